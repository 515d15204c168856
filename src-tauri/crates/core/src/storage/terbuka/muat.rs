//! Plain rows into an empty data file: all of them in one transaction, or none.

use super::{JenisKolom, SKEMA_PERTAMA, TabelData};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::op::Op;
use crate::storage::jejak::dibawa;
use crate::storage::jejak::rantai::{Baris, KunciJejak};
use crate::storage::{berkas, jejak, migrate, sambungan};
use rusqlite::types::Value as Nilai;
use rusqlite::{Connection, named_params, params_from_iter};
use saksama_vault::{KelasObyek, KunciData};
use serde_json::Value;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Where the rows come from, for the trail.
#[derive(Debug, Clone)]
pub struct Asal<'a> {
    /// Who takes them in.
    pub pengguna: &'a str,
    /// Number and head of the chain as it was there.
    pub kode_jejak: &'a str,
    /// What was wrong with that chain: code and number of the line, `JEJAK_BERUBAH:17`; empty when it was whole.
    pub cacat_jejak: &'a str,
    /// What was taken in, and its checksum.
    pub keterangan: &'a str,
}

/// An empty data file that is being filled. Dropped before [`Muat::finish`], it holds nothing.
pub struct Muat {
    conn: Connection,
    dir: PathBuf,
    kunci: KunciData,
    tabel: Vec<(TabelData, String)>,
}

impl Muat {
    /// Makes the data file of the empty folder `dir` with the schema of the rows.
    ///
    /// # Errors
    /// `Error::TooNew` for a schema this program doesn't know; `SALINAN_ISI_DITOLAK` for one that never was; what the
    /// folder refuses.
    pub fn begin(dir: &Path, kunci: &KunciData, skema: i64) -> Result<Self> {
        if skema > migrate::NEWEST {
            return Err(Error::TooNew { found: skema, known: migrate::NEWEST });
        }
        if skema < SKEMA_PERTAMA {
            return Err(refused("skema"));
        }
        saksama_durable::ensure_folder(&dir.join(berkas::FOLDER))?;
        let mut conn = sambungan::open(dir, Some(kunci))?;
        migrate::make(&mut conn, skema)?;
        let tabel = TabelData::read_all(&conn)?;
        // Rows name each other before they are all there.
        conn.execute_batch("BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON;")?;
        for t in &tabel {
            // What the schema itself puts in comes with the rows.
            conn.execute(&format!("DELETE FROM main.{}", t.nama), [])?;
        }
        let tabel = tabel.into_iter().map(|t| (t.insert_sql(), t)).map(|(sql, t)| (t, sql)).collect();
        Ok(Self { conn, dir: dir.to_owned(), kunci: kunci.clone(), tabel })
    }

    /// Every table that wants its rows. SQLite's own comes last: it counts what the others bring.
    pub fn tabel(&self) -> impl Iterator<Item = &TabelData> {
        let own = |t: &&TabelData| t.nama.starts_with("sqlite_");
        let all = || self.tabel.iter().map(|(t, _)| t);
        all().filter(move |t| !own(t)).chain(all().filter(own))
    }

    /// Puts a row in: a value for each column of the table, in order.
    ///
    /// # Errors
    /// `SALINAN_ISI_DITOLAK` when a value is none that the column may hold.
    pub fn insert(&self, tabel: &TabelData, row: &[Value]) -> Result<()> {
        let own =
            self.tabel.iter().find(|(t, _)| t.nama == tabel.nama).ok_or_else(|| refused(&tabel.nama))?;
        if row.len() != own.0.kolom.len() {
            return Err(refused(&tabel.nama));
        }
        let values = own.0.kolom.iter().zip(row).map(|(kolom, value)| stored(kolom.jenis, value));
        let values: Vec<Nilai> = values.collect::<Option<_>>().ok_or_else(|| refused(&tabel.nama))?;
        if tabel.nama == "sqlite_sequence" {
            // The counter was begun by the rows themselves.
            self.conn.execute("DELETE FROM sqlite_sequence WHERE name = ?1", [&values[0]])?;
        }
        let done = self.conn.prepare_cached(&own.1).and_then(|mut s| s.execute(params_from_iter(values)));
        done.map(drop).map_err(|e| judged(e, &tabel.nama))
    }

    /// Hash and length of every stored file that the rows name.
    ///
    /// # Errors
    /// The file's own refusal.
    pub fn berkas(&self) -> Result<Vec<(String, u64)>> {
        let mut statement = self.conn.prepare(include_str!("../berkas/select_list.sql"))?;
        let rows = statement.query_map([], |r| Ok((r.get("sha256")?, r.get("ukuran")?)))?;
        rows.collect::<rusqlite::Result<_>>().map_err(|e| judged(e, "berkas"))
    }

    /// Seals a stored file with the keys of this office. Gives whether its content is what its name says.
    ///
    /// # Errors
    /// `SALINAN_ISI_DITOLAK` when no row names it, or `sha256` is no hash; what the folder refuses.
    pub fn seal(&self, clock: &dyn Clock, sha256: &str, source: impl Read) -> Result<bool> {
        let mut statement = self.conn.prepare_cached(include_str!("select_kelas.sql"))?;
        let mut rows = statement.query(named_params! { ":sha256": sha256 })?;
        let row = rows.next()?.ok_or_else(|| refused("berkas"))?;
        let kelas = if row.get("surat")? { KelasObyek::Surat } else { KelasObyek::Lampiran };
        let acak = |out: &mut [u8]| clock.fill_random(out);
        berkas::seal_as(&self.dir, sha256, kelas, &self.kunci, &acak, source)
    }

    /// Makes the search index, writes the taking in into the trail, and commits.
    ///
    /// # Errors
    /// `SALINAN_ISI_DITOLAK` when rows name others that are not there.
    pub fn finish(self, clock: &dyn Clock, asal: &Asal<'_>) -> Result<()> {
        let failed = |e: rusqlite::Error| judged(e, "informasi");
        self.conn.execute(include_str!("insert_cari.sql"), []).map_err(failed)?;
        let id = jejak::next_id(&self.conn)?;
        let text = str::to_owned;
        let baris = Baris {
            id,
            kelompok: id,
            urungkan: None,
            waktu: jejak::waktu(clock.now()),
            selisih_utc: Some(i64::from(clock.selisih_utc())),
            pengguna: text(asal.pengguna),
            op: text(Op::ReadSalinanTerbuka.as_str()),
            isi: ["kantor", "", asal.kode_jejak, asal.cacat_jejak, asal.keterangan].map(text),
        };
        let kunci = KunciJejak(self.kunci.jejak());
        dibawa::take_over(&self.conn, &kunci, &baris).map_err(|e| match e {
            Error::Database(e) => judged(e, "jejak"),
            other => other,
        })?;
        self.conn.execute_batch("COMMIT").map_err(|e| judged(e, "hubungan"))?;
        self.conn.close().map_err(|(_, e)| Error::from(e))
    }
}

/// The value as the column stores it; none when it can't hold it.
fn stored(jenis: JenisKolom, value: &Value) -> Option<Nilai> {
    match (jenis, value) {
        (_, Value::Null) => Some(Nilai::Null),
        (JenisKolom::Angka | JenisKolom::Bebas, Value::Number(n)) => n.as_i64().map(Nilai::Integer),
        (JenisKolom::Teks | JenisKolom::Bebas, Value::String(text)) => Some(Nilai::Text(text.clone())),
        (JenisKolom::Bita, Value::String(text)) => bytes(text).map(Nilai::Blob),
        _ => None,
    }
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    let digit = |b: u8| match b {
        b'0'..=b'9' => Some(b - b'0'),
        b'a'..=b'f' => Some(b - b'a' + 10),
        _ => None,
    };
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    pairs.iter().map(|[high, low]| Some(digit(*high)? << 4 | digit(*low)?)).collect()
}

fn refused(tabel: &str) -> Error {
    Error::refused_with("SALINAN_ISI_DITOLAK", "tabel", tabel)
}

/// What a rule of the schema refuses is the fault of the rows.
fn judged(error: rusqlite::Error, tabel: &str) -> Error {
    match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::ConstraintViolation | rusqlite::ErrorCode::TypeMismatch) => refused(tabel),
        _ if matches!(error, rusqlite::Error::FromSqlConversionFailure(..)) => refused(tabel),
        _ => error.into(),
    }
}
