//! The preview is the paper: its picture, its pages in small, its words, and what goes to the printer.

use image::GrayImage;
use saksama_tests::cli::{HARI_INI, contoh, oracle};
use saksama_tests::window::{App, Key, part};
use serde_json::{Value, json};
use std::path::Path;

async fn office() -> (App, tempfile::TempDir) {
    let data = tempfile::tempdir().unwrap();
    contoh(data.path());
    let app = App::start(data.path(), &[("SAKSAMA_HARI_INI", HARI_INI)]).await;
    (app, data)
}

/// Shows the newest kept paper of a kind from the list of all papers.
async fn look(app: &App, kode: &str) -> Value {
    app.go("dokumen").await;
    let papers = app.call("list_dokumen", json!({ "subjek_id": null })).await;
    let paper = papers.as_array().unwrap().iter().find(|p| p["kode"] == kode).unwrap().clone();
    app.push(&format!("lihat-{}", paper["id"].as_str().unwrap())).await;
    app.find(&part("halaman-1")).await;
    paper
}

async fn save(app: &mut App, path: &Path) {
    app.answer_dialog(Some(path));
    app.push("pratinjau-simpan").await;
    app.read("hasil-pratinjau", "PDF tersimpan").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_picture_is_that_of_the_saved_file() {
    let (mut app, data) = office().await;
    let _ = look(&app, "D12").await;
    let pdf = data.path().join("D12.pdf");
    save(&mut app, &pdf).await;
    for zoom in ["100%", "200%"] {
        app.choose("pratinjau-zoom", zoom).await;
        let shown = picture(&app, 1, zoom).await;
        let page = data.path().join("halaman");
        let args = format!("-r {} -f 1 -l 1 -singlefile -gray -png", 96 * percent(zoom) / 100);
        let mut args: Vec<&std::ffi::OsStr> = args.split(' ').map(AsRef::as_ref).collect();
        args.extend([pdf.as_os_str(), page.as_os_str()]);
        let _ = oracle("pdftoppm", &args);
        let saved = image::open(page.with_extension("png")).unwrap().to_luma8();
        // One program rounds a part of a point up, the other down.
        let ((w, h), (width, height)) = (shown.dimensions(), saved.dimensions());
        assert!(w.abs_diff(width) < 2 && h.abs_diff(height) < 2, "{w}×{h}, {width}×{height}");
        let same = |picture: &GrayImage| {
            image::imageops::crop_imm(picture, 0, 0, w.min(width), h.min(height)).to_image()
        };
        let (shown, saved) = (same(&shown), same(&saved));
        assert_alike(&shown, &saved);
    }
    app.stop().await;
}

fn percent(zoom: &str) -> u32 {
    zoom.trim_end_matches('%').parse().unwrap()
}

/// The picture of a page as it lies in the window, once it has been drawn for the zoom.
async fn picture(app: &App, page: u32, zoom: &str) -> GrayImage {
    let css = part(&format!("halaman-{page}"));
    let sharp = format!(
        "{css}[src]:not([src=''])[data-skala='{}']",
        (f64::from(percent(zoom)) / 100.0 * 4.0 / 3.0 * 1000.0).round() / 1000.0
    );
    let picture = app.find(&sharp).await;
    let source = picture.attr("src").await.unwrap().unwrap();
    let base64 = source.split_once(',').unwrap().1;
    let script = format!("return [...atob({base64:?})].map((c) => c.charCodeAt(0))");
    let bytes: Vec<u8> = serde_json::from_value(app.script(&script).await).unwrap();
    image::load_from_memory(&bytes).unwrap().to_luma8()
}

/// Every point is compared with the one at its place. Two programs smooth the edges of letters each in its own way, and
/// one begins a page up to a point lower: both pictures are softened by about a point first.
fn assert_alike(one: &GrayImage, other: &GrayImage) {
    let soft = |picture: &GrayImage| image::imageops::blur(picture, 1.2);
    let (one, other) = (soft(one), soft(other));
    let ink = one.pixels().filter(|p| p.0[0] < 128).count() as f64 / f64::from(one.width() * one.height());
    assert!(ink > 0.01, "the page is not empty: {ink}");
    let (far, mean) = apart(&one, &other, 0);
    assert!(far < 0.003 && mean < 5.0, "{far} of the points are far off, {mean} on the average");
    // So a picture that is moved by three points would be seen.
    let (moved, _) = apart(&one, &other, 3);
    assert!(moved > 0.02, "moved {moved}, in place {far}");
}

/// Share of the points that differ by a quarter of black, and what all differ by on the average; the second picture is
/// taken from `below` points further down.
fn apart(one: &GrayImage, other: &GrayImage, below: usize) -> (f64, f64) {
    let other = other.pixels().skip(below * other.width() as usize);
    let apart: Vec<u8> = one.pixels().zip(other).map(|(a, b)| a.0[0].abs_diff(b.0[0])).collect();
    let far = apart.iter().filter(|d| **d > 64).count() as f64;
    let sum: f64 = apart.iter().map(|d| f64::from(*d)).sum();
    (far / apart.len() as f64, sum / apart.len() as f64)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn words_are_found_and_pages_are_chosen() {
    let (app, data) = office().await;
    let paper = look(&app, "D14").await;
    let pages = paper["halaman"].as_u64().unwrap();
    assert!(pages > 2);
    app.find(&format!("{}:nth-child({pages})", "[data-testid^=gambaran-]")).await;
    app.push("gambaran-2").await;
    app.find(&format!("{}[aria-current=page]", part("gambaran-2"))).await;
    app.write("pratinjau-cari", "Menimbang").await;
    app.press(Key::Enter + "").await;
    app.read("pratinjau-temuan", "1 dari").await;
    app.find(".mark.here").await;
    app.inspect("pratinjau-cari").await;
    app.write("pratinjau-cari", "kata yang tidak ada").await;
    app.press(Key::Enter + "").await;
    app.read("pratinjau-temuan", "Tidak ditemukan").await;

    // Some of its pages to the printer: these and no others.
    app.push("pratinjau-printer").await;
    app.write("cetak-dari", "2").await;
    app.write("cetak-sampai", "99").await;
    app.push("cetak-sekarang").await;
    app.find(&format!("{}[aria-invalid=true]", part("cetak-sampai"))).await;
    app.write("cetak-sampai", "3").await;
    app.push("cetak-dua-sisi").await;
    app.inspect("cetak-halaman").await;
    app.push("cetak-sekarang").await;
    app.read("hasil-pratinjau", "dikirim ke printer").await;
    let handed = app.handed_over();
    let told = oracle("pdfinfo", &[handed.last().unwrap().as_os_str()]);
    let count = told.lines().find(|l| l.starts_with("Pages:")).unwrap();
    assert_eq!(count.split_whitespace().last(), Some("2"));
    drop(data);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_paper_of_a_meeting_at_one_press() {
    let (mut app, data) = office().await;
    app.go("rapat").await;
    app.click("a[data-testid^=rapat-]").await;
    app.push("tab-surat").await;
    app.push("cetak-semua").await;
    app.read("semua-dibuat", "surat sudah dibuat").await;
    // What can't be made yet says why.
    app.read("semua-lewat", "Keputusan").await;
    app.inspect("rapat-semua-surat").await;
    app.find("[data-testid=dokumen-D08][data-status=DICETAK]").await;
    let path = data.path().join("semua.pdf");
    app.answer_dialog(Some(&path));
    app.push("semua-simpan").await;
    app.read("hasil-simpan-semua", "PDF tersimpan").await;
    let _ = oracle("qpdf", &["--check".as_ref(), path.as_os_str()]);
    app.push("semua-lihat").await;
    app.find(&part("halaman-1")).await;
    app.inspect("rapat-semua-pratinjau").await;
    app.stop().await;
}
