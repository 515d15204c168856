//! The sum behind a deadline: where it ends and every day that was passed over.

use super::{JenisHariLibur, Kalender};
use crate::sql_enum;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

sql_enum! {
    /// Why a day was not counted.
    pub enum AlasanLewat {
        /// Sabtu or Minggu.
        AkhirPekan = "AKHIR_PEKAN",
        /// National holiday.
        Nasional = "NASIONAL",
        /// Regional day off.
        Daerah = "DAERAH",
        /// Cuti bersama.
        CutiBersama = "CUTI_BERSAMA",
        /// A date that is a holiday every year, in a year without an official table.
        LiburTetap = "LIBUR_TETAP",
    }
}

impl From<JenisHariLibur> for AlasanLewat {
    fn from(jenis: JenisHariLibur) -> Self {
        match jenis {
            JenisHariLibur::Nasional => Self::Nasional,
            JenisHariLibur::Daerah => Self::Daerah,
            JenisHariLibur::CutiBersama => Self::CutiBersama,
        }
    }
}

/// A day that was passed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HariDilewati {
    /// The day.
    pub tanggal: NaiveDate,
    /// Why.
    pub alasan: AlasanLewat,
    /// Name of the holiday or of the day of the week.
    pub nama: String,
}

/// Result of counting working days, with its sum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Geseran {
    /// Where the count ends: always a working day, except when nothing was counted.
    pub tanggal: NaiveDate,
    /// Whether a year was touched that has no official holiday table yet.
    pub perkiraan: bool,
    /// Days passed over, in the order met.
    pub dilewati: Vec<HariDilewati>,
}

impl Kalender {
    /// The date `n` working days after `date` (before it, if negative), with its sum. `date` itself is not counted.
    /// None when the count leaves the years 1900–2200.
    #[must_use]
    pub fn geser(&self, date: NaiveDate, n: i32) -> Option<Geseran> {
        let tanggal = self.tanggal_geser(date, n)?;
        let mut geseran = Geseran { tanggal, perkiraan: false, dilewati: Vec::new() };
        let mut day = date;
        while day != tanggal {
            day = if n < 0 { day.pred_opt()? } else { day.succ_opt()? };
            geseran.perkiraan |= self.is_perkiraan(day.year());
            if let Some((alasan, nama)) = self.alasan_libur(day) {
                geseran.dilewati.push(HariDilewati { tanggal: day, alasan, nama });
            }
        }
        Some(geseran)
    }
}
