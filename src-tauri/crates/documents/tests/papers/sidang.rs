//! The pages of a hearing file, and how it is put together.

use crate::common::{pages_of, run};
use crate::golden::keep;
use saksama_documents::berkas_sidang::{
    BagianSidang, BarisRiwayat, HalamanSidang, KutipanHukum, LembarInformasi, PenilaianSidang, SampulSidang,
    nomor_berkas, render_halaman_sidang,
};
use saksama_documents::pindaian::pages_of_scan;
use saksama_documents::preview::page_count;
use saksama_documents::{Format, Printed, RenderError, join_numbered, quiet};
use std::io::Cursor;

fn render(halaman: &HalamanSidang) -> Printed {
    render_halaman_sidang(halaman, &Format::default(), &mut quiet).unwrap()
}

fn sampul() -> HalamanSidang {
    let part = |nama: &str, keterangan: &str, halaman| BagianSidang {
        nama: nama.into(),
        keterangan: keterangan.into(),
        halaman,
    };
    HalamanSidang::Sampul(SampulSidang {
        kantor: "Pemerintah Kota Uji".into(),
        nomor_register: "R-2026-0007".into(),
        judul: "Rekening penerima bantuan sosial".into(),
        tanggal: "22 November 2026".into(),
        isi: vec![
            part("Lembar informasi", "", Some(2)),
            part("Lembar Pengujian Konsekuensi", "Nomor 01 Tahun 2026, ditandatangani 5 November 2026; pindaian aslinya", Some(3)),
            part("Berita Acara rapat", "belum dibahas dalam rapat Tim Pertimbangan", None),
            part("Kutipan peraturan", "", Some(5)),
        ],
        penilaian: Some(PenilaianSidang {
            lampu: "belum siap".into(),
            kurang: vec![
                "Belum ada surat penetapan klasifikasi yang ditandatangani. Buat Keputusannya, minta tanda tangan, lalu catat. (PP 61/2010 Pasal 4 ayat (1); Perki 1/2021 Pasal 49 ayat (4))".into(),
            ],
        }),
    })
}

fn lembar() -> HalamanSidang {
    let field = |nama: &str, isi: &str| (nama.to_owned(), isi.to_owned());
    HalamanSidang::Informasi(LembarInformasi {
        judul: "R-2026-0007 Rekening penerima bantuan sosial".into(),
        medan: vec![
            field("Uraian", "Nomor rekening dan saldo penerima bantuan sosial per orang"),
            field("Konsekuensi bila dibuka", "Penerima bantuan dapat menjadi sasaran penipuan."),
            field("Dasar hukum", "Pasal 17 huruf h angka 3\nPasal 4 Undang-Undang Nomor 27 Tahun 2022"),
        ],
    })
}

fn hukum() -> HalamanSidang {
    HalamanSidang::Hukum(vec![KutipanHukum {
        sebutan: "Pasal 2 ayat (2) Undang-Undang Nomor 14 Tahun 2008".into(),
        bunyi: vec!["(2) Informasi Publik yang dikecualikan bersifat ketat dan terbatas.".into()],
    }])
}

fn riwayat() -> HalamanSidang {
    HalamanSidang::Riwayat(vec![BarisRiwayat {
        waktu: "5 November 2026, 09.00".into(),
        siapa: "Petugas PPID".into(),
        apa: "Menyatakan lembar uji lengkap".into(),
        rincian: "Direkap → Diuji".into(),
    }])
}

#[test]
fn pages_of_a_hearing_file_are_as_kept() {
    let folder = tempfile::tempdir().unwrap();
    for (name, page) in [
        ("berkas_sidang_sampul", sampul()),
        ("berkas_sidang_informasi", lembar()),
        ("berkas_sidang_hukum", hukum()),
        ("berkas_sidang_riwayat", riwayat()),
    ] {
        let pdf = render(&page);
        assert_eq!(pdf.tak_tercetak, [], "{name}");
        run("qpdf", &["--check", &keep(folder.path(), name, &pdf, 1..=1)]);
    }
}

/// A picture of this size, as a scanner gives it.
fn scan(width: u32, height: u32, format: image::ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    let paint = |x: u32, y: u32| image::Rgb([(x % 256) as u8, (y % 256) as u8, 200]);
    image::RgbImage::from_fn(width, height, paint).write_to(&mut out, format).unwrap();
    out.into_inner()
}

#[test]
fn scans_become_pages_and_every_page_bears_its_number() {
    let folder = tempfile::tempdir().unwrap();
    let upright = pages_of_scan(&scan(620, 877, image::ImageFormat::Jpeg)).unwrap();
    let lying = pages_of_scan(&scan(877, 620, image::ImageFormat::Png)).unwrap();
    let (cover, law) = (render(&sampul()).bytes, render(&hukum()).bytes);
    // A PDF stays as it is, of whatever program.
    let pdf = pages_of_scan(&cover).unwrap();
    assert_eq!(page_count(&pdf).unwrap(), page_count(&cover).unwrap());
    let line = nomor_berkas("R-2026-0007", &Format::default()).unwrap();
    let parts: [(&str, &[u8]); 4] =
        [("Sampul", &cover), ("Lembar", &upright), ("Berita Acara", &lying), ("Hukum", &law)];
    let joined = join_numbered("Berkas sidang", &parts, &line).unwrap();
    assert_eq!(joined, join_numbered("Berkas sidang", &parts, &line).unwrap(), "equal parts, equal bytes");
    let path = folder.path().join("berkas.pdf");
    std::fs::write(&path, &joined).unwrap();
    let path = path.to_str().unwrap();
    run("qpdf", &["--check", path]);
    let fonts = run("pdffonts", &[path]);
    assert!(fonts.lines().skip(2).all(|font| font.contains(" yes ")), "embedded: {fonts}");
    let text = run("pdftotext", &["-layout", path, "-"]);
    let pages: Vec<&str> = text.split('\u{c}').collect();
    for n in 1..=4 {
        let said = format!("Berkas sidang R-2026-0007 · halaman {n} dari 4");
        assert!(pages[n - 1].contains(&said), "{n}: {}", pages[n - 1]);
    }
    assert!(pages[0].contains("Belum ada surat penetapan"), "what stood there before stays");
    let pictures = run("pdfimages", &["-list", path]);
    assert!(pictures.contains("620   877") && pictures.contains("877   620"), "{pictures}");
    assert!(pictures.contains("jpeg"), "the dots of a JPEG are taken over as they are: {pictures}");
    let info = run("pdfinfo", &["-l", "4", path]);
    assert!(info.contains("Page    3 size:  841.89 x 595.28"), "{info}");
}

#[test]
fn a_turned_page_bears_its_number_where_it_is_looked_at() {
    let mut file = lopdf::Document::load_mem(&render(&hukum()).bytes).unwrap();
    for (turn, corner) in [(90, "right"), (180, "top"), (270, "left")] {
        let id = *file.get_pages().values().next().unwrap();
        file.get_dictionary_mut(id).unwrap().set("Rotate", turn);
        let mut turned = Vec::new();
        file.save_to(&mut turned).unwrap();
        let joined = join_numbered("x", &[("a", &turned)], "nomor \u{1} dari \u{2}").unwrap();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("turned.pdf");
        std::fs::write(&path, &joined).unwrap();
        // Poppler gives places as the page is looked at: the line stands at the upper right.
        let text = run("pdftotext", &["-bbox", path.to_str().unwrap(), "-"]);
        let number = |line: &str, key: &str| -> f32 {
            let rest = line.split_once(&format!("{key}=\"")).unwrap().1;
            rest.split('"').next().unwrap().parse().unwrap()
        };
        let page = text.lines().find(|l| l.contains("<page ")).unwrap();
        let word = text.lines().find(|l| l.contains(">dari<")).unwrap();
        assert!(number(word, "yMax") < 40.0, "{corner}: {word}");
        assert!(number(word, "xMin") > number(page, "width") * 0.6, "{corner}: {word} {page}");
    }
}

#[test]
fn what_is_no_scan_is_refused() {
    for bytes in [
        &b"MZ program"[..],
        b"",
        b"%PDF-1.7 nothing",
        b"\x89PNG\r\n\x1a\npindaian",
        b"\xFF\xD8\xFF\xE0 pindaian",
    ] {
        assert_eq!(pages_of_scan(bytes).unwrap_err(), RenderError::PdfUnreadable, "{bytes:?}");
    }
    assert!(!pages_of(&render(&riwayat())).is_empty());
}
