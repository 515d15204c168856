//! A unit hands its proposals to the PPID Utama in one file.

use saksama_api::{Ctx, dispatch};
use saksama_tests::bag::{entries, info, sealed};
use saksama_tests::cli::{HARI_INI, json, ok, oracle, run};
use saksama_tests::office::{NoDesktop, find, unlock};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

const UNIT: &str = r#"{"id":null,"nama":"Dinas Kesehatan","singkatan":"Dinkes","kode_unit":"DINKES",
    "jenis":"PERANGKAT_DAERAH","aktif":true}"#;

fn text(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

fn informasi(data: &Path) -> Vec<Value> {
    let all = r#"{"teks":"","status":[],"huruf":[],"unit_id":[],"hanya_bermasalah":false,"sampah":false,
        "urut":"NOMOR_REGISTER","menurun":false,"mulai":0,"jumlah":500}"#;
    let rows = json(data, &["rpc", "search_informasi", all])["baris"].as_array().unwrap().clone();
    let get = |row: &Value| {
        json(data, &["rpc", "get_informasi", &json!({ "id": row["id"] }).to_string()])["informasi"].clone()
    };
    rows.iter().map(get).collect()
}

/// Registers one item of the unit, with an internal note, and gives it as stored.
fn register(data: &Path, unit_id: &Value, judul: &str) -> Value {
    let laws = json(data, &["rpc", "list_peraturan"]);
    let law = laws.as_array().unwrap().iter().find(|p| p["nomor"] == "14" && p["tahun"] == 2008).unwrap();
    let mut isian = saksama_tests::office::informasi_isian();
    isian["judul"] = judul.into();
    isian["unit_id"] = unit_id.clone();
    isian["catatan_internal"] = "RAHASIA UNIT: jangan keluar".into();
    isian["dasar_hukum"] = json!([
        { "peraturan_id": law["id"], "teks": "", "pasal": "17", "ayat": "", "huruf": "h", "angka": "2" },
        { "peraturan_id": null, "teks": "Peraturan Bupati Nomor 9 Tahun 2020", "pasal": "4", "ayat": "", "huruf": "", "angka": "" }
    ]);
    json(data, &["rpc", "save_informasi", &isian.to_string()])["informasi"].clone()
}

/// Folders of the unit (two items) and of the PPID Utama, and the unit's package.
struct Both {
    _dir: tempfile::TempDir,
    unit: PathBuf,
    utama: PathBuf,
    paket: PathBuf,
    unit_id: Value,
}

fn both() -> Both {
    let dir = tempfile::tempdir().unwrap();
    let (unit, utama, paket) =
        (dir.path().join("unit"), dir.path().join("utama"), dir.path().join("usulan.zip"));
    let unit_id = json(&unit, &["rpc", "save_unit", UNIT])["id"].clone();
    let _ = register(&unit, &unit_id, "Rekam medis pasien rujukan");
    let _ = register(&unit, &unit_id, "Hasil pemeriksaan kesehatan calon pegawai");
    let _ = register(&unit, &Value::Null, "Milik unit lain");
    let _ = ok(&unit, &["kirim", "--unit", "dinkes", "--keluar", text(&paket)]);
    Both { _dir: dir, unit, utama, paket, unit_id }
}

fn refused(data: &Path, args: &[&str]) -> String {
    let out = run(data, args);
    assert_eq!(out.status.code(), Some(1), "{args:?}: {}", String::from_utf8_lossy(&out.stdout));
    String::from_utf8_lossy(&out.stderr).into_owned()
}

fn counts(reply: &Value) -> [u64; 5] {
    ["baris_dibaca", "diambil", "ditandai", "ditolak", "bukan_data"].map(|key| reply[key].as_u64().unwrap())
}

#[test]
fn proposals_arrive_as_they_were_once_the_unit_is_known() {
    let b = both();
    let sentence = refused(&b.utama, &["terima", text(&b.paket), "--surat", "B/12"]);
    assert!(sentence.contains("DINKES") && sentence.contains("Daftarkan unit"), "{sentence}");
    assert_eq!(informasi(&b.utama).len(), 0);

    let unit_id = json(&b.utama, &["rpc", "save_unit", UNIT])["id"].clone();
    let trial = json(&b.utama, &["terima", text(&b.paket), "--uji-coba"]);
    assert_eq!(counts(&trial), [2, 2, 0, 0, 0], "{trial:#}");
    assert_eq!(informasi(&b.utama).len(), 0, "a trial saves nothing");

    let taken = json(&b.utama, &["terima", text(&b.paket), "--surat", "B/12"]);
    assert_eq!(counts(&taken), counts(&trial));
    let (sent, arrived) = (informasi(&b.unit), informasi(&b.utama));
    assert_eq!((sent.len(), arrived.len()), (3, 2));
    for (there, here) in sent.iter().zip(&arrived) {
        for field in [
            "judul",
            "uraian",
            "cakupan",
            "bagian_dikecualikan",
            "bentuk",
            "jumlah_berkas",
            "kurun_waktu",
            "penanggung_jawab",
            "tanggal_usul",
            "kode_pasal17",
            "jangka_waktu",
            "operator_jangka_waktu",
            "usul_dibuka",
            "usul_ditutup",
            "bukan_pasal18",
            "persetujuan_tertulis_subjek",
            "terkait_jabatan_publik",
            "kka",
            "kelas_keamanan",
        ] {
            assert_eq!(here[field], there[field], "{field}");
        }
        let printed = |item: &Value| -> Vec<Value> {
            item["dasar_hukum"].as_array().unwrap().iter().map(|d| d["cetak"].clone()).collect()
        };
        assert_eq!(printed(here), printed(there));
        assert!(here["dasar_hukum"][0]["peraturan_id"].is_string(), "the law is that of this office's list");
        assert_eq!((&here["status"], &here["unit_id"]), (&json!("DRAF"), &unit_id));
        assert_eq!(here["catatan_internal"], "");
        let asal = here["asal"].as_str().unwrap();
        assert!(asal.starts_with("Paket usulan DINKES 20261120 "), "{asal}");
        assert!(asal.contains(there["nomor_register"].as_str().unwrap()), "{asal}");
    }
}

#[test]
fn the_same_package_twice_makes_no_doubles_and_says_so_of_each() {
    let b = both();
    let _ = ok(&b.utama, &["rpc", "save_unit", UNIT]);
    let _ = ok(&b.utama, &["terima", text(&b.paket), "--surat", "B/12"]);
    let again = json(&b.utama, &["terima", text(&b.paket), "--surat", "B/12"]);
    assert_eq!(counts(&again), [2, 0, 0, 2, 0]);
    for (baris, nomor) in again["baris"].as_array().unwrap().iter().zip(["R-2026-0001", "R-2026-0002"]) {
        assert_eq!(baris["temuan"][0]["kode"], "USULAN_SUDAH_DIAMBIL");
        assert_eq!(baris["temuan"][0]["data"]["nomor"], nomor);
    }
    assert!(ok(&b.utama, &["terima", text(&b.paket), "--surat", "B/12"]).contains("Tidak diambil dua kali"));

    // A later package with one item more: only that one is new; the others are never written over.
    let _ = register(&b.unit, &b.unit_id, "Data kesehatan jiwa perorangan");
    let later = b.paket.with_file_name("kedua.zip");
    let _ = ok(&b.unit, &["kirim", "--unit", "DINKES", "--keluar", text(&later)]);
    let taken = json(&b.utama, &["terima", text(&later), "--surat", "B/12"]);
    assert_eq!(counts(&taken), [3, 1, 0, 2, 0]);
    assert_eq!(taken["baris"][0]["temuan"][0]["kode"], "USULAN_PERNAH_DIAMBIL");
    assert_eq!(taken["baris"][0]["beda"], json!([]), "compared, and the same");
    assert_eq!(taken["baris"][2]["beda"], Value::Null, "a new one is compared with nothing");
    assert_eq!(taken["rentang_nomor"], json!({ "dari": "R-2026-0003", "sampai": "R-2026-0003" }));
    assert_eq!(taken["baris"][2]["nomor_register"], "R-2026-0003");
    // One of them thrown away here stays thrown away.
    let first = informasi(&b.utama)[0].clone();
    let _ = ok(&b.utama, &["rpc", "trash_informasi", &json!({ "id": [first["id"]] }).to_string()]);
    let again = json(&b.utama, &["terima", text(&later), "--surat", "B/12"]);
    assert_eq!(again["baris"][0]["temuan"][0]["kode"], "USULAN_DI_SAMPAH");
    assert_eq!(informasi(&b.utama).len(), 2);
}

#[test]
fn what_differs_from_an_earlier_package_is_told_field_by_field() {
    let b = both();
    let _ = ok(&b.utama, &["rpc", "save_unit", UNIT]);
    let _ = ok(&b.utama, &["terima", text(&b.paket), "--surat", "B/12"]);
    let mut isian = saksama_tests::office::informasi_isian();
    let first = informasi(&b.unit)[0].clone();
    for field in ["id", "versi", "judul", "unit_id", "dasar_hukum"] {
        isian[field] = first[field].clone();
    }
    isian["kurun_waktu"] = "2019 sampai 2024".into();
    isian["cakupan"] = "SEBAGIAN".into();
    isian["bagian_dikecualikan"] = "Nama pasien".into();
    let _ = ok(&b.unit, &["rpc", "save_informasi", &isian.to_string()]);
    let later = b.paket.with_file_name("kedua.zip");
    let _ = ok(&b.unit, &["kirim", "--unit", "DINKES", "--keluar", text(&later)]);

    let before = informasi(&b.utama);
    let taken = json(&b.utama, &["terima", text(&later), "--surat", "B/12"]);
    let beda = taken["baris"][0]["beda"].as_array().unwrap();
    let told =
        |medan: &str| beda.iter().find(|b| b["medan"] == medan).map(|b| (&b["di_sini"], &b["di_paket"]));
    assert_eq!(beda.len(), 3, "{beda:#?}");
    assert_eq!(told("kurun_waktu"), Some((&before[0]["kurun_waktu"], &json!("2019 sampai 2024"))));
    assert_eq!(told("cakupan"), Some((&json!("SELURUH"), &json!("SEBAGIAN"))));
    assert_eq!(told("bagian_dikecualikan"), Some((&json!(""), &json!("Nama pasien"))));
    assert_eq!(taken["baris"][1]["beda"], json!([]));
    assert_eq!(informasi(&b.utama), before, "nothing is written over");
}

#[test]
fn only_named_fields_leave_the_unit_and_the_same_data_give_the_same_bytes() {
    let b = both();
    let out = b.paket.with_file_name("out");
    let extract = ["-m".as_ref(), "zipfile".as_ref(), "-e".as_ref(), b.paket.as_os_str(), out.as_os_str()];
    let _ = oracle("python3", &extract);
    let usulan = fs::read_to_string(out.join("data/usulan.json")).unwrap();
    for inside in ["RAHASIA UNIT", "catatan_internal", "Milik unit lain", "peraturan_id"] {
        assert!(!usulan.contains(inside), "{inside} left the unit");
    }
    assert!(usulan.contains("Rekam medis pasien rujukan"));
    let again = b.paket.with_file_name("lagi.zip");
    let _ = ok(&b.unit, &["kirim", "--unit", "DINKES", "--keluar", text(&again)]);
    let other = b.paket.with_file_name("lagi");
    let extract = ["-m".as_ref(), "zipfile".as_ref(), "-e".as_ref(), again.as_os_str(), other.as_os_str()];
    let _ = oracle("python3", &extract);
    assert!(fs::read(other.join("data/usulan.json")).unwrap() == usulan.as_bytes());
    // What an archivist would do without this program.
    let checked = format!("cd '{}' && sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt", text(&other));
    let _ = oracle("sh", &["-c".as_ref(), checked.as_ref()]);
    let head = |folder: &Path| fs::read_to_string(folder.join("bag-info.txt")).unwrap();
    assert!(head(&out).contains("Nomor-Paket: 1\n") && head(&other).contains("Nomor-Paket: 2\n"));
    assert_eq!(json(&b.unit, &["verifikasi", text(&b.paket)])["sehat"], true);
}

/// Packs `usulan` by hand, with manifests that agree with it.
fn forge(path: &Path, usulan: &Value) {
    let usulan = usulan.to_string();
    fs::write(path, sealed(&entries(&info(usulan.len()), usulan.as_bytes()))).unwrap();
}

#[test]
fn a_row_that_cannot_be_stored_is_refused_by_itself() {
    let b = both();
    let _ = ok(&b.utama, &["rpc", "save_unit", UNIT]);
    let out = b.paket.with_file_name("out");
    let extract = ["-m".as_ref(), "zipfile".as_ref(), "-e".as_ref(), b.paket.as_os_str(), out.as_os_str()];
    let _ = oracle("python3", &extract);
    let whole: Value = serde_json::from_slice(&fs::read(out.join("data/usulan.json")).unwrap()).unwrap();
    let forged = b.paket.with_file_name("palsu.zip");
    for (pointer, value, kode) in [
        ("/baris/0/judul", json!(" "), "WAJIB_DIISI"),
        ("/baris/0/uraian", json!("a".repeat(100_000)), "TERLALU_PANJANG"),
        ("/baris/0/uraian", json!("a\u{202E}b"), "KARAKTER_KENDALI"),
        ("/baris/0/bentuk", json!("MIKROFILM"), "NILAI_TIDAK_DIKENAL"),
        ("/baris/0/jumlah_berkas", json!(4_000_000_000_u32), "ANGKA_TERLALU_BESAR"),
        ("/baris/1/id", whole["baris"][0]["id"].clone(), ""),
    ] {
        let mut usulan = whole.clone();
        *usulan.pointer_mut(pointer).unwrap() = value;
        forge(&forged, &usulan);
        let trial = json(&b.utama, &["terima", text(&forged), "--uji-coba"]);
        if kode.is_empty() {
            assert_eq!(counts(&trial), [2, 2, 0, 0, 0], "another number is another item");
        } else {
            assert_eq!(counts(&trial), [2, 1, 0, 1, 0], "{pointer}: {trial:#}");
            assert_eq!(trial["baris"][0]["temuan"][0]["kode"], kode, "{pointer}");
        }
    }
    let mut usulan = whole.clone();
    usulan["baris"][0]["status"] = "DITETAPKAN".into();
    forge(&forged, &usulan);
    let _ = refused(&b.utama, &["terima", text(&forged)]);
    assert_eq!(informasi(&b.utama).len(), 0);
}

#[test]
fn what_is_decided_already_is_no_proposal() {
    let b = both();
    let withdraw = |judul: &str| {
        let items = informasi(&b.unit);
        let item = items.iter().find(|i| i["judul"] == judul).unwrap();
        let req =
            json!({ "id": item["id"], "versi": item["versi"], "transisi": "CABUT", "alasan": "Salah catat" });
        // Nothing with legal effect on a day that was only given for papers.
        let told = refused(&b.unit, &["rpc", "move_informasi", &req.to_string()]);
        assert!(told.contains("SAKSAMA_HARI_INI"), "{told}");
        let office = find(&b.unit, HARI_INI);
        unlock(&office);
        let _ = dispatch(&Ctx { office: &office, host: &NoDesktop }, "move_informasi", req).unwrap();
    };
    withdraw("Rekam medis pasien rujukan");
    let later = b.paket.with_file_name("sisa.zip");
    let sent = json(&b.unit, &["kirim", "--unit", "DINKES", "--keluar", text(&later)]);
    assert_eq!((sent["jumlah"].as_u64(), sent["sudah_diputus"].as_u64()), (Some(1), Some(1)), "{sent}");
    let _ = ok(&b.utama, &["rpc", "save_unit", UNIT]);
    assert_eq!(counts(&json(&b.utama, &["terima", text(&later), "--uji-coba"])), [1, 1, 0, 0, 0]);
    let again = b.paket.with_file_name("lagi.zip");
    let told = ok(&b.unit, &["kirim", "--unit", "DINKES", "--keluar", text(&again)]);
    assert!(told.contains("1 informasi tidak ikut karena sudah diputus."), "{told}");

    withdraw("Hasil pemeriksaan kesehatan calon pegawai");
    let none = b.paket.with_file_name("kosong.zip");
    let told = refused(&b.unit, &["kirim", "--unit", "DINKES", "--keluar", text(&none)]);
    assert!(told.contains("Semua 2 informasi unit DINKES sudah diputus"), "{told}");
    assert!(!none.exists());
}

#[test]
fn packages_are_told_apart() {
    let b = both();
    let _ = ok(&b.utama, &["rpc", "save_unit", UNIT]);
    assert!(refused(&b.utama, &["pulihkan", text(&b.paket)]).contains("paket usulan unit"));
    let backup = b.paket.with_file_name("kantor.zip");
    let _ = ok(&b.unit, &["cadangkan", text(&backup)]);
    assert!(refused(&b.utama, &["terima", text(&backup)]).contains("paket cadangan"));
    let mut bytes = fs::read(&b.paket).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let damaged = b.paket.with_file_name("rusak.zip");
    fs::write(&damaged, bytes).unwrap();
    let _ = refused(&b.utama, &["terima", text(&damaged)]);
    assert_eq!(informasi(&b.utama).len(), 0);
    assert!(refused(&b.unit, &["kirim", "--unit", "LAIN", "--keluar", "x.zip"]).contains("LAIN"));
    let empty = UNIT.replace("DINKES", "KOSONG").replace("Dinas Kesehatan", "Dinas Kosong");
    let _ = ok(&b.unit, &["rpc", "save_unit", &empty]);
    assert!(refused(&b.unit, &["kirim", "--unit", "KOSONG", "--keluar", "x.zip"]).contains("KOSONG"));
}
