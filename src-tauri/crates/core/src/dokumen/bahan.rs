//! What a paper says beside the data of its subject: typed once, kept, and printed again the same.

use super::catatan::MAKS_NOMOR;
use super::read::is_signed;
use super::subjek::check_subjek;
use super::tercetak::{NomorTercetak, TANGGAL_TITIK, refuse_nomor, tahun_nomor};
use super::{JenisMedan, JenisSubjek, KodeDokumen, medan_bahan};
use crate::error::{Error, Result};
use crate::jangka_waktu::is_kabur_teks;
use crate::keputusan::Pengubahan;
use crate::masalah::Masalah;
use crate::op::Op;
use crate::storage::{Store, bahan_dokumen as rows};
use crate::{rapat, tanggal, teks, uji_konsekuensi};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What is typed for true.
pub(super) const YA: &str = "ya";

/// What was filled in: name of the field (`id of the item:name` where each item has its own) → text; a day as
/// `YYYY-MM-DD`. Nothing stands for empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BahanDokumen(
    /// The texts by their fields.
    pub BTreeMap<String, String>,
);

impl BahanDokumen {
    /// Text of a field, if it was filled in.
    #[must_use]
    pub fn teks(&self, nama: &str) -> Option<&str> {
        self.0.get(nama).map(String::as_str).filter(|text| !text.is_empty())
    }

    /// Its lines, without empty ones.
    #[must_use]
    pub fn baris(&self, nama: &str) -> Vec<String> {
        let lines = self.teks(nama).unwrap_or_default().lines().map(str::trim);
        lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }

    /// Day of a field, if it was filled in.
    #[must_use]
    pub fn tanggal(&self, nama: &str) -> Option<NaiveDate> {
        self.teks(nama).and_then(|text| text.parse().ok())
    }

    /// Number of a field, if it was filled in.
    #[must_use]
    pub fn angka(&self, nama: &str) -> Option<u32> {
        self.teks(nama).and_then(|text| text.parse().ok())
    }

    /// Text of a field of one item.
    #[must_use]
    pub fn informasi(&self, informasi_id: &str, nama: &str) -> Option<&str> {
        self.teks(&format!("{informasi_id}:{nama}"))
    }
}

/// Of the period of a report.
fn ends_before_it_begins(bahan: &BahanDokumen) -> bool {
    bahan.tanggal("mulai").zip(bahan.tanggal("sampai")).is_some_and(|(mulai, sampai)| sampai < mulai)
}

/// What was filled in for a paper; empty before anything was.
///
/// # Errors
/// The file's own refusal.
pub fn get_bahan(store: &Store, kode: KodeDokumen, subjek_id: &str) -> Result<BahanDokumen> {
    read_bahan(store.conn(), kode, subjek_id)
}

/// As [`get_bahan`], within a change.
pub(crate) fn read_bahan(conn: &Connection, kode: KodeDokumen, subjek_id: &str) -> Result<BahanDokumen> {
    let stored = rows::get(conn, kode, subjek_id)?;
    Ok(stored.map(|isian| serde_json::from_str(&isian)).transpose()?.unwrap_or_default())
}

/// What was filled in for a kind of paper, of every subject, in the order in which the subjects came to be.
///
/// # Errors
/// The file's own refusal.
pub fn list_bahan(store: &Store, kode: KodeDokumen) -> Result<Vec<(String, BahanDokumen)>> {
    let read = |(id, isian): (String, String)| Ok((id, serde_json::from_str(&isian)?));
    rows::list(store.conn(), kode)?.into_iter().map(read).collect()
}

/// Keeps what was filled in for a paper. Days are taken as people type them.
///
/// # Errors
/// Problems of the fields (`MEDAN_TIDAK_DIKENAL` for one the paper doesn't have,
/// `JANGKA_WAKTU_TIDAK_TERBACA` for a new term of which a condition is vague); `LEMBAR_SUDAH_DITANDATANGANI` for those
/// of a sheet that is signed with them; what [`super::check_subjek`] refuses; `Error::NotFound`.
pub fn save_bahan(
    store: &mut Store,
    kode: KodeDokumen,
    subjek_id: &str,
    isian: &BTreeMap<String, String>,
) -> Result<BahanDokumen> {
    check_subjek(store, kode, subjek_id)?;
    let items = items(store, kode, subjek_id)?;
    let mut problems = Vec::new();
    let mut clean = BTreeMap::new();
    for (nama, text) in isian {
        let (item, bare) = nama.split_once(':').map_or((None, nama.as_str()), |(id, rest)| (Some(id), rest));
        let known = medan_bahan(kode).iter().find(|m| m.nama == bare && m.per_informasi == item.is_some());
        let Some(field) = known.filter(|_| item.is_none_or(|id| items.iter().any(|known| known == id)))
        else {
            problems.push(Masalah::galat(nama, "MEDAN_TIDAK_DIKENAL"));
            continue;
        };
        let text = match field.jenis {
            JenisMedan::Teks => teks::baris(nama, text, teks::NAMA, &mut problems),
            JenisMedan::Angka => angka(nama, text, &mut problems),
            JenisMedan::Nomor => teks::baris(nama, text, MAKS_NOMOR, &mut problems),
            JenisMedan::Centang => centang(nama, text, &mut problems),
            JenisMedan::Paragraf => teks::paragraf(nama, text, &mut problems),
            JenisMedan::Tanggal => tanggal::read_opsional(nama, text, &mut problems)
                .map(|day| day.to_string())
                .unwrap_or_default(),
        };
        // The new term becomes law as it is read: what is only guessed is worded anew here.
        if is_jangka_waktu(kode, bare) && !text.is_empty() && is_kabur_teks(&text) {
            problems.push(Masalah::galat(nama, "JANGKA_WAKTU_TIDAK_TERBACA"));
        }
        if !text.is_empty() {
            clean.insert(nama.clone(), text);
        }
    }
    let bahan = BahanDokumen(clean);
    if kode == KodeDokumen::D23 && ends_before_it_begins(&bahan) {
        problems.push(Masalah::galat("sampai", "TANGGAL_MENDAHULUI"));
    }
    let tercetak = NomorTercetak::of(&bahan);
    if tercetak.titik && tercetak.tanggal.is_some() {
        problems.push(Masalah::galat(TANGGAL_TITIK, "TANGGAL_SUDAH_DIISI"));
    }
    Error::check(problems)?;
    let tahun = tahun_nomor(store, kode, subjek_id, tercetak.tanggal)?;
    refuse_nomor(store, kode, subjek_id, &tercetak.nomor, tahun)?;
    let isian = serde_json::to_string(&bahan)?;
    store.transact(Op::SaveBahanDokumen, |tx| {
        if kode.is_lembar() && is_signed(tx, kode, subjek_id)? {
            return Err(Error::refused("LEMBAR_SUDAH_DITANDATANGANI"));
        }
        if kode == KodeDokumen::D25 {
            refuse_lent(&read_bahan(tx.conn(), kode, subjek_id)?, &bahan)?;
        }
        rows::upsert(tx.conn(), kode, subjek_id, &isian, tx.now())?;
        tx.note("bahan_dokumen", subjek_id, "", kode.as_str(), "")
    })?;
    Ok(bahan)
}

/// Last day of exemption that the new term of an item has by its words, were its decree of `day`: none in a field that is
/// no such term or is empty, `Some(None)` for a term whose end isn't known.
#[must_use]
pub fn berakhir_bahan(
    kode: KodeDokumen,
    nama: &str,
    text: &str,
    day: NaiveDate,
) -> Option<Option<NaiveDate>> {
    let baru = Pengubahan { jangka_waktu: text.to_owned(), ..Pengubahan::default() };
    (is_jangka_waktu(kode, nama) && !text.is_empty()).then(|| baru.berakhir(day))
}

/// Whether a field is the new term that a sheet about a change gives an item.
fn is_jangka_waktu(kode: KodeDokumen, nama: &str) -> bool {
    kode == KodeDokumen::D20 && nama == "jangka_waktu"
}

/// What is out is brought back before it goes to somebody else: the loan before would be forgotten.
fn refuse_lent(before: &BahanDokumen, after: &BahanDokumen) -> Result<()> {
    let out = before.tanggal("tanggal_pinjam").is_some() && before.tanggal("tanggal_kembali").is_none();
    match before.teks("peminjam") {
        Some(who) if out && after.teks("peminjam") != Some(who) => {
            Err(Error::refused_with("MASIH_DIPINJAM", "peminjam", who))
        }
        _ => Ok(()),
    }
}

/// A count as typed, without zeros before it; empty for none.
fn angka(nama: &str, text: &str, out: &mut Vec<Masalah>) -> String {
    let text = teks::baris(nama, text, teks::NAMA, out);
    match text.parse::<u32>() {
        Ok(n) if n > 0 => n.to_string(),
        _ if text.is_empty() => text,
        _ => {
            out.push(Masalah::galat(nama, "ANGKA_TIDAK_TERBACA"));
            String::new()
        }
    }
}

/// What is true or not, as typed; empty for not.
fn centang(nama: &str, text: &str, out: &mut Vec<Masalah>) -> String {
    let text = text.trim();
    if !text.is_empty() && text != YA {
        out.push(Masalah::galat(nama, "PILIHAN_TIDAK_DIKENAL"));
    }
    text.to_owned()
}

/// The items that have fields of their own, in the order of their meeting or sheet: id, and number with title.
///
/// # Errors
/// `Error::NotFound` for an unknown subject.
pub fn informasi_bahan(store: &Store, kode: KodeDokumen, subjek_id: &str) -> Result<Vec<(String, String)>> {
    if !medan_bahan(kode).iter().any(|m| m.per_informasi) {
        return Ok(Vec::new());
    }
    let named = |id, nomor: &str, judul: &str| (id, format!("{nomor} {judul}"));
    Ok(match kode.subjek() {
        JenisSubjek::Rapat => {
            let list = rapat::get(store, subjek_id)?.putusan.into_iter();
            list.map(|p| named(p.informasi_id, &p.nomor_register, &p.judul)).collect()
        }
        JenisSubjek::Lembar => {
            let list = uji_konsekuensi::get(store, subjek_id)?.baris.into_iter();
            list.map(|b| named(b.informasi_id, &b.nomor_register, &b.judul)).collect()
        }
        _ => Vec::new(),
    })
}

/// Ids of the items that have fields of their own.
fn items(store: &Store, kode: KodeDokumen, subjek_id: &str) -> Result<Vec<String>> {
    let list = informasi_bahan(store, kode, subjek_id)?;
    Ok(list.into_iter().map(|(id, _)| id).collect())
}
