//! What reaches the office: commands, packages of units, the logo.

use super::files::with_file;
use crate::bag;
use crate::office::TestOffice;
use serde_json::{Value, json};
use std::cell::RefCell;

/// After so many commands the practice office is taken anew: what was stored must not slow down what follows.
const ROUND: usize = 20_000;
/// Commands that write to a folder of the officer's choice, change to another office, or make many papers.
const NOT_HERE: [&str; 16] = [
    "backup_kantor",
    "close_contoh",
    "export_dkip",
    "inspect_cadangan",
    "inspect_salinan_terbuka",
    "list_drive",
    "open_contoh",
    "print_dokumen_per_unit",
    "print_semua_rapat",
    "read_salinan_terbuka",
    "remove_contoh",
    "restore_kantor",
    "save_berkas_kunci",
    "send_usulan",
    "verify_dkip",
    "write_salinan_terbuka",
];

thread_local! {
    static OFFICE: RefCell<Option<(usize, TestOffice)>> = const { RefCell::new(None) };
}

fn in_office(test: impl FnOnce(&TestOffice)) {
    OFFICE.with_borrow_mut(|slot| {
        let (used, office) = slot.get_or_insert_with(|| (0, TestOffice::contoh("2026-11-20")));
        test(office);
        *used += 1;
        if *used == ROUND {
            *slot = None;
        }
    });
}

/// Makes the practice office: it takes seconds, which no input is to be blamed for.
pub(super) fn begin() {
    in_office(|_| ());
}

/// Every refusal has a sentence.
fn ask(office: &TestOffice, command: &str, request: Value) {
    if let Err(error) = office.try_call(command, request) {
        let all = std::iter::once(&error.kode).chain(error.masalah.iter().map(|m| &m.kode));
        all.for_each(|kode| assert!(saksama_api::sentence::has_sentence(kode), "{kode} has no sentence"));
    }
}

/// Whether a request names a file anywhere.
fn names_file(value: &Value) -> bool {
    match value {
        Value::Object(map) => map.iter().any(|(name, v)| name == "path" || name == "folder" || names_file(v)),
        Value::Array(list) => list.iter().any(names_file),
        _ => false,
    }
}

/// A command: its name on the first line, its request after it.
pub(super) fn perintah(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (name, request) = text.split_once('\n').unwrap_or((&text, "{}"));
    let Ok(request) = serde_json::from_str::<Value>(request) else { return };
    if NOT_HERE.contains(&name) || names_file(&request) {
        return;
    }
    in_office(|office| ask(office, name, request));
}

/// A picture for the letterhead.
pub(super) fn logo(bytes: &[u8]) {
    with_file(bytes, |path| in_office(|office| ask(office, "save_logo", json!({ "path": path }))));
}

/// Proposals of a unit in a sound package; a trial, so nothing is taken.
pub(super) fn usulan(bytes: &[u8]) {
    let info = bag::info(bytes.len()).replace("Latihan: tidak", "Latihan: ya");
    with_file(&bag::sealed(&bag::entries(&info, bytes)), |path| {
        in_office(|office| ask(office, "receive_usulan", json!({ "path": path, "uji_coba": true })));
    });
}
