//! What stays in the memory of the locked window: no key. What the page was given is the web view's, which keeps some of it,
//! in its own processes and in its part of this one (README).

use saksama_tests::cli::ok;
use saksama_tests::memory::{found, keys};
use saksama_tests::office::{KATA_SANDI, PENGGUNA, informasi_isian};
use saksama_tests::window::Alone;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_locked_window_has_no_key_in_its_memory() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let _saved = ok(&data, &["rpc", "save_informasi", &informasi_isian().to_string()]);
    let keys = keys(&data, PENGGUNA, KATA_SANDI);

    let window = Alone::start(&data, &folder.path().join("home"), &[]).await;
    window.did("get_kunci_state").await;
    window.type_text(KATA_SANDI);
    window.key("Return");
    window.did("get_urungkan").await;
    window.click_for((100, 160), "search_informasi").await;
    window.click_for((520, 380), "get_informasi").await;
    let open = found(window.id(), &keys);
    for key in ["DEK", "ATT"] {
        assert!(open.iter().any(|place| place.starts_with(&format!("{key} in"))), "no {key}: {open:?}");
    }
    window.key("ctrl+l");
    window.did("lock").await;
    let left = found(window.id(), &keys);
    assert!(left.is_empty(), "{open:#?}\nleft {left:#?}");
}
