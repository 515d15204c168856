//! The form as it came back, also out of another program than the one it was filled in with.

use super::kolom::Isian;
use super::{BarisMasuk, FormulirMasuk, KepalaFormulir, KolomFormulir, MAKS_BARIS, VERSI, lembar};
use crate::error::{ExchangeError, Result};
use crate::import::{Row, Table, parse_table};
use chrono::NaiveDate;
use saksama_durable::{Progress, quiet};
use std::collections::BTreeMap;

/// Control characters, and the marks that turn the direction of the text that follows them: no name has them.
fn is_unseen(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// How far down the hidden names of the columns are looked for.
const MAKS_KEPALA: usize = 20;

/// Longest name that an office writes into the hidden sheet, characters.
const MAKS_NAMA: usize = 300;

/// Reads the bytes of a form; `berkas` is its name in errors. `progress` counts rows.
///
/// # Errors
/// `FORMULIR_BUKAN` when the file is something else, `FORMULIR_LEBIH_BARU`, `FORMULIR_RUSAK` with what is missing; as
/// [`parse_table`] for a file that can't be read at all.
pub fn parse_formulir(berkas: &str, bytes: &[u8], progress: &mut Progress<'_>) -> Result<FormulirMasuk> {
    let bukan = || ExchangeError::FormulirBukan { berkas: berkas.into() };
    let of = |name: &str, progress: &mut Progress<'_>| match parse_table(berkas, bytes, Some(name), progress)
    {
        // A CSV has no sheets: it is a list of something else.
        Ok(table) if table.lembar.is_none() => Err(bukan()),
        Err(ExchangeError::LembarTidakAda { .. }) => Err(bukan()),
        read => read,
    };
    let kepala = read_kepala(berkas, &of(lembar::KEPALA, &mut quiet)?)?;
    let table = of(lembar::ISIAN, progress)?;
    let baris = read_baris(berkas, &table)?;
    Ok(FormulirMasuk { kepala, baris })
}

fn read_kepala(berkas: &str, table: &Table) -> Result<KepalaFormulir> {
    let lines: BTreeMap<&str, &str> = table.rows.iter().map(|r| (r.get(0).trim(), r.get(1).trim())).collect();
    let rusak = |isi: &str| ExchangeError::FormulirRusak { berkas: berkas.into(), isi: isi.into() };
    let get = |name: &'static str| lines.get(name).copied().unwrap_or_default();
    let word = |name: &'static str, most: usize| {
        let found = get(name);
        let is_sound = found.chars().count() <= most && !found.chars().any(is_unseen);
        if is_sound { Ok(found.to_owned()) } else { Err(rusak(name)) }
    };
    let need = |name: &'static str, most: usize| match word(name, most)? {
        empty if empty.is_empty() => Err(rusak(name)),
        found => Ok(found),
    };
    if get("format") != lembar::FORMAT {
        return Err(ExchangeError::FormulirBukan { berkas: berkas.into() });
    }
    let versi: u32 = get("versi").parse().map_err(|_| rusak("versi"))?;
    if versi > VERSI {
        return Err(ExchangeError::FormulirLebihBaru { berkas: berkas.into() });
    }
    let day = |name: &'static str| get(name).parse::<NaiveDate>();
    Ok(KepalaFormulir {
        formulir_id: need("formulir_id", MAKS_NAMA)?,
        kode_unit: need("kode_unit", MAKS_NAMA)?,
        unit: word("unit", MAKS_NAMA)?,
        instansi: word("instansi", MAKS_NAMA)?,
        putaran: need("putaran", MAKS_NAMA)?,
        dibuat: day("dibuat").map_err(|_| rusak("dibuat"))?,
        batas: day("batas").ok(),
        latihan: get("latihan") == "YA",
        perbaikan: get("perbaikan") == "YA",
    })
}

fn read_baris(berkas: &str, table: &Table) -> Result<Vec<BarisMasuk>> {
    let rusak = |isi: &str| ExchangeError::FormulirRusak { berkas: berkas.into(), isi: isi.into() };
    let at = |row: &Row, name: &str| row.sel.iter().position(|cell| cell.trim() == name);
    let found = table.rows.iter().take(MAKS_KEPALA).enumerate().find_map(|(n, row)| {
        let judul = KolomFormulir::Judul.kunci();
        Some((n, at(row, lembar::KUNCI_TANDA)?)).filter(|_| at(row, judul).is_some())
    });
    let (names, tanda) = found.ok_or_else(|| rusak(lembar::KUNCI_TANDA))?;
    let mut columns = Vec::new();
    for kolom in KolomFormulir::ALL {
        let column = at(&table.rows[names], kolom.kunci()).ok_or_else(|| rusak(kolom.judul()))?;
        columns.push((*kolom, column));
    }
    let known: Vec<usize> =
        lembar::KUNCI_LAIN.iter().filter_map(|name| at(&table.rows[names], name)).collect();
    let is_known = |column: usize| {
        column == tanda || known.contains(&column) || columns.iter().any(|(_, c)| *c == column)
    };
    let nomor = at(&table.rows[names], lembar::KUNCI_NOMOR);
    let mut out = Vec::new();
    // Headings and guidance, as long as only they were met.
    let mut heads = Some(0);
    for row in table.rows.iter().skip(names + 1) {
        let mut mark = row.own(tanda).trim();
        let cell = |column: usize| row.own(column).trim().to_owned();
        let sel: super::Sel =
            columns.iter().map(|(k, c)| (*k, cell(*c))).filter(|(_, text)| !text.is_empty()).collect();
        if mark == lembar::BUKAN_ISI {
            // Whoever wrote over the example, or copied it, means a row of his own.
            mark = "";
            let is_sample = nomor.is_some_and(|column| row.own(column).trim() == lembar::CONTOH);
            match &mut heads {
                Some(_) if sel.is_empty() || is_example(&sel) => continue,
                Some(met) if *met < HEADS && !is_sample => {
                    *met += 1;
                    continue;
                }
                _ => {}
            }
        } else if !mark.is_empty() {
            heads = None;
        }
        let beside = (0..row.sel.len()).filter(|column| !is_known(*column)).map(cell);
        let lain: Vec<String> = beside.filter(|text| !text.is_empty()).collect();
        // A row that nobody filled in; one of an item that was emptied is told.
        if sel.is_empty() && lain.is_empty() && !mark.starts_with(super::TANDA_INFORMASI) {
            continue;
        }
        if out.len() == MAKS_BARIS {
            return Err(ExchangeError::TerlaluBanyakBaris { berkas: berkas.into(), batas: MAKS_BARIS });
        }
        out.push(BarisMasuk { baris: row.baris, tanda: mark.to_owned(), sel, lain });
    }
    Ok(out)
}

/// Rows with a word in every column above the example: headings and guidance.
const HEADS: usize = 2;

/// Whether these are the words of the example row.
fn is_example(sel: &super::Sel) -> bool {
    KolomFormulir::ALL.iter().all(|k| {
        let (rupa, words) = (k.rupa(), sel.get(k).map_or("", String::as_str));
        match rupa.isian {
            // Its words are those of the table of codes; none where the code is not among them.
            Isian::Pasal17 => words.split_whitespace().next().is_none_or(|code| code == rupa.contoh),
            _ => words.split_whitespace().eq(super::word_of(*k, rupa.contoh).split_whitespace()),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Somebody took the protection away, moved columns and wrote beside them.
    #[test]
    fn columns_are_known_in_any_order_and_what_stands_beside_them_is_told() {
        let mut names: Vec<String> = vec!["".into(), lembar::KUNCI_TANDA.into()];
        names.extend(KolomFormulir::ALL.iter().rev().map(|k| k.kunci().to_owned()));
        let judul = names.iter().position(|name| name == KolomFormulir::Judul.kunci()).unwrap();
        let line = |mark: &str, judul_text: &str, beside: &str| {
            let mut cells = vec![String::new(); names.len()];
            (cells[0], cells[1], cells[judul]) = (beside.into(), mark.into(), judul_text.into());
            cells
        };
        let rows = vec![
            names.clone(),
            line("-", "CONTOH", ""),
            line("b:0001", "Rekam medis", "lihat lampiran"),
            line("b:0002", "", "tertulis di luar kolom"),
            line("b:0003", "", ""),
        ];
        let read = read_baris("f.xlsx", &Table::from_texts("f.xlsx", rows)).unwrap();
        let seen: Vec<_> = read.iter().map(|b| (b.tanda.as_str(), b.sel.len(), b.lain.concat())).collect();
        let told = |words: &str| words.to_owned();
        assert_eq!(
            seen,
            [("b:0001", 1, told("lihat lampiran")), ("b:0002", 0, told("tertulis di luar kolom"))]
        );
    }

    /// Somebody took the protection away and wrote over the example, and copied it below.
    #[test]
    fn only_headings_guidance_and_the_example_as_it_was_are_none_of_the_rows() {
        let mut names: Vec<String> = vec![lembar::KUNCI_TANDA.into(), lembar::KUNCI_NOMOR.into()];
        names.extend(KolomFormulir::ALL.iter().map(|k| k.kunci().to_owned()));
        let line = |mark: &str, nomor: &str, words: &dyn Fn(KolomFormulir) -> String| {
            let mut cells = vec![mark.to_owned(), nomor.to_owned()];
            cells.extend(KolomFormulir::ALL.iter().map(|k| words(*k)));
            cells
        };
        let example = |k: KolomFormulir| super::super::word_of(k, k.rupa().contoh).to_owned();
        let mine =
            |k: KolomFormulir| if k == KolomFormulir::Judul { "Milik unit".into() } else { example(k) };
        let none = |_: KolomFormulir| String::new();
        let heads = || {
            vec![
                names.clone(),
                line("-", "Formulir usulan", &none),
                line("-", "Nomor", &|k| format!("{} *", k.judul())),
                line("-", "Diisi program.", &|k| k.rupa().petunjuk.to_owned()),
            ]
        };
        let read = |rows: Vec<Vec<String>>| {
            let read = read_baris("f.xlsx", &Table::from_texts("f.xlsx", rows)).unwrap();
            read.into_iter().map(|b| (b.baris, b.tanda)).collect::<Vec<_>>()
        };
        let told = |baris: usize, mark: &str| (baris, mark.to_owned());
        let rows = |more: Vec<Vec<String>>| [heads(), more].concat();
        let below = line("b:0001", "", &mine);
        assert_eq!(read(rows(vec![line("-", "CONTOH", &example), below.clone()])), [told(6, "b:0001")]);
        for nomor in ["CONTOH", ""] {
            let over = read(rows(vec![line("-", nomor, &mine), below.clone()]));
            assert_eq!(over, [told(5, ""), told(6, "b:0001")]);
        }
        let copied = read(rows(vec![line("-", "CONTOH", &example), below, line("-", "CONTOH", &example)]));
        assert_eq!(copied, [told(6, "b:0001"), told(7, "")]);
    }

    #[test]
    fn a_name_of_the_hidden_sheet_is_short_and_has_nothing_unseen() {
        let kepala = |name: &str, value: &str| {
            let mut lines =
                vec![("format", lembar::FORMAT), ("versi", "1"), ("formulir_id", "f"), ("kode_unit", "D")];
            lines.extend([
                ("unit", "Dinas"),
                ("instansi", "Kota"),
                ("putaran", "2026"),
                ("dibuat", "2026-11-21"),
            ]);
            let put = |(n, v): (&str, &str)| vec![n.to_owned(), if n == name { value } else { v }.to_owned()];
            let rows = lines.into_iter().map(put).collect();
            read_kepala("f.xlsx", &Table::from_texts("f.xlsx", rows))
        };
        assert_eq!(kepala("unit", &"a".repeat(300)).unwrap().unit.len(), 300);
        for name in ["formulir_id", "kode_unit", "unit", "instansi", "putaran"] {
            for bad in ["a".repeat(301), "a\nb".into(), "a\u{7}b".into(), "a\u{202E}b".into()] {
                let error = kepala(name, &bad).unwrap_err();
                assert_eq!((error.kode(), error.data()["isi"].as_str()), ("FORMULIR_RUSAK".into(), name));
            }
        }
    }

    #[test]
    fn a_form_without_one_of_its_columns_names_it() {
        let names = vec![lembar::KUNCI_TANDA.to_owned(), KolomFormulir::Judul.kunci().to_owned()];
        let error = read_baris("f.xlsx", &Table::from_texts("f.xlsx", vec![names])).unwrap_err();
        assert_eq!((error.kode(), error.data()["isi"].clone()), ("FORMULIR_RUSAK".into(), "Uraian".into()));
    }
}
