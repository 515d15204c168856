//! A Tauri window with a blank page, of the size and kind of the program's own: nothing else can be faster.

use tauri::{WebviewUrl, WebviewWindowBuilder};

/// Opens the window and runs until it is closed.
///
/// # Errors
/// When the system's web view can't be started.
pub fn run() -> tauri::Result<()> {
    let app = tauri::Builder::default().setup(|app| {
        WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
            .inner_size(1280.0, 700.0)
            .min_inner_size(900.0, 560.0)
            .center()
            .maximized(true)
            .incognito(true)
            .build()?;
        Ok(())
    });
    app.run(context())
}

/// The page, as `build.rs` took it in.
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "written by Tauri at build time; it can only fail where the program can't start"
)]
fn context() -> tauri::Context {
    tauri::tauri_build_context!()
}
