//! Lists coming in: an Excel or CSV file, or a pasted table, becomes rows with a proposal for each column and a flag for each doubt.
//!
//! Nothing is dropped: every row read is taken, refused, or named as something else (title, header, category,
//! continued text), and `baris_dibaca = diambil + ditolak + bukan_data` always holds.

mod bacaan;
mod baris;
mod csv;
mod judul_bagian;
mod kepala;
mod kolom;
mod lanjutan;
mod peta;
mod table;
mod tempelan;
mod temuan;
mod xlsx;
mod zip_guard;

pub use bacaan::{
    AlasanBukanData, Bacaan, BarisBacaan, JenisBaris, Kategori, KodeTemuan, Ringkasan, SelLain, Temuan,
};
pub use baris::read_table;
pub use kolom::Kolom;
pub use peta::{KolomPeta, PaksaBaris, Peta};
pub use table::{MAX_BARIS, MAX_BITA, MAX_KOLOM, MAX_SEL, Row, Table};
pub use tempelan::parse_pasted;

use crate::error::{ExchangeError, Result, file_name};
use saksama_durable::Progress;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// First bytes of an OLE file: an old .xls, or any workbook with a password.
const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Reads a CSV or XLSX file into rows of text. The kind is told by the content, not by the name. `progress`
/// as in [`parse_table`].
///
/// # Errors
/// `BERKAS_TIDAK_TERBACA`, `BERKAS_TERLALU_BESAR`, and those of [`parse_table`].
pub fn open_table(path: &Path, lembar: Option<&str>, progress: &mut Progress<'_>) -> Result<Table> {
    let file = open_list(path)?;
    let mut bytes = Vec::new();
    // One byte more than allowed: the size told by the system can change, or be unknown (a pipe).
    file.take(MAX_BITA + 1).read_to_end(&mut bytes).map_err(|e| ExchangeError::read(path, &e))?;
    parse_table(&file_name(path), &bytes, lembar, progress)
}

/// The file of a list, if it may be read at all.
///
/// # Errors
/// `BERKAS_TIDAK_TERBACA`, `BERKAS_TERLALU_BESAR`.
pub fn open_list(path: &Path) -> Result<File> {
    let unreadable = |e: std::io::Error| ExchangeError::read(path, &e);
    let file = File::open(path).map_err(unreadable)?;
    let bita = file.metadata().map_err(unreadable)?.len();
    if bita > MAX_BITA {
        return Err(ExchangeError::BerkasTerlaluBesar { berkas: file_name(path), bita, batas: MAX_BITA });
    }
    Ok(file)
}

/// Reads the bytes of a CSV or XLSX file; `berkas` is the name used in errors. `progress` counts the bytes of
/// a CSV, the rows of a workbook.
///
/// # Errors
/// `DIBATALKAN`, `BERKAS_KOSONG`, `BERKAS_TERLALU_BESAR`, `BERKAS_TERENKRIPSI`, `FORMAT_TIDAK_DIDUKUNG`, `BUKAN_LEMBAR_KERJA`,
/// `BERKAS_RUSAK`, `BOM_ZIP`, `LEMBAR_TIDAK_ADA`, `KUTIP_TIDAK_DITUTUP`, `TERLALU_BANYAK_BARIS`,
/// `TERLALU_BANYAK_KOLOM`.
pub fn parse_table(
    berkas: &str,
    bytes: &[u8],
    lembar: Option<&str>,
    progress: &mut Progress<'_>,
) -> Result<Table> {
    let bita = bytes.len() as u64;
    if bita > MAX_BITA {
        return Err(ExchangeError::BerkasTerlaluBesar { berkas: berkas.into(), bita, batas: MAX_BITA });
    }
    if bytes.is_empty() {
        return Err(ExchangeError::BerkasKosong { berkas: berkas.into() });
    }
    if bytes.starts_with(b"PK") {
        return xlsx::read(berkas, bytes, lembar, progress);
    }
    let unsupported = |format: &str| {
        Err(ExchangeError::FormatTidakDidukung { berkas: berkas.into(), format: format.into() })
    };
    if bytes.starts_with(OLE) {
        // A workbook with a password is an OLE file with a stream of this name (UTF-16).
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        if bytes.windows(name.len()).any(|window| window == name) {
            return Err(ExchangeError::BerkasTerenkripsi { berkas: berkas.into() });
        }
        return unsupported("xls");
    }
    if bytes.starts_with(b"%PDF") {
        return unsupported("pdf");
    }
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(512)]).to_lowercase();
    let start = start.trim_start_matches('\u{feff}').trim_start();
    if ["<!doctype html", "<html", "<table", "<?xml"].iter().any(|tag| start.starts_with(tag)) {
        return unsupported("html");
    }
    csv::read(berkas, bytes, progress)
}
