//! Splitting a cell of an old list into its items: `a. … b. …`, `1) … 2) …`, `…; …`.

use super::token::{Jenis, Token, tokens};

/// Words before which a letter or number with a dot is part of a citation, not a list marker.
const SEBELUM_KUTIPAN: [&str; 12] =
    ["huruf", "angka", "ayat", "butir", "pasal", "point", "poin", "nomor", "no", "dan", "atau", "s"];

/// The items of `text` without their markers; one item when there is no list. Nothing else of the text is lost.
pub(crate) fn pecah(text: &str) -> Vec<&str> {
    let lower = text.to_ascii_lowercase();
    let tokens = tokens(&lower);
    // Where an item ends and where the next begins, in bytes.
    let mut cuts: Vec<(usize, usize)> = Vec::new();
    let mut last: Option<Penanda> = None;
    let mut i = 0;
    while let Some(token) = tokens.get(i) {
        if let Some(penanda) = penanda(&tokens, i).filter(|p| is_next(&tokens, i, *p, last)) {
            cuts.push((token.mulai, tokens.get(i + 1).map_or(token.akhir, |t| t.akhir)));
            last = Some(penanda);
            i += 2;
            continue;
        }
        if token.is(";") {
            cuts.push((token.mulai, token.akhir));
        }
        i += 1;
    }
    let mut out = Vec::new();
    let mut from = 0;
    for (end, next) in cuts.into_iter().chain([(text.len(), text.len())]) {
        let piece = tidy(text.get(from..end).unwrap_or_default());
        if piece.chars().any(char::is_alphanumeric) {
            out.push(piece);
        }
        from = next;
    }
    out
}

/// Without the `; dan` that joins it to the next.
fn tidy(piece: &str) -> &str {
    let piece = piece.trim().trim_end_matches(';').trim_end();
    let joined = ["dan", "dan/atau", "atau"].iter().find_map(|w| {
        piece.strip_suffix(w).filter(|rest| rest.ends_with([' ', ';', '\n', ',']) || rest.is_empty())
    });
    joined.unwrap_or(piece).trim().trim_end_matches([';', ',']).trim()
}

/// A list marker: its style and its place in the order.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Penanda {
    huruf: bool,
    urut: u32,
}

fn penanda(tokens: &[Token<'_>], i: usize) -> Option<Penanda> {
    let (token, sign, after) = (tokens.get(i)?, tokens.get(i + 1)?, tokens.get(i + 2));
    let spaced = after.is_none_or(|a| !a.rapat || a.jenis == Jenis::Kata && a.teks.len() > 1);
    if !(sign.is(".") || sign.is(")")) || !sign.rapat || !spaced {
        return None;
    }
    let mut letters = token.teks.chars();
    match (token.jenis, letters.next(), letters.next()) {
        (Jenis::Kata, Some(c @ 'a'..='z'), None) => Some(Penanda { huruf: true, urut: u32::from(c) - 96 }),
        (Jenis::Angka, _, _) => {
            token.angka().filter(|n| (1..=60).contains(n)).map(|urut| Penanda { huruf: false, urut })
        }
        _ => None,
    }
}

/// At the beginning of a line or after `;` the list may begin or skip (scanners lose markers); within a line only the
/// next marker in order counts.
fn is_next(tokens: &[Token<'_>], i: usize, penanda: Penanda, last: Option<Penanda>) -> bool {
    let before = i.checked_sub(1).and_then(|b| tokens.get(b));
    // "…; dan" ends an item; a "dan" without `;` before it joins two letters of a citation.
    let before2 = i.checked_sub(2).and_then(|b| tokens.get(b));
    let joins = before.is_some_and(|b| b.is_kata(&["dan", "atau"])) && before2.is_some_and(|b| b.is(";"));
    let first = tokens.get(i).is_some_and(|t| t.baris_baru);
    let cited = |b: &Token<'_>| b.is_kata(&SEBELUM_KUTIPAN) || b.is("(") || b.is(",") && !first;
    if !joins && before.is_some_and(cited) {
        return false;
    }
    let fresh = first || before.is_none_or(|b| b.is(";")) || joins;
    match last {
        None => fresh,
        Some(last) if last.huruf != penanda.huruf => false,
        Some(last) => penanda.urut == last.urut + 1 || (fresh && penanda.urut > last.urut),
    }
}

#[cfg(test)]
mod tests {
    use super::pecah;

    #[test]
    fn lists_of_every_make() {
        for (text, items) in [
            ("satu saja", vec!["satu saja"]),
            (
                "a. Permanen b. Mendapat izin dari yang bersangkutan",
                vec!["Permanen", "Mendapat izin dari yang bersangkutan"],
            ),
            ("a. satu;\nb. dua; dan\nc. tiga.", vec!["satu", "dua", "tiga."]),
            ("1. satu\n2. dua", vec!["satu", "dua"]),
            ("1) satu 2) dua", vec!["satu", "dua"]),
            ("2. dua;\n3. tiga", vec!["dua", "tiga"]),
            ("a. satu\nc. tiga", vec!["satu", "tiga"]),
            ("satu; dua", vec!["satu", "dua"]),
            ("a. Pasal 17 huruf a, b. dan h\nb. lain", vec!["Pasal 17 huruf a, b. dan h", "lain"]),
            ("Perkara No. 2. Tahun", vec!["Perkara No. 2. Tahun"]),
            ("- ", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(pecah(text), items, "{text}");
        }
    }
}
