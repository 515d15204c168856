//! From the printer to the shelf: which papers are not yet signed, scanned and filed, at whom each lies and since when.

use super::{Dokumen, JenisDokumen, StatusDokumen as S};
use crate::arsip;
use crate::error::{Error, Result};
use crate::masalah::Masalah;
use crate::op::Op;
use crate::sql_enum;
use crate::storage::{Store, dokumen as papers, posisi_dokumen as rows};
use crate::{tanggal, teks};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

sql_enum! {
    /// What a paper lacks next.
    pub enum TahapDokumen {
        /// Printed; nobody has recorded its signature.
        MenungguTandaTangan = "MENUNGGU_TANDA_TANGAN",
        /// Signed; no scan of it is stored.
        BelumDipindai = "BELUM_DIPINDAI",
        /// Signed and scanned; it lies on no shelf.
        BelumDiarsipkan = "BELUM_DIARSIPKAN",
        /// Signed, scanned, and on a shelf.
        Selesai = "SELESAI",
    }
}

/// Where a paper was from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PosisiDokumen {
    /// Who has it; empty when it lies in a place of the archive.
    pub pada: String,
    /// The place of the archive.
    pub lokasi_id: Option<String>,
    /// Its full code; empty when somebody has it.
    pub kode_lengkap: String,
    /// Since when.
    pub sejak: NaiveDate,
    /// A note; may be empty.
    pub catatan: String,
    /// Who noted it.
    pub petugas: String,
}

/// Where papers are now, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PosisiDokumenIsian {
    /// The papers; they lie together.
    pub dokumen_id: Vec<String>,
    /// Who has them; empty when they are filed.
    pub pada: String,
    /// The place of the archive; none when somebody has them.
    pub lokasi_id: Option<String>,
    /// Since when, as typed; empty for today.
    pub sejak: String,
    /// A note; may be empty.
    pub catatan: String,
}

/// A paper on its way from the printer to the shelf.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DokumenBeredar {
    /// The paper.
    pub dokumen: Dokumen,
    /// Who printed it; empty where no line of the trail tells it.
    pub dicetak_oleh: String,
    /// What it lacks next.
    pub tahap: TahapDokumen,
    /// Where it is and was, the newest first.
    pub posisi: Vec<PosisiDokumen>,
}

impl DokumenBeredar {
    fn new(dokumen: Dokumen, dicetak_oleh: String, posisi: Vec<PosisiDokumen>) -> Self {
        let is_filed = posisi.first().is_some_and(|p| p.lokasi_id.is_some());
        let tahap = match (dokumen.status, &dokumen.pindaian) {
            (S::Ditandatangani, Some(_)) if is_filed => TahapDokumen::Selesai,
            (S::Ditandatangani, Some(_)) => TahapDokumen::BelumDiarsipkan,
            (S::Ditandatangani, None) => TahapDokumen::BelumDipindai,
            _ => TahapDokumen::MenungguTandaTangan,
        };
        Self { dokumen, dicetak_oleh, tahap, posisi }
    }
}

/// Every paper that somebody signs, printed or signed, and what it lacks; the newest print first.
///
/// # Errors
/// The file's own refusal.
pub fn list_beredar(store: &Store) -> Result<Vec<DokumenBeredar>> {
    let (mut pencetak, mut posisi) = (rows::pencetak(store.conn())?, rows::list(store.conn(), None)?);
    let mut found = papers::list(store.conn(), None)?;
    found.retain(|d| {
        matches!(d.status, S::Dicetak | S::Ditandatangani) && JenisDokumen::of(d.kode).ditandatangani
    });
    let beredar = |d: Dokumen| {
        let (by, at) = (pencetak.remove(&d.id), posisi.remove(&d.id));
        DokumenBeredar::new(d, by.unwrap_or_default(), at.unwrap_or_default())
    };
    Ok(found.into_iter().map(beredar).collect())
}

/// Notes who has papers, or in which place of the archive they lie, since a day. What was noted before stays.
///
/// # Errors
/// Fields that can't be stored or are missing; on `sejak` `SESUDAH_HARI_INI`, and with the title of the paper
/// `SEBELUM_DICETAK`, `SEBELUM_POSISI_LALU`, `SEBELUM_DITANDATANGANI`; `ARSIP_BELUM_DITANDATANGANI` for a shelf,
/// `DOKUMEN_MASIH_DRAF`, `DOKUMEN_TIDAK_BERLAKU`; `Error::NotFound` for a paper or place.
pub fn record_posisi(store: &mut Store, isian: &PosisiDokumenIsian) -> Result<()> {
    let mut out = Vec::new();
    let pada = teks::baris("pada", &isian.pada, teks::NAMA, &mut out);
    let catatan = teks::baris("catatan", &isian.catatan, teks::NAMA, &mut out);
    let lokasi = isian.lokasi_id.as_deref().map(|id| arsip::get_lokasi(store, id)).transpose()?;
    let kode_lengkap = lokasi.map(|l| l.kode_lengkap).unwrap_or_default();
    match (pada.is_empty(), &isian.lokasi_id) {
        (true, None) => out.push(Masalah::galat("pada", "WAJIB_DIISI")),
        (false, Some(_)) => out.push(Masalah::galat("pada", "PADA_ATAU_TEMPAT")),
        _ => {}
    }
    if isian.dokumen_id.is_empty() {
        out.push(Masalah::galat("dokumen_id", "WAJIB_DIISI"));
    }
    let sejak = tanggal::read_opsional("sejak", &isian.sejak, &mut out).unwrap_or(store.today());
    Error::check(out)?;
    let mut wrong = Vec::new();
    if sejak > store.today() {
        wrong.push(Masalah::galat("sejak", "SESUDAH_HARI_INI"));
    }
    let filed = isian.lokasi_id.is_some();
    let mut before = Vec::new();
    for id in &isian.dokumen_id {
        let d = papers::get(store.conn(), id)?;
        refuse_state(&d, filed)?;
        let last = rows::list(store.conn(), Some(id))?.remove(id).and_then(|all| all.into_iter().next());
        if wrong.is_empty() {
            wrong.extend(too_early(&d, last.as_ref(), filed, sejak));
        }
        before.push((id, last.map(|p| if p.pada.is_empty() { p.kode_lengkap } else { p.pada })));
    }
    Error::check(wrong)?;
    let posisi = PosisiDokumen {
        petugas: store.pengguna().to_owned(),
        lokasi_id: isian.lokasi_id.clone(),
        pada,
        kode_lengkap,
        sejak,
        catatan,
    };
    let now_at = if filed { &posisi.kode_lengkap } else { &posisi.pada };
    store.transact(Op::RecordPosisi, |tx| {
        for (id, last) in before {
            rows::insert(tx.conn(), &tx.new_id(), id, &posisi, tx.now())?;
            tx.note("dokumen", id, &last.unwrap_or_default(), now_at, &posisi.catatan)?;
        }
        Ok(())
    })
}

/// Only a print that counts has a place, and only a signed one a shelf.
fn refuse_state(d: &Dokumen, filed: bool) -> Result<()> {
    match d.status {
        S::Dicetak if filed => Err(Error::refused_with("ARSIP_BELUM_DITANDATANGANI", "judul", &d.judul)),
        S::Dicetak | S::Ditandatangani => Ok(()),
        S::Draf => Err(Error::refused("DOKUMEN_MASIH_DRAF")),
        S::Diganti | S::Dibatalkan => Err(Error::refused("DOKUMEN_TIDAK_BERLAKU")),
    }
}

/// What speaks against a day: a paper is nowhere before it is printed, moves on in order, and is filed once signed.
fn too_early(d: &Dokumen, last: Option<&PosisiDokumen>, filed: bool, sejak: NaiveDate) -> Option<Masalah> {
    let (kode, day) = [
        ("SEBELUM_DICETAK", Some(d.dicetak_at.date())),
        ("SEBELUM_POSISI_LALU", last.map(|p| p.sejak)),
        ("SEBELUM_DITANDATANGANI", d.tanggal.filter(|_| filed)),
    ]
    .into_iter()
    .find_map(|(kode, day)| day.filter(|day| sejak < *day).map(|day| (kode, day)))?;
    let said = Masalah::galat("sejak", kode).with("judul", &d.judul);
    Some(said.with("tanggal", tanggal::panjang(day)))
}
