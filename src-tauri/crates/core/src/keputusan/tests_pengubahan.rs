//! Decrees about what an earlier decree has set: opened, or exempt on another ground.

use super::{JenisKeputusan, KeputusanIsian, get, prepare, restore, save, trash};
use crate::dkip::{self, Lingkup};
use crate::dokumen::{self, KodeDokumen as K, correct_tanda_tangan, record_tanda_tangan};
use crate::error::Error;
use crate::informasi;
use crate::informasi::status::StatusInformasi as S;
use crate::pekerjaan::stage::{self, Stage, signature};
use crate::pekerjaan::stage_lanjutan::{change_sheet, considered, fill, of_kind, set};
use crate::storage::informasi::probe::{set_berakhir, set_pasal18};
use crate::testing::{date, kode};
use crate::uji_konsekuensi::{self as uji, HasilUji, JenisLembar, LembarUjiIsian};

#[test]
fn a_signed_opening_opens_its_items_and_no_others() {
    let mut s = stage::open();
    let (opened, kept) = (s.item(|_| {}), s.item(|_| {}));
    let first = set(&mut s, &[&opened, &kept]);
    let sheet = considered(&mut s, &[&opened], HasilUji::Terbuka);
    assert_eq!(s.status(&opened), S::Ditetapkan, "until a decree says so");
    let paper = s.print(K::D20, &sheet, "lembar");
    record_tanda_tangan(&mut s.store, &signature(&paper, "02/PPID", "18-11-2026"), None).unwrap();

    let decree = save(&mut s.store, &of_kind(JenisKeputusan::Pembukaan)).unwrap();
    assert_eq!(decree.item.iter().map(|i| &i.informasi_id).collect::<Vec<_>>(), [&opened]);
    assert_eq!(decree.lembar.iter().map(|l| (&*l.id, &*l.nomor)).collect::<Vec<_>>(), [(&*sheet, "02/PPID")]);
    assert!(decree.tentang.starts_with("Informasi yang Habis Jangka Waktu Pengecualiannya"));
    assert_eq!(decree.masalah, [], "its sheet is signed, and it rests on no meeting");
    assert_eq!(dokumen::propose_nomor(&s.store, K::D21, &decree.id, None).unwrap(), "53", "after 52, a D14");
    let paper = s.print(K::D21, &decree.id, "SK");
    let early = signature(&paper, "53", "17-11-2026");
    assert_eq!(kode(record_tanda_tangan(&mut s.store, &early, None)), "TANGGAL_TERLALU_AWAL");
    let again = signature(&paper, "052", "19-11-2026");
    assert_eq!(
        kode(record_tanda_tangan(&mut s.store, &again, None)),
        "NOMOR_SUDAH_DIPAKAI",
        "one row of numbers"
    );
    let signed = record_tanda_tangan(&mut s.store, &signature(&paper, "53", "19-11-2026"), None).unwrap();

    let item = informasi::get(&s.store, &opened).unwrap();
    assert_eq!(item.status, S::DiubahTerbuka);
    assert_eq!(item.status_alasan, "Dibuka dengan Keputusan Nomor 53 tanggal 19 November 2026");
    assert_eq!(item.keputusan_id.as_deref(), Some(&*first), "the decree that had set it");
    assert_eq!(s.status(&kept), S::Ditetapkan);
    let list = dkip::list(&s.store, Lingkup::Ditetapkan).unwrap();
    assert_eq!(list.iter().map(|b| &b.informasi_id).collect::<Vec<_>>(), [&kept]);
    assert_eq!(kode(prepare(&s.store, &decree.id)), "KEPUTUSAN_SUDAH_DITANDATANGANI");
    let mended = signature(&signed, "54", "20-11-2026");
    correct_tanda_tangan(&mut s.store, &mended, None, "Salah ketik").unwrap();
    assert_eq!(get(&s.store, &decree.id).unwrap().tanggal, Some(date("2026-11-20")));
    let cited = informasi::get(&s.store, &opened).unwrap().status_alasan;
    assert_eq!(cited, "Dibuka dengan Keputusan Nomor 54 tanggal 20 November 2026");
    let old = dokumen::list(&s.store, Some(&first)).unwrap().remove(0);
    let late = signature(&old, "52", "18-11-2026");
    assert_eq!(
        kode(correct_tanda_tangan(&mut s.store, &late, None, "Salah ketik")),
        "KEPUTUSAN_SUDAH_DILANJUTKAN"
    );
}

#[test]
fn a_signed_change_keeps_its_items_exempt_on_their_new_ground_and_term() {
    let mut s = stage::open();
    let item = s.item(|_| {});
    set(&mut s, &[&item]);
    let sheet = considered(&mut s, &[&item], HasilUji::Dikecualikan);
    assert_eq!(
        kode(prepare_new(&mut s, JenisKeputusan::Pembukaan)),
        "KEPUTUSAN_KOSONG",
        "it isn't to be opened"
    );
    let decree = save(&mut s.store, &of_kind(JenisKeputusan::Pengubahan)).unwrap();
    assert_eq!(kode(prepare(&s.store, &decree.id)), "PENGUBAHAN_BELUM_DIISI");
    let ground = "Pasal 17 huruf b Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik";
    fill(&mut s, &sheet, &item, ground, "permanen");
    assert_eq!(
        kode(prepare(&s.store, &decree.id)),
        "JANGKA_WAKTU_DILARANG",
        "Perki 1/2021: not for letter b"
    );
    fill(&mut s, &sheet, &item, ground, "2 (dua) tahun sejak tanggal penetapan");
    let paper = s.print(K::D21, &decree.id, "SK");
    fill(&mut s, &sheet, &item, ground, "3 (tiga) tahun sejak tanggal penetapan");
    let late = signature(&paper, "53", "19-11-2026");
    assert_eq!(kode(record_tanda_tangan(&mut s.store, &late, None)), "LEMBAR_BELUM_DITANDATANGANI");
    let tested = s.print(K::D20, &sheet, "lembar");
    record_tanda_tangan(&mut s.store, &signature(&tested, "02/PPID", "18-11-2026"), None).unwrap();
    assert_eq!(kode(record_tanda_tangan(&mut s.store, &late, None)), "BERUBAH_SETELAH_DICETAK");
    let paper = s.print(K::D21, &decree.id, "SK baru");
    // What has ended meanwhile is public by law, and isn't closed again.
    let end = informasi::get(&s.store, &item).unwrap().berakhir.map(|day| day.to_string());
    set_berakhir(&s.store, &item, Some("2026-11-18"));
    let ended = signature(&paper, "53", "19-11-2026");
    assert_eq!(kode(record_tanda_tangan(&mut s.store, &ended, None)), "JANGKA_WAKTU_SUDAH_BERAKHIR");
    set_berakhir(&s.store, &item, end.as_deref());
    let signed = record_tanda_tangan(&mut s.store, &signature(&paper, "53", "19-11-2026"), None).unwrap();

    let changed = informasi::get(&s.store, &item).unwrap();
    assert_eq!((changed.status, changed.kode_pasal17), (S::Ditetapkan, vec!["b".to_owned()]));
    assert_eq!(changed.berakhir, Some(date("2029-11-19")));
    assert_eq!(changed.keputusan_id.as_deref(), Some(&*decree.id));
    let row = dkip::list(&s.store, Lingkup::Ditetapkan).unwrap().remove(0);
    assert_eq!((&*row.huruf, &*row.keputusan_nomor), ("b", "53"));
    assert!(row.dasar_hukum.contains(ground) && row.jangka_waktu.contains("3 (tiga) tahun"), "{row:?}");
    assert_eq!(
        kode(prepare_new(&mut s, JenisKeputusan::Pengubahan)),
        "KEPUTUSAN_KOSONG",
        "the sheet is used"
    );
    let mended = signature(&signed, "53", "20-11-2026");
    correct_tanda_tangan(&mut s.store, &mended, None, "Salah ketik").unwrap();
    assert_eq!(informasi::get(&s.store, &item).unwrap().berakhir, Some(date("2029-11-20")));
}

/// Composes a decree of a kind with all items that are to be changed so, and prepares it.
fn prepare_new(s: &mut Stage, jenis: JenisKeputusan) -> crate::Result<super::ReadyKeputusan> {
    let id = save(&mut s.store, &of_kind(jenis))?.id;
    let ready = prepare(&s.store, &id);
    trash(&mut s.store, &id)?;
    ready
}

#[test]
fn a_change_is_of_what_is_set_and_a_test_of_what_is_not() {
    let mut s = stage::open();
    let (fixed, draft) = (s.item(|_| {}), s.item(|_| {}));
    set(&mut s, &[&fixed]);
    let about_change = change_sheet(&mut s, &[&fixed], HasilUji::Terbuka);
    let add = |s: &mut Stage, sheet: &str, item: &str| {
        kode(uji::add_item(&mut s.store, sheet, std::slice::from_ref(&item.to_owned())))
    };
    assert_eq!(add(&mut s, &about_change.id, &draft), "INFORMASI_BELUM_DITETAPKAN");
    let test = s.sheet(&[&draft], HasilUji::Dikecualikan).id;
    assert_eq!(add(&mut s, &test, &fixed), "INFORMASI_TIDAK_BISA_DIUJI");
    let turned = LembarUjiIsian { id: Some(test.clone()), jenis: JenisLembar::Pengubahan, ..s.head() };
    assert_eq!(kode(uji::save(&mut s.store, &turned)), "JENIS_LEMBAR_TERPAKAI");

    for (item, expected) in [(&draft, "INFORMASI_BELUM_DITETAPKAN"), (&fixed, "PENGUBAHAN_BELUM_DIUJI")] {
        let isian = KeputusanIsian { informasi_id: vec![item.clone()], ..of_kind(JenisKeputusan::Pembukaan) };
        let composed = save(&mut s.store, &isian).and_then(|k| prepare(&s.store, &k.id));
        assert_eq!(kode(composed), expected);
    }
    let isian = KeputusanIsian { informasi_id: vec![fixed], ..of_kind(JenisKeputusan::Penetapan) };
    assert_eq!(kode(save(&mut s.store, &isian)), "INFORMASI_BELUM_DIBAHAS");
}

#[test]
fn each_kind_has_its_own_paper() {
    let mut s = stage::open();
    let item = s.item(|_| {});
    let first = set(&mut s, &[&item]);
    let sheet = considered(&mut s, &[&item], HasilUji::Terbuka);
    let decree = save(&mut s.store, &of_kind(JenisKeputusan::Pembukaan)).unwrap().id;
    let more = save(&mut s.store, &of_kind(JenisKeputusan::Tambahan)).unwrap().id;
    let refused = |s: &mut Stage, paper: K, id: &str| match dokumen::record_print(
        &mut s.store,
        stage::cetak(paper, id, "x"),
    ) {
        Err(Error::Refused { kode, data }) => (kode, data.get("naskah").cloned().unwrap_or_default()),
        other => panic!("{other:?}"),
    };
    for (paper, id, expected) in [
        (K::D14, &decree, ("NASKAH_KEPUTUSAN_LAIN", "D21")),
        (K::D21, &more, ("NASKAH_KEPUTUSAN_LAIN", "D15")),
        (K::D15, &first, ("NASKAH_KEPUTUSAN_LAIN", "D14")),
        (K::D22, &more, ("BUKAN_KEPUTUSAN_PEMBUKAAN", "")),
        (K::D04, &sheet, ("NASKAH_LEMBAR_LAIN", "D20")),
    ] {
        let (kode, naskah) = refused(&mut s, paper, id);
        assert_eq!((kode, &*naskah), expected, "{paper:?}");
    }
    for jenis in JenisKeputusan::ALL {
        assert!(K::of_keputusan(*jenis).is_keputusan());
    }
    assert!(!K::D14Salinan.is_keputusan() && !K::D22.is_keputusan());
}

#[test]
fn one_decree_under_way_holds_an_item_and_a_sheet_under_it_stays() {
    let mut s = stage::open();
    let item = s.item(|_| {});
    set(&mut s, &[&item]);
    let sheet = considered(&mut s, &[&item], HasilUji::Terbuka);
    let decree = save(&mut s.store, &of_kind(JenisKeputusan::Pembukaan)).unwrap();
    assert_eq!(save(&mut s.store, &of_kind(JenisKeputusan::Pembukaan)).unwrap().item, []);
    let named = KeputusanIsian { informasi_id: vec![item.clone()], ..of_kind(JenisKeputusan::Pembukaan) };
    assert_eq!(kode(save(&mut s.store, &named)), "INFORMASI_DI_KEPUTUSAN_LAIN");
    let paper = s.print(K::D21, &decree.id, "SK");
    assert_eq!(kode(uji::reopen(&mut s.store, &sheet, "Salah")), "LEMBAR_DI_KEPUTUSAN");
    dokumen::cancel(&mut s.store, &paper.id, "Tidak jadi").unwrap();
    trash(&mut s.store, &decree.id).unwrap();
    uji::reopen(&mut s.store, &sheet, "Salah").unwrap();
    assert_eq!(s.status(&item), S::Ditetapkan, "as before the sheet");
    uji::trash(&mut s.store, &sheet).unwrap();
    uji::restore(&mut s.store, &sheet).unwrap();
    uji::complete(&mut s.store, &sheet).unwrap();
    restore(&mut s.store, &decree.id).unwrap();
}

/// A sheet that was overtaken by a later one proposes nothing any more, also after the later one is used.
#[test]
fn the_last_sheet_of_an_item_is_the_one_that_counts() {
    let mut s = stage::open();
    let item = s.item(|_| {});
    set(&mut s, &[&item]);
    let _overtaken = considered(&mut s, &[&item], HasilUji::Terbuka);
    let last = considered(&mut s, &[&item], HasilUji::Dikecualikan);
    let ground = "Pasal 17 huruf b Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik";
    fill(&mut s, &last, &item, ground, "2 (dua) tahun sejak tanggal penetapan");
    assert_eq!(kode(prepare_new(&mut s, JenisKeputusan::Pembukaan)), "KEPUTUSAN_KOSONG");
    let decree = save(&mut s.store, &of_kind(JenisKeputusan::Pengubahan)).unwrap();
    let tested = s.print(K::D20, &last, "lembar");
    record_tanda_tangan(&mut s.store, &signature(&tested, "03/PPID", "18-11-2026"), None).unwrap();
    let paper = s.print(K::D21, &decree.id, "SK");
    record_tanda_tangan(&mut s.store, &signature(&paper, "53", "19-11-2026"), None).unwrap();
    assert_eq!(kode(prepare_new(&mut s, JenisKeputusan::Pembukaan)), "KEPUTUSAN_KOSONG");
}

/// The years of huruf a count from the decree that was first to close, not from each change.
#[test]
fn a_change_gives_huruf_a_no_new_thirty_years() {
    let mut s = stage::open();
    let item = s.item(|i| {
        i.kode_pasal17 = vec!["a.1".into()];
    });
    set(&mut s, &[&item]);
    let sheet = considered(&mut s, &[&item], HasilUji::Dikecualikan);
    let ground = "Pasal 17 huruf a Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik";
    let decree = save(&mut s.store, &of_kind(JenisKeputusan::Pengubahan)).unwrap();
    fill(&mut s, &sheet, &item, ground, "30 (tiga puluh) tahun sejak tanggal penetapan");
    assert_eq!(kode(prepare(&s.store, &decree.id)), "JANGKA_WAKTU_DILARANG");
    fill(&mut s, &sheet, &item, ground, "29 (dua puluh sembilan) tahun sejak tanggal penetapan");
    let tested = s.print(K::D20, &sheet, "lembar");
    record_tanda_tangan(&mut s.store, &signature(&tested, "03/PPID", "18-11-2026"), None).unwrap();
    let paper = s.print(K::D21, &decree.id, "SK");
    record_tanda_tangan(&mut s.store, &signature(&paper, "53", "20-11-2026"), None).unwrap();
    // A second change counts from the first decree, of 17 November 2026, too.
    let again = considered(&mut s, &[&item], HasilUji::Dikecualikan);
    let second = save(&mut s.store, &of_kind(JenisKeputusan::Pengubahan)).unwrap();
    fill(&mut s, &again, &item, ground, "30 (tiga puluh) tahun sejak 19-11-2026");
    assert_eq!(kode(prepare(&s.store, &second.id)), "JANGKA_WAKTU_DILARANG");
}

/// A new ground is held to what a first decision is held to (domain 4.4).
#[test]
fn a_new_ground_is_checked_as_the_first_one_was() {
    const KIP: &str = "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik";
    let mut s = stage::open();
    let item = s.item(|_| {});
    set(&mut s, &[&item]);
    let sheet = considered(&mut s, &[&item], HasilUji::Dikecualikan);
    let decree = save(&mut s.store, &of_kind(JenisKeputusan::Pengubahan)).unwrap().id;
    let mut why = |ground: &str, (bukan, persetujuan, jabatan): (bool, bool, bool)| {
        set_pasal18(&s.store, &item, bukan, persetujuan, jabatan);
        fill(&mut s, &sheet, &item, ground, "2 (dua) tahun sejak tanggal penetapan");
        match prepare(&s.store, &decree) {
            Ok(ready) => ready.keputusan().masalah.iter().map(|m| m.kode.clone()).collect(),
            Err(Error::Refused { kode, data }) => {
                vec![kode.to_owned(), data.get("aturan").cloned().unwrap_or_default()]
            }
            Err(e) => panic!("{e:?}"),
        }
    };
    let sound = (true, false, false);
    let refused = |aturan: &str| vec!["DASAR_BARU_BERMASALAH".to_owned(), aturan.to_owned()];
    let unsigned = ["LEMBAR_BELUM_DITANDATANGANI".to_owned()];
    let b = format!("Pasal 17 huruf b {KIP}");
    assert_eq!(why(&b, sound), unsigned);
    assert_eq!(why("17 huruf b", sound), refused("DASAR_TANPA_UU"), "no article of a law is named");
    let j = format!("Pasal 17 huruf j {KIP}");
    assert_eq!(why(&j, sound), refused("HURUF_J_TANPA_UU_LAIN"));
    let other = "Pasal 4 Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi";
    assert_eq!(why(&format!("{j};\n{other}"), sound), unsigned);
    let h = format!("Pasal 17 huruf h angka 3 {KIP}");
    assert_eq!(why(&h, (false, false, false)), refused("PASAL18_BELUM_DIPERIKSA"));
    assert_eq!(why(&h, (true, true, false)), refused("TERBUKA_PERSETUJUAN"));
    assert_eq!(why(&h, (true, false, true)), refused("TERBUKA_JABATAN_PUBLIK"));
    assert_eq!(why(&b, (true, true, true)), unsigned, "consent opens only huruf g and h");
    // what was revoked is said and doesn't hinder, as for a first decision
    let revoked = format!("{b};\nPasal 4 Peraturan Komisi Informasi Nomor 1 Tahun 2017");
    assert_eq!(why(&revoked, sound), [unsigned[0].clone(), "DASAR_BARU_DICABUT".to_owned()]);
}
