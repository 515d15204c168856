//! Working days: the week, the holidays, and counting over both (PP 61/2010 Pasal 11, Perki 1/2021 Pasal 1 angka 22).

mod bawaan;
mod geser;
mod kalender;
#[cfg(test)]
mod tests;

pub use bawaan::{baca_berkas, bawaan};
pub use geser::{AlasanLewat, Geseran, HariDilewati};
pub use kalender::Kalender;

use crate::sql_enum;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

sql_enum! {
    /// Working days of a week (Perpres 21/2023 Pasal 3).
    pub enum PolaHariKerja {
        /// Senin–Jumat.
        LimaHari = "LIMA_HARI",
        /// Senin–Sabtu.
        EnamHari = "ENAM_HARI",
    }
}

sql_enum! {
    /// Kind of a holiday.
    pub enum JenisHariLibur {
        /// National holiday.
        Nasional = "NASIONAL",
        /// Cuti bersama; counted as a day off only if the office says so.
        CutiBersama = "CUTI_BERSAMA",
        /// Regional day off, entered by hand.
        Daerah = "DAERAH",
    }
}

sql_enum! {
    /// How sure a holiday is.
    pub enum StatusHariLibur {
        /// From a decree.
        Resmi = "RESMI",
        /// Expected.
        Perkiraan = "PERKIRAAN",
    }
}

/// One day off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HariLibur {
    /// The day.
    pub tanggal: NaiveDate,
    /// Its name.
    pub nama: String,
    /// Kind.
    pub jenis: JenisHariLibur,
    /// The decree it rests on.
    pub dasar: String,
    /// How sure it is.
    pub status: StatusHariLibur,
}
