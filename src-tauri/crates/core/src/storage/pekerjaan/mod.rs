//! What waits for the officer, counted over every table.

use crate::dokumen::{JenisDokumen, KodeDokumen};
use crate::error::Result;
use crate::pekerjaan::{Antrean, RingkasanPekerjaan};
use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params};

/// The counts of now; `tanpa_tim`: this office goes from the test straight to the decree.
pub(crate) fn get(conn: &Connection, tanpa_tim: bool) -> Result<RingkasanPekerjaan> {
    let mut statement = conn.prepare_cached(include_str!("select.sql"))?;
    let unsigned: Vec<_> =
        KodeDokumen::ALL.iter().filter(|k| !JenisDokumen::of(**k).ditandatangani).collect();
    let params = named_params! {
        ":tanpa_tim": tanpa_tim, ":tanpa_tanda_tangan": serde_json::to_string(&unsigned)?,
    };
    let found = statement.query_row(params, |r| {
        Ok(RingkasanPekerjaan {
            lengkapi: antrean(r, "lengkapi", "lengkapi_id")?,
            uji: antrean(r, "uji", "uji_id")?,
            lembar: antrean(r, "lembar", "lembar_id")?,
            rapatkan: antrean(r, "rapatkan", "rapatkan_id")?,
            rapat: antrean(r, "rapat", "rapat_id")?,
            putuskan: antrean(r, "putuskan", "putuskan_id")?,
            keputusan: antrean(r, "keputusan", "keputusan_id")?,
            tanda_tangan: antrean(r, "tanda_tangan", "tanda_tangan_id")?,
            tempatkan: antrean(r, "tempatkan", "tempatkan_id")?,
            ..RingkasanPekerjaan::default()
        })
    });
    Ok(found?)
}

/// The decided items that end on `day` or before, with their last day, the first to end first.
pub(crate) fn berakhir_sampai(conn: &Connection, day: NaiveDate) -> Result<Vec<(String, NaiveDate)>> {
    let mut statement = conn.prepare_cached(include_str!("select_berakhir.sql"))?;
    let rows =
        statement.query_map(named_params! { ":hari": day }, |r| Ok((r.get("id")?, r.get("berakhir")?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The decided items without an end that are to be looked at on `day` or before.
pub(crate) fn tinjau(conn: &Connection, day: NaiveDate) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(include_str!("select_tinjau.sql"))?;
    let rows = statement.query_map(named_params! { ":hari": day.to_string() }, |r| r.get("id"))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn antrean(r: &Row<'_>, count: &str, id: &str) -> rusqlite::Result<Antrean> {
    Ok(Antrean { jumlah: r.get(count)?, id: r.get(id)? })
}
