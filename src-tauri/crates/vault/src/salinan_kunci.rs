//! The copies of the key file that lie in one data folder. Their checksum is no secret: which of two whole ones is that of
//! the office, only a passphrase tells.

use crate::{KodePemulihan, KunciData, KunciKantor, PeranPengguna, Result, VaultError};

/// The whole copies, the newest first. Equal ones are there once.
#[derive(Debug, Clone)]
pub struct SalinanKunci {
    newest: KunciKantor,
    older: Vec<KunciKantor>,
}

impl SalinanKunci {
    /// Those of `copies` that are whole.
    ///
    /// # Errors
    /// When none is whole `KunciLebihBaru`, if a newer program seems to have written one, else `KunciRusak`. A whole one
    /// counts beside such a copy: what a newer program wrote can't be told here from a damaged number.
    pub fn read<'a>(copies: impl IntoIterator<Item = &'a [u8]>) -> Result<Self> {
        let mut whole: Vec<KunciKantor> = Vec::new();
        let mut none = VaultError::KunciRusak;
        for bytes in copies {
            match KunciKantor::read(bytes) {
                Err(VaultError::KunciLebihBaru) => none = VaultError::KunciLebihBaru,
                Ok(read) if !whole.contains(&read) => whole.push(read),
                _ => {}
            }
        }
        // Of two with the same number the one that was written first stays first.
        whole.sort_by_key(|copy| std::cmp::Reverse(copy.urutan()));
        let mut whole = whole.into_iter();
        let newest = whole.next().ok_or(none)?;
        Ok(Self { newest, older: whole.collect() })
    }

    /// The newest one, whoever it belongs to.
    #[must_use]
    pub fn newest(&self) -> &KunciKantor {
        &self.newest
    }

    fn each(&self) -> impl Iterator<Item = &KunciKantor> {
        std::iter::once(&self.newest).chain(&self.older)
    }

    /// The newest one that was sealed with `kunci`.
    ///
    /// # Errors
    /// `KunciRusak` when none was.
    pub fn of(&self, kunci: &KunciData) -> Result<&KunciKantor> {
        self.each().find(|copy| copy.verify(kunci).is_ok()).ok_or(VaultError::KunciRusak)
    }

    /// Whether each of them is that of a practice office.
    #[must_use]
    pub fn is_latihan(&self) -> bool {
        self.each().all(KunciKantor::is_latihan)
    }

    /// Everybody who may have a slot, each name once.
    #[must_use]
    pub fn pengguna(&self) -> Vec<(&str, PeranPengguna)> {
        let mut people: Vec<(&str, PeranPengguna)> = Vec::new();
        for (nama, peran) in self.each().flat_map(KunciKantor::pengguna) {
            if people.iter().all(|(known, _)| *known != nama) {
                people.push((nama, peran));
            }
        }
        people
    }

    /// Opens the slot of `pengguna`, as [`KunciKantor::open`].
    ///
    /// # Errors
    /// As there, of the newest copy that knows the name.
    pub fn open(&self, pengguna: &str, kata_sandi: &str) -> Result<(KunciData, PeranPengguna)> {
        self.open_by(|copy| copy.open(pengguna, kata_sandi), |(kunci, _)| kunci)
    }

    /// Opens the slot of the recovery code, as [`KunciKantor::open_with_pemulihan`].
    ///
    /// # Errors
    /// As there.
    pub fn open_with_pemulihan(&self, kode: &KodePemulihan) -> Result<KunciData> {
        self.open_by(|copy| copy.open_with_pemulihan(kode), |kunci| kunci)
    }

    /// Tries each. An older copy of the same office opens nothing: the newer one counts, and has refused.
    fn open_by<T>(
        &self,
        open: impl Fn(&KunciKantor) -> Result<T>,
        kunci: impl Fn(&T) -> &KunciData,
    ) -> Result<T> {
        let mut refused = VaultError::PenggunaTidakAda;
        for copy in self.each() {
            match open(copy) {
                Ok(opened) if self.of(kunci(&opened)).is_ok_and(|newest| newest == copy) => {
                    return Ok(opened);
                }
                Err(e) if matches!(refused, VaultError::PenggunaTidakAda) => refused = e,
                _ => {}
            }
        }
        Err(refused)
    }
}

impl From<KunciKantor> for SalinanKunci {
    fn from(newest: KunciKantor) -> Self {
        Self { newest, older: Vec::new() }
    }
}
