//! The list as it stood on two days: what came, what changed, what is exempt no longer.
//!
//! Nothing is kept for it. An item is in the list of a day when a decree of that day or before has set it, none has opened
//! it since, and its last day had not passed. What it rested on then is what the next decree of change took the place of.

use super::{BarisDkip, Lingkup};
use crate::dokumen::StatusDokumen;
use crate::error::{Error, Result};
use crate::keputusan::{self, JenisKeputusan, Keputusan};
use crate::storage::keputusan::ItemSemula;
use crate::storage::{Store, keputusan as decrees};
use crate::tanggal;
use chrono::{Datelike, NaiveDate};
use saksama_durable::{Meter, Progress};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use ts_rs::TS;

/// The list of two days, compared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PerbandinganDkip {
    /// The earlier day.
    pub semula: NaiveDate,
    /// The later day.
    pub menjadi: NaiveDate,
    /// Items on the earlier day.
    pub jumlah_semula: u32,
    /// Items on the later day.
    pub jumlah_menjadi: u32,
    /// Items of both days on which nothing was decided between them.
    pub tetap: u32,
    /// Items of the later day only.
    pub baru: Vec<InformasiBanding>,
    /// Items of both days on which a decree between them decided.
    pub berubah: Vec<InformasiBanding>,
    /// Items of the earlier day only.
    pub keluar: Vec<InformasiBanding>,
    /// Days that can be compared, the newest first.
    pub hari: Vec<HariBanding>,
}

/// A day whose list is worth looking at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HariBanding {
    /// The day.
    pub tanggal: NaiveDate,
    /// Numbers of the decrees of that day; none for the end of a year and today.
    pub keputusan: Vec<String>,
}

/// An item that is not on both days as it was.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct InformasiBanding {
    /// The item.
    pub informasi_id: String,
    /// Its register number.
    pub nomor_register: String,
    /// Its title.
    pub judul: String,
    /// Full name of its unit, or empty.
    pub unit: String,
    /// Pasal 17 letters on the later day, of what went those of the earlier.
    pub huruf: String,
    /// Last day of its exemption in the same list; none where it has none.
    pub berakhir: Option<NaiveDate>,
    /// Number of the decree that set, changed or opened it; empty where its term ended by itself.
    pub keputusan_nomor: String,
    /// Day of that decree.
    pub keputusan_tanggal: Option<NaiveDate>,
    /// What is otherwise on the later day.
    pub beda: Vec<BedaDkip>,
}

/// One thing that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BedaDkip {
    /// What: `huruf`, `berakhir`, `dibuka`, `ditutup`.
    pub medan: String,
    /// On the earlier day, as printed; empty for nothing.
    pub semula: String,
    /// On the later day.
    pub menjadi: String,
}

/// A decision on an item.
struct Putusan<'a> {
    keputusan: &'a Keputusan,
    tanggal: NaiveDate,
    semula: Option<ItemSemula>,
}

/// An item on a day.
struct Keadaan<'a> {
    /// The decree that it rests on.
    keputusan: &'a Keputusan,
    huruf: String,
    berakhir: Option<NaiveDate>,
}

/// Compares the list of two days; without them the end of last year and today. `progress` counts items.
///
/// # Errors
/// `PERBANDINGAN_TERBALIK` when the first day is not before the second; `DIBATALKAN`.
pub fn compare(
    store: &Store,
    semula: Option<NaiveDate>,
    menjadi: Option<NaiveDate>,
    progress: &mut Progress<'_>,
) -> Result<PerbandinganDkip> {
    let menjadi = menjadi.unwrap_or(store.today());
    let semula = semula.or_else(|| NaiveDate::from_ymd_opt(menjadi.year() - 1, 12, 31)).unwrap_or(menjadi);
    if semula >= menjadi {
        return Err(Error::refused("PERBANDINGAN_TERBALIK"));
    }
    let all = keputusan::list(store, false)?;
    let decided = decisions(store, &all)?;
    let mut rows = crate::storage::dkip::list(store.conn(), Lingkup::Ditetapkan)?;
    rows.extend(crate::storage::dkip::list(store.conn(), Lingkup::Terbuka)?);
    let mut out = PerbandinganDkip {
        semula,
        menjadi,
        jumlah_semula: 0,
        jumlah_menjadi: 0,
        tetap: 0,
        baru: Vec::new(),
        berubah: Vec::new(),
        keluar: Vec::new(),
        hari: days(&all, store.today()),
    };
    let mut meter = Meter::new(rows.len() as u64, progress);
    let mut annex = Annex { store, rows: HashMap::new() };
    for row in &rows {
        meter.add(1)?;
        let Some(list) = decided.get(row.informasi_id.as_str()) else { continue };
        let (before, after) = (on(list, row, semula), on(list, row, menjadi));
        out.jumlah_semula += u32::from(before.is_some());
        out.jumlah_menjadi += u32::from(after.is_some());
        match (before, after) {
            (None, None) => {}
            (None, Some(now)) => out.baru.push(item(row, &now, Some(now.keputusan))),
            (Some(old), None) => {
                let between = list.iter().filter(|p| semula < p.tanggal && p.tanggal <= menjadi);
                let opened = between.rev().find(|p| opens(p.keputusan));
                out.keluar.push(item(row, &old, opened.map(|p| p.keputusan)));
            }
            (Some(old), Some(now)) if old.keputusan.id == now.keputusan.id => out.tetap += 1,
            (Some(old), Some(now)) => {
                let beda = annex.compare(row, &old, &now)?;
                out.berubah.push(InformasiBanding { beda, ..item(row, &now, Some(now.keputusan)) });
            }
        }
    }
    Ok(out)
}

/// The signed decrees on each item, in the order of their days.
fn decisions<'a>(store: &Store, all: &'a [Keputusan]) -> Result<BTreeMap<&'a str, Vec<Putusan<'a>>>> {
    let mut signed: Vec<(NaiveDate, &Keputusan)> = all
        .iter()
        .rev() // the oldest first, so that two of one day keep their order
        .filter(|k| k.status == StatusDokumen::Ditandatangani)
        .filter_map(|k| Some((k.tanggal?, k)))
        .collect();
    signed.sort_by_key(|(day, _)| *day);
    let mut out: BTreeMap<&str, Vec<Putusan<'_>>> = BTreeMap::new();
    for (tanggal, keputusan) in signed {
        for item in &keputusan.item {
            let semula = match keputusan.jenis {
                JenisKeputusan::Pengubahan => {
                    decrees::semula(store.conn(), &keputusan.id, &item.informasi_id)?
                }
                _ => None,
            };
            out.entry(&item.informasi_id).or_default().push(Putusan { keputusan, tanggal, semula });
        }
    }
    Ok(out)
}

fn opens(decree: &Keputusan) -> bool {
    matches!(decree.jenis, JenisKeputusan::Pembukaan | JenisKeputusan::Pencabutan)
}

/// The item on `day`; none where it was not in the list.
fn on<'a>(list: &[Putusan<'a>], row: &BarisDkip, day: NaiveDate) -> Option<Keadaan<'a>> {
    let until = list.partition_point(|p| p.tanggal <= day);
    let (past, later) = list.split_at_checked(until)?;
    let last = past.last().filter(|p| !opens(p.keputusan))?;
    let next = later.iter().find_map(|p| p.semula.as_ref());
    let (huruf, berakhir) = match next {
        Some(semula) => (letters(&semula.kode_pasal17), semula.berakhir),
        None => (row.huruf.clone(), row.berakhir),
    };
    let is_over = berakhir.is_some_and(|e| e < day);
    (!is_over).then_some(Keadaan { keputusan: last.keputusan, huruf, berakhir })
}

/// The letters of some codes, as they stand in a list.
fn letters(codes: &[String]) -> String {
    let mut huruf: Vec<&str> = codes.iter().filter_map(|k| k.split('.').next()).collect();
    huruf.sort_unstable();
    huruf.dedup();
    huruf.join(", ")
}

fn item(row: &BarisDkip, at: &Keadaan<'_>, decree: Option<&Keputusan>) -> InformasiBanding {
    InformasiBanding {
        informasi_id: row.informasi_id.clone(),
        nomor_register: row.nomor_register.clone(),
        judul: row.judul.clone(),
        unit: row.unit.clone(),
        huruf: at.huruf.clone(),
        berakhir: at.berakhir,
        keputusan_nomor: decree.map(|k| k.nomor.clone()).unwrap_or_default(),
        keputusan_tanggal: decree.and_then(|k| k.tanggal),
        beda: Vec::new(),
    }
}

/// The consequences as they stand in each decree, read once for each.
struct Annex<'a> {
    store: &'a Store,
    rows: HashMap<String, HashMap<String, (String, String)>>,
}

impl Annex<'_> {
    fn compare(&mut self, row: &BarisDkip, old: &Keadaan<'_>, now: &Keadaan<'_>) -> Result<Vec<BedaDkip>> {
        let day = |d: Option<NaiveDate>| d.map(tanggal::panjang).unwrap_or_default();
        let before = self.sides(&old.keputusan.id, &row.informasi_id)?;
        let after = self.sides(&now.keputusan.id, &row.informasi_id)?;
        let both = [
            ("huruf", old.huruf.clone(), now.huruf.clone()),
            ("berakhir", day(old.berakhir), day(now.berakhir)),
            ("dibuka", before.0, after.0),
            ("ditutup", before.1, after.1),
        ];
        let beda = both.into_iter().filter(|(_, a, b)| a != b);
        Ok(beda
            .map(|(medan, semula, menjadi)| BedaDkip { medan: medan.to_owned(), semula, menjadi })
            .collect())
    }

    fn sides(&mut self, decree: &str, item: &str) -> Result<(String, String)> {
        if !self.rows.contains_key(decree) {
            let rows = super::list(self.store, Lingkup::Keputusan(decree))?;
            let sides = rows.into_iter().map(|b| (b.informasi_id, (b.dibuka, b.ditutup))).collect();
            self.rows.insert(decree.to_owned(), sides);
        }
        Ok(self.rows.get(decree).and_then(|rows| rows.get(item)).cloned().unwrap_or_default())
    }
}

/// Today, the end of every year from the one before the first decree, and the day of every decree.
fn days(all: &[Keputusan], today: NaiveDate) -> Vec<HariBanding> {
    let mut days: BTreeMap<NaiveDate, Vec<String>> = BTreeMap::from([(today, Vec::new())]);
    for decree in all.iter().filter(|k| k.status == StatusDokumen::Ditandatangani) {
        if let Some(day) = decree.tanggal {
            days.entry(day).or_default().push(decree.nomor.clone());
        }
    }
    let first = days.keys().next().map_or(today.year(), Datelike::year);
    for year in first - 1..today.year() {
        if let Some(end) = NaiveDate::from_ymd_opt(year, 12, 31) {
            days.entry(end).or_default();
        }
    }
    days.into_iter().rev().map(|(tanggal, keputusan)| HariBanding { tanggal, keputusan }).collect()
}
