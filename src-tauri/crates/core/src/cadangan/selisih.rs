//! What a restore would take away and bring back, in the names that the officer knows.

use super::Hitungan;
use crate::error::Result;
use crate::jejak;
use crate::storage::{Store, cadangan as rows};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// Names of one kind that are told; the rest is counted.
const CONTOH: usize = 5;

/// Things of one kind that are on one side only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Selisih {
    /// Their table: `informasi`, `lembar_uji`, `rapat`, `keputusan`, `dokumen`.
    pub entitas: String,
    /// How many.
    pub jumlah: u32,
    /// The first of them by name.
    pub contoh: Vec<String>,
}

/// What is now, beside what a backup holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Perbandingan {
    /// How much there is now.
    pub sekarang: Hitungan,
    /// Here, and not in the backup.
    pub hilang: Vec<Selisih>,
    /// In the backup, and not here.
    pub kembali: Vec<Selisih>,
    /// Changes after the backup was made; none when the backup is no earlier state of this office.
    pub perubahan: Option<u32>,
}

/// Compares the present state with that of a backup.
///
/// # Errors
/// The file's own refusal.
pub fn compare(sekarang: &Store, dulu: &Store) -> Result<Perbandingan> {
    let (here, there) = (rows::isi(sekarang)?, rows::isi(dulu)?);
    let hitungan = rows::hitung(sekarang)?;
    let kode = jejak::kode(dulu)?;
    // A trail that goes on from the code of the backup is that of the same office.
    let is_earlier = jejak::verify(sekarang, &kode)?.cocok;
    let perubahan = u32::try_from(hitungan.jejak - rows::hitung(dulu)?.jejak).ok();
    Ok(Perbandingan {
        hilang: only_in(&here, &there),
        kembali: only_in(&there, &here),
        sekarang: hitungan,
        perubahan: perubahan.filter(|_| is_earlier),
    })
}

/// What `all` has and `other` has not, by kind.
fn only_in(all: &[[String; 3]], other: &[[String; 3]]) -> Vec<Selisih> {
    let known: BTreeSet<(&str, &str)> = other.iter().map(|[entitas, id, _]| (&**entitas, &**id)).collect();
    let mut out: Vec<Selisih> = Vec::new();
    for [entitas, _, label] in all.iter().filter(|[entitas, id, _]| !known.contains(&(&**entitas, &**id))) {
        if out.last().is_none_or(|last| last.entitas != *entitas) {
            out.push(Selisih { entitas: entitas.clone(), jumlah: 0, contoh: Vec::new() });
        }
        if let Some(last) = out.last_mut() {
            last.jumlah += 1;
            if last.contoh.len() < CONTOH {
                last.contoh.push(label.clone());
            }
        }
    }
    out
}
