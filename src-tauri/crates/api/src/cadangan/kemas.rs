//! Packing the opened office: one moment of its data file, its keys and, unless they stay where they are, its stored files.

use super::uji::{self, Expected};
use super::{PROGRAM, report};
use crate::error::file_name;
use crate::sentence::of_error;
use crate::wire::{LaporanPaket, PathReq, Satuan, Tahap};
use crate::work::Work;
use crate::{ApiResult, Ctx, akses};
use chrono::NaiveDate;
use saksama_core::masalah::Masalah;
use saksama_core::op::Op;
use saksama_core::organisasi::{self, Instansi};
use saksama_core::storage::cadangan::hitung;
use saksama_core::storage::{berkas, kunci};
use saksama_core::{jejak, storage};
use saksama_durable::hash_of;
use saksama_exchange::paket::{
    Cacat, IsiPaket, KUNCI, Keadaan, KepalaPaket, REGISTER, Sumber, stored_name, write_paket,
};
use saksama_vault::KunciData;
use std::path::{Path, PathBuf};

/// The copy of the data file while it is packed into the officer's file, inside the data folder.
const SALINAN: &str = "cadangan-sementara.db";

/// One moment of the opened office.
pub(super) struct Potret {
    /// The data folder.
    pub(super) dir: PathBuf,
    /// Its keys.
    pub(super) kunci: KunciData,
    instansi: Instansi,
    dibuat: NaiveDate,
    /// What the register held at that moment.
    held: Expected,
    /// The copy of the data file.
    copy: Passing,
}

impl Potret {
    /// Copies the data file beside itself, under the name `salinan`.
    pub(super) fn take(store: &storage::Store, salinan: &str) -> saksama_core::Result<Self> {
        let kunci = store.kunci()?.clone();
        let copy = Passing(store.dir().join(salinan));
        copy.remove()?;
        store.copy_to(&copy.0)?;
        Ok(Self {
            dir: store.dir().to_owned(),
            kunci,
            instansi: organisasi::get(store)?,
            dibuat: store.today(),
            held: Expected { hitungan: hitung(store)?, kode_jejak: jejak::kode(store)? },
            copy,
        })
    }

    /// What a backup of it must hold. The copy of the data file goes: another may be made in its room.
    pub(super) fn into_held(self) -> Expected {
        self.held
    }

    /// The data file and its keys, as they go into every backup: whoever has the file and no passphrase learns nothing.
    pub(super) fn isi(&self) -> ApiResult<Vec<IsiPaket>> {
        let kantor = kunci::load_of(&self.dir, &self.kunci)?;
        Ok(vec![
            IsiPaket { nama: REGISTER.into(), sumber: Sumber::Berkas(self.copy.0.clone()) },
            IsiPaket { nama: KUNCI.into(), sumber: Sumber::Bita(kantor.bytes()) },
        ])
    }

    /// Refuses a drive that can't hold so large a file, before everything is read for it.
    fn check_fits(&self, tujuan: &Path, stored: &[String]) -> ApiResult<()> {
        let length = |path: &Path| path.metadata().map_or(0, |about| about.len());
        let mut bita = length(&self.copy.0);
        for name in stored {
            bita = bita.saturating_add(length(&berkas::path_in(&self.dir, name)?));
        }
        let folder = saksama_exchange::check_file(tujuan)?;
        Ok(saksama_exchange::check_largest(folder, [(file_name(tujuan).as_str(), bita)])?)
    }

    /// The seal of a package with this hash.
    pub(super) fn segel(&self, sha256: &str) -> String {
        self.kunci.seal_cadangan(sha256.as_bytes())
    }

    /// What is said about the package.
    pub(super) fn kepala(&self, tanpa_berkas: bool, cacat: Vec<Cacat>) -> KepalaPaket {
        KepalaPaket {
            dibuat: self.dibuat,
            program: PROGRAM.into(),
            instansi: self.instansi.nama_badan_publik.clone(),
            latihan: self.instansi.latihan,
            kode_jejak: self.held.kode_jejak.clone(),
            tanpa_berkas,
            cacat,
        }
    }
}

/// The whole office into the officer's own file.
pub(crate) fn backup(ctx: &Ctx<'_>, req: PathReq) -> ApiResult<LaporanPaket> {
    let work = ctx.work("backup_kantor")?;
    // First, so that the backup tells of itself.
    akses::note(ctx, Op::BackupKantor, ("", ""), &req.path);
    pack(ctx, &work, &req).inspect_err(|e| akses::note(ctx, Op::FailCadangan, ("", ""), &e.kode))
}

fn pack(ctx: &Ctx<'_>, work: &Work<'_>, req: &PathReq) -> ApiResult<LaporanPaket> {
    // Read in one go, then let go of: what the copy names is stored already, and a stored file never changes. So the
    // rest of the program goes on while the files are read and written.
    let (potret, begun) =
        ctx.read_aside(|store| Ok((Potret::take(store, SALINAN)?, berkas::Check::begin(store)?)))?;
    // Lost is lost: one stored file that is gone must not keep the rest of the office out of every later backup. What is
    // missing is named in the package and in the reply.
    let stored: Vec<String> = begun.files().map(str::to_owned).collect();
    let tujuan = Path::new(&req.path);
    potret.check_fits(tujuan, &stored)?;
    let found = begun.look(&mut work.stage(Tahap::Memeriksa, Satuan::Bita))?;
    let mut temuan = ctx.read(|s| begun.finish(s, found))?;
    let mut isi = potret.isi()?;
    let mut cacat: Vec<Cacat> = Vec::new();
    // A register that is damaged already is packed as it is: told, and not held to be whole. One whose trail lacks
    // something is as whole as it was.
    let is_damaged = !temuan.iter().all(uji::is_tolerated);
    if is_damaged {
        cacat.push(Cacat { nama: REGISTER.into(), keadaan: Keadaan::Rusak });
    }
    for name in stored {
        let is_faulty = temuan.iter().any(|m| m.data.get("berkas") == Some(&name));
        let Some(nama) = stored_name(&name) else { continue };
        let path = berkas::path_in(&potret.dir, &name)?;
        let is_there = !is_faulty || is_readable(&path);
        if is_faulty {
            let keadaan = if is_there { Keadaan::Rusak } else { Keadaan::Hilang };
            cacat.push(Cacat { nama: nama.clone(), keadaan });
        }
        if is_there {
            isi.push(IsiPaket { nama, sumber: Sumber::Berkas(path) });
        }
    }
    let kepala = potret.kepala(false, cacat);
    let mut progress = work.stage(Tahap::Menulis, Satuan::Bita);
    let done = write_paket(tujuan, kepala, isi, Some(&|sha256| potret.segel(sha256)), &mut progress)?;
    let (dir, kunci) = (potret.dir.clone(), potret.kunci.clone());
    let held = potret.into_held();
    if !is_damaged {
        let _one = ctx.office.one_backup();
        match uji::look_at_new(ctx, work, &dir, &kunci, tujuan, &held) {
            Ok(()) => super::luar::note(ctx, &dir, &kunci, &held.kode_jejak, tujuan)?,
            // It was read back: worth more than none, and not what counts as the copy outside.
            Err(e) if uji::is_kept_from(&e) => {
                let told = Masalah::peringatan("cadangan", "CADANGAN_BELUM_DIUJI");
                temuan.push(told.with("sebab", of_error(&e)));
            }
            Err(e) => {
                // Not announced yet, so it goes. Best effort: the first error is the one the officer needs.
                drop(std::fs::remove_file(tujuan));
                return Err(e);
            }
        }
    }
    Ok(LaporanPaket { temuan, ..report(tujuan, done.manifest, &done.paket) })
}

/// Whether every byte can be read, whatever it says.
fn is_readable(path: &Path) -> bool {
    std::fs::File::open(path).and_then(hash_of).is_ok()
}

/// A file that goes when it has served.
struct Passing(PathBuf);

impl Passing {
    /// What a broken attempt left there.
    fn remove(&self) -> saksama_core::Result<()> {
        match std::fs::remove_file(&self.0) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => {
                let path = self.0.display().to_string();
                Err(saksama_core::Error::Io { operation: "remove", path, source: e })
            }
            _ => Ok(()),
        }
    }
}

impl Drop for Passing {
    fn drop(&mut self) {
        // Best effort: the next backup removes what is left.
        drop(self.remove());
    }
}
