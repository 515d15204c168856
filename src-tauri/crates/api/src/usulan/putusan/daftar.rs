//! What main offices decided, beside the items of the unit as they are now.

use super::super::{beda, keluar, masuk::key};
use crate::office::PUTUSAN;
use crate::wire::{BarisPutusan, BerkasPutusan, ById, Kosong, PutusanTercatat};
use crate::{ApiResult, Ctx};
use chrono::{NaiveDate, NaiveDateTime};
use saksama_core::dokumen::Berkas;
use saksama_core::informasi::{self, UsulanKeluar};
use saksama_core::masalah::Masalah;
use saksama_core::paket::{
    self, ArahPaket, JenisPaket, PeranBerkas, PutusanDiterima, PutusanItem, list_putusan_of,
};
use saksama_core::peraturan;
use saksama_core::storage::{Store, berkas};
use saksama_core::tanggal;
use saksama_documents::preview::page_count;
use saksama_exchange::paket::UsulanBaris;

/// The items of a unit in the shape in which they travel.
pub(super) struct Here {
    items: Vec<(UsulanKeluar, UsulanBaris)>,
    /// When its last proposals went out; none when none did.
    sent: Option<NaiveDateTime>,
}

impl Here {
    pub(super) fn of(store: &Store, unit_id: &str) -> ApiResult<Self> {
        let laws = peraturan::list(store)?;
        let shaped = |item: UsulanKeluar| {
            let baris = keluar::baris(&item, &laws);
            (item, baris)
        };
        let items = informasi::list_of_unit(store, unit_id)?.into_iter().map(shaped).collect();
        let sent = paket::list(store, ArahPaket::Keluar, JenisPaket::Usulan, unit_id)?;
        Ok(Self { items, sent: sent.first().map(|last| last.dicatat_at) })
    }

    /// The item that was sent under `asal`; none when there is none, or it lies in the trash.
    pub(super) fn find(&self, asal: &str) -> Option<String> {
        let found = self.items.iter().find(|(_, baris)| !asal.is_empty() && key(baris) == asal);
        found.map(|(item, _)| item.informasi.id.clone())
    }

    fn get(&self, id: &str) -> Option<&(UsulanKeluar, UsulanBaris)> {
        self.items.iter().find(|(item, _)| item.informasi.id == id)
    }
}

/// What a decree of the day `tanggal` says of an item, and how the item stands here.
pub(super) fn row(
    store: &Store,
    here: &Here,
    item: &PutusanItem,
    tanggal: NaiveDate,
) -> ApiResult<BarisPutusan> {
    let (mut temuan, mut beda) = (Vec::new(), Vec::new());
    let found = item.informasi_id.as_deref().and_then(|id| here.get(id));
    if let Some((own, baris)) = found {
        if let Ok(decided) = serde_json::from_str::<UsulanBaris>(&item.isi) {
            beda = beda::compare(baris, &decided);
        }
        let newer = list_putusan_of(store, &own.informasi.id)?.into_iter().next();
        if let Some(newer) = newer.filter(|newer| newer.keputusan.tanggal > tanggal) {
            let day = tanggal::panjang(newer.keputusan.tanggal);
            let found = Masalah::peringatan("hasil", "PUTUSAN_ADA_YANG_BARU").with("tanggal", day);
            temuan.push(found.with("nomor", newer.keputusan.nomor));
        }
        let is_later = here.sent.is_some_and(|sent| own.informasi.diubah_at > sent);
        if !beda.is_empty() {
            let kode = if is_later { "PUTUSAN_USULAN_BERUBAH" } else { "PUTUSAN_ISI_BERBEDA" };
            temuan.push(Masalah::peringatan("judul", kode).with("jumlah", beda.len()));
        }
    } else {
        temuan.push(Masalah::peringatan("judul", "PUTUSAN_TIDAK_DIKENAL"));
    }
    Ok(BarisPutusan {
        nomor_asal: item.asal.split(" #").next().unwrap_or_default().to_owned(),
        judul: item.judul.clone(),
        hasil: item.hasil,
        jangka_waktu: item.jangka_waktu.clone(),
        berakhir: item.berakhir,
        alasan: item.alasan.clone(),
        informasi_id: found.map(|(own, _)| own.informasi.id.clone()),
        nomor_register: found.map(|(own, _)| own.informasi.nomor_register.clone()),
        temuan,
        beda,
    })
}

pub(crate) fn list(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Vec<PutusanTercatat>> {
    let store = ctx.office.lock();
    paket::list_putusan(&store)?.into_iter().map(|p| told(&store, p)).collect()
}

pub(crate) fn list_of(ctx: &Ctx<'_>, req: ById) -> ApiResult<Vec<PutusanTercatat>> {
    let store = ctx.office.lock();
    list_putusan_of(&store, &req.id)?.into_iter().map(|p| told(&store, p)).collect()
}

fn told(store: &Store, p: PutusanDiterima) -> ApiResult<PutusanTercatat> {
    let here = Here::of(store, &p.unit_id)?;
    let baris = p.item.iter().map(|i| row(store, &here, i, p.keputusan.tanggal)).collect::<ApiResult<_>>()?;
    Ok(PutusanTercatat {
        berkas: p.berkas.iter().map(|(peran, kept)| paper(store, &p.id, *peran, kept)).collect(),
        id: p.id,
        unit: p.unit,
        pengirim: p.pengirim,
        nomor_paket: p.nomor_paket,
        diterima_at: p.diterima_at,
        keputusan: p.keputusan,
        baris,
    })
}

/// A kept paper, as the window shows and prints it.
fn paper(store: &Store, id: &str, peran: PeranBerkas, kept: &Berkas) -> BerkasPutusan {
    let pdf = kept.media == "application/pdf";
    let pages = || page_count(&berkas::read(store, &kept.sha256).ok()?).ok();
    BerkasPutusan {
        peran,
        nama: kept.nama.clone(),
        ukuran: kept.ukuran,
        pdf,
        sumber: Some(format!("{PUTUSAN}{id}/{}", peran.as_str())),
        halaman: if pdf { pages() } else { None },
    }
}
