//! The board of a round: each activity of its SOP with what is there, what is missing, and how long it took.

use super::{Penyusunan, get};
use crate::dokumen::{JenisSubjek, KodeDokumen as K, SEMUA, StatusDokumen, keputusan_unit};
use crate::error::Result;
use crate::hari_kerja::Kalender;
use crate::informasi::status::StatusInformasi as S;
use crate::rapat::JenisRapat;
use crate::sop::{Kegiatan, Syarat};
use crate::storage::{Store, penyusunan as rows};
use crate::{organisasi, pekerjaan, sql_enum};
use chrono::NaiveDate;
use rows::{Bagian, KegiatanSelesai, Naskah, SubjekPenyusunan};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

sql_enum! {
    /// Where an activity stands.
    pub enum Keadaan {
        /// Nothing of its output is there.
        Belum = "BELUM",
        /// Its turn, or part of its output is there.
        Berjalan = "BERJALAN",
        /// All of its output is there; nobody has closed it.
        Lengkap = "LENGKAP",
        /// Closed.
        Selesai = "SELESAI",
    }
}

/// Where a round stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Papan {
    /// The round.
    pub penyusunan: Penyusunan,
    /// Its activities in order.
    pub kegiatan: Vec<KegiatanPapan>,
    /// The first activity that is open.
    pub berikutnya: Option<String>,
    /// How many items outside would fit into it.
    pub jumlah_calon: u32,
}

/// An activity on the board.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KegiatanPapan {
    /// The activity.
    pub kegiatan: Kegiatan,
    /// Where it stands.
    pub keadaan: Keadaan,
    /// What its output is made of.
    pub syarat: Vec<SyaratPapan>,
    /// Its papers.
    pub naskah: Vec<NaskahPapan>,
    /// The day its turn came; none before.
    pub mulai: Option<NaiveDate>,
    /// The last day for it; none where the SOP sets none, or before its turn.
    pub batas: Option<NaiveDate>,
    /// Working days it took, or has taken until today.
    #[ts(type = "number | null")]
    pub hari_terpakai: Option<i64>,
    /// Working days beyond the last day.
    #[ts(type = "number")]
    pub terlambat: i64,
    /// The day it was closed.
    pub selesai: Option<NaiveDate>,
    /// Who closed it.
    pub petugas: String,
    /// Why without its output, or a note.
    pub catatan: String,
}

/// A condition and how much of it is fulfilled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SyaratPapan {
    /// The condition.
    pub syarat: Syarat,
    /// So many are there.
    pub ada: u32,
    /// Of so many.
    pub dari: u32,
}

/// A paper of an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct NaskahPapan {
    /// Which paper.
    pub kode: K,
    /// Printed and not signed.
    pub tercetak: u32,
    /// Signed, with the signature recorded.
    pub ditandatangani: u32,
}

impl KegiatanPapan {
    /// Whether all of its output is there.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.syarat.iter().all(|s| s.ada >= s.dari)
    }
}

/// The board of a round.
///
/// # Errors
/// `Error::NotFound`.
pub fn get_papan(store: &Store, id: &str) -> Result<Papan> {
    let penyusunan = get(store, id)?;
    let conn = store.conn();
    let seen = Seen {
        informasi: rows::count_status(conn, id)?,
        subjek: rows::subjek(conn, id)?,
        naskah: rows::naskah(conn)?,
        menunggu: waiting(store)?,
        mulai: penyusunan.mulai,
        selesai: penyusunan.selesai,
    };
    let kalender = organisasi::get(store)?.pengaturan.kalender();
    let closed = rows::kegiatan(conn, id)?;
    let today = penyusunan.selesai.unwrap_or_else(|| store.today());
    let mut turn = Some(penyusunan.mulai);
    let mut kegiatan = Vec::new();
    for k in &penyusunan.sop.kegiatan {
        let row = seen.row(k, closed.iter().find(|c| c.kode == k.kode), turn, today, &kalender);
        turn = turn.and(row.selesai);
        kegiatan.push(row);
    }
    let berikutnya = kegiatan.iter().find(|k| k.selesai.is_none()).map(|k| k.kegiatan.kode.clone());
    Ok(Papan {
        jumlah_calon: rows::count_calon(conn, penyusunan.takes_set())?,
        penyusunan,
        kegiatan,
        berikutnya,
    })
}

/// Items of the office that wait for their change or opening.
fn waiting(store: &Store) -> Result<u32> {
    let found = pekerjaan::ringkasan(store)?;
    Ok(found.ubah.jumlah + found.lewat.jumlah)
}

/// What is there.
struct Seen {
    informasi: BTreeMap<S, u32>,
    subjek: SubjekPenyusunan,
    naskah: Vec<Naskah>,
    menunggu: u32,
    mulai: NaiveDate,
    selesai: Option<NaiveDate>,
}

impl Seen {
    fn row(
        &self,
        kegiatan: &Kegiatan,
        closed: Option<&KegiatanSelesai>,
        turn: Option<NaiveDate>,
        today: NaiveDate,
        kalender: &Kalender,
    ) -> KegiatanPapan {
        let selesai = closed.map(|c| c.selesai);
        let end = selesai.unwrap_or(today);
        let limit = kegiatan.batas_hari.and_then(|days| i32::try_from(days).ok());
        let batas = turn.zip(limit).and_then(|(from, days)| kalender.tanggal_geser(from, days));
        let beyond = batas.and_then(|last| kalender.sisa_hari_kerja(last, end)).unwrap_or(0).max(0);
        let mut row = KegiatanPapan {
            syarat: kegiatan.syarat.iter().map(|s| self.count(*s, kegiatan)).collect(),
            naskah: kegiatan.naskah.iter().map(|kode| self.papers(*kode, kegiatan)).collect(),
            keadaan: Keadaan::Selesai,
            mulai: turn,
            batas,
            hari_terpakai: turn.and_then(|from| kalender.sisa_hari_kerja(from, end)),
            terlambat: beyond,
            selesai,
            petugas: closed.map_or_else(String::new, |c| c.petugas.clone()),
            catatan: closed.map_or_else(String::new, |c| c.catatan.clone()),
            kegiatan: kegiatan.clone(),
        };
        if selesai.is_none() {
            let begun = turn.is_some() || row.syarat.iter().any(|s| s.ada > 0);
            row.keadaan = match (row.is_complete(), begun) {
                (true, _) => Keadaan::Lengkap,
                (false, true) => Keadaan::Berjalan,
                (false, false) => Keadaan::Belum,
            };
        }
        row
    }

    fn count(&self, syarat: Syarat, kegiatan: &Kegiatan) -> SyaratPapan {
        let (ada, dari) = match syarat {
            Syarat::Informasi { status } => {
                let all: u32 = self.informasi.values().sum();
                let reached = self.informasi.iter().filter(|(s, _)| **s >= status).map(|(_, n)| n).sum();
                (reached, all.max(1))
            }
            Syarat::Pengubahan => (u32::from(self.menunggu == 0), 1),
            Syarat::Naskah { kode, ditandatangani } => self.count_naskah(kode, ditandatangani, kegiatan),
        };
        SyaratPapan { syarat, ada, dari }
    }

    fn count_naskah(&self, kode: K, signed: bool, kegiatan: &Kegiatan) -> (u32, u32) {
        let fits =
            |n: &&Naskah| is_of(n.kode, kode) && (!signed || n.status == StatusDokumen::Ditandatangani);
        let here = |n: &&Naskah| self.is_here(n, kegiatan);
        let papers: Vec<&Naskah> = self.naskah.iter().filter(fits).filter(here).collect();
        let unit = &self.subjek.unit;
        match kode.subjek() {
            JenisSubjek::Unit if !unit.is_empty() => {
                let with = |u: &&String| papers.iter().any(|n| n.subjek_id == SEMUA || n.subjek_id == **u);
                (amount(unit.iter().filter(with).count()), amount(unit.len()))
            }
            JenisSubjek::KeputusanUnit if !unit.is_empty() => {
                let sent = |(decree, to): &&(String, String)| {
                    papers.iter().any(|n| match keputusan_unit(&n.subjek_id) {
                        (of, None) => of == decree,
                        (of, Some(unit)) => of == decree && unit == to,
                    })
                };
                // Until a decree says which units it concerns, all of them will get theirs.
                let pairs = &self.subjek.keputusan_unit;
                let of = if pairs.is_empty() { unit.len() } else { pairs.len() };
                (amount(pairs.iter().filter(sent).count()), amount(of))
            }
            _ => match self.subjects(kode, kegiatan) {
                None => (u32::from(!papers.is_empty()), 1),
                Some(all) => {
                    let counted: Vec<&String> =
                        all.iter().filter(|(_, counts)| **counts).map(|(id, _)| id).collect();
                    let with =
                        |id: &&&String| papers.iter().any(|n| keputusan_unit(&n.subjek_id).0 == id.as_str());
                    (amount(counted.iter().filter(with).count()), amount(counted.len()).max(1))
                }
            },
        }
    }

    fn papers(&self, kode: K, kegiatan: &Kegiatan) -> NaskahPapan {
        let here = || self.naskah.iter().filter(|n| n.kode == kode && self.is_here(n, kegiatan));
        let signed = here().filter(|n| n.status == StatusDokumen::Ditandatangani).count();
        NaskahPapan { kode, tercetak: amount(here().count() - signed), ditandatangani: amount(signed) }
    }

    /// Whether a paper belongs to the round: it is about something that counts, or was printed while the round went on
    /// and is about something else of it, the office, a unit or a place.
    fn is_here(&self, n: &Naskah, kegiatan: &Kegiatan) -> bool {
        let meanwhile = n.tanggal >= self.mulai && self.selesai.is_none_or(|last| n.tanggal <= last);
        match self.subjects(n.kode, kegiatan) {
            Some(all) => all.get(keputusan_unit(&n.subjek_id).0).is_some_and(|counts| *counts || meanwhile),
            None => meanwhile,
        }
    }

    /// What in the round papers of this kind are about; none for those about the office, an item, a unit or a place.
    fn subjects(&self, kode: K, kegiatan: &Kegiatan) -> Option<&Bagian> {
        match (kode.subjek(), kegiatan.rapat) {
            (JenisSubjek::Lembar, _) => Some(&self.subjek.lembar),
            (JenisSubjek::Rapat, Some(JenisRapat::Internal)) => Some(&self.subjek.rapat_internal),
            (JenisSubjek::Rapat, _) => Some(&self.subjek.rapat),
            (JenisSubjek::Keputusan | JenisSubjek::KeputusanUnit, _) => Some(&self.subjek.keputusan),
            (JenisSubjek::Informasi | JenisSubjek::Unit | JenisSubjek::Lokasi | JenisSubjek::Register, _) => {
                None
            }
        }
    }
}

/// The decree of an addition stands where the SOP asks for the decree.
fn is_of(kode: K, wanted: K) -> bool {
    kode == wanted || (kode == K::D15 && wanted == K::D14)
}

fn amount(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
