//! Signs of a virus at the top of a USB drive. The one met most hides the folders of the drive and puts a shortcut
//! (`.lnk`) of the same name beside each, or a program: whoever opens it starts the virus. Nothing is opened or started
//! here, only names and kinds at the top of the drive are read.

use serde::Serialize;
use std::collections::BTreeSet;
use std::fs::DirEntry;
use std::path::Path;

/// Most names that are looked at: a drive with more is not held up.
const MOST: usize = 10_000;

/// Folders that systems hide on every drive.
const USUAL: [&str; 12] = [
    "system volume information",
    "$recycle.bin",
    "recycler",
    "found.000",
    "lost.dir",
    "lost+found",
    ".android_secure",
    ".fseventsd",
    ".spotlight-v100",
    ".temporaryitems",
    ".trash",
    ".trashes",
];
/// Ends of names that Windows starts when they are opened.
const PROGRAMS: [&str; 11] =
    [".bat", ".cmd", ".com", ".exe", ".hta", ".js", ".msi", ".pif", ".scr", ".vbe", ".vbs"];
/// The attribute "hidden" of Windows.
#[cfg(windows)]
const HIDDEN: u32 = 2;

/// What a sign is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum JenisTanda {
    /// A shortcut beside a folder of its name, or beside one whose name can't be seen.
    JalanPintas,
    /// A program beside a folder of its name.
    Program,
    /// `autorun.inf`: tells old Windows what to start when the drive is plugged in.
    Autorun,
    /// A folder that is hidden, and none that systems hide.
    FolderTersembunyi,
}

/// One sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tanda {
    /// What it is.
    pub jenis: JenisTanda,
    /// Its name, in small letters.
    pub nama: String,
}

/// What lies at the top of a drive.
struct Entry {
    /// In small letters.
    name: String,
    is_folder: bool,
    is_hidden: bool,
}

/// The first sign of each kind at the top of `drive`, the gravest first; none when there is none, or when the drive
/// can't be read. Linux does not tell which folders of a FAT drive are hidden: there only names are judged.
#[must_use]
pub fn signs(drive: &Path) -> Vec<Tanda> {
    let Ok(read) = std::fs::read_dir(drive) else { return vec![] };
    let entries = read.take(MOST).flatten().map(|entry| Entry {
        name: entry.file_name().to_string_lossy().to_lowercase(),
        is_folder: entry.file_type().is_ok_and(|kind| kind.is_dir()),
        is_hidden: is_hidden(&entry),
    });
    find(&entries.collect::<Vec<_>>())
}

/// Whether a drive shows a sign of a virus that is more than a hidden folder.
#[must_use]
pub fn is_suspicious(drive: &Path) -> bool {
    signs(drive).iter().any(|sign| sign.jenis != JenisTanda::FolderTersembunyi)
}

#[cfg(windows)]
fn is_hidden(entry: &DirEntry) -> bool {
    use std::os::windows::fs::MetadataExt;
    entry.metadata().is_ok_and(|about| about.file_attributes() & HIDDEN != 0)
}

#[cfg(not(windows))]
fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with('.')
}

/// A name that shows as nothing.
fn is_blank(name: &str) -> bool {
    name.chars().all(|c| c.is_whitespace() || matches!(c, '\u{a0}' | '\u{200b}' | '\u{2060}' | '\u{3164}'))
}

fn find(entries: &[Entry]) -> Vec<Tanda> {
    let folders: BTreeSet<&str> = entries.iter().filter(|e| e.is_folder).map(|e| e.name.as_str()).collect();
    // The whole drive is often moved into a folder whose name can't be seen.
    let has_blank = folders.iter().any(|name| is_blank(name));
    let files = || entries.iter().filter(|e| !e.is_folder).map(|e| e.name.as_str());
    let shortcut = |name: &&str| {
        let Some(stem) = name.strip_suffix(".lnk") else { return false };
        has_blank || folders.contains(stem)
    };
    let program = |name: &&str| {
        PROGRAMS.iter().any(|end| name.strip_suffix(end).is_some_and(|stem| folders.contains(stem)))
    };
    let hidden = |e: &&Entry| {
        let is_usual = USUAL.contains(&e.name.as_str()) || e.name.starts_with(".trash-");
        e.is_folder && !is_usual && (e.is_hidden || is_blank(&e.name))
    };
    let first = [
        (JenisTanda::JalanPintas, files().filter(shortcut).min()),
        (JenisTanda::Program, files().filter(program).min()),
        (JenisTanda::Autorun, files().find(|name| *name == "autorun.inf")),
        (JenisTanda::FolderTersembunyi, entries.iter().filter(hidden).map(|e| e.name.as_str()).min()),
    ];
    let sign = |(jenis, name): (JenisTanda, Option<&str>)| name.map(|n| Tanda { jenis, nama: n.to_owned() });
    first.into_iter().filter_map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::{JenisTanda as J, is_suspicious, signs};
    use std::fs;
    use std::path::Path;

    fn found(drive: &Path) -> Vec<(J, String)> {
        signs(drive).into_iter().map(|t| (t.jenis, t.nama)).collect()
    }

    #[test]
    fn a_shortcut_or_a_program_beside_a_folder_of_its_name_is_told() {
        let drive = tempfile::tempdir().unwrap();
        assert_eq!(found(drive.path()), []);
        fs::create_dir(drive.path().join("Dokumen")).unwrap();
        fs::write(drive.path().join("Laporan.lnk"), b"L\0\0\0").unwrap();
        fs::write(drive.path().join("setup.exe"), b"MZ").unwrap();
        assert_eq!(found(drive.path()), [], "alone they are none of it");
        fs::write(drive.path().join("DOKUMEN.LNK"), b"L\0\0\0").unwrap();
        assert_eq!(found(drive.path()), [(J::JalanPintas, "dokumen.lnk".into())]);
        fs::write(drive.path().join("Dokumen.exe"), b"MZ").unwrap();
        fs::write(drive.path().join("AUTORUN.INF"), b"[autorun]").unwrap();
        let all = found(drive.path());
        assert_eq!(all.iter().map(|(j, _)| *j).collect::<Vec<_>>(), [J::JalanPintas, J::Program, J::Autorun]);
        assert!(is_suspicious(drive.path()));
    }

    #[test]
    fn a_drive_moved_into_a_folder_without_a_name_is_told() {
        let drive = tempfile::tempdir().unwrap();
        fs::create_dir(drive.path().join("\u{a0}")).unwrap();
        fs::write(drive.path().join("USB KANTOR (8GB).lnk"), b"L\0\0\0").unwrap();
        let all = found(drive.path());
        assert_eq!(all[0], (J::JalanPintas, "usb kantor (8gb).lnk".into()));
        assert_eq!(all[1].0, J::FolderTersembunyi);
        assert_eq!(found(&drive.path().join("none")), []);
    }

    #[test]
    fn what_every_system_hides_is_no_sign() {
        let drive = tempfile::tempdir().unwrap();
        for name in ["System Volume Information", ".Trash-1000", ".Spotlight-V100", "$RECYCLE.BIN"] {
            fs::create_dir(drive.path().join(name)).unwrap();
        }
        assert_eq!(found(drive.path()), []);
        fs::create_dir(drive.path().join(".data")).unwrap();
        assert!(!is_suspicious(drive.path()), "a hidden folder alone is told, and stops nothing");
    }
}
