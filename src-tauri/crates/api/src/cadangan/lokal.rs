//! Backups in the data folder: made by the program itself, looked at, thinned by age.
//!
//! They hold the data file and the keys. The stored files stay in their folder, once: they are sealed, never change and
//! are never removed, so that a second copy on the same drive would protect from nothing that takes the drive.

use super::kemas::Potret;
use super::uji;
use crate::sentence::of_error;
use crate::wire::{Kosong, NamaReq, Satuan, Tahap};
use crate::work::Work;
use crate::{ApiError, ApiResult, Ctx, contoh};
use saksama_core::cadangan::{AlasanCadangan, Cadangan, KeadaanCadangan, is_due};
use saksama_core::masalah::Masalah;
use saksama_core::storage::{Store, cadangan as folder};
use saksama_core::{jejak, organisasi};
use saksama_exchange::paket::write_paket;
use saksama_vault::KunciData;
use std::path::PathBuf;

/// The copy of the data file while it is packed.
const SALINAN: &str = "cadangan-otomatis.db";

/// Every backup in the data folder, the newest first.
pub(crate) fn list(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Vec<Cadangan>> {
    let (dir, kunci) = place(ctx)?;
    Ok(folder::list(&dir, &kunci)?)
}

/// Makes one because somebody asks for it.
pub(crate) fn make(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Cadangan> {
    let work = ctx.work("make_cadangan")?;
    pack(ctx, &work, AlasanCadangan::Tangan)
}

/// Makes one when it is due. Gives the newest that counts.
pub(crate) fn make_otomatis(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Option<Cadangan>> {
    let work = ctx.work("make_cadangan_otomatis")?;
    let (due, newest) = ctx.read(|s| {
        let list = folder::list(s.dir(), s.kunci()?)?;
        let due = is_worth(s)? && is_due(&list, |kode| jejak::is_changed_since(s, kode), s.clock_now())?;
        Ok((due, newest(list)))
    })?;
    if !due {
        return Ok(newest);
    }
    let made = pack(ctx, &work, AlasanCadangan::Otomatis)?;
    Ok(Some(made))
}

/// Makes one before `work` changes much at once, unless the newest holds the same already.
pub(crate) fn make_before(ctx: &Ctx<'_>, work: &Work<'_>, alasan: AlasanCadangan) -> ApiResult<()> {
    let is_new = ctx.read(|s| {
        let list = folder::list(s.dir(), s.kunci()?)?;
        let is_new = match newest(list) {
            Some(last) => jejak::is_changed_since(s, &last.kode_jejak)?,
            None => true,
        };
        Ok(is_new && is_worth(s)?)
    })?;
    if is_new {
        let _made = pack(ctx, work, alasan)?;
    }
    Ok(())
}

/// Looks at one of them again, from its first byte to its last.
pub(crate) fn check(ctx: &Ctx<'_>, req: NamaReq) -> ApiResult<Cadangan> {
    let work = ctx.work("check_cadangan")?;
    let (dir, kunci) = place(ctx)?;
    let _one = ctx.office.one_backup();
    uji::look(ctx, &work, &dir, &kunci, &req.nama, None)
}

/// Looks again at the newest backup that counts, and at the one of the others that was not looked at for longest: what
/// lies on a drive rots unseen. Tells which counted before and can't be used any more, and which could not be looked at.
///
/// # Errors
/// What [`is_stop`] names; what the folder of backups refuses.
pub(crate) fn look_again(ctx: &Ctx<'_>, work: &Work<'_>) -> ApiResult<Vec<Masalah>> {
    let (dir, kunci) = place(ctx)?;
    let _one = ctx.office.one_backup();
    let mut list = folder::list(&dir, &kunci)?;
    // What is known to be damaged is told by the list.
    list.retain(|c| c.keadaan != KeadaanCadangan::Rusak);
    // A time that is yet to come says nothing of how long ago it was.
    let now = ctx.office.clock().now();
    list.sort_by_key(|c| c.diperiksa.filter(|t| *t <= now));
    let newest = list.iter().filter(|c| c.is_teruji()).max_by_key(|c| c.nomor).map(|c| c.nama.clone());
    let (newest, others): (Vec<_>, Vec<_>) = list.iter().partition(|c| Some(&c.nama) == newest.as_ref());
    let mut temuan = Vec::new();
    let mut look = |before: &Cadangan| match uji::look(ctx, work, &dir, &kunci, &before.nama, None) {
        Ok(found) => {
            // What was never whole, as data that were put aside because they were damaged, has not changed.
            if before.is_teruji() && !found.is_teruji() {
                temuan.push(Masalah::galat("cadangan", "CADANGAN_RUSAK").with("nama", &found.nama));
            }
            Ok(true)
        }
        // Of an office before this one, or of a newer program: not for these to judge, and the next one's turn.
        Err(e) if OTHERS.contains(&&*e.kode) => Ok(false),
        Err(e) if is_stop(&e) => Err(e),
        Err(e) => {
            let told = Masalah::galat("cadangan", "CADANGAN_TIDAK_DIPERIKSA").with("nama", &before.nama);
            temuan.push(told.with("sebab", of_error(&e)));
            // What keeps any from being looked at, as a full drive, would be said of the next one too.
            Ok(uji::is_no_damage(&e))
        }
    };
    for one in newest {
        look(one)?;
    }
    for one in others {
        if look(one)? {
            break;
        }
    }
    Ok(temuan)
}

/// Whether the look was ended: by the officer, or with the session.
pub(crate) fn is_stop(e: &ApiError) -> bool {
    matches!(&*e.kode, "DIBATALKAN" | "TERKUNCI")
}

/// Told when not even the list of the backups could be read.
pub(crate) fn unread(e: &ApiError) -> Masalah {
    Masalah::galat("cadangan", "CADANGAN_TIDAK_TERDAFTAR").with("sebab", of_error(e))
}

/// Why a backup is not judged here.
const OTHERS: [&str; 3] = ["CADANGAN_KUNCI_LAIN", "PAKET_LEBIH_BARU", "DIBUAT_PROGRAM_LEBIH_BARU"];

/// Removes what the rule of days, weeks and months lets go; gives the names.
pub(crate) fn thin(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Vec<String>> {
    let _one = ctx.office.one_backup();
    ctx.read(|s| {
        let list = folder::list(s.dir(), s.kunci()?)?;
        let gone = saksama_core::cadangan::thin(&list, s.clock_now());
        folder::remove(s.dir(), &gone)?;
        Ok(gone)
    })
}

/// The data folder whose backups are looked at, and its keys; its data file may be damaged.
fn place(ctx: &Ctx<'_>) -> ApiResult<(PathBuf, KunciData)> {
    let dir = ctx.office.open_dir(&ctx.office.lock());
    Ok((dir, ctx.office.masuk_cadangan()?.kunci))
}

/// The practice office is made to be thrown away, and an office in which nothing was ever done has nothing to lose.
fn is_worth(store: &Store) -> saksama_core::Result<bool> {
    Ok(!organisasi::get(store)?.latihan && !contoh::is_unused(store)?)
}

fn newest(list: Vec<Cadangan>) -> Option<Cadangan> {
    list.into_iter().filter(Cadangan::is_teruji).max_by_key(|c| c.nomor)
}

/// Writes one, reads it back, opens it, and only then lets older ones go.
fn pack(ctx: &Ctx<'_>, work: &Work<'_>, alasan: AlasanCadangan) -> ApiResult<Cadangan> {
    let _one = ctx.office.one_backup();
    let clock = ctx.office.clock();
    let (potret, nama) = ctx.read_aside(|store| {
        let potret = Potret::take(store, SALINAN)?;
        let nama = folder::next_name(&potret.dir, &potret.kunci, alasan, clock.as_ref())?;
        Ok((potret, nama))
    })?;
    let folder = folder::folder(&potret.dir);
    saksama_durable::ensure_folder(&folder).map_err(saksama_core::Error::from)?;
    let mut progress = work.stage(Tahap::Mencadangkan, Satuan::Bita);
    let (kepala, isi) = (potret.kepala(true, Vec::new()), potret.isi()?);
    write_paket(&folder.join(&nama), kepala, isi, Some(&|sha256| potret.segel(sha256)), &mut progress)?;
    let (dir, kunci) = (potret.dir.clone(), potret.kunci.clone());
    let held = potret.into_held();
    let made = uji::look(ctx, work, &dir, &kunci, &nama, Some(&held))?;
    if !made.is_teruji() {
        return Err(ApiError::new("CADANGAN_TIDAK_LOLOS").with("nama", &made.nama));
    }
    let list = folder::list(&dir, &kunci)?;
    let gone = saksama_core::cadangan::thin(&list, ctx.office.clock().now());
    folder::remove(&dir, &gone)?;
    Ok(made)
}
