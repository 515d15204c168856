use super::{is_plain, plain_left, seal_into, take_over};
use crate::informasi::search;
use crate::op::Op;
use crate::storage::jejak::{periksa, rantai};
use crate::storage::{FILE_NAME, Store, berkas, kunci, pulih, sambungan};
use crate::testing::{TestClock, cari, informasi_lengkap, kantor, kode, kunci as keys};
use saksama_durable::quiet;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const CANARY: &str = "Kenari rahasia";

/// A folder as a program without passphrases left it: an item, a paper, a scan, and a copy of the data file.
fn plain_office() -> TempDir {
    let (sealed, dir) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let mut store =
        Store::open(sealed.path(), TestClock::at("2026-11-20"), &keys()).unwrap().signed_in("Petugas PPID");
    let isian = informasi_lengkap(&store);
    crate::informasi::save(&mut store, &crate::informasi::InformasiIsian { judul: CANARY.into(), ..isian })
        .unwrap();
    for content in [b"%PDF surat Kenari rahasia".as_slice(), b"%PDF pindaian Kenari rahasia"] {
        let hash = berkas::sha256(content);
        store
            .transact(Op::PrintDokumen, |tx| berkas::put_bytes(tx, content, "application/pdf", "a.pdf"))
            .unwrap();
        let folder = dir.path().join("berkas").join(&hash[..2]);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(hash), content).unwrap();
    }
    let file = dir.path().join(FILE_NAME);
    let conn = store.conn();
    conn.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false).unwrap();
    conn.execute("ATTACH DATABASE ?1 AS polos KEY ''", [file.to_str().unwrap()]).unwrap();
    conn.query_row("SELECT sqlcipher_export('polos')", [], |_| Ok(())).unwrap();
    for name in ["application_id", "user_version"] {
        let value: i64 = conn.pragma_query_value(None, name, |r| r.get(0)).unwrap();
        conn.pragma_update(Some("polos"), name, value).unwrap();
    }
    conn.execute_batch("DETACH DATABASE polos").unwrap();
    let mut plain = sambungan::open(dir.path(), None).unwrap();
    let open = rantai::kunci_tanpa_sandi();
    rantai::rechain(&mut plain, &rantai::KunciJejak(keys().jejak()), &open).unwrap();
    assert_eq!(periksa::check(&plain, &open, |_, _| ()).unwrap(), None);
    drop(plain);
    fs::create_dir_all(dir.path().join("cadangan").join("sebelum-pulih-x")).unwrap();
    fs::copy(&file, dir.path().join("cadangan").join("sebelum-skema-3.db")).unwrap();
    fs::copy(&file, dir.path().join("cadangan").join("sebelum-pulih-x").join(FILE_NAME)).unwrap();
    dir
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { out.extend(files(&path)) } else { out.push(path) }
    }
    out
}

/// Files that say the canary in the clear.
fn leaks(dir: &Path) -> Vec<PathBuf> {
    let says = |path: &PathBuf| fs::read(path).unwrap().windows(CANARY.len()).any(|w| w == CANARY.as_bytes());
    files(dir).into_iter().filter(says).collect()
}

fn open(dir: &Path) -> Store {
    Store::open(dir, TestClock::at("2026-11-20"), &keys()).unwrap().signed_in("Petugas PPID")
}

#[test]
fn plain_data_are_sealed_whole_and_nothing_plain_is_left() {
    let dir = plain_office();
    assert!(is_plain(dir.path()).unwrap());
    assert_eq!(
        kode(Store::open(dir.path(), TestClock::at("2026-11-20"), &keys()).map(|_| ())),
        "DATA_BELUM_DISANDIKAN"
    );
    assert_eq!(leaks(dir.path()).len(), 5);
    take_over(dir.path(), kantor(), (&keys(), "Siti"), TestClock::at("2026-11-20"), &mut quiet).unwrap();
    let kept = dir.path().join("cadangan").join("sebelum-pulih-x");
    assert_eq!(leaks(dir.path()), [kept.join(FILE_NAME)], "what was never sealed is left, and told");
    assert_eq!(plain_left(dir.path()), ["sebelum-pulih-x"]);
    assert!(kunci::load(dir.path()).unwrap().unwrap().verify(&keys()).is_ok());
    let store = open(dir.path());
    assert_eq!(berkas::check(&store, &mut quiet).unwrap(), []);
    assert_eq!(search(&store, &cari("kenari")).unwrap().jumlah, 1, "the search index came along");
    assert_eq!(crate::jejak::list(&store, None, 1).unwrap()[0].op, "SealKantor");
    assert_eq!(periksa::check(store.conn(), store.kunci_jejak(), |_, _| ()).unwrap(), None);
    // What the triggers of the file refuse is refused as before.
    assert!(store.conn().execute_batch("DELETE FROM jejak").is_err());
}

#[test]
fn broken_off_anywhere_the_old_or_the_new_data_are_there() {
    // Before the first rename, with the old data aside, with half of the new ones in, and with all.
    for done in [0, 3, 6, 8, 10] {
        let dir = plain_office();
        let staged = pulih::stage(dir.path()).unwrap();
        seal_into(dir.path(), &staged, (&keys(), "Siti"), TestClock::at("2026-11-20"), &mut quiet).unwrap();
        kunci::save(&staged, kantor()).unwrap();
        pulih::tests::break_off(dir.path(), "sebelum-sandi-x", done);
        // As the next start does it.
        pulih::settle(dir.path()).unwrap();
        if is_plain(dir.path()).unwrap() {
            take_over(dir.path(), kantor(), (&keys(), "Siti"), TestClock::at("2026-11-20"), &mut quiet)
                .unwrap();
        }
        assert_eq!(search(&open(dir.path()), &cari("")).unwrap().jumlah, 1, "after step {done}");
        let kept = dir.path().join("cadangan").join("sebelum-pulih-x").join(FILE_NAME);
        assert_eq!(leaks(dir.path()), [kept], "after step {done}");
    }
}

#[test]
fn what_was_damaged_before_is_kept_as_it_is_and_found_as_before() {
    let dir = plain_office();
    let stored: Vec<PathBuf> = files(&dir.path().join("berkas"));
    fs::write(&stored[0], "rusak").unwrap();
    fs::remove_file(&stored[1]).unwrap();
    take_over(dir.path(), kantor(), (&keys(), "Siti"), TestClock::at("2026-11-20"), &mut quiet).unwrap();
    let mut found: Vec<String> =
        berkas::check(&open(dir.path()), &mut quiet).unwrap().into_iter().map(|m| m.kode).collect();
    found.sort_unstable();
    assert_eq!(found, ["BERKAS_SIMPANAN_HILANG", "BERKAS_SIMPANAN_RUSAK"]);
}

#[test]
fn files_of_others_in_the_folder_of_backups_stay_and_are_told() {
    let dir = TempDir::new().unwrap();
    drop(open(dir.path()));
    let (plain, folder) = (TempDir::new().unwrap(), dir.path().join("cadangan"));
    sambungan::open(plain.path(), None).unwrap().execute_batch("CREATE TABLE catatan (isi TEXT);").unwrap();
    fs::create_dir_all(folder.join("arsip-lama")).unwrap();
    fs::write(folder.join("arsip-lama").join("pindaian.pdf"), "%PDF asli").unwrap();
    for name in ["lama.db", "arsip-lama/register.db"] {
        fs::copy(plain.path().join(FILE_NAME), folder.join(name)).unwrap();
    }
    drop(open(dir.path()));
    assert_eq!(plain_left(dir.path()), ["arsip-lama", "lama.db"]);
    assert!(folder.join("arsip-lama").join("pindaian.pdf").exists());
}

#[test]
fn the_data_file_of_another_program_is_refused_and_left_alone() {
    let dir = TempDir::new().unwrap();
    let other = sambungan::open(dir.path(), None).unwrap();
    other.execute_batch("CREATE TABLE catatan (isi TEXT);").unwrap();
    drop(other);
    let taken = take_over(dir.path(), kantor(), (&keys(), "Siti"), TestClock::at("2026-11-20"), &mut quiet);
    assert_eq!(kode(taken), "BUKAN_BERKAS_SAKSAMA");
    assert!(is_plain(dir.path()).unwrap());
}
