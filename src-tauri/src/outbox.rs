//! In a test build, papers for viewer and printer go into a folder instead: `SAKSAMA_UJI_KELUAR_DIR`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Where a paper is handed over to.
#[derive(Clone, Copy)]
pub(crate) enum To {
    /// The system's program for the file.
    Viewer,
    /// The print dialog.
    Printer,
}

/// Copies the file at `path` into the folder as `viewer-<name>` or `printer-<name>`; `None` when there is no folder
/// (as in every build for officers) and the paper goes its usual way.
pub(crate) fn take(to: To, path: &Path) -> Option<std::io::Result<()>> {
    let folder = std::env::var_os("SAKSAMA_UJI_KELUAR_DIR").filter(|_| crate::UJI)?;
    let target = PathBuf::from(folder).join(name(to, path));
    // One of this name that was handed over before can't be written, like every copy.
    drop(std::fs::remove_file(&target));
    Some(std::fs::copy(path, target).map(drop))
}

fn name(to: To, path: &Path) -> OsString {
    let mut name = OsString::from(match to {
        To::Viewer => "viewer-",
        To::Printer => "printer-",
    });
    name.push(path.file_name().unwrap_or_default());
    name
}

#[cfg(test)]
mod tests {
    use super::{To, name};
    use std::path::Path;

    #[test]
    fn the_name_says_where_the_paper_went() {
        assert_eq!(name(To::Viewer, Path::new("a/SK 1.pdf")), "viewer-SK 1.pdf");
        assert_eq!(name(To::Printer, Path::new("a/SK 1.pdf")), "printer-SK 1.pdf");
    }
}
