//! What waits for the officer, counted over every table.

use crate::error::Result;
use crate::pekerjaan::{Antrean, RingkasanPekerjaan};
use rusqlite::{Connection, Row, named_params};

/// The counts of now; `tanpa_tim`: this office goes from the test straight to the decree.
pub(crate) fn get(conn: &Connection, tanpa_tim: bool) -> Result<RingkasanPekerjaan> {
    let mut statement = conn.prepare_cached(include_str!("select.sql"))?;
    let found = statement.query_row(named_params! { ":tanpa_tim": tanpa_tim }, |r| {
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
        })
    });
    Ok(found?)
}

fn antrean(r: &Row<'_>, count: &str, id: &str) -> rusqlite::Result<Antrean> {
    Ok(Antrean { jumlah: r.get(count)?, id: r.get(id)? })
}
