//! D08 Surat Undangan rapat Tim Pertimbangan with the list of those invited as its annex.

use crate::data::{Kop, Penandatangan};
use serde::{Deserialize, Serialize};

/// Input of the invitation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Undangan {
    /// Letterhead.
    pub kop: Kop,
    /// Number; `None` prints dots.
    #[serde(default)]
    pub nomor: Option<String>,
    /// Sifat, e.g. `Biasa`, `Terbatas`.
    pub sifat: String,
    /// Count of annexes, e.g. `1 (satu) berkas`; `None` leaves the line out.
    #[serde(default)]
    pub lampiran: Option<String>,
    /// Subject; `None` takes the shipped one.
    #[serde(default)]
    pub hal: Option<String>,
    /// Place at the top right.
    pub tempat_surat: String,
    /// Date at the top right, e.g. `20 November 2026`; `None` prints dots.
    #[serde(default)]
    pub tanggal_surat: Option<String>,
    /// Addressee lines after `Yth.`; empty prints that the list is annexed.
    #[serde(default)]
    pub kepada: Vec<String>,
    /// `Jumat, 27 November 2026`
    pub hari_tanggal: String,
    /// `pukul 09.00 WIB s.d. selesai`
    pub waktu: String,
    /// Place of the meeting.
    pub tempat: String,
    /// What is discussed; `None` takes the shipped wording.
    #[serde(default)]
    pub acara: Option<String>,
    /// Further sentences behind the body, e.g. about the materials; the note on representatives is shipped.
    #[serde(default)]
    pub catatan: Vec<String>,
    /// Who signs.
    pub penandatangan: Penandatangan,
    /// Tembusan.
    #[serde(default)]
    pub tembusan: Vec<String>,
    /// Those invited; printed as annex on a page of its own, nothing if empty.
    #[serde(default)]
    pub daftar_undangan: Vec<Diundang>,
}

/// One who is invited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Diundang {
    /// Name.
    pub nama: String,
    /// Office and institution.
    pub jabatan: String,
    /// Part in the team, e.g. `Ketua`, `Anggota`, `Narasumber`.
    #[serde(default)]
    pub peran: String,
}
