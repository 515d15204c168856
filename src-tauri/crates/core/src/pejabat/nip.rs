//! NIP and NI PPPK: 18 digits that hold a birth date, the month of appointment, sex and a serial number.

use crate::sql_enum;
use chrono::NaiveDate;

sql_enum! {
    /// Kind of employment; decides whether and how the NIP is checked.
    pub enum StatusKepegawaian {
        /// Civil servant, with NIP.
        Pns = "PNS",
        /// Contract civil servant, with NI PPPK.
        Pppk = "PPPK",
        /// Elected or appointed office holder, e.g. a regional head; no NIP is printed.
        PejabatNegara = "PEJABAT_NEGARA",
        /// Neither; has no NIP.
        NonAsn = "NON_ASN",
    }
}

/// Problem codes of this module; the last three are warnings.
pub const KODE: &[&str] = &[
    "NIP_KARAKTER",
    "NIP_BUKAN_18_ANGKA",
    "NIP_TANGGAL_LAHIR",
    "NIP_BULAN_TMT",
    "NIP_JENIS_KELAMIN",
    "NIP_HARUS_KOSONG",
    "NIP_KOSONG",
    "NIP_USIA_TMT",
    "NIP_NOMOR_URUT",
];

/// Checks a NIP typed with any spacing and gives its digits with the codes of warnings. Empty is accepted; for PNS and
/// PPPK with a warning.
///
/// # Errors
/// The code of what is wrong, out of [`KODE`].
pub fn periksa_nip(
    text: &str,
    status: StatusKepegawaian,
) -> Result<(String, Vec<&'static str>), &'static str> {
    let is_asn = matches!(status, StatusKepegawaian::Pns | StatusKepegawaian::Pppk);
    let digits = digits(text)?;
    if digits.is_empty() {
        return Ok((digits, if is_asn { vec!["NIP_KOSONG"] } else { Vec::new() }));
    }
    if !is_asn {
        return Err("NIP_HARUS_KOSONG");
    }
    if digits.len() != 18 {
        return Err("NIP_BUKAN_18_ANGKA");
    }
    let part = |from: usize, to: usize| digits.get(from..to).and_then(|t| t.parse::<u32>().ok()).unwrap_or(0);
    let lahir = part(0, 4);
    let is_year = |year| (1900..2100).contains(&year);
    let lahir_date =
        i32::try_from(lahir).ok().and_then(|y| NaiveDate::from_ymd_opt(y, part(4, 6), part(6, 8)));
    if !is_year(lahir) || lahir_date.is_none() {
        return Err("NIP_TANGGAL_LAHIR");
    }
    let angkat = part(8, 12);
    // Digits 13–14 of an NI PPPK count the contract; they are no month.
    let is_month = status == StatusKepegawaian::Pppk || (1..=12).contains(&part(12, 14));
    if !is_year(angkat) || !is_month {
        return Err("NIP_BULAN_TMT");
    }
    if !(1..=2).contains(&part(14, 15)) {
        return Err("NIP_JENIS_KELAMIN");
    }
    let mut peringatan = Vec::new();
    if !(17..=58).contains(&(i64::from(angkat) - i64::from(lahir))) {
        peringatan.push("NIP_USIA_TMT");
    }
    if part(15, 18) == 0 {
        peringatan.push("NIP_NOMOR_URUT");
    }
    Ok((digits, peringatan))
}

/// As printed: `19700101 199503 1 001`. A text that isn't 18 digits comes back unchanged.
#[must_use]
pub fn cetak_nip(digits: &str) -> String {
    let parts = [digits.get(..8), digits.get(8..14), digits.get(14..15), digits.get(15..)];
    match parts {
        [Some(lahir), Some(tmt), Some(kelamin), Some(urut)] if digits.len() == 18 => {
            format!("{lahir} {tmt} {kelamin} {urut}")
        }
        _ => digits.to_owned(),
    }
}

/// The digits alone: spaces, dots, hyphens and a leading `NIP` may stand around them.
fn digits(text: &str) -> Result<String, &'static str> {
    let lower = text.trim().to_ascii_lowercase();
    let number = ["nip", "ni pppk", "nipppk"]
        .iter()
        .filter_map(|prefix| lower.strip_prefix(prefix))
        .min_by_key(|rest| rest.len())
        .unwrap_or(&lower);
    let mut out = String::new();
    for c in number.chars() {
        match c {
            '0'..='9' => out.push(c),
            '.' | '-' | ':' => {}
            c if c.is_whitespace() => {}
            _ => return Err("NIP_KARAKTER"),
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::StatusKepegawaian::{NonAsn, PejabatNegara, Pns, Pppk};
    use super::{KODE, cetak_nip, periksa_nip};
    use proptest::prelude::*;

    #[test]
    fn valid() {
        for (text, status) in [
            ("19700101 199503 1 001", Pns),
            ("197001011995031001", Pns),
            ("NIP. 19700101 199503 1 001", Pns),
            ("19850412 201001 2 009", Pns),
            ("19860315 200412 1 001", Pns),
            ("19920710 202321 1 004", Pppk),
        ] {
            let (digits, peringatan) = periksa_nip(text, status).unwrap();
            assert_eq!((digits.len(), peringatan), (18, vec![]), "{text}");
        }
        assert_eq!(cetak_nip("197001011995031001"), "19700101 199503 1 001");
        assert_eq!(cetak_nip("123"), "123");
    }

    #[test]
    fn invalid() {
        for (text, status, kode) in [
            ("19701301 199503 1 001", Pns, "NIP_TANGGAL_LAHIR"),
            ("19700230 199503 1 001", Pns, "NIP_TANGGAL_LAHIR"),
            ("18700101 199503 1 001", Pns, "NIP_TANGGAL_LAHIR"),
            ("19700101 199500 1 001", Pns, "NIP_BULAN_TMT"),
            ("19700101 199513 1 001", Pns, "NIP_BULAN_TMT"),
            ("19700101 199503 3 001", Pns, "NIP_JENIS_KELAMIN"),
            ("1970010119950310", Pns, "NIP_BUKAN_18_ANGKA"),
            ("1970010119950310011", Pns, "NIP_BUKAN_18_ANGKA"),
            ("19700101 199503 I 001", Pns, "NIP_KARAKTER"),
            ("19700101 199503 1 001", NonAsn, "NIP_HARUS_KOSONG"),
            ("19700101 199503 1 001", PejabatNegara, "NIP_HARUS_KOSONG"),
        ] {
            assert_eq!(periksa_nip(text, status), Err(kode), "{text}");
        }
    }

    #[test]
    fn weak_but_kept() {
        for (text, kode) in [
            ("19700101 198003 1 001", "NIP_USIA_TMT"),
            ("19700101 203003 1 001", "NIP_USIA_TMT"),
            ("19700101 199503 1 000", "NIP_NOMOR_URUT"),
            (" ", "NIP_KOSONG"),
        ] {
            assert_eq!(periksa_nip(text, Pns).unwrap().1, [kode], "{text}");
        }
        assert_eq!(periksa_nip("", NonAsn), Ok((String::new(), vec![])));
    }

    proptest! {
        #[test]
        fn any_text_is_answered(text in "\\PC{0,30}") {
            if let Err(kode) = periksa_nip(&text, Pns) {
                prop_assert!(KODE.contains(&kode));
            }
            let _ = cetak_nip(&text);
        }
    }
}
