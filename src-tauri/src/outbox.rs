//! In a test build, papers for viewer and printer go into a folder instead: `SAKSAMA_UJI_KELUAR_DIR`.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

/// Copies the file at `path`, handed over to the system's program for it, into the folder as `viewer-<name>`; `None` when
/// there is no folder (as in every build for officers) and it goes its usual way.
pub(crate) fn take_file(path: &Path) -> Option<std::io::Result<()>> {
    let target = target("viewer-", path.file_name().unwrap_or_default())?;
    Some(std::fs::copy(path, target).map(drop))
}

/// Writes a paper for the print dialog into the folder as `printer-<name>` in the same way.
pub(crate) fn take_paper(name: &str, bytes: &[u8]) -> Option<std::io::Result<()>> {
    let target = target("printer-", OsStr::new(name))?;
    Some(std::fs::write(target, bytes))
}

fn target(to: &str, name: &OsStr) -> Option<PathBuf> {
    let folder = std::env::var_os("SAKSAMA_UJI_KELUAR_DIR").filter(|_| crate::UJI)?;
    let target = PathBuf::from(folder).join(named(to, name));
    // One of this name that was handed over before can't be written, like every copy.
    drop(std::fs::remove_file(&target));
    Some(target)
}

fn named(to: &str, name: &OsStr) -> OsString {
    [OsStr::new(to), name].into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::named;
    use std::ffi::OsStr;

    #[test]
    fn the_name_says_where_the_paper_went() {
        assert_eq!(named("viewer-", OsStr::new("SK 1.pdf")), "viewer-SK 1.pdf");
        assert_eq!(named("printer-", OsStr::new("SK 1.pdf")), "printer-SK 1.pdf");
    }
}
