//! Looks into an .xlsx before calamine does: a small file that unpacks to gigabytes, or no workbook at all.

use crate::error::{ExchangeError, Result};
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
        let left = allowed - unpacked;
        let copied =
            io::copy(&mut part.take(left + 1), &mut io::sink()).map_err(|e| damaged(e.to_string()))?;
        if copied > left {
            return Err(bomb());
        }
        unpacked += copied;
    }
    Ok(())
}
