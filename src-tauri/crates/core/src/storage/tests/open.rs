//! Opening a data folder, and what is refused.

use crate::Error;
use crate::storage::migrate::NEWEST;
use crate::storage::{FILE_NAME, Store, sambungan};
use crate::testing::{TestClock, kode, kunci};
use rusqlite::Connection;
use tempfile::TempDir;

fn open(dir: &std::path::Path) -> crate::Result<u8> {
    Store::open(dir, TestClock::at("2026-11-20"), &kunci()).map(|_| 0)
}

#[test]
fn makes_the_folder_and_opens_it_again() {
    let dir = TempDir::new().unwrap();
    let data = dir.path().join("data saksama").join("kota");
    open(&data).unwrap();
    assert!(data.join(FILE_NAME).is_file());
    open(&data).unwrap();
}

#[test]
fn makes_no_register_where_one_must_be() {
    let dir = TempDir::new().unwrap();
    let existing = || Store::open_existing(dir.path(), TestClock::at("2026-11-20"), &kunci()).map(|_| 0);
    assert_eq!(kode(existing()), "REGISTER_HILANG");
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
    open(dir.path()).unwrap();
    existing().unwrap();
    std::fs::write(dir.path().join(FILE_NAME), "").unwrap();
    assert_eq!(kode(existing()), "REGISTER_HILANG", "an empty one is none");
}

/// On a shared laptop another account must not read the folder; one that an office shares on purpose stays shared.
#[cfg(unix)]
#[test]
fn a_new_folder_is_nobody_else_s() {
    use std::os::unix::fs::PermissionsExt;
    let rights = |dir: &std::path::Path| std::fs::metadata(dir).unwrap().permissions().mode() & 0o777;
    let dir = TempDir::new().unwrap();
    let (data, shared) = (dir.path().join("data"), dir.path().join("bersama"));
    open(&data).unwrap();
    assert_eq!(rights(&data), 0o700);
    std::fs::create_dir(&shared).unwrap();
    std::fs::set_permissions(&shared, std::fs::Permissions::from_mode(0o770)).unwrap();
    open(&shared).unwrap();
    assert_eq!(rights(&shared), 0o770);
}

#[test]
fn refuses_a_second_program() {
    let dir = TempDir::new().unwrap();
    let first =
        Store::open(dir.path(), TestClock::at("2026-11-20"), &kunci()).unwrap().signed_in("Petugas PPID");
    assert_eq!(kode(open(dir.path())), "SEDANG_DIPAKAI");
    drop(first);
    open(dir.path()).unwrap();
}

#[test]
fn refuses_a_second_program_on_an_old_file() {
    let dir = TempDir::new().unwrap();
    open(dir.path()).unwrap();
    let _first =
        Store::open(dir.path(), TestClock::at("2026-11-20"), &kunci()).unwrap().signed_in("Petugas PPID");
    assert_eq!(kode(open(dir.path())), "SEDANG_DIPAKAI");
}

#[test]
fn refuses_a_file_of_a_newer_program_and_leaves_it_alone() {
    let dir = TempDir::new().unwrap();
    open(dir.path()).unwrap();
    let keyed = || sambungan::open(dir.path(), Some(&kunci())).unwrap();
    keyed().pragma_update(None, "user_version", NEWEST + 1).unwrap();
    match open(dir.path()) {
        Err(Error::TooNew { found, known }) => assert_eq!((found, known), (NEWEST + 1, NEWEST)),
        other => panic!("{other:?}"),
    }
    let version: i64 = keyed().pragma_query_value(None, "user_version", |r| r.get(0)).unwrap();
    assert_eq!(version, NEWEST + 1);
}

#[test]
fn refuses_files_that_are_not_ours() {
    let dir = TempDir::new().unwrap();
    let file = dir.path().join(FILE_NAME);
    let keyed = sambungan::open(dir.path(), Some(&kunci())).unwrap();
    keyed.execute_batch("CREATE TABLE catatan (isi TEXT);").unwrap();
    drop(keyed);
    assert_eq!(kode(open(dir.path())), "BUKAN_BERKAS_SAKSAMA");
    std::fs::remove_file(&file).unwrap();
    Connection::open(&file).unwrap().execute_batch("CREATE TABLE catatan (isi TEXT);").unwrap();
    assert_eq!(kode(open(dir.path())), "DATA_BELUM_DISANDIKAN", "plain text is never opened as it is");
    std::fs::write(&file, "Ini bukan berkas data. ".repeat(100)).unwrap();
    assert_eq!(kode(open(dir.path())), "BUKAN_BERKAS_SAKSAMA");
    assert!(std::fs::read_to_string(&file).unwrap().starts_with("Ini bukan"), "left as it was");
}

#[test]
fn refuses_a_folder_that_cannot_be_written() {
    let dir = TempDir::new().unwrap();
    // A file where the folder should be: refused for every user, root included.
    let taken = dir.path().join("data");
    std::fs::write(&taken, "").unwrap();
    assert_eq!(kode(open(&taken)), "TUJUAN_BUKAN_FOLDER");
    // A folder where the file should be.
    let odd = dir.path().join("odd");
    std::fs::create_dir_all(odd.join(FILE_NAME)).unwrap();
    assert_eq!(kode(open(&odd)), "FOLDER_TIDAK_BISA_DITULIS");
}

#[test]
fn the_copy_before_a_new_schema_is_a_whole_data_file() {
    let (dir, mut store) = crate::testing::store();
    let isian = crate::testing::informasi_lengkap(&store);
    crate::informasi::save(&mut store, &isian).unwrap();
    let clock = TestClock::at("2026-11-20");
    let keys = kunci();
    crate::storage::migrate::keep_copy(store.conn(), dir.path(), 1, &*clock, Some(&keys)).unwrap();
    // Opened as the data file of another folder, it holds the item, and the search still finds it.
    let other = TempDir::new().unwrap();
    let copy = dir.path().join("cadangan").join("sebelum-skema-2-20261120-090000.db");
    std::fs::copy(copy, other.path().join(FILE_NAME)).unwrap();
    let copied =
        Store::open(other.path(), TestClock::at("2026-11-20"), &kunci()).unwrap().signed_in("Petugas PPID");
    assert_eq!(crate::informasi::search(&copied, &crate::testing::cari("rekening")).unwrap().jumlah, 1);
}

#[test]
fn a_file_of_the_first_schema_is_brought_on_and_its_signatures_stay_as_they_are() {
    let dir = TempDir::new().unwrap();
    let old = sambungan::open(dir.path(), Some(&kunci())).unwrap();
    old.execute_batch(include_str!("../migrations/0001_init.sql")).unwrap();
    old.execute_batch(
        "PRAGMA application_id = 0x53414B53; PRAGMA user_version = 1;
         INSERT INTO pejabat VALUES ('p', 'Rahayu', '', '', '', 'NON_ASN', '', 'Sekretaris Daerah', NULL, 'DEFINITIF',
           '', NULL);
         INSERT INTO berkas VALUES (printf('%064d', 1), 'application/pdf', 3);
         INSERT INTO dokumen VALUES ('d', 'D18', 'dkip', 'DKIP', '7', 2026, '2026-11-17', 'DITANDATANGANI', 1,
           printf('%064d', 1), 'D18.pdf', 1, 'A4', '1', '', '2026-11-16T08:00:00', 'p', 'Rahayu, S.Sos.', NULL, '', '');",
    )
    .unwrap();
    drop(old);
    let store =
        Store::open(dir.path(), TestClock::at("2026-11-20"), &kunci()).unwrap().signed_in("Petugas PPID");
    let paper = crate::dokumen::get(&store, "d").unwrap();
    // The office of then isn't known; that of today is not put in its place.
    assert_eq!((paper.penandatangan.as_str(), paper.penandatangan_jabatan.as_str()), ("Rahayu, S.Sos.", ""));
    assert_eq!(std::fs::read_dir(dir.path().join("cadangan")).unwrap().count(), 1, "a copy before");
}
