//! How far long work is, and stopping it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What long work is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[ts(export)]
pub enum Tahap {
    /// Reading a file of the officer.
    Membaca,
    /// Finding out what each row and column is.
    Mencocokkan,
    /// Checking rows, or reading files to compare them.
    Memeriksa,
    /// Saving rows into the register.
    Menyimpan,
    /// Copying a file into the data folder.
    Menyalin,
    /// Writing to a drive and reading back.
    Menulis,
    /// Laying out a paper.
    Menyusun,
    /// Packing the pages of a paper into one file.
    Mengemas,
    /// Making a backup in the data folder, before something else or by itself.
    Mencadangkan,
    /// Filling the practice office.
    Mengisi,
    /// Putting data in the place of others: the one part that can't be stopped.
    Mengganti,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[ts(export)]
pub enum Satuan {
    /// Rows.
    Baris,
    /// Bytes.
    Bita,
    /// Pages.
    Halaman,
    /// Papers.
    Surat,
    /// Steps that mean nothing to an officer: told as a share of the whole.
    Langkah,
}

/// How far long work is: the only shape in which any of it is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Kemajuan {
    /// Which work: the name of its command; of a paper also which one, `print_dokumen:D08:<subjek_id>`.
    pub tugas: String,
    /// What it is doing.
    pub tahap: Tahap,
    /// What is counted.
    pub satuan: Satuan,
    /// Done of this stage.
    #[ts(type = "number")]
    pub selesai: u64,
    /// In all of this stage; 0 while unknown.
    #[ts(type = "number")]
    pub total: u64,
    /// Whether it can still be stopped.
    pub bisa_dihentikan: bool,
}
