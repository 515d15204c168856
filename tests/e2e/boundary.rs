//! What the page can reach: the one command, and nothing else.

use saksama_tests::window::App;
use serde_json::json;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn unknown_command_is_refused_with_its_code() {
    let data = tempfile::tempdir().unwrap();
    let app = App::start(data.path(), &[]).await;
    let kode = "__TAURI_INTERNALS__.invoke('rpc', { cmd: 'hapus_semua', payload: {} }).then(done, (e) => done(e.kode))";
    assert_eq!(app.script_until_done(kode).await, json!("PERINTAH_TIDAK_DIKENAL"));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_outside_the_program_is_reached() {
    let data = tempfile::tempdir().unwrap();
    let app = App::start(data.path(), &[]).await;
    let attempts = app
        .script_until_done(
            "Promise.allSettled([
               fetch('https://contoh.go.id/'),
               __TAURI_INTERNALS__.invoke('plugin:event|emit', { event: 'x', payload: 1 }),
               __TAURI_INTERNALS__.invoke('plugin:window|close', { label: 'main' }),
             ]).then((all) => done(all.map((one) => one.status)))",
        )
        .await;
    assert_eq!(attempts, json!(["rejected", "rejected", "rejected"]));
    assert_eq!(app.script("return window.open('https://contoh.go.id/')").await, json!(null));
    let handler = "const b = document.createElement('button');
                   b.setAttribute('onclick', 'window.__ran = true');
                   b.click();
                   return window.__ran ?? null";
    assert_eq!(app.script(handler).await, json!(null));
    // The collector that every journey relies on has seen the blocked address.
    let faults = app.script("return __faults").await.to_string();
    assert!(faults.contains("csp connect-src https://contoh.go.id"), "{faults}");
    app.stop().await;
}
