//! D10 Daftar Hadir with zig-zag signature columns and the quorum.

use crate::data::{Kop, Penandatangan};
use serde::{Deserialize, Serialize};

/// Input of the attendance list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DaftarHadir {
    /// Letterhead, if wanted.
    #[serde(default)]
    pub kop: Option<Kop>,
    /// Meeting, e.g. `Rapat Tim Pertimbangan …`.
    pub acara: String,
    /// `Jumat, 27 November 2026`
    pub hari_tanggal: String,
    /// `pukul 09.00 WIB s.d. selesai`
    pub waktu: String,
    /// Place.
    pub tempat: String,
    /// Rows.
    pub peserta: Vec<Peserta>,
    /// Empty rows behind them, at most 100.
    #[serde(default)]
    pub baris_kosong: u32,
    /// Quorum line; `None` leaves it out.
    #[serde(default)]
    pub kuorum: Option<KuorumHadir>,
    /// Pimpinan rapat, signs at right.
    pub pimpinan: Penandatangan,
    /// Notulis, signs at left.
    pub notulis: Penandatangan,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Peserta {
    /// Name.
    pub nama: String,
    /// NIP, if any.
    #[serde(default)]
    pub nip: Option<String>,
    /// Office and institution.
    pub jabatan: String,
    /// Part, e.g. `Anggota`, `Wakil dari …`.
    #[serde(default)]
    pub peran: String,
}

/// Quorum of the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KuorumHadir {
    /// Members in office on the day.
    pub anggota: u32,
    /// Members needed.
    pub kuorum: u32,
    /// Members present; `None` before the meeting prints dots.
    #[serde(default)]
    pub hadir: Option<u32>,
    /// Whether it is met; decided by the caller, since representatives may count or not.
    #[serde(default)]
    pub terpenuhi: Option<bool>,
}
