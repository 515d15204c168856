//! From the form to an item: what can't be stored is an error, what is only incomplete is not.

use super::{DasarHukum, Informasi, InformasiIsian};
use crate::error::{Error, Result};
use crate::jangka_waktu::JangkaWaktu;
use crate::masalah::{Masalah, Tingkat};
use crate::peraturan::{Peraturan, pasal17};
use crate::storage::unit;
use crate::tanggal;
use crate::teks::{self, NAMA};
use rusqlite::Connection;

/// Longest title, characters.
pub(super) const MAKS_JUDUL: usize = 500;
/// Longest part of a citation, characters.
const MAKS_PASAL: usize = 100;
/// Most files or folders of one item.
const MAKS_BERKAS: u32 = 1_000_000;

/// Puts the form over `lama` (the stored item, or an empty one). What can't be stored is added to `out`.
pub(super) fn read(
    conn: &Connection,
    isian: &InformasiIsian,
    lama: &Informasi,
    peraturan: &[Peraturan],
    out: &mut Vec<Masalah>,
) -> Result<Informasi> {
    let baru = Informasi {
        judul: teks::baris_wajib("judul", &isian.judul, MAKS_JUDUL, out),
        uraian: teks::paragraf("uraian", &isian.uraian, out),
        cakupan: isian.cakupan,
        bagian_dikecualikan: teks::paragraf("bagian_dikecualikan", &isian.bagian_dikecualikan, out),
        bentuk: isian.bentuk,
        jumlah_berkas: read_jumlah(&isian.jumlah_berkas, out),
        kurun_waktu: teks::baris("kurun_waktu", &isian.kurun_waktu, NAMA, out),
        unit_id: isian.unit_id.clone().filter(|id| !id.is_empty()),
        penanggung_jawab: teks::baris("penanggung_jawab", &isian.penanggung_jawab, NAMA, out),
        tanggal_usul: tanggal::read_opsional("tanggal_usul", &isian.tanggal_usul, out),
        kode_pasal17: read_kode(&isian.kode_pasal17, out),
        dasar_hukum: read_dasar(&isian.dasar_hukum, peraturan, out),
        jangka_waktu: read_jangka_waktu(isian, out),
        operator_jangka_waktu: isian.operator_jangka_waktu,
        usul_dibuka: teks::paragraf("usul_dibuka", &isian.usul_dibuka, out),
        usul_ditutup: teks::paragraf("usul_ditutup", &isian.usul_ditutup, out),
        bukan_pasal18: isian.bukan_pasal18,
        persetujuan_tertulis_subjek: isian.persetujuan_tertulis_subjek,
        terkait_jabatan_publik: isian.terkait_jabatan_publik,
        kka: teks::baris("kka", &isian.kka, MAKS_PASAL, out),
        kelas_keamanan: isian.kelas_keamanan,
        catatan_internal: teks::paragraf("catatan_internal", &isian.catatan_internal, out),
        ..lama.clone()
    };
    if let Some(id) = &baru.unit_id {
        match unit::get(conn, id, false) {
            // A closed unit keeps its items; it gets no new ones.
            Ok(u) if !u.aktif && lama.unit_id.as_ref() != Some(id) => {
                out.push(Masalah::galat("unit_id", "UNIT_TIDAK_AKTIF").with("unit", u.nama));
            }
            Ok(_) => {}
            Err(Error::NotFound { .. }) => out.push(Masalah::galat("unit_id", "UNIT_TIDAK_ADA")),
            Err(e) => return Err(e),
        }
    }
    Ok(baru)
}

fn read_jumlah(text: &str, out: &mut Vec<Masalah>) -> Option<u32> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let medan = "jumlah_berkas";
    match text.parse::<i64>() {
        Ok(n) if n < 0 => out.push(Masalah::galat(medan, "ANGKA_TERLALU_KECIL").with("min", 0)),
        Ok(n) => match u32::try_from(n).ok().filter(|n| *n <= MAKS_BERKAS) {
            Some(n) => return Some(n),
            None => out.push(Masalah::galat(medan, "ANGKA_TERLALU_BESAR").with("maks", MAKS_BERKAS)),
        },
        Err(_) => out.push(Masalah::galat(medan, "ANGKA_TIDAK_TERBACA")),
    }
    None
}

fn read_kode(kode: &[String], out: &mut Vec<Masalah>) -> Vec<String> {
    out.extend(pasal17::periksa(kode, "kode_pasal17").into_iter().filter(|m| m.tingkat == Tingkat::Galat));
    kode.to_vec()
}

/// The bases in order; rows in which nothing was typed are left out.
fn read_dasar(list: &[DasarHukum], peraturan: &[Peraturan], out: &mut Vec<Masalah>) -> Vec<DasarHukum> {
    let mut kept = Vec::new();
    for (i, d) in list.iter().enumerate() {
        let at = |name: &str| format!("dasar_hukum.{i}.{name}");
        let read = DasarHukum {
            peraturan_id: d.peraturan_id.clone().filter(|id| !id.is_empty()),
            teks: teks::paragraf(&at("teks"), &d.teks, out),
            pasal: teks::baris(&at("pasal"), &d.pasal, MAKS_PASAL, out),
            ayat: teks::baris(&at("ayat"), &d.ayat, MAKS_PASAL, out),
            huruf: teks::baris(&at("huruf"), &d.huruf, MAKS_PASAL, out),
            angka: teks::baris(&at("angka"), &d.angka, MAKS_PASAL, out),
            cetak: String::new(),
        };
        let has_article = [&read.pasal, &read.ayat, &read.huruf, &read.angka].iter().any(|t| !t.is_empty());
        match &read.peraturan_id {
            Some(id) if !peraturan.iter().any(|p| p.id == *id) => {
                out.push(Masalah::galat(at("peraturan_id"), "PERATURAN_TIDAK_ADA"));
            }
            None if read.teks.is_empty() && !has_article => continue,
            None if read.teks.is_empty() => out.push(Masalah::galat(at("peraturan_id"), "WAJIB_DIISI")),
            _ => {}
        }
        kept.push(read);
    }
    kept
}

/// The terms that can be stored; what the law does not allow is found by [`super::lengkap`], not here.
fn read_jangka_waktu(isian: &InformasiIsian, out: &mut Vec<Masalah>) -> Vec<JangkaWaktu> {
    let mut terms = Vec::new();
    for (i, term) in isian.jangka_waktu.iter().enumerate() {
        let mut found = Vec::new();
        match term.read(&format!("jangka_waktu.{i}"), &isian.kode_pasal17, &mut found) {
            Some(term) => terms.push(term),
            None => out.append(&mut found),
        }
    }
    terms
}
