//! Numbers and keys of packages.

use super::{
    ArahPaket, JenisPaket, PaketKeluar, PaketMasuk, PihakIsian, judge, list, list_pihak, make, next,
    open_own, pihak_of, record_kirim, record_pihak, revoke_pihak,
};
use crate::informasi::take_usulan;
use crate::jejak::{SaringJejak, search};
use crate::op::Op;
use crate::storage::Store;
use crate::testing::{kode, store, unit_isian};
use saksama_durable::quiet;
use saksama_vault::{KunciData, KunciPaket, KunciPublik, Sidik};

fn unit(store: &mut Store) -> String {
    crate::unit::save(store, &unit_isian("Dinas Kesehatan", "DINKES")).unwrap().id
}

/// Keys of another office.
fn lain(n: u8) -> KunciPublik {
    let fill = |out: &mut [u8]| {
        out.fill(n);
        Ok(())
    };
    KunciPaket::make(&KunciData::make(&fill).unwrap(), &[n]).publik()
}

fn isian(unit_id: &str, kunci: &KunciPublik) -> PihakIsian {
    PihakIsian {
        unit_id: Some(unit_id.to_owned()),
        sidik: Sidik::of(kunci).text().to_lowercase(),
        surat_nomor: "B/12".into(),
        ..PihakIsian::default()
    }
}

fn masuk(unit_id: &str, nomor: u32, sha256: &str, kunci: Option<&KunciPublik>) -> PaketMasuk {
    PaketMasuk {
        jenis: JenisPaket::Usulan,
        unit_id: unit_id.to_owned(),
        nomor,
        sha256: sha256.repeat(64),
        penanda: kunci.map(|k| (k.text(), Sidik::of(k).text())),
        surat_nomor: String::new(),
        tanggal: "2026-11-20".parse().unwrap(),
        jumlah: 0,
    }
}

#[test]
fn keys_are_made_once_and_anew_with_a_reason() {
    let (_dir, mut store) = store();
    assert!(open_own(&store).unwrap().is_none());
    let first = make(&mut store, "").unwrap();
    let (own, secret) = open_own(&store).unwrap().unwrap();
    assert_eq!((&own, own.nomor), (&first, 1));
    assert_eq!(Sidik::of(&secret.publik()).text(), first.sidik);
    assert_eq!(kode(make(&mut store, " ")), "WAJIB_DIISI");
    let second = make(&mut store, "Laptop hilang").unwrap();
    assert_ne!(second.sidik, first.sidik);
    assert_eq!(open_own(&store).unwrap().unwrap().0.sidik, second.sidik);
    let saring = SaringJejak {
        mulai: None,
        sampai: None,
        pengguna: String::new(),
        op: vec![Op::MakeKunciPaket.as_str().into()],
        tentang: None,
        teks: String::new(),
        sebelum: None,
        jumlah: 10,
    };
    let lines = search(&store, &saring).unwrap().baris;
    assert_eq!((lines.len(), lines[0].alasan.as_str()), (2, "Laptop hilang"));
}

#[test]
fn the_keys_of_another_office_do_not_come_along_with_its_rows() {
    let (_dir, mut store) = store();
    let made = make(&mut store, "").unwrap();
    let row = crate::storage::paket::own(store.conn()).unwrap().unwrap();
    crate::storage::paket::insert_own(
        store.conn(),
        &row.1,
        &lain(3).text(),
        &made.sidik,
        "",
        store.clock_now(),
    )
    .unwrap();
    assert!(open_own(&store).unwrap().is_none(), "a public part that this office has no secret of");
}

#[test]
fn a_fingerprint_is_believed_from_paper_and_taken_back_with_a_reason() {
    let (_dir, mut store) = store();
    let unit_id = unit(&mut store);
    let (a, b) = (lain(1), lain(2));
    let slip = PihakIsian { sidik: Sidik::of(&a).text().replace('P', "Q"), ..isian(&unit_id, &a) };
    assert_eq!(kode(record_pihak(&mut store, &slip)), "SIDIK_TIDAK_TERBACA");
    let wrong = PihakIsian { kunci: Some(b.clone()), ..isian(&unit_id, &a) };
    assert_eq!(kode(record_pihak(&mut store, &wrong)), "SIDIK_TIDAK_COCOK");
    let own = make(&mut store, "").unwrap();
    let mine = PihakIsian { sidik: own.sidik, ..isian(&unit_id, &a) };
    assert_eq!(kode(record_pihak(&mut store, &mine)), "SIDIK_SENDIRI");
    let nameless = PihakIsian { unit_id: None, ..isian(&unit_id, &a) };
    assert_eq!(kode(record_pihak(&mut store, &nameless)), "WAJIB_DIISI");

    let first = record_pihak(&mut store, &isian(&unit_id, &a)).unwrap();
    assert_eq!((first.sidik.clone(), first.kunci.as_str()), (Sidik::of(&a).text(), ""));
    // The same once more adds what it lacked, and no second row.
    let again = PihakIsian { kunci: Some(a.clone()), ..isian(&unit_id, &a) };
    assert_eq!(record_pihak(&mut store, &again).unwrap().kunci, a.text());
    assert_eq!(list_pihak(&store).unwrap().len(), 1);
    assert_eq!(
        kode(record_pihak(&mut store, &isian(&unit_id, &b))),
        "WAJIB_DIISI",
        "another one wants a reason"
    );
    let why = PihakIsian { alasan: "Kartu baru".into(), ..isian(&unit_id, &b) };
    record_pihak(&mut store, &why).unwrap();
    let all = list_pihak(&store).unwrap();
    assert_eq!(
        (all.len(), all[0].sidik.clone(), all[1].alasan.as_str()),
        (2, Sidik::of(&b).text(), "Kartu baru")
    );
    assert_eq!(kode(revoke_pihak(&mut store, &all[0].id, "")), "WAJIB_DIISI");
    revoke_pihak(&mut store, &all[0].id, "Laptop unit hilang").unwrap();
    assert!(revoke_pihak(&mut store, &all[0].id, "Lagi").is_err(), "it counts no longer");
    assert_eq!(pihak_of(&store, Some(&unit_id)).unwrap(), None);
}

#[test]
fn a_number_is_taken_once_and_in_order() {
    let (_dir, mut store) = store();
    let unit_id = unit(&mut store);
    let key = lain(1);
    record_pihak(&mut store, &isian(&unit_id, &key)).unwrap();
    let one = |n, sha: &str| masuk(&unit_id, n, sha, Some(&key));
    let warned = |store: &Store, paket: &PaketMasuk, before: &str| {
        let nilai = judge(store, paket, before).unwrap();
        assert!(nilai.sudah_diterima.is_none());
        nilai.temuan.into_iter().map(|m| m.kode).collect::<Vec<_>>()
    };
    assert_eq!(warned(&store, &one(1, "a"), ""), [""; 0]);
    assert_eq!(warned(&store, &one(3, "a"), &"9".repeat(64)), ["PAKET_NOMOR_TERLEWAT"], "1 and 2 never came");
    assert_eq!(
        warned(&store, &one(1, "a"), &"9".repeat(64)),
        ["PAKET_RANTAI_PUTUS"],
        "the first has none before it"
    );

    drop(take_usulan(&mut store, &[], &one(2, "b"), &mut quiet).unwrap());
    assert_eq!(
        pihak_of(&store, Some(&unit_id)).unwrap().unwrap().kunci,
        key.text(),
        "kept with its fingerprint"
    );
    let again = judge(&store, &one(2, "b"), "").unwrap();
    assert_eq!(again.sudah_diterima.unwrap().nomor, 2);
    assert_eq!(kode(judge(&store, &one(2, "c"), "")), "PAKET_NOMOR_BERBEDA");
    assert_eq!(kode(judge(&store, &one(1, "a"), "")), "PAKET_LEBIH_LAMA");
    assert_eq!(warned(&store, &one(3, "c"), &"b".repeat(64)), [""; 0]);
    assert_eq!(warned(&store, &one(3, "c"), &"a".repeat(64)), ["PAKET_RANTAI_PUTUS"]);
    let missing = judge(&store, &one(6, "f"), "").unwrap().temuan.remove(0);
    assert_eq!(missing.data["nomor"], "3 sampai 5");
    // Unsigned ones, and those of another key, are counted by themselves.
    assert_eq!(warned(&store, &masuk(&unit_id, 1, "u", None), ""), [""; 0]);
    assert_eq!(warned(&store, &masuk(&unit_id, 1, "n", Some(&lain(2))), ""), [""; 0]);
    // A key that was revoked between the look and the taking takes nothing.
    let id = pihak_of(&store, Some(&unit_id)).unwrap().unwrap().id;
    revoke_pihak(&mut store, &id, "Hilang").unwrap();
    assert_eq!(kode(take_usulan(&mut store, &[], &one(3, "c"), &mut quiet)), "PAKET_KUNCI_BELUM_DIKENAL");
    assert_eq!(list(&store, ArahPaket::Masuk, JenisPaket::Usulan, &unit_id).unwrap().len(), 1);
}

#[test]
fn what_goes_out_is_numbered_by_unit_and_key() {
    let (_dir, mut store) = store();
    let unit_id = unit(&mut store);
    let one = |nomor, sidik: &str| PaketKeluar {
        jenis: JenisPaket::Usulan,
        unit_id: unit_id.clone(),
        nomor,
        sha256: format!("{nomor}{sidik}"),
        sidik: sidik.into(),
        jumlah: 2,
    };
    let of = |store: &Store, sidik: &str| next(store, JenisPaket::Usulan, &unit_id, sidik).unwrap();
    assert_eq!(of(&store, ""), (1, String::new()));
    record_kirim(&mut store, &one(1, ""), "E:/a.zip").unwrap();
    assert_eq!((of(&store, ""), of(&store, "K")), ((2, "1".into()), (1, String::new())));
    assert!(record_kirim(&mut store, &one(1, ""), "E:/b.zip").is_err(), "a number is given once");
    record_kirim(&mut store, &one(1, "K"), "E:/c.ppidp").unwrap();
    assert_eq!(of(&store, "K"), (2, "1K".into()));
}
