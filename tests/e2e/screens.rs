//! Every screen of a full office, as the officer's desktop may show it: light, dark, and enlarged.

use saksama_tests::cli::{HARI_INI, contoh};
use saksama_tests::window::{App, part};
use serde_json::Value;

/// What lies behind a screen: its name on pictures, what opens it, and its tabs.
const DETAILS: [(&str, &str, &str, &[&str]); 7] = [
    ("informasi", "rinci", "[data-testid=baris]", &[]),
    ("informasi", "impor", "[data-testid=ambil-daftar]", &[]),
    ("informasi", "usulan", "[data-testid=usulan-unit]", &["tab-terima", "tab-kirim", "tab-kunci"]),
    ("uji-konsekuensi", "rinci", "a[data-testid^=lembar-]", &["tab-kepala", "tab-cetak"]),
    (
        "rapat",
        "rinci",
        "a[data-testid^=rapat-]",
        &[
            "tab-rencana",
            "tab-bahan",
            "tab-kehadiran",
            "tab-putusan",
            "tab-pembahasan",
            "tab-tutup",
            "tab-surat",
        ],
    ),
    ("keputusan", "rinci", "a[data-testid^=keputusan-]", &["tab-surat"]),
    ("keputusan", "perbandingan", "[data-testid=bandingkan]", &[]),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_screen_is_sound() {
    walk("terang", &[]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_screen_is_sound_in_the_dark() {
    walk("gelap", &[("GTK_THEME", "Adwaita:dark")]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_screen_is_sound_at_150_percent() {
    walk("besar", &[("GDK_DPI_SCALE", "1.5")]).await;
}

async fn walk(look: &str, env: &[(&str, &str)]) {
    let data = tempfile::tempdir().unwrap();
    contoh(data.path());
    let app = App::start(data.path(), &[env, &[("SAKSAMA_HARI_INI", HARI_INI)]].concat()).await;
    for layar in screens(&app).await {
        go(&app, &layar).await;
        app.inspect(&format!("{look}-{layar}")).await;
    }
    for (layar, name, first, tabs) in DETAILS {
        go(&app, layar).await;
        open(&app, first).await;
        app.find("[data-testid=kembali]").await;
        app.inspect(&format!("{look}-{layar}-{name}")).await;
        for tab in tabs {
            open(&app, &part(tab)).await;
            app.find(&format!("[data-testid={tab}][aria-selected=true]")).await;
            app.inspect(&format!("{look}-{layar}-{tab}")).await;
        }
    }
    app.stop().await;
}

async fn go(app: &App, layar: &str) {
    let link = part(&format!("nav-{layar}"));
    open(app, &link).await;
    app.find(&format!("{link}[aria-current=page]")).await;
    app.wait_text("main h1", |title| !title.is_empty()).await;
}

/// Clicks without the mouse: on an enlarged page the driver's mouse meets another place than the one it aims at.
async fn open(app: &App, css: &str) {
    app.find(css).await;
    app.script(&format!("document.querySelector({css:?}).click()")).await;
}

/// Names of all screens, out of the list at the left.
async fn screens(app: &App) -> Vec<String> {
    let names =
        "return [...document.querySelectorAll('nav a')].map((a) => a.dataset.testid.replace('nav-', ''))";
    let names: Vec<Value> = app.script(names).await.as_array().cloned().unwrap_or_default();
    assert!(names.len() > 10, "{names:?}");
    names.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}
