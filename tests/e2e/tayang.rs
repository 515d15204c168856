//! The meeting on the projector: fifteen members, everything by one key, killed in the middle, closed with its papers.

use saksama_tests::cli::{HARI_INI, contoh};
use saksama_tests::window::{App, Key, part, until};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

const ENV: [(&str, &str); 1] = [("SAKSAMA_HARI_INI", HARI_INI)];
const CATATAN: &str = "Ditinjau kembali setiap tahun";

/// A meeting of today of the practice office, whose team has fifteen members; its id.
async fn planned(app: &App) -> String {
    let list = app.call("list_rapat", json!({ "sampah": false })).await;
    let running = list.as_array().unwrap().iter().find(|r| r["status"] == "DIJADWALKAN").unwrap();
    let running = app.call("get_rapat", json!({ "id": running["id"] })).await;
    let items: Vec<Value> =
        running["putusan"].as_array().unwrap().iter().map(|p| p["informasi_id"].clone()).collect();
    let none: [&str; 0] = [];
    app.call("save_rapat_informasi", json!({ "rapat_id": running["id"], "informasi_id": none })).await;
    for n in running["kuorum"]["anggota"].as_u64().unwrap()..15 {
        let peran = json!({ "peran": "ANGGOTA_TIM_PERTIMBANGAN", "berlaku_mulai": "01-01-2026", "berlaku_sampai": "" });
        let isian = json!({
            "id": null, "nama": format!("Anggota Tambahan {n}"), "gelar_depan": "", "gelar_belakang": "S.Sos.",
            "nip": "", "status_kepegawaian": "NON_ASN", "golongan": "", "jabatan": format!("Kepala Bagian {n}"),
            "unit_id": null, "jenis_kewenangan": "DEFINITIF", "atas_nama": "", "pejabat_antara": "", "peran": [peran]
        });
        app.call("save_pejabat", isian).await;
    }
    let today: Vec<&str> = HARI_INI.split('-').rev().collect();
    let isian = json!({
        "id": null, "jenis": "TIM_PERTIMBANGAN", "tanggal": today.join("-"), "jam_mulai": "08.00", "jam_selesai": "",
        "tempat": "Aula Sekretariat Daerah", "agenda": "", "pimpinan_id": null, "notulis_id": null
    });
    let rapat = app.call("save_rapat", isian).await;
    assert_eq!(rapat["kuorum"]["anggota"], 15);
    app.call("save_rapat_informasi", json!({ "rapat_id": rapat["id"], "informasi_id": items })).await;
    rapat["id"].as_str().unwrap().to_owned()
}

async fn show(app: &App, rapat: &str) {
    app.script(&format!("location.hash = '#/rapat/{rapat}'")).await;
    app.push("layar-rapat").await;
    app.find(&part("tayang")).await;
    app.settle().await;
}

/// Presses a key and waits until the quorum says `expected`.
async fn press(app: &App, key: &str, expected: &str) {
    app.press(key).await;
    said(app, expected).await;
}

async fn said(app: &App, expected: &str) {
    let script = "return document.querySelector('[data-testid=tayang] [data-testid=kuorum]').textContent";
    let there = async || app.script(script).await.as_str()?.contains(expected).then_some(());
    until(there, || format!("the quorum says: {expected}")).await;
}

async fn shown(app: &App, name: &str) {
    for (wide, high) in [(1366, 768), (1920, 1080)] {
        app.driver.set_window_rect(0, 0, wide, high).await.unwrap();
        app.inspect(&format!("tayang-{name}-{wide}")).await;
    }
}

/// The whole meeting as it is stored.
async fn stored(app: &App, rapat: &str) -> Value {
    app.call("get_rapat", json!({ "id": rapat })).await
}

async fn draft_holds(app: &App, rapat: &str, item: &Value) {
    let kunci = format!("pendapat:{rapat}:{}", item.as_str().unwrap());
    let kept = async || {
        let draf = app.call("get_draf", json!({ "kunci": kunci })).await;
        (draf["isi"]["catatan"] == CATATAN).then_some(())
    };
    until(kept, || "the note is kept as a draft".into()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_meeting_of_fifteen_is_held_on_the_projector_and_survives_a_kill() {
    let data = tempfile::tempdir().unwrap();
    contoh(data.path());
    let app = App::start(data.path(), &ENV).await;
    let rapat = planned(&app).await;
    show(&app, &rapat).await;
    take_attendance(&app).await;
    decide(&app).await;
    let before = stored(&app, &rapat).await;
    assert_eq!(before["kuorum"]["di_ruang"], 8);
    assert_eq!(before["putusan"][0]["hasil"], "SETUJU_DIKECUALIKAN");
    draft_holds(&app, &rapat, &before["putusan"][1]["informasi_id"]).await;
    let program = app.front().unwrap().to_string();
    assert!(Command::new("kill").args(["-9", &program]).status().unwrap().success());
    drop(app);

    let app = App::start(data.path(), &ENV).await;
    assert_eq!(stored(&app, &rapat).await, before, "every press was committed");
    app.push("lanjut-mengisi").await;
    assert_eq!(app.value("tayang-catatan").await, CATATAN);
    app.push("tayang-simpan").await;
    app.gone("tayang-pendapat").await;
    assert_eq!(stored(&app, &rapat).await["putusan"][1]["catatan"], CATATAN);
    lose_quorum(&app).await;
    close(&app, data.path(), &rapat).await;
    app.stop().await;
}

/// Seven of fifteen, and a representative who counts only with a letter.
async fn take_attendance(app: &App) {
    for _ in 0..6 {
        app.press("h").await;
    }
    press(app, "h", "hadir 7 dari 15 anggota, dibutuhkan 8").await;
    app.press("i").await;
    app.press("1").await;
    app.read("tayang-hasil-putusan", "Kuorum belum terpenuhi: hadir 7, dibutuhkan 8 anggota.").await;
    app.press("k").await;
    for _ in 0..7 {
        app.press(Key::Down + "").await;
    }
    app.press("w").await;
    app.write("tayang-wakil-nama", "Lukman Hakim").await;
    app.push("tayang-wakil-simpan").await;
    app.read("tayang-orang-7", "tanpa surat tugas").await;
    said(app, "hadir 7 dari 15 anggota").await;
    shown(app, "kehadiran").await;
    app.press(Key::Up + "").await;
    app.press("w").await;
    app.write("tayang-wakil-surat", "800/17/ST/2026").await;
    app.push("tayang-wakil-simpan").await;
    said(app, "Kuorum terpenuhi: hadir 8 dari 15 anggota").await;
    // Who writes the minutes sits at the end of the list.
    for _ in 0..20 {
        app.press(Key::Down + "").await;
    }
    app.press("h").await;
}

async fn decide(app: &App) {
    app.press("i").await;
    app.press("1").await;
    app.read("tayang-putusan", "Putusan: Setuju dikecualikan").await;
    shown(app, "informasi").await;
    app.press(Key::Right + "").await;
    app.read("tayang-putusan", "Belum diputus").await;
    app.press("c").await;
    app.write("tayang-catatan", CATATAN).await;
    shown(app, "catatan").await;
}

/// The eighth leaves: nothing more is decided.
async fn lose_quorum(app: &App) {
    app.press("k").await;
    for _ in 0..6 {
        app.press(Key::Down + "").await;
    }
    press(app, "p", "Kuorum hilang: di ruang rapat 7 anggota, dibutuhkan 8").await;
    app.press("i").await;
    app.press("1").await;
    app.read("tayang-hasil-putusan", "Kuorum hilang").await;
    shown(app, "kuorum-hilang").await;
}

/// What is left is put off, and all papers are made at one press.
async fn close(app: &App, data: &Path, rapat: &str) {
    app.press("s").await;
    app.push("tunda-sisa").await;
    shown(app, "tutup").await;
    app.push("tutup-rapat").await;
    app.push("cetak-semua").await;
    let told = app.read("semua-dibuat", "surat").await;
    assert!(!told.contains("belum punya Keputusan"), "{told}");
    shown(app, "surat").await;
    let held = stored(app, rapat).await;
    assert_eq!((&held["status"], &held["kuorum"]["hadir"]), (&json!("SELESAI"), &json!(8)));
    let papers = app.call("list_dokumen", json!({ "subjek_id": null })).await;
    let made = |kode: &str| papers.as_array().unwrap().iter().filter(|d| d["kode"] == kode).count();
    assert!(["D10", "D11", "D12", "D13", "D14"].iter().all(|kode| made(kode) > 0), "{}", data.display());
}
