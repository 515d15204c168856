//! A data file that is damaged, in the window: nobody works in it, the last good copy is offered and takes its place.

use saksama_tests::cli::HARI_INI;
use saksama_tests::office::{KATA_SANDI, informasi_isian};
use saksama_tests::window::{App, part};
use serde_json::json;
use std::fs;
use std::path::Path;

const ENV: [(&str, &str); 1] = [("SAKSAMA_HARI_INI", HARI_INI)];

/// The part of the data file that is damaged, bytes.
const PAGE: usize = 4096;

/// An office with a backup of its first item; the second came after it. Gives the name of the backup.
async fn prepare(data: &Path) -> String {
    let app = App::start(data, &ENV).await;
    let mut isian = informasi_isian();
    let _ = app.call("save_informasi", isian.clone()).await;
    let made = app.call("make_cadangan", json!({})).await;
    isian["judul"] = "Didaftarkan sesudah cadangan".into();
    let _ = app.call("save_informasi", isian).await;
    app.stop().await;
    made["nama"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_good_copy_takes_the_place_of_a_damaged_file() {
    let data = tempfile::tempdir().unwrap();
    let nama = prepare(data.path()).await;
    let file = data.path().join("register.db");
    let mut broken = fs::read(&file).unwrap();
    broken[..PAGE].fill(0x55);
    fs::write(&file, &broken).unwrap();

    let app = App::start_locked(data.path(), &ENV).await;
    app.write("kata-sandi", KATA_SANDI).await;
    app.push("buka").await;
    let _ = app.read("data-rusak", "Tidak ada yang dihapus").await;
    let _ = app.read("daftar-cadangan", "Lengkap & teruji").await;
    let _ = app.read("daftar-cadangan", "1 informasi").await;
    app.inspect("data-rusak").await;
    app.push(&format!("pulihkan-{nama}")).await;
    let _ =
        app.read("dialog-pulih", "Yang dikerjakan sesudah cadangan ini dibuat tidak ada di dalamnya").await;
    app.inspect("data-rusak-pulih").await;
    app.push("pulih-ya").await;
    app.gone("gerbang").await;
    let _ = app.find(&part("nav-beranda")).await;

    app.go("informasi").await;
    let rows = app.call("list_cadangan", json!({})).await;
    let aside = rows.as_array().unwrap().iter().find(|c| c["alasan"] == "SEBELUM_PULIH").unwrap();
    let aside = data.path().join("cadangan").join(aside["nama"].as_str().unwrap());
    let kept = fs::read(aside.join("register.db")).unwrap();
    assert!(kept[..PAGE] == broken[..PAGE], "set aside as it was");
    app.open_row("Rekam medis pasien rujukan").await;
    let checked = app.call("check_data", json!({})).await;
    assert_eq!(checked["temuan"], json!([]));
    app.stop().await;
}
