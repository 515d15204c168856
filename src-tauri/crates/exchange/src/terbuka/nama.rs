//! Names of files in an open copy: readable for people, taken by every drive, and closed enough that none leads out of
//! the folder.

/// Folders of the stored files.
pub const KELOMPOK: [&str; 4] = ["cetakan", "bahan_cetakan", "pindaian", "lampiran"];
/// Files beside the folders.
const TUNGGAL: [&str; 5] = ["BACA_DULU.txt", "daftar_berkas.csv", "salinan.json", "skema.json", "skema.sql"];
/// Longest readable part of a name, characters; with its number it stays below every drive's 255 bytes.
const PANJANG: usize = 60;
/// Longest name on reading, bytes.
const MAKS: usize = 255;

/// A name for the stored file number `nomor` that the officer calls `nama`: `0012_Keputusan_Nomor_1.pdf`. The number
/// makes it the only one of its folder, whatever the case of letters, and keeps it from being the name of a device.
pub(super) fn stored(nomor: usize, nama: &str, media: &str) -> String {
    let ending = match media {
        "application/pdf" => "pdf",
        "image/png" => "png",
        "image/jpeg" => "jpg",
        _ => "",
    };
    let given = nama.rsplit_once('.').filter(|(_, ending)| {
        (1..=5).contains(&ending.len()) && ending.bytes().all(|b| b.is_ascii_alphanumeric())
    });
    let (stem, ending) = match given {
        Some((stem, own)) => (stem, own.to_ascii_lowercase()),
        None => (nama, ending.to_owned()),
    };
    let mut words = String::new();
    for c in stem.chars() {
        match (c.is_alphanumeric() || c == '-', words.ends_with('_') || words.is_empty()) {
            (true, _) => words.push(c),
            (false, false) => words.push('_'),
            (false, true) => {}
        }
    }
    let words: String = words.chars().take(PANJANG).collect();
    let words = if words.trim_matches('_').is_empty() { "berkas" } else { words.trim_matches('_') };
    let dot = if ending.is_empty() { "" } else { "." };
    format!("{nomor:04}_{words}{dot}{ending}")
}

/// Whether a table may be called so.
pub(super) fn is_table(nama: &str) -> bool {
    let is_plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    (1..=40).contains(&nama.len()) && nama.bytes().all(is_plain)
}

/// Whether a file may lie there in an open copy: the closed list, tables, and plain names in the folders of stored files.
pub(super) fn is_allowed(letak: &str) -> bool {
    if letak.len() > MAKS {
        return false;
    }
    match letak.split_once('/') {
        None => TUNGGAL.contains(&letak),
        Some(("data", name)) => {
            name.strip_suffix(".json").or_else(|| name.strip_suffix(".csv")).is_some_and(is_table)
        }
        Some((folder, name)) => {
            let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
            let is_numbered = name.bytes().take(4).filter(u8::is_ascii_digit).count() == 4;
            KELOMPOK.contains(&folder) && is_numbered && name.chars().all(is_plain) && !name.ends_with('.')
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_readable_and_every_drive_takes_them() {
        let table = [
            ("Keputusan Penetapan.pdf", "application/pdf", "0007_Keputusan_Penetapan.pdf"),
            ("SK: \"rahasia\" <1>/2?.PDF", "application/pdf", "0007_SK_rahasia_1_2.pdf"),
            ("../../kunci", "application/octet-stream", "0007_kunci"),
            ("CON", "image/png", "0007_CON.png"),
            ("naskah. ", "image/jpeg", "0007_naskah.jpg"),
            ("a\nb\u{202e}c.docx", "application/octet-stream", "0007_a_b_c.docx"),
            ("Énergi baru 漢.pdf", "application/pdf", "0007_Énergi_baru_漢.pdf"),
            ("", "application/pdf", "0007_berkas.pdf"),
            ("???", "", "0007_berkas"),
        ];
        for (nama, media, expected) in table {
            let found = stored(7, nama, media);
            assert_eq!(found, expected, "{nama:?}");
            assert!(is_allowed(&format!("lampiran/{found}")), "{found}");
        }
        let long = stored(12_345, &"é".repeat(400), "application/pdf");
        assert!(long.len() < 255 && long.ends_with("é.pdf"), "{long}");
        assert!(is_allowed(&format!("cetakan/{long}")));
    }

    #[test]
    fn nothing_leads_out_of_the_folder() {
        for good in
            ["salinan.json", "data/informasi.json", "data/jejak_perubahan.csv", "pindaian/0001_a.b.pdf"]
        {
            assert!(is_allowed(good), "{good}");
        }
        for bad in [
            "",
            "manifest-sha256.txt",
            "kunci.json",
            "/salinan.json",
            "../salinan.json",
            "data/../x.json",
            "data/Informasi.json",
            "data/a/b.json",
            "data/informasi.exe",
            "cetakan/a.pdf",
            "cetakan/0001_a.pdf/x",
            "cetakan/0001_..\\x",
            "cetakan/0001_a:b",
            "cetakan/0001_a ",
            "cetakan/0001_a.",
            "lain/0001_a",
            "cetakan\\0001_a",
        ] {
            assert!(!is_allowed(bad), "{bad}");
        }
        assert!(!is_allowed(&format!("cetakan/0001_{}", "a".repeat(255))));
    }
}
