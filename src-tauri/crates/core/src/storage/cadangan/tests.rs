use super::{
    Luar, Tanda, TempatLuar, ends, get, hitung, keep, keep_luar, keep_periksa, list, luar, next_name, path,
    periksa, remove,
};
use crate::cadangan::{AlasanCadangan, Hitungan, KeadaanCadangan};
use crate::testing::{TestClock, kode, kunci, store};
use saksama_vault::KunciData;
use std::fs;

fn tanda(ukuran: u64) -> Tanda {
    Tanda {
        ukuran,
        ends: saksama_durable::sha256_hex(b"five!five!"),
        diperiksa: crate::testing::date("2026-11-20").and_hms_opt(9, 0, 0).unwrap(),
        keadaan: KeadaanCadangan::Teruji,
        hitungan: Some(Hitungan { informasi: 3, ..Hitungan::default() }),
        kode_jejak: "7-AAAAA".into(),
        temuan: Vec::new(),
    }
}

#[test]
fn a_backup_counts_only_with_its_own_note() {
    let dir = tempfile::tempdir().unwrap();
    let clock = TestClock::at("2026-11-20");
    assert_eq!(list(dir.path(), &kunci()).unwrap(), []);
    let nama = next_name(dir.path(), &kunci(), AlasanCadangan::Otomatis, &*clock).unwrap();
    assert_eq!(nama, "000001-20261120-090000-OTOMATIS.zip");
    let file = path(dir.path(), &nama).unwrap();
    fs::create_dir(file.parent().unwrap()).unwrap();
    fs::write(&file, "five!").unwrap();
    assert_eq!(get(dir.path(), &kunci(), &nama).unwrap().keadaan, KeadaanCadangan::BelumDiperiksa);

    keep(dir.path(), &kunci(), &*clock, &nama, &tanda(5)).unwrap();
    let found = list(dir.path(), &kunci()).unwrap();
    assert_eq!(
        (found.len(), found[0].keadaan, found[0].kode_jejak.as_str()),
        (1, KeadaanCadangan::Teruji, "7-AAAAA")
    );
    assert_eq!(found[0].hitungan.unwrap().informasi, 3);
    let next = next_name(dir.path(), &kunci(), AlasanCadangan::Tangan, &*clock).unwrap();
    assert_eq!(next, "000002-20261120-090000-TANGAN.zip");

    // Sealed: it says nothing to somebody without the keys, and nothing to those of another office.
    let note = fs::read(dir.path().join("cadangan").join(format!("{nama}.tanda"))).unwrap();
    assert!(!note.windows(9).any(|w| w == b"informasi"));
    let other = KunciData::make(&|out: &mut [u8]| {
        out.fill(9);
        Ok(())
    });
    let unknown = get(dir.path(), &other.unwrap(), &nama).unwrap();
    assert_eq!((unknown.keadaan, unknown.hitungan), (KeadaanCadangan::BelumDiperiksa, None));

    // Longer by a byte, or other bytes: it is not the file that was looked at.
    for other in ["longer", "fiVe!"] {
        fs::write(&file, other).unwrap();
        assert_eq!(get(dir.path(), &kunci(), &nama).unwrap().keadaan, KeadaanCadangan::BelumDiperiksa);
    }
    fs::write(&file, "five!").unwrap();
    assert_eq!(ends(dir.path(), &nama).unwrap(), tanda(5).ends);

    // The note of one says nothing about another of the same bytes.
    let folder = dir.path().join("cadangan");
    fs::copy(&file, folder.join(&next)).unwrap();
    fs::copy(folder.join(format!("{nama}.tanda")), folder.join(format!("{next}.tanda"))).unwrap();
    assert_eq!(get(dir.path(), &kunci(), &next).unwrap().keadaan, KeadaanCadangan::BelumDiperiksa);
    remove(dir.path(), std::slice::from_ref(&next)).unwrap();

    remove(dir.path(), std::slice::from_ref(&nama)).unwrap();
    assert_eq!(fs::read_dir(dir.path().join("cadangan")).unwrap().count(), 0);
    assert_eq!(kode(get(dir.path(), &kunci(), &nama)), "CADANGAN_TIDAK_ADA");
}

#[test]
fn no_name_leads_out_of_the_folder() {
    let dir = tempfile::tempdir().unwrap();
    for nama in ["../register.db", "register.db", "", "x/000001-20261120-090000-OTOMATIS.zip"] {
        assert_eq!(kode(path(dir.path(), nama)), "CADANGAN_TIDAK_ADA", "{nama}");
        assert_eq!(kode(remove(dir.path(), &[nama.to_owned()])), "CADANGAN_TIDAK_ADA", "{nama}");
    }
}

#[test]
fn what_an_office_holds_is_counted() {
    let (_dir, mut store) = store();
    assert_eq!(hitung(&store).unwrap(), Hitungan::default());
    let isian = crate::testing::informasi_lengkap(&store);
    crate::informasi::save(&mut store, &isian).unwrap();
    let found = hitung(&store).unwrap();
    assert_eq!((found.informasi, found.keputusan, found.berkas), (1, 0, 0));
    assert!(found.jejak > 0);
}

#[test]
fn the_last_backup_outside_is_known_to_the_same_keys_only() {
    let dir = tempfile::tempdir().unwrap();
    let clock = TestClock::at("2026-11-20");
    assert_eq!(luar(dir.path(), &kunci()), None);
    let tempat = TempatLuar {
        identitas: Some("1A2B-3C4D".into()),
        folder: "Cadangan".into(),
        nama: "kantor.zip".into(),
        ukuran: 7,
    };
    let nine = crate::testing::date("2026-11-20").and_hms_opt(9, 0, 0).unwrap();
    let made = Luar { waktu: nine, kode_jejak: "12".into(), tempat };
    keep_luar(dir.path(), &kunci(), &*clock, &made).unwrap();
    assert_eq!(luar(dir.path(), &kunci()), Some(made));
    assert_eq!(list(dir.path(), &kunci()).unwrap(), [], "no backup itself");
}

#[test]
fn no_note_stands_in_the_place_of_another() {
    let dir = tempfile::tempdir().unwrap();
    let clock = TestClock::at("2026-11-20");
    keep_periksa(dir.path(), &kunci(), &*clock).unwrap();
    let nine = crate::testing::date("2026-11-20").and_hms_opt(9, 0, 0).unwrap();
    assert_eq!(periksa(dir.path(), &kunci()), Some(nine));
    let folder = super::folder(dir.path());
    fs::rename(folder.join("periksa.tanda"), folder.join("luar.tanda")).unwrap();
    assert_eq!((luar(dir.path(), &kunci()), periksa(dir.path(), &kunci())), (None, None));
}
