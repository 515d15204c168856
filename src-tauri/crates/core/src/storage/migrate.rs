//! Schema versions: append-only steps, all pending ones in one exclusive transaction, after a copy of the file.

use super::jejak::rantai::{self, KunciJejak};
use super::{FILE_NAME, salinan};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::peraturan::bawaan;
use rusqlite::{Connection, TransactionBehavior};
use saksama_vault::KunciData;
use std::io::ErrorKind;
use std::path::Path;

/// Marks a SQLite file as ours ("SAKS").
const APPLICATION_ID: i64 = 0x5341_4B53;

/// Every released schema step, in order. Never change one; add the next.
const STEPS: &[&str] = &[
    include_str!("migrations/0001_init.sql"),
    include_str!("migrations/0002_tanda_tangan_sampah.sql"),
    include_str!("migrations/0003_tata_naskah.sql"),
    include_str!("migrations/0004_masukan_dokumen.sql"),
    include_str!("migrations/0005_jejak.sql"),
    include_str!("migrations/0006_keputusan_semula.sql"),
    include_str!("migrations/0007_nomor_tercetak.sql"),
    include_str!("migrations/0008_kop_unit.sql"),
    include_str!("migrations/0009_penyusunan.sql"),
    include_str!("migrations/0010_formulir.sql"),
    include_str!("migrations/0011_istilah.sql"),
    include_str!("migrations/0012_rapat.sql"),
    include_str!("migrations/0013_kunci_tercatat.sql"),
    include_str!("migrations/0014_publik.sql"),
    include_str!("migrations/0015_publikasi.sql"),
    include_str!("migrations/0016_posisi_sop.sql"),
    include_str!("migrations/0017_paket.sql"),
    include_str!("migrations/0018_putusan_paket.sql"),
    include_str!("migrations/0019_nasihat.sql"),
    include_str!("migrations/0020_slot_kunci.sql"),
];

/// The schema that chains the trail.
pub(super) const CHAINED: i64 = 5;

/// Newest schema this program knows.
pub(super) const NEWEST: i64 = STEPS.len() as i64;

/// The schema of the file; 0 when it is empty.
///
/// # Errors
/// `Error::TooNew`, `BUKAN_BERKAS_SAKSAMA`.
pub(super) fn version(conn: &Connection, dir: &Path) -> Result<i64> {
    let found: i64 = conn.pragma_query_value(None, "user_version", |r| r.get(0))?;
    let owner: i64 = conn.pragma_query_value(None, "application_id", |r| r.get(0))?;
    let tables: i64 = conn.query_row(include_str!("count_table.sql"), [], |r| r.get(0))?;
    if found > NEWEST {
        return Err(Error::TooNew { found, known: NEWEST });
    }
    if owner != APPLICATION_ID && (found > 0 || tables > 0) {
        return Err(Error::refused_with("BUKAN_BERKAS_SAKSAMA", "berkas", dir.join(FILE_NAME).display()));
    }
    Ok(found)
}

/// Brings the file to the newest schema.
pub(super) fn run(
    conn: &mut Connection,
    dir: &Path,
    clock: &dyn Clock,
    kunci_jejak: &KunciJejak,
    kunci: Option<&KunciData>,
) -> Result<()> {
    let found = version(conn, dir)?;
    if found == NEWEST {
        return Ok(());
    }
    if found > 0 {
        keep_copy(conn, dir, found, clock, kunci)?;
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    for step in STEPS.iter().skip(usize::try_from(found).unwrap_or(0)) {
        tx.execute_batch(step)?;
    }
    if found < CHAINED {
        rantai::chain_old(&tx, kunci_jejak)?;
    }
    if found == 0 {
        for p in bawaan::daftar(clock)? {
            super::peraturan::upsert(&tx, &p)?;
        }
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", NEWEST)?;
    tx.commit()?;
    Ok(())
}

/// Gives an empty file the schema `version`, and none of what the program puts into a new office.
pub(super) fn make(conn: &mut Connection, version: i64) -> Result<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    for step in STEPS.iter().take(usize::try_from(version).unwrap_or(0)) {
        tx.execute_batch(step)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", version)?;
    tx.commit()?;
    Ok(())
}

/// A copy of the file as it was, beside it, before it is changed. It counts once it was opened and compared.
///
/// # Errors
/// `SALINAN_TIDAK_UTUH` when it doesn't hold the same; `DISK_PENUH`; the file's own refusal. Then no copy is left.
pub(super) fn keep_copy(
    conn: &Connection,
    dir: &Path,
    version: i64,
    clock: &dyn Clock,
    kunci: Option<&KunciData>,
) -> Result<()> {
    let folder = super::cadangan::folder(dir);
    saksama_durable::ensure_folder(&folder)?;
    let name = format!("sebelum-skema-{}-{}.db", version + 1, clock.now().format("%Y%m%d-%H%M%S"));
    let (path, half) = (folder.join(&name), folder.join(format!("{name}.part")));
    // Of a program that was ended here: it would refuse the next one, and must not pass for a copy.
    for name in [half.clone(), folder.join(format!("{name}.part-journal"))] {
        match std::fs::remove_file(&name) {
            Err(source) if source.kind() != ErrorKind::NotFound => {
                return Err(Error::io("remove", &name, source));
            }
            _ => {}
        }
    }
    salinan::copy_whole(conn, &half, kunci)?;
    Ok(saksama_durable::rename(&half, &path)?)
}
