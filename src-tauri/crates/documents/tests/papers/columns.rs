//! One, two and three who sign side by side, with every authority to sign, on every sheet.

use crate::bounds::{Page, Word, assert_in_bounds, each, read};
use crate::common::{fixture, render};
use saksama_documents::{Kertas, NomorHalaman};
use serde_json::{Value, json};

/// Fixture, those who sign from left to right, words of the last lines before them, of
/// which one at least must stand with them. One signs, then two, then
/// three; in two papers a further one signs in the middle below the two.
const PAPERS: [(&str, &[&str], &[&str]); 11] = [
    ("undangan", &["/penandatangan"], &["Demikian"]),
    ("keputusan", &["/penandatangan"], &["Ditetapkan"]),
    ("dkip", &["/penandatangan"], &["jujur", "kan.", "menyampaikan"]),
    ("tanda_terima_rapat", &["/menyerahkan"], &["M.Hum."]),
    ("tanda_terima_rapat", &["/menyerahkan", "/menerima"], &["M.Hum."]),
    ("notula", &["/notulis", "/pimpinan"], &["ditutup"]),
    ("daftar_hadir", &["/notulis", "/pimpinan"], &["Kuorum"]),
    ("berita_acara_rapat", &["/notulis", "/pimpinan"], &["Demikian"]),
    ("bukti_unggah", &["/mengetahui", "/petugas"], &["Demikian"]),
    (
        "berita_acara_serah_terima",
        &["/pihak_kedua/penandatangan", "/pihak_pertama/penandatangan", "/mengetahui"],
        &["mes"],
    ),
    (
        "dkip_persetujuan",
        &["/persetujuan/disusun", "/persetujuan/diperiksa", "/persetujuan/disetujui"],
        &["√", "-eksekutif"],
    ),
];

fn authorities() -> [Value; 7] {
    let office = "Wali Kota Sukamaju selaku Atasan Pejabat Pengelola Informasi dan Dokumentasi";
    [
        json!({ "jenis": "DEFINITIF" }),
        json!({ "jenis": "ATAS_NAMA", "pejabat": office }),
        json!({ "jenis": "UNTUK_BELIAU", "atas_nama": office, "pejabat": "Sekretaris Daerah Kota Sukamaju" }),
        json!({ "jenis": "PLT" }),
        json!({ "jenis": "PLH" }),
        json!({ "jenis": "PJ" }),
        json!({ "jenis": "PJS" }),
    ]
}

/// The lowest word of a page that begins so: who signs may be named in the text above, too.
fn word<'a>(page: &'a Page, text: &str) -> Option<&'a Word> {
    let found = page.words.iter().filter(|word| word.text.to_lowercase().starts_with(text));
    found.max_by(|a, b| a.top.total_cmp(&b.top))
}

#[test]
fn blocks_in_one_two_and_three_columns_stay_whole_apart_and_within_the_margins() {
    let mut cases = vec![];
    for paper in PAPERS {
        for (n, authority) in authorities().into_iter().enumerate() {
            // every sheet and every size comes with every paper
            cases.push((paper, authority, Kertas::ALL[n % 5], [9.0, 11.0, 12.0, 14.0][n % 4]));
        }
    }
    each(&cases, |((name, blocks, last), authority, kertas, size)| {
        let mut fixture = fixture(name);
        fixture.format.nomor_halaman = NomorHalaman::Tanpa;
        (fixture.format.kertas, fixture.format.ukuran_huruf) = (*kertas, *size);
        for (n, place) in blocks.iter().enumerate() {
            let (parent, key) = place.rsplit_once('/').unwrap();
            fixture.data.pointer_mut(parent).unwrap()[key] = json!({
                "wewenang": authority,
                "jabatan": format!("Awal{n} Kepala Bidang Pengelolaan Layanan Informasi Publik dan Dokumentasi"),
                "nama": format!("Prof. Dr. Ir. H. Raden Mas Suryadiningrat Wirakusumahatmaja, S.H., M.Si. Akhir{n}"),
                "pangkat": "Pembina Utama Madya (IV/d)",
                "nip": "197001011995032001",
            });
        }
        let name = format!("{name}, {} blocks, {authority}, {size} points", blocks.len());
        let paper = read(&render(&fixture).unwrap());
        assert_in_bounds(&paper, &fixture, *kertas, &name);
        // names may stand in the text of an earlier page, too
        let whole = |page: &&Page| {
            (0..blocks.len())
                .all(|n| ["awal", "akhir"].iter().all(|text| word(page, &format!("{text}{n}")).is_some()))
        };
        let page = paper.pages.iter().find(whole).unwrap_or_else(|| panic!("{name}: the blocks are split"));
        let ends = last.iter().any(|last| word(page, &last.to_lowercase()).is_some());
        assert!(ends, "{name}: without the last lines");
        let mut places = vec![];
        for n in 0..blocks.len() {
            let [from, to] = ["awal", "akhir"].map(|text| word(page, &format!("{text}{n}")).unwrap());
            assert!(to.top > from.bottom + 30.0, "{name}: no room for ink in block {n}");
            places.push(from.left);
        }
        // who takes note stands between the two above
        if let (true, [left, right, middle]) = (blocks.contains(&"/mengetahui"), places.as_slice()) {
            assert!(left < middle && middle < right, "{name}: {places:?}");
        } else {
            assert!(places.is_sorted(), "{name}: {places:?}");
        }
    });
}
