//! Words that fill the fields of papers: those of `assets/naskah/istilah.toml`, or the office's own.

use saksama_core::Error;
use saksama_core::masalah::Masalah;
use saksama_core::naskah;
use saksama_core::storage::Store;
use saksama_documents::{self as papers, NaskahKantor};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// The words in one state of the wording.
#[derive(Debug)]
pub(crate) struct Istilah {
    kata: papers::Istilah,
    /// Words of the office that could not be filled.
    ditinggal: RefCell<BTreeSet<String>>,
    /// Words that could not be filled at all.
    kosong: RefCell<BTreeSet<String>>,
}

impl Istilah {
    /// The words as they were in the state `naskah` of the wording; none for those in use.
    pub(crate) fn at(store: &Store, naskah: Option<u32>) -> saksama_core::Result<Self> {
        let found = naskah::at(store, papers::Istilah::NAMA, naskah.unwrap_or(u32::MAX))?;
        let own = found.filter(|own| !own.kalimat.is_empty());
        Self::of(own.map(|own| (own.kode, own.kalimat)))
    }

    /// The words with those of the office, by the name of their wording.
    pub(crate) fn of(
        own: impl IntoIterator<Item = (String, BTreeMap<String, String>)>,
    ) -> saksama_core::Result<Self> {
        let kantor = NaskahKantor { versi: 0, kalimat: own.into_iter().collect() };
        // The shipped words are part of the program; that they can be read is tested.
        let kata = papers::Istilah::read(&kantor)
            .map_err(|e| Error::refused_with("DOKUMEN_GAGAL_DIBUAT", "sebab", e.code()))?;
        Ok(Self { kata, ditinggal: RefCell::default(), kosong: RefCell::default() })
    }

    /// The words of `key` with its fields filled. A paper is never lost to a setting: what can't be used of the office's
    /// words is as shipped, and told by [`Self::peringatan`].
    pub(super) fn get(&self, key: &str, fields: &[(&str, &str)]) -> String {
        match self.kata.get(key, fields) {
            Ok((text, left_aside)) => {
                if left_aside {
                    self.ditinggal.borrow_mut().insert(key.to_owned());
                }
                text
            }
            // Shipped words with all their fields can be filled; should one fail, the paper has a gap that is told.
            Err(_) => {
                self.kosong.borrow_mut().insert(key.to_owned());
                String::new()
            }
        }
    }

    /// What was left aside of the office's words until now, and what is missing.
    pub(crate) fn peringatan(&self) -> Vec<Masalah> {
        let mut out = Vec::new();
        for (keys, kode) in [(&self.ditinggal, "KALIMAT_TIDAK_DIPAKAI"), (&self.kosong, "KATA_TIDAK_TERISI")]
        {
            let said = Masalah::peringatan("naskah", kode);
            out.extend(keys.borrow().iter().map(|key| said.clone().with("nama", key.replace('_', " "))));
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::Istilah;

    #[test]
    fn a_word_that_can_not_be_filled_is_told() {
        let istilah = Istilah::of([]).unwrap();
        assert_eq!(istilah.get("tahun", &[("tahun", "2026")]), "TAHUN 2026");
        assert!(istilah.peringatan().is_empty());
        assert_eq!(istilah.get("nomor_tahun", &[]), "");
        let said: Vec<(String, String)> =
            istilah.peringatan().into_iter().map(|m| (m.kode, m.data["nama"].clone())).collect();
        assert_eq!(said, [("KATA_TIDAK_TERISI".to_owned(), "nomor tahun".to_owned())]);
    }
}
