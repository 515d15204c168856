//! Files that an officer keeps with an item: a closed list of kinds, told by the ending of the name *and* by the content.
//!
//! This is no search for viruses. It keeps out what a computer would run when somebody opens it, and what pretends to
//! be something else.

use crate::error::{ExchangeError, Result, file_name};
use crate::paket::list_size;
use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::Path;
use zip::ZipArchive;

/// How much of a text is looked at, bytes.
const TEXT: u64 = 64 * 1024;
/// Most parts of an office document.
const MAX_PARTS: usize = 5_000;
/// Longest list of them, bytes.
const MAX_LIST: u64 = 4 * 1024 * 1024;
/// Longest end of a file in which the list of a .zip begins: its own 22 bytes and a comment.
const ZIP_END: u64 = 22 + 65_535;
/// First bytes of an OLE file: an office document of before 2007, or one with a password.
const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// What the content must be.
enum Content {
    /// Begins with one of these.
    Begins(&'static [&'static [u8]]),
    /// A .zip with this part.
    Office(&'static str),
    /// A .zip whose `mimetype` begins with this.
    OpenDocument(&'static str),
    /// Text without anything that a program would have.
    Text,
}

/// What endings are kept, in small letters.
const KINDS: [(&[&str], Content); 9] = [
    (&["pdf"], Content::Begins(&[b"%PDF-"])),
    (&["jpg", "jpeg"], Content::Begins(&[b"\xFF\xD8\xFF"])),
    (&["png"], Content::Begins(&[b"\x89PNG\r\n\x1a\n"])),
    (&["tif", "tiff"], Content::Begins(&[b"II*\0", b"MM\0*"])),
    (&["docx"], Content::Office("word/document.xml")),
    (&["xlsx"], Content::Office("xl/workbook.xml")),
    (&["pptx"], Content::Office("ppt/presentation.xml")),
    (&["odt", "ods"], Content::OpenDocument("application/vnd.oasis.opendocument.")),
    (&["txt", "csv"], Content::Text),
];

/// The ending of a name in small letters; empty when it has none.
fn ending(name: &str) -> String {
    // Windows leaves dots and spaces at the end away: `surat.exe.` is a program there.
    let name = name.trim_end_matches(['.', ' ']);
    Path::new(name).extension().unwrap_or_default().to_string_lossy().to_lowercase()
}

/// What a name says the content is.
fn kind(name: &str) -> Result<(String, &'static Content)> {
    let jenis = ending(name);
    let found = KINDS.iter().find(|(endings, _)| endings.contains(&jenis.as_str()));
    // A sign that turns the direction of the text lets `exe.pdf` look like `fdp.exe` and the other way round.
    let hides = name.chars().any(|c| {
        c.is_control()
            || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    });
    match found {
        Some((_, content)) if !hides && !name.ends_with(['.', ' ']) => Ok((jenis, content)),
        _ => Err(ExchangeError::LampiranTidakDiterima { berkas: name.into(), jenis }),
    }
}

/// Whether a file of this name may be handed to the system's viewer.
///
/// # Errors
/// `LAMPIRAN_TIDAK_DITERIMA`.
pub fn check_name(name: &str) -> Result<()> {
    kind(name).map(drop)
}

/// Whether the file may be kept.
///
/// # Errors
/// `LAMPIRAN_TIDAK_DITERIMA` for an ending outside the list, `LAMPIRAN_PALSU` for a content that is something else,
/// `LAMPIRAN_BERMAKRO` for an office document with a program in it; `BERKAS_TERENKRIPSI`, `BERKAS_TIDAK_TERBACA`.
pub fn check(path: &Path) -> Result<()> {
    let berkas = file_name(path);
    let unreadable = |e: std::io::Error| ExchangeError::read(path, &e);
    let (jenis, content) = kind(&berkas)?;
    // A device or a pipe has no end.
    if !std::fs::metadata(path).map_err(unreadable)?.is_file() {
        return Err(ExchangeError::LampiranTidakDiterima { berkas, jenis });
    }
    let mut file = File::open(path).map_err(unreadable)?;
    let mut head = Vec::new();
    file.by_ref().take(TEXT).read_to_end(&mut head).map_err(unreadable)?;
    let is_so = match content {
        Content::Begins(all) => {
            all.iter().any(|begin| head.starts_with(begin)) && !ends_as_zip(&mut file).map_err(unreadable)?
        }
        Content::Text => is_text(&head),
        Content::Office(_) | Content::OpenDocument(_) if head.starts_with(OLE) => {
            return Err(ExchangeError::BerkasTerenkripsi { berkas });
        }
        Content::Office(_) | Content::OpenDocument(_) if !head.starts_with(b"PK\x03\x04") => false,
        Content::Office(part) => holds(file, &berkas, |zip| zip.index_for_name(part).is_some())?,
        Content::OpenDocument(begin) => holds(file, &berkas, |zip| {
            let mut text = String::new();
            let read = zip.by_name("mimetype").map(|part| part.take(200).read_to_string(&mut text));
            matches!(read, Ok(Ok(_))) && text.starts_with(begin)
        })?,
    };
    if is_so { Ok(()) } else { Err(ExchangeError::LampiranPalsu { berkas, jenis }) }
}

/// Whether a .zip is as `test` wants it.
///
/// # Errors
/// `LAMPIRAN_BERMAKRO`.
fn holds(
    mut file: File,
    berkas: &str,
    test: impl FnOnce(&mut ZipArchive<BufReader<File>>) -> bool,
) -> Result<bool> {
    if !list_size(&mut file).is_ok_and(|list| list <= MAX_LIST) {
        return Ok(false);
    }
    let Ok(mut zip) = ZipArchive::new(BufReader::new(file)) else { return Ok(false) };
    if zip.len() > MAX_PARTS {
        return Ok(false);
    }
    let is_program = |name: &str| {
        let name = name.to_lowercase();
        // VBA; old Excel macro sheets; ActiveX; Basic and scripts of OpenDocument
        name.ends_with("vbaproject.bin")
            || name.contains("macrosheets/")
            || name.contains("activex/")
            || name.starts_with("basic/")
            || name.starts_with("scripts/")
    };
    if zip.file_names().flatten().any(|name| is_program(&name)) {
        return Err(ExchangeError::LampiranBermakro { berkas: berkas.into() });
    }
    Ok(test(&mut zip))
}

/// Whether another program would take the file for a .zip, whatever it begins with.
fn ends_as_zip(file: &mut File) -> std::io::Result<bool> {
    let length = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(length.saturating_sub(ZIP_END)))?;
    let mut end = Vec::new();
    file.take(ZIP_END).read_to_end(&mut end)?;
    let is_end = |at: usize| {
        let comment = end.get(at + 20..at + 22).map(|b| usize::from(u16::from_le_bytes([b[0], b[1]])));
        end[at..].starts_with(b"PK\x05\x06") && comment.is_some_and(|length| at + 22 + length == end.len())
    };
    Ok((0..end.len().saturating_sub(21)).any(is_end))
}

/// Text has no control characters but line ends, tabs and page breaks; and does not begin as a script or a page.
fn is_text(head: &[u8]) -> bool {
    let is_wide = head.starts_with(&[0xFF, 0xFE]) || head.starts_with(&[0xFE, 0xFF]);
    let has_control = head.iter().any(|b| b.is_ascii_control() && !matches!(b, b'\n' | b'\r' | b'\t' | 0x0C));
    let start = String::from_utf8_lossy(&head[..head.len().min(512)]).to_lowercase();
    let start = start.trim_start_matches('\u{feff}').trim_start();
    let is_code = ["#!", "<!doctype", "<html", "<script", "<?xml", "%pdf", "{\\rtf", "x5o!p%@ap"];
    (is_wide || !has_control) && !is_code.iter().any(|begin| start.starts_with(begin))
}
