//! Papers about a decree.

use super::{Ask, Material};
use crate::naskah;
use saksama_core::dkip::{self, Lingkup};
use saksama_core::dokumen::{KodeDokumen as K, keputusan_unit};
use saksama_core::peraturan::{self, Peraturan};
use saksama_core::{Result, keputusan, unit};

pub(super) fn gather(ask: &Ask<'_>) -> Result<Material> {
    let (store, latar) = (ask.store, ask.latar);
    let (id, _) = keputusan_unit(ask.id);
    Ok(match ask.kode {
        K::D14 => {
            let ready = keputusan::prepare(store, id)?;
            let decree = ready.keputusan();
            let rows = dkip::list(store, Lingkup::Keputusan(id))?;
            let paper = naskah::keputusan(latar, decree, &rows, &in_force(peraturan::list(store)?));
            let huruf = latar.instansi.pengaturan.huruf_keputusan;
            Material::new(paper, format!("Keputusan {}", decree.tentang), huruf)
        }
        K::D17 => {
            let decree = keputusan::get(store, id)?;
            let units = unit::list(store, false)?;
            let paper = naskah::tanda_terima_keputusan(latar, &decree, &units, store.today());
            Material::new(paper, format!("Tanda terima Keputusan {}", decree.tentang), ask.letter())
        }
        _ => return Err(ask.none()),
    })
}

fn in_force(mut laws: Vec<Peraturan>) -> Vec<Peraturan> {
    laws.retain(|p| p.aktif && p.dicabut_oleh.is_empty());
    laws
}
