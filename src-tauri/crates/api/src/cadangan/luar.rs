//! Backups outside this computer: whether one was, and when the next is due.

use crate::wire::Kosong;
use crate::{ApiResult, Ctx, contoh};
use saksama_core::cadangan::CadanganLuar;
use saksama_core::organisasi;
use saksama_core::storage::cadangan as folder;
use saksama_exchange::dkip::{Drive, list_drive};
use saksama_vault::KunciData;
use std::path::Path;

/// The last one, and how urgent the next is. The practice office needs none.
pub(crate) fn get(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<CadanganLuar> {
    ctx.read(|s| {
        let is_own = !organisasi::get(s)?.latihan && !contoh::is_unused(s)?;
        let sejak = if is_own { folder::sejak(s)? } else { None };
        Ok(CadanganLuar::of(folder::luar(s.dir(), s.kunci()?), sejak, s.clock_now()))
    })
}

/// Takes note of a backup that was written to `tujuan` and read back, when that lies outside this computer.
pub(super) fn note(ctx: &Ctx<'_>, dir: &Path, kunci: &KunciData, tujuan: &Path) -> ApiResult<()> {
    let whole = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    if is_outside(&list_drive()?, &whole(dir), &whole(tujuan)) {
        folder::keep_luar(dir, kunci, ctx.office.clock().as_ref())?;
    }
    Ok(())
}

/// Whether `tujuan` lies on a drive that can be unplugged, and not on that of the data folder.
fn is_outside(drives: &[Drive], dir: &Path, tujuan: &Path) -> bool {
    let of = |path: &Path| {
        let holding = drives.iter().filter(|drive| path.starts_with(plain(&drive.lokasi)));
        holding.max_by_key(|drive| drive.lokasi.as_os_str().len())
    };
    let Some(drive) = of(&plain(tujuan)) else { return false };
    drive.lepasan && of(&plain(dir)).is_none_or(|own| own.lokasi != drive.lokasi)
}

/// Windows gives canonical paths as `\\?\E:\…`, mount points as `E:\`.
fn plain(path: &Path) -> std::path::PathBuf {
    path.to_str().and_then(|text| text.strip_prefix(r"\\?\")).map_or_else(|| path.to_owned(), Into::into)
}

#[cfg(test)]
mod tests {
    use super::is_outside;
    use saksama_exchange::dkip::Drive;
    use std::path::Path;

    fn drive(lokasi: &str, lepasan: bool) -> Drive {
        let (nama, sistem_berkas) = (String::new(), String::new());
        Drive {
            nama,
            lokasi: lokasi.into(),
            sistem_berkas,
            ukuran: 1,
            tersedia: 1,
            lepasan,
            hanya_baca: false,
        }
    }

    #[test]
    fn only_a_drive_that_can_be_unplugged_is_outside() {
        let drives = [drive("/", false), drive("/media/usb", true), drive("/kantor", false)];
        let outside = |tujuan: &str| is_outside(&drives, Path::new("/kantor/saksama"), Path::new(tujuan));
        assert!(outside("/media/usb/kantor.zip"));
        assert!(!outside("/media/usb2/kantor.zip"), "a folder whose name begins the same");
        assert!(!outside("/kantor/kantor.zip") && !outside("/kantor.zip"));
        // The office itself lies on the stick: a copy beside it goes with it.
        assert!(!is_outside(&drives, Path::new("/media/usb/saksama"), Path::new("/media/usb/kantor.zip")));
    }
}
