//! Looks into an .xlsx before calamine does: a small file that unpacks to gigabytes, or no workbook at all.

use crate::error::{ExchangeError, Result};
use std::collections::BTreeSet;
use std::io::{self, Cursor, Read};
use zip::ZipArchive;

/// Most bytes an .xlsx may unpack to, counted while unpacking (the sizes in the headers can lie).
const MAX_UNPACKED: u64 = 200 * 1024 * 1024;
/// Unpacked : packed, checked above [`RATIO_FREE`]; real workbooks stay below 30.
const MAX_RATIO: u64 = 200;
/// Up to here any ratio is harmless.
const RATIO_FREE: u64 = 16 * 1024 * 1024;
/// Most parts of a workbook.
const MAX_PARTS: usize = 5_000;

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
        let rest = io::copy(&mut part, &mut io::sink()).map_err(|e| damaged(e.to_string()))?;
        let copied = head.len() as u64 + rest;
        if copied > left {
            return Err(bomb());
        }
        unpacked += copied;
    }
    Ok(())
}
