//! Commands on a data folder: the same list as the window's, with files in place of dialogs.

use super::sandi::Sandi;
use super::{
    Reply, bandingkan, cadangan, cetak, formulir, jejak, kesehatan, orang, paket, publik, putusan, salinan,
    sidang,
};
use crate::args::{AksiCadangan, Command};
use crate::host::CliHost;
use saksama_api::clock::for_papers;
use saksama_api::wire::{
    AngkaImpor, BacaanImpor, BarisImpor, ImporReq, Kosong, KunciState, LaporanFolder, ListReq, Pemeriksaan,
    PerbandinganReq,
};
use saksama_api::{ApiError, ApiResult, Ctx, Office, dispatch};
use saksama_core::clock::Clock;
use saksama_core::unit::Unit;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

/// Opens the folder and runs the command on it.
pub(super) fn run(data: &Path, command: Command, sandi: &Sandi, host: &CliHost) -> ApiResult<Reply> {
    let office = Office::open(data, clock()?)?;
    let ctx = Ctx { office: &office, host };
    if !matches!(command, Command::BuatKataSandi | Command::Contoh) {
        // Of damaged data the backups can be looked at all the same.
        let is_looking = matches!(
            command,
            Command::Cadangan { aksi: AksiCadangan::Daftar | AksiCadangan::Periksa { .. } }
                | Command::Pulihkan { pratinjau: true, .. }
        );
        if let Err(e) = sandi.unlock(&ctx) {
            let state: KunciState = call(&ctx, "get_kunci_state", Kosong {})?;
            if !(is_looking && state.data_rusak) {
                return Err(e);
            }
        }
    }
    // Told at once, since the command may be refused: what is gone now is told a single time.
    for sentence in salinan::sisa(&ctx) {
        // stderr may be closed; the trail keeps it.
        let _ = writeln!(std::io::stderr(), "{sentence}");
    }
    perform(&ctx, command, sandi)
}

/// Runs the command in the opened office.
fn perform(ctx: &Ctx<'_>, command: Command, sandi: &Sandi) -> ApiResult<Reply> {
    match command {
        Command::BuatKataSandi => sandi.create(ctx),
        Command::GantiKataSandi { baru } => orang::ganti(ctx, sandi, &baru),
        Command::Pengguna => orang::daftar(ctx),
        Command::TambahPengguna { nama, peran, baru } => orang::tambah(ctx, nama, peran, &baru),
        Command::UbahPeran { nama, peran, baru } => orang::ubah_peran(ctx, nama, peran, &baru),
        Command::CabutPengguna { nama } => orang::cabut(ctx, nama),
        Command::KodePemulihanBaru => orang::kode_baru(ctx),
        Command::Contoh => contoh(ctx),
        Command::Impor { berkas, unit, peta, uji_coba } => {
            impor(ctx, &berkas, unit.as_deref(), peta.as_deref(), uji_coba)
        }
        Command::BerkasSidang { nomor, penilaian, keluar } => sidang::run(ctx, &nomor, penilaian, &keluar),
        Command::Kesehatan { keluar } => kesehatan::run(ctx, keluar.as_deref()),
        Command::Bandingkan { semula, menjadi, keluar } => {
            bandingkan::run(ctx, &PerbandinganReq { semula, menjadi }, keluar.as_deref())
        }
        Command::Cetak {
            jenis,
            id,
            kertas,
            docx,
            kalimat_terbaru,
            semua,
            halaman_uji,
            semua_unit,
            keluar,
        } => {
            let jenis = jenis.as_deref();
            cetak::run(
                ctx,
                cetak::Cetak {
                    jenis,
                    id,
                    kertas: kertas.as_deref(),
                    docx,
                    kalimat_terbaru,
                    semua,
                    halaman_uji,
                    semua_unit,
                    keluar: &keluar,
                },
            )
        }
        Command::CariKode { kode } => cetak::cari_kode(ctx, &kode),
        Command::PeriksaDkip { biarkan, alasan } => publik::periksa(ctx, biarkan, alasan),
        Command::Dkip { ke } => publik::ekspor(ctx, &ke),
        Command::Cadangan { aksi } => cadangan::run(ctx, aksi),
        Command::Pulihkan { berkas, pratinjau: true } => cadangan::pratinjau(ctx, &berkas),
        Command::Cadangkan { berkas } => paket::cadangkan(ctx, &berkas),
        Command::SalinanTerbuka { folder } => salinan::tulis(ctx, &folder),
        Command::BacaSalinanTerbuka { folder, uji_coba } => salinan::baca(ctx, &folder, uji_coba),
        Command::Kirim { unit, keluar } => paket::kirim(ctx, &unit, &keluar),
        Command::KirimPutusan { sk, tahun, unit, ke } => {
            putusan::kirim(ctx, &sk, tahun, unit.as_deref(), &ke)
        }
        Command::BuatFormulir { unit, putaran, batas, ke } => {
            formulir::buat(ctx, unit.as_deref(), putaran, batas, &ke)
        }
        Command::TerimaFormulir { berkas, ambil, kembalikan } => {
            formulir::terima(ctx, &berkas, &ambil, kembalikan.as_deref())
        }
        Command::PapanFormulir { putaran } => formulir::papan(ctx, putaran),
        Command::Terima { berkas, uji_coba, surat } => paket::terima(ctx, &berkas, uji_coba, surat),
        Command::Periksa { kode: Some(kode) } => jejak::cocokkan(ctx, kode),
        Command::Jejak { nomor: Some(nomor), urungkan, .. } => jejak::satu(ctx, nomor, urungkan),
        Command::Jejak { nomor: None, mulai, sampai, teks, jumlah, keluar, .. } => {
            jejak::daftar(ctx, mulai, sampai, teks, jumlah, keluar.as_deref())
        }
        Command::Periksa { kode: None } => {
            let found: Pemeriksaan = call(ctx, "check_data", Kosong {})?;
            let lines = found.temuan.iter().map(|m| format!("\n- {}", saksama_api::sentence::of_masalah(m)));
            let text = if found.sehat {
                "Data sehat.".to_owned()
            } else {
                format!("Ada temuan:{}", lines.collect::<String>())
            };
            Ok(Reply { healthy: found.sehat, ..Reply::new(text, serde_json::to_value(found)?) })
        }
        Command::Rpc { perintah, isi } => {
            let req = serde_json::from_str(&isi).map_err(|e| miswritten("ISI_TIDAK_TERBACA", &e))?;
            // Whoever lists the running programs of the computer reads every argument.
            if super::sandi::TAKING.contains(&perintah.as_str()) {
                return Err(ApiError::new("PERINTAH_MEMINTA_KATA_SANDI"));
            }
            let res = dispatch(ctx, &perintah, req)?;
            Ok(Reply::new(format!("{res:#}"), res))
        }
        Command::HariKerja { .. }
        | Command::Terbilang { .. }
        | Command::BacaKutipan { .. }
        | Command::BacaJangkaWaktu { .. }
        | Command::Pulihkan { pratinjau: false, .. }
        | Command::Verifikasi { .. } => Err(ApiError::new("PERINTAH_TIDAK_DIKENAL")),
    }
}

/// The machine's clock, with the day of `SAKSAMA_HARI_INI` for papers.
pub(super) fn clock() -> ApiResult<Arc<dyn Clock>> {
    for_papers().map_err(|text| ApiError::new("HARI_INI_TIDAK_TERBACA").with("teks", text))
}

fn contoh(ctx: &Ctx<'_>) -> ApiResult<Reply> {
    saksama_api::fill_contoh(ctx)?;
    Ok(Reply::new("Kantor latihan sudah dibuat.", json!({ "dibuat": true })))
}

fn impor(
    ctx: &Ctx<'_>,
    berkas: &Path,
    unit: Option<&str>,
    peta: Option<&Path>,
    dry: bool,
) -> ApiResult<Reply> {
    let unit_id = unit.map(|kode| unit_id(ctx, kode)).transpose()?;
    let peta = match peta {
        None => None,
        Some(path) => {
            let text = std::fs::read_to_string(path).map_err(|e| ApiError::io("read", path.display(), &e))?;
            let wrong = |e| miswritten("PETA_TIDAK_TERBACA", &e).with("berkas", path.display());
            Some(serde_json::from_str(&text).map_err(wrong)?)
        }
    };
    let req = ImporReq { path: path_text(berkas)?, tempelan: None, peta, unit_id };
    let read: BacaanImpor = call(ctx, "read_impor", &req)?;
    let mut counts =
        if dry { serde_json::to_value(&read.ringkasan)? } else { call(ctx, "take_impor", &req)? };
    let found: Vec<&BarisImpor> = read.baris.iter().filter(|b| !b.temuan.is_empty()).collect();
    let text = format!("{}\n{}{}", sum(&counts), figures(&read.angka), findings(&found));
    counts["angka"] = serde_json::to_value(&read.angka)?;
    let each = |b: &&BarisImpor| json!({ "baris": b.nomor_baris, "jenis": b.jenis, "temuan": b.temuan });
    counts["temuan"] = found.iter().map(each).collect();
    Ok(Reply::new(text, counts))
}

/// What was read out of the items, in one sentence.
fn figures(angka: &AngkaImpor) -> String {
    format!(
        "Terbaca: huruf Pasal 17 pada {} informasi, peraturan pada {}, jangka waktu pada {}; judul bagian {}, \
         baris sambungan {}.",
        angka.huruf, angka.dasar_hukum, angka.jangka_waktu, angka.kategori, angka.sambungan
    )
}

/// One line for each row with findings, by its number in a spreadsheet: the refused ones first.
fn findings(found: &[&BarisImpor]) -> String {
    let line = |b: &&BarisImpor| {
        let said: Vec<String> = b.temuan.iter().map(saksama_api::sentence::of_masalah).collect();
        format!("\n- baris {}: {}", b.nomor_baris, said.join(" "))
    };
    let (refused, flagged): (Vec<_>, Vec<_>) = found.iter().copied().partition(|b| b.jenis == "DITOLAK");
    let mut text = String::new();
    for (heading, list) in [("Ditolak", refused), ("Ditandai, perlu diperiksa", flagged)] {
        if !list.is_empty() {
            text.push_str(&format!("\n{heading}:{}", list.iter().map(line).collect::<String>()));
        }
    }
    text
}

/// The counts of a list or package in one sentence.
pub(super) fn sum(counts: &Value) -> String {
    format!(
        "Baris dibaca {}: diambil {} (ditandai {}), ditolak {}, bukan data {}.",
        counts["baris_dibaca"],
        counts["diambil"],
        counts["ditandai"],
        counts["ditolak"],
        counts["bukan_data"]
    )
}

/// The unit with this code.
pub(super) fn unit_id(ctx: &Ctx<'_>, kode: &str) -> ApiResult<String> {
    let units: Vec<Unit> = call(ctx, "list_unit", ListReq { sampah: false })?;
    let found = units.into_iter().find(|u| u.kode_unit.eq_ignore_ascii_case(kode));
    Ok(found.ok_or_else(|| ApiError::new("UNIT_TIDAK_DIKENAL").with("kode", kode))?.id)
}

/// Checks an exported folder; needs no data folder.
pub(super) fn verify(folder: &Path, host: &CliHost) -> ApiResult<Reply> {
    Ok(folder_reply(&saksama_api::verify_folder(folder, host)?))
}

pub(super) fn folder_reply(report: &LaporanFolder) -> Reply {
    // Of one file: only who has the keys can tell more.
    let mut text = if report.sehat && Path::new(&report.folder).is_file() {
        format!(
            "{}: lengkap dan sama dengan daftar isinya. Segel atau tanda tangannya baru dicocokkan saat dipulihkan atau diterima.",
            report.folder
        )
    } else if report.sehat {
        let isi = report.jumlah.map(|n| format!(", {n} informasi")).unwrap_or_default();
        format!("{}: lengkap dan utuh{isi}.", report.folder)
    } else {
        format!("{}: ada yang tidak sesuai.", report.folder)
    };
    if let Some(sha256) = &report.sha256 {
        text.push_str(&format!("\nSHA-256 {sha256}"));
    }
    for temuan in &report.temuan {
        text.push_str(&format!("\n- {}", saksama_api::sentence::of_masalah(temuan)));
    }
    let json = serde_json::to_value(report).unwrap_or_default();
    Reply { healthy: report.sehat, ..Reply::new(text, json) }
}

pub(super) fn call<Res: DeserializeOwned>(ctx: &Ctx<'_>, name: &str, req: impl Serialize) -> ApiResult<Res> {
    Ok(serde_json::from_value(dispatch(ctx, name, serde_json::to_value(req)?)?)?)
}

/// A path for the wire, which is text: a name that is none would come out as another.
pub(super) fn path_text(path: &Path) -> ApiResult<String> {
    let text = path.to_str().map(str::to_owned);
    text.ok_or_else(|| ApiError::new("NAMA_BERKAS_TIDAK_TERBACA").with("berkas", path.display()))
}

/// JSON that can't be read, with its place.
fn miswritten(kode: &str, error: &serde_json::Error) -> ApiError {
    ApiError::new(kode).with("baris", error.line()).with("huruf_ke", error.column()).with("rincian", error)
}
