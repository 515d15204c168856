//! Packages.

use super::{Hostile, cuts, hostile};
use saksama_durable::sha256_hex;
use saksama_tests::bag::{entries, info, sealed};
use saksama_tests::zip_file::{DEVICE, ENCRYPTED, Entry, SYMLINK, build};
use serde_json::{Value, json};

const NOT_ONE: &[&str] = &["PAKET_BUKAN"];
const DAMAGED: &[&str] = &["PAKET_RUSAK"];
const NAME: &[&str] = &["PAKET_NAMA_TERLARANG"];
const SWOLLEN: &[&str] = &["PAKET_MEMBENGKAK"];
const CHANGED: &[&str] = &["PAKET_ISI_BERUBAH"];
const SIGNATURE: &[&str] = &["PAKET_TANDA_TANGAN_SALAH"];

fn proposals() -> Vec<u8> {
    json!({ "unit": { "kode_unit": "DINKES", "nama": "Dinas Kesehatan", "singkatan": "Dinkes" }, "tanggal": "2026-11-20", "baris": [] })
        .to_string()
        .into_bytes()
}

fn manifest(jenis: &str, name: &str, content: &[u8]) -> Value {
    json!({
        "format": "saksama-paket", "versi": 1, "jenis": jenis, "dibuat": "2026-11-20", "program": "0.1.0",
        "instansi": "Kota Contoh", "kode_unit": "",
        "berkas": [{ "nama": name, "bita": content.len(), "sha256": sha256_hex(content) }],
    })
}

/// A sound package of a unit whose head was changed by `change`.
fn headed(change: impl FnOnce(String) -> String) -> Vec<u8> {
    let content = proposals();
    sealed(&entries(&change(info(content.len())), &content))
}

/// A sound package of a unit whose archive was changed by `change`.
fn changed(change: impl FnOnce(&mut Vec<Entry>)) -> Vec<u8> {
    let content = proposals();
    let mut entries = entries(&info(content.len()), &content);
    change(&mut entries);
    sealed(&entries)
}

/// A sound package whose proposals are `content`.
fn carrying(content: &[u8]) -> Vec<u8> {
    sealed(&entries(&info(content.len()), content))
}

pub(super) fn usulan() -> Vec<Hostile> {
    const DATA: usize = 4;
    let head = |from: &str, to: &str| headed(|text| text.replace(from, to));
    let gone = |n: usize| {
        changed(|e| {
            e.remove(n);
        })
    };
    let key = format!("Kunci: {}", "ab".repeat(64));
    let hash = sha256_hex(&proposals());
    let manifest =
        |text: String| changed(move |e| e[2] = Entry::stored("manifest-sha256.txt", text.as_bytes()));
    let mut all = vec![
        hostile("kosong.zip", "", NOT_ONE),
        hostile("teks.zip", "halo", NOT_ONE),
        hostile("program.zip", b"MZ\x90\0".to_vec(), NOT_ONE),
        hostile("tanpa-isi.zip", build(&[]), NOT_ONE),
        hostile("lain.zip", build(&[Entry::stored("a.txt", b"x")]), NOT_ONE),
        hostile("cadangan.zip", build(&[Entry::stored("manifest.json", b"{}")]), &["PAKET_JENIS_LAIN"]),
        hostile("lebih-baru.zip", head("Versi-Paket: 1", "Versi-Paket: 3"), &["PAKET_LEBIH_BARU"]),
        hostile("versi-minus.zip", head("Versi-Paket: 1", "Versi-Paket: -1"), DAMAGED),
        hostile("jenis-lain.zip", head("USULAN", "CADANGAN"), DAMAGED),
        hostile("jenis-aneh.zip", head("USULAN", "SEMUA"), DAMAGED),
        hostile("medan-asing.zip", headed(|text| text + "Jalankan: a.exe\n"), DAMAGED),
        hostile("tanggal.zip", head("2026-11-20", "2026-02-31"), DAMAGED),
        hostile("nomor-nol.zip", head("Nomor-Paket: 1", "Nomor-Paket: 0"), DAMAGED),
        hostile("nomor-besar.zip", head("Nomor-Paket: 1", "Nomor-Paket: 4294967296"), DAMAGED),
        hostile("sebelumnya.zip", head("Sebelumnya: -", "Sebelumnya: ../x"), DAMAGED),
        hostile("kepala-besar.zip", headed(|text| text + " ".repeat(1 << 20).as_str()), SWOLLEN),
        hostile("kepala-biner.zip", changed(|e| e[1] = Entry::stored("bag-info.txt", b"\xff\xfe")), DAMAGED),
        hostile("jumlah-bohong.zip", head("Payload-Oxum: ", "Payload-Oxum: 1"), DAMAGED),
        hostile("kunci-tanpa-tanda.zip", head("Kunci: -", &key), SIGNATURE),
        hostile("kunci-aneh.zip", head("Kunci: -", "Kunci: x"), SIGNATURE),
        hostile("unit-lain.zip", head("DINKES", "DINSOS"), &["PAKET_UNIT_BERBEDA"]),
        hostile("tanpa-surat.zip", changed(|_| ()), &["PAKET_PERLU_SURAT"]),
        hostile(
            "isi-berubah.zip",
            changed(|e| e[DATA] = Entry::stored("data/usulan.json", b"{}")),
            &["PAKET_ISI_BERUBAH", "PAKET_RUSAK"],
        ),
        hostile("daftar-berubah.zip", manifest(format!("{hash}  data/usulan.json\n ")), CHANGED),
        hostile("tambahan.zip", changed(|e| e.push(Entry::stored("autorun.inf", b"x"))), NAME),
        hostile("ambil.zip", changed(|e| e.push(Entry::stored("fetch.txt", b"http://x/ 1 data/x\n"))), NAME),
        hostile(
            "ganda.zip",
            changed(|e| e.push(Entry::stored("data/usulan.json", b"x"))),
            &["PAKET_NAMA_GANDA"],
        ),
        hostile(
            "tanda-kosong.zip",
            changed(|e| e.push(Entry::stored("tanda-tangan.ed25519", b""))),
            SIGNATURE,
        ),
        hostile(
            "tanda-asing.zip",
            changed(|e| e.push(Entry::stored("tanda-tangan.ed25519", &[b'0'; 129]))),
            SIGNATURE,
        ),
        hostile("tanpa-bagit.zip", gone(0), NOT_ONE),
        hostile("tanpa-kepala.zip", gone(1), &["PAKET_ISI_HILANG"]),
        hostile("tanpa-daftar.zip", gone(2), &["PAKET_ISI_HILANG"]),
        hostile("tanpa-segel-daftar.zip", gone(3), &["PAKET_ISI_HILANG"]),
        hostile("hilang.zip", gone(DATA), &["PAKET_ISI_HILANG"]),
        hostile(
            "tanpa-segel.zip",
            build(&entries(&info(proposals().len()), &proposals())),
            &["PAKET_SEGEL_SALAH"],
        ),
        hostile("amplop.ppidp", b"SAKSPK\x01".to_vec(), &["PAKET_UNTUK_KANTOR_LAIN"]),
        hostile(
            "amplop-panjang.ppidp",
            [&b"SAKSPK\x01"[..], &[7; 4000]].concat(),
            &["PAKET_UNTUK_KANTOR_LAIN"],
        ),
    ];
    let names = [
        "../usulan.json",
        "/usulan.json",
        "data/USULAN.JSON",
        "data/usulan.json/",
        "..\\x",
        "C:usulan.json",
        "a/b",
    ];
    for (n, name) in names.into_iter().enumerate() {
        let moved = |e: &mut Vec<Entry>| e[DATA].name = name.into();
        all.push(hostile(&format!("nama-{n}.zip"), changed(moved), NAME));
        let listed = manifest(format!("{hash}  {name}\n"));
        all.push(hostile(&format!("daftar-{n}.zip"), listed, CHANGED));
        let unlisted = |e: &mut Vec<Entry>| e.push(Entry::stored(name, b"x"));
        all.push(hostile(&format!("selundup-{n}.zip"), changed(unlisted), NAME));
    }
    let kinds = [("tautan", SYMLINK, 0), ("perangkat", DEVICE, 0), ("terkunci", 0, ENCRYPTED)];
    for (name, attributes, flags) in kinds {
        let odd = |e: &mut Vec<Entry>| (e[DATA].attributes, e[DATA].flags) = (attributes, flags);
        let codes = &["PAKET_NAMA_TERLARANG", "PAKET_RUSAK"];
        all.push(hostile(&format!("{name}.zip"), changed(odd), codes));
    }
    let bomb = |e: &mut Vec<Entry>| {
        e[DATA] = Entry { length: 10, ..Entry::deflated("data/usulan.json", &vec![b' '; 20 << 20]) };
    };
    all.push(hostile("bom.zip", changed(bomb), &["PAKET_ISI_BERUBAH", "PAKET_MEMBENGKAK", "PAKET_RUSAK"]));
    all.push(hostile("isi-bukan-json.zip", carrying(b"halo"), DAMAGED));
    all.push(hostile("isi-asing.zip", carrying(br#"{"unit":{},"jalankan":"x"}"#), DAMAGED));
    all.push(hostile("isi-dalam.zip", carrying("[".repeat(100_000).as_bytes()), DAMAGED));
    all.push(hostile("isi-besar.zip", carrying(&vec![b' '; (64 << 20) + 1]), SWOLLEN));
    let unknown = String::from_utf8(proposals()).unwrap().replace("DINKES", "TIDAKADA");
    let head = info(unknown.len()).replace("DINKES", "TIDAKADA");
    let unknown = sealed(&entries(&head, unknown.as_bytes()));
    all.push(hostile("unit-asing.zip", unknown, &["UNIT_BELUM_TERDAFTAR"]));
    all.extend(cuts("terpotong.zip", &changed(|_| ()), 15, &["PAKET_RUSAK", "PAKET_SEGEL_SALAH"]));
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
        hostile("usulan.zip", changed(|_| ()), &["PAKET_JENIS_LAIN"]),
        hostile("amplop.ppidp", b"SAKSPK\x01".to_vec(), &["PAKET_JENIS_LAIN"]),
        hostile(
            "jenis-aneh.zip",
            {
                let manifest = manifest("SEMUA", "register.db", b"x").to_string();
                build(&[
                    Entry::stored("manifest.json", manifest.as_bytes()),
                    Entry::stored("register.db", b"x"),
                ])
            },
            DAMAGED,
        ),
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
