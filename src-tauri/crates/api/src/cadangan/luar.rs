//! Backups outside this computer: whether one was, and when the next is due.

use crate::drive::{holding, plain};
use crate::wire::Kosong;
use crate::{ApiResult, Ctx, contoh};
use saksama_core::cadangan::{CadanganLuar, FlashdiskCadangan};
use saksama_core::storage::cadangan::{self as folder, Luar, TempatLuar};
use saksama_core::{jejak, organisasi};
use saksama_exchange::dkip::{Drive, list_drive};
use saksama_exchange::jalan_pintas::is_suspicious;
use saksama_vault::KunciData;
use std::path::Path;

/// The last one, how urgent the next is, and the drive of the last one when it waits for the next. The practice office
/// needs none.
pub(crate) fn get(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<CadanganLuar> {
    let (luar, tempat) = ctx.read(|s| {
        let is_own = !organisasi::get(s)?.latihan && !contoh::is_unused(s)?;
        let sejak = if is_own { folder::sejak(s)? } else { None };
        let last = folder::luar(s.dir(), s.kunci()?);
        let luar = CadanganLuar::of(last.as_ref().map(|last| last.waktu), sejak, s.clock_now());
        let tempat = match last {
            Some(last) if is_own && jejak::is_changed_since(s, &last.kode_jejak)? => Some(last.tempat),
            _ => None,
        };
        Ok((luar, tempat))
    })?;
    let flashdisk = match tempat {
        Some(tempat) => plugged(&list_drive()?, &tempat),
        None => None,
    };
    Ok(CadanganLuar { flashdisk, ..luar })
}

/// Takes note of a backup that was written to `tujuan` and read back, when that lies outside this computer.
pub(super) fn note(
    ctx: &Ctx<'_>,
    dir: &Path,
    kunci: &KunciData,
    kode_jejak: &str,
    tujuan: &Path,
) -> ApiResult<()> {
    let whole = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let (drives, file) = (list_drive()?, plain(&whole(tujuan)));
    if let Some(drive) = outside(&drives, &whole(dir), &file) {
        let clock = ctx.office.clock();
        let inside = file.strip_prefix(plain(&drive.lokasi)).unwrap_or(&file);
        let tempat = TempatLuar {
            identitas: drive.identitas.clone(),
            folder: inside.parent().unwrap_or(Path::new("")).to_owned(),
            nama: file.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            ukuran: file.metadata().map_err(|e| crate::ApiError::io("read", file.display(), &e))?.len(),
        };
        let luar = Luar { waktu: clock.now(), kode_jejak: kode_jejak.to_owned(), tempat };
        folder::keep_luar(dir, kunci, clock.as_ref(), &luar)?;
    }
    Ok(())
}

/// The drive of `tempat` among those that are plugged in now: by what it is known by, or by the backup that lies on it
/// where the system tells nothing. Never one that bears the sign of a virus.
fn plugged(drives: &[Drive], tempat: &TempatLuar) -> Option<FlashdiskCadangan> {
    let is_it = |drive: &&Drive| match (&drive.identitas, &tempat.identitas) {
        (Some(own), Some(wanted)) => own == wanted,
        _ => {
            let file = drive.lokasi.join(&tempat.folder).join(&tempat.nama);
            file.metadata().is_ok_and(|m| m.is_file() && m.len() == tempat.ukuran)
        }
    };
    let usable = drives.iter().filter(|drive| drive.lepasan && !drive.hanya_baca);
    let drive = usable.filter(|drive| !is_suspicious(&drive.lokasi)).find(is_it)?;
    let folder = drive.lokasi.join(&tempat.folder);
    let folder = if folder.is_dir() { folder } else { drive.lokasi.clone() };
    Some(FlashdiskCadangan {
        lokasi: drive.lokasi.display().to_string(),
        folder: folder.display().to_string(),
    })
}

/// The drive of `tujuan`, when it can be unplugged and is not that of the data folder.
fn outside<'a>(drives: &'a [Drive], dir: &Path, tujuan: &Path) -> Option<&'a Drive> {
    let drive = holding(drives, tujuan)?;
    let is_other = holding(drives, dir).is_none_or(|own| own.lokasi != drive.lokasi);
    (drive.lepasan && is_other).then_some(drive)
}

#[cfg(test)]
mod tests {
    use super::{outside, plugged};
    use saksama_core::storage::cadangan::TempatLuar;
    use saksama_exchange::dkip::Drive;
    use std::path::Path;

    fn drive(lokasi: &str, lepasan: bool) -> Drive {
        let (nama, sistem_berkas) = (String::new(), String::new());
        Drive {
            nama,
            identitas: None,
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
        let found =
            |tujuan: &str| outside(&drives, Path::new("/kantor/saksama"), Path::new(tujuan)).is_some();
        assert!(found("/media/usb/kantor.zip"));
        assert!(!found("/media/usb2/kantor.zip"), "a folder whose name begins the same");
        assert!(!found("/kantor/kantor.zip") && !found("/kantor.zip"));
        // The office itself lies on the stick: a copy beside it goes with it.
        assert!(
            outside(&drives, Path::new("/media/usb/saksama"), Path::new("/media/usb/kantor.zip")).is_none()
        );
    }
    #[test]
    fn the_drive_of_the_last_backup_is_known_in_another_port() {
        let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let mut drives = [one.path(), two.path()].map(|at| drive(at.to_str().unwrap(), true));
        let mut tempat = TempatLuar {
            identitas: Some("1A2B-3C4D".into()),
            folder: "Cadangan".into(),
            nama: "kantor.zip".into(),
            ukuran: 7,
        };
        assert_eq!(plugged(&drives, &tempat), None);
        drives[1].identitas = Some("1A2B-3C4D".into());
        let root = two.path().display().to_string();
        let found = plugged(&drives, &tempat).unwrap();
        assert_eq!((&found.lokasi, &found.folder), (&root, &root), "its folder is gone");
        std::fs::create_dir(two.path().join("Cadangan")).unwrap();
        assert!(plugged(&drives, &tempat).unwrap().folder.ends_with("Cadangan"));
        // Write-protected, or in a port that nothing can be pulled out of: no place for a copy.
        drives[1].hanya_baca = true;
        assert_eq!(plugged(&drives, &tempat), None);
        drives[1].hanya_baca = false;
        drives[1].lepasan = false;
        assert_eq!(plugged(&drives, &tempat), None);
        // Where the system tells no identity, the backup itself tells it.
        drives[1].lepasan = true;
        tempat.identitas = None;
        assert_eq!(plugged(&drives, &tempat), None);
        std::fs::write(two.path().join("Cadangan/kantor.zip"), b"another").unwrap();
        assert_eq!(plugged(&drives, &tempat).unwrap().lokasi, root);
        std::fs::write(two.path().join("Cadangan/kantor.zip"), b"another one").unwrap();
        assert_eq!(plugged(&drives, &tempat), None, "a file of another size");
    }
}
