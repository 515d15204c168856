//! What stays in the memory of a locked program: not the keys, not the words of the office.

use crate::start;
use saksama_tests::faults::{Kantor, Line, Luar, prepare, told};
use saksama_tests::memory::{Wanted, found, keys, word};
use saksama_tests::office::{KATA_SANDI, PENGGUNA, informasi_isian};
use serde_json::json;

/// Words of a record; no other text has them.
const WORDS: [&str; 2] = ["Kenari-Memori-Judul-5512", "Kenari-Memori-Uraian-8830"];

#[test]
fn a_locked_program_has_no_key_and_no_word_in_its_memory() {
    let folder = tempfile::tempdir().unwrap();
    let (data, luar) = (folder.path().join("data"), Luar(folder.path().join("luar")));
    prepare(&data, &luar, 0);
    let mut isian = informasi_isian();
    isian["judul"] = json!(WORDS[0]);
    isian["uraian"] = json!(WORDS[1]);
    let _saved = Kantor::open(&data).unwrap().get("save_informasi", isian);

    let keys = keys(&data, PENGGUNA, KATA_SANDI);
    let words: Vec<Wanted> = WORDS.iter().flat_map(|text| word(text)).collect();
    let mut child = start(&data, &luar.0, &["lock"]);
    assert_eq!(child.next(), Some(Line::Ready));
    // What is looked for is found while the office is open.
    let open = found(child.id(), &keys);
    for key in ["DEK", "ATT"] {
        assert!(open.iter().any(|place| place.starts_with(&format!("{key} in"))), "no {key}: {open:?}");
    }
    assert!(!found(child.id(), &words).is_empty());
    child.say("READY");
    assert_eq!(child.next(), Some(Line::Ready));
    let [left, said] = [&keys, &words].map(|wanted| found(child.id(), wanted));
    assert!(left.is_empty() && said.is_empty(), "{open:#?}\nkeys {left:#?}\nwords {said:#?}");
    let (lines, _) = child.finish();
    assert_eq!(lines, [Line::End]);
    told("T11", "keys and words of the office in the memory of the locked program", "0 found", 1);
}
