//! The meeting of the Tim Pertimbangan: nine members, five of them there.

use super::papers::Signature;
use super::{Item, office, papers, register};
use saksama_tests::cli::{oracle, pdf_text};
use saksama_tests::paper::assert_says;
use saksama_tests::window::{App, part};
use std::path::Path;

const FOUR: &str = "Kuorum belum terpenuhi: hadir 4 dari 9 anggota, dibutuhkan 5. Kurang 1 orang.";
const WAKIL: &str = "Lukman Hakim";
const PEMBAHASAN: &str = "Rapat membahas dua informasi dan menyetujui pengecualian keduanya.";

pub(super) async fn hold(app: &mut App, items: &[Item; 2], desk: &Path) {
    plan(app, items, desk).await;
    attend(app).await;
    decide(app, items).await;
    app.push("tab-pembahasan").await;
    app.write("pembahasan-teks", PEMBAHASAN).await;
    app.click(&part("cara-putusan")).await;
    app.read("pembahasan-simpan", "Tersimpan").await;
    app.inspect("rapat-pembahasan").await;
    app.push("tab-tutup").await;
    app.push("tutup-rapat").await;
    app.read("hasil-tutup", "Rapat ditutup").await;
    app.inspect("rapat-selesai").await;

    app.push("tab-surat").await;
    let d10 = papers::print(app, "D10", desk).await;
    assert_says(&d10, &["DAFTAR HADIR", "Rahmat Santosa", "Intan Permata"]);
    assert!(!pdf_text(&d10).contains("Joko Purnomo"), "somebody who left the team is on the list");
    let d12 = papers::print(app, "D12", desk).await;
    assert_says(&d12, &["BERITA ACARA", "Jumat", "5 (lima) dari 9 (sembilan)", PEMBAHASAN]);
    assert_says(&d12, &[register::MEDIS.judul, register::SURAT.judul]);
    let scan = desk.join("pindaian.png");
    let oleh = "Drs. Rahmat Santosa, M.Si., Sekretaris Daerah";
    papers::sign(app, "D12", Signature { nomor: Some("001/BA-PPID"), oleh, scan: &scan }).await;
    app.inspect("rapat-surat").await;
}

/// Day, place, what is discussed, and the invitation.
async fn plan(app: &mut App, items: &[Item; 2], desk: &Path) {
    app.go("rapat").await;
    app.push("buat-rapat").await;
    app.write("tanggal", "20-11-2026").await;
    app.write("tempat", "Aula Sekretariat Daerah").await;
    app.inspect("rapat-rencana").await;
    app.push("simpan-rapat").await;
    app.read("kuorum", "Kuorum: 5 dari 9 anggota; kehadiran belum dicatat.").await;
    app.inspect("rapat-undangan").await;
    app.push("tab-bahan").await;
    app.push("tambah-bahan").await;
    for item in items {
        app.push(&format!("pilih-{}", item.nomor)).await;
    }
    app.push("tambah-terpilih").await;
    app.gone("dialog-bahan").await;
    app.find(&part(&format!("bahan-{}", items[1].nomor))).await;
    app.inspect("rapat-bahan").await;
    app.push("tab-surat").await;
    let letter = papers::print(app, "D08", desk).await;
    assert_says(&letter, &office::KOP);
    assert_says(&letter, &["Undangan", "Aula Sekretariat Daerah"]);
    // The logo stands in the letterhead.
    let pictures = oracle("pdfimages", &["-list".as_ref(), letter.as_os_str()]);
    assert!(pictures.lines().count() > 2, "no picture in the invitation: {pictures}");
}

/// Four are too few, also with a representative who has no surat tugas; with it, five make the quorum.
async fn attend(app: &App) {
    app.push("tab-kehadiran").await;
    for n in 0..4 {
        app.push(&format!("hadir-{n}-ya")).await;
    }
    app.read("kuorum", FOUR).await;
    refused(app).await;

    app.push("tab-kehadiran").await;
    app.push("hadir-4-wakil").await;
    app.write("wakil-4-nama", WAKIL).await;
    app.push("wakil-4-simpan").await;
    app.read("hadir-4", "tanpa surat tugas").await;
    app.read("kuorum", FOUR).await;
    app.inspect("rapat-wakil-tanpa-surat").await;
    app.push("hadir-4-wakil").await;
    app.write("wakil-4-surat", "800/17/ST/2026").await;
    app.push("wakil-4-simpan").await;
    app.read("hadir-4", "surat tugas 800/17/ST/2026").await;
    app.read("kuorum", "Kuorum terpenuhi: hadir 5 dari 9 anggota").await;
    app.inspect("rapat-kehadiran").await;
}

/// Without quorum there is no Berita Acara: neither by closing the meeting nor by printing.
async fn refused(app: &App) {
    app.push("tab-tutup").await;
    app.read("tanpa-kuorum", "Rapat belum memenuhi kuorum, jadi belum boleh mengambil putusan.").await;
    app.inspect("rapat-tanpa-kuorum").await;
    app.push("tab-surat").await;
    app.push("cetak-D12").await;
    app.read("hasil-D12", "Kuorum belum terpenuhi: hadir 4, dibutuhkan 5 anggota.").await;
    app.inspect("rapat-berita-acara-ditolak").await;
}

/// By mouse onto the first item, from there by the keys of the choices.
async fn decide(app: &App, items: &[Item; 2]) {
    app.push("tab-putusan").await;
    app.push(&format!("putusan-{}-1", items[0].nomor)).await;
    app.read("putusan", "1 dari 2 informasi sudah diputus").await;
    app.press("1").await;
    app.find("[data-item='1'] button:focus").await;
    app.press("2").await;
    app.read("putusan", "2 dari 2 informasi sudah diputus").await;
    app.inspect("rapat-putusan").await;
}
