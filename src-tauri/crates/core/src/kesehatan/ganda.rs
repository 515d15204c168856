//! Items that probably stand in the register twice.

use crate::informasi::mirip::Kata;
use std::collections::HashMap;

/// For each text the place of the first one before it that probably means the same.
///
/// Two texts that share three quarters of their words share one of the rarest quarter of either: only those are looked
/// up, so that a register of ten thousand items is not compared item by item.
pub(super) fn find(texts: &[Kata]) -> Vec<Option<usize>> {
    let mut uses: HashMap<&str, usize> = HashMap::new();
    for word in texts.iter().flat_map(Kata::words) {
        *uses.entry(word).or_default() += 1;
    }
    let mut whole: HashMap<&str, usize> = HashMap::new();
    let mut rare: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut out = Vec::with_capacity(texts.len());
    for (place, text) in texts.iter().enumerate() {
        let mut words: Vec<&str> = text.words().collect();
        words.sort_unstable_by_key(|w| (uses.get(w).copied().unwrap_or_default(), *w));
        words.truncate(text.few());
        let mut before: Vec<usize> = words.iter().filter_map(|w| rare.get(w)).flatten().copied().collect();
        before.sort_unstable();
        before.dedup();
        let same = whole.get(text.whole()).copied();
        let like = before.into_iter().find(|at| texts.get(*at).is_some_and(|other| text.is_like(other)));
        out.push([same, like].into_iter().flatten().min());
        if !text.whole().is_empty() {
            whole.entry(text.whole()).or_insert(place);
        }
        for word in words {
            rare.entry(word).or_default().push(place);
        }
    }
    out
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

    #[test]
    fn the_short_way_finds_what_comparing_all_finds() {
        let words = ["nilai", "hasil", "ujian", "pegawai", "dinas", "kota", "tahun", "seleksi", "jabatan"];
        // Every subset of nine words, written as a text.
        let texts: Vec<Kata> = (1..512_u32)
            .map(|bits| {
                let chosen = words.iter().enumerate().filter(|(n, _)| bits & (1 << n) != 0);
                Kata::of(&chosen.map(|(_, w)| *w).collect::<Vec<_>>().join(" "))
            })
            .collect();
        let slow: Vec<Option<usize>> = texts
            .iter()
            .enumerate()
            .map(|(n, t)| texts.iter().take(n).position(|other| t.is_like(other)))
            .collect();
        assert_eq!(find(&texts), slow);
        assert!(slow.iter().flatten().count() > 100);
    }
}
