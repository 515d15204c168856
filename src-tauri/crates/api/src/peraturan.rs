//! Regulations and the Pasal 17 codes.

use crate::wire::{Kosong, Pasal17Baris};
use crate::{ApiResult, Ctx};
use saksama_core::peraturan::{self, Peraturan, PeraturanIsian, pasal17};

pub(crate) fn list(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Vec<Peraturan>> {
    ctx.read(peraturan::list)
}

pub(crate) fn save(ctx: &Ctx<'_>, req: PeraturanIsian) -> ApiResult<Peraturan> {
    ctx.write(|s| peraturan::save(s, &req))
}

pub(crate) fn list_pasal17(_: &Ctx<'_>, _: Kosong) -> ApiResult<Vec<Pasal17Baris>> {
    let rows = pasal17::daftar().iter().map(|p| Pasal17Baris {
        kode: p.kode.clone(),
        huruf: p.huruf.to_string(),
        bunyi: p.bunyi.clone(),
        induk: p.induk.clone(),
        label: p.label_singkat.clone(),
    });
    Ok(rows.collect())
}
