//! Each rule: an item that just fails it, naming the article, and one that just passes.

mod aturan;

use super::{Acuan, KODE, LampuSidang, LayarPerbaikan as L, SiapSidang, check, check_item};
use crate::arsip::{self, JenisLokasi, LokasiArsipIsian};
use crate::dokumen::{KodeDokumen as K, attach_pindaian, record_tanda_tangan};
use crate::informasi::{self, Informasi};
use crate::kesehatan::Risiko;
use crate::organisasi::ProfilSop;
use crate::pekerjaan::stage::{self, Stage, signature};
use crate::peraturan;
use crate::storage::instansi;
use crate::storage::sidang::Rangkaian;
use crate::testing::{date, informasi_lengkap, store};
use crate::uji_konsekuensi as uji;
use aturan::ATURAN;
use saksama_durable::quiet;
use std::collections::{BTreeMap, BTreeSet};

/// An item that lacks nothing, and all that it rests on.
struct Perkara {
    item: Informasi,
    chain: Rangkaian,
    acuan: Acuan,
}

fn siap() -> Perkara {
    let (_dir, mut store) = store();
    let isian = informasi_lengkap(&store);
    let mut item = informasi::save(&mut store, &isian).unwrap().informasi;
    item.berakhir = Some(date("2031-11-17"));
    let chain = Rangkaian {
        dibuka: "Penerima bantuan dapat menjadi sasaran penipuan.".into(),
        ditutup: "Rahasia keuangan penerima bantuan terlindungi.".into(),
        lembar_id: Some("L".into()),
        lembar_tanggal: Some(date("2026-11-05")),
        lembar_ditandatangani: true,
        lembar_dipindai: true,
        rapat_id: Some("R".into()),
        berita_acara_ditandatangani: true,
        keputusan_id: Some("K".into()),
        keputusan_tanggal: Some(date("2026-11-17")),
        keputusan_dipindai: true,
        penetap_lengkap: true,
        ada_tempat: true,
        ..Rangkaian::default()
    };
    let acuan = Acuan {
        laws: peraturan::list(&store).unwrap(),
        kalender: instansi::get(store.conn()).unwrap().pengaturan.kalender(),
        without_tim: false,
        today: date("2026-11-20"),
    };
    Perkara { item, chain, acuan }
}

impl Perkara {
    fn check(&self) -> SiapSidang {
        check_item(&self.item, &self.chain, &self.acuan).unwrap()
    }
}

fn codes(found: &SiapSidang) -> Vec<&str> {
    found.kurang.iter().map(|k| k.masalah.kode.as_str()).collect()
}

/// A change of the item that lacks nothing.
type Ubah = fn(&mut Perkara);

#[test]
fn an_item_that_lacks_nothing_is_ready() {
    let found = siap().check();
    assert_eq!((found.lampu, codes(&found)), (LampuSidang::Siap, vec![]));
}

#[test]
fn each_rule_names_its_article_and_how_grave_it_is() {
    let text = include_str!("../../../../../../assets/teks/masalah.json");
    let told: BTreeMap<String, serde_json::Value> = serde_json::from_str(text).unwrap();
    for (kode, pasal, risiko, fails, passes) in ATURAN {
        let mut bad = siap();
        fails(&mut bad);
        let found = bad.check();
        let one = found.kurang.iter().find(|k| k.masalah.kode == *kode);
        let one = one.unwrap_or_else(|| panic!("{kode} not found in {:?}", codes(&found)));
        assert_eq!(one.risiko, *risiko, "{kode}");
        let article = told[*kode]["dasar"].as_str().unwrap_or_default();
        assert!(article.contains(pasal), "{kode}: {article}");
        let light = match risiko {
            Risiko::Tinggi => [LampuSidang::Belum; 2],
            Risiko::Sedang => [LampuSidang::Lemah, LampuSidang::Belum],
            Risiko::Rendah => [LampuSidang::Siap; 2],
        };
        assert!(light.contains(&found.lampu), "{kode}: {:?}", found.lampu);
        let mut good = siap();
        passes(&mut good);
        assert!(!codes(&good.check()).contains(kode), "{kode} found though it holds");
    }
}

#[test]
fn no_rule_is_without_its_case() {
    let tested: BTreeSet<&str> = ATURAN.iter().map(|a| a.0).collect();
    let missing: Vec<_> = KODE.iter().filter(|(kode, _)| !tested.contains(kode)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn each_finding_leads_to_where_it_is_mended() {
    let place = |ubah: Ubah| {
        let mut p = siap();
        ubah(&mut p);
        let to = p.check().kurang.remove(0).tujuan;
        (to.layar, to.id.unwrap_or_default().replace(&p.item.id, "I"), to.medan)
    };
    let at = |layar, id: &str, medan: &str| (layar, id.to_owned(), medan.to_owned());
    assert_eq!(place(|p| p.item.jangka_waktu.clear()), at(L::Informasi, "I", "jangka_waktu"));
    assert_eq!(place(|p| p.chain.dibuka.clear()), at(L::Lembar, "L", "konsekuensi_dibuka"));
    assert_eq!(place(|p| p.chain.lembar_dipindai = false), at(L::SuratLembar, "L", ""));
    assert_eq!(place(|p| p.chain.berita_acara_ditandatangani = false), at(L::Rapat, "R", ""));
    assert_eq!(place(|p| p.chain.keputusan_dipindai = false), at(L::Keputusan, "K", ""));
    assert_eq!(place(|p| p.chain.ada_tempat = false), at(L::Arsip, "", ""));
    // Nothing is begun yet: the unit's own words, and the list where a sheet is begun.
    let empty = |p: &mut Perkara| (p.chain.lembar_id, p.chain.dibuka) = (None, String::new());
    assert_eq!(place(empty), at(L::Informasi, "I", "usul_dibuka"));
    assert_eq!(place(|p| p.chain.lembar_id = None), at(L::Lembar, "", ""));
}

fn of(s: &Stage, id: &str) -> Vec<String> {
    let found = check(&s.store, &[id.to_owned()]).unwrap().remove(0);
    found.kurang.into_iter().map(|k| k.masalah.kode).collect()
}

fn scan(s: &mut Stage, paper: &str) {
    let file = s.dir.path().join("pindaian.png");
    std::fs::write(&file, b"\x89PNG\r\n\x1a\npindaian").unwrap();
    let _ = attach_pindaian(&mut s.store, paper, &file, &mut quiet).unwrap();
}

#[test]
fn the_light_follows_the_work_of_the_office() {
    let mut s = stage::open();
    let id = s.item(|_| {});
    assert_eq!(of(&s, &id), ["UJI_BELUM_ADA", "PENETAPAN_BELUM_ADA", "PERTIMBANGAN_BELUM_ADA"]);
    let lembar = s.tested(&[&id]);
    let rest = ["PENETAPAN_BELUM_ADA", "PERTIMBANGAN_BELUM_ADA"];
    assert_eq!(of(&s, &id), [&["TANDA_TANGAN_LEMBAR_BELUM_ADA"], &rest[..]].concat());
    let sheet = s.print(K::D04, &lembar, "lembar");
    record_tanda_tangan(&mut s.store, &signature(&sheet, "1", "5-11-2026"), None).unwrap();
    assert_eq!(of(&s, &id), ["PENETAPAN_BELUM_ADA", "LEMBAR_BELUM_DIPINDAI", "PERTIMBANGAN_BELUM_ADA"]);
    scan(&mut s, &sheet.id);
    assert_eq!(of(&s, &id), rest);
    let rapat = s.agreed(&[&id]);
    assert_eq!(of(&s, &id), ["PENETAPAN_BELUM_ADA", "BERITA_ACARA_BELUM_ADA"]);
    let ba = s.print(K::D12, &rapat, "ba");
    record_tanda_tangan(&mut s.store, &signature(&ba, "2", "16-11-2026"), None).unwrap();
    assert_eq!(of(&s, &id), ["PENETAPAN_BELUM_ADA"]);
    let decree = s.decree(&rapat).id;
    let paper = s.print(K::D14, &decree, "sk");
    let signed = stage::signature(&paper, "52", "17-11-2026");
    let by = crate::dokumen::TandaTanganIsian { penandatangan_id: Some(s.ppid.clone()), ..signed };
    record_tanda_tangan(&mut s.store, &by, None).unwrap();
    assert_eq!(of(&s, &id), ["KEPUTUSAN_BELUM_DIPINDAI", "TEMPAT_SIMPAN_BELUM_ADA"]);
    scan(&mut s, &paper.id);
    let boks = LokasiArsipIsian {
        id: None,
        induk_id: None,
        jenis: JenisLokasi::Boks,
        kode: "B1".into(),
        nama: "Boks 1".into(),
    };
    let boks = arsip::save_lokasi(&mut s.store, &boks).unwrap();
    arsip::place_hardcopy(&mut s.store, std::slice::from_ref(&id), &boks.id, "01").unwrap();
    let found = check(&s.store, std::slice::from_ref(&id)).unwrap().remove(0);
    assert_eq!((found.lampu, codes(&found)), (LampuSidang::Siap, vec![]));
    // The last sheet counts, not one that is being filled anew; the profile without a team asks for no meeting.
    assert_eq!(uji::list(&s.store, false).unwrap().len(), 1);
}

#[test]
fn an_office_without_a_team_is_asked_for_no_meeting() {
    let mut s = stage::open();
    s.office(|o| o.pengaturan.profil_sop = ProfilSop::Kupang);
    let id = s.item(|_| {});
    assert_eq!(of(&s, &id), ["UJI_BELUM_ADA", "PENETAPAN_BELUM_ADA"]);
}

#[test]
fn what_is_open_or_thrown_away_has_no_light() {
    let mut s = stage::open();
    let (kept, gone) = (s.item(|_| {}), s.item(|_| {}));
    informasi::trash(&mut s.store, std::slice::from_ref(&gone)).unwrap();
    let found = check(&s.store, &[gone.clone(), kept.clone()]).unwrap();
    assert_eq!(found.iter().map(|f| f.informasi_id.as_str()).collect::<Vec<_>>(), [kept.as_str()]);
    assert!(check(&s.store, &["tidak-ada".to_owned()]).is_err());
}
