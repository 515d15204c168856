//! `manifest-sha256.txt`: one line a file, as `sha256sum` writes and reads it (and BagIt, RFC 8493).

use super::nama::is_allowed;
use crate::error::{ExchangeError, Result};
use std::collections::BTreeMap;

/// Its name. It is written last: without it a folder is no copy.
pub(super) const MANIFEST: &str = "manifest-sha256.txt";
/// Longest manifest, bytes: about 200,000 files.
pub(super) const MAKS: u64 = 32 * 1024 * 1024;

/// SHA-256 by file.
pub(super) type Sidik = BTreeMap<String, String>;

/// The lines, in order of their names.
pub(super) fn text(sidik: &Sidik) -> String {
    sidik.iter().map(|(letak, sha256)| format!("{sha256}  {letak}\n")).collect()
}

/// Reads the lines.
///
/// # Errors
/// `SALINAN_RUSAK` for what is no line, `PAKET_NAMA_TERLARANG` for a name that has no place in a copy,
/// `PAKET_NAMA_GANDA` for two that only differ in case.
pub(super) fn parse(text: &str, folder: &str) -> Result<Sidik> {
    let mut sidik = Sidik::new();
    let mut seen = std::collections::BTreeSet::new();
    for line in text.split_terminator('\n') {
        let (sha256, letak) = line.split_once("  ").ok_or_else(|| damaged(folder, MANIFEST))?;
        if sha256.len() != 64 || !sha256.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
            return Err(damaged(folder, MANIFEST));
        }
        if !is_allowed(letak) {
            return Err(ExchangeError::PaketNamaTerlarang {
                berkas: folder.into(),
                isi: letak.chars().take(200).collect(),
            });
        }
        if !seen.insert(letak.to_lowercase()) {
            return Err(ExchangeError::PaketNamaGanda { berkas: folder.into() });
        }
        sidik.insert(letak.to_owned(), sha256.to_owned());
    }
    if text.ends_with('\n') { Ok(sidik) } else { Err(damaged(folder, MANIFEST)) }
}

/// A copy whose part `isi` can't be understood.
pub(super) fn damaged(folder: &str, isi: &str) -> ExchangeError {
    ExchangeError::SalinanRusak { berkas: folder.into(), isi: isi.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_those_of_sha256sum() {
        let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        let sidik: Sidik = [("salinan.json".to_owned(), hash.to_owned())].into();
        let lines = text(&sidik);
        assert_eq!(lines, format!("{hash}  salinan.json\n"));
        assert_eq!(parse(&lines, "f").unwrap(), sidik);
        let kode = |text: &str| parse(text, "f").unwrap_err().kode();
        assert_eq!(kode(lines.trim_end()), "SALINAN_RUSAK", "the last line is cut off");
        assert_eq!(kode(""), "SALINAN_RUSAK");
        assert_eq!(kode(&lines.to_uppercase()), "SALINAN_RUSAK");
        assert_eq!(kode(&lines.replace("  ", " ")), "SALINAN_RUSAK");
        assert_eq!(kode(&lines.repeat(2)), "PAKET_NAMA_GANDA");
        assert_eq!(kode(&lines.replace("salinan.json", "../x")), "PAKET_NAMA_TERLARANG");
    }
}
