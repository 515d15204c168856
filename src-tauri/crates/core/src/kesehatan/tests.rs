//! Every kind: an item that just fails, and one that just passes.

use super::JenisTemuan as J;
use super::{KODE, Kesehatan, Risiko, check, check_item};
use crate::informasi::{self, Cakupan, DasarHukum, Informasi, KelasKeamanan};
use crate::jangka_waktu::{JangkaWaktu, JenisJangkaWaktu, SatuanWaktu, dari_teks};
use crate::pekerjaan::stage;
use crate::peraturan::{self, Peraturan};
use crate::storage::Store;
use crate::testing::{date, informasi_lengkap, store};
use crate::uji_konsekuensi as uji;
use saksama_durable::quiet;
use std::ops::ControlFlow;

const DIBUKA: &str = "Penerima bantuan dapat menjadi sasaran penipuan.";
const DITUTUP: &str = "Rahasia keuangan penerima bantuan terlindungi.";

/// An item without findings, and the laws of the office.
fn baik() -> (Informasi, Vec<Peraturan>) {
    let (_dir, mut store) = store();
    let isian = informasi_lengkap(&store);
    let item = informasi::save(&mut store, &isian).unwrap().informasi;
    (item, peraturan::list(&store).unwrap())
}

fn kinds_of(item: &Informasi, laws: &[Peraturan], dibuka: &str, ditutup: &str) -> Vec<J> {
    let found = check_item(item, laws, dibuka, ditutup, date("2026-11-20"));
    let mut kinds: Vec<J> = found.iter().map(|m| J::of(&m.kode)).collect();
    kinds.sort_unstable();
    kinds
}

/// The kinds found after a change of the item without findings.
fn after(change: impl Fn(&mut Informasi)) -> Vec<J> {
    let (mut item, laws) = baik();
    change(&mut item);
    kinds_of(&item, &laws, DIBUKA, DITUTUP)
}

fn teks(dasar: &str) -> Vec<DasarHukum> {
    dasar.lines().map(DasarHukum::dari_teks).collect()
}

fn kode(list: &[&str]) -> Vec<String> {
    list.iter().map(|k| (*k).to_owned()).collect()
}

fn permanen() -> Vec<JangkaWaktu> {
    let term = JangkaWaktu::kosong(JenisJangkaWaktu::Permanen);
    vec![JangkaWaktu { uraian_cetak: "permanen".into(), ..term }]
}

fn tahun(n: u32) -> Vec<JangkaWaktu> {
    let mut term = JangkaWaktu::kosong(JenisJangkaWaktu::Durasi);
    (term.nilai, term.satuan) = (Some(n), Some(SatuanWaktu::Tahun));
    term.uraian_cetak = format!("{n} tahun sejak tanggal penetapan");
    vec![term]
}

#[test]
fn an_item_without_fault_has_no_finding() {
    assert_eq!(after(|_| ()), []);
}

#[test]
fn permanent_is_forbidden_under_a_to_f_only() {
    let with = |huruf: &'static str, term: Vec<JangkaWaktu>| {
        after(move |i| (i.kode_pasal17, i.jangka_waktu) = (kode(&[huruf]), term.clone()))
    };
    for huruf in ["a.1", "b", "c.6", "d", "e.4", "f.2"] {
        assert!(with(huruf, permanen()).contains(&J::PermanenDilarang), "{huruf}");
        assert!(!with(huruf, tahun(5)).contains(&J::PermanenDilarang), "{huruf}");
    }
    for huruf in ["g", "h.3", "i"] {
        assert_eq!(with(huruf, permanen()), [], "{huruf}");
    }
    // in the words of an old list; said once, not also as a term without end
    assert_eq!(with("b", dari_teks("Tidak terbatas")), [J::PermanenDilarang]);
}

#[test]
fn a_letter_of_pasal_17_must_be_named() {
    assert_eq!(after(|i| i.kode_pasal17 = vec![]), [J::TanpaHuruf]);
    assert_eq!(
        after(|i| i.kode_pasal17 = kode(&["h"])),
        [J::HurufTidakRinci],
        "its number is still to be chosen"
    );
    assert_eq!(after(|i| i.kode_pasal17 = kode(&["h.3", "g"])), []);
}

#[test]
fn a_ground_below_an_act_is_told_apart_from_none() {
    let with = |dasar: &'static str| after(move |i| i.dasar_hukum = teks(dasar));
    assert_eq!(with("Peraturan Presiden Nomor 16 Tahun 2018 Pasal 5"), [J::DasarDiBawahUu]);
    assert_eq!(with("Perpres No. 16 Tahun 2018\nPP 61 Tahun 2010 Pasal 8"), [J::DasarDiBawahUu]);
    assert_eq!(with("Perpres No. 16 Tahun 2018\nUU 27 Tahun 2022 Pasal 4"), []);
    assert_eq!(with("UU 27 Tahun 2022"), [J::TanpaUu], "without its article");
    assert_eq!(with("UU 27 Tahun 2022 Pasal 4"), []);
    assert_eq!(with("Surat edaran kepala dinas"), [J::TanpaUu]);
    let (mut item, laws) = baik();
    item.dasar_hukum = teks("Perpres No. 16 Tahun 2018\nPP 61 Tahun 2010 Pasal 8");
    let found = check_item(&item, &laws, DIBUKA, DITUTUP, date("2026-11-20"));
    let named = "Peraturan Presiden Nomor 16 Tahun 2018; Peraturan Pemerintah Nomor 61 Tahun 2010";
    assert_eq!((found[0].kode.as_str(), found[0].data["dasar"].as_str()), ("DASAR_DI_BAWAH_UU", named));
}

#[test]
fn huruf_j_needs_another_act() {
    let with =
        |dasar: &'static str| after(move |i| (i.kode_pasal17, i.dasar_hukum) = (kode(&["j"]), teks(dasar)));
    assert_eq!(with("UU 14 Tahun 2008 Pasal 17 huruf j"), [J::TanpaUu]);
    assert_eq!(with("UU 14 Tahun 2008 Pasal 17 huruf j\nUU 27 Tahun 2022 Pasal 4"), []);
}

#[test]
fn both_sides_of_the_matrix_must_say_enough() {
    let (item, laws) = baik();
    let with = |dibuka: &str, ditutup: &str| kinds_of(&item, &laws, dibuka, ditutup);
    assert_eq!(with("", DITUTUP), [J::MatriksKosong]);
    assert_eq!(with(DIBUKA, " \n"), [J::MatriksKosong]);
    assert_eq!(with("", ""), [J::MatriksKosong, J::MatriksKosong]);
    assert_eq!(with(&"a".repeat(19), DITUTUP), [J::MatriksLemah]);
    assert_eq!(with(&"a".repeat(20), DITUTUP), []);
    assert_eq!(with(DIBUKA, DIBUKA), [J::MatriksLemah]);
}

#[test]
fn a_term_must_be_there_and_end() {
    let with = |text: &'static str| after(move |i| i.jangka_waktu = dari_teks(text));
    assert_eq!(after(|i| i.jangka_waktu = vec![]), [J::TanpaAkhir]);
    assert_eq!(with("Tidak terbatas"), [J::TanpaAkhir]);
    assert_eq!(with("Selama jangka waktu tertentu"), [J::JangkaWaktuKabur]);
    assert_eq!(with("sampai dengan tanggal 31 Desember 2028"), []);
    assert_eq!(with("5 tahun"), []);
}

#[test]
fn huruf_a_ends_after_thirty_years() {
    let with = |n| after(move |i| (i.kode_pasal17, i.jangka_waktu) = (kode(&["a.1"]), tahun(n)));
    assert_eq!(with(31), [J::MelebihiBatas]);
    assert_eq!(with(30), []);
}

#[test]
fn what_is_open_by_law_is_not_closed() {
    assert_eq!(after(|i| i.persetujuan_tertulis_subjek = true), [J::SudahTerbuka]);
    assert_eq!(after(|i| i.terkait_jabatan_publik = true), [J::SudahTerbuka]);
    let until = |day: &'static str| {
        after(move |i| {
            let mut term = JangkaWaktu::kosong(JenisJangkaWaktu::SampaiTanggal);
            (term.berakhir, term.uraian_cetak) = (Some(date(day)), "sampai dengan tanggal itu".into());
            i.jangka_waktu = vec![term];
        })
    };
    assert_eq!(until("2026-11-19"), [J::SudahTerbuka]);
    assert_eq!(until("2026-11-20"), [], "the last day itself is still exempt");
}

#[test]
fn a_revoked_regulation_is_found() {
    let with = |dasar: &'static str| after(move |i| i.dasar_hukum.extend(teks(dasar)));
    assert_eq!(with("Peraturan Komisi Informasi Nomor 1 Tahun 2017 Pasal 4"), [J::DasarDicabut]);
    assert_eq!(with("Peraturan Komisi Informasi Nomor 1 Tahun 2021 Pasal 49"), []);
}

#[test]
fn the_kind_of_the_term_must_fit_its_letter() {
    let consent = |huruf: &'static str| {
        after(move |i| {
            let mut term = JangkaWaktu::kosong(JenisJangkaWaktu::SampaiPersetujuanTertulis);
            term.uraian_cetak = "sampai ada persetujuan tertulis dari yang bersangkutan".into();
            (i.kode_pasal17, i.jangka_waktu) = (kode(&[huruf]), vec![term]);
        })
    };
    assert_eq!(consent("i"), [J::JangkaWaktuTidakSesuai]);
    assert_eq!(consent("h.3"), []);
}

#[test]
fn bases_and_codes_must_name_the_same_letter() {
    let with = |dasar: &'static str| after(move |i| i.dasar_hukum.extend(teks(dasar)));
    assert_eq!(with("Pasal 17 huruf i UU 14 Tahun 2008"), [J::HurufBerbeda]);
    assert_eq!(with("Pasal 17 huruf h UU 14 Tahun 2008"), []);
}

#[test]
fn a_description_must_be_clear() {
    assert_eq!(after(|i| i.uraian = "saldo rekening".into()), [J::UraianTidakJelas]);
    assert_eq!(after(|i| i.uraian = "saldo rekening 1".into()), []);
    assert_eq!(after(|i| i.uraian = "Dokumen dan data kepegawaian".into()), [J::UraianTidakJelas]);
}

#[test]
fn a_whole_document_is_worth_a_look_a_part_must_be_named() {
    assert_eq!(after(|i| i.judul = "Dokumen kontrak pengadaan".into()), [J::SeluruhDokumen]);
    assert_eq!(after(|i| i.judul = "Harga satuan dalam dokumen kontrak".into()), []);
    let part = |bagian: &'static str| {
        after(move |i| {
            (i.judul, i.cakupan) = ("Dokumen kontrak pengadaan".into(), Cakupan::Sebagian);
            i.bagian_dikecualikan = bagian.into();
        })
    };
    assert_eq!(part(""), [J::BagianKosong]);
    assert_eq!(part("Harga satuan"), []);
}

#[test]
fn small_things_are_found_too() {
    assert_eq!(after(|i| i.bukan_pasal18 = false), [J::Pasal18BelumDiperiksa]);
    assert_eq!(after(|i| i.kelas_keamanan = KelasKeamanan::Biasa), [J::KelasKeamanan]);
    let needed = |said: &'static str| {
        after(move |i| {
            (i.kode_pasal17, i.jangka_waktu) = (kode(&["d"]), tahun(5));
            i.jangka_waktu[0].uraian_cetak.push_str(said);
        })
    };
    assert_eq!(needed(""), [J::PimpinanBelumDisebut]);
    assert_eq!(needed(", ditetapkan oleh pimpinan Badan Publik"), []);
}

#[test]
fn every_rule_of_an_item_has_a_kind_and_the_kinds_stand_by_their_risk() {
    let rules = [
        crate::informasi::uji_baris::KODE,
        crate::informasi::KODE_LENGKAP,
        crate::peraturan::pasal17::KODE,
        KODE,
    ];
    // Said of a sheet, not of an item.
    for rule in rules.concat().into_iter().filter(|k| *k != "PENGUJI_KOSONG") {
        assert_ne!(J::of(rule), J::Lainnya, "{rule}");
    }
    let risks: Vec<Risiko> = J::ALL.iter().map(|j| j.risiko()).collect();
    assert!(risks.is_sorted());
    assert_eq!((J::Lainnya.risiko(), J::SudahTerbuka.risiko()), (Risiko::Sedang, Risiko::Tinggi));
}

fn kesehatan(store: &Store) -> Kesehatan {
    check(store, &mut quiet).unwrap()
}

#[test]
fn the_register_is_summed_up_and_the_gravest_comes_first() {
    let (_dir, mut store) = store();
    assert_eq!(kesehatan(&store).jumlah, 0);
    let good = informasi_lengkap(&store);
    let mut save = |change: &dyn Fn(&mut informasi::InformasiIsian)| {
        let mut isian = good.clone();
        change(&mut isian);
        informasi::save(&mut store, &isian).unwrap().informasi.id
    };
    let first = save(&|_| ());
    let _light = save(&|i| {
        i.judul = "Laporan pemeriksaan reguler".into();
        i.uraian = "Kertas kerja pemeriksaan reguler pada tahun berjalan".into();
    });
    let _double = save(&|i| i.judul = "Rekening Penerima Bantuan Sosial!".into());
    let grave = save(&|i| {
        (i.judul, i.uraian) =
            ("Soal seleksi terbuka".into(), "Soal dan kunci jawaban seleksi terbuka".into());
        i.kode_pasal17.clear();
        i.jangka_waktu.clear();
    });
    let gone = save(&|i| i.jangka_waktu.clear());
    informasi::trash(&mut store, &[gone]).unwrap();

    let found = kesehatan(&store);
    assert_eq!((found.jumlah, found.bersih, found.tanpa_tanggal), (4, 1, 1));
    assert_eq!(found.per_risiko, [(Risiko::Tinggi, 1), (Risiko::Sedang, 1), (Risiko::Rendah, 1)]);
    let kinds: Vec<_> = found.per_jenis.iter().map(|h| (h.jenis, h.jumlah)).collect();
    let expected = [(J::TanpaHuruf, 1), (J::TanpaAkhir, 1), (J::MungkinGanda, 1), (J::SeluruhDokumen, 1)];
    assert_eq!(kinds, expected);
    let order: Vec<&str> = found.rencana.iter().map(|i| i.nomor_register.as_str()).collect();
    assert_eq!(order, ["R-2026-0004", "R-2026-0003", "R-2026-0002"]);
    assert_eq!(found.rencana[0].informasi_id, grave);
    assert_eq!(found.rencana[1].temuan[0].masalah.data["nomor"], "R-2026-0001");
    assert!(found.rencana.iter().all(|i| i.informasi_id != first));

    // What was withdrawn is nobody's work any more.
    informasi::move_status(&mut store, &grave, informasi::status::Transisi::Cabut, "Keliru").unwrap();
    assert_eq!(kesehatan(&store).jumlah, 3);
    assert!(check(&store, &mut |_, _| ControlFlow::Break(())).is_err());
}

#[test]
fn a_description_is_told_as_far_as_it_says_more_than_the_title() {
    use super::ringkas;
    assert_eq!(ringkas("Data pribadi", "Data  pribadi"), "");
    assert_eq!(ringkas("Data pribadi", "Nomor\nrekening pegawai"), "Nomor rekening pegawai");
    let long = format!("{}ujung", "kata ".repeat(28));
    assert_eq!(ringkas("Data", &long), format!("{} …", "kata ".repeat(28).trim_end()));
    assert_eq!(ringkas("Data", &"kata ".repeat(28)).chars().count(), 139);
}

#[test]
fn the_matrix_is_that_of_the_newest_sheet() {
    let mut s = stage::open();
    let item = s.item(|i| (i.usul_dibuka, i.usul_ditutup) = (DIBUKA.into(), String::new()));
    let empty = |s: &stage::Stage| {
        kesehatan(&s.store).per_jenis.iter().filter(|h| h.jenis == J::MatriksKosong).count()
    };
    assert_eq!(empty(&s), 1, "as the unit proposed it");
    let lembar = s.sheet(&[&item], uji::HasilUji::Dikecualikan);
    assert_eq!(empty(&s), 1, "the sheet began so");
    let filled = stage::cells(&lembar.baris[0], None);
    let filled = uji::LembarUjiBarisIsian { konsekuensi_ditutup: DITUTUP.into(), ..filled };
    uji::save_baris(&mut s.store, &lembar.id, &filled).unwrap();
    assert_eq!(empty(&s), 0, "the sheet has both sides");
    uji::trash(&mut s.store, &lembar.id).unwrap();
    assert_eq!(empty(&s), 1, "a sheet in the trash says nothing");
}
