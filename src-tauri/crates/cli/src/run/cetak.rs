//! Papers: printed to a file, copied for a word processor, found by the code on a sheet; the test page.

use super::Reply;
use super::kantor::{call, path_text};
use saksama_api::wire::{KodeLembarReq, SuratLewat};
use saksama_api::{ApiError, ApiResult, Ctx, Disalin, SuratDiminta, TujuanPerUnit, sentence};
use saksama_core::dokumen::{Dokumen, KodeDokumen};
use saksama_core::masalah::Masalah;
use saksama_core::organisasi::Kertas;
use serde_json::json;
use std::path::Path;

/// What is to be printed.
pub(super) struct Cetak<'a> {
    pub(super) jenis: Option<&'a str>,
    pub(super) id: Option<String>,
    pub(super) kertas: Option<&'a str>,
    pub(super) docx: bool,
    pub(super) kalimat_terbaru: bool,
    pub(super) semua: bool,
    pub(super) halaman_uji: bool,
    pub(super) semua_unit: bool,
    pub(super) keluar: &'a Path,
}

/// Writes the paper, its copy or the test page.
pub(super) fn run(ctx: &Ctx<'_>, cetak: Cetak<'_>) -> ApiResult<Reply> {
    let kertas = cetak.kertas.map(paper).transpose()?;
    if cetak.semua {
        return semua(ctx, cetak, kertas);
    }
    if cetak.jenis.is_some_and(is_rapat) {
        return Err(ApiError::new("CETAK_RAPAT_TANPA_SEMUA"));
    }
    let kode = cetak.jenis.map(kind).transpose()?;
    let (keluar, berkas) = (cetak.keluar, path_text(cetak.keluar)?);
    let saved = |nama: &str, masalah: &[Masalah]| Reply {
        peringatan: masalah.iter().map(sentence::of_masalah).collect(),
        ..Reply::new(
            format!("{nama} tersimpan di {}.", keluar.display()),
            json!({ "berkas": berkas, "masalah": masalah }),
        )
    };
    if cetak.halaman_uji {
        let masalah = saksama_api::halaman_uji_to_file(ctx, kode, kertas, keluar)?;
        return Ok(saved("Halaman uji", &masalah));
    }
    let kode = kode.ok_or_else(|| ApiError::new("DOKUMEN_TIDAK_DIKENAL").with("jenis", ""))?;
    if cetak.semua_unit {
        return per_unit(ctx, kode, cetak.id, kertas, keluar);
    }
    let surat = SuratDiminta { kode, id: cetak.id, kertas, naskah_terbaru: cetak.kalimat_terbaru };
    if cetak.docx {
        let masalah = saksama_api::word_to_file(ctx, &surat, keluar)?;
        return Ok(saved(&format!("Salinan Word {}", kode.as_str()), &masalah));
    }
    let Disalin { halaman, tak_tercetak, masalah } = saksama_api::print_to_file(ctx, &surat, keluar)?;
    let text = format!("{} tersimpan di {} ({halaman} halaman).", kode.as_str(), keluar.display());
    let json = json!({
        "berkas": berkas,
        "halaman": halaman,
        "tak_tercetak": tak_tercetak,
        "masalah": masalah,
    });
    let peringatan = masalah.iter().map(sentence::of_masalah).collect();
    Ok(Reply { peringatan, ..Reply::new(text, json) })
}

/// Writes the letter to every unit: a name that ends in `.pdf` is one file, any other a folder.
fn per_unit(
    ctx: &Ctx<'_>,
    kode: KodeDokumen,
    id: Option<String>,
    kertas: Option<Kertas>,
    keluar: &Path,
) -> ApiResult<Reply> {
    let is_file = keluar.extension().is_some_and(|e| e.eq_ignore_ascii_case("pdf"));
    let tujuan = match is_file {
        true => TujuanPerUnit::Berkas(keluar.to_owned()),
        false => TujuanPerUnit::Folder(keluar.to_owned()),
    };
    let done = saksama_api::print_per_unit(ctx, kode, id, kertas, &tujuan)?;
    let text = format!("{} untuk {} unit tersimpan di {}.", kode.as_str(), done.dokumen.len(), done.path);
    let peringatan = done.masalah.iter().map(sentence::of_masalah).collect();
    Ok(Reply { peringatan, ..Reply::new(text, serde_json::to_value(done)?) })
}

/// Every paper of a meeting in one file; what can't be made yet is named with its reason.
fn semua(ctx: &Ctx<'_>, cetak: Cetak<'_>, kertas: Option<Kertas>) -> ApiResult<Reply> {
    let jenis = cetak.jenis.unwrap_or_default();
    if !is_rapat(jenis) {
        return Err(ApiError::new("CETAK_SEMUA_HANYA_RAPAT").with("jenis", kind(jenis)?.as_str()));
    }
    let berkas = path_text(cetak.keluar)?;
    let made = saksama_api::print_semua_rapat_to_file(ctx, cetak.id, kertas, cetak.keluar)?;
    let text = format!(
        "{} surat tersimpan di {} ({} halaman).",
        made.surat.len(),
        cetak.keluar.display(),
        made.halaman
    );
    let mut peringatan: Vec<String> = made.peringatan.iter().map(sentence::of_masalah).collect();
    let reason =
        |l: &SuratLewat| format!("{} belum dapat dibuat. {}", l.kode.as_str(), sentence::of_error(&l.galat));
    peringatan.extend(made.lewat.iter().map(reason));
    for paper in &made.surat {
        let about = |m| format!("{}: {}", paper.dokumen.kode.as_str(), sentence::of_masalah(m));
        peringatan.extend(paper.peringatan.iter().map(about));
        let lama = paper.kalimat_lama.then(|| Masalah::peringatan("naskah", "KALIMAT_LAMA"));
        peringatan.extend(lama.iter().map(about));
    }
    let json = json!({
        "berkas": berkas,
        "halaman": made.halaman,
        "surat": made.surat,
        "lewat": made.lewat,
        "peringatan": made.peringatan,
    });
    Ok(Reply { peringatan, ..Reply::new(text, json) })
}

/// Finds the paper of a sheet; what names a file is a scan.
pub(super) fn cari_kode(ctx: &Ctx<'_>, kode: &str) -> ApiResult<Reply> {
    let is_file = Path::new(kode).is_file();
    let req =
        KodeLembarReq { kode: (!is_file).then(|| kode.to_owned()), path: is_file.then(|| kode.to_owned()) };
    let paper: Dokumen = call(ctx, "find_dokumen_by_kode", req)?;
    let status = serde_json::to_value(paper.status)?;
    let status = status.as_str().unwrap_or_default().to_lowercase();
    let text = format!("{}: {} {}, {status}.", paper.kode_lembar, paper.kode.as_str(), paper.judul);
    Ok(Reply::new(text, serde_json::to_value(paper)?))
}

/// Whether the papers of a meeting are meant, not one kind of paper.
fn is_rapat(jenis: &str) -> bool {
    jenis.eq_ignore_ascii_case("RAPAT")
}

fn kind(jenis: &str) -> ApiResult<KodeDokumen> {
    KodeDokumen::parse(&jenis.to_uppercase())
        .ok_or_else(|| ApiError::new("DOKUMEN_TIDAK_DIKENAL").with("jenis", jenis))
}

/// A paper by its full or short name.
fn paper(text: &str) -> ApiResult<Kertas> {
    let short = match text.to_uppercase().as_str() {
        "F4" => Some(Kertas::F4215x330),
        "FOLIO" => Some(Kertas::Folio),
        "A4" => Some(Kertas::A4),
        "LEGAL" => Some(Kertas::Legal),
        _ => None,
    };
    let long = Kertas::ALL.iter().copied().find(|k| k.as_str().eq_ignore_ascii_case(text));
    short.or(long).ok_or_else(|| ApiError::new("KERTAS_TIDAK_DIKENAL").with("kertas", text))
}
