use super::remains::{Remains, look};
use saksama_core::storage::cadangan::{DriveMarks, SalinanBerjalan};
use saksama_exchange::dkip::Drive;
use std::fs;
use std::path::Path;

const SEMENTARA: &str = "Salinan_Kota-0123456789abcdef.sementara";

/// A drive reached at `lokasi`.
fn drive(lokasi: &Path, identitas: Option<&str>, lepasan: bool) -> Drive {
    Drive {
        nama: String::new(),
        identitas: identitas.map(str::to_owned),
        lokasi: lokasi.to_owned(),
        sistem_berkas: "vfat".into(),
        ukuran: 1,
        tersedia: 1,
        lepasan,
        hanya_baca: false,
    }
}

/// A copy that was begun in the folder `Arsip` of that drive.
fn begun(on: &Drive) -> SalinanBerjalan {
    SalinanBerjalan {
        waktu: "2026-11-20T09:00:00".parse().unwrap(),
        tujuan: on.lokasi.join("Arsip"),
        drive: Some(DriveMarks {
            identitas: on.identitas.clone(),
            lokasi: on.lokasi.clone(),
            sistem_berkas: on.sistem_berkas.clone(),
            lepasan: on.lepasan,
        }),
        sementara: SEMENTARA.into(),
        jadi: "Salinan_Kota".into(),
    }
}

/// Lays what is left of it on the drive reached at `lokasi`.
fn lay(lokasi: &Path) -> std::path::PathBuf {
    let left = lokasi.join("Arsip").join(SEMENTARA);
    fs::create_dir_all(left.join("data")).unwrap();
    fs::write(left.join("data/unit.json.part"), b"rahasia").unwrap();
    left
}

#[test]
fn a_drive_that_is_known_by_its_number_is_cleaned_in_whichever_port() {
    let places = [(); 2].map(|()| tempfile::tempdir().unwrap());
    let before = drive(places[0].path(), Some("1A2B-3C4D"), true);
    let salinan = begun(&before);
    let told = salinan.tujuan.join(SEMENTARA);
    // Another stick in its place says nothing of what lies on the first.
    let other = drive(places[0].path(), Some("5E6F-7A8B"), true);
    for drives in [vec![], vec![other.clone()]] {
        assert_eq!(look(&drives, &salinan), (Remains::OutOfReach, told.clone()));
    }
    let now = drive(places[1].path(), Some("1A2B-3C4D"), true);
    let left = lay(places[1].path());
    assert_eq!(look(&[other.clone(), now.clone()], &salinan), (Remains::Removed, left.clone()));
    assert!(!left.exists() && left.parent().unwrap().exists());
    assert_eq!(look(&[other, now], &salinan).0, Remains::Absent);
}

#[test]
fn a_stick_that_nothing_tells_from_another_is_never_taken_for_clean() {
    let place = tempfile::tempdir().unwrap();
    let stick = drive(place.path(), None, true);
    let salinan = begun(&stick);
    fs::create_dir(place.path().join("Arsip")).unwrap();
    assert_eq!(look(std::slice::from_ref(&stick), &salinan).0, Remains::OutOfReach);
    // What bears the name is ours on any stick.
    let left = lay(place.path());
    assert_eq!(look(std::slice::from_ref(&stick), &salinan), (Remains::Removed, left));
    // A share of a network that is not there leaves its empty folder on the drive of the system.
    let fixed = drive(place.path(), None, false);
    let salinan = begun(&fixed);
    assert_eq!(look(std::slice::from_ref(&fixed), &salinan).0, Remains::Absent);
    let system = drive(Path::new("/"), Some("system"), false);
    assert_eq!(look(&[system], &salinan).0, Remains::OutOfReach);
    fs::remove_dir(place.path().join("Arsip")).unwrap();
    assert_eq!(look(&[fixed], &salinan).0, Remains::OutOfReach);
}

#[test]
fn what_is_not_ours_is_told_and_stays() {
    let place = tempfile::tempdir().unwrap();
    let stick = drive(place.path(), Some("1A2B-3C4D"), true);
    let salinan = begun(&stick);
    let left = lay(place.path());
    fs::write(left.join("foto.jpg"), b"x").unwrap();
    assert_eq!(look(std::slice::from_ref(&stick), &salinan), (Remains::Left, left.clone()));
    assert!(left.join("foto.jpg").exists() && !left.join("data").exists());
    fs::remove_dir_all(&left).unwrap();
    // Under its own name, and no copy: neither is it removed nor called whole.
    let own = place.path().join("Arsip/Salinan_Kota");
    fs::create_dir(&own).unwrap();
    assert_eq!(look(&[stick], &salinan), (Remains::Left, own.clone()));
    assert!(own.exists());
}
