//! The round whose papers wait for ink: discussed and agreed, its Berita Acara and its decree printed by nobody yet.

use super::kantor::Kantor;
use super::langkah::{decree, meeting, sheet, weekday_before};
use super::putaran::Terdaftar;
use super::selesai::hold;
use crate::{ApiResult, Ctx};
use chrono::NaiveDate;
use saksama_core::keputusan::JenisKeputusan;
use saksama_core::uji_konsekuensi::JenisLembar;

/// From the test to the decree that nobody has signed.
pub(super) fn waiting(
    ctx: &Ctx<'_>,
    kantor: &Kantor,
    today: NaiveDate,
    items: &[Terdaftar<'_>],
) -> ApiResult<()> {
    sheet(ctx, kantor, JenisLembar::Awal, weekday_before(today, 18), items)?;
    let ids: Vec<String> = items.iter().map(|(_, id)| id.clone()).collect();
    let meeting_id = meeting(ctx, kantor, weekday_before(today, 11), &ids)?;
    hold(ctx, &meeting_id, items)?;
    decree(ctx, kantor, JenisKeputusan::Penetapan, Some(&meeting_id), vec![])?;
    Ok(())
}
