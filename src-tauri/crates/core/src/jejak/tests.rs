//! The code on paper, and taking note of damage.

use super::{acknowledge, keadaan, kode as kode_jejak, verify};
use crate::storage::jejak::probe;
use crate::testing::{informasi_lengkap, kode, store};

#[test]
fn a_code_from_paper_fits_until_something_before_it_changes() {
    let (_dir, mut store) = store();
    assert_eq!(kode_jejak(&store).unwrap(), "0-00000-00000-00000-00000");
    assert!(verify(&store, "0-00000-00000-00000-00000").unwrap().cocok);
    let isian = informasi_lengkap(&store);
    crate::informasi::save(&mut store, &isian).unwrap();
    let printed = kode_jejak(&store).unwrap();
    assert_eq!(printed.len(), "1-".len() + 20 + 3, "{printed}");
    crate::informasi::save(&mut store, &isian).unwrap();
    let found = verify(&store, &printed).unwrap();
    assert!(found.cocok);
    assert_eq!((found.nomor, found.tanggal.unwrap().to_string()), (1, "2026-11-20".into()));
    // As somebody types it from paper.
    assert!(verify(&store, &format!("  {} ", printed.to_lowercase().replace('-', " "))).unwrap().cocok);
    assert_eq!(kode(verify(&store, "1-3F2A9")), "KODE_JEJAK_TIDAK_TERBACA");
    assert_eq!(kode(verify(&store, "tanpa nomor")), "KODE_JEJAK_TIDAK_TERBACA");
    assert_eq!(verify(&store, "7-3F2A9-C01BE-77D10-A4B2E").unwrap().tanggal, None, "no such line");
    probe::alter(&store, 1);
    let found = verify(&store, &printed).unwrap();
    assert!(!found.cocok && found.tanggal.is_some());
}

#[test]
fn lines_cut_off_before_a_code_contradict_the_paper() {
    let (_dir, mut store) = store();
    let isian = informasi_lengkap(&store);
    for _ in 0..3 {
        crate::informasi::save(&mut store, &isian).unwrap();
    }
    let printed = kode_jejak(&store).unwrap();
    probe::cut(&store, 3);
    assert_eq!(keadaan(&store).unwrap().cacat, None, "the chain alone can't see it");
    assert!(!verify(&store, &printed).unwrap().cocok);
}

#[test]
fn damage_is_shown_until_somebody_takes_note_of_it() {
    let (_dir, mut store) = store();
    let isian = informasi_lengkap(&store);
    crate::informasi::save(&mut store, &isian).unwrap();
    assert_eq!(keadaan(&store).unwrap().cacat, None);
    assert_eq!(kode(acknowledge(&mut store, "x")), "JEJAK_UTUH");
    probe::alter(&store, 1);
    let found = keadaan(&store).unwrap();
    assert_eq!((found.cacat.unwrap().kode.as_str(), found.diketahui), ("JEJAK_BERUBAH", false));
    let checked = crate::storage::berkas::check(&store, &mut saksama_durable::quiet).unwrap();
    assert_eq!(checked.iter().map(|m| m.kode.as_str()).collect::<Vec<_>>(), ["JEJAK_BERUBAH"]);
    assert_eq!(kode(acknowledge(&mut store, " ")), "ALASAN_WAJIB");
    assert!(acknowledge(&mut store, "Dibuka dengan program lain saat perbaikan").unwrap().diketahui);
    assert!(keadaan(&store).unwrap().cacat.is_some(), "it stays in every check");
}
