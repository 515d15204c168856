//! From the form to an item: what can't be stored is an error, what is only incomplete is not.

use super::{Cakupan, DasarHukum, Informasi, InformasiIsian};
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

/// The item of a form, and where its rows stood in it: rows that can't be read, or hold nothing, are left out.
pub(super) struct Terbaca {
    /// The item.
    pub(super) informasi: Informasi,
    /// For each legal basis of the item its row in the form.
    dasar_hukum: Vec<usize>,
    /// For each term of the item its row in the form.
    jangka_waktu: Vec<usize>,
}

impl Terbaca {
    /// A problem of the item, with the path of the field in the form.
    pub(super) fn in_form(&self, m: Masalah) -> Masalah {
        let lists = [("dasar_hukum.", &self.dasar_hukum), ("jangka_waktu.", &self.jangka_waktu)];
        let moved = lists.iter().find_map(|(list, rows)| {
            let rest = m.medan.strip_prefix(list)?;
            let (n, field) = rest.find('.').map_or((rest, ""), |dot| rest.split_at(dot));
            Some(format!("{list}{}{field}", rows.get(n.parse::<usize>().ok()?)?))
        });
        Masalah { medan: moved.unwrap_or(m.medan), ..m }
    }
}

/// Puts the form over `lama` (the stored item, or an empty one). What can't be stored is added to `out`.
pub(super) fn read(
    conn: &Connection,
    isian: &InformasiIsian,
    lama: &Informasi,
    peraturan: &[Peraturan],
    out: &mut Vec<Masalah>,
) -> Result<Terbaca> {
    let (mut rows_dasar, mut rows_jangka_waktu) = (Vec::new(), Vec::new());
    let baru = Informasi {
        judul: teks::baris_wajib("judul", &isian.judul, MAKS_JUDUL, out),
        uraian: teks::paragraf("uraian", &isian.uraian, out),
        cakupan: isian.cakupan,
        // A part left over from before the whole was chosen would be printed as if it still held.
        bagian_dikecualikan: match isian.cakupan {
            Cakupan::Seluruh => String::new(),
            Cakupan::Sebagian => teks::paragraf("bagian_dikecualikan", &isian.bagian_dikecualikan, out),
        },
        bentuk: isian.bentuk,
        jumlah_berkas: read_jumlah(&isian.jumlah_berkas, out),
        kurun_waktu: teks::baris("kurun_waktu", &isian.kurun_waktu, NAMA, out),
        unit_id: isian.unit_id.clone().filter(|id| !id.is_empty()),
        penanggung_jawab: teks::baris("penanggung_jawab", &isian.penanggung_jawab, NAMA, out),
        tanggal_usul: tanggal::read_opsional("tanggal_usul", &isian.tanggal_usul, out),
        kode_pasal17: read_kode(&isian.kode_pasal17, out),
        dasar_hukum: read_dasar(&isian.dasar_hukum, peraturan, &mut rows_dasar, out),
        jangka_waktu: read_jangka_waktu(isian, &mut rows_jangka_waktu, out),
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
    Ok(Terbaca { informasi: baru, dasar_hukum: rows_dasar, jangka_waktu: rows_jangka_waktu })
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

/// The bases in order, with their `rows` in the form; rows in which nothing was typed are left out.
fn read_dasar(
    list: &[DasarHukum],
    peraturan: &[Peraturan],
    rows: &mut Vec<usize>,
    out: &mut Vec<Masalah>,
) -> Vec<DasarHukum> {
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
        rows.push(i);
        kept.push(read);
    }
    kept
}

/// The terms that can be stored, with their `rows` in the form; what the law does not allow is found by
/// [`super::lengkap`], not here.
fn read_jangka_waktu(
    isian: &InformasiIsian,
    rows: &mut Vec<usize>,
    out: &mut Vec<Masalah>,
) -> Vec<JangkaWaktu> {
    let mut terms = Vec::new();
    for (i, term) in isian.jangka_waktu.iter().enumerate() {
        let mut found = Vec::new();
        match term.read(&format!("jangka_waktu.{i}"), &isian.kode_pasal17, &mut found) {
            Some(term) => {
                rows.push(i);
                terms.push(term);
            }
            None => out.append(&mut found),
        }
    }
    terms
}
