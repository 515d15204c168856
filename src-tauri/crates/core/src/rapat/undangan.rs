//! The invitation list and who signed the attendance list.

use super::save::{get, open, read_jam};
use super::{Rapat, SebagaiUndangan as Sebagai, StatusRapat, Undangan};
use crate::error::{Error, Result};
use crate::masalah::Masalah;
use crate::op::Op;
use crate::pejabat::Pejabat;
use crate::storage::{self, Store, rapat as rows};
use crate::teks::{self, NAMA};
use std::collections::BTreeSet;

/// An invitation of a person of the list.
pub(super) fn invite(p: &Pejabat, sebagai: Sebagai) -> Undangan {
    Undangan {
        pejabat_id: Some(p.id.clone()),
        nama: p.nama_lengkap.clone(),
        nip: p.nip.clone(),
        jabatan: p.jabatan.clone(),
        sebagai,
        hadir: false,
        diwakili_oleh: String::new(),
        surat_tugas_nomor: String::new(),
        jam_datang: String::new(),
        jam_pulang: String::new(),
    }
}

/// The invitation list with the chair at its top and the minute taker at its end, as the plan names them.
pub(super) fn seat_pimpinan(rapat: &Rapat, people: &[Pejabat]) -> Vec<Undangan> {
    let mut list = rapat.undangan.clone();
    if let Some(p) = people.iter().find(|p| Some(&p.id) == rapat.pimpinan_id.as_ref()) {
        for u in list.iter_mut().filter(|u| u.sebagai == Sebagai::Pimpinan) {
            u.sebagai = Sebagai::Anggota;
        }
        let mut chair = match list.iter().position(|u| u.pejabat_id.as_ref() == Some(&p.id)) {
            Some(at) => list.remove(at),
            None => invite(p, Sebagai::Pimpinan),
        };
        chair.sebagai = Sebagai::Pimpinan;
        list.insert(0, chair);
    }
    let notulis = people.iter().find(|p| Some(&p.id) == rapat.notulis_id.as_ref());
    list.extend(
        notulis
            .filter(|p| !list.iter().any(|u| u.pejabat_id.as_ref() == Some(&p.id)))
            .map(|p| invite(p, Sebagai::Sekretariat)),
    );
    list
}

/// Replaces the invitation list, with the attendance in it. Who stands there as `PIMPINAN` chairs the meeting.
///
/// # Errors
/// Empty or unreadable fields, `GANDA` for a person invited twice, `PIMPINAN_LEBIH_DARI_SATU`; `RAPAT_SUDAH_DITUTUP`;
/// `Error::NotFound` for an unknown person.
pub fn save_undangan(store: &mut Store, rapat_id: &str, undangan: &[Undangan]) -> Result<Rapat> {
    let rapat = open(store, rapat_id)?;
    let mut out = Vec::new();
    let list: Vec<Undangan> = undangan.iter().enumerate().map(|(i, u)| read(i, u, &mut out)).collect();
    check_list(&list, &mut out);
    Error::check(out)?;
    for id in list.iter().filter_map(|u| u.pejabat_id.as_ref()) {
        storage::pejabat::get(store.conn(), id, None)?;
    }
    let chair = list.iter().find(|u| u.sebagai == Sebagai::Pimpinan).and_then(|u| u.pejabat_id.clone());
    store.transact(Op::SaveUndangan, |tx| {
        rows::replace_undangan(tx.conn(), rapat_id, &list)?;
        rows::update(tx.conn(), &Rapat { pimpinan_id: chair.or(rapat.pimpinan_id.clone()), ..rapat })?;
        tx.note("rapat", rapat_id, "", &list.len().to_string(), "")
    })?;
    get(store, rapat_id)
}

fn read(i: usize, u: &Undangan, out: &mut Vec<Masalah>) -> Undangan {
    let at = |name: &str| format!("undangan.{i}.{name}");
    Undangan {
        pejabat_id: u.pejabat_id.clone(),
        nama: teks::baris_wajib(&at("nama"), &u.nama, NAMA, out),
        nip: teks::baris(&at("nip"), &u.nip, NAMA, out),
        jabatan: teks::baris(&at("jabatan"), &u.jabatan, NAMA, out),
        sebagai: u.sebagai,
        hadir: u.hadir,
        diwakili_oleh: teks::baris(&at("diwakili_oleh"), &u.diwakili_oleh, NAMA, out),
        surat_tugas_nomor: teks::baris(&at("surat_tugas_nomor"), &u.surat_tugas_nomor, NAMA, out),
        jam_datang: read_jam(&at("jam_datang"), &u.jam_datang, out),
        jam_pulang: read_jam(&at("jam_pulang"), &u.jam_pulang, out),
    }
}

fn check_list(list: &[Undangan], out: &mut Vec<Masalah>) {
    let mut seen = BTreeSet::new();
    for (i, u) in list.iter().enumerate() {
        if u.pejabat_id.as_ref().is_some_and(|id| !seen.insert(id)) {
            out.push(Masalah::galat(format!("undangan.{i}.pejabat_id"), "GANDA"));
        }
    }
    if list.iter().filter(|u| u.sebagai == Sebagai::Pimpinan).count() > 1 {
        out.push(Masalah::galat("undangan", "PIMPINAN_LEBIH_DARI_SATU"));
    }
}

/// Records whether the person at place `urut` (from 0) signed the attendance list, in person or by a representative. On
/// the day of the meeting the time of coming is that of the clock. The meeting is `BERLANGSUNG` from then on.
///
/// # Errors
/// Fields too long or with unseen characters; `RAPAT_SUDAH_DITUTUP`; `Error::NotFound` when the list has no such place.
pub fn record_kehadiran(
    store: &mut Store,
    rapat_id: &str,
    urut: u32,
    hadir: bool,
    diwakili_oleh: &str,
    surat_tugas_nomor: &str,
) -> Result<Rapat> {
    let mut out = Vec::new();
    let wakil = teks::baris("diwakili_oleh", diwakili_oleh, NAMA, &mut out);
    let surat = teks::baris("surat_tugas_nomor", surat_tugas_nomor, NAMA, &mut out);
    let (rapat, mut list, at) = seat(store, rapat_id, urut)?;
    Error::check(out)?;
    let now = clock(store, &rapat).unwrap_or_default();
    let Some(u) = list.get_mut(at) else { return Ok(rapat) };
    u.jam_datang = match (hadir, u.hadir) {
        (true, false) => now,
        (true, true) => std::mem::take(&mut u.jam_datang),
        (false, _) => String::new(),
    };
    // Whoever is said to be there is there, and came back if they had left.
    u.jam_pulang = String::new();
    u.hadir = hadir;
    u.diwakili_oleh = if hadir { wakil } else { String::new() };
    // The letter belongs to the representative; without one it says nothing.
    u.surat_tugas_nomor = if u.diwakili_oleh.is_empty() { String::new() } else { surat };
    let (nama, said) = (u.nama.clone(), if hadir { "HADIR" } else { "TIDAK_HADIR" });
    write(store, &rapat, &list, Op::RecordKehadiran, &nama, said)
}

/// Records that somebody who is there leaves now. Who is not there can't leave: nothing changes.
///
/// # Errors
/// `RAPAT_BUKAN_HARI_INI`: the clock knows the time of today only; `RAPAT_SUDAH_DITUTUP`; `Error::NotFound`.
pub fn record_pulang(store: &mut Store, rapat_id: &str, urut: u32) -> Result<Rapat> {
    let (rapat, mut list, at) = seat(store, rapat_id, urut)?;
    let now = clock(store, &rapat).ok_or_else(|| Error::refused("RAPAT_BUKAN_HARI_INI"))?;
    let Some(u) = list.get_mut(at).filter(|u| u.hadir && u.jam_pulang.is_empty()) else { return Ok(rapat) };
    u.jam_pulang.clone_from(&now);
    let nama = u.nama.clone();
    write(store, &rapat, &list, Op::RecordJamHadir, &nama, &now)
}

/// Records when somebody who was there came and left, as typed; empty: not written down, and not left.
///
/// # Errors
/// `JAM_TIDAK_TERBACA`; `JAM_PULANG_TERBALIK` for leaving before coming; `BELUM_HADIR` for who did not sign;
/// `RAPAT_SUDAH_DITUTUP`; `Error::NotFound`.
pub fn record_jam(
    store: &mut Store,
    rapat_id: &str,
    urut: u32,
    jam_datang: &str,
    jam_pulang: &str,
) -> Result<Rapat> {
    let mut out = Vec::new();
    let datang = read_jam("jam_datang", jam_datang, &mut out);
    let pulang = read_jam("jam_pulang", jam_pulang, &mut out);
    // Both have the form 09.00, so that their order is that of their letters.
    if !pulang.is_empty() && pulang < datang {
        out.push(Masalah::galat("jam_pulang", "JAM_PULANG_TERBALIK"));
    }
    let (rapat, mut list, at) = seat(store, rapat_id, urut)?;
    Error::check(out)?;
    let Some(u) = list.get_mut(at).filter(|u| u.hadir) else { return Err(Error::refused("BELUM_HADIR")) };
    (u.jam_datang, u.jam_pulang) = (datang, pulang);
    let (nama, said) = (u.nama.clone(), format!("{}–{}", u.jam_datang, u.jam_pulang));
    write(store, &rapat, &list, Op::RecordJamHadir, &nama, &said)
}

/// The open meeting, its list, and the place `urut` in it.
fn seat(store: &Store, rapat_id: &str, urut: u32) -> Result<(Rapat, Vec<Undangan>, usize)> {
    let rapat = open(store, rapat_id)?;
    let list = rapat.undangan.clone();
    match usize::try_from(urut).ok().filter(|at| *at < list.len()) {
        Some(at) => Ok((rapat, list, at)),
        None => Err(Error::NotFound { entitas: "rapat_undangan", id: format!("{rapat_id}/{urut}") }),
    }
}

/// The time of day, on the day of the meeting; none on another.
fn clock(store: &Store, rapat: &Rapat) -> Option<String> {
    let now = store.clock_now();
    (now.date() == rapat.tanggal).then(|| now.format("%H.%M").to_string())
}

fn write(
    store: &mut Store,
    rapat: &Rapat,
    list: &[Undangan],
    op: Op,
    nama: &str,
    said: &str,
) -> Result<Rapat> {
    store.transact(op, |tx| {
        rows::replace_undangan(tx.conn(), &rapat.id, list)?;
        if rapat.status == StatusRapat::Dijadwalkan {
            rows::set_status(tx.conn(), &rapat.id, StatusRapat::Berlangsung, "")?;
        }
        tx.note("rapat", &rapat.id, nama, said, "")
    })?;
    get(store, &rapat.id)
}
