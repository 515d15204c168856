//! The test page of a page setup.

use super::format::{Pilihan, Tata, angka};
use super::render;
use crate::CaraCetak;
use crate::dokumen::{send, write};
use crate::naskah::Latar;
use crate::wire::{CetakRes, HalamanUjiReq, TersimpanRes};
use crate::{ApiResult, Ctx};
use saksama_core::dokumen::KodeDokumen;
use saksama_core::masalah::Masalah;
use saksama_core::organisasi::Kertas;
use saksama_core::tata_letak;
use saksama_documents::{HalamanUji, Printed, Progress, render_halaman_uji};
use std::path::Path;

/// File name of the test page.
const NAMA: &str = "Halaman uji.pdf";
/// The saving as long work.
const SIMPAN: &str = "save_halaman_uji";

/// Draws the test page.
pub(super) fn draw(
    ctx: &Ctx<'_>,
    req: HalamanUjiReq,
    progress: &mut Progress<'_>,
) -> ApiResult<(Printed, Vec<Masalah>)> {
    let tata = ctx.read(|s| {
        if let Some(tata) = &req.tata_letak {
            tata_letak::check(s, req.kode, tata)?;
        }
        let latar = Latar::read(s)?;
        // without a kind, a size alone is tried: on the standard of a letter
        let (kode, plain) = (req.kode.unwrap_or(KodeDokumen::D08), req.kode.is_none());
        let tata_letak = if plain { Some(req.tata_letak.unwrap_or_default()) } else { req.tata_letak };
        let pilihan = Pilihan { kertas: req.kertas, tata_letak, ..Pilihan::default() };
        Tata::read(s, &latar, kode, pilihan)
    })?;
    let uji = HalamanUji {
        surat: req.kode.map(|kode| crate::sentence::kata("dokumen", kode.as_str())),
        kertas: nama_kertas(&tata),
        ukuran: measures(&tata),
    };
    Ok(render(tata, progress, |format, progress| render_halaman_uji(&uji, format, progress))?)
}

fn nama_kertas(tata: &Tata) -> String {
    if tata.ukuran_khusus.is_empty() {
        crate::sentence::kata("kertas", tata.kertas.as_str())
    } else {
        tata.ukuran_khusus.clone()
    }
}

/// The measures, each with its name.
fn measures(tata: &Tata) -> Vec<(String, String)> {
    let mm = |value: f32| format!("{} mm", angka(f64::from((value * 10.0).round() / 10.0)));
    let [atas, bawah, kiri, kanan] = tata
        .format
        .margin
        .map_or(tata_letak::TEPI_TEGAK.map(|mm| mm as f32), |m| [m.atas, m.bawah, m.kiri, m.kanan]);
    let sides = [("atas", atas), ("bawah", bawah), ("kiri", kiri), ("kanan", kanan)];
    sides.into_iter().map(|(side, value)| (crate::sentence::kata("tepi", side), mm(value))).collect()
}

/// Draws it as the work `tugas`, which is over before a dialog stands: that may stand for ever.
fn draw_as(ctx: &Ctx<'_>, tugas: &str, req: HalamanUjiReq) -> ApiResult<Printed> {
    let work = ctx.work(tugas)?;
    Ok(draw(ctx, req, &mut work.paper())?.0)
}

pub(crate) fn save_as(ctx: &Ctx<'_>, req: HalamanUjiReq) -> ApiResult<TersimpanRes> {
    let pdf = draw_as(ctx, SIMPAN, req)?;
    let Some(path) = ctx.ask_where("Simpan halaman uji", NAMA)? else {
        return Ok(TersimpanRes { path: None });
    };
    let _work = ctx.work(SIMPAN)?;
    write(&path, &pdf.bytes)?;
    Ok(TersimpanRes { path: Some(path.display().to_string()) })
}

pub(crate) fn print(ctx: &Ctx<'_>, req: HalamanUjiReq) -> ApiResult<CetakRes> {
    let pdf = draw_as(ctx, "print_halaman_uji", req)?;
    send(ctx, NAMA, &pdf.bytes, CaraCetak::rangkap(1), &|| ())
}

/// Writes the test page of a kind of paper, or of a size alone, to a file; gives what could not be used.
///
/// # Errors
/// The codes of a file that can't be written; `DIBATALKAN`.
pub fn halaman_uji_to_file(
    ctx: &Ctx<'_>,
    kode: Option<KodeDokumen>,
    kertas: Option<Kertas>,
    path: &Path,
) -> ApiResult<Vec<Masalah>> {
    saksama_exchange::check_file(path)?;
    let work = ctx.work(SIMPAN)?;
    let (pdf, peringatan) = draw(ctx, HalamanUjiReq { kode, tata_letak: None, kertas }, &mut work.paper())?;
    write(path, &pdf.bytes)?;
    Ok(peringatan)
}
