//! Composing decrees.

use super::read::{get, living};
use super::ready::{check_disetujui, check_item, is_without_tim};
use super::{JenisKeputusan, Keputusan, KeputusanIsian, KeputusanItem};
use crate::bawaan::BAWAAN;
use crate::dokumen::{self, KodeDokumen, StatusDokumen};
use crate::error::{Error, Result};
use crate::masalah::Masalah;
use crate::op::Op;
use crate::organisasi::BentukKeputusan;
use crate::pejabat::{self, Peran};
use crate::rapat::{self, JenisRapat, StatusRapat};
use crate::storage::{self, Store, keputusan as rows};
use crate::teks;
use chrono::Datelike;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Saves a decree. A new one takes the items its meeting agreed to close (of them only `informasi_id`, when that is
/// filled), by Pasal 17 letter, unit and number; a change or an opening without named items those that a sheet came to
/// it for. The PPID Utama is the signatory unless another is named. Each item keeps the sheet it rests on. An unsigned
/// print of what is changed becomes `DIGANTI`.
///
/// # Errors
/// A subject that is too long; `JENIS_KEPUTUSAN_TIDAK_COCOK` for a withdrawal, which has no official form;
/// `KEPUTUSAN_SUDAH_DITANDATANGANI`; `RAPAT_BELUM_SELESAI`, `BUKAN_RAPAT_TIM_PERTIMBANGAN`;
/// `INFORMASI_TIDAK_DISETUJUI_RAPAT`, `INFORMASI_BELUM_DIBAHAS`, `INFORMASI_BELUM_DITETAPKAN`,
/// `INFORMASI_DI_KEPUTUSAN_LAIN`; `Error::NotFound` for an unknown decree, meeting, person or item.
pub fn save(store: &mut Store, isian: &KeputusanIsian) -> Result<Keputusan> {
    let before = isian.id.as_deref().map(|id| open(store, id)).transpose()?;
    let draft = read(store, isian, before.as_ref())?;
    let without_tim = is_without_tim(store)?;
    let id = store.transact(Op::SaveKeputusan, |tx| {
        let id = before.as_ref().map_or_else(|| tx.new_id(), |k| k.id.clone());
        let keputusan = Keputusan { id, ..draft };
        for item in &keputusan.item {
            check_item(tx.conn(), (&keputusan.id, keputusan.jenis), &item.informasi_id, without_tim)?;
        }
        rows::upsert(tx.conn(), &keputusan, tx.now())?;
        // Of another kind before, it was another paper.
        for kode in KodeDokumen::ALL.iter().filter(|kode| kode.is_keputusan()) {
            dokumen::replace_print(tx, *kode, &keputusan.id, &BAWAAN.alasan_keputusan_diubah)?;
        }
        let dari = before.as_ref().map_or("", |k| k.status.as_str());
        tx.note("keputusan", &keputusan.id, dari, keputusan.status.as_str(), "")?;
        Ok(keputusan.id)
    })?;
    get(store, &id)
}

/// Subject of a decree whose officer typed none. A PENETAPAN is not headed `PENETAPAN … TENTANG PENETAPAN …`.
#[must_use]
pub fn tentang_bawaan(jenis: JenisKeputusan, bentuk: BentukKeputusan) -> &'static str {
    let tentang: &str = match jenis {
        JenisKeputusan::Penetapan => &BAWAAN.tentang_keputusan,
        JenisKeputusan::Tambahan => &BAWAAN.tentang_keputusan_tambahan,
        JenisKeputusan::Pengubahan => &BAWAAN.tentang_keputusan_pengubahan,
        JenisKeputusan::Pembukaan | JenisKeputusan::Pencabutan => &BAWAAN.tentang_keputusan_pembukaan,
    };
    match bentuk {
        BentukKeputusan::Penetapan => tentang.strip_prefix("Penetapan ").unwrap_or(tentang),
        BentukKeputusan::Keputusan => tentang,
    }
}

/// The decree, if it may still be changed.
///
/// # Errors
/// `KEPUTUSAN_SUDAH_DITANDATANGANI`, `KEPUTUSAN_DI_DALAM_SAMPAH`; `Error::NotFound`.
pub(super) fn open(store: &Store, id: &str) -> Result<Keputusan> {
    let keputusan = living(get(store, id)?)?;
    match keputusan.status {
        StatusDokumen::Ditandatangani | StatusDokumen::Diganti => {
            Err(Error::refused("KEPUTUSAN_SUDAH_DITANDATANGANI"))
        }
        StatusDokumen::Draf | StatusDokumen::Dicetak | StatusDokumen::Dibatalkan => Ok(keputusan),
    }
}

fn read(store: &Store, isian: &KeputusanIsian, before: Option<&Keputusan>) -> Result<Keputusan> {
    if isian.jenis == JenisKeputusan::Pencabutan {
        return Err(Error::Masalah(vec![Masalah::galat("jenis", "JENIS_KEPUTUSAN_TIDAK_COCOK")]));
    }
    let mut out = Vec::new();
    let typed = teks::paragraf("tentang", &isian.tentang, &mut out);
    Error::check(out)?;
    // The subject that was proposed for another kind is nobody's own.
    let proposed = |jenis: &JenisKeputusan| {
        BentukKeputusan::ALL.iter().any(|bentuk| typed == tentang_bawaan(*jenis, *bentuk))
    };
    let own = !typed.is_empty() && !JenisKeputusan::ALL.iter().any(proposed);
    let tentang = if own { typed } else { tentang_bawaan(isian.jenis, isian.bentuk).to_owned() };
    if let Some(id) = &isian.rapat_id {
        check_rapat(store, id)?;
    }
    if let Some(id) = &isian.penandatangan_id {
        storage::pejabat::get(store.conn(), id, None)?;
    }
    let ids = items(store, isian, before.is_none())?;
    let penandatangan_id = match &isian.penandatangan_id {
        None if before.is_none() => pejabat::holder(store, Peran::PpidUtama, store.today())?.map(|p| p.id),
        given => given.clone(),
    };
    Ok(Keputusan {
        id: String::new(),
        jenis: isian.jenis,
        bentuk: isian.bentuk,
        tentang,
        rapat_id: isian.rapat_id.clone(),
        penandatangan_id,
        nomor: String::new(),
        tahun: before.map_or_else(|| store.today().year().unsigned_abs(), |k| k.tahun),
        tanggal: None,
        status: StatusDokumen::Draf,
        penandatangan: String::new(),
        penandatangan_jabatan: String::new(),
        penandatangan_atas_nama: String::new(),
        dihapus_at: None,
        item: ids.into_iter().map(|id| item(store.conn(), isian.jenis, id)).collect::<Result<_>>()?,
        lembar: Vec::new(),
        masalah: Vec::new(),
    })
}

fn check_rapat(store: &Store, id: &str) -> Result<()> {
    let rapat = rapat::get(store, id)?;
    if rapat.jenis != JenisRapat::TimPertimbangan {
        return Err(Error::refused("BUKAN_RAPAT_TIM_PERTIMBANGAN"));
    }
    if rapat.status != StatusRapat::Selesai {
        return Err(Error::refused("RAPAT_BELUM_SELESAI"));
    }
    Ok(())
}

/// The items in annex order, each once.
fn items(store: &Store, isian: &KeputusanIsian, is_new: bool) -> Result<Vec<String>> {
    let given = &isian.informasi_id;
    if let Some(rapat_id) = &isian.rapat_id {
        let agreed = check_disetujui(store.conn(), rapat_id, given)?;
        if is_new {
            return Ok(agreed.into_iter().filter(|id| given.is_empty() || given.contains(id)).collect());
        }
    }
    if is_new && given.is_empty() && !isian.jenis.is_penetapan() {
        return considered(store.conn(), isian.jenis);
    }
    let mut seen = BTreeSet::new();
    Ok(given.iter().filter(|id| seen.insert(*id)).cloned().collect())
}

/// The set items whose last sheet came to what the decree does, and that no other decree under way holds.
fn considered(conn: &Connection, jenis: JenisKeputusan) -> Result<Vec<String>> {
    let mut out = Vec::new();
    for id in rows::calon_pengubahan(conn)? {
        let free = rows::syarat(conn, "", &id)?.is_some_and(|s| !s.di_keputusan_lain);
        if free && rows::lembar_for(conn, jenis, &id)?.is_some() {
            out.push(id);
        }
    }
    Ok(out)
}

fn item(conn: &Connection, jenis: JenisKeputusan, informasi_id: String) -> Result<KeputusanItem> {
    Ok(KeputusanItem {
        lembar_id: rows::lembar_for(conn, jenis, &informasi_id)?,
        informasi_id,
        nomor_register: String::new(),
        judul: String::new(),
        jangka_waktu: String::new(),
        berakhir: None,
    })
}
