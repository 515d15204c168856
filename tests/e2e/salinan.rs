//! The open copy in the window: written after the warning was agreed to, and read into a new office.

use saksama_tests::cli::{HARI_INI, contoh, cut_off_copy};
use saksama_tests::window::{App, part};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_open_copy_goes_out_and_comes_back() {
    let day = [("SAKSAMA_HARI_INI", HARI_INI)];
    let [old, new, desk] = [(); 3].map(|()| tempfile::tempdir().unwrap());
    contoh(old.path());
    let mut app = App::start(old.path(), &day).await;
    app.go("data").await;
    app.read("peringatan-salinan", "tidak disandikan").await;
    app.push("salinan-mengerti").await;
    app.answer_dialog(Some(desk.path()));
    let place = format!("[aria-label='Salinan terbuka'] {}", part("pilih-folder"));
    app.click(&place).await;
    app.find(&format!("[aria-label='Salinan terbuka'] {}:checked", part("drive-folder"))).await;
    app.push("buat-salinan").await;
    app.read("hasil-salinan", "sudah dibaca ulang").await;
    app.inspect("data-salinan").await;
    app.stop().await;
    let folder = std::fs::read_dir(desk.path()).unwrap().next().unwrap().unwrap().path();
    assert!(folder.join("manifest-sha256.txt").is_file());

    let mut app = App::start(new.path(), &day).await;
    app.go("data").await;
    app.answer_dialog(Some(&folder));
    app.push("pilih-salinan").await;
    app.read("isi-salinan-dibaca", "20 November 2026").await;
    app.read("salinan-latihan", "kantor latihan").await;
    app.inspect("data-baca-salinan").await;
    app.push("baca-salinan-ya").await;
    app.read("hasil-baca-salinan", "20 November 2026").await;
    app.push("periksa-data").await;
    app.read("hasil-periksa-data", "Data sehat").await;
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_left_of_a_broken_copy_is_told_until_it_is_gone() {
    let day = [("SAKSAMA_HARI_INI", HARI_INI)];
    let [data, desk] = [(); 2].map(|()| tempfile::tempdir().unwrap());
    contoh(data.path());
    let (stick, away) = (desk.path().join("usb"), desk.path().join("dicabut"));
    std::fs::create_dir(&stick).unwrap();
    let left = cut_off_copy(data.path(), &stick);
    std::fs::rename(&stick, &away).unwrap();
    let app = App::start(data.path(), &day).await;
    app.go("beranda").await;
    app.read("sisa-salinan", "Pasang lagi USB itu").await;
    app.inspect("beranda-sisa-salinan").await;
    app.go("data").await;
    app.read("sisa-salinan", "Pasang lagi USB itu").await;
    app.inspect("data-sisa-salinan").await;
    // Plugged in again, it goes with the next look at the first screen.
    std::fs::rename(&away, &stick).unwrap();
    app.go("beranda").await;
    app.read("sisa-salinan", "sudah dihapus").await;
    assert!(!left.exists());
    app.inspect("beranda-sisa-dihapus").await;
    app.stop().await;
}
