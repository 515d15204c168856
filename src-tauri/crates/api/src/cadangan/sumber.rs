//! What can be restored: a package, or data and copies that lie in the folder of backups.

use super::laporan::without_seal;
use super::simpanan::Simpanan;
use super::{check_seal, faults, open, uji};
use crate::wire::{Satuan, Tahap};
use crate::work::Work;
use crate::{ApiError, ApiResult};
use chrono::NaiveDate;
use saksama_core::Error;
use saksama_core::cadangan::{AlasanCadangan, NamaCadangan};
use saksama_core::masalah::Masalah;
use saksama_core::storage::{Store, berkas, cadangan as folder, kunci};
use saksama_durable::{self as durable, Progress};
use saksama_exchange::paket::{KUNCI, Paket, REGISTER};
use saksama_vault::KunciData;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Where data come from.
pub(super) enum Sumber {
    /// A package, wherever it lies.
    Paket(Box<Paket>, PathBuf),
    /// What a restore put aside, or a copy before a new schema.
    Salinan(PathBuf, NamaCadangan),
}

/// What is said of a source before it is opened.
pub(super) struct Tentang {
    /// Day it was made.
    pub(super) dibuat: NaiveDate,
    /// Name of the Badan Publik; empty where only the register itself says it.
    pub(super) instansi: String,
    /// Number and head of the trail; empty where only the register itself says it.
    pub(super) kode_jejak: String,
}

impl Sumber {
    /// Finds it: `teks` is a path, or the name of a backup in the folder of the data folder `dir`.
    pub(super) fn find(dir: &Path, teks: &str) -> ApiResult<Self> {
        let path = Path::new(teks);
        let nama = path.file_name().and_then(|name| name.to_str()).and_then(NamaCadangan::read);
        let path = match &nama {
            Some(_) if path.components().count() == 1 => folder::path(dir, teks)?,
            _ => path.to_owned(),
        };
        match nama.filter(|n| n.nomor == 0) {
            Some(nama) if path.symlink_metadata().is_ok() => Ok(Self::Salinan(path, nama)),
            Some(_) => Err(ApiError::new("CADANGAN_TIDAK_ADA").with("nama", teks)),
            None => Ok(Self::Paket(Box::new(open(&path)?), path)),
        }
    }

    /// What it says of itself.
    pub(super) fn about(&self) -> Tentang {
        match self {
            Self::Paket(paket, _) => {
                let m = paket.manifest();
                Tentang { dibuat: m.dibuat, instansi: m.instansi.clone(), kode_jejak: m.kode_jejak.clone() }
            }
            Self::Salinan(_, nama) => {
                Tentang { dibuat: nama.waktu.date(), instansi: String::new(), kode_jejak: String::new() }
            }
        }
    }

    /// What it says was not whole when it was made.
    pub(super) fn faults(&self) -> Vec<Masalah> {
        match self {
            Self::Paket(paket, _) => faults(paket.manifest()),
            Self::Salinan(..) => Vec::new(),
        }
    }

    /// Whether its stored files lie in the data folder.
    pub(super) fn is_beside(&self) -> bool {
        match self {
            Self::Paket(paket, _) => paket.manifest().tanpa_berkas,
            Self::Salinan(..) => true,
        }
    }

    /// Reads a package to its end.
    pub(super) fn check(&mut self, work: &Work<'_>) -> ApiResult<()> {
        if let Self::Paket(paket, _) = self {
            paket.check(&mut work.stage(Tahap::Memeriksa, Satuan::Bita))?;
        }
        Ok(())
    }

    /// Refuses a package of which a byte has changed since these keys sealed it. What lies in the folder of backups as it
    /// was in use has no seal: every page of a data file has one of its own.
    pub(super) fn check_seal(&self, kunci: &KunciData, progress: &mut Progress<'_>) -> ApiResult<()> {
        match self {
            Self::Paket(paket, path) => check_seal(paket, path, kunci, progress),
            Self::Salinan(..) => Ok(()),
        }
    }

    /// Told of a package without a seal.
    pub(super) fn without_seal(&self) -> Option<Masalah> {
        match self {
            Self::Paket(paket, _) => without_seal(paket.manifest()),
            Self::Salinan(..) => None,
        }
    }

    /// Writes all of it into the empty folder `to`.
    pub(super) fn unpack(&mut self, work: &Work<'_>, dir: &Path, to: &Path) -> ApiResult<()> {
        match self {
            Self::Paket(paket, _) => Ok(paket.unpack(to, &mut work.stage(Tahap::Menyalin, Satuan::Bita))?),
            Self::Salinan(..) => self.unpack_register(work, dir, to),
        }
    }

    /// Writes its register and its keys into the empty folder `to`; a copy that has no keys is of the present ones.
    pub(super) fn unpack_register(&mut self, work: &Work<'_>, dir: &Path, to: &Path) -> ApiResult<()> {
        match self {
            Self::Paket(paket, _) => {
                let mut progress = work.stage(Tahap::Menyalin, Satuan::Bita);
                paket.unpack_only(&[REGISTER, KUNCI], to, &mut progress)?;
            }
            Self::Salinan(path, nama) => {
                uji::copy_register(path, nama.alasan, to)?;
                if nama.alasan == AlasanCadangan::SebelumSkema
                    && let Some(own) = kunci::load(dir)?
                {
                    kunci::save(to, &own)?;
                }
            }
        }
        Ok(())
    }
}

/// Puts every stored file that the opened register in `staged` names beside it, from wherever it lies in the data folder
/// `dir`: under a second name, without a second copy where the drive can do that. One that lies nowhere stays away.
pub(super) fn link_stored(dir: &Path, staged: &Path, store: &Store) -> ApiResult<()> {
    let kept = Simpanan::of(dir)?;
    let mut folders = BTreeSet::new();
    for nama in berkas::names(store)? {
        let Some(from) = kept.find(&nama) else { continue };
        let to = berkas::path_in(staged, &nama)?;
        if let Some(own) = to.parent()
            && folders.insert(own.to_owned())
        {
            durable::ensure_folder(own).map_err(Error::from)?;
        }
        durable::link_or_copy(&from, &to).map_err(Error::from)?;
    }
    for own in folders {
        durable::sync_names(&own).map_err(Error::from)?;
    }
    Ok(())
}

/// Whether a restore goes on over a finding: the source names it itself, what it needs beside it is lost whatever is
/// restored, or the trail lacked something already: that is told, and blocks nothing.
pub(super) fn is_known(finding: &Masalah, named: &[Masalah], is_beside: bool) -> bool {
    let is_lost = is_beside && finding.data.contains_key("berkas");
    is_lost || finding.kode.starts_with("JEJAK_") || super::laporan::is_named(finding, named)
}
