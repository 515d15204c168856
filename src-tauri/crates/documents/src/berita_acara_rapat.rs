//! D12 Berita Acara rapat Tim Pertimbangan.

use crate::data::{Bilangan, Kop, Penandatangan, WaktuTerbilang};
use serde::{Deserialize, Serialize};

/// Input of the Berita Acara.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BeritaAcaraRapat {
    /// Letterhead.
    pub kop: Kop,
    /// Number; `None` prints dots.
    #[serde(default)]
    pub nomor: Option<String>,
    /// Badan Publik, e.g. `Pemerintah Kota …`.
    pub badan_publik: String,
    /// Day of the meeting; `None` prints dots.
    #[serde(default)]
    pub waktu: Option<WaktuTerbilang>,
    /// Place of the meeting.
    pub tempat: String,
    /// Who led it, as in the sentence `dipimpin oleh …`.
    pub pimpinan_rapat: String,
    /// Attendance and quorum.
    pub kehadiran: Kehadiran,
    /// Legal basis and invitation, one entry an item; empty takes the shipped list.
    #[serde(default)]
    pub dasar: Vec<String>,
    /// Summary of the discussion; may hold several paragraphs and lists.
    pub ringkasan: String,
    /// Decisions.
    pub putusan: Vec<BarisPutusan>,
    /// How it was decided, e.g. `secara musyawarah mufakat`; `None` takes just that.
    #[serde(default)]
    pub cara_putusan: Option<String>,
    /// Number of originals.
    pub rangkap: Bilangan,
    /// Place of signing.
    pub tempat_tanda_tangan: String,
    /// Date of signing; `None` prints dots.
    #[serde(default)]
    pub tanggal: Option<String>,
    /// Pimpinan rapat.
    pub pimpinan: Penandatangan,
    /// Notulis.
    pub notulis: Penandatangan,
    /// All present members, in two columns.
    pub anggota: Vec<AnggotaHadir>,
}

/// Attendance and quorum in numbers and words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kehadiran {
    /// Members present.
    pub hadir: Bilangan,
    /// Members in office on the day.
    pub anggota: Bilangan,
    /// Members needed.
    pub kuorum: Bilangan,
    /// Reason why it was held without quorum (audited override); `None`: the quorum was met.
    #[serde(default)]
    pub kuorum_dikecualikan: Option<String>,
}

/// One decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BarisPutusan {
    /// Group heading, as in the matrix.
    #[serde(default)]
    pub kelompok: Option<String>,
    /// Information.
    pub informasi: String,
    /// Legal basis.
    pub dasar_hukum: String,
    /// Decision of the meeting.
    pub putusan: String,
    /// Jangka waktu.
    pub jangka_waktu: String,
    /// Remark.
    #[serde(default)]
    pub catatan: String,
}

/// One present member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnggotaHadir {
    /// Name.
    pub nama: String,
    /// Office, or whom the person represents.
    pub jabatan: String,
}
