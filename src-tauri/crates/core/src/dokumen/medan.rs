//! The fields of papers that no other part of the program knows.

use super::KodeDokumen;
use super::tercetak::{NOMOR_SURAT, TANGGAL_SURAT, TANGGAL_TITIK};
use crate::sql_enum;

sql_enum! {
    /// How a field is typed.
    pub enum JenisMedan {
        /// One line.
        Teks = "TEKS",
        /// Several lines or sentences.
        Paragraf = "PARAGRAF",
        /// A day, as people type it.
        Tanggal = "TANGGAL",
        /// A count from 1.
        Angka = "ANGKA",
        /// The number of the paper, as the registry gave it.
        Nomor = "NOMOR",
        /// True or not; `ya` for true.
        Centang = "CENTANG",
    }
}

/// A field of a paper that no other part of the program knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Medan {
    /// Its name; the label for people is in `assets/teks/bahan.json`.
    pub nama: &'static str,
    /// How it is typed.
    pub jenis: JenisMedan,
    /// Whether each item of the subject has its own.
    pub per_informasi: bool,
}

const fn medan(nama: &'static str, jenis: JenisMedan) -> Medan {
    Medan { nama, jenis, per_informasi: false }
}

const fn per_informasi(nama: &'static str) -> Medan {
    Medan { nama, jenis: JenisMedan::Paragraf, per_informasi: true }
}

/// The fields of a paper, in the order of its form; none for papers that are made from their subject alone.
#[must_use]
pub fn medan_bahan(kode: KodeDokumen) -> &'static [Medan] {
    use JenisMedan::{Angka, Paragraf, Tanggal, Teks};
    // a letter is of the day it is printed, unless it is made ahead or afterwards
    const SURAT: Medan = medan(TANGGAL_SURAT, Tanggal);
    const TITIK: Medan = medan(TANGGAL_TITIK, JenisMedan::Centang);
    // what the registry gave ahead stands on the original; without it, dots for the pen
    const NOMOR: Medan = medan(NOMOR_SURAT, JenisMedan::Nomor);
    const HANYA_TANGGAL: &[Medan] = &[SURAT, TITIK];
    const HANYA_NOMOR: &[Medan] = &[NOMOR];
    // the day is that of the sheet or the meeting
    const NOMOR_TITIK: &[Medan] = &[NOMOR, TITIK];
    const NOMOR_TANGGAL: &[Medan] = &[NOMOR, SURAT];
    const BERNOMOR: &[Medan] = &[NOMOR, SURAT, TITIK];
    const D01: &[Medan] = &[
        NOMOR,
        SURAT,
        TITIK,
        medan("batas_waktu", Tanggal),
        medan("narahubung", Teks),
        medan("tembusan", Paragraf),
    ];
    const D02: &[Medan] = &[medan("periode", Teks)];
    const D05: &[Medan] = &[medan("salinan_ke", Angka), medan("salinan_dari", Angka)];
    const D06: &[Medan] = &[
        NOMOR,
        SURAT,
        TITIK,
        medan("kepada", Teks),
        medan("tembusan", Paragraf),
        medan("catatan", Paragraf),
    ];
    // a letter of a meeting says the rest by itself
    const D08: &[Medan] = &[NOMOR, SURAT, TITIK, medan("tembusan", Paragraf)];
    const D13: &[Medan] = &[
        NOMOR,
        SURAT,
        TITIK,
        per_informasi("undang_undang"),
        per_informasi("kepatutan"),
        per_informasi("kepentingan_umum"),
        medan("tembusan", Paragraf),
    ];
    // what a decree says under `SALINAN Keputusan ini disampaikan kepada:`
    const KEPUTUSAN: &[Medan] = &[NOMOR, SURAT, medan("salinan", Paragraf)];
    const D16: &[Medan] = &[NOMOR, SURAT, TITIK, medan("keterangan", Paragraf), medan("tembusan", Paragraf)];
    const D19_LABEL: &[Medan] = &[medan("label_pertama", Angka)];
    // certified copies: who certifies them
    const TURUNAN: &[Medan] = &[medan("pengesah", Teks), medan("pengesah_jabatan", Teks)];
    // the new ground and term of what stays exempt; empty for what is opened
    const D20: &[Medan] = &[NOMOR, per_informasi("dasar_hukum"), per_informasi("jangka_waktu")];
    const D22: &[Medan] = &[NOMOR, SURAT, TITIK, medan("media", Teks)];
    const D23: &[Medan] = &[
        NOMOR,
        SURAT,
        TITIK,
        medan("mulai", Tanggal),
        medan("sampai", Tanggal),
        medan("kendala", Paragraf),
        medan("rekomendasi", Paragraf),
        medan("tembusan", Paragraf),
    ];
    const D24: &[Medan] = &[
        NOMOR,
        SURAT,
        TITIK,
        medan("pihak_pertama", Teks),
        medan("pihak_pertama_jabatan", Teks),
        medan("pihak_pertama_nip", Teks),
        medan("pihak_pertama_pangkat", Teks),
        medan("pihak_kedua", Teks),
        medan("pihak_kedua_jabatan", Teks),
        medan("pihak_kedua_nip", Teks),
        medan("pihak_kedua_pangkat", Teks),
        medan("tempat", Teks),
        medan("barang", Paragraf),
        medan("saksi", Paragraf),
    ];
    const D25: &[Medan] = &[
        NOMOR,
        medan("peminjam", Teks),
        medan("nip", Teks),
        medan("jabatan", Teks),
        medan("unit_kerja", Teks),
        medan("keperluan", Paragraf),
        medan("tanggal_pinjam", Tanggal),
        medan("tanggal_harus_kembali", Tanggal),
        medan("tanggal_kembali", Tanggal),
    ];
    const D25_UNGGAH: &[Medan] =
        &[NOMOR, medan("laman", Teks), medan("tanggal", Tanggal), medan("petugas", Teks)];
    match kode {
        KodeDokumen::D01 => D01,
        KodeDokumen::D02 => D02,
        KodeDokumen::D03 | KodeDokumen::D18 => HANYA_TANGGAL,
        KodeDokumen::D04 => HANYA_NOMOR,
        KodeDokumen::D07 | KodeDokumen::D11 | KodeDokumen::D12 => NOMOR_TITIK,
        KodeDokumen::D09 => NOMOR_TANGGAL,
        KodeDokumen::D17 => BERNOMOR,
        KodeDokumen::D05 => D05,
        KodeDokumen::D06 => D06,
        KodeDokumen::D08 => D08,
        KodeDokumen::D13 => D13,
        KodeDokumen::D14 | KodeDokumen::D15 | KodeDokumen::D21 => KEPUTUSAN,
        KodeDokumen::D14Petikan | KodeDokumen::D14Salinan => TURUNAN,
        KodeDokumen::D16 => D16,
        KodeDokumen::D19Label => D19_LABEL,
        KodeDokumen::D20 => D20,
        KodeDokumen::D22 => D22,
        KodeDokumen::D23 => D23,
        KodeDokumen::D24 => D24,
        KodeDokumen::D25 => D25,
        KodeDokumen::D25Unggah => D25_UNGGAH,
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::{KodeDokumen, medan_bahan};
    use serde_json::{Map, Value};
    use std::collections::BTreeSet;

    #[test]
    fn every_field_has_a_label_for_people_and_every_label_a_field() {
        let table = include_str!("../../../../../assets/teks/bahan.json");
        let table: Map<String, Value> = serde_json::from_str(table).unwrap();
        let mut used = BTreeSet::new();
        for kode in KodeDokumen::ALL {
            for field in medan_bahan(*kode) {
                let own = format!("{}.{}", kode.as_str(), field.nama);
                let key = if table.contains_key(&own) { own } else { field.nama.to_owned() };
                let label = table.get(&key).and_then(|entry| entry["label"].as_str()).unwrap_or_default();
                assert!(!label.is_empty(), "assets/teks/bahan.json has no label for {key}");
                used.insert(key);
            }
        }
        let all: BTreeSet<String> = table.keys().cloned().collect();
        assert_eq!(all, used, "labels of no field");
    }
}
