//! Words that fill the fields of papers: `Biasa`, `Pimpinan {unit}`. Whoever maps data to papers takes them from here, so
//! that an office may word them as it words sentences.

use super::engine::Engine;
use super::istilah_kunci::ISTILAH;
use super::{Fields, NaskahKantor, wrong};
use crate::RenderError;
use std::collections::BTreeMap;

/// The words of one office in one state of its wording.
#[derive(Debug)]
pub struct Istilah {
    /// By the last part of its key.
    kata: BTreeMap<String, Kata>,
    engine: Engine,
}

#[derive(Debug)]
struct Kata {
    shipped: String,
    /// The office's own.
    kantor: Option<String>,
}

impl Istilah {
    /// Name of this wording among those of papers.
    pub const NAMA: &'static str = ISTILAH.name;

    /// The shipped words with the office's over them.
    ///
    /// # Errors
    /// `RenderError::Wording` when the shipped ones can't be read.
    pub fn read(kantor: &NaskahKantor) -> Result<Self, RenderError> {
        let mut own = kantor.kalimat.get(ISTILAH.name).cloned().unwrap_or_default();
        let one = |(key, list): (String, Vec<String>)| {
            let kata = Kata { shipped: list.concat(), kantor: own.remove(&key) };
            (leaf(&key).to_owned(), kata)
        };
        let kata = ISTILAH.read()?.texts.into_iter().map(one).collect();
        Ok(Self { kata, engine: Engine::new()? })
    }

    /// The words of `key`, the last part of its whole key, with its fields filled in one pass: filled text is never read
    /// again. Where the office's own words can't be filled with these data, the shipped ones and true.
    ///
    /// # Errors
    /// `RenderError::Wording` for an unknown key, or when a field of the shipped words is not given.
    pub fn get(&self, key: &str, fields: Fields<'_>) -> Result<(String, bool), RenderError> {
        let name = || format!("{}:{key}", ISTILAH.name);
        let kata = self.kata.get(key).ok_or_else(|| wrong(&name(), "is missing"))?;
        if let Some(text) = kata.kantor.as_ref().and_then(|own| self.engine.fill(own, fields).ok()) {
            return Ok((text, false));
        }
        let text = self.engine.fill(&kata.shipped, fields);
        Ok((text.map_err(|fault| wrong(&name(), &fault.to_string()))?, kata.kantor.is_some()))
    }
}

fn leaf(key: &str) -> &str {
    key.rsplit('.').next().unwrap_or(key)
}

#[cfg(test)]
mod tests {
    use super::{ISTILAH, Istilah, leaf};
    use crate::NaskahKantor;
    use std::collections::{BTreeMap, BTreeSet};

    fn kantor(kunci: &str, teks: &str) -> Istilah {
        let own = BTreeMap::from([(kunci.to_owned(), teks.to_owned())]);
        let kalimat = BTreeMap::from([(Istilah::NAMA.to_owned(), own)]);
        Istilah::read(&NaskahKantor { versi: 1, kalimat }).unwrap()
    }

    #[test]
    fn the_last_part_of_a_key_is_its_name() {
        let names: BTreeSet<&str> = ISTILAH.keys.iter().map(|(key, _)| leaf(key)).collect();
        assert_eq!(names.len(), ISTILAH.keys.len());
    }

    #[test]
    fn filled_text_is_not_filled_again() {
        let shipped = Istilah::read(&NaskahKantor::default()).unwrap();
        let said = shipped.get("bagian", &[("bagian", "{bagian} x")]).unwrap();
        assert_eq!(said, ("Bagian yang dikecualikan: {bagian} x".to_owned(), false));
        assert!(shipped.get("tidak_ada", &[]).is_err());
    }

    #[test]
    fn the_office_words_them_and_words_that_fail_with_the_data_are_left_aside() {
        let unit = [("unit", "Dinas Kesehatan")];
        let own = kantor("usulan.pimpinan_unit", "Kepala {unit}");
        assert_eq!(own.get("pimpinan_unit", &unit).unwrap(), ("Kepala Dinas Kesehatan".to_owned(), false));
        let failing = kantor("usulan.pimpinan_unit", "Kepala {unit.nama.panjang}");
        assert_eq!(
            failing.get("pimpinan_unit", &unit).unwrap(),
            ("Pimpinan Dinas Kesehatan".to_owned(), true)
        );
    }
}
