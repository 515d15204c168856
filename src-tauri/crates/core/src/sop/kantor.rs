//! The SOP of an office: a shipped profile, or the office's own copy of it. New rounds begin with it.

use super::{Sop, bawaan};
use crate::error::Result;
use crate::organisasi::ProfilSop;
use crate::storage::{Store, sop as rows};
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What an office says in its own SOP.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct IsiSop {
    /// Nomor SOP; empty until it has one.
    pub nomor: String,
    /// Tanggal Pembuatan.
    pub tanggal_pembuatan: Option<NaiveDate>,
    /// Tanggal Revisi.
    pub tanggal_revisi: Option<NaiveDate>,
    /// Tanggal Efektif.
    pub tanggal_efektif: Option<NaiveDate>,
    /// All its activities in the office's order, also those it leaves out.
    pub sop: Sop,
    /// Names (`kode`) of the activities that the office leaves out.
    pub tersembunyi: Vec<String>,
}

/// The SOP of an office by one profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SopKantor {
    /// Which shipped SOP it comes from.
    pub profil: ProfilSop,
    /// When the office changed it last; none: it is as shipped.
    pub diubah_at: Option<NaiveDateTime>,
    /// Who approves it.
    pub pengesah_id: Option<String>,
    /// What it says.
    pub isi: IsiSop,
}

impl IsiSop {
    fn shipped(profil: ProfilSop) -> Self {
        Self {
            nomor: String::new(),
            tanggal_pembuatan: None,
            tanggal_revisi: None,
            tanggal_efektif: None,
            sop: bawaan(profil).clone(),
            tersembunyi: Vec::new(),
        }
    }

    /// The SOP as it is worked by: without the activities that the office leaves out.
    #[must_use]
    pub fn in_use(&self) -> Sop {
        let mut sop = self.sop.clone();
        sop.kegiatan.retain(|k| !self.tersembunyi.contains(&k.kode));
        sop
    }
}

/// The SOP of the office by a profile: its own copy, else as shipped.
///
/// # Errors
/// The file's own refusal.
pub fn get(store: &Store, profil: ProfilSop) -> Result<SopKantor> {
    Ok(match rows::get(store.conn(), profil)? {
        Some(own) => {
            SopKantor { profil, diubah_at: Some(own.diubah_at), pengesah_id: own.pengesah_id, isi: own.isi }
        }
        None => SopKantor { profil, diubah_at: None, pengesah_id: None, isi: IsiSop::shipped(profil) },
    })
}

/// The SOP that a new round by a profile begins with.
///
/// # Errors
/// The file's own refusal.
pub fn of_office(store: &Store, profil: ProfilSop) -> Result<Sop> {
    Ok(get(store, profil)?.isi.in_use())
}
