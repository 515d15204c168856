use super::nip::StatusKepegawaian;
use super::{
    JenisKewenangan, PejabatIsian, Peran, PeranIsian, check, holder, list, restore, save, tim_pertimbangan,
    trash,
};
use crate::masalah::Tingkat;
use crate::testing::{date, kode, store};

fn isian(nama: &str, peran: &[(Peran, &str, &str)]) -> PejabatIsian {
    PejabatIsian {
        id: None,
        nama: nama.into(),
        gelar_depan: "Dr.".into(),
        gelar_belakang: "S.H., M.Si.".into(),
        nip: "19700101 199503 1 001".into(),
        status_kepegawaian: StatusKepegawaian::Pns,
        golongan: "IV/b".into(),
        jabatan: "Kepala Dinas".into(),
        unit_id: None,
        jenis_kewenangan: JenisKewenangan::Definitif,
        atas_nama: String::new(),
        pejabat_antara: String::new(),
        peran: peran
            .iter()
            .map(|(peran, mulai, sampai)| PeranIsian {
                peran: *peran,
                berlaku_mulai: (*mulai).into(),
                berlaku_sampai: (*sampai).into(),
            })
            .collect(),
    }
}

#[test]
fn a_person_is_saved_with_name_and_rank_as_printed() {
    let (_dir, mut store) = store();
    let saved = save(&mut store, &isian("Rahayu Lestari", &[(Peran::PpidUtama, "2-1-2025", "")])).unwrap();
    assert_eq!(saved.nama_lengkap, "Dr. Rahayu Lestari, S.H., M.Si.");
    assert_eq!((saved.nip.as_str(), saved.pangkat.as_str()), ("197001011995031001", "Pembina Tingkat I"));
    assert_eq!(saved.peran[0].berlaku_mulai, Some(date("2025-01-02")));
    assert_eq!(list(&store, false).unwrap(), std::slice::from_ref(&saved));
    trash(&mut store, &saved.id).unwrap();
    assert!(list(&store, false).unwrap().is_empty());
    restore(&mut store, &saved.id).unwrap();
    assert_eq!(list(&store, false).unwrap(), [saved]);
}

#[test]
fn refuses_what_cannot_be() {
    let (_dir, mut store) = store();
    let good = isian("Rahayu", &[]);
    for (bad, expected) in [
        (PejabatIsian { nip: "19701301 199503 1 001".into(), ..good.clone() }, "NIP_TANGGAL_LAHIR"),
        (PejabatIsian { nama: " ".into(), ..good.clone() }, "WAJIB_DIISI"),
        (PejabatIsian { jenis_kewenangan: JenisKewenangan::AtasNama, ..good.clone() }, "WAJIB_DIISI"),
        (PejabatIsian { unit_id: Some("x".into()), ..good.clone() }, "UNIT_TIDAK_ADA"),
        (isian("A", &[(Peran::Ahli, "31-02-2026", "")]), "TANGGAL_TIDAK_ADA"),
        (isian("A", &[(Peran::Ahli, "2-1-2026", "1-1-2026")]), "TANGGAL_MENDAHULUI"),
    ] {
        assert_eq!(kode(save(&mut store, &bad)), expected);
    }
    let unknown = PejabatIsian { golongan: "IX/z".into(), ..good.clone() };
    assert!(save(&mut store, &unknown).is_err());
    assert!(list(&store, false).unwrap().is_empty());
    let saved = save(&mut store, &good).unwrap();
    let found = check(&store, &good).unwrap();
    assert_eq!((found[0].kode.as_str(), found[0].tingkat), ("NIP_SUDAH_ADA", Tingkat::Peringatan));
    let same = PejabatIsian { id: Some(saved.id), ..good.clone() };
    assert!(check(&store, &same).unwrap().is_empty(), "nobody is told that they have their own NIP");
    save(&mut store, &good).unwrap();
}

#[test]
fn who_is_in_office_on_a_day() {
    let (_dir, mut store) = store();
    let member = Peran::AnggotaTimPertimbangan;
    for (nama, peran) in [
        ("Citra", vec![(member, "", "")]),
        ("Budi", vec![(member, "", "31-12-2025")]),
        ("Andi", vec![(member, "1-1-2026", "")]),
        ("Dewi", vec![(Peran::KetuaTimPertimbangan, "", ""), (member, "", "")]),
        ("Eko", vec![(Peran::PpidUtama, "1-1-2024", "")]),
        ("Fitri", vec![(Peran::PpidUtama, "1-6-2026", "")]),
    ] {
        save(&mut store, &isian(nama, &peran)).unwrap();
    }
    let names = |day: &str| -> Vec<String> {
        tim_pertimbangan(&store, date(day)).unwrap().into_iter().map(|p| p.nama).collect()
    };
    assert_eq!(names("2025-12-31"), ["Dewi", "Budi", "Citra"]);
    assert_eq!(names("2026-01-01"), ["Dewi", "Andi", "Citra"]);
    let ppid = |day: &str| holder(&store, Peran::PpidUtama, date(day)).unwrap().map(|p| p.nama);
    assert_eq!(ppid("2023-12-31"), None);
    assert_eq!(ppid("2026-05-31").as_deref(), Some("Eko"));
    assert_eq!(ppid("2026-06-01").as_deref(), Some("Fitri"));
}
