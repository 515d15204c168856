use super::kutipan::{baca_pasal17, baca_peraturan, huruf_pasal17};
use super::{JenisPeraturan, Peraturan, PeraturanIsian, bawaan, pasal17};
use crate::clock::Clock;
use chrono::NaiveDateTime;
use proptest::prelude::*;
use std::cell::Cell;
use std::collections::BTreeSet;

struct Counter(std::sync::Mutex<Cell<u32>>);

impl Clock for Counter {
    fn now(&self) -> NaiveDateTime {
        NaiveDateTime::default()
    }

    fn new_id(&self) -> String {
        let n = self.0.lock().unwrap();
        n.set(n.get() + 1);
        n.get().to_string()
    }

    fn fill_random(&self, _: &mut [u8]) -> std::io::Result<()> {
        Err(std::io::ErrorKind::Unsupported.into())
    }
}

#[test]
fn the_33_grounds() {
    let codes: Vec<&str> = pasal17::daftar().iter().map(|p| p.kode.as_str()).collect();
    assert_eq!(
        codes.join(" "),
        "a.1 a.2 a.3 a.4 a.5 b c.1 c.2 c.3 c.4 c.5 c.6 c.7 d e.1 e.2 e.3 e.4 e.5 e.6 e.7 f.1 f.2 f.3 f.4 g h.1 h.2 \
         h.3 h.4 h.5 i j"
    );
    let h3 = pasal17::find("h.3").unwrap();
    assert_eq!(h3.bunyi, "kondisi keuangan, aset, pendapatan, dan rekening bank seseorang;");
    assert_eq!(
        h3.induk,
        "Informasi Publik yang apabila dibuka dan diberikan kepada Pemohon Informasi Publik dapat mengungkap rahasia \
         pribadi, yaitu:"
    );
    assert!(pasal17::daftar().iter().all(|p| !p.bunyi.contains('…') && !p.label_singkat.is_empty()));
    assert!(pasal17::pembuka().ends_with("kecuali:"));
    for (kode, whole) in
        [("a", true), ("c", true), ("e", true), ("f", true), ("h", true), ("b", false), ("j", false)]
    {
        assert_eq!(pasal17::is_huruf_tanpa_angka(kode), whole, "{kode}");
        assert!(pasal17::find(kode).is_some());
    }
    for kode in ["k", "h.6", "a.0", "", "H", "h.", "b.1"] {
        assert!(pasal17::find(kode).is_none(), "{kode}");
    }
}

#[test]
fn cites_codes() {
    assert_eq!(
        pasal17::kutipan("h.3"),
        "Pasal 17 huruf h angka 3 Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik"
    );
    let short =
        |codes: &[&str]| pasal17::kutipan_gabungan(codes).replace(&format!(" {}", pasal17::UU_KIP), "");
    assert_eq!(short(&["j"]), "Pasal 17 huruf j");
    assert_eq!(short(&["h.3", "j"]), "Pasal 17 huruf h angka 3 dan huruf j");
    assert_eq!(short(&["a", "c", "h"]), "Pasal 17 huruf a, huruf c, dan huruf h");
    assert_eq!(short(&["h.1", "j", "h.3"]), "Pasal 17 huruf h angka 1 dan angka 3, dan huruf j");
    assert_eq!(short(&["h.1", "h.3", "h.5"]), "Pasal 17 huruf h angka 1, angka 3, dan angka 5");
    assert_eq!(short(&[]), "");
    let codes: Vec<String> = ["h", "x", "h"].map(String::from).to_vec();
    let found: Vec<String> = pasal17::periksa(&codes, "kode").into_iter().map(|m| m.kode).collect();
    assert_eq!(
        found,
        ["HURUF_TANPA_ANGKA", "KODE_PASAL17_TIDAK_DIKENAL", "HURUF_TANPA_ANGKA", "KODE_PASAL17_GANDA"]
    );
}

/// Wordings of the shapes that published lists use; invented where they name a body.
#[test]
fn reads_letters() {
    for (text, codes) in [
        ("Pasal 17 huruf h dan j UU KIP", "h j"),
        ("Pasal 17 huruf a, c dan h", "a c h"),
        ("pasal 17 huruf h angka 5", "h.5"),
        ("Pasal 17 huruf (h)", "h"),
        ("17 h", "h"),
        ("UU KIP 17 h", "h"),
        ("Pasal 17 ayat (1) huruf b", "b"),
        ("Pasal 17 huruf h angka 1, angka 3, dan angka 5", "h.1 h.3 h.5"),
        ("Pasal 17 huruf h angka 1, 3 dan 5", "h.1 h.3 h.5"),
        ("Pasal 17 huruf a angka 1 dan huruf h angka 2", "a.1 h.2"),
        ("Pasal 17 huruf h (4)", "h.4"),
        ("Pasal 17 huruf h.3", "h.3"),
        ("Pasal 17 huruf h angka 9", "h"),
        ("Pasal 17 huruf a.b dan h", "a b h"),
        ("Pasal 17 huruf h dan huruf i", "h i"),
        ("pasal 17 huruf h dan huruf I", "h i"),
        ("pasal 17 hurufi", "i"),
        ("Pasal 17 huruf l", "i"),
        ("Pasal 1 7 huruf h", "h"),
        ("Pasal l7 huruf h", "h"),
        ("Pasa1 17 huruf h", "h"),
        ("Pasal17 Huruf H", "h"),
        ("Pasal 17 huruf b s.d. e", "b c d e"),
        ("Pasal 17 huruf a sampai dengan huruf c", "a b c"),
        ("Pasal 17 huruf h dan Pasal 17 huruf h angka 2", "h h.2"),
        (
            "Pasal 17 huruf b dan i Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik; dan",
            "b i",
        ),
        ("UU No. 14 Th 2008 tentang KIP, Pasal 17 huruf b, i dan j;\nb. UU No. 30 Tahun 2000", "b i j"),
        (
            "a. UU No 14 Tahun 2008 tentang KIP Pasal 17 huruf h,\nb. Perda Kota Contoh Nomor 3 Tahun 2015",
            "h",
        ),
        ("a. UU 14/2008 Pasal 17 huruf b, c\nb. Perka Contoh No. 9 Tahun 2009", "b c"),
        ("UU No 14 Th 2008 tentang KIP Pasal 17 huruf h UU No. 12 Tahun 1995 tentang Lembaga", "h"),
        ("Pasal 17 Undang-Undang Nomor 14 Tahun 2008 huruf j", "j"),
        ("UU 14/2008 Pasal 6 ayat (3) huruf d, pasal 17 huruf h", "h"),
        ("Pasal 17 huruf j: informasi yang tidak boleh diungkapkan berdasarkan Undang-Undang", "j"),
        ("Pasal 17 huruf C dan J, tidak boleh diungkapkan berdasarkan UU Nomor 19 tahun 2016", "c j"),
        ("UU 43/2009 Pasal 44 ayat (1) huruf h dan Pasal 17 huruf b UU 14/2008", "b"),
        // Not Pasal 17 of UU 14/2008.
        ("Pasal 44 ayat (1) huruf h UU 43/2009", ""),
        ("Pasal 17 huruf b UU 30/2000 tentang Rahasia Dagang", ""),
        ("Undang-Undang Nomor 15 Tahun 2004 tentang Pemeriksaan Pasal 17 huruf a", ""),
        ("Pasal 17 Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik", ""),
        ("Pasal 170 huruf h", ""),
        ("Perwal Nomor 17 Tahun 2019 huruf a", ""),
        ("a. UU No. 5 Tahun 2014\nb. PP No. 17 Tahun 2020", ""),
        ("17 Agustus 2026", ""),
        ("", ""),
    ] {
        assert_eq!(baca_pasal17(text).join(" "), codes, "{text}");
    }
    assert_eq!(huruf_pasal17("Pasal 17 huruf h angka 1, huruf j, dan huruf h"), ['h', 'j']);
}

#[test]
fn reads_laws() {
    let list = baca_peraturan(
        "a. UU No. 14 Tahun 2008 tentang KIP, Pasal 17 huruf h angka 3 dan j;\nb. Peraturan Daerah Kota Contoh Nomor \
         5 Tahun 2013 tentang Kearsipan Daerah Pasal 9 ayat (2)\nc. Permencontoh No PER/04/M.CON/03/2008; dan\nd. \
         UU 19/2016 tentang Perubahan atas UU Nomor 11 Tahun 2008",
    );
    let short: Vec<String> = list
        .iter()
        .map(|k| {
            let year = k.tahun.unwrap_or(0);
            let parts = [&k.tentang, &k.pasal, &k.ayat, &k.huruf, &k.angka].map(String::as_str).join("|");
            format!("{} {}/{year}|{parts}", k.jenis.as_str(), k.nomor)
        })
        .collect();
    assert_eq!(
        short,
        [
            "UU 14/2008|KIP|17||h, j|3",
            "PERDA 5/2013|Kearsipan Daerah|9|2||",
            "PERMEN PER/04/M.CON/03/2008|||||",
            "UU 19/2016|Perubahan atas UU Nomor 11 Tahun 2008||||",
        ]
    );
    let pair = baca_peraturan("Pasal 17 huruf h UU 14/2008 dan Pasal 44 ayat (1) huruf h UU 43/2009");
    assert_eq!(
        pair.iter().map(|k| (k.nomor.as_str(), k.pasal.as_str())).collect::<Vec<_>>(),
        [("14", "17"), ("43", "44")]
    );
    let kip = &baca_peraturan("UU 14/2008 Pasal 6 ayat (3) huruf d, Pasal 17 huruf h")[0];
    assert_eq!((kip.pasal.as_str(), kip.huruf.as_str()), ("17", "h"));
    let bare = baca_peraturan("Pasal 17 huruf h");
    assert_eq!((bare[0].nomor.as_str(), bare[0].tahun, bare[0].huruf.as_str()), ("14", Some(2008), "h"));
    assert_eq!(baca_peraturan("kesepakatan bersama")[0].jenis, JenisPeraturan::Lain);
}

#[test]
fn shipped_regulations() {
    let list = bawaan::daftar(&Counter(std::sync::Mutex::new(Cell::new(0)))).unwrap();
    assert_eq!(list.len(), 11);
    assert_eq!(list.iter().map(|p| &p.id).collect::<BTreeSet<_>>().len(), 11);
    assert_eq!(
        list[0].judul_lengkap(),
        "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik (Lembaran Negara Republik Indonesia \
         Tahun 2008 Nomor 61, Tambahan Lembaran Negara Republik Indonesia Nomor 4846)"
    );
    assert!(
        list.iter()
            .any(|p| p.judul().starts_with("Peraturan Menteri Dalam Negeri Nomor 3 Tahun 2017 tentang"))
    );
    let revoked: Vec<_> = list.iter().filter(|p| p.is_dicabut()).map(|p| (p.tahun, p.aktif)).collect();
    assert_eq!(revoked, [(2010, false), (2017, false)]);
    let mut active: Vec<&Peraturan> = list.iter().filter(|p| p.aktif).collect();
    active.sort_by_key(|p| p.kunci_urut());
    let order: Vec<String> =
        active.iter().map(|p| format!("{} {}/{}", p.jenis.as_str(), p.nomor, p.tahun)).collect();
    assert_eq!(
        order,
        [
            "UU 14/2008",
            "UU 25/2009",
            "UU 43/2009",
            "UU 23/2014",
            "UU 27/2022",
            "PP 61/2010",
            "PP 28/2012",
            "PERMEN 3/2017",
            "PERKI 1/2021"
        ]
    );
}

#[test]
fn a_typed_regulation() {
    let isian = PeraturanIsian {
        id: None,
        jenis: JenisPeraturan::Perkada,
        nama_jenis: "Peraturan Wali Kota Contoh".into(),
        nomor: "12".into(),
        tahun: "2019".into(),
        tentang: "tentang Layanan Informasi".into(),
        lembaran: String::new(),
        diubah_oleh: "Peraturan Wali Kota Contoh Nomor 3 Tahun 2022".into(),
        dicabut_oleh: String::new(),
        aktif: true,
    };
    let mut out = Vec::new();
    assert_eq!(
        isian.read("1".into(), &mut out).unwrap().judul_lengkap(),
        "Peraturan Wali Kota Contoh Nomor 12 Tahun 2019 tentang Layanan Informasi sebagaimana telah diubah dengan \
         Peraturan Wali Kota Contoh Nomor 3 Tahun 2022"
    );
    assert_eq!(out, []);
    let bad = PeraturanIsian {
        jenis: JenisPeraturan::Lain,
        nama_jenis: String::new(),
        nomor: " ".into(),
        tahun: "dua ribu".into(),
        tentang: "x".repeat(1001),
        lembaran: "a\u{7}b".into(),
        ..isian
    };
    assert_eq!(bad.read("1".into(), &mut out), None);
    let codes: Vec<(&str, &str)> = out.iter().map(|m| (m.medan.as_str(), m.kode.as_str())).collect();
    assert_eq!(
        codes,
        [
            ("nomor", "WAJIB_DIISI"),
            ("tahun", "TAHUN_TIDAK_TERBACA"),
            ("tentang", "TERLALU_PANJANG"),
            ("lembaran", "KARAKTER_KENDALI"),
            ("nama_jenis", "WAJIB_DIISI"),
        ]
    );
}

proptest! {
    #[test]
    fn codes_are_read_back_from_their_citation(picks in proptest::collection::btree_set(0..33_usize, 1..6)) {
        let codes: Vec<&str> = picks.iter().map(|i| pasal17::daftar()[*i].kode.as_str()).collect();
        prop_assert_eq!(baca_pasal17(&pasal17::kutipan_gabungan(&codes)), codes);
    }

    #[test]
    fn any_text_is_answered(text in "(pasal|17|huruf|UU|No|[a-j]|dan|angka|[ ,.;()\n1-9]|\\PC){0,20}") {
        let codes = baca_pasal17(&text);
        prop_assert!(codes.iter().all(|k| pasal17::find(k).is_some()));
        let _ = baca_peraturan(&text);
    }
}
