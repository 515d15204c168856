//! Everything that the fuzzers keep, once more and without them.

use saksama_tests::fuzz::{TARGETS, run};
use saksama_tests::root;
use std::fs;

/// The inputs kept for a target, by name.
fn kept(target: &str) -> Vec<Vec<u8>> {
    let folder = root().join("tests/fuzz/corpus").join(target);
    let mut paths: Vec<_> = fs::read_dir(&folder).unwrap().map(|e| e.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

#[test]
fn kept_inputs_are_read_or_refused() {
    for (target, _) in TARGETS {
        let inputs = kept(target);
        assert!(inputs.len() >= 3, "{target} keeps {} inputs", inputs.len());
        inputs.iter().for_each(|bytes| run(target, bytes));
    }
}

#[test]
fn cut_inputs_are_read_or_refused() {
    for (target, _) in TARGETS {
        for bytes in kept(target).iter().take(10) {
            [1, 2, 3].iter().for_each(|quarter| run(target, &bytes[..bytes.len() * quarter / 4]));
        }
    }
}

#[test]
fn every_target_has_its_fuzzer() {
    let manifest = fs::read_to_string(root().join("tests/fuzz/Cargo.toml")).unwrap();
    for (target, _) in TARGETS {
        assert!(manifest.contains(&format!("name = \"{target}\"")), "{target} has no fuzzer");
    }
    assert_eq!(manifest.matches("[[bin]]").count(), TARGETS.len());
}
