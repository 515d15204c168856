//! The hearing file of an item.

use super::Reply;
use saksama_api::{ApiResult, Ctx};
use std::path::Path;

/// Writes it to `keluar`, and tells what stands where in it.
pub(super) fn run(ctx: &Ctx<'_>, nomor: &str, penilaian: bool, keluar: &Path) -> ApiResult<Reply> {
    let made = saksama_api::berkas_sidang_to_file(ctx, nomor, penilaian, keluar)?;
    let mut text = format!("{} tersimpan di {} ({} halaman).", made.judul, keluar.display(), made.halaman);
    for part in &made.bagian {
        let place = part.halaman.map_or_else(|| "belum ada".to_owned(), |page| format!("halaman {page}"));
        let told = if part.keterangan.is_empty() { String::new() } else { format!(" ({})", part.keterangan) };
        text.push_str(&format!("\n- {}: {place}{told}", part.nama));
    }
    let mut json = serde_json::to_value(&made)?;
    json["berkas"] = serde_json::json!(keluar);
    Ok(Reply::new(text, json))
}
