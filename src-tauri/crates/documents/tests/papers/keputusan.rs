//! Decrees after the first (D15, D21), and what is made of a signed decree: certified copy and extract.

use crate::common::{Fixture, fixture, render, run};
use serde_json::{Value, json};

/// The words of a paper, one space between.
fn words(fixture: &Fixture) -> String {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), render(fixture).unwrap().bytes).unwrap();
    // lines as they are read, hyphens at their ends taken away
    let text = run("pdftotext", &[file.path().to_str().unwrap(), "-"]);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Letters and digits alone.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[track_caller]
fn holds(text: &str, wanted: &str) {
    assert!(letters(text).contains(&letters(wanted)), "{wanted}\n{text}");
}

/// The first words of each row, which stand on one line.
fn rows(fixture: &Fixture) -> Vec<String> {
    let rows = fixture.data.pointer("/lampiran/baris").and_then(Value::as_array).unwrap();
    let first = |row: &Value| {
        let text = row["informasi"].as_str().unwrap();
        text.split(' ').take(2).collect::<Vec<_>>().join(" ")
    };
    rows.iter().map(first).collect()
}

#[test]
fn an_extract_holds_the_row_concerned_with_its_number_and_no_other() {
    let mut fixture = fixture("keputusan_petikan");
    let rows = rows(&fixture);
    for number in 1..=rows.len() {
        fixture.data["turunan"]["baris"] = json!([number]);
        let text = words(&fixture);
        for (i, row) in rows.iter().enumerate() {
            assert_eq!(letters(&text).contains(&letters(row)), i + 1 == number, "{number}: {row}");
        }
        holds(&text, &format!("Petikan nomor urut {number}"));
        holds(&text, "KESATU");
        assert_eq!(text.matches("Petikan sesuai dengan aslinya").count(), 2, "decree and annex");
    }
    // of an opening as of an exemption
    let mut opening = crate::common::fixture("keputusan_pembukaan");
    opening.data["keputusan"]["turunan"] = fixture.data["turunan"].clone();
    opening.data["keputusan"]["turunan"]["baris"] = json!([2]);
    let text = words(&opening);
    holds(&text, "Jadwal dan lokasi operasi penertiban");
    assert!(!text.contains("Rekam medis"), "{text}");
}

#[test]
fn a_certified_copy_is_the_decree_with_its_signature_told() {
    let copy = fixture("penetapan_salinan");
    let mut whole = fixture("penetapan_salinan");
    whole.data.as_object_mut().unwrap().remove("turunan");
    let (copy, whole) = (words(&copy), words(&whole));
    for (text, times) in [(&copy, 2), (&whole, 0)] {
        assert_eq!(text.matches("Salinan sesuai dengan aslinya").count(), times);
        assert_eq!(text.matches("ttd.").count(), times);
    }
    assert!(copy.contains("SALINAN PENETAPAN") && !whole.contains("SALINAN"));
    for word in whole.split(' ') {
        assert!(copy.contains(word), "{word}");
    }
}

/// KEDUA of the official form says that the sheet stands in the annex (Perki 1/2021 Lampiran III and V).
#[test]
fn the_annex_of_the_official_form_names_the_sheet_it_is() {
    let text = words(&fixture("penetapan_tanpa_nomor"));
    holds(&text, "yang tercantum dalam lampiran Penetapan ini merupakan bagian tidak terpisahkan");
    holds(&text, "menurut Lembar Pengujian Konsekuensi Nomor");
    let regional = words(&fixture("keputusan"));
    assert!(!letters(&regional).contains("menurutLembar"), "{regional}");
}

/// D15 and D21 in a form.
fn later(name: &str, bentuk: &str) -> Fixture {
    let mut fixture = fixture(name);
    fixture.data["keputusan"]["bentuk"] = bentuk.into();
    fixture.data["lama"] = json!([
        { "naskah": "Keputusan Kepala Badan Contoh", "nomor": "7", "tahun": "2024", "tentang": "Daftar Pertama" },
        { "nomor": "188.45/9", "tentang": "Daftar Kedua" },
    ]);
    fixture
}

#[test]
fn a_later_decree_names_the_earlier_ones_in_both_forms() {
    for bentuk in ["PENETAPAN", "KEPUTUSAN"] {
        let second = if bentuk == "PENETAPAN" { "Penetapan PPID" } else { "Keputusan" };
        for name in ["keputusan_tambahan", "keputusan_pengubahan", "keputusan_pembukaan"] {
            let text = words(&later(name, bentuk));
            holds(&text, "1. Keputusan Kepala Badan Contoh Nomor 7 Tahun 2024 tentang Daftar Pertama; 2. ");
            holds(&text, &format!("2. {second} Nomor 188.45/9 tentang Daftar Kedua; 3. Lembar P"));
        }
        let mut change = later("keputusan_tambahan", bentuk);
        change.data["jenis"] = "PERUBAHAN".into();
        let earlier = format!(
            "KEPUTUSAN KEPALA BADAN CONTOH NOMOR 7 TAHUN 2024 TENTANG DAFTAR PERTAMA DAN {} NOMOR 188.45/9 TENTANG DAFTAR KEDUA",
            second.to_uppercase()
        );
        holds(&words(&change), &format!("PERUBAHAN ATAS {earlier}"));
        change.data["ke"] = "Kedua".into();
        holds(&words(&change), &format!("PERUBAHAN KEDUA ATAS {earlier}"));
        let changed = words(&later("keputusan_pengubahan", bentuk));
        holds(&changed, &format!("PENGUBAHAN KLASIFIKASI INFORMASI YANG DIKECUALIKAN TERHADAP {earlier}"));
        let added = words(&later("keputusan_tambahan", bentuk));
        // a Penetapan says so once
        let subject = if bentuk == "PENETAPAN" { "TENTANG TAMBAHAN" } else { "TENTANG PENETAPAN TAMBAHAN" };
        holds(&added, &format!("{subject} KLASIFIKASI INFORMASI YANG DIKECUALIKAN"));
    }
}

#[test]
fn an_opening_rests_on_the_sheet_that_was_made() {
    let mut opening = fixture("keputusan_pembukaan");
    for (bentuk, sheet) in [
        ("PERTIMBANGAN", "Lembar Pertimbangan Pengubahan"),
        ("PENGUJIAN", "Lembar Pengujian Konsekuensi atas Pengubahan"),
    ] {
        opening.data["pengubahan"]["bentuk"] = bentuk.into();
        holds(
            &words(&opening),
            &format!("{sheet} Klasifikasi Informasi yang Dikecualikan Nomor 06/PPID.DIK/III Tahun 2027"),
        );
    }
    opening.data["keputusan"]["label_diktum"] = "PERTAMA".into();
    let text = words(&opening);
    holds(&text, "sebagaimana dimaksud dalam diktum PERTAMA dicabut dari Daftar Informasi yang Dikecualikan");
    holds(&text, "DAFTAR INFORMASI YANG DAPAT DIAKSES BERDASARKAN PERMINTAAN");
}

#[test]
fn an_announcement_without_a_decree_cites_the_law_that_opens() {
    let mut fixture = fixture("pengumuman");
    let with = words(&fixture);
    holds(&with, "Berdasarkan Keputusan Kepala Dinas");
    fixture.data["penetapan"] = Value::Null;
    let without = words(&fixture);
    holds(&without, "Berdasarkan Pasal 11 ayat (3) Peraturan Pemerintah Nomor 61 Tahun 2010");
    assert!(!with.contains("ayat (3)"));
    fixture.data["dip"] = json!([]);
    assert!(!words(&fixture).contains("Lampiran Pengumuman"));
}
