//! The list as JSON, with the schema that documents it beside it.

use super::publik::{BerakhirPublik, DipBaris, DkipPublik, DkipPublikBaris, SkPublik};
use crate::error::{ExchangeError, Result};
use serde::Serialize;

/// File that says what each field of `dkip.json` means, as JSON Schema (draft 2020-12).
pub(super) const SCHEMA: &str = "dkip.schema.json";
/// Its bytes.
pub(super) const SCHEMA_BYTES: &[u8] = include_bytes!("../../naskah/dkip.schema.json");

/// `dkip.json`. Field by field, so that nothing is written that wasn't named here.
#[derive(Serialize)]
struct Isi<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    format: &'static str,
    versi: u32,
    latihan: bool,
    judul: &'a str,
    instansi: &'a str,
    tanggal: chrono::NaiveDate,
    sk: &'a [SkPublik],
    baris: &'a [DkipPublikBaris],
    berakhir: &'a [BerakhirPublik],
    dip_tambahan: &'a [DipBaris],
}

/// Bytes of `dkip.json`.
pub(super) fn bytes(list: &DkipPublik) -> Result<Vec<u8>> {
    let isi = Isi {
        schema: SCHEMA,
        format: "saksama-dkip-data",
        versi: 1,
        latihan: list.latihan,
        judul: &list.judul,
        instansi: &list.instansi,
        tanggal: list.tanggal,
        sk: &list.sk,
        baris: &list.baris,
        berakhir: &list.berakhir,
        dip_tambahan: &list.dip_tambahan,
    };
    let mut json = serde_json::to_vec_pretty(&isi)
        .map_err(|e| ExchangeError::LembarGagalDibuat { rincian: e.to_string() })?;
    json.push(b'\n');
    Ok(json)
}
