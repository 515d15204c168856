//! From a sheet back to its paper.

use crate::pembaca::{self, Bacaan, KodePindaian};
use crate::wire::{KodeLembarReq, Satuan, Tahap};
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::dokumen::{self, Dokumen};
use std::path::Path;

/// The paper of a code, typed or read from a scan.
pub(crate) fn find_by_kode(ctx: &Ctx<'_>, req: KodeLembarReq) -> ApiResult<Dokumen> {
    let kode = match req.path {
        Some(path) => read(ctx, &path)?,
        None => req.kode.unwrap_or_default(),
    };
    ctx.read(|s| dokumen::find_by_kode(s, &kode))
}

fn read(ctx: &Ctx<'_>, path: &str) -> ApiResult<String> {
    let refused = |e| ApiError::io("read", path, &e);
    let about = std::fs::metadata(path).map_err(refused)?;
    // A device has no length and no end.
    if !about.is_file() {
        return Err(ApiError::new("PINDAIAN_TIDAK_TERBACA").with("berkas", path));
    }
    if about.len() > KodePindaian::MAKS {
        return Err(ApiError::new("PINDAIAN_TERLALU_BESAR").with("berkas", path));
    }
    let work = ctx.work("find_dokumen_by_kode")?;
    let mut progress = work.stage(Tahap::Membaca, Satuan::Langkah);
    let file = std::fs::File::open(path).map_err(refused)?;
    let KodePindaian(kode) = pembaca::read(ctx.host, Path::new(path), file, &mut progress)?;
    Ok(kode)
}
