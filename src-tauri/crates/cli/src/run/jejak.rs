//! The trail: reading, undoing, comparing a code from paper.

use super::Reply;
use super::kantor::call;
use chrono::NaiveDate;
use saksama_api::wire::{JejakRinci, KodeJejakReq, NomorJejakReq};
use saksama_api::{ApiResult, Ctx};
use saksama_core::jejak::{HalamanJejak, HasilKodeJejak, Jejak, SaringJejak};
use saksama_core::tanggal;
use serde_json::json;
use std::path::Path;

/// One line each, newest first; with `keluar` as a list on paper, all that fit.
pub(super) fn daftar(
    ctx: &Ctx<'_>,
    mulai: Option<NaiveDate>,
    sampai: Option<NaiveDate>,
    teks: String,
    jumlah: u32,
    keluar: Option<&Path>,
) -> ApiResult<Reply> {
    let saring = SaringJejak {
        mulai,
        sampai,
        pengguna: String::new(),
        op: Vec::new(),
        tentang: None,
        teks,
        sebelum: None,
        jumlah,
    };
    if let Some(path) = keluar {
        saksama_api::daftar_jejak_to_file(ctx, &saring, path)?;
        return Ok(Reply::new(format!("Tersimpan di {}.", path.display()), json!({ "path": path })));
    }
    let page: HalamanJejak = call(ctx, "search_jejak", saring)?;
    let lines: Vec<String> =
        page.baris.iter().map(|j| line(j, page.nama.get(&j.entitas_id).map_or("", String::as_str))).collect();
    let text = if lines.is_empty() { "Tidak ada baris Jejak yang cocok.".into() } else { lines.join("\n") };
    Ok(Reply::new(text, serde_json::to_value(page)?))
}

fn line(j: &Jejak, nama: &str) -> String {
    let mut text = format!("{}  {}  {}  {}", j.id, j.waktu.format("%d-%m-%Y %H.%M"), j.pengguna, j.label);
    for part in [nama, &j.alasan] {
        if !part.is_empty() {
            text.push_str(&format!(": {part}"));
        }
    }
    if j.diurungkan {
        text.push_str(" (diurungkan)");
    }
    text
}

/// One line with its content, or its undoing.
pub(super) fn satu(ctx: &Ctx<'_>, nomor: i64, urungkan: bool) -> ApiResult<Reply> {
    if urungkan {
        let done: Jejak = call(ctx, "undo_perubahan", NomorJejakReq { nomor })?;
        let text = format!("Diurungkan. Tercatat di Jejak nomor {}.", done.id);
        return Ok(Reply::new(text, serde_json::to_value(done)?));
    }
    let found: JejakRinci = call(ctx, "get_jejak", NomorJejakReq { nomor })?;
    let mut text = line(&found.jejak, &found.tentang);
    for p in &found.perubahan {
        text.push_str(&format!("\n{} {}", p.hal, p.nama));
        for m in &p.medan {
            text.push_str(&format!("\n  {}: {} -> {}", m.label, given(&m.sebelum), given(&m.sesudah)));
        }
    }
    Ok(Reply::new(text, serde_json::to_value(found)?))
}

fn given(text: &str) -> &str {
    if text.is_empty() { "(kosong)" } else { text }
}

/// Whether a code from paper fits.
pub(super) fn cocokkan(ctx: &Ctx<'_>, kode: String) -> ApiResult<Reply> {
    let found: HasilKodeJejak = call(ctx, "verify_kode_jejak", KodeJejakReq { kode })?;
    let text = cocok(&found);
    Ok(Reply { healthy: found.cocok, ..Reply::new(text, serde_json::to_value(found)?) })
}

/// How a code fits the trail, in a sentence.
pub(super) fn cocok(found: &HasilKodeJejak) -> String {
    match (found.cocok, found.tanggal.map(tanggal::panjang)) {
        (true, Some(day)) if found.dibawa => format!(
            "Cocok sampai {day}. Baris itu dibawa dari salinan terbuka: kodenya sama, tetapi isinya tidak dapat \
             dibuktikan di kantor ini."
        ),
        (true, Some(day)) => match found.cacat {
            Some(bad) => {
                format!("Cocok sampai {day}, kecuali kerusakan yang sudah diketahui pada nomor {bad}.")
            }
            None => format!("Cocok sampai {day}."),
        },
        (true, None) => "Cocok: belum ada yang tercatat waktu itu.".into(),
        (false, Some(day)) => format!("TIDAK cocok: riwayat sebelum {day} telah berubah."),
        (false, None) => format!("TIDAK cocok: Jejak di sini tidak sampai nomor {}.", found.nomor),
    }
}
