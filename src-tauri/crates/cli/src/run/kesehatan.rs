//! The health of the register: figures on the screen, the report as a file.

use super::Reply;
use super::kantor::call;
use saksama_api::wire::Kosong;
use saksama_api::{ApiResult, Ctx, sentence};
use saksama_core::kesehatan::{Kesehatan, Risiko};
use serde_json::json;
use std::path::Path;

/// Checks the register; with `keluar` writes the report too.
pub(super) fn run(ctx: &Ctx<'_>, keluar: Option<&Path>) -> ApiResult<Reply> {
    let (found, pages): (Kesehatan, _) = match keluar {
        None => (call(ctx, "check_kesehatan", Kosong {})?, None),
        Some(path) => {
            let (found, pages) = saksama_api::laporan_kesehatan_to_file(ctx, path)?;
            (found, Some(pages))
        }
    };
    let mut text = figures(&found);
    let mut json = serde_json::to_value(&found)?;
    if let (Some(path), Some(pages)) = (keluar, pages) {
        text.push_str(&format!("\nLaporan tersimpan di {} ({pages} halaman).", path.display()));
        json["berkas"] = json!(path);
        json["halaman"] = json!(pages);
    }
    Ok(Reply::new(text, json))
}

/// How many items, by risk and by kind.
fn figures(found: &Kesehatan) -> String {
    let of = |risk| found.per_risiko.iter().find(|(r, _)| *r == risk).map_or(0, |(_, n)| *n);
    let mut text = format!(
        "Diperiksa {} informasi: {} perlu diperbaiki (risiko tinggi {}, sedang {}, rendah {}), {} tanpa temuan.",
        found.jumlah,
        found.rencana.len(),
        of(Risiko::Tinggi),
        of(Risiko::Sedang),
        of(Risiko::Rendah),
        found.bersih
    );
    text.push_str(&format!("\nTanpa tanggal berakhir yang dapat dihitung: {}.", found.tanpa_tanggal));
    for h in &found.per_jenis {
        let told = sentence::of_jenis_temuan(h.jenis.as_str());
        let risk = sentence::word("risiko", h.risiko.as_str()).to_lowercase();
        let dasar = told.dasar.map(|d| format!("; {d}")).unwrap_or_default();
        text.push_str(&format!("\n- {}: {} informasi (risiko {risk}{dasar})", told.temuan, h.jumlah));
    }
    text
}
