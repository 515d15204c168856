//! One home for SQL: `core/src/storage`.

use crate::assert_none;
use crate::files::sources;

const STORAGE: &str = "src-tauri/crates/core/src/storage/";

/// Openings of a statement. The word is followed by a space and stands in capitals, as in all our SQL.
const STATEMENTS: [&str; 8] = [
    "SELECT ",
    "INSERT INTO ",
    "UPDATE ",
    "DELETE FROM ",
    "CREATE TABLE ",
    "ALTER TABLE ",
    "DROP TABLE ",
    "PRAGMA ",
];

/// The code of a line, without its comment.
fn code(line: &str) -> &str {
    line.split_once("//").map_or(line, |(code, _)| code)
}

fn is_statement(line: &str) -> bool {
    STATEMENTS.iter().any(|statement| {
        code(line).match_indices(statement).any(|(at, _)| {
            // a whole word: `"SELECT `, not `PRESELECT `
            !code(line)[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_')
        })
    })
}

#[test]
fn statements_stand_in_storage_only() {
    let mut found = Vec::new();
    for source in sources("src-tauri").iter().filter(|s| !s.path.starts_with(STORAGE)) {
        if source.has_extension(&["sql"]) {
            found.push(source.path.clone());
        } else if source.has_extension(&["rs"]) {
            let lines = source.lines().filter(|(_, line)| is_statement(line));
            found.extend(lines.map(|(number, line)| format!("{}:{number}: {}", source.path, line.trim())));
        }
    }
    assert_none("SQL outside storage/", &found);
}

#[test]
fn statements_are_recognised() {
    assert!(is_statement(r#"let n = tx.query_row("SELECT count(*) FROM informasi", [], one)?;"#));
    assert!(is_statement("     DELETE FROM informasi WHERE id = ?1"));
    assert!(!is_statement("// SELECT what the officer sees"));
    assert!(!is_statement("const PRESELECT : u8 = 1; // and lower case: select this"));
}
