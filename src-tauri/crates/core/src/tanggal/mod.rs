//! Dates as officers write and read them: day before month, Indonesian names, never the American order.

mod baca;
#[cfg(test)]
mod tests;

pub use baca::{KODE, KodeTanggal, TAHUN_TERAKHIR, TAHUN_TERAWAL, read, read_opsional};

use crate::terbilang::terbilang_u32;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Months by their official names (not Pebruari, Nopember).
pub const NAMA_BULAN: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];

/// Days of the week, Monday first (Jumat, not Jum'at).
pub const NAMA_HARI: [&str; 7] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];

const ROMAWI: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/// Name of the day of the week.
#[must_use]
pub fn hari(date: NaiveDate) -> &'static str {
    NAMA_HARI[date.weekday().num_days_from_monday() as usize]
}

/// Long form: `20 November 2026`.
#[must_use]
pub fn panjang(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), nama_bulan(date), date.year())
}

/// In figures: `20-11-2026`.
#[must_use]
pub fn angka(date: NaiveDate) -> String {
    date.format("%d-%m-%Y").to_string()
}

/// Month 1–12 as a Roman numeral, as used in letter numbers; none for another number.
#[must_use]
pub fn bulan_romawi(bulan: u32) -> Option<&'static str> {
    let index = usize::try_from(bulan).ok()?.checked_sub(1)?;
    ROMAWI.get(index).copied()
}

/// The parts of a date in words, for the opening of a Berita Acara.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TanggalTerbilang {
    /// `Jumat`.
    pub hari: String,
    /// `dua puluh`.
    pub tanggal: String,
    /// `November`.
    pub bulan: String,
    /// `dua ribu dua puluh enam`.
    pub tahun: String,
}

impl TanggalTerbilang {
    /// `Jumat tanggal dua puluh bulan November tahun dua ribu dua puluh enam`.
    #[must_use]
    pub fn kalimat(&self) -> String {
        format!("{} tanggal {} bulan {} tahun {}", self.hari, self.tanggal, self.bulan, self.tahun)
    }
}

/// A date in words.
#[must_use]
pub fn terbilang_tanggal(date: NaiveDate) -> TanggalTerbilang {
    TanggalTerbilang {
        hari: hari(date).to_owned(),
        tanggal: terbilang_u32(date.day()),
        bulan: nama_bulan(date).to_owned(),
        tahun: terbilang_u32(date.year().unsigned_abs()),
    }
}

fn nama_bulan(date: NaiveDate) -> &'static str {
    NAMA_BULAN[date.month0() as usize]
}
