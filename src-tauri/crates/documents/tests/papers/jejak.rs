//! The list of the trail.

use crate::common::{pages_of, run};
use crate::golden::keep;
use saksama_documents::daftar_jejak::{BarisJejak, DaftarJejak, render_daftar_jejak};
use saksama_documents::{Format, Printed};
use std::ops::ControlFlow;

fn daftar(baris: Vec<BarisJejak>) -> DaftarJejak {
    DaftarJejak {
        kantor: "Pemerintah Kota Uji".into(),
        keadaan: "21 November 2026".into(),
        saringan: "Saringan: dari tanggal 1 November 2026; kata “kontrak”.".into(),
        baris,
    }
}

fn baris(nomor: i64, sesudah: &str) -> BarisJejak {
    BarisJejak {
        nomor,
        waktu: "20 November 2026, 09.15".into(),
        siapa: "Petugas PPID".into(),
        apa: "Mengubah informasi (alasan: salah ketik)".into(),
        pada: "R-2026-0007 Rincian kontrak pengadaan".into(),
        sebelum: "Judul: Rincian kontrak".into(),
        sesudah: sesudah.into(),
    }
}

fn render(daftar: &DaftarJejak) -> Printed {
    render_daftar_jejak(daftar, &Format::default(), &mut |_, _, _| ControlFlow::Continue(())).unwrap()
}

#[test]
fn lists_of_the_trail_are_as_kept() {
    let folder = tempfile::tempdir().unwrap();
    let long = format!("Uraian: {}", "memuat rincian harga satuan ".repeat(12));
    let rows = (1..=40).rev().map(|n| baris(1200 + n, if n % 8 == 0 { &long } else { "Judul: Rincian" }));
    let pdf = render(&daftar(rows.collect()));
    assert_eq!(pdf.tak_tercetak, []);
    let path = keep(folder.path(), "daftar_jejak", &pdf, 1..=2);
    run("qpdf", &["--check", &path]);
    keep(folder.path(), "daftar_jejak_kosong", &render(&daftar(vec![])), 1..=1);
}

#[test]
fn only_what_is_long_is_shortened_and_that_is_said() {
    let said = "Isi lengkapnya ada di layar Jejak";
    let short = pages_of(&render(&daftar(vec![baris(7, &"a".repeat(220))]))).join(" ");
    assert!(!short.contains(said) && !short.contains('…'), "{short}");
    let long = format!("{} penghabisan", "kata ".repeat(60));
    let text = pages_of(&render(&daftar(vec![baris(7, &long)]))).join(" ");
    assert!(text.contains(said) && text.contains("kata …") && !text.contains("penghabisan"), "{text}");
}
