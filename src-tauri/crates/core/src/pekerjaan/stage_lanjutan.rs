//! Steps after a first decree, for the stories of this crate: what it has set is opened or gets another ground.

use super::stage::{Stage, cells, decree_isian, signature};
use crate::dokumen::{self, KodeDokumen as K, record_tanda_tangan};
use crate::keputusan::{JenisKeputusan, KeputusanIsian};
use crate::uji_konsekuensi::{self as uji, HasilUji, JenisLembar, LembarUji, LembarUjiIsian};
use std::collections::BTreeMap;

/// Items set by the signed decree 52 of 17 November 2026; the decree's id.
pub(crate) fn set(s: &mut Stage, items: &[&str]) -> String {
    s.tested(items);
    let rapat = s.agreed(items);
    let decree = s.decree(&rapat).id;
    let paper = s.print(K::D14, &decree, "SK");
    record_tanda_tangan(&mut s.store, &signature(&paper, "52", "17-11-2026"), None).unwrap();
    decree
}

/// An open sheet of a change over `items` on 18 November 2026.
pub(crate) fn change_sheet(s: &mut Stage, items: &[&str], hasil: HasilUji) -> LembarUji {
    let head = LembarUjiIsian { jenis: JenisLembar::Pengubahan, tanggal: "18-11-2026".into(), ..s.head() };
    let lembar = uji::save(&mut s.store, &head).unwrap();
    let ids: Vec<String> = items.iter().map(|i| (*i).to_owned()).collect();
    let lembar = uji::add_item(&mut s.store, &lembar.id, &ids).unwrap();
    for b in &lembar.baris {
        uji::save_baris(&mut s.store, &lembar.id, &cells(b, Some(hasil))).unwrap();
    }
    uji::get(&s.store, &lembar.id).unwrap()
}

/// The same, complete; its id.
pub(crate) fn considered(s: &mut Stage, items: &[&str], hasil: HasilUji) -> String {
    let lembar = change_sheet(s, items, hasil);
    uji::complete(&mut s.store, &lembar.id).unwrap().id
}

/// A new decree of a kind, with the items that are to be changed so.
pub(crate) fn of_kind(jenis: JenisKeputusan) -> KeputusanIsian {
    KeputusanIsian { jenis, ..decree_isian(None) }
}

/// Fills in the new ground and term of an item for the D20 of its sheet.
pub(crate) fn fill(s: &mut Stage, lembar: &str, item: &str, dasar: &str, jangka: &str) {
    let isian = [("dasar_hukum", dasar), ("jangka_waktu", jangka)];
    let isian: BTreeMap<_, _> = isian.iter().map(|(n, t)| (format!("{item}:{n}"), (*t).to_owned())).collect();
    dokumen::save_bahan(&mut s.store, K::D20, lembar, &isian).unwrap();
}
