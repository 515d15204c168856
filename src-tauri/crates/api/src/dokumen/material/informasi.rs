//! Papers about one item.

use super::{Ask, Material, turunan};
use crate::naskah;
use saksama_core::dokumen::{self, KodeDokumen as K};
use saksama_core::{Result, arsip, informasi};

pub(super) fn gather(ask: &Ask<'_>) -> Result<Material> {
    match ask.kode {
        K::D14Petikan => turunan::petikan(ask),
        K::D25 | K::D25Kartu => peminjaman(ask),
        _ => Err(ask.none()),
    }
}

/// The form and the card of a loan: both say what was typed for the form.
fn peminjaman(ask: &Ask<'_>) -> Result<Material> {
    let (store, latar) = (ask.store, ask.latar);
    let item = informasi::get(store, ask.id)?;
    let placed = arsip::list_penempatan(store, ask.id)?;
    let bahan = dokumen::get_bahan(store, K::D25, ask.id)?;
    let nomor = &item.nomor_register;
    Ok(if ask.kode == K::D25 {
        let paper = naskah::formulir_peminjaman(latar, &item, &placed, &bahan);
        Material::new(paper, format!("Formulir peminjaman {nomor}"), ask.letter())
    } else {
        let paper = naskah::kartu_peminjaman(latar, &item, &placed, &bahan);
        Material::new(paper, format!("Kartu peminjaman {nomor}"), ask.letter())
    })
}
