//! A small drive for tests: a real vfat image where the machine can mount one, else a tmpfs of the same size. Where
//! nothing can be mounted at all (no root), the test says so; the plain-folder tests beside it still run.

#![allow(clippy::print_stderr, reason = "a test that can't do its full check must say so")]

use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

const MEGABYTES: u32 = 8;

/// A mounted drive; unmounted when dropped.
pub(crate) struct Stick {
    dir: TempDir,
    vfat: bool,
}

/// The best small drive that this machine can mount.
pub(crate) fn mount_small() -> Option<Stick> {
    let dir = tempfile::tempdir().unwrap();
    let point = dir.path().join("stick");
    std::fs::create_dir(&point).unwrap();
    let image = dir.path().join("stick.img");
    std::fs::File::create(&image).unwrap().set_len(u64::from(MEGABYTES) * 1024 * 1024).unwrap();
    if run("mkfs.vfat", &[&image]) && run("mount", &[Path::new("-o"), Path::new("loop"), &image, &point]) {
        return Some(Stick { dir, vfat: true });
    }
    let size = PathBuf::from(format!("size={MEGABYTES}m"));
    let tmpfs = ["-t", "tmpfs", "-o"].map(Path::new);
    if run("mount", &[tmpfs[0], tmpfs[1], tmpfs[2], &size, Path::new("tmpfs"), &point]) {
        eprintln!("vfat can't be mounted here: tested on a tmpfs of {MEGABYTES} MB");
        return Some(Stick { dir, vfat: false });
    }
    eprintln!("nothing can be mounted here (needs root): full and write-protected drives were NOT tested");
    None
}

fn run(program: &str, args: &[&Path]) -> bool {
    Command::new(program).args(args).output().is_ok_and(|out| out.status.success())
}

impl Stick {
    pub(crate) fn path(&self) -> PathBuf {
        self.dir.path().join("stick")
    }

    pub(crate) fn is_vfat(&self) -> bool {
        self.vfat
    }

    pub(crate) fn remount_read_only(&self) {
        assert!(run("mount", &[Path::new("-o"), Path::new("remount,ro"), &self.path()]));
    }
}

impl Drop for Stick {
    fn drop(&mut self) {
        run("umount", &[&self.path()]);
    }
}
