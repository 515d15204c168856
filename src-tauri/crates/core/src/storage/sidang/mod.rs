//! What the exemption of an item rests on, read across the tables of sheets, meetings, decrees and papers.

use crate::error::Result;
use crate::storage::lembar_uji_nasihat;
use crate::uji_konsekuensi::JawabanNasihat;
use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params};
use std::collections::BTreeMap;

/// What the exemption of one item rests on.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rangkaian {
    /// Consequence when opened: of the sheet, else as the unit proposed it.
    pub(crate) dibuka: String,
    /// Consequence when closed.
    pub(crate) ditutup: String,
    /// The complete sheet.
    pub(crate) lembar_id: Option<String>,
    /// Day of its test.
    pub(crate) lembar_tanggal: Option<NaiveDate>,
    /// Its signature is recorded.
    pub(crate) lembar_ditandatangani: bool,
    /// The signed sheet is scanned.
    pub(crate) lembar_dipindai: bool,
    /// A sheet that is being filled.
    pub(crate) lembar_terbuka: Option<String>,
    /// The meeting that was held.
    pub(crate) rapat_id: Option<String>,
    /// Its Berita Acara is signed.
    pub(crate) berita_acara_ditandatangani: bool,
    /// A meeting that is planned or under way.
    pub(crate) rapat_terbuka: Option<String>,
    /// The signed decree.
    pub(crate) keputusan_id: Option<String>,
    /// Its day.
    pub(crate) keputusan_tanggal: Option<NaiveDate>,
    /// The signed decree is scanned.
    pub(crate) keputusan_dipindai: bool,
    /// Name and office of who signed it are recorded.
    pub(crate) penetap_lengkap: bool,
    /// A decree that isn't signed yet.
    pub(crate) keputusan_terbuka: Option<String>,
    /// Its paper or its file has a place.
    pub(crate) ada_tempat: bool,
    /// Advice that was set aside on its sheet.
    pub(crate) jawaban: Vec<JawabanNasihat>,
}

/// What each of these items rests on, by id.
pub(crate) fn list(conn: &Connection, id: &[String]) -> Result<BTreeMap<String, Rangkaian>> {
    let mut statement = conn.prepare_cached(include_str!("select_rangkaian.sql"))?;
    let ids = serde_json::to_string(id)?;
    let rows = statement.query_map(named_params! { ":id": ids }, from_row)?;
    let mut out: BTreeMap<String, Rangkaian> = rows.collect::<rusqlite::Result<_>>()?;
    let sheet = |r: &Rangkaian| r.lembar_id.clone().or_else(|| r.lembar_terbuka.clone());
    let sheets = out.iter().filter_map(|(id, r)| Some((id.clone(), sheet(r)?))).collect();
    for (id, jawaban) in lembar_uji_nasihat::of_informasi(conn, &sheets)? {
        if let Some(r) = out.get_mut(&id) {
            r.jawaban = jawaban;
        }
    }
    Ok(out)
}

fn from_row(r: &Row<'_>) -> rusqlite::Result<(String, Rangkaian)> {
    let one = Rangkaian {
        dibuka: r.get("dibuka")?,
        ditutup: r.get("ditutup")?,
        lembar_id: r.get("lembar_id")?,
        lembar_tanggal: r.get("lembar_tanggal")?,
        lembar_ditandatangani: r.get("lembar_ditandatangani")?,
        lembar_dipindai: r.get("lembar_dipindai")?,
        lembar_terbuka: r.get("lembar_terbuka")?,
        rapat_id: r.get("rapat_id")?,
        berita_acara_ditandatangani: r.get("berita_acara_ditandatangani")?,
        rapat_terbuka: r.get("rapat_terbuka")?,
        keputusan_id: r.get("keputusan_id")?,
        keputusan_tanggal: r.get("keputusan_tanggal")?,
        keputusan_dipindai: r.get("keputusan_dipindai")?,
        penetap_lengkap: r.get("penetap_lengkap")?,
        keputusan_terbuka: r.get("keputusan_terbuka")?,
        ada_tempat: r.get("ada_tempat")?,
        jawaban: Vec::new(),
    };
    Ok((r.get("id")?, one))
}
