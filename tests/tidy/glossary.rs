//! Every entity has an entry in the glossary: the help of the program shows it, and nobody invents a second name.

use crate::assert_none;
use crate::files::folders;
use std::collections::BTreeSet;
use toml::Value;

const CORE: &str = "src-tauri/crates/core/src";

/// Folders there that are no entity.
const OTHER: [&str; 2] = ["storage", "error"];

/// Every key and every text in the file: an identifier counts wherever its entry keeps it.
fn words<'a>(value: &'a Value, found: &mut BTreeSet<&'a str>) {
    match value {
        Value::String(text) => drop(found.insert(text)),
        Value::Array(list) => list.iter().for_each(|inner| words(inner, found)),
        Value::Table(table) => {
            for (key, inner) in table {
                found.insert(key);
                words(inner, found);
            }
        }
        _ => {}
    }
}

#[test]
fn entities_are_in_the_glossary() {
    let text = std::fs::read_to_string(saksama_tests::root().join("assets/glossary.toml")).unwrap();
    let glossary = Value::Table(text.parse().unwrap());
    let mut known = BTreeSet::new();
    words(&glossary, &mut known);
    let entities = folders(CORE).into_iter().filter(|name| !OTHER.contains(&name.as_str()));
    let missing: Vec<_> = entities.filter(|name| !known.contains(name.as_str())).collect();
    assert_none("folders of core/src that assets/glossary.toml does not explain", &missing);
}
