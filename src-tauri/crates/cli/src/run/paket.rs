//! Backups and packages of units.

use super::Reply;
use super::kantor::{call, clock};
use saksama_api::wire::{LaporanPaket, PathReq};
use saksama_api::{ApiResult, Ctx};
use std::path::Path;

/// The whole office into one file.
pub(super) fn cadangkan(ctx: &Ctx<'_>, berkas: &Path) -> ApiResult<Reply> {
    let report: LaporanPaket = call(ctx, "backup_kantor", PathReq { path: berkas.display().to_string() })?;
    let text = format!(
        "Cadangan tersimpan di {} dan sudah diperiksa: {} berkas, {} bita.\nSHA-256 {}",
        report.path,
        report.berkas.len(),
        report.ukuran,
        report.sha256
    );
    Ok(Reply::new(text, serde_json::to_value(report)?))
}

/// The data of a backup into the folder; the folder is not opened before, since its data may be damaged.
pub(super) fn pulihkan(data: &Path, berkas: &Path) -> ApiResult<Reply> {
    let done = saksama_api::restore_folder(data, berkas, clock()?)?;
    let lama = match &done.folder_lama {
        Some(folder) => format!("Data yang lama disimpan di {folder}."),
        None => "Sebelumnya folder ini belum berisi data.".to_owned(),
    };
    let text = format!("Data dari cadangan {} sudah dipulihkan ke {}. {lama}", done.dibuat, done.folder);
    Ok(Reply::new(text, serde_json::to_value(done)?))
}
