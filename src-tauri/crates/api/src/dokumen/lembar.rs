//! From a sheet back to its paper.

use crate::wire::KodeLembarReq;
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::dokumen::{self, Dokumen};
use saksama_documents::{RenderError, read_kode_lembar};

/// Largest scan that is read, bytes; a page of 600 dots per inch has a few megabytes.
const MAKS: u64 = 100_000_000;

/// The paper of a code, typed or read from a scan.
pub(crate) fn find_by_kode(ctx: &Ctx<'_>, req: KodeLembarReq) -> ApiResult<Dokumen> {
    let kode = match req.path {
        Some(path) => read(&path)?,
        None => req.kode.unwrap_or_default(),
    };
    ctx.read(|s| dokumen::find_by_kode(s, &kode))
}

fn read(path: &str) -> ApiResult<String> {
    let refused = |e| ApiError::io("read", path, &e);
    let about = std::fs::metadata(path).map_err(refused)?;
    // A device has no length and no end.
    if !about.is_file() {
        return Err(ApiError::new("PINDAIAN_TIDAK_TERBACA").with("berkas", path));
    }
    if about.len() > MAKS {
        return Err(ApiError::new("PINDAIAN_TERLALU_BESAR").with("berkas", path));
    }
    let bytes = std::fs::read(path).map_err(refused)?;
    match read_kode_lembar(&bytes) {
        Ok(Some(kode)) => Ok(kode),
        Ok(None) => Err(ApiError::new("PINDAIAN_TANPA_KODE").with("berkas", path)),
        Err(RenderError::PdfUnreadable) => Err(ApiError::new("PINDAIAN_TIDAK_TERBACA").with("berkas", path)),
        Err(error) => Err(error.into()),
    }
}
