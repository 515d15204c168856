//! The calendar of one office, counted once so that a date any number of working days away is two look-ups.

use super::{AlasanLewat, HariLibur, JenisHariLibur, PolaHariKerja, StatusHariLibur};
use crate::tanggal::{self, TAHUN_TERAKHIR, TAHUN_TERAWAL};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use std::collections::{BTreeMap, BTreeSet};

/// Days off that fall on the same date every year; all that is known of a year without a decree.
const TETAP: [(u32, u32, &str); 5] = [
    (1, 1, "Tahun Baru Masehi"),
    (5, 1, "Hari Buruh Internasional"),
    (6, 1, "Hari Lahir Pancasila"),
    (8, 17, "Proklamasi Kemerdekaan"),
    (12, 25, "Kelahiran Yesus Kristus (Natal)"),
];

/// Working days of one office from 1900 to 2200.
#[derive(Debug, Clone)]
pub struct Kalender {
    pola: PolaHariKerja,
    /// Weekdays that are off by a holiday, with the reason.
    libur: BTreeMap<NaiveDate, (AlasanLewat, String)>,
    /// Years with an official table; the others are estimates.
    bertabel: BTreeSet<i32>,
    /// False when only weekends count: then no year is an estimate.
    pakai_libur: bool,
    /// First day counted.
    awal: NaiveDate,
    /// Days after `awal` of every working day, ascending.
    kerja: Vec<u32>,
    /// For each day after `awal`: how many working days come before it.
    sebelum: Vec<u32>,
}

impl Kalender {
    /// The calendar with these holidays. Years without an official table get the fixed dates and count as estimates.
    #[must_use]
    pub fn new(libur: Vec<HariLibur>, pola: PolaHariKerja, cuti_bersama_libur: bool) -> Self {
        let bertabel = bertabel(&libur);
        let mut map = BTreeMap::new();
        for tahun in (TAHUN_TERAWAL..=TAHUN_TERAKHIR).filter(|t| !bertabel.contains(t)) {
            for (bulan, hari, nama) in TETAP {
                if let Some(date) = NaiveDate::from_ymd_opt(tahun, bulan, hari) {
                    map.insert(date, (AlasanLewat::LiburTetap, nama.to_owned()));
                }
            }
        }
        let mut libur = libur;
        // A day that is both a holiday and cuti bersama is named by the holiday: the last insertion stays.
        libur.sort_by_key(|l| std::cmp::Reverse(AlasanLewat::from(l.jenis)));
        for l in libur {
            if l.jenis != JenisHariLibur::CutiBersama || cuti_bersama_libur {
                map.insert(l.tanggal, (l.jenis.into(), l.nama));
            }
        }
        Self::count(pola, map, bertabel, true)
    }

    /// A calendar that knows no holidays, only weekends.
    #[must_use]
    pub fn tanpa_libur(pola: PolaHariKerja) -> Self {
        Self::count(pola, BTreeMap::new(), BTreeSet::new(), false)
    }

    fn count(
        pola: PolaHariKerja,
        libur: BTreeMap<NaiveDate, (AlasanLewat, String)>,
        bertabel: BTreeSet<i32>,
        pakai_libur: bool,
    ) -> Self {
        let awal = NaiveDate::from_ymd_opt(TAHUN_TERAWAL, 1, 1).unwrap_or(NaiveDate::MIN);
        let akhir = NaiveDate::from_ymd_opt(TAHUN_TERAKHIR, 12, 31).unwrap_or(awal);
        let mut this =
            Self { pola, libur, bertabel, pakai_libur, awal, kerja: Vec::new(), sebelum: Vec::new() };
        for (day, date) in (0..).zip(awal.iter_days().take_while(|d| *d <= akhir)) {
            this.sebelum.push(u32::try_from(this.kerja.len()).unwrap_or(u32::MAX));
            if this.is_hari_kerja(date) {
                this.kerja.push(day);
            }
        }
        this
    }

    /// Whether the office works on `date`.
    #[must_use]
    pub fn is_hari_kerja(&self, date: NaiveDate) -> bool {
        !self.is_akhir_pekan(date) && !self.libur.contains_key(&date)
    }

    /// Why `date` is no working day, and its name; none on a working day.
    #[must_use]
    pub fn alasan_libur(&self, date: NaiveDate) -> Option<(AlasanLewat, String)> {
        if self.is_akhir_pekan(date) {
            return Some((AlasanLewat::AkhirPekan, tanggal::hari(date).to_owned()));
        }
        self.libur.get(&date).cloned()
    }

    /// Whether the holidays of `tahun` are only estimated.
    #[must_use]
    pub fn is_perkiraan(&self, tahun: i32) -> bool {
        self.pakai_libur && !self.bertabel.contains(&tahun)
    }

    /// The working day `n` working days after `date` (before it, if negative; `date` itself is never counted and
    /// comes back for 0). None outside 1900–2200.
    #[must_use]
    pub fn tanggal_geser(&self, date: NaiveDate, n: i32) -> Option<NaiveDate> {
        if n == 0 {
            return Some(date);
        }
        let day = self.day(date)?;
        let before = i64::from(*self.sebelum.get(day)?);
        let index = if n < 0 {
            before + i64::from(n)
        } else {
            before + i64::from(self.is_hari_kerja(date)) + i64::from(n) - 1
        };
        let offset = *self.kerja.get(usize::try_from(index).ok()?)?;
        self.awal.checked_add_days(Days::new(offset.into()))
    }

    /// Working days after `from` up to and including `to`; negative when `to` is earlier. None outside 1900–2200.
    #[must_use]
    pub fn sisa_hari_kerja(&self, from: NaiveDate, to: NaiveDate) -> Option<i64> {
        let through = |date| Some(self.before(date)? + i64::from(self.is_hari_kerja(date)));
        if from <= to {
            Some(through(to)? - through(from)?)
        } else {
            Some(self.before(to)? - self.before(from)?)
        }
    }

    fn before(&self, date: NaiveDate) -> Option<i64> {
        self.sebelum.get(self.day(date)?).map(|n| i64::from(*n))
    }

    fn day(&self, date: NaiveDate) -> Option<usize> {
        usize::try_from((date - self.awal).num_days()).ok()
    }

    fn is_akhir_pekan(&self, date: NaiveDate) -> bool {
        match date.weekday() {
            Weekday::Sun => true,
            Weekday::Sat => self.pola == PolaHariKerja::LimaHari,
            _ => false,
        }
    }
}

/// Years whose official table is complete: it holds the first and the last fixed holiday. One regional day entered by
/// hand doesn't make a year certain.
fn bertabel(libur: &[HariLibur]) -> BTreeSet<i32> {
    let has = |tahun, bulan, hari| {
        libur.iter().any(|l| {
            (l.tanggal.year(), l.tanggal.month(), l.tanggal.day()) == (tahun, bulan, hari)
                && l.jenis == JenisHariLibur::Nasional
                && l.status == StatusHariLibur::Resmi
        })
    };
    let tahun: BTreeSet<i32> = libur.iter().map(|l| l.tanggal.year()).collect();
    tahun.into_iter().filter(|t| has(*t, 1, 1) && has(*t, 12, 25)).collect()
}
