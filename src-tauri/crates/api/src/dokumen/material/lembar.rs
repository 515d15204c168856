//! Papers about a sheet of the uji konsekuensi.

use super::{Ask, Material};
use crate::naskah;
use saksama_core::dkip::{self, Lingkup};
use saksama_core::dokumen::KodeDokumen as K;
use saksama_core::organisasi::Huruf;
use saksama_core::{Result, uji_konsekuensi};

pub(super) fn gather(ask: &Ask<'_>) -> Result<Material> {
    let ready = uji_konsekuensi::prepare(ask.store, ask.id)?;
    let sheet = ready.lembar();
    let rows = dkip::list(ask.store, Lingkup::Lembar(ask.id))?;
    let material = match ask.kode {
        K::D04 => {
            let judul = format!("Lembar Pengujian Konsekuensi {}", sheet.nomor);
            Material::new(naskah::lembar(ask.latar, sheet, &rows), judul, Huruf::Sans)
        }
        K::D07 => {
            let paper = naskah::berita_acara_pengujian(ask.latar, sheet, &rows);
            let judul = format!("Berita Acara Pengujian Konsekuensi {}", sheet.nomor);
            Material::new(paper, judul, ask.letter())
        }
        _ => return Err(ask.none()),
    };
    Ok(material.draf(ready.is_draf()))
}
