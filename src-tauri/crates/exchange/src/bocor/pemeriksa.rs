//! Finds the office's own texts in others.
//!
//! A text of up to [`JENDELA`] words is looked for whole. Of a longer one every third run of that many words is kept, and
//! its last, so that eight words of it in a row are always found, and it whole in any case. What stands in texts that are public by
//! nature (names of offices, regulations, Pasal 17) is nobody's secret.

use super::kata::{Kata, together, words};
use super::{JenisTemuan, Kena, pola};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Words of a run.
const JENDELA: usize = 6;
/// From one kept run to the next.
const LANGKAH: usize = 3;

/// Words that name any place of any archive.
const TEMPAT_UMUM: &str = "gedung lantai ruang ruangan lemari rak baris boks box ordner folder map almari filing \
    cabinet arsip dokumen berkas kantor dinas unit kota utama pusat inaktif aktif penyimpanan simpan tempat kertas";

/// A text that the office keeps for itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rahasia {
    /// What it is.
    pub jenis: JenisTemuan,
    /// Field in which it is kept, `tabel.kolom`.
    pub kolom: String,
    /// The text.
    pub teks: String,
}

/// What is public already.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Umum {
    /// Texts that are public by nature.
    pub teks: Vec<String>,
    /// Titles and descriptions that are published as they stand; they excuse those of other items.
    pub judul: Vec<String>,
    /// Telephones and addresses that the office itself makes known.
    pub kontak: Vec<String>,
}

/// Where a kept run comes from.
#[derive(Clone, Copy)]
struct Asal {
    rahasia: u32,
    kata: u32,
}

/// The hash is one already.
#[derive(Default)]
struct Same(u64);

impl Hasher for Same {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }
    fn write_u64(&mut self, n: u64) {
        self.0 = n;
    }
}

/// Knows what must not go out.
pub struct Pemeriksa {
    rahasia: Vec<Rahasia>,
    runs: [HashMap<u64, Asal, BuildHasherDefault<Same>>; JENDELA],
    /// Digits of known telephones, small letters of known addresses.
    kontak: Vec<String>,
}

impl Pemeriksa {
    /// Learns `rahasia`, but for what `umum` says.
    #[must_use]
    pub fn new(rahasia: Vec<Rahasia>, umum: &Umum) -> Self {
        let mut own = Self {
            rahasia,
            runs: std::array::from_fn(|_| HashMap::default()),
            kontak: umum.kontak.iter().map(|k| plain_contact(k)).filter(|k| !k.is_empty()).collect(),
        };
        let generic: Vec<u64> = words(TEMPAT_UMUM).iter().map(|w| w.hash).collect();
        for (number, secret) in (0_u32..).zip(&own.rahasia) {
            let words = words(&secret.teks);
            if !tells(secret.jenis, &words, &generic) {
                continue;
            }
            let mut keep = |from: usize, run: &[Kata]| {
                let asal = Asal { rahasia: number, kata: from as u32 };
                own.runs[run.len() - 1].entry(together(run)).or_insert(asal);
            };
            if words.len() <= JENDELA {
                keep(0, &words);
            } else {
                for from in (0..=words.len() - JENDELA).step_by(LANGKAH) {
                    keep(from, &words[from..from + JENDELA]);
                }
                let last = words.len() - JENDELA;
                keep(last, &words[last..]);
            }
        }
        for text in &umum.teks {
            own.forget(text, |_| true);
        }
        for text in &umum.judul {
            own.forget(text, |jenis| jenis == JenisTemuan::JudulInternal);
        }
        own
    }

    /// What `text` says is no secret.
    fn forget(&mut self, text: &str, is_excused: impl Fn(JenisTemuan) -> bool) {
        let words = words(text);
        for length in 1..=JENDELA {
            for run in words.windows(length) {
                let hash = together(run);
                let map = &mut self.runs[length - 1];
                if map.get(&hash).is_some_and(|asal| {
                    self.rahasia.get(asal.rahasia as usize).is_some_and(|r| is_excused(r.jenis))
                }) {
                    map.remove(&hash);
                }
            }
        }
    }

    /// Every place in `teks` that must not go out, in order; what lies within another is told once.
    #[must_use]
    pub fn search(&self, teks: &str) -> Vec<Kena> {
        let mut found = pola::find(teks);
        found.retain(|k| !self.is_contact(k.jenis, &teks[k.mulai..k.selesai]));
        let words = words(teks);
        for from in 0..words.len() {
            for length in (1..=JENDELA.min(words.len() - from)).rev() {
                let map = &self.runs[length - 1];
                if map.is_empty() {
                    continue;
                }
                let run = &words[from..from + length];
                if let Some(secret) = map.get(&together(run)).and_then(|asal| self.confirm(*asal, run)) {
                    found.push(Kena {
                        jenis: secret.jenis,
                        mulai: run[0].mulai,
                        selesai: run[length - 1].selesai,
                        kolom: secret.kolom.clone(),
                    });
                    break;
                }
            }
        }
        found.sort_by_key(|k| (k.mulai, usize::MAX - k.selesai));
        merge(found)
    }

    /// The secret, when the words of the run are its words.
    fn confirm(&self, asal: Asal, run: &[Kata]) -> Option<&Rahasia> {
        let secret = self.rahasia.get(asal.rahasia as usize)?;
        let from = asal.kata as usize;
        let own = words(&secret.teks);
        let same = own.get(from..from + run.len())?.iter().zip(run).all(|(a, b)| a.hash == b.hash);
        // A name of one word is also a word of the language, but for its capital.
        let named = run.len() > 1 || secret.jenis != JenisTemuan::NamaOrang || run[0].kapital;
        (same && named).then_some(secret)
    }

    fn is_contact(&self, jenis: JenisTemuan, words: &str) -> bool {
        matches!(jenis, JenisTemuan::Telepon | JenisTemuan::PosEl)
            && self.kontak.iter().any(|k| k.split(' ').any(|one| one == plain_contact(words)))
    }
}

/// Whether the words tell anything: `segera` or `Ruang Arsip` stand in any text.
fn tells(jenis: JenisTemuan, words: &[Kata], generic: &[u64]) -> bool {
    let letters: usize = words.iter().map(|w| w.panjang).sum();
    let is_code = |w: &Kata| w.ada_angka && w.ada_huruf;
    match jenis {
        JenisTemuan::NamaOrang => words.len() > 1 || letters >= 4,
        JenisTemuan::NomorInternal | JenisTemuan::Nip => letters >= 6 && words.iter().any(|w| w.ada_angka),
        JenisTemuan::LokasiArsip => match words {
            [] => false,
            [one] => letters >= 4 && is_code(one) || letters >= 10,
            _ => letters >= 5 && !words.iter().all(|w| generic.contains(&w.hash)),
        },
        JenisTemuan::JudulInternal => words.len() >= 3 && letters >= 14,
        _ => {
            words.len() >= 4 && letters >= 20
                || words.iter().any(|w| is_code(w) && w.panjang >= 8) && words.len() <= JENDELA
        }
    }
}

/// One after the other that touch, of the same kind and field, are one.
fn merge(found: Vec<Kena>) -> Vec<Kena> {
    let mut out: Vec<Kena> = Vec::new();
    for k in found {
        match out.last_mut() {
            Some(last) if k.mulai < last.selesai => {
                if k.jenis == last.jenis {
                    last.selesai = last.selesai.max(k.selesai);
                }
            }
            _ => out.push(k),
        }
    }
    out
}

/// A telephone as its digits, with 0 in place of the country's code; an address in small letters.
fn plain_contact(text: &str) -> String {
    if text.contains('@') {
        return text.trim().to_lowercase();
    }
    let several = text.split([',', ';', '/']).map(|one| {
        let digits: String = one.chars().filter(char::is_ascii_digit).collect();
        match digits.strip_prefix("62") {
            Some(rest) => format!("0{rest}"),
            None => digits,
        }
    });
    several.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use JenisTemuan::{IsiInternal, JudulInternal, LokasiArsip, NamaOrang, Telepon};

    fn secret(jenis: JenisTemuan, teks: &str) -> Rahasia {
        Rahasia { jenis, kolom: "t.k".into(), teks: teks.into() }
    }

    fn said(p: &Pemeriksa, teks: &str) -> Vec<(JenisTemuan, String)> {
        p.search(teks).into_iter().map(|k| (k.jenis, teks[k.mulai..k.selesai].to_owned())).collect()
    }

    #[test]
    fn a_text_is_found_whole_and_eight_words_of_a_long_one() {
        let long =
            "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua belas tiga belas";
        let p = Pemeriksa::new(vec![secret(IsiInternal, long)], &Umum::default());
        assert_eq!(said(&p, &format!("awal {long} akhir")), [(IsiInternal, long.to_owned())]);
        let words: Vec<&str> = long.split(' ').collect();
        for from in 0..=words.len() - 8 {
            assert!(!said(&p, &words[from..from + 8].join(",\n")).is_empty(), "from word {from}");
        }
        assert!(said(&p, "satu dua tiga empat lima").is_empty());
    }

    #[test]
    fn what_is_public_by_nature_is_no_secret() {
        let secrets = || {
            vec![
                secret(IsiInternal, "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik"),
                secret(JudulInternal, "Data pribadi pegawai harian"),
                secret(LokasiArsip, "Ruang Arsip"),
            ]
        };
        let umum = Umum {
            teks: vec!["UU Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik".into()],
            judul: vec!["Data pribadi pegawai harian dinas".into()],
            kontak: vec!["(0341) 551234 / +62 812 3456 7890".into()],
        };
        let p = Pemeriksa::new(secrets(), &umum);
        let text = "UU Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik; data pribadi pegawai harian di \
                    ruang arsip, telepon 0341-551234 atau 081234567890";
        assert_eq!(said(&p, text), []);
        let strict = Pemeriksa::new(secrets(), &Umum::default());
        assert_eq!(said(&strict, "Data pribadi pegawai harian").len(), 1);
        assert_eq!(said(&strict, "telepon 0341-551234"), [(Telepon, "0341-551234".to_owned())]);
    }

    #[test]
    fn a_name_of_one_word_wants_its_capital() {
        let p = Pemeriksa::new(vec![secret(NamaOrang, "Mulia")], &Umum::default());
        assert_eq!(said(&p, "kepada Mulia"), [(NamaOrang, "Mulia".to_owned())]);
        assert_eq!(said(&p, "tujuan mulia"), []);
    }
}
