//! Advice that is set aside with a reason.

use super::{HasilUji, LembarUjiBaris, LembarUjiBarisIsian, NASIHAT, NasihatIsian};
use super::{answer_nasihat, complete, get, remove_item, reopen, reopen_nasihat, save_baris};
use crate::informasi::DasarHukum;
use crate::kesehatan::Risiko;
use crate::pekerjaan::stage::{self, Stage, cells};
use crate::sidang;
use crate::testing::kode;

const EMPTY: &str = "Informasi tersebut bersifat rahasia.";

fn open_codes(b: &LembarUjiBaris) -> Vec<&str> {
    b.masalah.iter().map(|m| m.kode.as_str()).collect()
}

/// A sheet with one row whose first cell says only an empty phrase; the item, and the row.
fn weak(s: &mut Stage) -> (String, String, LembarUjiBaris) {
    let item = s.item(|_| {});
    let lembar = s.sheet(&[&item], HasilUji::Dikecualikan);
    let typed = LembarUjiBarisIsian {
        konsekuensi_dibuka: EMPTY.into(),
        ..cells(&lembar.baris[0], Some(HasilUji::Dikecualikan))
    };
    let row = save_baris(&mut s.store, &lembar.id, &typed).unwrap();
    (item, lembar.id, row)
}

fn about(lembar_id: &str, row: &LembarUjiBaris, alasan: &str) -> NasihatIsian {
    let first = &row.nasihat[0].masalah;
    NasihatIsian {
        lembar_id: lembar_id.into(),
        baris_id: row.id.clone(),
        medan: first.medan.clone(),
        kode: first.kode.clone(),
        alasan: alasan.into(),
    }
}

#[test]
fn a_reason_answers_the_advice_until_it_is_about_other_words() {
    let mut s = stage::open();
    let (item, lembar_id, row) = weak(&mut s);
    assert_eq!(open_codes(&row), ["KONSEKUENSI_FRASA_KOSONG"]);
    let ask = about(&lembar_id, &row, "Dirinci di lampiran");
    assert_eq!(
        kode(answer_nasihat(&mut s.store, &NasihatIsian { alasan: " ".into(), ..ask.clone() })),
        "WAJIB_DIISI"
    );
    assert_eq!(kode(reopen_nasihat(&mut s.store, &ask)), "NASIHAT_BELUM_DIKESAMPINGKAN");
    let answered = answer_nasihat(&mut s.store, &ask).unwrap();
    assert!(answered.masalah.is_empty());
    let said = answered.nasihat[0].jawaban.clone().unwrap();
    assert_eq!(said.alasan, "Dirinci di lampiran");
    assert_eq!(said.petugas, s.store.pengguna());

    // In a hearing it is told with its reason, and weighs a step less.
    let told = |s: &Stage| {
        let found = sidang::check(&s.store, std::slice::from_ref(&item)).unwrap();
        let of = found[0].kurang.iter().find(|k| k.masalah.kode == "KONSEKUENSI_FRASA_KOSONG").cloned();
        of.map(|k| (k.risiko, k.jawaban.map(|j| j.alasan)))
    };
    assert_eq!(told(&s), Some((Risiko::Rendah, Some("Dirinci di lampiran".into()))));

    // The same phrase with a word more is still answered; another phrase is asked anew.
    let typed = |text: &str| LembarUjiBarisIsian {
        konsekuensi_dibuka: text.into(),
        ..cells(&row, Some(HasilUji::Dikecualikan))
    };
    let same = save_baris(&mut s.store, &lembar_id, &typed("Dokumen ini bersifat rahasia sekali.")).unwrap();
    assert!(same.masalah.is_empty());
    let other =
        save_baris(&mut s.store, &lembar_id, &typed("Dapat disalahgunakan oleh pihak tertentu.")).unwrap();
    assert_eq!(open_codes(&other), ["KONSEKUENSI_FRASA_KOSONG"]);
    assert_eq!(told(&s), Some((Risiko::Sedang, None)));
}

#[test]
fn only_advice_that_is_there_can_be_set_aside() {
    let mut s = stage::open();
    let item = s.item(|i| i.bukan_pasal18 = false);
    let lembar = s.sheet(&[&item], HasilUji::Dikecualikan);
    let row = &lembar.baris[0];
    assert_eq!(open_codes(row), ["PASAL18_BELUM_DIPERIKSA"]);
    for (kode_nasihat, medan) in
        [("PASAL18_BELUM_DIPERIKSA", "bukan_pasal18"), (NASIHAT[4], "konsekuensi_dibuka")]
    {
        let ask = NasihatIsian {
            lembar_id: lembar.id.clone(),
            baris_id: row.id.clone(),
            medan: medan.into(),
            kode: kode_nasihat.into(),
            alasan: "Sudah".into(),
        };
        assert_eq!(kode(answer_nasihat(&mut s.store, &ask)), "NASIHAT_TIDAK_ADA");
    }
}

#[test]
fn a_ground_below_an_act_is_advice_with_a_reason_and_no_light_without() {
    let mut s = stage::open();
    let below = DasarHukum::dari_teks("Peraturan Pemerintah Nomor 61 Tahun 2010 Pasal 3");
    let item = s.item(|i| i.dasar_hukum = vec![below]);
    let lembar = s.sheet(&[&item], HasilUji::Dikecualikan);
    let row = lembar.baris[0].clone();
    assert_eq!(open_codes(&row), ["DASAR_DI_BAWAH_UU"]);
    assert_eq!(kode(complete(&mut s.store, &lembar.id)), "DASAR_DI_BAWAH_UU");
    let ask = about(&lembar.id, &row, "Menunggu Undang-Undang yang baru");
    answer_nasihat(&mut s.store, &ask).unwrap();
    complete(&mut s.store, &lembar.id).unwrap();
    // It can't be taken back where the sheet could not be complete with it.
    assert_eq!(kode(reopen_nasihat(&mut s.store, &ask)), "LEMBAR_SUDAH_LENGKAP");
    let found = sidang::check(&s.store, &[item]).unwrap();
    let told = found[0].kurang.iter().find(|k| k.masalah.kode == "DASAR_DI_BAWAH_UU").unwrap();
    assert_eq!(told.risiko, Risiko::Sedang);
    reopen(&mut s.store, &lembar.id, "Diperbaiki").unwrap();
    let again = reopen_nasihat(&mut s.store, &ask).unwrap();
    assert_eq!(open_codes(&again), ["DASAR_DI_BAWAH_UU"]);
}

#[test]
fn a_row_goes_off_the_sheet_with_its_reasons_and_undoing_brings_both_back() {
    let mut s = stage::open();
    let (_, lembar_id, row) = weak(&mut s);
    answer_nasihat(&mut s.store, &about(&lembar_id, &row, "Dirinci di lampiran")).unwrap();
    let before = get(&s.store, &lembar_id).unwrap();
    assert!(remove_item(&mut s.store, &lembar_id, &row.id).unwrap().baris.is_empty());
    crate::jejak::undo_last(&mut s.store).unwrap();
    assert_eq!(get(&s.store, &lembar_id).unwrap(), before);
}
