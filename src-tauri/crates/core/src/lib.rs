//! Rules and storage of Saksama.
//!
//! Every rule of the law and of the four SOPs lives here, and the only SQL. The crate knows no window, no PDF, no
//! network and no clock of its own: time, ids and files come in from outside.

pub mod akses;
pub mod arsip;
mod bawaan;
pub mod cadangan;
pub mod clock;
pub mod dkip;
pub mod dokumen;
pub mod error;
pub mod formulir;
pub mod hari_kerja;
pub mod informasi;
pub mod jam;
pub mod jangka_waktu;
pub mod jejak;
pub mod keputusan;
pub mod kesehatan;
pub mod masalah;
pub mod naskah;
pub mod op;
mod op_groups;
pub mod organisasi;
pub mod paket;
pub mod panduan;
pub mod pejabat;
pub mod pekerjaan;
pub mod penyusunan;
pub mod peraturan;
pub mod publikasi;
pub mod rapat;
pub mod sidang;
pub mod sop;
mod sql_enum;
pub mod storage;
pub mod tanggal;
pub mod tata_letak;
mod teks;
pub mod terbilang;
#[cfg(test)]
mod testing;
pub mod uji_konsekuensi;
pub mod unit;

pub use error::{Error, Result};
