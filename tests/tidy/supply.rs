//! What the program is made of: no code that talks to a network, licences that a public office may use, known sources.

use crate::assert_none;
use saksama_tests::root;
use saksama_tests::supply::{self, Crate, FONTS, Jenis, Komponen, LIST, spdx};

/// Crates whose work is a network. Types for addresses (`url`, `http`) open no connection and are not among them; the
/// print dialog talks to the desktop through a local socket.
const NETWORK: [&str; 40] = [
    "actix-web",
    "async-net",
    "async-std",
    "attohttpc",
    "awc",
    "axum",
    "curl",
    "curl-sys",
    "ftp",
    "h2",
    "h3",
    "hickory-resolver",
    "hyper",
    "hyper-util",
    "isahc",
    "lettre",
    "libssh2-sys",
    "mdns",
    "minreq",
    "mio",
    "native-tls",
    "openssl",
    "quinn",
    "rocket",
    "reqwest",
    "rustls",
    "self_update",
    "socket2",
    "ssh2",
    "surf",
    "suppaftp",
    "tauri-plugin-http",
    "tauri-plugin-updater",
    "tiny_http",
    "tokio-rustls",
    "tonic",
    "tungstenite",
    "ureq",
    "warp",
    "ws",
];

/// Licences that ask for no more than their text and the names of the owners, and MPL-2.0 (files left as they are).
const ALLOWED: [&str; 15] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
    "blessing",
];
/// The same for fonts, which may be embedded in papers.
const ALLOWED_FONT: [&str; 2] = ["OFL-1.1", "LicenseRef-GUST-Font-License"];
/// One work under one more licence, which asks for nothing.
const ALLOWED_ONLY: [(&str, &str); 1] = [("sqlcipher-src", "WTFPL")];

const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

fn is_network(c: &Crate) -> bool {
    NETWORK.contains(&c.name.as_str()) || c.name == "tokio" && c.features.contains("net")
}

fn is_allowed(name: &str, licence: &str) -> bool {
    let more = ALLOWED_ONLY.iter().filter(|(owner, _)| *owner == name).map(|(_, licence)| *licence);
    spdx::is_satisfied(licence, &ALLOWED.into_iter().chain(ALLOWED_FONT).chain(more).collect::<Vec<_>>())
}

#[test]
fn no_part_talks_to_a_network() {
    let crates = supply::crates();
    assert!(crates.len() > 200, "cargo tree gave {} crates", crates.len());
    let found = crates.iter().filter(|c| is_network(c)).map(|c| format!("{} {}", c.name, c.version));
    assert_none("crates of the program that talk to a network", &found.collect::<Vec<_>>());
    let plugin = |c: &&Crate| c.name.starts_with("tauri-plugin");
    assert_none(
        "plugins that give the page more than its one command",
        &crates.iter().filter(plugin).map(|c| c.name.clone()).collect::<Vec<_>>(),
    );
}

#[test]
fn every_licence_is_one_that_may_be_given_on() {
    let foreign = supply::list().into_iter().filter(|k| k.jenis != Jenis::Program);
    let bad = foreign.filter(|k| !is_allowed(&k.nama, &k.lisensi));
    let told = bad.map(|k| format!("{} {}: {:?}", k.nama, k.versi, k.lisensi)).collect::<Vec<_>>();
    assert_none("licences outside the list", &told);
}

#[test]
fn every_part_comes_from_a_public_registry_with_its_hash() {
    let is_hash = |text: &str| text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit());
    let crates = supply::lock().into_iter().filter(|(_, (source, sum))| source != CRATES_IO || !is_hash(sum));
    let mut found: Vec<String> =
        crates.map(|((name, version), (source, _))| format!("{name} {version}: {source}")).collect();
    let npm = supply::npm_lock();
    assert!(npm.len() > 50, "package-lock.json gave {} packages", npm.len());
    let foreign = |p: &&supply::Package| {
        let is_registry = p.source.is_empty() || p.source.starts_with("https://registry.npmjs.org/");
        !is_registry || !p.integrity.starts_with("sha512-")
    };
    found.extend(npm.iter().filter(foreign).map(|p| format!("{} {}: {}", p.name, p.version, p.source)));
    assert_none("parts that don't come from crates.io or npm, or have no hash", &found);
}

#[test]
fn every_font_has_its_row() {
    let fonts = std::fs::read_dir(root().join("assets/fonts")).unwrap().map(|e| e.unwrap().file_name());
    let names: Vec<String> = fonts.map(|n| n.to_string_lossy().into_owned()).collect();
    let is_font = |n: &&String| n.ends_with(".ttf") || n.ends_with(".otf");
    let is_listed = |n: &&String| FONTS.iter().any(|(begin, ..)| n.starts_with(begin));
    let missing: Vec<String> = names.iter().filter(is_font).filter(|n| !is_listed(n)).cloned().collect();
    assert_none("fonts without a row in tests/support/supply", &missing);
    for (begin, ..) in FONTS {
        assert!(names.iter().any(|n| n.starts_with(begin)), "{begin}: no such font");
    }
}

#[test]
fn the_list_of_the_about_screen_is_what_is_shipped() {
    let committed: Vec<Komponen> =
        serde_json::from_str(&std::fs::read_to_string(root().join(LIST)).unwrap()).unwrap();
    let now = supply::list();
    let mut found: Vec<String> =
        now.iter().filter(|k| !committed.contains(k)).map(|k| format!("missing: {k:?}")).collect();
    found.extend(committed.iter().filter(|k| !now.contains(k)).map(|k| format!("no longer there: {k:?}")));
    assert_none(&format!("{LIST} (run `make licences`, commit)"), &found);
    assert_eq!(supply::list_text(&now), std::fs::read_to_string(root().join(LIST)).unwrap());
}

#[test]
fn the_sbom_names_every_part_once() {
    let sbom: serde_json::Value = serde_json::from_str(&supply::sbom("0.1.0")).unwrap();
    assert_eq!((sbom["bomFormat"].as_str(), sbom["specVersion"].as_str()), (Some("CycloneDX"), Some("1.6")));
    let components = sbom["components"].as_array().unwrap();
    assert_eq!(components.len() + 1, supply::list().len(), "all but the program itself");
    let mut refs: Vec<&str> = components.iter().map(|c| c["bom-ref"].as_str().unwrap()).collect();
    refs.sort_unstable();
    refs.dedup();
    assert_eq!(refs.len(), components.len(), "a bom-ref twice");
    for dependency in sbom["dependencies"].as_array().unwrap() {
        for name in dependency["dependsOn"].as_array().unwrap() {
            assert!(refs.binary_search(&name.as_str().unwrap()).is_ok(), "{name}");
        }
    }
}

#[test]
fn licence_expressions_are_judged() {
    let allowed = ["MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception"];
    for good in [
        "MIT",
        "MIT/GPL-3.0",
        "GPL-3.0 OR MIT",
        "(MIT OR X) AND Apache-2.0",
        "Apache-2.0 WITH LLVM-exception",
    ] {
        assert!(spdx::is_satisfied(good, &allowed), "{good}");
    }
    for bad in
        ["", "GPL-3.0", "MIT AND GPL-3.0", "(MIT", "MIT)", "MIT MIT", "MIT WITH LLVM-exception", "OR MIT"]
    {
        assert!(!spdx::is_satisfied(bad, &allowed), "{bad}");
    }
}

#[test]
fn a_network_is_recognised() {
    let named = |name: &str, features: &[&str]| Crate {
        name: name.into(),
        version: "1.0.0".into(),
        source: CRATES_IO.into(),
        license: "MIT".into(),
        sha256: String::new(),
        folder: std::path::PathBuf::new(),
        features: features.iter().map(|f| (*f).to_owned()).collect(),
        uses: std::collections::BTreeSet::new(),
    };
    assert!(is_network(&named("ureq", &[])) && is_network(&named("tokio", &["rt", "net"])));
    assert!(!is_network(&named("tokio", &["rt"])) && !is_network(&named("url", &[])));
}
