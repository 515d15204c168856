//! The window of Saksama: the only crate that knows Tauri. No rule lives here.
//!
//! The page calls one command, `rpc`; everything it asks for is answered by the wire (`saksama-api`) on a worker
//! thread. This crate adds what only a desktop can give: the data folder, file dialogs, a viewer, a printer.

// On Windows a program with a window opens no console.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

mod data_dir;
mod host;
mod log;
#[cfg(feature = "uji")]
mod outbox;
mod picker;
mod print;
mod rpc;
mod window;
mod wire;

use crate::wire::clock::SystemClock;
use std::sync::Arc;

fn main() -> tauri::Result<()> {
    let app = window::builder().invoke_handler(tauri::generate_handler![rpc::rpc]).setup(|app| {
        let handle = app.handle();
        let data_dir = data_dir::resolve(std::env::args_os(), std::env::var_os("SAKSAMA_DATA"), handle)?;
        let log = Arc::new(log::Log::in_folder(&data_dir));
        log::on_panic(Arc::clone(&log));
        let host = host::Desktop::new(handle.clone());
        rpc::start(handle, rpc::Backend::new(data_dir, clock()?, Arc::new(host), log));
        window::open(handle)?;
        Ok(())
    });
    app.run(tauri::tauri_build_context!())
}

/// The clock of the computer.
#[cfg(not(feature = "uji"))]
fn clock() -> Result<SystemClock, String> {
    Ok(SystemClock::default())
}

/// The clock of the computer, or the day in `SAKSAMA_HARI_INI` so that a journey prints the same papers every day.
#[cfg(feature = "uji")]
fn clock() -> Result<SystemClock, String> {
    SystemClock::from_env()
}
