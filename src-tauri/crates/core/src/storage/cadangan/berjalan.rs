//! The sealed note of an open copy that is being written: such a copy is plain text on a drive that the program may never
//! see again, so whatever ends the program, the next opening must know of it.

use super::tanda;
use crate::clock::Clock;
use crate::error::{Error, Result};
use chrono::NaiveDateTime;
use saksama_durable as durable;
use saksama_vault::KunciData;
use serde::{Deserialize, Serialize};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Begin and end of the name of a note; between them stands the code of the copy.
const NAME: (&str, &str) = ("salinan-", ".tanda");
/// Length of a code.
const KODE: usize = 16;

/// An open copy that was begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SalinanBerjalan {
    /// When.
    pub waktu: NaiveDateTime,
    /// The chosen folder, in full.
    pub tujuan: PathBuf,
    /// The drive it lies on; none where the system doesn't list it (some shares of a network).
    pub drive: Option<DriveMarks>,
    /// Name of the folder while it is written: nobody else gives this name, because the code is in it.
    pub sementara: String,
    /// Its name once it is whole.
    pub jadi: String,
}

/// By what a drive is known again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DriveMarks {
    /// The serial number of its file system, where the system tells it.
    pub identitas: Option<String>,
    /// Where it was reached.
    pub lokasi: PathBuf,
    /// Its file system.
    pub sistem_berkas: String,
    /// Whether it can be taken out, so that another may stand in its place.
    pub lepasan: bool,
}

/// A new code.
///
/// # Errors
/// `Error::Io` when the system gives no random bytes.
pub fn new_kode(clock: &dyn Clock) -> Result<String> {
    let mut random = [0; KODE / 2];
    clock.fill_random(&mut random).map_err(|e| Error::io("random", Path::new(""), e))?;
    Ok(random.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Takes note of the copy `kode`, before its first byte.
///
/// # Errors
/// `Error::Io`.
pub fn keep_berjalan(
    dir: &Path,
    kunci: &KunciData,
    clock: &dyn Clock,
    kode: &str,
    salinan: &SalinanBerjalan,
) -> Result<()> {
    durable::ensure_folder(&super::folder(dir))?;
    tanda::write(&path(dir, kode)?, kunci, clock, (kode, salinan))
}

/// Every copy that was begun and of which nobody took note that it ended, with its code, oldest first. A note under other
/// keys is another office's.
///
/// # Errors
/// `Error::Io` when the folder is there and can't be read.
pub fn berjalan(dir: &Path, kunci: &KunciData) -> Result<Vec<(String, SalinanBerjalan)>> {
    let folder = super::folder(dir);
    let entries = match fs::read_dir(&folder) {
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        other => other.map_err(|e| Error::io("read", &folder, e))?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|e| Error::io("read", &folder, e))?;
        let name = entry.file_name();
        let kode = name.to_str().and_then(|name| name.strip_prefix(NAME.0)?.strip_suffix(NAME.1));
        let Some(kode) = kode.filter(|kode| is_kode(kode)) else { continue };
        if let Some(salinan) = tanda::read::<SalinanBerjalan>(&entry.path(), kunci, kode) {
            found.push((kode.to_owned(), salinan));
        }
    }
    found.sort_by(|a, b| (a.1.waktu, &a.0).cmp(&(b.1.waktu, &b.0)));
    Ok(found)
}

/// Takes the note of the copy `kode` away; one that is gone already is none.
///
/// # Errors
/// `SALINAN_TIDAK_DIKENAL` when this is no code; `Error::Io`.
pub fn forget_berjalan(dir: &Path, kode: &str) -> Result<()> {
    let path = path(dir, kode)?;
    match fs::remove_file(&path) {
        Err(e) if e.kind() != ErrorKind::NotFound => Err(Error::io("remove", &path, e)),
        _ => Ok(()),
    }
}

fn path(dir: &Path, kode: &str) -> Result<PathBuf> {
    if !is_kode(kode) {
        return Err(Error::refused_with("SALINAN_TIDAK_DIKENAL", "kode", kode));
    }
    Ok(super::folder(dir).join(format!("{}{kode}{}", NAME.0, NAME.1)))
}

/// Whether this is the name of such a note, without its ending.
pub(super) fn is_note(name: &str) -> bool {
    name.strip_prefix(NAME.0).is_some_and(is_kode)
}

fn is_kode(kode: &str) -> bool {
    kode.len() == KODE && kode.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{TestClock, kode, kunci};

    fn begun(tujuan: &str) -> SalinanBerjalan {
        SalinanBerjalan {
            waktu: crate::testing::date("2026-11-20").and_hms_opt(9, 0, 0).unwrap(),
            tujuan: tujuan.into(),
            drive: None,
            sementara: "Salinan.sementara".into(),
            jadi: "Salinan".into(),
        }
    }

    #[test]
    fn a_copy_that_was_begun_is_known_until_it_is_forgotten() {
        let dir = tempfile::tempdir().unwrap();
        let clock = TestClock::at("2026-11-20");
        assert_eq!(berjalan(dir.path(), &kunci()).unwrap(), []);
        let codes: Vec<String> = ["/media/usb rahasia", "/media/lain"]
            .into_iter()
            .map(|tujuan| {
                let kode = new_kode(&*clock).unwrap();
                keep_berjalan(dir.path(), &kunci(), &*clock, &kode, &begun(tujuan)).unwrap();
                kode
            })
            .collect();
        let known = || {
            let found = berjalan(dir.path(), &kunci()).unwrap();
            found.into_iter().map(|(kode, _)| kode).collect::<std::collections::BTreeSet<_>>()
        };
        assert_eq!(known(), codes.iter().cloned().collect());
        // Sealed: it says nothing to somebody without the keys, and nothing to those of another office.
        let note = fs::read(path(dir.path(), &codes[0]).unwrap()).unwrap();
        assert!(!note.windows(7).any(|w| w == b"rahasia"));
        let other = KunciData::make(&|out: &mut [u8]| {
            out.fill(9);
            Ok(())
        });
        assert_eq!(berjalan(dir.path(), &other.unwrap()).unwrap(), []);
        forget_berjalan(dir.path(), &codes[0]).unwrap();
        forget_berjalan(dir.path(), &codes[0]).unwrap();
        assert_eq!(known(), std::collections::BTreeSet::from([codes[1].clone()]));
    }

    #[test]
    fn no_code_leads_out_of_the_folder() {
        let dir = tempfile::tempdir().unwrap();
        for wrong in ["", "../../register.db", "0123456789abcdeF", "0123456789abcdef0"] {
            assert_eq!(kode(forget_berjalan(dir.path(), wrong)), "SALINAN_TIDAK_DIKENAL", "{wrong}");
        }
    }
}
