//! One list, many formats: every one of them says the same, to readers that share no code with our writers.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail by panicking")]

use saksama_durable::quiet;
use saksama_exchange::dkip::{
    BerakhirPublik, BerkasJadi, DipBaris, DkipPublik, DkipPublikBaris, SkPublik, export_dkip,
};
use std::path::Path;
use std::process::Command;

fn list() -> DkipPublik {
    let row = |n: usize| DkipPublikBaris {
        nomor: n.to_string(),
        uraian: format!("Data \"{n}\" & <b>tebal</b>; 'petik'\nbaris kedua"),
        dasar_hukum: "Pasal 17 huruf h angka 3\n- rincian".into(),
        konsekuensi_dibuka: "</script><script>alert(1)</script>".into(),
        pertimbangan_ditutup: "=1+1".into(),
        jangka_waktu: "5 (lima) tahun – sejak é".into(),
        unit_penanggung_jawab: format!("Dinas {}\nKepala Bidang", n % 2),
        penetapan: String::new(),
    };
    DkipPublik {
        judul: "Daftar <Informasi> yang Dikecualikan & lainnya".into(),
        instansi: "Pemerintah Kota \"Contoh\"".into(),
        latihan: false,
        tanggal: "2026-11-21".parse().unwrap(),
        sk: vec![SkPublik { sebutan: "Keputusan Nomor 7 & 8".into(), nomor: "7".into() }],
        baris: (1..=3).map(row).collect(),
        berakhir: vec![BerakhirPublik { uraian: "Laporan <lama>".into(), berakhir: "1 Mei 2026".into() }],
        dip_tambahan: vec![DipBaris {
            nomor: "1".into(),
            ringkasan_isi: "Laporan <lama>".into(),
            pejabat_menguasai: "Dinas".into(),
            penanggung_jawab: "Kepala".into(),
            waktu_tempat: "2020, Kota".into(),
            bentuk: "Softcopy".into(),
            jangka_waktu_simpan: "5 tahun".into(),
        }],
    }
}

fn export(list: &DkipPublik, to: &Path) -> std::path::PathBuf {
    let jadi = BerkasJadi { dkip_pdf: b"%PDF-1.7", sk: &[] };
    export_dkip(list, jadi, to, "DKIP", &mut quiet).unwrap().folder
}

/// Runs Python in the folder.
fn python(script: &str, folder: &Path) -> String {
    let out = Command::new("python3").args(["-c", script]).current_dir(folder).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8_lossy(&out.stdout).trim().to_owned()
}

#[test]
fn every_format_says_the_same_rows() {
    let dir = tempfile::tempdir().unwrap();
    let folder = export(&list(), dir.path());
    let said = python(
        r##"
import csv, json, zipfile, re
from html.parser import HTMLParser
from xml.etree import ElementTree as E

data = json.load(open("dkip.json", encoding="utf-8"))
want = [list(row.values()) for row in data["baris"]]

class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tables, self.cell, self.tags, self.policy = [], None, [], None
    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag == "table": self.tables.append([])
        if tag == "tr" and self.tables: self.tables[-1].append([])
        if tag in ("td", "th"): self.cell = ""
    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.tables[-1][-1].append(self.cell); self.cell = None
    def handle_data(self, text):
        if self.cell is not None: self.cell += text

source = open("dkip.html", encoding="utf-8").read()
page = Page(); page.feed(source)
assert page.tables[0][1:] == want, page.tables[0][1:]
assert page.tables[1][1:] == [list(r.values()) for r in data["berakhir"]]
assert page.tables[2][1:] == [list(r.values()) for r in data["dip_tambahan"]]
assert len([t for t, _ in page.tags if t == "script"]) == 1, "typed words are no script"
# nothing is fetched: no address at all but the page's own parts
assert not re.search(r"https?:|//[a-z]|\burl\(|@import|\bsrc=|\bhref=", source), "an address"

with open("dkip.csv", encoding="utf-8-sig", newline="") as f:
    lines = list(csv.reader(f, delimiter=";"))
guarded = [["'" + c if c.lstrip(" ")[:1] in ("=", "-") else c for c in row] for row in want]
assert lines[1:] == guarded, lines[1:]
assert lines[0] == page.tables[0][0]

book = zipfile.ZipFile("dkip.xlsx")
ns = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
strings = ["".join(t.text or "" for t in si.iter(ns + "t")) for si in E.fromstring(book.read("xl/sharedStrings.xml"))]
rows = []
for row in E.fromstring(book.read("xl/worksheets/sheet1.xml")).iter(ns + "row"):
    rows.append([strings[int(c.find(ns + "v").text)] if c.find(ns + "v") is not None else "" for c in row])
assert rows[-3:] == want, rows[-3:]
assert "xl/comments1.xml" not in book.namelist()
print(len(want), data["tanggal"], data["latihan"])
"##,
        &folder,
    );
    assert_eq!(said, "3 2026-11-21 False");
}

#[test]
fn the_schema_in_the_folder_describes_its_json() {
    let dir = tempfile::tempdir().unwrap();
    let empty = DkipPublik { sk: vec![], baris: vec![], berakhir: vec![], dip_tambahan: vec![], ..list() };
    let whole = export(&list(), dir.path());
    let bare = export(&empty, dir.path());
    // A validator of the few words that the schema uses; every object names all of its fields and no others.
    let script = r#"
import json, sys
schema = json.load(open("dkip.schema.json", encoding="utf-8"))
data = json.load(open("dkip.json", encoding="utf-8"))
KINDS = {"object": dict, "array": list, "string": str, "boolean": bool}
KNOWN = {"$schema", "$id", "title", "description", "type", "properties", "required", "additionalProperties", "items", "const", "format"}
def fits(s, v, path):
    assert set(s) <= KNOWN, (path, set(s) - KNOWN)
    if "const" in s: assert v == s["const"], (path, v)
    if "type" in s: assert isinstance(v, KINDS[s["type"]]), (path, v)
    if s.get("type") == "object":
        assert s["additionalProperties"] is False and s["required"] == list(s["properties"])
        assert list(v) == s["required"], (path, list(v))
        for name, part in s["properties"].items():
            assert part.get("description") or "const" in part, (path, name)
            fits(part, v[name], path + "." + name)
    if s.get("type") == "array":
        for n, one in enumerate(v): fits(s["items"], one, f"{path}[{n}]")
fits(schema, data, "")
assert data["$schema"] == "dkip.schema.json"
print("cocok")
"#;
    assert_eq!(python(script, &whole), "cocok");
    assert_eq!(python(script, &bare), "cocok");
}

#[test]
fn the_policy_of_the_page_lets_in_its_own_style_and_script_only() {
    let dir = tempfile::tempdir().unwrap();
    let folder = export(&list(), dir.path());
    let script = r#"
import base64, hashlib, re
page = open("dkip.html", encoding="utf-8").read()
policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page).group(1)
assert policy.startswith("default-src 'none';"), policy
for tag, name in (("style", "style-src"), ("script", "script-src")):
    inner = re.search(f"<{tag}>(.*?)</{tag}>", page, re.S).group(1)
    digest = base64.b64encode(hashlib.sha256(inner.encode()).digest()).decode()
    assert f"{name} 'sha256-{digest}'" in policy, (name, policy)
print(policy.count("sha256-"))
"#;
    assert_eq!(python(script, &folder), "2");
}

#[test]
fn the_practice_office_says_so_in_its_page_and_its_data() {
    let dir = tempfile::tempdir().unwrap();
    let folder = export(&DkipPublik { latihan: true, ..list() }, dir.path());
    let page = std::fs::read_to_string(folder.join("dkip.html")).unwrap();
    assert!(page.contains("LATIHAN. Data rekaan"), "no mark");
    let json = std::fs::read_to_string(folder.join("dkip.json")).unwrap();
    assert!(json.contains("\"latihan\": true"));
}
