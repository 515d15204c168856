//! Items that probably stand in the register twice.

use crate::informasi::mirip::{Indeks, Kata};

/// For each text the place of the first one before it that probably means the same.
pub(super) fn find(texts: &[Kata]) -> Vec<Option<usize>> {
    let mut indeks = Indeks::new(texts);
    let each = |text| {
        let found = indeks.first_like(text);
        indeks.add(text);
        found
    };
    texts.iter().map(each).collect()
}

#[cfg(test)]
mod tests {
    use super::{Kata, find};

    #[test]
    fn the_first_that_means_the_same_is_named_and_one_word_less_is_another() {
        let list = [
            "Rekam medis pasien rawat inap",
            "Soal seleksi terbuka jabatan pimpinan tinggi",
            "rekam medis pasien, rawat inap",
            "Data rekam medis pasien rawat jalan",
            "Rekam medis dari pasien rawat inap dewasa",
        ];
        let found = find(&list.map(Kata::of));
        // four of five words are enough; three of five are not
        assert_eq!(found, [None, None, Some(0), None, Some(0)]);
        assert_eq!(find(&["", ""].map(Kata::of)), [None, None], "what says nothing is no double");
    }
}
