//! The proposals of one unit, as they travel: named fields only.
//!
//! A field that is not here can't leave the unit. The internal note, the archive places, the stored files and the
//! decree have none.

use crate::error::{ExchangeError, Result};
use chrono::NaiveDate;
use saksama_durable::Sebab;
use serde::{Deserialize, Serialize};

/// `usulan.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Usulan {
    /// Whose proposals these are.
    pub unit: UnitUsulan,
    /// Day they were handed over.
    pub tanggal: NaiveDate,
    /// The proposals, by their register number in the unit.
    pub baris: Vec<UsulanBaris>,
}

/// The unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitUsulan {
    /// Code, by which the receiver knows it.
    pub kode_unit: String,
    /// Full name.
    pub nama: String,
    /// Short name.
    pub singkatan: String,
}

/// One proposal. Texts are as the unit's own program stores them; the receiver checks every one as if it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names of the register, where each is explained")]
pub struct UsulanBaris {
    /// Id in the unit: the same item is known again in a later package.
    pub id: String,
    /// Register number in the unit.
    pub nomor_register: String,
    pub judul: String,
    pub uraian: String,
    pub cakupan: String,
    pub bagian_dikecualikan: String,
    pub bentuk: String,
    pub jumlah_berkas: Option<u32>,
    pub kurun_waktu: String,
    pub penanggung_jawab: String,
    pub tanggal_usul: Option<NaiveDate>,
    pub kode_pasal17: Vec<String>,
    pub dasar_hukum: Vec<DasarHukumUsulan>,
    pub jangka_waktu: Vec<JangkaWaktuUsulan>,
    pub operator_jangka_waktu: String,
    pub matriks: MatriksUsulan,
    pub bukan_pasal18: bool,
    pub persetujuan_tertulis_subjek: bool,
    pub terkait_jabatan_publik: bool,
    pub kka: String,
    pub kelas_keamanan: String,
    pub kategori: String,
}

/// What the unit proposes for the matrix of the consequence test.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatriksUsulan {
    /// Consequence when opened.
    pub dibuka: String,
    /// Consequence when closed.
    pub ditutup: String,
}

/// One legal basis. Ids of regulations differ between offices, so the regulation is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names of the register, where each is explained")]
pub struct DasarHukumUsulan {
    /// The regulation, when it stands in the unit's list.
    pub peraturan: Option<PeraturanUsulan>,
    pub teks: String,
    pub pasal: String,
    pub ayat: String,
    pub huruf: String,
    pub angka: String,
    /// As printed: taken as free text where the receiver's list has no such regulation.
    pub cetak: String,
}

/// A regulation by its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names of the list of regulations, where each is explained")]
pub struct PeraturanUsulan {
    pub jenis: String,
    pub nama_jenis: String,
    pub nomor: String,
    pub tahun: i32,
}

/// One condition of the term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names of the register, where each is explained")]
pub struct JangkaWaktuUsulan {
    pub jenis: String,
    pub nilai: Option<u32>,
    pub satuan: Option<String>,
    pub mulai: Option<NaiveDate>,
    pub berakhir: Option<NaiveDate>,
    pub alasan_berakhir: Option<String>,
    pub peristiwa: Option<String>,
    pub peraturan: Option<String>,
    pub retensi_aktif: Option<u32>,
    pub retensi_inaktif: Option<u32>,
    pub tinjau_pada: Option<NaiveDate>,
    pub uraian_cetak: String,
    pub teks_asal: Option<String>,
}

/// `usulan.json` as bytes: the same proposals give the same bytes.
///
/// # Errors
/// `GAGAL_TULIS` when it can't be written as JSON.
pub fn usulan_bytes(usulan: &Usulan) -> Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(usulan).map_err(|e| ExchangeError::GagalTulis {
        operasi: "write".into(),
        berkas: super::USULAN.into(),
        sebab: Sebab::Lain.as_str().into(),
        rincian: e.to_string(),
    })?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Reads `usulan.json` of the package `berkas`.
///
/// # Errors
/// `PAKET_RUSAK` when it is not one; a field that this program does not know is refused too.
pub fn read_usulan(berkas: &str, bytes: &[u8]) -> Result<Usulan> {
    serde_json::from_slice(bytes).map_err(|e| ExchangeError::PaketRusak {
        berkas: berkas.into(),
        rincian: format!("{}: {e}", super::USULAN),
    })
}
