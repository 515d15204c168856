use super::{KEPT, NOTE, STAGED, exchange, moves, prepare, put_in_place, stage};
use crate::op::Op;
use crate::storage::{FILE_NAME, Store, berkas};
use crate::testing::{TestClock, cari, informasi_lengkap, kantor, kode, kunci};
use saksama_durable::quiet;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

fn open(dir: &Path) -> Store {
    Store::open(dir, TestClock::at("2026-11-20"), &kunci()).unwrap().signed_in("Petugas PPID")
}

/// An office with one item `judul` and one stored file of that content.
fn office(dir: &Path, judul: &str) {
    crate::storage::kunci::save(dir, kantor()).unwrap();
    let mut store = open(dir);
    let mut isian = informasi_lengkap(&store);
    isian.judul = judul.into();
    crate::informasi::save(&mut store, &isian).unwrap();
    store
        .transact(Op::PrintDokumen, |tx| berkas::put_bytes(tx, judul.as_bytes(), "text/plain", "a.txt"))
        .unwrap();
}

/// The titles of the folder, after a check that all of it is whole.
fn titles(dir: &Path) -> Vec<String> {
    let store = open(dir);
    assert_eq!(berkas::check(&store, &mut quiet).unwrap(), []);
    let found = crate::informasi::search(&store, &cari("")).unwrap();
    found.baris.into_iter().map(|b| b.judul).collect()
}

/// A folder with the office `Lama`, and the office `Baru` staged inside it.
fn staged() -> TempDir {
    let dir = TempDir::new().unwrap();
    office(dir.path(), "Lama");
    let new = stage(dir.path()).unwrap();
    office(&new, "Baru");
    assert_eq!(
        prepare(&new, "kantor.zip", TestClock::at("2026-11-20"), (&kunci(), "Siti"), |_| false, &mut quiet)
            .unwrap(),
        []
    );
    dir
}

/// Leaves `dir` as a power cut leaves it after `done` renames of the exchange that puts the old data into `kept`.
pub(in crate::storage) fn break_off(dir: &Path, kept: &str, done: usize) {
    let folder = dir.join(KEPT).join(kept);
    fs::create_dir_all(&folder).unwrap();
    fs::write(dir.join(NOTE), kept).unwrap();
    for (from, to) in moves(dir, &folder).into_iter().take(done) {
        if from.exists() {
            fs::rename(from, to).unwrap();
        }
    }
}

fn left_over(dir: &Path) -> Vec<&'static str> {
    [NOTE, STAGED].into_iter().filter(|name| dir.join(name).exists()).collect()
}

#[test]
fn new_data_take_the_place_and_the_old_are_kept() {
    let dir = staged();
    let kept = put_in_place(dir.path(), &*TestClock::at("2026-11-20")).unwrap().unwrap();
    assert_eq!(titles(dir.path()), ["Baru"]);
    assert_eq!(kept, dir.path().join(KEPT).join("sebelum-pulih-20261120-090000"));
    assert_eq!(titles(&kept), ["Lama"]);
    assert_eq!(left_over(dir.path()), [""; 0]);
    // Twice in the same second: both are kept.
    office(&stage(dir.path()).unwrap(), "Lebih baru");
    let second = put_in_place(dir.path(), &*TestClock::at("2026-11-20")).unwrap().unwrap();
    assert_eq!(second, dir.path().join(KEPT).join("sebelum-pulih-20261120-090000_2"));
    assert_eq!((titles(dir.path()), titles(&second)), (vec!["Lebih baru".into()], vec!["Baru".into()]));
}

#[test]
fn into_an_empty_folder() {
    let dir = TempDir::new().unwrap();
    let data = dir.path().join("data");
    office(&stage(&data).unwrap(), "Baru");
    assert_eq!(put_in_place(&data, &*TestClock::at("2026-11-20")).unwrap(), None);
    assert_eq!(titles(&data), ["Baru"]);
    assert_eq!(fs::read_dir(data.join(KEPT)).unwrap().count(), 0);
}

#[test]
fn a_power_cut_after_any_step_leaves_the_old_or_the_new() {
    let steps = moves(Path::new(""), Path::new("")).len();
    for done in 0..=steps {
        let dir = staged();
        let kept = dir.path().join(KEPT).join("sebelum-pulih-x");
        fs::create_dir_all(&kept).unwrap();
        fs::write(dir.path().join(NOTE), "sebelum-pulih-x").unwrap();
        // A log that a crash left beside the old file goes with it and comes back with it.
        fs::write(dir.path().join("register.db-journal"), "").unwrap();
        for (from, to) in moves(dir.path(), &kept).into_iter().take(done) {
            if from.exists() {
                fs::rename(from, to).unwrap();
            }
        }
        let expected = if done == steps { "Baru" } else { "Lama" };
        assert_eq!(titles(dir.path()), [expected], "after step {done}");
        assert_eq!(left_over(dir.path()), [""; 0], "after step {done}");
        if done == steps {
            assert_eq!(titles(&kept), ["Lama"]);
        }
    }
}

#[test]
fn a_step_that_fails_puts_the_old_data_back() {
    let dir = staged();
    let kept = dir.path().join(KEPT).join("sebelum-pulih-x");
    // A folder with something in it can't be replaced by a rename, so the stored files can't be put aside; the data
    // file already was.
    fs::create_dir_all(kept.join("berkas").join("aa")).unwrap();
    assert_eq!(kode(exchange(dir.path(), &kept)), "PEMULIHAN_GAGAL");
    assert!(!kept.join(FILE_NAME).exists());
    assert_eq!(titles(dir.path()), ["Lama"]);
    assert_eq!(left_over(dir.path()), [""; 0]);
}

/// The drive refused a step and the undoing of those before it; what called the exchange then forgets the new data.
#[test]
fn what_tells_how_far_an_exchange_came_is_not_forgotten_before_it_is_ended() {
    let dir = staged();
    break_off(dir.path(), "sebelum-pulih-x", 5);
    assert!(!dir.path().join(FILE_NAME).exists(), "the old data lie aside");
    super::discard(dir.path());
    assert_eq!(titles(dir.path()), ["Lama"]);
    assert_eq!(left_over(dir.path()), [""; 0]);
}

/// A name that leads nowhere is a name all the same: what it belongs to is put aside, not written over.
#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_put_aside() {
    let dir = staged();
    let link = dir.path().join("kunci-salinan.json");
    fs::remove_file(&link).unwrap();
    std::os::unix::fs::symlink("tidak/ada", &link).unwrap();
    let kept = put_in_place(dir.path(), &*TestClock::at("2026-11-20")).unwrap().unwrap();
    assert!(kept.join("kunci-salinan.json").is_symlink());
    assert!(!link.is_symlink() && link.is_file());
}

/// As when a drive doesn't answer: the exchange doesn't go on as if nothing were there.
#[test]
fn what_can_not_be_looked_at_is_no_empty_place() {
    let dir = staged();
    let odd = dir.path().join("x".repeat(300));
    assert!(super::find(&odd).is_err());
    assert!(exchange(dir.path(), &odd).is_err());
    assert_eq!(titles(dir.path()), ["Lama"]);
}

#[test]
fn without_new_data_the_old_stay() {
    let dir = TempDir::new().unwrap();
    office(dir.path(), "Lama");
    assert_eq!(kode(put_in_place(dir.path(), &*TestClock::at("2026-11-20"))), "PEMULIHAN_GAGAL");
    assert_eq!(titles(dir.path()), ["Lama"]);
}

#[test]
fn another_program_does_not_take_a_running_exchange_for_a_broken_one() {
    let dir = staged();
    fs::write(dir.path().join(NOTE), "sebelum-pulih-x").unwrap();
    let held = super::lock(&dir.path().join(NOTE), dir.path()).unwrap();
    assert_eq!(
        kode(Store::open(dir.path(), TestClock::at("2026-11-20"), &kunci()).map(|_| ())),
        "SEDANG_DIPAKAI"
    );
    assert!(dir.path().join(STAGED).join(FILE_NAME).exists());
    drop(held);
    assert_eq!(titles(dir.path()), ["Lama"]);
}

#[test]
fn data_that_are_not_whole_are_refused() {
    let dir = TempDir::new().unwrap();
    let new = stage(dir.path()).unwrap();
    office(&new, "Baru");
    fs::remove_dir_all(new.join("berkas")).unwrap();
    assert_eq!(
        kode(prepare(
            &new,
            "kantor.zip",
            TestClock::at("2026-11-20"),
            (&kunci(), "Siti"),
            |_| false,
            &mut quiet
        )),
        "CADANGAN_TIDAK_SEHAT"
    );
    let named = prepare(
        &new,
        "kantor.zip",
        TestClock::at("2026-11-20"),
        (&kunci(), "Siti"),
        |m| m.kode == "BERKAS_SIMPANAN_HILANG",
        &mut quiet,
    );
    assert_eq!(named.unwrap().len(), 1, "what the backup itself names is told, not refused");
}

#[test]
fn a_copy_of_an_open_register_is_sealed_and_never_written_over() {
    let dir = TempDir::new().unwrap();
    office(dir.path(), "Lama");
    let store = open(dir.path());
    let a = dir.path().join("a.db");
    store.copy_to(&a).unwrap();
    let bytes = fs::read(&a).unwrap();
    assert!(!bytes.starts_with(b"SQLite") && !bytes.windows(4).any(|w| w == b"Lama"));
    assert!(store.copy_to(&a).is_err(), "a file that is there is never written over");
}

#[test]
fn the_log_of_the_old_file_never_meets_the_new_one() {
    let (source, dir) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    // The files as a crash leaves them: the last item is only in the log.
    office(source.path(), "Lama");
    let mut store = open(source.path());
    let mut isian = informasi_lengkap(&store);
    isian.judul = "Hanya di log".into();
    crate::informasi::save(&mut store, &isian).unwrap();
    for name in [FILE_NAME, "register.db-wal"] {
        fs::copy(source.path().join(name), dir.path().join(name)).unwrap();
    }
    let new = stage(dir.path()).unwrap();
    office(&new, "Baru");
    let kept = put_in_place(dir.path(), &*TestClock::at("2026-11-20")).unwrap().unwrap();
    assert_eq!(titles(dir.path()), ["Baru"]);
    let old = crate::informasi::search(&open(&kept), &cari("")).unwrap();
    assert_eq!(old.jumlah, 2, "the log was kept with its file");
}

#[test]
fn a_new_restore_first_ends_a_broken_one() {
    let dir = staged();
    let kept = dir.path().join(KEPT).join("sebelum-pulih-x");
    fs::create_dir_all(&kept).unwrap();
    fs::write(dir.path().join(NOTE), "sebelum-pulih-x").unwrap();
    for (from, to) in moves(dir.path(), &kept).into_iter().take(4).filter(|(from, _)| from.exists()) {
        fs::rename(from, to).unwrap();
    }
    assert!(!dir.path().join(FILE_NAME).exists(), "the old data lie aside");
    office(&stage(dir.path()).unwrap(), "Baru");
    let kept = put_in_place(dir.path(), &*TestClock::at("2026-11-20")).unwrap().unwrap();
    assert_eq!((titles(dir.path()), titles(&kept)), (vec!["Baru".to_owned()], vec!["Lama".to_owned()]));
}

#[test]
fn the_placeholder_refuses_every_change() {
    let mut store = Store::placeholder(TestClock::at("2026-11-20")).unwrap();
    let isian = informasi_lengkap(&store);
    assert!(crate::informasi::save(&mut store, &isian).is_err());
    assert_eq!(crate::informasi::search(&store, &cari("")).unwrap().jumlah, 0);
}
