//! The file in which a main office gives its public keys to its units. It is believed by nothing in it: the fingerprint on
//! the card says whether it is right.

use super::bag::value_of;
use crate::error::{ExchangeError, Result, file_name};
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// First line of every such file.
const AWAL: &str = "Berkas kunci Saksama 1";
/// Longest file, bytes.
const MAKS: u64 = 4096;

/// What stands in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KunciKantorBerkas {
    /// Name of the Badan Publik.
    pub nama: String,
    /// Its public keys, 128 hexadecimal digits.
    pub kunci: String,
}

impl KunciKantorBerkas {
    /// The file.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let nama = self.nama.replace(char::is_control, " ");
        format!("{AWAL}\r\nKantor: {nama}\r\nKunci: {}\r\n", self.kunci).into_bytes()
    }

    /// Reads such a file.
    ///
    /// # Errors
    /// `BERKAS_TIDAK_TERBACA`; `KUNCI_KANTOR_BUKAN` for any other file.
    pub fn read(path: &Path) -> Result<Self> {
        let unreadable = |e: std::io::Error| ExchangeError::read(path, &e);
        let mut bytes = Vec::new();
        File::open(path).map_err(unreadable)?.take(MAKS + 1).read_to_end(&mut bytes).map_err(unreadable)?;
        let text = std::str::from_utf8(&bytes).ok().filter(|text| text.len() as u64 <= MAKS);
        let read = || {
            let text = text.filter(|text| text.lines().next() == Some(AWAL))?;
            let value = |label: &str| value_of(text, label).map(|value| value.trim().to_owned());
            Some(Self { nama: value("Kantor")?, kunci: value("Kunci")? })
        };
        read().ok_or_else(|| ExchangeError::KunciKantorBukan { berkas: file_name(path) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comes_back_as_it_was_and_nothing_else_is_taken_for_one() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("kantor.kunci");
        let one = KunciKantorBerkas { nama: "Kota\nContoh".into(), kunci: "ab".repeat(64) };
        std::fs::write(&path, one.bytes()).unwrap();
        assert_eq!(
            KunciKantorBerkas::read(&path).unwrap(),
            KunciKantorBerkas { nama: "Kota Contoh".into(), ..one.clone() }
        );
        let bad: [&[u8]; 5] =
            [b"", b"Kantor: x\nKunci: y\n", b"\xff\xfe", b"Berkas kunci Saksama 2\n", &[b'a'; 5000]];
        for bad in bad {
            std::fs::write(&path, bad).unwrap();
            assert_eq!(KunciKantorBerkas::read(&path).unwrap_err().kode(), "KUNCI_KANTOR_BUKAN");
        }
    }
}
