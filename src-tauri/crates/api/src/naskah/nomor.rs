//! Numbers as they are cited: with the year, unless the number says it already.

use super::istilah::Istilah;

/// The year to print behind `Tahun`; none when the number ends in it (`1/PPID/XI/2026`) or says it in words
/// (`99 Tahun 2026`): nobody writes it twice. A bare `2026` is a number and no year.
pub(crate) fn tahun(nomor: &str, tahun: u32) -> Option<String> {
    let year = tahun.to_string();
    let parts: Vec<&str> = nomor.split(|c: char| !c.is_alphanumeric()).filter(|p| !p.is_empty()).collect();
    let ends = parts.len() > 1 && parts.last() == Some(&year.as_str());
    let says = parts.windows(2).any(|p| p[0].eq_ignore_ascii_case("tahun") && p[1] == year);
    (!ends && !says).then_some(year)
}

/// `Nomor 12 Tahun 2026`.
pub(super) fn nomor_tahun(istilah: &Istilah, nomor: &str, year: u32) -> String {
    match tahun(nomor, year) {
        Some(year) => istilah.get("nomor_tahun", &[("nomor", nomor), ("tahun", &year)]),
        None => istilah.get("nomor", &[("nomor", nomor)]),
    }
}

#[cfg(test)]
mod tests {
    use super::{Istilah, nomor_tahun};

    #[test]
    fn the_year_is_said_once() {
        let istilah = Istilah::of([]).unwrap();
        for (nomor, cited) in [
            ("12", "Nomor 12 Tahun 2026"),
            ("99 TAHUN 2026", "Nomor 99 TAHUN 2026"),
            ("188.4/705/Tahun 2026/Hukum", "Nomor 188.4/705/Tahun 2026/Hukum"),
            ("01/PPID/XI/2026", "Nomor 01/PPID/XI/2026"),
            ("01/PPID/2025", "Nomor 01/PPID/2025 Tahun 2026"),
            ("2026", "Nomor 2026 Tahun 2026"),
            ("12026", "Nomor 12026 Tahun 2026"),
        ] {
            assert_eq!(nomor_tahun(&istilah, nomor, 2026), cited);
        }
    }
}
