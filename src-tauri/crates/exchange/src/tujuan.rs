//! Where something is to be written, looked at before any work is done.

use crate::error::{ExchangeError, Result};
use std::io::ErrorKind;
use std::path::Path;

/// Checks that `folder` is a folder (a drive is one too).
///
/// # Errors
/// `TUJUAN_TIDAK_ADA` when nothing is there, `TUJUAN_BUKAN_FOLDER` when a file is; else what the drive refuses:
/// `TUJUAN_HILANG` when it was pulled out.
pub fn check_folder(folder: &Path) -> Result<()> {
    let tujuan = || folder.display().to_string();
    match folder.metadata() {
        Ok(about) if about.is_dir() => Ok(()),
        Ok(_) => Err(ExchangeError::TujuanBukanFolder { tujuan: tujuan() }),
        Err(e) if matches!(e.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Err(ExchangeError::TujuanTidakAda { tujuan: tujuan() })
        }
        Err(e) => Err(ExchangeError::write("open", folder, &e)),
    }
}

/// Checks that a file can be made at `path`: its folder, which is given back, is there, and nothing but a file stands at
/// `path` itself. A device or a pipe would be replaced by the file.
///
/// # Errors
/// `TUJUAN_ADALAH_FOLDER`, `TUJUAN_BUKAN_BERKAS`; as [`check_folder`] for the folder.
pub fn check_file(path: &Path) -> Result<&Path> {
    if path.is_dir() || path.file_name().is_none() {
        return Err(ExchangeError::TujuanAdalahFolder { tujuan: path.display().to_string() });
    }
    if path.metadata().is_ok_and(|about| !about.is_file()) {
        return Err(ExchangeError::TujuanBukanBerkas { tujuan: path.display().to_string() });
    }
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    check_folder(folder)?;
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_the_way_is_told_apart() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        std::fs::write(at("surat.pdf"), b"x").unwrap();
        fn kode(path: &Path) -> std::result::Result<&Path, String> {
            check_file(path).map_err(|e| e.kode())
        }
        assert_eq!(kode(&at("baru.pdf")), Ok(dir.path()));
        assert_eq!(kode(&at("surat.pdf")), Ok(dir.path()), "whether it may be replaced is not asked here");
        assert_eq!(kode(Path::new("baru.pdf")), Ok(Path::new(".")));
        assert_eq!(kode(&at("tidak ada/baru.pdf")), Err("TUJUAN_TIDAK_ADA".into()));
        assert_eq!(kode(&at("surat.pdf/baru.pdf")), Err("TUJUAN_BUKAN_FOLDER".into()));
        assert_eq!(kode(dir.path()), Err("TUJUAN_ADALAH_FOLDER".into()));
        assert_eq!(kode(Path::new("..")), Err("TUJUAN_ADALAH_FOLDER".into()));
    }

    #[cfg(unix)]
    #[test]
    fn a_device_or_a_pipe_is_never_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let socket = dir.path().join("soket");
        let _open = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        for path in [socket.as_path(), Path::new("/dev/null")] {
            assert_eq!(check_file(path).unwrap_err().kode(), "TUJUAN_BUKAN_BERKAS");
        }
    }
}
