//! Whether an item is complete, and what a save derives from its fields.

use super::uji_baris::{BarisUji, uji_baris};
use super::{Informasi, dasar};
use crate::jangka_waktu::uraian_gabungan;
use crate::masalah::{Masalah, Tingkat};
use crate::peraturan::Peraturan;
use crate::storage::informasi::Turunan;

/// What is still wrong or weak in an item before it can be tested and decided (domain 4.4): description, codes, legal
/// bases, Pasal 18, term, part. The consequences and the testers belong to the sheet.
#[must_use]
pub fn lengkap(informasi: &Informasi, peraturan: &[Peraturan]) -> Vec<Masalah> {
    let mut out = periksa_baris(informasi, peraturan, "", "", 1);
    out.retain(|m| !m.medan.starts_with("konsekuensi_"));
    out
}

/// Every problem of the row of an item on a sheet with `penguji` testers.
pub(crate) fn periksa_baris(
    informasi: &Informasi,
    peraturan: &[Peraturan],
    konsekuensi_dibuka: &str,
    konsekuensi_ditutup: &str,
    penguji: usize,
) -> Vec<Masalah> {
    let sumber = dasar::sumber(informasi, peraturan);
    let dasar: Vec<_> = sumber.iter().map(dasar::Sumber::uji).collect();
    let mut out = uji_baris(&BarisUji {
        uraian: &informasi.uraian,
        cakupan: informasi.cakupan,
        bagian_dikecualikan: &informasi.bagian_dikecualikan,
        kode_pasal17: &informasi.kode_pasal17,
        dasar: &dasar,
        bukan_pasal18: informasi.bukan_pasal18,
        persetujuan_tertulis_subjek: informasi.persetujuan_tertulis_subjek,
        terkait_jabatan_publik: informasi.terkait_jabatan_publik,
        konsekuensi_dibuka,
        konsekuensi_ditutup,
        jangka_waktu: &informasi.jangka_waktu,
        penguji,
    });
    // The rules count laws; the form counts bases, and a free text may cite several laws.
    for m in &mut out {
        let place = m.medan.strip_prefix("dasar_hukum.").and_then(|n| n.parse::<usize>().ok());
        if let Some(s) = place.and_then(|n| sumber.get(n)) {
            m.medan = format!("dasar_hukum.{}", s.urut);
        }
    }
    out
}

/// What the save of an item derives from its fields.
pub(super) fn turunan(informasi: &Informasi, peraturan: &[Peraturan]) -> Turunan {
    let mut huruf: Vec<&str> = informasi.kode_pasal17.iter().filter_map(|k| k.split('.').next()).collect();
    huruf.sort_unstable();
    huruf.dedup();
    let galat = lengkap(informasi, peraturan).iter().filter(|m| m.tingkat == Tingkat::Galat).count();
    Turunan {
        huruf: huruf.join(", "),
        dasar_hukum_cetak: dasar::cetak(informasi, peraturan),
        jangka_waktu_cetak: uraian_gabungan(&informasi.jangka_waktu, informasi.operator_jangka_waktu),
        jumlah_galat: u32::try_from(galat).unwrap_or(u32::MAX),
    }
}
