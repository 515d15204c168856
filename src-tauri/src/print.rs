//! Printing a finished PDF with the dialog of the system; no page is ever redrawn on the way, and none is written to a
//! drive.

use saksama_api::{HostError, PaperToPrint};
use tauri::AppHandle;

#[cfg(windows)]
pub(crate) use webview::serve;

/// Shows the print dialog for a paper, set as it says where it lets itself be set (Linux); false when the officer cancelled
/// it, or answered when the office was locked. Blocks until it was answered (Linux) or the window with the PDF is open
/// (Windows).
///
/// # Errors
/// `Unavailable` when this desktop offers no such dialog: the caller opens the viewer instead.
pub(crate) fn with_dialog(app: &AppHandle, paper: &PaperToPrint<'_>) -> Result<bool, HostError> {
    #[cfg(target_os = "linux")]
    return {
        let _ = app;
        portal::with_dialog(paper)
    };
    // the viewer inside WebView2 asks for copies and sides itself
    #[cfg(windows)]
    return webview::with_dialog(app, paper);
    #[cfg(not(any(target_os = "linux", windows)))]
    return {
        _ = (app, paper);
        Err(HostError::Unavailable)
    };
}

/// Closes what shows papers that were handed over. On Linux nothing does: what the portal was given is the print system's.
pub(crate) fn put_away(app: &AppHandle) {
    #[cfg(windows)]
    webview::put_away(app);
    #[cfg(not(windows))]
    let _ = app;
}

/// Linux: the print dialog of xdg-desktop-portal, which gives the file unchanged to the print system.
#[cfg(target_os = "linux")]
mod portal {
    use super::{HostError, PaperToPrint};
    use ashpd::desktop::ResponseError;
    use ashpd::desktop::print::{Duplex, PreparePrintOptions, PrintOptions, PrintProxy, Settings};
    use rustix::fs::{MemfdFlags, memfd_create};
    use std::fs::File;
    use std::io::{Seek, Write};
    use std::path::Path;

    pub(super) fn with_dialog(paper: &PaperToPrint<'_>) -> Result<bool, HostError> {
        let file = in_memory(paper.bytes).map_err(|error| HostError::Failed(error.to_string()))?;
        match tauri::async_runtime::block_on(print(&file, paper)) {
            Ok(is_printed) => Ok(is_printed),
            Err(ashpd::Error::Response(ResponseError::Cancelled)) => Ok(false),
            // No session bus, no portal, or a portal without printers: all mean that there is no dialog to show.
            Err(_) => Err(HostError::Unavailable),
        }
    }

    /// The paper as a file that is on no drive and goes with its last handle.
    pub(super) fn in_memory(bytes: &[u8]) -> std::io::Result<File> {
        let mut file = File::from(memfd_create("saksama", MemfdFlags::CLOEXEC)?);
        file.write_all(bytes)?;
        file.rewind()?;
        Ok(file)
    }

    async fn print(file: &File, paper: &PaperToPrint<'_>) -> ashpd::Result<bool> {
        let name = Path::new(paper.nama).file_stem().unwrap_or_default().to_string_lossy();
        let portal = PrintProxy::new().await?;
        let options = PreparePrintOptions::default().set_modal(true);
        // the papers are upright or lie as a whole: they are turned like the pages of a book
        let duplex = if paper.cara.dua_sisi { Duplex::Vertical } else { Duplex::Simplex };
        let settings = Settings::default().set_n_copies(paper.cara.rangkap).set_duplex(duplex);
        let dialog = portal.prepare_print(None, &name, settings, Default::default(), options);
        let answer = dialog.await?.response()?;
        if !(paper.still)() {
            return Ok(false);
        }
        let options = PrintOptions::default().set_token(answer.token).set_modal(true);
        portal.print(None, &name, file, options).await?.response()?;
        Ok(true)
    }
}

/// Papers that windows show, by window label.
#[cfg(any(windows, test))]
mod papers {
    use std::collections::BTreeMap;
    use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

    #[derive(Default)]
    struct Held {
        /// How many there were.
        count: u64,
        papers: BTreeMap<String, Arc<Vec<u8>>>,
    }

    #[derive(Default)]
    pub(super) struct Papers(Mutex<Held>);

    impl Papers {
        /// Takes a paper in; gives the label of its window, which no other ever had.
        pub(super) fn put(&self, bytes: &[u8]) -> String {
            let mut held = self.lock();
            held.count += 1;
            let label = format!("cetak-{}", held.count);
            held.papers.insert(label.clone(), Arc::new(bytes.to_vec()));
            label
        }

        pub(super) fn get(&self, label: &str) -> Option<Arc<Vec<u8>>> {
            self.lock().papers.get(label).cloned()
        }

        pub(super) fn forget(&self, label: &str) {
            self.lock().papers.remove(label);
        }

        /// Forgets all; gives their labels.
        pub(super) fn clear(&self) -> Vec<String> {
            std::mem::take(&mut self.lock().papers).into_keys().collect()
        }

        fn lock(&self) -> MutexGuard<'_, Held> {
            self.0.lock().unwrap_or_else(PoisonError::into_inner)
        }
    }
}

/// Windows: a second window on the PDF; the viewer inside WebView2 prints it with its real paper sizes.
#[cfg(windows)]
mod webview {
    use super::papers::Papers;
    use super::{HostError, PaperToPrint};
    use std::path::Path;
    use tauri::http::{Response, StatusCode, header::CONTENT_TYPE};
    use tauri::webview::NewWindowResponse;
    use tauri::{AppHandle, Builder, Manager, WebviewUrl, WebviewWindowBuilder, WindowEvent, Wry};

    /// Scheme of the PDF window; it serves only papers that were handed over for printing.
    const SCHEME: &str = "cetak";

    /// Adds the scheme to the program.
    pub(crate) fn serve(builder: Builder<Wry>) -> Builder<Wry> {
        builder.manage(Papers::default()).register_uri_scheme_protocol(SCHEME, |context, _request| {
            let paper = context.app_handle().state::<Papers>().get(context.webview_label());
            let mut response = Response::new(Vec::new());
            match paper {
                Some(bytes) => {
                    response
                        .headers_mut()
                        .insert(CONTENT_TYPE, tauri::http::HeaderValue::from_static("application/pdf"));
                    *response.body_mut() = bytes.to_vec();
                }
                None => *response.status_mut() = StatusCode::NOT_FOUND,
            }
            response
        })
    }

    pub(super) fn with_dialog(app: &AppHandle, paper: &PaperToPrint<'_>) -> Result<bool, HostError> {
        if !(paper.still)() {
            return Ok(false);
        }
        let fail = |error: &dyn std::fmt::Display| HostError::Failed(error.to_string());
        let own = format!("{SCHEME}.localhost");
        let url = format!("http://{own}/").parse().map_err(|error| fail(&error))?;
        let label = app.state::<Papers>().put(paper.bytes);
        let title = Path::new(paper.nama).file_stem().unwrap_or_default().to_string_lossy();
        let window = WebviewWindowBuilder::new(app, label.clone(), WebviewUrl::CustomProtocol(url))
            .title(title)
            .incognito(true)
            .on_navigation(move |url| url.host_str() == Some(own.as_str()))
            .on_new_window(|_, _| NewWindowResponse::Deny)
            .build()
            .map_err(|error| fail(&error))?;
        let app = app.clone();
        window.on_window_event(move |event| {
            if matches!(event, WindowEvent::Destroyed) {
                app.state::<Papers>().forget(&label);
            }
        });
        // Locked while it was built: whoever puts the papers away may have come before there was a window to close.
        if !(paper.still)() {
            // Gone already: then it shows nothing.
            let _gone = window.destroy();
            return Ok(false);
        }
        Ok(true)
    }

    /// Closes every such window and forgets what it showed.
    pub(super) fn put_away(app: &AppHandle) {
        for label in app.state::<Papers>().clear() {
            if let Some(window) = app.get_webview_window(&label) {
                // Gone already: then it shows nothing.
                let _gone = window.destroy();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::papers::Papers;

    #[test]
    fn a_paper_is_shown_in_its_own_window_until_it_is_put_away() {
        let papers = Papers::default();
        let (one, two) = (papers.put(b"satu"), papers.put(b"dua"));
        assert_eq!(papers.get(&one).unwrap().as_slice(), b"satu");
        papers.forget(&one);
        assert!(papers.get(&one).is_none());
        let three = papers.put(b"tiga");
        assert!(three != one && three != two, "a window that is just closing shows no other paper");
        assert_eq!(papers.clear(), [two.clone(), three]);
        assert!(papers.get(&two).is_none());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_portal_reads_the_paper_from_its_beginning_and_no_drive_has_it() {
        use std::io::Read;
        use std::os::unix::fs::MetadataExt;
        let mut file = super::portal::in_memory(b"%PDF-1.7").unwrap();
        let mut read = String::new();
        file.read_to_string(&mut read).unwrap();
        assert_eq!((read.as_str(), file.metadata().unwrap().nlink()), ("%PDF-1.7", 0));
    }
}
