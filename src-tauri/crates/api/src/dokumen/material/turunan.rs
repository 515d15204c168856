//! What is certified of a decree: its copy, and the extract of one item.

use super::{Ask, Material, keputusan as decree_paper};
use crate::naskah;
use saksama_core::dokumen::{self, Dokumen, KodeDokumen, StatusDokumen as S};
use saksama_core::keputusan::Keputusan;
use saksama_core::{Error, Result, informasi, keputusan};
use saksama_documents::Isi;

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
    let naskah_versi = Some(signed(ask, &decree.id, asal)?.naskah_versi);
    let bahan = dokumen::get_bahan(ask.store, ask.kode, ask.id)?;
    let mut isi = decree_paper::paper(ask, decree)?;
    let whole = match &mut isi {
        Isi::Keputusan(k) => k,
        Isi::KeputusanTambahan(k) => &mut k.keputusan,
        Isi::KeputusanPengubahan(k) => &mut k.keputusan,
        _ => return Err(ask.none()),
    };
    naskah::turunan(ask.latar, whole, baris, &bahan);
    let huruf = ask.latar.instansi.pengaturan.huruf_keputusan;
    Ok(Material { asal: Some(asal), naskah_versi, ..Material::new(isi, judul, huruf) })
}

/// The signed paper, whose wording its copy has too. Whoever certifies a copy certifies that it says what was signed: when
/// rows, laws or names have changed since, only a copy of the paper itself does.
fn signed(ask: &Ask<'_>, id: &str, asal: KodeDokumen) -> Result<Dokumen> {
    let papers = dokumen::list(ask.store, Some(id))?;
    let signed = papers.into_iter().find(|d| d.kode == asal && d.status == S::Ditandatangani);
    match signed {
        Some(paper) if dokumen::is_unchanged(ask.store, &paper)? => Ok(paper),
        _ => Err(Error::refused("KEPUTUSAN_BERBEDA_DARI_NASKAH")),
    }
}
