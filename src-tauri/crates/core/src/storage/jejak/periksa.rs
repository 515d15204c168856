//! Whether the chain of the trail is whole.

use super::rantai::{KunciJejak, Mata, PANJANG, Penempa, baris_from_row, perubahan_from_row};
use crate::error::Result;
use rusqlite::{Connection, Rows};

/// What is wrong with the chain, at its first bad place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cacat {
    /// Lines from the first to the second number are not there.
    Hilang(i64, i64),
    /// This line was altered, put in, or stands in another's place.
    Berubah(i64),
    /// The newest lines, after this number, are not there.
    Terpotong(i64),
    /// Changes of a line that is not there.
    Sisipan(i64),
}

impl Cacat {
    /// Number of the line, or of the first.
    pub(super) fn nomor(self) -> i64 {
        match self {
            Self::Hilang(nomor, _) | Self::Berubah(nomor) | Self::Terpotong(nomor) | Self::Sisipan(nomor) => {
                nomor
            }
        }
    }
}

/// Reads the chain up to its first bad place; `lihat` is shown number and link of each good line, and of each that was
/// taken in from an open copy. Nothing found means whole.
pub(crate) fn check(
    conn: &Connection,
    kunci: &KunciJejak,
    mut lihat: impl FnMut(i64, &Mata),
) -> Result<Option<Cacat>> {
    let mut lines = conn.prepare(include_str!("select_rantai.sql"))?;
    let mut lines = lines.query([])?;
    let mut changes = conn.prepare(include_str!("select_rantai_perubahan.sql"))?;
    let mut changes = Changes::new(changes.query([])?)?;
    let dibawa = super::dibawa::dibawa(conn)?;
    let asal = dibawa.and_then(|d| d.cacat);
    let (mut last, mut before) = (0_i64, [0; PANJANG]);
    while let Some(row) = lines.next()? {
        let (baris, stored) = baris_from_row(row)?;
        let expected = last.saturating_add(1);
        if baris.id != expected {
            return Ok(Some(match baris.id > expected {
                true => Cacat::Hilang(expected, baris.id.saturating_sub(1)),
                false => Cacat::Berubah(baris.id),
            }));
        }
        if let Some(id) = changes.owner().filter(|id| *id < baris.id) {
            return Ok(Some(Cacat::Sisipan(id)));
        }
        let mut mac = Penempa::new(kunci, &before, &baris);
        while changes.owner() == Some(baris.id) {
            changes.take(&mut mac)?;
        }
        if dibawa.is_some_and(|d| baris.id < d.nomor) {
            mac.link(&stored);
            if let Ok(own) = Mata::try_from(stored)
                && asal.is_none_or(|cacat| baris.id < cacat.nomor())
            {
                lihat(baris.id, &own);
            }
            (last, before) = (baris.id, mac.finish());
            continue;
        }
        let mac = mac.finish();
        if stored != mac {
            return Ok(Some(Cacat::Berubah(baris.id)));
        }
        lihat(baris.id, &mac);
        (last, before) = (baris.id, mac);
    }
    if super::next_id(conn)? > last.saturating_add(1) {
        return Ok(Some(Cacat::Terpotong(last)));
    }
    Ok(changes.owner().map(Cacat::Sisipan).or(asal))
}

/// Number and link of every line, as they would be with `kunci`.
pub(super) fn links(conn: &Connection, kunci: &KunciJejak) -> Result<Vec<(i64, Mata)>> {
    let mut lines = conn.prepare(include_str!("select_rantai.sql"))?;
    let mut lines = lines.query([])?;
    let mut changes = conn.prepare(include_str!("select_rantai_perubahan.sql"))?;
    let mut changes = Changes::new(changes.query([])?)?;
    let (mut found, mut before) = (Vec::new(), [0; PANJANG]);
    while let Some(row) = lines.next()? {
        let (baris, _) = baris_from_row(row)?;
        let mut mac = Penempa::new(kunci, &before, &baris);
        while changes.owner() == Some(baris.id) {
            changes.take(&mut mac)?;
        }
        before = mac.finish();
        found.push((baris.id, before));
    }
    Ok(found)
}

/// The changed rows in the order of their lines, one looked at in advance.
pub(super) struct Changes<'a> {
    rows: Rows<'a>,
    next: Option<(i64, super::rantai::BarisPerubahan)>,
}

impl<'a> Changes<'a> {
    pub(super) fn new(rows: Rows<'a>) -> Result<Self> {
        let mut changes = Self { rows, next: None };
        changes.advance()?;
        Ok(changes)
    }

    /// Number of the line that the next changed row belongs to.
    pub(super) fn owner(&self) -> Option<i64> {
        self.next.as_ref().map(|(id, _)| *id)
    }

    pub(super) fn take(&mut self, mac: &mut Penempa) -> Result<()> {
        if let Some((_, p)) = &self.next {
            mac.add(p);
        }
        self.advance()
    }

    fn advance(&mut self) -> Result<()> {
        self.next = self.rows.next()?.map(perubahan_from_row).transpose()?;
        Ok(())
    }
}
