//! A whole document closed where a part of it may be enough (Perki 1/2021 Pasal 22(2), Pasal 50(3)).

use crate::informasi::{Cakupan, Informasi};
use crate::masalah::Masalah;

/// Words that name what holds information, not the information in it.
const WADAH: [&str; 20] = [
    "arsip",
    "berkas",
    "buku",
    "dokumen",
    "kontrak",
    "kumpulan",
    "laporan",
    "memo",
    "memorandum",
    "naskah",
    "nota",
    "notula",
    "notulen",
    "perjanjian",
    "proposal",
    "risalah",
    "segala",
    "seluruh",
    "semua",
    "surat",
];

/// Whether the title of an item that is closed as a whole begins with a document, not with what in it is secret.
pub(super) fn check(item: &Informasi) -> Option<Masalah> {
    let lower = item.judul.to_lowercase();
    let first = lower.split(|c: char| !c.is_alphabetic()).find(|w| w.len() > 1)?;
    let found = item.cakupan == Cakupan::Seluruh && WADAH.contains(&first);
    found.then(|| Masalah::peringatan("cakupan", "SELURUH_DOKUMEN"))
}
