//! Reading and saving the office.

use super::{Instansi, MENIT_KUNCI, Pengaturan};
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
/// Fields that are empty, too long or hold unseen characters; a postal code, e-mail address or number pattern that
/// can't be one.
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
        pos_el: read_pos_el(&i.pos_el, out),
        kode_pos: read_kode_pos(&i.kode_pos, out),
        kota_penetapan: teks::baris_wajib("kota_penetapan", &i.kota_penetapan, NAMA, out),
        zona_waktu: i.zona_waktu,
        ada_logo: i.ada_logo,
        latihan: i.latihan,
        pengaturan: read_pengaturan(&i.pengaturan, out),
    }
}

/// Five digits (Indonesia has no other postal code); may be empty.
pub(crate) fn read_kode_pos(text: &str, out: &mut Vec<Masalah>) -> String {
    let text = teks::baris("kode_pos", text, NAMA, out);
    let is_code = text.len() == 5 && text.bytes().all(|b| b.is_ascii_digit());
    if !(text.is_empty() || is_code) {
        out.push(Masalah::galat("kode_pos", "KODE_POS_BUKAN_5_ANGKA"));
    }
    text
}

/// One or more addresses, with commas or semicolons between them. Anything that can be one: a name, one `@`, a host with
/// a dot in it, and no space. Whether it exists can't be asked here. May be empty.
pub(crate) fn read_pos_el(text: &str, out: &mut Vec<Masalah>) -> String {
    let text = teks::baris("pos_el", text, NAMA, out);
    let is_host = |host: &str| host.contains('.') && host.split('.').all(|part| !part.is_empty());
    let is_address = |one: &str| {
        one.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && is_host(host) && !one.contains(char::is_whitespace) && !host.contains('@')
        })
    };
    if !(text.is_empty() || text.split([',', ';']).map(str::trim).all(is_address)) {
        out.push(Masalah::galat("pos_el", "POS_EL_TIDAK_TERBACA"));
    }
    text
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
    if !MENIT_KUNCI.contains(&p.menit_kunci) {
        let (dari, sampai) = (MENIT_KUNCI.start(), MENIT_KUNCI.end());
        let found = Masalah::galat("pengaturan.menit_kunci", "MENIT_KUNCI_DI_LUAR_BATAS");
        out.push(found.with("dari", dari).with("sampai", sampai));
    }
    Pengaturan {
        istilah_daftar: teks::baris_wajib("pengaturan.istilah_daftar", &p.istilah_daftar, NAMA, out),
        kka: teks::baris("pengaturan.kka", &p.kka, NAMA, out),
        ..p.clone()
    }
}
