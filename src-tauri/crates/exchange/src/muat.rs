//! Files that a drive can't hold, told before the first byte is written.

use crate::error::{ExchangeError, Result};
use std::path::Path;

/// Largest file on FAT, which most USB drives are sold with: its length has 32 bits.
const FAT: u64 = u32::MAX as u64;

/// Checks that the drive on which `folder` lies can hold files of these names and lengths in bytes. Whether there is room
/// for all of them together is another question.
///
/// # Errors
/// `BERKAS_TERLALU_BESAR_UNTUK_MEDIA` with the first that is too large.
pub fn check_largest<'a>(folder: &Path, files: impl IntoIterator<Item = (&'a str, u64)>) -> Result<()> {
    let mut too_large = files.into_iter().filter(|(_, bita)| *bita > FAT);
    match too_large.next() {
        Some((berkas, _)) if is_fat(folder) => {
            Err(ExchangeError::BerkasTerlaluBesarUntukMedia { berkas: berkas.to_owned() })
        }
        _ => Ok(()),
    }
}

/// Whether `folder` lies on FAT. Where the system doesn't tell, the drive's own refusal has to do.
#[cfg(target_os = "linux")]
fn is_fat(folder: &Path) -> bool {
    // MSDOS_SUPER_MAGIC: FAT12, FAT16 and FAT32, by either driver of Linux.
    rustix::fs::statfs(folder).is_ok_and(|about| about.f_type == 0x4d44)
}

/// Whether `folder` lies on FAT, by the drive it lies on.
#[cfg(not(target_os = "linux"))]
fn is_fat(folder: &Path) -> bool {
    let Ok(whole) = folder.canonicalize() else { return false };
    // Windows gives canonical paths as `\\?\E:\…`, mount points as `E:\`.
    let text = whole.to_string_lossy().trim_start_matches(r"\\?\").to_owned();
    let drives = crate::dkip::list_drive().unwrap_or_default();
    let holds = drives.iter().filter(|drive| text.starts_with(&*drive.lokasi.to_string_lossy()));
    let best = holds.max_by_key(|drive| drive.lokasi.as_os_str().len());
    best.is_some_and(|drive| {
        let name = drive.sistem_berkas.to_lowercase();
        name.starts_with("fat") || name.contains("msdos")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elsewhere_than_on_fat_any_length_is_taken() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(check_largest(dir.path(), [("a", u64::MAX)]), Ok(()));
        assert_eq!(check_largest(&dir.path().join("gone"), [("a", u64::MAX)]), Ok(()));
    }
}
