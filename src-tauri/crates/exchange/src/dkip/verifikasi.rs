//! Comparing an exported folder with its own checksums.

use super::export::{BerkasLaporan, Manifest};
use crate::error::{ExchangeError, Result};
use crate::tujuan::check_folder;
use saksama_durable::{self as durable, Meter, Progress};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// File that describes the folder.
pub(super) const MANIFEST: &str = "manifest.json";
/// File of checksums, in the form that `sha256sum -c` reads.
pub(super) const SUMS: &str = "SHA256SUMS.txt";
/// Largest list of checksums read, in bytes: it never has more than a few lines.
const MAX_SUMS: u64 = 1024 * 1024;

/// What is wrong with one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum KodePeriksa {
    /// Listed, but not there.
    Hilang,
    /// There, but not as it was written.
    Berubah,
    /// There, but not listed; a virus on a drive shows itself so.
    TidakTerdaftar,
    /// `SHA256SUMS.txt` or `manifest.json` is missing, so nothing can be proved.
    DaftarTidakAda,
    /// `SHA256SUMS.txt` or `manifest.json` can't be understood, or they contradict each other.
    DaftarRusak,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TemuanPeriksa {
    /// Which fault.
    pub kode: KodePeriksa,
    /// In which file.
    pub berkas: String,
}

/// Result of a check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LaporanPeriksa {
    /// True when nothing was found.
    pub sehat: bool,
    /// Files that are as they were written.
    pub utuh: usize,
    /// Faults, by file name.
    pub temuan: Vec<TemuanPeriksa>,
}

/// Checks every file of an exported folder against its checksums; nothing is changed. `progress` counts bytes.
///
/// # Errors
/// `TUJUAN_TIDAK_ADA` when the folder is not there, `TUJUAN_HILANG` when the drive goes away, `DIBATALKAN`.
pub fn verify_folder(folder: &Path, progress: &mut Progress<'_>) -> Result<LaporanPeriksa> {
    check_folder(folder)?;
    let present = present_files(folder)?;
    let mut temuan = Vec::new();
    let mut add = |kode, berkas: &str| temuan.push(TemuanPeriksa { kode, berkas: berkas.into() });
    let sums = match read_small(folder, SUMS, &present)?.map(|text| parse_sums(&text)) {
        Some(Some(sums)) => sums,
        Some(None) => {
            add(KodePeriksa::DaftarRusak, SUMS);
            BTreeMap::new()
        }
        None => {
            add(KodePeriksa::DaftarTidakAda, SUMS);
            BTreeMap::new()
        }
    };
    let mut utuh = 0;
    let length = |name: &String| std::fs::symlink_metadata(folder.join(name)).map_or(0, |m| m.len());
    let mut meter = Meter::new(sums.keys().map(length).sum(), progress);
    for (name, sha256) in &sums {
        if !present.contains(name) {
            add(KodePeriksa::Hilang, name);
        } else if is_plain_file(folder, name)
            && durable::hash_from_drive(&folder.join(name), &mut meter)?.sha256 == *sha256
        {
            utuh += 1;
        } else {
            add(KodePeriksa::Berubah, name);
        }
    }
    // Without checksums, "not listed" would only repeat the same fault for every file.
    for name in present.iter().filter(|name| !sums.is_empty() && *name != SUMS && !sums.contains_key(*name)) {
        add(KodePeriksa::TidakTerdaftar, name);
    }
    if !sums.is_empty() {
        match read_small(folder, MANIFEST, &present)? {
            None if !sums.contains_key(MANIFEST) => add(KodePeriksa::DaftarTidakAda, MANIFEST),
            None => {}
            Some(text) if manifest_agrees(&text, &sums) => {}
            Some(_) => add(KodePeriksa::DaftarRusak, MANIFEST),
        }
    }
    temuan.sort_by(|a, b| a.berkas.cmp(&b.berkas));
    Ok(LaporanPeriksa { sehat: temuan.is_empty(), utuh, temuan })
}

fn present_files(folder: &Path) -> Result<BTreeSet<String>> {
    let fail = |e: std::io::Error| ExchangeError::write("list", folder, &e);
    let mut names = BTreeSet::new();
    for entry in std::fs::read_dir(folder).map_err(fail)? {
        names.insert(entry.map_err(fail)?.file_name().to_string_lossy().into_owned());
    }
    Ok(names)
}

/// A link or a device is never followed: it is not the file that was written.
fn is_plain_file(folder: &Path, name: &str) -> bool {
    std::fs::symlink_metadata(folder.join(name)).is_ok_and(|m| m.is_file())
}

/// Text of a list file; `None` when it is not there, empty text when it can't be a list.
fn read_small(folder: &Path, name: &str, present: &BTreeSet<String>) -> Result<Option<String>> {
    if !present.contains(name) {
        return Ok(None);
    }
    let path = folder.join(name);
    let small = std::fs::symlink_metadata(&path).is_ok_and(|m| m.is_file() && m.len() <= MAX_SUMS);
    if !small {
        return Ok(Some(String::new()));
    }
    let bytes = std::fs::read(&path).map_err(|e| ExchangeError::write("read", &path, &e))?;
    Ok(Some(String::from_utf8(bytes).unwrap_or_default()))
}

/// Lines `<64 hex>  <name>`; `None` when one of them is not, names a path, or names a file twice.
fn parse_sums(text: &str) -> Option<BTreeMap<String, String>> {
    let mut sums = BTreeMap::new();
    for line in text.lines() {
        let (sha256, name) = line.split_once("  ")?;
        let hex = sha256.len() == 64 && sha256.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        let plain = !name.is_empty() && !name.contains(['/', '\\', ':']) && name != ".." && name != ".";
        if !hex || !plain || sums.insert(name.to_owned(), sha256.to_owned()).is_some() {
            return None;
        }
    }
    (!sums.is_empty()).then_some(sums)
}

fn manifest_agrees(text: &str, sums: &BTreeMap<String, String>) -> bool {
    let Ok(manifest) = serde_json::from_str::<Manifest>(text) else { return false };
    let same = |b: &BerkasLaporan| sums.get(&b.nama) == Some(&b.sha256);
    manifest.format == "saksama-dkip"
        && manifest.berkas.iter().all(same)
        && manifest.berkas.len() + usize::from(sums.contains_key(MANIFEST)) == sums.len()
}
