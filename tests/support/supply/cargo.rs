//! Crates, from `cargo metadata` and `Cargo.lock`.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::Command;

/// The platforms that Saksama is made for.
pub const PLATFORMS: [&str; 2] = ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-gnu"];
/// The programs of a package.
const PROGRAMS: [&str; 2] = ["saksama", "saksama-cli"];

/// A crate whose code is in a finished program.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Crate {
    /// Name.
    pub name: String,
    /// Version.
    pub version: String,
    /// Where it comes from, as the lock file says it.
    pub source: String,
    /// SPDX expression as its author wrote it; empty when there is none.
    pub license: String,
    /// SHA-256 of its archive.
    pub sha256: String,
    /// Folder of its source.
    pub folder: PathBuf,
    /// Features that are on.
    pub features: BTreeSet<String>,
    /// Name and version of the crates it uses.
    pub uses: BTreeSet<(String, String)>,
}

/// Every foreign crate in a program of either platform, by name: what it runs with, not what builds or tests it.
///
/// # Panics
/// When `cargo metadata` fails.
#[must_use]
pub fn crates() -> Vec<Crate> {
    let sums = lock();
    let mut found = BTreeMap::<(String, String), Crate>::new();
    for platform in PLATFORMS {
        for one in of_platform(platform, &sums) {
            let key = (one.name.clone(), one.version.clone());
            let known = found.entry(key).or_insert_with(|| one.clone());
            known.features.extend(one.features);
            known.uses.extend(one.uses);
        }
    }
    found.into_values().collect()
}

/// Name and version of every foreign crate in `Cargo.lock`, with its source and SHA-256.
///
/// # Panics
/// When `Cargo.lock` can't be read.
#[must_use]
pub fn lock() -> BTreeMap<(String, String), (String, String)> {
    let table: toml::Table = super::read("Cargo.lock").parse().unwrap_or_else(|e| panic!("Cargo.lock: {e}"));
    let text = |package: &toml::Value, key: &str| {
        package.get(key).and_then(toml::Value::as_str).unwrap_or_default().to_owned()
    };
    let packages = table["package"].as_array().into_iter().flatten();
    let foreign = packages.filter(|p| p.get("source").is_some());
    foreign
        .map(|p| ((text(p, "name"), text(p, "version")), (text(p, "source"), text(p, "checksum"))))
        .collect()
}

fn of_platform(platform: &str, sums: &BTreeMap<(String, String), (String, String)>) -> Vec<Crate> {
    let metadata = metadata(platform);
    let list = |value: &'static str, of: &Value| of[value].as_array().cloned().unwrap_or_default();
    let packages: BTreeMap<String, Value> =
        list("packages", &metadata).into_iter().map(|p| (text(&p, "id"), p)).collect();
    let nodes = list("nodes", &metadata["resolve"]);
    let key = |package: &Value| (text(package, "name"), text(package, "version"));
    let tree = tree(platform);
    let mut found = Vec::new();
    for node in nodes {
        let package = &packages[&text(&node, "id")];
        let Some(features) = tree.get(&key(package)) else { continue };
        let Some((source, sha256)) = sums.get(&key(package)).cloned() else { continue }; // one of our own
        let is_needed = |dep: &Value| list("dep_kinds", dep).iter().any(|kind| kind["kind"].is_null());
        let deps = list("deps", &node);
        let uses = deps.iter().filter(|d| is_needed(d)).map(|d| key(&packages[&text(d, "pkg")]));
        let manifest = PathBuf::from(text(package, "manifest_path"));
        let (name, version) = key(package);
        found.push(Crate {
            uses: uses.filter(|used| tree.contains_key(used)).collect(),
            license: text(package, "license"),
            folder: manifest.parent().map(PathBuf::from).unwrap_or_default(),
            features: features.clone(),
            name,
            version,
            source,
            sha256,
        });
    }
    found
}

/// Name and version of every crate in a program, with the features it really has there. `cargo metadata` would add those
/// of the tests; and a macro runs while the program is built, nothing of it is in the program.
fn tree(platform: &str) -> BTreeMap<(String, String), BTreeSet<String>> {
    let mut arguments = vec!["tree", "--locked", "-e", "normal,no-proc-macro", "--target", platform];
    arguments.extend(["--prefix", "none", "-f", "{p}|{f}"]);
    arguments.extend(PROGRAMS.iter().flat_map(|program| ["-p", program]));
    let mut found = BTreeMap::<_, BTreeSet<String>>::new();
    for line in String::from_utf8_lossy(&cargo(&arguments)).lines() {
        let line = line.trim_end_matches(" (*)");
        let Some((package, features)) = line.split_once('|') else { continue };
        let mut words = package.split(' ');
        let (Some(name), Some(version)) = (words.next(), words.next()) else { continue };
        let key = (name.to_owned(), version.trim_start_matches('v').to_owned());
        found.entry(key).or_default().extend(features.split(',').filter(|f| !f.is_empty()).map(Into::into));
    }
    found
}

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}

fn metadata(platform: &str) -> Value {
    let arguments = ["metadata", "--format-version", "1", "--locked", "--filter-platform", platform];
    serde_json::from_slice(&cargo(&arguments)).unwrap_or_else(|e| panic!("cargo {arguments:?}: {e}"))
}

/// What cargo prints.
fn cargo(arguments: &[&str]) -> Vec<u8> {
    let program = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let output = Command::new(program)
        .args(arguments)
        .current_dir(crate::root())
        .output()
        .unwrap_or_else(|e| panic!("cargo: {e}"));
    assert!(output.status.success(), "cargo {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}
