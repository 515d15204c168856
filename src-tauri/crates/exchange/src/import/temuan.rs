//! Doubts that the shape of a list shows by itself.

use super::bacaan::{Bacaan, BarisBacaan, JenisBaris, KodeTemuan, Temuan};
use super::kolom::{Kolom, normalise};
use super::table::MAX_SEL;
use std::collections::{HashMap, HashSet};

/// Adds the findings of every item and every refused row.
pub(super) fn add(bacaan: &mut Bacaan, numbered: bool) {
    let headers: HashSet<String> = bacaan
        .kepala
        .iter()
        .flat_map(|text| [normalise(text), normalise(text.rsplit(": ").next().unwrap_or(""))])
        .filter(|text| !text.is_empty())
        .collect();
    let combined = bacaan.peta.has(Kolom::Konsekuensi);
    for row in &mut bacaan.baris {
        match row.jenis {
            JenisBaris::Data => add_of_row(row, combined, &headers),
            JenisBaris::Ditolak => flag(row, KodeTemuan::UraianKosong, Some(Kolom::Judul), None),
            JenisBaris::BukanData => {}
        }
    }
    add_doubles(bacaan, numbered);
}

/// True for cells that say nothing: empty, or a dash.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '…' | '.'))
}

pub(super) fn flag(row: &mut BarisBacaan, kode: KodeTemuan, kolom: Option<Kolom>, baris_lain: Option<usize>) {
    row.temuan.push(Temuan { kode, kolom, baris_lain });
}

fn add_of_row(row: &mut BarisBacaan, combined: bool, headers: &HashSet<String>) {
    let mut missing = |kolom, kode| {
        if is_blank(row.get(kolom)) {
            flag(row, kode, Some(kolom), None);
        }
    };
    missing(Kolom::DasarHukum, KodeTemuan::DasarHukumKosong);
    missing(Kolom::JangkaWaktu, KodeTemuan::JangkaWaktuKosong);
    if combined {
        flag(row, KodeTemuan::KonsekuensiBelumDipisah, Some(Kolom::Konsekuensi), None);
    } else {
        missing(Kolom::Dibuka, KodeTemuan::DibukaKosong);
        missing(Kolom::Ditutup, KodeTemuan::DitutupKosong);
    }
    let (dibuka, ditutup) = (normalise(row.get(Kolom::Dibuka)), normalise(row.get(Kolom::Ditutup)));
    if !dibuka.is_empty() && dibuka == ditutup {
        flag(row, KodeTemuan::DibukaDitutupSama, Some(Kolom::Ditutup), None);
    }
    let mut found = Vec::new();
    for (&kolom, text) in &row.sel {
        if text.chars().count() > MAX_SEL {
            found.push((KodeTemuan::SelTerlaluPanjang, kolom));
        }
        if text.chars().any(is_invisible) {
            found.push((KodeTemuan::KarakterKendali, kolom));
        }
        if is_error_value(text.trim()) {
            found.push((KodeTemuan::SelGalat, kolom));
        }
        if !matches!(kolom, Kolom::Nomor | Kolom::Kategori) && headers.contains(&normalise(text)) {
            found.push((KodeTemuan::IsiSepertiKepala, kolom));
        }
    }
    for (kode, kolom) in found {
        flag(row, kode, Some(kolom), None);
    }
}

/// Control characters (but not tab and line break) and signs that change the reading direction or take no room.
fn is_invisible(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

fn is_error_value(text: &str) -> bool {
    matches!(text, "#DIV/0!" | "#N/A" | "#NAME?" | "#NULL!" | "#NUM!" | "#REF!" | "#VALUE!" | "#DATA!")
}

/// Same information text anywhere, same number under the same heading, no number in a numbered list.
fn add_doubles(bacaan: &mut Bacaan, numbered: bool) {
    let mut by_text = HashMap::<String, usize>::new();
    let mut by_number = HashMap::<(String, String), usize>::new();
    for row in bacaan.baris.iter_mut().filter(|row| row.jenis == JenisBaris::Data) {
        let text = format!("{}\n{}", normalise(row.get(Kolom::Judul)), normalise(row.get(Kolom::Uraian)));
        let line = row.baris;
        if let Some(&other) = by_text.get(&text) {
            flag(row, KodeTemuan::MungkinGanda, Some(Kolom::Judul), Some(other));
        } else {
            by_text.insert(text, line);
        }
        let number = normalise(row.get(Kolom::Nomor));
        if number.is_empty() {
            if numbered {
                flag(row, KodeTemuan::NomorKosong, Some(Kolom::Nomor), None);
            }
        } else if !row.diwarisi.contains(&Kolom::Nomor) {
            let heading = row.kategori.as_ref().map_or("", |k| &k.teks);
            let unit = row.get(Kolom::Unit);
            let key = (format!("{heading}\n{unit}"), number);
            // A list whose essence is repeated in every row repeats its number too; that is no double.
            match by_number.get(&key) {
                Some(&other) if !row.sel.contains_key(&Kolom::Uraian) => {
                    flag(row, KodeTemuan::NomorGanda, Some(Kolom::Nomor), Some(other));
                }
                Some(_) => {}
                None => {
                    by_number.insert(key, line);
                }
            }
        }
    }
}
