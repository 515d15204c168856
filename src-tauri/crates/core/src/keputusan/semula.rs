//! What a later paper says of what held before it: the decrees and sheets it names, and what an item was set on.

use super::{JenisKeputusan, Keputusan, KeputusanLembar, read};
use crate::dkip::{self, BarisDkip, Lingkup};
use crate::dokumen::StatusDokumen;
use crate::error::Result;
use crate::informasi;
use crate::jangka_waktu::tenggat;
use crate::organisasi;
use crate::storage::Store;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The signed decree that an item rested on before `decree`.
#[must_use]
pub fn semula<'a>(list: &'a [Keputusan], decree: &Keputusan, informasi_id: &str) -> Option<&'a Keputusan> {
    let holds = |k: &Keputusan| {
        k.jenis != JenisKeputusan::Pembukaan && k.item.iter().any(|i| i.informasi_id == informasi_id)
    };
    earlier(list, decree, holds)
}

/// The earlier decrees of `list` that `decree` names, oldest first: an addition the one it adds to, a change or an opening
/// those that made its items exempt.
#[must_use]
pub fn lama<'a>(list: &'a [Keputusan], decree: &Keputusan) -> Vec<&'a Keputusan> {
    let mut out: Vec<&Keputusan> = Vec::new();
    match decree.jenis {
        JenisKeputusan::Penetapan => {}
        JenisKeputusan::Tambahan => {
            out.extend(earlier(list, decree, |k| k.jenis == JenisKeputusan::Penetapan));
        }
        JenisKeputusan::Pengubahan | JenisKeputusan::Pembukaan | JenisKeputusan::Pencabutan => {
            for item in &decree.item {
                let found = semula(list, decree, &item.informasi_id);
                out.extend(found.filter(|k| !out.iter().any(|known| known.id == k.id)));
            }
        }
    }
    out.sort_by(|a, b| (a.tanggal, &a.nomor).cmp(&(b.tanggal, &b.nomor)));
    out
}

/// The sheets of the test on which earlier decrees rest, each once.
#[must_use]
pub fn lembar_lama(lama: &[&Keputusan]) -> Vec<KeputusanLembar> {
    let mut out: Vec<KeputusanLembar> = Vec::new();
    for sheet in lama.iter().flat_map(|k| &k.lembar) {
        if !out.contains(sheet) {
            out.push(sheet.clone());
        }
    }
    out
}

/// The newest signed decree before `decree` that is `wanted`.
fn earlier<'a>(
    list: &'a [Keputusan],
    decree: &Keputusan,
    wanted: impl Fn(&Keputusan) -> bool,
) -> Option<&'a Keputusan> {
    let before = |k: &&Keputusan| {
        k.id != decree.id
            && k.status == StatusDokumen::Ditandatangani
            && decree.tanggal.is_none_or(|day| k.tanggal.is_some_and(|d| d <= day))
            && wanted(k)
    };
    list.iter().filter(before).max_by(|a, b| (a.tanggal, &a.nomor).cmp(&(b.tanggal, &b.nomor)))
}

/// What a sheet about a change says of one item as it was.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DasarSemula {
    /// The decree that set it.
    pub keputusan: Option<Keputusan>,
    /// Consequence when opened, as it stands in that decree.
    pub dibuka: String,
    /// Consequence when closed.
    pub ditutup: String,
    /// Day by which it must be opened: 30 working days before its end (PP 61/2010 Pasal 11 ayat (2)).
    pub batas: Option<NaiveDate>,
}

/// The same for each row of a sheet, in its order.
///
/// # Errors
/// `Error::NotFound` for an unknown item.
pub fn dasar_semula(store: &Store, rows: &[BarisDkip]) -> Result<Vec<DasarSemula>> {
    let decrees = read::list(store, false)?;
    let kalender = organisasi::get(store)?.pengaturan.kalender();
    let mut annex: BTreeMap<String, Vec<BarisDkip>> = BTreeMap::new();
    let mut out = Vec::new();
    for row in rows {
        let batas = row.berakhir.and_then(|e| tenggat(e, store.today(), &kalender).batas);
        let set_by = informasi::get(store, &row.informasi_id)?.keputusan_id;
        let keputusan = decrees.iter().find(|k| Some(&k.id) == set_by.as_ref()).cloned();
        let mut dasar = DasarSemula { batas, ..DasarSemula::default() };
        if let Some(k) = &keputusan {
            if !annex.contains_key(&k.id) {
                annex.insert(k.id.clone(), dkip::list(store, Lingkup::Keputusan(&k.id))?);
            }
            let before = annex.get(&k.id).into_iter().flatten();
            if let Some(b) = before.into_iter().find(|b| b.informasi_id == row.informasi_id) {
                (dasar.dibuka, dasar.ditutup) = (b.dibuka.clone(), b.ditutup.clone());
            }
        }
        out.push(DasarSemula { keputusan, ..dasar });
    }
    Ok(out)
}
