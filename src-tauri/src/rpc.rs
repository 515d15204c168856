//! The one command of the page: hands it to the wire on a worker thread and gives back what it answers.

use crate::log::Log;
use saksama_api::clock::SystemClock;
use saksama_api::{ApiError, Ctx, FolderLock, Host, Office, dispatch};
use serde_json::Value;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;
use tauri::{AppHandle, Manager, State};

/// What a command needs.
pub(crate) struct Backend {
    data_dir: PathBuf,
    clock: Arc<SystemClock>,
    host: Arc<dyn Host>,
    log: Arc<Log>,
    /// Opened by the first command, not at start: the window is there first, and can show why it can't be opened.
    office: Mutex<Option<Arc<Office>>>,
    /// The folder, taken at start; the office has it once it is open.
    lock: Mutex<Option<FolderLock>>,
}

impl Backend {
    pub(crate) fn new(
        data_dir: PathBuf,
        lock: Option<FolderLock>,
        clock: SystemClock,
        host: Arc<dyn Host>,
        log: Arc<Log>,
    ) -> Self {
        let (office, lock) = (Mutex::new(None), Mutex::new(lock));
        Self { data_dir, clock: Arc::new(clock), host, log, office, lock }
    }

    fn run(&self, cmd: &str, payload: Value) -> Result<Value, ApiError> {
        let started = Instant::now();
        let result = self.office().and_then(|office| {
            let ctx = Ctx { office: &office, host: &*self.host };
            dispatch(&ctx, cmd, payload)
        });
        let outcome = result.as_ref().map_or_else(|error| error.kode.as_str(), |_| "ok");
        self.log.command(cmd, started.elapsed(), outcome);
        result
    }

    /// Ends the work before the window goes: what can be stopped is stopped, a backup is made when one is due, and the
    /// data file is closed, so that the next start knows of a clean end.
    pub(crate) fn close(&self) {
        let Some(office) = self.office.lock().unwrap_or_else(PoisonError::into_inner).clone() else { return };
        self.host.cancel_all();
        self.host.put_papers_away();
        // A refusal stands in the diary; nobody is there to be told any more, and the next start makes up for it.
        drop(self.run("make_cadangan_otomatis", Value::Object(serde_json::Map::new())));
        drop(office.close());
    }

    /// The open office. After a failure the next command tries again: the officer may have mended the folder.
    fn office(&self) -> Result<Arc<Office>, ApiError> {
        let mut office = self.office.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(open) = &*office {
            return Ok(Arc::clone(open));
        }
        let lock = self.lock.lock().unwrap_or_else(PoisonError::into_inner).take();
        let opened = Arc::new(match lock {
            Some(lock) => Office::open_held(&self.data_dir, self.clock.clone(), lock),
            None => Office::open(&self.data_dir, self.clock.clone()),
        }?);
        *office = Some(Arc::clone(&opened));
        Ok(opened)
    }
}

/// Makes the backend known to the command.
pub(crate) fn start(app: &AppHandle, backend: Backend) {
    app.manage(Arc::new(backend));
}

/// Runs command `cmd` of the wire.
///
/// # Errors
/// The refusal of the wire, or `GALAT_PROGRAM` when the worker thread died.
#[tauri::command]
pub(crate) async fn rpc(
    cmd: String,
    payload: Value,
    backend: State<'_, Arc<Backend>>,
) -> Result<Value, ApiError> {
    let backend = Arc::clone(&backend);
    let worker = tauri::async_runtime::spawn_blocking(move || backend.run(&cmd, payload));
    worker.await.unwrap_or_else(|_| Err(ApiError::new("GALAT_PROGRAM")))
}
