//! Wording of the papers. Rust holds no Indonesian sentences: they stand in `assets/naskah/*.toml`, one file a
//! paper, with `{field}` where data go in.

use crate::RenderError;
use std::collections::BTreeMap;
use toml::Value;

/// An embedded wording file and what may stand in it: every key with the fields its text may use.
pub(crate) struct Source {
    pub(crate) name: &'static str,
    pub(crate) text: &'static str,
    #[cfg_attr(not(test), allow(dead_code, reason = "the tests compare the file with this list"))]
    pub(crate) keys: &'static [(&'static str, &'static [&'static str])],
}

/// Data for the fields of a sentence.
pub(crate) type Fields<'a> = &'a [(&'a str, &'a str)];

/// A wording file that was read.
#[derive(Debug)]
pub(crate) struct Naskah {
    name: &'static str,
    /// E.g. `D04/1`.
    pub(crate) versi: String,
    texts: BTreeMap<String, Vec<String>>,
}

impl Naskah {
    pub(crate) fn read(source: &Source) -> Result<Self, RenderError> {
        let table: toml::Table =
            source.text.parse().map_err(|error: toml::de::Error| wrong(source.name, error.message()))?;
        let mut texts = BTreeMap::new();
        flatten("", table, &mut texts).map_err(|key| wrong(&key, "neither text nor list of texts"))?;
        let versi = texts.remove("versi").and_then(|mut list| list.pop());
        let versi = versi.ok_or_else(|| wrong(source.name, "versi is missing"))?;
        Ok(Self { name: source.name, versi, texts })
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
        list.iter().map(|text| fill(text, fields).map_err(|detail| wrong(&name(), &detail))).collect()
    }
}

fn wrong(key: &str, detail: &str) -> RenderError {
    RenderError::Wording { key: key.to_owned(), detail: detail.to_owned() }
}

fn flatten(prefix: &str, table: toml::Table, out: &mut BTreeMap<String, Vec<String>>) -> Result<(), String> {
    for (key, value) in table {
        let key = if prefix.is_empty() { key } else { format!("{prefix}.{key}") };
        match value {
            Value::String(text) => {
                out.insert(key, vec![text]);
            }
            Value::Array(list) => {
                let texts = list
                    .into_iter()
                    .map(|v| if let Value::String(text) = v { Ok(text) } else { Err(key.clone()) });
                let texts = texts.collect::<Result<Vec<_>, _>>()?;
                out.insert(key, texts);
            }
            Value::Table(inner) => flatten(&key, inner, out)?,
            _ => return Err(key),
        }
    }
    Ok(())
}

/// Puts data in once, from left to right: braces inside the data mean nothing.
fn fill(text: &str, fields: Fields<'_>) -> Result<String, String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('{') {
        let (field, after) = behind.split_once('}').ok_or("a brace is not closed")?;
        let found = fields.iter().find(|(name, _)| *name == field);
        let (_, value) = found.ok_or_else(|| format!("unknown field {field}"))?;
        out.push_str(before);
        out.push_str(value);
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const ALL: [&Source; 7] = [
        &crate::layout::UMUM,
        &crate::lembar_pengujian::NASKAH,
        &crate::undangan::NASKAH,
        &crate::daftar_hadir::NASKAH,
        &crate::berita_acara_rapat::NASKAH,
        &crate::keputusan::NASKAH,
        &crate::dkip::NASKAH,
    ];

    #[test]
    fn every_file_has_exactly_the_known_sentences_and_fields() {
        for source in ALL {
            let naskah = Naskah::read(source).unwrap();
            assert!(naskah.versi.starts_with(&format!("{}/", source.name)), "{}", naskah.versi);
            let known: BTreeSet<&str> = source.keys.iter().map(|key| key.0).collect();
            let there: BTreeSet<&str> = naskah.texts.keys().map(String::as_str).collect();
            assert_eq!(there, known, "{}", source.name);
            for (key, fields) in source.keys {
                let values: Vec<(&str, &str)> = fields.iter().map(|field| (*field, "x")).collect();
                let list = naskah.list(key, &values).unwrap();
                assert!(!list.is_empty() && list.iter().all(|text| !text.trim().is_empty()), "{key}");
                let joined = naskah.texts[*key].concat();
                for field in *fields {
                    assert!(
                        joined.contains(&format!("{{{field}}}")),
                        "{}:{key} never uses {field}",
                        source.name
                    );
                }
            }
        }
    }

    #[test]
    fn text_of_people_is_never_read_as_a_field() {
        assert_eq!(fill("{a} dan {b}", &[("a", "{b} {"), ("b", "2")]).unwrap(), "{b} { dan 2");
        assert_eq!(fill("{c}", &[("a", "1")]).unwrap_err(), "unknown field c");
        assert_eq!(fill("{a", &[("a", "1")]).unwrap_err(), "a brace is not closed");
    }
}
