//! Reading meetings and planning them.

use super::hadir::{hitung, is_ketua, persons};
use super::undangan::{invite, seat_pimpinan};
use super::{JenisRapat, Kuorum, Rapat, RapatIsian, RapatRingkas, SebagaiUndangan, StatusRapat, jam};
use crate::bawaan::BAWAAN;
use crate::error::{Error, Result};
use crate::masalah::Masalah;
use crate::op::Op;
use crate::organisasi;
use crate::pejabat::{self, Pejabat, Peran};
use crate::storage::{self, Store, rapat as rows};
use crate::tanggal;
use crate::teks::{self, NAMA};
use chrono::NaiveDate;

/// The meetings, or those in the trash, newest first.
///
/// # Errors
/// The file's own refusal.
pub fn list(store: &Store, sampah: bool) -> Result<Vec<RapatRingkas>> {
    rows::list(store.conn(), sampah)
}

/// One meeting. Its quorum is the sum of now; once closed or postponed, the sum as it stood then.
///
/// # Errors
/// `Error::NotFound` when there is no such meeting.
pub fn get(store: &Store, id: &str) -> Result<Rapat> {
    let (rapat, kept) = rows::get(store.conn(), id)?;
    let kuorum = match kept {
        Some(kuorum) => kuorum,
        None => kuorum_now(store, &rapat)?,
    };
    Ok(Rapat { kuorum, ..rapat })
}

/// The sum of now.
pub(super) fn kuorum_now(store: &Store, rapat: &Rapat) -> Result<Kuorum> {
    let tim = pejabat::tim_pertimbangan(store, rapat.tanggal)?;
    Ok(hitung(rapat, &tim, &organisasi::get(store)?.pengaturan))
}

/// The meeting, if it may still be changed.
///
/// # Errors
/// `RAPAT_SUDAH_DITUTUP` once it was closed, postponed or cancelled; `RAPAT_DI_DALAM_SAMPAH`.
pub(super) fn open(store: &Store, id: &str) -> Result<Rapat> {
    let rapat = living(get(store, id)?)?;
    match rapat.status {
        StatusRapat::Dijadwalkan | StatusRapat::Berlangsung => Ok(rapat),
        StatusRapat::Selesai | StatusRapat::Ditunda | StatusRapat::Batal => {
            Err(Error::refused("RAPAT_SUDAH_DITUTUP"))
        }
    }
}

/// The meeting, if it isn't in the trash.
pub(super) fn living(rapat: Rapat) -> Result<Rapat> {
    if rapat.dihapus_at.is_some() { Err(Error::refused("RAPAT_DI_DALAM_SAMPAH")) } else { Ok(rapat) }
}

/// Saves the plan of a meeting. A new one invites the Tim Pertimbangan in office on its day, each person once; its
/// chair and minute taker are, when left empty, the chair of the team and the notulis of the office.
///
/// # Errors
/// Fields that are empty, too long or can't be read; `RAPAT_SUDAH_DITUTUP`; `Error::NotFound` for an unknown meeting or
/// person.
pub fn save(store: &mut Store, isian: &RapatIsian) -> Result<Rapat> {
    let before = isian.id.as_deref().map(|id| open(store, id)).transpose()?;
    let mut out = Vec::new();
    let mut plan = read_isian(isian, store.today(), &mut out);
    if plan.agenda.is_empty() {
        plan.agenda = BAWAAN.agenda_rapat(&organisasi::get(store)?.pengaturan.istilah_daftar);
    }
    Error::check(out)?;
    for id in plan.pimpinan_id.iter().chain(&plan.notulis_id) {
        storage::pejabat::get(store.conn(), id, None)?;
    }
    let rapat = match &before {
        None => new_rapat(store, plan)?,
        Some(old) => Rapat { id: old.id.clone(), status: old.status, undangan: old.undangan.clone(), ..plan },
    };
    let people = people(store)?;
    let undangan = seat_pimpinan(&rapat, &people);
    let id = store.transact(Op::SaveRapat, |tx| {
        let mut rapat = Rapat { undangan, ..rapat };
        if before.is_some() {
            rows::update(tx.conn(), &rapat)?;
            rows::replace_undangan(tx.conn(), &rapat.id, &rapat.undangan)?;
        } else {
            rapat.id = tx.new_id();
            rows::insert(tx.conn(), &rapat, tx.now())?;
        }
        let dari = before.as_ref().map(|r| r.tanggal.to_string()).unwrap_or_default();
        tx.note("rapat", &rapat.id, &dari, &rapat.tanggal.to_string(), "")?;
        Ok(rapat.id)
    })?;
    get(store, &id)
}

/// Everybody of the list of people, the trash included: who was invited stays named.
pub(super) fn people(store: &Store) -> Result<Vec<Pejabat>> {
    let mut people = pejabat::list(store, false)?;
    people.extend(pejabat::list(store, true)?);
    Ok(people)
}

fn new_rapat(store: &Store, plan: Rapat) -> Result<Rapat> {
    if plan.jenis == JenisRapat::Internal {
        return Ok(plan);
    }
    let tim = pejabat::tim_pertimbangan(store, plan.tanggal)?;
    let ketua = tim.iter().find(|p| is_ketua(p, plan.tanggal)).map(|p| p.id.clone());
    let notulis = pejabat::holder(store, Peran::Notulis, plan.tanggal)?.map(|p| p.id);
    let undangan = persons(&tim)
        .iter()
        .filter_map(|rows| Some(invite(rows.first()?, SebagaiUndangan::Anggota)))
        .collect();
    Ok(Rapat {
        pimpinan_id: plan.pimpinan_id.clone().or(ketua),
        notulis_id: plan.notulis_id.clone().or(notulis),
        undangan,
        ..plan
    })
}

fn read_isian(isian: &RapatIsian, today: NaiveDate, out: &mut Vec<Masalah>) -> Rapat {
    let tanggal = tanggal::read_opsional("tanggal", &isian.tanggal, out);
    if isian.tanggal.trim().is_empty() {
        out.push(Masalah::galat("tanggal", "WAJIB_DIISI"));
    }
    let jam_mulai = read_jam("jam_mulai", &isian.jam_mulai, out);
    if isian.jam_mulai.trim().is_empty() {
        out.push(Masalah::galat("jam_mulai", "WAJIB_DIISI"));
    }
    let jam_selesai = read_jam("jam_selesai", &isian.jam_selesai, out);
    // Both have the form 09.00, so that their order is that of their letters.
    if !jam_mulai.is_empty() && !jam_selesai.is_empty() && jam_selesai <= jam_mulai {
        out.push(Masalah::galat("jam_selesai", "JAM_TERBALIK"));
    }
    let agenda = teks::paragraf("agenda", &isian.agenda, out);
    Rapat {
        id: String::new(),
        jenis: isian.jenis,
        tanggal: tanggal.unwrap_or(today),
        jam_mulai,
        jam_selesai,
        tempat: teks::baris_wajib("tempat", &isian.tempat, NAMA, out),
        agenda,
        pimpinan_id: isian.pimpinan_id.clone(),
        notulis_id: isian.notulis_id.clone(),
        pembahasan: String::new(),
        cara_putusan: String::new(),
        status: StatusRapat::Dijadwalkan,
        kuorum_dikecualikan: String::new(),
        mengulang_id: None,
        diulang_id: None,
        dihapus_at: None,
        undangan: Vec::new(),
        putusan: Vec::new(),
        kuorum: Kuorum::default(),
    }
}

/// A time of day as typed; empty stays so.
pub(super) fn read_jam(medan: &str, text: &str, out: &mut Vec<Masalah>) -> String {
    if text.trim().is_empty() {
        return String::new();
    }
    jam::read(text).unwrap_or_else(|| {
        out.push(Masalah::galat(medan, "JAM_TIDAK_TERBACA"));
        String::new()
    })
}
