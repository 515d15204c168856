//! What was decided on the proposals of one unit, as it travels back to it: named fields only.
//!
//! The unit gets the decree and what it says of its own items. What the main office noted of them, its meeting and its
//! archive have no field here.

use super::usulan::{UnitUsulan, UsulanBaris};
use crate::error::{ExchangeError, Result};
use chrono::NaiveDate;
use saksama_durable::Sebab;
use serde::{Deserialize, Serialize};

/// `putusan.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Putusan {
    /// Whose proposals were decided.
    pub unit: UnitUsulan,
    /// The decree.
    pub keputusan: KeputusanPutusan,
    /// Its items of that unit, in the order of the annex, then those that were found open or withdrawn.
    pub baris: Vec<PutusanBaris>,
}

/// The decree, as its signature was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names of the register, where each is explained")]
pub struct KeputusanPutusan {
    pub jenis: String,
    pub bentuk: String,
    pub tentang: String,
    pub nomor: String,
    pub tahun: u32,
    pub tanggal: NaiveDate,
    pub penandatangan: String,
    pub penandatangan_jabatan: String,
}

/// What became of one proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PutusanBaris {
    /// Number in the unit and the end of its id, as the unit sent them; empty when it did not come in a package.
    pub asal: String,
    /// State of the register that it came to: `DITETAPKAN`, `DIUBAH_TERBUKA`, `DITOLAK_TERBUKA` or `DICABUT`.
    pub hasil: String,
    /// Its term as printed.
    pub jangka_waktu: String,
    /// Last day of the exemption.
    pub berakhir: Option<NaiveDate>,
    /// Why.
    pub alasan: String,
    /// The item as it was decided; its id and number are those of the main office.
    pub isi: UsulanBaris,
}

/// `putusan.json` as bytes: the same decisions give the same bytes.
///
/// # Errors
/// `GAGAL_TULIS` when it can't be written as JSON.
pub fn putusan_bytes(putusan: &Putusan) -> Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(putusan).map_err(|e| ExchangeError::GagalTulis {
        operasi: "write".into(),
        berkas: super::PUTUSAN.into(),
        sebab: Sebab::Lain.as_str().into(),
        rincian: e.to_string(),
    })?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Reads `putusan.json` of the package `berkas`.
///
/// # Errors
/// `PAKET_RUSAK` when it is not one; a field that this program does not know is refused too.
pub fn read_putusan(berkas: &str, bytes: &[u8]) -> Result<Putusan> {
    serde_json::from_slice(bytes).map_err(|e| ExchangeError::PaketRusak {
        berkas: berkas.into(),
        rincian: format!("{}: {e}", super::PUTUSAN),
    })
}
