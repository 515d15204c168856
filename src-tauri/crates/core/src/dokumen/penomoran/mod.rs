//! Number patterns of official letters. The program only proposes; the registry gives the number.

mod baca;

use crate::masalah::Masalah;
use crate::tanggal;

/// Printed in place of a value that isn't known yet, to be filled in by hand.
pub const TITIK: &str = "......";

/// Problem codes of this module.
pub const KODE: &[&str] = &["POLA_KOSONG", "POLA_TIDAK_DIKENAL", "POLA_KURUNG"];

/// A field of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Medan {
    Kka,
    No,
    No3,
    Unit,
    Jenis,
    Bulan,
    Bulan2,
    BulanRomawi,
    Tahun,
    Keamanan,
}

/// Every field by the name written between braces.
const MEDAN: [(&str, Medan); 10] = [
    ("kka", Medan::Kka),
    ("no", Medan::No),
    ("no3", Medan::No3),
    ("unit", Medan::Unit),
    ("jenis", Medan::Jenis),
    ("bulan", Medan::Bulan),
    ("bulan2", Medan::Bulan2),
    ("bulan_romawi", Medan::BulanRomawi),
    ("tahun", Medan::Tahun),
    ("keamanan", Medan::Keamanan),
];

#[derive(Debug, Clone, PartialEq, Eq)]
enum Bagian {
    Teks(String),
    Medan(Medan),
}

/// A checked pattern such as `{kka}/{no3}/{unit}/{bulan_romawi}/{tahun}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pola(Vec<Bagian>);

/// What fills a pattern; empty or none prints as dots.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Nilai<'a> {
    /// Kode klasifikasi arsip.
    pub kka: &'a str,
    /// Number given by the registry; text, since `31.h` and `41.1` are legal.
    pub no: &'a str,
    /// Code of the unit.
    pub unit: &'a str,
    /// Abbreviation of the kind of paper.
    pub jenis: &'a str,
    /// Month 1–12.
    pub bulan: Option<u32>,
    /// Year.
    pub tahun: Option<i32>,
    /// Security letter: SR, R, T or B.
    pub keamanan: &'a str,
}

impl Pola {
    /// Reads a pattern.
    ///
    /// # Errors
    /// A problem on the field `pola` with the place (counted in characters from 1) of what can't be read.
    pub fn parse(text: &str) -> Result<Self, Masalah> {
        if text.trim().is_empty() {
            return Err(Masalah::galat("pola", "POLA_KOSONG"));
        }
        let at = |offset: usize| text.get(..offset).map_or(0, |t| t.chars().count()) + 1;
        let brace = |offset: usize| Masalah::galat("pola", "POLA_KURUNG").with("tempat", at(offset));
        let mut bagian = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            let offset = text.len() - rest.len();
            let Some((before, after)) = rest.split_once('{') else {
                if let Some(close) = rest.find('}') {
                    return Err(brace(offset + close));
                }
                bagian.push(Bagian::Teks(rest.to_owned()));
                break;
            };
            if let Some(close) = before.find('}') {
                return Err(brace(offset + close));
            }
            if !before.is_empty() {
                bagian.push(Bagian::Teks(before.to_owned()));
            }
            let open = offset + before.len();
            let (name, after) = after.split_once('}').ok_or_else(|| brace(open))?;
            let Some((_, medan)) = MEDAN.iter().find(|(known, _)| *known == name.trim()) else {
                return Err(Masalah::galat("pola", "POLA_TIDAK_DIKENAL")
                    .with("nama", name)
                    .with("tempat", at(open)));
            };
            bagian.push(Bagian::Medan(*medan));
            rest = after;
        }
        Ok(Self(bagian))
    }

    /// The pattern filled in; what isn't known yet becomes dots.
    #[must_use]
    pub fn isi(&self, nilai: &Nilai<'_>) -> String {
        let mut out = String::new();
        for bagian in &self.0 {
            let text = match bagian {
                Bagian::Teks(text) => {
                    out.push_str(text);
                    continue;
                }
                Bagian::Medan(medan) => value(*medan, nilai),
            };
            out.push_str(if text.is_empty() { TITIK } else { &text });
        }
        out
    }
}

fn value(medan: Medan, nilai: &Nilai<'_>) -> String {
    match medan {
        Medan::Kka => nilai.kka.to_owned(),
        Medan::No => nilai.no.to_owned(),
        Medan::No3 => pad3(nilai.no),
        Medan::Unit => nilai.unit.to_owned(),
        Medan::Jenis => nilai.jenis.to_owned(),
        Medan::Bulan => nilai.bulan.map(|b| b.to_string()).unwrap_or_default(),
        Medan::Bulan2 => nilai.bulan.map(|b| format!("{b:02}")).unwrap_or_default(),
        Medan::BulanRomawi => nilai.bulan.and_then(tanggal::bulan_romawi).unwrap_or_default().to_owned(),
        Medan::Tahun => nilai.tahun.map(|t| t.to_string()).unwrap_or_default(),
        Medan::Keamanan => nilai.keamanan.to_owned(),
    }
}

/// Pads the leading digits to three: `7` → `007`, `31.h` → `031.h`.
fn pad3(no: &str) -> String {
    let digits = no.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 { no.to_owned() } else { format!("{}{no}", "0".repeat(3_usize.saturating_sub(digits))) }
}

/// The number after `terakhir`: its first run of digits plus 1, without its suffix (`31.h` → `32`, `41.1` → `42`,
/// `007` → `008`, `KP-16` → `KP-17`); `1` when there is none yet.
#[must_use]
pub fn nomor_berikut(terakhir: Option<&str>) -> String {
    let text = terakhir.unwrap_or_default();
    let Some(start) = text.find(|c: char| c.is_ascii_digit()) else { return "1".to_owned() };
    let (prefix, rest) = text.split_at(start);
    let digits = rest.bytes().take_while(u8::is_ascii_digit);
    // By hand, digit by digit: a number of any length is answered.
    let mut next: Vec<u8> = digits.collect();
    let mut carry = true;
    for digit in next.iter_mut().rev() {
        if !carry {
            break;
        }
        carry = *digit == b'9';
        *digit = if carry { b'0' } else { *digit + 1 };
    }
    let lead = if carry { "1" } else { "" };
    format!("{prefix}{lead}{}", String::from_utf8_lossy(&next))
}

#[cfg(test)]
mod tests {
    use super::{Nilai, Pola, nomor_berikut};
    use proptest::prelude::*;

    const NILAI: Nilai<'_> = Nilai {
        kka: "000.8.3.3",
        no: "7",
        unit: "Diskominfo",
        jenis: "BA",
        bulan: Some(4),
        tahun: Some(2026),
        keamanan: "T",
    };

    #[test]
    fn fills_every_field() {
        for (pola, text) in [
            ("{kka}/{no}/{unit}", "000.8.3.3/7/Diskominfo"),
            ("{kka} / {no3} / {bulan_romawi} / {tahun}", "000.8.3.3 / 007 / IV / 2026"),
            ("{keamanan}-{no}/{unit}/{bulan2}/{tahun}", "T-7/Diskominfo/04/2026"),
            ("{jenis}.{bulan}", "BA.4"),
            ("188.45/{no}", "188.45/7"),
        ] {
            assert_eq!(Pola::parse(pola).unwrap().isi(&NILAI), text);
        }
        let pola = Pola::parse("{kka}/{no3}/{tahun}").unwrap();
        assert_eq!(pola.isi(&Nilai { no: "31.h", ..NILAI }), "000.8.3.3/031.h/2026");
        assert_eq!(pola.isi(&Nilai::default()), "....../....../......");
    }

    #[test]
    fn names_what_it_cannot_read() {
        let masalah = Pola::parse("{kka}/{nomor}").unwrap_err();
        assert_eq!((masalah.kode.as_str(), masalah.data["nama"].as_str()), ("POLA_TIDAK_DIKENAL", "nomor"));
        assert_eq!(masalah.data["tempat"], "7");
        for (pola, tempat) in [("{kka}/{no", "7"), ("{kka}}", "6"), ("no}/{kka}", "3"), ("é{no", "2")] {
            let masalah = Pola::parse(pola).unwrap_err();
            assert_eq!(
                (masalah.kode.as_str(), masalah.data["tempat"].as_str()),
                ("POLA_KURUNG", tempat),
                "{pola}"
            );
        }
        assert_eq!(Pola::parse("  ").unwrap_err().kode, "POLA_KOSONG");
    }

    #[test]
    fn proposes_the_next() {
        for (last, next) in [
            (None, "1"),
            (Some(""), "1"),
            (Some("7"), "8"),
            (Some("99"), "100"),
            (Some("31.h"), "32"),
            (Some("41.1"), "42"),
            (Some("007"), "008"),
            (Some("KP-16"), "KP-17"),
            (Some("99999999999999999999"), "100000000000000000000"),
        ] {
            assert_eq!(nomor_berikut(last), next, "{last:?}");
        }
    }

    proptest! {
        #[test]
        fn any_pattern_is_answered(text in "[{}a-z0-9/ é]{0,30}") {
            if let Ok(pola) = Pola::parse(&text) {
                let _ = pola.isi(&NILAI);
            }
            let _ = nomor_berikut(Some(&text));
        }
    }
}
