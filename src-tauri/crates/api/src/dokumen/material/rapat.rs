//! Papers about a meeting.

use super::{Ask, Material, given_number};
use crate::naskah;
use saksama_core::dokumen::{self, KodeDokumen as K};
use saksama_core::masalah::Masalah;
use saksama_core::rapat::{self, Rapat};
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
            let before = ready.rapat().mengulang_id.as_deref();
            let before = before.map(|id| rapat::get(store, id)).transpose()?.map(|r| r.tanggal);
            let bahan = dokumen::get_bahan(store, ask.kode, id)?;
            let isi = naskah::undangan(latar, ready.rapat(), "", &bahan, before);
            let late = (latar.today > ready.rapat().tanggal).then(|| {
                Masalah::peringatan("tanggal_surat", "UNDANGAN_SESUDAH_RAPAT")
                    .with("tanggal", tanggal::panjang(latar.today))
                    .with("rapat", tanggal::panjang(ready.rapat().tanggal))
            });
            let peringatan = late.into_iter().collect();
            Material { peringatan, ..paper(isi.into(), "Undangan rapat", ready.rapat()) }
        }
        K::D09 => {
            let ready = rapat::prepare_undangan(store, id)?;
            let isi = naskah::tanda_terima_rapat(latar, ready.rapat(), &given_number(store, K::D08, id)?);
            paper(isi.into(), "Tanda terima undangan rapat", ready.rapat())
        }
        K::D10 => {
            let ready = rapat::prepare_daftar_hadir(store, id)?;
            let isi = naskah::daftar_hadir(latar, ready.rapat());
            paper(isi.into(), "Daftar hadir rapat", ready.rapat())
        }
        K::D11 => {
            let ready = rapat::prepare_notula(store, id)?;
            paper(naskah::notula(latar, ready.rapat()).into(), "Notula rapat", ready.rapat())
        }
        K::D12 => {
            let ready = rapat::prepare_berita_acara(store, id)?;
            let isi = naskah::berita_acara(latar, ready.rapat(), "");
            paper(isi.into(), "Berita Acara rapat", ready.rapat())
        }
        K::D13 => {
            let ready = rapat::prepare_berita_acara(store, id)?;
            let bahan = dokumen::get_bahan(store, ask.kode, id)?;
            let nomor = given_number(store, K::D12, id)?;
            let isi = naskah::hasil_pertimbangan(latar, ready.rapat(), &nomor, &bahan, latar.today);
            paper(isi.into(), "Hasil pertimbangan rapat", ready.rapat())
        }
        _ => return Err(ask.none()),
    })
}
