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
    /// Street and town, for the letterhead of its letters; may be empty, as the four that follow.
    pub alamat: String,
    /// Telephone.
    pub telepon: String,
    /// Web site.
    pub laman: String,
    /// E-mail address.
    pub pos_el: String,
    /// Postal code, five digits.
    pub kode_pos: String,
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
    /// Street and town; left out by callers that know no letterhead, as the four that follow.
    #[serde(default)]
    pub alamat: String,
    /// Telephone.
    #[serde(default)]
    pub telepon: String,
    /// Web site.
    #[serde(default)]
    pub laman: String,
    /// E-mail address.
    #[serde(default)]
    pub pos_el: String,
    /// Postal code.
    #[serde(default)]
    pub kode_pos: String,
}
