//! Laws and regulations: the list of the office, how they are cited, and citations read out of free text.

pub mod bawaan;
pub(crate) mod butir;
mod huruf;
mod isian;
pub mod kutipan;
pub mod pasal17;
mod save;
mod sebutan;
#[cfg(test)]
mod tests;
pub(crate) mod token;

pub use isian::PeraturanIsian;
pub use save::{list, save};

use crate::sql_enum;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Problem codes of this module.
pub const KODE: &[&str] = &[
    "WAJIB_DIISI",
    "TERLALU_PANJANG",
    "KARAKTER_KENDALI",
    "TAHUN_TIDAK_TERBACA",
    "TAHUN_DI_LUAR_BATAS",
    "NAMA_JENIS_KOSONG",
];

sql_enum! {
    /// Kind of a regulation, in the order of the hierarchy.
    pub enum JenisPeraturan {
        /// Undang-Undang.
        Uu = "UU",
        /// Peraturan Pemerintah Pengganti Undang-Undang.
        Perppu = "PERPPU",
        /// Peraturan Pemerintah.
        Pp = "PP",
        /// Peraturan Presiden.
        Perpres = "PERPRES",
        /// Peraturan Menteri.
        Permen = "PERMEN",
        /// Peraturan Komisi Informasi.
        Perki = "PERKI",
        /// Peraturan of another agency (Badan, Lembaga, Kepala Badan).
        Perban = "PERBAN",
        /// Peraturan Daerah.
        Perda = "PERDA",
        /// Peraturan Kepala Daerah (Gubernur, Bupati, Wali Kota).
        Perkada = "PERKADA",
        /// Ruling.
        Putusan = "PUTUSAN",
        /// Anything else.
        Lain = "LAIN",
    }
}

impl JenisPeraturan {
    /// Name as printed, when the kind alone names it.
    #[must_use]
    pub fn nama(self) -> &'static str {
        match self {
            Self::Uu => "Undang-Undang",
            Self::Perppu => "Peraturan Pemerintah Pengganti Undang-Undang",
            Self::Pp => "Peraturan Pemerintah",
            Self::Perpres => "Peraturan Presiden",
            Self::Permen => "Peraturan Menteri",
            Self::Perki => "Peraturan Komisi Informasi",
            Self::Perban => "Peraturan Badan",
            Self::Perda => "Peraturan Daerah",
            Self::Perkada => "Peraturan Kepala Daerah",
            Self::Putusan => "Putusan",
            Self::Lain => "",
        }
    }

    /// Level in the hierarchy, highest first; regulations of ministries and agencies are one level.
    fn tingkat(self) -> u8 {
        match self {
            Self::Uu | Self::Perppu => 0,
            Self::Pp => 1,
            Self::Perpres => 2,
            Self::Permen | Self::Perki | Self::Perban => 3,
            Self::Perda => 4,
            Self::Perkada => 5,
            Self::Putusan => 6,
            Self::Lain => 7,
        }
    }

    /// Whether the name needs the body that made it (`Peraturan Menteri` → `Peraturan Menteri Dalam Negeri`).
    #[must_use]
    pub fn butuh_nama(self) -> bool {
        matches!(self, Self::Permen | Self::Perban | Self::Perda | Self::Perkada | Self::Putusan | Self::Lain)
    }
}

/// One regulation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Peraturan {
    /// Id.
    pub id: String,
    /// Kind.
    pub jenis: JenisPeraturan,
    /// Kind with its body as printed, e.g. `Peraturan Menteri Dalam Negeri`; empty where the kind alone names it.
    pub nama_jenis: String,
    /// Number; text, since `PER/04/M.PAN/03` occurs.
    pub nomor: String,
    /// Year.
    pub tahun: i32,
    /// What it is about, without the word `tentang`.
    pub tentang: String,
    /// Gazette numbers as printed between brackets, or empty.
    pub lembaran: String,
    /// What changed it last, or empty.
    pub diubah_oleh: String,
    /// What revoked it, or empty.
    pub dicabut_oleh: String,
    /// Offered for new citations.
    pub aktif: bool,
    /// Came with the program.
    pub bawaan: bool,
}

impl Peraturan {
    /// `Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik`.
    #[must_use]
    pub fn judul(&self) -> String {
        let nama = if self.nama_jenis.is_empty() { self.jenis.nama() } else { &self.nama_jenis };
        let mut out = format!("{nama} Nomor {} Tahun {}", self.nomor, self.tahun).trim_start().to_owned();
        if !self.tentang.is_empty() {
            out.push_str(" tentang ");
            out.push_str(&self.tentang);
        }
        out
    }

    /// The title as a line of *Mengingat*: with gazette numbers and the last change, without closing sign.
    #[must_use]
    pub fn judul_lengkap(&self) -> String {
        let mut out = self.judul();
        if !self.lembaran.is_empty() {
            out.push_str(&format!(" ({})", self.lembaran));
        }
        match self.diubah_oleh.trim() {
            "" => {}
            text if text.starts_with("sebagaimana") => out.push_str(&format!(" {text}")),
            text => out.push_str(&format!(" sebagaimana telah diubah dengan {text}")),
        }
        out
    }

    /// Sorts *Mengingat*: by hierarchy, then year, then number.
    #[must_use]
    pub fn kunci_urut(&self) -> (u8, i32, u64, String) {
        let digits: String = self.nomor.chars().take_while(char::is_ascii_digit).collect();
        (self.jenis.tingkat(), self.tahun, digits.parse().unwrap_or(u64::MAX), self.nomor.clone())
    }

    /// Whether it must not be cited any more.
    #[must_use]
    pub fn is_dicabut(&self) -> bool {
        !self.dicabut_oleh.trim().is_empty()
    }
}
