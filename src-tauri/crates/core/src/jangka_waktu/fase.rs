//! Where an item stands before its last day (PP 61/2010 Pasal 11(2)–(3), Perki 1/2021 Pasal 52).

use crate::hari_kerja::Kalender;
use crate::sql_enum;
use chrono::NaiveDate;

/// Working days before the end by which the penetapan must be made.
pub const BATAS_HARI_KERJA: i32 = 30;

/// Working days of warning before that, by default.
pub const LEAD: u32 = 60;

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
        /// No last day is known; only a review date.
        TanpaTanggal = "TANPA_TANGGAL",
    }
}

/// The phase on `today` of an item whose last day of exemption is `e`, and its deadline D: the 30th working day before
/// `e`, `e` not counted. `lead` is in working days. D is none without `e` or outside the calendar (1900–2200).
#[must_use]
pub fn fase(
    e: Option<NaiveDate>,
    today: NaiveDate,
    kalender: &Kalender,
    lead: u32,
) -> (Fase, Option<NaiveDate>) {
    let Some(e) = e else { return (Fase::TanpaTanggal, None) };
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
