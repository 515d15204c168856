//! What is recorded from the ink on a paper: read, and checked the same way at the first record and at its correction.

use super::{
    Dokumen, KodeDokumen as K, StatusDokumen, TandaTanganIsian, keputusan_unit, nomor_sama, tercetak,
};
use crate::error::{Error, Result};
use crate::keputusan::{self, JenisKeputusan, Keputusan};
use crate::masalah::Masalah;
use crate::pejabat::Pejabat;
use crate::storage::dokumen::TandaTangan;
use crate::storage::{self, Store, lembar_uji, rapat};
use crate::tanggal;
use crate::teks;
use chrono::NaiveDate;

/// Longest number, characters.
pub(super) const MAKS_NOMOR: usize = 100;

/// What the subject of a paper says about its signature.
pub(super) struct Subjek {
    /// The paper can't be older than this.
    earliest: Option<NaiveDate>,
    /// Who signs when nobody is named.
    penandatangan_id: Option<String>,
    /// The decree, for the paper of one.
    pub(super) keputusan: Option<Keputusan>,
}

/// Who signed, as they were when it was recorded: the row of a person goes on changing, a signed paper doesn't.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Penandatangan {
    /// The row of the person.
    pub(crate) id: Option<String>,
    /// Name with titles.
    pub(crate) nama: String,
    /// NIP, digits only, or empty.
    pub(crate) nip: String,
    /// Pangkat, or empty.
    pub(crate) pangkat: String,
    /// Office.
    pub(crate) jabatan: String,
    /// Office on whose behalf, or empty.
    pub(crate) atas_nama: String,
}

impl Penandatangan {
    /// As the person is now.
    fn of_person(p: Pejabat) -> Self {
        let atas_nama = p.atas_nama_siapa().unwrap_or_default().to_owned();
        let Pejabat { id, nama_lengkap: nama, nip, pangkat, jabatan, .. } = p;
        Self { id: Some(id), nama, nip, pangkat, jabatan, atas_nama }
    }

    /// As they stand in the record of a signed paper.
    pub(super) fn of_paper(d: &Dokumen) -> Self {
        Self {
            id: d.penandatangan_id.clone(),
            nama: d.penandatangan.clone(),
            nip: d.penandatangan_nip.clone(),
            pangkat: d.penandatangan_pangkat.clone(),
            jabatan: d.penandatangan_jabatan.clone(),
            atas_nama: d.penandatangan_atas_nama.clone(),
        }
    }
}

/// What stands on the paper, read and checked.
pub(super) struct Catatan {
    pub(super) nomor: String,
    /// The year in which the number counts.
    pub(super) tahun: u32,
    pub(super) tanggal: NaiveDate,
    pub(super) penandatangan: Penandatangan,
}

impl Catatan {
    /// As it is stored.
    pub(super) fn tanda_tangan(&self) -> TandaTangan<'_> {
        TandaTangan {
            nomor: &self.nomor,
            tahun: self.tahun,
            tanggal: self.tanggal,
            penandatangan: &self.penandatangan,
        }
    }
}

/// What the paper is about.
pub(super) fn subjek(store: &Store, paper: &Dokumen) -> Result<Subjek> {
    let (conn, id) = (store.conn(), paper.subjek_id.as_str());
    Ok(match paper.kode {
        kode if kode.is_lembar() => {
            let lembar = lembar_uji::get(conn, id)?;
            Subjek { earliest: lembar.tanggal, penandatangan_id: lembar.penyetuju_id, keputusan: None }
        }
        // all testers sign it; the one recorded is chosen by the officer
        K::D07 => {
            let earliest = lembar_uji::get(conn, id)?.tanggal;
            Subjek { earliest, penandatangan_id: None, keputusan: None }
        }
        // An invitation and its receipt are signed before the meeting.
        K::D08 | K::D09 => {
            let (rapat, _) = rapat::get(conn, id)?;
            Subjek { earliest: None, penandatangan_id: rapat.pimpinan_id, keputusan: None }
        }
        K::D10 | K::D11 | K::D12 | K::D13 => {
            let (rapat, _) = rapat::get(conn, id)?;
            Subjek { earliest: Some(rapat.tanggal), penandatangan_id: rapat.pimpinan_id, keputusan: None }
        }
        kode if kode.is_keputusan() => {
            let keputusan = keputusan::get(store, id)?;
            let tested = keputusan.lembar.iter().filter_map(|l| l.tanggal).max();
            let met = keputusan.rapat_id.as_deref().map(|r| rapat::get(conn, r)).transpose()?;
            // Nothing is changed, opened or added to before it was decided.
            let all = keputusan::list(store, false)?;
            let set = keputusan::lama(&all, &keputusan).into_iter().filter_map(|k| k.tanggal).max();
            Subjek {
                earliest: tested.max(met.map(|(r, _)| r.tanggal)).max(set),
                penandatangan_id: keputusan.penandatangan_id.clone(),
                keputusan: Some(keputusan),
            }
        }
        // What sends, copies, announces or confirms a decree follows it: letter, receipt, copy, announcement.
        K::D14Salinan | K::D16 | K::D17 | K::D22 => {
            let keputusan = keputusan::get(store, keputusan_unit(id).0)?;
            Subjek { earliest: keputusan.tanggal, penandatangan_id: None, keputusan: None }
        }
        K::D14Petikan => {
            let earliest = match paper.keputusan_id.as_deref() {
                Some(decree) => keputusan::get(store, decree)?.tanggal,
                None => extracted(store, id, paper.dicetak_at.date())?,
            };
            Subjek { earliest, penandatangan_id: None, keputusan: None }
        }
        // the others decide nothing: their day and signatory are as on the paper
        _ => Subjek { earliest: None, penandatangan_id: None, keputusan: None },
    })
}

/// Day of the decree that an extract about an item is from, which was signed when it was printed; for a print of an older
/// program, which didn't keep the decree.
pub(super) fn extracted(store: &Store, informasi_id: &str, printed: NaiveDate) -> Result<Option<NaiveDate>> {
    let mut all = keputusan::list(store, false)?;
    all.retain(|k| {
        k.status == StatusDokumen::Ditandatangani
            && (k.jenis.is_penetapan() || k.jenis == JenisKeputusan::Pengubahan)
            && k.item.iter().any(|i| i.informasi_id == informasi_id)
    });
    Ok(all.into_iter().filter_map(|k| k.tanggal).filter(|day| *day <= printed).max())
}

/// Reads and checks what was typed from the paper. `out` holds what was found wrong before.
///
/// # Errors
/// Fields that are missing or can't be read, `TANGGAL_BELUM_TIBA`, `TANGGAL_TERLALU_AWAL`, `PENANDATANGAN_BERBEDA`;
/// `NOMOR_SUDAH_DIPAKAI`; what [`tercetak::ask`] asks unless the officer was asked;
/// `Error::NotFound` for an unknown person.
pub(super) fn read(
    store: &Store,
    isian: &TandaTanganIsian,
    paper: &Dokumen,
    subjek: &Subjek,
    mut out: Vec<Masalah>,
) -> Result<Catatan> {
    let nomor = teks::baris("nomor", &isian.nomor, MAKS_NOMOR, &mut out);
    if nomor.is_empty() && is_decisive(paper.kode) {
        out.push(Masalah::galat("nomor", "WAJIB_DIISI"));
    }
    let day = read_day(isian, subjek, store.today(), &mut out);
    let penandatangan = read_signatory(store, isian, paper, subjek, &mut out)?;
    Error::check(out)?;
    let Some(tanggal) = day else {
        return Err(Error::Masalah(vec![Masalah::galat("tanggal", "WAJIB_DIISI")]));
    };
    let tahun = tercetak::tahun_dicatat(paper, &nomor, tanggal);
    let catatan = Catatan { nomor, tahun, tanggal, penandatangan };
    let own = (paper.kode, paper.subjek_id.as_str());
    nomor_sama::refuse_used(store, own, Some(paper), &catatan.nomor, tahun)?;
    if !isian.walau_berbeda {
        tercetak::ask(paper, &catatan.nomor, tanggal)?;
    }
    Ok(catatan)
}

/// Papers whose signature decides something: number and signatory must be known.
fn is_decisive(kode: K) -> bool {
    kode == K::D12 || kode.is_lembar() || kode.is_keputusan()
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

/// The name is printed on sheet (who approves, UU 14/2008 Pasal 19), Berita Acara (who chaired, domain 9 D12) and
/// decree: who signed it is that person or nobody.
fn read_signatory(
    store: &Store,
    isian: &TandaTanganIsian,
    paper: &Dokumen,
    subjek: &Subjek,
    out: &mut Vec<Masalah>,
) -> Result<Penandatangan> {
    let printed = subjek.penandatangan_id.as_deref();
    let given = isian.penandatangan_id.as_deref().filter(|id| !id.is_empty());
    let Some(id) = given.or(printed) else {
        if is_decisive(paper.kode) {
            out.push(Masalah::galat("penandatangan_id", "WAJIB_DIISI"));
        }
        return Ok(Penandatangan::default());
    };
    // Who signed stays as they were when it was recorded, also when another part of the record is corrected.
    let recorded = Penandatangan::of_paper(paper);
    let who = if recorded.id.as_deref() == Some(id) {
        recorded
    } else {
        Penandatangan::of_person(storage::pejabat::get(store.conn(), id, None)?)
    };
    if is_decisive(paper.kode) && printed.is_some_and(|p| p != id) {
        out.push(Masalah::galat("penandatangan_id", "PENANDATANGAN_BERBEDA"));
    }
    Ok(who)
}
