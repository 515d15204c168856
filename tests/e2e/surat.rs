//! Every paper where the officer needs it: beside its sheet, meeting, decree, item, unit and place, and in one choice of
//! the papers about everything.

use saksama_tests::cli::{HARI_INI, contoh};
use saksama_tests::window::{App, Key, part, until};
use serde_json::json;

/// Papers that are shown as soon as the screen is open, then those in a line of their own.
const MEETING: (&[&str], &[&str]) = (&["D08", "D10", "D12"], &["D09", "D11", "D13"]);
const DECREE: (&[&str], &[&str]) = (&["D14"], &["D14-SALINAN", "D16", "D17"]);
const OPENING: (&[&str], &[&str]) = (&["D21"], &["D14-SALINAN", "D16", "D17", "D22"]);
const SHEET: (&[&str], &[&str]) = (&["D04"], &["D07", "D06"]);
const ALL: [&str; 13] = [
    "D03",
    "D05",
    "D18",
    "D19-PENATAAN",
    "D23",
    "D25-PEMINJAMAN",
    "D25-JATUH-TEMPO",
    "D25-UNGGAH",
    "D01",
    "D02",
    "D19",
    "D19-LABEL",
    "D19-KARTU",
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_paper_is_where_the_officer_needs_it() {
    let data = tempfile::tempdir().unwrap();
    contoh(data.path());
    let app = App::start(data.path(), &[("SAKSAMA_HARI_INI", HARI_INI)]).await;
    let decrees = app.call("list_keputusan", json!({ "sampah": false })).await;
    let decree = |jenis: &str| {
        let found = decrees.as_array().unwrap().iter().find(|k| k["jenis"] == jenis).unwrap();
        format!("a[href*={}]", found["id"])
    };
    for (layar, first, tab, papers) in [
        ("uji-konsekuensi", "a[data-testid^=lembar-]".to_owned(), "tab-cetak", SHEET),
        ("rapat", "a[data-testid^=rapat-]".to_owned(), "tab-surat", MEETING),
        ("keputusan", decree("PENETAPAN"), "tab-surat", DECREE),
        ("keputusan", decree("PEMBUKAAN"), "tab-surat", OPENING),
    ] {
        app.go(layar).await;
        app.click(&first).await;
        app.push(tab).await;
        for kode in papers.0 {
            app.find(&part(&format!("dokumen-{kode}"))).await;
        }
        open_each(&app, papers.1, layar).await;
    }
    app.go("informasi").await;
    app.click("[data-testid=baris]").await;
    app.push("surat-informasi").await;
    open_each(&app, &["D25", "D25-KARTU"], "informasi").await;
    close(&app).await;
    app.go("unit").await;
    app.push("surat-unit").await;
    open_each(&app, &["D01", "D02", "D24"], "unit").await;
    close(&app).await;
    app.go("arsip").await;
    app.click("nav ul button, nav [role=treeitem]").await;
    app.push("surat-lokasi").await;
    open_each(&app, &["D19", "D19-LABEL", "D19-KARTU"], "arsip").await;
    close(&app).await;
    app.go("dokumen").await;
    app.push("buat-surat").await;
    open_each(&app, &ALL, "dokumen").await;
    close(&app).await;
    app.stop().await;
}

/// Opens each line: the paper unfolds below it, and only that one.
async fn open_each(app: &App, papers: &[&str], name: &str) {
    for kode in papers {
        app.push(&format!("surat-{kode}")).await;
        app.find(&format!("{}[aria-expanded=true]", part(&format!("surat-{kode}")))).await;
        app.find(&part(&format!("cetak-{kode}"))).await;
    }
    app.inspect(&format!("surat-{name}")).await;
}

async fn close(app: &App) {
    app.press(Key::Escape + "").await;
    app.gone("dialog-surat").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_typed_for_a_paper_is_checked_beside_its_field_and_kept() {
    let data = tempfile::tempdir().unwrap();
    contoh(data.path());
    let app = App::start(data.path(), &[("SAKSAMA_HARI_INI", HARI_INI)]).await;
    app.go("dokumen").await;
    app.push("buat-surat").await;
    app.push("surat-D01").await;
    app.push("bahan-D01").await;
    app.write("bahan-batas_waktu", "31-02-2026").await;
    app.write("bahan-narahubung", "Sari Utami, 0812 0000 0000").await;
    app.inspect("bahan-D01").await;
    app.push("simpan-bahan-D01").await;
    app.find(&format!("{}[aria-invalid=true]", part("bahan-batas_waktu"))).await;
    app.inspect("bahan-D01-keliru").await;
    app.write("bahan-batas_waktu", "1 desember 2026").await;
    app.push("simpan-bahan-D01").await;
    app.gone("dialog-bahan-D01").await;
    app.read("hasil-D01", "Isian tersimpan").await;
    close(&app).await;
    // Kept: it is there again when the paper is opened anew.
    app.push("buat-surat").await;
    app.push("surat-D01").await;
    app.push("bahan-D01").await;
    assert_eq!(app.value("bahan-batas_waktu").await, "01-12-2026");
    assert_eq!(app.value("bahan-narahubung").await, "Sari Utami, 0812 0000 0000");
    app.stop().await;
}

/// One press: a PDF of its own for every unit, or one for all; each is a paper of its own in the list.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_goes_to_every_unit_at_one_press() {
    let (data, desk) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    contoh(data.path());
    let mut app = App::start(data.path(), &[("SAKSAMA_HARI_INI", HARI_INI)]).await;
    let units = app.call("list_unit", json!({ "sampah": false })).await;
    // the PPID Utama doesn't write to the unit he heads himself
    let units = units.as_array().unwrap().iter().filter(|u| u["aktif"] == true).count() - 1;
    app.go("dokumen").await;
    app.push("buat-surat").await;
    app.push("surat-D01").await;
    for (button, files) in [("per-unit-terpisah-D01", units), ("per-unit-gabung-D01", units + 1)] {
        app.answer_dialog(Some(desk.path()));
        app.push(button).await;
        app.read("per-unit-dibuat-D01", &format!("{units} surat tersimpan di")).await;
        let there = || std::fs::read_dir(desk.path()).unwrap().count();
        until(async || (there() == files).then_some(()), || format!("{files} files; {}", there())).await;
    }
    app.inspect("surat-per-unit").await;
    let papers = app.call("list_dokumen", json!({ "subjek_id": null })).await;
    let letters =
        papers.as_array().unwrap().iter().filter(|d| d["kode"] == "D01" && d["status"] == "DICETAK");
    assert_eq!(letters.count(), units);
    app.stop().await;
}
