//! A FAT32 drive as a file, written and read without any kernel.

use super::run;
use std::ffi::OsStr;
use std::fs::File;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A FAT32 drive as a file; gone when dropped.
#[derive(Debug)]
pub struct Image {
    dir: TempDir,
}

impl Image {
    /// An empty drive. FAT32 begins at 33 MB; the file takes only the room that is written to.
    #[must_use]
    pub fn vfat(megabytes: u32) -> Self {
        let image = Self::blank(megabytes);
        run("dosfstools", "mkfs.vfat", &[OsStr::new("-F32"), image.path().as_os_str()]);
        image
    }

    /// A drive without a file system.
    pub(super) fn blank(megabytes: u32) -> Self {
        let image = Self { dir: tempfile::tempdir().expect("a folder for the drive") };
        let file = File::create(image.path()).expect("a file for the drive");
        file.set_len(u64::from(megabytes) * 1024 * 1024).expect("room for the drive");
        image
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.dir.path().join("drive.img")
    }

    /// Puts a copy of `file` onto the drive.
    pub fn copy_in(&self, file: &Path) {
        self.mtools("mcopy", &[file.as_os_str(), OsStr::new("::")]);
    }

    /// Everything on the drive, copied into a new folder by mtools.
    #[must_use]
    pub fn copy_out(&self) -> TempDir {
        let to = tempfile::tempdir().expect("a folder for the copies");
        // mcopy finds fault with a pattern that fits nothing, so an empty drive is asked first.
        if !self.mtools("mdir", &[OsStr::new("-b"), OsStr::new("::")]).trim().is_empty() {
            let options = ["-s", "-n", "-Q", "::*"].map(OsStr::new);
            self.mtools("mcopy", &[&options[..], &[to.path().as_os_str()]].concat());
        }
        to
    }

    /// Fails when fsck would repair anything.
    pub fn assert_sound(&self) {
        run("dosfstools", "fsck.vfat", &[OsStr::new("-n"), self.path().as_os_str()]);
    }

    fn mtools(&self, program: &str, arguments: &[&OsStr]) -> String {
        let path = self.path();
        run("mtools", program, &[&[OsStr::new("-i"), path.as_os_str()], arguments].concat())
    }
}
