//! Plants words that nobody writes into every field that an office keeps for itself, whatever the schema of today calls
//! them, and looks for them in files, however these are packed.
#![allow(clippy::expect_used, reason = "a helper of a test fails by panicking, like the test itself")]

use crate::canary::files;
use crate::cli::oracle;
use crate::office::{StillClock, keys_of};
use rusqlite::Connection;
use saksama_core::dkip::{SifatTeks, list_kolom_teks, sifat};
use saksama_core::storage::Store;
use std::path::{Path, PathBuf};

/// Begins every planted word.
pub const MARK: &str = "zqkenari";

/// One planted text.
#[derive(Debug, Clone)]
pub struct Kenari {
    /// Its field, `tabel.kolom`.
    pub kolom: String,
    /// What the field is to the public.
    pub sifat: SifatTeks,
    /// The text.
    pub teks: String,
}

/// Every text field of the schema with what it is to the public.
///
/// # Panics
/// When the office can't be opened.
#[must_use]
pub fn fields(data: &Path) -> Vec<(String, String, SifatTeks)> {
    let store = Store::open(data, StillClock::at("2026-11-20"), &keys_of(data)).expect("the office");
    let all = list_kolom_teks(&store).expect("its schema");
    all.into_iter().map(|(t, k)| (sifat(&t, &k), t, k)).map(|(s, t, k)| (t, k, s)).collect()
}

/// Plants a text in every row of every internal field of the closed office `data`; items that are published get words for
/// the public first, so that their own are internal too. Of items that are not decided the fields that would be published
/// are planted as well.
///
/// # Panics
/// When a field can't be planted, or its table is empty: then a word there proves nothing.
#[must_use]
pub fn plant(data: &Path) -> Vec<Kenari> {
    let fields = fields(data);
    let conn = Connection::open(data.join("register.db")).expect("the data file");
    conn.execute_batch(&format!("PRAGMA key = \"x'{}'\"", *keys_of(data).register())).expect("its key");
    conn.execute_batch("PRAGMA foreign_keys = OFF").expect("no foreign keys");
    // The trail refuses changes of its lines.
    let triggers: Vec<(String, String)> = {
        let mut all =
            conn.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").expect("a list");
        let rows = all.query_map([], |r| Ok((r.get(0)?, r.get(1)?))).expect("a list");
        rows.collect::<rusqlite::Result<_>>().expect("triggers")
    };
    for (name, _) in &triggers {
        conn.execute_batch(&format!("DROP TRIGGER {name}")).expect("a trigger");
    }
    conn.execute_batch(
        "INSERT INTO informasi_publik (informasi_id, judul, uraian, bagian_dikecualikan, konsekuensi_dibuka,
           konsekuensi_ditutup, penanggung_jawab)
         SELECT id, 'Data pilihan nomor ' || baris, '', '', '', '', '' FROM informasi WHERE true
         ON CONFLICT DO UPDATE SET judul = excluded.judul, uraian = '';",
    )
    .expect("words for the public");
    let mut out = Vec::new();
    for (n, (tabel, kolom, sifat)) in (100..).zip(fields) {
        let open = "('DRAF', 'DIUSULKAN', 'DIREKAP', 'DIUJI', 'DIBAHAS')";
        let only = match (sifat, tabel.as_str()) {
            (SifatTeks::Kode | SifatTeks::Umum, _) => continue,
            (SifatTeks::Terbit, "informasi") => format!("status IN {open}"),
            (SifatTeks::Terbit, "lembar_uji_baris") => {
                format!("informasi_id IN (SELECT id FROM informasi WHERE status IN {open})")
            }
            (SifatTeks::Terbit, _) => continue,
            _ => "true".to_owned(),
        };
        let teks = format!(
            "{MARK}{n}x tulisan{n} yang{n} tersimpan{n} di{n} {tabel}{n} {kolom}{n} kantor{n} ini{n}"
        );
        let value = match (tabel.as_str(), kolom.as_str()) {
            ("bahan_dokumen", "isian") => "json_set(isian, '$.catatan', ?1)".to_owned(),
            _ => format!("coalesce({kolom} || ' ', '') || ?1"),
        };
        let sql = format!("UPDATE {tabel} SET {kolom} = {value} WHERE {only}");
        let rows = conn.execute(&sql, [&teks]).unwrap_or_else(|e| panic!("{tabel}.{kolom}: {e}"));
        assert!(rows > 0, "{tabel}.{kolom}: no row to plant in; fill the table before");
        out.push(Kenari { kolom: format!("{tabel}.{kolom}"), sifat, teks });
    }
    for (_, sql) in &triggers {
        conn.execute_batch(sql).expect("a trigger");
    }
    out
}

/// Files under `folder` in which a planted word stands: as they are, unpacked, as their text, in what they say of
/// themselves; each with the words found.
///
/// # Panics
/// When a reader from outside refuses a file.
#[must_use]
pub fn found(folder: &Path) -> Vec<(PathBuf, Vec<String>)> {
    let mut out = Vec::new();
    for path in files(folder) {
        let mut forms = vec![std::fs::read(&path).expect("a file")];
        let unpacked = tempfile::tempdir().expect("a folder");
        match path.extension().and_then(|e| e.to_str()) {
            Some("xlsx") => {
                let args = ["-m".as_ref(), "zipfile".as_ref(), "-e".as_ref()];
                let args = [&args[..], &[path.as_os_str(), unpacked.path().as_os_str()]].concat();
                let _ = oracle("python3", &args);
                forms.extend(files(unpacked.path()).iter().map(|part| std::fs::read(part).expect("a part")));
            }
            Some("pdf") => {
                let plain = unpacked.path().join("plain.pdf");
                let args =
                    ["--qdf", "--object-streams=disable", "--stream-data=uncompress"].map(AsRef::as_ref);
                let _ = oracle("qpdf", &[&args[..], &[path.as_os_str(), plain.as_os_str()]].concat());
                forms.push(std::fs::read(&plain).expect("the plain file"));
                forms.push(oracle("pdftotext", &[path.as_os_str(), "-".as_ref()]).into_bytes());
                forms.push(oracle("pdfinfo", &[path.as_os_str()]).into_bytes());
                forms.push(oracle("pdfinfo", &["-meta".as_ref(), path.as_os_str()]).into_bytes());
            }
            _ => {}
        }
        let words: Vec<String> = forms.iter().flat_map(|bytes| words_in(bytes)).collect();
        if !words.is_empty() {
            out.push((path, words));
        }
    }
    out
}

/// Planted words in the bytes, in one byte a letter, in two, and as hexadecimal digits.
fn words_in(bytes: &[u8]) -> Vec<String> {
    let small = bytes.to_ascii_lowercase();
    let wide: Vec<u8> = small.iter().copied().filter(|b| *b != 0).collect();
    let hex: String = MARK.bytes().map(|b| format!("{b:02x}")).collect();
    let mut out = Vec::new();
    for form in [&small, &wide] {
        for at in (0..form.len()).filter(|at| form[*at..].starts_with(MARK.as_bytes())) {
            out.push(String::from_utf8_lossy(&form[at..form.len().min(at + 60)]).into_owned());
        }
    }
    if small.windows(hex.len()).any(|w| w == hex.as_bytes()) {
        out.push(hex);
    }
    out.sort();
    out.dedup();
    out
}
