use super::{
    Formulir, FormulirTerima, HitunganFormulir, StatusFormulir, papan, read_batas, read_putaran, record,
};
use crate::informasi::{self, FormulirMasuk, InformasiIsian, UsulanMasuk};
use crate::storage::Store;
use crate::testing::{informasi_lengkap, kode, store, unit_isian};
use crate::unit;
use saksama_durable::quiet;

fn unit(store: &mut Store, kode_unit: &str) -> String {
    unit::save(store, &unit_isian(&format!("Dinas {kode_unit}"), kode_unit)).unwrap().id
}

fn form(id: &str, unit_id: &str, putaran: &str, batas: Option<&str>) -> Formulir {
    Formulir {
        id: id.into(),
        unit_id: unit_id.into(),
        putaran: putaran.into(),
        batas: batas.map(|day| day.parse().unwrap()),
        jumlah: 2,
        berkas: format!("{id}.xlsx"),
        dibuat_at: chrono::NaiveDateTime::MIN,
    }
}

fn back(unit_id: &str, sha256: &str, salah: u32, diambil: u32) -> FormulirTerima {
    FormulirTerima {
        formulir_id: "f".into(),
        unit_id: unit_id.into(),
        putaran: "2026".into(),
        berkas: "kembali.xlsx".into(),
        sha256: sha256.into(),
        hitungan: HitunganFormulir {
            dibaca: salah + diambil,
            baru: diambil,
            salah,
            ..HitunganFormulir::default()
        },
        diambil,
        diterima_at: chrono::NaiveDateTime::MIN,
    }
}

#[test]
fn the_board_tells_who_was_given_a_form_and_who_sent_it_back() {
    let (_dir, mut store) = store();
    let today = store.today();
    let [late, waited, mends, sent, never] =
        ["A", "B", "C", "D", "E"].map(|kode_unit| unit(&mut store, kode_unit));
    assert_eq!(papan(&store, None).unwrap().putaran, "");
    record(&mut store, &[form("tua", &never, "2025", None)]).unwrap();
    let yesterday = today.pred_opt().unwrap().to_string();
    let forms = [
        form("a", &late, "2026", Some(&yesterday)),
        form("b", &waited, "2026", Some(&today.to_string())),
        form("c", &mends, "2026", Some(&yesterday)),
        form("d", &sent, "2026", None),
    ];
    record(&mut store, &forms).unwrap();
    for terima in [back(&mends, "1", 1, 2), back(&sent, "2", 1, 1), back(&sent, "3", 0, 1)] {
        informasi::take_formulir(&mut store, &terima, &[], &mut quiet).unwrap();
    }
    let board = papan(&store, Some("2026")).unwrap();
    let seen: Vec<_> = board.unit.iter().map(|u| (u.kode_unit.as_str(), u.status, u.diambil)).collect();
    assert_eq!(
        seen,
        [
            ("A", StatusFormulir::Terlambat, 0),
            ("B", StatusFormulir::Ditunggu, 0),
            ("C", StatusFormulir::Diperbaiki, 2),
            ("D", StatusFormulir::Diterima, 2),
            ("E", StatusFormulir::BelumDiberi, 0),
        ]
    );
    assert_eq!(board.putaran_list.len(), 2);
    assert_eq!(papan(&store, Some("2025")).unwrap().unit[4].status, StatusFormulir::Ditunggu);
}

#[test]
fn a_round_is_the_year_unless_it_is_named_and_a_day_that_has_passed_is_none_to_wait_for() {
    let (_dir, store) = store();
    assert_eq!(read_putaran(&store, " ").unwrap(), store.today().format("%Y").to_string());
    assert_eq!(read_putaran(&store, " 2026 semester 2 ").unwrap(), "2026 semester 2");
    assert_eq!(kode(read_putaran(&store, &"x".repeat(41))), "TERLALU_PANJANG");
    assert_eq!(read_batas(&store, "").unwrap(), None);
    assert_eq!(read_batas(&store, &store.today().to_string()).unwrap(), Some(store.today()));
    assert_eq!(kode(read_batas(&store, "1-1-2020")), "TANGGAL_SUDAH_LEWAT");
    assert_eq!(kode(read_batas(&store, "besok")), "TANGGAL_TIDAK_TERBACA");
}

#[test]
fn rows_are_taken_all_or_none_and_what_a_row_leaves_stays() {
    let (_dir, mut store) = store();
    let unit_id = unit(&mut store, "A");
    let isian = InformasiIsian { unit_id: Some(unit_id.clone()), ..informasi_lengkap(&store) };
    let old = informasi::save(&mut store, &isian).unwrap().informasi;
    let masuk = |isian: InformasiIsian, lama, waktu_tetap| FormulirMasuk {
        lama,
        usulan: UsulanMasuk { isian, kategori: String::new(), asal: "Formulir A 2026 x: b:0001".into() },
        waktu_tetap,
    };
    let mut over = InformasiIsian::of(&old);
    over.judul = "Judul yang baru".into();
    over.jangka_waktu = Vec::new();
    let lama = Some((old.id.clone(), old.versi));
    let bad = masuk(InformasiIsian { judul: String::new(), ..isian.clone() }, None, false);
    let change = masuk(over, lama, true);
    let terima = back(&unit_id, "1", 0, 2);
    let both = [change.clone(), bad];
    assert_eq!(kode(informasi::take_formulir(&mut store, &terima, &both, &mut quiet)), "WAJIB_DIISI");
    assert_eq!(informasi::get(&store, &old.id).unwrap(), old);
    let new = masuk(InformasiIsian { judul: "Informasi lain".into(), ..isian }, None, false);
    let done = informasi::take_formulir(&mut store, &terima, &[change.clone(), new], &mut quiet).unwrap();
    let now = informasi::get(&store, &old.id).unwrap();
    assert_eq!((now.judul.as_str(), &now.jangka_waktu), ("Judul yang baru", &old.jangka_waktu));
    assert_eq!(now.versi, old.versi + 1);
    assert_eq!(done[1].asal, "Formulir A 2026 x: b:0001");
    // Somebody saved the item since it was looked at.
    let again = informasi::take_formulir(&mut store, &terima, &[change], &mut quiet);
    assert_eq!(kode(again), "VERSI_BERUBAH");
    // The same file, of which nothing is taken now, changes nothing.
    let before = crate::jejak::list(&store, None, 1).unwrap();
    informasi::take_formulir(&mut store, &terima, &[], &mut quiet).unwrap();
    assert_eq!(crate::jejak::list(&store, None, 1).unwrap(), before);
}
