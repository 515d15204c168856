//! The wording files of the program.

use super::wrong;
use crate::RenderError;
use std::collections::BTreeMap;
use toml::Value;

/// An embedded wording file and what may stand in it: every key with the fields its text may use.
pub(crate) struct Source {
    /// Code of the paper, or `umum`.
    pub(crate) name: &'static str,
    pub(crate) text: &'static str,
    pub(crate) keys: &'static [(&'static str, &'static [&'static str])],
}

/// A wording file that was read.
pub(super) struct Shipped {
    /// E.g. `D04/1`.
    pub(super) versi: String,
    /// Key with its sentences; most have one.
    pub(super) texts: BTreeMap<String, Vec<String>>,
    /// Keys that hold a list, whose number of sentences is open.
    lists: Vec<String>,
}

/// Marks of pages that are no official papers, as `wording:key`. They are what keeps such a page from being taken for one,
/// so no office words them.
const TANDA: [&str; 4] = ["umum:latihan", "umum:latihan_kaki", "umum:draf", "umum:draf_kaki"];

impl Source {
    /// Whether an office may put its own sentence in the place of this one.
    pub(super) fn is_editable(&self, key: &str) -> bool {
        !TANDA.iter().any(|tanda| tanda.split_once(':') == Some((self.name, key)))
    }

    pub(super) fn read(&self) -> Result<Shipped, RenderError> {
        let table: toml::Table =
            self.text.parse().map_err(|error: toml::de::Error| wrong(self.name, error.message()))?;
        let mut shipped = Shipped { versi: String::new(), texts: BTreeMap::new(), lists: vec![] };
        shipped.flatten("", table).map_err(|key| wrong(&key, "neither text nor list of texts"))?;
        let versi = shipped.texts.remove("versi").and_then(|mut list| list.pop());
        shipped.versi = versi.ok_or_else(|| wrong(self.name, "versi is missing"))?;
        Ok(shipped)
    }

    /// Whether a key holds a list of sentences.
    pub(super) fn is_list(&self, key: &str) -> bool {
        self.read().is_ok_and(|shipped| shipped.lists.iter().any(|list| list == key))
    }

    /// Whether a key holds a list, or a sentence that is shipped in several lines.
    pub(super) fn has_lines(&self, key: &str) -> bool {
        let broken =
            |shipped: &Shipped| shipped.texts.get(key).is_some_and(|t| t.iter().any(|s| s.contains('\n')));
        self.is_list(key) || self.read().is_ok_and(|shipped| broken(&shipped))
    }
}

impl Shipped {
    fn flatten(&mut self, prefix: &str, table: toml::Table) -> Result<(), String> {
        for (key, value) in table {
            let key = if prefix.is_empty() { key } else { format!("{prefix}.{key}") };
            match value {
                Value::String(text) => {
                    self.texts.insert(key, vec![text]);
                }
                Value::Array(list) => {
                    let texts = list
                        .into_iter()
                        .map(|v| if let Value::String(text) = v { Ok(text) } else { Err(key.clone()) });
                    let texts = texts.collect::<Result<Vec<_>, _>>()?;
                    self.lists.push(key.clone());
                    self.texts.insert(key, texts);
                }
                Value::Table(inner) => self.flatten(&key, inner)?,
                _ => return Err(key),
            }
        }
        Ok(())
    }

    pub(super) fn lists(&self) -> &[String] {
        &self.lists
    }
}
