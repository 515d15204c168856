//! The finished round: tested, discussed, set, on the shelf.

use super::data::Tahap;
use super::kantor::{Kantor, id};
use super::langkah::{decree, meeting, print, sheet, sign, weekday_before};
use super::putaran::Terdaftar;
use crate::{ApiResult, Ctx};
use chrono::NaiveDate;
use saksama_core::arsip;
use saksama_core::dokumen::{self, KodeDokumen};
use saksama_core::keputusan::JenisKeputusan;
use saksama_core::rapat::{self, HasilRapat, Putusan, Rapat};
use saksama_core::uji_konsekuensi::JenisLembar;
use saksama_durable::Meter;
use std::collections::BTreeMap;

/// What was said of an item that is exempt as a whole, and of one that is in part.
const SELURUHNYA: &str = "Anggota sependapat dengan hasil pengujian konsekuensi.";
const SEBAGIAN: &str = "Anggota sependapat; bagian selebihnya tetap terbuka.";

/// From the test to the shelf; the id of the closed meeting.
pub(super) fn finished(
    ctx: &Ctx<'_>,
    kantor: &Kantor,
    today: NaiveDate,
    items: &[Terdaftar<'_>],
    steps: &mut Meter<'_>,
) -> ApiResult<String> {
    let day = |n: u64| weekday_before(today, n);
    let lembar = sheet(ctx, kantor, JenisLembar::Awal, day(150), items)?;
    sign(ctx, steps, KodeDokumen::D04, &lembar, "01/PPID", day(149), &id(&kantor.pejabat, "walikota")?)?;
    let closed: Vec<String> =
        items.iter().filter(|(i, _)| i.tahap != Tahap::Terbuka).map(|(_, id)| id.clone()).collect();
    let meeting_id = meeting(ctx, kantor, day(140), &closed)?;
    hold(ctx, &meeting_id, items)?;
    for kode in [KodeDokumen::D08, KodeDokumen::D10] {
        print(ctx, steps, kode, &meeting_id)?;
    }
    sign(ctx, steps, KodeDokumen::D12, &meeting_id, "001/BA-PPID", day(140), &id(&kantor.pejabat, "sekda")?)?;
    let later = |id: &String| items.iter().any(|(i, known)| known == id && i.tahap == Tahap::Tambahan);
    let first = closed.into_iter().filter(|id| !later(id)).collect();
    let decree = decree(ctx, kantor, JenisKeputusan::Penetapan, Some(&meeting_id), first)?;
    sign(ctx, steps, KodeDokumen::D14, &decree, "12", day(133), &id(&kantor.pejabat, "kadis")?)?;
    shelve(ctx, kantor, items)?;
    Ok(meeting_id)
}

/// Holds a meeting: two members are absent, everything is agreed to, what is exempt in part in that part.
pub(super) fn hold(ctx: &Ctx<'_>, meeting_id: &str, items: &[Terdaftar<'_>]) -> ApiResult<()> {
    ctx.write(|s| {
        let rapat = rapat::get(s, meeting_id)?;
        let absent = ["Satuan Polisi Pamong Praja", "Dinas Kesehatan"];
        for (n, u) in rapat.undangan.iter().enumerate() {
            let here = !absent.iter().any(|a| u.jabatan.contains(a));
            rapat::record_kehadiran(s, meeting_id, u32::try_from(n).unwrap_or(0), here, "", "")?;
        }
        for p in &rapat.putusan {
            let part = items.iter().any(|(i, id)| *id == p.informasi_id && !i.bagian.is_empty());
            let hasil = if part { HasilRapat::SetujuSebagian } else { HasilRapat::SetujuDikecualikan };
            let said = if part { SEBAGIAN } else { SELURUHNYA };
            rapat::record_putusan(s, meeting_id, &p.informasi_id, Some(hasil), said)?;
        }
        let summary = "PPID Utama menyampaikan hasil pengujian konsekuensi. Anggota Tim Pertimbangan membahas setiap \
                       informasi berdasarkan undang-undang, kepatutan, dan kepentingan umum.";
        rapat::save_pembahasan(s, meeting_id, summary, "secara musyawarah mufakat")?;
        let held = rapat::finish(s, meeting_id, "")?;
        dokumen::save_bahan(s, KodeDokumen::D13, meeting_id, &considered(&held, items))
    })?;
    Ok(())
}

/// What the team considered beside the law (UU 14/2008 Pasal 2 ayat (4)): what opening an item would do, and what keeping
/// it closed protects.
fn considered(held: &Rapat, items: &[Terdaftar<'_>]) -> BTreeMap<String, String> {
    let known = |id: &str| items.iter().find(|(_, known)| known == id).map(|(item, _)| *item);
    let one = |p: &Putusan| {
        let item = known(&p.informasi_id)?;
        Some([
            (format!("{}:kepatutan", p.informasi_id), item.dibuka.clone()),
            (format!("{}:kepentingan_umum", p.informasi_id), item.ditutup.clone()),
        ])
    };
    held.putusan.iter().filter_map(one).flatten().collect()
}

/// Places two thirds of the decided papers in boxes by the end of their term.
fn shelve(ctx: &Ctx<'_>, kantor: &Kantor, items: &[Terdaftar<'_>]) -> ApiResult<()> {
    let rows = ctx.read(arsip::list_rak)?;
    let known = |id: &str| items.iter().any(|(i, known)| known == id && i.tahap == Tahap::Selesai);
    for (n, row) in rows.iter().filter(|r| known(&r.informasi_id)).enumerate() {
        if n % 3 == 2 {
            continue;
        }
        let place = match (row.berakhir.is_some(), n < 8) {
            (false, _) => "G1-R201-L1-B3",
            (true, true) => "G1-R201-L1-B1",
            (true, false) => "G1-R201-L1-B2",
        };
        let place = id(&kantor.lokasi, place)?;
        ctx.write(|s| {
            arsip::place_hardcopy(
                s,
                std::slice::from_ref(&row.informasi_id),
                &place,
                &format!("{:02}", n + 1),
            )
        })?;
    }
    Ok(())
}
