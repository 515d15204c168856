//! A paper from the printer over the people who sign it to the shelf.

use super::{
    Dokumen, DokumenBeredar, KodeDokumen as K, PosisiDokumenIsian, TahapDokumen as T, attach_pindaian,
    cancel, list_beredar, record_posisi, record_tanda_tangan,
};
use crate::arsip::{self, JenisLokasi, LokasiArsipIsian};
use crate::error::{Error, Result};
use crate::pekerjaan::stage::{self, Stage, signature};
use crate::testing::kode;
use saksama_durable::quiet;

fn at(papers: &[&Dokumen], pada: &str, sejak: &str) -> PosisiDokumenIsian {
    PosisiDokumenIsian {
        dokumen_id: papers.iter().map(|d| d.id.clone()).collect(),
        pada: pada.into(),
        lokasi_id: None,
        sejak: sejak.into(),
        catatan: String::new(),
    }
}

fn shelf(s: &mut Stage) -> String {
    let isian = LokasiArsipIsian {
        id: None,
        induk_id: None,
        jenis: JenisLokasi::Boks,
        kode: "B1".into(),
        nama: String::new(),
    };
    arsip::save_lokasi(&mut s.store, &isian).unwrap().id
}

fn on(lokasi: &str, paper: &Dokumen, sejak: &str) -> PosisiDokumenIsian {
    PosisiDokumenIsian { lokasi_id: Some(lokasi.to_owned()), ..at(&[paper], "", sejak) }
}

fn one(s: &Stage, id: &str) -> DokumenBeredar {
    list_beredar(&s.store).unwrap().into_iter().find(|b| b.dokumen.id == id).unwrap()
}

fn where_it_was(s: &Stage, id: &str) -> Vec<String> {
    let said = one(s, id).posisi.into_iter().map(|p| format!("{}{} {}", p.pada, p.kode_lengkap, p.sejak));
    said.collect()
}

/// The berita acara and the minutes of a meeting held on 16 November 2026, printed on the 20th.
fn two_papers(s: &mut Stage) -> [Dokumen; 2] {
    let item = s.item(|_| {});
    let _ = s.tested(&[&item]);
    let rapat = s.agreed(&[&item]);
    [s.print(K::D12, &rapat, "Berita Acara"), s.print(K::D11, &rapat, "Notula")]
}

#[test]
fn a_paper_goes_from_hand_to_hand_until_it_is_filed() {
    let mut s = stage::open();
    let [ba, notula] = two_papers(&mut s);
    let found = one(&s, &ba.id);
    assert_eq!((found.tahap, found.posisi.len()), (T::MenungguTandaTangan, 0));
    assert_eq!(found.dicetak_oleh, s.store.pengguna());

    // The folder goes to the secretary, then the berita acara alone to the chairman.
    record_posisi(&mut s.store, &at(&[&ba, &notula], "Sekretaris", "20-11-2026")).unwrap();
    record_posisi(&mut s.store, &at(&[&ba], "Ketua Tim Pertimbangan", "")).unwrap();
    assert_eq!(where_it_was(&s, &ba.id), ["Ketua Tim Pertimbangan 2026-11-20", "Sekretaris 2026-11-20"]);
    assert_eq!(where_it_was(&s, &notula.id), ["Sekretaris 2026-11-20"]);

    record_tanda_tangan(&mut s.store, &signature(&ba, "7/BA", "16-11-2026"), None).unwrap();
    assert_eq!(one(&s, &ba.id).tahap, T::BelumDipindai);
    let lokasi = shelf(&mut s);
    // On the shelf it still lacks its scan.
    record_posisi(&mut s.store, &on(&lokasi, &ba, "20-11-2026")).unwrap();
    assert_eq!(one(&s, &ba.id).tahap, T::BelumDipindai);
    let scan = s.dir.path().join("pindaian.png");
    std::fs::write(&scan, b"\x89PNG\r\n\x1a\npindaian").unwrap();
    let _ = attach_pindaian(&mut s.store, &ba.id, &scan, &mut quiet).unwrap();
    assert_eq!(one(&s, &ba.id).tahap, T::Selesai);
    assert_eq!(where_it_was(&s, &ba.id)[0], "B1 2026-11-20");
    assert_eq!(kode(arsip::trash_lokasi(&mut s.store, &lokasi)), "LOKASI_MASIH_BERISI");
    // Somebody takes it off the shelf again.
    record_posisi(&mut s.store, &at(&[&ba], "Bagian Hukum", "20-11-2026")).unwrap();
    assert_eq!(one(&s, &ba.id).tahap, T::BelumDiarsipkan);
    arsip::trash_lokasi(&mut s.store, &lokasi).unwrap();
    assert_eq!(where_it_was(&s, &ba.id).len(), 4, "its way stays, also over a place in the trash");
    assert_eq!(where_it_was(&s, &ba.id)[1], "B1 2026-11-20");
}

#[test]
fn labels_and_prints_that_do_not_count_wait_for_nobody() {
    let mut s = stage::open();
    let [ba, notula] = two_papers(&mut s);
    let _ = cancel(&mut s.store, &notula.id, "Salah cetak").unwrap();
    let label = s.print(K::D19Label, super::SEMUA, "Label");
    let listed: Vec<String> = list_beredar(&s.store).unwrap().into_iter().map(|b| b.dokumen.id).collect();
    assert_eq!(listed, [ba.id]);
    assert_eq!(
        crate::pekerjaan::ringkasan(&s.store).unwrap().tanda_tangan.jumlah,
        1,
        "nor are labels counted: {}",
        label.judul
    );
}

#[test]
fn what_can_not_be_is_refused_and_changes_nothing() {
    let mut s = stage::open();
    let [ba, notula] = two_papers(&mut s);
    let lokasi = shelf(&mut s);
    record_posisi(&mut s.store, &at(&[&ba], "Sekretaris", "20-11-2026")).unwrap();
    let both = PosisiDokumenIsian { pada: "Camat".into(), ..on(&lokasi, &ba, "20-11-2026") };
    let table = [
        ("pada:WAJIB_DIISI", at(&[&ba], " ", "20-11-2026")),
        ("pada:PADA_ATAU_TEMPAT", both),
        ("dokumen_id:WAJIB_DIISI", at(&[], "Camat", "20-11-2026")),
        ("sejak:TANGGAL_TIDAK_TERBACA", at(&[&ba], "Camat", "kemarin")),
        ("sejak:SESUDAH_HARI_INI", at(&[&ba], "Camat", "21-11-2026")),
        // one of two papers is enough to refuse both
        ("sejak:SEBELUM_DICETAK", at(&[&ba, &notula], "Camat", "19-11-2026")),
    ];
    for (said, isian) in table {
        assert_eq!(places(record_posisi(&mut s.store, &isian)).split(' ').next(), Some(said));
    }
    assert_eq!(
        kode(record_posisi(&mut s.store, &on(&lokasi, &ba, "20-11-2026"))),
        "ARSIP_BELUM_DITANDATANGANI"
    );
    let _ = cancel(&mut s.store, &notula.id, "Salah cetak").unwrap();
    let gone = record_posisi(&mut s.store, &at(&[&ba, &notula], "Camat", "20-11-2026"));
    assert_eq!(kode(gone), "DOKUMEN_TIDAK_BERLAKU");
    let unknown =
        PosisiDokumenIsian { dokumen_id: vec!["tidak ada".into()], ..at(&[], "Camat", "20-11-2026") };
    assert!(matches!(record_posisi(&mut s.store, &unknown), Err(Error::NotFound { .. })));
    assert_eq!(where_it_was(&s, &ba.id), ["Sekretaris 2026-11-20"]);
}

/// What was found wrong, each with its field.
fn places(result: Result<()>) -> String {
    let Error::Masalah(list) = result.unwrap_err() else { panic!("not about fields") };
    list.iter().map(|m| format!("{}:{}", m.medan, m.kode)).collect::<Vec<_>>().join(" ")
}
