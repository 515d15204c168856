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
    lihat: impl FnMut(i64, &Mata),
) -> Result<Option<Cacat>> {
    check_beyond(conn, kunci, |_| Ok(false), lihat)
}

/// The same beyond the places that are `known`: what comes after such a place is held to the links as they are stored there,
/// so that one damage doesn't hide the next. A line behind a gap has none to be held to.
pub(crate) fn check_beyond(
    conn: &Connection,
    kunci: &KunciJejak,
    known: impl Fn(Cacat) -> Result<bool>,
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
        let mut is_behind_gap = false;
        if baris.id != expected {
            let cacat = match baris.id > expected {
                true => Cacat::Hilang(expected, baris.id.saturating_sub(1)),
                false => Cacat::Berubah(baris.id),
            };
            if !known(cacat)? {
                return Ok(Some(cacat));
            }
            is_behind_gap = true;
        }
        while let Some(id) = changes.owner().filter(|id| *id < baris.id) {
            // Those of lines that are known to be gone went with them, or stay behind alone.
            let went_along = is_behind_gap && id >= expected;
            if !went_along && !known(Cacat::Sisipan(id))? {
                return Ok(Some(Cacat::Sisipan(id)));
            }
            changes.advance()?;
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
            if !is_behind_gap && !known(Cacat::Berubah(baris.id))? {
                return Ok(Some(Cacat::Berubah(baris.id)));
            }
            (last, before) = (baris.id, Mata::try_from(stored).unwrap_or(mac));
            continue;
        }
        lihat(baris.id, &mac);
        (last, before) = (baris.id, mac);
    }
    if super::next_id(conn)? > last.saturating_add(1) && !known(Cacat::Terpotong(last))? {
        return Ok(Some(Cacat::Terpotong(last)));
    }
    while let Some(id) = changes.owner() {
        if !known(Cacat::Sisipan(id))? {
            return Ok(Some(Cacat::Sisipan(id)));
        }
        changes.advance()?;
    }
    match asal {
        Some(cacat) if !known(cacat)? => Ok(Some(cacat)),
        _ => Ok(None),
    }
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
