//! The list as the office keeps it, for its own eyes.

use crate::dokumen::write;
use crate::naskah::{self, Latar};
use crate::wire::{Kosong, TersimpanRes};
use crate::{ApiError, ApiResult, Ctx, sentence};
use saksama_core::dkip::{self, Lingkup};
use saksama_core::dokumen::nama_berkas;
use saksama_core::storage::Store;
use saksama_core::{arsip, informasi, tanggal};
use saksama_exchange::check_file;
use saksama_exchange::dkip::{BarisInternal, internal_xlsx};
use std::collections::HashMap;

/// Saves the internal list as a workbook where the officer says; told in the trail before a byte of it is written.
pub(crate) fn save_internal(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<TersimpanRes> {
    // Read once more after the answer: nothing of it is held meanwhile.
    let nama = nama_berkas(&filled(ctx)?.0, "xlsx");
    let Some(path) = ctx.ask_where("Simpan daftar internal", &nama)? else {
        return Ok(TersimpanRes { path: None });
    };
    let (judul, instansi, rows) = filled(ctx)?;
    let bytes = internal_xlsx(&judul, &instansi, &rows)?;
    check_file(&path)?;
    let shown = path.display().to_string();
    let jumlah = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    ctx.write(|s| dkip::record_internal(s, &shown, jumlah))?;
    write(&path, &bytes)?;
    Ok(TersimpanRes { path: Some(shown) })
}

/// Its title, the office, its rows.
type Isi = (String, String, Vec<BarisInternal>);

/// What it says; refused while there is nothing to say.
fn filled(ctx: &Ctx<'_>) -> ApiResult<Isi> {
    let isi = ctx.read(gather)?;
    if isi.2.is_empty() { Err(ApiError::new("DKIP_MASIH_KOSONG")) } else { Ok(isi) }
}

fn gather(store: &Store) -> saksama_core::Result<Isi> {
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
