//! What stays in the memory of the locked window: no key, and no word of the office in the program's own process. The web
//! view has processes of its own, and keeps there what it has shown (README).

use saksama_tests::cli::ok;
use saksama_tests::memory::{Wanted, found, keys, word};
use saksama_tests::office::{KATA_SANDI, PENGGUNA, informasi_isian};
use saksama_tests::window::Alone;
use serde_json::json;

/// Words of the record that is looked at.
const WORDS: [&str; 2] = ["Kenari-Jendela-Judul-6604", "Kenari-Jendela-Uraian-1187"];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_locked_window_has_no_key_in_its_memory() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut isian = informasi_isian();
    isian["judul"] = json!(WORDS[0]);
    isian["uraian"] = json!(WORDS[1]);
    let _saved = ok(&data, &["rpc", "save_informasi", &isian.to_string()]);
    let keys = keys(&data, PENGGUNA, KATA_SANDI);
    let words: Vec<Wanted> = WORDS.iter().flat_map(|text| word(text)).collect();

    let window = Alone::start(&data, &folder.path().join("home"), &[]).await;
    window.did("get_kunci_state").await;
    window.type_text(KATA_SANDI);
    window.key("Return");
    window.did("get_urungkan").await;
    window.click(100, 160);
    window.did("search_informasi").await;
    window.click(520, 380);
    window.did("get_informasi").await;
    let open = found(window.id(), &keys);
    for key in ["DEK", "ATT"] {
        assert!(open.iter().any(|place| place.starts_with(&format!("{key} in"))), "no {key}: {open:?}");
    }
    window.key("ctrl+l");
    window.did("lock").await;
    let [left, said] = [&keys, &words].map(|wanted| found(window.id(), wanted));
    assert!(left.is_empty() && said.is_empty(), "{open:#?}\nkeys {left:#?}\nwords {said:#?}");
}
