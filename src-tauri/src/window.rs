//! The one window: its size, what the page inside may reach, and nothing else.

use crate::rpc::Backend;
use std::sync::Arc;
use tauri::webview::NewWindowResponse;
use tauri::{
    AppHandle, Builder, Manager, Url, UserAttentionType, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
    WindowEvent, Wry,
};

/// The window's label; capabilities are given to it alone.
pub(crate) const LABEL: &str = "main";

/// Size in logical pixels: fits a 1366×768 screen with the bars of the desktop.
const SIZE: (f64, f64) = (1280.0, 700.0);
const SMALLEST: (f64, f64) = (900.0, 560.0);

/// The program before it has a window.
pub(crate) fn builder() -> Builder<Wry> {
    let builder = Builder::default();
    #[cfg(windows)]
    let builder = crate::print::serve(builder);
    builder
}

/// Opens the window on the page that is part of the program.
///
/// # Errors
/// When the system's web view can't be started.
pub(crate) fn open(app: &AppHandle) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Saksama")
        .inner_size(SIZE.0, SIZE.1)
        .min_inner_size(SMALLEST.0, SMALLEST.1)
        .center()
        // Lists and the matrix want every pixel of an office laptop.
        .maximized(true)
        // Pages keep nothing of their own on the disk: the data folder is the only place. A window driven by a test
        // can't be of this kind (wry refuses automation for it).
        .incognito(std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_none())
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny);
    let window = if crate::UJI { window.initialization_script(COLLECT_FAULTS) } else { window };
    let window = window.build()?;
    let closing = window.clone();
    window.on_window_event(move |event| {
        if let WindowEvent::CloseRequested { api, .. } = event {
            api.prevent_close();
            close(&closing);
        }
    });
    Ok(())
}

/// Takes the window away at once, ends the work behind it, and then the program. A second start meanwhile brings the
/// window back: then it stays, with the office locked.
fn close(window: &WebviewWindow) {
    let window = window.clone();
    // One that can't be hidden stays a moment longer.
    let _shown = window.hide();
    drop(tauri::async_runtime::spawn_blocking(move || {
        window.state::<Arc<Backend>>().close();
        if !window.is_visible().unwrap_or(false) {
            // Gone already: then the program ends by itself.
            let _gone = window.destroy();
        }
    }));
}

/// Brings the window to the front. A desktop that lets no program do so marks it in its bar instead.
pub(crate) fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        // A window that is just closing can't be shown, and needs not.
        let _minimized = window.unminimize();
        let _hidden = window.show();
        let _behind = window.set_focus();
        let _told = window.request_user_attention(Some(UserAttentionType::Informational));
    }
}

/// True for a page of the program: `tauri://localhost` (Linux) or `http://tauri.localhost` (Windows).
fn is_own_page(url: &Url) -> bool {
    matches!((url.scheme(), url.host_str()), ("tauri", Some("localhost")) | ("http", Some("tauri.localhost")))
}

/// Keeps every fault of the page (script errors, blocked resources) for the end of an e2e journey.
const COLLECT_FAULTS: &str = "
    window.__faults = [];
    addEventListener('securitypolicyviolation', (e) => __faults.push(`csp ${e.violatedDirective} ${e.blockedURI}`));
    addEventListener('error', (e) => __faults.push(`error ${e.message ?? e.target?.src ?? e.target?.href}`), true);
    addEventListener('unhandledrejection', (e) => __faults.push(`rejection ${e.reason}`));
";

#[cfg(test)]
mod tests {
    use super::is_own_page;

    #[test]
    fn only_pages_of_the_program_are_opened() {
        for own in ["tauri://localhost", "tauri://localhost/index.html#daftar", "http://tauri.localhost/"] {
            assert!(is_own_page(&own.parse().unwrap()), "{own}");
        }
        for foreign in [
            "https://contoh.go.id/",
            "http://localhost/",
            "http://tauri.localhost.contoh.go.id/",
            "file:///etc/passwd",
            "data:text/html,x",
            "about:blank",
        ] {
            assert!(!is_own_page(&foreign.parse().unwrap()), "{foreign}");
        }
    }
}
