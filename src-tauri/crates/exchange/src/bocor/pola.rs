//! Shapes that name a person or reach one: NIK, NIP, telephone, e-mail. Digits may be written in groups.

use super::{JenisTemuan, Kena};

/// Codes of provinces with which a NIK begins (Permendagri about codes of government regions).
const PROVINSI: [u32; 39] = [
    11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65, 71, 72,
    73, 74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96, 97,
];

/// A run of digits with what may stand between its groups.
struct Angka {
    /// Its digits.
    digit: Vec<u8>,
    /// For each digit the byte behind it.
    akhir: Vec<usize>,
    /// Numbers of digits after which a group ends.
    batas: Vec<usize>,
    /// First digit.
    mulai: usize,
    /// `+` or `(` stands before it.
    plus: bool,
    kurung: bool,
}

/// Every such place in `teks`.
pub(super) fn find(teks: &str) -> Vec<Kena> {
    let mut out = Vec::new();
    let bytes = teks.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at].is_ascii_digit() && !is_word_before(teks, at) {
            let run = run_at(bytes, at);
            let (kena, next) = judge(&run);
            out.extend(kena);
            at = next.max(at + 1);
        } else {
            at += 1;
        }
    }
    out.extend(emails(teks));
    out
}

/// A letter or digit stands right before `at`.
fn is_word_before(teks: &str, at: usize) -> bool {
    teks.get(..at).and_then(|before| before.chars().next_back()).is_some_and(char::is_alphanumeric)
}

fn run_at(bytes: &[u8], start: usize) -> Angka {
    let before = |n: usize| start.checked_sub(n).map(|at| bytes[at]);
    let plus = before(1) == Some(b'+');
    let kurung = before(1) == Some(b'(') || (plus && before(2) == Some(b'('));
    let mut run = Angka { digit: vec![], akhir: vec![], batas: vec![], mulai: start, plus, kurung };
    let mut at = start;
    while at < bytes.len() && run.digit.len() < 40 {
        if bytes[at].is_ascii_digit() {
            run.digit.push(bytes[at] - b'0');
            run.akhir.push(at + 1);
            at += 1;
            continue;
        }
        run.batas.push(run.digit.len());
        let mut next = at;
        while next < bytes.len() && next - at < 3 && matches!(bytes[next], b' ' | b'.' | b'-' | b'(' | b')') {
            next += 1;
        }
        if next == at || !bytes.get(next).is_some_and(u8::is_ascii_digit) {
            return run;
        }
        at = next;
    }
    run.batas.push(run.digit.len());
    run
}

/// What the run is, and where to look on.
fn judge(run: &Angka) -> (Option<Kena>, usize) {
    let first = run.batas.first().copied().unwrap_or(0);
    let behind = |n: usize| n.checked_sub(1).and_then(|i| run.akhir.get(i)).copied().unwrap_or(run.mulai);
    // the longest that fits, from the first digit
    for &n in run.batas.iter().rev() {
        let digits = &run.digit[..n];
        let whole = n == first;
        let jenis = if n == 18 && (whole || is_nip(digits)) {
            Some(JenisTemuan::Nip)
        } else if n == 16 && (whole || is_nik(digits)) {
            Some(JenisTemuan::Nik)
        } else if is_telepon(run, n, first) {
            Some(JenisTemuan::Telepon)
        } else {
            None
        };
        if let Some(jenis) = jenis {
            let selesai = behind(n);
            // Of a telephone the sign before it is a part.
            let signs = usize::from(run.plus) + usize::from(run.kurung);
            let mulai = if jenis == JenisTemuan::Telepon { run.mulai - signs } else { run.mulai };
            return (Some(Kena { jenis, mulai, selesai, kolom: String::new() }), selesai);
        }
    }
    // the next group may begin one
    (None, behind(first.max(1)))
}

fn number(digits: &[u8]) -> u32 {
    digits.iter().fold(0, |n, d| n * 10 + u32::from(*d))
}

/// Province, day (of women 40 more) and month of birth in their places.
fn is_nik(d: &[u8]) -> bool {
    let day = number(&d[6..8]);
    PROVINSI.contains(&number(&d[..2]))
        && matches!(day, 1..=31 | 41..=71)
        && matches!(number(&d[8..10]), 1..=12)
}

/// Day of birth, month of appointment, sex.
fn is_nip(d: &[u8]) -> bool {
    matches!(number(&d[..4]), 1940..=2015)
        && matches!(number(&d[4..6]), 1..=12)
        && matches!(number(&d[6..8]), 1..=31)
        && matches!(number(&d[8..12]), 1960..=2060)
        && matches!(number(&d[12..14]), 1..=12 | 21)
}

/// A mobile number, one with the country's code, or one with an area code set apart.
fn is_telepon(run: &Angka, n: usize, first: usize) -> bool {
    let d = &run.digit[..n];
    match d {
        [6, 2, rest @ ..] if run.plus => matches!(rest.len(), 8..=12),
        [6, 2, 8, ..] => n == first && matches!(n, 11..=14),
        [0, 8, ..] => matches!(n, 10..=13),
        [0, 2..=9, ..] => {
            let area = run.kurung || first < n;
            (area && matches!(first, 3..=4) && matches!(n - first, 5..=8) && n >= 9)
                || (n == first && matches!(n, 9..=11) && d[1] != 0)
        }
        _ => false,
    }
}

fn emails(teks: &str) -> Vec<Kena> {
    let is_local = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
    let is_domain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
    let mut out = Vec::new();
    for (at, _) in teks.match_indices('@') {
        let (before, behind) = (&teks[..at], &teks[at + 1..]);
        let local: usize = before.chars().rev().take_while(|c| is_local(*c)).map(char::len_utf8).sum();
        let domain: usize = behind.chars().take_while(|c| is_domain(*c)).map(char::len_utf8).sum();
        let name = behind[..domain].trim_end_matches(['.', '-']);
        let top = name.rsplit_once('.').map_or("", |(_, top)| top);
        if local > 0 && top.len() >= 2 && top.chars().all(char::is_alphabetic) {
            let (mulai, selesai) = (at - local, at + 1 + name.len());
            out.push(Kena { jenis: JenisTemuan::PosEl, mulai, selesai, kolom: String::new() });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::bocor::JenisTemuan::{self, Nik, Nip, PosEl, Telepon};

    fn found(teks: &str) -> Vec<(JenisTemuan, &str)> {
        find(teks).into_iter().map(|k| (k.jenis, &teks[k.mulai..k.selesai])).collect()
    }

    #[test]
    fn numbers_of_people_are_found_however_they_are_grouped() {
        for (teks, jenis, kata) in [
            ("NIK 3674014107850001.", Nik, "3674014107850001"),
            ("NIK: 36.74.01.410785.0001", Nik, "36.74.01.410785.0001"),
            ("a.n. Budi (3674 0141 0785 0001)", Nik, "3674 0141 0785 0001"),
            ("1234567890123456", Nik, "1234567890123456"),
            ("NIP 198501012010011001", Nip, "198501012010011001"),
            ("NIP. 19850101 201001 1 001, Pembina", Nip, "19850101 201001 1 001"),
            ("telepon 0812-3456-7890", Telepon, "0812-3456-7890"),
            ("WA 081234567890", Telepon, "081234567890"),
            ("hubungi +62 812 3456 7890", Telepon, "+62 812 3456 7890"),
            ("6281234567890", Telepon, "6281234567890"),
            ("Telp. (021) 555-1234", Telepon, "(021) 555-1234"),
            ("Telp. 0341 551234", Telepon, "0341 551234"),
            ("surel budi.s@contoh.go.id.", PosEl, "budi.s@contoh.go.id"),
        ] {
            assert_eq!(found(teks), [(jenis, kata)], "{teks}");
        }
    }

    #[test]
    fn numbers_of_laws_decrees_days_and_money_are_none() {
        for teks in [
            "Pasal 17 huruf h angka 3 UU Nomor 14 Tahun 2008",
            "Nomor 188.45/1234/2026, 20 November 2026",
            "2023 2024 2025 2026",
            "01-01-2026 sampai 31-12-2030",
            "Rp 1.250.000.000",
            "Pasal 08 ayat (2) 2026",
            "PP 61/2010 Pasal 11 ayat (3)",
            "800/0812-BKD/2026",
            "Peraturan Menteri Nomor 08 Tahun 2019",
            "kolom @ baris 2, a@b",
            "REG0812345678901",
        ] {
            assert_eq!(found(teks), [], "{teks}");
        }
    }
}
