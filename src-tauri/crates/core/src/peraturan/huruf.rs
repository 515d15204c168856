//! Letters and numbers after an article: `huruf a, c dan h angka 3`, `huruf (h)`, `huruf b s.d. d`, and what scanners
//! make of them.

use super::sebutan::is_name;
use super::token::{Jenis, Token};

/// A letter with its numbers.
pub(super) type Huruf = (char, Vec<u32>);

/// Reads the letters that begin at `i`, up to the letter `maks`. With `bare` the first may stand without the word
/// `huruf`. Gives the letters and the index after them.
pub(super) fn daftar(tokens: &[Token<'_>], i: usize, maks: char, bare: bool) -> (Vec<Huruf>, usize) {
    let mut out: Vec<Huruf> = Vec::new();
    let Some((first, mut end)) =
        keyed(tokens, i, maks).or_else(|| bare.then(|| letter(tokens, i, maks)).flatten())
    else {
        return (out, i);
    };
    if is_marker(tokens, i) {
        return (out, i);
    }
    let mut numbers;
    (numbers, end) = angka(tokens, end);
    out.push((first, numbers));
    loop {
        if let Some((to, after)) = range(tokens, end, maks) {
            let from = out.last().map_or(first, |(c, _)| *c);
            out.extend((from..=to).skip(1).map(|c| (c, Vec::new())));
            end = after;
            continue;
        }
        let next = separators(tokens, end);
        let word = (end..next).any(|n| tokens.get(n).is_some_and(|t| t.jenis == Jenis::Kata));
        let found = keyed(tokens, next, maks).or_else(|| {
            (next > end && (word || !is_marker(tokens, next))).then(|| letter(tokens, next, maks)).flatten()
        });
        let Some((c, after)) = found else { return (out, end) };
        (numbers, end) = angka(tokens, after);
        out.push((c, numbers));
    }
}

/// `huruf h`, `hurufh`, `butir h`.
fn keyed(tokens: &[Token<'_>], i: usize, maks: char) -> Option<(char, usize)> {
    let token = tokens.get(i)?;
    if token.is_kata(&["huruf", "hurup", "hurf", "hruf", "huru", "huruff", "butir", "point", "poin", "foint"])
    {
        let mut next = i + 1;
        while tokens.get(next).is_some_and(|t| t.is(":") || t.is(".")) {
            next += 1;
        }
        return letter(tokens, next, maks);
    }
    let glued = (token.jenis == Jenis::Kata).then(|| token.teks.strip_prefix("huruf")).flatten()?;
    Some((single(glued, maks)?, i + 1))
}

/// `h`, `(h)`, `"h"`.
fn letter(tokens: &[Token<'_>], i: usize, maks: char) -> Option<(char, usize)> {
    let token = tokens.get(i)?;
    if token.jenis == Jenis::Kata {
        return Some((single(token.teks, maks)?, i + 1));
    }
    let opens = ["(", "\"", "“", "'", "‘", "["].iter().any(|c| token.is(c));
    let inner = tokens.get(i + 1).filter(|t| opens && t.jenis == Jenis::Kata)?;
    let c = single(inner.teks, maks)?;
    let closes = tokens.get(i + 2).is_some_and(|t| t.jenis == Jenis::Tanda && !t.is(",") && !t.is("."));
    Some((c, i + 2 + usize::from(closes)))
}

/// One letter up to `maks`. A small L above `maks` is a scanner's reading of `i`.
fn single(text: &str, maks: char) -> Option<char> {
    let mut chars = text.chars();
    let (Some(c), None) = (chars.next(), chars.next()) else { return None };
    if ('a'..=maks).contains(&c) { Some(c) } else { (c == 'l' && maks < 'l').then_some('i') }
}

/// `angka 3`, `angka 1, 3 dan angka 5`, `(4)`, `.3`, `3` right behind the letter.
fn angka(tokens: &[Token<'_>], end: usize) -> (Vec<u32>, usize) {
    let mut out = Vec::new();
    let comma = usize::from(tokens.get(end).is_some_and(|t| t.is(",")));
    let keyed = number_keyed(tokens, end + comma).or_else(|| number_glued(tokens, end));
    let Some((n, mut end)) = keyed else { return (out, end) };
    out.push(n);
    loop {
        let next = separators(tokens, end);
        let found = number_keyed(tokens, next).or_else(|| {
            let plain = next > end && !is_marker(tokens, next);
            number(tokens, next).filter(|_| plain)
        });
        let Some((n, after)) = found else { return (out, end) };
        out.push(n);
        end = after;
    }
}

fn number_keyed(tokens: &[Token<'_>], i: usize) -> Option<(u32, usize)> {
    tokens.get(i).filter(|t| t.is_kata(&["angka", "angkah", "no", "nomor"]))?;
    number(tokens, i + 1)
}

fn number_glued(tokens: &[Token<'_>], i: usize) -> Option<(u32, usize)> {
    let token = tokens.get(i)?;
    if token.is("(") || token.rapat && token.jenis == Jenis::Angka {
        return number(tokens, i);
    }
    let next = tokens.get(i + 1).filter(|t| token.is(".") && token.rapat && t.rapat)?;
    next.angka().and_then(|_| number(tokens, i + 1))
}

/// A number 1–9, also in brackets; a larger one belongs to something else.
fn number(tokens: &[Token<'_>], i: usize) -> Option<(u32, usize)> {
    let bracket = usize::from(tokens.get(i)?.is("("));
    let n = tokens.get(i + bracket)?.angka().filter(|n| (1..=9).contains(n))?;
    let end = i + bracket + 1;
    let closed = usize::from(bracket == 1 && tokens.get(end).is_some_and(|t| t.is(")")));
    Some((n, end + closed))
}

/// Index after `,`, `dan`, `serta`, `&`, `/`, and a dot that stands between two letters without a space.
fn separators(tokens: &[Token<'_>], mut i: usize) -> usize {
    while let Some(t) = tokens.get(i) {
        let dot = t.is(".") && t.rapat && tokens.get(i + 1).is_some_and(|n| n.rapat && n.teks.len() == 1);
        let sign = [",", "&", "/"].iter().any(|c| t.is(c));
        if !(dot || sign || t.is_kata(&["dan", "serta", "atau", "maupun"])) {
            break;
        }
        i += 1;
    }
    i
}

/// `s.d. d`, `s/d d`, `sampai dengan huruf d`, `-d`.
fn range(tokens: &[Token<'_>], i: usize, maks: char) -> Option<(char, usize)> {
    let at = |n: usize| tokens.get(i + n);
    let first = at(0)?;
    let mut next =
        if first.is_kata(&["s"]) && at(1).is_some_and(|t| t.is(".") || t.is("/")) && at(2)?.is_kata(&["d"]) {
            i + 3
        } else if first.is_kata(&["sampai"]) && at(1)?.is_kata(&["dengan"]) {
            i + 2
        } else if first.is_kata(&["sd", "hingga"]) || first.is("-") || first.is("–") {
            i + 1
        } else {
            return None;
        };
    while tokens.get(next).is_some_and(|t| t.is(".")) {
        next += 1;
    }
    keyed(tokens, next, maks).or_else(|| letter(tokens, next, maks))
}

/// Whether the letter or number at `i` is the marker of a list item (`b. UU …`) instead of a part of the citation.
fn is_marker(tokens: &[Token<'_>], i: usize) -> bool {
    let Some((token, sign)) = tokens.get(i).zip(tokens.get(i + 1)) else { return false };
    let marked = (sign.is(".") || sign.is(")")) && sign.rapat;
    marked && (token.baris_baru || is_name(tokens, i + 2))
}
