//! The practice office as written in `assets/contoh`.

use crate::{ApiError, ApiResult};
use saksama_core::arsip::JenisLokasi;
use saksama_core::informasi::BentukInformasi;
use saksama_core::jangka_waktu::{JenisJangkaWaktu, SatuanWaktu};
use saksama_core::pejabat::Peran;
use saksama_core::pejabat::nip::StatusKepegawaian;
use saksama_core::unit::JenisUnit;
use serde::Deserialize;

/// Everything of the practice office.
pub(super) struct Contoh {
    pub(super) kantor: Kantor,
    pub(super) informasi: Vec<Item>,
}

impl Contoh {
    /// How many units, officials, places and items there are to save.
    pub(super) fn steps(&self) -> u64 {
        let k = &self.kantor;
        (k.unit.len() + k.pejabat.len() + k.lokasi.len() + self.informasi.len()) as u64
    }
}

#[derive(Deserialize)]
pub(super) struct Kantor {
    pub(super) instansi: InstansiContoh,
    pub(super) unit: Vec<UnitContoh>,
    pub(super) pejabat: Vec<PejabatContoh>,
    pub(super) lokasi: Vec<LokasiContoh>,
}

#[derive(Deserialize)]
pub(super) struct InstansiContoh {
    pub(super) nama_pemerintah: String,
    pub(super) nama_opd: String,
    pub(super) nama_badan_publik: String,
    pub(super) alamat: String,
    pub(super) telepon: String,
    pub(super) laman: String,
    pub(super) pos_el: String,
    pub(super) kode_pos: String,
    pub(super) kota_penetapan: String,
}

#[derive(Deserialize)]
pub(super) struct UnitContoh {
    pub(super) kode: String,
    pub(super) singkatan: String,
    pub(super) nama: String,
    pub(super) jenis: JenisUnit,
    #[serde(default)]
    pub(super) alamat: String,
    #[serde(default)]
    pub(super) telepon: String,
    #[serde(default)]
    pub(super) laman: String,
    #[serde(default)]
    pub(super) pos_el: String,
    #[serde(default)]
    pub(super) kode_pos: String,
}

#[derive(Deserialize)]
pub(super) struct PejabatContoh {
    pub(super) kunci: String,
    pub(super) nama: String,
    #[serde(default)]
    pub(super) gelar_depan: String,
    #[serde(default)]
    pub(super) gelar_belakang: String,
    #[serde(default)]
    pub(super) nip: String,
    #[serde(default = "pns")]
    pub(super) status: StatusKepegawaian,
    #[serde(default)]
    pub(super) golongan: String,
    pub(super) jabatan: String,
    pub(super) unit: String,
    pub(super) peran: Vec<Peran>,
}

fn pns() -> StatusKepegawaian {
    StatusKepegawaian::Pns
}

#[derive(Deserialize)]
pub(super) struct LokasiContoh {
    /// Full code; the last part is the place's own.
    pub(super) kode: String,
    pub(super) jenis: JenisLokasi,
    pub(super) nama: String,
}

/// How far an item of the practice office has come.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(super) enum Tahap {
    Selesai,
    Tambahan,
    Dibuka,
    DibukaNanti,
    Terbuka,
    Menunggu,
    Diuji,
    Direkap,
    Diusulkan,
    Draf,
}

#[derive(Deserialize)]
pub(super) struct Item {
    pub(super) tahap: Tahap,
    pub(super) unit: String,
    pub(super) judul: String,
    pub(super) uraian: String,
    pub(super) kode: Vec<String>,
    #[serde(default)]
    pub(super) dasar: Vec<DasarContoh>,
    pub(super) dibuka: String,
    pub(super) ditutup: String,
    pub(super) jangka_waktu: Vec<JangkaWaktuContoh>,
    pub(super) bentuk: BentukInformasi,
    #[serde(default)]
    pub(super) bagian: String,
    pub(super) tahun: String,
}

#[derive(Deserialize)]
pub(super) struct DasarContoh {
    /// `UU 43/2009`.
    pub(super) peraturan: String,
    pub(super) pasal: String,
    pub(super) ayat: String,
    pub(super) huruf: String,
}

#[derive(Deserialize)]
pub(super) struct JangkaWaktuContoh {
    pub(super) jenis: JenisJangkaWaktu,
    pub(super) nilai: Option<i64>,
    pub(super) satuan: Option<SatuanWaktu>,
    /// Years from now until the year on whose last day it ends.
    pub(super) tahun_berakhir: Option<i32>,
    #[serde(default)]
    pub(super) peristiwa: String,
    #[serde(default)]
    pub(super) peraturan: String,
    pub(super) retensi_aktif: Option<i64>,
    pub(super) retensi_inaktif: Option<i64>,
}

#[derive(Deserialize)]
struct Daftar {
    informasi: Vec<Item>,
}

/// Reads the shipped files.
pub(super) fn load() -> ApiResult<Contoh> {
    let bad = |e: toml::de::Error| ApiError::new("GALAT_DATA").with("rincian", e);
    let kantor = toml::from_str(include_str!("../../../../../assets/contoh/kantor.toml")).map_err(bad)?;
    let daftar: Daftar =
        toml::from_str(include_str!("../../../../../assets/contoh/informasi.toml")).map_err(bad)?;
    Ok(Contoh { kantor, informasi: daftar.informasi })
}
