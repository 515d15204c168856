//! Durations inside a sentence: `5 (lima) tahun`, `empat tahun`, `30 th`.

use crate::jangka_waktu::SatuanWaktu;
use crate::peraturan::token::{Jenis, Token};
use crate::terbilang::terbilang_u32;

/// A duration found in a text.
pub(super) struct Lama {
    /// None when the number is negative, broken or a range: it must be typed anew.
    pub(super) nilai: Option<u32>,
    pub(super) satuan: SatuanWaktu,
    /// Index of the first token after the unit.
    pub(super) sesudah: usize,
}

/// The first duration of a text.
pub(super) fn lama(tokens: &[Token<'_>]) -> Option<Lama> {
    tokens.iter().enumerate().find_map(|(i, token)| {
        let (satuan, kali) = match token.teks {
            "tahun" | "th" | "thn" | "tahunan" => (SatuanWaktu::Tahun, 1),
            "bulan" | "bln" => (SatuanWaktu::Bulan, 1),
            "minggu" => (SatuanWaktu::Hari, 7),
            "hari" => (SatuanWaktu::Hari, 1),
            _ => return None,
        };
        // "Nomor 14 Tahun 2008" cites a law.
        if tokens.get(i + 1).is_some_and(|t| t.jenis == Jenis::Angka && t.teks.len() == 4) {
            return None;
        }
        let nilai = number_before(tokens.get(..i)?)?;
        let nilai = nilai.and_then(|n| n.checked_mul(kali));
        Some(Lama { nilai, satuan, sesudah: i + 1 })
    })
}

/// The number that ends at the end of `tokens`: none when there is none, `Some(None)` when it can't be trusted.
fn number_before(tokens: &[Token<'_>]) -> Option<Option<u32>> {
    let words: Vec<(usize, &Token<'_>)> =
        tokens.iter().enumerate().rev().skip_while(|(_, t)| t.is(")")).take(6).collect();
    let (at, last) = words.first()?;
    if last.jenis == Jenis::Angka {
        let sign = at.checked_sub(1).and_then(|b| tokens.get(b));
        let broken = sign.is_some_and(|s| [",", ".", "-", "–", "−"].iter().any(|c| s.is(c)) && last.rapat);
        // A year such as "2024" before "tahun" is no duration of two thousand years.
        return Some(last.angka().filter(|n| !broken && *n < 1000));
    }
    let spoken: Vec<&str> =
        words.iter().map(|(_, t)| t).take_while(|t| t.jenis == Jenis::Kata).map(|t| t.teks).collect();
    (1..=spoken.len().min(4)).rev().find_map(|n| {
        let phrase: Vec<&str> = spoken.iter().take(n).rev().copied().collect();
        let phrase = phrase.join(" ");
        (1..=100).find(|k| terbilang_u32(*k) == phrase).map(Some)
    })
}
