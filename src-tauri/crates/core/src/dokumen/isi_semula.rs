//! What a later paper says of what came before it, as part of its fingerprint: a number or a day that is corrected in an
//! earlier decree or sheet makes the printed words of the later one wrong.

use super::isi::person;
use super::{KodeDokumen as K, get_bahan};
use crate::dkip::{self, Lingkup};
use crate::error::Result;
use crate::informasi::{self, Informasi};
use crate::jangka_waktu::JenisJangkaWaktu;
use crate::keputusan::{self, DasarSemula, JenisKeputusan, Keputusan};
use crate::organisasi;
use crate::storage::Store;
use crate::uji_konsekuensi;
use serde_json::{Value, json};

/// Of each item of a sheet about a change: the decree that set it, what was said of it there, until when it is exempt.
pub(super) fn dahulu(store: &Store, lembar_id: &str) -> Result<Value> {
    let rows = dkip::list(store, Lingkup::Lembar(lembar_id))?;
    let mut out = Vec::new();
    for (row, before) in rows.iter().zip(keputusan::dasar_semula(store, &rows)?) {
        let DasarSemula { keputusan, dibuka, ditutup, batas } = before;
        let cited = keputusan.map(|k| named(store, &k)).transpose()?;
        out.push(json!([cited, dibuka, ditutup, row.berakhir, batas]));
    }
    Ok(Value::Array(out))
}

/// What an addition, a change or an opening says beside its own rows; none for a first decree.
pub(super) fn later(store: &Store, k: &Keputusan) -> Result<Option<Value>> {
    if k.jenis == JenisKeputusan::Penetapan {
        return Ok(None);
    }
    let decrees = keputusan::list(store, false)?;
    let lama = keputusan::lama(&decrees, k);
    let cited = lama.iter().map(|k| named(store, k)).collect::<Result<Vec<_>>>()?;
    let i = organisasi::get(store)?;
    let office = json!([i.jenis, i.pengaturan.rahmat_tuhan]);
    if k.jenis == JenisKeputusan::Tambahan {
        return Ok(Some(json!([cited, office])));
    }
    let sheets: Vec<Value> =
        keputusan::lembar_lama(&lama).iter().map(|l| json!([l.nomor, l.tahun, l.tanggal])).collect();
    let mut tested = Vec::new();
    for l in &k.lembar {
        let results: Vec<_> = uji_konsekuensi::get(store, &l.id)?.baris.iter().map(|b| b.hasil).collect();
        tested.push(json!([results, get_bahan(store, K::D20, &l.id)?.tanpa_penomoran()]));
    }
    let mut items = Vec::new();
    for item in &k.item {
        items.push(dip(&informasi::get(store, &item.informasi_id)?));
    }
    Ok(Some(json!([cited, office, sheets, tested, items])))
}

/// A decree as it is named in another paper.
fn named(store: &Store, k: &Keputusan) -> Result<Value> {
    // a record of an older program doesn't know the office of then; the paper names that of today
    let jabatan = match k.pejabat_penetap() {
        "" => person(store, k.penandatangan_id.as_deref())?,
        known => json!(known),
    };
    Ok(json!([k.bentuk, jabatan, k.nomor, k.tahun, k.tanggal, k.tentang]))
}

/// What the row of an item in the Daftar Informasi Publik says beside its row in the register.
fn dip(item: &Informasi) -> Value {
    let by_schedule = item.jangka_waktu.iter().any(|j| j.jenis == JenisJangkaWaktu::SesuaiJra);
    json!([item.kurun_waktu, item.bentuk, by_schedule])
}
