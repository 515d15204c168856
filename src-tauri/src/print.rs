//! Printing a finished PDF with the dialog of the system; no page is ever redrawn on the way.

use saksama_api::{CaraCetak, HostError};
use std::path::Path;
use tauri::AppHandle;

#[cfg(windows)]
pub(crate) use webview::serve;

/// Shows the print dialog for the PDF at `path`, set as `cara` says where it lets itself be set (Linux); false when the
/// officer cancelled it. Blocks until it was answered (Linux) or the window with the PDF is open (Windows).
///
/// # Errors
/// `Unavailable` when this desktop offers no such dialog: the caller opens the viewer instead.
pub(crate) fn with_dialog(app: &AppHandle, path: &Path, cara: CaraCetak) -> Result<bool, HostError> {
    #[cfg(target_os = "linux")]
    return portal::with_dialog(app, path, cara);
    #[cfg(windows)]
    return {
        // the viewer inside WebView2 asks for copies and sides itself
        let _ = cara;
        webview::with_dialog(app, path)
    };
    #[cfg(not(any(target_os = "linux", windows)))]
    return {
        _ = (app, path, cara);
        Err(HostError::Unavailable)
    };
}

/// Linux: the print dialog of xdg-desktop-portal, which gives the file unchanged to the print system.
#[cfg(target_os = "linux")]
mod portal {
    use super::{CaraCetak, HostError};
    use ashpd::desktop::ResponseError;
    use ashpd::desktop::print::{Duplex, PreparePrintOptions, PrintOptions, PrintProxy, Settings};
    use std::fs::File;
    use std::path::Path;
    use tauri::AppHandle;

    pub(super) fn with_dialog(_: &AppHandle, path: &Path, cara: CaraCetak) -> Result<bool, HostError> {
        let file = File::open(path).map_err(|error| HostError::Failed(error.to_string()))?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        match tauri::async_runtime::block_on(print(&file, &name, cara)) {
            Ok(()) => Ok(true),
            Err(ashpd::Error::Response(ResponseError::Cancelled)) => Ok(false),
            // No session bus, no portal, or a portal without printers: all mean that there is no dialog to show.
            Err(_) => Err(HostError::Unavailable),
        }
    }

    async fn print(file: &File, name: &str, cara: CaraCetak) -> ashpd::Result<()> {
        let portal = PrintProxy::new().await?;
        let options = PreparePrintOptions::default().set_modal(true);
        // the papers are upright or lie as a whole: they are turned like the pages of a book
        let duplex = if cara.dua_sisi { Duplex::Vertical } else { Duplex::Simplex };
        let settings = Settings::default().set_n_copies(cara.rangkap).set_duplex(duplex);
        let dialog = portal.prepare_print(None, name, settings, Default::default(), options);
        let answer = dialog.await?.response()?;
        let options = PrintOptions::default().set_token(answer.token).set_modal(true);
        portal.print(None, name, file, options).await?.response()
    }
}

/// Windows: a second window on the PDF; the viewer inside WebView2 prints it with its real paper sizes.
#[cfg(windows)]
mod webview {
    use super::HostError;
    use std::collections::BTreeMap;
    use std::path::{Path, PathBuf};
    use std::sync::{Mutex, PoisonError};
    use tauri::http::{Response, StatusCode, header::CONTENT_TYPE};
    use tauri::{AppHandle, Builder, Manager, WebviewUrl, WebviewWindowBuilder, Wry};

    /// Scheme of the PDF window; it serves only papers that were handed over for printing.
    const SCHEME: &str = "cetak";

    /// Papers handed over, by window label.
    #[derive(Default)]
    struct Papers(Mutex<BTreeMap<String, PathBuf>>);

    /// Adds the scheme to the program.
    pub(crate) fn serve(builder: Builder<Wry>) -> Builder<Wry> {
        builder.manage(Papers::default()).register_uri_scheme_protocol(SCHEME, |context, _request| {
            let papers = context.app_handle().state::<Papers>();
            let path =
                papers.0.lock().unwrap_or_else(PoisonError::into_inner).get(context.webview_label()).cloned();
            let mut response = Response::new(Vec::new());
            match path.map(std::fs::read) {
                Some(Ok(bytes)) => {
                    response
                        .headers_mut()
                        .insert(CONTENT_TYPE, tauri::http::HeaderValue::from_static("application/pdf"));
                    *response.body_mut() = bytes;
                }
                _ => *response.status_mut() = StatusCode::NOT_FOUND,
            }
            response
        })
    }

    pub(super) fn with_dialog(app: &AppHandle, path: &Path) -> Result<bool, HostError> {
        let papers = app.state::<Papers>();
        let label = {
            let mut known = papers.0.lock().unwrap_or_else(PoisonError::into_inner);
            let label = format!("cetak-{}", known.len());
            known.insert(label.clone(), path.into());
            label
        };
        let fail = |error: &dyn std::fmt::Display| HostError::Failed(error.to_string());
        let url = format!("http://{SCHEME}.localhost/").parse().map_err(|error| fail(&error))?;
        WebviewWindowBuilder::new(app, label, WebviewUrl::CustomProtocol(url))
            .title(path.file_stem().unwrap_or_default().to_string_lossy())
            .incognito(true)
            .build()
            .map_err(|error| fail(&error))?;
        Ok(true)
    }
}
