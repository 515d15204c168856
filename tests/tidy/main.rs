//! House rules that a machine can check. Every test lists all it finds, with file and line.
#![allow(clippy::unwrap_used, reason = "a file of the project that can't be read is a broken rule too")]

mod architecture;
mod dependency_table;
mod dialogs;
mod direction;
mod files;
mod glossary;
mod hardening;
mod imports;
mod source;
mod sql;
mod supply;

/// Fails with the whole list when there is anything on it.
fn assert_none(rule: &str, found: &[String]) {
    assert!(found.is_empty(), "{rule}:\n  {}", found.join("\n  "));
}
