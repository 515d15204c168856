//! Nothing that the office keeps for itself reaches the public list, and what would is shown before it is written.

use saksama_api::pemeriksa_of;
use saksama_core::dkip::{SifatTeks as S, list_rahasia};
use saksama_core::storage::Store;
use saksama_documents as papers;
use saksama_exchange::bocor::potongan;
use saksama_exchange::dkip::{
    BerakhirPublik, BerkasJadi, DipBaris, DkipPublik, DkipPublikBaris, prepare_dkip,
};
use saksama_tests::kenari::{self, Kenari, MARK};
use saksama_tests::office::{StillClock, TestOffice, keys_of};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

const DAY: &str = "2026-11-20";

/// The practice office with something in every table, closed, planted.
fn planted() -> (TestOffice, Vec<Kenari>) {
    let office = TestOffice::contoh(DAY);
    let folder = office.folder.path().join("formulir");
    std::fs::create_dir_all(&folder).unwrap();
    let call = |command: &str, req: Value| drop(office.call(command, req));
    call("save_draf", json!({ "kunci": "catatan", "isi": { "judul": "x" } }));
    call(
        "make_formulir",
        json!({ "unit_id": null, "putaran": "2026", "batas": "31-12-2026", "path": folder }),
    );
    let isian = json!({ "laman": "https://ppid.contoh.go.id/dik" });
    call("save_bahan_dokumen", json!({ "kode": "D25-UNGGAH", "subjek_id": "dkip", "isian": isian }));
    call("allow_temuan_publik", json!({ "sidik": "0".repeat(64), "kata": "x", "alasan": "y" }));
    let mut words = Vec::new();
    let office = office.reopened_after(DAY, |data| {
        let conn = rusqlite::Connection::open(data.join("register.db")).unwrap();
        conn.execute_batch(&format!("PRAGMA key = \"x'{}'\"", *keys_of(data).register())).unwrap();
        conn.execute_batch(
            "INSERT INTO formulir_terima SELECT 'terima', id, unit_id, putaran, berkas, '', 0, 0, 0, 0, 0, 0, 0,
               dibuat_at FROM formulir LIMIT 1;
             INSERT INTO penyusunan VALUES ('putaran', 'Putaran', 2026, 'TAHUNAN', '2026-01-05', NULL, '{}',
               '2026-01-05T00:00:00', '2026-01-06T00:00:00');
             INSERT INTO penyusunan_kegiatan VALUES ('putaran', 'T1', '2026-01-05', 'Petugas', 'Catatan');
             INSERT INTO publikasi (id, sarana, alamat, tanggal, petugas, dibuat_at)
               VALUES ('umum', 'LAMAN', 'https://ppid.contoh.go.id', '2026-11-20', 'Petugas', '2026-11-20T00:00:00');
             INSERT INTO posisi_dokumen SELECT 'posisi', id, 'Sekretaris', NULL, '2026-11-20', 'Catatan', 'Petugas',
               '2026-11-20T00:00:00' FROM dokumen LIMIT 1;
             INSERT INTO sop VALUES ('TANGERANG', '{}', NULL, '2026-11-20T00:00:00');
             INSERT INTO panduan_uji VALUES ('h', '{}', '2026-11-20T00:00:00');
             INSERT INTO lembar_uji_nasihat SELECT id, 'cakupan', 'SELURUH_DOKUMEN', '{}', 'Alasan', 'Petugas',
               '2026-11-20T00:00:00' FROM lembar_uji_baris LIMIT 1;
             INSERT INTO kunci_paket VALUES (1, '', '', '', 'Alasan', '2026-11-20T00:00:00');
             INSERT INTO kunci_pihak SELECT 'pihak', id, '', '', '', 'B/7', '2026-11-20T00:00:00', NULL, 'Alasan'
               FROM unit LIMIT 1;
             INSERT INTO paket SELECT 'paket', 'MASUK', 'USULAN', id, 1, '', '', 'B/1', '2026-11-20', 1, 1,
               '2026-11-20T00:00:00' FROM unit LIMIT 1;
             INSERT INTO putusan_paket SELECT 'putusan', 'paket', unit_id, '', 'PENETAPAN', 'KEPUTUSAN', '', '1', 2026,
               '2026-11-20', '', '', '2026-11-20T00:00:00' FROM paket;
             INSERT INTO putusan_paket_berkas SELECT 'putusan', 'SK', sha256, 'SK' FROM berkas LIMIT 1;
             INSERT INTO putusan_paket_item SELECT 'putusan', 0, id, 'R-1 #a', '', 'DITETAPKAN', '', NULL, '', '{}'
               FROM informasi LIMIT 1;",
        )
        .unwrap();
        drop(conn);
        words = kenari::plant(data);
    });
    // Every item has another title for the public now, and other fields say words of its own one.
    for found in undecided(&office) {
        assert_eq!(found["jenis"], "KATA_JUDUL", "{found}");
        let allow = json!({ "sidik": found["sidik"], "kata": found["kata"], "alasan": "Kata umum" });
        let _ = office.call("allow_temuan_publik", allow);
    }
    (office, words)
}

/// What was found in the public list and nobody decided.
fn undecided(office: &TestOffice) -> Vec<Value> {
    let checked = office.call("check_dkip", json!({}));
    let found = checked["temuan"].as_array().unwrap();
    let left: Vec<Value> = found.iter().filter(|t| t["alasan"].is_null()).cloned().collect();
    assert_eq!(checked["belum"], left.len());
    left
}

fn export(office: &TestOffice) -> PathBuf {
    let usb = office.folder.path().join("usb");
    std::fs::create_dir_all(&usb).unwrap();
    let report = office.call("export_dkip", json!({ "path": usb }));
    PathBuf::from(report["folder"].as_str().unwrap())
}

fn publish(office: &TestOffice, id: &Value, field: &str, text: &str) {
    let mut words = office.call("get_uraian_publik", json!({ "id": id }))["publik"].clone();
    words[field] = json!(text);
    let _ = office.call("save_uraian_publik", words);
}

#[test]
fn no_exported_byte_says_what_any_internal_field_says() {
    let (office, words) = planted();
    for sifat in [S::Nama, S::Nip, S::Lokasi, S::Judul, S::NomorRegister, S::Internal, S::Riwayat, S::Terbit]
    {
        assert!(words.iter().any(|k| k.sifat == sifat), "{sifat:?}: nothing planted");
    }
    assert!(words.len() > 50, "{}", words.len());
    assert_eq!(undecided(&office), [] as [Value; 0], "a clean list");
    let checked = office.call("check_dkip", json!({}));
    let folder = export(&office);
    assert_eq!(kenari::found(&folder), []);

    // The search sees into each format: the same mark, published, is found in all of them.
    let id = checked["baris"][0]["informasi_id"].clone();
    publish(&office, &id, "judul", &format!("{MARK}terbit"));
    let seen: Vec<String> = kenari::found(&export(&office))
        .into_iter()
        .map(|(path, _)| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    for name in ["dkip.csv", "dkip.html", "dkip.json", "dkip.pdf", "dkip.xlsx"] {
        assert!(seen.iter().any(|s| s == name), "{name}: {seen:?}");
    }
}

#[test]
fn what_leaks_is_found_decided_or_mended_before_a_byte_is_written() {
    let (office, words) = planted();
    let usb = office.folder.path().join("usb");
    std::fs::create_dir_all(&usb).unwrap();
    let first = office.call("check_dkip", json!({}));
    let id = first["baris"][0]["informasi_id"].clone();
    let secret = words.iter().find(|k| k.kolom == "rapat.pembahasan").unwrap();
    let leak = format!("Mengganggu tugas. {} Hubungi Budi di 0812-3456-7890.", secret.teks);
    publish(&office, &id, "konsekuensi_dibuka", &leak);

    let [found, phone] = undecided(&office).try_into().expect("two");
    assert_eq!(
        (found["jenis"].as_str(), found["kolom"].as_str()),
        (Some("ISI_INTERNAL"), Some("rapat.pembahasan"))
    );
    assert_eq!((found["medan"].as_str(), found["nomor"].as_str()), (Some("konsekuensi_dibuka"), Some("1")));
    assert_eq!((&found["informasi_id"], found["kata"].as_str().unwrap()), (&id, secret.teks.as_str()));
    assert_eq!(phone["jenis"], "TELEPON");
    let refused = office.refused("export_dkip", json!({ "path": usb }));
    assert_eq!((refused.kode.as_str(), refused.data["jumlah"].as_str()), ("TEMUAN_BELUM_DIPUTUSKAN", "2"));
    assert_eq!(std::fs::read_dir(&usb).unwrap().count(), 0, "nothing is written");

    let allow = |t: &Value, why: &str| json!({ "sidik": t["sidik"], "kata": t["kata"], "alasan": why });
    assert_eq!(office.refused("allow_temuan_publik", allow(&found, " ")).masalah[0].medan, "alasan");
    let _ = office.call("allow_temuan_publik", allow(&phone, "Nomor layanan yang diumumkan"));
    assert_eq!(undecided(&office), [found]);
    let trail = office.call("list_jejak", json!({ "entitas_id": phone["sidik"], "jumlah": 10 }));
    assert_eq!(trail[0]["alasan"], "Nomor layanan yang diumumkan");

    // Other words around it: asked again.
    publish(&office, &id, "konsekuensi_dibuka", "Hubungi Budi di 0812-3456-7890.");
    assert_eq!(office.call("check_dkip", json!({}))["belum"], 1);
    publish(&office, &id, "konsekuensi_dibuka", "Mengganggu tugas.");
    assert_eq!(office.call("check_dkip", json!({}))["belum"], 0);
    assert_eq!(kenari::found(&export(&office)), []);
}

#[test]
fn a_word_that_the_public_title_avoids_is_found_in_its_row() {
    let office = TestOffice::contoh(DAY);
    let row = office.call("check_dkip", json!({}))["baris"][0].clone();
    let word = row["judul"].as_str().unwrap().split(' ').max_by_key(|w| w.len()).unwrap().to_owned();
    publish(&office, &row["informasi_id"], "judul", "Data pilihan");
    publish(&office, &row["informasi_id"], "konsekuensi_dibuka", &format!("Membuka {word} itu."));
    let checked = office.call("check_dkip", json!({}));
    let found = checked["temuan"].as_array().unwrap().iter().find(|t| t["jenis"] == "KATA_JUDUL");
    assert_eq!(found.unwrap()["kata"].as_str(), Some(word.as_str()), "{}", checked["temuan"]);
    assert_eq!(checked["baris"][0]["berbeda"], true);
}

/// Every planted text of a field that is looked for, leaked into every format: found in each, told of its field.
#[test]
fn a_leak_of_every_internal_field_is_found_in_every_format() {
    let (office, words) = planted();
    let folder = office.close();
    let data = folder.path().join("data");
    let store = Store::open(&data, StillClock::at(DAY), &keys_of(&data)).unwrap();
    let pemeriksa = pemeriksa_of(&list_rahasia(&store).unwrap(), &[]);
    let leaks: Vec<&Kenari> = words.iter().filter(|k| !matches!(k.sifat, S::Riwayat | S::Terbit)).collect();
    assert!(leaks.len() > 40, "{}", leaks.len());
    for leak in leaks {
        let mut seen = Vec::new();
        for (format, texts) in leaked(&leak.teks) {
            let hit = texts.iter().flat_map(|text| pemeriksa.search(text)).find(|k| k.kolom == leak.kolom);
            if hit.is_some() {
                seen.push(format);
            }
        }
        assert_eq!(seen, FORMATS, "{}", leak.kolom);
    }
}

const FORMATS: [&str; 8] = [
    "BACA_DULU.txt",
    "dip_tambahan.csv",
    "dkip.csv",
    "dkip.html",
    "dkip.json",
    "dkip.pdf",
    "dkip.xlsx",
    "dkip.xlsx docProps",
];

/// The texts of each format of a folder whose list says `leak`.
fn leaked(leak: &str) -> Vec<(&'static str, Vec<String>)> {
    let cell = format!("Teks biasa. {leak} Teks lagi.");
    let row = DkipPublikBaris {
        nomor: "1".into(),
        uraian: "Data pilihan".into(),
        dasar_hukum: "Pasal 17 huruf h".into(),
        konsekuensi_dibuka: cell.clone(),
        pertimbangan_ditutup: String::new(),
        jangka_waktu: "5 tahun".into(),
        unit_penanggung_jawab: "Dinas".into(),
        penetapan: "Nomor 1".into(),
    };
    let dip = DipBaris {
        nomor: "1".into(),
        ringkasan_isi: cell.clone(),
        pejabat_menguasai: String::new(),
        penanggung_jawab: String::new(),
        waktu_tempat: String::new(),
        bentuk: String::new(),
        jangka_waktu_simpan: String::new(),
    };
    let list = DkipPublik {
        judul: cell.clone(),
        instansi: "Kota".into(),
        latihan: false,
        tanggal: DAY.parse().unwrap(),
        sk: vec![],
        baris: vec![row],
        berakhir: vec![BerakhirPublik { uraian: cell.clone(), berakhir: "1 Januari 2026".into() }],
        dip_tambahan: vec![dip],
    };
    let made = prepare_dkip(&list, BerkasJadi { dkip_pdf: &pdf(&cell), sk: &[] }).unwrap();
    let mut out = Vec::new();
    for (name, bytes) in made.files() {
        let Some(format) = FORMATS.into_iter().find(|f| *f == name) else { continue };
        if name == "dkip.pdf" {
            let text = papers::read_text(bytes, &mut papers::quiet).unwrap();
            out.push((format, text.halaman));
            continue;
        }
        let pieces = potongan(name, bytes);
        let (about, own): (Vec<_>, Vec<_>) =
            pieces.into_iter().partition(|p| p.tempat.starts_with("docProps"));
        out.push((format, own.into_iter().map(|p| p.teks).collect()));
        if name == "dkip.xlsx" {
            out.push((FORMATS[7], about.into_iter().map(|p| p.teks).collect()));
        }
    }
    out.sort_by_key(|(format, _)| FORMATS.iter().position(|f| f == format));
    out
}

fn pdf(cell: &str) -> Vec<u8> {
    let row = papers::dkip::BarisDkip {
        kelompok: None,
        uraian: "Data pilihan".into(),
        dasar_hukum: "Pasal 17 huruf h".into(),
        konsekuensi_dibuka: cell.into(),
        pertimbangan_ditutup: String::new(),
        jangka_waktu: "5 tahun".into(),
        penanggung_jawab: "Dinas".into(),
        penetapan: "Nomor 1".into(),
    };
    let paper = papers::dkip::Dkip {
        rancangan: false,
        judul: vec!["KOTA".into()],
        dasar_penetapan: vec![],
        baris: vec![row],
        tempat: "Kota".into(),
        tanggal: None,
        penandatangan: None,
        persetujuan: None,
    };
    papers::render(&paper.into(), &papers::Format::default(), &mut papers::quiet).unwrap().bytes
}

#[test]
fn what_is_checked_is_what_is_written() {
    let office = TestOffice::contoh(DAY);
    let (one, two) = (export(&office), export(&office));
    let names = |folder: &Path| {
        let mut all: Vec<_> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name()).collect();
        all.sort();
        all
    };
    assert_eq!(names(&one), names(&two));
    for name in names(&one) {
        assert_eq!(
            std::fs::read(one.join(&name)).unwrap(),
            std::fs::read(two.join(&name)).unwrap(),
            "{name:?}"
        );
    }
    let check = office.call("verify_dkip", json!({ "path": one }));
    assert_eq!(check["sehat"], true, "{check}");
}
