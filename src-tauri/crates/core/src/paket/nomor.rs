//! Numbers of packages: which is next, and what a number says of one that comes in.

use super::{ArahPaket, JenisPaket, PaketKeluar, PaketMasuk, PaketTercatat};
use crate::error::{Error, Result};
use crate::masalah::Masalah;
use crate::op::Op;
use crate::storage::{Store, paket as rows};
use crate::tanggal;

/// What the number of a package says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Nilai {
    /// This very package was taken in before.
    pub sudah_diterima: Option<PaketTercatat>,
    /// What the officer should ask the sender about.
    pub temuan: Vec<Masalah>,
}

/// Packages of this kind between this office and a unit, the newest first.
///
/// # Errors
/// The file's own refusal.
pub fn list(store: &Store, arah: ArahPaket, jenis: JenisPaket, unit_id: &str) -> Result<Vec<PaketTercatat>> {
    rows::list(store.conn(), arah, jenis, unit_id)
}

/// Those of one key: a new key begins anew, so that a unit whose data were lost can go on.
fn lane(
    store: &Store,
    arah: ArahPaket,
    jenis: JenisPaket,
    unit_id: &str,
    sidik: &str,
) -> Result<Vec<PaketTercatat>> {
    let mut lane = list(store, arah, jenis, unit_id)?;
    lane.retain(|p| p.sidik == sidik);
    lane.sort_by_key(|p| p.nomor);
    Ok(lane)
}

/// Number of the next package that goes out under the key `sidik`, and what the one before it is known by (empty: none).
///
/// # Errors
/// The file's own refusal.
pub fn next(store: &Store, jenis: JenisPaket, unit_id: &str, sidik: &str) -> Result<(u32, String)> {
    let last = lane(store, ArahPaket::Keluar, jenis, unit_id, sidik)?.pop();
    Ok(last.map_or((1, String::new()), |last| (last.nomor.saturating_add(1), last.sha256)))
}

/// Judges a package that comes in by its number and by what it says of the one before it.
///
/// # Errors
/// `PAKET_NOMOR_BERBEDA` when another package of this number was taken in, `PAKET_LEBIH_LAMA` when a later one was.
pub fn judge(store: &Store, masuk: &PaketMasuk, sebelumnya: &str) -> Result<Nilai> {
    let PaketMasuk { jenis, unit_id, nomor, sha256, .. } = masuk;
    let nomor = *nomor;
    let lane = lane(store, ArahPaket::Masuk, *jenis, unit_id, masuk.sidik())?;
    let day = |p: &PaketTercatat| tanggal::panjang(p.dicatat_at.date());
    if let Some(same) = lane.iter().find(|p| p.nomor == nomor) {
        if same.sha256 == *sha256 {
            return Ok(Nilai { sudah_diterima: Some(same.clone()), temuan: Vec::new() });
        }
        let data = [("nomor", nomor.to_string()), ("tanggal", day(same))];
        return Err(refused("PAKET_NOMOR_BERBEDA", data));
    }
    let last = lane.last();
    if let Some(last) = last.filter(|last| last.nomor > nomor) {
        let data =
            [("nomor", nomor.to_string()), ("terakhir", last.nomor.to_string()), ("tanggal", day(last))];
        return Err(refused("PAKET_LEBIH_LAMA", data));
    }
    let expected = last.map_or(1, |last| last.nomor.saturating_add(1));
    let mut temuan = Vec::new();
    if nomor > expected {
        let missing = if nomor - expected == 1 {
            expected.to_string()
        } else {
            format!("{expected} sampai {}", nomor - 1)
        };
        temuan.push(Masalah::peringatan("paket", "PAKET_NOMOR_TERLEWAT").with("nomor", missing));
    } else if last.is_some_and(|last| last.sha256 != sebelumnya) || (last.is_none() && !sebelumnya.is_empty())
    {
        temuan.push(Masalah::peringatan("paket", "PAKET_RANTAI_PUTUS").with("nomor", nomor));
    }
    Ok(Nilai { sudah_diterima: None, temuan })
}

fn refused<const N: usize>(kode: &'static str, data: [(&str, String); N]) -> Error {
    Error::Refused { kode, data: data.map(|(name, value)| (name.to_owned(), value)).into() }
}

/// Writes down a package that was written to `path`.
///
/// # Errors
/// The file's own refusal; also when another one took the number meanwhile.
pub fn record_kirim(store: &mut Store, keluar: &PaketKeluar, path: &str) -> Result<()> {
    store.transact(Op::SendUsulan, |tx| {
        keluar.record(tx)?;
        tx.note("unit", &keluar.unit_id, "", &keluar.jumlah.to_string(), path)
    })
}
