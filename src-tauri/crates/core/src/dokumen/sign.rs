//! Recording what stands on the signed paper, and what follows from it.

use super::isi::isi_sha256;
use super::pindaian::{keep, printed};
use super::{Dokumen, KodeDokumen as K, StatusDokumen as S, TandaTanganIsian};
use crate::arsip;
use crate::bawaan::BAWAAN;
use crate::dkip::{self, Lingkup};
use crate::error::{Error, Result};
use crate::informasi;
use crate::keputusan::{self, Keputusan};
use crate::masalah::Masalah;
use crate::op::Op;
use crate::pejabat::Pejabat;
use crate::storage::dokumen::{self as rows, TandaTangan};
use crate::storage::{self, Store, Tx, lembar_uji, rapat};
use crate::tanggal;
use crate::teks;
use crate::uji_konsekuensi::StatusLembar;
use chrono::{Datelike, NaiveDate};
use std::path::Path;

/// Subject of the list.
const DKIP: &str = "dkip";
/// Longest number, characters.
const MAKS_NOMOR: usize = 100;

/// What the subject of a paper says about its signature.
struct Subjek {
    /// The paper can't be older than this.
    earliest: Option<NaiveDate>,
    /// Who signs when nobody is named.
    penandatangan_id: Option<String>,
    /// The decree, for D14.
    keputusan: Option<Keputusan>,
}

/// Records number, day, signatory and scan of a printed paper: `DITANDATANGANI`, for good. For a decree (D14) its items
/// become `DITETAPKAN` and the last day of their exemption is computed and stored; for a sheet (D04) its number is
/// stored; a list (D18) replaces the one signed before. A list printed before a decree is void from its signature on.
///
/// # Errors
/// Fields that are missing or can't be read, `TANGGAL_BELUM_TIBA`, `TANGGAL_TERLALU_AWAL`, `PENANDATANGAN_BERBEDA`;
/// `SUDAH_DITANDATANGANI`, `DOKUMEN_TIDAK_BERLAKU`; `NOMOR_SUDAH_DIPAKAI`; `LEMBAR_BELUM_LENGKAP`;
/// `DKIP_MASIH_KOSONG` for a list before the first decree; `BERUBAH_SETELAH_DICETAK` and what [`keputusan::prepare`] refuses; `PINDAIAN_BUKAN_GAMBAR` and what storing the scan
/// refuses.
pub fn record_tanda_tangan(
    store: &mut Store,
    isian: &TandaTanganIsian,
    scan: Option<&Path>,
) -> Result<Dokumen> {
    let paper = printed(store, &isian.dokumen_id)?;
    // A day that can't be read is refused below, beside its field.
    let typed = tanggal::read(&isian.tanggal).unwrap_or(store.today()).min(store.today());
    let subjek = subjek(store, &paper, typed)?;
    // What is signed is what was printed: rows, cells, laws and names, not only the items.
    let now = isi_sha256(store, paper.kode, &paper.subjek_id)?;
    if now != rows::isi_sha256(store.conn(), &paper.id)? {
        return Err(Error::refused("BERUBAH_SETELAH_DICETAK"));
    }
    let mut out = Vec::new();
    let nomor = teks::baris("nomor", &isian.nomor, MAKS_NOMOR, &mut out);
    if nomor.is_empty() && matches!(paper.kode, K::D04 | K::D12 | K::D14) {
        out.push(Masalah::galat("nomor", "WAJIB_DIISI"));
    }
    let day = read_day(isian, &subjek, store.today(), &mut out);
    let who = read_signatory(store, isian, &paper, &subjek, &mut out)?;
    Error::check(out)?;
    let (Some(day), nama) = (day, who.as_ref().map_or("", |p| p.nama_lengkap.as_str())) else {
        return Err(Error::Masalah(vec![Masalah::galat("tanggal", "WAJIB_DIISI")]));
    };
    let tahun = day.year().unsigned_abs();
    refuse_used(store, &paper, &nomor, tahun)?;
    let signature = TandaTangan {
        nomor: &nomor,
        tahun,
        tanggal: day,
        penandatangan_id: who.as_ref().map(|p| p.id.as_str()),
        penandatangan: nama,
    };
    store.transact(Op::RecordTandaTangan, |tx| {
        rows::set_tanda_tangan(tx.conn(), &paper.id, &signature)?;
        if let Some(path) = scan {
            keep(tx, &paper.id, path)?;
        }
        tx.note("dokumen", &paper.id, S::Dicetak.as_str(), S::Ditandatangani.as_str(), &nomor)?;
        follow(tx, &paper, &subjek, &signature)?;
        rows::get(tx.conn(), &paper.id)
    })
}

/// What the paper is about, as of the day of its signature.
fn subjek(store: &Store, paper: &Dokumen, day: NaiveDate) -> Result<Subjek> {
    let (conn, id) = (store.conn(), paper.subjek_id.as_str());
    Ok(match paper.kode {
        K::D04 => {
            let lembar = lembar_uji::get(conn, id)?;
            if lembar.status != StatusLembar::Lengkap {
                return Err(Error::refused("LEMBAR_BELUM_LENGKAP"));
            }
            Subjek { earliest: lembar.tanggal, penandatangan_id: lembar.penyetuju_id, keputusan: None }
        }
        // An invitation is signed before the meeting.
        K::D08 => {
            let (rapat, _) = rapat::get(conn, id)?;
            Subjek { earliest: None, penandatangan_id: rapat.pimpinan_id, keputusan: None }
        }
        K::D10 | K::D12 => {
            let (rapat, _) = rapat::get(conn, id)?;
            Subjek { earliest: Some(rapat.tanggal), penandatangan_id: rapat.pimpinan_id, keputusan: None }
        }
        K::D14 => {
            let keputusan = keputusan::prepare_on(store, id, day)?.keputusan().clone();
            let tested = keputusan.lembar.iter().filter_map(|l| l.tanggal).max();
            let met = keputusan.rapat_id.as_deref().map(|r| rapat::get(conn, r)).transpose()?;
            let earliest = tested.max(met.map(|(r, _)| r.tanggal));
            Subjek {
                earliest,
                penandatangan_id: keputusan.penandatangan_id.clone(),
                keputusan: Some(keputusan),
            }
        }
        K::D18 => {
            // before the first decree the list is a draft (D05), and nobody signs a draft
            if dkip::list(store, Lingkup::Ditetapkan)?.is_empty() {
                return Err(Error::refused("DKIP_MASIH_KOSONG"));
            }
            Subjek { earliest: None, penandatangan_id: None, keputusan: None }
        }
    })
}

fn read_day(
    isian: &TandaTanganIsian,
    subjek: &Subjek,
    today: NaiveDate,
    out: &mut Vec<Masalah>,
) -> Option<NaiveDate> {
    if isian.tanggal.trim().is_empty() {
        out.push(Masalah::galat("tanggal", "WAJIB_DIISI"));
    }
    let day = tanggal::read_opsional("tanggal", &isian.tanggal, out)?;
    if day > today {
        out.push(Masalah::galat("tanggal", "TANGGAL_BELUM_TIBA"));
    }
    if let Some(earliest) = subjek.earliest.filter(|e| day < *e) {
        let masalah = Masalah::galat("tanggal", "TANGGAL_TERLALU_AWAL");
        out.push(masalah.with("tanggal", tanggal::panjang(earliest)));
    }
    Some(day)
}

fn read_signatory(
    store: &Store,
    isian: &TandaTanganIsian,
    paper: &Dokumen,
    subjek: &Subjek,
    out: &mut Vec<Masalah>,
) -> Result<Option<Pejabat>> {
    let given = isian.penandatangan_id.as_ref().filter(|id| !id.is_empty());
    let Some(id) = given.or(subjek.penandatangan_id.as_ref()) else {
        if matches!(paper.kode, K::D04 | K::D12 | K::D14) {
            out.push(Masalah::galat("penandatangan_id", "WAJIB_DIISI"));
        }
        return Ok(None);
    };
    // The name on a decree is printed; who signed it is that person or nobody.
    if paper.kode == K::D14 && subjek.penandatangan_id.as_ref() != Some(id) {
        out.push(Masalah::galat("penandatangan_id", "PENANDATANGAN_BERBEDA"));
    }
    storage::pejabat::get(store.conn(), id, None).map(Some)
}

/// One number once a year for each kind of paper (domain 8.5), whatever its spacing and case.
fn refuse_used(store: &Store, paper: &Dokumen, nomor: &str, tahun: u32) -> Result<()> {
    let plain = |t: &str| t.split_whitespace().collect::<String>().to_lowercase();
    if nomor.is_empty()
        || !rows::nomor(store.conn(), paper.kode, tahun)?.iter().any(|(n, _)| plain(n) == plain(nomor))
    {
        return Ok(());
    }
    let data = [("nomor".to_owned(), nomor.to_owned()), ("tahun".to_owned(), tahun.to_string())].into();
    Err(Error::Refused { kode: "NOMOR_SUDAH_DIPAKAI", data })
}

fn follow(tx: &Tx<'_>, paper: &Dokumen, subjek: &Subjek, t: &TandaTangan<'_>) -> Result<()> {
    match paper.kode {
        K::D04 => lembar_uji::set_nomor(tx.conn(), &paper.subjek_id, t.nomor, t.tahun),
        K::D14 => {
            let Some(k) = &subjek.keputusan else { return Ok(()) };
            storage::keputusan::set_tanda_tangan(tx.conn(), &k.id, t.nomor, t.tahun, t.tanggal)?;
            tx.note("keputusan", &k.id, k.status.as_str(), S::Ditandatangani.as_str(), t.nomor)?;
            for item in &k.item {
                informasi::set_ditetapkan(tx, &item.informasi_id, &k.id, t.tanggal)?;
                arsip::document(tx, &item.informasi_id)?;
            }
            super::replace_print(tx, K::D18, DKIP, &BAWAAN.alasan_ditetapkan)
        }
        K::D18 => {
            for old in rows::list(tx.conn(), Some(&paper.subjek_id))? {
                if old.kode == K::D18 && old.status == S::Ditandatangani && old.id != paper.id {
                    rows::set_status(tx.conn(), &old.id, S::Diganti, "")?;
                    tx.note("dokumen", &old.id, S::Ditandatangani.as_str(), S::Diganti.as_str(), "")?;
                }
            }
            Ok(())
        }
        K::D08 | K::D10 | K::D12 => Ok(()),
    }
}
