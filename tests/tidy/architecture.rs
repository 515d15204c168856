//! ARCHITECTURE.md says what is there.

use crate::assert_none;
use crate::files::sources;

/// A file that was renamed is looked for in vain by who reads there what it is for.
#[test]
fn every_source_file_that_it_names_is_there() {
    let known = sources("");
    let text = &known.iter().find(|file| file.path == "ARCHITECTURE.md").unwrap().text;
    let named = text.split('`').skip(1).step_by(2).filter(|name| {
        name.ends_with(".rs") && name.chars().all(|c| c.is_alphanumeric() || "_./-".contains(c))
    });
    let is_there =
        |name: &str| known.iter().any(|file| format!("/{}", file.path).ends_with(&format!("/{name}")));
    let lost: Vec<String> = named.filter(|name| !is_there(name)).map(str::to_owned).collect();
    assert_none("named in ARCHITECTURE.md and not there", &lost);
}
