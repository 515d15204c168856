//! The comparison on paper. It is no paper of a round: it has no number, no signature, and is not kept.

use super::read;
use crate::CaraCetak;
use crate::dokumen::{send, write};
use crate::naskah::Latar;
use crate::tata_naskah::{self, Pilihan, Tata};
use crate::wire::{CetakRes, PerbandinganReq, TersimpanRes};
use crate::work::Work;
use crate::{ApiResult, Ctx, akses};
use chrono::NaiveDate;
use saksama_core::dkip::{InformasiBanding, PerbandinganDkip};
use saksama_core::dokumen::KodeDokumen;
use saksama_core::op::Op;
use saksama_core::{jejak, tanggal};
use saksama_documents::Printed;
use saksama_documents::perbandingan::{self as paper, BarisBanding, Beda, render_perbandingan};
use std::path::Path;

/// File name of the paper.
const NAMA: &str = "Perbandingan Daftar.pdf";
/// The saving as long work.
const SIMPAN: &str = "save_perbandingan";

pub(crate) fn save_as(ctx: &Ctx<'_>, req: PerbandinganReq) -> ApiResult<TersimpanRes> {
    // Drawn before a dialog stands: that may stand for ever.
    let (_, pdf) = draw(ctx, &req, &ctx.work(SIMPAN)?)?;
    // Held where locking forgets it.
    let sumber = ctx.office.keep_preview(pdf.bytes);
    let Some(path) = ctx.ask_where("Simpan perbandingan daftar", NAMA)? else {
        return Ok(TersimpanRes { path: None });
    };
    let _work = ctx.work(SIMPAN)?;
    let bytes = ctx.office.source(&sumber)?;
    akses::note(ctx, Op::SavePerbandingan, ("", ""), &path.display().to_string());
    write(&path, &bytes)?;
    Ok(TersimpanRes { path: Some(path.display().to_string()) })
}

pub(crate) fn print(ctx: &Ctx<'_>, req: PerbandinganReq) -> ApiResult<CetakRes> {
    let (_, pdf) = draw(ctx, &req, &ctx.work("print_perbandingan")?)?;
    send(ctx, NAMA, &pdf.bytes, CaraCetak::rangkap(1), &|| ())
}

/// Writes the comparison to a file; gives what it says, and how many pages it has.
///
/// # Errors
/// The codes of a file that can't be written; `PERBANDINGAN_TERBALIK`; `DIBATALKAN`.
pub fn perbandingan_to_file(
    ctx: &Ctx<'_>,
    req: &PerbandinganReq,
    path: &Path,
) -> ApiResult<(PerbandinganDkip, u32)> {
    saksama_exchange::check_file(path)?;
    let work = ctx.work(SIMPAN)?;
    let (found, pdf) = draw(ctx, req, &work)?;
    akses::note(ctx, Op::SavePerbandingan, ("", ""), &path.display().to_string());
    write(path, &pdf.bytes)?;
    Ok((found, pdf.pages))
}

fn draw(ctx: &Ctx<'_>, req: &PerbandinganReq, work: &Work<'_>) -> ApiResult<(PerbandinganDkip, Printed)> {
    let found = read(ctx, req, work)?;
    let (isi, tata) = ctx.read(|s| {
        let latar = Latar::read(s)?;
        let isi = of(&latar.instansi.nama_badan_publik, &found);
        // The page setup of the office's own lists; the code is that of this moment, as on its other papers.
        let tata = Tata::read(s, &latar, KodeDokumen::D25JatuhTempo, Pilihan::default())?;
        Ok((isi, tata.anchored(Some(&jejak::kode(s)?))))
    })?;
    let (pdf, _) = tata_naskah::render(tata, &mut work.paper(), |format, progress| {
        render_perbandingan(&isi, format, progress)
    })?;
    Ok((found, pdf))
}

fn of(kantor: &str, found: &PerbandinganDkip) -> paper::Perbandingan {
    let rows = |list: &[InformasiBanding]| list.iter().map(row).collect();
    paper::Perbandingan {
        kantor: kantor.to_owned(),
        semula: tanggal::panjang(found.semula),
        menjadi: tanggal::panjang(found.menjadi),
        jumlah_semula: found.jumlah_semula,
        jumlah_menjadi: found.jumlah_menjadi,
        tetap: found.tetap,
        baru: rows(&found.baru),
        berubah: rows(&found.berubah),
        keluar: rows(&found.keluar),
    }
}

fn row(i: &InformasiBanding) -> BarisBanding {
    let day = |d: Option<NaiveDate>| d.map(tanggal::panjang).unwrap_or_default();
    BarisBanding {
        nomor_register: i.nomor_register.clone(),
        informasi: i.judul.clone(),
        unit: i.unit.clone(),
        huruf: i.huruf.clone(),
        berakhir: day(i.berakhir),
        keputusan: i.keputusan_nomor.clone(),
        tanggal: day(i.keputusan_tanggal),
        beda: i
            .beda
            .iter()
            .map(|b| Beda { medan: b.medan.clone(), semula: b.semula.clone(), menjadi: b.menjadi.clone() })
            .collect(),
    }
}
