//! Golongan and pangkat of civil servants; PPPK have a golongan I–XVII without pangkat.

use super::nip::StatusKepegawaian;

/// A golongan with its pangkat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pangkat {
    /// `IV/b`, or `IX` for PPPK.
    pub golongan: &'static str,
    /// `Pembina Tingkat I`; empty for PPPK.
    pub pangkat: &'static str,
}

const fn row(golongan: &'static str, pangkat: &'static str) -> Pangkat {
    Pangkat { golongan, pangkat }
}

/// Golongan of PNS, lowest first.
pub const PNS: [Pangkat; 17] = [
    row("I/a", "Juru Muda"),
    row("I/b", "Juru Muda Tingkat I"),
    row("I/c", "Juru"),
    row("I/d", "Juru Tingkat I"),
    row("II/a", "Pengatur Muda"),
    row("II/b", "Pengatur Muda Tingkat I"),
    row("II/c", "Pengatur"),
    row("II/d", "Pengatur Tingkat I"),
    row("III/a", "Penata Muda"),
    row("III/b", "Penata Muda Tingkat I"),
    row("III/c", "Penata"),
    row("III/d", "Penata Tingkat I"),
    row("IV/a", "Pembina"),
    row("IV/b", "Pembina Tingkat I"),
    row("IV/c", "Pembina Utama Muda"),
    row("IV/d", "Pembina Utama Madya"),
    row("IV/e", "Pembina Utama"),
];

/// Golongan of PPPK, lowest first.
pub const PPPK: [Pangkat; 17] = [
    row("I", ""),
    row("II", ""),
    row("III", ""),
    row("IV", ""),
    row("V", ""),
    row("VI", ""),
    row("VII", ""),
    row("VIII", ""),
    row("IX", ""),
    row("X", ""),
    row("XI", ""),
    row("XII", ""),
    row("XIII", ""),
    row("XIV", ""),
    row("XV", ""),
    row("XVI", ""),
    row("XVII", ""),
];

/// Problem codes of this module.
pub const KODE: &[&str] = &["GOLONGAN_TIDAK_DIKENAL"];

/// Every golongan: PNS, then PPPK.
pub fn daftar() -> impl Iterator<Item = Pangkat> {
    PNS.into_iter().chain(PPPK)
}

/// Pangkat of a golongan, empty for PPPK; none for an unknown golongan.
#[must_use]
pub fn pangkat(golongan: &str) -> Option<&'static str> {
    daftar().find(|p| p.golongan == golongan).map(|p| p.pangkat)
}

/// The golongan as it is stored, if someone of this `status` may have it: case and spaces don't matter. An empty
/// golongan is accepted for everyone.
///
/// # Errors
/// `GOLONGAN_TIDAK_DIKENAL`.
pub fn periksa_golongan(text: &str, status: StatusKepegawaian) -> Result<&'static str, &'static str> {
    let typed: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if typed.is_empty() {
        return Ok("");
    }
    let list: &[Pangkat] = match status {
        StatusKepegawaian::Pns => &PNS,
        StatusKepegawaian::Pppk => &PPPK,
        StatusKepegawaian::PejabatNegara | StatusKepegawaian::NonAsn => &[],
    };
    list.iter()
        .find(|p| p.golongan.eq_ignore_ascii_case(&typed))
        .map(|p| p.golongan)
        .ok_or("GOLONGAN_TIDAK_DIKENAL")
}

/// As printed: `Pembina Tingkat I (IV/b)`; the golongan alone when it has no pangkat.
#[must_use]
pub fn cetak_pangkat(golongan: &str) -> String {
    match pangkat(golongan) {
        Some(pangkat) if !pangkat.is_empty() => format!("{pangkat} ({golongan})"),
        _ => golongan.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{cetak_pangkat, daftar, pangkat, periksa_golongan};
    use crate::pejabat::nip::StatusKepegawaian::{NonAsn, Pns, Pppk};
    use std::collections::BTreeSet;

    #[test]
    fn names_and_prints() {
        assert_eq!(pangkat("IV/e"), Some("Pembina Utama"));
        assert_eq!(pangkat("IX"), Some(""));
        assert_eq!(pangkat("V/a"), None);
        assert_eq!(cetak_pangkat("IV/b"), "Pembina Tingkat I (IV/b)");
        assert_eq!(cetak_pangkat("IX"), "IX");
        assert_eq!(daftar().map(|p| p.golongan).collect::<BTreeSet<_>>().len(), 34);
    }

    #[test]
    fn only_what_the_status_may_have() {
        assert_eq!(periksa_golongan(" iv / B ", Pns), Ok("IV/b"));
        assert_eq!(periksa_golongan("ix", Pppk), Ok("IX"));
        assert_eq!(periksa_golongan("", NonAsn), Ok(""));
        assert_eq!(periksa_golongan("IX", Pns), Err("GOLONGAN_TIDAK_DIKENAL"));
        assert_eq!(periksa_golongan("IV/b", Pppk), Err("GOLONGAN_TIDAK_DIKENAL"));
    }
}
