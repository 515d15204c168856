//! What a signed decree says of the proposals of one unit: out of the main office, and into the unit's own register beside
//! its items. Nothing that the unit wrote is changed by it.

use super::{PaketKeluar, PaketMasuk};
use crate::dokumen::{Berkas, StatusDokumen};
use crate::error::{Error, Result};
use crate::informasi::status::StatusInformasi;
use crate::informasi::{self, UsulanKeluar};
use crate::keputusan::{JenisKeputusan, Keputusan};
use crate::op::Op;
use crate::organisasi::BentukKeputusan;
use crate::sql_enum;
use crate::storage::{Store, berkas, putusan_paket as rows};
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

sql_enum! {
    /// What became of a proposal: the state of the register that it came to.
    pub enum HasilPutusan {
        /// Set as exempt.
        Ditetapkan = "DITETAPKAN",
        /// Set before, now open by decision (PP 61/2010 Pasal 11).
        DiubahTerbuka = "DIUBAH_TERBUKA",
        /// Found open by the test or the meeting (Perki 1/2021 Pasal 49(2)d).
        DitolakTerbuka = "DITOLAK_TERBUKA",
        /// Withdrawn.
        Dicabut = "DICABUT",
    }
}

sql_enum! {
    /// What a paper that came with decisions is.
    pub enum PeranBerkas {
        /// The decree with its annex, as it was printed.
        Sk = "SK",
        /// Its signed scan.
        Pindaian = "PINDAIAN",
        /// The public list.
        Dkip = "DKIP",
    }
}

/// A decree of the main office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KeputusanDiterima {
    /// Kind.
    pub jenis: JenisKeputusan,
    /// Form.
    pub bentuk: BentukKeputusan,
    /// What it is about.
    pub tentang: String,
    /// Number.
    pub nomor: String,
    /// Year.
    pub tahun: u32,
    /// Day of the decree: terms begin with it.
    pub tanggal: NaiveDate,
    /// Who signed.
    pub penandatangan: String,
    /// Their office.
    pub penandatangan_jabatan: String,
}

/// What it says of one item of the unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PutusanItem {
    /// The item; none when this office has none of that number.
    pub informasi_id: Option<String>,
    /// Number in the unit and the end of its id, as they were sent; empty when it did not come in a package.
    pub asal: String,
    /// Its register number here.
    pub nomor_register: Option<String>,
    /// Title, as decided.
    pub judul: String,
    /// What became of it.
    pub hasil: HasilPutusan,
    /// Term as printed.
    pub jangka_waktu: String,
    /// Last day of the exemption.
    pub berakhir: Option<NaiveDate>,
    /// Why.
    pub alasan: String,
    /// JSON of the item as it was decided.
    pub isi: String,
}

/// What one package brought.
#[derive(Debug, Clone, PartialEq)]
pub struct PutusanDiterima {
    /// Id.
    pub id: String,
    /// The unit.
    pub unit_id: String,
    /// Its name.
    pub unit: String,
    /// Name of the main office.
    pub pengirim: String,
    /// Number of the package.
    pub nomor_paket: u32,
    /// When it was taken in.
    pub diterima_at: NaiveDateTime,
    /// The decree.
    pub keputusan: KeputusanDiterima,
    /// Papers that came along.
    pub berkas: Vec<(PeranBerkas, Berkas)>,
    /// What it says of each item.
    pub item: Vec<PutusanItem>,
}

/// One item on its way out.
#[derive(Debug, Clone, PartialEq)]
pub struct PutusanKeluar {
    /// Number in the unit and the end of its id; empty when it did not come in a package.
    pub asal: String,
    /// What became of it.
    pub hasil: HasilPutusan,
    /// Why.
    pub alasan: String,
    /// Term as printed on the decree; empty for one that is open.
    pub jangka_waktu: String,
    /// The item, as it was decided.
    pub item: UsulanKeluar,
}

/// A paper on its way in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuratMasuk {
    /// What it is.
    pub peran: PeranBerkas,
    /// Its name here.
    pub nama: String,
    /// Media type.
    pub media: &'static str,
    /// Content.
    pub bita: Vec<u8>,
}

/// A package on its way in.
#[derive(Debug, Clone, PartialEq)]
pub struct PutusanMasuk {
    /// Name of the main office.
    pub pengirim: String,
    /// The decree.
    pub keputusan: KeputusanDiterima,
    /// Its papers.
    pub berkas: Vec<SuratMasuk>,
    /// What it says of each item.
    pub item: Vec<PutusanItem>,
}

/// First words of `asal` of everything that came in a package.
pub(crate) const ASAL: &str = "Paket usulan ";

/// What the signed decree `k` says of the items of a unit, in the order of its annex, then those of the unit's own proposals
/// that were found open or withdrawn. An item that a later decree decided anew is left to that one.
///
/// # Errors
/// `KEPUTUSAN_BELUM_DITANDATANGANI`; the file's own refusal.
pub fn putusan_of_unit(store: &Store, k: &Keputusan, unit_id: &str) -> Result<Vec<PutusanKeluar>> {
    if k.status != StatusDokumen::Ditandatangani || k.dihapus_at.is_some() {
        return Err(Error::refused("KEPUTUSAN_BELUM_DITANDATANGANI"));
    }
    let place = |id: &str| k.item.iter().position(|i| i.informasi_id == id);
    let mut out = Vec::new();
    for item in informasi::list_of_unit(store, unit_id)? {
        let i = &item.informasi;
        let asal = i.asal.strip_prefix(ASAL).and_then(|rest| rest.rsplit_once(": "));
        let asal = asal.map(|(_, key)| key.to_owned()).unwrap_or_default();
        let at = place(&i.id);
        let Some(hasil) = outcome(k, &item, at.is_some(), !asal.is_empty()) else { continue };
        let is_set = hasil == HasilPutusan::Ditetapkan;
        let alasan = if is_set { item.dibuka.clone() } else { i.status_alasan.clone() };
        let term = at.and_then(|at| k.item.get(at)).filter(|_| is_set);
        let jangka_waktu = term.map(|t| t.jangka_waktu.clone()).unwrap_or_default();
        out.push((at.unwrap_or(usize::MAX), PutusanKeluar { asal, hasil, alasan, jangka_waktu, item }));
    }
    out.sort_by_key(|(at, _)| *at);
    Ok(out.into_iter().map(|(_, one)| one).collect())
}

fn outcome(k: &Keputusan, item: &UsulanKeluar, in_keputusan: bool, was_sent: bool) -> Option<HasilPutusan> {
    use StatusInformasi as S;
    let i = &item.informasi;
    let rests_on = in_keputusan && i.keputusan_id.as_deref() == Some(k.id.as_str());
    match i.status {
        S::Ditetapkan | S::Terdokumentasi | S::MasaPengubahan | S::TerbukaDemiHukum if rests_on => {
            Some(HasilPutusan::Ditetapkan)
        }
        S::DiubahTerbuka if in_keputusan && k.jenis == JenisKeputusan::Pembukaan => {
            Some(HasilPutusan::DiubahTerbuka)
        }
        S::DitolakTerbuka if was_sent => Some(HasilPutusan::DitolakTerbuka),
        S::Dicabut if was_sent => Some(HasilPutusan::Dicabut),
        _ => None,
    }
}

/// Writes down a package of decisions of the decree `keputusan_id` that was written to `path`.
///
/// # Errors
/// The file's own refusal; also when another one took the number meanwhile.
pub fn record_kirim_putusan(
    store: &mut Store,
    keluar: &PaketKeluar,
    keputusan_id: &str,
    path: &str,
) -> Result<()> {
    store.transact(Op::SendPutusan, |tx| {
        keluar.record(tx)?;
        tx.note("unit", &keluar.unit_id, "", &keluar.jumlah.to_string(), path)?;
        tx.note("keputusan", keputusan_id, "", &format!("{} {}", keluar.jenis.as_str(), keluar.nomor), path)
    })
}

/// Takes decisions in beside the items of the unit, and keeps their papers.
///
/// # Errors
/// `PAKET_KUNCI_BELUM_DIKENAL` when the key was revoked meanwhile; `Error::Io`, e.g. on a full disk.
pub fn take_putusan(store: &mut Store, masuk: &PutusanMasuk, paket: &PaketMasuk) -> Result<()> {
    store.transact(Op::ReceivePutusan, |tx| {
        let known = masuk.item.iter().filter(|i| i.informasi_id.is_some()).count();
        let paket_id = paket.record(tx, u32::try_from(known).unwrap_or(u32::MAX))?;
        let mut kept = Vec::new();
        for surat in &masuk.berkas {
            kept.push((surat.peran, berkas::put_bytes(tx, &surat.bita, surat.media, &surat.nama)?));
        }
        let putusan = PutusanDiterima {
            id: tx.new_id(),
            unit_id: paket.unit_id.clone(),
            unit: String::new(),
            pengirim: masuk.pengirim.clone(),
            nomor_paket: paket.nomor,
            diterima_at: tx.now(),
            keputusan: masuk.keputusan.clone(),
            berkas: kept,
            item: masuk.item.clone(),
        };
        rows::insert(tx.conn(), &putusan, &paket_id, tx.now())?;
        let nomor = &masuk.keputusan.nomor;
        tx.note("putusan_paket", &putusan.id, "", nomor, &masuk.pengirim)?;
        for item in &putusan.item {
            if let Some(id) = &item.informasi_id {
                tx.note("informasi", id, "", item.hasil.as_str(), nomor)?;
            }
        }
        Ok(())
    })
}

/// Decisions of the main office, the newest decree first.
///
/// # Errors
/// The file's own refusal.
pub fn list_putusan(store: &Store) -> Result<Vec<PutusanDiterima>> {
    rows::list(store.conn(), None)
}

/// Those on one item, each with that item alone. The first counts: an older decree that came later stays behind it.
///
/// # Errors
/// The file's own refusal.
pub fn list_putusan_of(store: &Store, informasi_id: &str) -> Result<Vec<PutusanDiterima>> {
    rows::list(store.conn(), Some(informasi_id))
}

/// A paper that came with decisions.
///
/// # Errors
/// `Error::NotFound`; as [`berkas::read`].
pub fn berkas_putusan(store: &Store, putusan_id: &str, peran: &str) -> Result<Vec<u8>> {
    let all = rows::berkas(store.conn(), putusan_id)?;
    let found = all.into_iter().find(|(p, _)| p.as_str() == peran);
    let (_, kept) = found.ok_or_else(|| Error::NotFound { entitas: "berkas", id: putusan_id.to_owned() })?;
    berkas::read(store, &kept.sha256)
}
