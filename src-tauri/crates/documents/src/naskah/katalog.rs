//! The wording as the officer sees it: every sentence of a paper with its fields, and whether a text of the office
//! can take its place.

use super::engine::Engine;
use super::kantor::lines;
use super::source::Source;
use crate::RenderError;
use serde::Serialize;

/// A sentence of a paper as it is shipped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Kalimat {
    /// Key, e.g. `pembuka`.
    pub kunci: String,
    /// The shipped text; a list has one sentence a line.
    pub bawaan: String,
    /// Fields that may stand in it.
    pub bidang: Vec<String>,
    /// Whether it is a list of sentences.
    pub daftar: bool,
}

/// Why a text can't take the place of a sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KalimatSalah {
    /// No such paper or sentence.
    #[error("no sentence {0}")]
    TakDikenal(String),
    /// Nothing would be printed.
    #[error("empty")]
    Kosong,
    /// Longer than 10,000 characters.
    #[error("longer than 10,000 characters")]
    TerlaluPanjang,
    /// A character that can't be seen, or a new line where the sentence is one line.
    #[error("unseen character at line {baris}, column {kolom}")]
    KarakterKendali {
        /// Line, from 1.
        baris: usize,
        /// Character of the line, from 1.
        kolom: usize,
    },
    /// A field that this sentence doesn't have.
    #[error("unknown field {bidang} at line {baris}, column {kolom}")]
    BidangTakDikenal {
        /// The field as typed.
        bidang: String,
        /// Line, from 1.
        baris: usize,
        /// Character of the line, from 1.
        kolom: usize,
    },
    /// A brace that isn't closed, or other text the template language can't read.
    #[error("not readable at line {baris}, column {kolom}")]
    TakTerbaca {
        /// Line, from 1.
        baris: usize,
        /// Character of the line, from 1.
        kolom: usize,
    },
}

/// Most characters of one sentence.
const LONGEST: usize = 10_000;

/// Every sentence of a paper that an office may word, in the order of its file; `umum` gives those all papers share.
///
/// # Errors
/// `RenderError::Wording` if the program has no such wording.
pub fn naskah_bawaan(kode: &str) -> Result<Vec<Kalimat>, RenderError> {
    let source = find(kode).ok_or_else(|| super::wrong(kode, "no such wording"))?;
    let shipped = source.read()?;
    let kalimat = |(kunci, bidang): &(&str, &[&str])| Kalimat {
        kunci: (*kunci).to_owned(),
        bawaan: shipped.texts.get(*kunci).map_or_else(String::new, |list| list.join("\n")),
        bidang: bidang.iter().map(|field| (*field).to_owned()).collect(),
        daftar: shipped.lists().iter().any(|list| list == kunci),
    };
    Ok(source.keys.iter().filter(|(kunci, _)| source.is_editable(kunci)).map(kalimat).collect())
}

/// Whether a text can take the place of a sentence.
///
/// # Errors
/// [`KalimatSalah`] says what is wrong, and where.
pub fn check_kalimat(kode: &str, kunci: &str, teks: &str) -> Result<(), KalimatSalah> {
    let name = || KalimatSalah::TakDikenal(format!("{kode}:{kunci}"));
    let source = find(kode).ok_or_else(name)?;
    let known = source.keys.iter().find(|(key, _)| *key == kunci && source.is_editable(key));
    let (_, bidang) = known.ok_or_else(name)?;
    if teks.chars().count() > LONGEST {
        return Err(KalimatSalah::TerlaluPanjang);
    }
    if teks.trim().is_empty() {
        return Err(KalimatSalah::Kosong);
    }
    let is_list = source.is_list(kunci);
    // a list has a sentence a line; another may have lines where it is shipped with lines
    let has_lines = source.has_lines(kunci);
    if let Some((offset, _)) = teks.char_indices().find(|(_, c)| is_unseen(*c) && !(has_lines && *c == '\n'))
    {
        let (baris, kolom) = place(teks, offset, 0);
        return Err(KalimatSalah::KarakterKendali { baris, kolom });
    }
    let engine = Engine::new().map_err(|_| name())?;
    let unreadable = |baris: usize, kolom: usize| KalimatSalah::TakTerbaca { baris, kolom };
    for (i, line) in lines(teks, is_list).iter().enumerate() {
        let first = if is_list { i } else { 0 };
        let at = |offset: usize| place(line, offset, first);
        let asked = engine.fields_of(line).map_err(|error| {
            let (baris, kolom) = at(error.range().map_or(0, |range| range.start));
            unreadable(baris, kolom)
        })?;
        if let Some(field) = asked.iter().find(|field| !bidang.contains(&field.as_str())) {
            let (baris, kolom) = at(line.find(&format!("{{{field}")).unwrap_or(0));
            return Err(KalimatSalah::BidangTakDikenal { bidang: field.clone(), baris, kolom });
        }
        // what only shows when it is filled: a filter that isn't there, a loop without end
        let values: Vec<(&str, &str)> = bidang.iter().map(|field| (*field, "x")).collect();
        let filled = engine.fill(line, &values).map_err(|error| {
            let (baris, kolom) = at(error.range().map_or(0, |range| range.start));
            unreadable(baris, kolom)
        })?;
        if filled.trim().is_empty() {
            return Err(KalimatSalah::Kosong);
        }
    }
    Ok(())
}

/// Control characters, spaces and joints without width, hyphens that only show at the end of a line, and the marks that
/// turn the direction of the text that follows them.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}'
        )
}

/// Line and character of an offset, both from 1; `first` lines stand before the text.
fn place(text: &str, offset: usize, first: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count();
    let column = before.rsplit('\n').next().map_or(0, |rest| rest.chars().count());
    (first + line + 1, column + 1)
}

fn find(kode: &str) -> Option<&'static Source> {
    crate::isi::sources().into_iter().find(|source| source.name == kode)
}
