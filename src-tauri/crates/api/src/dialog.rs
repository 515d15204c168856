//! The system's dialogs, through the host.

use crate::wire::{PilihReq, TugasReq};
use crate::{ApiError, ApiResult, Ctx, HostError};

/// Title and file kinds of each purpose.
fn purpose(tujuan: &str) -> ApiResult<(&'static str, &'static [&'static str])> {
    Ok(match tujuan {
        "LOGO" => ("Pilih gambar logo", &["png", "jpg", "jpeg"]),
        "PINDAIAN" => ("Pilih hasil pindaian", &["pdf", "png", "jpg", "jpeg"]),
        "BUKTI" => ("Pilih tangkapan layar atau PDF", &["png", "jpg", "jpeg", "pdf"]),
        "SOFTCOPY" => (
            "Pilih berkas softcopy",
            &["pdf", "jpg", "jpeg", "png", "tif", "tiff", "docx", "xlsx", "pptx", "odt", "ods", "txt", "csv"],
        ),
        "IMPOR" => ("Pilih daftar informasi", &["csv", "xlsx", "xls", "ods"]),
        "EKSPOR" => ("Pilih tempat menyimpan DKIP", &[]),
        "PERIKSA" => ("Pilih folder DKIP yang akan diperiksa", &[]),
        "CADANGKAN" => ("Pilih tempat menyimpan cadangan", &[]),
        "KIRIM" => ("Pilih tempat menyimpan paket usulan", &[]),
        "TERIMA" => ("Pilih paket usulan dari unit", &["ppidp", "zip"]),
        "KUNCI_KANTOR" => ("Pilih berkas kunci PPID Utama", &["kunci"]),
        "FORMULIR" => ("Pilih tempat menyimpan formulir", &[]),
        "TERIMA_FORMULIR" => ("Pilih formulir yang sudah diisi", &["xlsx", "xls", "ods", "csv"]),
        "SURAT" => ("Pilih folder tempat menyimpan surat", &[]),
        "PULIHKAN" => ("Pilih berkas cadangan", &["zip"]),
        "SALINAN" => ("Pilih tempat menyimpan salinan terbuka", &[]),
        "BACA_SALINAN" => ("Pilih folder salinan terbuka", &[]),
        _ => return Err(ApiError::new("PERMINTAAN_TIDAK_TERBACA").with("rincian", tujuan)),
    })
}

impl From<HostError> for ApiError {
    fn from(error: HostError) -> Self {
        match error {
            HostError::Unavailable => Self::new("TIDAK_TERSEDIA_DI_SINI"),
            HostError::Failed(text) => Self::new("SISTEM_MENOLAK").with("rincian", text),
        }
    }
}

pub(crate) fn pick_file(ctx: &Ctx<'_>, req: PilihReq) -> ApiResult<Option<String>> {
    let (title, extensions) = purpose(&req.tujuan)?;
    Ok(ctx.host.pick_open_file(title, extensions)?.map(|p| p.display().to_string()))
}

pub(crate) fn pick_folder(ctx: &Ctx<'_>, req: PilihReq) -> ApiResult<Option<String>> {
    let (title, _) = purpose(&req.tujuan)?;
    Ok(ctx.host.pick_folder(title)?.map(|p| p.display().to_string()))
}

pub(crate) fn cancel_tugas(ctx: &Ctx<'_>, req: TugasReq) -> ApiResult<()> {
    ctx.host.cancel(&req.tugas);
    Ok(())
}
