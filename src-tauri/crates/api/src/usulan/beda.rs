//! A proposal beside the item that it became here: field by field, nothing is ever written over.

use crate::wire::BedaUsulan;
use saksama_exchange::paket::{JangkaWaktuUsulan, UsulanBaris};

/// The fields in which the two differ, in the order of the form. Spaces and line ends make no difference.
pub(super) fn compare(di_sini: &UsulanBaris, di_paket: &UsulanBaris) -> Vec<BedaUsulan> {
    let pairs = fields(di_sini).into_iter().zip(fields(di_paket));
    pairs
        .filter(|((_, here), (_, there))| plain(here) != plain(there))
        .map(|((medan, di_sini), (_, di_paket))| BedaUsulan { medan: medan.to_owned(), di_sini, di_paket })
        .collect()
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the officer can see of a proposal. Legal bases and terms are told as they are printed: the ids and the fields
/// behind them differ between two offices that mean the same.
fn fields(b: &UsulanBaris) -> [(&'static str, String); 21] {
    let lines = |list: Vec<&str>| list.join("\n");
    let yes = |yes: bool| if yes { "YA" } else { "TIDAK" }.to_owned();
    [
        ("judul", b.judul.clone()),
        ("uraian", b.uraian.clone()),
        ("cakupan", b.cakupan.clone()),
        ("bagian_dikecualikan", b.bagian_dikecualikan.clone()),
        ("bentuk", b.bentuk.clone()),
        ("jumlah_berkas", b.jumlah_berkas.map(|n| n.to_string()).unwrap_or_default()),
        ("kurun_waktu", b.kurun_waktu.clone()),
        ("penanggung_jawab", b.penanggung_jawab.clone()),
        ("tanggal_usul", b.tanggal_usul.map(saksama_core::tanggal::angka).unwrap_or_default()),
        ("kode_pasal17", b.kode_pasal17.join(", ")),
        ("dasar_hukum", lines(b.dasar_hukum.iter().map(|d| d.cetak.as_str()).collect())),
        ("jangka_waktu", lines(b.jangka_waktu.iter().map(term).collect())),
        ("operator_jangka_waktu", b.operator_jangka_waktu.clone()),
        ("usul_dibuka", b.matriks.dibuka.clone()),
        ("usul_ditutup", b.matriks.ditutup.clone()),
        ("bukan_pasal18", yes(b.bukan_pasal18)),
        ("persetujuan_tertulis_subjek", yes(b.persetujuan_tertulis_subjek)),
        ("terkait_jabatan_publik", yes(b.terkait_jabatan_publik)),
        ("kka", b.kka.clone()),
        ("kelas_keamanan", b.kelas_keamanan.clone()),
        ("kategori", b.kategori.clone()),
    ]
}

fn term(t: &JangkaWaktuUsulan) -> &str {
    match &t.teks_asal {
        Some(asal) if t.uraian_cetak.is_empty() => asal,
        _ => &t.uraian_cetak,
    }
}
