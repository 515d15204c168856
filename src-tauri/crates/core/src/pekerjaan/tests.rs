//! The whole job, from the register to the shelf, and what waits after each step.

use super::{Antrean, ringkasan};
use crate::arsip::{self, JenisLokasi, LokasiArsipIsian};
use crate::dokumen::{KodeDokumen as K, StatusDokumen, record_tanda_tangan};
use crate::informasi::status::StatusInformasi as S;
use crate::organisasi::ProfilSop;
use crate::pekerjaan::stage;
use crate::rapat::{self, HasilRapat};
use crate::testing::{date, kode};
use crate::uji_konsekuensi::{self as uji, HasilUji};
use crate::{informasi, jejak, keputusan};

fn one(id: &str) -> Antrean {
    Antrean { jumlah: 1, id: Some(id.to_owned()) }
}

#[test]
fn from_the_register_to_the_shelf() {
    let mut s = stage::open();
    let id = s.item(|_| {});
    assert_eq!(ringkasan(&s.store).unwrap().uji, one(&id));

    let lembar = s.sheet(&[&id], HasilUji::Dikecualikan);
    let waits = ringkasan(&s.store).unwrap();
    assert_eq!((waits.uji, waits.lembar), (Antrean::default(), one(&lembar.id)));
    assert_eq!(lembar.masalah, []);
    uji::complete(&mut s.store, &lembar.id).unwrap();
    assert_eq!(s.status(&id), S::Diuji);
    assert_eq!(ringkasan(&s.store).unwrap().rapatkan, one(&id));

    let rapat = s.meeting(&[&id]);
    assert_eq!(ringkasan(&s.store).unwrap().rapat, one(&rapat.id));
    assert_eq!(rapat.undangan.len(), 10, "nine members and the notulis");
    assert_eq!(kode(rapat::prepare_berita_acara(&s.store, &rapat.id)), "RAPAT_BELUM_SELESAI");
    let rapat = s.attend(&rapat.id, 5);
    assert_eq!((rapat.kuorum.anggota, rapat.kuorum.dibutuhkan, rapat.kuorum.hadir), (9, 5, 5));
    s.decide(&rapat.id, HasilRapat::SetujuDikecualikan);
    rapat::finish(&mut s.store, &rapat.id, "").unwrap();
    assert_eq!(s.status(&id), S::Dibahas);
    assert_eq!(ringkasan(&s.store).unwrap().putuskan, one(&id));
    assert_eq!(rapat::prepare_berita_acara(&s.store, &rapat.id).unwrap().rapat().putusan.len(), 1);

    let decree = s.decree(&rapat.id);
    assert_eq!(ringkasan(&s.store).unwrap().keputusan, one(&decree.id));
    assert_eq!(decree.penandatangan_id, Some(s.ppid.clone()));
    assert_eq!(decree.lembar.iter().map(|l| &l.id).collect::<Vec<_>>(), [&lembar.id]);
    assert_eq!(keputusan::prepare(&s.store, &decree.id).unwrap().keputusan(), &decree);
    let paper = s.print(K::D14, &decree.id, "SK");
    assert_eq!(ringkasan(&s.store).unwrap().tanda_tangan, one(&paper.id));

    let signed =
        record_tanda_tangan(&mut s.store, &stage::signature(&paper, "52", "17 November 2026"), None).unwrap();
    assert_eq!(
        (signed.status, signed.penandatangan.as_str()),
        (StatusDokumen::Ditandatangani, "Rahayu Lestari, S.Sos.")
    );
    let item = informasi::get(&s.store, &id).unwrap();
    // Five years from the decree of 17 November 2026 (domain 6.1).
    assert_eq!((item.status, item.berakhir), (S::Ditetapkan, Some(date("2031-11-17"))));
    let decree = keputusan::get(&s.store, &decree.id).unwrap();
    assert_eq!((decree.nomor.as_str(), decree.tahun, decree.tanggal), ("52", 2026, Some(date("2026-11-17"))));
    assert_eq!(ringkasan(&s.store).unwrap().tempatkan, one(&id));

    let isian = LokasiArsipIsian {
        id: None,
        induk_id: None,
        jenis: JenisLokasi::Boks,
        kode: "B1".into(),
        nama: "Boks 1".into(),
    };
    let boks = arsip::save_lokasi(&mut s.store, &isian).unwrap();
    arsip::place_hardcopy(&mut s.store, std::slice::from_ref(&id), &boks.id, "01").unwrap();
    assert_eq!(s.status(&id), S::Ditetapkan, "its form asks for a file too");
    let file = s.dir.path().join("rekening.xlsx");
    std::fs::write(&file, b"PK rekening").unwrap();
    arsip::place_softcopy(&mut s.store, &id, &file).unwrap();
    assert_eq!(s.status(&id), S::Terdokumentasi);
    assert_eq!(ringkasan(&s.store).unwrap(), super::RingkasanPekerjaan::default());

    let mut trail: Vec<String> = jejak::list(&s.store, Some(&id), 100)
        .unwrap()
        .into_iter()
        .filter(|j| j.entitas == "informasi")
        .map(|j| j.ke)
        .collect();
    trail.reverse();
    assert_eq!(trail[1..], ["DIUJI", "DIBAHAS", "DITETAPKAN", "TERDOKUMENTASI"]);
}

#[test]
fn without_a_team_the_decree_is_next() {
    let mut s = stage::open();
    let id = s.item(|_| {});
    s.tested(&[&id]);
    s.office(|i| i.pengaturan.profil_sop = ProfilSop::Kupang);
    let waits = ringkasan(&s.store).unwrap();
    assert_eq!((waits.rapatkan, waits.putuskan), (Antrean::default(), one(&id)));
}
