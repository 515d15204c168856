//! Where a data folder should not lie: on a network, in a folder that another program copies elsewhere, on a USB drive.
//!
//! Locks and flushes can't be relied on there: two computers may write at once, and a copy of a file that is being
//! written is half old, half new. What lies in a synced folder also leaves the office.

use crate::masalah::Masalah;
use std::path::{Path, PathBuf};

/// What is known of the place of a folder. All of it is given, so that every kind can be tested on every system.
#[derive(Debug, Default)]
pub struct Place<'a> {
    /// The folder in full, as the system names it: a letter that stands for a share is given as that share
    /// (`\\?\UNC\server\data`).
    pub folder: &'a str,
    /// Linux: `/proc/self/mountinfo`. Elsewhere empty.
    pub mounts: &'a str,
    /// Folders that the system itself names as synced, with who does.
    pub synced: &'a [(&'static str, String)],
    /// What stands in the folder and in those around it, of [`MARKS`].
    pub marks: &'a [&'static str],
}

/// Names that such a program gives its folder, in small letters; ` - Office` or ` (Office)` may follow.
const SYNCED: [(&str, &str); 14] = [
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("drive saya", "Google Drive"),
    ("iclouddrive", "iCloud"),
    ("icloud drive", "iCloud"),
    ("mobile documents", "iCloud"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("megasync", "MEGA"),
    ("pclouddrive", "pCloud"),
    ("yandex.disk", "Yandex Disk"),
];

/// What such a program leaves in its folder, whatever that is called.
pub const MARKS: [(&str, &str); 4] = [
    (".dropbox.cache", "Dropbox"),
    (".stfolder", "Syncthing"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
];

/// File systems that are somebody else's computer.
const NETWORK: [&str; 16] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "ncpfs",
    "afs",
    "9p",
    "ceph",
    "glusterfs",
    "davfs",
    "fuse.sshfs",
    "fuse.gvfsd-fuse",
    "fuse.davfs2",
    "fuse.glusterfs",
    "fuse.kio-fuse",
];

/// File systems that are somebody else's storage.
const CLOUD: [(&str, &str); 4] = [
    ("fuse.rclone", "rclone"),
    ("fuse.google-drive-ocamlfuse", "Google Drive"),
    ("fuse.onedriver", "OneDrive"),
    ("fuse.pcloud", "pCloud"),
];

/// File systems of USB drives: without a journal, and a file may be empty after a power cut.
const USB: [&str; 4] = ["vfat", "msdos", "exfat", "fuse.exfat"];

/// What is wrong with the place, in a sentence that says what to do; none for a drive of this computer.
#[must_use]
pub fn judge(place: &Place<'_>) -> Option<Masalah> {
    let told = |kode, layanan: &str| {
        let masalah = Masalah::peringatan("folder", kode).with("folder", place.folder);
        Some(masalah.with("layanan", layanan))
    };
    let folder = place.folder.replace('\\', "/");
    let parts: Vec<String> = folder.split('/').map(str::to_lowercase).collect();
    if let Some(by) = synced_by(place, &folder, &parts) {
        return told("FOLDER_DATA_TERSINKRON", by);
    }
    // `//?/C:/…` and `//./C:/…` are a drive of this computer.
    let is_share = match parts.as_slice() {
        [a, b, device, kind, ..] if a.is_empty() && b.is_empty() && matches!(device.as_str(), "?" | ".") => {
            kind == "unc"
        }
        [a, b, server, ..] => a.is_empty() && b.is_empty() && !server.is_empty(),
        _ => false,
    };
    if is_share {
        return told("FOLDER_DATA_DI_JARINGAN", "UNC");
    }
    let kind = file_system(place.mounts, Path::new(place.folder))?;
    if let Some((_, by)) = CLOUD.iter().find(|(name, _)| *name == kind) {
        return told("FOLDER_DATA_TERSINKRON", by);
    }
    if NETWORK.contains(&kind) {
        return told("FOLDER_DATA_DI_JARINGAN", kind);
    }
    if USB.contains(&kind) { told("FOLDER_DATA_DI_USB", kind) } else { None }
}

fn synced_by<'a>(place: &'a Place<'_>, folder: &str, parts: &[String]) -> Option<&'a str> {
    let inside = |outer: &str| {
        let outer = outer.replace('\\', "/").to_lowercase();
        let (outer, folder) = (outer.trim_end_matches('/'), folder.to_lowercase());
        let folder = folder.strip_prefix("//?/").unwrap_or(&folder);
        !outer.is_empty()
            && folder.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let is_name = |part: &str, name: &str| {
        part.strip_prefix(name)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(" - ") || rest.starts_with(" ("))
    };
    let by_system = place.synced.iter().find(|(_, outer)| inside(outer)).map(|(by, _)| *by);
    let by_name = || {
        let of = |part: &String| SYNCED.iter().find(|(name, _)| is_name(part, name)).map(|(_, by)| *by);
        parts.iter().find_map(of)
    };
    let by_mark = || MARKS.iter().find(|(name, _)| place.marks.contains(name)).map(|(_, by)| *by);
    by_system.or_else(by_name).or_else(by_mark)
}

/// The kind of the file system that holds `folder`: that of the innermost mount around it, the last one made there.
fn file_system<'a>(mounts: &'a str, folder: &Path) -> Option<&'a str> {
    let mut found: Option<(PathBuf, &str)> = None;
    for line in mounts.lines() {
        let Some((mount, source)) = line.split_once(" - ") else { continue };
        let (Some(at), Some(kind)) = (mount.split(' ').nth(4), source.split(' ').next()) else { continue };
        // The kernel writes a space, a tab, a line end and a backslash as a number.
        let at = [(r"\040", " "), (r"\011", "\t"), (r"\012", "\n"), (r"\134", "\\")]
            .iter()
            .fold(at.to_owned(), |at, (code, sign)| at.replace(code, sign));
        let at = PathBuf::from(at);
        let is_inner = found.as_ref().is_none_or(|(known, _)| at.starts_with(known));
        if folder.starts_with(&at) && is_inner {
            found = Some((at, kind));
        }
    }
    found.map(|(_, kind)| kind)
}

#[cfg(test)]
mod tests;
