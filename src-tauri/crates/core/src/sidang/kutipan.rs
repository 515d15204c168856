//! Articles quoted in the hearing file of an item, as they are worded.

use crate::peraturan::pasal17;
use serde::Deserialize;
use std::sync::LazyLock;

/// An article with its words.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Kutipan {
    /// Article and law.
    pub sebutan: String,
    /// Letters of Pasal 17 for which alone it is quoted; empty: for all.
    #[serde(default)]
    huruf: String,
    /// Its words, one line for each ayat, letter or number.
    pub bunyi: Vec<String>,
}

#[derive(Deserialize)]
struct Berkas {
    kutipan: Vec<Kutipan>,
}

#[expect(clippy::expect_used, reason = "compiled into the program and read by the tests of this module")]
static KUTIPAN: LazyLock<Vec<Kutipan>> = LazyLock::new(|| {
    let text = include_str!("../../../../../assets/kutipan_sidang.toml");
    toml::from_str::<Berkas>(text).expect("shipped articles").kutipan
});

/// What is quoted for an item of these codes: its grounds of Pasal 17 first, then what every exemption rests on.
#[must_use]
pub fn kutipan(kode_pasal17: &[String]) -> Vec<Kutipan> {
    let mut out: Vec<Kutipan> = kode_pasal17
        .iter()
        .filter_map(|kode| {
            let ground = pasal17::find(kode)?;
            let mut bunyi = vec![pasal17::pembuka().to_owned()];
            if !ground.induk.is_empty() {
                bunyi.push(format!("{}. {}", ground.huruf, ground.induk));
            }
            bunyi.push(match ground.angka {
                Some(angka) => format!("{angka}. {}", ground.bunyi),
                None => format!("{}. {}", ground.huruf, ground.bunyi),
            });
            Some(Kutipan { sebutan: pasal17::kutipan(kode), huruf: String::new(), bunyi })
        })
        .collect();
    let letters: Vec<char> = kode_pasal17.iter().filter_map(|kode| kode.chars().next()).collect();
    let wanted = |k: &&Kutipan| k.huruf.is_empty() || k.huruf.chars().any(|h| letters.contains(&h));
    out.extend(KUTIPAN.iter().filter(wanted).cloned());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(kode: &[&str]) -> Vec<String> {
        let kode: Vec<String> = kode.iter().map(|k| (*k).to_owned()).collect();
        kutipan(&kode).into_iter().map(|k| k.sebutan).collect()
    }

    #[test]
    fn the_grounds_stand_first_with_the_words_above_them() {
        let found = kutipan(&["h.3".to_owned()]).remove(0);
        assert!(found.sebutan.starts_with("Pasal 17 huruf h angka 3 Undang-Undang Nomor 14 Tahun 2008"));
        assert_eq!(found.bunyi.len(), 3);
        assert!(found.bunyi[0].ends_with("kecuali:") && found.bunyi[1].starts_with("h. "));
        assert_eq!(found.bunyi[2], "3. kondisi keuangan, aset, pendapatan, dan rekening bank seseorang;");
        assert_eq!(kutipan(&["j".to_owned()])[0].bunyi.len(), 2);
    }

    #[test]
    fn pasal_20_is_quoted_only_for_the_letters_it_is_about() {
        let about = |list: &[String]| list.iter().any(|s| s.starts_with("Pasal 20"));
        assert!(about(&named(&["b"])) && about(&named(&["h.3", "a.1"])));
        assert!(!about(&named(&["h.3"])) && !about(&named(&[])));
        assert_eq!(named(&[]).len(), 4);
    }
}
