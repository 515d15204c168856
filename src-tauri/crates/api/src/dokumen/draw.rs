//! Draws a paper from the present data; nothing is stored.

use crate::naskah::{self, Latar};
use crate::wire::PrintDokumenReq;
use crate::{ApiResult, Ctx};
use saksama_core::Error;
use saksama_core::dkip::{BarisDkip, Lingkup};
use saksama_core::dokumen::{self, Dokumen, KodeDokumen, StatusDokumen};
use saksama_core::organisasi::{Huruf, Kertas};
use saksama_core::pejabat::{self, Peran};
use saksama_core::peraturan::Peraturan;
use saksama_core::storage::Store;
use saksama_core::{dkip, keputusan, peraturan, rapat, uji_konsekuensi};
use saksama_documents as papers;
use saksama_documents::{Format, Pdf, Progress};

/// Running text of letters and decrees, points.
const UKURAN: f32 = 11.0;

/// A drawn paper.
pub(crate) struct Drawn {
    /// Its bytes.
    pub(crate) pdf: Pdf,
    /// Title for lists.
    pub(crate) judul: String,
    /// Paper size.
    pub(crate) kertas: Kertas,
    /// Fingerprint of the data it was drawn from.
    pub(crate) isi_sha256: String,
    /// Whether it is marked as not final.
    pub(crate) draf: bool,
}

/// What a paper is drawn from, read in one go so that drawing needs no lock.
#[expect(clippy::large_enum_variant, reason = "one value lives at a time; no list of them")]
enum Isi {
    D04(papers::lembar_pengujian::LembarPengujian),
    D08(papers::undangan::Undangan),
    D10(papers::daftar_hadir::DaftarHadir),
    D12(papers::berita_acara_rapat::BeritaAcaraRapat),
    D14(papers::keputusan::Keputusan),
    D18(papers::dkip::Dkip),
}

/// Draws the paper asked for, if it isn't signed: a signed one is shown as it was kept, never drawn anew.
pub(crate) fn draw(ctx: &Ctx<'_>, req: &PrintDokumenReq, progress: &mut Progress<'_>) -> ApiResult<Drawn> {
    // One lock: the fingerprint is that of the data drawn.
    let ((isi, judul, kertas, format), isi_sha256) =
        ctx.read(|s| Ok((gather(s, req)?, dokumen::isi_sha256(s, req.kode, &req.subjek_id)?)))?;
    let pdf = match &isi {
        Isi::D04(x) => papers::lembar_pengujian::render(x, &format, progress),
        Isi::D08(x) => papers::undangan::render(x, &format, progress),
        Isi::D10(x) => papers::daftar_hadir::render(x, &format, progress),
        Isi::D12(x) => papers::berita_acara_rapat::render(x, &format, progress),
        Isi::D14(x) => papers::keputusan::render(x, &format, progress),
        Isi::D18(x) => papers::dkip::render(x, &format, progress),
    }?;
    Ok(Drawn { pdf, judul, kertas, isi_sha256, draf: format.draf })
}

fn gather(store: &Store, req: &PrintDokumenReq) -> saksama_core::Result<(Isi, String, Kertas, Format)> {
    let latar = Latar::read(store)?;
    let kertas = req.kertas.unwrap_or(latar.instansi.pengaturan.kertas);
    let id = req.subjek_id.as_str();
    refuse_signed(store, req)?;
    let letter = latar.instansi.pengaturan.huruf_surat;
    let mut draf = false;
    let (isi, judul, huruf) = match req.kode {
        KodeDokumen::D04 => {
            let ready = uji_konsekuensi::prepare(store, id)?;
            let sheet = ready.lembar();
            draf = ready.is_draf();
            let rows = dkip::list(store, Lingkup::Lembar(id))?;
            let judul = format!("Lembar Pengujian Konsekuensi {}", sheet.nomor);
            (Isi::D04(naskah::lembar(&latar, sheet, &rows)), judul, Huruf::Sans)
        }
        KodeDokumen::D08 => {
            let ready = rapat::prepare_undangan(store, id)?;
            let judul = title("Undangan rapat", ready.rapat());
            (Isi::D08(naskah::undangan(&latar, ready.rapat(), "", store.today())), judul, letter)
        }
        KodeDokumen::D10 => {
            let ready = rapat::prepare_daftar_hadir(store, id)?;
            let judul = title("Daftar hadir rapat", ready.rapat());
            (Isi::D10(naskah::daftar_hadir(&latar, ready.rapat())), judul, letter)
        }
        KodeDokumen::D12 => {
            let ready = rapat::prepare_berita_acara(store, id)?;
            let judul = title("Berita Acara rapat", ready.rapat());
            (Isi::D12(naskah::berita_acara(&latar, ready.rapat(), "")), judul, letter)
        }
        KodeDokumen::D14 => {
            let ready = keputusan::prepare(store, id)?;
            let decree = ready.keputusan();
            let rows = dkip::list(store, Lingkup::Keputusan(id))?;
            let laws: Vec<Peraturan> = in_force(peraturan::list(store)?);
            let paper = naskah::keputusan(&latar, decree, &rows, &laws);
            let judul = format!("Keputusan {}", decree.tentang);
            (Isi::D14(paper), judul, latar.instansi.pengaturan.huruf_keputusan)
        }
        KodeDokumen::D18 => {
            let rows;
            (rows, draf) = list_now(store)?;
            let decrees = keputusan::list(store, false)?;
            let signer = pejabat::holder(store, Peran::PpidUtama, store.today())?;
            let paper = naskah::dkip(&latar, &rows, draf, &decrees, signer.as_ref(), store.today());
            (Isi::D18(paper), latar.instansi.pengaturan.istilah_daftar.clone(), Huruf::Sans)
        }
    };
    let format = Format { draf, ..latar.format(kertas, huruf, UKURAN) };
    Ok((isi, judul.trim().to_owned(), kertas, format))
}

/// The final list; before the first decree the draft (true), so that there is something to discuss.
pub(super) fn list_now(store: &Store) -> saksama_core::Result<(Vec<BarisDkip>, bool)> {
    let rows = dkip::list(store, Lingkup::Ditetapkan)?;
    if rows.is_empty() { Ok((dkip::list(store, Lingkup::Rancangan)?, true)) } else { Ok((rows, false)) }
}

/// A list D18 is of its day, and may be drawn again.
fn refuse_signed(store: &Store, req: &PrintDokumenReq) -> saksama_core::Result<()> {
    let papers = dokumen::list(store, Some(&req.subjek_id))?;
    let is_signed = |d: &&Dokumen| d.kode == req.kode && d.status == StatusDokumen::Ditandatangani;
    match papers.iter().find(is_signed).filter(|d| d.kode != KodeDokumen::D18) {
        Some(signed) => Err(Error::refused_with("SUDAH_DITANDATANGANI", "nomor", &signed.nomor)),
        None => Ok(()),
    }
}

fn in_force(mut laws: Vec<Peraturan>) -> Vec<Peraturan> {
    laws.retain(|p| p.aktif && p.dicabut_oleh.is_empty());
    laws
}

fn title(kind: &str, rapat: &rapat::Rapat) -> String {
    format!("{kind} {}", saksama_core::tanggal::panjang(rapat.tanggal))
}
