//! Finding the running number within a number that was given before.

use super::{Bagian, Medan, Nilai, Pola, value};
use std::collections::HashSet;

impl Pola {
    /// The running number within `nomor`; none when this pattern didn't make it. The month may be any, since a paper is
    /// numbered in one month and signed in another; a field without a value, printed as dots, may have been written over
    /// with anything but `/`. Every other field is as in `nilai`.
    #[must_use]
    pub fn baca<'a>(&self, nilai: &Nilai<'_>, nomor: &'a str) -> Option<&'a str> {
        read(&self.0, nilai, nomor, &mut HashSet::new())?
    }

    /// Whether numbers of this pattern tell their year.
    #[must_use]
    pub fn has_tahun(&self) -> bool {
        self.0.contains(&Bagian::Medan(Medan::Tahun))
    }
}

/// Whether `parts` make up the whole of `text`, and the running number among them. What was tried in vain, by the lengths
/// of both, isn't tried again: the work stays within pattern times number.
fn read<'a>(
    parts: &[Bagian],
    nilai: &Nilai<'_>,
    text: &'a str,
    in_vain: &mut HashSet<(usize, usize)>,
) -> Option<Option<&'a str>> {
    let Some((part, rest)) = parts.split_first() else { return text.is_empty().then_some(None) };
    if in_vain.contains(&(parts.len(), text.len())) {
        return None;
    }
    let is_no = matches!(part, Bagian::Medan(Medan::No | Medan::No3));
    for begin in beginnings(part, nilai, text) {
        let after = text.strip_prefix(begin).and_then(|after| read(rest, nilai, after, in_vain));
        if let Some(after) = after {
            return Some(if is_no { Some(begin) } else { after });
        }
    }
    in_vain.insert((parts.len(), text.len()));
    None
}

/// The beginnings of `text` that this part may have written, the longest first.
fn beginnings<'a>(part: &Bagian, nilai: &Nilai<'_>, text: &'a str) -> Vec<&'a str> {
    let exactly = |begin: &str| text.get(..begin.len()).filter(|b| *b == begin).into_iter().collect();
    match part {
        Bagian::Teks(fixed) => exactly(fixed),
        Bagian::Medan(Medan::No | Medan::No3) => {
            // `31.h`, `41.1` and `KP-16` are running numbers, a kode klasifikasi with what follows it is not
            let no = run(text, |c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'));
            no.into_iter().filter(|no| no.contains(|c: char| c.is_ascii_digit())).collect()
        }
        Bagian::Medan(m @ (Medan::Bulan | Medan::Bulan2 | Medan::BulanRomawi)) => {
            let month = |bulan: u32| value(*m, &Nilai { bulan: Some(bulan), ..*nilai });
            let mut found: Vec<&str> = (1..=12)
                .filter_map(|b| text.get(..month(b).len()).filter(|begin| *begin == month(b)))
                .collect();
            found.sort_by_key(|begin| std::cmp::Reverse(begin.len()));
            found
        }
        Bagian::Medan(m) => match value(*m, nilai) {
            known if !known.is_empty() => exactly(&known),
            _ => run(text, |c| c != '/'),
        },
    }
}

/// Every beginning of `text` of at least one character, all of which are `allowed`; the longest first.
fn run(text: &str, allowed: impl Fn(char) -> bool) -> Vec<&str> {
    let long = text.find(|c| !allowed(c)).unwrap_or(text.len());
    let mut ends: Vec<usize> = text.char_indices().map(|(at, c)| at + c.len_utf8()).collect();
    ends.retain(|end| *end <= long);
    ends.iter().rev().filter_map(|end| text.get(..*end)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Nilai, Pola};

    fn baca<'a>(pola: &str, kka: &str, nomor: &'a str) -> Option<&'a str> {
        let nilai = Nilai { kka, bulan: Some(12), tahun: Some(2026), keamanan: "B", ..Nilai::default() };
        Pola::parse(pola).unwrap().baca(&nilai, nomor)
    }

    #[test]
    fn of_any_month_but_of_its_year() {
        let pola = "{no3}/BA-PPID/{bulan_romawi}/{tahun}";
        assert_eq!(baca(pola, "", "002/BA-PPID/XI/2026"), Some("002"));
        assert_eq!(baca(pola, "", "002/BA-PPID/I/2026"), Some("002"));
        assert_eq!(baca(pola, "", "002/BA-PPID/XIII/2026"), None);
        assert_eq!(baca(pola, "", "002/BA-PPID/XI/2025"), None);
        assert_eq!(baca("{no}-{bulan}{tahun}", "", "7-12026"), Some("7"), "January, and not the year 026");
    }

    #[test]
    fn dots_may_have_been_written_over() {
        let pola = "{kka}/{no3}/{unit}/{bulan_romawi}/{tahun}";
        assert_eq!(baca(pola, "", "....../001/DISKOMINFO/XI/2026"), Some("001"));
        assert_eq!(baca(pola, "", "480/001/DISKOMINFO/XI/2026"), Some("001"));
        assert_eq!(baca(pola, "480", "500/001/DISKOMINFO/XI/2026"), None, "another kode klasifikasi");
        assert_eq!(baca(pola, "", "001/DISKOMINFO/XI/2026"), None);
        assert_eq!(baca("{kka} {no}", "", "äß 31.h"), Some("31.h"));
    }

    #[test]
    fn a_pattern_of_fields_without_a_value_is_soon_answered() {
        assert_eq!(baca(&("{kka}".repeat(60) + "/{no}"), "", &("a".repeat(200) + "-7")), None);
    }

    #[test]
    fn a_kode_klasifikasi_is_no_running_number() {
        assert_eq!(baca("000.8/{no}/{tahun}", "", "000.8/7/2026"), Some("7"));
        assert_eq!(baca("{no}/{tahun}", "", "000.8/7/2026"), None);
        assert_eq!(baca("{no}", "", "bebas"), None);
        assert_eq!(baca("{no}", "", "KP-16"), Some("KP-16"));
    }
}
