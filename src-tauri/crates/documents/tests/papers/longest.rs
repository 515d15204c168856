//! The longest data an office may have: many rows of long texts, people with very long names and offices.

use crate::bounds::{Read, assert_in_bounds, each, flat, read};
use crate::common::{CODES, Fixture, fixture, render};
use saksama_documents::{Kertas, NomorHalaman};
use serde_json::Value;

/// Fixture, list that grows, last words before the blocks; none: a row of the list.
pub(crate) const LONG: [(&str, &str, Option<&str>); 17] = [
    ("undangan", "/daftar_undangan", Some("Demikian")),
    ("berita_acara_rapat", "/putusan", Some("Demikian")),
    ("lembar_pengujian", "/baris", Some("Demikian")),
    ("lembar_pengubahan", "/tabel/baris", Some("Demikian")),
    ("pertimbangan_pengubahan", "/tabel/baris", Some("Demikian")),
    ("keputusan", "/lampiran/baris", Some("Ditetapkan")),
    ("penetapan_salinan", "/lampiran/baris", Some("Ditetapkan")),
    ("keputusan_tambahan", "/keputusan/lampiran/baris", Some("Ditetapkan")),
    ("keputusan_pengubahan", "/keputusan/lampiran/baris", Some("Ditetapkan")),
    ("keputusan_pembukaan", "/pengubahan/daftar", Some("Ditetapkan")),
    ("dkip", "/baris", None),
    ("dkip_persetujuan", "/baris", None),
    ("draf_dkip", "/baris", None),
    ("pengumuman", "/baris", Some("Demikian")),
    ("daftar_hadir", "/peserta", Some("Kuorum")),
    ("rekapitulasi", "/unit", None),
    ("formulir_usulan", "/baris", None),
];

/// Rows of the list; with texts this long they fill dozens of pages.
const ROWS: usize = 24;

/// What is looked for on the paper.
#[derive(Default)]
struct Stretched {
    /// What the paper says before: a text that it doesn't print is left as it is.
    before: String,
    /// Texts, each with a number of its own.
    texts: Vec<String>,
    /// Blocks of signatures.
    blocks: usize,
}

impl Stretched {
    /// A text of at least `letters` with a number at its end that no other text has.
    fn text(&mut self, text: &mut String, letters: usize) {
        if text.trim().is_empty() || !self.before.contains(&flat(text).to_lowercase()) {
            return;
        }
        let times = letters / text.chars().count() + 1;
        *text = format!("{} ujung{:05}", vec![text.as_str(); times].join(" "), self.texts.len());
        self.texts.push(text.clone());
    }

    /// Everything in a value: rows get long texts, blocks of signatures long names and offices between two words
    /// by which they are found again.
    fn all(&mut self, key: &str, value: &mut Value) {
        match value {
            Value::String(text) if !CODES.contains(&key) && !SHORT.contains(&key) => {
                self.text(text, if PEOPLE.contains(&key) { 120 } else { 300 });
            }
            Value::Array(list) => list.iter_mut().for_each(|value| self.all(key, value)),
            Value::Object(map) if map.contains_key("nama") && BLOCKS.contains(&key) => {
                let text =
                    |map: &serde_json::Map<String, Value>, key: &str| map[key].as_str().unwrap().to_owned();
                let (office, name) = (text(map, "jabatan"), text(map, "nama"));
                let n = self.blocks;
                map["jabatan"] = format!("awal{n:03} {office} {office} {office}").into();
                map["nama"] = format!("{name} {name} akhir{n:03}").into();
                self.blocks += 1;
            }
            Value::Object(map) => {
                // a form of the decree says one of these only
                let unsaid: &[&str] = match map.get("bentuk").and_then(Value::as_str) {
                    Some("KEPUTUSAN") => &["badan_publik"],
                    Some("PENETAPAN") => &["pejabat", "selaku"],
                    _ => &[],
                };
                let unsaid = unsaid.to_vec();
                // in one order, whichever map the crates of a build ask of serde_json
                let mut parts: Vec<_> = map
                    .iter_mut()
                    .filter(|(key, _)| *key != "kop" && !unsaid.contains(&key.as_str()))
                    .collect();
                parts.sort_by_key(|(key, _)| key.as_str());
                for (key, value) in parts {
                    self.all(key, value);
                }
            }
            _ => {}
        }
    }

    /// Nothing of the texts is lost; every block stands whole on one page. Gives the pages of each
    /// block: an annex may bear it again.
    fn assert_there(&self, paper: &Read, name: &str) -> Vec<Vec<usize>> {
        let said = paper.text.to_lowercase();
        for text in &self.texts {
            assert!(said.contains(&flat(text).to_lowercase()), "{name}: {text}");
        }
        (0..self.blocks)
            .map(|n| {
                let [from, to] =
                    [format!("awal{n:03}"), format!("akhir{n:03}")].map(|word| pages_with(paper, &word));
                assert!(!from.is_empty(), "{name}: block {n} is missing");
                assert_eq!(from, to, "{name}: block {n} is split");
                from
            })
            .collect()
    }
}

/// Values that are short whatever an office writes: numbers, dates, towns.
const SHORT: [&str; 17] = [
    "nomor",
    "tahun",
    "nip",
    "hari",
    "tanggal",
    "bulan",
    "angka",
    "terbilang",
    "tanggal_surat",
    "tempat_surat",
    "sifat",
    "versi",
    "tanggal_cetak",
    "ke",
    "dari",
    "tempat_tanda_tangan",
    "ditetapkan_di",
];
/// Names, offices, places.
const PEOPLE: [&str; 10] = [
    "nama",
    "jabatan",
    "unit_kerja",
    "peran",
    "judul",
    "kelompok",
    "pejabat",
    "selaku",
    "badan_publik",
    "tempat",
];
/// Who signs in a block of his own.
const BLOCKS: [&str; 9] = [
    "penandatangan",
    "pimpinan",
    "notulis",
    "menyetujui",
    "disahkan",
    "disusun",
    "diperiksa",
    "disetujui",
    "menyerahkan",
];

fn pages_with(paper: &Read, word: &str) -> Vec<usize> {
    let has = |(n, page): (usize, &crate::bounds::Page)| {
        page.words.iter().any(|w| w.text.to_lowercase().starts_with(word)).then_some(n)
    };
    paper.pages.iter().enumerate().filter_map(has).collect()
}

/// A paper with at least so many rows and every text long.
fn stretch(name: &str, list: &str, rows: usize) -> (Fixture, Stretched) {
    let mut fixture = fixture(name);
    fixture.format.nomor_halaman = NomorHalaman::Tanpa;
    let before = read(&render(&fixture).unwrap()).text.to_lowercase();
    let mut stretched = Stretched { before, ..Stretched::default() };
    let place = fixture.data.pointer_mut(list).unwrap();
    let few = place.as_array().unwrap().clone();
    *place = few.iter().cycle().take(rows).cloned().collect();
    stretched.all("", &mut fixture.data);
    (fixture, stretched)
}

/// The same with few rows, as a paper to be kept.
pub(crate) fn longest(name: &str, list: &str) -> Fixture {
    stretch(name, list, 2).0
}

#[test]
fn the_longest_data_stay_within_the_margins_and_nothing_is_lost() {
    each(&LONG, |(name, list, last)| {
        let (mut fixture, stretched) = stretch(name, list, ROWS);
        assert!(stretched.texts.len() > 2 * ROWS, "{name}");
        let mut ends: Vec<String> = last.iter().map(|word| word.to_lowercase()).collect();
        ends_of(&fixture.data, false, &mut ends);
        fixture.format.kertas = Kertas::A4;
        let paper = read(&render(&fixture).unwrap());
        assert_in_bounds(&paper, &fixture, Kertas::A4, name);
        let blocks = stretched.assert_there(&paper, name);
        let before =
            |ends: &[String], page: &usize| ends.iter().any(|end| pages_with(&paper, end).contains(page));
        for pages in blocks {
            let first = if last.is_some() { &ends[..1] } else { &ends };
            assert!(before(first, &pages[0]), "{name}: signed on {pages:?} without the last lines");
            assert!(pages.iter().all(|page| before(&ends, page)), "{name}: {pages:?} without a row");
        }
    });
}

/// The numbered words at the ends of the texts of rows.
fn ends_of(value: &Value, in_row: bool, ends: &mut Vec<String>) {
    match value {
        Value::String(text) if in_row => {
            ends.extend(
                text.split(' ').next_back().filter(|word| word.starts_with("ujung")).map(str::to_owned),
            );
        }
        Value::Array(list) => {
            list.iter().filter(|row| row.is_object()).for_each(|row| ends_of(row, true, ends));
        }
        Value::Object(map) => map.values().for_each(|value| ends_of(value, in_row, ends)),
        _ => {}
    }
}
