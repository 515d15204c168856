//! Lines that were taken in from an open copy. Their links were made with the key of another office, so nobody can
//! check them here. They stay as they came, with those links: papers of that time bear them. The line that tells of the
//! taking in is the first that this office chains; its link covers every line before it, so that from then on a change
//! of any of them is found. What was wrong with the chain there already stays told.

use super::periksa::Cacat;
use super::rantai::{Baris, KunciJejak, Mata, PANJANG, Penempa, baris_from_row};
use crate::error::Result;
use crate::op::Op;
use rusqlite::{Connection, OptionalExtension, named_params};

/// The line that tells of the taking in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Dibawa {
    /// Its number.
    pub(crate) nomor: i64,
    /// What was found to be wrong with the chain there.
    pub(crate) cacat: Option<Cacat>,
}

/// The newest of such lines: all before it were taken in.
pub(crate) fn dibawa(conn: &Connection) -> Result<Option<Dibawa>> {
    let mut statement = conn.prepare_cached(include_str!("select_dibawa.sql"))?;
    let op = Op::ReadSalinanTerbuka.as_str();
    let found = statement.query_row(named_params! { ":op": op }, |r| {
        Ok(Dibawa { nomor: r.get("id")?, cacat: cacat(&r.get::<_, String>("ke")?) })
    });
    Ok(found.optional()?)
}

/// A fault as it is told in such a line: code and number.
fn cacat(text: &str) -> Option<Cacat> {
    let (kode, nomor) = text.split_once(':')?;
    let nomor = nomor.parse().ok()?;
    Some(match kode {
        "JEJAK_BERUBAH" => Cacat::Berubah(nomor),
        "JEJAK_TERPOTONG" => Cacat::Terpotong(nomor),
        "JEJAK_SISIPAN" => Cacat::Sisipan(nomor),
        _ => Cacat::Hilang(nomor, nomor),
    })
}

/// Writes the line `baris` behind all lines that were taken in, and covers them.
pub(crate) fn take_over(conn: &Connection, kunci: &KunciJejak, baris: &Baris) -> Result<()> {
    let mut lines = conn.prepare(include_str!("select_rantai.sql"))?;
    let mut lines = lines.query([])?;
    let mut changes = conn.prepare(include_str!("select_rantai_perubahan.sql"))?;
    let mut changes = super::periksa::Changes::new(changes.query([])?)?;
    let mut before: Mata = [0; PANJANG];
    while let Some(row) = lines.next()? {
        let (line, stored) = baris_from_row(row)?;
        let mut mac = Penempa::new(kunci, &before, &line);
        while changes.owner().is_some_and(|id| id <= line.id) {
            changes.take(&mut mac)?;
        }
        mac.link(&stored);
        before = mac.finish();
    }
    let mac = Penempa::new(kunci, &before, baris).finish();
    super::insert(conn, baris, &mac)
}
