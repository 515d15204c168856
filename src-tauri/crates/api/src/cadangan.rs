//! The whole office into one file, and back out of it.

mod kemas;
mod laporan;
mod lokal;
mod luar;
mod pratinjau;
mod simpanan;
mod sumber;
mod uji;

pub(crate) use kemas::backup;
use laporan::has_keys;
pub(crate) use laporan::{faults, report};
pub(crate) use lokal::{check, is_stop, list, look_again, make, make_before, make_otomatis, thin, unread};
pub(crate) use luar::get as get_luar;
pub(crate) use pratinjau::preview;

use crate::error::file_name;
use crate::percobaan::Percobaan;
use crate::sesi::{KODE_PEMULIHAN, Masuk, open_latihan};
use crate::wire::{HasilPulih, KeadaanKunci, LaporanPaket, PathReq, PulihReq, Satuan, Tahap};
use crate::work::Work;
use crate::{ApiError, ApiResult, Ctx, Host, contoh};
use laporan::{Staged, result};
use saksama_core::clock::Clock;
use saksama_core::jejak;
use saksama_core::masalah::Masalah;
use saksama_core::organisasi;
use saksama_core::storage::in_use::{self, FolderLock};
use saksama_core::storage::{FILE_NAME, Store, is_lost, kunci, pulih, sandikan};
use saksama_durable::{Meter, Progress, Written, hash_of};
use saksama_exchange::paket::{KUNCI, Paket};
use saksama_vault::{KodePemulihan, KunciData, KunciKantor, PeranPengguna, SalinanKunci};
use std::cell::OnceCell;
use std::path::Path;
use std::sync::Arc;
use sumber::{Sumber, Tentang, is_known, link_stored};

/// Version of this program.
pub(crate) const PROGRAM: &str = env!("CARGO_PKG_VERSION");
/// Folder of the plain data of an old backup while they are sealed, inside the unpacked ones.
const POLOS: &str = "polos";

/// Reads a backup to its end and tells what it holds.
pub(crate) fn inspect(ctx: &Ctx<'_>, req: PathReq) -> ApiResult<LaporanPaket> {
    let work = ctx.work("inspect_cadangan")?;
    let path = Path::new(&req.path);
    let mut read = open(path)?;
    // said before the officer is asked whether to go on
    if read.manifest().latihan && ctx.read(is_own_office).unwrap_or(true) {
        return Err(ApiError::new("CADANGAN_LATIHAN"));
    }
    read.check(&mut work.stage(Tahap::Memeriksa, Satuan::Bita))?;
    if let Ok(masuk) = ctx.office.masuk()
        && is_sealed_with(&mut read, &masuk.kunci)?
    {
        check_seal(&read, path, &masuk.kunci, &mut work.stage(Tahap::Memeriksa, Satuan::Bita))?;
    }
    let whole = hash_of_file(path, &mut work.stage(Tahap::Membaca, Satuan::Bita))?;
    Ok(report(path, read.manifest().clone(), &whole))
}

/// Whether the package is one of the office with these keys, so that its seal can be compared before it is restored.
fn is_sealed_with(paket: &mut Paket, own: &KunciData) -> ApiResult<bool> {
    if !has_keys(paket.manifest()) {
        return Ok(false);
    }
    let kantor = paket.read(KUNCI, &mut saksama_durable::quiet)?;
    Ok(KunciKantor::read(&kantor).is_ok_and(|kantor| kantor.verify(own).is_ok()))
}

/// Refuses a backup of which a byte has changed since it was made. One of a program without passphrases has no seal.
fn check_seal(paket: &Paket, path: &Path, own: &KunciData, progress: &mut Progress<'_>) -> ApiResult<()> {
    if has_keys(paket.manifest()) {
        paket.check_seal(path, &|sha256: &str| own.seal_cadangan(sha256.as_bytes()), progress)?;
    }
    Ok(())
}

/// Size and SHA-256 of a file as it lies there, to compare it with what was told when it was made.
pub(crate) fn hash_of_file(path: &Path, progress: &mut Progress<'_>) -> ApiResult<Written> {
    let whole = std::fs::File::open(path).and_then(|file| {
        let mut meter = Meter::new(file.metadata()?.len(), progress);
        hash_of(meter.watch(file))
    });
    whole.map_err(|e| ApiError::io("read", file_name(path), &e))
}

/// Restores into the opened office: it is closed for the exchange and opened again, with the old data when it fails.
///
/// The practice office and the officer's own data never take each other's place: whoever works in one must not find the
/// other there.
pub(crate) fn restore(ctx: &Ctx<'_>, req: PulihReq) -> ApiResult<HasilPulih> {
    // begun before anything is waited for: the officer may stop it from now on
    let work = ctx.work("restore_kantor")?;
    // Asked again before the exchange; told here, before minutes of unpacking.
    let dir = ctx.office.open_dir(&*ctx.office.lock_alone_at_work()?);
    if dir == ctx.office.contoh_dir() {
        return Err(ApiError::new("LATIHAN_TIDAK_DIPULIHKAN"));
    }
    let _exchange = ctx.office.begin_exchange();
    let clock = ctx.office.clock();
    let guesses = Guesses::of(&ctx.office.percobaan, &clock, &req);
    let present = Present::of(ctx, &dir, &guesses)?;
    let staged = stage(&work, &dir, &guesses, present)?;
    let exchanged =
        ctx.office.while_closed(staged.masuk.clone(), |dir, clock| Ok(pulih::put_in_place(dir, clock)?));
    let kept = exchanged.inspect_err(|_| pulih::discard(&dir))?;
    if staged.masuk.pengguna == KODE_PEMULIHAN {
        // A paper works under nobody's name: whoever has it sets a passphrase with it, and opens the office as themselves.
        ctx.office.leave()?;
    }
    Ok(result(&dir, kept.as_deref(), staged))
}

/// Restores into the data folder `dir`, which no program may have open; it need not exist, and what lies in it may be
/// damaged. Whoever restores opens the backup; the present keys stay when they are the same.
///
/// # Errors
/// `SEDANG_DIPAKAI`; `CADANGAN_PERLU_KATA_SANDI`, `KATA_SANDI_SALAH`; what is wrong with the package (`PAKET_…`), with its data (`CADANGAN_TIDAK_SEHAT`,
/// `DIBUAT_PROGRAM_LEBIH_BARU`), with the folder. After an error the present data are as they were.
pub fn restore_folder(
    dir: &Path,
    req: &PulihReq,
    clock: Arc<dyn Clock>,
    host: &dyn Host,
) -> ApiResult<HasilPulih> {
    let work = Work::begin(host, "restore_kantor")?;
    let is_new = !dir.exists();
    let lock = FolderLock::take(dir)?;
    let mut present = Present { masuk: None, is_own: false };
    pulih::settle(dir)?;
    let percobaan = Percobaan::of(dir);
    let guesses = Guesses::of(&percobaan, &clock, req);
    if dir.join(FILE_NAME).exists() || is_lost(dir) {
        // Whose damaged data, or those of a newer program, were can't be told; they are what a backup is for, and are
        // kept beside the new ones.
        if let Ok(Some(kantor)) = kunci::copies(dir) {
            present.is_own = !kantor.is_latihan();
            present.masuk = guesses.open(&kantor)?;
        }
        if let Some(masuk) = &present.masuk {
            // Opening tells whether another program has the data; closing puts its log into the file.
            match Store::open(dir, Arc::clone(&clock), &masuk.kunci).map_err(ApiError::from) {
                Ok(store) => present.is_own = is_own_office(&store).unwrap_or(true),
                Err(e) if matches!(&*e.kode, "SEDANG_DIPAKAI" | "FOLDER_TIDAK_BISA_DITULIS") => {
                    return Err(e);
                }
                Err(_) => {}
            }
        }
    }
    let staged = stage(&work, dir, &guesses, present);
    if is_new && staged.is_err() {
        drop(lock);
        // Refused, as it should be, while it holds something else.
        drop(std::fs::remove_file(dir.join(in_use::NAME)));
        drop(std::fs::remove_dir(dir));
        return staged.map(|staged| result(dir, None, staged));
    }
    let staged = staged?;
    let kept = pulih::put_in_place(dir, clock.as_ref()).inspect_err(|_| pulih::discard(dir))?;
    Ok(result(dir, kept.as_deref(), staged))
}

/// What is there before a restore.
struct Present {
    /// Who has it open.
    masuk: Option<Masuk>,
    /// It is an officer's own office.
    is_own: bool,
}

impl Present {
    /// Of the opened data folder `dir`, or of one whose data file can't be opened.
    fn of(ctx: &Ctx<'_>, dir: &Path, guesses: &Guesses<'_>) -> ApiResult<Self> {
        let is_own =
            ctx.office.state().keadaan == KeadaanKunci::Terbuka && ctx.read(is_own_office).unwrap_or(true);
        // Whose keys they are whose data file is gone: they stay when the backup has the same.
        let masuk = match ctx.office.masuk_cadangan() {
            Ok(masuk) => Some(masuk),
            Err(_) => {
                let lost = ctx.office.kantor().ok().flatten().filter(|_| is_lost(dir));
                lost.map(|kantor| guesses.open(&kantor)).transpose()?.flatten()
            }
        };
        Ok(Self { masuk, is_own })
    }
}

/// What was given for a backup, tried on the key file of the data folder: wrong ones are counted as those at the door are,
/// or a restore would be the way to guess without waiting.
struct Guesses<'a> {
    percobaan: &'a Percobaan,
    clock: &'a Arc<dyn Clock>,
    req: &'a PulihReq,
    /// Who that key file was opened by, once it was tried: it is tried, and counted, once.
    tried: OnceCell<Option<Masuk>>,
}

impl<'a> Guesses<'a> {
    fn of(percobaan: &'a Percobaan, clock: &'a Arc<dyn Clock>, req: &'a PulihReq) -> Self {
        Self { percobaan, clock, req, tried: OnceCell::new() }
    }

    /// Who opens `kantor` with it; none when it is wrong there, which it may be: the backup may have other keys.
    ///
    /// # Errors
    /// `TUNGGU_DAHULU`.
    fn open(&self, kantor: &SalinanKunci) -> ApiResult<Option<Masuk>> {
        if kantor.is_latihan() {
            return open_latihan(kantor).map(Some);
        }
        if self.req.kode.is_none() && self.req.kata_sandi.is_none() {
            return Ok(None);
        }
        if let Some(opened) = self.tried.get() {
            return Ok(opened.clone());
        }
        self.percobaan.begin(self.clock.as_ref())?;
        let opened = open_with(kantor, self.req).ok();
        if opened.is_some() {
            self.percobaan.take_back();
        }
        Ok(self.tried.get_or_init(|| opened).clone())
    }
}

/// Who opens a backup with the key file `kantor`: whoever is there, when the keys are the same, else with what was given for
/// it. Where the keys of the data folder `dir` are the same, that has to open those too: nobody who was taken out since, and
/// no passphrase that was changed since, brings an older backup in.
fn open_keys(
    dir: &Path,
    kantor: &KunciKantor,
    present: Option<&Masuk>,
    guesses: &Guesses<'_>,
) -> ApiResult<Masuk> {
    let is_right = |masuk: &Masuk| kantor.verify(&masuk.kunci).is_ok();
    if let Some(masuk) = present.filter(|masuk| is_right(masuk)) {
        return Ok(masuk.clone());
    }
    let masuk = open_with(&kantor.clone().into(), guesses.req)?;
    match kunci::copies(dir) {
        Ok(Some(own)) if own.of(&masuk.kunci).is_ok() => {
            if let Some(masuk) = guesses.open(&own)?.filter(is_right) {
                return Ok(masuk);
            }
            let people = own.pengguna();
            let atasan = people.iter().filter(|(_, peran)| *peran == PeranPengguna::Atasan);
            let names = atasan.map(|(nama, _)| *nama).collect::<Vec<_>>().join(", ");
            Err(ApiError::new("PERLU_KATA_SANDI_SEKARANG").with("pengguna", names))
        }
        // None, or none that is whole: nothing says that anybody was taken out.
        _ => Ok(masuk),
    }
}

/// Opens a key file with what was given for a backup.
fn open_with(kantor: &SalinanKunci, req: &PulihReq) -> ApiResult<Masuk> {
    use saksama_core::Error;
    if kantor.is_latihan() {
        return open_latihan(kantor);
    }
    let people = kantor.pengguna();
    let names = || people.iter().map(|(nama, _)| *nama).collect::<Vec<_>>().join(", ");
    let (kunci, pengguna, peran) = match (&req.kode, &req.kata_sandi) {
        (Some(kode), _) => {
            let kode = KodePemulihan::read(&kode.0).map_err(Error::from)?;
            let kunci = kantor.open_with_pemulihan(&kode).map_err(Error::from)?;
            (kunci, KODE_PEMULIHAN.to_owned(), PeranPengguna::Atasan)
        }
        (None, Some(kata_sandi)) => {
            let only = people.first().map(|(nama, _)| (*nama).to_owned()).unwrap_or_default();
            let nama = req.nama.clone().unwrap_or(only);
            let (kunci, peran) = kantor.open(&nama, &kata_sandi.0).map_err(Error::from)?;
            (kunci, nama, peran)
        }
        (None, None) => return Err(ApiError::new("CADANGAN_PERLU_KATA_SANDI").with("pengguna", names())),
    };
    if peran != PeranPengguna::Atasan {
        return Err(ApiError::new("PERAN_TIDAK_BOLEH"));
    }
    Ok(Masuk { kunci, pengguna, peran })
}

/// Whoever opens the unpacked data. The present keys stay when they are the same: a passphrase that was changed or taken
/// away since does not come back with an older backup. Plain data of an earlier program are sealed with the present keys.
fn open_staged(
    dir: &Path,
    staged: &Path,
    guesses: &Guesses<'_>,
    present: Option<&Masuk>,
    progress: &mut Progress<'_>,
) -> ApiResult<Masuk> {
    let Some(kantor) = kunci::load(staged)? else {
        let masuk = present.ok_or_else(|| ApiError::new("CADANGAN_TANPA_KUNCI"))?;
        let own = kunci::load_of(dir, &masuk.kunci)?;
        let plain = staged.join(POLOS);
        saksama_durable::create_folder(&plain).map_err(saksama_core::Error::from)?;
        for name in [FILE_NAME, "berkas"] {
            if staged.join(name).exists() {
                saksama_durable::rename(&staged.join(name), &plain.join(name))
                    .map_err(saksama_core::Error::from)?;
            }
        }
        let who = (&masuk.kunci, masuk.pengguna.as_str());
        sandikan::seal_into(&plain, staged, who, Arc::clone(guesses.clock), progress)?;
        std::fs::remove_dir_all(&plain).map_err(|e| ApiError::io("remove", plain.display(), &e))?;
        kunci::save(staged, &own)?;
        return Ok(masuk.clone());
    };
    let masuk = open_keys(dir, &kantor, present, guesses)?;
    // Of another office, or on another laptop, those of the backup come in.
    kunci::save(staged, &kunci::load_of(dir, &masuk.kunci).unwrap_or(kantor))?;
    Ok(masuk)
}

/// Whether these are an officer's own data: not the practice office, and not a folder in which nothing was ever saved.
fn is_own_office(store: &Store) -> saksama_core::Result<bool> {
    Ok(!organisasi::get(store)?.latihan && !contoh::is_unused(store)?)
}

/// Checks the package as a whole, unpacks it beside the present data and opens what came out. Gives what is not whole in
/// it: only what was not whole when the package was made. With `is_own`, the practice office is refused. Up to its end it
/// can be stopped and leaves nothing; after it only the renaming is left, which can't.
fn stage(work: &Work<'_>, dir: &Path, guesses: &Guesses<'_>, present: Present) -> ApiResult<Staged> {
    let (req, clock) = (guesses.req, Arc::clone(guesses.clock));
    let mut sumber = Sumber::find(dir, &req.path)?;
    sumber.check(work)?;
    let staged = pulih::stage(dir)?;
    let opened = sumber.unpack(work, dir, &staged).and_then(|()| {
        let mut progress = work.stage(Tahap::Memeriksa, Satuan::Bita);
        let masuk = open_staged(dir, &staged, guesses, present.masuk.as_ref(), &mut progress)?;
        sumber.check_seal(&masuk.kunci, &mut progress)?;
        if sumber.is_beside() {
            let store = Store::open(&staged, Arc::clone(&clock), &masuk.kunci)?;
            link_stored(dir, &staged, &store)?;
        }
        let named = sumber.faults();
        let who = (&masuk.kunci, masuk.pengguna.as_str());
        let known = |finding: &Masalah| is_known(finding, &named, sumber.is_beside());
        let mut temuan = pulih::prepare(&staged, &req.path, Arc::clone(&clock), who, known, &mut progress)?;
        temuan.extend(sumber.without_seal());
        let store = Store::open(&staged, clock, &masuk.kunci)?;
        let instansi = organisasi::get(&store)?;
        if present.is_own && instansi.latihan {
            return Err(ApiError::new("CADANGAN_LATIHAN"));
        }
        let tentang = Tentang { instansi: instansi.nama_badan_publik, ..sumber.about() };
        let jejak = match tentang.kode_jejak.as_str() {
            "" => None,
            kode => Some(jejak::verify(&store, kode)?),
        };
        drop(store);
        work.commit(Tahap::Mengganti)?;
        Ok(Staged { tentang, temuan, jejak, masuk })
    });
    opened.inspect_err(|_| pulih::discard(dir))
}

/// Opens a backup that this program can restore. Its content is compared by [`Paket::check`].
fn open(paket: &Path) -> ApiResult<Paket> {
    let read = Paket::open(paket)?;
    let program = &read.manifest().program;
    if version(program) > version(PROGRAM) {
        return Err(ApiError::new("PAKET_LEBIH_BARU")
            .with("berkas", file_name(paket))
            .with("versi", program)
            .with("dikenal", PROGRAM));
    }
    Ok(read)
}

/// `1.10.2` as numbers; what is no number counts as 0.
fn version(text: &str) -> Vec<u64> {
    text.split('.').map(|part| part.parse().unwrap_or(0)).collect()
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn versions_are_compared_as_numbers() {
        assert!(version("0.10.0") > version("0.9.9"));
        assert!(version("1.0.0") > version("0.99.0"));
        assert!(version("0.1.0") <= version("0.1.0"));
    }
}
