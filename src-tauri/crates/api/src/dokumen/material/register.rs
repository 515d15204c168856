//! Papers about the whole register.

use super::{Ask, Material};
use crate::naskah;
use saksama_core::dkip::{self, BarisDkip, Lingkup};
use saksama_core::dokumen::KodeDokumen as K;
use saksama_core::organisasi::Huruf;
use saksama_core::pejabat::{self, Peran};
use saksama_core::storage::Store;
use saksama_core::{Result, keputusan};

pub(super) fn gather(ask: &Ask<'_>) -> Result<Material> {
    let (store, latar) = (ask.store, ask.latar);
    Ok(match ask.kode {
        K::D18 => {
            let (rows, draf) = list_now(store)?;
            let decrees = keputusan::list(store, false)?;
            let signer = pejabat::holder(store, Peran::PpidUtama, store.today())?;
            let paper = naskah::dkip(latar, &rows, draf, &decrees, signer.as_ref(), store.today());
            let judul = latar.instansi.pengaturan.istilah_daftar.clone();
            Material::new(paper, judul, Huruf::Sans).draf(draf)
        }
        _ => return Err(ask.none()),
    })
}

/// The final list; before the first decree the draft (true), so that there is something to discuss.
pub(in crate::dokumen) fn list_now(store: &Store) -> Result<(Vec<BarisDkip>, bool)> {
    let rows = dkip::list(store, Lingkup::Ditetapkan)?;
    if rows.is_empty() { Ok((dkip::list(store, Lingkup::Rancangan)?, true)) } else { Ok((rows, false)) }
}
