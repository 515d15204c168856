//! What a column of a list means, told by the words of its header.
//!
//! The words are those of the official form (Perki 1/2021 Lampiran II) and of the published lists of nine agencies.

use serde::{Deserialize, Serialize};

/// Meaning of a column. Columns that are not understood are `Lain`: their text is kept beside the row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Kolom {
    /// Row number.
    Nomor,
    /// Number of the category (Roman), when it has a column of its own.
    KategoriNomor,
    /// Category or heading of the group, when it has a column of its own.
    Kategori,
    /// The information: "Informasi", "Jenis informasi", "Esensi informasi", "Judul informasi".
    Judul,
    /// What exactly is meant, beside the title: "Konten informasi", "Uraian", "Ringkasan isi".
    Uraian,
    /// Legal basis of the exemption.
    DasarHukum,
    /// Letters of Pasal 17, when they have a column of their own.
    Pasal17,
    /// Consequence or consideration for both sides in one column; the officer must divide it.
    Konsekuensi,
    /// Consequence when opened.
    Dibuka,
    /// Consideration when closed.
    Ditutup,
    /// Term of the exemption.
    JangkaWaktu,
    /// Unit that holds the information.
    Unit,
    /// Who answers for it.
    PenanggungJawab,
    /// Form: softcopy, hardcopy.
    Bentuk,
    /// When and where it was made.
    WaktuTempat,
    /// Retention period (JRA), which is not the term of the exemption.
    Retensi,
    /// Notes.
    Keterangan,
    /// Not understood; kept as it is.
    Lain,
}

/// Words a header about "opened" and "closed" may be made of; another word means it is a sentence of a data row.
const SIDE_WORDS: &[&str] = &[
    "konsekuensi",
    "pertimbangan",
    "alasan",
    "akibat",
    "dampak",
    "manfaat",
    "bila",
    "apabila",
    "jika",
    "kalau",
    "informasi",
    "info",
    "dibuka",
    "ditutup",
    "bagi",
    "untuk",
    "publik",
    "masyarakat",
    "umum",
    "dikecualikan",
    "pengecualian",
    "yang",
    "dan",
    "atau",
    "di",
    "dari",
    "atas",
    "dokumen",
    "uraian",
];
/// Words a header of the information column may be made of.
const INFORMASI_WORDS: &[&str] = &[
    "informasi",
    "jenis",
    "klasifikasi",
    "yang",
    "dikecualikan",
    "publik",
    "nama",
    "judul",
    "daftar",
    "esensi",
    "dokumen",
    "data",
    "tertentu",
    "akan",
    "dan",
];
/// Words a header of the content column may be made of.
const URAIAN_WORDS: &[&str] = &[
    "konten",
    "uraian",
    "ringkasan",
    "isi",
    "rincian",
    "deskripsi",
    "penjelasan",
    "informasi",
    "singkat",
    "tentang",
    "yang",
    "dikecualikan",
    "publik",
    "dokumen",
    "dan",
];

/// Letters and digits of `text` in lower case, other signs as single spaces.
pub(super) fn normalise(text: &str) -> String {
    let spaced: String = text
        .chars()
        .flat_map(char::to_lowercase)
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The meaning that a header text has by itself, or `None` when it is no header that we know.
pub(super) fn kolom_of_header(text: &str) -> Option<Kolom> {
    if text.trim() == "#" {
        return Some(Kolom::Nomor);
    }
    if text.chars().count() > 120 {
        return None;
    }
    let name = normalise(text);
    let words: Vec<&str> = name.split(' ').collect();
    let has = |word: &str| words.contains(&word);
    let only = |allowed: &[&str]| words.iter().all(|word| allowed.contains(word));
    let short = words.len() <= 8;
    let found = match name.as_str() {
        "" => return None,
        "no" | "nomor" | "no urut" | "nomor urut" | "nmr" => Kolom::Nomor,
        "kategori romawi" | "nomor kategori" | "no kategori" => Kolom::KategoriNomor,
        "kategori" | "kelompok" | "klasifikasi" | "kelompok informasi" | "kategori informasi" => {
            Kolom::Kategori
        }
        "keterangan" | "ket" | "catatan" => Kolom::Keterangan,
        "pasal 17" | "huruf pasal 17" | "pasal 17 huruf" | "pasal 17 uu kip" | "huruf" => Kolom::Pasal17,
        _ if (has("dibuka") || has("ditutup")) && only(SIDE_WORDS) => match (has("dibuka"), has("ditutup")) {
            (true, true) => Kolom::Konsekuensi,
            (true, false) => Kolom::Dibuka,
            _ => Kolom::Ditutup,
        },
        _ if short && (has("retensi") || has("penyimpanan")) => Kolom::Retensi,
        _ if short
            && has_pair(
                &words,
                &["jangka", "batas", "masa", "lama"],
                &["waktu", "pengecualian", "berlaku"],
            ) =>
        {
            Kolom::JangkaWaktu
        }
        _ if short && has_pair(&words, &["dasar", "landasan"], &["hukum", "pengecualian"]) => {
            Kolom::DasarHukum
        }
        _ if has_any(&words, &["konsekuensi", "pertimbangan", "alasan"]) && only(SIDE_WORDS) => {
            Kolom::Konsekuensi
        }
        _ if short && name.contains("waktu dan tempat") => Kolom::WaktuTempat,
        _ if short && (has("penanggungjawab") || name.contains("penanggung jawab")) => Kolom::PenanggungJawab,
        _ if short && (name.starts_with("bentuk") || name == "softcopy" || name == "hardcopy") => {
            Kolom::Bentuk
        }
        _ if has_any(&words, &["konten", "uraian", "ringkasan", "isi", "rincian", "deskripsi"])
            && only(URAIAN_WORDS) =>
        {
            Kolom::Uraian
        }
        _ if has_any(&words, &["informasi", "judul", "esensi"]) && only(INFORMASI_WORDS) => Kolom::Judul,
        _ if short && is_unit(&name, &words) => Kolom::Unit,
        _ => return None,
    };
    Some(found)
}

fn has_any(words: &[&str], wanted: &[&str]) -> bool {
    wanted.iter().any(|w| words.contains(w))
}

fn has_pair(words: &[&str], first: &[&str], second: &[&str]) -> bool {
    words.windows(2).any(|pair| first.contains(&pair[0]) && second.contains(&pair[1]))
}

fn is_unit(name: &str, words: &[&str]) -> bool {
    matches!(words.first(), Some(&("unit" | "opd" | "skpd" | "satker" | "bidang" | "ppid")))
        || ["satuan kerja", "perangkat daerah", "unit kerja", "yang menguasai"]
            .iter()
            .any(|p| name.contains(p))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_of_published_lists_are_understood() {
        use Kolom::*;
        let table = [
            ("No.", Nomor),
            ("#", Nomor),
            ("Informasi", Judul),
            ("INFORMASI", Judul),
            ("Informasi Publik yang Dikecualikan", Judul),
            ("Jenis Klasifikasi Informasi yang Dikecualikan", Judul),
            ("Jenis Informasi yang Dikecualikan", Judul),
            ("JUDUL INFORMASI", Judul),
            ("ESENSI\nINFORMASI", Judul),
            ("KONTEN INFORMASI", Uraian),
            ("Dasar Hukum Pengecualian Informasi", DasarHukum),
            ("Alasan / Dasar Hukum Pengecualian Informasi", DasarHukum),
            ("Dasar Hukum Pengecualian", DasarHukum),
            ("Konsekuensi/Pertimbangan bagi Publik", Konsekuensi),
            ("ALASAN DIKECUALIKAN", Konsekuensi),
            ("Dibuka", Dibuka),
            ("Konsekuensi/Pertimbangan Dibuka Bagi Publik", Dibuka),
            ("Konsekuensi/Pertimbangan Ditutup Bagi Publik", Ditutup),
            ("AKIBAT BILA INFO DIBUKA", Dibuka),
            ("AKIBAT BILA INFO DITUTUP", Ditutup),
            ("MANFAAT BILA INFORMASI DITUTUP", Ditutup),
            ("KONSEKUENSI: AKIBAT BILA INFORMASI DIBUKA", Dibuka),
            ("Jangka Waktu", JangkaWaktu),
            ("Jangka Waktu Pengecualian", JangkaWaktu),
            ("BATAS WAKTU PENGECUALIAN", JangkaWaktu),
            ("Jangka Waktu Penyimpanan atau Retensi Arsip", Retensi),
            ("Penanggung Jawab", PenanggungJawab),
            ("KATEGORI_ROMAWI", KategoriNomor),
            ("KATEGORI", Kategori),
            ("UNIT (baris judul bagian)", Unit),
            ("Perangkat Daerah", Unit),
            ("Keterangan", Keterangan),
        ];
        for (text, want) in table {
            assert_eq!(kolom_of_header(text), Some(want), "{text}");
        }
    }

    #[test]
    fn sentences_of_data_rows_are_no_headers() {
        for text in [
            "Jika informasi dibuka dapat mengganggu penegakan hukum",
            "Informasi pengaduan warga",
            "Permanen",
            "halaman_pdf",
            "Daftar peserta lelang",
            "",
        ] {
            assert_eq!(kolom_of_header(text), None, "{text}");
        }
    }
}
