//! Which unit was given a form, has sent it back, when, how much.

use super::{Formulir, FormulirTerima};
use crate::error::Result;
use crate::sql_enum;
use crate::storage::{Store, formulir, formulir_terima, unit};
use crate::unit::Unit;
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

sql_enum! {
    /// Where the form of a unit is.
    pub enum StatusFormulir {
        /// Given, not back, and the day has passed.
        Terlambat = "TERLAMBAT",
        /// Given, not back yet.
        Ditunggu = "DITUNGGU",
        /// Came back, and rows have to be mended.
        Diperbaiki = "DIPERBAIKI",
        /// Came back.
        Diterima = "DITERIMA",
        /// Not given in this round.
        BelumDiberi = "BELUM_DIBERI",
    }
}

/// A unit on the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PapanUnit {
    /// The unit.
    pub unit_id: String,
    /// Its name.
    pub unit: String,
    /// Its code.
    pub kode_unit: String,
    /// Where its form is.
    pub status: StatusFormulir,
    /// When it was given last.
    pub diberi_at: Option<NaiveDateTime>,
    /// Day by which it is wanted back.
    pub batas: Option<NaiveDate>,
    /// When it came back last.
    pub diterima_at: Option<NaiveDateTime>,
    /// Rows taken out of everything that came back in this round.
    pub diambil: u32,
    /// Rows of the last return that can't be taken.
    pub salah: u32,
}

/// The board of a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PapanFormulir {
    /// The round; empty while no form was given.
    pub putaran: String,
    /// Every round that there was, the newest first.
    pub putaran_list: Vec<String>,
    /// Every unit in use, and every other one that was given a form in the round.
    pub unit: Vec<PapanUnit>,
}

/// The board of a round; without one that of the newest.
///
/// # Errors
/// The file's own refusal.
pub fn papan(store: &Store, putaran: Option<&str>) -> Result<PapanFormulir> {
    let given = formulir::list(store.conn())?;
    let back = formulir_terima::list(store.conn())?;
    let mut putaran_list: Vec<String> = Vec::new();
    for form in &given {
        if !putaran_list.contains(&form.putaran) {
            putaran_list.push(form.putaran.clone());
        }
    }
    let putaran = putaran.map(str::to_owned).or_else(|| putaran_list.first().cloned()).unwrap_or_default();
    let given: Vec<&Formulir> = given.iter().filter(|f| f.putaran == putaran).collect();
    let back: Vec<&FormulirTerima> = back.iter().filter(|f| f.putaran == putaran).collect();
    let rows = unit::list(store.conn(), false)?.into_iter().filter_map(|u| {
        let form = given.iter().find(|f| f.unit_id == u.id);
        let mine: Vec<&FormulirTerima> = back.iter().copied().filter(|b| b.unit_id == u.id).collect();
        let is_shown = u.aktif || form.is_some() || !mine.is_empty();
        is_shown.then(|| row(u, form.copied(), &mine, store.today()))
    });
    Ok(PapanFormulir { unit: rows.collect(), putaran, putaran_list })
}

fn row(u: Unit, form: Option<&Formulir>, back: &[&FormulirTerima], today: NaiveDate) -> PapanUnit {
    let last = back.first();
    let batas = form.and_then(|f| f.batas);
    let salah = last.map_or(0, |b| b.hitungan.salah);
    let status = match (form, last) {
        (_, Some(_)) if salah > 0 => StatusFormulir::Diperbaiki,
        (_, Some(_)) => StatusFormulir::Diterima,
        (Some(_), None) if batas.is_some_and(|day| day < today) => StatusFormulir::Terlambat,
        (Some(_), None) => StatusFormulir::Ditunggu,
        (None, None) => StatusFormulir::BelumDiberi,
    };
    PapanUnit {
        unit_id: u.id,
        unit: u.nama,
        kode_unit: u.kode_unit,
        status,
        diberi_at: form.map(|f| f.dibuat_at),
        batas,
        diterima_at: last.map(|b| b.diterima_at),
        diambil: back.iter().map(|b| b.diambil).sum(),
        salah,
    }
}
