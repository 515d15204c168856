//! The public list: looked through, and written to a drive.

use super::Reply;
use super::kantor::{call, folder_reply, path_text};
use saksama_api::wire::{IzinTemuanReq, Kosong, LaporanFolder, PathReq, PeriksaDkip, TemuanPublik};
use saksama_api::{ApiError, ApiResult, Ctx, sentence};
use std::path::Path;

/// Writes the folder.
pub(super) fn ekspor(ctx: &Ctx<'_>, ke: &Path) -> ApiResult<Reply> {
    let report: LaporanFolder = call(ctx, "export_dkip", PathReq { path: path_text(ke)? })?;
    Ok(folder_reply(&report))
}

/// Tells what was found in the list, or lets the finding number `biarkan` stand because of `alasan`.
pub(super) fn periksa(ctx: &Ctx<'_>, biarkan: Option<usize>, alasan: String) -> ApiResult<Reply> {
    let mut seen: PeriksaDkip = call(ctx, "check_dkip", Kosong {})?;
    if let Some(nomor) = biarkan {
        let found = nomor.checked_sub(1).and_then(|i| seen.temuan.get(i));
        let Some(TemuanPublik { sidik, kata, .. }) = found.cloned() else {
            return Err(ApiError::new("TEMUAN_TIDAK_ADA").with("nomor", nomor));
        };
        let () = call(ctx, "allow_temuan_publik", IzinTemuanReq { sidik, kata, alasan })?;
        seen = call(ctx, "check_dkip", Kosong {})?;
    }
    let mut text = format!(
        "{} informasi dalam daftar publik. Temuan: {}, belum diputuskan: {}.",
        seen.baris.len(),
        seen.temuan.len(),
        seen.belum
    );
    for (n, t) in (1..).zip(&seen.temuan) {
        text.push_str(&line(n, t));
    }
    let peringatan = seen.tak_terbaca.iter().map(sentence::of_masalah).collect();
    let healthy = seen.belum == 0;
    Ok(Reply { peringatan, healthy, ..Reply::new(text, serde_json::to_value(seen)?) })
}

fn line(n: usize, t: &TemuanPublik) -> String {
    let place = match (t.berkas.as_str(), t.nomor.as_str()) {
        ("", "") => sentence::word("medan_publik", &t.medan),
        ("", nomor) => format!("baris {nomor}, {}", sentence::word("medan_publik", &t.medan)),
        (berkas, _) => format!("berkas {berkas}"),
    };
    let state = match &t.alasan {
        Some(alasan) => format!("dibiarkan: {alasan}"),
        None => "belum diputuskan".to_owned(),
    };
    let shown = format!("{}[{}]{}", t.sebelum, t.kata, t.sesudah).replace('\n', " ");
    format!("\n{n}. {} di {place}: {shown} ({state})", sentence::word("jenis_temuan", &t.jenis))
}
