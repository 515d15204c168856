//! The list of two days compared: figures and items on the screen, the paper as a file.

use super::Reply;
use super::kantor::call;
use saksama_api::wire::PerbandinganReq;
use saksama_api::{ApiResult, Ctx};
use saksama_core::dkip::{InformasiBanding, PerbandinganDkip};
use saksama_core::tanggal;
use serde_json::json;
use std::path::Path;

/// Compares; with `keluar` writes the paper too.
pub(super) fn run(ctx: &Ctx<'_>, req: &PerbandinganReq, keluar: Option<&Path>) -> ApiResult<Reply> {
    let (found, pages): (PerbandinganDkip, _) = match keluar {
        None => (call(ctx, "compare_dkip", req)?, None),
        Some(path) => {
            let (found, pages) = saksama_api::perbandingan_to_file(ctx, req, path)?;
            (found, Some(pages))
        }
    };
    let mut text = figures(&found);
    let mut json = serde_json::to_value(&found)?;
    if let (Some(path), Some(pages)) = (keluar, pages) {
        text.push_str(&format!("\nPerbandingan tersimpan di {} ({pages} halaman).", path.display()));
        json["berkas"] = json!(path);
        json["halaman"] = json!(pages);
    }
    Ok(Reply::new(text, json))
}

fn figures(found: &PerbandinganDkip) -> String {
    let mut text = format!(
        "Daftar per {}: {} informasi; per {}: {} informasi; {} tetap.",
        tanggal::panjang(found.semula),
        found.jumlah_semula,
        tanggal::panjang(found.menjadi),
        found.jumlah_menjadi,
        found.tetap
    );
    let parts =
        [("Baru", &found.baru), ("Berubah", &found.berubah), ("Tidak lagi dikecualikan", &found.keluar)];
    for (name, list) in parts {
        text.push_str(&format!("\n{name}: {}", list.len()));
        text.extend(list.iter().map(line));
    }
    text
}

fn line(item: &InformasiBanding) -> String {
    let why = match item.keputusan_tanggal {
        Some(day) => format!("Nomor {} tanggal {}", item.keputusan_nomor, tanggal::panjang(day)),
        None => item.berakhir.map(|e| format!("berakhir {}", tanggal::panjang(e))).unwrap_or_default(),
    };
    format!("\n- {} {} (huruf {}; {why})", item.nomor_register, item.judul, item.huruf)
}
