//! Letterhead.

use serde::{Deserialize, Serialize};

/// Rule under the letterhead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Garis {
    /// A thick and a thin rule, the usual form of a perangkat daerah.
    #[default]
    TebalTipis,
    /// One rule.
    Tunggal,
}

/// Letterhead of the first page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kop {
    /// PNG or JPEG bytes of the emblem, printed at left; `None` leaves its place free.
    #[serde(default)]
    pub logo: Option<Vec<u8>>,
    /// First line, e.g. `PEMERINTAH DAERAH KABUPATEN …`.
    pub pemerintah: String,
    /// Name of the office, bold; each entry begins a line, long entries wrap.
    pub instansi: Vec<String>,
    /// Address lines, small.
    #[serde(default)]
    pub alamat: Vec<String>,
    /// Rule below.
    #[serde(default)]
    pub garis: Garis,
}
