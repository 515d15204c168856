//! Wording of the papers. Rust holds no Indonesian sentences: they stand in `assets/naskah/*.toml`, one file a
//! paper, with `{field}` where data go in. An office may put its own sentence in the place of any shipped one.

mod engine;
mod istilah;
mod istilah_kunci;
mod kantor;
mod katalog;
mod source;
mod tercetak;
#[cfg(test)]
mod tests;

pub use istilah::Istilah;
pub(crate) use istilah_kunci::ISTILAH;
pub use kantor::NaskahKantor;
pub use katalog::{Kalimat, KalimatSalah, check_kalimat, naskah_bawaan};
pub(crate) use source::Source;
pub use tercetak::NaskahTercetak;

use crate::RenderError;
use engine::Engine;
use std::collections::BTreeMap;
use tercetak::Tercetak;

/// Data for the fields of a sentence.
pub(crate) type Fields<'a> = &'a [(&'a str, &'a str)];

/// The wording of one paper: the shipped one with the sentences of the office in place of its own.
#[derive(Debug)]
pub(crate) struct Naskah {
    /// Code of the paper, or `umum`.
    pub(crate) name: &'static str,
    /// E.g. `D04/1`, with the office's own sentences `D04/1-kantor/3`.
    pub(crate) versi: String,
    texts: BTreeMap<String, Vec<String>>,
    engine: Engine,
}

impl Naskah {
    /// The wording as a paper was printed with it; nothing of the present one takes the place of what it lacks.
    pub(crate) fn printed(source: &Source, kept: &NaskahTercetak) -> Result<Self, RenderError> {
        let kept = kept.0.get(source.name).ok_or_else(|| wrong(source.name, "was not kept"))?;
        let (versi, texts) = (kept.versi.clone(), kept.kalimat.clone());
        Ok(Self { name: source.name, versi, texts, engine: Engine::new()? })
    }

    /// These wordings, to be kept with what is printed in them.
    pub(crate) fn kept(list: [&Self; 2]) -> NaskahTercetak {
        let one = |naskah: &Self| {
            let kept = Tercetak { versi: naskah.versi.clone(), kalimat: naskah.texts.clone() };
            (naskah.name.to_owned(), kept)
        };
        NaskahTercetak(list.into_iter().map(one).collect())
    }

    /// Reads the shipped wording and puts the office's over it.
    pub(crate) fn read(source: &Source, kantor: &NaskahKantor) -> Result<Self, RenderError> {
        let shipped = source.read()?;
        let mut texts = shipped.texts;
        let mut versi = shipped.versi;
        if let Some(own) = kantor.kalimat.get(source.name).filter(|own| !own.is_empty()) {
            for (key, text) in own {
                // a sentence that this version of the program no longer has, or lets nobody word, is left aside: not a
                // reason to print nothing
                if let Some(place) = texts.get_mut(key).filter(|_| source.is_editable(key)) {
                    *place = kantor::lines(text, source.is_list(key));
                }
            }
            versi = format!("{versi}-kantor/{}", kantor.versi);
        }
        Ok(Self { name: source.name, versi, texts, engine: Engine::new()? })
    }

    /// One sentence with its fields filled in.
    pub(crate) fn get(&self, key: &str, fields: Fields<'_>) -> Result<String, RenderError> {
        let list = self.list(key, fields)?;
        list.into_iter().next().ok_or_else(|| wrong(&format!("{}:{key}", self.name), "is empty"))
    }

    /// A list of sentences.
    pub(crate) fn list(&self, key: &str, fields: Fields<'_>) -> Result<Vec<String>, RenderError> {
        let name = || format!("{}:{key}", self.name);
        let list = self.texts.get(key).ok_or_else(|| wrong(&name(), "is missing"))?;
        list.iter()
            .map(|text| self.engine.fill(text, fields).map_err(|fault| wrong(&name(), &fault.to_string())))
            .collect()
    }
}

fn wrong(key: &str, detail: &str) -> RenderError {
    RenderError::Wording { key: key.to_owned(), detail: detail.to_owned() }
}
