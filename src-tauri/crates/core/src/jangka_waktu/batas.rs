//! The days between which a term may end: not before the decree, under huruf a not after 30 years.

use super::hitung::tambah;
use super::{JangkaWaktu, JenisJangkaWaktu as J, OperatorJangkaWaktu, SatuanWaktu, berakhir_gabungan};
use crate::masalah::Masalah;
use crate::tanggal;
use chrono::NaiveDate;

/// Longest term under huruf a, years (PP 61/2010 Pasal 5(1)).
const BATAS_HURUF_A: u32 = 30;

/// Checks the end that all conditions have together, for a decree of `tanggal_penetapan`.
pub(super) fn check_batas(
    list: &[JangkaWaktu],
    operator: OperatorJangkaWaktu,
    huruf: &[char],
    tanggal_penetapan: NaiveDate,
    out: &mut Vec<Masalah>,
) {
    let end = berakhir_gabungan(list, operator, tanggal_penetapan);
    let own = |j: &JangkaWaktu| j.hitung_berakhir(tanggal_penetapan);
    if end.is_some_and(|e| e < tanggal_penetapan) {
        for (i, j) in list.iter().enumerate() {
            if let Some(e) = own(j).filter(|e| *e < tanggal_penetapan) {
                let name = if j.berakhir.is_some() { "berakhir" } else { "mulai" };
                let masalah = Masalah::galat(format!("jangka_waktu.{i}.{name}"), "JANGKA_WAKTU_SUDAH_LEWAT");
                out.push(masalah.with("tanggal", tanggal::panjang(e)));
            }
        }
    }
    if !huruf.contains(&'a') {
        return;
    }
    // A start before the decree counts with it: the exemption as a whole lasts no longer than 30 years.
    let first = list.iter().filter_map(|j| j.mulai).fold(tanggal_penetapan, NaiveDate::min);
    let Some(latest) = tambah(first, BATAS_HURUF_A, SatuanWaktu::Tahun) else { return };
    // One condition that comes in time is enough where the first one met ends the exemption.
    if end.is_some_and(|e| e <= latest) {
        return;
    }
    for (i, j) in list.iter().enumerate() {
        if own(j).is_some_and(|e| e > latest) || is_too_long(j) {
            let masalah = Masalah::galat(format!("jangka_waktu.{i}.jenis"), "BATAS_30_TAHUN");
            out.push(masalah.with("maks", BATAS_HURUF_A));
        }
    }
}

/// Whether a length after an event whose day isn't known passes the ceiling by itself.
fn is_too_long(j: &JangkaWaktu) -> bool {
    match (j.jenis, j.nilai, j.satuan) {
        (J::DurasiSetelahPeristiwa, Some(n), Some(SatuanWaktu::Tahun)) => n > BATAS_HURUF_A,
        (J::DurasiSetelahPeristiwa, Some(n), Some(SatuanWaktu::Bulan)) => n > BATAS_HURUF_A * 12,
        // 30 years hold at most eight leap days.
        (J::DurasiSetelahPeristiwa, Some(n), Some(SatuanWaktu::Hari)) => n > BATAS_HURUF_A * 365 + 8,
        _ => false,
    }
}
