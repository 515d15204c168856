//! The list as the office keeps it, for its own eyes.

use crate::dokumen::write;
use crate::naskah::{self, Latar};
use crate::wire::{Kosong, TersimpanRes};
use crate::{ApiError, ApiResult, Ctx, sentence};
use saksama_core::dkip::{self, Lingkup};
use saksama_core::dokumen::nama_berkas;
use saksama_core::storage::Store;
use saksama_core::{arsip, informasi, tanggal};
use saksama_exchange::dkip::{BarisInternal, internal_xlsx};
use std::collections::HashMap;

/// Saves the internal list as a workbook where the officer says; told in the trail.
pub(crate) fn save_internal(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<TersimpanRes> {
    let (judul, instansi, rows) = ctx.read(gather)?;
    if rows.is_empty() {
        return Err(ApiError::new("DKIP_MASIH_KOSONG"));
    }
    let bytes = internal_xlsx(&judul, &instansi, &rows)?;
    let Some(path) = ctx.host.pick_save_file("Simpan daftar internal", &nama_berkas(&judul, "xlsx"))? else {
        return Ok(TersimpanRes { path: None });
    };
    write(&path, &bytes)?;
    let shown = path.display().to_string();
    let jumlah = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    ctx.write(|s| dkip::record_internal(s, &shown, jumlah))?;
    Ok(TersimpanRes { path: Some(shown) })
}

fn gather(store: &Store) -> saksama_core::Result<(String, String, Vec<BarisInternal>)> {
    let latar = Latar::read(store)?;
    let public = naskah::public_list(&latar.istilah, &dkip::list(store, Lingkup::Ditetapkan)?);
    let places: HashMap<String, String> = arsip::list_rak(store)?
        .into_iter()
        .map(|r| (r.informasi_id, [r.kode_lengkap, r.nomor_item].join(" ").trim().to_owned()))
        .collect();
    let mut rows = Vec::new();
    for (row, told) in dkip::list(store, Lingkup::Ditetapkan)?.into_iter().zip(public) {
        let item = informasi::get(store, &row.informasi_id)?;
        rows.push([
            told.nomor,
            row.nomor_register,
            row.judul,
            row.uraian,
            row.bagian_dikecualikan,
            told.uraian,
            row.dasar_hukum,
            row.dibuka,
            row.ditutup,
            row.jangka_waktu,
            row.berakhir.map(tanggal::panjang).unwrap_or_default(),
            row.unit,
            row.penanggung_jawab,
            told.penetapan,
            sentence::word("status", row.status.as_str()),
            places.get(&row.informasi_id).cloned().unwrap_or_default(),
            item.catatan_internal,
        ]);
    }
    let judul = format!("{} internal", latar.instansi.pengaturan.istilah_daftar);
    Ok((judul, latar.instansi.nama_badan_publik.clone(), rows))
}
