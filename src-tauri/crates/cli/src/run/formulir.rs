//! The Excel forms of units.

use super::Reply;
use super::kantor::{call, path_text, unit_id};
use saksama_api::wire::{
    AmbilFormulirReq, BarisFormulirTerima, BerkasFormulir, BuatFormulirReq, HasilBuatFormulir, HasilFormulir,
    JenisBarisFormulir as J, KembaliFormulirReq, PapanFormulirReq, PathReq, PeriksaFormulir,
};
use saksama_api::{ApiError, ApiResult, Ctx, sentence};
use saksama_core::formulir::{PapanFormulir, StatusFormulir};
use serde_json::json;
use std::path::Path;

/// Forms to a folder or drive.
pub(super) fn buat(
    ctx: &Ctx<'_>,
    unit: Option<&str>,
    putaran: String,
    batas: String,
    ke: &Path,
) -> ApiResult<Reply> {
    let unit_id = unit.map(|kode| unit_id(ctx, kode)).transpose()?;
    let req = BuatFormulirReq { unit_id, putaran, batas, path: path_text(ke)? };
    let done: HasilBuatFormulir = call(ctx, "make_formulir", req)?;
    let mut text = format!(
        "{} formulir putaran {} tersimpan di {} dan sudah dibaca ulang.",
        done.berkas.len(),
        done.putaran,
        done.folder
    );
    for b in &done.berkas {
        text.push_str(&format!("\n- {}: {} informasi, {}", b.unit, b.jumlah, b.path));
    }
    Ok(Reply::new(text, serde_json::to_value(done)?))
}

/// A form that came back: only checked, or with the rows that `ambil` names taken in and those that can't be taken
/// written into a form that goes back.
pub(super) fn terima(
    ctx: &Ctx<'_>,
    berkas: &Path,
    ambil: &[String],
    kembalikan: Option<&Path>,
) -> ApiResult<Reply> {
    let path = path_text(berkas)?;
    let seen: PeriksaFormulir = call(ctx, "check_formulir", PathReq { path: path.clone() })?;
    let baris = chosen(&seen, ambil)?;
    let back: Option<BerkasFormulir> = match kembalikan {
        None => None,
        Some(folder) => {
            let wrong = seen.baris.iter().filter(|b| b.jenis == J::Salah).map(|b| b.baris).collect();
            let (path, sha256) = (path.clone(), seen.sha256.clone());
            let req = KembaliFormulirReq { path, sha256, baris: wrong, tujuan: path_text(folder)? };
            Some(call(ctx, "return_formulir", req)?)
        }
    };
    let mut text = counts(&seen);
    let (periksa, diambil) = if ambil.is_empty() {
        text.push_str("\nBaru diperiksa, belum ada yang disimpan.");
        (seen, None)
    } else {
        let PeriksaFormulir { sha256, sha256_baris, .. } = seen;
        let req = AmbilFormulirReq { path, sha256, sha256_baris, baris };
        let done: HasilFormulir = call(ctx, "take_formulir", req)?;
        text.push_str(&format!("\nDiambil: {} baru, {} diubah.", done.jumlah_baru, done.diubah));
        (done.periksa, Some((done.jumlah_baru, done.diubah)))
    };
    text.extend(periksa.baris.iter().filter(|b| b.jenis != J::Sama).map(line));
    if let Some(file) = &back {
        text.push_str(&format!("\n{} baris dikembalikan dalam {}.", file.jumlah, file.path));
    }
    let mut reply = serde_json::to_value(periksa)?;
    reply["kembali"] = serde_json::to_value(back)?;
    reply["diambil"] = json!(diambil.map(|(baru, diubah)| json!({ "baru": baru, "diubah": diubah })));
    Ok(Reply::new(text, reply))
}

/// Lines by kind (`baru`, `berubah`, `ganda`) or by number.
fn chosen(seen: &PeriksaFormulir, ambil: &[String]) -> ApiResult<Vec<u32>> {
    let mut out = Vec::new();
    for word in ambil {
        let jenis = match word.to_lowercase().as_str() {
            "baru" => J::Baru,
            "berubah" => J::Berubah,
            "ganda" => J::Ganda,
            other => {
                let wrong = || {
                    ApiError::new("CLI_BUKAN_PILIHAN")
                        .with("arg", "--ambil")
                        .with("nilai", word)
                        .with("pilihan", "baru, berubah, ganda, nomor baris")
                };
                out.push(other.parse().map_err(|_| wrong())?);
                continue;
            }
        };
        out.extend(seen.baris.iter().filter(|b| b.jenis == jenis).map(|b| b.baris));
    }
    Ok(out)
}

fn counts(seen: &PeriksaFormulir) -> String {
    let h = &seen.hitungan;
    format!(
        "{} dari {}, putaran {}.\nBaris dibaca {}: baru {}, berubah {}, sama {}, kemungkinan ganda {}, salah {}.",
        seen.berkas, seen.unit, seen.putaran, h.dibaca, h.baru, h.berubah, h.sama, h.ganda, h.salah
    )
}

fn line(b: &BarisFormulirTerima) -> String {
    let jenis = match b.jenis {
        J::Baru => "baru",
        J::Berubah => "berubah",
        J::Sama => "sama",
        J::Ganda => "kemungkinan ganda",
        J::Salah => "salah",
    };
    let nomor = b.nomor_register.as_ref().map(|n| format!(" {n}")).unwrap_or_default();
    let mut text = format!("\n- baris {} {jenis}{nomor}: {}", b.baris, b.judul);
    for m in &b.temuan {
        text.push_str(&format!("\n    {}", sentence::of_masalah(m)));
    }
    if b.jenis == J::Berubah {
        for d in &b.beda {
            text.push_str(&format!("\n    {}: {:?} menjadi {:?}", d.kolom, d.di_sini, d.di_formulir));
        }
    }
    text
}

/// Which unit was given a form and has sent it back.
pub(super) fn papan(ctx: &Ctx<'_>, putaran: Option<String>) -> ApiResult<Reply> {
    let board: PapanFormulir = call(ctx, "list_formulir", PapanFormulirReq { putaran })?;
    let mut text = match board.putaran.as_str() {
        "" => "Belum ada formulir yang dibuat.".to_owned(),
        putaran => format!("Putaran {putaran}."),
    };
    for u in &board.unit {
        let status = match u.status {
            StatusFormulir::Terlambat => "terlambat",
            StatusFormulir::Ditunggu => "ditunggu",
            StatusFormulir::Diperbaiki => "diterima, ada yang perlu diperbaiki",
            StatusFormulir::Diterima => "diterima",
            StatusFormulir::BelumDiberi => "belum diberi formulir",
        };
        text.push_str(&format!("\n- {}: {status}, {} usulan diambil", u.unit, u.diambil));
    }
    Ok(Reply::new(text, serde_json::to_value(board)?))
}
