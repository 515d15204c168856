//! What was made known, and what was not yet.

use super::*;
use crate::pekerjaan::{stage, stage_lanjutan};
use saksama_durable::quiet;

fn isian(keputusan: &str) -> PublikasiIsian {
    PublikasiIsian {
        id: None,
        sarana: SaranaPublikasi::Laman,
        alamat: "https://ppid.contoh.go.id/dik".into(),
        tanggal: "19-11-2026".into(),
        petugas: "Sari Utami".into(),
        keputusan_id: vec![keputusan.to_owned()],
    }
}

fn codes(result: Result<Publikasi>) -> Vec<(String, String)> {
    match result {
        Err(Error::Masalah(list)) => list.into_iter().map(|m| (m.medan, m.kode)).collect(),
        Err(Error::Refused { kode, .. }) => vec![(String::new(), kode.into())],
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_signed_decree_waits_until_it_is_made_known() {
    let mut s = stage::open();
    let id = s.item(|_| {});
    assert_eq!(list_belum(&s.store).unwrap(), []);
    let decree = stage_lanjutan::set(&mut s, &[&id]);
    let waits = list_belum(&s.store).unwrap();
    assert_eq!((waits.len(), waits[0].keputusan_id.as_str(), waits[0].jumlah), (1, decree.as_str(), 1));

    let made = save(&mut s.store, &isian(&decree)).unwrap();
    assert_eq!(list_belum(&s.store).unwrap(), []);
    assert_eq!(made.keputusan_id, std::slice::from_ref(&decree));
    let moved =
        PublikasiIsian { id: Some(made.id.clone()), alamat: "https://contoh.go.id".into(), ..isian(&decree) };
    assert_eq!(save(&mut s.store, &moved).unwrap().alamat, "https://contoh.go.id");

    let proof = s.dir.path().join("layar.png");
    std::fs::write(&proof, b"\x89PNG\r\n\x1a\nlayar").unwrap();
    let with = attach_bukti(&mut s.store, &made.id, &proof, &mut quiet).unwrap();
    assert_eq!(with.bukti.unwrap().nama, "layar.png");
    std::fs::write(&proof, b"MZ program").unwrap();
    let program = attach_bukti(&mut s.store, &made.id, &proof, &mut quiet);
    assert_eq!(codes(program)[0].1, "PINDAIAN_BUKAN_GAMBAR");

    trash(&mut s.store, &made.id).unwrap();
    assert_eq!(list_belum(&s.store).unwrap().len(), 1, "it counts no more");
    assert_eq!((list(&s.store, false).unwrap().len(), list(&s.store, true).unwrap().len()), (0, 1));
    assert_eq!(codes(save(&mut s.store, &moved))[0].1, "DI_DALAM_SAMPAH");
    restore(&mut s.store, &made.id).unwrap();
    assert_eq!(list_belum(&s.store).unwrap(), []);
}

#[test]
fn what_can_not_have_been_is_refused() {
    let mut s = stage::open();
    let id = s.item(|_| {});
    let decree = stage_lanjutan::set(&mut s, &[&id]);
    let with = |edit: &dyn Fn(&mut PublikasiIsian)| {
        let mut isian = isian(&decree);
        edit(&mut isian);
        isian
    };
    let table: [(&str, &str, PublikasiIsian); 6] = [
        ("tanggal", "SESUDAH_HARI_INI", with(&|i| i.tanggal = "21-11-2026".into())),
        ("tanggal", "SEBELUM_KEPUTUSAN", with(&|i| i.tanggal = "16-11-2026".into())),
        ("tanggal", "WAJIB_DIISI", with(&|i| i.tanggal = String::new())),
        ("alamat", "WAJIB_DIISI", with(&|i| i.alamat = " ".into())),
        ("petugas", "WAJIB_DIISI", with(&|i| i.petugas = String::new())),
        ("keputusan_id", "WAJIB_DIISI", with(&|i| i.keputusan_id = vec![])),
    ];
    for (medan, kode, isian) in table {
        assert_eq!(codes(save(&mut s.store, &isian)), [(medan.to_owned(), kode.to_owned())]);
    }
    assert_eq!(list(&s.store, false).unwrap(), []);
}
