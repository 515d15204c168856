//! The list of parts for machines: `CycloneDX` 1.6.

use super::{Crate, Jenis, Komponen, bundled, crates, list, spdx};
use serde_json::{Value, json};

/// Licences are expressions, but a name that SPDX does not list can only be told as a name.
fn licence(text: &str) -> Value {
    if text.starts_with("LicenseRef-") {
        json!([{ "license": { "name": text.trim_start_matches("LicenseRef-") } }])
    } else {
        json!([{ "expression": text }])
    }
}

fn cargo_ref(name: &str, version: &str) -> String {
    format!("pkg:cargo/{name}@{version}")
}

fn of_crate(c: &Crate) -> Value {
    let purl = cargo_ref(&c.name, &c.version);
    json!({
        "type": "library", "bom-ref": purl, "name": c.name, "version": c.version, "purl": purl,
        "licenses": licence(&spdx::modern(&c.license)),
        "hashes": [{ "alg": "SHA-256", "content": c.sha256 }],
    })
}

fn of_part(part: &Komponen) -> Value {
    let kind = if part.jenis == Jenis::Fon { "data" } else { "library" };
    let mut value = json!({
        "type": kind, "bom-ref": format!("saksama:{}", part.nama), "name": part.nama,
        "licenses": licence(&part.lisensi),
    });
    if !part.versi.is_empty() {
        value["version"] = json!(part.versi);
    }
    value
}

/// The SBOM of `version` as text. The same lock files give the same bytes, so it has neither a day nor a serial number.
#[must_use]
pub fn sbom(version: &str) -> String {
    let crates = crates();
    let mut components: Vec<Value> = crates.iter().map(of_crate).collect();
    for p in bundled() {
        let purl = format!("pkg:npm/{}@{}", p.name.replace('@', "%40"), p.version);
        components.push(json!({
            "type": "library", "bom-ref": purl, "name": p.name, "version": p.version, "purl": purl,
            "licenses": licence(&p.license),
        }));
    }
    let others = list();
    components.extend(others.iter().filter(|p| matches!(p.jenis, Jenis::Fon | Jenis::Bawaan)).map(of_part));
    let known =
        |(name, version): &(String, String)| crates.iter().any(|c| c.name == *name && c.version == *version);
    let dependencies: Vec<Value> = crates
        .iter()
        .map(|c| {
            let uses = c.uses.iter().filter(|u| known(u)).map(|(n, v)| cargo_ref(n, v));
            json!({ "ref": cargo_ref(&c.name, &c.version), "dependsOn": uses.collect::<Vec<_>>() })
        })
        .collect();
    let whole = json!({
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": { "component": {
            "type": "application", "bom-ref": "saksama", "name": "saksama", "version": version,
        } },
        "components": components,
        "dependencies": dependencies,
    });
    format!("{whole:#}\n")
}
