//! What the test programs share.
#![allow(clippy::panic, reason = "a helper of a test fails by panicking, like the test itself")]

#[cfg(target_os = "linux")]
pub mod usb;
#[cfg(feature = "e2e")]
pub mod window;

pub mod bag;
pub mod canary;

pub mod cli;

pub mod faults;

pub mod folder;

pub mod formulir;

pub mod fuzz;

pub mod kenari;

pub mod lama;

#[cfg(target_os = "linux")]
pub mod memory;

pub mod office;

pub mod paper;

pub mod supply;

pub mod watch;

pub mod zip_file;

use std::path::{Path, PathBuf};

/// The folder with the workspace `Cargo.toml`.
#[must_use]
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// `tests/store/`: what tests leave for people to look at (pictures, papers); not in git.
///
/// # Errors
/// When the folder can't be made.
pub fn store() -> std::io::Result<PathBuf> {
    let store = root().join("tests/store");
    std::fs::create_dir_all(&store)?;
    Ok(store)
}
