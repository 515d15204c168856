//! Backups that lie in the data folder: what one is called, when the next is due, which may go.
//!
//! Their order is that of running numbers, never that of the clock: a clock that was set back must not make the newest
//! backup look like the oldest.

mod luar;
mod nama;
mod saat;
mod selisih;
#[cfg(test)]
mod tests;
mod tipis;

pub use luar::{CadanganLuar, FlashdiskCadangan, TingkatLuar};
pub use nama::NamaCadangan;
pub use saat::{is_due, is_periksa_due};
pub use selisih::{Perbandingan, Selisih, compare};
pub use tipis::thin;

use crate::masalah::Masalah;
use crate::sql_enum;
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

sql_enum! {
    /// Why a backup was made.
    pub enum AlasanCadangan {
        /// By the program, while the office is open or when it closes.
        Otomatis = "OTOMATIS",
        /// Because somebody asked for it.
        Tangan = "TANGAN",
        /// Before a list or the package of a unit was taken in.
        SebelumImpor = "SEBELUM_IMPOR",
        /// Before many items went to the trash at once.
        SebelumBuang = "SEBELUM_BUANG",
        /// Before a newer program changed the data file.
        SebelumSkema = "SEBELUM_SKEMA",
        /// The data that a restore put aside.
        SebelumPulih = "SEBELUM_PULIH",
    }
}

sql_enum! {
    /// What is known of a backup.
    pub enum KeadaanCadangan {
        /// Read back whole, and its register was opened and checked.
        Teruji = "TERUJI",
        /// Nobody has looked at it yet, or it changed since.
        BelumDiperiksa = "BELUM_DIPERIKSA",
        /// It can't be read, or what it holds is not whole.
        Rusak = "RUSAK",
    }
}

/// How much an office holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Hitungan {
    /// Items, those in the trash too.
    pub informasi: u32,
    /// Sheets of the consequence test.
    pub lembar_uji: u32,
    /// Meetings.
    pub rapat: u32,
    /// Decrees.
    pub keputusan: u32,
    /// Printed papers.
    pub dokumen: u32,
    /// Stored files: printed papers, scans, attached files.
    pub berkas: u32,
    /// Number of the last line of the trail: it tells which of two states came later.
    pub jejak: i64,
}

/// A backup in the data folder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Cadangan {
    /// Its name in the folder `cadangan`.
    pub nama: String,
    /// Running number; 0 of what has none (data that were put aside, copies before a new schema).
    pub nomor: u32,
    /// When it was made, as the clock of the computer said.
    pub waktu: NaiveDateTime,
    /// Why.
    pub alasan: AlasanCadangan,
    /// What is known of it.
    pub keadaan: KeadaanCadangan,
    /// When it was looked at; none when it was not.
    pub diperiksa: Option<NaiveDateTime>,
    /// Its size in bytes, without the stored files that stay in their folder.
    pub ukuran: u64,
    /// What it holds; none before it was looked at.
    pub hitungan: Option<Hitungan>,
    /// Number and head of the trail; empty before it was looked at.
    pub kode_jejak: String,
    /// What is not whole in it.
    pub temuan: Vec<Masalah>,
}

impl Cadangan {
    /// Whether it counts: it was read back and opened.
    #[must_use]
    pub fn is_teruji(&self) -> bool {
        self.keadaan == KeadaanCadangan::Teruji
    }
}
