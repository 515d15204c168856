//! What follows a finished round: an addition that waits for ink, an opening that is signed and one that isn't.

use super::data::Tahap;
use super::kantor::{Kantor, id};
use super::langkah::{decree, print, sheet, sign, weekday_before};
use super::putaran::Terdaftar;
use crate::{ApiResult, Ctx};
use chrono::NaiveDate;
use saksama_core::dokumen::KodeDokumen;
use saksama_core::keputusan::JenisKeputusan;
use saksama_core::uji_konsekuensi::JenisLembar;
use saksama_durable::Meter;

/// The addition of what the meeting `rapat_id` agreed to and the first decree left out.
pub(super) fn added(
    ctx: &Ctx<'_>,
    kantor: &Kantor,
    rapat_id: &str,
    items: &[Terdaftar<'_>],
    steps: &mut Meter<'_>,
) -> ApiResult<()> {
    let decree = decree(ctx, kantor, JenisKeputusan::Tambahan, Some(rapat_id), ids(items))?;
    print(ctx, steps, KodeDokumen::D15, &decree)?;
    Ok(())
}

/// What is opened before its term ends: one item by a signed decree, the other by a decree that waits for ink.
pub(super) fn opened(
    ctx: &Ctx<'_>,
    kantor: &Kantor,
    today: NaiveDate,
    items: &[Terdaftar<'_>],
    steps: &mut Meter<'_>,
) -> ApiResult<()> {
    let day = |n: u64| weekday_before(today, n);
    let of = |tahap: Tahap| -> Vec<Terdaftar<'_>> {
        items.iter().filter(|(i, _)| i.tahap == tahap).copied().collect()
    };
    let kadis = id(&kantor.pejabat, "kadis")?;
    let done = of(Tahap::Dibuka);
    let lembar = sheet(ctx, kantor, JenisLembar::Pengubahan, day(20), &done)?;
    let walikota = id(&kantor.pejabat, "walikota")?;
    sign(ctx, steps, KodeDokumen::D20, &lembar, "02/PPID", day(19), &walikota)?;
    let signed = decree(ctx, kantor, JenisKeputusan::Pembukaan, None, ids(&done))?;
    sign(ctx, steps, KodeDokumen::D21, &signed, "15", day(12), &kadis)?;
    let waiting = of(Tahap::DibukaNanti);
    sheet(ctx, kantor, JenisLembar::Pengubahan, day(6), &waiting)?;
    let unsigned = decree(ctx, kantor, JenisKeputusan::Pembukaan, None, ids(&waiting))?;
    print(ctx, steps, KodeDokumen::D21, &unsigned)?;
    Ok(())
}

fn ids(items: &[Terdaftar<'_>]) -> Vec<String> {
    items.iter().map(|(_, id)| id.clone()).collect()
}
