use super::counting;
use crate::{Biaya, KodePemulihan, KunciKantor, PeranPengguna, SalinanKunci, VaultError};

const SITI: &str = "hujan di bukit barat";
const BUDI: &str = "perahu kayu di muara";

/// An office of Siti, and its recovery code.
fn office() -> (KunciKantor, crate::KunciData, KodePemulihan) {
    let acak = counting();
    let kode = KodePemulihan::make(&acak).unwrap();
    let (made, kunci) = KunciKantor::make("Siti", SITI, Biaya::LEAST, &kode, &acak).unwrap();
    (made, kunci, kode)
}

#[test]
fn opens_with_the_passphrase_and_with_the_recovery_code() {
    let (made, kunci, kode) = office();
    let read = KunciKantor::read(&made.bytes()).unwrap();
    let (opened, peran) = read.open("Siti", SITI).unwrap();
    assert!(opened.is_same_office(&kunci) && opened.has_lampiran());
    assert_eq!((peran, &*opened.register()), (PeranPengguna::Atasan, &*kunci.register()));
    assert!(read.open_with_pemulihan(&kode).unwrap().is_same_office(&kunci));
    assert!(matches!(read.open("Siti", BUDI), Err(VaultError::KataSandiSalah)));
    assert!(matches!(read.open("Budi", SITI), Err(VaultError::PenggunaTidakAda)));
    let other = KodePemulihan::make(&|out: &mut [u8]| {
        out.fill(7);
        Ok(())
    });
    assert!(matches!(read.open_with_pemulihan(&other.unwrap()), Err(VaultError::PemulihanSalah)));
}

#[test]
fn holds_no_key_and_no_passphrase_in_the_clear() {
    let (made, kunci, kode) = office();
    let text = String::from_utf8(made.bytes()).unwrap();
    let keys = [&*kunci.dek, kunci.att.as_deref().unwrap()];
    for key in keys {
        assert!(!text.contains(&crate::heks::write(key.as_slice())));
    }
    assert!(!text.contains(SITI) && !text.contains(&*kode.groups()[3]));
}

#[test]
fn every_flipped_bit_is_found_and_the_other_copy_is_enough() {
    let (made, _, _) = office();
    let whole = made.bytes();
    for i in 0..whole.len() {
        for bit in 0..8 {
            let mut bad = whole.clone();
            bad[i] ^= 1 << bit;
            assert!(KunciKantor::read(&bad).is_err(), "byte {i} bit {bit}");
            for copies in [[&*bad, &*whole], [&*whole, &*bad]] {
                let read = SalinanKunci::read(copies);
                assert!(read.is_ok_and(|read| *read.newest() == made), "byte {i} bit {bit}");
            }
        }
        assert!(KunciKantor::read(&whole[..i]).is_err(), "cut at {i}");
    }
    let mut bad = whole.clone();
    bad[40] ^= 1;
    let newest = |copies: [&[u8]; 2]| SalinanKunci::read(copies).map(|read| read.newest().clone());
    assert_eq!(newest([&bad, &whole]).unwrap(), made);
    assert_eq!(newest([&whole, b""]).unwrap(), made);
    assert!(matches!(newest([&bad, &bad]), Err(VaultError::KunciRusak)));
}

/// Somebody who can write the file and compute a checksum, and has no key.
#[test]
fn a_forged_file_is_found_by_whoever_opens_it() {
    let (made, kunci, _) = office();
    let mut two = made.clone();
    two.add(&kunci, "Budi", PeranPengguna::Pembaca, BUDI, Biaya::LEAST, &counting()).unwrap();
    let forge = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut value: serde_json::Value = serde_json::from_slice(&two.bytes()).unwrap();
        change(&mut value);
        KunciKantor::read(&KunciKantor::forge(value).unwrap().bytes()).unwrap()
    };
    let promoted = forge(&|v| v["slot"][1]["peran"] = "ATASAN".into());
    assert!(matches!(promoted.open("Budi", BUDI), Err(VaultError::KataSandiSalah)));
    let practice = forge(&|v| v["latihan"] = true.into());
    assert!(matches!(practice.open("Siti", SITI), Err(VaultError::KunciRusak)));
    let dropped = forge(&|v| drop(v["slot"].as_array_mut().unwrap().remove(1)));
    assert!(matches!(dropped.open("Siti", SITI), Err(VaultError::KunciRusak)));
}

#[test]
fn people_come_change_and_go() {
    let (mut made, kunci, kode) = office();
    let acak = counting();
    made.add(&kunci, "Budi", PeranPengguna::Pembaca, BUDI, Biaya::LEAST, &acak).unwrap();
    let (budi, peran) = made.open("Budi", BUDI).unwrap();
    assert!(budi.is_same_office(&kunci) && !budi.has_lampiran());
    assert_eq!(peran, PeranPengguna::Pembaca);
    let twice = made.add(&kunci, " Budi ", PeranPengguna::Petugas, BUDI, Biaya::LEAST, &acak);
    assert!(matches!(twice, Err(VaultError::PenggunaSudahAda)));
    let lifted = made.add(&budi, "Ani", PeranPengguna::Petugas, BUDI, Biaya::LEAST, &acak);
    assert!(matches!(lifted, Err(VaultError::TanpaKunciLampiran)));
    assert!(matches!(made.remove(&kunci, "Siti"), Err(VaultError::AtasanTerakhir)));
    made.change(&budi, "Budi", "gelas di atas meja", Biaya::LEAST, &acak).unwrap();
    assert!(matches!(made.open("Budi", BUDI), Err(VaultError::KataSandiSalah)));
    assert!(made.open("Budi", "gelas di atas meja").is_ok());
    made.remove(&kunci, "Budi").unwrap();
    assert_eq!(made.pengguna().collect::<Vec<_>>(), [("Siti", PeranPengguna::Atasan)]);
    let new = KodePemulihan::make(&acak).unwrap();
    made.renew_pemulihan(&kunci, &new, &acak).unwrap();
    assert!(matches!(made.open_with_pemulihan(&kode), Err(VaultError::PemulihanSalah)));
    assert!(made.open_with_pemulihan(&new).is_ok());
}

/// The older of two whole copies is left when a change was broken off between them.
#[test]
fn the_newer_of_two_copies_counts() {
    let (mut made, kunci, _) = office();
    made.add(&kunci, "Budi", PeranPengguna::Petugas, BUDI, Biaya::LEAST, &counting()).unwrap();
    let older = made.bytes();
    made.change(&kunci, "Siti", "gelas di atas meja", Biaya::LEAST, &counting()).unwrap();
    made.remove(&kunci, "Budi").unwrap();
    let newer = made.bytes();
    for copies in [[older.as_slice(), &newer], [&newer, &older]] {
        let read = SalinanKunci::read(copies).unwrap();
        assert_eq!(read.newest(), &made);
        assert!(matches!(read.open("Budi", BUDI), Err(VaultError::PenggunaTidakAda)), "taken out is out");
        assert!(matches!(read.open("Siti", SITI), Err(VaultError::KataSandiSalah)), "nor the old passphrase");
        assert!(read.open("Siti", "gelas di atas meja").is_ok());
    }
}

#[test]
fn a_copy_of_another_office_keeps_nobody_out() {
    let (made, kunci, kode) = office();
    let other = KodePemulihan::make(&|out: &mut [u8]| {
        out.fill(7);
        Ok(())
    });
    let (mut strange, keys) =
        KunciKantor::make("Budi", BUDI, Biaya::LEAST, &other.unwrap(), &|out: &mut [u8]| {
            out.fill(9);
            Ok(())
        })
        .unwrap();
    // However often that one was changed.
    for _ in 0..3 {
        strange.change(&keys, "Budi", BUDI, Biaya::LEAST, &counting()).unwrap();
    }
    let read = SalinanKunci::read([strange.bytes().as_slice(), &made.bytes()]).unwrap();
    assert!(read.open("Siti", SITI).unwrap().0.is_same_office(&kunci));
    assert!(read.open_with_pemulihan(&kode).unwrap().is_same_office(&kunci));
    assert!(matches!(read.open("Siti", BUDI), Err(VaultError::KataSandiSalah)));
    assert_eq!(read.pengguna().len(), 2);
    assert_eq!((read.of(&kunci).unwrap(), read.of(&keys).unwrap()), (&made, &strange));
}

#[test]
fn a_role_changes_with_a_new_passphrase_and_somebody_stays_who_manages() {
    let (mut made, kunci, _) = office();
    let acak = counting();
    made.add(&kunci, "Budi", PeranPengguna::Petugas, BUDI, Biaya::LEAST, &acak).unwrap();
    let mut to = |nama: &str, peran, kata_sandi: &str| {
        made.change_peran(&kunci, nama, peran, kata_sandi, Biaya::LEAST, &acak)
    };
    assert!(matches!(to("Siti", PeranPengguna::Petugas, SITI), Err(VaultError::AtasanTerakhir)));
    assert!(matches!(to("Ani", PeranPengguna::Petugas, SITI), Err(VaultError::PenggunaTidakAda)));
    assert!(matches!(to("Budi", PeranPengguna::Atasan, "pendek"), Err(VaultError::KataSandiPendek)));
    to("Budi", PeranPengguna::Pembaca, "gelas di atas meja").unwrap();
    assert!(matches!(made.open("Budi", BUDI), Err(VaultError::KataSandiSalah)), "the old slot is gone");
    let (budi, peran) = made.open("Budi", "gelas di atas meja").unwrap();
    assert!(!budi.has_lampiran() && peran == PeranPengguna::Pembaca);
    let more = made.change_peran(&budi, "Budi", PeranPengguna::Petugas, BUDI, Biaya::LEAST, &acak);
    assert!(matches!(more, Err(VaultError::TanpaKunciLampiran)), "nobody gives what they have not");
}

#[test]
fn a_slot_is_sealed_again_at_a_higher_cost() {
    let (mut made, kunci, _) = office();
    let dearer = Biaya { putaran: 3, ..Biaya::LEAST };
    made.strengthen(&kunci, "Siti", SITI, dearer, &counting()).unwrap();
    assert_eq!(made.biaya("Siti"), Some(dearer));
    assert!(KunciKantor::read(&made.bytes()).unwrap().open("Siti", SITI).is_ok());
}

#[test]
fn the_practice_office_opens_with_the_built_in_passphrase() {
    let (made, kunci) = KunciKantor::make_latihan("Petugas PPID", &counting()).unwrap();
    assert!(made.is_latihan());
    let (opened, _) = made.open("Petugas PPID", crate::KATA_SANDI_LATIHAN).unwrap();
    assert!(opened.is_same_office(&kunci));
}

#[test]
fn a_file_of_a_newer_program_is_not_called_damaged() {
    let text = r#"{ "format": "saksama-kunci", "versi": 2, "baru": [] }"#;
    assert!(matches!(KunciKantor::read(text.as_bytes()), Err(VaultError::KunciLebihBaru)));
}
