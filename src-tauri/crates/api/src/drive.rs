//! Which drive a path lies on.

use saksama_exchange::dkip::Drive;
use std::path::{Path, PathBuf};

/// The drive that holds `path`, which is given in full; none when the system lists none.
pub(crate) fn holding<'a>(drives: &'a [Drive], path: &Path) -> Option<&'a Drive> {
    let path = plain(path);
    let holding = drives.iter().filter(|drive| path.starts_with(plain(&drive.lokasi)));
    holding.max_by_key(|drive| drive.lokasi.as_os_str().len())
}

/// Windows gives canonical paths as `\\?\E:\…`, mount points as `E:\`.
pub(crate) fn plain(path: &Path) -> PathBuf {
    path.to_str().and_then(|text| text.strip_prefix(r"\\?\")).map_or_else(|| path.to_owned(), Into::into)
}
