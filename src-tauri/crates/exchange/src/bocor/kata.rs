//! Words of a text: runs of letters and digits, in small letters, so that spaces, line ends and punctuation don't hide
//! anything.

/// A word and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Kata {
    /// Of its small letters.
    pub(super) hash: u64,
    pub(super) mulai: usize,
    pub(super) selesai: usize,
    /// Characters.
    pub(super) panjang: usize,
    pub(super) ada_angka: bool,
    pub(super) ada_huruf: bool,
    /// It begins with a capital.
    pub(super) kapital: bool,
}

/// FNV-1a.
const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;
/// Odd, so that each word of a run counts by its place.
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

fn eat(mut hash: u64, c: char) -> u64 {
    for byte in c.encode_utf8(&mut [0; 4]).bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(PRIME);
    }
    hash
}

/// Every word of `teks`, in order.
pub(super) fn words(teks: &str) -> Vec<Kata> {
    let mut out: Vec<Kata> = Vec::new();
    let mut open: Option<Kata> = None;
    for (at, c) in teks.char_indices() {
        if !c.is_alphanumeric() {
            out.extend(open.take());
            continue;
        }
        let word = open.get_or_insert(Kata {
            hash: OFFSET,
            mulai: at,
            selesai: at,
            panjang: 0,
            ada_angka: false,
            ada_huruf: false,
            kapital: c.is_uppercase(),
        });
        if c.is_ascii() {
            word.hash = eat(word.hash, c.to_ascii_lowercase());
        } else {
            word.hash = c.to_lowercase().fold(word.hash, eat);
        }
        word.selesai = at + c.len_utf8();
        word.panjang += 1;
        word.ada_angka |= c.is_numeric();
        word.ada_huruf |= c.is_alphabetic();
    }
    out.extend(open);
    out
}

/// One number for a run of words.
pub(super) fn together(run: &[Kata]) -> u64 {
    run.iter().fold(run.len() as u64, |hash, word| hash.wrapping_mul(STEP).wrapping_add(word.hash))
}

#[cfg(test)]
mod tests {
    use super::{together, words};

    #[test]
    fn spaces_capitals_and_punctuation_hide_nothing() {
        let one = words("Budi Santoso, S.Sos.");
        let other = words("BUDI\n  (santoso); s-sos");
        assert_eq!(together(&one), together(&other));
        assert_ne!(together(&one), together(&words("Santoso Budi, S.Sos.")), "the order counts");
        let word = words(" Ärsip-07 ")[0];
        assert_eq!((word.mulai, word.selesai, word.panjang), (1, 7, 5));
        assert!(word.kapital && word.ada_huruf && !word.ada_angka);
    }
}
