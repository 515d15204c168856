//! An item in the cells of the form.

use super::{pasal17, waktu};
use saksama_core::informasi::Informasi;
use saksama_exchange::formulir::{KolomFormulir as K, MAKS_SEL, Sel, word_of};

/// The cells of an item; its legal bases carry their printed form. Internal notes are no part of them.
pub(super) fn of(i: &Informasi) -> Sel {
    let yes = |yes: bool| if yes { "YA" } else { "TIDAK" };
    let mut sel = Sel::new();
    let mut codes = i.kode_pasal17.iter();
    let first = codes.next().map(|k| pasal17::choice(k)).unwrap_or_default();
    let others: Vec<&str> = codes.map(String::as_str).collect();
    let others = match others.as_slice() {
        [one] => pasal17::choice(one),
        several => several.join(", "),
    };
    let bases: Vec<&str> = i.dasar_hukum.iter().map(|d| d.cetak.as_str()).collect();
    for (kolom, words) in [
        (K::Judul, i.judul.clone()),
        (K::Uraian, i.uraian.clone()),
        (K::Cakupan, word_of(K::Cakupan, i.cakupan.as_str()).to_owned()),
        (K::Bagian, i.bagian_dikecualikan.clone()),
        (K::Pasal17, first),
        (K::Pasal17Lain, others),
        (K::DasarHukum, bases.join("\n")),
        (K::Dibuka, i.usul_dibuka.clone()),
        (K::Ditutup, i.usul_ditutup.clone()),
        (K::Bentuk, word_of(K::Bentuk, i.bentuk.as_str()).to_owned()),
        (K::JumlahBerkas, i.jumlah_berkas.map(|n| n.to_string()).unwrap_or_default()),
        (K::KurunWaktu, i.kurun_waktu.clone()),
        (K::PenanggungJawab, i.penanggung_jawab.clone()),
        (K::BukanPasal18, word_of(K::BukanPasal18, yes(i.bukan_pasal18)).to_owned()),
        (K::Persetujuan, word_of(K::Persetujuan, yes(i.persetujuan_tertulis_subjek)).to_owned()),
        (K::JabatanPublik, word_of(K::JabatanPublik, yes(i.terkait_jabatan_publik)).to_owned()),
    ] {
        if !words.is_empty() {
            sel.insert(kolom, words);
        }
    }
    waktu::fill(i, &mut sel);
    sel
}

/// Whether every text finds room in a cell.
pub(super) fn has_room(sel: &Sel) -> bool {
    sel.values().all(|text| text.encode_utf16().count() <= MAKS_SEL)
}
