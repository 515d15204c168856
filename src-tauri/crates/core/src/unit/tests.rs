use super::{UnitIsian, list, restore, save, trash};
use crate::informasi;
use crate::testing::{informasi_lengkap, kode, store, unit_isian};

#[test]
fn a_unit_is_made_renamed_thrown_away_and_taken_back() {
    let (_dir, mut store) = store();
    let a = save(&mut store, &unit_isian("Dinas Kesehatan", "DINKES")).unwrap();
    save(&mut store, &unit_isian("Badan Kepegawaian", "BKPSDM")).unwrap();
    let again = UnitIsian { id: Some(a.id.clone()), ..unit_isian("Dinas Kesehatan Kota", "DINKES") };
    assert_eq!(save(&mut store, &again).unwrap().id, a.id);
    let names = |sampah| list(&store, sampah).unwrap().into_iter().map(|u| u.nama).collect::<Vec<_>>();
    assert_eq!(names(false), ["Badan Kepegawaian", "Dinas Kesehatan Kota"]);
    trash(&mut store, &a.id).unwrap();
    assert_eq!(list(&store, true).unwrap()[0].id, a.id);
    // Its code is free now, and taken when it comes back.
    save(&mut store, &unit_isian("Dinas Kesehatan Baru", "dinkes")).unwrap();
    assert_eq!(kode(restore(&mut store, &a.id)), "KODE_UNIT_SUDAH_DIPAKAI");
}

#[test]
fn refuses_empty_and_double() {
    let (_dir, mut store) = store();
    assert_eq!(kode(save(&mut store, &unit_isian(" ", "X"))), "WAJIB_DIISI");
    save(&mut store, &unit_isian("Dinas", "X")).unwrap();
    assert_eq!(kode(save(&mut store, &unit_isian("Dinas lain", "x"))), "GANDA");
    assert!(save(&mut store, &UnitIsian { id: Some("tidak-ada".into()), ..unit_isian("A", "A") }).is_err());
    assert_eq!(list(&store, false).unwrap().len(), 1);
}

#[test]
fn a_unit_with_items_stays_and_its_new_name_is_found() {
    let (_dir, mut store) = store();
    let unit = save(&mut store, &unit_isian("Dinas Perikanan", "DISKAN")).unwrap();
    let item = informasi::InformasiIsian { unit_id: Some(unit.id.clone()), ..informasi_lengkap(&store) };
    let item = informasi::save(&mut store, &item).unwrap().informasi;
    assert_eq!(kode(trash(&mut store, &unit.id)), "UNIT_MASIH_DIPAKAI");
    let renamed = UnitIsian { id: Some(unit.id.clone()), ..unit_isian("Dinas Pemberdayaan", "DPMD") };
    save(&mut store, &renamed).unwrap();
    let found = |teks: &str| {
        let cari = crate::testing::cari(teks);
        informasi::search(&store, &cari).unwrap().baris.len()
    };
    assert_eq!((found("pemberdayaan"), found("perikanan")), (1, 0));
    informasi::trash(&mut store, std::slice::from_ref(&item.id)).unwrap();
    trash(&mut store, &unit.id).unwrap();
    assert_eq!(kode(informasi::restore(&mut store, std::slice::from_ref(&item.id))), "UNIT_DI_DALAM_SAMPAH");
    restore(&mut store, &unit.id).unwrap();
    informasi::restore(&mut store, std::slice::from_ref(&item.id)).unwrap();
}

#[test]
fn a_closed_unit_keeps_its_items_and_gets_no_new_ones() {
    let (_dir, mut store) = store();
    let unit = save(&mut store, &unit_isian("Dinas Perikanan", "DISKAN")).unwrap();
    let new = informasi::InformasiIsian { unit_id: Some(unit.id.clone()), ..informasi_lengkap(&store) };
    let kept = informasi::save(&mut store, &new).unwrap().informasi;
    save(
        &mut store,
        &UnitIsian { id: Some(unit.id), aktif: false, ..unit_isian("Dinas Perikanan", "DISKAN") },
    )
    .unwrap();
    assert_eq!(kode(informasi::save(&mut store, &new)), "UNIT_TIDAK_AKTIF");
    let edit = informasi::InformasiIsian { id: Some(kept.id), versi: kept.versi, ..new };
    informasi::save(&mut store, &edit).unwrap();
}
