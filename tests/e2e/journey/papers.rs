//! Prints, saves and signs papers; the decree that sets the items.

use super::{Item, office, register};
use saksama_tests::cli::oracle;
use saksama_tests::paper::{assert_fit_to_print, assert_says};
use saksama_tests::window::{App, Key, part};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Prints paper `kode` of the screen and gives the copy that the officer saves on the desk.
pub(super) async fn print(app: &mut App, kode: &str, desk: &Path) -> PathBuf {
    app.push(&format!("cetak-{kode}")).await;
    app.read(&format!("hasil-{kode}"), "Surat sudah dibuat").await;
    let pdf = desk.join(format!("{kode}.pdf"));
    app.answer_dialog(Some(&pdf));
    app.push(&format!("simpan-{kode}")).await;
    app.read(&format!("hasil-{kode}"), "PDF tersimpan").await;
    assert_fit_to_print(&pdf);
    let kept = saksama_tests::store().unwrap().join(format!("{kode}.pdf"));
    std::fs::copy(&pdf, kept).unwrap();
    pdf
}

/// Records the signature on paper `kode`, with the number that stands on it or the proposed one.
pub(super) async fn sign(app: &mut App, kode: &str, nomor: Option<&str>, scan: Option<&Path>) {
    app.push(&format!("tanda-tangan-{kode}")).await;
    match nomor {
        Some(nomor) => app.write("ttd-nomor", nomor).await,
        None => {
            app.push("ttd-usulkan").await;
            app.value("ttd-nomor").await;
        }
    }
    app.write("ttd-tanggal", "20-11-2026").await;
    if let Some(scan) = scan {
        app.answer_dialog(Some(scan));
        app.push("ttd-pindaian").await;
        app.read("ttd-pindaian-nama", "pindaian").await;
    }
    app.inspect(&format!("tanda-tangan-{kode}")).await;
    app.push("ttd-simpan").await;
    app.find(&format!("[data-testid=dokumen-{kode}][data-status=DITANDATANGANI]")).await;
    app.read(&format!("hasil-{kode}"), "Tanda tangan tercatat").await;
}

/// The decree after the meeting: made, looked at, printed, signed. With it the items are set.
pub(super) async fn decide(app: &mut App, items: &[Item; 2], desk: &Path) {
    app.push("tab-tutup").await;
    app.push("buat-keputusan").await;
    app.choose("penandatangan", office::PPID).await;
    app.inspect("keputusan-baru").await;
    app.push("simpan-keputusan").await;
    for item in items {
        app.find(&part(&format!("lampiran-{}", item.nomor))).await;
    }
    app.inspect("keputusan-isi").await;
    app.push("tab-surat").await;
    preview(app).await;
    let pdf = print(app, "D14", desk).await;
    assert_says(&pdf, &["KEPUTUSAN", "Menimbang", "Mengingat", "MEMUTUSKAN", "DEWI ANGGRAINI", "LAMPIRAN"]);
    assert_says(&pdf, &["LAMPIRAN", register::MEDIS.judul, register::SURAT.judul]);
    printed(app, &pdf).await;
    sign(app, "D14", Some("41"), None).await;
    app.inspect("keputusan-ditandatangani").await;
    app.push("tab-isi").await;
    // Five years from the day of the decree; the other day was given.
    app.wait_text(&part(&format!("lampiran-{}", items[0].nomor)), |row| row.contains("20 November 2031"))
        .await;
    app.wait_text(&part(&format!("lampiran-{}", items[1].nomor)), |row| row.contains("31 Desember 2028"))
        .await;
    for (item, last) in items.iter().zip(["2031-11-20", "2028-12-31"]) {
        let stored = register::stored(app, item).await;
        assert_eq!((&stored["status"], &stored["berakhir"]), (&"DITETAPKAN".into(), &last.into()));
    }
}

/// Number, day, signer and scan of every signed paper, as they were typed; the scan is kept byte for byte.
pub(super) async fn assert_recorded(app: &App, desk: &Path) {
    app.go("dokumen").await;
    app.find("[data-testid^=lihat-]").await;
    app.inspect("dokumen").await;
    let papers = app.call("list_dokumen", json!({ "subjek_id": null })).await;
    let signed = papers.as_array().unwrap().iter().filter(|paper| paper["status"] == "DITANDATANGANI");
    let mut signed: Vec<_> =
        signed.map(|p| json!([p["kode"], p["nomor"], p["tanggal"], p["penandatangan"]])).collect();
    signed.sort_by_key(Value::to_string);
    let day = "2026-11-20";
    let expected = json!([
        ["D04", "1/PPID/XI/2026", day, "Hasan Basri"],
        ["D12", "001/BA-PPID", day, "Rahmat Santosa"],
        ["D14", "41", day, "Dewi Anggraini"],
    ]);
    assert_eq!(json!(signed), expected);
    let sum = oracle("sha256sum", &[desk.join("pindaian.png").as_os_str()]);
    let sheet = papers.as_array().unwrap().iter().find(|paper| paper["kode"] == "D04").unwrap();
    assert_eq!(sheet["pindaian"]["sha256"].as_str(), sum.split(' ').next());
}

/// The first page as it would be printed, drawn in the window.
async fn preview(app: &App) {
    app.push("pratinjau-D14").await;
    app.find(&part("halaman-1")).await;
    app.inspect("pratinjau-D14").await;
    app.press(Key::Escape + "").await;
    app.gone("dialog-pratinjau").await;
}

/// What goes to the printer is what was saved.
async fn printed(app: &App, pdf: &Path) {
    app.push("kirim-D14").await;
    app.read("hasil-D14", "dikirim ke printer").await;
    let handed = app.handed_over();
    let copy = handed.iter().find(|path| path.display().to_string().contains("printer-")).expect("a print");
    let _ = oracle("cmp", &[copy.as_os_str(), pdf.as_os_str()]);
}
