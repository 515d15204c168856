//! Forms onto a drive: written, flushed, read back; what stands there already is left alone.

use crate::dkip::{fat_name, space_available};
use crate::error::{ExchangeError, Result};
use crate::tujuan::check_folder;
use saksama_durable::{self as durable, Existing, Meter, Progress, Written};
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// Largest allocation unit of a FAT32 stick.
const CLUSTER: u64 = 32 * 1024;
/// Most names tried for one file.
const MAKS_NAMA: u32 = 999;

/// A form on the drive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BerkasFormulir {
    /// Where it lies.
    pub path: PathBuf,
    /// Its length in bytes.
    pub bita: u64,
    /// SHA-256.
    pub sha256: String,
}

/// Writes `files` (wanted name without its ending, bytes) into `folder`, all of them or none, and reads them back. A name
/// that is taken gets a number: what a unit filled in may lie there. `progress` counts bytes written and read back.
///
/// # Errors
/// `TUJUAN_TIDAK_ADA`, `TUJUAN_BUKAN_FOLDER`, `RUANG_KURANG`, `NAMA_TIDAK_SAH`, `SUDAH_ADA`, `ISI_BERBEDA`, `DIBATALKAN`,
/// and what the drive refuses. After an error none of them is there.
pub fn write_formulir(
    folder: &Path,
    files: &[(String, Vec<u8>)],
    progress: &mut Progress<'_>,
) -> Result<Vec<BerkasFormulir>> {
    check_folder(folder)?;
    let perlu = files.iter().map(|(_, bytes)| (bytes.len() as u64).div_ceil(CLUSTER) * CLUSTER).sum();
    let tersedia = space_available(folder)?;
    if tersedia < perlu {
        let tujuan = folder.display().to_string();
        return Err(ExchangeError::RuangKurang { tujuan, perlu, tersedia });
    }
    let paths = names(folder, files)?;
    let mut wrote = Vec::with_capacity(files.len());
    let written = write_all(folder, &paths, files, &mut wrote, progress);
    if written.is_err() {
        // Only what was written here; a half file is gone already.
        for path in paths.iter().take(wrote.len()) {
            // Best effort on a drive that is failing: the first error is the one the officer needs.
            drop(std::fs::remove_file(path));
        }
    }
    written
}

/// A free path for each file. FAT takes `A` and `a` for the same name, so that is compared everywhere.
fn names(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<Vec<PathBuf>> {
    let fail = |e: std::io::Error| ExchangeError::write("list", folder, &e);
    let mut taken = HashSet::new();
    for entry in std::fs::read_dir(folder).map_err(fail)? {
        taken.insert(entry.map_err(fail)?.file_name().to_string_lossy().to_lowercase());
    }
    let mut out = Vec::with_capacity(files.len());
    for (wanted, _) in files {
        let stem = fat_name(wanted)?;
        let mut tries = (1..=MAKS_NAMA).map(|n| match n {
            1 => format!("{stem}.xlsx"),
            _ => format!("{stem}_{n}.xlsx"),
        });
        let name = tries.find(|name| taken.insert(name.to_lowercase()));
        out.push(folder.join(name.ok_or(ExchangeError::SudahAda { berkas: stem })?));
    }
    Ok(out)
}

fn write_all(
    folder: &Path,
    paths: &[PathBuf],
    files: &[(String, Vec<u8>)],
    wrote: &mut Vec<Written>,
    progress: &mut Progress<'_>,
) -> Result<Vec<BerkasFormulir>> {
    let total: u64 = files.iter().map(|(_, bytes)| bytes.len() as u64).sum();
    let mut meter = Meter::new(total.saturating_mul(2), progress);
    meter.add(0)?;
    for (path, (_, bytes)) in paths.iter().zip(files) {
        wrote.push(durable::write_file(path, bytes, Existing::Refuse)?);
        meter.add(bytes.len() as u64)?;
    }
    durable::sync_drive(folder)?;
    let mut out = Vec::with_capacity(files.len());
    for (path, wrote) in paths.iter().zip(wrote) {
        if durable::hash_from_drive(path, &mut meter)? != *wrote {
            return Err(ExchangeError::IsiBerbeda { berkas: crate::error::file_name(path) });
        }
        out.push(BerkasFormulir { path: path.clone(), bita: wrote.bita, sha256: wrote.sha256.clone() });
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use saksama_durable::quiet;
    use std::ops::ControlFlow;

    #[test]
    fn what_lies_there_is_left_alone_and_a_stop_leaves_nothing() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("dinkes.XLSX"), b"filled in").unwrap();
        let files = vec![("DINKES".to_owned(), b"a".to_vec()), ("Dinkes".to_owned(), b"b".to_vec())];
        let stop = &mut |_, _| ControlFlow::Break(());
        assert_eq!(write_formulir(dir.path(), &files, stop).unwrap_err().kode(), "DIBATALKAN");
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
        let done = write_formulir(dir.path(), &files, &mut quiet).unwrap();
        let names: Vec<_> = done.iter().map(|f| f.path.file_name().unwrap().to_str().unwrap()).collect();
        assert_eq!(names, ["DINKES_2.xlsx", "Dinkes_3.xlsx"]);
        assert_eq!(std::fs::read(dir.path().join("dinkes.XLSX")).unwrap(), b"filled in");
    }
}
