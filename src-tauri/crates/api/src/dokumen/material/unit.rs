//! Papers about a unit, or all of them.

use super::{Ask, Material};
use crate::naskah::{self, Untuk};
use saksama_core::arsip::{self, BarisArsip};
use saksama_core::dkip::{self, Lingkup};
use saksama_core::dokumen::{KodeDokumen as K, SEMUA};
use saksama_core::organisasi::Huruf;
use saksama_core::unit::{self, Unit};
use saksama_core::{Error, Result};

pub(super) fn gather(ask: &Ask<'_>) -> Result<Material> {
    let (store, latar) = (ask.store, ask.latar);
    let units = unit::list(store, false)?;
    let one = match ask.id {
        SEMUA => None,
        id => Some(find(&units, id)?),
    };
    let untuk = one.map_or(Untuk::Semua(&units), Untuk::Satu);
    let bahan = ask.bahan()?;
    let title = |kind: &str| one.map_or_else(|| kind.to_owned(), |u| format!("{kind} {}", u.nama));
    Ok(match ask.kode {
        K::D01 => {
            if let Some(own) = one.filter(|u| naskah::is_own(latar, u)) {
                return Err(Error::refused_with("SURAT_KE_UNIT_SENDIRI", "unit", &own.nama));
            }
            let is_asked = |u: &&Unit| u.aktif && !naskah::is_own(latar, u);
            if one.is_none() && !units.iter().any(|u| is_asked(&u)) {
                return Err(Error::refused("TIDAK_ADA_UNIT_LAIN"));
            }
            let paper = naskah::permintaan(latar, untuk, &bahan);
            let batas = naskah::batas_usulan(latar, &bahan);
            Material { batas, ..Material::new(paper, title("Surat permintaan usulan"), ask.letter()) }
        }
        K::D02 => {
            let rows = dkip::list(store, Lingkup::Rancangan)?;
            let paper = naskah::formulir(latar, one, &rows, &bahan);
            Material::new(paper, title("Formulir usulan"), Huruf::Sans)
        }
        K::D24 => {
            let rows = arsip::list_arsip(store)?;
            let own = |r: &&BarisArsip| one.is_none_or(|u| r.unit_id.as_deref() == Some(&u.id));
            let mut handed = Vec::new();
            for r in rows.iter().filter(own) {
                handed.push((r, arsip::list_penempatan(store, &r.informasi_id)?));
            }
            if let Some(unit) = one.filter(|_| handed.is_empty() && bahan.baris("barang").is_empty()) {
                return Err(Error::refused_with("TIDAK_ADA_YANG_DISERAHKAN", "unit", &unit.nama));
            }
            let paper = naskah::serah_terima(latar, untuk, &handed, &bahan);
            Material::new(paper, title("Berita Acara Serah Terima"), ask.letter())
        }
        _ => return Err(ask.none()),
    })
}

fn find<'a>(units: &'a [Unit], id: &str) -> Result<&'a Unit> {
    let found = units.iter().find(|u| u.id == id);
    found.ok_or_else(|| Error::NotFound { entitas: "unit", id: id.to_owned() })
}
