//! Packages.

use super::{Hostile, cuts, hostile};
use saksama_durable::sha256_hex;
use saksama_tests::zip_file::{DEVICE, ENCRYPTED, Entry, SYMLINK, build};
use serde_json::{Value, json};

const NOT_ONE: &[&str] = &["PAKET_BUKAN"];
const DAMAGED: &[&str] = &["PAKET_RUSAK"];
const NAME: &[&str] = &["PAKET_NAMA_TERLARANG"];
const SWOLLEN: &[&str] = &["PAKET_MEMBENGKAK"];

fn proposals() -> Vec<u8> {
    json!({ "unit": { "kode_unit": "DINKES", "nama": "Dinas Kesehatan", "singkatan": "Dinkes" }, "tanggal": "2026-11-20", "baris": [] })
        .to_string()
        .into_bytes()
}

fn manifest(jenis: &str, name: &str, content: &[u8]) -> Value {
    json!({
        "format": "saksama-paket", "versi": 1, "jenis": jenis, "dibuat": "2026-11-20", "program": "0.1.0",
        "instansi": "Kota Contoh", "kode_unit": if jenis == "USULAN" { "DINKES" } else { "" },
        "berkas": [{ "nama": name, "bita": content.len(), "sha256": sha256_hex(content) }],
    })
}

/// A package of a unit whose manifest and archive were changed by `change`.
fn changed(change: impl FnOnce(&mut Value, &mut Vec<Entry>)) -> Vec<u8> {
    let content = proposals();
    let mut manifest = manifest("USULAN", "usulan.json", &content);
    let mut entries = vec![Entry::stored("usulan.json", &content)];
    change(&mut manifest, &mut entries);
    entries.insert(0, Entry::stored("manifest.json", manifest.to_string().as_bytes()));
    build(&entries)
}

fn with_text(text: &str) -> Vec<u8> {
    build(&[Entry::stored("manifest.json", text.as_bytes()), Entry::stored("usulan.json", &proposals())])
}

/// A sound package whose proposals are `content`.
fn carrying(content: &[u8]) -> Vec<u8> {
    let manifest = manifest("USULAN", "usulan.json", content);
    build(&[
        Entry::stored("manifest.json", manifest.to_string().as_bytes()),
        Entry::deflated("usulan.json", content),
    ])
}

pub(super) fn usulan() -> Vec<Hostile> {
    let mut all = vec![
        hostile("kosong.zip", "", NOT_ONE),
        hostile("teks.zip", "halo", NOT_ONE),
        hostile("program.zip", b"MZ\x90\0".to_vec(), NOT_ONE),
        hostile("tanpa-isi.zip", build(&[]), NOT_ONE),
        hostile("lain.zip", build(&[Entry::stored("a.txt", b"x")]), NOT_ONE),
        hostile("bukan-json.zip", with_text("<x/>"), NOT_ONE),
        hostile("format-lain.zip", changed(|m, _| m["format"] = json!("lain")), NOT_ONE),
        hostile("lebih-baru.zip", changed(|m, _| m["versi"] = json!(3)), &["PAKET_LEBIH_BARU"]),
        hostile("versi-minus.zip", changed(|m, _| m["versi"] = json!(-1)), NOT_ONE),
        hostile("jenis-lain.zip", changed(|m, _| m["jenis"] = json!("CADANGAN")), NAME),
        hostile("jenis-aneh.zip", changed(|m, _| m["jenis"] = json!("SEMUA")), DAMAGED),
        hostile("medan-asing.zip", changed(|m, _| m["jalankan"] = json!("a.exe")), DAMAGED),
        hostile("tanggal.zip", changed(|m, _| m["dibuat"] = json!("2026-02-31")), DAMAGED),
        hostile("dalam.zip", with_text(&"[".repeat(100_000)), NOT_ONE),
        hostile("bita-bohong.zip", changed(|m, _| m["berkas"][0]["bita"] = json!(1)), SWOLLEN),
        hostile(
            "bita-lebih.zip",
            changed(|m, _| m["berkas"][0]["bita"] = json!(9_999)),
            &["PAKET_ISI_BERUBAH"],
        ),
        hostile("bita-besar.zip", changed(|m, _| m["berkas"][0]["bita"] = json!(u64::MAX)), SWOLLEN),
        hostile(
            "hash.zip",
            changed(|m, _| m["berkas"][0]["sha256"] = json!("0".repeat(64))),
            &["PAKET_ISI_BERUBAH"],
        ),
        hostile("hash-aneh.zip", changed(|m, _| m["berkas"][0]["sha256"] = json!("../x")), NAME),
        hostile("tanpa-daftar.zip", changed(|m, _| m["berkas"] = json!([])), &["PAKET_ISI_HILANG"]),
        hostile("hilang.zip", changed(|_, e| e.clear()), &["PAKET_ISI_HILANG"]),
        hostile(
            "tambahan.zip",
            changed(|_, e| e.push(Entry::stored("autorun.inf", b"x"))),
            &["PAKET_ISI_TIDAK_TERDAFTAR"],
        ),
        hostile(
            "ganda.zip",
            changed(|_, e| e.push(Entry::stored("usulan.json", b"x"))),
            &["PAKET_NAMA_GANDA"],
        ),
        hostile(
            "cacat.zip",
            changed(|m, _| m["cacat"] = json!([{ "nama": "register.db", "keadaan": "RUSAK" }])),
            NAME,
        ),
    ];
    let twice = |m: &mut Value, _: &mut Vec<Entry>| {
        let one = m["berkas"][0].clone();
        m["berkas"] = json!([one, one]);
    };
    all.push(hostile("daftar-ganda.zip", changed(twice), &["PAKET_NAMA_GANDA"]));
    for (n, name) in
        ["../usulan.json", "/usulan.json", "USULAN.JSON", "usulan.json/", "..\\x", "C:usulan.json", "a/b"]
            .into_iter()
            .enumerate()
    {
        let listed = |m: &mut Value, e: &mut Vec<Entry>| {
            m["berkas"][0]["nama"] = json!(name);
            e[0].name = name.into();
        };
        all.push(hostile(&format!("nama-{n}.zip"), changed(listed), NAME));
        let unlisted = |_: &mut Value, e: &mut Vec<Entry>| e.push(Entry::stored(name, b"x"));
        all.push(hostile(&format!("selundup-{n}.zip"), changed(unlisted), &["PAKET_ISI_TIDAK_TERDAFTAR"]));
    }
    let kinds = [("tautan", SYMLINK, 0), ("perangkat", DEVICE, 0), ("terkunci", 0, ENCRYPTED)];
    for (name, attributes, flags) in kinds {
        let odd = |_: &mut Value, e: &mut Vec<Entry>| (e[0].attributes, e[0].flags) = (attributes, flags);
        let codes = &["PAKET_NAMA_TERLARANG", "PAKET_RUSAK"];
        all.push(hostile(&format!("{name}.zip"), changed(odd), codes));
    }
    let bomb = |_: &mut Value, e: &mut Vec<Entry>| {
        e[0] = Entry { length: 10, ..Entry::deflated("usulan.json", &vec![b' '; 20 << 20]) };
    };
    all.push(hostile("bom.zip", changed(bomb), &["PAKET_MEMBENGKAK", "PAKET_RUSAK"]));
    let blank = vec![b' '; (32 << 20) + 1];
    let listing = build(&[Entry::deflated("manifest.json", &blank)]);
    all.push(hostile("bom-manifest.zip", listing, SWOLLEN));
    all.push(hostile("isi-bukan-json.zip", carrying(b"halo"), DAMAGED));
    all.push(hostile("isi-asing.zip", carrying(br#"{"unit":{},"jalankan":"x"}"#), DAMAGED));
    all.push(hostile("isi-dalam.zip", carrying("[".repeat(100_000).as_bytes()), DAMAGED));
    all.push(hostile("isi-besar.zip", carrying(&vec![b' '; (64 << 20) + 1]), SWOLLEN));
    let unknown = String::from_utf8(proposals()).unwrap().replace("DINKES", "TIDAKADA");
    all.push(hostile("unit-asing.zip", carrying(unknown.as_bytes()), &["UNIT_BELUM_TERDAFTAR"]));
    all.extend(cuts("terpotong.zip", &changed(|_, _| ()), 15, DAMAGED));
    all
}

pub(super) fn cadangan() -> Vec<Hostile> {
    let backup = |name: &str, content: &[u8]| {
        let manifest = manifest("CADANGAN", name, content);
        build(&[
            Entry::stored("manifest.json", manifest.to_string().as_bytes()),
            Entry::stored(name, content),
        ])
    };
    let hash = sha256_hex(b"x");
    let mut all = vec![
        hostile("usulan.zip", changed(|_, _| ()), &["PAKET_JENIS_LAIN"]),
        hostile(
            "bukan-data.zip",
            backup("register.db", b"halo"),
            &["BUKAN_BERKAS_SAKSAMA", "BERKAS_DATA_RUSAK"],
        ),
        hostile("kosong.zip", backup("register.db", b""), &["PAKET_ISI_HILANG"]),
        hostile(
            "tanpa-register.zip",
            backup(&format!("berkas/{}/{hash}", &hash[..2]), b"x"),
            &["PAKET_ISI_HILANG"],
        ),
    ];
    let names = [
        "register.db-wal",
        "../register.db",
        "berkas/../../x",
        "/etc/passwd",
        "kunci-salinan.json",
        "berkas/zz/x",
        "REGISTER.DB",
        "cadangan/x",
    ];
    for (n, name) in names.into_iter().enumerate() {
        all.push(hostile(&format!("nama-{n}.zip"), backup(name, b"x"), NAME));
    }
    all.extend(cuts("terpotong.zip", &backup("register.db", b"SQLite format 3\0"), 5, DAMAGED));
    all
}
