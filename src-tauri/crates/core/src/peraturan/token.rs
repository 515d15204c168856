//! Words, numbers and signs of a free text, with their places. Old lists come from scanners: nothing is taken for granted.

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Jenis {
    /// A run of letters.
    Kata,
    /// A run of ASCII digits.
    Angka,
    /// Any other visible character.
    Tanda,
}

/// One token.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token<'a> {
    /// What it is.
    pub(crate) jenis: Jenis,
    /// Its text in ASCII lower case.
    pub(crate) teks: &'a str,
    /// Byte offset of its first byte.
    pub(crate) mulai: usize,
    /// Byte offset after its last byte.
    pub(crate) akhir: usize,
    /// A new line begins before it.
    pub(crate) baris_baru: bool,
    /// Nothing stands between it and the token before.
    pub(crate) rapat: bool,
}

impl Token<'_> {
    /// Whether this is the sign `c`.
    pub(crate) fn is(&self, c: &str) -> bool {
        self.jenis == Jenis::Tanda && self.teks == c
    }

    /// Whether this is one of these words.
    pub(crate) fn is_kata(&self, words: &[&str]) -> bool {
        self.jenis == Jenis::Kata && words.contains(&self.teks)
    }

    /// The value of a number.
    pub(crate) fn angka(&self) -> Option<u32> {
        if self.jenis == Jenis::Angka { self.teks.parse().ok() } else { None }
    }
}

/// The tokens of `lower`, which must be the text in ASCII lower case (so that offsets stay those of the text).
pub(crate) fn tokens(lower: &str) -> Vec<Token<'_>> {
    let mut out: Vec<Token<'_>> = Vec::new();
    let mut baris_baru = true;
    let mut rapat = false;
    let mut chars = lower.char_indices().peekable();
    while let Some((mulai, c)) = chars.next() {
        if c.is_whitespace() || c.is_control() {
            baris_baru |= c == '\n';
            rapat = false;
            continue;
        }
        let jenis = jenis(c);
        let mut akhir = mulai + c.len_utf8();
        while let Some((next, n)) = chars.peek().copied().filter(|_| jenis != Jenis::Tanda) {
            if self::jenis(n) != jenis || n.is_whitespace() {
                break;
            }
            akhir = next + n.len_utf8();
            chars.next();
        }
        let teks = lower.get(mulai..akhir).unwrap_or_default();
        out.push(Token { jenis, teks, mulai, akhir, baris_baru, rapat });
        baris_baru = false;
        rapat = true;
    }
    out
}

fn jenis(c: char) -> Jenis {
    if c.is_ascii_digit() {
        Jenis::Angka
    } else if c.is_alphabetic() {
        Jenis::Kata
    } else {
        Jenis::Tanda
    }
}
