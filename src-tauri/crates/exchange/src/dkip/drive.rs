//! Drives that the officer can choose, and how much room a folder has.

use crate::error::{ExchangeError, Result};
use saksama_durable::Sebab;
use serde::Serialize;
use std::path::{Path, PathBuf};
use sysinfo::Disks;

/// One mounted drive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Drive {
    /// Device or volume name.
    pub nama: String,
    /// Folder or drive letter where it is reached.
    pub lokasi: PathBuf,
    /// File system, e.g. `vfat`, `exfat`, `NTFS`.
    pub sistem_berkas: String,
    /// Size in bytes.
    pub ukuran: u64,
    /// Free for this user, in bytes.
    pub tersedia: u64,
    /// Can be taken out (USB).
    pub lepasan: bool,
    /// Write-protected.
    pub hanya_baca: bool,
}

/// All mounted drives, removable ones first, then by place.
///
/// # Errors
/// `GAGAL_TULIS` with the operation `list` when the system does not tell its drives.
pub fn list_drive() -> Result<Vec<Drive>> {
    let disks = disks()?;
    let mut drives: Vec<Drive> = disks
        .iter()
        .map(|disk| Drive {
            nama: disk.name().to_string_lossy().into_owned(),
            lokasi: disk.mount_point().to_owned(),
            sistem_berkas: disk.file_system().to_string_lossy().into_owned(),
            ukuran: disk.total_space(),
            tersedia: disk.available_space(),
            lepasan: disk.is_removable(),
            hanya_baca: disk.is_read_only(),
        })
        .collect();
    drives.sort_by(|a, b| (!a.lepasan, &a.lokasi).cmp(&(!b.lepasan, &b.lokasi)));
    Ok(drives)
}

fn disks() -> Result<Disks> {
    Disks::new_with_refreshed_list().map_err(|e| ExchangeError::GagalTulis {
        operasi: "list".into(),
        berkas: String::new(),
        sebab: Sebab::Lain.as_str().into(),
        rincian: format!("{e:?}"),
    })
}

/// Bytes that this user may still write into `folder`.
///
/// # Errors
/// The code of the failed question, `TUJUAN_HILANG` when the folder is gone.
#[cfg(unix)]
pub fn space_available(folder: &Path) -> Result<u64> {
    let stat = rustix::fs::statvfs(folder).map_err(|e| ExchangeError::write("statvfs", folder, &e.into()))?;
    Ok(stat.f_bavail.saturating_mul(stat.f_frsize))
}

/// Bytes that this user may still write into `folder`, told by the drive it lies on.
///
/// # Errors
/// `TUJUAN_HILANG` when no drive holds the folder.
#[cfg(not(unix))]
pub fn space_available(folder: &Path) -> Result<u64> {
    let whole = folder.canonicalize().map_err(|e| ExchangeError::write("statvfs", folder, &e))?;
    // Windows gives canonical paths as `\\?\E:\…`, mount points as `E:\`.
    let text = whole.to_string_lossy().trim_start_matches(r"\\?\").to_owned();
    let disks = disks()?;
    let holds = |disk: &&sysinfo::Disk| text.starts_with(&*disk.mount_point().to_string_lossy());
    let best = disks.iter().filter(holds).max_by_key(|disk| disk.mount_point().as_os_str().len());
    best.map(sysinfo::Disk::available_space)
        .ok_or_else(|| ExchangeError::TujuanHilang { tujuan: folder.display().to_string() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_real_folder_has_room_and_a_missing_one_is_gone() {
        let dir = tempfile::tempdir().unwrap();
        assert!(space_available(dir.path()).unwrap() > 0);
        assert_eq!(space_available(&dir.path().join("gone")).unwrap_err().kode(), "TUJUAN_HILANG");
    }

    #[test]
    fn drives_come_removable_first_and_not_twice() {
        let drives = list_drive().unwrap();
        assert!(drives.windows(2).all(|pair| pair[0].lepasan >= pair[1].lepasan));
        assert!(drives.windows(2).all(|pair| pair[0].lokasi != pair[1].lokasi));
    }
}
