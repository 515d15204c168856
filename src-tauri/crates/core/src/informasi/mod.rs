//! The register: information that must stay closed, from its proposal to its opening.

mod dasar;
mod formulir;
mod import;
mod isian;
mod lengkap;
pub mod mirip;
mod nomor;
mod pengubahan;
mod refresh;
mod save;
mod search;
pub mod status;
#[cfg(test)]
mod tests;
mod transisi;
mod trash;
pub mod uji_baris;
mod usulan;

pub(crate) use dasar::sumber as sumber_dasar;
pub use formulir::{FormulirMasuk, IsiFormulir, check_formulir, list_formulir, list_kata, take_formulir};
pub(crate) use import::import_into;
pub use import::{InformasiMasuk, check_masuk, find_same, import};
#[cfg(test)]
pub(crate) use lengkap::KODE as KODE_LENGKAP;
pub use lengkap::lengkap;
pub(crate) use lengkap::periksa_baris;
pub(crate) use pengubahan::{set_pengubahan, with_pengubahan};
pub(crate) use refresh::{refresh_dasar_hukum, reindex_unit};
pub use save::{check, get, get_rinci, save};
pub use search::{count_bermasalah, count_per_status, search};
pub use transisi::move_status;
pub(crate) use transisi::{apply_transisi, cite_again, redate, set_ditetapkan};
pub use trash::{restore, trash};
pub use usulan::{
    AsalTercatat, PeriksaUsulan, UsulanKeluar, UsulanMasuk, UsulanUnit, check_usulan, list_asal,
    list_of_unit, list_usulan, take_usulan,
};

use lengkap::turunan;

use crate::jangka_waktu::{JangkaWaktu, JangkaWaktuIsian, OperatorJangkaWaktu, Tenggat};
use crate::masalah::Masalah;
use crate::sql_enum;
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use status::{StatusInformasi, Transisi};
use ts_rs::TS;

sql_enum! {
    /// Whole document or a part of it (Perki 1/2021 Pasal 22(2)).
    pub enum Cakupan {
        /// The whole.
        Seluruh = "SELURUH",
        /// A part, which is blacked out in copies (Pasal 50(2)).
        Sebagian = "SEBAGIAN",
    }
}

sql_enum! {
    /// In what form the information is kept.
    pub enum BentukInformasi {
        /// Paper.
        Hardcopy = "HARDCOPY",
        /// File.
        Softcopy = "SOFTCOPY",
        /// Both.
        HardcopyDanSoftcopy = "HARDCOPY_DAN_SOFTCOPY",
    }
}

sql_enum! {
    /// Security class of the archive law. Exempt items are never `BIASA`.
    pub enum KelasKeamanan {
        /// Sangat Rahasia.
        SangatRahasia = "SANGAT_RAHASIA",
        /// Rahasia.
        Rahasia = "RAHASIA",
        /// Terbatas, the default.
        Terbatas = "TERBATAS",
        /// Biasa/terbuka: only after conversion.
        Biasa = "BIASA",
    }
}

/// One legal basis: a regulation of the list, or the text of an imported list not yet matched to one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DasarHukum {
    /// Regulation of the list.
    pub peraturan_id: Option<String>,
    /// Free text: the original wording of an imported list, or a basis that is in no list.
    pub teks: String,
    /// Pasal.
    pub pasal: String,
    /// Ayat.
    pub ayat: String,
    /// Huruf.
    pub huruf: String,
    /// Angka.
    pub angka: String,
    /// As printed, with its article; filled by the program.
    #[serde(default)]
    pub cetak: String,
}

/// One registered item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Informasi {
    /// Id.
    pub id: String,
    /// Register number, given by the program (`R-2026-0001`).
    pub nomor_register: String,
    /// Short title.
    pub judul: String,
    /// What exactly is closed, clear and definite (Perki 1/2021 Pasal 49(2)b).
    pub uraian: String,
    /// Whole or part.
    pub cakupan: Cakupan,
    /// Which part, when `SEBAGIAN`.
    pub bagian_dikecualikan: String,
    /// Form.
    pub bentuk: BentukInformasi,
    /// Number of files or folders.
    pub jumlah_berkas: Option<u32>,
    /// Year or period of the documents, as text.
    pub kurun_waktu: String,
    /// Unit that holds it.
    pub unit_id: Option<String>,
    /// Name of that unit.
    pub unit: Option<String>,
    /// Who answers for it.
    pub penanggung_jawab: String,
    /// Day of the proposal.
    pub tanggal_usul: Option<NaiveDate>,
    /// Pasal 17 codes, e.g. `h.3`, in the order given.
    pub kode_pasal17: Vec<String>,
    /// Legal bases.
    pub dasar_hukum: Vec<DasarHukum>,
    /// Conditions of the term.
    pub jangka_waktu: Vec<JangkaWaktu>,
    /// How several conditions combine.
    pub operator_jangka_waktu: OperatorJangkaWaktu,
    /// Consequence when opened, as proposed by the unit; starts the row of the matrix.
    pub usul_dibuka: String,
    /// Consequence when closed, as proposed.
    pub usul_ditutup: String,
    /// The officer confirms: not one of the kinds of UU 14/2008 Pasal 18(1).
    pub bukan_pasal18: bool,
    /// The person concerned has agreed in writing (UU 14/2008 Pasal 18(2)a).
    pub persetujuan_tertulis_subjek: bool,
    /// It concerns someone's public office (Pasal 18(2)b).
    pub terkait_jabatan_publik: bool,
    /// Kode klasifikasi arsip.
    pub kka: String,
    /// Security class.
    pub kelas_keamanan: KelasKeamanan,
    /// Internal note; never printed, never exported.
    pub catatan_internal: String,
    /// Heading of the imported list.
    pub kategori: String,
    /// Where it was imported from, e.g. `daftar.csv baris 12`.
    pub asal: String,
    /// State.
    pub status: StatusInformasi,
    /// Reason given with the last change of state.
    pub status_alasan: String,
    /// E, the last day of exemption; stored when the SK is signed, never recomputed.
    pub berakhir: Option<NaiveDate>,
    /// The decree that set it.
    pub keputusan_id: Option<String>,
    /// Raised by every save; a save against an older version is refused.
    pub versi: u32,
    /// Last change.
    pub diubah_at: NaiveDateTime,
    /// In the trash since.
    pub dihapus_at: Option<NaiveDateTime>,
}

/// An item with what the screen needs beside it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct InformasiRinci {
    /// The item.
    pub informasi: Informasi,
    /// What is still wrong or weak, by field.
    pub masalah: Vec<Masalah>,
    /// Steps that are allowed by hand now.
    pub transisi: Vec<Transisi>,
    /// Where its end stands; only of a decided item with an end.
    pub tenggat: Option<Tenggat>,
    /// Whether the fields may be edited (not after the test).
    pub dapat_disunting: bool,
}

/// What the form sends: dates and numbers as typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct InformasiIsian {
    /// Id, or none for a new item.
    pub id: Option<String>,
    /// Version that was read; refused when the stored one is newer.
    pub versi: u32,
    /// Title.
    pub judul: String,
    /// Description.
    pub uraian: String,
    /// Whole or part.
    pub cakupan: Cakupan,
    /// Which part.
    pub bagian_dikecualikan: String,
    /// Form.
    pub bentuk: BentukInformasi,
    /// Number of files, as typed.
    pub jumlah_berkas: String,
    /// Period.
    pub kurun_waktu: String,
    /// Unit.
    pub unit_id: Option<String>,
    /// Who answers for it.
    pub penanggung_jawab: String,
    /// Day of the proposal, as typed.
    pub tanggal_usul: String,
    /// Pasal 17 codes.
    pub kode_pasal17: Vec<String>,
    /// Legal bases.
    pub dasar_hukum: Vec<DasarHukum>,
    /// Conditions of the term.
    pub jangka_waktu: Vec<JangkaWaktuIsian>,
    /// How they combine.
    pub operator_jangka_waktu: OperatorJangkaWaktu,
    /// Proposed consequence when opened.
    pub usul_dibuka: String,
    /// Proposed consequence when closed.
    pub usul_ditutup: String,
    /// Not of Pasal 18(1).
    pub bukan_pasal18: bool,
    /// Written consent exists.
    pub persetujuan_tertulis_subjek: bool,
    /// Concerns a public office.
    pub terkait_jabatan_publik: bool,
    /// KKA.
    pub kka: String,
    /// Security class.
    pub kelas_keamanan: KelasKeamanan,
    /// Internal note.
    pub catatan_internal: String,
}

/// One row of the register list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct InformasiBaris {
    /// Id.
    pub id: String,
    /// Register number.
    pub nomor_register: String,
    /// Title.
    pub judul: String,
    /// State.
    pub status: StatusInformasi,
    /// Pasal 17 letters, e.g. `h, j`.
    pub huruf: String,
    /// Short name of the unit.
    pub unit: String,
    /// Form.
    pub bentuk: BentukInformasi,
    /// Term as printed.
    pub jangka_waktu: String,
    /// E, when known.
    pub berakhir: Option<NaiveDate>,
    /// Number of errors that keep it from being tested or decided.
    pub jumlah_galat: u32,
    /// Last change.
    pub diubah_at: NaiveDateTime,
}

sql_enum! {
    /// By which column the register is sorted.
    pub enum UrutInformasi {
        /// Register number.
        NomorRegister = "NOMOR_REGISTER",
        /// Title.
        Judul = "JUDUL",
        /// State.
        Status = "STATUS",
        /// Pasal 17 letters.
        Huruf = "HURUF",
        /// Unit.
        Unit = "UNIT",
        /// End of the term; items without an end come last.
        Berakhir = "BERAKHIR",
        /// Last change.
        Diubah = "DIUBAH",
    }
}

/// Register numbers from the first to the last, both among them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RentangNomor {
    /// The first.
    pub dari: String,
    /// The last.
    pub sampai: String,
}

/// What the register list shows: every condition narrows it; empty ones don't.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CariInformasi {
    /// Words to find in number, title, description, unit; each may be the beginning of a word.
    pub teks: String,
    /// States.
    pub status: Vec<StatusInformasi>,
    /// Pasal 17 letters, one character each.
    pub huruf: Vec<String>,
    /// Units.
    pub unit_id: Vec<String>,
    /// Only items with errors.
    pub hanya_bermasalah: bool,
    /// Only these register numbers: a list, or a package of a unit, got its numbers one after the other.
    pub rentang_nomor: Option<RentangNomor>,
    /// The trash instead of the register.
    pub sampah: bool,
    /// Sort column.
    pub urut: UrutInformasi,
    /// Largest first.
    pub menurun: bool,
    /// Rows to skip.
    pub mulai: u32,
    /// Rows to give, at most 500.
    pub jumlah: u32,
}

/// A window of the register list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HasilCariInformasi {
    /// How many rows match in all.
    pub jumlah: u32,
    /// The rows asked for.
    pub baris: Vec<InformasiBaris>,
}
