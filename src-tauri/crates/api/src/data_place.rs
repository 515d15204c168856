//! Asks the system where a data folder lies.

use saksama_core::masalah::Masalah;
use saksama_core::storage::data_place::{MARKS, Place, judge};
use std::path::Path;

/// Where Windows says that OneDrive keeps its folders.
const ONEDRIVE: [&str; 3] = ["OneDrive", "OneDriveCommercial", "OneDriveConsumer"];

/// What is wrong with the place of the data folder `dir`, which need not exist yet.
#[must_use]
pub fn look(dir: &Path) -> Option<Masalah> {
    // A letter of Windows that stands for a share of the network becomes that share, a link what it leads to.
    let whole = dir.canonicalize().or_else(|_| std::path::absolute(dir)).ok()?;
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    let named = |name| std::env::var(name).ok().map(|folder| ("OneDrive", folder));
    let synced: Vec<_> = ONEDRIVE.into_iter().filter_map(named).collect();
    let names = MARKS.into_iter().map(|(name, _)| name);
    let marks: Vec<_> = names.filter(|name| whole.ancestors().any(|at| at.join(name).exists())).collect();
    judge(&Place { folder: &whole.to_string_lossy(), mounts: &mounts, synced: &synced, marks: &marks })
}

#[cfg(test)]
mod tests {
    use super::look;
    use std::path::Path;

    #[test]
    fn a_folder_of_a_syncing_program_is_found_by_name_by_mark_and_before_it_is_made() {
        let dir = tempfile::tempdir().unwrap();
        let layanan = |path: &Path| look(path).map(|found| found.data["layanan"].clone());
        let plain = dir.path().join("saksama");
        assert_eq!(layanan(&plain), None);
        assert_eq!(layanan(&dir.path().join("OneDrive - Dinas/saksama")).as_deref(), Some("OneDrive"));
        std::fs::create_dir_all(&plain).unwrap();
        std::fs::create_dir(dir.path().join(".stfolder")).unwrap();
        assert_eq!(layanan(&plain).as_deref(), Some("Syncthing"));
    }
}
