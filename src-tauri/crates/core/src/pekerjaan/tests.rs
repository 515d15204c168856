//! The whole job, from the register to the shelf, and what waits after each step.

use super::{Antrean, ringkasan};
use crate::arsip::{self, JenisLokasi, LokasiArsipIsian};
use crate::dkip::{self, Lingkup};
use crate::dokumen::{KodeDokumen as K, StatusDokumen, record_tanda_tangan};
use crate::informasi::status::StatusInformasi as S;
use crate::jangka_waktu::{Fase, JangkaWaktuIsian, JenisJangkaWaktu};
use crate::organisasi::ProfilSop;
use crate::pekerjaan::stage;
use crate::rapat::{self, HasilRapat};
use crate::storage::Store;
use crate::testing::TestClock;
use crate::testing::{date, kode, kunci};
use crate::uji_konsekuensi::{self as uji, HasilUji};
use crate::{informasi, jejak, keputusan};
use saksama_durable::quiet;

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
    arsip::place_softcopy(&mut s.store, &id, &file, &mut quiet).unwrap();
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

/// The decree of 17 November 2026 closes one item for five years, until 17 November 2031, and another until consent.
#[test]
fn what_time_brings() {
    let mut s = stage::open();
    let ends = s.item(|_| {});
    let open = s.item(|i| {
        i.judul = "Data pasien".into();
        i.jangka_waktu = vec![JangkaWaktuIsian::kosong(JenisJangkaWaktu::SampaiPersetujuanTertulis)];
    });
    s.tested(&[&ends, &open]);
    let rapat = s.agreed(&[&ends, &open]);
    let decree = s.decree(&rapat);
    let paper = s.print(K::D14, &decree.id, "SK");
    record_tanda_tangan(&mut s.store, &stage::signature(&paper, "52", "17 November 2026"), None).unwrap();

    // Years without a table know the fixed holidays only. Before Monday, 17 November 2031 no weekday of October or
    // November is one: 30 working days are six weeks, Monday, 6 October.
    let stage::Stage { dir, store, .. } = s;
    drop(store);
    let on =
        |day: &str| Store::open(dir.path(), TestClock::at(day), &kunci()).unwrap().signed_in("Petugas PPID");
    let waits = |day: &str| ringkasan(&on(day)).unwrap();
    let none = Antrean::default();
    let first = waits("2027-11-16");
    assert_eq!((first.ubah, first.lewat, first.tinjau), (none.clone(), none.clone(), none.clone()));
    assert_eq!(waits("2027-11-17").tinjau, one(&open), "a year after the decree");
    let before = waits("2031-10-05");
    assert_eq!((before.ubah, before.sisa_ubah), (none.clone(), None));
    let due = waits("2031-10-06");
    assert_eq!((due.ubah, due.sisa_ubah, due.lewat), (one(&ends), Some(30), none.clone()));
    let last = waits("2031-11-17");
    assert_eq!((last.ubah, last.sisa_ubah), (one(&ends), Some(0)));
    let over = waits("2031-11-18");
    assert_eq!((over.ubah, over.lewat, over.sisa_ubah), (none, one(&ends), None));

    let listed = |day: &str| -> (Vec<String>, Vec<String>) {
        let store = on(day);
        let id = |rows: Vec<dkip::BarisDkip>| rows.into_iter().map(|b| b.informasi_id).collect();
        (id(dkip::list(&store, Lingkup::Ditetapkan).unwrap()), id(dkip::list_berakhir(&store).unwrap()))
    };
    let (mut rows, ended) = listed("2031-11-17");
    rows.sort();
    assert_eq!((rows, ended), (vec![ends.clone(), open.clone()], vec![]), "the last day is still exempt");
    assert_eq!(listed("2031-11-18"), (vec![open.clone()], vec![ends.clone()]));
    assert_eq!(dkip::list(&on("2031-11-18"), Lingkup::Keputusan(&decree.id)).unwrap().len(), 2);

    let phase = |day: &str, id: &str| informasi::get_rinci(&on(day), id).unwrap().tenggat;
    let due = phase("2031-10-06", &ends).unwrap();
    assert_eq!((due.fase, due.batas), (Fase::MasaPengubahan, Some(date("2031-10-06"))));
    assert_eq!(phase("2031-10-06", &open), None);
    let over = informasi::get_rinci(&on("2031-11-18"), &ends).unwrap();
    assert_eq!((over.tenggat.unwrap().fase, over.masalah), (Fase::TerbukaDemiHukum, vec![]));
}
