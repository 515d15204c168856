//! Papers about a meeting.

use super::{Ask, Material};
use crate::naskah;
use saksama_core::dokumen::{self, Dokumen, KodeDokumen as K, StatusDokumen};
use saksama_core::rapat::{self, Rapat};
use saksama_core::storage::Store;
use saksama_core::{Result, tanggal};
use saksama_documents::Isi;

pub(super) fn gather(ask: &Ask<'_>) -> Result<Material> {
    let (store, latar, id) = (ask.store, ask.latar, ask.id);
    let paper = |isi: Isi, kind: &str, rapat: &Rapat| {
        Material::new(isi, format!("{kind} {}", tanggal::panjang(rapat.tanggal)), ask.letter())
    };
    Ok(match ask.kode {
        K::D08 => {
            let ready = rapat::prepare_undangan(store, id)?;
            let isi = naskah::undangan(latar, ready.rapat(), "", store.today());
            paper(isi.into(), "Undangan rapat", ready.rapat())
        }
        K::D09 => {
            let ready = rapat::prepare_undangan(store, id)?;
            let isi = naskah::tanda_terima_rapat(latar, ready.rapat(), &signed_number(store, K::D08, id)?);
            paper(isi.into(), "Tanda terima undangan rapat", ready.rapat())
        }
        K::D10 => {
            let ready = rapat::prepare_daftar_hadir(store, id)?;
            let isi = naskah::daftar_hadir(latar, ready.rapat());
            paper(isi.into(), "Daftar hadir rapat", ready.rapat())
        }
        K::D11 => {
            let ready = rapat::prepare_berita_acara(store, id)?;
            paper(naskah::notula(latar, ready.rapat()).into(), "Notula rapat", ready.rapat())
        }
        K::D12 => {
            let ready = rapat::prepare_berita_acara(store, id)?;
            let isi = naskah::berita_acara(latar, ready.rapat(), "");
            paper(isi.into(), "Berita Acara rapat", ready.rapat())
        }
        _ => return Err(ask.none()),
    })
}

/// Number of the signed paper of a subject; empty while it has none.
fn signed_number(store: &Store, kode: K, id: &str) -> Result<String> {
    let papers = dokumen::list(store, Some(id))?;
    let is_signed = |d: &&Dokumen| d.kode == kode && d.status == StatusDokumen::Ditandatangani;
    Ok(papers.iter().find(is_signed).map(|d| d.nomor.clone()).unwrap_or_default())
}
