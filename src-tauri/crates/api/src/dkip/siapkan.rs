//! What the public folder is made of, read from the office.

use crate::naskah::{self, Latar};
use crate::tata_naskah::{Pilihan, Tata};
use saksama_core::dkip::{self, BarisDkip, Lingkup};
use saksama_core::dokumen::{self, Dokumen, KodeDokumen, StatusDokumen};
use saksama_core::informasi;
use saksama_core::keputusan::{self, Keputusan};
use saksama_core::masalah::Masalah;
use saksama_core::storage::{Store, berkas};
use saksama_documents as papers;
use saksama_exchange::dkip::{DkipPublik, MediaPindaian, PindaianSk, SkPublik};

/// Everything the export needs, read in one go.
pub(super) struct Ready {
    pub(super) list: DkipPublik,
    /// The item behind each row of `list`.
    pub(super) baris: Vec<BarisDkip>,
    /// The item behind each line of what has ended.
    pub(super) berakhir: Vec<BarisDkip>,
    /// The item behind each row that is added to the DIP.
    pub(super) dip: Vec<BarisDkip>,
    pub(super) paper: papers::Isi,
    pub(super) tata: Tata,
    /// Scan of each decree of `list`, none while it isn't scanned.
    pub(super) scans: Vec<Option<PindaianSk>>,
    pub(super) folder: String,
    /// Officials who sign the decrees: their names stand there by law.
    pub(super) penandatangan: Vec<String>,
    /// What could not be used of the words that fill the list.
    pub(super) peringatan: Vec<Masalah>,
}

pub(super) fn gather(store: &Store) -> saksama_core::Result<Option<Ready>> {
    let today = store.today();
    let (rows, ended) = (dkip::list(store, Lingkup::Ditetapkan)?, dkip::list_berakhir(store)?);
    if rows.is_empty() && ended.is_empty() {
        return Ok(None);
    }
    let latar = Latar::read(store)?;
    let all = keputusan::list(store, false)?;
    let decrees = naskah::decrees_of(&all, &rows);
    let mark = if latar.instansi.latihan { "LATIHAN_" } else { "" };
    let mut dip = dkip::list(store, Lingkup::Terbuka)?;
    dip.extend(ended.iter().cloned());
    let with_item = |row: BarisDkip| Ok((informasi::get(store, &row.informasi_id)?, row));
    let dip = dip.into_iter().map(with_item).collect::<saksama_core::Result<Vec<_>>>()?;
    let dip: Vec<_> = dip.into_iter().map(|(item, row)| (row, item)).collect();
    let body = latar.instansi.nama_badan_publik.replace(' ', "_");
    Ok(Some(Ready {
        list: DkipPublik {
            judul: naskah::public_title(&latar.istilah, today),
            instansi: latar.instansi.nama_badan_publik.clone(),
            latihan: latar.instansi.latihan,
            tanggal: today,
            sk: decrees
                .iter()
                .map(|k| SkPublik { sebutan: naskah::sebutan(&latar, k), nomor: k.nomor.clone() })
                .collect(),
            baris: naskah::public_list(&latar.istilah, &rows),
            berakhir: naskah::ended_list(&ended),
            dip_tambahan: naskah::dip_tambahan(&latar, &dip),
        },
        // no code on its sheets: this list isn't kept as a print, so nothing would be found by it
        tata: Tata::read(store, &latar, KodeDokumen::D18, Pilihan::default())?,
        paper: naskah::dkip(&latar, &rows, false, &all, None, today).into(),
        penandatangan: decrees
            .iter()
            .map(|k| signer(store, k))
            .collect::<saksama_core::Result<Vec<_>>>()?
            .concat(),
        scans: decrees.iter().map(|k| scan(store, k)).collect::<saksama_core::Result<_>>()?,
        folder: format!("{mark}DKIP_{body}_{}", today.format("%Y%m%d")),
        // after all that takes words
        peringatan: latar.istilah.peringatan(),
        baris: rows,
        berakhir: ended,
        dip: dip.into_iter().map(|(row, _)| row).collect(),
    }))
}

/// Name and NIP of who signed a decree, as its paper bears them.
fn signer(store: &Store, decree: &Keputusan) -> saksama_core::Result<Vec<String>> {
    let signed = signed_paper(store, decree)?;
    Ok(signed.map_or_else(Vec::new, |d| vec![d.penandatangan, d.penandatangan_nip]))
}

fn signed_paper(store: &Store, decree: &Keputusan) -> saksama_core::Result<Option<Dokumen>> {
    let is_signed = |d: &Dokumen| d.kode.is_keputusan() && d.status == StatusDokumen::Ditandatangani;
    Ok(dokumen::list(store, Some(&decree.id))?.into_iter().find(is_signed))
}

/// The scan of a signed decree. Its print isn't given out in place of it: nobody signed that.
fn scan(store: &Store, decree: &Keputusan) -> saksama_core::Result<Option<PindaianSk>> {
    let Some(stored) = signed_paper(store, decree)?.and_then(|d| d.pindaian) else { return Ok(None) };
    let Some(media) = MediaPindaian::of_media(&stored.media) else { return Ok(None) };
    Ok(Some(PindaianSk { media, isi: berkas::read(store, &stored.sha256)? }))
}
