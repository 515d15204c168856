//! The one door for writes.

use crate::Error;
use crate::jejak;
use crate::op::Op;
use crate::storage::unit as rows;
use crate::testing::{kode, store, unit};
use crate::unit::list;

#[test]
fn a_refusal_takes_everything_back_and_leaves_no_trail() {
    let (_dir, mut store) = store();
    let result = store.transact(Op::SaveUnit, |tx| {
        rows::upsert(tx.conn(), &unit("a", "Dinas"))?;
        tx.note("unit", "a", "", "Dinas", "")?;
        Err::<(), _>(Error::refused("UNIT_MASIH_DIPAKAI"))
    });
    assert_eq!(kode(result), "UNIT_MASIH_DIPAKAI");
    assert_eq!(list(&store, false).unwrap(), []);
    assert_eq!(jejak::list(&store, None, 10).unwrap(), []);
    store.transact(Op::SaveUnit, |tx| rows::upsert(tx.conn(), &unit("b", "Dinas"))).unwrap();
    assert_eq!(list(&store, false).unwrap().len(), 1);
}

#[test]
fn every_change_leaves_a_line_even_without_a_note() {
    let (_dir, mut store) = store();
    store.transact(Op::SaveUnit, |tx| rows::upsert(tx.conn(), &unit("a", "Dinas"))).unwrap();
    store
        .transact(Op::TrashUnit, |tx| {
            rows::update_dihapus(tx.conn(), "a", Some(tx.now()))?;
            tx.note("unit", "a", "Dinas", "", "ganda")
        })
        .unwrap();
    let trail = jejak::list(&store, None, 10).unwrap();
    let lines: Vec<(&str, &str, &str)> =
        trail.iter().map(|j| (j.op.as_str(), j.entitas_id.as_str(), j.alasan.as_str())).collect();
    assert_eq!(lines, [("TrashUnit", "a", "ganda"), ("SaveUnit", "", "")]);
    assert_eq!(trail[0].label, "Membuang unit ke sampah");
    assert_eq!(trail[0].waktu.to_string(), "2026-11-20 09:00:00");
    assert_eq!(jejak::list(&store, Some("a"), 10).unwrap().len(), 1);
    assert_eq!(jejak::list(&store, None, 1).unwrap().len(), 1);
}

#[test]
fn the_trail_refuses_to_be_changed() {
    let (_dir, mut store) = store();
    store.transact(Op::SaveUnit, |tx| rows::upsert(tx.conn(), &unit("a", "Dinas"))).unwrap();
    assert!(store.conn().execute("UPDATE jejak SET alasan = 'x'", []).is_err());
    assert!(store.conn().execute("DELETE FROM jejak", []).is_err());
    assert_eq!(jejak::list(&store, None, 10).unwrap().len(), 1);
}
