//! Where an item stands before its last day (PP 61/2010 Pasal 11(2)–(3), Perki 1/2021 Pasal 52).

use crate::hari_kerja::Kalender;
use crate::sql_enum;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Working days before the end by which the penetapan must be made.
const BATAS_HARI_KERJA: i32 = 30;

/// Working days of warning before that, by default.
pub(super) const LEAD: u32 = 60;

sql_enum! {
    /// Phase of an item.
    pub enum Fase {
        /// Nothing to do yet.
        Aktif = "AKTIF",
        /// The deadline comes near: prepare the test.
        AkanBerakhir = "AKAN_BERAKHIR",
        /// The last 30 working days: the penetapan is due.
        MasaPengubahan = "MASA_PENGUBAHAN",
        /// The last day has passed without a penetapan: public by law.
        TerbukaDemiHukum = "TERBUKA_DEMI_HUKUM",
    }
}

/// Where an item with a known end stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Tenggat {
    /// Phase.
    pub fase: Fase,
    /// D: the 30th working day before the end. None outside the calendar (1900–2200).
    pub batas: Option<NaiveDate>,
    /// Working days after today up to and including the last day; negative when it has passed.
    #[ts(type = "number | null")]
    pub sisa_hari_kerja: Option<i64>,
}

/// Where an item whose last day of exemption is `e` stands on `today`.
#[must_use]
pub fn tenggat(e: NaiveDate, today: NaiveDate, kalender: &Kalender) -> Tenggat {
    let (fase, batas) = fase(e, today, kalender, LEAD);
    Tenggat { fase, batas, sisa_hari_kerja: kalender.sisa_hari_kerja(today, e) }
}

/// The phase on `today` of an item whose last day of exemption is `e`, and its deadline D: the 30th working day before
/// `e`, `e` not counted. `lead` is in working days. D is none outside the calendar (1900–2200).
#[must_use]
pub(super) fn fase(
    e: NaiveDate,
    today: NaiveDate,
    kalender: &Kalender,
    lead: u32,
) -> (Fase, Option<NaiveDate>) {
    let batas = kalender.tanggal_geser(e, -BATAS_HARI_KERJA);
    let warning = batas.zip(i32::try_from(lead).ok()).and_then(|(d, lead)| kalender.tanggal_geser(d, -lead));
    let fase = if today > e {
        Fase::TerbukaDemiHukum
    } else if batas.is_some_and(|d| d <= today) {
        Fase::MasaPengubahan
    } else if warning.is_some_and(|w| w <= today) {
        Fase::AkanBerakhir
    } else {
        Fase::Aktif
    };
    (fase, batas)
}
