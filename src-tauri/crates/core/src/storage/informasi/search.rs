//! The register list and its counts.

use crate::error::Result;
use crate::informasi::status::StatusInformasi;
use crate::informasi::{CariInformasi, HasilCariInformasi, InformasiBaris};
use rusqlite::{Connection, Row, ToSql, named_params};

/// Largest window of the list, rows.
const MAKS: u32 = 500;

/// The rows of `cari`; `kata` is its text as an FTS5 query, none for all rows.
pub(crate) fn search(
    conn: &Connection,
    cari: &CariInformasi,
    kata: Option<&str>,
) -> Result<HasilCariInformasi> {
    let status = json_list(&cari.status)?;
    let unit_id = json_list(&cari.unit_id)?;
    let huruf = json_list(&cari.huruf)?;
    let urutan_status = urutan_status();
    let values: &[(&str, &dyn ToSql)] = named_params! {
        ":sampah": cari.sampah,
        ":status": status,
        ":unit_id": unit_id,
        ":huruf": huruf,
        ":hanya_bermasalah": cari.hanya_bermasalah,
        ":dari": cari.rentang_nomor.as_ref().map(|r| &r.dari),
        ":sampai": cari.rentang_nomor.as_ref().map(|r| &r.sampai),
        ":urut": cari.urut,
        ":menurun": cari.menurun,
        ":urutan_status": urutan_status,
    };
    let mut values = values.to_vec();
    let sql = match &kata {
        None => include_str!("select_place.sql"),
        Some(_) => {
            values.push((":teks", &kata));
            include_str!("select_place_teks.sql")
        }
    };
    // All places in order: counting them is then free, and the words are looked up once.
    let places: Vec<i64> = conn
        .prepare_cached(sql)?
        .query_map(values.as_slice(), |r| r.get("baris"))?
        .collect::<rusqlite::Result<_>>()?;
    let page = places.iter().skip(cari.mulai as usize).take(cari.jumlah.min(MAKS) as usize);
    let mut statement = conn.prepare_cached(include_str!("select_baris.sql"))?;
    let baris = page
        .map(|place| statement.query_row(named_params! { ":baris": place }, from_row))
        .collect::<rusqlite::Result<_>>()?;
    Ok(HasilCariInformasi { jumlah: u32::try_from(places.len()).unwrap_or(u32::MAX), baris })
}

/// How many living items are in each state, in the order of the work; states without items are left out.
pub(crate) fn count_status(conn: &Connection) -> Result<Vec<(StatusInformasi, u32)>> {
    let mut statement = conn.prepare_cached(include_str!("count_status.sql"))?;
    let mut rows: Vec<(StatusInformasi, u32)> = statement
        .query_map([], |r| Ok((r.get("status")?, r.get("jumlah")?)))?
        .collect::<rusqlite::Result<_>>()?;
    rows.sort_unstable();
    Ok(rows)
}

/// How many living, undecided items have errors.
pub(crate) fn count_bermasalah(conn: &Connection) -> Result<u32> {
    let open: Vec<StatusInformasi> =
        StatusInformasi::ALL.iter().copied().filter(|s| s.is_undecided()).collect();
    let mut statement = conn.prepare_cached(include_str!("count_bermasalah.sql"))?;
    Ok(statement.query_row(named_params! { ":status": json_list(&open)? }, |r| r.get(0))?)
}

/// A list as one value; none when it is empty, which means "any".
fn json_list<T: serde::Serialize>(list: &[T]) -> Result<Option<String>> {
    Ok(if list.is_empty() { None } else { Some(serde_json::to_string(list)?) })
}

/// The states in the order of the work, for sorting.
fn urutan_status() -> String {
    StatusInformasi::ALL.iter().fold(String::from(","), |out, s| out + s.as_str() + ",")
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<InformasiBaris> {
    Ok(InformasiBaris {
        id: row.get("id")?,
        nomor_register: row.get("nomor_register")?,
        judul: row.get("judul")?,
        status: row.get("status")?,
        huruf: row.get("huruf")?,
        unit: row.get("unit")?,
        bentuk: row.get("bentuk")?,
        jangka_waktu: row.get("jangka_waktu_cetak")?,
        berakhir: row.get("berakhir")?,
        jumlah_galat: row.get("jumlah_galat")?,
        diubah_at: row.get("diubah_at")?,
    })
}
