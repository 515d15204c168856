//! Proposals between two offices.

use crate::informasi::status::{StatusInformasi, Transisi};
use crate::informasi::{
    InformasiIsian, UsulanMasuk, UsulanUnit, check_usulan, list_asal, list_usulan, move_status, save,
    take_usulan, trash,
};
use crate::jangka_waktu::{JangkaWaktuIsian, JenisJangkaWaktu};
use crate::paket::{ArahPaket, JenisPaket, PaketMasuk};
use crate::storage::Store;
use crate::testing::{cari, informasi_lengkap, kode, store, unit_isian};
use saksama_durable::quiet;

fn masuk(isian: InformasiIsian) -> UsulanMasuk {
    UsulanMasuk { isian, kategori: "A. Kesehatan".into(), asal: "Paket usulan X 20261120 abc: R-1 #1".into() }
}

/// An unsigned package of a new unit.
fn paket(store: &mut Store) -> PaketMasuk {
    PaketMasuk {
        jenis: JenisPaket::Usulan,
        unit_id: unit(store),
        nomor: 1,
        sha256: "ab".repeat(32),
        penanda: None,
        surat_nomor: "B/1".into(),
        tanggal: store.today(),
        jumlah: 1,
    }
}

fn unit(store: &mut Store) -> String {
    crate::unit::save(store, &unit_isian("Dinas Kesehatan", "DINKES")).unwrap().id
}

#[test]
fn only_the_living_undecided_items_of_the_unit_go_out() {
    let (_dir, mut store) = store();
    let unit_id = unit(&mut store);
    let mut ids = Vec::new();
    let mine = Some(&unit_id);
    for (judul, unit_id) in [("Satu", mine), ("Dua", None), ("Tiga", mine), ("Empat", mine)] {
        let isian =
            InformasiIsian { judul: judul.into(), unit_id: unit_id.cloned(), ..informasi_lengkap(&store) };
        ids.push(save(&mut store, &isian).unwrap().informasi.id);
    }
    trash(&mut store, &ids[..1]).unwrap();
    move_status(&mut store, &ids[3], Transisi::Cabut, "Salah catat").unwrap();
    let UsulanUnit { baris: out, sudah_diputus } = list_usulan(&store, &unit_id).unwrap();
    assert_eq!(sudah_diputus, 1, "withdrawn is decided");
    assert_eq!(out.iter().map(|u| u.informasi.judul.as_str()).collect::<Vec<_>>(), ["Tiga"]);
    assert_eq!(out[0].dibuka, "Penerima bantuan dapat menjadi sasaran penipuan.");
    assert!(out[0].informasi.dasar_hukum[0].cetak.contains("Nomor 14 Tahun 2008"));
}

#[test]
fn a_proposal_comes_in_as_a_draft_with_its_origin() {
    let (_dir, mut store) = store();
    let one = masuk(informasi_lengkap(&store));
    let found = check_usulan(&store, std::slice::from_ref(&one), &mut quiet).unwrap();
    assert_eq!((found[0].galat.len(), found[0].tanda.len()), (0, 0));
    let paket = paket(&mut store);
    let taken = take_usulan(&mut store, std::slice::from_ref(&one), &paket, &mut quiet).unwrap().remove(0);
    assert_eq!((taken.status, taken.kategori.as_str()), (StatusInformasi::Draf, "A. Kesehatan"));
    let known = list_asal(&store, "Paket usulan X ").unwrap();
    assert_eq!((known[0].asal.as_str(), known[0].di_sampah), (one.asal.as_str(), false));
    trash(&mut store, &[taken.id]).unwrap();
    assert!(list_asal(&store, "Paket usulan X ").unwrap()[0].di_sampah);
    assert_eq!(list_asal(&store, "Paket usulan Y ").unwrap(), []);
}

#[test]
fn a_term_that_the_form_cannot_read_is_kept_by_its_words_and_flagged() {
    let (_dir, mut store) = store();
    let term = |words: &str| JangkaWaktuIsian {
        uraian_cetak: words.into(),
        ..JangkaWaktuIsian::kosong(JenisJangkaWaktu::SampaiPeristiwa)
    };
    let with = |store: &Store, words: &str| {
        masuk(InformasiIsian { jangka_waktu: vec![term(words)], ..informasi_lengkap(store) })
    };
    let vague = with(&store, "Selama jangka waktu tertentu");
    let found = check_usulan(&store, std::slice::from_ref(&vague), &mut quiet).unwrap();
    assert_eq!(found[0].galat, []);
    assert!(found[0].tanda.iter().any(|m| m.kode == "IMPOR_JANGKA_WAKTU_TIDAK_JELAS"));
    let paket = paket(&mut store);
    let taken = take_usulan(&mut store, &[vague], &paket, &mut quiet).unwrap().remove(0);
    assert_eq!(taken.jangka_waktu[0].uraian_cetak, "Selama jangka waktu tertentu");
    // Without words nothing is left of it to keep.
    let empty = with(&store, "");
    assert_eq!(
        check_usulan(&store, std::slice::from_ref(&empty), &mut quiet).unwrap()[0].galat[0].kode,
        "WAJIB_DIISI"
    );
}

#[test]
fn one_bad_row_among_those_to_save_saves_none() {
    let (_dir, mut store) = store();
    let good = masuk(informasi_lengkap(&store));
    let bad = masuk(InformasiIsian { judul: " ".into(), ..informasi_lengkap(&store) });
    let paket = paket(&mut store);
    assert_eq!(kode(take_usulan(&mut store, &[good, bad], &paket, &mut quiet)), "WAJIB_DIISI");
    let came = crate::paket::list(&store, ArahPaket::Masuk, JenisPaket::Usulan, &paket.unit_id).unwrap();
    assert_eq!(came, [], "nor is the package written down");
    assert_eq!(crate::informasi::search(&store, &cari("")).unwrap().jumlah, 0);
}
