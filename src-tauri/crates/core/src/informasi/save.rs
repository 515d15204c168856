//! Reading, checking and saving an item.

use super::nomor::Penomor;
use super::status::StatusInformasi;
use super::{
    BentukInformasi, Cakupan, Informasi, InformasiIsian, InformasiRinci, KelasKeamanan, isian, lengkap,
    turunan,
};
use crate::error::{Error, Result};
use crate::jangka_waktu::{OperatorJangkaWaktu, tenggat};
use crate::masalah::Masalah;
use crate::op::Op;
use crate::storage::{Store, informasi as rows, instansi, peraturan};
use chrono::NaiveDate;
use rusqlite::Connection;

/// One item, in the trash or not.
///
/// # Errors
/// `Error::NotFound` when the id is unknown.
pub fn get(store: &Store, id: &str) -> Result<Informasi> {
    Ok(get_rinci(store, id)?.informasi)
}

/// One item with its problems and the steps allowed now.
///
/// # Errors
/// `Error::NotFound` when the id is unknown.
pub fn get_rinci(store: &Store, id: &str) -> Result<InformasiRinci> {
    rinci(store.conn(), id, store.today())
}

pub(super) fn rinci(conn: &Connection, id: &str, today: NaiveDate) -> Result<InformasiRinci> {
    let laws = peraturan::list(conn)?;
    let mut informasi = rows::get(conn, id)?;
    for d in &mut informasi.dasar_hukum {
        d.cetak = d.uraian(&laws);
    }
    let living = informasi.dihapus_at.is_none();
    let tenggat = match informasi.berakhir.filter(|_| living && informasi.status.is_in_dkip()) {
        Some(e) => Some(tenggat(e, today, &instansi::get(conn)?.pengaturan.kalender())),
        None => None,
    };
    Ok(InformasiRinci {
        tenggat,
        masalah: lengkap(&informasi, &laws, today),
        transisi: if living { informasi.status.transisi_by_hand() } else { Vec::new() },
        dapat_disunting: living && informasi.status.is_editable(),
        informasi,
    })
}

/// What is wrong with the form, and what keeps the item from being decided; saves nothing.
///
/// # Errors
/// `Error::NotFound` when the id is unknown.
pub fn check(store: &Store, isian: &InformasiIsian) -> Result<Vec<Masalah>> {
    let conn = store.conn();
    let laws = peraturan::list(conn)?;
    let old = match &isian.id {
        Some(id) => rows::get(conn, id)?,
        None => kosong(),
    };
    let mut out = Vec::new();
    let read = isian::read(conn, isian, &old, &laws, &mut out)?;
    let unread_term = out.iter().any(|m| m.medan.starts_with("jangka_waktu."));
    // A term that can't be read is not a missing one.
    let more = lengkap(&read.informasi, &laws, store.today())
        .into_iter()
        .filter(|m| !(unread_term && m.medan == "jangka_waktu"))
        .map(|m| read.in_form(m));
    for m in more {
        if !out.iter().any(|known| known.medan == m.medan && known.kode == m.kode) {
            out.push(m);
        }
    }
    Ok(out)
}

/// Registers or changes an item. An unfinished item may be saved; only what can't be stored is refused.
///
/// # Errors
/// Fields that can't be stored; `VERSI_BERUBAH` when it was saved elsewhere meanwhile; `INFORMASI_SUDAH_DIUJI` after
/// the test, `SUDAH_DITETAPKAN` after the decree, `INFORMASI_SUDAH_TERBUKA`, `INFORMASI_SUDAH_DICABUT`;
/// `DI_DALAM_SAMPAH`; `Error::NotFound` when the id is unknown.
pub fn save(store: &mut Store, isian: &InformasiIsian) -> Result<InformasiRinci> {
    let op = if isian.id.is_some() { Op::UpdateInformasi } else { Op::RegisterInformasi };
    store.transact(op, |tx| {
        let laws = peraturan::list(tx.conn())?;
        let old = match &isian.id {
            Some(id) => Some(changeable(tx.conn(), id, isian.versi)?),
            None => None,
        };
        let mut out = Vec::new();
        let base = match &old {
            Some(old) => old.clone(),
            None => Informasi { id: tx.new_id(), nomor_register: Penomor::new(tx)?.berikut(), ..kosong() },
        };
        let read = isian::read(tx.conn(), isian, &base, &laws, &mut out)?.informasi;
        Error::check(out)?;
        let new = Informasi { versi: base.versi.saturating_add(1), diubah_at: tx.now(), ..read };
        rows::upsert(tx.conn(), &new, &turunan(&new, &laws, tx.today()))?;
        let after = match &old {
            Some(old) => changed(old, &new)?,
            None => new.status.as_str().to_owned(),
        };
        tx.note("informasi", &new.id, "", &after, "")?;
        rinci(tx.conn(), &new.id, tx.today())
    })
}

/// The stored item, when it may be changed from `versi`.
pub(super) fn changeable(conn: &Connection, id: &str, versi: u32) -> Result<Informasi> {
    let old = rows::get(conn, id)?;
    if old.dihapus_at.is_some() {
        return Err(Error::refused_with("DI_DALAM_SAMPAH", "nomor", old.nomor_register));
    }
    if let Some(kode) = old.status.kode_terkunci() {
        return Err(Error::refused_with(kode, "nomor", old.nomor_register));
    }
    if old.versi != versi {
        return Err(Error::refused_with("VERSI_BERUBAH", "nomor", old.nomor_register));
    }
    Ok(old)
}

/// Names of the fields that differ, for the trail.
pub(super) fn changed(old: &Informasi, new: &Informasi) -> Result<String> {
    let (old, new) = (serde_json::to_value(old)?, serde_json::to_value(new)?);
    let (Some(old), Some(new)) = (old.as_object(), new.as_object()) else { return Ok(String::new()) };
    let names = new
        .iter()
        .filter(|(name, value)| {
            !matches!(name.as_str(), "versi" | "diubah_at" | "unit") && old.get(*name) != Some(*value)
        })
        .map(|(name, _)| name.as_str());
    Ok(names.collect::<Vec<_>>().join(", "))
}

/// An item with nothing filled in.
pub(super) fn kosong() -> Informasi {
    Informasi {
        id: String::new(),
        nomor_register: String::new(),
        judul: String::new(),
        uraian: String::new(),
        cakupan: Cakupan::Seluruh,
        bagian_dikecualikan: String::new(),
        bentuk: BentukInformasi::Hardcopy,
        jumlah_berkas: None,
        kurun_waktu: String::new(),
        unit_id: None,
        unit: None,
        penanggung_jawab: String::new(),
        tanggal_usul: None,
        kode_pasal17: Vec::new(),
        dasar_hukum: Vec::new(),
        jangka_waktu: Vec::new(),
        operator_jangka_waktu: OperatorJangkaWaktu::YangLebihDulu,
        usul_dibuka: String::new(),
        usul_ditutup: String::new(),
        bukan_pasal18: false,
        persetujuan_tertulis_subjek: false,
        terkait_jabatan_publik: false,
        kka: String::new(),
        kelas_keamanan: KelasKeamanan::Terbatas,
        catatan_internal: String::new(),
        kategori: String::new(),
        asal: String::new(),
        status: StatusInformasi::Draf,
        status_alasan: String::new(),
        berakhir: None,
        keputusan_id: None,
        versi: 0,
        diubah_at: chrono::NaiveDateTime::MIN,
        dihapus_at: None,
    }
}
