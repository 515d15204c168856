//! Prints, saves and signs papers; the decree that sets the items.

use super::{Item, day_in_words, day_stored, office, register};
use saksama_tests::cli::{oracle, pdf_text};
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

/// What is recorded of a signed paper, beside its day.
pub(super) struct Signature<'a> {
    /// The number that stands on it; none takes the proposed one.
    pub(super) nomor: Option<&'a str>,
    /// Signatory, as the list of officials names them.
    pub(super) oleh: &'a str,
    pub(super) scan: &'a Path,
}

/// Records the signature on paper `kode`.
pub(super) async fn sign(app: &mut App, kode: &str, by: Signature<'_>) {
    app.push(&format!("tanda-tangan-{kode}")).await;
    match by.nomor {
        Some(nomor) => app.write("ttd-nomor", nomor).await,
        None => {
            app.push("ttd-usulkan").await;
            app.value("ttd-nomor").await;
        }
    }
    app.write("ttd-tanggal", "20-11-2026").await;
    app.choose("ttd-penandatangan", by.oleh).await;
    app.answer_dialog(Some(by.scan));
    app.push("ttd-pindaian").await;
    app.read("ttd-pindaian-nama", "pindaian").await;
    app.inspect(&format!("tanda-tangan-{kode}")).await;
    app.push("ttd-simpan").await;
    app.find(&format!("[data-testid=dokumen-{kode}][data-status=DITANDATANGANI]")).await;
    app.read(&format!("hasil-{kode}"), "Tanda tangan tercatat").await;
}

/// Mends the number in the record of the signed paper `kode`: a slip of the typist, with its reason.
async fn correct(app: &mut App, kode: &str, nomor: &str) {
    app.push(&format!("perbaiki-{kode}")).await;
    app.write("ttd-nomor", nomor).await;
    app.write("ttd-alasan", "Salah ketik nomor saat mencatat").await;
    app.inspect(&format!("perbaiki-{kode}")).await;
    app.push("ttd-simpan").await;
    app.read(&format!("hasil-{kode}"), "Catatan tanda tangan diperbaiki").await;
    app.wait_text(&part(&format!("koreksi-{kode}")), |said| {
        said.contains(nomor) && said.contains("Salah ketik")
    })
    .await;
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
    assert_keeps_quiet(&pdf);
    printed(app, &pdf).await;
    let scan = desk.join("pindaian.png");
    sign(app, "D14", Signature { nomor: Some("14"), oleh: office::PPID, scan: &scan }).await;
    correct(app, "D14", "41").await;
    app.inspect("keputusan-ditandatangani").await;
    app.push("tab-isi").await;
    for (item, last) in items.iter().zip(LAST_DAYS) {
        let words = day_in_words(last);
        app.wait_text(&part(&format!("lampiran-{}", item.nomor)), |row| row.contains(&words)).await;
    }
    for (item, last) in items.iter().zip(LAST_DAYS) {
        assert_set(app, item, last).await;
    }
}

/// Five years from the day of the decree; the other day was given. For `date`, which counts by itself.
const LAST_DAYS: [&str; 2] = ["2026-11-20 + 5 years", "2028-12-31"];

/// The item says on its own screen that it is set, and until when.
async fn assert_set(app: &App, item: &Item, last: &str) {
    app.go("informasi").await;
    app.open_row(&item.nomor).await;
    app.read("status", "Ditetapkan").await;
    let words = format!("Berakhir {}", day_in_words(last));
    app.wait_text("main aside", |text| text.contains(&words)).await;
    app.inspect("informasi-ditetapkan").await;
    let stored = register::stored(app, item).await;
    assert_eq!((&stored["status"], &stored["berakhir"]), (&"DITETAPKAN".into(), &day_stored(last).into()));
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
        ["D12", "001/BA-PPID", day, "Drs. Rahmat Santosa, M.Si."],
        ["D14", "41", day, "Dewi Anggraini"],
    ]);
    assert_eq!(json!(signed), expected);
    let sum = oracle("sha256sum", &[desk.join("pindaian.png").as_os_str()]);
    for paper in papers.as_array().unwrap().iter().filter(|paper| paper["status"] == "DITANDATANGANI") {
        assert_eq!(paper["pindaian"]["sha256"].as_str(), sum.split(' ').next(), "scan of {}", paper["kode"]);
    }
}

/// What is for the office alone stands in nothing that leaves it.
pub(super) fn assert_keeps_quiet(pdf: &Path) {
    assert!(!pdf_text(pdf).contains(register::CATATAN), "{} tells the internal note", pdf.display());
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
    app.inspect("cetak-D14").await;
    app.push("cetak-sekarang").await;
    app.read("hasil-D14", "dikirim ke printer").await;
    let handed = app.handed_over();
    let copy = handed.iter().find(|path| path.display().to_string().contains("printer-")).expect("a print");
    let _ = oracle("cmp", &[copy.as_os_str(), pdf.as_os_str()]);
}
