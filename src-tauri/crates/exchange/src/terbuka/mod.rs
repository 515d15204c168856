//! The open copy: everything an office holds in a folder that any program can read, so that no office is locked in.
//!
//! ```text
//! BACA_DULU.txt          what is where, for people
//! salinan.json           what it is: office, day, schema, tables with their counts, stored files with their names
//! skema.json             JSON Schema of every table, with the words that the screens use
//! skema.sql              the same as SQL, with the values that columns allow
//! data/<table>.json      every row; one row a line
//! data/<table>.csv       the same for a spreadsheet
//! cetakan/ pindaian/ lampiran/ bahan_cetakan/   stored files under readable names
//! daftar_berkas.csv      what each of them is and belongs to
//! manifest-sha256.txt    SHA-256 of every other file, for `sha256sum -c`; written last
//! ```
//!
//! Nothing in it is encrypted. [`Penulis`] writes it beside its final name and reads it back before it gets that;
//! [`SalinanTerbuka`] believes nothing that the manifest does not name and compares every byte with it. The checksums
//! find accidents; whoever changes a file on purpose can change its checksum too. A program that is ended on its way leaves
//! a folder under a passing name, which bears a code by which it is known again ([`Rencana`], [`remove_remains`]).

mod baca;
mod baca_dulu;
mod baris;
mod manifest;
mod nama;
mod penulis;
mod remains;
mod row;
mod skema;

pub use baca::{Isi, SalinanTerbuka, is_salinan};
pub use baris::PenulisTabel;
pub use nama::KELOMPOK;
pub use penulis::{LaporanTerbuka, Penulis, Rencana};
pub use remains::remove_remains;
pub use skema::MedanSkema;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What `salinan.json` says it is.
const FORMAT: &str = "saksama-salinan-terbuka";
/// Newest layout that this program writes and reads.
const VERSI: u32 = 1;
/// Name of the head.
const KEPALA: &str = "salinan.json";

/// What a column holds; the words of the head and of the JSON Schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum JenisIsi {
    /// Whole numbers.
    Angka,
    /// Text.
    Teks,
    /// Bytes, as lower-case hexadecimal digits.
    Bita,
    /// Numbers or text.
    Bebas,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KolomTerbuka {
    /// Its name.
    pub nama: String,
    /// What it holds, beside null.
    pub jenis: JenisIsi,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TabelTerbuka {
    /// Its name.
    pub nama: String,
    /// Number of its rows.
    pub jumlah: u64,
    /// Its columns, in order.
    pub kolom: Vec<KolomTerbuka>,
}

/// A stored file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BerkasTerbuka {
    /// Where it lies in the folder, with `/`.
    pub letak: String,
    /// SHA-256 of its content: by it the rows name it.
    pub sha256: String,
    /// Length in bytes.
    pub bita: u64,
    /// Media type.
    pub media: String,
    /// What the officer called it.
    pub nama: String,
    /// The paper or the item it belongs to.
    pub milik: String,
}

/// A stored file that was not whole, and is not in the copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BerkasCacat {
    /// SHA-256 of the content it should have.
    pub sha256: String,
    /// What the officer called it.
    pub nama: String,
    /// `BERKAS_SIMPANAN_HILANG` or `BERKAS_SIMPANAN_RUSAK`.
    pub kode: String,
}

/// Somebody who may use the office. Passphrases and keys are in no copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PenggunaTerbuka {
    /// Name.
    pub nama: String,
    /// Role.
    pub peran: String,
}

/// What the copy is of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KepalaTerbuka {
    /// Day it was made.
    pub dibuat: NaiveDate,
    /// Version of the program that made it.
    pub program: String,
    /// Number of the schema of the tables.
    pub skema: i64,
    /// Name of the Badan Publik.
    pub instansi: String,
    /// Whether it was made in a practice office.
    pub latihan: bool,
    /// Number and head of the trail, as papers bear it.
    pub kode_jejak: String,
    /// What was wrong with the trail: code and number of the line; empty when it was whole.
    pub cacat_jejak: String,
    /// Who might use the office.
    pub pengguna: Vec<PenggunaTerbuka>,
}

/// `salinan.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DaftarTerbuka {
    /// Always `saksama-salinan-terbuka`.
    pub format: String,
    /// Layout of the folder.
    pub versi: u32,
    /// What it is a copy of.
    pub kantor: KepalaTerbuka,
    /// Its tables.
    pub tabel: Vec<TabelTerbuka>,
    /// Its stored files.
    pub berkas: Vec<BerkasTerbuka>,
    /// Stored files that were not whole.
    pub cacat: Vec<BerkasCacat>,
    /// What is left out, each with its reason.
    pub tidak_ikut: Vec<String>,
}

/// What is left out of every copy.
const TIDAK_IKUT: [&str; 4] = [
    "kunci.json dan kunci-salinan.json: kata sandi, kode pemulihan, dan kunci sandi tidak pernah keluar dari kantor",
    "kunci-percobaan.json: hitungan kata sandi yang salah, tidak berarti di kantor lain",
    "kunci_tercatat: nomor dan sidik berkas kunci yang terakhir tercatat, tidak berarti di kantor lain",
    "informasi_cari: indeks pencarian, dibuat ulang dari tabel informasi dan unit",
];
