//! Shelves and files: where each paper and each file of an item is kept (domain 11).

mod lokasi;
mod penempatan;
#[cfg(test)]
mod tests;

pub use lokasi::{get_lokasi, list_lokasi, restore_lokasi, save_lokasi, trash_lokasi};
pub(crate) use penempatan::document;
pub use penempatan::{get_softcopy, list_arsip, list_penempatan, list_rak, place_hardcopy, place_softcopy};

use crate::dokumen::Berkas;
use crate::informasi::{BentukInformasi, KelasKeamanan};
use crate::sql_enum;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

sql_enum! {
    /// Kind of place; the tree may have any depth.
    pub enum JenisLokasi {
        /// Building.
        Gedung = "GEDUNG",
        /// Floor.
        Lantai = "LANTAI",
        /// Room.
        Ruang = "RUANG",
        /// Cabinet.
        Lemari = "LEMARI",
        /// Rack.
        Rak = "RAK",
        /// Row.
        Baris = "BARIS",
        /// Box.
        Boks = "BOKS",
        /// Ordner.
        Ordner = "ORDNER",
        /// Folder.
        Folder = "FOLDER",
    }
}

/// One place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LokasiArsip {
    /// Id.
    pub id: String,
    /// The place that holds it.
    pub induk_id: Option<String>,
    /// Kind.
    pub jenis: JenisLokasi,
    /// Code, unique within its parent.
    pub kode: String,
    /// Name.
    pub nama: String,
    /// Codes from the top, joined by `-`: `G1-R201-L3-B2`.
    pub kode_lengkap: String,
    /// How many items lie exactly here.
    pub isi: u32,
}

/// A place as typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LokasiArsipIsian {
    /// Id, or none for a new place.
    pub id: Option<String>,
    /// Parent.
    pub induk_id: Option<String>,
    /// Kind.
    pub jenis: JenisLokasi,
    /// Code.
    pub kode: String,
    /// Name.
    pub nama: String,
}

/// Where one paper or file of an item is, since when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Penempatan {
    /// Id.
    pub id: String,
    /// The item.
    pub informasi_id: String,
    /// Paper: its place. None for a file.
    pub lokasi_id: Option<String>,
    /// Full code of the place.
    pub kode_lengkap: String,
    /// Number of the item in its folder.
    pub nomor_item: String,
    /// File: what is stored. None for paper.
    pub berkas: Option<Berkas>,
    /// Since.
    pub sejak: NaiveDate,
    /// Until: moved elsewhere. None for the present place.
    pub sampai: Option<NaiveDate>,
}

/// A row of the shelving list, in order of term (SOP P, step 2).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BarisRak {
    /// The item.
    pub informasi_id: String,
    /// Its register number.
    pub nomor_register: String,
    /// Its title.
    pub judul: String,
    /// E, when known.
    pub berakhir: Option<NaiveDate>,
    /// Term as printed.
    pub jangka_waktu: String,
    /// Full code of the place, empty while it has none.
    pub kode_lengkap: String,
    /// Number in its folder.
    pub nomor_item: String,
    /// Number of stored files.
    pub jumlah_softcopy: u32,
}

/// A decided item with all that the papers of the archive say of it. Internal.
#[derive(Debug, Clone, PartialEq)]
pub struct BarisArsip {
    /// The item.
    pub informasi_id: String,
    /// Its register number.
    pub nomor_register: String,
    /// Its title.
    pub judul: String,
    /// Unit that holds it.
    pub unit_id: Option<String>,
    /// Full name of that unit.
    pub unit: String,
    /// Its form.
    pub bentuk: BentukInformasi,
    /// Number of files or folders.
    pub jumlah_berkas: Option<u32>,
    /// Year or period of the documents.
    pub kurun_waktu: String,
    /// Kode klasifikasi arsip.
    pub kka: String,
    /// Security class.
    pub kelas_keamanan: KelasKeamanan,
    /// Pasal 17 letters, `h, j`.
    pub huruf: String,
    /// Term as printed.
    pub jangka_waktu: String,
    /// First day of the term, when it isn't that of the decree.
    pub mulai: Option<NaiveDate>,
    /// E.
    pub berakhir: Option<NaiveDate>,
    /// Active retention, years.
    pub retensi_aktif: Option<u32>,
    /// Inactive retention, years.
    pub retensi_inaktif: Option<u32>,
    /// Number of the decree.
    pub keputusan_nomor: String,
    /// Date of the decree.
    pub keputusan_tanggal: Option<NaiveDate>,
    /// Place of the paper.
    pub lokasi_id: Option<String>,
    /// Full code of that place, empty while it has none.
    pub kode_lengkap: String,
    /// Number in its folder.
    pub nomor_item: String,
    /// Number of stored files.
    pub jumlah_softcopy: u32,
}

impl BarisArsip {
    /// Whether its form asks for paper.
    #[must_use]
    pub fn is_hardcopy(&self) -> bool {
        self.bentuk != BentukInformasi::Softcopy
    }

    /// Whether its form asks for files.
    #[must_use]
    pub fn is_softcopy(&self) -> bool {
        self.bentuk != BentukInformasi::Hardcopy
    }
}
