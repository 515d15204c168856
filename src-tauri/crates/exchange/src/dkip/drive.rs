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
    /// What it is known by in whichever port: the serial number of its file system. None where the system tells none.
    pub identitas: Option<String>,
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
            identitas: identity(disk),
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

#[cfg(target_os = "linux")]
fn identity(disk: &sysinfo::Disk) -> Option<String> {
    identity_in(Path::new("/dev/disk/by-uuid"), Path::new(disk.name()))
}

/// The name under which the folder of the system's links leads to `device`.
#[cfg(target_os = "linux")]
fn identity_in(links: &Path, device: &Path) -> Option<String> {
    let device = device.canonicalize().ok()?;
    let mut links = std::fs::read_dir(links).ok()?.flatten();
    let found = links.find(|link| link.path().canonicalize().is_ok_and(|path| path == device))?;
    Some(found.file_name().to_string_lossy().into_owned())
}

#[cfg(windows)]
fn identity(disk: &sysinfo::Disk) -> Option<String> {
    disk.id().map(|serial| format!("{serial:08X}"))
}

// Elsewhere the library gives a number that changes with the port.
#[cfg(not(any(target_os = "linux", windows)))]
fn identity(_: &sysinfo::Disk) -> Option<String> {
    None
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

    #[cfg(target_os = "linux")]
    #[test]
    fn a_drive_is_known_by_the_link_that_leads_to_it() {
        let dir = tempfile::tempdir().unwrap();
        let links = dir.path().join("links");
        std::fs::create_dir(&links).unwrap();
        for (device, uuid) in [("sdb1", "1A2B-3C4D"), ("sdc1", "5E6F-7A8B")] {
            std::fs::write(dir.path().join(device), b"").unwrap();
            std::os::unix::fs::symlink(format!("../{device}"), links.join(uuid)).unwrap();
        }
        let found = |device: &str| identity_in(&links, &dir.path().join(device));
        assert_eq!(found("sdc1").as_deref(), Some("5E6F-7A8B"));
        assert_eq!(found("sdd1"), None);
        assert_eq!(identity_in(&dir.path().join("none"), &dir.path().join("sdb1")), None);
    }

    #[test]
    fn drives_come_removable_first_and_not_twice() {
        let drives = list_drive().unwrap();
        assert!(drives.windows(2).all(|pair| pair[0].lepasan >= pair[1].lepasan));
        assert!(drives.windows(2).all(|pair| pair[0].lokasi != pair[1].lokasi));
    }
}
