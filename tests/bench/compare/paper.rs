//! A paper of the fixtures, made as long as wanted, in the form that each program reads.

use super::{html, read, typst};
use saksama_tests::root;
use serde_json::{Value, json};
use std::fs::{read_to_string, write};
use std::path::{Path, PathBuf};
use std::process::Command;

/// How much stands on the paper.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Size {
    /// A Berita Acara of one page.
    OnePage,
    /// A decree whose annex has so many rows.
    Annex(usize),
}

impl Size {
    pub(crate) const ALL: [Self; 3] = [Self::OnePage, Self::Annex(1_000), Self::Annex(10_000)];
}

/// A paper in every form.
pub(crate) struct Paper {
    pub(crate) name: String,
    pub(crate) rows: usize,
    /// How often each program makes it.
    pub(crate) turns: usize,
    /// For our own program.
    pub(crate) data: PathBuf,
    /// Our copy for word processors, for LibreOffice.
    pub(crate) copy: PathBuf,
    /// The content of that copy, for typst and for browsers.
    pub(crate) typst: PathBuf,
    pub(crate) html: PathBuf,
}

impl Paper {
    /// Writes all forms into a folder. The words of every other form are those of our copy, which has every word of ours.
    pub(crate) fn new(size: Size, folder: &Path, ours: &Path) -> Self {
        let (name, rows, turns, mut fixture) = match size {
            Size::OnePage => ("Berita Acara of one page".to_owned(), 0, 60, one_page()),
            Size::Annex(rows) => (format!("Decree with an annex of {rows} rows"), rows, 6, annex(rows)),
        };
        std::fs::create_dir_all(folder).expect("a folder");
        let file = |ending: &str| folder.join(format!("paper-{rows}.{ending}"));
        let paper = Self {
            name,
            rows,
            turns,
            data: file("json"),
            copy: file("docx"),
            typst: file("typ"),
            html: file("html"),
        };
        let save = |path: &Path, text: String| {
            write(path, text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        };
        let for_copy = file("copy.json");
        save(&paper.data, fixture.to_string());
        fixture["format"]["keluaran"] = json!("DOCX");
        save(&for_copy, fixture.to_string());
        let made = Command::new(ours).args([&for_copy, &paper.copy]).status().expect("our program");
        assert!(made.success(), "no copy of {}", paper.name);
        let content = read::copy(&paper.copy, folder);
        save(&paper.typst, typst::source(&content));
        save(&paper.html, html::source(&content));
        paper
    }
}

fn fixture(name: &str) -> Value {
    let folder = root().join("src-tauri/crates/documents/tests/fixtures");
    let text = read_to_string(folder.join(format!("{name}.json"))).expect("a fixture");
    let mut fixture: Value = serde_json::from_str(&text).expect("JSON");
    let logo = std::fs::read(folder.join("logo.png")).expect("the emblem");
    fixture["data"]["kop"]["logo"] = json!(logo);
    fixture
}

/// With one tester and one result: a page full.
fn one_page() -> Value {
    let mut fixture = fixture("berita_acara_pengujian");
    for (list, count) in [("penguji", 1), ("hasil", 1)] {
        fixture["data"][list].as_array_mut().expect("a list").truncate(count);
    }
    fixture["data"]["jumlah"] = json!({ "angka": 1, "terbilang": "satu" });
    fixture
}

/// The rows of the fixture again and again, each with its own number in its text.
fn annex(rows: usize) -> Value {
    let mut fixture = fixture("keputusan");
    let list = fixture["data"]["lampiran"]["baris"].as_array_mut().expect("rows");
    let given = std::mem::take(list);
    for n in 0..rows {
        let mut row = given[n % given.len()].clone();
        // headings would stand before every other row
        row["kelompok"] = json!("");
        // signs that the type lacks: every program would take them from elsewhere, or refuse
        for text in row.as_object_mut().expect("a row").values_mut() {
            *text = json!(text.as_str().expect("a text").replace(['☐', '√'], ""));
        }
        row["informasi"] = json!(format!("{} ({})", row["informasi"].as_str().expect("a text"), n + 1));
        list.push(row);
    }
    fixture
}
