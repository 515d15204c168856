//! Every direct dependency stands in README.md's table, with its reason.

use crate::assert_none;
use crate::files::sources;
use std::collections::BTreeSet;
use toml::Value;

const KINDS: [&str; 3] = ["dependencies", "dev-dependencies", "build-dependencies"];

/// Names of the dependencies of one Cargo.toml that are not our own crates.
fn of_cargo(table: &toml::Table, found: &mut BTreeSet<String>) {
    for kind in KINDS {
        if let Some(Value::Table(list)) = table.get(kind) {
            found.extend(
                list.iter().filter(|(_, spec)| spec.get("path").is_none()).map(|(name, _)| name.clone()),
            );
        }
    }
    if let Some(Value::Table(targets)) = table.get("target") {
        targets.values().filter_map(Value::as_table).for_each(|target| of_cargo(target, found));
    }
}

/// Names of the dependencies of the window.
fn of_npm(text: &str, found: &mut BTreeSet<String>) {
    let package: serde_json::Value = serde_json::from_str(text).unwrap();
    for kind in ["dependencies", "devDependencies"] {
        if let Some(list) = package[kind].as_object() {
            found.extend(list.keys().cloned());
        }
    }
}

fn direct_dependencies() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for source in sources("") {
        match source.path.rsplit('/').next() {
            Some("Cargo.toml") => of_cargo(&source.text.parse().unwrap(), &mut found),
            Some("package.json") => of_npm(&source.text, &mut found),
            _ => {}
        }
    }
    found
}

#[test]
fn readme_names_every_dependency() {
    let readme = std::fs::read_to_string(saksama_tests::root().join("README.md")).unwrap();
    let rows: Vec<&str> = readme.lines().filter(|line| line.starts_with('|')).collect();
    let missing = direct_dependencies().into_iter().filter(|name| {
        let quoted = format!("`{name}`");
        !rows.iter().any(|row| row.contains(&quoted))
    });
    assert_none("dependencies that no row of a table in README.md names", &missing.collect::<Vec<_>>());
}

#[test]
fn dependencies_are_found_in_every_place() {
    let text = r#"
        [dependencies]
        a = "1"
        own = { path = "../own" }
        [dev-dependencies]
        b = "1"
        [target.'cfg(unix)'.dependencies]
        c = { version = "1" }
    "#;
    let mut found = BTreeSet::new();
    of_cargo(&text.parse().unwrap(), &mut found);
    assert_eq!(found, ["a", "b", "c"].map(str::to_owned).into());
}
