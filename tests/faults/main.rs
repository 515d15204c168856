//! The program under faults: ended at any moment, on full, failing and vanishing drives, with damaged files. `make test`
//! tries each a few times, `make faults` often; each test tells its row of the table in README.md.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail by panicking"
)]

mod balik;
mod cabut;
mod cadangan;
mod cells;
mod coba;
mod dua;
mod kunci;
mod listrik;
mod lists;
mod log;
mod mati;
mod memori;
mod migrasi;
mod naik;
mod penuh;
mod soak;
mod terbuka;
mod tulis;
mod urung;

use saksama_tests::faults::{Child, driver};
use std::path::Path;

/// The driver, built with these tests.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_fault-driver");

/// Starts the driver on `data`.
pub(crate) fn start(data: &Path, luar: &Path, args: &[&str]) -> Child {
    Child::start(driver(Path::new(PROGRAM), data, luar).args(args))
}
