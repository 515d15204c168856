//! The decree (SK): which items it sets, and what follows from its signature (PP 61/2010 Pasal 4, Perki 1/2021
//! Pasal 49(4)–(7)).

mod pengubahan;
mod read;
mod ready;
mod save;
mod semula;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_hari;
#[cfg(test)]
mod tests_pengubahan;
mod trash;

pub use pengubahan::{ATURAN_DASAR, Pengubahan};
pub(crate) use pengubahan::{dilarang, of_item as pengubahan_of, periksa_baru, periksa_koreksi};
pub use read::{get, list};
pub(crate) use ready::prepare_on;
pub use ready::{ReadyKeputusan, is_without_tim, prepare};
pub use save::{save, tentang_bawaan};
pub use semula::{DasarSemula, dasar_semula, lama, lembar_lama, semula};
pub use trash::{restore, trash};

use crate::dokumen::StatusDokumen;
use crate::masalah::Masalah;
use crate::organisasi::BentukKeputusan;
use crate::sql_enum;
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

sql_enum! {
    /// Kind of decree.
    pub enum JenisKeputusan {
        /// First setting.
        Penetapan = "PENETAPAN",
        /// Addition (SOP T, step 5).
        Tambahan = "TAMBAHAN",
        /// Change of classification (Perki 1/2021 Pasal 53).
        Pengubahan = "PENGUBAHAN",
        /// Opening (PP 61/2010 Pasal 11).
        Pembukaan = "PEMBUKAAN",
        /// Withdrawal.
        Pencabutan = "PENCABUTAN",
    }
}

impl JenisKeputusan {
    /// Whether it sets items that no decree has decided yet; the others change or open what is set.
    #[must_use]
    pub const fn is_penetapan(self) -> bool {
        matches!(self, Self::Penetapan | Self::Tambahan)
    }
}

/// One decree.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Keputusan {
    /// Id.
    pub id: String,
    /// Kind.
    pub jenis: JenisKeputusan,
    /// Form.
    pub bentuk: BentukKeputusan,
    /// What it is about, in capitals on paper.
    pub tentang: String,
    /// The meeting it rests on.
    pub rapat_id: Option<String>,
    /// Who signs.
    pub penandatangan_id: Option<String>,
    /// Number, empty until given.
    pub nomor: String,
    /// Year.
    pub tahun: u32,
    /// Day of the decree, once recorded.
    pub tanggal: Option<NaiveDate>,
    /// State of its paper.
    pub status: StatusDokumen,
    /// Who signed, with titles, as recorded; empty before.
    pub penandatangan: String,
    /// Their office as it was then; empty before, and in a record of an older program.
    pub penandatangan_jabatan: String,
    /// The office on whose behalf they signed (a.n.); empty for none.
    pub penandatangan_atas_nama: String,
    /// When it was thrown away; none while it is in use.
    pub dihapus_at: Option<NaiveDateTime>,
    /// Items in annex order.
    pub item: Vec<KeputusanItem>,
    /// The sheets its items rest on, each once, in annex order.
    pub lembar: Vec<KeputusanLembar>,
    /// What is weak and doesn't hinder: papers it rests on whose signature isn't recorded yet.
    pub masalah: Vec<Masalah>,
}

impl Keputusan {
    /// The office whose decree it is, as recorded: the one on whose behalf it was signed, else that of the signatory; empty
    /// before, and in a record of an older program.
    #[must_use]
    pub fn pejabat_penetap(&self) -> &str {
        let own = &self.penandatangan_jabatan;
        if self.penandatangan_atas_nama.is_empty() { own } else { &self.penandatangan_atas_nama }
    }
}

/// A Lembar Pengujian Konsekuensi on which items of a decree rest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KeputusanLembar {
    /// Id of the sheet.
    pub id: String,
    /// Its number, empty until given.
    pub nomor: String,
    /// Its year.
    pub tahun: u32,
    /// Day of the test.
    pub tanggal: Option<NaiveDate>,
    /// Its signature is recorded.
    pub ditandatangani: bool,
}

/// One item of a decree.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KeputusanItem {
    /// The item.
    pub informasi_id: String,
    /// The sheet that found it exempt, fixed when the decree is composed.
    pub lembar_id: Option<String>,
    /// Its register number.
    pub nomor_register: String,
    /// Its title.
    pub judul: String,
    /// Its term as printed.
    pub jangka_waktu: String,
    /// E, once the decree is signed.
    pub berakhir: Option<NaiveDate>,
}

/// A decree as typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KeputusanIsian {
    /// Id, or none for a new one.
    pub id: Option<String>,
    /// Kind.
    pub jenis: JenisKeputusan,
    /// Form.
    pub bentuk: BentukKeputusan,
    /// What it is about.
    pub tentang: String,
    /// The meeting; a new decree takes its agreed items.
    pub rapat_id: Option<String>,
    /// Who signs.
    pub penandatangan_id: Option<String>,
    /// Items in annex order.
    pub informasi_id: Vec<String>,
}
