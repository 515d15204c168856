//! Open copies that somebody changed, with their checksums made right again: whoever can change a file can do that too.

use super::tree;
use saksama_durable::sha256_hex;
use saksama_tests::office::TestOffice;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const MANIFEST: &str = "manifest-sha256.txt";
const HEAD: &str = "salinan.json";
const DAMAGED: &[&str] = &["SALINAN_RUSAK"];
const REFUSED: &[&str] = &["SALINAN_ISI_DITOLAK"];
const NAME: &[&str] = &["PAKET_NAMA_TERLARANG"];
const NOT_ONE: &[&str] = &["SALINAN_BUKAN"];

/// A copy that lies on a stick.
struct Copy(PathBuf);

impl Copy {
    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap()
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.0.join(name), content).unwrap();
    }

    fn head(&self, change: impl FnOnce(&mut Value)) {
        let mut head = serde_json::from_str(&self.read(HEAD)).unwrap();
        change(&mut head);
        self.write(HEAD, head.to_string());
    }

    /// Changes the rows of a table; its number in the head stays unless `count` says.
    fn rows(&self, table: &str, change: impl FnOnce(&mut Vec<Value>)) {
        let name = format!("data/{table}.json");
        let mut data: Value = serde_json::from_str(&self.read(&name)).unwrap();
        let columns = data["kolom"].clone();
        let rows = data["baris"].as_array_mut().unwrap();
        change(rows);
        let lines: Vec<String> = rows.iter().map(Value::to_string).collect();
        let columns: Vec<String> = columns
            .as_array()
            .unwrap()
            .iter()
            .map(|k| format!("{{\"nama\":{},\"jenis\":{}}}", k["nama"], k["jenis"]))
            .collect();
        let (columns, count) = (columns.join(","), lines.len());
        self.write(
            &name,
            format!(
                "{{\"tabel\":\"{table}\",\"kolom\":[{columns}],\"baris\":[\n{}\n]}}\n",
                lines.join(",\n")
            ),
        );
        self.head(|head| {
            let tables = head["tabel"].as_array_mut().unwrap();
            let own = tables.iter_mut().find(|t| t["nama"] == table).unwrap();
            own["jumlah"] = json!(count);
        });
    }

    fn text(&self, name: &str, from: &str, to: &str) {
        let text = self.read(name);
        assert!(text.contains(from), "{name} has no {from}");
        self.write(name, text.replacen(from, to, 1));
    }

    /// Makes the checksums right, of every file that the list names and is there.
    fn sign(&self) {
        let lines = self.read(MANIFEST);
        let again = lines.lines().map(|line| {
            let (old, name) = line.split_once("  ").unwrap();
            let found =
                fs::read(self.0.join(name)).map_or_else(|_| old.to_owned(), |bytes| sha256_hex(&bytes));
            format!("{found}  {name}\n")
        });
        self.write(MANIFEST, again.collect::<String>());
    }

    fn list(&self, name: &str) {
        self.write(MANIFEST, format!("{}{}  {name}\n", self.read(MANIFEST), "0".repeat(64)));
    }
}

/// What the head says of a table that has rows.
fn unit(head: &mut Value) -> &mut Value {
    head["tabel"].as_array_mut().unwrap().iter_mut().find(|t| t["nama"] == "unit").unwrap()
}

/// What is done to a copy, whether its checksums are made right after it, and the codes that refuse it.
type Case = (&'static str, bool, fn(&Copy), &'static [&'static str]);

const CASES: &[Case] = &[
    (
        "empty",
        false,
        |c| {
            fs::remove_dir_all(&c.0).unwrap();
            fs::create_dir(&c.0).unwrap();
        },
        NOT_ONE,
    ),
    (
        "a file",
        false,
        |c| {
            fs::remove_dir_all(&c.0).unwrap();
            fs::write(&c.0, "x").unwrap();
        },
        NOT_ONE,
    ),
    ("no list", false, |c| fs::remove_file(c.0.join(MANIFEST)).unwrap(), &["SALINAN_BELUM_SELESAI"]),
    (
        "list is a folder",
        false,
        |c| {
            fs::remove_file(c.0.join(MANIFEST)).unwrap();
            fs::create_dir(c.0.join(MANIFEST)).unwrap();
        },
        NAME,
    ),
    ("list leads out", false, |c| c.list("../../etc/passwd"), NAME),
    ("list names a root", false, |c| c.list("/etc/passwd"), NAME),
    ("list with backslashes", false, |c| c.list("data\\..\\x.json"), NAME),
    ("list names keys", false, |c| c.list("kunci.json"), NAME),
    ("list names a program", false, |c| c.list("autorun.inf"), NAME),
    ("twice but for the case", false, |c| c.list("SALINAN.json"), NAME),
    ("a table twice", false, |c| c.list("data/informasi.json"), &["PAKET_NAMA_GANDA"]),
    ("list without end", false, |c| c.write(MANIFEST, vec![b'0'; (32 << 20) + 1]), &["PAKET_MEMBENGKAK"]),
    ("list is no text", false, |c| c.write(MANIFEST, b"\xff\xfe\n"), DAMAGED),
    ("list is empty", false, |c| c.write(MANIFEST, ""), DAMAGED),
    ("checksum in capitals", false, |c| c.write(MANIFEST, c.read(MANIFEST).to_uppercase()), DAMAGED),
    (
        "a file more than the head says",
        true,
        |c| {
            c.write("lampiran/9999_x.txt", "x");
            c.list("lampiran/9999_x.txt");
        },
        &["PAKET_ISI_TIDAK_TERDAFTAR"],
    ),
    ("a file less", false, |c| fs::remove_file(c.0.join("skema.sql")).unwrap(), &["PAKET_ISI_HILANG"]),
    ("head is no JSON", true, |c| c.write(HEAD, "<x/>"), DAMAGED),
    ("head too deep", true, |c| c.write(HEAD, "[".repeat(100_000)), DAMAGED),
    ("head of something else", true, |c| c.head(|h| h["format"] = json!("lain")), NOT_ONE),
    ("newer layout", true, |c| c.head(|h| h["versi"] = json!(2)), &["PAKET_LEBIH_BARU"]),
    ("newer schema", true, |c| c.head(|h| h["kantor"]["skema"] = json!(999)), &["DIBUAT_PROGRAM_LEBIH_BARU"]),
    ("schema that never was", true, |c| c.head(|h| h["kantor"]["skema"] = json!(1)), REFUSED),
    ("schema below nothing", true, |c| c.head(|h| h["kantor"]["skema"] = json!(-1)), REFUSED),
    ("foreign field", true, |c| c.head(|h| h["jalankan"] = json!("a.exe")), DAMAGED),
    ("odd day", true, |c| c.head(|h| h["kantor"]["dibuat"] = json!("2026-02-31")), DAMAGED),
    ("table of another name", true, |c| c.head(|h| unit(h)["nama"] = json!("../x")), DAMAGED),
    (
        "table that is not there",
        true,
        |c| c.head(|h| unit(h)["nama"] = json!("rahasia")),
        &["PAKET_ISI_HILANG"],
    ),
    ("columns left out", true, |c| c.head(|h| drop(unit(h)["kolom"].as_array_mut().unwrap().pop())), REFUSED),
    ("more rows than there are", true, |c| c.head(|h| unit(h)["jumlah"] = json!(9_999_999)), DAMAGED),
    ("fewer rows than there are", true, |c| c.head(|h| unit(h)["jumlah"] = json!(0)), DAMAGED),
    ("count below nothing", true, |c| c.head(|h| unit(h)["jumlah"] = json!(-1)), DAMAGED),
    (
        "stored file elsewhere",
        true,
        |c| c.head(|h| h["berkas"][0]["letak"] = json!("data/informasi.json")),
        DAMAGED,
    ),
    (
        "stored file twice",
        true,
        |c| {
            c.head(|h| {
                let one = h["berkas"][0].clone();
                h["berkas"].as_array_mut().unwrap().push(one);
            })
        },
        &["PAKET_NAMA_GANDA"],
    ),
    (
        "stored file left out",
        true,
        |c| c.head(|h| drop(h["berkas"].as_array_mut().unwrap().pop())),
        &["PAKET_ISI_TIDAK_TERDAFTAR"],
    ),
    (
        "stored file exchanged",
        true,
        |c| {
            let head: Value = serde_json::from_str(&c.read(HEAD)).unwrap();
            c.write(head["berkas"][0]["letak"].as_str().unwrap(), "lain");
            c.head(|h| h["berkas"][0]["sha256"] = json!(sha256_hex(b"lain")));
        },
        REFUSED,
    ),
    (
        "stored file of another length",
        true,
        |c| c.head(|h| h["berkas"][0]["bita"] = json!(1)),
        &["PAKET_ISI_BERUBAH"],
    ),
    (
        "stored file that no row names",
        true,
        |c| {
            c.write("lampiran/9999_x.txt", "x");
            c.list("lampiran/9999_x.txt");
            let more = json!({ "letak": "lampiran/9999_x.txt", "sha256": sha256_hex(b"x"), "bita": 1,
            "media": "text/plain", "nama": "x", "milik": "" });
            c.head(|h| h["berkas"].as_array_mut().unwrap().push(more));
        },
        REFUSED,
    ),
    ("row with a field more", true, |c| c.rows("unit", |rows| rows[0]["x"] = json!(1)), DAMAGED),
    (
        "row with a field less",
        true,
        |c| c.rows("unit", |rows| drop(rows[0].as_object_mut().unwrap().remove("nama"))),
        DAMAGED,
    ),
    ("row in a row", true, |c| c.rows("unit", |rows| rows[0]["nama"] = json!({ "a": 1 })), DAMAGED),
    ("row that is none", true, |c| c.rows("unit", |rows| rows[0] = json!("x")), DAMAGED),
    (
        "row too deep",
        true,
        |c| c.text("data/unit.json", "\n{", &format!("\n{}", "[".repeat(100_000))),
        DAMAGED,
    ),
    ("row over two lines", true, |c| c.text("data/unit.json", ",\"nama\"", ",\n\"nama\""), DAMAGED),
    (
        "row without end",
        true,
        |c| c.text("data/unit.json", "\n{", &format!("\n{}{{", " ".repeat(65 << 20))),
        &["PAKET_MEMBENGKAK"],
    ),
    (
        "text behind the end",
        true,
        |c| c.write("data/unit.json", format!("{}x", c.read("data/unit.json"))),
        &["SALINAN_RUSAK", "PAKET_MEMBENGKAK"],
    ),
    ("row twice", true, |c| c.rows("unit", |rows| rows.push(rows[0].clone())), REFUSED),
    ("value outside its list", true, |c| c.rows("unit", |rows| rows[0]["jenis"] = json!("ISTANA")), REFUSED),
    ("number for a text", true, |c| c.rows("unit", |rows| rows[0]["nama"] = json!(1)), REFUSED),
    ("a float", true, |c| c.rows("unit", |rows| rows[0]["aktif"] = json!(0.5)), REFUSED),
    ("number without end", true, |c| c.rows("unit", |rows| rows[0]["aktif"] = json!(u64::MAX)), REFUSED),
    ("nobody's row", true, |c| c.rows("dasar_hukum", |rows| rows[0]["informasi_id"] = json!("x")), REFUSED),
    (
        "settings that are none",
        true,
        |c| c.rows("instansi", |rows| rows[0]["pengaturan"] = json!("[1]")),
        REFUSED,
    ),
    (
        "sentences that are no JSON",
        true,
        |c| {
            c.rows("bahan_dokumen", |rows| {
                rows.push(json!({ "kode": "D02", "subjek_id": "x", "isian": "{", "diubah_at": "" }));
            })
        },
        REFUSED,
    ),
    ("odd hexadecimal digits", true, |c| c.rows("jejak", |rows| rows[0]["mac"] = json!("0")), REFUSED),
    ("counter set back", true, |c| c.rows("sqlite_sequence", |rows| rows[0]["seq"] = json!(0)), REFUSED),
    (
        "line of the trail cut out",
        true,
        |c| c.rows("jejak", |rows| drop(rows.remove(3))),
        &["SALINAN_TIDAK_SEHAT"],
    ),
];

fn copy_tree(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for path in fs::read_dir(from).unwrap().map(|e| e.unwrap().path()) {
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_tree(&path, &target);
        } else {
            fs::copy(&path, &target).map(drop).unwrap();
        }
    }
}

/// Reads what `change` made of a sound copy into an empty office; tells what is wrong with what came of it.
fn judge(
    office: &TestOffice,
    sound: &Path,
    name: &str,
    codes: &[&str],
    change: impl FnOnce(&Copy),
) -> Option<String> {
    let copy = Copy(office.folder.path().join("stick"));
    copy_tree(sound, &copy.0);
    change(&copy);
    let mut before = BTreeMap::new();
    tree(&office.folder.path().join("data"), &mut before);
    let wrong = match office.try_call("read_salinan_terbuka", json!({ "path": copy.0 })) {
        Ok(done) => Some(format!("{name}: taken: {:.200}", done.to_string())),
        Err(e) if !codes.contains(&e.kode.as_str()) => {
            Some(format!("{name}: {} {:?} instead of {codes:?}", e.kode, e.data))
        }
        Err(e) => {
            assert!(saksama_api::sentence::has_sentence(&e.kode), "{} has no sentence", e.kode);
            None
        }
    };
    let mut after = BTreeMap::new();
    tree(&office.folder.path().join("data"), &mut after);
    assert!(before == after, "{name}: the data folder changed");
    if copy.0.is_dir() {
        fs::remove_dir_all(&copy.0).unwrap()
    } else {
        fs::remove_file(&copy.0).unwrap()
    }
    wrong
}

#[test]
fn hostile_open_copies_are_refused() {
    let source = TestOffice::contoh("2026-11-20");
    let made = source.call("write_salinan_terbuka", json!({ "path": source.folder.path() }));
    let sound = PathBuf::from(made["folder"].as_str().unwrap());
    let office = TestOffice::on("2026-11-20");
    let mut wrong = Vec::new();
    for (name, signed, change, codes) in CASES {
        wrong.extend(judge(&office, &sound, name, codes, |copy| {
            change(copy);
            if *signed {
                copy.sign();
                // The head names the checksums too: the list is right about it last.
                copy.sign();
            }
        }));
    }
    let link: [(&str, &str); 3] =
        [("a link to a file", HEAD), ("a link to a table", "data/unit.json"), ("a link to a folder", "data")];
    for (name, place) in link {
        wrong.extend(judge(&office, &sound, name, NAME, |copy| {
            let (at, aside) = (copy.0.join(place), source.folder.path().join("aside"));
            if aside.is_dir() {
                fs::remove_dir_all(&aside).unwrap()
            }
            fs::rename(&at, &aside).unwrap();
            std::os::unix::fs::symlink(&aside, &at).unwrap();
        }));
        let aside = source.folder.path().join("aside");
        if aside.is_dir() { fs::remove_dir_all(&aside).unwrap() } else { fs::remove_file(&aside).unwrap() }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n  "));
    assert!(CASES.len() >= 50, "{}", CASES.len());
    // The sound one is taken by the same office after all of them.
    let _ = office.call("read_salinan_terbuka", json!({ "path": sound }));
}
