//! Draws a paper from the present data; nothing is stored.

use crate::naskah::{self, Latar};
use crate::tata_naskah::{self, Pilihan, Tata};
use crate::wire::PrintDokumenReq;
use crate::{ApiResult, Ctx};
use saksama_core::Error;
use saksama_core::dkip::{BarisDkip, Lingkup};
use saksama_core::dokumen::{self, Dokumen, KodeDokumen, StatusDokumen};
use saksama_core::masalah::Masalah;
use saksama_core::organisasi::{Huruf, Kertas};
use saksama_core::pejabat::{self, Peran};
use saksama_core::peraturan::Peraturan;
use saksama_core::storage::Store;
use saksama_core::{dkip, keputusan, peraturan, rapat, uji_konsekuensi, unit};
use saksama_documents as papers;
use saksama_documents::{Isi, Keluaran, Printed, Progress};

/// A drawn paper.
pub(crate) struct Drawn {
    /// Its bytes.
    pub(crate) pdf: Printed,
    /// Title for lists.
    pub(crate) judul: String,
    /// Paper size.
    pub(crate) kertas: Kertas,
    /// A sheet of the office's own, or empty.
    pub(crate) ukuran_khusus: String,
    /// Fingerprint of the data it was drawn from.
    pub(crate) isi_sha256: String,
    /// What could not be used of the office's wording and page setup.
    pub(crate) peringatan: Vec<Masalah>,
    /// Whether it says what its print said, in wording that was changed since.
    pub(crate) kalimat_lama: bool,
}

/// What a paper is drawn from, read in one go so that drawing needs no lock.
pub(crate) struct Bahan {
    pub(crate) isi: Isi,
    judul: String,
    pub(crate) huruf: Huruf,
    pub(crate) draf: bool,
}

impl Bahan {
    fn new(isi: impl Into<Isi>, judul: impl Into<String>, huruf: Huruf) -> Self {
        Self { isi: isi.into(), judul: judul.into(), huruf, draf: false }
    }
}

/// Draws the paper asked for, if it isn't signed: a signed one is shown as it was kept, never drawn anew.
pub(crate) fn draw(
    ctx: &Ctx<'_>,
    req: &PrintDokumenReq,
    keluaran: Keluaran,
    progress: &mut Progress<'_>,
) -> ApiResult<Drawn> {
    // One lock: the fingerprint is that of the data drawn.
    let (bahan, mut tata, kalimat_lama, isi_sha256) = ctx.read(|s| {
        refuse_signed(s, req)?;
        let latar = Latar::read(s)?;
        let bahan = gather(s, &latar, req.kode, &req.subjek_id)?;
        let isi_sha256 = dokumen::isi_sha256(s, req.kode, &req.subjek_id)?;
        let printed = match req.naskah_terbaru {
            true => None,
            false => dokumen::naskah_versi_of(s, req.kode, &req.subjek_id, &isi_sha256)?,
        };
        let state = printed.map(|versi| tata_naskah::state_of(&versi));
        let pilihan = Pilihan {
            kertas: req.kertas,
            huruf: Some(bahan.huruf),
            naskah: state,
            subjek_id: Some(&req.subjek_id),
            tata_letak: None,
        };
        let tata = Tata::read(s, &latar, req.kode, pilihan)?.draf(bahan.draf);
        let newest = tata_naskah::naskah_kantor(s, req.kode.as_str(), u32::MAX)?.0;
        let kalimat_lama = newest.kalimat != tata.format.naskah.kalimat;
        Ok((bahan, tata, kalimat_lama, isi_sha256))
    })?;
    let (kertas, ukuran_khusus) = (tata.kertas, std::mem::take(&mut tata.ukuran_khusus));
    tata.format.keluaran = keluaran;
    let render = |format: &_, progress: &mut Progress<'_>| papers::render(&bahan.isi, format, progress);
    let (pdf, peringatan) = tata_naskah::render(tata, progress, render)?;
    let judul = bahan.judul.trim().to_owned();
    Ok(Drawn { pdf, judul, kertas, ukuran_khusus, isi_sha256, peringatan, kalimat_lama })
}

pub(crate) fn gather(
    store: &Store,
    latar: &Latar,
    kode: KodeDokumen,
    id: &str,
) -> saksama_core::Result<Bahan> {
    let letter = latar.instansi.pengaturan.huruf_surat;
    Ok(match kode {
        KodeDokumen::D04 => {
            let ready = uji_konsekuensi::prepare(store, id)?;
            let sheet = ready.lembar();
            let rows = dkip::list(store, Lingkup::Lembar(id))?;
            let judul = format!("Lembar Pengujian Konsekuensi {}", sheet.nomor);
            let bahan = Bahan::new(naskah::lembar(latar, sheet, &rows), judul, Huruf::Sans);
            Bahan { draf: ready.is_draf(), ..bahan }
        }
        KodeDokumen::D07 => {
            let ready = uji_konsekuensi::prepare(store, id)?;
            let sheet = ready.lembar();
            let rows = dkip::list(store, Lingkup::Lembar(id))?;
            let paper = naskah::berita_acara_pengujian(latar, sheet, &rows);
            let judul = format!("Berita Acara Pengujian Konsekuensi {}", sheet.nomor);
            Bahan { draf: ready.is_draf(), ..Bahan::new(paper, judul, letter) }
        }
        KodeDokumen::D08 => {
            let ready = rapat::prepare_undangan(store, id)?;
            let paper = naskah::undangan(latar, ready.rapat(), "", store.today());
            Bahan::new(paper, title("Undangan rapat", ready.rapat()), letter)
        }
        KodeDokumen::D09 => {
            let ready = rapat::prepare_undangan(store, id)?;
            let nomor = signed_number(store, KodeDokumen::D08, id)?;
            let paper = naskah::tanda_terima_rapat(latar, ready.rapat(), &nomor);
            Bahan::new(paper, title("Tanda terima undangan rapat", ready.rapat()), letter)
        }
        KodeDokumen::D10 => {
            let ready = rapat::prepare_daftar_hadir(store, id)?;
            let paper = naskah::daftar_hadir(latar, ready.rapat());
            Bahan::new(paper, title("Daftar hadir rapat", ready.rapat()), letter)
        }
        KodeDokumen::D11 => {
            let ready = rapat::prepare_berita_acara(store, id)?;
            let paper = naskah::notula(latar, ready.rapat());
            Bahan::new(paper, title("Notula rapat", ready.rapat()), letter)
        }
        KodeDokumen::D12 => {
            let ready = rapat::prepare_berita_acara(store, id)?;
            let paper = naskah::berita_acara(latar, ready.rapat(), "");
            Bahan::new(paper, title("Berita Acara rapat", ready.rapat()), letter)
        }
        KodeDokumen::D14 => {
            let ready = keputusan::prepare(store, id)?;
            let decree = ready.keputusan();
            let rows = dkip::list(store, Lingkup::Keputusan(id))?;
            let laws: Vec<Peraturan> = in_force(peraturan::list(store)?);
            let paper = naskah::keputusan(latar, decree, &rows, &laws);
            let huruf = latar.instansi.pengaturan.huruf_keputusan;
            Bahan::new(paper, format!("Keputusan {}", decree.tentang), huruf)
        }
        KodeDokumen::D17 => {
            let decree = keputusan::get(store, id)?;
            let paper =
                naskah::tanda_terima_keputusan(latar, &decree, &unit::list(store, false)?, store.today());
            Bahan::new(paper, format!("Tanda terima Keputusan {}", decree.tentang), letter)
        }
        KodeDokumen::D18 => {
            let (rows, draf) = list_now(store)?;
            let decrees = keputusan::list(store, false)?;
            let signer = pejabat::holder(store, Peran::PpidUtama, store.today())?;
            let paper = naskah::dkip(latar, &rows, draf, &decrees, signer.as_ref(), store.today());
            let judul = latar.instansi.pengaturan.istilah_daftar.clone();
            Bahan { draf, ..Bahan::new(paper, judul, Huruf::Sans) }
        }
    })
}

/// The final list; before the first decree the draft (true), so that there is something to discuss.
pub(super) fn list_now(store: &Store) -> saksama_core::Result<(Vec<BarisDkip>, bool)> {
    let rows = dkip::list(store, Lingkup::Ditetapkan)?;
    if rows.is_empty() { Ok((dkip::list(store, Lingkup::Rancangan)?, true)) } else { Ok((rows, false)) }
}

/// Number of the signed paper of a subject; empty while it has none.
fn signed_number(store: &Store, kode: KodeDokumen, id: &str) -> saksama_core::Result<String> {
    let papers = dokumen::list(store, Some(id))?;
    let is_signed = |d: &&Dokumen| d.kode == kode && d.status == StatusDokumen::Ditandatangani;
    Ok(papers.iter().find(is_signed).map(|d| d.nomor.clone()).unwrap_or_default())
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
