//! The term of an item when its decree is signed.

use crate::informasi::status::Transisi;
use crate::informasi::{InformasiIsian, apply_transisi, get, save, set_ditetapkan};
use crate::jangka_waktu::{JangkaWaktuIsian, JenisJangkaWaktu as J};
use crate::keputusan::{self, JenisKeputusan, KeputusanIsian};
use crate::op::Op;
use crate::storage::Store;
use crate::testing::{date, informasi_lengkap, store};
use crate::{Error, Result};

/// A tested item with this one term; its id and that of a decree.
fn tested(store: &mut Store, kode: &str, term: JangkaWaktuIsian) -> (String, String) {
    let isian = InformasiIsian {
        kode_pasal17: vec![kode.into()],
        jangka_waktu: vec![term],
        ..informasi_lengkap(store)
    };
    let id = save(store, &isian).unwrap().informasi.id;
    store.transact(Op::CompleteLembarUji, |tx| apply_transisi(tx, &id, Transisi::Uji, "")).unwrap();
    let decree = KeputusanIsian {
        id: None,
        jenis: JenisKeputusan::Penetapan,
        bentuk: crate::organisasi::BentukKeputusan::Keputusan,
        tentang: "Klasifikasi Informasi yang Dikecualikan".into(),
        rapat_id: None,
        penandatangan_id: None,
        informasi_id: vec![],
    };
    (id, keputusan::save(store, &decree).unwrap().id)
}

fn sign(store: &mut Store, (id, decree): &(String, String), day: &str) -> Result<()> {
    store.transact(Op::RecordTandaTangan, |tx| set_ditetapkan(tx, id, decree, date(day)))
}

/// Huruf a until 21 November 2056: a decree of the 20th would pass 30 years by a day, one of the 21st does not.
#[test]
fn the_decree_counts_the_thirty_years_again() {
    let (_dir, mut store) = store();
    let until =
        JangkaWaktuIsian { berakhir: "21-11-2056".into(), ..JangkaWaktuIsian::kosong(J::SampaiTanggal) };
    let item = tested(&mut store, "a.1", until);
    let refused = sign(&mut store, &item, "2026-11-20").unwrap_err();
    let Error::Refused { kode, data } = &refused else { panic!("{refused:?}") };
    assert_eq!((*kode, data["tanggal"].as_str()), ("JANGKA_WAKTU_DILARANG", "20 November 2026"));
    assert_eq!(get(&store, &item.0).unwrap().berakhir, None, "nothing is saved");
    sign(&mut store, &item, "2026-11-21").unwrap();
    assert_eq!(get(&store, &item.0).unwrap().berakhir, Some(date("2056-11-21")));
}

#[test]
fn a_term_without_end_is_looked_at_again_after_a_year() {
    let (_dir, mut store) = store();
    let item = tested(&mut store, "h.3", JangkaWaktuIsian::kosong(J::SampaiPersetujuanTertulis));
    sign(&mut store, &item, "2026-11-20").unwrap();
    let item = get(&store, &item.0).unwrap();
    assert_eq!((item.berakhir, item.jangka_waktu[0].tinjau_pada), (None, Some(date("2027-11-20"))));
}
