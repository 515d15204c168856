//! Exports the public list to a mounted drive and checks it: in the window, on the command line, and after a change.

use super::{papers, register};
use saksama_tests::cli::run;
use saksama_tests::paper::assert_says;
use saksama_tests::usb::Drive;
use saksama_tests::window::{App, part};
use std::path::Path;

const FOLDER: &str = "DKIP_Pemerintah_Kota_Sukamaju_20261120";

pub(super) async fn export(app: &mut App, desk: &Path) {
    app.go("dkip").await;
    app.push("tab-cetak").await;
    let list = papers::print(app, "D18", desk).await;
    assert_says(&list, &["DAFTAR INFORMASI YANG DIKECUALIKAN", register::MEDIS.judul]);
    assert_says(&list, &["DAFTAR INFORMASI YANG DIKECUALIKAN", register::SURAT.judul]);
    papers::assert_keeps_quiet(&list);
    app.inspect("dkip-cetak").await;

    let mut drive = Drive::mount(64).as_usb();
    app.push("tab-ekspor").await;
    // The one drive that can be unplugged is chosen by itself.
    app.find(&format!("{}:checked", part(&format!("drive-{}", drive.path().display())))).await;
    // Nothing in the list waits for a decision.
    app.find("[data-testid=periksa-publik][data-belum='0']").await;
    app.inspect("dkip-ekspor").await;
    app.push("ekspor-dkip").await;
    app.find("[data-testid=laporan-ekspor][data-sehat=true]").await;
    app.read("laporan-ekspor", "USB aman dicabut").await;
    app.read("laporan-ekspor", "2 informasi ditulis, dibaca ulang").await;
    app.inspect("dkip-selesai").await;

    // What is read now comes from the drive, not from memory.
    drive.replug();
    let folder = drive.path().join(FOLDER);
    let told = run(desk, &["verifikasi", folder.to_str().unwrap()]);
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    check(app, &folder, true).await;
    let csv = std::fs::read_to_string(folder.join("dkip.csv")).unwrap();
    assert!(csv.contains(register::MEDIS.judul) && csv.contains(register::SURAT.judul), "{csv}");
    // Where the papers lie is nobody's business outside.
    assert!(!csv.contains("Boks DKIP 2026") && !csv.contains(register::CATATAN), "{csv}");

    std::fs::write(folder.join("dkip.csv"), csv + " ").unwrap();
    check(app, &folder, false).await;
    app.read("laporan-periksa", "dkip.csv").await;
    drive.assert_sound();
}

/// Checks the folder on the screen for it.
async fn check(app: &mut App, folder: &Path, sound: bool) {
    app.push("tab-periksa").await;
    app.answer_dialog(Some(folder));
    app.push("periksa-folder").await;
    app.find(&format!("[data-testid=laporan-periksa][data-sehat={sound}]")).await;
    app.inspect(if sound { "dkip-utuh" } else { "dkip-berubah" }).await;
}
