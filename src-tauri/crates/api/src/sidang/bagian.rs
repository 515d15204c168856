//! The office's own papers in the hearing file: the signed original as it was scanned, else the print; what isn't there is
//! named with its reason.

use crate::dokumen::make;
use crate::pembaca::{self, HalamanPindaian};
use crate::sentence::{self, kata};
use crate::wire::PrintDokumenReq;
use crate::{ApiResult, Ctx};
use saksama_core::dokumen::{self, Dokumen, KodeDokumen as K, StatusDokumen as S};
use saksama_core::storage::berkas;
use saksama_core::tanggal;
use saksama_documents::Progress;

/// One part of the file.
pub(super) struct Bagian {
    pub(super) nama: String,
    /// What it is, or why it isn't there.
    pub(super) keterangan: String,
    /// Its pages; none: it isn't there.
    pub(super) pdf: Option<Vec<u8>>,
}

impl Bagian {
    fn missing(kode: K, keterangan: String) -> Self {
        Self { nama: kata("dokumen", kode.as_str()), keterangan, pdf: None }
    }
}

/// The paper `kode` of a sheet or a meeting, as it was kept; without a subject `tanpa` says what isn't there yet.
pub(super) fn kept(ctx: &Ctx<'_>, kode: K, subjek_id: Option<&str>, tanpa: &str) -> ApiResult<Bagian> {
    let Some(subjek_id) = subjek_id else { return Ok(Bagian::missing(kode, said(tanpa))) };
    let papers = ctx.read(|s| dokumen::list(s, Some(subjek_id)))?;
    let of = |status| papers.iter().find(|d| d.kode == kode && d.status == status);
    match of(S::Ditandatangani).or_else(|| of(S::Dicetak)).or_else(|| of(S::Draf)) {
        Some(paper) => taken(ctx, paper),
        None => Ok(Bagian::missing(kode, said("BELUM_DICETAK"))),
    }
}

/// The petikan of the decree for the item: the signed one, else one that is made now.
pub(super) fn petikan(
    ctx: &Ctx<'_>,
    informasi_id: &str,
    keputusan_id: Option<&str>,
    progress: &mut Progress<'_>,
) -> ApiResult<Bagian> {
    let kode = K::D14Petikan;
    if keputusan_id.is_none() {
        return Ok(Bagian::missing(kode, said("BELUM_DITETAPKAN")));
    }
    let papers = ctx.read(|s| dokumen::list(s, Some(informasi_id)))?;
    let stands = |d: &&Dokumen| {
        d.kode == kode && d.status == S::Ditandatangani && d.keputusan_id.as_deref() == keputusan_id
    };
    if let Some(paper) = papers.iter().find(stands) {
        return taken(ctx, paper);
    }
    let req =
        PrintDokumenReq { kode, subjek_id: informasi_id.to_owned(), kertas: None, naskah_terbaru: false };
    match make(ctx, &req, progress) {
        Ok((paper, _)) => taken(ctx, &paper.dokumen),
        Err(e) if e.kode == "DIBATALKAN" => Err(e),
        Err(e) => Ok(Bagian::missing(kode, sentence::of_error(&e))),
    }
}

/// A kept paper: its scan where there is one that can be read, else its print.
fn taken(ctx: &Ctx<'_>, paper: &Dokumen) -> ApiResult<Bagian> {
    let nama = kata("dokumen", paper.kode.as_str());
    let day = paper.tanggal.map(tanggal::panjang).unwrap_or_default();
    let number = match paper.nomor.as_str() {
        "" => String::new(),
        nomor => said("NOMOR").replace("{nomor}", nomor).replace("{tahun}", &paper.tahun.to_string()),
    };
    let tell = |key: &str| {
        let text = said(key).replace("{nomor}", &number).replace("{tanggal}", &day);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let mut keterangan = match paper.status {
        S::Ditandatangani => tell("TANPA_PINDAIAN"),
        S::Draf => tell("RANCANGAN"),
        _ => tell("MENUNGGU"),
    };
    if let Some(scan) = paper.pindaian.as_ref().filter(|_| paper.status == S::Ditandatangani) {
        let bytes = ctx.read(|s| berkas::read(s, &scan.sha256))?;
        match pembaca::read_bytes::<HalamanPindaian>(ctx.host, &scan.nama, bytes, &mut |_, _| {
            std::ops::ControlFlow::Continue(())
        }) {
            Ok(HalamanPindaian(pdf)) => {
                return Ok(Bagian { nama, keterangan: tell("DITANDATANGANI"), pdf: Some(pdf) });
            }
            // A scan that no program can read keeps nothing else back.
            Err(_) => keterangan = tell("PINDAIAN_TIDAK_TERBACA"),
        }
    }
    let pdf = ctx.read(|s| berkas::read(s, &paper.pdf.sha256))?;
    Ok(Bagian { nama, keterangan, pdf: Some(pdf) })
}

fn said(key: &str) -> String {
    kata("berkas_sidang", key)
}
