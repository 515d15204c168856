//! The term of an exemption: its kind, its printed text, its last day, and where an item stands before that day.

mod aturan;
mod baca;
mod batas;
mod fase;
mod hitung;
mod isian;
mod tanpa_akhir;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_aturan;
#[cfg(test)]
mod tests_baca;
#[cfg(test)]
mod tests_bilangan;
mod uraian;

pub use aturan::periksa;
pub use baca::{BacaanJangkaWaktu, baca, dari_teks, is_kabur_teks};
pub use fase::{Fase, Tenggat, tenggat};
pub use hitung::berakhir_gabungan;
pub use isian::JangkaWaktuIsian;
pub(crate) use tanpa_akhir::is_tanpa_akhir;
pub use uraian::uraian_gabungan;

use crate::sql_enum;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Problem codes of this module.
pub const KODE: &[&str] = &[
    "WAJIB_DIISI",
    "TERLALU_PANJANG",
    "KARAKTER_KENDALI",
    "ANGKA_TERLALU_KECIL",
    "ANGKA_TERLALU_BESAR",
    "TAHUN_DI_LUAR_BATAS",
    "TANGGAL_TERBALIK",
    "ALASAN_BERAKHIR_WAJIB",
    "JENIS_TIDAK_UNTUK_KODE",
    "JENIS_TIDAK_UNTUK_SEMUA_KODE",
    "PERMANEN_DILARANG",
    "TANPA_AKHIR_DILARANG",
    "BATAS_30_TAHUN",
    "JANGKA_WAKTU_SUDAH_LEWAT",
    "LAMA_BELUM_JELAS",
    "PIMPINAN_BADAN_PUBLIK_BELUM",
    "JANGKA_WAKTU_KABUR",
];

sql_enum! {
    /// Kind of a term.
    pub enum JenisJangkaWaktu {
        /// A number of years, months or days from a start.
        Durasi = "DURASI",
        /// Up to a date.
        SampaiTanggal = "SAMPAI_TANGGAL",
        /// Until something happens.
        SampaiPeristiwa = "SAMPAI_PERISTIWA",
        /// A number of years, months or days after something has happened.
        DurasiSetelahPeristiwa = "DURASI_SETELAH_PERISTIWA",
        /// As a regulation says (PP 61/2010 Pasal 6, 8(1), 9).
        SesuaiPeraturan = "SESUAI_PERATURAN",
        /// As long as needed to protect the interest (PP 61/2010 Pasal 7, 8(2)).
        SelamaDibutuhkan = "SELAMA_DIBUTUHKAN",
        /// Until the person agrees in writing (UU 14/2008 Pasal 18(2)a).
        SampaiPersetujuanTertulis = "SAMPAI_PERSETUJUAN_TERTULIS",
        /// Until the Komisi Informasi or a court rules (UU 14/2008 Pasal 17 huruf i).
        SampaiPutusan = "SAMPAI_PUTUSAN",
        /// As the retention schedule says.
        SesuaiJra = "SESUAI_JRA",
        /// Without end; never for huruf a–f (UU 14/2008 Pasal 20(1)).
        Permanen = "PERMANEN",
    }
}

sql_enum! {
    /// Unit of a duration.
    pub enum SatuanWaktu {
        /// Years.
        Tahun = "TAHUN",
        /// Months.
        Bulan = "BULAN",
        /// Calendar days.
        Hari = "HARI",
    }
}

sql_enum! {
    /// How several conditions of one item combine.
    pub enum OperatorJangkaWaktu {
        /// The first one met ends the exemption.
        YangLebihDulu = "YANG_LEBIH_DULU",
        /// All must be met.
        Semua = "SEMUA",
    }
}

/// One condition of a term.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct JangkaWaktu {
    /// Kind.
    pub jenis: JenisJangkaWaktu,
    /// Length, in `satuan`.
    pub nilai: Option<u32>,
    /// Unit of `nilai`.
    pub satuan: Option<SatuanWaktu>,
    /// First day; none: the day of the penetapan.
    pub mulai: Option<NaiveDate>,
    /// Last day of exemption: given (`SAMPAI_TANGGAL`), or set by the officer instead of the computed one.
    pub berakhir: Option<NaiveDate>,
    /// Why the officer set `berakhir` himself.
    pub alasan_berakhir: Option<String>,
    /// The event; for `SELAMA_DIBUTUHKAN` what is protected, for `SAMPAI_PERSETUJUAN_TERTULIS` whose consent.
    pub peristiwa: Option<String>,
    /// The regulation that sets the term.
    pub peraturan: Option<String>,
    /// Active retention, years.
    pub retensi_aktif: Option<u32>,
    /// Inactive retention, years.
    pub retensi_inaktif: Option<u32>,
    /// When to look at it again, for kinds without a known end.
    pub tinjau_pada: Option<NaiveDate>,
    /// As printed.
    pub uraian_cetak: String,
    /// Original words of an imported list.
    pub teks_asal: Option<String>,
}

impl JangkaWaktu {
    /// A term of this kind with nothing filled in.
    #[must_use]
    pub fn kosong(jenis: JenisJangkaWaktu) -> Self {
        Self {
            jenis,
            nilai: None,
            satuan: None,
            mulai: None,
            berakhir: None,
            alasan_berakhir: None,
            peristiwa: None,
            peraturan: None,
            retensi_aktif: None,
            retensi_inaktif: None,
            tinjau_pada: None,
            uraian_cetak: String::new(),
            teks_asal: None,
        }
    }
}
