//! Sentences for clients without a window, from the same tables as the window's.

use crate::ApiError;
use crate::wire::Tahap;
use saksama_core::masalah::Masalah;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

#[derive(Deserialize)]
struct Galat {
    kalimat: String,
    tindakan: String,
}

#[derive(Deserialize)]
struct Kalimat {
    kalimat: String,
    dasar: Option<String>,
}

static GALAT: LazyLock<BTreeMap<String, Galat>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../../assets/teks/galat.json")).unwrap_or_default()
});
static MASALAH: LazyLock<BTreeMap<String, Kalimat>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../../assets/teks/masalah.json")).unwrap_or_default()
});

static KESEHATAN: LazyLock<BTreeMap<String, JenisTemuanKata>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../../assets/teks/kesehatan.json")).unwrap_or_default()
});

/// A kind of finding of the health report, in the words of the officer.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct JenisTemuanKata {
    /// What was found.
    pub temuan: String,
    /// The article; none where no law says it.
    pub dasar: Option<String>,
    /// What to do next.
    pub langkah: String,
}

/// Words of the officer for the codes that stand in a sentence, by the name of their place.
static KATA: LazyLock<BTreeMap<String, BTreeMap<String, String>>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../../assets/teks/kata.json")).unwrap_or_default()
});

/// Places that hold a count: its thousands are grouped. Years and numbers of papers never are.
const HITUNGAN: [&str; 8] =
    ["baris", "batas", "dibutuhkan", "hadir", "jumlah", "jumlah_kolom", "maks", "min"];

/// What happened and what to do, in Indonesian, with one line for each problem.
#[must_use]
pub fn of_error(error: &ApiError) -> String {
    let mut text = match GALAT.get(&error.kode) {
        Some(g) => fill(&format!("{} {}", g.kalimat, g.tindakan), &error.data),
        None => error.kode.clone(),
    };
    for m in &error.masalah {
        text.push_str(&format!("\n- {}: {}", m.medan, of_masalah(m)));
    }
    text
}

/// One problem, in Indonesian, with its article.
#[must_use]
pub fn of_masalah(masalah: &Masalah) -> String {
    let Some(k) = MASALAH.get(&masalah.kode) else { return masalah.kode.clone() };
    let text = fill(&k.kalimat, &masalah.data);
    match &k.dasar {
        Some(dasar) => format!("{text} ({dasar})"),
        None => text,
    }
}

/// A kind of finding of the health report; the code itself where it has no words.
#[must_use]
pub fn of_jenis_temuan(jenis: &str) -> JenisTemuanKata {
    let found = KESEHATAN.get(jenis).cloned();
    found.unwrap_or_else(|| JenisTemuanKata { temuan: jenis.to_owned(), ..JenisTemuanKata::default() })
}

/// Whether a code has a sentence in either table.
#[must_use]
pub fn has_sentence(kode: &str) -> bool {
    GALAT.contains_key(kode) || MASALAH.contains_key(kode)
}

/// What long work is doing, in Indonesian.
#[must_use]
pub fn of_tahap(tahap: Tahap) -> String {
    let code = serde_json::to_value(tahap).ok();
    kata("tahap", code.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default())
}

/// The officer's word for the code `value` in the table `name`; the code itself where there is none.
#[must_use]
pub fn word(name: &str, value: &str) -> String {
    kata(name, value)
}

/// The officer's word for a state of an item or of a paper.
pub(crate) fn status(kode: &str) -> Option<&'static str> {
    KATA.get("status").and_then(|words| words.get(kode)).map(String::as_str)
}

fn fill(text: &str, data: &BTreeMap<String, String>) -> String {
    data.iter()
        .fold(text.to_owned(), |t, (name, value)| t.replace(&format!("{{{name}}}"), &kata(name, value)))
        .trim()
        .to_owned()
}

/// The officer's word for the code `value` of the place `name`, or a count as the office writes it; any other value
/// stays.
pub(crate) fn kata(name: &str, value: &str) -> String {
    match KATA.get(name).and_then(|words| words.get(value)) {
        Some(word) => word.clone(),
        None if HITUNGAN.contains(&name) && value.bytes().all(|b| b.is_ascii_digit()) => grouped(value),
        None => value.to_owned(),
    }
}

/// Digits with a dot before every three: `20.000`.
fn grouped(digits: &str) -> String {
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use saksama_core::informasi::status::{StatusInformasi, Transisi};

    #[test]
    fn tables_are_read() {
        assert!(GALAT.contains_key("ISIAN_BERMASALAH"));
        assert!(MASALAH.contains_key("WAJIB_DIISI"));
    }

    #[test]
    fn every_cause_has_a_word_and_no_sentence_shows_what_the_system_said() {
        for sebab in saksama_durable::Sebab::ALL {
            let word = kata("sebab", sebab.as_str());
            assert!(word.starts_with(char::is_alphabetic) && word != sebab.as_str(), "{word}");
        }
        // the codes of a paper that can't be made, out of the file that lists them
        let source = include_str!("../../documents/src/error.rs");
        let codes: Vec<&str> =
            source.split("=> \"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert!(codes.contains(&"LOGO_UNREADABLE") && codes.contains(&"WRITER"), "{codes:?}");
        for code in codes {
            assert_ne!(kata("sebab", code), code, "no word");
        }
        for aturan in saksama_core::keputusan::ATURAN_DASAR {
            assert_ne!(kata("aturan", aturan), *aturan, "no word");
        }
        let sentences = GALAT.values().flat_map(|g| [&g.kalimat, &g.tindakan]);
        for text in sentences.chain(MASALAH.values().map(|k| &k.kalimat)) {
            assert!(!text.contains("{rincian}"), "{text}");
        }
    }

    #[test]
    fn every_kind_of_finding_has_words() {
        for jenis in saksama_core::kesehatan::JenisTemuan::ALL {
            let told = of_jenis_temuan(jenis.as_str());
            assert!(!told.temuan.contains('_') && told.langkah.ends_with('.'), "{told:?}");
            assert!(told.dasar.is_none_or(|d| d.contains("Pasal")), "{jenis:?}");
        }
        for risiko in saksama_core::kesehatan::Risiko::ALL {
            assert_ne!(kata("risiko", risiko.as_str()), risiko.as_str());
        }
    }

    #[test]
    fn every_paper_and_size_has_a_name() {
        for kode in saksama_core::dokumen::KodeDokumen::ALL {
            assert_ne!(kata("dokumen", kode.as_str()), kode.as_str());
        }
        for kertas in saksama_core::organisasi::Kertas::ALL {
            assert!(kata("kertas", kertas.as_str()).contains(" × "), "{kertas:?}");
        }
    }

    #[test]
    fn thousands_of_a_count_are_grouped() {
        let said = |kode, name, value| of_masalah(&Masalah::galat("x", kode).with(name, value));
        assert!(said("TERLALU_PANJANG", "maks", "20000").contains("20.000 huruf"));
        assert!(said("TAHUN_DI_LUAR_BATAS", "terawal", "1900").contains("antara 1900"));
        for (digits, shown) in [("7", "7"), ("999", "999"), ("1000", "1.000"), ("1000000", "1.000.000")] {
            assert_eq!(grouped(digits), shown);
        }
    }

    #[test]
    fn every_state_and_step_has_a_word() {
        for status in StatusInformasi::ALL {
            for transisi in Transisi::ALL {
                let error = ApiError::new("TRANSISI_TIDAK_BOLEH")
                    .with("nomor", "R-2026-0001")
                    .with("status", status.as_str())
                    .with("transisi", transisi.as_str());
                let text = of_error(&error);
                let code = text
                    .split(|c: char| !c.is_alphanumeric() && c != '_')
                    .find(|w| w.len() > 2 && w.chars().all(|c| c.is_ascii_uppercase() || c == '_'));
                assert_eq!(code, None, "{text}");
            }
        }
        assert_eq!(kata("nomor", "DRAF"), "DRAF", "only the places that hold codes");
    }
}
