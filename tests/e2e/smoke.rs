//! The window opens and is sound before anybody does anything.

use saksama_tests::window::App;
use serde_json::json;

// Two worker threads: on one, a failing test would block for two minutes while the driver is dropped.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn window_opens() {
    let data = tempfile::tempdir().unwrap();
    let app = App::start(data.path(), &[]).await;
    assert_eq!(app.driver.title().await.unwrap(), "Beranda · Saksama");
    assert_eq!(app.script("return document.documentElement.lang").await, json!("id"));
    app.picture("jendela").await;
    assert_eq!(app.accessibility_faults().await, json!([]));
    app.assert_no_sideways_scroll().await;
    app.assert_no_page_fault().await;
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn dark_theme_follows_the_desktop() {
    let data = tempfile::tempdir().unwrap();
    let app = App::start(data.path(), &[("GTK_THEME", "Adwaita:dark")]).await;
    assert_eq!(app.script("return matchMedia('(prefers-color-scheme: dark)').matches").await, json!(true));
    assert_eq!(app.accessibility_faults().await, json!([]));
    app.picture("jendela-gelap").await;
    app.assert_no_page_fault().await;
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_too_wide_at_150_percent() {
    let data = tempfile::tempdir().unwrap();
    let app = App::start(data.path(), &[("GDK_DPI_SCALE", "1.5")]).await;
    app.assert_no_sideways_scroll().await;
    app.assert_no_page_fault().await;
    app.stop().await;
}
