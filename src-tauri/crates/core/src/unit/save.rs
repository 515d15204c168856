//! Listing, saving and trashing units.

use super::{Unit, UnitIsian};
use crate::error::{Error, Result};
use crate::informasi;
use crate::masalah::Masalah;
use crate::op::Op;
use crate::organisasi::{read_kode_pos, read_pos_el};
use crate::storage::{Store, unit as rows};
use crate::teks::{self, NAMA};

/// Longest code, characters.
const MAKS_KODE: usize = 50;

/// The units by name: the living ones, or those in the trash.
///
/// # Errors
/// The file's own refusal.
pub fn list(store: &Store, sampah: bool) -> Result<Vec<Unit>> {
    rows::list(store.conn(), sampah)
}

/// Saves a unit; a new name is found by the search of the register at once.
///
/// # Errors
/// Empty names; a postal code or e-mail address that can't be one; `GANDA` on `kode_unit` when another unit has it; `Error::NotFound` when the id is unknown.
pub fn save(store: &mut Store, isian: &UnitIsian) -> Result<Unit> {
    store.transact(Op::SaveUnit, |tx| {
        let mut out = Vec::new();
        let old = isian.id.as_deref().map(|id| rows::get(tx.conn(), id, false)).transpose()?;
        let unit = Unit {
            id: isian.id.clone().unwrap_or_else(|| tx.new_id()),
            nama: teks::baris_wajib("nama", &isian.nama, NAMA, &mut out),
            singkatan: teks::baris_wajib("singkatan", &isian.singkatan, NAMA, &mut out),
            kode_unit: teks::baris_wajib("kode_unit", &isian.kode_unit, MAKS_KODE, &mut out),
            jenis: isian.jenis,
            aktif: isian.aktif,
            alamat: teks::baris("alamat", &isian.alamat, NAMA, &mut out),
            telepon: teks::baris("telepon", &isian.telepon, NAMA, &mut out),
            laman: teks::baris("laman", &isian.laman, NAMA, &mut out),
            pos_el: read_pos_el(&isian.pos_el, &mut out),
            kode_pos: read_kode_pos(&isian.kode_pos, &mut out),
        };
        if rows::has_kode(tx.conn(), &unit.kode_unit, &unit.id)? {
            out.push(Masalah::galat("kode_unit", "GANDA").with("nilai", &unit.kode_unit));
        }
        Error::check(out)?;
        rows::upsert(tx.conn(), &unit)?;
        if old.as_ref().is_some_and(|o| (&o.nama, &o.singkatan) != (&unit.nama, &unit.singkatan)) {
            informasi::reindex_unit(tx, &unit)?;
        }
        tx.note("unit", &unit.id, &old.map(|o| o.nama).unwrap_or_default(), &unit.nama, "")?;
        Ok(unit)
    })
}

/// Moves a unit to the trash.
///
/// # Errors
/// `UNIT_MASIH_DIPAKAI` while living items belong to it.
pub fn trash(store: &mut Store, id: &str) -> Result<()> {
    store.transact(Op::TrashUnit, |tx| {
        let unit = rows::get(tx.conn(), id, false)?;
        let jumlah = rows::count_informasi(tx.conn(), id)?;
        if jumlah > 0 {
            return Err(Error::refused_with("UNIT_MASIH_DIPAKAI", "jumlah", jumlah));
        }
        rows::update_dihapus(tx.conn(), id, Some(tx.now()))?;
        tx.note("unit", id, &unit.nama, "", "")
    })
}

/// Takes a unit out of the trash.
///
/// # Errors
/// `KODE_UNIT_SUDAH_DIPAKAI` when a living unit has got its code meanwhile.
pub fn restore(store: &mut Store, id: &str) -> Result<()> {
    store.transact(Op::RestoreUnit, |tx| {
        let unit = rows::get(tx.conn(), id, true)?;
        if rows::has_kode(tx.conn(), &unit.kode_unit, id)? {
            return Err(Error::refused_with("KODE_UNIT_SUDAH_DIPAKAI", "kode", unit.kode_unit));
        }
        rows::update_dihapus(tx.conn(), id, None)?;
        tx.note("unit", id, "", &unit.nama, "")
    })
}
