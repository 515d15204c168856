//! Papers about a place of the archive, or all of them.

use super::{Ask, Material};
use crate::naskah::{self, Gudang};
use saksama_core::dokumen::{self, KodeDokumen as K, SEMUA};
use saksama_core::organisasi::Huruf;
use saksama_core::storage::Store;
use saksama_core::{Result, arsip};

pub(super) fn gather(ask: &Ask<'_>) -> Result<Material> {
    let latar = ask.latar;
    let gudang = gudang(ask.store)?;
    let one = match ask.id {
        SEMUA => None,
        id => Some(arsip::get_lokasi(ask.store, id)?),
    };
    let id = one.as_ref().map(|l| l.id.as_str());
    let title =
        |kind: &str| one.as_ref().map_or_else(|| kind.to_owned(), |l| format!("{kind} {}", l.kode_lengkap));
    Ok(match ask.kode {
        K::D19 => Material::new(naskah::daftar_arsip(latar, &gudang, id), title("Daftar arsip"), Huruf::Sans),
        K::D19Label => {
            let bahan = dokumen::get_bahan(ask.store, ask.kode, ask.id)?;
            let paper = naskah::label_arsip(latar, &gudang, id, &bahan).ok_or_else(|| ask.none())?;
            Material::new(paper, title("Label arsip"), Huruf::Sans)
        }
        K::D19Kartu => {
            let paper = naskah::kartu_lokasi(latar, &gudang, id);
            if paper.kartu.is_empty() {
                return Err(ask.none());
            }
            Material::new(paper, title("Kartu lokasi arsip"), Huruf::Sans)
        }
        _ => return Err(ask.none()),
    })
}

/// The places and what lies in them.
pub(super) fn gudang(store: &Store) -> Result<Gudang> {
    Ok(Gudang { lokasi: arsip::list_lokasi(store, false)?, isi: arsip::list_arsip(store)? })
}
