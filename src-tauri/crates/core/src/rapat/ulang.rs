//! Holding a postponed meeting again.

use super::hadir::persons;
use super::save::get;
use super::undangan::invite;
use super::{JenisRapat, Putusan, Rapat, SebagaiUndangan as Sebagai, StatusRapat, Undangan};
use crate::error::{Error, Result};
use crate::informasi::status::StatusInformasi;
use crate::op::Op;
use crate::storage::{Store, rapat as rows};
use crate::{organisasi, pejabat};
use chrono::NaiveDate;

/// Working days between today and the day that is proposed.
const JEDA: i32 = 3;

/// Plans the meeting that is held in place of a postponed one, three working days from today: the same place, agenda,
/// chair and minute taker; who was invited, without members who have left office by then and with those who took it; the
/// items that no other meeting took meanwhile. Nobody is present yet and nothing is decided. Asked again, it is the
/// meeting that was planned already.
///
/// # Errors
/// `RAPAT_TIDAK_DITUNDA`; `Error::NotFound`.
pub fn repeat(store: &mut Store, id: &str) -> Result<Rapat> {
    let old = get(store, id)?;
    if let Some(planned) = &old.diulang_id {
        return get(store, planned);
    }
    if old.status != StatusRapat::Ditunda {
        return Err(Error::refused("RAPAT_TIDAK_DITUNDA"));
    }
    let today = store.today();
    let kalender = organisasi::get(store)?.pengaturan.kalender();
    let tanggal = kalender.tanggal_geser(today, JEDA).unwrap_or(today);
    let undangan = invited(store, &old, tanggal)?;
    let new_id = store.transact(Op::RepeatRapat, |tx| {
        let rapat = Rapat {
            id: tx.new_id(),
            tanggal,
            status: StatusRapat::Dijadwalkan,
            mengulang_id: Some(old.id.clone()),
            undangan,
            ..old.clone()
        };
        rows::insert(tx.conn(), &rapat, tx.now())?;
        let mut free = Vec::new();
        for p in &old.putusan {
            let Some(item) = rows::calon(tx.conn(), &rapat.id, &p.informasi_id)? else { continue };
            let taken = item.rapat_lain.is_some() && old.jenis == JenisRapat::TimPertimbangan;
            if item.status == StatusInformasi::Diuji && !taken {
                free.push(Putusan::baru(&p.informasi_id));
            }
        }
        rows::replace_putusan(tx.conn(), &rapat.id, &free)?;
        tx.note("rapat", &rapat.id, &old.tanggal.to_string(), &tanggal.to_string(), "")?;
        Ok(rapat.id)
    })?;
    get(store, &new_id)
}

/// Who is invited to a meeting of `day` in place of `old`, in its order; new members stand behind the old ones.
fn invited(store: &Store, old: &Rapat, day: NaiveDate) -> Result<Vec<Undangan>> {
    let is_member = |u: &Undangan| {
        old.jenis == JenisRapat::TimPertimbangan
            && u.pejabat_id.is_some()
            && matches!(u.sebagai, Sebagai::Pimpinan | Sebagai::Anggota)
    };
    let tim = pejabat::tim_pertimbangan(store, day)?;
    let sits = |u: &Undangan| tim.iter().any(|p| u.pejabat_id.as_ref() == Some(&p.id));
    let leads = |u: &Undangan| u.sebagai == Sebagai::Pimpinan;
    let mut list: Vec<Undangan> = old
        .undangan
        .iter()
        .filter(|u| !is_member(u) || sits(u) || leads(u))
        .map(|u| Undangan {
            hadir: false,
            diwakili_oleh: String::new(),
            surat_tugas_nomor: String::new(),
            jam_datang: String::new(),
            jam_pulang: String::new(),
            ..u.clone()
        })
        .collect();
    if old.jenis == JenisRapat::TimPertimbangan {
        let known = |rows: &[&pejabat::Pejabat]| {
            rows.iter().any(|p| old.undangan.iter().any(|u| u.pejabat_id.as_ref() == Some(&p.id)))
        };
        let new: Vec<Undangan> = persons(&tim)
            .iter()
            .filter(|rows| !known(rows))
            .filter_map(|rows| Some(invite(rows.first()?, Sebagai::Anggota)))
            .collect();
        let at = list.iter().rposition(is_member).map_or(0, |last| last.saturating_add(1));
        list.splice(at..at, new);
    }
    Ok(list)
}
