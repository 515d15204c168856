//! What is certified of a decree: its copy, and the extract of one item.

use super::{Ask, Material, SalinanDari, keputusan as decree_paper};
use crate::naskah;
use crate::tata_naskah;
use saksama_core::dokumen::{self, KodeDokumen, StatusDokumen as S};
use saksama_core::keputusan::Keputusan;
use saksama_core::masalah::Masalah;
use saksama_core::{Error, Result, informasi, keputusan};
use saksama_documents::{Isi, unpack};

/// What was kept of the signed print is gone or damaged.
const RUSAK: &str = "ISI_CETAKAN_RUSAK";

/// The whole decree, certified as equal to the signed one.
pub(super) fn salinan(ask: &Ask<'_>) -> Result<Material> {
    let decree = keputusan::get(ask.store, ask.id)?;
    copy(ask, &decree, None, format!("Salinan Keputusan {}", decree.tentang))
}

/// The decree that set an item, with its row alone.
pub(super) fn petikan(ask: &Ask<'_>) -> Result<Material> {
    let item = informasi::get(ask.store, ask.id)?;
    let decrees = keputusan::list(ask.store, false)?;
    let place = |k: &Keputusan| k.item.iter().position(|i| i.informasi_id == item.id);
    let set_by = |k: &&Keputusan| Some(&k.id) == item.keputusan_id.as_ref();
    let Some((decree, at)) = decrees.iter().find(set_by).and_then(|k| Some((k, place(k)?))) else {
        return Err(Error::refused_with("INFORMASI_TANPA_KEPUTUSAN", "nomor", item.nomor_register));
    };
    copy(ask, decree, Some(at + 1), format!("Petikan Keputusan {} {}", decree.tentang, item.nomor_register))
}

fn copy(ask: &Ask<'_>, decree: &Keputusan, baris: Option<usize>, judul: String) -> Result<Material> {
    let asal = KodeDokumen::of_keputusan(decree.jenis);
    // Nobody certifies a copy of what isn't signed.
    if decree.status != S::Ditandatangani {
        return Err(Error::refused("KEPUTUSAN_BELUM_DITANDATANGANI"));
    }
    let (salinan_dari, mut isi, mut peringatan) = signed(ask, decree, asal)?;
    let bahan = dokumen::get_bahan(ask.store, ask.kode, ask.id)?;
    let whole = match &mut isi {
        Isi::Keputusan(k) => k,
        Isi::KeputusanTambahan(k) => &mut k.keputusan,
        Isi::KeputusanPengubahan(k) => &mut k.keputusan,
        _ => return Err(Error::refused(RUSAK)),
    };
    // the words of the certificate are of the same state of the wording
    let state = tata_naskah::state_of(&salinan_dari.naskah_versi);
    let latar = ask.latar.worded(ask.store, Some(state))?;
    naskah::turunan(&latar, whole, decree, baris, &bahan);
    peringatan.extend(latar.istilah.peringatan());
    let huruf = ask.latar.instansi.pengaturan.huruf_keputusan;
    let salinan_dari = Some(salinan_dari);
    let keputusan_id = Some(decree.id.clone());
    Ok(Material {
        asal: Some(asal),
        salinan_dari,
        keputusan_id,
        peringatan,
        ..Material::new(isi, judul, huruf)
    })
}

/// The wording of the signed paper, which its copy has too, and what it was drawn from. Whoever certifies a copy certifies
/// that it says what was signed: it is drawn from data and sentences that were kept with that print. A print of an older
/// program has none of them, or the data alone; when rows, laws, names or sentences have changed since, only a copy of the
/// paper itself says the same.
fn signed(ask: &Ask<'_>, decree: &Keputusan, asal: KodeDokumen) -> Result<(SalinanDari, Isi, Vec<Masalah>)> {
    let differs = || Error::refused("KEPUTUSAN_BERBEDA_DARI_NASKAH");
    let papers = dokumen::list(ask.store, Some(&decree.id))?;
    let signed = papers.into_iter().find(|d| d.kode == asal && d.status == S::Ditandatangani);
    let paper = signed.ok_or_else(differs)?;
    let mut peringatan = Vec::new();
    let (isi, kalimat) = match dokumen::masukan(ask.store, &paper.id) {
        Ok(Some(kept)) => {
            let kept = unpack(&kept).map_err(|_| Error::refused(RUSAK))?;
            (kept.isi, kept.kalimat)
        }
        Ok(None) if dokumen::is_unchanged(ask.store, &paper)? => {
            // the words, too, are those of the signed paper
            let state = tata_naskah::state_of(&paper.naskah_versi);
            let latar = ask.latar.worded(ask.store, Some(state))?;
            let isi = decree_paper::paper(&Ask { latar: &latar, ..*ask }, decree)?;
            peringatan = latar.istilah.peringatan();
            (isi, None)
        }
        Ok(None) => return Err(differs()),
        Err(Error::Refused { .. }) => return Err(Error::refused(RUSAK)),
        Err(e) => return Err(e),
    };
    Ok((SalinanDari { naskah_versi: paper.naskah_versi, kalimat }, isi, peringatan))
}
