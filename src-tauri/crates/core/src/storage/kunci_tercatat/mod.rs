//! The key file as the trail knows it. The file is written before the trail can tell of it; what was cut off between, and
//! what somebody did to the file behind the program's back, is found here.

#[cfg(test)]
mod tests;

use super::{Store, Tx, berkas};
use crate::error::Result;
use crate::op::Op;
use rusqlite::{Connection, OptionalExtension, named_params};
use saksama_vault::KunciKantor;
use std::collections::BTreeMap;

/// What is kept of a key file.
#[derive(Debug, Clone, PartialEq, Eq)]
struct KnownKunci {
    urutan: i64,
    sha256: String,
    slot: BTreeMap<String, String>,
}

/// A key file that is older than the one that the trail knows, or of a line of its own: what counts instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KunciLama {
    /// Number of the known file.
    pub urutan: u64,
    /// Digests of its slots, as `KunciKantor::sidik_slot` gives them; none where an earlier program took note of it.
    pub slot: BTreeMap<String, String>,
}

impl KnownKunci {
    fn of(kantor: &KunciKantor) -> Self {
        let urutan = i64::try_from(kantor.urutan()).unwrap_or(i64::MAX);
        Self { urutan, sha256: berkas::sha256(&kantor.bytes()), slot: kantor.sidik_slot() }
    }

    fn read(conn: &Connection) -> Result<Option<Self>> {
        let mut statement = conn.prepare_cached(include_str!("select.sql"))?;
        let row = |r: &rusqlite::Row<'_>| {
            let slot: String = r.get("slot")?;
            // What can't be read names nobody, as that of an earlier program.
            let slot = serde_json::from_str(&slot).unwrap_or_default();
            Ok(Self { urutan: r.get("urutan")?, sha256: r.get("sha256")?, slot })
        };
        Ok(statement.query_row([], row).optional()?)
    }

    fn keep(&self, conn: &Connection) -> Result<()> {
        let slot = serde_json::to_string(&self.slot)?;
        let row = named_params! { ":urutan": self.urutan, ":sha256": self.sha256, ":slot": slot };
        conn.prepare_cached(include_str!("upsert.sql"))?.execute(row)?;
        Ok(())
    }
}

impl Tx<'_> {
    /// This change knows of the key file `kantor`.
    ///
    /// # Errors
    /// The file's own refusal.
    pub fn keep_kunci(&self, kantor: &KunciKantor) -> Result<()> {
        KnownKunci::of(kantor).keep(self.conn())
    }
}

impl Store {
    /// Takes note of the key file `kantor` without a line in the trail: what it opens, and for whom, is as it was.
    ///
    /// # Errors
    /// The file's own refusal.
    pub fn keep_kunci(&mut self, kantor: &KunciKantor) -> Result<()> {
        let tx = self.conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        KnownKunci::of(kantor).keep(&tx)?;
        tx.commit()?;
        Ok(())
    }

    /// Whether `kantor` was put in the place of a newer key file.
    ///
    /// # Errors
    /// The file's own refusal.
    pub fn find_kunci_lama(&self, kantor: &KunciKantor) -> Result<Option<KunciLama>> {
        let found = KnownKunci::of(kantor);
        let known = KnownKunci::read(&self.conn)?;
        let newer = known.filter(|known| *known != found && known.urutan >= found.urutan);
        Ok(newer
            .map(|known| KunciLama { urutan: u64::try_from(known.urutan).unwrap_or(0), slot: known.slot }))
    }

    /// Takes note of `kantor`, which is what is left of a key file with the number `urutan` that was put in the place of a
    /// newer one.
    ///
    /// # Errors
    /// The file's own refusal; the next opening tells it.
    pub fn replace_kunci(&mut self, kantor: &KunciKantor, urutan: u64) -> Result<()> {
        let found = KnownKunci::of(kantor);
        let dari = KnownKunci::read(&self.conn)?.map_or(0, |known| known.urutan);
        self.transact(Op::FindKunciLama, |tx| {
            found.keep(tx.conn())?;
            tx.note("kunci", "", &dari.to_string(), &urutan.to_string(), "")
        })
    }

    /// Compares the key file that was found with the one that the trail knows. Another one is told in the trail: one that is
    /// newer (a change whose line could not be written), and one that is older or of a line of its own (a copy that was
    /// put back).
    ///
    /// # Errors
    /// The file's own refusal; the next opening tries again.
    pub fn reconcile_kunci(&mut self, kantor: &KunciKantor) -> Result<()> {
        let found = KnownKunci::of(kantor);
        let Some(known) = KnownKunci::read(&self.conn)? else { return self.keep_kunci(kantor) };
        if known == found {
            return Ok(());
        }
        let op = if found.urutan > known.urutan { Op::FindKunciBaru } else { Op::FindKunciLama };
        let [dari, ke] = [&known, &found].map(|one| one.urutan.to_string());
        self.transact(op, |tx| {
            found.keep(tx.conn())?;
            tx.note("kunci", "", &dari, &ke, "")
        })
    }
}
