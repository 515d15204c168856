//! Papers about a decree.

use super::{Ask, Material, given_number, turunan};
use crate::naskah::{self, Diubah};
use saksama_core::dkip::{self, BarisDkip, Lingkup};
use saksama_core::dokumen::{self, KodeDokumen as K, StatusDokumen, keputusan_unit};
use saksama_core::informasi::Informasi;
use saksama_core::keputusan::{JenisKeputusan, Keputusan, Pengubahan};
use saksama_core::masalah::Masalah;
use saksama_core::organisasi::BentukKeputusan;
use saksama_core::pejabat::Pejabat;
use saksama_core::peraturan::{self, Peraturan};
use saksama_core::storage::Store;
use saksama_core::unit::Unit;
use saksama_core::{Result, informasi, keputusan, uji_konsekuensi, unit};
use saksama_documents::Isi;

pub(super) fn gather(ask: &Ask<'_>) -> Result<Material> {
    let (store, latar) = (ask.store, ask.latar);
    let (id, to) = keputusan_unit(ask.id);
    Ok(match ask.kode {
        kode if kode.is_keputusan() => {
            let ready = keputusan::prepare(store, id)?;
            let decree = ready.keputusan();
            let huruf = latar.instansi.pengaturan.huruf_keputusan;
            let signer = latar.person(decree.penandatangan_id.as_deref());
            let another = signer.and_then(Pejabat::atas_nama_siapa);
            let another = another.filter(|_| decree.bentuk == BentukKeputusan::Keputusan);
            let said =
                |title| Masalah::peringatan("penandatangan_id", "KEPUTUSAN_ATAS_NAMA").with("pejabat", title);
            let peringatan = another.map(said).into_iter().collect();
            let judul = format!("Keputusan {}", decree.tentang);
            Material { peringatan, ..Material::new(paper(ask, decree)?, judul, huruf) }
        }
        K::D14Salinan => turunan::salinan(ask)?,
        K::D16 => {
            let decree = keputusan::get(store, id)?;
            let unit = units(store, to)?.into_iter().find(|u| Some(u.id.as_str()) == to);
            let bahan = ask.bahan()?;
            let isi = naskah::surat_pengantar(latar, &decree, unit.as_ref(), &bahan, latar.today);
            let judul = format!("Surat pengantar Keputusan {}", decree.tentang);
            Material::new(isi, for_unit(judul, unit.as_ref()), ask.letter()).draf(!is_signed(&decree))
        }
        K::D17 => {
            let decree = keputusan::get(store, id)?;
            let mut list = vec![];
            for unit in units(store, to)? {
                let pengantar = given_number(store, K::D16, &format!("{id}/{}", unit.id))?;
                list.push((unit, pengantar));
            }
            let isi = naskah::tanda_terima_keputusan(latar, &decree, &list, latar.today);
            let judul = format!("Tanda terima Keputusan {}", decree.tentang);
            let unit = list.first().map(|(unit, _)| unit).filter(|_| to.is_some());
            Material::new(isi, for_unit(judul, unit), ask.letter()).draf(!is_signed(&decree))
        }
        K::D22 => {
            let decree = keputusan::get(store, id)?;
            let decrees = keputusan::list(store, false)?;
            let rows = changed(store, &decree)?;
            let semula: Vec<_> = rows
                .iter()
                .map(|(row, ..)| keputusan::semula(&decrees, &decree, &row.informasi_id))
                .collect();
            let rows: Vec<_> = rows.into_iter().map(|(row, item, _)| (row, item)).collect();
            let bahan = dokumen::get_bahan(store, ask.kode, ask.id)?;
            let isi = naskah::pengumuman(latar, &decree, &rows, &semula, &bahan, latar.today);
            let material = Material::new(isi, format!("Pengumuman {}", decree.tentang), ask.letter());
            material.draf(!is_signed(&decree))
        }
        _ => return Err(ask.none()),
    })
}

/// What sends, receives or announces a decree is final only when the decree is.
fn is_signed(decree: &Keputusan) -> bool {
    decree.status == StatusDokumen::Ditandatangani
}

/// The paper of a decree, of whatever kind.
pub(super) fn paper(ask: &Ask<'_>, decree: &Keputusan) -> Result<Isi> {
    let (store, latar) = (ask.store, ask.latar);
    let laws = in_force(peraturan::list(store)?);
    let bahan = dokumen::get_bahan(store, K::of_keputusan(decree.jenis), &decree.id)?;
    if decree.jenis == JenisKeputusan::Penetapan {
        let rows = dkip::list(store, Lingkup::Keputusan(&decree.id))?;
        return Ok(naskah::keputusan(latar, decree, &rows, &laws, &bahan).into());
    }
    let decrees = keputusan::list(store, false)?;
    let lama = keputusan::lama(&decrees, decree);
    if decree.jenis == JenisKeputusan::Tambahan {
        let rows = dkip::list(store, Lingkup::Keputusan(&decree.id))?;
        return Ok(naskah::tambahan(latar, decree, &lama, &rows, &laws, &bahan).into());
    }
    let rows = changed(store, decree)?;
    let lembar_lama = keputusan::lembar_lama(&lama);
    let mut pengujian = false;
    for sheet in &decree.lembar {
        pengujian |= naskah::is_pengujian(&uji_konsekuensi::get(store, &sheet.id)?);
    }
    let diubah = Diubah { rows: &rows, lama: &lama, lembar_lama: &lembar_lama, pengujian };
    Ok(naskah::keputusan_pengubahan(latar, decree, &diubah, &laws, &bahan).into())
}

/// The items of a decree that changes them, in its order, each with what holds of it from then on.
fn changed(store: &Store, decree: &Keputusan) -> Result<Vec<(BarisDkip, Informasi, Pengubahan)>> {
    let one = |row: BarisDkip| {
        let item = informasi::get(store, &row.informasi_id)?;
        let sheet = decree.item.iter().find(|i| i.informasi_id == item.id).and_then(|i| i.lembar_id.as_ref());
        let baru = match sheet {
            Some(id) => Pengubahan::of_bahan(&dokumen::get_bahan(store, K::D20, id)?, &item.id),
            None => Pengubahan::default(),
        };
        Ok((row, item, baru))
    };
    dkip::list(store, Lingkup::Keputusan(&decree.id))?.into_iter().map(one).collect()
}

/// The unit asked for, or all in use.
fn units(store: &Store, to: Option<&str>) -> Result<Vec<Unit>> {
    let mut list = unit::list(store, false)?;
    list.retain(|u| to.map_or(u.aktif, |id| u.id == id));
    Ok(list)
}

fn for_unit(judul: String, unit: Option<&Unit>) -> String {
    unit.map_or_else(|| judul.clone(), |u| format!("{judul} untuk {}", u.nama))
}

fn in_force(mut laws: Vec<Peraturan>) -> Vec<Peraturan> {
    laws.retain(|p| p.aktif && p.dicabut_oleh.is_empty());
    laws
}
