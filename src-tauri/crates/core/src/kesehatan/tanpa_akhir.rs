//! A vague term, told apart from one that says it never ends (Perki 1/2021 Pasal 49(5)e).

use crate::informasi::Informasi;
use crate::jangka_waktu::is_tanpa_akhir;
use crate::masalah::Masalah;

/// Code of a term that says it never ends.
const KODE: &str = "JANGKA_WAKTU_TANPA_AKHIR";

/// The problem `JANGKA_WAKTU_KABUR` with the words that it is about; where they mean "without end" as
/// `JANGKA_WAKTU_TANPA_AKHIR`. Any other problem stays as it is.
pub(super) fn refine(masalah: Masalah, item: &Informasi) -> Masalah {
    if masalah.kode != "JANGKA_WAKTU_KABUR" {
        return masalah;
    }
    let place = masalah.medan.split('.').nth(1).and_then(|n| n.parse::<usize>().ok());
    match place.and_then(|n| item.jangka_waktu.get(n)).map(|j| &j.uraian_cetak) {
        Some(text) if is_tanpa_akhir(text) => Masalah { kode: KODE.to_owned(), ..masalah }.with("teks", text),
        Some(text) => masalah.with("teks", text),
        None => masalah,
    }
}

/// Under huruf a–f the law forbids it in any case: one finding about the same term is enough.
pub(super) fn drop_doubled(list: &mut Vec<Masalah>) {
    let term = |m: &Masalah| m.medan.split('.').nth(1).map(str::to_owned);
    let forbidden: Vec<_> = list
        .iter()
        .filter(|m| matches!(m.kode.as_str(), "PERMANEN_DILARANG" | "TANPA_AKHIR_DILARANG"))
        .map(term)
        .collect();
    list.retain(|m| m.kode != KODE || !forbidden.contains(&term(m)));
}
