//! Looking at a backup: read to its end, its register opened and checked as that of an office.
//!
//! All of it is done in one folder: whoever looks holds `Office::one_backup`, or two looks would judge each other's data.

use super::{check_seal, open};
use crate::error::file_name;
use crate::wire::{Satuan, Tahap};
use crate::work::Work;
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::cadangan::{AlasanCadangan, Cadangan, Hitungan, KeadaanCadangan};
use saksama_core::masalah::Masalah;
use saksama_core::storage::cadangan::{self as folder, Tanda};
use saksama_core::storage::{FILE_NAME, Store, berkas, kunci as berkas_kunci};
use saksama_core::{Error, jejak};
use saksama_durable as durable;
use saksama_exchange::paket::{KUNCI, Paket, REGISTER};
use saksama_vault::KunciData;
use std::path::{Path, PathBuf};

/// Where a register is opened to be looked at, inside the folder of backups.
const SEMENTARA: &str = "uji-sementara";

/// A register out of a backup, in a folder of its own that goes when it has served.
pub(super) struct Terbuka(PathBuf);

impl Terbuka {
    /// An empty folder for it.
    ///
    /// # Errors
    /// `PEMERIKSAAN_TERGANGGU`, `DISK_PENUH`: neither says anything about the backup.
    pub(super) fn begin(dir: &Path) -> ApiResult<Self> {
        let path = folder::folder(dir).join(SEMENTARA);
        let opened = Self(path);
        match std::fs::remove_dir_all(&opened.0) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => return Err(disturbed().with("rincian", e)),
            _ => {}
        }
        match durable::ensure_folder(&opened.0).map_err(|e| ApiError::from(Error::from(e))) {
            Err(e) if !is_no_damage(&e) => Err(disturbed().with("rincian", e)),
            other => other.map(|()| opened),
        }
    }

    /// Its folder.
    pub(super) fn dir(&self) -> &Path {
        &self.0
    }
}

impl Drop for Terbuka {
    fn drop(&mut self) {
        // Best effort: the next look removes what is left.
        drop(std::fs::remove_dir_all(&self.0));
    }
}

/// What the register held that a backup was made of.
pub(super) struct Expected {
    /// How much.
    pub(super) hitungan: Hitungan,
    /// Number and head of its trail.
    pub(super) kode_jejak: String,
}

impl Expected {
    fn is_met(&self, found: &Expected) -> bool {
        self.hitungan == found.hitungan && self.kode_jejak == found.kode_jejak
    }

    fn of(store: &Store) -> ApiResult<Self> {
        Ok(Self { hitungan: folder::hitung(store)?, kode_jejak: jejak::kode(store)? })
    }
}

/// Looks at the backup `nama` of the data folder `dir` and keeps a note of what was found. One that was just made is
/// compared with what it was made of.
///
/// # Errors
/// `CADANGAN_TIDAK_ADA`; `CADANGAN_KUNCI_LAIN`: other keys made it, and only they can judge it; `DIBATALKAN`; what the
/// folder refuses. Damage is no error, but what is found.
pub(super) fn look(
    ctx: &Ctx<'_>,
    work: &Work<'_>,
    dir: &Path,
    kunci: &KunciData,
    nama: &str,
    expected: Option<&Expected>,
) -> ApiResult<Cadangan> {
    let about = folder::get(dir, kunci, nama)?;
    let clock = ctx.office.clock();
    let mut tanda = Tanda {
        ukuran: about.ukuran,
        ends: folder::ends(dir, nama)?,
        diperiksa: clock.now(),
        keadaan: KeadaanCadangan::Rusak,
        hitungan: None,
        kode_jejak: String::new(),
        temuan: Vec::new(),
    };
    match open_register(ctx, work, dir, kunci, &about).and_then(|(_opened, store)| {
        let found = Expected::of(&store)?;
        let is_met = expected.is_none_or(|expected| expected.is_met(&found));
        (tanda.hitungan, tanda.kode_jejak) = (Some(found.hitungan), found.kode_jejak);
        let temuan = findings(&store, dir)?;
        if is_met { Ok(temuan) } else { Err(other_content()) }
    }) {
        Ok(temuan) => {
            if temuan.iter().all(is_tolerated) {
                tanda.keadaan = KeadaanCadangan::Teruji;
            }
            tanda.temuan = temuan;
        }
        Err(e) if is_no_damage(&e) => return Err(e),
        Err(e) => {
            tanda.temuan = vec![Masalah::galat("cadangan", "CADANGAN_TIDAK_TERBUKA").with("rincian", e.kode)]
        }
    }
    folder::keep(dir, kunci, clock.as_ref(), nama, &tanda)?;
    Ok(folder::get(dir, kunci, nama)?)
}

/// Looks at the package `path` that was just written from the data folder `dir`, wherever it lies.
///
/// # Errors
/// `CADANGAN_LUAR_TIDAK_LOLOS`: it can't be opened, is not whole, or holds something else; `DIBATALKAN`; what the data
/// folder refuses, in which it is opened ([`is_kept_from`]).
pub(super) fn look_at_new(
    ctx: &Ctx<'_>,
    work: &Work<'_>,
    dir: &Path,
    kunci: &KunciData,
    path: &Path,
    expected: &Expected,
) -> ApiResult<()> {
    let opened = unpack(work, dir, path).and_then(|(opened, paket)| {
        let store = open_unpacked(ctx, kunci, &opened, Some(&paket))?;
        let temuan = berkas::Check::begin(&store)?.finish_by(&store, |_| None)?;
        Ok(temuan.iter().all(is_tolerated) && expected.is_met(&Expected::of(&store)?))
    });
    match opened {
        Ok(true) => Ok(()),
        Err(e) if is_no_damage(&e) => Err(e),
        Ok(false) | Err(_) => Err(ApiError::new("CADANGAN_LUAR_TIDAK_LOLOS").with("nama", file_name(path))),
    }
}

/// Opens the register of a backup in a folder of its own. The second lives as long as the first.
pub(super) fn open_register(
    ctx: &Ctx<'_>,
    work: &Work<'_>,
    dir: &Path,
    kunci: &KunciData,
    about: &Cadangan,
) -> ApiResult<(Terbuka, Store)> {
    let path = folder::path(dir, &about.nama)?;
    if about.nomor == 0 {
        let opened = Terbuka::begin(dir)?;
        copy_register(&path, about.alasan, opened.dir())?;
        let is_bare = berkas_kunci::load(opened.dir())?.is_none();
        let store = match open_unpacked(ctx, kunci, &opened, None) {
            // Without a key file nothing tells an earlier office from damage, unless these keys have opened it before.
            Err(e) if is_bare && !about.is_teruji() && e.kode == "BUKAN_BERKAS_SAKSAMA" => {
                return Err(ApiError::new("CADANGAN_KUNCI_LAIN"));
            }
            other => other?,
        };
        return Ok((opened, store));
    }
    let (opened, paket) = unpack(work, dir, &path)?;
    check_keys(kunci, &opened)?;
    check_seal(&paket, &path, kunci, &mut work.stage(Tahap::Memeriksa, Satuan::Bita))?;
    let store = open_unpacked(ctx, kunci, &opened, Some(&paket))?;
    Ok((opened, store))
}

/// Register and keys of a package, wherever it lies, in the folder of looks of the data folder `dir`.
fn unpack(work: &Work<'_>, dir: &Path, path: &Path) -> ApiResult<(Terbuka, Paket)> {
    let opened = Terbuka::begin(dir)?;
    let mut paket = open(path)?;
    let mut progress = work.stage(Tahap::Memeriksa, Satuan::Bita);
    paket.unpack_only(&[REGISTER, KUNCI], opened.dir(), &mut progress)?;
    Ok((opened, paket))
}

fn check_keys(kunci: &KunciData, opened: &Terbuka) -> ApiResult<()> {
    match berkas_kunci::load(opened.dir())? {
        Some(kantor) if kantor.verify(kunci).is_err() => Err(ApiError::new("CADANGAN_KUNCI_LAIN")),
        _ => Ok(()),
    }
}

/// Opens what was unpacked; the register must be the one that the package says it holds. Where none came out, none is
/// made: an empty one would look like a whole backup of nothing.
fn open_unpacked(
    ctx: &Ctx<'_>,
    kunci: &KunciData,
    opened: &Terbuka,
    paket: Option<&Paket>,
) -> ApiResult<Store> {
    check_keys(kunci, opened)?;
    let store = match Store::open_existing(opened.dir(), ctx.office.clock(), kunci).map_err(ApiError::from) {
        // It was unpacked a moment ago, with its checksum: taken away since.
        Err(e) if paket.is_some() && e.kode == "REGISTER_HILANG" => return Err(disturbed()),
        other => other?,
    };
    // An earlier program named no code.
    let told = paket.map(|paket| paket.manifest().kode_jejak.as_str()).filter(|told| !told.is_empty());
    match told {
        Some(told) if told != jejak::kode(&store)? => Err(other_content()),
        _ => Ok(store),
    }
}

/// What the look is done with was kept from it, or taken away: nothing is learnt about the backup.
fn disturbed() -> ApiError {
    ApiError::new("PEMERIKSAAN_TERGANGGU")
}

/// What was opened is not what the backup says it holds.
fn other_content() -> ApiError {
    ApiError::new("CADANGAN_ISI_LAIN")
}

/// Copies the register, and the keys that lie beside it, out of what is no package.
pub(super) fn copy_register(path: &Path, alasan: AlasanCadangan, to: &Path) -> ApiResult<()> {
    let copy = |from: &Path, name: &str| durable::copy(from, &to.join(name)).map_err(Error::from);
    if alasan == AlasanCadangan::SebelumSkema {
        copy(path, FILE_NAME)?;
    } else {
        // With a log left from a cut, the file alone would not be the data.
        let own = [FILE_NAME, "register.db-wal"].into_iter().chain(saksama_vault::NAMES);
        for name in own.filter(|name| path.join(name).exists()) {
            copy(&path.join(name), name)?;
        }
    }
    Ok(())
}

/// What is not whole: the register as a whole, and stored files that it names and that lie nowhere in the data folder.
fn findings(store: &Store, dir: &Path) -> ApiResult<Vec<Masalah>> {
    let begun = berkas::Check::begin(store)?;
    let kept = super::simpanan::Simpanan::of(dir)?;
    Ok(begun.finish_by(store, |nama| kept.find(nama).is_none().then_some("BERKAS_SIMPANAN_HILANG"))?)
}

/// Whether a backup counts in spite of this finding: what the trail lacks, or stored files, was so before.
pub(super) fn is_tolerated(finding: &Masalah) -> bool {
    !matches!(&*finding.kode, "DATA_RUSAK" | "HUBUNGAN_RUSAK")
}

/// Whether the data folder has no room to open a backup, or is disturbed: it may be good, and was not looked at.
pub(super) fn is_kept_from(error: &ApiError) -> bool {
    matches!(&*error.kode, "DISK_PENUH" | "RUANG_KURANG" | "PEMERIKSAAN_TERGANGGU")
}

/// A refusal that says nothing about the backup itself.
pub(super) fn is_no_damage(error: &ApiError) -> bool {
    let about_others = [
        "CADANGAN_TIDAK_ADA",
        "CADANGAN_KUNCI_LAIN",
        "DIBATALKAN",
        "DISK_PENUH",
        "RUANG_KURANG",
        "TUJUAN_HILANG",
        "TUJUAN_HANYA_BACA",
        "TUJUAN_TIDAK_BERIZIN",
        "FOLDER_TIDAK_BISA_DITULIS",
        "PAKET_LEBIH_BARU",
        "PEMERIKSAAN_TERGANGGU",
        "DIBUAT_PROGRAM_LEBIH_BARU",
    ];
    about_others.contains(&error.kode.as_str()) || error.kode.starts_with("GAGAL_")
}
