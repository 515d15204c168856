//! One condition: which words mean which kind. Order matters; each rule names its reason.

use super::{BacaanJangkaWaktu, angka, tanggal};
use crate::jangka_waktu::JenisJangkaWaktu as J;
use crate::jangka_waktu::aturan::is_kabur;
use crate::jangka_waktu::tanpa_akhir::is_tanpa_akhir;
use crate::peraturan::token::{Jenis, Token, tokens};

/// Beginnings after which the event itself is named; longest first.
const AWAL_PERISTIWA: [&str; 14] = [
    "dapat dibuka pada waktu",
    "dapat dibuka pada saat",
    "dibuka pada waktu",
    "dibuka pada saat",
    "dapat dibuka setelah",
    "dibuka setelah",
    "dibuka pada",
    "sampai dengan",
    "sampai pada",
    "sampai",
    "hingga",
    "s.d.",
    "s/d",
    "setelah",
];

/// Reads one condition.
pub(super) fn baca_satu(text: &str) -> BacaanJangkaWaktu {
    let teks = text.trim();
    let lower = teks.to_ascii_lowercase();
    let tokens = tokens(&lower);
    let mut b = BacaanJangkaWaktu {
        jenis: None,
        nilai: None,
        satuan: None,
        peristiwa: None,
        mulai: None,
        tanggal: None,
        kabur: is_kabur(&lower),
        teks: teks.to_owned(),
    };
    let words = tokens.iter().map(|t| t.teks).collect::<Vec<_>>().join(" ");
    let has = |list: &[&str]| list.iter().any(|w| words.contains(w));
    // "Permanen (kecuali …)", "Selamanya kecuali …": the exception doesn't make it end.
    if is_tanpa_akhir(&lower) {
        b.jenis = Some(J::Permanen);
        return b;
    }
    if has(&["retensi", "jra"]) {
        b.jenis = Some(J::SesuaiJra);
        return b;
    }
    let hari = tanggal::hari(teks, &tokens);
    let lama = angka::lama(&tokens);
    // "5 tahun setelah putusan tanggal …": the day belongs to the event, not to the term.
    let opened = hari.setelah.or(hari.lain).filter(|_| lama.is_none());
    if let Some(date) = hari.akhir.or(opened) {
        (b.jenis, b.mulai, b.tanggal) = (Some(J::SampaiTanggal), hari.mulai, Some(date));
        // "5 tahun sampai 31 Desember 2028": which of them ends it
        b.kabur = hari.hanya_tahun || lama.is_some();
        return b;
    }
    if let Some(lama) = lama {
        (b.nilai, b.satuan, b.mulai) = (lama.nilai, Some(lama.satuan), hari.mulai.or(hari.setelah));
        if b.mulai.is_none() {
            b.peristiwa = event_after(teks, tokens.get(lama.sesudah..).unwrap_or_default());
        }
        b.jenis = Some(if b.peristiwa.is_some() { J::DurasiSetelahPeristiwa } else { J::Durasi });
        b.kabur = b.nilai.is_none() || hari.hanya_tahun;
        return b;
    }
    b.kabur |= angka::has_angka_lepas(&tokens);
    // A ruling that is final ends a criminal case: an event. A ruling on the information itself: SAMPAI_PUTUSAN.
    let ruling = has(&[
        "putusan komisi",
        "putusan pengadilan",
        "perintah pengadilan",
        "putusan majelis",
        "putusan hakim",
    ]) && !has(&["hukum tetap", "inkracht", "inkrah"]);
    let consent = has(&["persetujuan", "disetujui", "izin", "ijin"]);
    let needed = has(&["dibutuhkan", "diperlukan"]) && has(&["selama", "jangka waktu"]);
    // "Sampai … berdasarkan peraturan" names an event; only a term that is itself set by a regulation counts.
    let regulated = has(&["sesuai", "mengikuti", "menyesuaikan", "berdasarkan"])
        && has(&["undang", "peraturan", "ketentuan"])
        && !has_first(&tokens, &["sampai", "selama", "hingga"]);
    b.jenis = if ruling {
        Some(J::SampaiPutusan)
    } else if consent {
        Some(J::SampaiPersetujuanTertulis)
    } else if needed {
        Some(J::SelamaDibutuhkan)
    } else if regulated {
        Some(J::SesuaiPeraturan)
    } else if is_kabur(&lower) {
        None
    } else {
        b.peristiwa = event(teks, &lower);
        b.peristiwa.is_some().then_some(J::SampaiPeristiwa)
    };
    b.kabur |= b.jenis.is_none();
    b
}

/// The event of a condition without a number. "Selama dokumen masih berlaku" ends when the document ceases to be valid,
/// which is an event; `SELAMA_DIBUTUHKAN` is kept for the words of PP 61/2010 Pasal 7–8. Such an event keeps its
/// "selama", as that is how it reads in print.
fn event(text: &str, lower: &str) -> Option<String> {
    if lower.starts_with("selama ") {
        return Some(lowercase_first(text));
    }
    let (at, word) = AWAL_PERISTIWA
        .iter()
        .filter_map(|w| find_word(lower, w).map(|at| (at, *w)))
        .min_by_key(|(at, w)| (*at, std::cmp::Reverse(w.len())))?;
    let event = text.get(at + word.len()..)?.trim();
    (event.chars().count() > 2).then(|| event.to_owned())
}

/// The event after "5 tahun": from the word after `setelah`. The day of the decree itself is no event.
fn event_after(text: &str, rest: &[Token<'_>]) -> Option<String> {
    let at = rest.iter().position(|t| t.is_kata(&["setelah", "sesudah", "pasca", "sejak", "terhitung"]))?;
    let tail: Vec<&Token<'_>> =
        rest.iter().skip(at + 1).skip_while(|t| t.is_kata(&["sejak", "tanggal", "dari", "mulai"])).collect();
    let first = tail.first()?;
    let decree = ["keputusan", "surat", "sk", "ini", "tersebut", "klasifikasi", "pengecualian"];
    let of_decree = tail.iter().skip(1).all(|t| t.jenis == Jenis::Tanda || t.is_kata(&decree));
    if first.is_kata(&["penetapan", "ditetapkan", "ditetapkannya", "keputusan"])
        && (of_decree || tail.len() <= 2)
        && !is_decision(&tail)
        || first.angka().is_some()
    {
        return None;
    }
    text.get(first.mulai..).map(|t| t.trim().to_owned())
}

/// "keputusan disiplin" is an event; "keputusan ini" and a bare "keputusan" are the decree itself.
fn is_decision(tail: &[&Token<'_>]) -> bool {
    tail.first().is_some_and(|t| t.teks == "keputusan") && tail.get(1).is_some_and(|t| t.teks != "ini")
}

fn has_first(tokens: &[Token<'_>], words: &[&str]) -> bool {
    tokens.first().is_some_and(|t| t.is_kata(words))
}

fn find_word(lower: &str, word: &str) -> Option<usize> {
    lower.match_indices(word).map(|(at, _)| at).find(|at| {
        let before = lower.get(..*at).and_then(|t| t.chars().next_back());
        let after = lower.get(at + word.len()..).and_then(|t| t.chars().next());
        before.is_none_or(|c| !c.is_alphanumeric()) && after.is_none_or(|c| !c.is_alphanumeric())
    })
}

fn lowercase_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|c| c.to_lowercase().chain(chars).collect()).unwrap_or_default()
}
