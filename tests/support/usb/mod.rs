//! USB drives made of files: [`Drive`] is mounted here, for programs that must see it; [`uml`] mounts one inside a
//! borrowed kernel, so that Linux's own vfat driver is tested on machines whose kernel has none, and so that the power
//! can really be cut. [`Image`] is read by mtools, which knows FAT but no kernel.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a drive that can't be made must stop its test at once, and say what is missing"
)]

mod drive;
mod image;
pub mod uml;

pub use drive::{Drive, Kind};
pub use image::Image;

use std::ffi::OsStr;
use std::io::ErrorKind;
use std::process::Command;

/// An outside program. mkfs, mount and losetup stand in sbin, which a user's PATH leaves out.
fn command(program: &str) -> Command {
    let path = std::env::var("PATH").unwrap_or_default();
    let mut command = Command::new(program);
    command.env("PATH", format!("{path}:/usr/sbin:/sbin"));
    command
}

/// Runs what must succeed and gives what it prints; `package` is the Debian package to name when the program is
/// missing.
fn run(package: &str, program: &str, arguments: &[&OsStr]) -> String {
    let out = command(program).args(arguments).output().unwrap_or_else(|error| match error.kind() {
        ErrorKind::NotFound => panic!("{program} is missing: apt-get install {package}"),
        _ => panic!("{program}: {error}"),
    });
    let told = String::from_utf8_lossy(&out.stderr);
    assert!(out.status.success(), "{program} {arguments:?}: {told}{}", String::from_utf8_lossy(&out.stdout));
    String::from_utf8_lossy(&out.stdout).into_owned()
}
