//! S4: words of the office stand nowhere in plain text: not in the data folder, the folders of the web view, caches, logs
//! and passing files; locked, closed, and after the program was killed while the office was open.

use saksama_tests::canary::{files, saying};
use saksama_tests::cli::ok;
use saksama_tests::office::{KATA_SANDI, informasi_isian};
use saksama_tests::window::Alone;
use serde_json::json;
use std::path::Path;

/// Words that stand in the register, in an attached file, and those that are only typed.
const WORDS: [&str; 4] =
    ["Kenari-Judul-7319", "Kenari-Uraian-4482", "Kenari-Lampiran-9906", "Kenari-Ketik-2257"];

/// Everything but the file with the words that lies outside.
fn assert_silent(folder: &Path, when: &str) {
    assert!(!files(&folder.join("data")).is_empty());
    for word in WORDS.into_iter().chain([KATA_SANDI]) {
        for part in ["data", "home"] {
            assert_eq!(saying(&folder.join(part), word), [""; 0].map(Path::new), "{word}, {when}");
        }
    }
}

/// Opens the office, looks at the list and types into a new item.
async fn work(folder: &Path, times: usize) -> Alone {
    let window = Alone::start(&folder.join("data"), &folder.join("home"), &[]).await;
    window.did_times("get_kunci_state", times).await;
    // The field of the passphrase has the focus from the start.
    window.type_text(KATA_SANDI);
    window.key("Return");
    window.did_times("get_urungkan", times).await;
    window.click_for((100, 160), "search_informasi").await;
    // The search has a key of its own; what is typed there is searched for.
    window.key("ctrl+f");
    window.type_text(WORDS[3]);
    window
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn words_of_the_office_stand_nowhere_in_plain_text() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut isian = informasi_isian();
    isian["judul"] = json!(WORDS[0]);
    isian["uraian"] = json!(WORDS[1]);
    let rpc = |command: &str, req: &serde_json::Value| -> serde_json::Value {
        serde_json::from_str(&ok(&data, &["rpc", command, &req.to_string()])).unwrap()
    };
    let saved = rpc("save_informasi", &isian);
    let attached = folder.path().join("lampiran.txt");
    std::fs::write(&attached, format!("{}\n", WORDS[2])).unwrap();
    let req = json!({ "id": saved["informasi"]["id"], "path": attached });
    let _ = rpc("place_softcopy", &req);
    let draf = json!({ "kunci": "informasi:baru", "isi": { "judul": WORDS[3] } });
    let _ = rpc("save_draf", &draf);
    // The scan finds what is there to be found.
    assert_eq!(saying(folder.path(), WORDS[2]), [attached.as_path()]);
    std::fs::remove_file(&attached).unwrap();
    assert_silent(folder.path(), "after the command line");

    let window = work(folder.path(), 1).await;
    assert_silent(folder.path(), "while the office is open");
    window.kill();
    assert_silent(folder.path(), "killed while the office was open");

    let window = work(folder.path(), 2).await;
    window.key("ctrl+l");
    window.did("lock").await;
    assert_silent(folder.path(), "locked");
    // What a viewer still held when the office was locked goes with the window.
    std::fs::create_dir_all(data.join("sementara")).unwrap();
    std::fs::write(data.join("sementara/lampiran.txt"), WORDS[2]).unwrap();
    window.close().await;
    assert_silent(folder.path(), "closed");
    assert!(!data.join("register.db-wal").exists(), "the data file is whole by itself");
}
