//! Words in the matrix that say nothing (Perki 1/2021 Pasal 49(6)b): an empty phrase that stands alone, and an example
//! that was taken but not adapted.

use crate::masalah::Masalah;

/// Words that are true of every exempt item, and so explain none.
const FRASA: [&str; 26] = [
    "bersifat rahasia",
    "bersifat sangat rahasia",
    "bersifat pribadi",
    "informasi rahasia",
    "dokumen rahasia",
    "rahasia jabatan",
    "rahasia negara",
    "menjaga kerahasiaan",
    "melindungi kerahasiaan",
    "kerahasiaan terjaga",
    "terjaga kerahasiaannya",
    "tidak untuk umum",
    "bukan untuk konsumsi publik",
    "bukan konsumsi publik",
    "tidak untuk dipublikasikan",
    "sesuai peraturan perundang-undangan",
    "sesuai ketentuan peraturan perundang-undangan",
    "sesuai ketentuan yang berlaku",
    "sesuai aturan yang berlaku",
    "sesuai peraturan yang berlaku",
    "hal-hal yang tidak diinginkan",
    "pihak yang tidak bertanggung jawab",
    "pihak tidak bertanggung jawab",
    "dapat disalahgunakan",
    "dapat merugikan",
    "menimbulkan kegaduhan",
];

/// Words that carry no harm, no person and no interest of their own.
const KOSONG: [&str; 51] = [
    "ada",
    "adalah",
    "agar",
    "akan",
    "apabila",
    "atau",
    "bagi",
    "bahwa",
    "bila",
    "boleh",
    "bisa",
    "dalam",
    "dan",
    "dapat",
    "data",
    "dari",
    "demi",
    "dengan",
    "di",
    "diberikan",
    "dibuka",
    "diketahui",
    "ditutup",
    "dokumen",
    "hal",
    "harus",
    "informasi",
    "ini",
    "jika",
    "karena",
    "ke",
    "kepada",
    "maka",
    "masyarakat",
    "menghindari",
    "merupakan",
    "oleh",
    "pada",
    "perlu",
    "pihak",
    "publik",
    "sangat",
    "sebab",
    "sehingga",
    "supaya",
    "tersebut",
    "tertentu",
    "tidak",
    "umum",
    "untuk",
    "yang",
];

/// So many words of its own make a sentence beside an empty phrase say something.
const ISI_TERSEDIKIT: usize = 5;

/// The problems of one cell of the matrix.
pub(super) fn check(medan: &str, text: &str) -> Option<Masalah> {
    if let Some(place) = unfilled(text) {
        return Some(Masalah::peringatan(medan, "CONTOH_BELUM_DISESUAIKAN").with("bagian", place));
    }
    let frasa = empty_phrase(text)?;
    Some(Masalah::peringatan(medan, "KONSEKUENSI_FRASA_KOSONG").with("frasa", frasa))
}

/// The first empty phrase of a text that says little else.
fn empty_phrase(text: &str) -> Option<&'static str> {
    let mut rest = text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    // Where two begin at one place the longer is what was meant.
    let found = FRASA.iter().filter_map(|f| Some((rest.find(f)?, usize::MAX - f.len(), *f)));
    let (_, _, first) = found.min()?;
    for frasa in FRASA {
        rest = rest.replace(frasa, " ");
    }
    let words = rest.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    (words.filter(|w| !KOSONG.contains(w)).count() < ISI_TERSEDIKIT).then_some(first)
}

/// The first `[place to fill]` that an example left.
fn unfilled(text: &str) -> Option<&str> {
    text.split('[').skip(1).find_map(|after| {
        let (inside, _) = after.split_once(']')?;
        inside.chars().any(char::is_alphabetic).then_some(inside)
    })
}

#[cfg(test)]
mod tests {
    use super::check;

    fn code(text: &str) -> Option<String> {
        check("konsekuensi_dibuka", text).map(|m| m.kode)
    }

    #[test]
    fn a_phrase_that_stands_alone_says_nothing() {
        for text in [
            "Informasi tersebut bersifat rahasia.",
            "Dapat disalahgunakan oleh pihak yang tidak bertanggung jawab",
            "Dokumen ini BERSIFAT\n rahasia sehingga tidak dapat diberikan kepada masyarakat",
            "Untuk menghindari hal-hal yang tidak diinginkan.",
            // Four words of its own: just too few.
            "Bersifat rahasia karena memuat nomor rekening pegawai",
        ] {
            assert_eq!(code(text).as_deref(), Some("KONSEKUENSI_FRASA_KOSONG"), "{text}");
        }
    }

    #[test]
    fn a_phrase_beside_a_reason_is_no_fault() {
        for text in [
            // Five words of its own: just enough.
            "Bersifat rahasia karena memuat nomor rekening pegawai honorer",
            "Nomor rekening dapat disalahgunakan untuk menipu penerima bantuan.",
            "Penerima bantuan dapat menjadi sasaran penipuan.",
        ] {
            assert_eq!(code(text), None, "{text}");
        }
    }

    #[test]
    fn an_example_is_adapted_before_it_counts() {
        let found = check("konsekuensi_dibuka", "Letak [nama objek] diketahui lawan.").unwrap();
        assert_eq!(
            (found.kode.as_str(), found.data["bagian"].as_str()),
            ("CONTOH_BELUM_DISESUAIKAN", "nama objek")
        );
        for text in [
            "Letak gudang [12] diketahui lawan.",
            "Letak gudang] diketahui [lawan.",
            "Letak gudang diketahui.",
        ] {
            assert_eq!(code(text), None, "{text}");
        }
    }
}
