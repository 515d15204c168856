//! What a finished program is made of: crates, packages of the page, fonts, code that a crate carries along.
//!
//! One list, read out of `cargo metadata` and the two lock files, gives the about screen (`assets/lisensi`), the SBOM and
//! the texts of the licences. The test `tidy` compares it with what is committed.

mod cargo;
mod notices;
mod npm;
mod sbom;
pub mod spdx;

pub use cargo::{Crate, PLATFORMS, crates, lock};
pub use notices::notices;
pub use npm::{Package, bundled, lock as npm_lock};
pub use sbom::sbom;

use serde::{Deserialize, Serialize};
use std::fmt::Write;

/// Where the list lies, from the root of the project.
pub const LIST: &str = "assets/lisensi/daftar.json";

/// Kind of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Jenis {
    /// Foreign code inside a crate.
    Bawaan,
    /// A font of the papers.
    Fon,
    /// A package in the page of the window.
    Npm,
    /// Saksama itself.
    Program,
    /// A crate.
    Rust,
}

/// One part of the program.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Komponen {
    /// What kind of part.
    pub jenis: Jenis,
    /// Its name where it comes from.
    pub nama: String,
    /// Its version; empty when it has none of its own.
    pub versi: String,
    /// SPDX expression.
    pub lisensi: String,
}

/// Foreign code or data that lies inside a crate under a licence of its own: crate, a feature it needs (empty: none),
/// what it is, licence.
const INSIDE: [(&str, &str, &str, &str); 7] = [
    ("libsqlite3-sys", "", "SQLite", "blessing"),
    ("libsqlite3-sys", "bundled-sqlcipher", "SQLCipher", "BSD-3-Clause"),
    ("openssl-sys", "vendored", "OpenSSL", "Apache-2.0"),
    ("hayro-font", "", "Foxit fonts (PDFium)", "BSD-3-Clause"),
    ("hayro-interpret", "", "Foxit fonts (PDFium)", "BSD-3-Clause"),
    ("hayro-cmap", "", "Adobe CMap resources", "BSD-3-Clause"),
    ("webview2-com-sys", "", "Microsoft WebView2 loader", "BSD-3-Clause"),
];

/// The fonts of `assets/fonts`: beginning of the file name, name, version, licence.
pub const FONTS: [(&str, &str, &str, &str); 2] = [
    ("Liberation", "Liberation Sans", "2.1.5", "OFL-1.1"),
    ("texgyrebonum", "TeX Gyre Bonum", "2.004", "LicenseRef-GUST-Font-License"),
];

/// Everything that a finished program carries, in order.
#[must_use]
pub fn list() -> Vec<Komponen> {
    let crates = crates();
    let part = |jenis, nama: &str, versi: &str, lisensi: &str| Komponen {
        jenis,
        nama: nama.into(),
        versi: versi.into(),
        lisensi: lisensi.into(),
    };
    let mut all: Vec<Komponen> = crates
        .iter()
        .map(|c| part(Jenis::Rust, &c.name, &c.version, &spdx::modern(&c.license)))
        .chain(bundled().iter().map(|p| part(Jenis::Npm, &p.name, &p.version, &p.license)))
        .chain(FONTS.iter().map(|(_, name, version, licence)| part(Jenis::Fon, name, version, licence)))
        .collect();
    for (holder, feature, name, licence) in INSIDE {
        let holds = |c: &&Crate| c.name == holder && (feature.is_empty() || c.features.contains(feature));
        if crates.iter().any(|c| holds(&c)) {
            all.push(part(Jenis::Bawaan, name, "", licence));
        }
    }
    all.push(part(Jenis::Program, "Saksama", env!("CARGO_PKG_VERSION"), ""));
    all.sort();
    all.dedup();
    all
}

/// The list as it is committed: one part a line, so that a change is one line of a difference.
#[must_use]
pub fn list_text(list: &[Komponen]) -> String {
    let mut text = String::from("[\n");
    for (index, part) in list.iter().enumerate() {
        let json = serde_json::to_string(part).unwrap_or_else(|e| panic!("{part:?}: {e}"));
        let end = if index + 1 == list.len() { "" } else { "," };
        let _infallible = writeln!(text, "  {json}{end}");
    }
    text + "]\n"
}

fn read(path: &str) -> String {
    std::fs::read_to_string(crate::root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}
