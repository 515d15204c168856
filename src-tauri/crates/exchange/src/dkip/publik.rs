//! The only data that can leave the office in the public list.
//!
//! Every exported file is built from these structs and from nothing else: a column that is not here can't be written.
//! Archive locations, file names of soft copies, drafters, internal notes, minutes, the exempt content itself and the
//! NIP of testers have no field, and must get none.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A finished public list, as text ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DkipPublik {
    /// Title, e.g. "Daftar Informasi yang Dikecualikan Tahun 2026".
    pub judul: String,
    /// Name of the Badan Publik.
    pub instansi: String,
    /// Invented data of the practice office: nothing to publish.
    pub latihan: bool,
    /// Day of the export, printed and stored in the files.
    pub tanggal: NaiveDate,
    /// Decisions that set the list.
    pub sk: Vec<SkPublik>,
    /// Exempt information, in the order to be shown.
    pub baris: Vec<DkipPublikBaris>,
    /// What is no longer exempt because its term ended (PP 61/2010 Pasal 11 ayat (3)); it isn't among the rows.
    pub berakhir: Vec<BerakhirPublik>,
    /// Rows to add to the DIP: information that is open again.
    pub dip_tambahan: Vec<DipBaris>,
}

/// A decision that sets the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SkPublik {
    /// As it is cited, e.g. "Keputusan Kepala Dinas Contoh Nomor 12 Tahun 2026 tanggal 20 November 2026".
    pub sebutan: String,
    /// Its number alone: the name of its scan is made from it.
    pub nomor: String,
}

/// An item whose exemption has ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BerakhirPublik {
    /// The information, worded for the public.
    pub uraian: String,
    /// Last day of the exemption in words, e.g. "20 November 2026".
    pub berakhir: String,
}

/// One row of the public list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DkipPublikBaris {
    /// Row number as shown.
    pub nomor: String,
    /// The information, worded for the public.
    pub uraian: String,
    /// Legal basis of the exemption.
    pub dasar_hukum: String,
    /// Consequence when opened.
    pub konsekuensi_dibuka: String,
    /// Consideration when closed.
    pub pertimbangan_ditutup: String,
    /// Term of the exemption in words.
    pub jangka_waktu: String,
    /// Unit that holds it and, below it, who answers for it there.
    pub unit_penanggung_jawab: String,
    /// Number and date of the decision.
    pub penetapan: String,
}

/// One row of the DIP, with the minimum columns of Perki 1/2021 Pasal 21 ayat (2) and Lampiran I.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DipBaris {
    /// Row number as shown.
    pub nomor: String,
    /// Summary of the content.
    pub ringkasan_isi: String,
    /// Official or unit that holds it.
    pub pejabat_menguasai: String,
    /// Who answers for making or publishing it.
    pub penanggung_jawab: String,
    /// When and where it was made.
    pub waktu_tempat: String,
    /// Forms in which it is available.
    pub bentuk: String,
    /// Retention period.
    pub jangka_waktu_simpan: String,
}

/// Column headings of the public list.
pub(super) const DKIP_COLUMNS: [&str; 8] = [
    "No.",
    "Uraian Informasi",
    "Dasar Hukum Pengecualian",
    "Konsekuensi bila Dibuka",
    "Pertimbangan bila Ditutup",
    "Jangka Waktu",
    "Unit/Penanggung Jawab",
    "Penetapan (Nomor, Tanggal)",
];

/// Column headings of the DIP rows, as in Perki 1/2021 Lampiran I.
pub(super) const DIP_COLUMNS: [&str; 7] = [
    "No.",
    "Ringkasan isi informasi",
    "Pejabat/Unit/Satker yang menguasai informasi",
    "Penanggungjawab pembuatan atau penerbitan informasi",
    "Waktu dan tempat pembuatan informasi",
    "Bentuk informasi yang tersedia",
    "Jangka Waktu Penyimpanan atau Retensi Arsip",
];

impl DkipPublikBaris {
    /// Cells in the order of [`DKIP_COLUMNS`].
    pub(super) fn cells(&self) -> [&str; 8] {
        [
            &self.nomor,
            &self.uraian,
            &self.dasar_hukum,
            &self.konsekuensi_dibuka,
            &self.pertimbangan_ditutup,
            &self.jangka_waktu,
            &self.unit_penanggung_jawab,
            &self.penetapan,
        ]
    }
}

impl DipBaris {
    /// Cells in the order of [`DIP_COLUMNS`].
    pub(super) fn cells(&self) -> [&str; 7] {
        [
            &self.nomor,
            &self.ringkasan_isi,
            &self.pejabat_menguasai,
            &self.penanggung_jawab,
            &self.waktu_tempat,
            &self.bentuk,
            &self.jangka_waktu_simpan,
        ]
    }
}
