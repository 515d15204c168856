//! Who may ask a person: an answer that comes when the office is locked comes too late, and one place sees to that.

use crate::assert_none;
use crate::files::sources;

const API: &str = "src-tauri/crates/api/src/";

/// `ask.rs` compares who is there before and after; `dialog.rs` gives nothing but a path back; the recovery code is on
/// paper before any office is open, and looks for itself whether it still waits.
const MAY: [&str; 3] = ["sesi/ask.rs", "dialog.rs", "lembar_pemulihan.rs"];

const DIALOGS: [&str; 4] = [".pick_open_file(", ".pick_save_file(", ".pick_folder(", ".print_pdf("];

fn asks(line: &str) -> bool {
    DIALOGS.iter().any(|dialog| line.contains(dialog))
}

#[test]
fn dialogs_are_opened_where_a_late_answer_is_refused() {
    let mut found = Vec::new();
    let mut used = Vec::new();
    for source in sources(API) {
        let name = &source.path[API.len()..];
        let lines: Vec<usize> = source.lines().filter(|(_, line)| asks(line)).map(|(n, _)| n).collect();
        match MAY.iter().find(|may| **may == name) {
            Some(may) if !lines.is_empty() => used.push(*may),
            Some(_) => {}
            None => found.extend(lines.iter().map(|number| format!("{}:{number}", source.path))),
        }
    }
    assert_none("dialogs that are not asked through `Ctx::ask_where` or `Ctx::ask_print`", &found);
    used.sort_unstable_by_key(|name| MAY.iter().position(|may| may == name));
    assert_eq!(used, MAY, "each of them asks");
}
