//! Rows out of a data file and back into another.

use super::{Asal, Muat, TIDAK_IKUT, TabelData};
use crate::error::Error;
use crate::jejak;
use crate::op::Op;
use crate::storage::jejak::probe::{alter, dump, search_is_whole};
use crate::storage::{Store, berkas, migrate};
use crate::testing::{TestClock, informasi_lengkap, kode, store};
use saksama_vault::KunciData;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tempfile::TempDir;

/// Keys of another office.
fn baru() -> KunciData {
    KunciData::make(&|out: &mut [u8]| {
        out.fill(9);
        Ok(())
    })
    .unwrap()
}

/// An office with some of everything that a store alone can hold.
fn filled() -> (TempDir, Store) {
    let (dir, mut store) = store();
    let mut isian = informasi_lengkap(&store);
    for judul in ["Rekening penerima", "=1+1; \"kutip\"\nbaris kedua", "Ünï𝄞"] {
        isian.judul = judul.replace('\n', " ");
        isian.uraian = judul.into();
        crate::informasi::save(&mut store, &isian).unwrap();
    }
    let logo: Vec<u8> = (0..=255).collect();
    crate::organisasi::save_logo(&mut store, &logo).unwrap();
    crate::storage::draf::save(&mut store, "informasi:baru", &json!({ "judul": "setengah" })).unwrap();
    store
        .transact(Op::PlaceSoftcopy, |tx| berkas::put_bytes(tx, b"%PDF-1.7 isi", "application/pdf", "a.pdf"))
        .unwrap();
    (dir, store)
}

fn asal<'a>(kode_jejak: &'a str, cacat_jejak: &'a str) -> Asal<'a> {
    Asal { pengguna: "Petugas Baru", kode_jejak, cacat_jejak, keterangan: "Salinan terbuka" }
}

/// Copies rows and files; `change` may do to the rows what it likes.
fn carry(
    store: &Store,
    cacat: &str,
    mut change: impl FnMut(&str, &mut Vec<Value>),
) -> crate::Result<(TempDir, Store)> {
    let (dir, clock) = (TempDir::new().unwrap(), TestClock::at("2026-11-21"));
    let potret = store.potret()?;
    let muat = Muat::begin(dir.path(), &baru(), potret.skema()?)?;
    for t in muat.tabel().cloned().collect::<Vec<_>>() {
        potret.each_row(&t, |mut row| {
            change(&t.nama, &mut row);
            muat.insert(&t, &row)
        })?;
    }
    for (sha256, _) in muat.berkas()? {
        assert!(muat.seal(&*clock, &sha256, potret.read_berkas(&sha256)?.as_slice())?);
    }
    muat.finish(&*clock, &asal(&jejak::kode(store)?, cacat))?;
    let there = Store::open(dir.path(), clock, &baru())?.signed_in("Petugas Baru");
    Ok((dir, there))
}

#[test]
fn every_table_goes_along_or_is_named_as_left_out() {
    let (_dir, store) = store();
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table'";
    let mut statement = store.conn().prepare(sql).unwrap();
    let all: BTreeSet<String> = statement.query_map([], |r| r.get(0)).unwrap().map(Result::unwrap).collect();
    let gone: BTreeSet<String> =
        TabelData::read_all(store.conn()).unwrap().into_iter().map(|t| t.nama).collect();
    let is_left_out =
        |name: &&String| TIDAK_IKUT.iter().any(|out| *name == out || name.starts_with(&format!("{out}_")));
    let missing: Vec<&String> = all.difference(&gone).filter(|name| !is_left_out(name)).collect();
    assert!(missing.is_empty() && gone.is_subset(&all), "{missing:?}");
    assert!(gone.len() > 25 && gone.contains("jejak") && gone.contains("sqlite_sequence"), "{gone:?}");
}

#[test]
fn what_comes_back_is_what_went() {
    let (_dir, store) = filled();
    let (_there, back) = carry(&store, "", |_, _| ()).unwrap();
    assert_eq!(dump(&back), dump(&store), "every row, and the search index made anew");
    assert!(search_is_whole(&back));
    assert_eq!(berkas::check(&back, &mut saksama_durable::quiet).unwrap(), []);
    let lines = jejak::list(&back, None, 100).unwrap();
    assert_eq!(lines[1..], jejak::list(&store, None, 100).unwrap());
    let first = &lines[0];
    assert_eq!((first.op.as_str(), first.pengguna.as_str()), ("ReadSalinanTerbuka", "Petugas Baru"));
    assert_eq!(first.dari, jejak::kode(&store).unwrap());
    // no copy is left beside the data
    let names: Vec<_> = std::fs::read_dir(store.dir()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert!(!names.iter().any(|n| n.to_string_lossy().contains("salinan")), "{names:?}");
}

#[test]
fn the_trail_that_was_taken_in_is_held_fast_from_then_on() {
    let (_dir, store) = filled();
    let old = jejak::kode(&store).unwrap();
    let (_there, mut back) = carry(&store, "", |_, _| ()).unwrap();
    assert_eq!(jejak::keadaan(&back).unwrap().cacat, None);
    // a paper of before still fits, and it is said that this proves less
    let found = jejak::verify(&back, &old).unwrap();
    assert!(found.cocok && found.dibawa, "{found:?}");
    // the office goes on, and what it writes is chained as ever
    let isian = informasi_lengkap(&back);
    crate::informasi::save(&mut back, &isian).unwrap();
    assert_eq!(jejak::keadaan(&back).unwrap().cacat, None);
    let own = jejak::verify(&back, &jejak::kode(&back).unwrap()).unwrap();
    assert!(own.cocok && !own.dibawa, "{own:?}");
    // and it can be carried on once more
    let (_again, third) = carry(&back, "", |_, _| ()).unwrap();
    assert_eq!(jejak::keadaan(&third).unwrap().cacat, None);
    assert!(jejak::verify(&third, &old).unwrap().cocok);

    let taken =
        jejak::list(&back, None, 100).unwrap().iter().find(|j| j.op == "ReadSalinanTerbuka").unwrap().id;
    alter(&back, 2);
    let cacat = jejak::keadaan(&back).unwrap().cacat.unwrap();
    assert_eq!((cacat.kode.as_str(), cacat.data["nomor"].as_str()), ("JEJAK_BERUBAH", &*taken.to_string()));
    // the third office has its own copy of the line
    let sql = format!("DROP TRIGGER jejak_tetap_hapus; DELETE FROM jejak WHERE id = {taken}");
    third.conn().execute_batch(&sql).unwrap();
    assert_eq!(jejak::keadaan(&third).unwrap().cacat.unwrap().kode, "JEJAK_HILANG_SATU");
}

#[test]
fn damage_of_the_trail_is_not_made_good_by_a_copy() {
    let (_dir, store) = filled();
    let late = jejak::kode(&store).unwrap();
    alter(&store, 2);
    let cacat = jejak::keadaan(&store).unwrap().cacat.unwrap();
    let (_there, back) =
        carry(&store, &format!("{}:{}", cacat.kode, cacat.data["nomor"]), |_, _| ()).unwrap();
    assert_eq!(jejak::keadaan(&back).unwrap().cacat, Some(cacat));
    assert!(!jejak::verify(&back, &late).unwrap().cocok, "what stands behind the damage proves nothing");
}

#[test]
fn rows_against_the_rules_are_refused_and_nothing_is_kept() {
    let (_dir, store) = filled();
    type Change = fn(&str, &mut Vec<Value>);
    let cases: [(&str, Change); 7] = [
        ("number for text", |t, row| {
            if t == "peraturan" {
                row[1] = json!(7)
            }
        }),
        ("text for number", |t, row| {
            if t == "jejak" {
                row[0] = json!("1")
            }
        }),
        ("value outside the list", |t, row| {
            if t == "peraturan" {
                row[1] = json!("RAHASIA")
            }
        }),
        ("null where none may be", |t, row| {
            if t == "peraturan" {
                row[3] = Value::Null
            }
        }),
        ("odd digits for bytes", |t, row| {
            if t == "instansi" {
                row[13] = json!("0g")
            }
        }),
        ("names a row that is not there", |t, row| {
            if t == "dasar_hukum" {
                row[0] = json!("tidak-ada")
            }
        }),
        ("a float", |t, row| {
            if t == "jejak" {
                row[0] = json!(1.5)
            }
        }),
    ];
    for (why, change) in cases {
        match carry(&store, "", change) {
            Err(Error::Refused { kode, .. }) => assert_eq!(kode, "SALINAN_ISI_DITOLAK", "{why}"),
            other => panic!("{why}: {:?}", other.map(drop)),
        }
    }
    let short = carry(&store, "", |_, row| drop(row.pop()));
    assert_eq!(kode(short.map(drop)), "SALINAN_ISI_DITOLAK");
    let begin = |skema| Muat::begin(TempDir::new().unwrap().path(), &baru(), skema).map(drop);
    assert!(matches!(begin(migrate::NEWEST + 1), Err(Error::TooNew { .. })));
    assert_eq!(kode(begin(5)), "SALINAN_ISI_DITOLAK");
}
