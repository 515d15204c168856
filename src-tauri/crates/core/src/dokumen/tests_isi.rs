//! What is signed is what was printed.

use super::{KodeDokumen as K, StatusDokumen as S, get, isi_sha256, record_tanda_tangan};
use crate::informasi::{self, InformasiIsian};
use crate::pejabat::PejabatIsian;
use crate::pekerjaan::stage::{self, Stage, cells, person_isian, signature};
use crate::peraturan::PeraturanIsian;
use crate::storage::{self, informasi::probe::set_uraian};
use crate::testing::{informasi_lengkap, kode};
use crate::uji_konsekuensi::{self, LembarUjiBarisIsian};

/// Prints `kode`, changes something, and tries to record the signature.
fn signed_after(
    s: &mut Stage,
    paper: K,
    subjek: &str,
    change: impl FnOnce(&mut Stage),
) -> crate::Result<super::Dokumen> {
    let printed = s.print(paper, subjek, "cetakan");
    change(s);
    record_tanda_tangan(&mut s.store, &signature(&printed, "52", "17-11-2026"), None)
}

/// Item, sheet, meeting and decree of one round.
struct Round {
    item: String,
    sheet: String,
    rapat: String,
    decree: String,
}

fn round(s: &mut Stage) -> Round {
    s.office(|_| {});
    let item = s.item(|_| {});
    let sheet = s.tested(&[&item]);
    let rapat = s.agreed(&[&item]);
    let decree = s.decree(&rapat).id;
    Round { item, sheet, rapat, decree }
}

fn rename(s: &mut Stage, id: &str) {
    let p = storage::pejabat::get(s.store.conn(), id, None).unwrap();
    let peran = p.peran[0].peran;
    let isian =
        PejabatIsian { id: Some(p.id), ..person_isian("Nama Lain", &p.jabatan, peran, "1-1-2026", "") };
    crate::pejabat::save(&mut s.store, &isian).unwrap();
}

/// Mends the title of UU 14/2008 the way the officer does.
fn mend_law(s: &mut Stage) {
    let laws = crate::peraturan::list(&s.store).unwrap();
    let law = laws.into_iter().find(|p| p.nomor == "14" && p.tahun == 2008).unwrap();
    let isian = PeraturanIsian {
        id: Some(law.id),
        jenis: law.jenis,
        nama_jenis: law.nama_jenis,
        nomor: law.nomor,
        tahun: law.tahun.to_string(),
        tentang: "Keterbukaan yang Dibetulkan".into(),
        lembaran: law.lembaran,
        diubah_oleh: law.diubah_oleh,
        dicabut_oleh: String::new(),
        aktif: true,
    };
    crate::peraturan::save(&mut s.store, &isian).unwrap();
}

#[test]
fn a_decree_whose_ground_moved_since_the_print_is_not_signed() {
    let changes: [fn(&mut Stage, &Round); 6] = [
        |s, r| set_uraian(&s.store, &r.item, "Nomor rekening, saldo, dan mutasi penerima bantuan"),
        |s, _| mend_law(s),
        |s, _| {
            let ppid = s.ppid.clone();
            rename(s, &ppid);
        },
        |s, _| s.office(|i| i.nama_badan_publik = "Pemerintah Kota Lain".into()),
        |s, r| {
            let row = uji_konsekuensi::get(&s.store, &r.sheet).unwrap().baris.remove(0);
            let cells = LembarUjiBarisIsian {
                konsekuensi_dibuka: "Kalimat lain yang cukup panjang".into(),
                ..cells(&row, row.hasil)
            };
            // Past the rules, which keep such a sheet as it is.
            assert!(storage::lembar_uji::update_baris(s.store.conn(), &r.sheet, &cells).unwrap());
        },
        |s, r| {
            let sheet = s.print(K::D04, &r.sheet, "lembar");
            record_tanda_tangan(&mut s.store, &signature(&sheet, "01/PPID", "17-11-2026"), None).unwrap();
        },
    ];
    for (n, change) in changes.into_iter().enumerate() {
        let mut s = stage::open();
        let r = round(&mut s);
        let refused = signed_after(&mut s, K::D14, &r.decree.clone(), |s| change(s, &r));
        assert_eq!(kode(refused), "BERUBAH_SETELAH_DICETAK", "change {n}");
        assert_eq!(s.status(&r.item), informasi::status::StatusInformasi::Dibahas);
        let again = signed_after(&mut s, K::D14, &r.decree, |_| {});
        assert_eq!(again.unwrap().status, S::Ditandatangani, "change {n} printed anew");
    }
}

#[test]
fn sheet_and_berita_acara_too() {
    let mut s = stage::open();
    let r = round(&mut s);
    let wali_kota = s.wali_kota.clone();
    let refused = signed_after(&mut s, K::D04, &r.sheet, |s| rename(s, &wali_kota));
    assert_eq!(kode(refused), "BERUBAH_SETELAH_DICETAK");
    let ketua = s.ketua.clone();
    let refused = signed_after(&mut s, K::D12, &r.rapat, |s| rename(s, &ketua));
    assert_eq!(kode(refused), "BERUBAH_SETELAH_DICETAK");
    // What was not agreed to goes on changing; the record of the meeting stays right.
    let again = s.item(|_| {});
    s.tested(&[&again]);
    let rapat = s.meeting(&[&again]);
    s.attend(&rapat.id, 5);
    s.decide(&rapat.id, crate::rapat::HasilRapat::UjiUlang);
    crate::rapat::finish(&mut s.store, &rapat.id, "").unwrap();
    let signed = signed_after(&mut s, K::D12, &rapat.id, |s| {
        let item = informasi::get(&s.store, &again).unwrap();
        let isian = InformasiIsian {
            id: Some(item.id),
            versi: item.versi,
            judul: "Rekening penerima bantuan pangan".into(),
            ..informasi_lengkap(&s.store)
        };
        informasi::save(&mut s.store, &isian).unwrap();
    });
    assert_eq!(signed.unwrap().status, S::Ditandatangani);
}

#[test]
fn a_program_with_another_layout_takes_the_signature() {
    let mut s = stage::open();
    let r = round(&mut s);
    let first = s.print(K::D14, &r.decree, "tata letak lama");
    let before = isi_sha256(&s.store, K::D14, &r.decree).unwrap();
    assert_eq!(before.len(), 64);
    assert_eq!(isi_sha256(&s.store, K::D10, &r.rapat).unwrap(), "");
    // The fingerprint doesn't know the bytes, the state or the number of the paper.
    let second = s.print(K::D14, &r.decree, "tata letak baru");
    assert_eq!(get(&s.store, &first.id).unwrap().status, S::Diganti);
    assert_eq!(isi_sha256(&s.store, K::D14, &r.decree).unwrap(), before);
    record_tanda_tangan(&mut s.store, &signature(&second, "52", "17-11-2026"), None).unwrap();
    assert_eq!(isi_sha256(&s.store, K::D14, &r.decree).unwrap(), before);
}

#[test]
fn the_same_page_over_other_data_is_another_print() {
    let mut s = stage::open();
    let r = round(&mut s);
    let first = s.print(K::D14, &r.decree, "SK");
    assert_eq!(s.print(K::D14, &r.decree, "SK").id, first.id);
    mend_law(&mut s);
    let second = s.print(K::D14, &r.decree, "SK");
    assert_eq!((second.versi, get(&s.store, &first.id).unwrap().status), (2, S::Diganti));
    assert!(record_tanda_tangan(&mut s.store, &signature(&second, "52", "17-11-2026"), None).is_ok());
}
