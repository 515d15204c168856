//! Open copies.

use super::Reply;
use super::kantor::{call, path_text};
use super::paket::faults;
use saksama_api::wire::{HasilSalinan, Kosong, LaporanSalinan, PathReq, SisaSalinan};
use saksama_api::{ApiResult, Ctx, sentence};
use std::path::Path;

/// Said with every copy.
const POLOS: &str =
    "Salinan ini TIDAK DISANDIKAN dan memuat informasi yang dikecualikan. Simpan di tempat terkunci.";

/// Everything into a new folder.
pub(super) fn tulis(ctx: &Ctx<'_>, folder: &Path) -> ApiResult<Reply> {
    let done: LaporanSalinan = call(ctx, "write_salinan_terbuka", PathReq { path: path_text(folder)? })?;
    let text =
        format!("Salinan terbuka tersimpan di {} dan sudah dibaca ulang: {}", done.folder, told(&done));
    let text = text + &faults("Yang sudah hilang atau rusak sebelum disalin", &done.temuan);
    Ok(Reply { peringatan: vec![POLOS.into()], ..Reply::new(text, serde_json::to_value(done)?) })
}

/// What is left of copies that were broken off, a sentence each. Where nothing is open nothing is known.
pub(super) fn sisa(ctx: &Ctx<'_>) -> Vec<String> {
    let left: Vec<SisaSalinan> = call(ctx, "check_sisa_salinan", Kosong {}).unwrap_or_default();
    left.iter().map(|sisa| sentence::of_masalah(&sisa.masalah)).collect()
}

/// A copy into the empty office, or only looked at.
pub(super) fn baca(ctx: &Ctx<'_>, folder: &Path, uji_coba: bool) -> ApiResult<Reply> {
    let req = PathReq { path: path_text(folder)? };
    if uji_coba {
        let found: LaporanSalinan = call(ctx, "inspect_salinan_terbuka", req)?;
        let text = format!("Salinan terbuka {} utuh: {}", found.instansi, told(&found));
        return Ok(Reply::new(text, serde_json::to_value(found)?));
    }
    let done: HasilSalinan = call(ctx, "read_salinan_terbuka", req)?;
    let text = format!("Salinan terbuka dibaca ke {}: {}", done.folder, told(&done.salinan));
    let text = text + &faults("Yang sudah hilang atau rusak saat salinan dibuat", &done.temuan);
    Ok(Reply::new(text, serde_json::to_value(done)?))
}

fn told(salinan: &LaporanSalinan) -> String {
    format!(
        "{} baris data dari {} tabel, {} berkas, {} bita.\nSidik {}\nKode jejak {}",
        salinan.jumlah_baris,
        salinan.jumlah_tabel,
        salinan.jumlah_lampiran,
        salinan.ukuran,
        salinan.sha256,
        salinan.kode_jejak
    )
}
