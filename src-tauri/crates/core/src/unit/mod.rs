//! Units of the body: Perangkat Daerah, BUMD, kecamatan and parts of them (PPID Pelaksana).

mod save;
#[cfg(test)]
mod tests;

pub use save::{list, restore, save, trash};

use crate::sql_enum;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

sql_enum! {
    /// Kind of unit.
    pub enum JenisUnit {
        /// Regional agency.
        PerangkatDaerah = "PERANGKAT_DAERAH",
        /// Region-owned enterprise.
        Bumd = "BUMD",
        /// District.
        Kecamatan = "KECAMATAN",
        /// Section of a secretariat.
        Bagian = "BAGIAN",
        /// Division of an agency.
        Bidang = "BIDANG",
        /// Any other.
        Lain = "LAIN",
    }
}

/// One unit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Unit {
    /// Id.
    pub id: String,
    /// Full name.
    pub nama: String,
    /// Short name, printed in narrow columns.
    pub singkatan: String,
    /// Code, unique among units that are not in the trash.
    pub kode_unit: String,
    /// Kind.
    pub jenis: JenisUnit,
    /// Whether new items may be given to it.
    pub aktif: bool,
}

/// What the form sends; `id` is empty for a new unit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct UnitIsian {
    /// Id, or none for a new unit.
    pub id: Option<String>,
    /// Full name.
    pub nama: String,
    /// Short name.
    pub singkatan: String,
    /// Code.
    pub kode_unit: String,
    /// Kind.
    pub jenis: JenisUnit,
    /// Whether new items may be given to it.
    pub aktif: bool,
}
