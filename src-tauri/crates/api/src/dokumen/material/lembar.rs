//! Papers about a sheet of the uji konsekuensi.

use super::{Ask, Material};
use crate::naskah::{self, Semula};
use saksama_core::dkip::{self, BarisDkip, Lingkup};
use saksama_core::dokumen::{self, KodeDokumen as K};
use saksama_core::keputusan::{self, DasarSemula, Pengubahan};
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
        K::D06 => {
            let bahan = dokumen::get_bahan(ask.store, ask.kode, ask.id)?;
            let paper = naskah::nota_dinas(ask.latar, sheet, &rows, &bahan, ask.latar.today);
            Material::new(paper, format!("Nota Dinas hasil pengujian {}", sheet.nomor), ask.letter())
        }
        K::D07 => {
            let paper = naskah::berita_acara_pengujian(ask.latar, sheet, &rows);
            let judul = format!("Berita Acara Pengujian Konsekuensi {}", sheet.nomor);
            Material::new(paper, judul, ask.letter())
        }
        K::D20 => {
            let list = semula(ask, rows)?;
            let judul = format!("Lembar Pengujian atas Pengubahan {}", sheet.nomor);
            Material::new(naskah::lembar_pengubahan(ask.latar, sheet, &list), judul, Huruf::Sans)
        }
        _ => return Err(ask.none()),
    };
    Ok(material.draf(ready.is_draf()))
}

/// Each item of the sheet with what held before.
fn semula(ask: &Ask<'_>, rows: Vec<BarisDkip>) -> Result<Vec<Semula>> {
    let bahan = dokumen::get_bahan(ask.store, ask.kode, ask.id)?;
    let before = keputusan::dasar_semula(ask.store, &rows)?;
    let one = |(kini, before): (BarisDkip, DasarSemula)| Semula {
        dahulu: (before.dibuka, before.ditutup),
        keputusan: before.keputusan.map(|k| naskah::sebutan(ask.latar, &k)).unwrap_or_default(),
        batas: before.batas,
        baru: Pengubahan::of_bahan(&bahan, &kini.informasi_id),
        kini,
    };
    Ok(rows.into_iter().zip(before).map(one).collect())
}
