//! The matrix without a mouse: from the list of screens to the complete sheet, with Tab, arrows and Enter.

use saksama_tests::cli::HARI_INI;
use saksama_tests::office::informasi_isian;
use saksama_tests::window::{App, Key, until};
use serde_json::{Value, json};

/// Typed into the cells, Dibuka and Ditutup of each row.
const CELLS: [[&str; 2]; 2] = [
    ["Rahasia kesehatan pasien terungkap dan merugikannya.", "Pasien berani berobat dengan jujur."],
    ["Tempat penyimpanan obat keras diketahui pencuri.", "Persediaan obat keras tetap aman."],
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sheet_is_completed_by_keyboard_alone() {
    let data = tempfile::tempdir().unwrap();
    let app = App::start(data.path(), &[("SAKSAMA_HARI_INI", HARI_INI)]).await;
    let id = sheet(&app).await;
    open(&app, &id).await;
    fill(&app).await;
    walk(&app).await;
    lists_go_on(&app).await;
    complete(&app, &id).await;
    app.stop().await;
}

/// A sheet with two rows whose cells are empty; what is about the keyboard begins after it.
async fn sheet(app: &App) -> String {
    let unit = json!({
        "id": null, "nama": "Dinas Kesehatan", "singkatan": "Dinkes", "kode_unit": "DINKES",
        "jenis": "PERANGKAT_DAERAH", "aktif": true
    });
    let unit = app.call("save_unit", unit).await["id"].clone();
    let orang = json!({
        "id": null, "nama": "Agus Salim", "gelar_depan": "", "gelar_belakang": "", "nip": "197303031997031003",
        "status_kepegawaian": "PNS", "golongan": "IV/b", "jabatan": "Sekretaris Daerah", "unit_id": null,
        "jenis_kewenangan": "DEFINITIF", "atas_nama": "", "peran": []
    });
    let orang = app.call("save_pejabat", orang).await["id"].clone();
    let head = json!({
        "id": null, "nomor": "", "jenis": "AWAL", "pemicu": "SEBELUM_PERMOHONAN", "tanggal": "20-11-2026",
        "tempat": "Aula", "penyetuju_id": orang,
        "penguji": [{ "pejabat_id": orang, "nama": "Agus Salim", "jabatan": "Sekretaris Daerah", "unit_kerja": "" }]
    });
    let id = app.call("save_lembar_uji", head).await["id"].clone();
    let uu = app.call("list_peraturan", json!({})).await;
    let uu = uu.as_array().unwrap().iter().find(|law| law["jenis"] == "UU" && law["nomor"] == "14").unwrap();
    let mut items = Vec::new();
    for judul in ["Rekam medis pasien rujukan", "Denah gudang obat keras"] {
        let mut isian = informasi_isian();
        isian["judul"] = judul.into();
        isian["unit_id"] = unit.clone();
        isian["dasar_hukum"][0]["peraturan_id"] = uu["id"].clone();
        (isian["usul_dibuka"], isian["usul_ditutup"]) = ("".into(), "".into());
        items.push(app.call("save_informasi", isian).await["informasi"]["id"].clone());
    }
    let _ = app.call("add_lembar_uji_item", json!({ "lembar_id": id, "informasi_id": items })).await;
    id.as_str().unwrap().to_owned()
}

/// From the first stop of the window into the first cell.
async fn open(app: &App, id: &str) {
    app.tab_enter("nav-uji-konsekuensi").await;
    app.find("main h1:focus").await;
    app.tab_enter(&format!("lembar-{id}")).await;
    app.find("[data-testid=matriks]").await;
    app.tab_to(&cell(app, 0, "konsekuensi_dibuka").await).await;
}

/// Test id of a cell, by its row from 0.
async fn cell(app: &App, row: usize, medan: &str) -> String {
    let find = format!(
        "return [...document.querySelectorAll('[data-testid^=\"{medan}-R\"]')]
                .filter((field) => field.matches('textarea, select'))[{row}]?.dataset.testid ?? null"
    );
    let probe = async || app.script(&find).await.as_str().map(str::to_owned);
    until(probe, || format!("{medan} of row {row} is there")).await
}

/// Tab leads through a row and into the next one.
async fn fill(app: &App) {
    for (row, [dibuka, ditutup]) in CELLS.into_iter().enumerate() {
        if row > 0 {
            app.press(Key::Tab + "").await;
        }
        let mut ids = Vec::new();
        for medan in ["konsekuensi_dibuka", "konsekuensi_ditutup", "hasil", "syarat"] {
            ids.push(cell(app, row, medan).await);
        }
        let texts = [dibuka, ditutup, "Dikecualikan", ""];
        let typed: Vec<_> = ids.iter().map(String::as_str).zip(texts).collect();
        app.type_through(&typed).await;
    }
}

/// Every way from cell to cell, and back; the ends of the matrix hold.
async fn walk(app: &App) {
    let [here, below] = [cell(app, 0, "konsekuensi_dibuka").await, cell(app, 1, "konsekuensi_dibuka").await];
    let [right, hasil] = [cell(app, 1, "konsekuensi_ditutup").await, cell(app, 1, "hasil").await];
    app.press_with(Key::Shift, Key::Tab + "").await;
    app.focus_on(&hasil).await;
    app.press_with(Key::Shift, Key::Tab + "").await;
    app.focus_on(&right).await;
    for (modifier, key, to) in [
        (Key::Alt, Key::Left, &below),
        (Key::Alt, Key::Up, &here),
        (Key::Alt, Key::Up, &here),
        (Key::Alt, Key::Left, &here),
        (Key::Control, Key::Enter, &below),
        (Key::Control, Key::Enter, &below),
        (Key::Alt, Key::Right, &right),
        (Key::Alt, Key::Left, &below),
    ] {
        app.press_with(modifier, key + "").await;
        app.focus_on(to).await;
    }
}

/// Enter stays in the cell; a list of letters goes on by itself.
async fn lists_go_on(app: &App) {
    let below = cell(app, 1, "konsekuensi_dibuka").await;
    app.press_with(Key::Control, "a").await;
    app.press("a. obat dicuri;").await;
    app.press(Key::Enter + "").await;
    app.press("pasien dirugikan.").await;
    app.focus_on(&below).await;
    assert_eq!(app.value(&below).await, "a. obat dicuri;\nb. pasien dirugikan.");
    app.inspect("uji-papan-tombol").await;
}

/// Back to the button above the matrix; what was typed is stored.
async fn complete(app: &App, id: &str) {
    app.press(Key::Tab + "").await;
    app.read("ringkas-masalah", "Semua baris sudah lengkap").await;
    app.tab_enter("nyatakan-lengkap").await;
    app.read("hasil-matriks", "dinyatakan lengkap").await;
    let stored = app.call("get_lembar_uji", json!({ "id": id })).await;
    let rows: Vec<Value> = stored["baris"].as_array().unwrap().iter().map(row).collect();
    let [[dibuka, ditutup], [_, ditutup_kedua]] = CELLS;
    let kedua = "a. obat dicuri;\nb. pasien dirugikan.";
    assert_eq!(rows, [row_of(dibuka, ditutup), row_of(kedua, ditutup_kedua)]);
    assert_eq!(stored["status"], "LENGKAP");
}

fn row(stored: &Value) -> Value {
    json!([stored["konsekuensi_dibuka"], stored["konsekuensi_ditutup"], stored["hasil"]])
}

fn row_of(dibuka: &str, ditutup: &str) -> Value {
    json!([dibuka, ditutup, "DIKECUALIKAN"])
}
