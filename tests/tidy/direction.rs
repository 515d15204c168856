//! Which crate may know which: ARCHITECTURE.md's arrows, from `cargo metadata`.

use crate::assert_none;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// A crate and what it must not reach, not even through others.
const FORBIDDEN: [(&str, &[&str]); 7] = [
    // pure: bytes in, bytes out
    ("saksama-vault", &["saksama-durable", "saksama-core", "rusqlite", "getrandom", "tauri"]),
    ("saksama-core", &["saksama-documents", "saksama-exchange", "saksama-api", "tauri", "printpdf", "hayro"]),
    ("saksama-documents", &["saksama-core", "saksama-exchange", "saksama-api", "tauri", "rusqlite"]),
    ("saksama-exchange", &["saksama-core", "saksama-documents", "saksama-api", "tauri", "rusqlite"]),
    ("saksama-api", &["saksama", "tauri", "rfd"]),
    ("saksama-cli", &["saksama", "tauri", "rfd"]),
    // the program never talks to a network
    ("saksama", &["reqwest", "hyper", "ureq", "rustls", "native-tls"]),
];

/// Name of every package and the names it needs to run or build (not what only its tests need).
type Graph = BTreeMap<String, BTreeSet<String>>;

fn cargo(arguments: &[&str]) -> String {
    let program = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let output = Command::new(program).args(arguments).current_dir(saksama_tests::root()).output().unwrap();
    assert!(output.status.success(), "cargo {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn graph() -> Graph {
    let version = cargo(&["-vV"]);
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let json = cargo(&["metadata", "--format-version", "1", "--locked", "--filter-platform", host]);
    let metadata: Value = serde_json::from_str(&json).unwrap();
    let name_of: BTreeMap<&str, &str> = metadata["packages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|package| (package["id"].as_str().unwrap(), package["name"].as_str().unwrap()))
        .collect();
    let mut graph = Graph::new();
    for node in metadata["resolve"]["nodes"].as_array().unwrap() {
        let needs = node["deps"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|dep| dep["dep_kinds"].as_array().unwrap().iter().any(|kind| kind["kind"] != "dev"));
        let names = needs.map(|dep| name_of[dep["pkg"].as_str().unwrap()].to_owned());
        graph.entry(name_of[node["id"].as_str().unwrap()].to_owned()).or_default().extend(names);
    }
    graph
}

/// Everything `name` reaches.
fn reach<'a>(graph: &'a Graph, name: &str) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    let mut next: Vec<&str> = graph[name].iter().map(String::as_str).collect();
    while let Some(name) = next.pop() {
        if seen.insert(name) {
            next.extend(graph[name].iter().map(String::as_str));
        }
    }
    seen
}

#[test]
fn crates_know_only_what_stands_below_them() {
    let graph = graph();
    let mut found = Vec::new();
    for (name, forbidden) in FORBIDDEN {
        let reached = reach(&graph, name);
        found
            .extend(forbidden.iter().filter(|f| reached.contains(*f)).map(|f| format!("{name} reaches {f}")));
    }
    assert_none("the direction of ARCHITECTURE.md", &found);
}

#[test]
fn nothing_needs_the_tests() {
    let users = graph().into_iter().filter(|(_, needs)| needs.contains("saksama-tests"));
    assert_none("packages that need saksama-tests", &users.map(|(name, _)| name).collect::<Vec<_>>());
}

/// Plain data are opened by nothing but the benchmarks, which ask for it by a feature of their own.
#[test]
fn only_the_benchmarks_open_plain_data() {
    let asks = |package: &Value| {
        let features = package["features"].as_object().unwrap().iter();
        let asking =
            features.filter(|(_, needs)| needs.as_array().unwrap().contains(&"saksama-core/polos".into()));
        let name = package["name"].as_str().unwrap();
        let mut found: Vec<String> = asking.map(|(feature, _)| format!("{name}/{feature}")).collect();
        let needs = package["dependencies"].as_array().unwrap().iter();
        let on = needs.filter(|dep| dep["features"].as_array().unwrap().contains(&"polos".into()));
        found.extend(on.map(|dep| format!("{name} -> {}", dep["name"])));
        found
    };
    let metadata: Value =
        serde_json::from_str(&cargo(&["metadata", "--format-version", "1", "--locked", "--no-deps"]))
            .unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    assert_eq!(packages.iter().flat_map(asks).collect::<Vec<_>>(), ["saksama-tests/bench"]);
    let core = packages.iter().find(|package| package["name"] == "saksama-core").unwrap();
    assert_eq!(core["features"], serde_json::json!({ "polos": [] }), "it is not on by itself");
}

#[test]
fn reach_goes_through_others() {
    let graph = Graph::from([
        ("a".into(), ["b".into()].into()),
        ("b".into(), ["c".into(), "a".into()].into()),
        ("c".into(), BTreeSet::new()),
    ]);
    assert_eq!(reach(&graph, "a"), ["a", "b", "c"].into());
    assert_eq!(reach(&graph, "c"), BTreeSet::new());
}
