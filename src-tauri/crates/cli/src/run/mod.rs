//! Runs one command of the command line.

mod bandingkan;
mod cadangan;
mod cetak;
mod formulir;
mod hitung;
mod jejak;
mod kantor;
mod kesehatan;
mod orang;
mod paket;
mod publik;
mod putusan;
mod salinan;
mod sandi;
mod sidang;

use crate::args::{Args, Command};
use crate::host::CliHost;
use saksama_api::{ApiError, ApiResult};
use serde_json::Value;

/// What a command answers: for people, for programs, and whether all is well.
pub(crate) struct Reply {
    /// For people.
    pub(crate) text: String,
    /// For programs (`--json`).
    pub(crate) json: Value,
    /// What the officer must know beside it, one sentence each; on stderr.
    pub(crate) peringatan: Vec<String>,
    /// False gives exit code 1 although an answer is printed (a check that found something).
    pub(crate) healthy: bool,
}

impl Reply {
    fn new(text: impl Into<String>, json: Value) -> Self {
        Self { text: text.into(), json, peringatan: Vec::new(), healthy: true }
    }
}

/// Runs `args`, watched and stopped through `host`.
pub(crate) fn run(args: Args, host: &CliHost) -> ApiResult<Reply> {
    let data = args.data;
    let sandi = sandi::Sandi::new(args.pengguna, args.kata_sandi_berkas);
    match args.command {
        Command::HariKerja { tanggal, geser, pola, tanpa_cuti_bersama, tanpa_libur } => {
            hitung::hari_kerja(&tanggal, geser, pola, tanpa_cuti_bersama, tanpa_libur)
        }
        Command::Terbilang { n } => hitung::terbilang(n),
        Command::BacaKutipan { teks } => Ok(hitung::baca_kutipan(&teks)),
        Command::BacaJangkaWaktu { teks } => Ok(hitung::baca_jangka_waktu(&teks)),
        Command::Verifikasi { folder } => kantor::verify(&folder, host),
        command => {
            let data = data.ok_or_else(|| ApiError::new("FOLDER_DATA_BELUM_DISEBUT"))?;
            let mut reply = match command {
                Command::Pulihkan { berkas, pratinjau: false } => {
                    paket::pulihkan(&data, &berkas, &sandi, host)
                }
                command => kantor::run(&data, command, &sandi, host),
            }?;
            let place = saksama_api::look_at_data_place(&data);
            reply.peringatan.extend(place.iter().map(saksama_api::sentence::of_masalah));
            Ok(reply)
        }
    }
}
