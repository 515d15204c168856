//! The sheet of an SOP.

use crate::common::{pages_of, run};
use crate::golden::keep;
use saksama_documents::lembar_sop::{KegiatanSop, LembarSop, render_lembar_sop};
use saksama_documents::{Format, Kop, Penandatangan, Printed};
use std::ops::ControlFlow;

fn list(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn kegiatan(uraian: &str, pelaksana: [bool; 4], waktu: &str) -> KegiatanSop {
    KegiatanSop {
        uraian: uraian.into(),
        pelaksana: pelaksana.to_vec(),
        kelengkapan: list(&["Tata peraturan keterbukaan informasi", "Matriks uji konsekuensi"]),
        waktu: waktu.into(),
        keluaran: list(&["Rekapitulasi klasifikasi"]),
        keterangan: String::new(),
    }
}

/// An office of a kota with an SOP of eight activities.
fn lembar() -> LembarSop {
    let (y, n) = (true, false);
    LembarSop {
        kop: Kop {
            pemerintah: "PEMERINTAH KOTA UJI".into(),
            instansi: list(&["DINAS KOMUNIKASI DAN INFORMATIKA"]),
            alamat: list(&["Jalan Contoh Nomor 1, Kota Uji 15111"]),
            logo: None,
            garis: Default::default(),
        },
        nomor: Some("SOP/07/DISKOMINFO/2026".into()),
        tanggal_pembuatan: Some("5 Januari 2026".into()),
        tanggal_revisi: None,
        tanggal_efektif: Some("12 Januari 2026".into()),
        pengesah: Penandatangan {
            jabatan: "Kepala Dinas Komunikasi dan Informatika".into(),
            nama: Some("Sari Utami, S.Kom., M.M.".into()),
            pangkat: Some("Pembina Utama Muda".into()),
            nip: Some("197503152000032001".into()),
            ..Penandatangan::default()
        },
        nama: "Penyusunan Daftar Klasifikasi Informasi yang Dikecualikan".into(),
        dasar_hukum: list(&[
            "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik",
            "Peraturan Pemerintah Nomor 61 Tahun 2010 tentang Pelaksanaan Undang-Undang Nomor 14 Tahun 2008",
            "Peraturan Komisi Informasi Nomor 1 Tahun 2021 tentang Standar Layanan Informasi Publik",
        ]),
        kualifikasi: list(&["Memahami peraturan keterbukaan informasi", "Mampu mengoperasikan komputer"]),
        keterkaitan: list(&["SOP Pelayanan Informasi Publik"]),
        peralatan: list(&["Komputer", "Printer", "Lemari arsip"]),
        peringatan: list(&[
            "Apabila SOP ini tidak dilaksanakan, informasi yang dikecualikan tidak terlindungi",
        ]),
        pencatatan: vec![],
        pelaksana: list(&["PPID Utama", "PPID Pembantu", "Tim Pertimbangan", "Ketua Tim Pertimbangan"]),
        kegiatan: vec![
            kegiatan(
                "Mengumpulkan usulan klasifikasi dari unit kerja disertai alasannya",
                [y, y, n, n],
                "1–3 hari",
            ),
            kegiatan("Menyusun rancangan daftar", [y, n, n, n], ""),
            kegiatan("Melaksanakan rapat Tim Pertimbangan", [n, n, y, y], "1 hari"),
            kegiatan("Menetapkan daftar", [y, n, n, y], "1–3 hari"),
            kegiatan("Menyampaikan Keputusan kepada PPID Pembantu", [y, y, n, n], "1 hari"),
            kegiatan("Mendokumentasikan informasi yang dikecualikan", [y, y, n, n], "1–3 hari"),
        ],
    }
}

fn render(lembar: &LembarSop) -> Printed {
    render_lembar_sop(lembar, &Format::default(), &mut |_, _, _| ControlFlow::Continue(())).unwrap()
}

#[test]
fn sheets_of_an_sop_are_as_kept() {
    let folder = tempfile::tempdir().unwrap();
    let pdf = render(&lembar());
    assert_eq!(pdf.tak_tercetak, []);
    let path = keep(folder.path(), "lembar_sop", &pdf, 1..=pdf.pages);
    run("qpdf", &["--check", &path]);
}

#[test]
fn what_is_not_filled_in_yet_is_left_to_be_written() {
    let mut empty = lembar();
    empty.nomor = None;
    empty.pengesah = Penandatangan::default();
    let text = pages_of(&render(&empty)).join(" ");
    assert!(text.contains("Nomor SOP") && text.contains("Disahkan oleh") && text.contains("....."), "{text}");
    assert!(!text.contains("SOP/07"), "{text}");
}
