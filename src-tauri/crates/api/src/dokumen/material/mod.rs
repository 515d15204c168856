//! What each paper is drawn from, read in one go so that drawing needs no lock. A file for each kind of subject.

mod informasi;
mod keputusan;
mod lembar;
mod lokasi;
mod rapat;
mod register;
mod turunan;
mod unit;

pub(super) use register::list_now;

use crate::naskah::{self, Latar};
use chrono::NaiveDate;
use saksama_core::dokumen::{
    self, BahanDokumen, Dokumen, JenisSubjek, KodeDokumen, NOMOR_SURAT, NomorTercetak, SEMUA, StatusDokumen,
    TANGGAL_SURAT, TANGGAL_TITIK,
};
use saksama_core::masalah::Masalah;
use saksama_core::organisasi::Huruf;
use saksama_core::storage::Store;
use saksama_core::{Error, Result, tanggal};
use saksama_documents::{Isi, NaskahTercetak};

/// What a paper is drawn from.
pub(crate) struct Material {
    pub(crate) isi: Isi,
    /// Title for lists.
    pub(crate) judul: String,
    /// Type face of its kind, unless the office's page setup says another.
    pub(crate) huruf: Huruf,
    /// Whether it is marked as not final.
    pub(crate) draf: bool,
    /// The paper whose wording and page setup it shares, where its subject decides that.
    pub(crate) asal: Option<KodeDokumen>,
    /// The signed paper that it repeats word for word; none for what is worded anew.
    pub(crate) salinan_dari: Option<SalinanDari>,
    /// Day until which it asks for something; none for what asks for nothing.
    pub(crate) batas: Option<NaiveDate>,
    /// What whoever prints it should know first.
    pub(crate) peringatan: Vec<Masalah>,
    /// Number that was taken for it and stands on it; empty for dots.
    pub(crate) nomor: String,
    /// Day that stands on it; none for dots, and for what is certified of a decree.
    pub(crate) tanggal: Option<NaiveDate>,
    /// The decree that it repeats.
    pub(crate) keputusan_id: Option<String>,
}

/// The wording of a signed paper.
pub(crate) struct SalinanDari {
    /// As that paper names it.
    pub(crate) naskah_versi: String,
    /// Its sentences, as they were kept with its print; none for a print of an older program.
    pub(crate) kalimat: Option<NaskahTercetak>,
}

impl Material {
    fn new(isi: impl Into<Isi>, judul: impl Into<String>, huruf: Huruf) -> Self {
        Self {
            isi: isi.into(),
            judul: judul.into(),
            huruf,
            draf: false,
            asal: None,
            salinan_dari: None,
            batas: None,
            peringatan: vec![],
            nomor: String::new(),
            tanggal: None,
            keputusan_id: None,
        }
    }

    /// The same, marked as not final.
    fn draf(mut self, draf: bool) -> Self {
        self.draf = draf;
        self
    }
}

/// The material of the paper `kode` about `id`.
///
/// # Errors
/// What the paper's preparation refuses; `Error::NotFound`.
pub(crate) fn gather(store: &Store, latar: &Latar, kode: KodeDokumen, id: &str) -> Result<Material> {
    dokumen::check_subjek(store, kode, id)?;
    let ask = Ask { store, latar, kode, id };
    let drawn = match kode.subjek() {
        JenisSubjek::Unit => unit::gather(&ask),
        JenisSubjek::Informasi => informasi::gather(&ask),
        JenisSubjek::Lembar => lembar::gather(&ask),
        JenisSubjek::Rapat => rapat::gather(&ask),
        JenisSubjek::Keputusan | JenisSubjek::KeputusanUnit => keputusan::gather(&ask),
        JenisSubjek::Lokasi => lokasi::gather(&ask),
        JenisSubjek::Register => register::gather(&ask),
    }?;
    numbered(&ask, drawn)
}

/// The same with the number that was taken for it and the day that was typed, or with dots for the day.
fn numbered(ask: &Ask<'_>, mut drawn: Material) -> Result<Material> {
    // what is certified of a decree bears the number and day of the decree
    if drawn.salinan_dari.is_some() {
        return Ok(drawn);
    }
    let NomorTercetak { nomor, tanggal: day, titik } = NomorTercetak::of(&ask.bahan()?);
    let places = drawn.isi.penomoran();
    if let Some(place) = places.nomor.filter(|_| !nomor.is_empty()) {
        if let Some(tahun) = places.tahun {
            *tahun = naskah::tahun(&nomor, dokumen::tahun_nomor(ask.store, ask.kode, ask.id, day)?);
        }
        *place = Some(nomor.clone());
        drawn.nomor = nomor;
    }
    if titik && let Some(waktu) = places.waktu {
        *waktu = None;
    }
    if let Some(place) = places.tanggal {
        if let Some(day) = day {
            *place = Some(tanggal::panjang(day));
        }
        if titik {
            *place = None;
        }
        drawn.tanggal = place.as_deref().and_then(|text| tanggal::read(text).ok());
    }
    Ok(drawn)
}

/// `latar` for the paper `kode` about `id`: of the day that was typed for the letter, whenever it is printed, else as it is.
pub(super) fn dated(store: &Store, latar: Latar, kode: KodeDokumen, id: &str) -> Result<Latar> {
    let typed = bahan(store, kode, id)?.tanggal(TANGGAL_SURAT);
    match typed {
        Some(day) => latar.dated(store, day),
        None => Ok(latar),
    }
}

/// There is nothing yet of which the paper `kode` could be made: `BELUM_ADA_BAHAN` with what must be there first.
pub(super) fn none(kode: KodeDokumen) -> Error {
    let langkah = match kode.subjek() {
        _ if kode == KodeDokumen::D19Label => "BOKS",
        _ if kode == KodeDokumen::D20 => "LEMBAR_PENGUBAHAN",
        JenisSubjek::Informasi => "INFORMASI",
        JenisSubjek::Unit => "UNIT",
        JenisSubjek::Lembar => "LEMBAR",
        JenisSubjek::Rapat => "RAPAT",
        JenisSubjek::Keputusan | JenisSubjek::KeputusanUnit => "KEPUTUSAN",
        JenisSubjek::Lokasi => "LOKASI",
        JenisSubjek::Register => "REGISTER",
    };
    let data = [("dokumen", kode.as_str()), ("langkah", langkah)];
    let data = data.map(|(place, value)| (place.to_owned(), value.to_owned()));
    Error::Refused { kode: "BELUM_ADA_BAHAN", data: data.into() }
}

/// Number of the paper of a subject: of the signed one, else the one printed on what waits for ink; empty while it has none.
fn given_number(store: &Store, kode: KodeDokumen, id: &str) -> Result<String> {
    let papers = dokumen::list(store, Some(id))?;
    let of = |status| papers.iter().find(|d: &&Dokumen| d.kode == kode && d.status == status);
    let signed = of(StatusDokumen::Ditandatangani).map(|d| d.nomor.clone());
    let printed = || of(StatusDokumen::Dicetak).map(|d| d.nomor_tercetak.clone());
    Ok(signed.or_else(printed).unwrap_or_default())
}

/// What is asked for.
struct Ask<'a> {
    store: &'a Store,
    latar: &'a Latar,
    kode: KodeDokumen,
    id: &'a str,
}

impl Ask<'_> {
    /// Face of letters.
    fn letter(&self) -> Huruf {
        self.latar.instansi.pengaturan.huruf_surat
    }

    /// What was typed for the paper.
    fn bahan(&self) -> Result<BahanDokumen> {
        bahan(self.store, self.kode, self.id)
    }

    /// The paper can't be made from this subject.
    fn none(&self) -> Error {
        none(self.kode)
    }
}

/// What was typed for the paper `kode` about `id`; for the letter to one unit, unless it has its own, what was typed for all
/// of them. A number is that of one letter.
pub(super) fn bahan(store: &Store, kode: KodeDokumen, id: &str) -> Result<BahanDokumen> {
    let own = dokumen::get_bahan(store, kode, id)?;
    let of_all = match kode.subjek() {
        JenisSubjek::Unit => SEMUA,
        JenisSubjek::KeputusanUnit => dokumen::keputusan_unit(id).0,
        _ => return Ok(own),
    };
    if of_all == id || own.tanpa_penomoran() != BahanDokumen::default() {
        return Ok(own);
    }
    let mut shared = dokumen::get_bahan(store, kode, of_all)?;
    shared.0.remove(NOMOR_SURAT);
    if own.0.contains_key(TANGGAL_SURAT) || own.0.contains_key(TANGGAL_TITIK) {
        shared = shared.tanpa_penomoran();
    }
    shared.0.extend(own.0);
    Ok(shared)
}
