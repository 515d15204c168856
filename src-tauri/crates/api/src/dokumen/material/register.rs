//! Papers about the whole register.

use super::lokasi::gudang;
use super::{Ask, Material};
use crate::naskah::{self, BahanLaporan, Dipinjam, Periode};
use saksama_core::dkip::{self, BarisDkip, Lingkup};
use saksama_core::dokumen::{self, KodeDokumen as K, StatusDokumen};
use saksama_core::informasi::status::StatusInformasi as S;
use saksama_core::organisasi::Huruf;
use saksama_core::pejabat::{self, Peran};
use saksama_core::publikasi::{self, SaranaPublikasi};
use saksama_core::storage::Store;
use saksama_core::uji_konsekuensi::LembarUjiRingkas;
use saksama_core::{Error, Result, arsip, informasi, jejak, keputusan, rapat, uji_konsekuensi, unit};

pub(super) fn gather(ask: &Ask<'_>) -> Result<Material> {
    let (store, latar) = (ask.store, ask.latar);
    let bahan = || dokumen::get_bahan(store, ask.kode, ask.id);
    Ok(match ask.kode {
        K::D03 => {
            let (units, rows) = (unit::list(store, false)?, dkip::list(store, Lingkup::Rancangan)?);
            Material::new(naskah::rekapitulasi(latar, &units, &rows), "Rekapitulasi klasifikasi", Huruf::Sans)
        }
        K::D05 => {
            let rows = dkip::list(store, Lingkup::Rancangan)?;
            let isi = dokumen::isi_sha256(store, K::D05, ask.id)?;
            let versi = dokumen::versi_isi(store, K::D05, ask.id, &isi)?;
            let paper = naskah::draf_dkip(latar, &rows, versi, &bahan()?);
            let judul = format!("Draf {} versi {versi}", latar.instansi.pengaturan.istilah_daftar);
            Material::new(paper, judul, Huruf::Sans).draf(true)
        }
        K::D18 => {
            let (rows, draf) = list_now(store)?;
            let decrees = keputusan::list(store, false)?;
            let signer = pejabat::holder(store, Peran::PpidUtama, latar.today)?;
            let mut paper = naskah::dkip(latar, &rows, draf, &decrees, signer.as_ref(), latar.today);
            paper.persetujuan = naskah::persetujuan(latar).filter(|_| !draf);
            let judul = latar.instansi.pengaturan.istilah_daftar.clone();
            Material::new(paper, judul, Huruf::Sans).draf(draf)
        }
        K::D19Penataan => {
            let paper = naskah::penataan(latar, &gudang(store)?);
            Material::new(paper, "Daftar penataan arsip", Huruf::Sans)
        }
        K::D23 => {
            let bahan = bahan()?;
            let periode = Periode::of(&bahan, store.today());
            if periode.is_reversed() {
                return Err(Error::refused("MASA_LAPORAN_TERBALIK"));
            }
            let paper = naskah::laporan(latar, &laporan(store, periode)?, periode, &bahan);
            let judul = format!("Laporan pendokumentasian {}", paper.periode);
            Material::new(paper, judul, ask.letter())
        }
        K::D25Peminjaman => {
            let paper = naskah::daftar_peminjaman(latar, loans(store)?);
            Material::new(paper, "Daftar arsip yang dipinjam", Huruf::Sans)
        }
        K::D25JatuhTempo => {
            let paper = naskah::jatuh_tempo(latar, &arsip::list_arsip(store)?);
            Material::new(paper, "Daftar jatuh tempo", Huruf::Sans)
        }
        K::D25Unggah => {
            let rows = dkip::list(store, Lingkup::Ditetapkan)?;
            let (decrees, ekspor) = (keputusan::list(store, false)?, dkip::last_export(store)?);
            // Only a page of the web is uploaded to.
            let told = publikasi::list(store, false)?;
            let told = told.iter().find(|p| p.sarana == SaranaPublikasi::Laman);
            let paper = naskah::bukti_unggah(latar, &rows, &decrees, ekspor.as_ref(), told, &bahan()?);
            Material::new(paper, "Bukti unggah", ask.letter())
        }
        _ => return Err(ask.none()),
    })
}

/// The final list; before the first decree the draft (true), so that there is something to discuss.
pub(in crate::dokumen) fn list_now(store: &Store) -> Result<(Vec<BarisDkip>, bool)> {
    let rows = dkip::list(store, Lingkup::Ditetapkan)?;
    if rows.is_empty() { Ok((dkip::list(store, Lingkup::Rancangan)?, true)) } else { Ok((rows, false)) }
}

fn laporan(store: &Store, periode: Periode) -> Result<BahanLaporan> {
    let with_number = |r: rapat::RapatRingkas| {
        let papers = dokumen::list(store, Some(&r.id))?;
        let record =
            papers.into_iter().find(|d| d.kode == K::D12 && d.status == StatusDokumen::Ditandatangani);
        Ok((r, record.map(|d| d.nomor).unwrap_or_default()))
    };
    let about = |l: LembarUjiRingkas| {
        let key = naskah::uraian_lembar(&uji_konsekuensi::get(store, &l.id)?);
        Ok((l, key))
    };
    let mut ids: Vec<String> = jejak::list_status(store, periode.mulai, periode.sampai)?
        .into_iter()
        .filter(|j| S::parse(&j.ke) == Some(S::TerbukaDemiHukum))
        .map(|j| j.entitas_id)
        .collect();
    ids.sort();
    ids.dedup();
    let mut demi_hukum = ids.iter().map(|id| informasi::get(store, id)).collect::<Result<Vec<_>>>()?;
    demi_hukum.retain(|i| i.status == S::TerbukaDemiHukum && i.dihapus_at.is_none());
    Ok(BahanLaporan {
        dkip: dkip::list(store, Lingkup::Ditetapkan)?,
        arsip: arsip::list_arsip(store)?,
        lembar: uji_konsekuensi::list(store, false)?.into_iter().map(about).collect::<Result<_>>()?,
        rapat: rapat::list(store, false)?.into_iter().map(with_number).collect::<Result<_>>()?,
        keputusan: keputusan::list(store, false)?,
        demi_hukum,
    })
}

/// What was typed for the form of each item that is not in the trash.
fn loans(store: &Store) -> Result<Vec<Dipinjam>> {
    let mut out = Vec::new();
    for (id, bahan) in dokumen::list_bahan(store, K::D25)? {
        let item = informasi::get(store, &id)?;
        if item.dihapus_at.is_none() {
            out.push((item, arsip::list_penempatan(store, &id)?, bahan));
        }
    }
    Ok(out)
}
