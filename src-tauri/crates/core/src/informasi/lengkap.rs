//! Whether an item is complete, and what a save derives from its fields.

use super::status::StatusInformasi as S;
use super::uji_baris::{BarisUji, uji_baris};
use super::{Informasi, KelasKeamanan, dasar};
use crate::jangka_waktu::uraian_gabungan;
use crate::masalah::{Masalah, Tingkat};
use crate::peraturan::Peraturan;
use crate::storage::informasi::Turunan;
use chrono::NaiveDate;

/// Problem codes of this module.
#[cfg(test)]
pub(crate) const KODE: &[&str] = &["KELAS_KEAMANAN_BIASA", "DASAR_PASAL17_BERBEDA"];

/// What is still wrong or weak in an item before it can be tested and decided (domain 4.4): description, codes, legal
/// bases, Pasal 18, term, part, security class. The consequences and the testers belong to the sheet. Terms are counted
/// from `tanggal`: the day of the decree, or today while there is none.
#[must_use]
pub fn lengkap(informasi: &Informasi, peraturan: &[Peraturan], tanggal: NaiveDate) -> Vec<Masalah> {
    let mut out = periksa_baris(informasi, peraturan, "", "", 1, tanggal);
    out.retain(|m| !m.medan.starts_with("konsekuensi_"));
    out
}

/// Every problem of the row of an item on a sheet with `penguji` testers, its terms counted from `tanggal`.
pub(crate) fn periksa_baris(
    informasi: &Informasi,
    peraturan: &[Peraturan],
    konsekuensi_dibuka: &str,
    konsekuensi_ditutup: &str,
    penguji: usize,
    tanggal: NaiveDate,
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
        operator_jangka_waktu: informasi.operator_jangka_waktu,
        tanggal,
        penguji,
    });
    // The rules count laws; the form counts bases, and a free text may cite several laws.
    for m in &mut out {
        let place = m.medan.strip_prefix("dasar_hukum.").and_then(|n| n.parse::<usize>().ok());
        if let Some(s) = place.and_then(|n| sumber.get(n)) {
            m.medan = format!("dasar_hukum.{}", s.urut);
        }
    }
    out.extend(dasar::check_pasal17(informasi, peraturan));
    check_kelas(informasi, &mut out);
    // The end of a decided term passes by itself; then nothing is left to mend in the item.
    if matches!(
        informasi.status,
        S::Ditetapkan | S::Terdokumentasi | S::MasaPengubahan | S::DiubahTerbuka | S::TerbukaDemiHukum
    ) {
        out.retain(|m| m.kode != "JANGKA_WAKTU_SUDAH_LEWAT");
    }
    out
}

/// `BIASA` is open: only what was found open may have it.
fn check_kelas(informasi: &Informasi, out: &mut Vec<Masalah>) {
    let open = matches!(informasi.status, S::DiubahTerbuka | S::TerbukaDemiHukum | S::DitolakTerbuka);
    if informasi.kelas_keamanan == KelasKeamanan::Biasa && !open {
        out.push(Masalah::galat("kelas_keamanan", "KELAS_KEAMANAN_BIASA"));
    }
}

/// What a save on `today` derives from the fields of an item.
pub(super) fn turunan(informasi: &Informasi, peraturan: &[Peraturan], today: NaiveDate) -> Turunan {
    let mut huruf: Vec<&str> = informasi.kode_pasal17.iter().filter_map(|k| k.split('.').next()).collect();
    huruf.sort_unstable();
    huruf.dedup();
    let galat = lengkap(informasi, peraturan, today).iter().filter(|m| m.tingkat == Tingkat::Galat).count();
    Turunan {
        huruf: huruf.join(", "),
        dasar_hukum_cetak: dasar::cetak(informasi, peraturan),
        jangka_waktu_cetak: uraian_gabungan(&informasi.jangka_waktu, informasi.operator_jangka_waktu),
        jumlah_galat: u32::try_from(galat).unwrap_or(u32::MAX),
    }
}
