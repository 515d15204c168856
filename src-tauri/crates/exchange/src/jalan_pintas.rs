//! A sign of the virus that hides the folders of a USB drive and puts a shortcut (`.lnk`) of the same name beside each:
//! whoever opens the shortcut starts the virus. Nothing is opened here, only the names at the top of the drive are read.

use std::collections::BTreeSet;
use std::path::Path;

/// Most names that are looked at: a drive with more is not held up.
const MOST: usize = 10_000;

/// What lies at the top of a drive.
struct Entry {
    /// In small letters.
    name: String,
    is_folder: bool,
}

/// The first shortcut at the top of `drive` that lies beside a folder of its name; none when there is none, or when the
/// drive can't be read.
#[must_use]
pub fn shortcut_beside_folder(drive: &Path) -> Option<String> {
    let read = std::fs::read_dir(drive).ok()?;
    let entries = read.take(MOST).flatten().map(|entry| Entry {
        name: entry.file_name().to_string_lossy().to_lowercase(),
        is_folder: entry.file_type().is_ok_and(|kind| kind.is_dir()),
    });
    find(&entries.collect::<Vec<_>>())
}

fn find(entries: &[Entry]) -> Option<String> {
    let folders: BTreeSet<&str> = entries.iter().filter(|e| e.is_folder).map(|e| e.name.as_str()).collect();
    let shortcuts = entries.iter().filter(|e| !e.is_folder).filter_map(|e| {
        let stem = e.name.strip_suffix(".lnk")?;
        // The whole drive is often moved into a folder whose name can't be seen.
        let is_beside =
            folders.contains(stem) || folders.iter().any(|f| f.trim().is_empty() || *f == "\u{a0}");
        is_beside.then(|| e.name.clone())
    });
    shortcuts.min()
}

#[cfg(test)]
mod tests {
    use super::shortcut_beside_folder;
    use std::fs;

    #[test]
    fn a_shortcut_beside_a_folder_of_its_name_is_told() {
        let drive = tempfile::tempdir().unwrap();
        let found = || shortcut_beside_folder(drive.path());
        assert_eq!(found(), None);
        fs::create_dir(drive.path().join("Dokumen")).unwrap();
        fs::write(drive.path().join("Laporan.lnk"), b"L\0\0\0").unwrap();
        assert_eq!(found(), None, "a shortcut alone is none of it");
        fs::write(drive.path().join("DOKUMEN.LNK"), b"L\0\0\0").unwrap();
        assert_eq!(found().as_deref(), Some("dokumen.lnk"));
    }

    #[test]
    fn a_drive_moved_into_a_folder_without_a_name_is_told() {
        let drive = tempfile::tempdir().unwrap();
        fs::create_dir(drive.path().join("\u{a0}")).unwrap();
        fs::write(drive.path().join("USB KANTOR (8GB).lnk"), b"L\0\0\0").unwrap();
        assert_eq!(shortcut_beside_folder(drive.path()).as_deref(), Some("usb kantor (8gb).lnk"));
        assert_eq!(shortcut_beside_folder(&drive.path().join("none")), None);
    }
}
