//! The comparison of the list of two days.

use crate::common::{pages_of, run};
use crate::golden::keep;
use saksama_documents::perbandingan::{BarisBanding, Beda, Perbandingan, render_perbandingan};
use saksama_documents::{Format, Printed};
use std::ops::ControlFlow;

fn item(n: u32) -> BarisBanding {
    BarisBanding {
        nomor_register: format!("R-2026-{n:04}"),
        informasi: "Identitas pelapor pelanggaran disiplin pegawai".into(),
        unit: if n.is_multiple_of(2) { "Inspektorat Kota".into() } else { String::new() },
        huruf: "a, h".into(),
        berakhir: if n.is_multiple_of(3) { String::new() } else { "17 November 2031".into() },
        keputusan: "188.45/52/2026".into(),
        tanggal: "17 November 2026".into(),
        beda: vec![],
    }
}

fn perbandingan() -> Perbandingan {
    let beda = |medan: &str, semula: &str, menjadi: &str| Beda {
        medan: medan.into(),
        semula: semula.into(),
        menjadi: menjadi.into(),
    };
    let changed = BarisBanding {
        beda: vec![
            beda("huruf", "h", "a, h"),
            beda("berakhir", "", "17 November 2031"),
            beda(
                "dibuka",
                "Pelapor dapat diancam.",
                "Pelapor dapat diancam oleh yang dilaporkan, dan warga lain enggan melapor.",
            ),
        ],
        ..item(40)
    };
    let ended = BarisBanding {
        keputusan: String::new(),
        tanggal: String::new(),
        berakhir: "2 Maret 2026".into(),
        ..item(42)
    };
    Perbandingan {
        kantor: "Pemerintah Kota Uji".into(),
        semula: "31 Desember 2025".into(),
        menjadi: "31 Desember 2026".into(),
        jumlah_semula: 21,
        jumlah_menjadi: 31,
        tetap: 17,
        baru: (1..=12).map(item).collect(),
        berubah: vec![changed, item(41)],
        keluar: vec![ended, item(43)],
    }
}

fn render(isi: &Perbandingan) -> Printed {
    render_perbandingan(isi, &Format::default(), &mut |_, _, _| ControlFlow::Continue(())).unwrap()
}

#[test]
fn comparisons_are_as_kept() {
    let folder = tempfile::tempdir().unwrap();
    let pdf = render(&perbandingan());
    assert_eq!(pdf.tak_tercetak, []);
    let path = keep(folder.path(), "perbandingan", &pdf, 1..=2);
    run("qpdf", &["--check", &path]);
}

#[test]
fn each_item_tells_its_decree_or_how_it_ended() {
    let text = pages_of(&render(&perbandingan())).join(" ");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("12 baru, 2 berubah, 2 tidak lagi dikecualikan, 17 tetap"), "{text}");
    for n in (1..=12).chain(40..=43) {
        assert!(text.contains(&format!("R-2026-{n:04}")), "{n}");
    }
    let words = |phrase: &str| phrase.split(' ').all(|word| text.contains(word));
    assert!(words("Jangka waktunya berakhir pada 2 Maret 2026"), "{text}");
    assert!(words("Ditetapkan kembali"), "{text}");
    let empty = Perbandingan { baru: vec![], berubah: vec![], keluar: vec![], ..perbandingan() };
    let told = pages_of(&render(&empty)).join(" ");
    assert_eq!(told.matches("Tidak ada.").count(), 3, "{told}");
}
