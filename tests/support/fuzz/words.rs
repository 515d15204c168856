//! Words that officers type, or that lists hold.

use saksama_core::dokumen::penomoran::{Nilai, Pola, nomor_berikut};
use saksama_core::jangka_waktu as term;
use saksama_core::peraturan::kutipan as citation;
use saksama_core::tanggal as day;
use saksama_documents::{check_kalimat, naskah_bawaan};

/// A legal citation.
pub(super) fn kutipan(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let codes = citation::baca_pasal17(&text);
    let mut once = codes.clone();
    once.dedup();
    assert_eq!(codes, once, "a code twice");
    let _ = citation::huruf_pasal17(&text);
    let _ = citation::baca_peraturan(&text);
}

/// A term in free words.
pub(super) fn jangka_waktu(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = term::baca(&text);
    let _ = term::dari_teks(&text);
}

/// A day; one that is read prints and reads back as itself.
pub(super) fn tanggal(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(date) = day::read(&text) {
        assert_eq!(day::read(&day::angka(date)), Ok(date));
        let _ = day::terbilang_tanggal(date).kalimat();
    }
}

/// A sentence of the office: paper, key, text.
pub(super) fn naskah(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.splitn(3, '\n');
    let (Some(paper), Some(key), Some(words)) = (lines.next(), lines.next(), lines.next()) else { return };
    if naskah_bawaan(paper).is_ok() {
        let _ = check_kalimat(paper, key, words);
    }
}

/// A pattern of numbers, and the number before.
pub(super) fn penomoran(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (pattern, last) = text.split_once('\n').unwrap_or((&text, ""));
    let _ = nomor_berikut(Some(last));
    if let Ok(pattern) = Pola::parse(pattern) {
        let values = Nilai {
            kka: last,
            no: last,
            unit: "DINKES",
            jenis: "KEP",
            bulan: u32::try_from(last.len()).ok(),
            tahun: i32::try_from(last.len()).ok(),
            keamanan: "T",
        };
        let _ = pattern.isi(&values);
    }
}
