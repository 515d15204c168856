//! The Lembar Pengujian Konsekuensi: many items on one sheet, tested, signed and approved (Perki 1/2021 Pasal 49,
//! Lampiran II).

mod check;
mod complete;
mod import;
mod item;
mod nasihat;
mod read;
mod save;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_nasihat;
#[cfg(test)]
mod tests_ulang;
mod trash;
mod ulang;

pub(crate) use check::list_bergalat;
pub use complete::{complete, reopen};
pub use import::import;
pub use item::{add_item, remove_item, save_baris};
pub(crate) use nasihat::answered;
pub use nasihat::{JawabanNasihat, NASIHAT, NasihatIsian, NasihatUji, answer_nasihat, reopen_nasihat};
pub use read::{ReadyLembarUji, get, list, prepare};
pub use save::save;
pub use trash::{restore, trash};
pub use ulang::{PerluUjiUlang, UjiSebelumnya, list_sebelumnya, list_ulang, start_ulang};

use crate::informasi::status::StatusInformasi;
use crate::masalah::Masalah;
use crate::sql_enum;
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

sql_enum! {
    /// Result of the test of one item.
    pub enum HasilUji {
        /// Closed as a whole.
        Dikecualikan = "DIKECUALIKAN",
        /// Closed in part.
        DikecualikanSebagian = "DIKECUALIKAN_SEBAGIAN",
        /// Open.
        Terbuka = "TERBUKA",
        /// Not decided yet.
        Ditunda = "DITUNDA",
    }
}

sql_enum! {
    /// What made the test necessary (Perki 1/2021 Pasal 49(1)).
    pub enum PemicuUji {
        /// Before any request.
        SebelumPermohonan = "SEBELUM_PERMOHONAN",
        /// At a request.
        SaatPermohonan = "SAAT_PERMOHONAN",
        /// By order of the Majelis Komisioner.
        PerintahMajelisKomisioner = "PERINTAH_MAJELIS_KOMISIONER",
    }
}

sql_enum! {
    /// Kind of sheet.
    pub enum JenisLembar {
        /// First test.
        Awal = "AWAL",
        /// Change of classification (Lampiran IV).
        Pengubahan = "PENGUBAHAN",
        /// Test again, e.g. after a change of law.
        Ulang = "ULANG",
    }
}

sql_enum! {
    /// State of a sheet.
    pub enum StatusLembar {
        /// Being filled.
        Disusun = "DISUSUN",
        /// Every row is complete; its items are `DIUJI`.
        Lengkap = "LENGKAP",
    }
}

/// One item on a sheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LembarUjiBaris {
    /// Id of the row.
    pub id: String,
    /// Place on the sheet, from 1.
    pub urut: u32,
    /// The item.
    pub informasi_id: String,
    /// Its register number.
    pub nomor_register: String,
    /// Its title.
    pub judul: String,
    /// Its description.
    pub uraian: String,
    /// Its state.
    pub status: StatusInformasi,
    /// Its Pasal 17 codes.
    pub kode_pasal17: Vec<String>,
    /// Its legal bases as printed, one a line.
    pub dasar_hukum: String,
    /// Its term as printed.
    pub jangka_waktu: String,
    /// Consequence for the public when opened.
    pub konsekuensi_dibuka: String,
    /// Consequence for the public when closed.
    pub konsekuensi_ditutup: String,
    /// Result.
    pub hasil: Option<HasilUji>,
    /// Condition attached to the result.
    pub syarat: String,
    /// What is wrong or weak in this row (domain 4.4) and was not set aside.
    pub masalah: Vec<Masalah>,
    /// The advice among it, and what was set aside with a reason.
    pub nasihat: Vec<NasihatUji>,
}

/// Who tested.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Penguji {
    /// Person of the list, or none for someone from outside.
    pub pejabat_id: Option<String>,
    /// Name as printed.
    pub nama: String,
    /// Office as printed.
    pub jabatan: String,
    /// Unit as printed.
    pub unit_kerja: String,
}

/// One sheet with its rows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LembarUji {
    /// Id.
    pub id: String,
    /// Number; empty until given.
    pub nomor: String,
    /// Year.
    pub tahun: u32,
    /// Kind.
    pub jenis: JenisLembar,
    /// What made it necessary.
    pub pemicu: PemicuUji,
    /// Day of the test.
    pub tanggal: Option<NaiveDate>,
    /// Place of the test.
    pub tempat: String,
    /// Who approves.
    pub penyetuju_id: Option<String>,
    /// State.
    pub status: StatusLembar,
    /// When it was thrown away; none while it is in use.
    pub dihapus_at: Option<NaiveDateTime>,
    /// Items.
    pub baris: Vec<LembarUjiBaris>,
    /// Testers, in printed order.
    pub penguji: Vec<Penguji>,
    /// What is wrong with the sheet itself.
    pub masalah: Vec<Masalah>,
}

/// A sheet in the list of sheets.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LembarUjiRingkas {
    /// Id.
    pub id: String,
    /// Number.
    pub nomor: String,
    /// Year.
    pub tahun: u32,
    /// Kind.
    pub jenis: JenisLembar,
    /// Day.
    pub tanggal: Option<NaiveDate>,
    /// State.
    pub status: StatusLembar,
    /// Number of items.
    pub jumlah_baris: u32,
    /// Number of rows with errors.
    pub jumlah_galat: u32,
}

/// The head of a sheet as typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LembarUjiIsian {
    /// Id, or none for a new sheet.
    pub id: Option<String>,
    /// Number, may stay empty.
    pub nomor: String,
    /// Kind.
    pub jenis: JenisLembar,
    /// What made it necessary.
    pub pemicu: PemicuUji,
    /// Day, as typed.
    pub tanggal: String,
    /// Place.
    pub tempat: String,
    /// Who approves.
    pub penyetuju_id: Option<String>,
    /// Testers.
    pub penguji: Vec<Penguji>,
}

/// The cells of one row as typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LembarUjiBarisIsian {
    /// Id of the row.
    pub id: String,
    /// Consequence when opened.
    pub konsekuensi_dibuka: String,
    /// Consequence when closed.
    pub konsekuensi_ditutup: String,
    /// Result.
    pub hasil: Option<HasilUji>,
    /// Condition.
    pub syarat: String,
}
