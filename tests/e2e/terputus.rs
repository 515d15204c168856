//! The program ends, or is locked, while somebody types: what was typed and the place of the cursor are offered again.

use saksama_tests::cli::HARI_INI;
use saksama_tests::window::{App, Key, until};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::process::Command;

const ENV: [(&str, &str); 1] = [("SAKSAMA_HARI_INI", HARI_INI)];
const JUDUL: &str = "Daftar penerima bantuan";

/// Waits until the draft `kunci` is kept as `accept` likes it. Nobody presses a key meanwhile: it is kept by the time alone.
async fn kept(app: &App, kunci: &str, accept: impl Fn(&Value) -> bool) {
    let is_kept = async || {
        let draf = app.call("get_draf", json!({ "kunci": kunci })).await;
        accept(&draf["isi"]).then_some(())
    };
    until(is_kept, || format!("{kunci} is kept")).await;
}

/// What has the focus, its text and where the cursor stands in it.
async fn at_cursor(app: &App) -> Value {
    let script = "const e = document.activeElement; return [e?.dataset.testid, e?.value, e?.selectionStart]";
    app.script(script).await
}

async fn go_on(app: &App, expected: Value) {
    app.push("lanjut-mengisi").await;
    let last = RefCell::new(Value::Null);
    let there = async || {
        last.replace(at_cursor(app).await);
        (*last.borrow() == expected).then_some(())
    };
    until(there, || format!("the cursor is back at {expected}, not {}", last.borrow())).await;
    app.settle().await;
    assert_eq!(at_cursor(app).await, expected, "and stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_program_offers_the_text_and_the_place_of_the_cursor() {
    let data = tempfile::tempdir().unwrap();
    let app = App::start(data.path(), &ENV).await;
    app.go("informasi").await;
    app.push("daftarkan").await;
    app.write("f-judul", JUDUL).await;
    for _ in 0.."bantuan".len() {
        app.press(Key::Left + "").await;
    }
    let place = JUDUL.len() - "bantuan".len();
    kept(&app, "kursor", |isi| isi["medan"] == "f-judul" && isi["mulai"] == place).await;
    kept(&app, "informasi:baru", |isi| isi["judul"] == JUDUL).await;
    let program = app.front().unwrap().to_string();
    assert!(Command::new("kill").args(["-9", &program]).status().unwrap().success());
    drop(app);

    let app = App::start(data.path(), &ENV).await;
    let _ = app.read("lanjut-isian", "terputus").await;
    app.inspect("lanjut-isian").await;
    go_on(&app, json!(["f-judul", JUDUL, place])).await;
    // The way goes on from there.
    app.press("tunai ").await;
    assert_eq!(app.value("f-judul").await, "Daftar penerima tunai bantuan");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_locked_dialog_opens_again_where_it_was() {
    let data = tempfile::tempdir().unwrap();
    let app = App::start(data.path(), &ENV).await;
    app.go("unit").await;
    app.push("tambah").await;
    app.write("f-nama", "Dinas Kesehatan").await;
    app.press_with(Key::Control, "l").await;
    let _ = app.read("gerbang", "Masukkan kata sandi").await;
    app.unlock().await;
    go_on(&app, json!(["f-nama", "Dinas Kesehatan", "Dinas Kesehatan".len()])).await;
    app.inspect("lanjut-dialog").await;

    // Given up, there is nothing to come back to.
    app.push("batal").await;
    app.press_with(Key::Control, "l").await;
    let _ = app.read("gerbang", "Masukkan kata sandi").await;
    app.unlock().await;
    let place = app.call("get_draf", json!({ "kunci": "kursor" })).await;
    assert_eq!(place, Value::Null);
    app.stop().await;
}
