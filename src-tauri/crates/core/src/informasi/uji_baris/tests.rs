use super::{BarisUji, DasarUji, uji_baris};
use crate::informasi::Cakupan;
use crate::jangka_waktu::{JangkaWaktu, JenisJangkaWaktu, OperatorJangkaWaktu, SatuanWaktu};
use crate::masalah::{Masalah, Tingkat};
use crate::peraturan::JenisPeraturan::{Perki, Pp, Uu};
use std::collections::BTreeMap;

const UU_KIP: DasarUji<'_> = DasarUji { jenis: Uu, nomor: "14", tahun: 2008, pasal: "17", dicabut: false };
const UU_PDP: DasarUji<'_> = DasarUji { jenis: Uu, nomor: "27", tahun: 2022, pasal: "4", dicabut: false };
const PERKI_LAMA: DasarUji<'_> =
    DasarUji { jenis: Perki, nomor: "1", tahun: 2017, pasal: "4", dicabut: true };

fn lima_tahun() -> JangkaWaktu {
    let mut j = JangkaWaktu {
        nilai: Some(5),
        satuan: Some(SatuanWaktu::Tahun),
        ..JangkaWaktu::kosong(JenisJangkaWaktu::Durasi)
    };
    j.uraian_cetak = j.uraian();
    j
}

/// Changes a good row and gives the problems found.
fn check(change: impl Fn(&mut BarisUji<'_>)) -> Vec<Masalah> {
    let (codes, terms) = (["h.3".to_owned()], [lima_tahun()]);
    let mut baris = BarisUji {
        uraian: "Nomor rekening dan saldo penerima bantuan sosial",
        cakupan: Cakupan::Seluruh,
        bagian_dikecualikan: "",
        kode_pasal17: &codes,
        dasar: &[UU_KIP],
        bukan_pasal18: true,
        persetujuan_tertulis_subjek: false,
        terkait_jabatan_publik: false,
        konsekuensi_dibuka: "Penerima bantuan dapat menjadi sasaran penipuan.",
        konsekuensi_ditutup: "Rahasia keuangan penerima bantuan terlindungi.",
        jangka_waktu: &terms,
        operator_jangka_waktu: OperatorJangkaWaktu::YangLebihDulu,
        tanggal: crate::testing::date("2026-11-20"),
        penguji: 3,
    };
    change(&mut baris);
    uji_baris(&baris)
}

fn codes(change: impl Fn(&mut BarisUji<'_>)) -> Vec<String> {
    check(change).into_iter().map(|m| m.kode).collect()
}

#[test]
fn a_good_row_has_no_problem() {
    assert_eq!(check(|_| ()), []);
}

#[test]
fn each_rule_finds_its_fault() {
    assert_eq!(codes(|b| b.uraian = " "), ["URAIAN_KOSONG"]);
    assert_eq!(codes(|b| b.uraian = "saldo rekening"), ["URAIAN_TERLALU_PENDEK"]);
    assert_eq!(codes(|b| b.uraian = "Dokumen dan data kepegawaian"), ["URAIAN_UMUM"]);
    assert_eq!(codes(|b| b.kode_pasal17 = &[]), ["PASAL17_KOSONG"]);
    assert_eq!(codes(|b| b.dasar = &[]), ["DASAR_TANPA_UU"]);
    assert_eq!(codes(|b| b.dasar = &[DasarUji { jenis: Pp, ..UU_PDP }]), ["DASAR_TANPA_UU"]);
    assert_eq!(codes(|b| b.dasar = &[DasarUji { pasal: "", ..UU_KIP }]), ["DASAR_TANPA_UU"]);
    assert_eq!(codes(|b| b.dasar = &[UU_KIP, PERKI_LAMA]), ["DASAR_DICABUT"]);
    assert_eq!(codes(|b| b.konsekuensi_dibuka = ""), ["KONSEKUENSI_DIBUKA_KOSONG"]);
    assert_eq!(codes(|b| b.konsekuensi_ditutup = "\n"), ["KONSEKUENSI_DITUTUP_KOSONG"]);
    assert_eq!(codes(|b| b.konsekuensi_dibuka = "merugikan"), ["KONSEKUENSI_TERLALU_PENDEK"]);
    assert_eq!(codes(|b| b.konsekuensi_ditutup = b.konsekuensi_dibuka), ["KONSEKUENSI_SAMA"]);
    assert_eq!(codes(|b| b.bukan_pasal18 = false), ["PASAL18_BELUM_DIPERIKSA"]);
    assert_eq!(codes(|b| b.persetujuan_tertulis_subjek = true), ["TERBUKA_PERSETUJUAN"]);
    assert_eq!(codes(|b| b.terkait_jabatan_publik = true), ["TERBUKA_JABATAN_PUBLIK"]);
    assert_eq!(codes(|b| b.jangka_waktu = &[]), ["JANGKA_WAKTU_KOSONG"]);
    assert_eq!(codes(|b| b.cakupan = Cakupan::Sebagian), ["BAGIAN_DIKECUALIKAN_KOSONG"]);
    assert_eq!(codes(|b| b.penguji = 0), ["PENGUJI_KOSONG"]);
}

#[test]
fn huruf_j_needs_another_law() {
    let j = ["j".to_owned()];
    let run = |dasar: &[DasarUji<'_>]| {
        let terms = [lima_tahun()];
        uji_baris(&BarisUji {
            uraian: "Nomor rekening dan saldo penerima bantuan sosial",
            cakupan: Cakupan::Seluruh,
            bagian_dikecualikan: "",
            kode_pasal17: &j,
            dasar,
            bukan_pasal18: true,
            persetujuan_tertulis_subjek: true,
            terkait_jabatan_publik: false,
            konsekuensi_dibuka: "Penerima bantuan dapat menjadi sasaran penipuan.",
            konsekuensi_ditutup: "Rahasia keuangan penerima bantuan terlindungi.",
            jangka_waktu: &terms,
            operator_jangka_waktu: OperatorJangkaWaktu::YangLebihDulu,
            tanggal: crate::testing::date("2026-11-20"),
            penguji: 1,
        })
    };
    assert_eq!(run(&[UU_KIP])[0].kode, "HURUF_J_TANPA_UU_LAIN");
    // Consent opens only huruf g and h.
    assert_eq!(run(&[UU_KIP, UU_PDP]), []);
}

#[test]
fn the_term_is_checked_by_every_code() {
    let terms =
        [JangkaWaktu { uraian_cetak: "permanen".into(), ..JangkaWaktu::kosong(JenisJangkaWaktu::Permanen) }];
    let mixed = ["a".to_owned(), "h.1".to_owned()];
    let mut out = codes(|_| ());
    assert_eq!(out, [""; 0]);
    let baris = BarisUji {
        uraian: "Nomor rekening dan saldo penerima bantuan sosial",
        cakupan: Cakupan::Seluruh,
        bagian_dikecualikan: "",
        kode_pasal17: &mixed,
        dasar: &[UU_KIP],
        bukan_pasal18: true,
        persetujuan_tertulis_subjek: false,
        terkait_jabatan_publik: false,
        konsekuensi_dibuka: "Penerima bantuan dapat menjadi sasaran penipuan.",
        konsekuensi_ditutup: "Rahasia keuangan penerima bantuan terlindungi.",
        jangka_waktu: &terms,
        operator_jangka_waktu: OperatorJangkaWaktu::YangLebihDulu,
        tanggal: crate::testing::date("2026-11-20"),
        penguji: 1,
    };
    out = uji_baris(&baris).into_iter().map(|m| format!("{:?} {}", m.tingkat, m.kode)).collect();
    let expected = [(Tingkat::Peringatan, "HURUF_TANPA_ANGKA"), (Tingkat::Galat, "PERMANEN_DILARANG")];
    assert_eq!(out, expected.map(|(t, k)| format!("{t:?} {k}")));
}

/// Sentence and article of a code.
#[derive(serde::Deserialize)]
struct Kalimat {
    kalimat: String,
    dasar: Option<String>,
}

#[test]
fn every_code_has_a_sentence() {
    let text = include_str!("../../../../../../assets/teks/masalah.json");
    let sentences: BTreeMap<String, Kalimat> = serde_json::from_str(text).unwrap();
    let lists = [
        super::KODE,
        crate::informasi::lengkap::KODE,
        crate::jangka_waktu::KODE,
        crate::kesehatan::KODE,
        crate::peraturan::KODE,
        crate::peraturan::pasal17::KODE,
        crate::pejabat::nip::KODE,
        crate::pejabat::pangkat::KODE,
        crate::dokumen::penomoran::KODE,
        crate::tanggal::KODE,
    ];
    let sidang = crate::sidang::KODE.iter().map(|(kode, _)| *kode);
    for kode in lists.concat().into_iter().chain(sidang) {
        let found = sentences.get(kode).unwrap_or_else(|| panic!("{kode} has no sentence"));
        assert!(found.kalimat.ends_with('.'), "{kode}");
        assert!(found.dasar.as_ref().is_none_or(|d| d.contains("Pasal")), "{kode}");
    }
    // A named place that nobody fills would be printed as it stands.
    let row = check(|b| b.uraian = "saldo rekening").remove(0);
    assert!(sentences[&row.kode].kalimat.contains("{min}") && row.data.contains_key("min"));
}
