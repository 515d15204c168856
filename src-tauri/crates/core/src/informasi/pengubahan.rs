//! What a decree changes of an item that stays exempt.

use super::lengkap::turunan;
use super::{DasarHukum, Informasi};
use crate::error::{Error, Result};
use crate::jangka_waktu::{OperatorJangkaWaktu, berakhir_gabungan};
use crate::keputusan::{Pengubahan, periksa_baru};
use crate::storage::keputusan::{ItemSemula, set_semula};
use crate::storage::{Tx, informasi as rows, peraturan};
use chrono::NaiveDate;

/// The item as it would be on its new ground and term.
pub(crate) fn with_pengubahan(old: &Informasi, baru: &Pengubahan) -> Informasi {
    Informasi {
        kode_pasal17: baru.kode_pasal17(),
        dasar_hukum: vec![DasarHukum::dari_teks(&baru.dasar_hukum)],
        jangka_waktu: baru.syarat(),
        operator_jangka_waktu: OperatorJangkaWaktu::YangLebihDulu,
        ..old.clone()
    }
}

/// The decree of `tanggal` gives the item another ground and term (PP 61/2010 Pasal 10, Perki 1/2021 Pasal 53): it stays
/// exempt, its end is computed anew. The decree keeps what it was before; the trail keeps the ground and the term before and after.
///
/// # Errors
/// `INFORMASI_BELUM_DITETAPKAN`; as [`periksa_baru`].
pub(crate) fn set_pengubahan(
    tx: &Tx<'_>,
    id: &str,
    keputusan_id: &str,
    tanggal: NaiveDate,
    baru: &Pengubahan,
) -> Result<()> {
    let old = rows::get(tx.conn(), id)?;
    let nomor = &old.nomor_register;
    if old.dihapus_at.is_some() || !old.status.is_in_dkip() {
        return Err(Error::refused_with("INFORMASI_BELUM_DITETAPKAN", "nomor", nomor));
    }
    periksa_baru(tx.conn(), &old, baru, tanggal)?;
    let mut new =
        Informasi { versi: old.versi.saturating_add(1), diubah_at: tx.now(), ..with_pengubahan(&old, baru) };
    for j in &mut new.jangka_waktu {
        j.tinjau_pada = j.tinjau(tanggal);
    }
    let berakhir = berakhir_gabungan(&new.jangka_waktu, new.operator_jangka_waktu, tanggal);
    let laws = peraturan::list(tx.conn())?;
    let (before, after) = (turunan(&old, &laws, tx.today()), turunan(&new, &laws, tx.today()));
    let semula = ItemSemula { berakhir: old.berakhir, kode_pasal17: old.kode_pasal17.clone() };
    set_semula(tx.conn(), keputusan_id, id, &semula)?;
    rows::upsert(tx.conn(), &new, &after)?;
    rows::update_ditetapkan(tx.conn(), id, keputusan_id, berakhir)?;
    tx.note("informasi", id, &before.dasar_hukum_cetak, &after.dasar_hukum_cetak, "")?;
    tx.note("informasi", id, &before.jangka_waktu_cetak, &after.jangka_waktu_cetak, "")
}
