//! Writing the public folder: beside its final name first, read back and compared, then renamed.

use super::drive::space_available;
use super::nama::{fat_name, free_name};
use super::publik::{DIP_COLUMNS, DKIP_COLUMNS, DipBaris, DkipPublik, DkipPublikBaris};
use super::sk::PindaianSk;
use super::verifikasi::{MANIFEST, SUMS};
use super::{baca_dulu, html, json, sk, tabel, xlsx};
use crate::error::{ExchangeError, Result};
use crate::muat::check_largest;
use crate::tujuan::check_folder;
use saksama_durable::{self as durable, Existing, Meter, Progress, Written};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// Largest allocation unit of a FAT32 stick: every file is counted as rounded up to it.
const CLUSTER: u64 = 32 * 1024;
/// Papers that were made elsewhere and go along as they are.
#[derive(Debug, Clone, Copy)]
pub struct BerkasJadi<'a> {
    /// The printed list.
    pub dkip_pdf: &'a [u8],
    /// Scan of each decision of [`DkipPublik::sk`], in its order; none while it isn't scanned. An unsigned print is not
    /// given out in its place.
    pub sk: &'a [Option<PindaianSk>],
}

/// A file as it stands in the folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BerkasLaporan {
    /// File name.
    pub nama: String,
    /// Length in bytes.
    pub bita: u64,
    /// SHA-256, 64 lower-case hexadecimal digits.
    pub sha256: String,
}

/// What was written. Only when this is returned may the officer be told that the drive can be taken out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LaporanEkspor {
    /// Final folder.
    pub folder: PathBuf,
    /// Its name: the wanted one made safe, with `_2`, `_3`, … when that was taken.
    pub nama_folder: String,
    /// Every file, read back from the drive and equal.
    pub berkas: Vec<BerkasLaporan>,
    /// Sum of all lengths in bytes.
    pub bita: u64,
}

impl LaporanEkspor {
    /// Takes the folder away again, as far as the drive still answers.
    pub fn remove(&self) {
        remove_quietly(&self.folder);
    }
}

/// `manifest.json`: what the folder is and what it holds.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Manifest {
    pub(super) format: String,
    pub(super) versi: u32,
    pub(super) judul: String,
    pub(super) instansi: String,
    pub(super) tanggal: chrono::NaiveDate,
    pub(super) jumlah_dkip: usize,
    pub(super) jumlah_dip_tambahan: usize,
    pub(super) berkas: Vec<BerkasLaporan>,
}

/// The files of a public folder, made and not written yet: what is checked is what will be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderDkip {
    files: Vec<(String, Vec<u8>)>,
}

/// Makes every file of the folder in memory: same list, same bytes.
///
/// # Errors
/// `LEMBAR_GAGAL_DIBUAT`; `NAMA_TIDAK_SAH` for a scan whose decision has no number.
pub fn prepare_dkip(list: &DkipPublik, jadi: BerkasJadi<'_>) -> Result<FolderDkip> {
    Ok(FolderDkip { files: all_files(list, jadi)? })
}

/// Makes the public folder and writes it: [`prepare_dkip`], then [`FolderDkip::write`].
///
/// # Errors
/// Those of both.
pub fn export_dkip(
    list: &DkipPublik,
    jadi: BerkasJadi<'_>,
    tujuan: &Path,
    nama_folder: &str,
    progress: &mut Progress<'_>,
) -> Result<LaporanEkspor> {
    fat_name(nama_folder)?;
    check_folder(tujuan)?;
    prepare_dkip(list, jadi)?.write(tujuan, nama_folder, progress)
}

impl FolderDkip {
    /// Names and bytes of the files, in the order in which they are written.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    /// Writes the folder into `tujuan` and reads it back. `progress` counts the bytes written and those read back.
    ///
    /// # Errors
    /// `TUJUAN_TIDAK_ADA`, `TUJUAN_BUKAN_FOLDER`, `TUJUAN_HILANG`, `TUJUAN_HANYA_BACA`, `TUJUAN_TIDAK_BERIZIN`,
    /// `RUANG_KURANG` (told before the first byte is written, or when the drive fills up on the way),
    /// `NAMA_TIDAK_SAH`, `SUDAH_ADA` (999 folders of this name), `BERKAS_TERLALU_BESAR_UNTUK_MEDIA`, `ISI_BERBEDA`,
    /// `DIBATALKAN`, `GAGAL_TULIS`. After an error no folder has the final name; the temporary one is removed as far as
    /// the drive still answers.
    pub fn write(
        &self,
        tujuan: &Path,
        nama_folder: &str,
        progress: &mut Progress<'_>,
    ) -> Result<LaporanEkspor> {
        let wanted = fat_name(nama_folder)?;
        check_folder(tujuan)?;
        let files = &self.files;
        check_largest(tujuan, self.files().map(|(name, bytes)| (name, bytes.len() as u64)))?;
        let needed: u64 =
            files.iter().map(|(_, bytes)| (bytes.len() as u64).div_ceil(CLUSTER) * CLUSTER).sum();
        let needed = needed + 2 * CLUSTER; // the folder itself
        let tersedia = space_available(tujuan)?;
        let no_room = |tersedia| ExchangeError::RuangKurang {
            tujuan: tujuan.display().to_string(),
            perlu: needed,
            tersedia,
        };
        if tersedia < needed {
            return Err(no_room(tersedia));
        }
        let name = free_name(tujuan, &wanted)?;
        let temporary = tujuan.join(free_name(tujuan, &format!("{name}.sementara"))?);
        durable::create_folder(&temporary)?;
        let folder = tujuan.join(&name);
        let written = fill(&temporary, files, progress).and_then(|berkas| {
            durable::rename(&temporary, &folder)?;
            // Seen on a FAT driver: renaming a folder emptied it without an error. So it is looked at once more.
            durable::sync_drive(tujuan)
                .map_err(ExchangeError::from)
                .and_then(|()| check_present(&folder, &berkas))
                .inspect_err(|_| remove_quietly(&folder))?;
            Ok(berkas)
        });
        match written {
            Ok(berkas) => {
                let bita = berkas.iter().map(|b| b.bita).sum();
                Ok(LaporanEkspor { folder, nama_folder: name, berkas, bita })
            }
            Err(error) => {
                remove_quietly(&temporary);
                Err(match error {
                    ExchangeError::RuangKurang { .. } => no_room(space_available(tujuan).unwrap_or(0)),
                    other => other,
                })
            }
        }
    }
}

// Best effort on a drive that is already failing: the first error is the one the officer needs.
fn remove_quietly(folder: &Path) {
    drop(std::fs::remove_dir_all(folder));
}

/// Every file is there with its length, under the folder's final name.
fn check_present(folder: &Path, berkas: &[BerkasLaporan]) -> Result<()> {
    let lost = berkas.iter().find(|b| {
        !std::fs::symlink_metadata(folder.join(&b.nama)).is_ok_and(|m| m.is_file() && m.len() == b.bita)
    });
    match lost {
        None => Ok(()),
        Some(lost) => Err(ExchangeError::IsiBerbeda { berkas: lost.nama.clone() }),
    }
}

/// Writes, flushes, reads back.
fn fill(
    folder: &Path,
    files: &[(String, Vec<u8>)],
    progress: &mut Progress<'_>,
) -> Result<Vec<BerkasLaporan>> {
    let total: u64 = files.iter().map(|(_, bytes)| bytes.len() as u64).sum();
    let mut meter = Meter::new(total.saturating_mul(2), progress);
    // Told before the first byte, too: a slow drive takes its time for it.
    meter.add(0)?;
    let mut written: Vec<(&str, Written)> = Vec::new();
    for (name, bytes) in files {
        written.push((name, durable::write_file(&folder.join(name), bytes, Existing::Refuse)?));
        meter.add(bytes.len() as u64)?;
    }
    durable::sync_drive(folder)?;
    // Asked once more: on a slow drive the flushing took longest.
    meter.add(0)?;
    let mut report = Vec::new();
    for (name, wrote) in written {
        if durable::hash_from_drive(&folder.join(name), &mut meter)? != wrote {
            return Err(ExchangeError::IsiBerbeda { berkas: name.into() });
        }
        report.push(BerkasLaporan { nama: name.into(), bita: wrote.bita, sha256: wrote.sha256 });
    }
    Ok(report)
}

fn all_files(list: &DkipPublik, jadi: BerkasJadi<'_>) -> Result<Vec<(String, Vec<u8>)>> {
    let dkip = list.baris.iter().map(DkipPublikBaris::cells);
    let dip = list.dip_tambahan.iter().map(DipBaris::cells);
    let sk = sk::names(&list.sk, jadi.sk)?;
    let mut files: Vec<(String, Vec<u8>)> = vec![
        ("BACA_DULU.txt".into(), baca_dulu::text(list, &sk)),
        ("dip_tambahan.csv".into(), tabel::csv_bytes(DIP_COLUMNS, dip)?),
        ("dkip.csv".into(), tabel::csv_bytes(DKIP_COLUMNS, dkip)?),
        ("dkip.html".into(), html::bytes(list)),
        ("dkip.json".into(), json::bytes(list)?),
        ("dkip.pdf".into(), jadi.dkip_pdf.to_vec()),
        (json::SCHEMA.into(), json::SCHEMA_BYTES.to_vec()),
        ("dkip.xlsx".into(), xlsx::xlsx_bytes(list)?),
    ];
    for (name, scan) in sk.into_iter().zip(jadi.sk) {
        files.extend(name.zip(scan.as_ref().map(|scan| scan.isi.clone())));
    }
    files.push((MANIFEST.into(), manifest(list, &files)?));
    let sums: String =
        files.iter().map(|(name, bytes)| format!("{}  {name}\n", durable::sha256_hex(bytes))).collect();
    files.push((SUMS.into(), sums.into_bytes()));
    Ok(files)
}

fn manifest(list: &DkipPublik, files: &[(String, Vec<u8>)]) -> Result<Vec<u8>> {
    let berkas = files.iter().map(|(nama, bytes)| BerkasLaporan {
        nama: nama.clone(),
        bita: bytes.len() as u64,
        sha256: durable::sha256_hex(bytes),
    });
    let manifest = Manifest {
        format: "saksama-dkip".into(),
        versi: 1,
        judul: list.judul.clone(),
        instansi: list.instansi.clone(),
        tanggal: list.tanggal,
        jumlah_dkip: list.baris.len(),
        jumlah_dip_tambahan: list.dip_tambahan.len(),
        berkas: berkas.collect(),
    };
    let mut json = serde_json::to_vec_pretty(&manifest)
        .map_err(|e| ExchangeError::LembarGagalDibuat { rincian: e.to_string() })?;
    json.push(b'\n');
    Ok(json)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_lost_or_cut_by_the_renaming_is_found() {
        let dir = tempfile::tempdir().unwrap();
        let file = |nama: &str, bita| BerkasLaporan { nama: nama.into(), bita, sha256: String::new() };
        std::fs::write(dir.path().join("a"), b"abc").unwrap();
        assert_eq!(check_present(dir.path(), &[file("a", 3)]), Ok(()));
        let error = |nama: &str| Err(ExchangeError::IsiBerbeda { berkas: nama.into() });
        assert_eq!(check_present(dir.path(), &[file("a", 4)]), error("a"));
        assert_eq!(check_present(dir.path(), &[file("a", 3), file("b", 1)]), error("b"));
    }
}
