//! The opened data folder, and the practice office beside it.

use crate::antrean::Antrean;
use crate::error::{ApiError, ApiResult};
use crate::host::Host;
use crate::kept::Kept;
use crate::percobaan::Percobaan;
use crate::sesi::{HeldKunci, Masuk, Sesi, open_latihan};
use crate::wire::{PrintDokumenReq, SisaSalinan};
use crate::work::Work;
use saksama_core::clock::Clock;
use saksama_core::storage::in_use::FolderLock;
use saksama_core::storage::{Store, cadangan, kunci, pulih};
use saksama_vault::{Biaya, SalinanKunci};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};

/// Folder of the practice office inside the data folder.
pub(crate) const CONTOH: &str = "kantor-latihan";

/// How often long reading makes way before it is done in one go.
const YIELDS: u32 = 50;

/// Begin of the name of several kept papers in one file.
pub(crate) const GABUNGAN: &str = "gabungan:";
/// How a paper that came from the main office is named, before its id, `/` and what it is.
pub(crate) const PUTUSAN: &str = "putusan:";

/// An opened office: one data folder, one connection, shared by every worker thread.
pub struct Office {
    root: PathBuf,
    clock: Arc<dyn Clock>,
    /// Holds the place of the data while they are locked.
    store: Mutex<Store>,
    antrean: Arc<Antrean>,
    pub(crate) sesi: Mutex<Sesi>,
    /// Told when a command that works on the data is over.
    pub(crate) idle: Condvar,
    /// What a guess of a new passphrase costs; measured when it is made unless a test says.
    pub(crate) biaya: Option<Biaya>,
    previews: Mutex<Kept>,
    /// Held while a backup in the data folder is made: they are numbered one after the other.
    cadangan: Mutex<()>,
    /// Held while an open copy is written, or what is left of one is looked for: what is over and was not told yet.
    pub(crate) salinan: Mutex<Vec<SisaSalinan>>,
    /// Held from the reading of the key file to its writing.
    kunci: Mutex<()>,
    pub(crate) percobaan: Percobaan,
    /// Ends last, when nothing of the folder is open any more. None in a part of a folder that is held as a whole.
    lock: Option<FolderLock>,
}

impl Office {
    /// Finds the data folder `root`, made when it doesn't exist. It stays locked; only a practice office is opened.
    ///
    /// # Errors
    /// What a folder refuses, `SEDANG_DIPAKAI` above all; `KUNCI_RUSAK`, `KUNCI_LEBIH_BARU`; for a practice office what
    /// `Store::open` refuses.
    pub fn open(root: &Path, clock: Arc<dyn Clock>) -> ApiResult<Self> {
        Self::open_held(root, clock, FolderLock::take(root)?)
    }

    /// The same of a folder that this program has taken already.
    ///
    /// # Errors
    /// As [`Office::open`].
    pub fn open_held(root: &Path, clock: Arc<dyn Clock>, lock: FolderLock) -> ApiResult<Self> {
        let office = Self::closed(root, clock, Some(lock))?;
        pulih::settle(root)?;
        let found = match kunci::copies(root) {
            // Told at the door, which leads to the backups.
            Err(saksama_core::Error::Refused { kode: "KUNCI_RUSAK", .. }) => None,
            found => found?,
        };
        if let Some(kantor) = found.filter(SalinanKunci::is_latihan) {
            office.enter(open_latihan(&kantor)?)?;
            // Nobody begins an office of their own under the passphrase that everybody knows.
            if office.lock_read(crate::contoh::is_unused)? {
                office.leave()?;
                office.remove_data(root)?;
            }
        }
        Ok(office)
    }

    /// The same with a practice office being made in `root`, whose keys are given.
    pub(crate) fn begin(root: &Path, clock: Arc<dyn Clock>, masuk: Masuk) -> ApiResult<Self> {
        let office = Self::closed(root, clock, None)?;
        office.enter(masuk)?;
        Ok(office)
    }

    fn closed(root: &Path, clock: Arc<dyn Clock>, lock: Option<FolderLock>) -> ApiResult<Self> {
        Store::check_folder(root)?;
        remove_copies(root);
        for dir in [root.to_owned(), root.join(CONTOH)] {
            cadangan::sweep(&dir);
        }
        let store = Mutex::new(Store::placeholder(Arc::clone(&clock))?);
        let (sesi, biaya, previews, cadangan) = (Mutex::default(), None, Mutex::default(), Mutex::default());
        let salinan = Mutex::default();
        Ok(Self {
            root: root.to_owned(),
            clock,
            store,
            antrean: Arc::default(),
            sesi,
            biaya,
            previews,
            cadangan,
            salinan,
            kunci: Mutex::default(),
            percobaan: Percobaan::of(root),
            idle: Condvar::new(),
            lock,
        })
    }

    /// Notes who has the office open, for a program that is refused meanwhile.
    pub(crate) fn tell_open(&self, pengguna: &str) {
        if let Some(lock) = &self.lock {
            lock.tell_open(pengguna, self.clock.now());
        }
    }

    /// Notes that nobody has.
    pub(crate) fn tell_closed(&self) {
        if let Some(lock) = &self.lock {
            lock.tell_closed();
        }
    }

    /// Removes the plain copies that viewers were given.
    pub(crate) fn remove_copies(&self) {
        remove_copies(&self.root);
    }

    /// The same office, in which new passphrases cost `biaya` instead of what is measured.
    #[must_use]
    pub fn with_biaya(mut self, biaya: Biaya) -> Self {
        self.biaya = Some(biaya);
        self
    }

    /// Waits until no other backup is made in the data folder.
    pub(crate) fn one_backup(&self) -> MutexGuard<'_, ()> {
        self.cadangan.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Waits until no open copy is written, and none that was broken off is looked for.
    pub(crate) fn one_salinan(&self) -> MutexGuard<'_, Vec<SisaSalinan>> {
        self.salinan.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Waits until nobody else changes the key file.
    pub(crate) fn one_kunci(&self) -> HeldKunci<'_> {
        self.kunci.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// The same without waiting.
    pub(crate) fn try_kunci(&self) -> Option<HeldKunci<'_>> {
        match self.kunci.try_lock() {
            Ok(held) => Some(held),
            Err(std::sync::TryLockError::Poisoned(held)) => Some(held.into_inner()),
            Err(std::sync::TryLockError::WouldBlock) => None,
        }
    }

    /// Reads the store.
    fn lock_read<T>(&self, f: impl FnOnce(&Store) -> saksama_core::Result<T>) -> ApiResult<T> {
        Ok(f(&self.lock())?)
    }

    /// The data folder of the officer (not of the practice office).
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where the practice office lives.
    #[must_use]
    pub fn contoh_dir(&self) -> PathBuf {
        self.root.join(CONTOH)
    }

    /// The store. A panic elsewhere can't have left a half change: changes are transactions.
    pub(crate) fn lock(&self) -> MutexGuard<'_, Store> {
        self.antrean.wait(|| self.store.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }

    /// Closes the officer's own data and opens the practice office, with keys of its own.
    ///
    /// # Errors
    /// As [`Office::lock_alone`]; what `Store::open` refuses.
    pub(crate) fn switch_to_latihan(&self) -> ApiResult<()> {
        let dir = self.contoh_dir();
        if !self.is_open(&dir) {
            let mut store = self.lock_alone()?;
            // Not when another call was quicker: the same file can't be open twice.
            if store.dir() != dir {
                let masuk = self.latihan_of(&dir)?;
                let opened = Store::open(&dir, Arc::clone(&self.clock), &masuk.kunci)?;
                *store = opened.signed_in(&masuk.pengguna);
                self.sesi().latihan = Some(masuk);
            }
        }
        self.clear_previews();
        Ok(())
    }

    /// Closes the practice office and opens the officer's own data again, if they were open before.
    ///
    /// # Errors
    /// As [`Office::switch_to_latihan`].
    pub(crate) fn switch_to_root(&self) -> ApiResult<()> {
        if !self.is_open(&self.root) {
            let mut store = self.lock_alone()?;
            let masuk = self.sesi().masuk.clone();
            *store = match &masuk {
                _ if store.dir() == self.root => return Ok(()),
                Some(masuk) => {
                    Store::open(&self.root, Arc::clone(&self.clock), &masuk.kunci)?.signed_in(&masuk.pengguna)
                }
                None => Store::placeholder(self.clock())?,
            };
            self.sesi().latihan = None;
        }
        self.clear_previews();
        Ok(())
    }

    fn is_open(&self, dir: &Path) -> bool {
        self.lock().dir() == dir
    }

    /// The office's clock.
    pub(crate) fn clock(&self) -> Arc<dyn Clock> {
        Arc::clone(&self.clock)
    }

    /// Runs `exchange` on the opened data folder (the officer's own when none is open) while its file is closed, then
    /// opens it again: with the keys of `masuk` when all went well. Nobody reads or writes meanwhile. When it can't be
    /// opened again, every later change is refused instead of being lost.
    ///
    /// # Errors
    /// As [`Office::lock_alone_at_work`]; what `exchange` and `Store::open` refuse.
    pub(crate) fn while_closed<T>(
        &self,
        masuk: Masuk,
        exchange: impl FnOnce(&Path, &dyn Clock) -> ApiResult<T>,
    ) -> ApiResult<T> {
        let mut store = self.lock_alone_at_work()?;
        let before = self.masuk().ok();
        let dir = self.open_dir(&store);
        *store = Store::placeholder(self.clock())?;
        let outcome = exchange(&dir, self.clock.as_ref());
        let masuk = if outcome.is_ok() { Some(masuk) } else { before };
        if let Some(masuk) = masuk {
            *store = Store::open(&dir, self.clock(), &masuk.kunci)?.signed_in(&masuk.pengguna);
            let mut sesi = self.sesi();
            // A code that was shown for other keys opens nothing here.
            sesi.menunggu = None;
            if dir == self.root {
                (sesi.masuk, sesi.rusak) = (Some(masuk), None);
            } else {
                sesi.latihan = Some(masuk);
            }
        }
        drop(store);
        self.clear_previews();
        outcome
    }

    /// The folder that is open; the officer's own when none is.
    pub(crate) fn open_dir(&self, store: &Store) -> PathBuf {
        if store.dir().as_os_str().is_empty() { self.root.clone() } else { store.dir().to_owned() }
    }

    /// Forgets every paper that was looked at.
    pub(crate) fn clear_previews(&self) {
        self.lock_previews().clear();
    }

    /// Keeps a preview and names it by its content.
    pub(crate) fn keep_preview(&self, bytes: Vec<u8>) -> String {
        self.keep("pratinjau:", bytes)
    }

    /// Keeps several papers in one file the same way, or a finished sheet that is kept nowhere else.
    pub(crate) fn keep_joined(&self, bytes: Vec<u8>) -> String {
        self.keep(GABUNGAN, bytes)
    }

    fn keep(&self, kind: &str, bytes: Vec<u8>) -> String {
        let name = format!("{kind}{}", saksama_core::storage::berkas::sha256(&bytes));
        self.lock_previews().put(name.clone(), Arc::new(bytes));
        name
    }

    /// A kept preview or printed paper, by its `sumber`.
    pub(crate) fn source(&self, sumber: &str) -> ApiResult<Arc<Vec<u8>>> {
        if let Some(bytes) = self.lock_previews().get(sumber) {
            return Ok(bytes);
        }
        let bytes = if let Some(id) = sumber.strip_prefix("dokumen:") {
            let store = self.lock();
            let paper = saksama_core::dokumen::get(&store, id)?;
            Arc::new(saksama_core::storage::berkas::read(&store, &paper.pdf.sha256)?)
        } else if let Some((id, peran)) = sumber.strip_prefix(PUTUSAN).and_then(|rest| rest.split_once('/')) {
            Arc::new(saksama_core::paket::berkas_putusan(&self.lock(), id, peran)?)
        } else {
            return Err(ApiError::new("PRATINJAU_HILANG"));
        };
        self.lock_previews().put(sumber.to_owned(), Arc::clone(&bytes));
        Ok(bytes)
    }

    fn lock_previews(&self) -> MutexGuard<'_, Kept> {
        self.previews.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        self.remove_copies();
    }
}

/// Of the office in `root` and the practice office in it.
fn remove_copies(root: &Path) {
    crate::sementara::remove_copies(&[root.to_owned(), root.join(CONTOH)]);
}

/// One command under way: the office it works on and the host that runs it.
pub struct Ctx<'a> {
    /// The office.
    pub office: &'a Office,
    /// The host.
    pub host: &'a dyn Host,
}

impl Ctx<'_> {
    /// The long work of the command `tugas` begins.
    ///
    /// # Errors
    /// `MASIH_BERJALAN`.
    pub(crate) fn work(&self, tugas: &str) -> ApiResult<Work<'_>> {
        Work::begin(self.host, tugas)
    }

    /// The command `tugas` begins to draw a paper: each paper is work of its own.
    ///
    /// # Errors
    /// `MASIH_BERJALAN`.
    pub(crate) fn work_on_paper(&self, tugas: &str, paper: &PrintDokumenReq) -> ApiResult<Work<'_>> {
        Work::begin(self.host, format!("{tugas}:{}:{}", paper.kode.as_str(), paper.subjek_id))
    }

    /// Reads.
    pub(crate) fn read<T>(&self, f: impl FnOnce(&Store) -> saksama_core::Result<T>) -> ApiResult<T> {
        let store = self.office.lock();
        // Locked meanwhile: an empty register must not be taken for the office.
        store.kunci()?;
        Ok(f(&store)?)
    }

    /// Reads what may take long: it is begun anew whenever another command wants the data file, and so holds up nobody.
    /// After many times it is read to its end, or a busy day would never see one.
    pub(crate) fn read_aside<T>(&self, f: impl Fn(&Store) -> saksama_core::Result<T>) -> ApiResult<T> {
        for _ in 0..YIELDS {
            let antrean = Arc::clone(&self.office.antrean);
            let mut store = self.office.lock();
            store.kunci()?;
            let read = store.read_aside(move || antrean.is_awaited(), &f)?;
            drop(store);
            if let Some(value) = read {
                return Ok(value);
            }
            self.office.antrean.let_pass();
        }
        self.read(f)
    }

    /// Reads and writes.
    pub(crate) fn write<T>(&self, f: impl FnOnce(&mut Store) -> saksama_core::Result<T>) -> ApiResult<T> {
        let mut store = self.office.lock();
        store.kunci()?;
        Ok(f(&mut store)?)
    }
}
