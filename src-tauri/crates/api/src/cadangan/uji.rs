//! Looking at a backup in the data folder: read to its end, its register opened and checked as that of an office.

use super::{check_seal, open};
use crate::wire::{Satuan, Tahap};
use crate::work::Work;
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::cadangan::{AlasanCadangan, Cadangan, KeadaanCadangan};
use saksama_core::masalah::Masalah;
use saksama_core::storage::cadangan::{self as folder, Tanda};
use saksama_core::storage::{FILE_NAME, Store, berkas, kunci as berkas_kunci};
use saksama_core::{Error, jejak};
use saksama_durable as durable;
use saksama_exchange::paket::{KUNCI, REGISTER};
use saksama_vault::KunciData;
use std::path::{Path, PathBuf};

/// Where a register is opened to be looked at, inside the folder of backups.
const SEMENTARA: &str = "uji-sementara";

/// A register out of a backup, in a folder of its own that goes when it has served.
pub(super) struct Terbuka(PathBuf);

impl Terbuka {
    /// An empty folder for it.
    pub(super) fn begin(dir: &Path) -> ApiResult<Self> {
        let path = folder::folder(dir).join(SEMENTARA);
        let opened = Self(path);
        match std::fs::remove_dir_all(&opened.0) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => {
                return Err(ApiError::io("remove", opened.0.display(), &e));
            }
            _ => {}
        }
        durable::ensure_folder(&opened.0).map_err(Error::from)?;
        Ok(opened)
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

/// Looks at the backup `nama` of the data folder `dir` and keeps a note of what was found.
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
) -> ApiResult<Cadangan> {
    let about = folder::get(dir, kunci, nama)?;
    let clock = ctx.office.clock();
    let mut tanda = Tanda {
        ukuran: about.ukuran,
        diperiksa: clock.now(),
        keadaan: KeadaanCadangan::Rusak,
        hitungan: None,
        kode_jejak: String::new(),
        temuan: Vec::new(),
    };
    match open_register(ctx, work, dir, kunci, &about).and_then(|(_opened, store)| {
        tanda.hitungan = Some(folder::hitung(&store)?);
        tanda.kode_jejak = jejak::kode(&store)?;
        findings(&store, dir)
    }) {
        Ok(temuan) => {
            let is_whole = |m: &Masalah| !matches!(&*m.kode, "DATA_RUSAK" | "HUBUNGAN_RUSAK");
            if temuan.iter().all(is_whole) {
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

/// Opens the register of a backup in a folder of its own. The second lives as long as the first.
pub(super) fn open_register(
    ctx: &Ctx<'_>,
    work: &Work<'_>,
    dir: &Path,
    kunci: &KunciData,
    about: &Cadangan,
) -> ApiResult<(Terbuka, Store)> {
    let opened = Terbuka::begin(dir)?;
    let path = folder::path(dir, &about.nama)?;
    let paket = match about.nomor {
        0 => {
            copy_register(&path, about.alasan, opened.dir())?;
            None
        }
        _ => {
            let mut paket = open(&path)?;
            let mut progress = work.stage(Tahap::Memeriksa, Satuan::Bita);
            paket.unpack_only(&[REGISTER, KUNCI], opened.dir(), &mut progress)?;
            Some(paket)
        }
    };
    if let Some(kantor) = berkas_kunci::load(opened.dir())?
        && kantor.verify(kunci).is_err()
    {
        return Err(ApiError::new("CADANGAN_KUNCI_LAIN"));
    }
    if let Some(paket) = paket {
        check_seal(&paket, &path, kunci, &mut work.stage(Tahap::Memeriksa, Satuan::Bita))?;
    }
    let store = Store::open(opened.dir(), ctx.office.clock(), kunci)?;
    Ok((opened, store))
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

/// A refusal that says nothing about the backup itself.
fn is_no_damage(error: &ApiError) -> bool {
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
        "DIBUAT_PROGRAM_LEBIH_BARU",
    ];
    about_others.contains(&error.kode.as_str()) || error.kode.starts_with("GAGAL_")
}
