//! Whether a number was given before, however it is written.

use super::{Dokumen, KodeDokumen, StatusDokumen, tercetak};
use crate::error::{Error, Result};
use crate::storage::Store;
use crate::storage::dokumen::{self as rows, NomorTerpakai};

/// One number once a year for each kind of paper (domain 8.5).
///
/// # Errors
/// `NOMOR_SUDAH_DIPAKAI`, with that paper, when another paper of the kind has it in `tahun`: it is not that of `own`, kind and subject, nor
/// that of the paper `kecuali`, which is being recorded.
pub(super) fn refuse_used(
    store: &Store,
    own: (KodeDokumen, &str),
    kecuali: Option<&Dokumen>,
    nomor: &str,
    tahun: u32,
) -> Result<()> {
    if nomor.is_empty() {
        return Ok(());
    }
    let all = given(store, own, tahun, kecuali)?;
    let Some(found) = all.into_iter().find(|n| is_same(&n.nomor, nomor)) else { return Ok(()) };
    let tahun = tahun.to_string();
    let data =
        [("nomor", nomor), ("tahun", &tahun), ("dokumen", found.kode.as_str()), ("judul", &found.judul)];
    let data = data.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
    Err(Error::Refused { kode: "NOMOR_SUDAH_DIPAKAI", data })
}

/// Numbers given to other papers in `tahun`: recorded, printed on what waits for ink, or taken for what will be printed.
pub(super) fn given(
    store: &Store,
    own: (KodeDokumen, &str),
    tahun: u32,
    kecuali: Option<&Dokumen>,
) -> Result<Vec<NomorTerpakai>> {
    let mut out = rows::nomor(store.conn(), own, tahun, kecuali.map(|d| d.id.as_str()))?;
    // What is taken for the next original isn't the number of one that was signed before.
    let is_next = kecuali.is_none_or(|d| d.status == StatusDokumen::Dicetak);
    out.extend(tercetak::taken(store, own, is_next, tahun)?);
    Ok(out)
}

/// Whether two numbers are one of the registry, however they are written.
pub(super) fn is_same(a: &str, b: &str) -> bool {
    plain(a) == plain(b)
}

/// A number as it is compared: without spaces and the marks around it, in one case, no zeros before the digits of a run:
/// `12/BA`, `012 / ba` and `12/BA.` are one number of the registry.
fn plain(nomor: &str) -> String {
    let mut out = String::new();
    let nomor = nomor.trim_matches(|c: char| !c.is_alphanumeric());
    for c in nomor.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase) {
        if c.is_ascii_digit() && ends_with_zero_run(&out) {
            out.pop();
        }
        out.push(c);
    }
    out
}

/// Whether `text` ends with a run of digits that is only a zero.
fn ends_with_zero_run(text: &str) -> bool {
    text.strip_suffix('0').is_some_and(|before| !before.ends_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn zeros_before_a_run_of_digits_spaces_and_case_make_no_other_number() {
        for (a, b) in [
            ("12/BA", "012/ba"),
            ("12/BA", "00012 / BA"),
            ("000.8/7/2026", "0.8 / 07 / 2026"),
            ("0", "000"),
            ("31.h", "031.H"),
            ("10", "10."),
            ("12/BA", " - 12/BA ;"),
        ] {
            assert_eq!(plain(a), plain(b), "{a} {b}");
        }
        for (a, b) in [("12", "120"), ("12", "102"), ("1/2", "12"), ("41.1", "41"), ("1.0", "1"), ("10", "1")]
        {
            assert_ne!(plain(a), plain(b), "{a} {b}");
        }
    }
}
