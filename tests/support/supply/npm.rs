//! Packages of the page, from `ui/package-lock.json`.

use serde_json::Value;

/// Packages whose code is in the page. The build of the page compares this list with the modules it really put in
/// (`ui/terbundel.ts`), and fails when one is missing or too many.
const BUNDLED: &str = "ui/terbundel.json";

/// A package of the page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Package {
    /// Name, with its `@owner/`.
    pub name: String,
    /// Version.
    pub version: String,
    /// SPDX expression.
    pub license: String,
    /// `sha512-` and the hash of its archive in Base64.
    pub integrity: String,
    /// Where the lock file takes it from; empty: the npm registry.
    pub source: String,
}

/// Every package of the lock file, also those that only build or test.
///
/// # Panics
/// When the lock file can't be read.
#[must_use]
pub fn lock() -> Vec<Package> {
    let file: Value = serde_json::from_str(&super::read("ui/package-lock.json"))
        .unwrap_or_else(|e| panic!("package-lock.json: {e}"));
    let text = |of: &Value, key: &str| of[key].as_str().unwrap_or_default().to_owned();
    let packages = file["packages"].as_object().into_iter().flatten().filter(|(path, _)| !path.is_empty());
    packages
        .map(|(path, p)| Package {
            name: path.rsplit("node_modules/").next().unwrap_or_default().to_owned(),
            version: text(p, "version"),
            license: text(p, "license"),
            integrity: text(p, "integrity"),
            source: text(p, "resolved"),
        })
        .collect()
}

/// The packages whose code is in the page, by name.
///
/// # Panics
/// When one of them isn't in the lock file exactly once.
#[must_use]
pub fn bundled() -> Vec<Package> {
    let names: Vec<String> =
        serde_json::from_str(&super::read(BUNDLED)).unwrap_or_else(|e| panic!("{BUNDLED}: {e}"));
    let lock = lock();
    let of = |name: &String| {
        let found: Vec<&Package> = lock.iter().filter(|p| p.name == *name).collect();
        let [one] = found[..] else { panic!("{name} is in package-lock.json {} times", found.len()) };
        one.clone()
    };
    names.iter().map(of).collect()
}
