//! The public list going out: a folder on a drive that holds what anyone may read, and nothing else.
//!
//! [`export_dkip`] writes the folder beside its final name, reads every file back from the drive and compares it, and
//! only then gives it its name. [`verify_folder`] compares a folder with its own checksums at any later time.

mod baca_dulu;
mod drive;
mod export;
mod html;
mod internal;
mod json;
mod nama;
mod publik;
mod sk;
mod tabel;
mod verifikasi;
mod xlsx;

pub(crate) use baca_dulu::fill_places;
pub(crate) use nama::free_name;
pub(crate) use tabel::{csv_bytes, safe_cell};

pub use drive::{Drive, list_drive, space_available};
pub use export::{BerkasJadi, BerkasLaporan, FolderDkip, LaporanEkspor, export_dkip, prepare_dkip};
pub use internal::{BarisInternal, internal_xlsx};
pub use nama::fat_name;
pub use publik::{BerakhirPublik, DipBaris, DkipPublik, DkipPublikBaris, SkPublik};
pub use sk::{MediaPindaian, PindaianSk};
pub use verifikasi::{KodePeriksa, LaporanPeriksa, TemuanPeriksa, verify_folder};
