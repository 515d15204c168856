//! What the office keeps for itself, for the check of what goes out. Fields come from the schema: one that is not named
//! here, and any that is added later, is taken for internal.

use super::kata_publik;
use crate::arsip;
use crate::error::Result;
use crate::storage::{Store, informasi_publik, rahasia};
use serde_json::Value;
use std::collections::HashSet;

/// What a text is to the public.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SifatTeks {
    /// Public by nature: names of offices and functions, regulations. It excuses the same words elsewhere.
    Umum,
    /// Written to be published once its item is decided.
    Terbit,
    /// Ids, states, days, hashes, numbers of papers: nothing to read.
    Kode,
    /// Older states and unfinished forms of other fields, which are looked at themselves.
    Riwayat,
    /// Name of a person.
    Nama,
    /// Number of a person.
    Nip,
    /// Where something lies, by which name it is stored.
    Lokasi,
    /// Title or description of an item.
    Judul,
    /// Number by which only the office knows an item.
    NomorRegister,
    /// Anything else: kept inside.
    Internal,
}

use SifatTeks as S;

/// Fields that are not internal, or are so in a special way. `*` is every other field of the table.
const SIFAT: &[(&str, &str, SifatTeks)] = &[
    ("bahan_dokumen", "kode", S::Kode),
    ("berkas", "media", S::Kode),
    ("dasar_hukum", "*", S::Umum),
    ("dokumen", "alasan", S::Internal),
    ("dokumen", "penandatangan", S::Nama),
    ("dokumen", "penandatangan_nip", S::Nip),
    ("dokumen", "pindaian_nama", S::Internal),
    ("dokumen", "penandatangan_jabatan", S::Umum),
    ("dokumen", "penandatangan_atas_nama", S::Umum),
    ("dokumen", "*", S::Kode),
    ("draf", "*", S::Riwayat),
    ("formulir", "putaran", S::Kode),
    ("formulir", "batas", S::Kode),
    ("formulir_terima", "putaran", S::Kode),
    ("informasi", "nomor_register", S::NomorRegister),
    ("informasi", "judul", S::Judul),
    ("informasi", "uraian", S::Judul),
    ("informasi", "dasar_hukum_cetak", S::Umum),
    ("informasi", "jangka_waktu_cetak", S::Umum),
    ("informasi", "bagian_dikecualikan", S::Terbit),
    ("informasi", "kurun_waktu", S::Terbit),
    ("informasi", "penanggung_jawab", S::Terbit),
    ("informasi", "kategori", S::Terbit),
    // start the matrix, whose cells are published
    ("informasi", "usul_dibuka", S::Terbit),
    ("informasi", "usul_ditutup", S::Terbit),
    ("informasi", "cakupan", S::Kode),
    ("informasi", "bentuk", S::Kode),
    ("informasi", "operator_jangka_waktu", S::Kode),
    ("informasi", "kelas_keamanan", S::Kode),
    ("informasi", "berakhir", S::Kode),
    ("informasi", "tanggal_usul", S::Kode),
    ("informasi", "huruf", S::Kode),
    ("informasi_pasal17", "*", S::Kode),
    ("informasi_publik", "*", S::Terbit),
    ("instansi", "jenis", S::Kode),
    ("instansi", "*", S::Umum),
    ("jam", "*", S::Kode),
    ("jangka_waktu", "isi", S::Terbit),
    ("jejak", "pengguna", S::Nama),
    ("jejak", "alasan", S::Internal),
    ("jejak", "dari", S::Riwayat),
    ("jejak", "ke", S::Riwayat),
    ("jejak", "*", S::Kode),
    ("jejak_perubahan", "*", S::Riwayat),
    ("keputusan", "tentang", S::Umum),
    ("keputusan", "nomor", S::Umum),
    ("keputusan", "*", S::Kode),
    ("keputusan_item", "*", S::Kode),
    ("kunci_paket", "alasan", S::Internal),
    ("kunci_paket", "*", S::Kode),
    ("kunci_pihak", "nama", S::Umum),
    ("kunci_pihak", "alasan", S::Internal),
    ("kunci_pihak", "surat_nomor", S::Internal),
    ("kunci_pihak", "*", S::Kode),
    ("lembar_uji", "nomor", S::Terbit),
    ("lembar_uji", "pemicu", S::Kode),
    ("lembar_uji_baris", "konsekuensi_dibuka", S::Terbit),
    ("lembar_uji_baris", "konsekuensi_ditutup", S::Terbit),
    ("lembar_uji_nasihat", "alasan", S::Internal),
    ("lembar_uji_nasihat", "petugas", S::Nama),
    // what the advice named: words of the item, which are looked at themselves
    ("lembar_uji_nasihat", "data", S::Riwayat),
    ("lembar_uji_nasihat", "*", S::Kode),
    ("lembar_uji_penguji", "nama", S::Nama),
    ("lembar_uji_penguji", "jabatan", S::Umum),
    ("lembar_uji_penguji", "unit_kerja", S::Umum),
    ("lokasi_arsip", "kode", S::Lokasi),
    ("lokasi_arsip", "nama", S::Lokasi),
    ("naskah", "*", S::Terbit),
    ("paket", "surat_nomor", S::Internal),
    ("paket", "*", S::Kode),
    // begins the cells, which are published
    ("panduan_uji", "isi", S::Terbit),
    ("panduan_uji", "*", S::Kode),
    ("pejabat", "nama", S::Nama),
    ("pejabat", "nip", S::Nip),
    ("pejabat", "jabatan", S::Umum),
    ("pejabat", "atas_nama", S::Umum),
    ("pejabat", "*", S::Kode),
    ("pejabat_peran", "*", S::Kode),
    ("penempatan", "nomor_item", S::Lokasi),
    ("penempatan", "berkas_nama", S::Lokasi),
    ("penempatan", "*", S::Kode),
    ("penyusunan", "nama", S::Internal),
    ("penyusunan", "sop", S::Terbit),
    ("penyusunan", "*", S::Kode),
    ("penyusunan_kegiatan", "petugas", S::Nama),
    ("penyusunan_kegiatan", "catatan", S::Internal),
    ("penyusunan_kegiatan", "*", S::Kode),
    ("peraturan", "*", S::Umum),
    ("posisi_dokumen", "pada", S::Nama),
    ("posisi_dokumen", "petugas", S::Nama),
    ("publikasi", "sarana", S::Kode),
    ("publikasi", "alamat", S::Terbit),
    ("publikasi", "petugas", S::Nama),
    ("publikasi", "bukti_nama", S::Internal),
    ("putusan_paket", "pengirim", S::Umum),
    ("putusan_paket", "tentang", S::Umum),
    ("putusan_paket", "nomor", S::Umum),
    ("putusan_paket", "penandatangan", S::Nama),
    ("putusan_paket", "penandatangan_jabatan", S::Umum),
    ("putusan_paket", "*", S::Kode),
    ("putusan_paket_berkas", "peran", S::Kode),
    // an item as it was decided: the item itself is looked at
    ("putusan_paket_item", "judul", S::Riwayat),
    ("putusan_paket_item", "isi", S::Riwayat),
    ("putusan_paket_item", "jangka_waktu", S::Terbit),
    ("putusan_paket_item", "alasan", S::Internal),
    ("putusan_paket_item", "*", S::Kode),
    ("rapat", "cara_putusan", S::Terbit),
    ("rapat", "kuorum", S::Kode),
    ("rapat", "jam_mulai", S::Kode),
    ("rapat", "jam_selesai", S::Kode),
    ("rapat_undangan", "nama", S::Nama),
    ("rapat_undangan", "diwakili_oleh", S::Nama),
    ("rapat_undangan", "nip", S::Nip),
    ("rapat_undangan", "jabatan", S::Umum),
    ("rapat_undangan", "sebagai", S::Kode),
    ("rapat_undangan", "jam_datang", S::Kode),
    ("rapat_undangan", "jam_pulang", S::Kode),
    ("sop", "isi", S::Terbit),
    ("sop", "profil", S::Kode),
    ("tata_letak", "*", S::Terbit),
    // decided upon already
    ("temuan_publik", "kata", S::Riwayat),
    ("temuan_publik", "petugas", S::Nama),
    ("temuan_publik", "alasan", S::Internal),
    ("temuan_publik", "*", S::Kode),
    ("unit", "jenis", S::Kode),
    ("unit", "*", S::Umum),
];

/// Fields of the matrix, and the part that stays closed: published.
const MATRIKS: [(&str, &str); 5] = [
    ("informasi", "bagian_dikecualikan"),
    ("informasi", "usul_dibuka"),
    ("informasi", "usul_ditutup"),
    ("lembar_uji_baris", "konsekuensi_dibuka"),
    ("lembar_uji_baris", "konsekuensi_ditutup"),
];

/// Where those words are typed a second time: for a paper, and as what the result of a test says of the part.
const SALINAN: [(&str, &str); 2] = [("bahan_dokumen", "isian"), ("lembar_uji_baris", "syarat")];

/// Names of fields that hold no text to read, in whatever table.
const KODE: [&str; 8] = ["id", "sha256", "status", "jenis", "hasil", "tanggal", "sejak", "sampai"];

/// What the field `kolom` of `tabel` is to the public.
#[must_use]
pub fn sifat(tabel: &str, kolom: &str) -> SifatTeks {
    let named = |name: &str| SIFAT.iter().find(|(t, k, _)| *t == tabel && *k == name).map(|(.., s)| *s);
    if let Some(own) = named(kolom) {
        return own;
    }
    let is_kode = KODE.contains(&kolom) || ["_id", "_at", "_sha256"].iter().any(|end| kolom.ends_with(end));
    if is_kode { S::Kode } else { named("*").unwrap_or(S::Internal) }
}

/// A text that must not go out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeksInternal {
    /// What it is.
    pub sifat: SifatTeks,
    /// Its field, `tabel.kolom`.
    pub kolom: String,
    /// The text.
    pub teks: String,
}

/// The texts of an office by what they are to the public.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TeksKantor {
    /// What must not go out.
    pub rahasia: Vec<TeksInternal>,
    /// What is public by nature.
    pub umum: Vec<String>,
    /// Titles and descriptions that are published as they stand.
    pub judul_terbit: Vec<String>,
    /// Telephones and addresses that the office and its units make known.
    pub kontak: Vec<String>,
}

/// Every field of the schema that holds text: table and name.
///
/// # Errors
/// The file's own refusal.
pub fn list_kolom_teks(store: &Store) -> Result<Vec<(String, String)>> {
    rahasia::kolom(store.conn())
}

/// The texts of the office.
///
/// # Errors
/// The file's own refusal.
pub fn list_rahasia(store: &Store) -> Result<TeksKantor> {
    let conn = store.conn();
    let mut out = TeksKantor::default();
    let mut matriks = HashSet::new();
    for (tabel, kolom) in MATRIKS {
        matriks.extend(rahasia::teks(conn, tabel, kolom)?.into_iter().map(|text| text.trim().to_owned()));
    }
    for (tabel, kolom) in rahasia::kolom(conn)? {
        let sifat = sifat(&tabel, &kolom);
        if matches!(sifat, S::Terbit | S::Kode | S::Riwayat | S::Judul) {
            continue;
        }
        let is_copied =
            |text: &String| SALINAN.contains(&(&*tabel, &*kolom)) && matriks.contains(text.trim());
        let texts = rahasia::teks(conn, &tabel, &kolom)?.into_iter().flat_map(plain);
        let texts = texts.filter(|text| !is_copied(text));
        if sifat == S::Umum {
            let texts: Vec<String> = texts.collect();
            if ["telepon", "faksimile", "pos_el"].contains(&kolom.as_str()) {
                out.kontak.extend(texts.iter().cloned());
            }
            out.umum.extend(texts);
        } else {
            let kolom = format!("{tabel}.{kolom}");
            out.rahasia.extend(texts.map(|teks| TeksInternal { sifat, kolom: kolom.clone(), teks }));
        }
    }
    for place in arsip::list_lokasi(store, false)? {
        if place.kode_lengkap.contains('-') {
            let kolom = "lokasi_arsip.kode".to_owned();
            out.rahasia.push(TeksInternal { sifat: S::Lokasi, kolom, teks: place.kode_lengkap });
        }
    }
    for j in informasi_publik::judul_list(conn)? {
        let (judul, uraian) = kata_publik(&j.judul, &j.uraian, &j.judul_publik, &j.uraian_publik);
        for (own, told, kolom) in
            [(&j.judul, judul, "informasi.judul"), (&j.uraian, uraian, "informasi.uraian")]
        {
            if j.terbit && own == told {
                out.judul_terbit.push(own.clone());
            } else {
                out.rahasia.push(TeksInternal { sifat: S::Judul, kolom: kolom.into(), teks: own.clone() });
            }
        }
    }
    Ok(out)
}

/// The texts inside a value that is written as JSON; any other is its own text.
fn plain(teks: String) -> Vec<String> {
    let Some(Value::Object(fields)) =
        teks.starts_with('{').then(|| serde_json::from_str(&teks).ok()).flatten()
    else {
        return vec![teks];
    };
    let mut out = Vec::new();
    let mut open: Vec<Value> = fields.into_iter().map(|(_, value)| value).collect();
    while let Some(value) = open.pop() {
        match value {
            Value::String(text) if !text.is_empty() => out.push(text),
            Value::Array(list) => open.extend(list),
            Value::Object(fields) => open.extend(fields.into_iter().map(|(_, value)| value)),
            _ => {}
        }
    }
    out
}

/// The fields that are named here.
#[cfg(test)]
pub(super) fn named() -> impl Iterator<Item = (&'static str, &'static str)> {
    SIFAT.iter().map(|(tabel, kolom, _)| (*tabel, *kolom))
}
