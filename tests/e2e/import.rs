//! Takes an old list in by the window: title rows, categories, a broken row, one row to mend afterwards.

use saksama_tests::cli::HARI_INI;
use saksama_tests::office::informasi_isian;
use saksama_tests::window::{App, part, until};
use std::path::Path;

/// An invented list of the shape that offices keep; the numbers beside it are those of the file.
const DAFTAR: [&str; 10] = [
    "DAFTAR INFORMASI YANG DIKECUALIKAN;;;;;",
    "KOTA SUKAMAJU TAHUN 2025;;;;;",
    ";;;;;",
    "No.;Informasi;Dasar Hukum Pengecualian;Konsekuensi / Pertimbangan Bagi Publik;;Jangka Waktu",
    ";;;Dibuka;Ditutup;",
    "A;Kepegawaian;;;;",
    "1;Rekam penilaian pegawai kontrak;\"Pasal 17 huruf h angka 4 UU Nomor 14 Tahun 2008\";Mengungkap penilaian pribadi;Melindungi rahasia pribadi pegawai;5 tahun",
    "2;Denah gudang perlengkapan;Peraturan Presiden Nomor 12 Tahun 2021;;Mencegah pencurian;Selama jangka waktu tertentu",
    ";;;;;",
    "3;;UU Nomor 14 Tahun 2008;;;Permanen",
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_old_list_is_checked_taken_and_mended() {
    let data = tempfile::tempdir().unwrap();
    let desk = tempfile::tempdir().unwrap();
    let file = desk.path().join("daftar lama.csv");
    std::fs::write(&file, DAFTAR.join("\n")).unwrap();
    let mut app = App::start(data.path(), &[("SAKSAMA_HARI_INI", HARI_INI)]).await;

    paste(&app).await;
    look(&mut app, &file).await;
    check_rows(&app).await;
    // Not of the list, and not complete either.
    let _ = app.call("save_informasi", informasi_isian()).await;
    app.push("ambil").await;
    app.read("hasil-ambil", "2 informasi diambil sebagai draf").await;
    app.inspect("impor-selesai").await;
    mend(&app).await;
    app.stop().await;
}

/// A table of Word with a cell of two paragraphs: read like a file, and left alone for the file.
async fn paste(app: &App) {
    app.go("informasi").await;
    app.push("ambil-daftar").await;
    app.inspect("impor-mulai").await;
    app.push("tempel-tabel").await;
    app.find(&part("tempelan")).await;
    let table = "<table><tr><td>No</td><td>Informasi</td></tr>\
        <tr><td>1</td><td><p>Hasil penilaian</p><p>pegawai magang</p></td></tr></table>";
    let drop = format!(
        "const data = new DataTransfer(); data.setData('text/html', {table:?}); \
         document.querySelector('{}').dispatchEvent(new ClipboardEvent('paste', \
         {{ clipboardData: data, bubbles: true, cancelable: true }}))",
        part("tempelan")
    );
    app.script(&drop).await;
    assert_eq!(app.value("tempelan").await, "No\tInformasi\n1\t\"Hasil penilaian\npegawai magang\"\n");
    app.inspect("impor-tempel").await;
    app.push("baca-tempelan").await;
    app.gone("dialog-tempel").await;
    app.read("nama-berkas", "Tabel yang ditempel").await;
    app.wait_text(&part("hitungan-diambil"), |n| n == "1").await;
    app.inspect("impor-tempelan-terbaca").await;
}

/// Chooses the file; its columns are matched, every row is accounted for, and nothing is saved yet.
async fn look(app: &mut App, file: &Path) {
    app.go("informasi").await;
    app.inspect("informasi-kosong").await;
    app.push("ambil-daftar").await;
    app.answer_dialog(Some(file));
    app.push("pilih-berkas").await;
    app.read("nama-berkas", "daftar lama.csv").await;
    app.wait_text(&part("hitungan-diambil"), |n| n == "2").await;
    app.wait_text(&part("hitungan-ditolak"), |n| n == "1").await;
    app.read("hitungan-ditandai", "1 yang diambil ditandai").await;
    app.inspect("impor-kolom").await;
}

/// The doubtful row and the refused one say what is wrong with them.
async fn check_rows(app: &App) {
    app.push("tab-baris").await;
    app.inspect("impor-baris").await;
    for (filter, words) in [("saring-DITANDAI", "Denah gudang perlengkapan"), ("saring-DITOLAK", "Ditolak")] {
        app.push(filter).await;
        app.find(&format!("{}[aria-pressed=true]", part(filter))).await;
        app.open_row(words).await;
        app.wait_text(&part("temuan-baris"), |text| !text.is_empty()).await;
        app.inspect(&format!("impor-{filter}")).await;
        app.push("tutup-baris").await;
        app.gone("dialog-baris").await;
    }
}

/// The row that was flagged is completed in the form like any other item.
async fn mend(app: &App) {
    app.push("ke-bermasalah").await;
    app.find(&part("baris")).await;
    app.find(&format!("{}:checked", part("saring-diambil"))).await;
    app.wait_text(&part("jumlah"), |n| n == "2 informasi").await;
    app.inspect("informasi-perlu-diperbaiki").await;
    app.open_row("Denah gudang perlengkapan").await;
    app.wait_text("main h1", |title| title.ends_with("Denah gudang perlengkapan")).await;
    app.inspect("informasi-diambil").await;
    app.write("f-uraian", "Denah ruang dan jalur kabel gudang perlengkapan kantor").await;
    app.push("simpan").await;
    app.read("hasil-simpan", "Tersimpan").await;
    let typed = async || (app.value("f-uraian").await.starts_with("Denah ruang")).then_some(());
    until(typed, || "what was typed is stored".into()).await;
}
