//! The window of Saksama: the only crate that knows Tauri. No rule lives here.
//!
//! The page calls one command, `rpc`; everything it asks for is answered by the wire (`saksama-api`) on a worker
//! thread. This crate adds what only a desktop can give: the data folder, file dialogs, a viewer, a printer.

// On Windows a program with a window opens no console.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

mod data_dir;
mod host;
mod log;
mod outbox;
mod picker;
mod print;
mod rpc;
mod single;
mod window;

use saksama_api::clock::SystemClock;
use std::io::Write;
use std::process::ExitCode;
use std::sync::Arc;
use tauri::Manager;

/// Whether the hooks for e2e journeys are in this build. A constant, so that every build compiles the same code.
const UJI: bool = cfg!(feature = "uji");

fn main() -> ExitCode {
    // Until there is a diary.
    saksama_api::on_panic(|_| ());
    // Reading a file from elsewhere: no window.
    if let Some(code) = saksama_api::serve_pembaca(std::env::args_os()) {
        return code;
    }
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // stderr may be closed; there is nobody left to tell then.
            let _ = writeln!(std::io::stderr(), "{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> tauri::Result<()> {
    let app = window::builder().invoke_handler(tauri::generate_handler![rpc::rpc]).setup(|app| {
        let handle = app.handle();
        let data_dir = data_dir::resolve(std::env::args_os(), std::env::var_os("SAKSAMA_DATA"), handle)?;
        let lock = match single::start(&data_dir) {
            single::Start::Alone(lock) => lock,
            single::Start::Shown => std::process::exit(0),
        };
        let log = Arc::new(log::Log::in_folder(&data_dir));
        log::on_panic(Arc::clone(&log));
        let host = host::Desktop::new(handle.clone());
        if lock.is_some() {
            app.manage(single::Answering::begin(&data_dir, handle.clone()));
        }
        rpc::start(handle, rpc::Backend::new(data_dir, lock, clock()?, Arc::new(host), log));
        window::open(handle)?;
        Ok(())
    });
    app.run(context())
}

/// The clock of the computer; in a test build the day may come from `SAKSAMA_HARI_INI`, so that a journey prints the
/// same papers every day.
fn clock() -> Result<SystemClock, String> {
    if UJI { SystemClock::from_env() } else { Ok(SystemClock::default()) }
}

/// The page, the icon, the security policy and the capabilities, as `build.rs` took them in.
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "written by Tauri at build time; it can only fail where the program can't start"
)]
fn context() -> tauri::Context {
    tauri::tauri_build_context!()
}
