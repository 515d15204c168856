use crate::jejak;
use crate::storage::Store;
use crate::testing::{TestClock, kunci, store};
use saksama_vault::{Biaya, KodePemulihan, KunciKantor, PeranPengguna};

fn acak(out: &mut [u8]) -> std::io::Result<()> {
    out.fill(7);
    Ok(())
}

/// A key file of these keys.
fn begun() -> KunciKantor {
    let kode = KodePemulihan::make(&acak).unwrap();
    KunciKantor::make("Siti", "hujan di bukit barat", Biaya::LEAST, &kode, &acak).unwrap().0
}

/// What the trail says, oldest first: the action, from, to.
fn trail(store: &Store) -> Vec<[String; 3]> {
    let mut lines = jejak::list(store, None, 10).unwrap();
    lines.reverse();
    lines.into_iter().map(|line| [line.op, line.dari, line.ke]).collect()
}

#[test]
fn a_key_file_that_the_trail_does_not_know_is_told_once() {
    let (dir, mut store) = store();
    let first = begun();
    store.reconcile_kunci(&first).unwrap();
    store.reconcile_kunci(&first).unwrap();
    assert_eq!(trail(&store), [] as [[String; 3]; 0], "the first one is taken as it is");

    let mut second = first.clone();
    let (kata_sandi, biaya) = ("perahu kayu di muara", Biaya::LEAST);
    second.add(&kunci(), "Budi", PeranPengguna::Petugas, kata_sandi, biaya, &acak).unwrap();
    store.reconcile_kunci(&second).unwrap();
    store.reconcile_kunci(&second).unwrap();
    let told = |op: &str, dari: &str, ke: &str| [op, dari, ke].map(str::to_owned);
    assert_eq!(trail(&store), [told("FindKunciBaru", "1", "2")]);

    // An older one was put back.
    store.reconcile_kunci(&first).unwrap();
    assert_eq!(trail(&store)[1], told("FindKunciLama", "2", "1"));
    // Another one of the same number.
    let mut other = begun();
    other.strengthen(&kunci(), "Siti", "hujan di bukit barat", Biaya::LEAST, &acak).unwrap();
    store.reconcile_kunci(&second).unwrap();
    store.reconcile_kunci(&other).unwrap();
    assert_eq!(trail(&store)[3], told("FindKunciLama", "2", "2"));
    drop(store);
    let mut store = Store::open(dir.path(), TestClock::at("2026-11-21"), &kunci()).unwrap().signed_in("Siti");
    store.reconcile_kunci(&other).unwrap();
    assert_eq!(trail(&store).len(), 4, "known over a restart");
}

#[test]
fn what_a_change_takes_note_of_is_known() {
    let (_dir, mut store) = store();
    let first = begun();
    store.transact(crate::op::Op::ChangeKataSandi, |tx| tx.keep_kunci(&first)).unwrap();
    store.reconcile_kunci(&first).unwrap();
    assert_eq!(trail(&store).len(), 1);
}
