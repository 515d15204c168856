//! Where the characters stand that no font can print, so that the officer finds them.

use saksama_core::dkip::{self, BarisDkip, Lingkup};
use saksama_core::dokumen::KodeDokumen;
use saksama_core::masalah::Masalah;
use saksama_core::storage::Store;

/// One warning for the characters that stand in items, with the numbers of these; one for those that stand elsewhere in
/// the paper (names, letterhead, minutes).
pub(super) fn warn(
    store: &Store,
    kode: KodeDokumen,
    subjek_id: &str,
    huruf: &[char],
) -> saksama_core::Result<Vec<Masalah>> {
    if huruf.is_empty() {
        return Ok(Vec::new());
    }
    let rows = match kode {
        KodeDokumen::D04 | KodeDokumen::D07 | KodeDokumen::D20 => {
            dkip::list(store, Lingkup::Lembar(subjek_id))?
        }
        KodeDokumen::D14Salinan | KodeDokumen::D22 => dkip::list(store, Lingkup::Keputusan(subjek_id))?,
        kode if kode.is_keputusan() => dkip::list(store, Lingkup::Keputusan(subjek_id))?,
        KodeDokumen::D02 => {
            let mut rows = dkip::list(store, Lingkup::Rancangan)?;
            rows.retain(|r| r.unit_id.as_deref() == Some(subjek_id));
            rows
        }
        KodeDokumen::D03 | KodeDokumen::D05 => dkip::list(store, Lingkup::Rancangan)?,
        KodeDokumen::D18 => super::material::list_now(store)?.0,
        _ => Vec::new(),
    };
    let with = |row: &&BarisDkip| texts(row).iter().any(|t| t.contains(huruf));
    let nomor: Vec<&str> = rows.iter().filter(with).map(|r| r.nomor_register.as_str()).collect();
    let in_rows = |c: &char| rows.iter().any(|r| texts(r).iter().any(|t| t.contains(*c)));
    let (found, elsewhere): (Vec<char>, Vec<char>) = huruf.iter().copied().partition(in_rows);
    let mut out = Vec::new();
    if !found.is_empty() {
        let said = Masalah::peringatan("informasi", "TANDA_TAK_TERCETAK_DI_INFORMASI");
        out.push(said.with("huruf", spaced(&found)).with("nomor", nomor.join(", ")));
    }
    if !elsewhere.is_empty() {
        let said = Masalah::peringatan("dokumen", "TANDA_TAK_TERCETAK");
        out.push(said.with("huruf", spaced(&elsewhere)));
    }
    Ok(out)
}

/// What a paper prints of an item.
fn texts(row: &BarisDkip) -> [&str; 10] {
    [
        &row.judul,
        &row.uraian,
        &row.bagian_dikecualikan,
        &row.kategori,
        &row.dasar_hukum,
        &row.dibuka,
        &row.ditutup,
        &row.jangka_waktu,
        &row.unit,
        &row.penanggung_jawab,
    ]
}

fn spaced(huruf: &[char]) -> String {
    huruf.iter().map(char::to_string).collect::<Vec<_>>().join(" ")
}
