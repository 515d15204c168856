//! The opened data folder, and the practice office beside it.

use crate::error::{ApiError, ApiResult};
use crate::host::Host;
use crate::kept::Kept;
use crate::wire::PrintDokumenReq;
use crate::work::Work;
use saksama_core::clock::Clock;
use saksama_core::storage::Store;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};

/// Folder of the practice office inside the data folder.
const CONTOH: &str = "kantor-latihan";

/// Begin of the name of several kept papers in one file.
pub(crate) const GABUNGAN: &str = "gabungan:";

/// An opened office: one data folder, one connection, shared by every worker thread.
pub struct Office {
    root: PathBuf,
    clock: Arc<dyn Clock>,
    store: Mutex<Store>,
    previews: Mutex<Kept>,
}

impl Office {
    /// Opens the data folder `root`, made when it doesn't exist.
    ///
    /// # Errors
    /// What `Store::open` refuses.
    pub fn open(root: &Path, clock: Arc<dyn Clock>) -> ApiResult<Self> {
        let store = Store::open(root, Arc::clone(&clock))?;
        Ok(Self { root: root.to_owned(), clock, store: Mutex::new(store), previews: Mutex::default() })
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
        self.store.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Closes the present data folder and opens `dir` in its place.
    pub(crate) fn switch_to(&self, dir: &Path) -> ApiResult<()> {
        let mut store = self.lock();
        if store.dir() != dir {
            *store = Store::open(dir, Arc::clone(&self.clock))?;
        }
        drop(store);
        self.lock_previews().clear();
        Ok(())
    }

    /// The office's clock.
    pub(crate) fn clock(&self) -> Arc<dyn Clock> {
        Arc::clone(&self.clock)
    }

    /// Runs `exchange` on the opened data folder while its file is closed, then opens it again. Nobody reads or writes
    /// meanwhile. When it can't be opened again, every later change is refused instead of being lost.
    pub(crate) fn while_closed<T>(
        &self,
        exchange: impl FnOnce(&Path, &dyn Clock) -> ApiResult<T>,
    ) -> ApiResult<T> {
        let mut store = self.lock();
        let dir = store.dir().to_owned();
        *store = Store::placeholder(self.clock())?;
        let outcome = exchange(&dir, self.clock.as_ref());
        *store = Store::open(&dir, self.clock())?;
        drop(store);
        self.lock_previews().clear();
        outcome
    }

    /// Keeps a preview and names it by its content.
    pub(crate) fn keep_preview(&self, bytes: Vec<u8>) -> String {
        self.keep("pratinjau:", bytes)
    }

    /// Keeps several papers in one file the same way.
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
        let Some(id) = sumber.strip_prefix("dokumen:") else {
            return Err(ApiError::new("PRATINJAU_HILANG"));
        };
        let bytes = {
            let store = self.lock();
            let paper = saksama_core::dokumen::get(&store, id)?;
            Arc::new(saksama_core::storage::berkas::read(&store, &paper.pdf.sha256)?)
        };
        self.lock_previews().put(sumber.to_owned(), Arc::clone(&bytes));
        Ok(bytes)
    }

    fn lock_previews(&self) -> MutexGuard<'_, Kept> {
        self.previews.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
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
        Ok(f(&self.office.lock())?)
    }

    /// Reads and writes.
    pub(crate) fn write<T>(&self, f: impl FnOnce(&mut Store) -> saksama_core::Result<T>) -> ApiResult<T> {
        Ok(f(&mut self.office.lock())?)
    }
}
