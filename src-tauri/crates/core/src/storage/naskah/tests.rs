//! Old sentences stay as they were.

use crate::jejak;
use crate::naskah::{at, current, list, save};
use crate::testing::store;
use std::collections::BTreeMap;

fn kalimat(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()
}

#[test]
fn every_state_is_kept_and_the_newest_is_in_use() {
    let (_dir, mut store) = store();
    assert_eq!(current(&store, "D08").unwrap(), None);
    let first = kalimat(&[("pembuka", "satu")]);
    save(&mut store, "D08", &first).unwrap();
    save(&mut store, "D08", &first).unwrap();
    save(&mut store, "umum", &kalimat(&[("nip", "NIP {nip}")])).unwrap();
    save(&mut store, "D08", &kalimat(&[("pembuka", "dua")])).unwrap();
    save(&mut store, "D08", &BTreeMap::new()).unwrap();
    let states: Vec<u32> = list(&store, "D08").unwrap().iter().map(|n| n.versi).collect();
    assert_eq!(states, [4, 3, 1], "one row of numbers, no state for what is equal");
    assert_eq!(current(&store, "D08").unwrap().unwrap().kalimat, BTreeMap::new());
    assert_eq!(at(&store, "D08", 2).unwrap().unwrap().kalimat, first);
    assert_eq!(at(&store, "D08", 0).unwrap(), None);
    let trail: Vec<(String, String, String)> =
        jejak::list(&store, Some("D08"), 9).unwrap().into_iter().map(|j| (j.op, j.dari, j.ke)).collect();
    let line = |op: &str, dari: &str, ke: &str| (op.to_owned(), dari.to_owned(), ke.to_owned());
    assert_eq!(
        trail,
        [line("ResetNaskah", "3", "4"), line("SaveNaskah", "1", "3"), line("SaveNaskah", "", "1")]
    );
}

#[test]
fn an_old_state_can_be_neither_changed_nor_removed() {
    let (_dir, mut store) = store();
    save(&mut store, "D08", &kalimat(&[("pembuka", "satu")])).unwrap();
    for sql in ["UPDATE naskah SET kalimat = '{}'", "DELETE FROM naskah"] {
        assert!(store.conn().execute(sql, []).is_err(), "{sql}");
    }
}

#[test]
fn what_a_newer_program_stored_in_another_shape_is_left_aside() {
    let (_dir, mut store) = store();
    let add = "INSERT INTO naskah (kode, kalimat, dibuat_at) VALUES ('D08', ?1, '2026-11-20T09:00:00')";
    store.conn().execute(add, [r#"{"pembuka":"ini","penutup":{"teks":"itu"}}"#]).unwrap();
    let read = current(&store, "D08").unwrap().unwrap();
    assert_eq!((read.kalimat, read.utuh), (kalimat(&[("pembuka", "ini")]), false));
    store.conn().execute(add, ["[1]"]).unwrap();
    let read = current(&store, "D08").unwrap().unwrap();
    assert_eq!((read.kalimat, read.utuh), (BTreeMap::new(), false));
    save(&mut store, "D08", &BTreeMap::new()).unwrap();
    assert!(current(&store, "D08").unwrap().unwrap().utuh, "mended by saving");
}
