//! The life of an item: steps, decree, trash.

use crate::informasi::status::StatusInformasi as S;
use crate::informasi::status::Transisi as T;
use crate::informasi::{
    Informasi, InformasiIsian, apply_transisi, count_per_status, get, get_rinci, move_status, restore, save,
    set_ditetapkan, trash,
};
use crate::jejak;
use crate::keputusan::{self, JenisKeputusan, KeputusanIsian};
use crate::op::Op;
use crate::storage::Store;
use crate::storage::informasi::probe::dasar_hukum_cetak;
use crate::testing::{date, informasi_lengkap, kode, store};

/// Every step from every state, by hand from domain 3.1: rows are steps, a dash means not allowed.
#[test]
fn the_state_machine() {
    let open = [S::Draf, S::Diusulkan, S::Direkap, S::Diuji, S::Dibahas];
    let editable = [S::Draf, S::Diusulkan, S::Direkap];
    let decided = [S::Ditetapkan, S::Terdokumentasi];
    let table: &[(T, &[S], S)] = &[
        (T::Usulkan, &[S::Draf], S::Diusulkan),
        (T::KembalikanUntukDilengkapi, &[S::Diusulkan, S::Direkap], S::Draf),
        (T::Rekap, &[S::Diusulkan], S::Direkap),
        (T::Uji, &[S::Draf, S::Diusulkan, S::Direkap, S::Diuji], S::Diuji),
        (T::Bahas, &[S::Diuji], S::Dibahas),
        (T::KembalikanUntukDiujiUlang, &[S::Diuji, S::Dibahas], S::Direkap),
        (T::BukaKembaliUji, &[S::DitolakTerbuka], S::Direkap),
        (T::Tetapkan, &[S::Diuji, S::Dibahas], S::Ditetapkan),
        (T::Dokumentasikan, &[S::Ditetapkan], S::Terdokumentasi),
        (T::MulaiMasaPengubahan, &decided, S::MasaPengubahan),
        (T::UbahTerbuka, &[S::Ditetapkan, S::Terdokumentasi, S::MasaPengubahan], S::DiubahTerbuka),
        (T::TerbukaDemiHukum, &[S::Ditetapkan, S::Terdokumentasi, S::MasaPengubahan], S::TerbukaDemiHukum),
        (T::TolakTerbuka, &[S::Direkap, S::Diuji, S::Dibahas], S::DitolakTerbuka),
        (T::Cabut, &open, S::Dicabut),
    ];
    assert_eq!(table.len(), T::ALL.len());
    for (step, from, to) in table {
        for state in S::ALL {
            let expected = from.contains(state).then_some(*to);
            assert_eq!(step.from(*state), expected, "{} from {}", step.as_str(), state.as_str());
        }
    }
    for state in S::ALL {
        assert_eq!(state.is_undecided(), open.contains(state), "{}", state.as_str());
        assert_eq!(state.is_editable(), editable.contains(state), "{}", state.as_str());
        assert_eq!(state.kode_terkunci().is_none(), state.is_editable(), "{}", state.as_str());
        assert!(state.transisi_by_hand().iter().all(|t| t.by_hand()), "{}", state.as_str());
    }
    for end in [S::DiubahTerbuka, S::TerbukaDemiHukum, S::Dicabut] {
        assert!(T::ALL.iter().all(|t| t.from(end).is_none()), "{} is an end", end.as_str());
    }
    assert!(S::DitolakTerbuka.transisi_by_hand().is_empty(), "only its sheet takes it back");
}

fn registered(store: &mut Store) -> Informasi {
    let isian = informasi_lengkap(store);
    save(store, &isian).unwrap().informasi
}

#[test]
fn steps_by_hand_need_their_reason_and_their_place() {
    let (_dir, mut store) = store();
    let id = registered(&mut store).id;
    assert_eq!(move_status(&mut store, &id, T::Usulkan, "").unwrap().informasi.status, S::Diusulkan);
    assert_eq!(kode(move_status(&mut store, &id, T::Usulkan, "")), "TRANSISI_TIDAK_BOLEH");
    assert_eq!(kode(move_status(&mut store, &id, T::Tetapkan, "")), "TRANSISI_BUKAN_DENGAN_TANGAN");
    assert_eq!(kode(move_status(&mut store, &id, T::KembalikanUntukDilengkapi, "  ")), "ALASAN_WAJIB");
    let back = move_status(&mut store, &id, T::KembalikanUntukDilengkapi, " uraian belum jelas ").unwrap();
    assert_eq!(
        (back.informasi.status, back.informasi.status_alasan.as_str()),
        (S::Draf, "uraian belum jelas")
    );
    let line = jejak::list(&store, Some(&id), 1).unwrap().remove(0);
    assert_eq!((line.dari.as_str(), line.ke.as_str()), ("DIUSULKAN", "DRAF"));
    assert_eq!(line.alasan, "uraian belum jelas");
    assert_eq!(count_per_status(&store).unwrap(), [(S::Draf, 1)]);
}

/// An item set by a decree of 20 November 2026.
fn decided(store: &mut Store) -> Informasi {
    let id = registered(store).id;
    store.transact(Op::CompleteLembarUji, |tx| apply_transisi(tx, &id, T::Uji, "")).unwrap();
    let isian = KeputusanIsian {
        id: None,
        jenis: JenisKeputusan::Penetapan,
        bentuk: crate::organisasi::BentukKeputusan::Keputusan,
        tentang: "Klasifikasi Informasi yang Dikecualikan".into(),
        rapat_id: None,
        penandatangan_id: None,
        informasi_id: vec![],
    };
    let decree = keputusan::save(store, &isian).unwrap().id;
    store.transact(Op::RecordTandaTangan, |tx| set_ditetapkan(tx, &id, &decree, date("2026-11-20"))).unwrap();
    get(store, &id).unwrap()
}

#[test]
fn what_was_tested_is_edited_only_after_it_was_sent_back() {
    let (_dir, mut store) = store();
    let item = registered(&mut store);
    store.transact(Op::CompleteLembarUji, |tx| apply_transisi(tx, &item.id, T::Uji, "")).unwrap();
    let edit = InformasiIsian {
        id: Some(item.id.clone()),
        versi: item.versi,
        uraian: "Nomor rekening, saldo, dan mutasi penerima bantuan sosial".into(),
        ..informasi_lengkap(&store)
    };
    for step in [None, Some(T::Bahas)] {
        if let Some(step) = step {
            store.transact(Op::FinishRapat, |tx| apply_transisi(tx, &item.id, step, "")).unwrap();
        }
        assert!(!get_rinci(&store, &item.id).unwrap().dapat_disunting);
        assert_eq!(kode(save(&mut store, &edit)), "INFORMASI_SUDAH_DIUJI");
    }
    let back = move_status(&mut store, &item.id, T::KembalikanUntukDiujiUlang, "Uraian kurang").unwrap();
    assert!(back.dapat_disunting);
    assert_eq!(save(&mut store, &edit).unwrap().informasi.uraian, edit.uraian);
    move_status(&mut store, &item.id, T::Cabut, "Ganda").unwrap();
    assert_eq!(kode(save(&mut store, &edit)), "INFORMASI_SUDAH_DICABUT");
}

#[test]
fn a_decree_closes_the_item_and_stores_its_end() {
    let (_dir, mut store) = store();
    let item = decided(&mut store);
    assert_eq!(item.status, S::Ditetapkan);
    assert_eq!(item.berakhir, Some(date("2031-11-20")), "five years from the decree");
    assert!(item.keputusan_id.is_some());
    let rinci = get_rinci(&store, &item.id).unwrap();
    assert!(!rinci.dapat_disunting && rinci.transisi.is_empty());
    let edit = InformasiIsian { id: Some(item.id.clone()), versi: item.versi, ..informasi_lengkap(&store) };
    assert_eq!(kode(save(&mut store, &edit)), "SUDAH_DITETAPKAN");
    assert_eq!(kode(trash(&mut store, &[item.id])), "SUDAH_DITETAPKAN");
}

#[test]
fn a_regulation_mended_later_changes_only_undecided_items() {
    let (_dir, mut store) = store();
    let signed = decided(&mut store).id;
    let open = registered(&mut store).id;
    let law =
        crate::peraturan::list(&store).unwrap().into_iter().find(|p| p.nomor == "24" && p.tahun == 2013);
    let law = law
        .or_else(|| crate::peraturan::list(&store).unwrap().into_iter().find(|p| p.nomor != "14"))
        .unwrap();
    for id in [&open, &signed] {
        // Straight into the row: a decided item can't be edited any more.
        let mut item = get(&store, id).unwrap();
        item.dasar_hukum[0].peraturan_id = Some(law.id.clone());
        let laws = crate::peraturan::list(&store).unwrap();
        store
            .transact(Op::UpdateInformasi, |tx| {
                let turunan = crate::informasi::turunan(&item, &laws, tx.today());
                crate::storage::informasi::upsert(tx.conn(), &item, &turunan)
            })
            .unwrap();
    }
    let isian = crate::peraturan::PeraturanIsian {
        id: Some(law.id.clone()),
        jenis: law.jenis,
        nama_jenis: law.nama_jenis.clone(),
        nomor: law.nomor.clone(),
        tahun: law.tahun.to_string(),
        tentang: "Perkara yang Dibetulkan".into(),
        lembaran: String::new(),
        diubah_oleh: String::new(),
        dicabut_oleh: String::new(),
        aktif: true,
    };
    assert!(crate::peraturan::save(&mut store, &isian).unwrap().bawaan);
    assert!(dasar_hukum_cetak(&store, &open).contains("Perkara yang Dibetulkan"));
    assert!(!dasar_hukum_cetak(&store, &signed).contains("Perkara yang Dibetulkan"));
}

#[test]
fn the_trash_keeps_and_gives_back() {
    let (_dir, mut store) = store();
    let (a, b) = (registered(&mut store).id, registered(&mut store).id);
    trash(&mut store, &[a.clone(), b.clone()]).unwrap();
    assert_eq!(count_per_status(&store).unwrap(), []);
    assert_eq!(kode(move_status(&mut store, &a, T::Usulkan, "")), "DI_DALAM_SAMPAH");
    let edit = InformasiIsian { id: Some(a.clone()), versi: 1, ..informasi_lengkap(&store) };
    assert_eq!(kode(save(&mut store, &edit)), "DI_DALAM_SAMPAH");
    assert_eq!(
        registered(&mut store).nomor_register,
        "R-2026-0003",
        "numbers in the trash are not given again"
    );
    assert!(restore(&mut store, &[a.clone(), "tidak-ada".into()]).is_err());
    assert!(get(&store, &a).unwrap().dihapus_at.is_some(), "all or none");
    restore(&mut store, &[a.clone(), a.clone()]).unwrap();
    assert!(get_rinci(&store, &a).unwrap().dapat_disunting);
}
