//! Register numbers: `R-<year>-<four digits>`, counted in each year.

use crate::error::Result;
use crate::storage::{Tx, informasi as rows};
use chrono::Datelike;

/// Gives the numbers of one change, one after the other.
pub(super) struct Penomor {
    awalan: String,
    terakhir: u32,
}

impl Penomor {
    /// Goes on after the last number of this year; numbers of items in the trash are not given again.
    pub(super) fn new(tx: &Tx<'_>) -> Result<Self> {
        let awalan = format!("R-{:04}-", tx.today().year());
        let terakhir = rows::last_nomor(tx.conn(), &awalan)?;
        Ok(Self { awalan, terakhir })
    }

    /// The next number.
    pub(super) fn berikut(&mut self) -> String {
        self.terakhir = self.terakhir.saturating_add(1);
        format!("{}{:04}", self.awalan, self.terakhir)
    }
}
