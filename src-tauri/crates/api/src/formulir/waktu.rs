//! The term of an item in the columns of the form, and back.

use saksama_core::informasi::Informasi;
use saksama_core::jangka_waktu::{
    self, JangkaWaktu, JangkaWaktuIsian, JenisJangkaWaktu as J, SatuanWaktu, uraian_gabungan,
};
use saksama_core::masalah::Masalah;
use saksama_core::tanggal;
use saksama_exchange::formulir::{KolomFormulir as K, Sel, code_of, word_of};

/// The columns of the term.
pub(super) const KOLOM: [K; 6] =
    [K::JenisWaktu, K::Lama, K::Satuan, K::SampaiTanggal, K::Peristiwa, K::WaktuLain];

/// Fills the columns of the term. One that they don't hold whole stands in words.
pub(super) fn fill(i: &Informasi, sel: &mut Sel) {
    if let [term] = i.jangka_waktu.as_slice() {
        let cells = columns(term);
        if read(&cells).is_ok_and(|back| is_same(&back, term, &i.kode_pasal17)) {
            sel.extend(cells);
            return;
        }
    }
    let words = uraian_gabungan(&i.jangka_waktu, i.operator_jangka_waktu);
    if !words.is_empty() {
        sel.insert(K::WaktuLain, words);
    }
}

fn columns(term: &JangkaWaktu) -> Sel {
    let text = |t: &Option<String>| t.clone().unwrap_or_default();
    let peristiwa = if term.jenis == J::SesuaiPeraturan { &term.peraturan } else { &term.peristiwa };
    [
        (K::JenisWaktu, word_of(K::JenisWaktu, term.jenis.as_str()).to_owned()),
        (K::Lama, term.nilai.map(|n| n.to_string()).unwrap_or_default()),
        (K::Satuan, term.satuan.map(|s| word_of(K::Satuan, s.as_str()).to_owned()).unwrap_or_default()),
        (K::SampaiTanggal, term.berakhir.map(tanggal::angka).unwrap_or_default()),
        (K::Peristiwa, text(peristiwa)),
    ]
    .into_iter()
    .filter(|(_, words)| !words.is_empty())
    .collect()
}

/// Whether the columns give the same term back.
fn is_same(back: &[JangkaWaktuIsian], term: &JangkaWaktu, kode: &[String]) -> bool {
    let [isian] = back else { return false };
    let read = isian.read("jangka_waktu.0", kode, &mut Vec::new());
    read.is_some_and(|read| bare(&read) == bare(term))
}

/// Whether the columns say the term that the item has, in whatever words.
pub(super) fn is_stored(item: &Informasi, sel: &Sel) -> bool {
    let Ok(said) = read(sel) else { return false };
    let term =
        |isian: &JangkaWaktuIsian| match isian.read("jangka_waktu.0", &item.kode_pasal17, &mut Vec::new()) {
            Some(term) => vec![term],
            // Words that can't be computed with are kept as they were written.
            None => jangka_waktu::dari_teks(&isian.uraian_cetak),
        };
    let said: Vec<JangkaWaktu> = said.iter().flat_map(term).map(|j| bare(&j)).collect();
    said == item.jangka_waktu.iter().map(bare).collect::<Vec<_>>()
}

/// The day to look at it again and the words of an old list are no part of what is said.
fn bare(j: &JangkaWaktu) -> JangkaWaktu {
    JangkaWaktu { tinjau_pada: None, teks_asal: None, ..j.clone() }
}

/// The term that the columns say.
///
/// # Errors
/// What can't be understood, by column.
pub(super) fn read(sel: &Sel) -> Result<Vec<JangkaWaktuIsian>, Masalah> {
    let get = |k: K| sel.get(&k).map_or("", |t| t.trim());
    let words = get(K::WaktuLain);
    let known = |k: K| match get(k) {
        "" => Ok(None),
        text => code_of(k, text).map(Some).ok_or_else(|| {
            let nilai: String = text.chars().take(60).collect();
            Masalah::galat(k.kunci(), "NILAI_TIDAK_DIKENAL").with("nilai", nilai)
        }),
    };
    let chosen = known(K::JenisWaktu)?.and_then(J::parse);
    let jenis = match chosen {
        Some(_) if !words.is_empty() => {
            return Err(Masalah::galat(K::WaktuLain.kunci(), "FORMULIR_WAKTU_DUA"));
        }
        Some(jenis) => jenis,
        None => match guess(sel) {
            Some(_) if !words.is_empty() => {
                return Err(Masalah::galat(K::WaktuLain.kunci(), "FORMULIR_WAKTU_DUA"));
            }
            Some(jenis) => jenis,
            None if [K::Lama, K::Satuan, K::SampaiTanggal, K::Peristiwa]
                .iter()
                .any(|k| !get(*k).is_empty()) =>
            {
                return Err(Masalah::galat(K::JenisWaktu.kunci(), "WAJIB_DIISI"));
            }
            None => return Ok(jangka_waktu::dari_teks(words).iter().map(JangkaWaktuIsian::of).collect()),
        },
    };
    if let Some(unused) = unused(jenis).iter().find(|k| !get(**k).is_empty()) {
        return Err(Masalah::galat(unused.kunci(), "FORMULIR_TIDAK_UNTUK_JENIS"));
    }
    let nilai = match get(K::Lama) {
        "" => None,
        text => {
            let number = text.parse::<i64>();
            Some(number.map_err(|_| Masalah::galat(K::Lama.kunci(), "ANGKA_TIDAK_TERBACA"))?)
        }
    };
    let line = |k: K| get(k).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut isian = JangkaWaktuIsian {
        nilai,
        satuan: known(K::Satuan)?.and_then(SatuanWaktu::parse),
        berakhir: line(K::SampaiTanggal),
        ..JangkaWaktuIsian::kosong(jenis)
    };
    if jenis == J::SesuaiPeraturan {
        isian.peraturan = line(K::Peristiwa);
    } else {
        isian.peristiwa = line(K::Peristiwa);
    }
    Ok(vec![isian])
}

/// What is meant where nobody chose: a length, or a day, by itself.
fn guess(sel: &Sel) -> Option<J> {
    let has = |k: K| sel.get(&k).is_some_and(|t| !t.trim().is_empty());
    match (has(K::Lama), has(K::SampaiTanggal), has(K::Peristiwa)) {
        (true, false, false) => Some(J::Durasi),
        (true, false, true) => Some(J::DurasiSetelahPeristiwa),
        (false, true, false) => Some(J::SampaiTanggal),
        _ => None,
    }
}

/// Columns that say nothing for this kind: what stands there would be lost.
fn unused(jenis: J) -> &'static [K] {
    match jenis {
        J::Durasi => &[K::SampaiTanggal, K::Peristiwa],
        J::DurasiSetelahPeristiwa => &[K::SampaiTanggal],
        J::SampaiTanggal => &[K::Lama, K::Peristiwa],
        J::SampaiPeristiwa | J::SesuaiPeraturan | J::SelamaDibutuhkan | J::SampaiPersetujuanTertulis => {
            &[K::Lama, K::SampaiTanggal]
        }
        J::SampaiPutusan | J::SesuaiJra | J::Permanen => &[K::Lama, K::SampaiTanggal, K::Peristiwa],
    }
}
