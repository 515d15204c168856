//! Papers about a sheet of the uji konsekuensi.

use super::{Ask, Material};
use crate::naskah::{self, Semula};
use saksama_core::dkip::{self, BarisDkip, Lingkup};
use saksama_core::dokumen::{self, KodeDokumen as K};
use saksama_core::jangka_waktu::tenggat;
use saksama_core::keputusan::Pengubahan;
use saksama_core::organisasi::Huruf;
use saksama_core::{Result, informasi, keputusan, uji_konsekuensi};

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
            let paper = naskah::nota_dinas(ask.latar, sheet, &rows, &bahan, ask.store.today());
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
    let decrees = keputusan::list(ask.store, false)?;
    let kalender = ask.latar.instansi.pengaturan.kalender();
    let one = |kini: BarisDkip| {
        let set_by = informasi::get(ask.store, &kini.informasi_id)?.keputusan_id;
        let decree = decrees.iter().find(|k| Some(&k.id) == set_by.as_ref());
        let before = match decree {
            Some(k) => dkip::list(ask.store, Lingkup::Keputusan(&k.id))?,
            None => vec![],
        };
        let before = before.into_iter().find(|b| b.informasi_id == kini.informasi_id);
        Ok(Semula {
            dahulu: before.map(|b| (b.dibuka, b.ditutup)).unwrap_or_default(),
            keputusan: decree.map(|k| naskah::sebutan(ask.latar, k)).unwrap_or_default(),
            batas: kini.berakhir.and_then(|e| tenggat(e, ask.store.today(), &kalender).batas),
            baru: Pengubahan::of_bahan(&bahan, &kini.informasi_id),
            kini,
        })
    };
    rows.into_iter().map(one).collect()
}
