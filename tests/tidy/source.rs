//! Length of files, words that mean "not finished", paths of somebody's machine.

use crate::assert_none;
use crate::files::{Source, sources};

const LONGEST: usize = 400;
const CODE: [&str; 8] = ["rs", "ts", "js", "svelte", "css", "html", "sql", "sh"];

/// In two halves, so that this file does not contain them.
const WORDS: [(&str, &str); 7] = [
    ("todo", "!("),
    ("unimplemented", "!("),
    ("TO", "DO"),
    ("FIX", "ME"),
    ("#[ig", "nore"),
    ("thread::", "sleep"),
    ("set", "Timeout("),
];

/// Left-overs in front-end tests that switch tests off.
const TEST_WORDS: [(&str, &str); 3] = [(".on", "ly("), (".sk", "ip("), ("it.to", "do")];

/// Beginnings of paths that exist on one machine only, after a quote, space or bracket.
const MACHINE: [&str; 4] = ["work/", "tmp/", "root/", "home/"];

fn is_code(source: &Source) -> bool {
    source.has_extension(&CODE) || source.path == "Makefile" || source.path.starts_with(".ci/")
}

fn is_generated(source: &Source) -> bool {
    source.path.starts_with("ui/src/bindings/") || source.path.ends_with(".d.ts")
}

fn names_machine_path(line: &str) -> bool {
    MACHINE.iter().any(|folder| {
        line.match_indices(&format!("/{folder}")).any(|(at, _)| {
            // the first folder of a path, not one inside it or inside a web address
            line[..at]
                .chars()
                .next_back()
                .is_none_or(|before| !before.is_alphanumeric() && !"/._-~}".contains(before))
        })
    })
}

fn find(sources: &[Source], bad: impl Fn(&Source, &str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources {
        let lines = source.lines().filter(|(_, line)| bad(source, line));
        found.extend(lines.map(|(number, line)| format!("{}:{number}: {}", source.path, line.trim())));
    }
    found
}

#[test]
fn files_have_one_subject() {
    let long = sources("").into_iter().filter(|s| is_code(s) && !is_generated(s)).filter_map(|source| {
        let lines = source.lines().count();
        (lines > LONGEST).then(|| format!("{}: {lines} lines", source.path))
    });
    assert_none("files over 400 lines", &long.collect::<Vec<_>>());
}

#[test]
fn nothing_is_left_unfinished() {
    let is_test = |source: &Source| source.path.ends_with(".test.ts");
    let found = find(&sources(""), |source, line| {
        is_code(source) && WORDS.iter().any(|(a, b)| line.contains(&format!("{a}{b}")))
            || is_test(source) && TEST_WORDS.iter().any(|(a, b)| line.contains(&format!("{a}{b}")))
    });
    assert_none("words that mean unfinished, switched off, or waiting by the clock", &found);
}

#[test]
fn no_path_of_one_machine() {
    let text = ["toml", "json", "md", "txt", "yml"];
    let found = find(&sources(""), |source, line| {
        (is_code(source) || source.has_extension(&text)) && names_machine_path(line)
    });
    assert_none("paths that exist on one machine only", &found);
}

#[test]
fn machine_paths_are_recognised() {
    for folder in ["tmp", "root"] {
        assert!(names_machine_path(&format!("let path = \"/{folder}/data\";")));
        assert!(names_machine_path(&format!("/{folder}/data")));
        assert!(!names_machine_path(&format!("ui/{folder}/data")));
        assert!(!names_machine_path(&format!("https://contoh.go.id/{folder}/data")));
    }
}
