//! Items out of a list file: taken in as `DRAF`, with the words they came with.

use super::isian::MAKS_JUDUL;
use super::nomor::Penomor;
use super::save::kosong;
use super::{DasarHukum, Informasi, turunan};
use crate::error::{Error, Result};
use crate::jangka_waktu::JangkaWaktu;
use crate::masalah::{Masalah, Tingkat};
use crate::op::Op;
use crate::peraturan::pasal17;
use crate::storage::{Store, Tx, informasi as rows, peraturan, unit};
use crate::teks::{NAMA, PANJANG, bersihkan};
use saksama_durable::{Meter, Progress};
use std::collections::HashMap;

/// One row of a list, read and understood as far as possible.
#[derive(Debug, Clone, PartialEq)]
pub struct InformasiMasuk {
    /// Title.
    pub judul: String,
    /// Description.
    pub uraian: String,
    /// Unit.
    pub unit_id: Option<String>,
    /// Pasal 17 codes read out of the text.
    pub kode_pasal17: Vec<String>,
    /// Legal bases, usually the free text of the list.
    pub dasar_hukum: Vec<DasarHukum>,
    /// Terms read out of the text, with their original words.
    pub jangka_waktu: Vec<JangkaWaktu>,
    /// Consequence when opened.
    pub usul_dibuka: String,
    /// Consequence when closed.
    pub usul_ditutup: String,
    /// Who answers for it.
    pub penanggung_jawab: String,
    /// Heading it stood under.
    pub kategori: String,
    /// What else stood in its row.
    pub catatan_internal: String,
    /// File and line.
    pub asal: String,
}

/// Takes a list in, all of it or nothing. Rows may be incomplete; their problems show in the register. `progress` counts
/// rows.
///
/// # Errors
/// Rows that can't be stored, by `baris.<index from 0>.<field>`: no title, too long, an unknown code or unit;
/// `DIBATALKAN`.
pub fn import(
    store: &mut Store,
    list: Vec<InformasiMasuk>,
    progress: &mut Progress<'_>,
) -> Result<Vec<Informasi>> {
    let mut meter = Meter::new(list.len() as u64, progress);
    store.transact(Op::ImportInformasi, |tx| import_into(tx, list, &mut meter))
}

/// The same inside a change under way; each row is one step of `meter`.
///
/// # Errors
/// As [`import`].
pub(crate) fn import_into(
    tx: &Tx<'_>,
    list: Vec<InformasiMasuk>,
    meter: &mut Meter<'_>,
) -> Result<Vec<Informasi>> {
    let laws = peraturan::list(tx.conn())?;
    let units = unit::list(tx.conn(), false)?;
    let mut nomor = Penomor::new(tx)?;
    let mut out = Vec::new();
    let mut items = Vec::with_capacity(list.len());
    for (i, masuk) in list.into_iter().enumerate() {
        let mut found = Vec::new();
        let item = read(masuk, &mut found);
        if item.unit_id.as_ref().is_some_and(|id| !units.iter().any(|u| u.id == *id)) {
            found.push(Masalah::galat("unit_id", "UNIT_TIDAK_ADA"));
        }
        out.extend(found.into_iter().map(|m| Masalah { medan: format!("baris.{i}.{}", m.medan), ..m }));
        items.push(Informasi {
            id: tx.new_id(),
            nomor_register: nomor.berikut(),
            versi: 1,
            diubah_at: tx.now(),
            ..item
        });
    }
    Error::check(out)?;
    for item in &items {
        rows::upsert(tx.conn(), item, &turunan(item, &laws, tx.today()))?;
        tx.note("informasi", &item.id, "", item.status.as_str(), &item.asal)?;
        meter.add(1)?;
    }
    Ok(items)
}

/// What keeps a row of a list from being stored, by its field; its unit is looked up when it is taken in.
#[must_use]
pub fn check_masuk(masuk: &InformasiMasuk) -> Vec<Masalah> {
    let mut out = Vec::new();
    read(masuk.clone(), &mut out);
    out
}

/// For each title and description of a list the number of the item that already stands in the register with the same
/// words, whatever their spacing and case. What lies in the trash doesn't stand there.
///
/// # Errors
/// The file's own refusal.
pub fn find_same(store: &Store, list: &[(String, String)]) -> Result<Vec<Option<String>>> {
    let mut known = HashMap::new();
    for (nomor, judul, uraian) in rows::words(store.conn())? {
        // Of several the first.
        known.entry(fold(&judul, &uraian)).or_insert(nomor);
    }
    Ok(list.iter().map(|(judul, uraian)| known.get(&fold(judul, uraian)).cloned()).collect())
}

fn fold(judul: &str, uraian: &str) -> (String, String) {
    let plain = |t: &str| bersihkan(t).split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let (judul, uraian) = (plain(judul), plain(uraian));
    // How much of a text became its title says nothing, and was less in earlier programs.
    if uraian.starts_with(&judul) { (String::new(), uraian) } else { (judul, uraian) }
}

fn read(masuk: InformasiMasuk, out: &mut Vec<Masalah>) -> Informasi {
    let mut text = |name: &str, text: &str, maks: usize| {
        let text = bersihkan(text);
        if text.chars().count() > maks {
            out.push(Masalah::galat(name, "TERLALU_PANJANG").with("maks", maks));
        }
        text
    };
    let item = Informasi {
        judul: text("judul", &masuk.judul.replace(['\n', '\t'], " "), MAKS_JUDUL),
        uraian: text("uraian", &masuk.uraian, PANJANG),
        usul_dibuka: text("usul_dibuka", &masuk.usul_dibuka, PANJANG),
        usul_ditutup: text("usul_ditutup", &masuk.usul_ditutup, PANJANG),
        penanggung_jawab: text("penanggung_jawab", &masuk.penanggung_jawab, PANJANG),
        kategori: text("kategori", &masuk.kategori, PANJANG),
        catatan_internal: text("catatan_internal", &masuk.catatan_internal, PANJANG),
        asal: text("asal", &masuk.asal, NAMA),
        dasar_hukum: masuk
            .dasar_hukum
            .into_iter()
            .map(|d| DasarHukum { teks: text("dasar_hukum", &d.teks, PANJANG), cetak: String::new(), ..d })
            .collect(),
        unit_id: masuk.unit_id,
        kode_pasal17: masuk.kode_pasal17,
        jangka_waktu: masuk.jangka_waktu,
        ..kosong()
    };
    if item.judul.is_empty() {
        out.push(Masalah::galat("judul", "WAJIB_DIISI"));
    }
    let codes = pasal17::periksa(&item.kode_pasal17, "kode_pasal17");
    out.extend(codes.into_iter().filter(|m| m.tingkat == Tingkat::Galat));
    item
}
