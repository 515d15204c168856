//! Standar Operasional Prosedur: which activities a round has, who does them with what, what must come out. The four
//! shipped ones are in `assets/sop`; an office may change a copy of each (`kantor.rs`). A round keeps the SOP as it was
//! when the round began.

mod kantor;
mod save;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_kantor;

pub use kantor::{IsiSop, SopKantor, get, of_office};
pub use save::{KegiatanIsian, SopIsian, reset, save};

use crate::dokumen::KodeDokumen;
use crate::informasi::status::StatusInformasi;
use crate::organisasi::ProfilSop;
use crate::pejabat::Peran;
use crate::rapat::JenisRapat;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;
use ts_rs::TS;

/// An SOP, with the parts that its printed sheet has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Sop {
    /// Nama SOP.
    pub nama: String,
    /// Dasar Hukum.
    pub dasar_hukum: Vec<String>,
    /// Kualifikasi Pelaksana.
    pub kualifikasi: Vec<String>,
    /// Keterkaitan.
    pub keterkaitan: Vec<String>,
    /// Peralatan/Perlengkapan.
    pub peralatan: Vec<String>,
    /// Peringatan.
    pub peringatan: Vec<String>,
    /// Pencatatan dan Pendataan.
    pub pencatatan: Vec<String>,
    /// The columns Pelaksana, as the office calls them.
    pub pelaksana: Vec<Pelaksana>,
    /// Its activities, in order.
    pub kegiatan: Vec<Kegiatan>,
}

/// A column Pelaksana.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Pelaksana {
    /// The role.
    pub peran: Peran,
    /// What the SOP calls it.
    pub nama: String,
}

/// One activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Kegiatan {
    /// Name in the program, one of its own: `T3a`.
    pub kode: String,
    /// Number on the SOP; two activities may share one.
    pub nomor: String,
    /// An office may move it or leave it out of its own SOP: no item comes further by it, and no law asks for it.
    #[serde(default)]
    pub opsional: bool,
    /// What is done, in the words of the SOP.
    pub uraian: String,
    /// Who does it.
    pub pelaksana: Vec<Peran>,
    /// Kelengkapan.
    pub kelengkapan: Vec<String>,
    /// Waktu, in the words of the SOP; empty where it says nothing.
    #[serde(default)]
    pub waktu: String,
    /// At most so many working days; none where the SOP sets no number.
    #[serde(default)]
    pub batas_hari: Option<u32>,
    /// Output.
    pub keluaran: Vec<String>,
    /// Keterangan.
    #[serde(default)]
    pub keterangan: String,
    /// Which meeting its papers are about; none: that of the Tim Pertimbangan.
    #[serde(default)]
    pub rapat: Option<JenisRapat>,
    /// Papers of this activity.
    pub naskah: Vec<KodeDokumen>,
    /// What shows that its output is there.
    pub syarat: Vec<Syarat>,
}

/// What shows that the output of an activity is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "jenis", rename_all = "SCREAMING_SNAKE_CASE")]
#[ts(export)]
pub enum Syarat {
    /// Every item of the round has come so far, or has left the way.
    Informasi {
        /// How far.
        status: StatusInformasi,
    },
    /// The paper is printed for every sheet, meeting, decree or unit of the round; a list once since the round began.
    Naskah {
        /// Which paper.
        kode: KodeDokumen,
        /// Its signature must be recorded too.
        #[serde(default)]
        ditandatangani: bool,
    },
    /// Nothing waits for its change or opening (PP 61/2010 Pasal 11).
    Pengubahan,
}

#[expect(clippy::expect_used, reason = "compiled into the program and read by the tests of this module")]
static BAWAAN: LazyLock<[Sop; 4]> = LazyLock::new(|| {
    [
        include_str!("../../../../../assets/sop/tangerang.toml"),
        include_str!("../../../../../assets/sop/banten.toml"),
        include_str!("../../../../../assets/sop/kupang.toml"),
        include_str!("../../../../../assets/sop/bontang.toml"),
    ]
    .map(|text| toml::from_str(text).expect("shipped SOP"))
});

/// The SOP that is shipped for a profile.
#[must_use]
pub fn bawaan(profil: ProfilSop) -> &'static Sop {
    let [tangerang, banten, kupang, bontang] = &*BAWAAN;
    match profil {
        ProfilSop::Tangerang => tangerang,
        ProfilSop::Banten => banten,
        ProfilSop::Kupang => kupang,
        ProfilSop::Bontang => bontang,
    }
}

impl Sop {
    /// The activity called `kode`.
    #[must_use]
    pub fn get(&self, kode: &str) -> Option<&Kegiatan> {
        self.kegiatan.iter().find(|k| k.kode == kode)
    }

    /// Whether its first activity collects items that are set already (SOP P).
    #[must_use]
    pub fn begins_with_set(&self) -> bool {
        let first = self.kegiatan.first().map_or(&[][..], |k| &k.syarat);
        first.iter().any(|s| matches!(s, Syarat::Informasi { status } if status.is_in_dkip()))
    }
}
