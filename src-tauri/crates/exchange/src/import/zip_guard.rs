//! Looks into an .xlsx before calamine does: a small file that unpacks to gigabytes, or no workbook at all.

use crate::error::{ExchangeError, Result};
use std::collections::BTreeSet;
use std::io::{self, Cursor, Read, Write};
use zip::ZipArchive;

/// Most bytes an .xlsx may unpack to, counted while unpacking (the sizes in the headers can lie).
const MAX_UNPACKED: u64 = 200 * 1024 * 1024;
/// Unpacked : packed, checked above [`RATIO_FREE`]; real workbooks stay below 30.
const MAX_RATIO: u64 = 200;
/// Up to here any ratio is harmless.
const RATIO_FREE: u64 = 16 * 1024 * 1024;
/// Most parts of a workbook.
const MAX_PARTS: usize = 5_000;

/// Most texts that a workbook may say it has: twenty in each row that is read.
const MAX_STRINGS: u64 = 2_000_000;
/// What says how many texts there are; room for them is made before the first is read.
const COUNT: &[u8] = b"uniqueCount";

/// Looks at the numbers after every `uniqueCount` that passes through.
#[derive(Default)]
struct Counts {
    /// The last bytes: a number may lie across two writes.
    last: Vec<u8>,
    largest: u64,
}

impl Counts {
    /// As many bytes as can lie between the begin of the word and the end of a number that matters.
    const REACH: usize = 64;

    /// The largest number, also that at the very end.
    fn largest(mut self) -> u64 {
        self.look(0);
        self.largest
    }

    /// Looks at every word that has at least `reach` bytes after it.
    fn look(&mut self, reach: usize) {
        let end = self.last.len().saturating_sub(reach);
        for at in (0..end).filter(|at| self.last[*at..].starts_with(COUNT)) {
            let after = &self.last[at + COUNT.len()..];
            let is_between = |b: &u8| b.is_ascii_whitespace() || matches!(b, b'=' | b'"' | b'\'' | b'+');
            let digits = after.iter().skip_while(|b| is_between(b)).take_while(|b| b.is_ascii_digit());
            let number = digits.fold(0_u64, |n, d| n.saturating_mul(10).saturating_add(u64::from(d - b'0')));
            self.largest = self.largest.max(number);
        }
        self.last.drain(..end);
    }
}

impl Write for Counts {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.last.extend_from_slice(bytes);
        self.look(Self::REACH);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// File type in the attributes of Unix, and the two that an archive may hold.
const FILE_TYPE: u32 = 0o170_000;
const REGULAR: u32 = 0o100_000;
const FOLDER: u32 = 0o040_000;

/// Names that lead nowhere else, each once, also where capitals don't matter.
fn check_names(berkas: &str, archive: &ZipArchive<Cursor<&[u8]>>) -> Result<()> {
    let forbidden = |isi: &str| ExchangeError::ArsipTerlarang {
        berkas: berkas.into(),
        isi: isi.chars().filter(|c| !c.is_control()).take(200).collect(),
    };
    let mut seen = BTreeSet::new();
    for name in archive.file_names() {
        let name = name.map_err(|_| forbidden("?"))?;
        let leads_away = name.starts_with('/')
            || name.contains(['\\', ':'])
            || name.chars().any(char::is_control)
            || name.split('/').any(|part| part == "..");
        if leads_away || !seen.insert(name.to_lowercase()) {
            return Err(forbidden(&name));
        }
    }
    if archive.has_duplicate_names() {
        return Err(forbidden("?"));
    }
    Ok(())
}

/// `Ok` when `bytes` is a workbook that unpacks to a bearable size.
pub(super) fn check(berkas: &str, bytes: &[u8]) -> Result<()> {
    let damaged = |rincian: String| ExchangeError::BerkasRusak { berkas: berkas.into(), rincian };
    let bomb = || ExchangeError::BomZip { berkas: berkas.into(), batas: MAX_UNPACKED };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| damaged(e.to_string()))?;
    if archive.len() > MAX_PARTS {
        return Err(bomb());
    }
    if archive.index_for_name("mimetype").is_some() && archive.index_for_name("content.xml").is_some() {
        return Err(ExchangeError::FormatTidakDidukung { berkas: berkas.into(), format: "ods".into() });
    }
    if archive.index_for_name("xl/workbook.bin").is_some() {
        return Err(ExchangeError::FormatTidakDidukung { berkas: berkas.into(), format: "xlsb".into() });
    }
    if archive.index_for_name("xl/workbook.xml").is_none() {
        return Err(ExchangeError::BukanLembarKerja { berkas: berkas.into() });
    }
    if archive.index_for_name("xl/vbaProject.bin").is_some() {
        return Err(ExchangeError::FormatTidakDidukung { berkas: berkas.into(), format: "xlsm".into() });
    }
    check_names(berkas, &archive)?;
    let packed = bytes.len() as u64;
    let allowed = MAX_UNPACKED.min(RATIO_FREE.max(packed.saturating_mul(MAX_RATIO)));
    let mut unpacked = 0_u64;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|e| match e {
            zip::result::ZipError::UnsupportedArchive(text)
                if text == zip::result::ZipError::PASSWORD_REQUIRED =>
            {
                ExchangeError::BerkasTerenkripsi { berkas: berkas.into() }
            }
            other => damaged(other.to_string()),
        })?;
        let name = part.name().unwrap_or_default().into_owned();
        let kind = part.unix_mode().unwrap_or_default() & FILE_TYPE;
        let forbidden =
            || ExchangeError::ArsipTerlarang { berkas: berkas.into(), isi: name.chars().take(200).collect() };
        if kind != 0 && kind != REGULAR && kind != FOLDER {
            return Err(forbidden());
        }
        let left = allowed - unpacked;
        let mut part = part.take(left + 1);
        let mut head = Vec::new();
        part.by_ref().take(4).read_to_end(&mut head).map_err(|e| damaged(e.to_string()))?;
        // What was pasted into the sheet from another program lies there; it is never opened.
        if head == *b"PK\x03\x04" && !name.starts_with("xl/embeddings/") {
            return Err(forbidden());
        }
        let mut counts = Counts::default();
        let whole = &mut head.as_slice().chain(&mut part);
        let copied = io::copy(whole, &mut counts).map_err(|e| damaged(e.to_string()))?;
        if counts.largest() > MAX_STRINGS {
            return Err(bomb());
        }
        if copied > left {
            return Err(bomb());
        }
        unpacked += copied;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Counts;
    use std::io::Write;

    #[test]
    fn counts_are_found_wherever_they_lie() {
        let text = br#"<sst count="1" uniqueCount = "7550956291"><si/></sst>"#;
        for cut in 0..text.len() {
            let mut counts = Counts::default();
            counts.write_all(&text[..cut]).unwrap();
            counts.write_all(&text[cut..]).unwrap();
            assert_eq!(counts.largest(), 7_550_956_291, "{cut}");
        }
        let mut counts = Counts::default();
        counts.write_all(b"uniqueCount='99999999999999999999999999' uniqueCount='3'").unwrap();
        assert_eq!(counts.largest(), u64::MAX);
    }
}
