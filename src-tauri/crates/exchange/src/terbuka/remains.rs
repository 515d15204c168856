//! What is left of an open copy whose program was ended on its way.

use super::manifest::MANIFEST;
use super::nama;
use crate::error::{ExchangeError, Result};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// Removes the folder of a copy that was never finished: the files that a copy has, also those that were half written,
/// and then its folders. Anything else that lies there stays, and with it the folders that hold it.
///
/// # Errors
/// What the drive refuses; `GAGAL_TULIS` with the operation `remove` when something else lies there.
pub fn remove_remains(folder: &Path) -> Result<()> {
    for inner in nama::KELOMPOK.into_iter().chain(["data"]) {
        clear(&folder.join(inner), &format!("{inner}/"))?;
    }
    clear(folder, "")
}

/// Removes the own files of one folder, then the folder. `within` is where it lies in the copy.
fn clear(folder: &Path, within: &str) -> Result<()> {
    let fail = |e| ExchangeError::write("remove", folder, &e);
    match folder.symlink_metadata() {
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(()),
        // A link leads to what is somebody else's.
        Ok(about) if !about.is_dir() => return Err(fail(ErrorKind::NotADirectory.into())),
        other => other.map_err(fail)?,
    };
    for entry in fs::read_dir(folder).map_err(fail)? {
        let entry = entry.map_err(fail)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let letak = format!("{within}{}", name.strip_suffix(".part").unwrap_or(&name));
        let is_own = letak == MANIFEST || nama::is_allowed(&letak);
        if is_own && entry.file_type().map_err(fail)?.is_file() {
            fs::remove_file(entry.path()).map_err(fail)?;
        }
    }
    fs::remove_dir(folder).map_err(fail)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lay(folder: &Path, names: &[&str]) {
        for name in names {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, b"rahasia").unwrap();
        }
    }

    #[test]
    fn every_file_of_a_copy_goes_whole_or_half() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("Salinan.sementara");
        let own = ["BACA_DULU.txt", "salinan.json.part", "data/unit.csv", "data/unit.json.part"];
        lay(&folder, &own);
        lay(&folder, &["cetakan/0001_Surat.pdf", "lampiran/0002_Naskah.docx.part", MANIFEST]);
        fs::create_dir(folder.join("pindaian")).unwrap();
        remove_remains(&folder).unwrap();
        assert!(!folder.exists());
        remove_remains(&folder).unwrap();
    }

    #[test]
    fn what_somebody_else_laid_there_stays_and_is_told() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("Salinan.sementara");
        lay(&folder, &["salinan.json", "data/unit.csv", "data/catatan saya.docx", "foto.jpg"]);
        assert_eq!(remove_remains(&folder).unwrap_err().kode(), "GAGAL_TULIS");
        assert_eq!(remove_remains(&folder).unwrap_err().kode(), "GAGAL_TULIS");
        for (name, stays) in [("data/catatan saya.docx", true), ("foto.jpg", true), ("data/unit.csv", false)]
        {
            assert_eq!(folder.join(name).exists(), stays, "{name}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_never_followed() {
        let dir = tempfile::tempdir().unwrap();
        let (folder, elsewhere) = (dir.path().join("Salinan.sementara"), dir.path().join("kantor"));
        lay(&elsewhere, &["unit.csv"]);
        fs::create_dir(&folder).unwrap();
        std::os::unix::fs::symlink(&elsewhere, folder.join("data")).unwrap();
        assert!(remove_remains(&folder).is_err());
        let whole = dir.path().join("tautan");
        std::os::unix::fs::symlink(&elsewhere, &whole).unwrap();
        assert!(remove_remains(&whole).is_err());
        assert!(elsewhere.join("unit.csv").exists());
    }
}
