//! The cells of a row in the shape of the form on the screen.

use super::{pasal17, sel, waktu};
use crate::wire::BedaFormulir;
use saksama_core::informasi::{
    BentukInformasi, Cakupan, DasarHukum, Informasi, InformasiIsian, KelasKeamanan,
};
use saksama_core::jangka_waktu::OperatorJangkaWaktu;
use saksama_core::masalah::Masalah;
use saksama_exchange::formulir::{KolomFormulir as K, Sel, code_of};
use std::collections::BTreeSet;

/// A row that was read.
pub(super) struct Terbaca {
    pub(super) isian: InformasiIsian,
    /// The columns in which it differs from the item; of a new one every column with words.
    pub(super) beda: Vec<BedaFormulir>,
    /// The term is that of the item.
    pub(super) waktu_tetap: bool,
    /// What can't be understood.
    pub(super) galat: Vec<Masalah>,
}

/// What every row of a form shares.
pub(super) struct Untuk<'a> {
    pub(super) unit_id: &'a str,
    pub(super) putaran: &'a str,
    /// Day of the proposal of what is new.
    pub(super) hari: String,
}

/// Reads the cells over the item they belong to, or as a new one. What the unit left as it was stays as it is stored.
pub(super) fn read(item: Option<&Informasi>, sel: &Sel, untuk: &Untuk<'_>) -> Terbaca {
    let here = item.map(sel::of).unwrap_or_default();
    let get = |sel: &Sel, k: K| sel.get(&k).cloned().unwrap_or_default();
    let differs = |k: &K| plain(&get(&here, *k)) != plain(&get(sel, *k));
    let mut changed: BTreeSet<K> = K::ALL.iter().copied().filter(differs).collect();
    if let Some(item) = item {
        changed.retain(|k| !means_same(*k, item, &get(&here, *k), &get(sel, *k)));
        drop_group(&mut changed, &[K::Pasal17, K::Pasal17Lain], || {
            codes(sel).is_ok_and(|codes| codes == item.kode_pasal17)
        });
        drop_group(&mut changed, &waktu::KOLOM, || waktu::is_stored(item, sel));
    }
    let mut isian = item.map_or_else(|| empty(untuk), InformasiIsian::of);
    let note = note(&get(sel, K::Keterangan), untuk.putaran);
    if note.is_empty() || isian.catatan_internal.lines().any(|line| line.trim() == note) {
        changed.remove(&K::Keterangan);
    }
    let told = changed.iter().filter(|k| item.is_some() || !get(sel, **k).is_empty());
    let beda = told.map(|k| BedaFormulir {
        medan: k.kunci().into(),
        kolom: k.judul().into(),
        di_sini: get(&here, *k),
        di_formulir: get(sel, *k),
    });
    let beda = beda.collect();
    // A new item has no value to keep: everything is read.
    let reads = if item.is_some() { changed.clone() } else { K::ALL.iter().copied().collect() };
    let mut galat = Vec::new();
    for k in &reads {
        if let Err(wrong) = put(&mut isian, *k, &get(sel, *k), &note) {
            galat.push(wrong);
        }
    }
    let part = get(sel, K::Bagian);
    if code_of(K::Cakupan, &get(sel, K::Cakupan)) == Some("SELURUH") && !part.is_empty() {
        galat.push(Masalah::galat(K::Bagian.kunci(), "FORMULIR_BAGIAN_SELURUH"));
    }
    let is_any = |list: &[K]| item.is_none() || list.iter().any(|k| changed.contains(k));
    if is_any(&[K::Pasal17, K::Pasal17Lain]) {
        match codes(sel) {
            Ok(codes) => isian.kode_pasal17 = codes,
            Err(wrong) => galat.push(wrong),
        }
    }
    let waktu_tetap = !is_any(&waktu::KOLOM);
    if !waktu_tetap {
        match waktu::read(sel) {
            Ok(terms) => {
                isian.jangka_waktu = terms;
                isian.operator_jangka_waktu = OperatorJangkaWaktu::YangLebihDulu;
            }
            Err(wrong) => galat.push(wrong),
        }
    }
    Terbaca { isian, beda, waktu_tetap, galat }
}

/// Whether the words of one column say what the item has, otherwise than the program writes it.
fn means_same(k: K, item: &Informasi, here: &str, there: &str) -> bool {
    match k {
        K::Cakupan | K::Bentuk => code_of(k, there).is_some_and(|kode| code_of(k, here) == Some(kode)),
        K::BukanPasal18 | K::Persetujuan | K::JabatanPublik => {
            yes(k, there).is_ok_and(|said| yes(k, here) == Ok(said))
        }
        K::JumlahBerkas => there.trim().parse::<u32>().is_ok_and(|n| item.jumlah_berkas == Some(n)),
        _ => false,
    }
}

/// Takes columns out that are read together, when together they say what the item has.
fn drop_group(changed: &mut BTreeSet<K>, group: &[K], is_same: impl FnOnce() -> bool) {
    if group.iter().any(|k| changed.contains(k)) && is_same() {
        changed.retain(|k| !group.contains(k));
    }
}

fn empty(untuk: &Untuk<'_>) -> InformasiIsian {
    InformasiIsian {
        id: None,
        versi: 0,
        judul: String::new(),
        uraian: String::new(),
        cakupan: Cakupan::Seluruh,
        bagian_dikecualikan: String::new(),
        bentuk: BentukInformasi::Hardcopy,
        jumlah_berkas: String::new(),
        kurun_waktu: String::new(),
        unit_id: Some(untuk.unit_id.to_owned()),
        penanggung_jawab: String::new(),
        tanggal_usul: untuk.hari.clone(),
        kode_pasal17: Vec::new(),
        dasar_hukum: Vec::new(),
        jangka_waktu: Vec::new(),
        operator_jangka_waktu: OperatorJangkaWaktu::YangLebihDulu,
        usul_dibuka: String::new(),
        usul_ditutup: String::new(),
        bukan_pasal18: false,
        persetujuan_tertulis_subjek: false,
        terkait_jabatan_publik: false,
        kka: String::new(),
        kelas_keamanan: KelasKeamanan::Terbatas,
        catatan_internal: String::new(),
    }
}

/// Spaces and line ends make no difference.
pub(super) fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the unit says beside the item, as it is kept in the internal note.
fn note(keterangan: &str, putaran: &str) -> String {
    match plain(keterangan) {
        empty if empty.is_empty() => empty,
        words => format!("Keterangan unit (putaran {putaran}): {words}"),
    }
}

/// Puts the words of one column in their field. Codes and the term are read of several columns, not here.
fn put(i: &mut InformasiIsian, k: K, text: &str, note: &str) -> Result<(), Masalah> {
    match k {
        K::Judul => i.judul = plain(text),
        K::Uraian => i.uraian = text.to_owned(),
        K::Cakupan => i.cakupan = chosen(k, text, Cakupan::parse)?,
        K::Bagian => i.bagian_dikecualikan = text.to_owned(),
        K::DasarHukum => i.dasar_hukum = bases(&i.dasar_hukum, text),
        K::Dibuka => i.usul_dibuka = text.to_owned(),
        K::Ditutup => i.usul_ditutup = text.to_owned(),
        K::Bentuk => i.bentuk = chosen(k, text, BentukInformasi::parse)?,
        K::JumlahBerkas => i.jumlah_berkas = text.trim().to_owned(),
        K::KurunWaktu => i.kurun_waktu = plain(text),
        K::PenanggungJawab => i.penanggung_jawab = plain(text),
        K::BukanPasal18 => i.bukan_pasal18 = yes(k, text)?,
        K::Persetujuan => i.persetujuan_tertulis_subjek = yes(k, text)?,
        K::JabatanPublik => i.terkait_jabatan_publik = yes(k, text)?,
        K::Keterangan if note.is_empty() => {}
        K::Keterangan if i.catatan_internal.trim().is_empty() => i.catatan_internal = note.to_owned(),
        K::Keterangan => i.catatan_internal = format!("{}\n{note}", i.catatan_internal.trim_end()),
        K::Pasal17
        | K::Pasal17Lain
        | K::JenisWaktu
        | K::Lama
        | K::Satuan
        | K::SampaiTanggal
        | K::Peristiwa
        | K::WaktuLain => {}
    }
    Ok(())
}

fn unknown(k: K, text: &str) -> Masalah {
    let nilai: String = text.chars().take(60).collect();
    Masalah::galat(k.kunci(), "NILAI_TIDAK_DIKENAL").with("nilai", nilai)
}

fn chosen<T>(k: K, text: &str, parse: impl Fn(&str) -> Option<T>) -> Result<T, Masalah> {
    if text.trim().is_empty() {
        return Err(Masalah::galat(k.kunci(), "WAJIB_DIISI"));
    }
    code_of(k, text).and_then(parse).ok_or_else(|| unknown(k, text))
}

/// Nothing chosen is no yes.
fn yes(k: K, text: &str) -> Result<bool, Masalah> {
    match code_of(k, text) {
        Some(kode) => Ok(kode == "YA"),
        None if text.trim().is_empty() => Ok(false),
        None => Err(unknown(k, text)),
    }
}

fn codes(sel: &Sel) -> Result<Vec<String>, Masalah> {
    let mut out: Vec<String> = Vec::new();
    for k in [K::Pasal17, K::Pasal17Lain] {
        let text = sel.get(&k).map_or("", String::as_str);
        for kode in pasal17::read(text).map_err(|word| unknown(k, &word))? {
            if !out.contains(&kode) {
                out.push(kode);
            }
        }
    }
    Ok(out)
}

/// One basis a line. A line that stands there as it was printed is the basis it was made from.
fn bases(old: &[DasarHukum], text: &str) -> Vec<DasarHukum> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let known = |line: &str| old.iter().find(|d| plain(&d.cetak) == plain(line)).cloned();
    lines.map(|line| known(line).unwrap_or_else(|| DasarHukum::dari_teks(line))).collect()
}
