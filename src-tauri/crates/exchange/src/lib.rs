//! Files that cross the office door: lists coming in, the public list going out, packages both ways.
//!
//! * [`import`] reads a CSV or XLSX list of exempt information into rows with proposals and flags;
//! * [`lampiran`] tells whether a file may be kept with an item, and be opened again;
//! * [`jalan_pintas`] knows signs of a virus on a USB drive;
//! * [`paket`] packs a whole office, or the proposals of a unit, into one file and checks such a file;
//! * [`terbuka`] writes everything of an office to a folder that any program can read, and reads it back;
//! * [`formulir`] writes the Excel form of a unit and reads it back;
//! * [`bocor`] looks for what must not go out in texts that are about to;
//! * [`dkip`] writes the public folder (Daftar Informasi yang Dikecualikan) onto a drive and checks it there.
//!
//! The crate knows neither the rules of the register nor the printed papers nor any database: plain data in and out.
//! Reading Pasal 17 letters and terms out of free text is a rule, so it is left to the caller.

pub mod bocor;
pub mod dkip;
mod error;
pub mod formulir;
pub mod import;
pub mod jalan_pintas;
pub mod lampiran;
mod muat;
pub mod paket;
pub mod terbuka;
mod tujuan;

pub use error::{ExchangeError, Result};
pub use muat::check_largest;
pub use tujuan::{check_file, check_folder};
