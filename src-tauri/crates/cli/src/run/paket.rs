//! Backups and packages of units.

use super::Reply;
use super::kantor::{call, clock, path_text, sum, unit_id};
use super::sandi::Sandi;
use crate::host::CliHost;
use saksama_api::wire::{HasilKirim, HasilTerima, KirimReq, LaporanPaket, PathReq, PulihReq, TerimaReq};
use saksama_api::{ApiResult, Ctx, sentence};
use saksama_core::masalah::Masalah;
use serde_json::json;
use std::path::Path;

/// The whole office into one file.
pub(super) fn cadangkan(ctx: &Ctx<'_>, berkas: &Path) -> ApiResult<Reply> {
    let report: LaporanPaket = call(ctx, "backup_kantor", PathReq { path: path_text(berkas)? })?;
    // That says something of the backup itself, the others what was not whole before.
    let (unopened, lost): (Vec<Masalah>, Vec<Masalah>) =
        report.temuan.iter().cloned().partition(|m| m.kode == "CADANGAN_BELUM_DIUJI");
    let looked = if unopened.is_empty() { "diperiksa" } else { "dibaca ulang" };
    let text = format!(
        "Cadangan tersimpan di {} dan sudah {looked}: {} berkas, {} bita.\nSHA-256 {}\nKode jejak {}",
        report.path,
        report.berkas.len(),
        report.ukuran,
        report.sha256,
        report.kode_jejak
    );
    let text = text + &faults("Yang sudah hilang atau rusak sebelum dicadangkan", &lost);
    let text = text + &faults("Perhatian", &unopened);
    Ok(Reply::new(text, serde_json::to_value(report)?))
}

/// One line for each finding, under a heading; nothing when there is none.
pub(super) fn faults(heading: &str, temuan: &[Masalah]) -> String {
    let lines: Vec<String> = temuan.iter().map(|m| format!("\n- {}", sentence::of_masalah(m))).collect();
    if lines.is_empty() { String::new() } else { format!("\n{heading}:{}", lines.concat()) }
}

/// The data of a backup into the folder; the folder is not opened before, since its data may be damaged.
pub(super) fn pulihkan(data: &Path, berkas: &Path, sandi: &Sandi, host: &CliHost) -> ApiResult<Reply> {
    let bare = PulihReq { path: path_text(berkas)?, nama: None, kata_sandi: None, kode: None };
    let done = match saksama_api::restore_folder(data, &bare, clock()?, host) {
        // Asked for only when the backup wants one: a practice office opens by itself.
        Err(e) if e.kode == "CADANGAN_PERLU_KATA_SANDI" => {
            let (nama, kata_sandi) = (sandi.pengguna(), Some(sandi.ask()?));
            saksama_api::restore_folder(data, &PulihReq { nama, kata_sandi, ..bare }, clock()?, host)
        }
        other => other,
    }?;
    let lama = match &done.folder_lama {
        Some(folder) => format!("Data yang lama disimpan di {folder}."),
        None => "Sebelumnya folder ini belum berisi data.".to_owned(),
    };
    let text = format!("Data dari cadangan {} sudah dipulihkan ke {}. {lama}", done.dibuat, done.folder);
    let jejak = match &done.jejak {
        Some(found) => format!("\nKode jejak {}: {}", done.kode_jejak, super::jejak::cocok(found)),
        None => String::new(),
    };
    let text = text + &jejak + &faults("Yang hilang atau rusak", &done.temuan);
    Ok(Reply::new(text, serde_json::to_value(done)?))
}

/// The proposals of a unit into one file.
pub(super) fn kirim(ctx: &Ctx<'_>, unit: &str, keluar: &Path) -> ApiResult<Reply> {
    let req = KirimReq { unit_id: unit_id(ctx, unit)?, path: path_text(keluar)? };
    let done: HasilKirim = call(ctx, "send_usulan", req)?;
    let mut text = format!(
        "{} usulan unit {} tersimpan di {} dan sudah diperiksa.\nSHA-256 {}",
        done.jumlah, done.paket.kode_unit, done.paket.path, done.paket.sha256
    );
    text.push_str(&format!("\nPaket nomor {}, kode isi {}", done.nomor, done.kode_isi));
    text.push_str(if done.bertanda_tangan { ", bertanda tangan" } else { ", TIDAK BERTANDA TANGAN" });
    text.push_str(if done.terkunci { ", terkunci untuk PPID Utama." } else { ", tidak terkunci." });
    if done.sudah_diputus > 0 {
        text.push_str(&format!("\n{} informasi tidak ikut karena sudah diputus.", done.sudah_diputus));
    }
    Ok(Reply::new(text, serde_json::to_value(done)?))
}

/// The proposals of a unit out of a package, each refused one named with its reason; or what the main office decided.
pub(super) fn terima(
    ctx: &Ctx<'_>,
    berkas: &Path,
    uji_coba: bool,
    surat: Option<String>,
) -> ApiResult<Reply> {
    let sudah_dicocokkan = surat.is_some();
    let surat_nomor = surat.unwrap_or_default();
    let req = TerimaReq { path: path_text(berkas)?, uji_coba, surat_nomor, sudah_dicocokkan };
    let done: HasilTerima = match call(ctx, "receive_usulan", req) {
        Err(e) if super::putusan::is_one(&e) => return super::putusan::terima(ctx, berkas, uji_coba),
        other => other?,
    };
    let mut counts = serde_json::to_value(&done.ringkasan)?;
    let mut text = format!("{} dari {}. {}", done.paket, done.unit, sum(&counts));
    text.push_str(&format!("\nPaket nomor {}, kode isi {}.", done.asal.nomor, done.asal.kode_isi));
    for b in done.baris.iter().filter(|b| b.jenis == "DITOLAK") {
        let why: Vec<String> = b.temuan.iter().map(sentence::of_masalah).collect();
        text.push_str(&format!("\n- {} {}: {}", b.nomor_asal, b.judul, why.join(" ")));
    }
    for m in &done.asal.temuan {
        text.push_str(&format!("\n! {}", sentence::of_masalah(m)));
    }
    counts["paket"] = json!(done.paket);
    counts["asal"] = serde_json::to_value(&done.asal)?;
    counts["baris"] = serde_json::to_value(done.baris)?;
    Ok(Reply::new(text, counts))
}
