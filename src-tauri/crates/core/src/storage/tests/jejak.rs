//! What the trail notes of a change, and the chain.

use crate::op::Op;
use crate::storage::jejak::catat::Tabel;
use crate::storage::jejak::periksa::{self, Cacat};
use crate::storage::jejak::rantai::{Baris, BarisPerubahan, KunciJejak, Penempa};
use crate::storage::{Store, sambungan, unit as rows};
use crate::testing::{TestClock, informasi_lengkap, kunci, store, unit};
use crate::unit::Unit;
use std::collections::BTreeMap;
use tempfile::TempDir;

/// Table, key, before and after of every noted row, in order.
fn noted(store: &Store) -> Vec<(String, String, Option<String>, Option<String>)> {
    let sql = "SELECT tabel, kunci, sebelum, sesudah FROM jejak_perubahan ORDER BY jejak_id, urut";
    let mut statement = store.conn().prepare(sql).unwrap();
    let rows = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

fn save(store: &mut Store, u: &Unit) {
    store
        .transact(Op::SaveUnit, |tx| {
            rows::upsert(tx.conn(), u)?;
            tx.note("unit", &u.id, "", &u.nama, "")
        })
        .unwrap();
}

/// A trail of five lines.
fn five() -> (TempDir, Store) {
    let (dir, mut store) = store();
    for n in 1..=5 {
        save(&mut store, &unit("a", &format!("Dinas {n}")));
    }
    (dir, store)
}

fn check(store: &Store) -> Option<Cacat> {
    periksa::check(store.conn(), store.kunci_jejak(), |_, _| ()).unwrap()
}

/// Changes the trail as somebody does who opens the file with another program.
fn tamper(store: &Store, sql: &str) {
    let names = [
        "jejak_tetap_ubah",
        "jejak_tetap_hapus",
        "jejak_perubahan_tetap_ubah",
        "jejak_perubahan_tetap_hapus",
    ];
    let open: String = names.iter().map(|n| format!("DROP TRIGGER {n};")).collect();
    store.conn().execute_batch(&format!("{open} {sql}")).unwrap();
}

#[test]
fn every_table_of_the_office_is_watched() {
    let (_dir, store) = store();
    let watched: Vec<String> = Tabel::read_all(store.conn()).unwrap().into_iter().map(|t| t.nama).collect();
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
        AND name NOT LIKE 'informasi_cari%' AND name NOT LIKE 'sqlite%'
        AND name NOT IN ('draf', 'jam', 'kunci_tercatat', 'jejak', 'jejak_perubahan') ORDER BY name";
    let mut statement = store.conn().prepare(sql).unwrap();
    let all: Vec<String> = statement.query_map([], |r| r.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(watched, all);
    assert!(watched.len() > 20 && watched.contains(&"instansi".into()), "{watched:?}");
}

#[test]
fn a_change_tells_what_stood_there_before_and_after() {
    let (_dir, mut store) = store();
    save(&mut store, &unit("a", "Dinas Sosial"));
    save(&mut store, &unit("a", "Dinas \"Sosial\""));
    store.transact(Op::SaveUnit, |tx| Ok(tx.conn().execute("DELETE FROM unit", [])?)).unwrap();
    let found = noted(&store);
    let kinds: Vec<(bool, bool)> = found.iter().map(|(_, _, b, a)| (b.is_some(), a.is_some())).collect();
    assert_eq!(kinds, [(false, true), (true, true), (true, false)], "came, changed, went");
    assert!(found.iter().all(|(tabel, kunci, ..)| tabel == "unit" && kunci == "a"));
    assert_eq!(found[1].2.as_deref(), Some(r#"{"nama":"Dinas Sosial"}"#));
    assert_eq!(found[1].3.as_deref(), Some(r#"{"nama":"Dinas \"Sosial\""}"#));
    let gone: serde_json::Value = serde_json::from_str(found[2].2.as_deref().unwrap()).unwrap();
    assert_eq!(
        (&gone["kode_unit"], &gone["aktif"], &gone["dihapus_at"]),
        (&"a".into(), &1.into(), &().into())
    );
}

#[test]
fn rows_written_anew_as_they_were_are_no_change() {
    let (_dir, mut store) = store();
    let isian = informasi_lengkap(&store);
    let saved = crate::informasi::save(&mut store, &isian).unwrap();
    let before = noted(&store).len();
    assert!(before >= 4, "the item, its code, its legal basis, its term");
    let again = crate::informasi::InformasiIsian {
        id: Some(saved.informasi.id),
        versi: saved.informasi.versi,
        judul: "Judul lain".into(),
        ..isian
    };
    crate::informasi::save(&mut store, &again).unwrap();
    let changed: Vec<_> = noted(&store).split_off(before);
    let tables: Vec<&str> = changed.iter().map(|(tabel, ..)| tabel.as_str()).collect();
    assert_eq!(tables, ["informasi"], "its codes, bases and terms were deleted and written anew, the same");
    assert!(changed[0].3.as_deref().unwrap().contains(r#""judul":"Judul lain""#), "{changed:?}");
}

#[test]
fn pictures_are_noted_as_digits() {
    let (_dir, mut store) = store();
    store
        .transact(Op::SaveLogo, |tx| Ok(tx.conn().execute("UPDATE instansi SET logo = x'00FF10'", [])?))
        .unwrap();
    let found = noted(&store);
    assert_eq!(found[0].2.as_deref(), Some(r#"{"logo":null}"#));
    assert_eq!(found[0].3.as_deref(), Some(r#"{"logo":"00FF10"}"#));
}

#[test]
fn what_was_touched_outside_a_change_belongs_to_none() {
    let (_dir, mut store) = five();
    let before = noted(&store).len();
    store.conn().execute("UPDATE unit SET nama = 'x'", []).unwrap();
    store.transact(Op::SaveUnit, |tx| tx.note("unit", "a", "", "", "")).unwrap();
    assert_eq!(noted(&store).len(), before);
}

#[test]
fn no_statement_replaces_rows_silently() {
    // The trail would not see the row that gives way.
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/storage");
    let mut files = Vec::new();
    super::schema::sql_files(&folder, &mut files);
    for file in files {
        let sql = std::fs::read_to_string(&file).unwrap().to_uppercase();
        assert!(!sql.contains("OR REPLACE") && !sql.contains("REPLACE INTO"), "{}", file.display());
    }
}

#[test]
fn a_link_is_what_another_program_computes() {
    // python: hmac.new(bytes(range(32)), bytes([7]*32) + fields, sha256), each field with its presence and length
    let kunci = KunciJejak(std::array::from_fn::<u8, 32, _>(|n| u8::try_from(n).unwrap()).into());
    let baris = Baris {
        id: 2,
        kelompok: 2,
        urungkan: None,
        waktu: "2026-11-20 09:00:00".into(),
        selisih_utc: Some(420),
        pengguna: "Petugas PPID".into(),
        op: "SaveUnit".into(),
        isi: ["unit", "a", "", "Dinas", ""].map(String::from),
    };
    let mut link = Penempa::new(&kunci, &[7; 32], &baris);
    link.add(&BarisPerubahan {
        urut: 1,
        tabel: "unit".into(),
        kunci: "a".into(),
        terkait: "[]".into(),
        sebelum: Some(r#"{"nama":"D"}"#.into()),
        sesudah: None,
    });
    let hex: String = link.finish().iter().map(|b| format!("{b:02x}")).collect();
    assert_eq!(hex, "34300a87546fb8f4c992ecfad0bb344bf97e31bd48456994aa8089c829e3109a");
}

#[test]
fn a_whole_trail_is_whole_and_another_key_sees_nothing_of_it() {
    let (_dir, store) = five();
    assert_eq!(check(&store), None);
    assert_eq!(
        periksa::check(store.conn(), &KunciJejak([0; 32].into()), |_, _| ()).unwrap(),
        Some(Cacat::Berubah(1))
    );
}

#[test]
fn each_kind_of_damage_is_found_at_its_place() {
    let cases = [
        ("UPDATE jejak SET alasan = 'lain' WHERE id = 3", Cacat::Berubah(3)),
        ("UPDATE jejak SET waktu = '2026-11-20 08:00:00' WHERE id = 1", Cacat::Berubah(1)),
        ("UPDATE jejak SET pengguna = 'Orang lain' WHERE id = 5", Cacat::Berubah(5)),
        ("UPDATE jejak SET mac = (SELECT mac FROM jejak WHERE id = 2) WHERE id = 4", Cacat::Berubah(4)),
        ("DELETE FROM jejak WHERE id = 3", Cacat::Hilang(3, 3)),
        ("DELETE FROM jejak WHERE id IN (1, 2)", Cacat::Hilang(1, 2)),
        ("DELETE FROM jejak WHERE id = 5", Cacat::Terpotong(4)),
        // Two lines change places.
        (
            "UPDATE jejak SET id = -1 WHERE id = 2; UPDATE jejak SET id = 2 WHERE id = 3;
             UPDATE jejak SET id = 3 WHERE id = -1",
            Cacat::Berubah(2),
        ),
        // A line is taken out and those after it move up.
        ("DELETE FROM jejak WHERE id = 2; UPDATE jejak SET id = id - 1 WHERE id > 2", Cacat::Berubah(2)),
        (
            "INSERT INTO jejak (waktu, pengguna, op, entitas, entitas_id, dari, ke, alasan, mac)
             SELECT waktu, pengguna, op, entitas, entitas_id, dari, ke, alasan, mac FROM jejak WHERE id = 5",
            Cacat::Berubah(6),
        ),
        ("UPDATE jejak_perubahan SET sebelum = '{}' WHERE jejak_id = 4", Cacat::Berubah(4)),
        ("DELETE FROM jejak_perubahan WHERE jejak_id = 4", Cacat::Berubah(4)),
        ("UPDATE jejak_perubahan SET jejak_id = 3, urut = 2 WHERE jejak_id = 2", Cacat::Berubah(2)),
        ("INSERT INTO jejak_perubahan VALUES (2, 9, 'unit', 'z', '[]', NULL, NULL)", Cacat::Berubah(2)),
        ("INSERT INTO jejak_perubahan VALUES (0, 1, 'unit', 'z', '[]', NULL, NULL)", Cacat::Sisipan(0)),
        ("INSERT INTO jejak_perubahan VALUES (99, 1, 'unit', 'z', '[]', NULL, NULL)", Cacat::Sisipan(99)),
    ];
    for (sql, expected) in cases {
        let (_dir, store) = five();
        tamper(&store, sql);
        assert_eq!(check(&store), Some(expected), "{sql}");
    }
}

#[test]
fn work_goes_on_over_a_damaged_trail_and_the_place_stays_named() {
    let (_dir, mut store) = five();
    tamper(&store, "UPDATE jejak SET alasan = 'lain' WHERE id = 3");
    save(&mut store, &unit("b", "Dinas Lain"));
    assert_eq!(check(&store), Some(Cacat::Berubah(3)));
}

#[test]
fn lines_of_before_are_chained_when_the_file_is_brought_on() {
    let dir = TempDir::new().unwrap();
    let old = sambungan::open(dir.path(), Some(&kunci())).unwrap();
    for step in [
        include_str!("../migrations/0001_init.sql"),
        include_str!("../migrations/0002_tanda_tangan_sampah.sql"),
        include_str!("../migrations/0003_tata_naskah.sql"),
    ] {
        old.execute_batch(step).unwrap();
    }
    old.execute_batch(
        "PRAGMA application_id = 0x53414B53; PRAGMA user_version = 3;
         INSERT INTO jejak (waktu, pengguna, op, entitas, entitas_id, dari, ke, alasan) VALUES
           ('2026-11-19 08:00:00', 'Petugas PPID', 'SaveUnit', 'unit', 'a', '', 'Dinas', ''),
           ('2026-11-19 08:01:00', 'Petugas PPID', 'TrashUnit', 'unit', 'a', 'Dinas', '', 'ganda');",
    )
    .unwrap();
    drop(old);
    let mut store =
        Store::open(dir.path(), TestClock::at("2026-11-20"), &kunci()).unwrap().signed_in("Petugas PPID");
    assert_eq!(check(&store), None);
    save(&mut store, &unit("b", "Dinas Lain"));
    assert_eq!(check(&store), None);
    let lines = crate::jejak::list(&store, None, 10).unwrap();
    assert_eq!(lines.iter().map(|j| (j.id, j.kelompok)).collect::<Vec<_>>(), [(3, 3), (2, 2), (1, 1)]);
    assert!(store.conn().execute("UPDATE jejak SET alasan = 'x' WHERE id = 1", []).is_err(), "closed again");
    tamper(&store, "UPDATE jejak SET alasan = '' WHERE id = 2");
    assert_eq!(check(&store), Some(Cacat::Berubah(2)));
}

#[test]
fn every_field_has_a_name_for_the_officer_or_is_left_out_on_purpose() {
    let text = include_str!("../../../../../../assets/teks/medan.json");
    let named: BTreeMap<String, BTreeMap<String, Option<String>>> = serde_json::from_str(text).unwrap();
    let (_dir, store) = store();
    let tables = Tabel::read_all(store.conn()).unwrap();
    for t in &tables {
        let fields = named.get(&t.nama).unwrap_or_else(|| panic!("{}: no names", t.nama));
        let is_key = |name: &String| t.kunci.contains(name) && (t.kunci.len() > 1 || name == "id");
        let missing: Vec<&String> =
            t.kolom.iter().map(|(name, _)| name).filter(|n| !fields.contains_key(*n) && !is_key(n)).collect();
        assert!(missing.is_empty() && fields.contains_key(""), "{}: {missing:?}", t.nama);
        let known = |name: &str| name.is_empty() || t.kolom.iter().any(|(column, _)| column == name);
        assert!(fields.keys().all(|name| known(name)), "{}: {fields:?}", t.nama);
    }
    assert!(named.keys().all(|name| tables.iter().any(|t| t.nama == *name)));
}
