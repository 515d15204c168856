//! What the public is told, and what the office keeps for itself.

use super::*;
use crate::error::Error;
use crate::pekerjaan::{stage, stage_lanjutan};

#[test]
fn a_title_for_the_public_keeps_the_internal_description_inside() {
    let mut s = stage::open();
    let id = s.item(|i| i.judul = "Pemeriksaan guru SMP Melati".into());
    stage_lanjutan::set(&mut s, &[&id]);
    let row = |s: &stage::Stage| list(&s.store, Lingkup::Ditetapkan).unwrap().remove(0);
    assert_eq!(row(&s).for_publik().judul, "Pemeriksaan guru SMP Melati");
    let isian = UraianPublik {
        informasi_id: id.clone(),
        judul: " Data pemeriksaan disiplin pegawai ".into(),
        konsekuensi_dibuka: "Mengungkap pribadi pegawai".into(),
        ..UraianPublik::default()
    };
    let saved = save_uraian_publik(&mut s.store, &isian).unwrap();
    assert_eq!(get_kata(&s.store, &id).unwrap(), saved);
    assert_eq!(saved.asli.judul, "Pemeriksaan guru SMP Melati");
    let told = row(&s).for_publik();
    assert_eq!((told.judul.as_str(), told.uraian.as_str()), ("Data pemeriksaan disiplin pegawai", ""));
    assert_eq!(told.dibuka, "Mengungkap pribadi pegawai");
    assert_eq!(told.ditutup, row(&s).ditutup, "what has no words for the public goes out as it is");
    let kept = list_rahasia(&s.store).unwrap();
    let is_kept = |teks: &str| kept.rahasia.iter().any(|r| r.sifat == SifatTeks::Judul && r.teks == teks);
    assert!(is_kept("Pemeriksaan guru SMP Melati"));
    let trashed = s.item(|_| {});
    crate::informasi::trash(&mut s.store, std::slice::from_ref(&trashed)).unwrap();
    let refused = save_uraian_publik(&mut s.store, &UraianPublik { informasi_id: trashed, ..isian });
    assert!(matches!(refused, Err(Error::Refused { kode: "DI_DALAM_SAMPAH", .. })), "{refused:?}");
}

#[test]
fn leaving_a_finding_wants_a_reason_and_stands_in_the_trail() {
    let mut s = stage::open();
    let sidik = "a".repeat(64);
    assert!(allow_temuan(&mut s.store, &sidik, "Budi", " ").is_err());
    assert!(allow_temuan(&mut s.store, "a", "Budi", "Nama jalan").is_err());
    allow_temuan(&mut s.store, &sidik, "Budi", "Nama jalan").unwrap();
    let left = list_temuan_dibiarkan(&s.store).unwrap();
    assert_eq!((left.len(), left[0].kata.as_str(), left[0].alasan.as_str()), (1, "Budi", "Nama jalan"));
    let line = crate::jejak::list(&s.store, Some(&sidik), 10).unwrap().remove(0);
    assert_eq!((line.ke.as_str(), line.alasan.as_str()), ("Budi", "Nama jalan"));
}

#[test]
fn every_field_that_says_what_it_is_exists() {
    let s = stage::open();
    let known = list_kolom_teks(&s.store).unwrap();
    assert!(known.len() > 100, "{}", known.len());
    for (tabel, kolom) in rahasia::named() {
        let found = known.iter().any(|(t, k)| t == tabel && (kolom == "*" || k == kolom));
        assert!(found, "{tabel}.{kolom} is no field of the schema");
    }
    assert_eq!(sifat("tabel_baru", "keterangan"), SifatTeks::Internal, "what nobody named stays inside");
    assert_eq!(sifat("informasi", "catatan_internal"), SifatTeks::Internal);
}
