//! Reading and saving the office.

use super::{Instansi, Pengaturan};
use crate::dokumen::KodeDokumen;
use crate::dokumen::penomoran::Pola;
use crate::error::{Error, Result};
use crate::masalah::Masalah;
use crate::op::Op;
use crate::storage::{Store, instansi as rows};
use crate::teks::{self, NAMA};

/// The office.
///
/// # Errors
/// The file's own refusal.
pub fn get(store: &Store) -> Result<Instansi> {
    rows::get(store.conn())
}

/// Saves the office; `ada_logo` and `latihan` have their own ways ([`save_logo`], [`set_latihan`]) and are ignored.
///
/// # Errors
/// Fields that are empty, too long, hold unseen characters, or number patterns that can't be read.
pub fn save(store: &mut Store, isian: &Instansi) -> Result<Instansi> {
    let mut out = Vec::new();
    let checked = read(isian, &mut out);
    Error::check(out)?;
    store.transact(Op::SaveInstansi, |tx| {
        rows::update(tx.conn(), &checked)?;
        tx.note("instansi", "1", "", &checked.nama_opd, "")?;
        rows::get(tx.conn())
    })
}

/// Stores the logo: a PNG that was checked and scaled before.
///
/// # Errors
/// The file's own refusal.
pub fn save_logo(store: &mut Store, png: &[u8]) -> Result<Instansi> {
    store.transact(Op::SaveLogo, |tx| {
        rows::update_logo(tx.conn(), Some(png))?;
        tx.note("instansi", "1", "", "", "")?;
        rows::get(tx.conn())
    })
}

/// Takes the logo away: the letterhead is printed without one. What was printed before stays as it is.
///
/// # Errors
/// The file's own refusal.
pub fn remove_logo(store: &mut Store) -> Result<Instansi> {
    store.transact(Op::RemoveLogo, |tx| {
        rows::update_logo(tx.conn(), None)?;
        tx.note("instansi", "1", "", "", "")?;
        rows::get(tx.conn())
    })
}

/// The logo as PNG.
///
/// # Errors
/// The file's own refusal.
pub fn logo(store: &Store) -> Result<Option<Vec<u8>>> {
    rows::logo(store.conn())
}

/// Marks the data as practice office: every printed page says LATIHAN.
///
/// # Errors
/// The file's own refusal.
pub fn set_latihan(store: &mut Store, latihan: bool) -> Result<()> {
    store.transact(Op::MarkLatihan, |tx| {
        rows::update_latihan(tx.conn(), latihan)?;
        tx.note("instansi", "1", "", if latihan { "LATIHAN" } else { "" }, "")
    })
}

fn read(i: &Instansi, out: &mut Vec<Masalah>) -> Instansi {
    Instansi {
        nama_pemerintah: teks::baris_wajib("nama_pemerintah", &i.nama_pemerintah, NAMA, out),
        nama_opd: teks::baris_wajib("nama_opd", &i.nama_opd, NAMA, out),
        nama_badan_publik: teks::baris("nama_badan_publik", &i.nama_badan_publik, NAMA, out),
        jenis: i.jenis,
        alamat: teks::baris("alamat", &i.alamat, NAMA, out),
        telepon: teks::baris("telepon", &i.telepon, NAMA, out),
        faksimile: teks::baris("faksimile", &i.faksimile, NAMA, out),
        laman: teks::baris("laman", &i.laman, NAMA, out),
        pos_el: teks::baris("pos_el", &i.pos_el, NAMA, out),
        kode_pos: teks::baris("kode_pos", &i.kode_pos, NAMA, out),
        kota_penetapan: teks::baris_wajib("kota_penetapan", &i.kota_penetapan, NAMA, out),
        zona_waktu: i.zona_waktu,
        ada_logo: i.ada_logo,
        latihan: i.latihan,
        pengaturan: read_pengaturan(&i.pengaturan, out),
    }
}

fn read_pengaturan(p: &Pengaturan, out: &mut Vec<Masalah>) -> Pengaturan {
    for (kode, pola) in &p.pola_nomor {
        let medan = format!("pengaturan.pola_nomor.{kode}");
        if KodeDokumen::parse(kode).is_none() {
            out.push(Masalah::galat(&medan, "KODE_DOKUMEN_TIDAK_DIKENAL").with("kode", kode));
        }
        teks::baris(&medan, pola, NAMA, out);
        if let Err(masalah) = Pola::parse(pola) {
            out.push(Masalah { medan, ..masalah });
        }
    }
    Pengaturan {
        istilah_daftar: teks::baris_wajib("pengaturan.istilah_daftar", &p.istilah_daftar, NAMA, out),
        kka: teks::baris("pengaturan.kka", &p.kka, NAMA, out),
        ..p.clone()
    }
}
