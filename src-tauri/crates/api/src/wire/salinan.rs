//! Open copies.

use chrono::NaiveDate;
use saksama_core::masalah::Masalah;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

wire! {
    /// An open copy that was written and read back, or looked at.
    LaporanSalinan {
        /// Its folder.
        folder: String,
        /// Day it was made.
        dibuat: NaiveDate,
        /// Version of the program that made it.
        program: String,
        /// Name of the Badan Publik.
        instansi: String,
        /// Whether it is of a practice office.
        latihan: bool,
        /// Number and head of the trail there.
        kode_jejak: String,
        /// Tables in it.
        jumlah_tabel: u32,
        /// Rows of all tables.
        jumlah_baris: u64,
        /// Stored files: papers, scans, attachments.
        jumlah_lampiran: u32,
        /// Size of all files in bytes.
        ukuran: u64,
        /// SHA-256 of its manifest.
        sha256: String,
        /// What was not whole in the office when the copy was made.
        temuan: Vec<Masalah>,
    }
    /// An office taken in from an open copy.
    HasilSalinan {
        /// The data folder.
        folder: String,
        /// What was taken in.
        salinan: LaporanSalinan,
        /// Number and head of the trail here, after the taking in.
        kode_jejak: String,
        /// What is not whole, as it was not when the copy was made.
        temuan: Vec<Masalah>,
    }
    /// What is left of an open copy that was broken off.
    SisaSalinan {
        /// By which it is known.
        kode: String,
        /// Nothing is left to be done; told once. Else it is told until it is gone, or the officer says that it is.
        tuntas: bool,
        /// What became of it, and what to do.
        masalah: Masalah,
    }
}
