//! A round by the SOP of the office: one year's Penyusunan DKIP, or an addition to it. It holds its items; sheets,
//! meetings, decrees and papers belong to it through them. The board (`papan.rs`) tells where it stands.

mod kegiatan;
mod papan;
mod save;
#[cfg(test)]
mod tests;

pub use kegiatan::{close_kegiatan, reopen_kegiatan};
pub use papan::{Keadaan, KegiatanPapan, Papan, SyaratPapan, get_papan};
pub use save::{add_calon, add_informasi, finish, remove_informasi, reopen, restore, save, trash};

use crate::error::Result;
use crate::informasi::status::StatusInformasi;
use crate::sop::Sop;
use crate::sql_enum;
use crate::storage::{Store, penyusunan as rows};
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

sql_enum! {
    /// Kind of round.
    pub enum JenisPenyusunan {
        /// The list of a year.
        Tahunan = "TAHUNAN",
        /// Items that came after the list was set (SOP T, activity 5).
        Tambahan = "TAMBAHAN",
    }
}

/// One round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Penyusunan {
    /// Id.
    pub id: String,
    /// Name, e.g. `Penyusunan DKIP Tahun 2026`.
    pub nama: String,
    /// Year.
    pub tahun: u32,
    /// Kind.
    pub jenis: JenisPenyusunan,
    /// First day.
    pub mulai: NaiveDate,
    /// Last day; none while it is under way.
    pub selesai: Option<NaiveDate>,
    /// How many items it holds.
    pub jumlah_informasi: u32,
    /// How many activities are closed.
    pub kegiatan_selesai: u32,
    /// The SOP as it was when the round began.
    pub sop: Sop,
    /// When it was thrown away; none while it is in use.
    pub dihapus_at: Option<NaiveDateTime>,
}

impl Penyusunan {
    /// Whether it is about items that are set already: the yearly list by SOP P. An addition never is.
    #[must_use]
    pub fn takes_set(&self) -> bool {
        self.jenis == JenisPenyusunan::Tahunan && self.sop.begins_with_set()
    }
}

/// A round as typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PenyusunanIsian {
    /// Id, or none for a new one.
    pub id: Option<String>,
    /// Name; empty for the usual one.
    pub nama: String,
    /// Year, as typed; empty for that of the first day.
    pub tahun: String,
    /// Kind.
    pub jenis: JenisPenyusunan,
    /// First day, as typed; empty for today.
    pub mulai: String,
}

/// An item of a round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PenyusunanInformasi {
    /// The item.
    pub id: String,
    /// Its register number.
    pub nomor_register: String,
    /// Its title.
    pub judul: String,
    /// Unit that holds it.
    pub unit: String,
    /// Its state.
    pub status: StatusInformasi,
}

/// Items of a round by number, `jumlah` of them (at most 500) after the first `mulai`.
///
/// # Errors
/// `Error::NotFound`.
pub fn list_informasi(store: &Store, id: &str, mulai: u32, jumlah: u32) -> Result<Vec<PenyusunanInformasi>> {
    get(store, id)?;
    rows::list_informasi(store.conn(), id, mulai, jumlah.min(500))
}

/// The rounds, or those in the trash; those under way first, then the newest.
///
/// # Errors
/// The file's own refusal.
pub fn list(store: &Store, sampah: bool) -> Result<Vec<Penyusunan>> {
    rows::list(store.conn(), sampah)
}

/// One round.
///
/// # Errors
/// `Error::NotFound`.
pub fn get(store: &Store, id: &str) -> Result<Penyusunan> {
    rows::get(store.conn(), id)
}
