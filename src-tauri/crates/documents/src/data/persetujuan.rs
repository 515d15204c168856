//! Three who answer for a paper one after another.

use super::Penandatangan;
use serde::{Deserialize, Serialize};

/// Disusun – Diperiksa – Disetujui, the approval of an office without Tim Pertimbangan (as in the SOP of Kota Kupang).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Persetujuan {
    /// Who made it.
    pub disusun: Penandatangan,
    /// Who checked and proposed it.
    pub diperiksa: Penandatangan,
    /// Who approved it.
    pub disetujui: Penandatangan,
}
