//! People: officials with their titles, roles and dates of office.

pub mod nip;
pub mod pangkat;
mod save;
#[cfg(test)]
mod tests;

pub(crate) use save::split_antara;
pub use save::{check, holder, list, nama_lengkap, restore, save, tim_pertimbangan, trash};

use crate::sql_enum;
use chrono::NaiveDate;
use nip::StatusKepegawaian;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

sql_enum! {
    /// Role in the work of the PPID (domain 1.2); the printed name of a role is the person's jabatan.
    pub enum Peran {
        /// Head of the body; approves exemptions (PP 61/2010 Pasal 3(2)).
        PimpinanBadanPublik = "PIMPINAN_BADAN_PUBLIK",
        /// Direct superior of the PPID (Perki 1/2021 Pasal 1 angka 10); chairs the meeting.
        AtasanPpid = "ATASAN_PPID",
        /// Chair of the Tim Pertimbangan.
        KetuaTimPertimbangan = "KETUA_TIM_PERTIMBANGAN",
        /// Member of the Tim Pertimbangan (Perki 1/2021 Pasal 6(5)).
        AnggotaTimPertimbangan = "ANGGOTA_TIM_PERTIMBANGAN",
        /// PPID of the body; signs the decree.
        PpidUtama = "PPID_UTAMA",
        /// PPID of a unit (older: PPID Pembantu).
        PpidPelaksana = "PPID_PELAKSANA",
        /// Desk officer.
        PetugasPpid = "PETUGAS_PPID",
        /// Documentation clerk.
        StafDokumentasi = "STAF_DOKUMENTASI",
        /// Expert, invited; never counted in the quorum.
        Ahli = "AHLI",
        /// Takes the minutes.
        Notulis = "NOTULIS",
        /// Keeps the shelves.
        Arsiparis = "ARSIPARIS",
    }
}

sql_enum! {
    /// By what authority a person signs (domain 8.4).
    pub enum JenisKewenangan {
        /// In their own office.
        Definitif = "DEFINITIF",
        /// a.n., one level down.
        AtasNama = "ATAS_NAMA",
        /// u.b., two levels down, always under an a.n.
        UntukBeliau = "UNTUK_BELIAU",
        /// Plt., the post is not filled.
        Plt = "PLT",
        /// Plh., the holder is away.
        Plh = "PLH",
        /// Pj.
        Pj = "PJ",
        /// Pjs.
        Pjs = "PJS",
    }
}

/// A role held from a day to a day (no end: still held).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PeranPejabat {
    /// The role.
    pub peran: Peran,
    /// First day.
    pub berlaku_mulai: Option<NaiveDate>,
    /// Last day.
    pub berlaku_sampai: Option<NaiveDate>,
}

impl PeranPejabat {
    /// Whether the role is held on `date`.
    #[must_use]
    pub fn holds_on(&self, date: NaiveDate) -> bool {
        self.berlaku_mulai.is_none_or(|d| d <= date) && self.berlaku_sampai.is_none_or(|d| date <= d)
    }
}

/// One official.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Pejabat {
    /// Id.
    pub id: String,
    /// Name without academic titles.
    pub nama: String,
    /// Titles before the name.
    pub gelar_depan: String,
    /// Titles after the name.
    pub gelar_belakang: String,
    /// NIP, 18 digits without spaces, or empty.
    pub nip: String,
    /// Kind of employment; decides how the NIP is checked.
    pub status_kepegawaian: StatusKepegawaian,
    /// Golongan, e.g. `IV/b`, or empty.
    pub golongan: String,
    /// Office held, as printed.
    pub jabatan: String,
    /// Unit.
    pub unit_id: Option<String>,
    /// Short name of the unit.
    pub unit: Option<String>,
    /// By what authority this person signs.
    pub jenis_kewenangan: JenisKewenangan,
    /// Title on whose behalf (`a.n. …`) is signed, for `ATAS_NAMA` and `UNTUK_BELIAU`.
    pub atas_nama: String,
    /// Title between that one and the own office (under `a.n.`, above `u.b.`), for `UNTUK_BELIAU`.
    pub pejabat_antara: String,
    /// Roles with their dates.
    pub peran: Vec<PeranPejabat>,
    /// Name with titles, as printed.
    pub nama_lengkap: String,
    /// Pangkat of the golongan, e.g. `Pembina Tingkat I`, or empty.
    pub pangkat: String,
}

impl Pejabat {
    /// The title on whose behalf this person signs (`a.n.`, `u.b.`); none for one who signs by the own office.
    #[must_use]
    pub fn atas_nama_siapa(&self) -> Option<&str> {
        let by_another =
            matches!(self.jenis_kewenangan, JenisKewenangan::AtasNama | JenisKewenangan::UntukBeliau);
        (by_another && !self.atas_nama.is_empty()).then_some(self.atas_nama.as_str())
    }

    /// Both titles above the own office as one text, the higher first: `WALI KOTA …; SEKRETARIS DAERAH`. It is stored so.
    #[must_use]
    pub(crate) fn atas_nama_semua(&self) -> String {
        if self.pejabat_antara.is_empty() {
            return self.atas_nama.clone();
        }
        format!("{}; {}", self.atas_nama, self.pejabat_antara)
    }
}

/// A role as typed: dates as text, empty for none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PeranIsian {
    /// The role.
    pub peran: Peran,
    /// First day, as typed.
    pub berlaku_mulai: String,
    /// Last day, as typed.
    pub berlaku_sampai: String,
}

/// What the form sends.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PejabatIsian {
    /// Id, or none for a new person.
    pub id: Option<String>,
    /// Name without titles.
    pub nama: String,
    /// Titles before.
    pub gelar_depan: String,
    /// Titles after.
    pub gelar_belakang: String,
    /// NIP with any spacing.
    pub nip: String,
    /// Kind of employment.
    pub status_kepegawaian: StatusKepegawaian,
    /// Golongan.
    pub golongan: String,
    /// Office held.
    pub jabatan: String,
    /// Unit.
    pub unit_id: Option<String>,
    /// Authority.
    pub jenis_kewenangan: JenisKewenangan,
    /// On whose behalf.
    pub atas_nama: String,
    /// Office between, for `UNTUK_BELIAU`; none where a caller still gives both as `atas_nama`, parted by `;`.
    #[serde(default)]
    pub pejabat_antara: String,
    /// Roles.
    pub peran: Vec<PeranIsian>,
}
