//! One moment of the data file, read row by row while the office goes on working.

use super::TabelData;
use crate::error::{Error, Result};
use crate::storage::{FILE_NAME, Store, berkas, sambungan};
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use saksama_vault::KunciData;
use serde_json::Value;
use std::fmt::Write;
use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

/// Folder of the copy inside the data folder; sealed like the data file itself.
const SEMENTARA: &str = "salinan-terbuka-sementara";

/// A copy of the data file that goes when it has served.
pub struct Potret {
    // Closed before its folder is removed: fields are dropped in this order.
    conn: Connection,
    passing: Passing,
    dir: PathBuf,
    kunci: KunciData,
}

/// A stored file as the officer knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BerkasBernama {
    /// SHA-256 of its content.
    pub sha256: String,
    /// Media type.
    pub media: String,
    /// Length in bytes.
    pub ukuran: u64,
    /// `CETAKAN`, `BAHAN_CETAKAN`, `PINDAIAN` or `LAMPIRAN`.
    pub kelompok: String,
    /// What the officer calls it; may be empty.
    pub nama: String,
    /// The paper or the item it belongs to; empty when nothing names it any more.
    pub milik: String,
}

struct Passing(PathBuf);

impl Passing {
    fn remove(&self) -> Result<()> {
        match fs::remove_dir_all(&self.0) {
            Err(e) if e.kind() != ErrorKind::NotFound => Err(Error::io("remove", &self.0, e)),
            _ => Ok(()),
        }
    }
}

impl Drop for Passing {
    fn drop(&mut self) {
        // Best effort: the next one removes what is left.
        drop(self.remove());
    }
}

impl Store {
    /// The data as they are now. What a broken attempt left goes.
    ///
    /// # Errors
    /// `TERKUNCI`; the file's own refusal; `DISK_PENUH`.
    pub fn potret(&self) -> Result<Potret> {
        let kunci = self.kunci()?.clone();
        let passing = Passing(self.dir().join(SEMENTARA));
        passing.remove()?;
        saksama_durable::create_folder(&passing.0)?;
        self.copy_to(&passing.0.join(FILE_NAME))?;
        let conn = sambungan::open(&passing.0, Some(&kunci))?;
        Ok(Potret { conn, passing, dir: self.dir().to_owned(), kunci })
    }
}

impl Potret {
    /// Number of the schema.
    ///
    /// # Errors
    /// The file's own refusal.
    pub fn skema(&self) -> Result<i64> {
        Ok(self.conn.pragma_query_value(None, "user_version", |r| r.get(0))?)
    }

    /// The schema as SQL.
    ///
    /// # Errors
    /// The file's own refusal.
    pub fn skema_sql(&self) -> Result<String> {
        let mut statement = self.conn.prepare(include_str!("select_skema.sql"))?;
        let found = statement.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
        Ok(found.iter().map(|sql| format!("{sql};\n\n")).collect())
    }

    /// Every table that goes along.
    ///
    /// # Errors
    /// The file's own refusal.
    pub fn tabel(&self) -> Result<Vec<TabelData>> {
        TabelData::read_all(&self.conn)
    }

    /// Length of the data file in bytes.
    ///
    /// # Errors
    /// `Error::Io`.
    pub fn bita(&self) -> Result<u64> {
        let path = self.passing.0.join(FILE_NAME);
        Ok(fs::metadata(&path).map_err(|e| Error::io("read", &path, e))?.len())
    }

    /// Number of the rows of a table.
    ///
    /// # Errors
    /// The file's own refusal.
    pub fn count(&self, tabel: &TabelData) -> Result<u64> {
        Ok(self.conn.query_row(&format!("SELECT count(*) FROM main.{}", tabel.nama), [], |r| r.get(0))?)
    }

    /// Hands every row of a table to `take`, in order, a value for each column.
    ///
    /// # Errors
    /// The file's own refusal; what `take` gives.
    pub fn each_row<E: From<Error>>(
        &self,
        tabel: &TabelData,
        mut take: impl FnMut(Vec<Value>) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let own = |e: rusqlite::Error| E::from(Error::from(e));
        let mut statement = self.conn.prepare(&tabel.select_sql()).map_err(own)?;
        let mut rows = statement.query([]).map_err(own)?;
        while let Some(row) = rows.next().map_err(own)? {
            let mut values = Vec::with_capacity(tabel.kolom.len());
            for at in 0..tabel.kolom.len() {
                values.push(plain(row.get_ref(at).map_err(own)?).map_err(own)?);
            }
            take(values)?;
        }
        Ok(())
    }

    /// Every stored file, in order of what it belongs to.
    ///
    /// # Errors
    /// The file's own refusal.
    pub fn berkas(&self) -> Result<Vec<BerkasBernama>> {
        let mut statement = self.conn.prepare(include_str!("select_berkas.sql"))?;
        let rows = statement.query_map([], |row| {
            Ok(BerkasBernama {
                sha256: row.get("sha256")?,
                media: row.get("media")?,
                ukuran: row.get("ukuran")?,
                kelompok: row.get("kelompok")?,
                nama: row.get("nama")?,
                milik: row.get("milik")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The content of a stored file, checked against its hash.
    ///
    /// # Errors
    /// As [`berkas::read`].
    pub fn read_berkas(&self, sha256: &str) -> Result<Vec<u8>> {
        berkas::read_in(&self.dir, &self.kunci, sha256)
    }
}

fn plain(value: ValueRef<'_>) -> rusqlite::Result<Value> {
    Ok(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(n) => n.into(),
        ValueRef::Real(n) => n.into(),
        ValueRef::Text(_) => value.as_str()?.into(),
        ValueRef::Blob(bytes) => bytes
            .iter()
            .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
                // Writing to a String doesn't fail.
                let _ = write!(text, "{byte:02x}");
                text
            })
            .into(),
    })
}
