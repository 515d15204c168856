//! Closing a meeting, or postponing it.

use super::save::{get, open};
use super::{HasilRapat as H, JenisRapat, Kuorum, Putusan, Rapat, StatusRapat};
use crate::error::{Error, Result};
use crate::informasi::status::Transisi;
use crate::informasi::{self, Cakupan};
use crate::masalah::Masalah;
use crate::op::Op;
use crate::storage::{Store, Tx, rapat as rows};
use crate::tanggal;
use crate::teks::{self, NAMA};
use chrono::NaiveDate;

/// Closes a meeting: agreed items become `DIBAHAS`, open ones `DITOLAK_TERBUKA`, those to be tested again `DIREKAP`;
/// delayed ones stay. The sum of the quorum is kept as it stands. An internal meeting only recommends: it sends back
/// what must be tested again and decides nothing else. For the quorum of a held meeting all count who signed, also who
/// left early: each decision was taken while enough were in the room.
///
/// # Errors
/// `RAPAT_BELUM_TIBA` before its day; `RAPAT_TANPA_BAHAN`; `KUORUM_TIDAK_TERPENUHI` with who came and how many are
/// needed, unless it is recorded, or `kuorum_dikecualikan` says, why it is held all the same; `PIMPINAN_RAPAT_KOSONG`; `PIMPINAN_TIDAK_HADIR` and
/// `NOTULIS_TIDAK_HADIR` for who didn't come, or sent somebody; `PUTUSAN_BELUM_LENGKAP` with how many are missing;
/// `PUTUSAN_SEBAGIAN_TANPA_BAGIAN` with the items that are closed as a whole (Perki 1/2021 Pasal 50(2));
/// `RAPAT_SUDAH_DITUTUP`; what the state of an item refuses.
pub fn finish(store: &mut Store, id: &str, kuorum_dikecualikan: &str) -> Result<Rapat> {
    let rapat = open(store, id)?;
    let mut out = Vec::new();
    let dikecualikan = teks::paragraf("kuorum_dikecualikan", kuorum_dikecualikan, &mut out);
    Error::check(out)?;
    check_held(&rapat, store.today())?;
    let k = &held(&rapat.kuorum, rapat.jenis);
    let reason = if dikecualikan.is_empty() { &rapat.kuorum_dikecualikan } else { &dikecualikan };
    if reason.is_empty() {
        check_kuorum(k)?;
    }
    check(&rapat)?;
    check_bagian(store, &rapat)?;
    store.transact(Op::FinishRapat, |tx| {
        for p in &rapat.putusan {
            apply(tx, &rapat, p)?;
        }
        rows::set_kuorum(tx.conn(), id, k, reason)?;
        rows::set_status(tx.conn(), id, StatusRapat::Selesai, reason)?;
        tx.note("rapat", id, rapat.status.as_str(), StatusRapat::Selesai.as_str(), reason)
    })?;
    get(store, id)
}

/// The sum as the papers of a held meeting give it: by the signatures.
fn held(k: &Kuorum, jenis: JenisRapat) -> Kuorum {
    let met = jenis == JenisRapat::Internal || k.hadir >= k.dibutuhkan;
    Kuorum { terpenuhi: met, ..k.clone() }
}

/// Refuses a decision while too few are in the room: `KUORUM_HILANG` where enough had come, else
/// `KUORUM_TIDAK_TERPENUHI`.
pub(super) fn check_di_ruang(k: &Kuorum) -> Result<()> {
    if k.terpenuhi || k.hadir < k.dibutuhkan {
        return check_kuorum(k);
    }
    let data = [("di_ruang".into(), k.di_ruang.to_string()), ("dibutuhkan".into(), k.dibutuhkan.to_string())];
    Err(Error::Refused { kode: "KUORUM_HILANG", data: data.into() })
}

/// Records why the meeting decides although too few are there; printed in its Berita Acara.
///
/// # Errors
/// An empty reason; `RAPAT_SUDAH_DITUTUP`.
pub fn except_kuorum(store: &mut Store, id: &str, alasan: &str) -> Result<Rapat> {
    let rapat = open(store, id)?;
    let mut out = Vec::new();
    let alasan = teks::paragraf("alasan", alasan, &mut out);
    if alasan.is_empty() && out.is_empty() {
        out.push(Masalah::galat("alasan", "WAJIB_DIISI"));
    }
    Error::check(out)?;
    store.transact(Op::ExceptKuorum, |tx| {
        rows::set_kuorum_dikecualikan(tx.conn(), id, &alasan)?;
        tx.note("rapat", id, &rapat.kuorum_dikecualikan, "", &alasan)
    })?;
    get(store, id)
}

/// Refuses with `KUORUM_TIDAK_TERPENUHI`, who came and how many are needed.
pub(super) fn check_kuorum(k: &Kuorum) -> Result<()> {
    if k.terpenuhi {
        return Ok(());
    }
    let data = [("hadir".into(), k.hadir.to_string()), ("dibutuhkan".into(), k.dibutuhkan.to_string())];
    Err(Error::Refused { kode: "KUORUM_TIDAK_TERPENUHI", data: data.into() })
}

/// It was held, on something.
fn check_held(rapat: &Rapat, today: NaiveDate) -> Result<()> {
    if rapat.tanggal > today {
        return Err(Error::refused_with("RAPAT_BELUM_TIBA", "tanggal", tanggal::panjang(rapat.tanggal)));
    }
    if rapat.putusan.is_empty() { Err(Error::refused("RAPAT_TANPA_BAHAN")) } else { Ok(()) }
}

fn check(rapat: &Rapat) -> Result<()> {
    if rapat.jenis == JenisRapat::TimPertimbangan && rapat.pimpinan_id.is_none() {
        return Err(Error::refused("PIMPINAN_RAPAT_KOSONG"));
    }
    match rapat.putusan.iter().filter(|p| p.hasil.is_none()).count() {
        0 => check_hadir(rapat),
        n => Err(Error::refused_with("PUTUSAN_BELUM_LENGKAP", "jumlah", n)),
    }
}

/// The Berita Acara names who led the meeting and who wrote it down, and they sign it: they were there themselves.
fn check_hadir(rapat: &Rapat) -> Result<()> {
    for (id, kode) in
        [(&rapat.pimpinan_id, "PIMPINAN_TIDAK_HADIR"), (&rapat.notulis_id, "NOTULIS_TIDAK_HADIR")]
    {
        let seat = rapat.undangan.iter().find(|u| id.is_some() && u.pejabat_id == *id);
        if let Some(u) = seat.filter(|u| !u.hadir || !u.diwakili_oleh.is_empty()) {
            return Err(Error::refused_with(kode, "nama", &u.nama));
        }
    }
    Ok(())
}

/// "In part" needs a part that is written down (Perki 1/2021 Pasal 22(2)b, 50(2)).
fn check_bagian(store: &Store, rapat: &Rapat) -> Result<()> {
    let mut whole = Vec::new();
    for p in rapat.putusan.iter().filter(|p| p.hasil == Some(H::SetujuSebagian)) {
        if informasi::get(store, &p.informasi_id)?.cakupan == Cakupan::Seluruh {
            whole.push(p.nomor_register.as_str());
        }
    }
    if whole.is_empty() {
        return Ok(());
    }
    Err(Error::refused_with("PUTUSAN_SEBAGIAN_TANPA_BAGIAN", "nomor", whole.join(", ")))
}

fn apply(tx: &Tx<'_>, rapat: &Rapat, p: &Putusan) -> Result<()> {
    let decides = rapat.jenis == JenisRapat::TimPertimbangan;
    let transisi = match p.hasil {
        Some(H::SetujuDikecualikan | H::SetujuSebagian) if decides => Transisi::Bahas,
        Some(H::Terbuka) if decides => Transisi::TolakTerbuka,
        Some(H::UjiUlang) => Transisi::KembalikanUntukDiujiUlang,
        _ => return Ok(()),
    };
    let fallback = format!("Putusan rapat {}", tanggal::panjang(rapat.tanggal));
    let alasan = if p.catatan.is_empty() { &fallback } else { &p.catatan };
    informasi::apply_transisi(tx, &p.informasi_id, transisi, alasan)?;
    Ok(())
}

/// Postpones a meeting: it stays as a record of who came, and its items are free for the next one.
///
/// # Errors
/// An empty reason; `RAPAT_SUDAH_DITUTUP`.
pub fn postpone(store: &mut Store, id: &str, alasan: &str) -> Result<Rapat> {
    let rapat = open(store, id)?;
    let mut out = Vec::new();
    let alasan = teks::baris_wajib("alasan", alasan, NAMA, &mut out);
    Error::check(out)?;
    store.transact(Op::PostponeRapat, |tx| {
        rows::set_kuorum(tx.conn(), id, &held(&rapat.kuorum, rapat.jenis), &rapat.kuorum_dikecualikan)?;
        rows::set_status(tx.conn(), id, StatusRapat::Ditunda, &alasan)?;
        tx.note("rapat", id, rapat.status.as_str(), StatusRapat::Ditunda.as_str(), &alasan)
    })?;
    get(store, id)
}
