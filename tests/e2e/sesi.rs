//! From the first passphrase to the locked window.

use saksama_tests::cli::{HARI_INI, make_office};
use saksama_tests::office::{KATA_SANDI, informasi_isian};
use saksama_tests::window::{App, Key, part};
use serde_json::{Value, json};

const ENV: [(&str, &str); 1] = [("SAKSAMA_HARI_INI", HARI_INI)];

#[tokio::test(flavor = "multi_thread")]
async fn a_passphrase_is_set_and_the_office_locks_and_opens() {
    let data = tempfile::tempdir().unwrap();
    let app = App::start_locked(data.path(), &ENV).await;
    app.inspect("buat-kata-sandi").await;
    app.write("nama-baru", "Sari Utami").await;
    app.write("kata-sandi-baru", KATA_SANDI).await;
    app.push("buat-kata-sandi").await;
    let _ = app.read("kode-pemulihan", "SK1").await;
    let _ = app.find(&part("lembar-pemulihan")).await;
    app.script("document.querySelector('details').open = true").await;
    app.inspect("kode-pemulihan").await;
    let groups = "return [...document.querySelectorAll('[data-testid=kode-pemulihan] li')].map((li) => li.textContent)";
    let groups = app.script(groups).await;
    let asked = "return [...document.querySelectorAll('label')].map((l) => Number(/ke-(\\d)/.exec(l.textContent)?.[1])).filter(Boolean)";
    for (i, nomor) in app.script(asked).await.as_array().unwrap().iter().enumerate() {
        let group = &groups[usize::try_from(nomor.as_u64().unwrap()).unwrap() - 1];
        app.write(&format!("kelompok-{}", i + 1), group.as_str().unwrap()).await;
    }
    app.push("selesai-pemulihan").await;
    app.gone("gerbang").await;
    let _ = app.read("nama-pengguna", "Sari Utami").await;

    // Locked by a key: nothing of the office is left on the page, and a command is refused.
    app.press_with(Key::Control, "l").await;
    let _ = app.read("gerbang", "Masukkan kata sandi Sari Utami.").await;
    assert_eq!(app.script("return document.querySelector('.frame') === null").await, Value::Bool(true));
    app.inspect("terkunci").await;
    app.write("kata-sandi", "bukan kata sandinya").await;
    app.push("buka").await;
    let _ = app.read("galat-buka", "Kata sandi salah.").await;
    app.write("kata-sandi", KATA_SANDI).await;
    app.push("buka").await;
    app.gone("gerbang").await;
    let _ = app.find(&part("nav-beranda")).await;

    app.go("pengguna").await;
    let _ = app.read("daftar-pengguna", "Sari Utami").await;
    app.write("nama-pengguna-baru", "Budi Santoso").await;
    app.write("kata-sandi-baru", KATA_SANDI).await;
    app.push("tambah-pengguna").await;
    let _ = app.read("daftar-pengguna", "Budi Santoso").await;
    app.inspect("pengguna").await;

    app.push("ubah-peran-Budi Santoso").await;
    app.choose("peran-baru", "Pembaca").await;
    app.write("kata-sandi-peran", "kata sandi yang lain sekali").await;
    app.inspect("ubah-peran").await;
    app.push("peran-ya").await;
    let _ = app.read("galat-pengguna", "Budi Santoso sekarang Pembaca.").await;
    let trail = app.call("list_jejak", json!({ "entitas_id": null, "jumlah": 1 })).await;
    assert_eq!(trail[0]["pengguna"], "Sari Utami");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unfinished_form_survives_the_locking() {
    let data = tempfile::tempdir().unwrap();
    let app = App::start(data.path(), &ENV).await;
    app.go("informasi").await;
    app.push("daftarkan").await;
    app.write("f-judul", "Setengah jadi").await;
    app.press_with(Key::Control, "l").await;
    let _ = app.read("gerbang", "Masukkan kata sandi").await;
    app.unlock().await;
    // Opened again, the officer stands where the work was left.
    app.click_text("Lanjutkan").await;
    let _ = app.find(&part("f-judul")).await;
    assert_eq!(app.value("f-judul").await, "Setengah jadi");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_that_is_copied_elsewhere_is_told_at_the_door() {
    let home = tempfile::tempdir().unwrap();
    let data = home.path().join("OneDrive - Dinas Kominfo/saksama");
    make_office(&data);
    let app = App::start_locked(&data, &ENV).await;
    let told = app.read("tempat-rawan", "OneDrive").await;
    assert!(told.contains("Buat cadangan ke USB"), "{told}");
    app.inspect("tempat-rawan").await;
    app.unlock().await;
    app.go("data").await;
    assert_eq!(app.read("tempat-rawan", "OneDrive").await, told);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_is_told_why_what_is_refused_is_not_offered() {
    let data = tempfile::tempdir().unwrap();
    let app = App::start(data.path(), &ENV).await;
    let _ = app.call("save_informasi", informasi_isian()).await;
    let ani = json!({ "nama": "Ani Lestari", "peran": "PEMBACA", "kata_sandi": KATA_SANDI });
    let _ = app.call("add_pengguna", ani).await;
    app.press_with(Key::Control, "l").await;
    let _ = app.read("gerbang", "Masukkan kata sandi").await;
    app.choose("pengguna", "Ani Lestari").await;
    app.unlock().await;
    let _ = app.read("hanya-baca", "Anda masuk sebagai Pembaca").await;
    app.inspect("pembaca-beranda").await;
    // Those that are barred, and those that act: of each screen the first are known.
    for (layar, barred) in [
        ("informasi", vec!["daftarkan", "ambil-daftar", "usulan-unit"]),
        ("uji-konsekuensi", vec!["buat-lembar"]),
        ("rapat", vec!["buat-rapat"]),
        ("keputusan", vec!["buat-keputusan"]),
        ("arsip", vec!["tambah-lokasi"]),
        ("unit", vec!["tambah"]),
        ("pejabat", vec!["tambah"]),
        ("peraturan", vec!["tambah"]),
        ("instansi", vec!["pilih-logo", "simpan"]),
        ("data", vec!["periksa-data"]),
    ] {
        app.go(layar).await;
        for testid in barred {
            let _ = app.find(&part(testid)).await;
            let state = app
                .script(&format!(
                    "const b = document.querySelector('[data-testid=\"{testid}\"]');
                     return [b.tagName, b.getAttribute('aria-disabled'), b.title]"
                ))
                .await;
            let reason =
                "Peran Anda tidak boleh melakukan ini. Minta bantuan petugas, PPID Utama, atau Atasan.";
            assert_eq!(state, json!(["BUTTON", "true", reason]), "{testid} of {layar}");
        }
        app.inspect(&format!("pembaca-{layar}")).await;
    }
    // Nor is anything typed in what can't be saved.
    app.go("instansi").await;
    let _ = app.find("[data-testid=form-instansi] input:disabled").await;
    let open = "return document.querySelectorAll('[data-testid=form-instansi] input:not(:disabled)').length";
    assert_eq!(app.script(open).await, json!(0));
    app.stop().await;
}
