//! Rows of a table: JSON to be read back, CSV for people.

use super::{JenisIsi, KolomTerbuka, TabelTerbuka};
use crate::dkip::safe_cell;
use crate::error::{ExchangeError, Result};
use csv::{Terminator, Writer, WriterBuilder};
use saksama_durable::{Half, Written};
use serde_json::Value;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// Bytes that a cell of a spreadsheet still shows; more (a logo) is only told by their number.
const MAKS_BITA: usize = 64;

/// A table that is being written, both ways at once.
pub struct PenulisTabel {
    tabel: TabelTerbuka,
    json: (PathBuf, BufWriter<Half>),
    csv: (PathBuf, Writer<Half>),
}

impl PenulisTabel {
    /// Begins `<nama>.json` and `<nama>.csv` in `folder`.
    pub(super) fn begin(folder: &Path, nama: &str, kolom: Vec<KolomTerbuka>) -> Result<Self> {
        let (json, table) = (folder.join(format!("{nama}.json")), folder.join(format!("{nama}.csv")));
        let mut out = BufWriter::new(Half::beside(&json)?);
        let head = serde_json::to_string(&kolom).map_err(|e| unwritable(&e))?;
        write!(out, "{{\"tabel\":\"{nama}\",\"kolom\":{head},\"baris\":[").map_err(failed(&json))?;
        let mut half = Half::beside(&table)?;
        half.write_all("\u{FEFF}".as_bytes()).map_err(failed(&table))?;
        let mut csv = WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(half);
        let names = kolom.iter().map(|kolom| safe_cell(&kolom.nama));
        csv.write_record(names).map_err(|e| failed(&table)(io_of(e)))?;
        let tabel = TabelTerbuka { nama: nama.to_owned(), jumlah: 0, kolom };
        Ok(Self { tabel, json: (json, out), csv: (table, csv) })
    }

    /// Writes a row: a value for each column, in order.
    ///
    /// # Errors
    /// What the drive refuses.
    pub fn row(&mut self, values: &[Value]) -> Result<()> {
        let (path, out) = &mut self.json;
        let line = if self.tabel.jumlah == 0 { "\n" } else { ",\n" };
        let mut line = line.as_bytes().to_vec();
        for (n, (kolom, value)) in self.tabel.kolom.iter().zip(values).enumerate() {
            line.push(if n == 0 { b'{' } else { b',' });
            for part in [&Value::from(kolom.nama.as_str()), value] {
                serde_json::to_writer(&mut line, part).map_err(|e| unwritable(&e))?;
                line.push(b':');
            }
            line.pop();
        }
        line.push(b'}');
        out.write_all(&line).map_err(failed(path))?;
        let (path, csv) = &mut self.csv;
        let cells = self.tabel.kolom.iter().zip(values).map(|(kolom, value)| cell(kolom.jenis, value));
        csv.write_record(cells).map_err(|e| failed(path)(io_of(e)))?;
        self.tabel.jumlah += 1;
        Ok(())
    }

    /// Ends both files. Gives the table, and each file with its checksum.
    pub(super) fn finish(self) -> Result<(TabelTerbuka, [(PathBuf, Written); 2])> {
        let Self { tabel, json: (json, mut out), csv: (table, csv) } = self;
        out.write_all(b"\n]}\n").map_err(failed(&json))?;
        let half = out.into_inner().map_err(|e| failed(&json)(e.into_error()))?;
        let first = half.finish()?.rename_to(&json)?;
        let half = csv.into_inner().map_err(|e| failed(&table)(e.into_error()))?;
        let second = half.finish()?.rename_to(&table)?;
        Ok((tabel, [(json, first), (table, second)]))
    }
}

/// The value as a person reads it in a spreadsheet, made harmless.
fn cell(jenis: JenisIsi, value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(hex) if jenis == JenisIsi::Bita && hex.len() > 2 * MAKS_BITA => {
            format!("({} bita, ada di berkas JSON)", hex.len() / 2)
        }
        Value::String(text) => safe_cell(text),
        other => other.to_string(),
    }
}

fn failed(path: &Path) -> impl FnOnce(std::io::Error) -> ExchangeError {
    let path = path.to_owned();
    move |e| ExchangeError::write("write", &path, &e)
}

/// What the drive said; the library hides it in an error of its own.
fn io_of(error: csv::Error) -> std::io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(e) => e,
        other => std::io::Error::other(format!("{other:?}")),
    }
}

fn unwritable(e: &serde_json::Error) -> ExchangeError {
    ExchangeError::LembarGagalDibuat { rincian: e.to_string() }
}
