//! The report on the health of the register, on paper.

use super::read;
use crate::CaraCetak;
use crate::dokumen::{send, write};
use crate::naskah::Latar;
use crate::sentence::{self, kata};
use crate::tata_naskah::{self, Pilihan, Tata};
use crate::wire::{CetakRes, Kosong, TersimpanRes};
use crate::work::Work;
use crate::{ApiResult, Ctx, akses};
use saksama_core::dokumen::KodeDokumen;
use saksama_core::kesehatan::{InformasiTemuan, JenisTemuan, Kesehatan, Risiko};
use saksama_core::op::Op;
use saksama_core::{jejak, tanggal};
use saksama_documents::Printed;
use saksama_documents::laporan_kesehatan::{
    BarisJenis, BarisRencana, LaporanKesehatan, render_laporan_kesehatan,
};
use std::path::Path;

/// File name of the report.
const NAMA: &str = "Laporan Kesehatan Daftar.pdf";
/// The saving as long work.
const SIMPAN: &str = "save_laporan_kesehatan";
/// Most items of one report: more is nothing to work through on paper. It says how many are left out.
const TERBANYAK: usize = 2000;

pub(crate) fn save_as(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<TersimpanRes> {
    // Drawn before a dialog stands: that may stand for ever.
    let (_, pdf) = draw(ctx, &ctx.work(SIMPAN)?)?;
    // Held where locking forgets it.
    let sumber = ctx.office.keep_preview(pdf.bytes);
    let Some(path) = ctx.ask_where("Simpan laporan kesehatan daftar", NAMA)? else {
        return Ok(TersimpanRes { path: None });
    };
    let _work = ctx.work(SIMPAN)?;
    let bytes = ctx.office.source(&sumber)?;
    akses::note(ctx, Op::SaveLaporanKesehatan, ("", ""), &path.display().to_string());
    write(&path, &bytes)?;
    Ok(TersimpanRes { path: Some(path.display().to_string()) })
}

pub(crate) fn print(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<CetakRes> {
    let (_, pdf) = draw(ctx, &ctx.work("print_laporan_kesehatan")?)?;
    send(ctx, NAMA, &pdf.bytes, CaraCetak::rangkap(1), &|| ())
}

/// Writes the report to a file; gives what it says, and how many pages it has.
///
/// # Errors
/// The codes of a file that can't be written; `DIBATALKAN`.
pub fn laporan_kesehatan_to_file(ctx: &Ctx<'_>, path: &Path) -> ApiResult<(Kesehatan, u32)> {
    saksama_exchange::check_file(path)?;
    let work = ctx.work(SIMPAN)?;
    let (found, pdf) = draw(ctx, &work)?;
    akses::note(ctx, Op::SaveLaporanKesehatan, ("", ""), &path.display().to_string());
    write(path, &pdf.bytes)?;
    Ok((found, pdf.pages))
}

fn draw(ctx: &Ctx<'_>, work: &Work<'_>) -> ApiResult<(Kesehatan, Printed)> {
    let found = read(ctx, work)?;
    let (laporan, tata) = ctx.read(|s| {
        let latar = Latar::read(s)?;
        let laporan = laporan(&latar.instansi.nama_badan_publik, &found);
        // The page setup of the office's own lists; the code is that of this moment, as on its other papers.
        let tata = Tata::read(s, &latar, KodeDokumen::D25JatuhTempo, Pilihan::default())?;
        Ok((laporan, tata.anchored(Some(&jejak::kode(s)?))))
    })?;
    let (pdf, _) = tata_naskah::render(tata, &mut work.paper(), |format, progress| {
        render_laporan_kesehatan(&laporan, format, progress)
    })?;
    Ok((found, pdf))
}

fn laporan(kantor: &str, found: &Kesehatan) -> LaporanKesehatan {
    // What every item lacks right after a list was taken in would stand in every row: told once. Only what is light:
    // a grave finding belongs to its item.
    let common: Vec<JenisTemuan> = found
        .per_jenis
        .iter()
        .filter(|h| h.risiko == Risiko::Rendah && h.jumlah == found.jumlah && found.jumlah > 1)
        .map(|h| h.jenis)
        .collect();
    let rows: Vec<BarisRencana> = found.rencana.iter().filter_map(|item| row(item, &common)).collect();
    let of = |risk| found.per_risiko.iter().find(|(r, _)| *r == risk).map_or(0, |(_, n)| *n);
    LaporanKesehatan {
        kantor: kantor.to_owned(),
        keadaan: tanggal::panjang(found.tanggal),
        jumlah: found.jumlah,
        bersih: found.bersih,
        per_risiko: [Risiko::Tinggi, Risiko::Sedang, Risiko::Rendah].map(of),
        tanpa_tanggal: found.tanpa_tanggal,
        jenis: found
            .per_jenis
            .iter()
            .map(|h| {
                let told = sentence::of_jenis_temuan(h.jenis.as_str());
                BarisJenis {
                    temuan: told.temuan,
                    risiko: kata("risiko", h.risiko.as_str()),
                    jumlah: h.jumlah,
                    dasar: told.dasar.unwrap_or_default(),
                    langkah: told.langkah,
                }
            })
            .collect(),
        bersama: common.iter().map(|jenis| sentence::of_jenis_temuan(jenis.as_str()).temuan).collect(),
        sisa: u32::try_from(rows.len().saturating_sub(TERBANYAK)).unwrap_or(u32::MAX),
        rencana: rows.into_iter().take(TERBANYAK).collect(),
    }
}

/// The row of an item; none when it has only what every item has.
fn row(item: &InformasiTemuan, common: &[JenisTemuan]) -> Option<BarisRencana> {
    let own = item.temuan.iter().filter(|t| !common.contains(&t.jenis));
    let temuan: Vec<String> = own.map(|t| sentence::of_masalah(&t.masalah)).collect();
    (!temuan.is_empty()).then(|| BarisRencana {
        kelompok: format!("Risiko {}", kata("risiko", item.risiko.as_str()).to_lowercase()),
        nomor_register: item.nomor_register.clone(),
        informasi: item.judul.clone(),
        uraian: item.ringkas.clone(),
        unit: item.unit.clone(),
        temuan,
    })
}
