//! Certified copies and extracts of signed decrees: they say what was signed, whatever the office is called since.

use crate::journey::{first_of, sign};
use crate::lanjutan::{change_sheet, decree, fill, in_order, item, list, person, refused};
use crate::naskah::words;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use saksama_core::dokumen::{self, CetakBaru, KodeDokumen};
use saksama_core::naskah;
use saksama_core::organisasi::Kertas;
use saksama_core::storage::Store;
use saksama_documents::{NaskahTercetak, Simpanan, pack, unpack};
use saksama_tests::office::{PENGGUNA, StillClock, TestOffice, keys_of, open_stored};
use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Another name of a unit, another office and pangkat of who signed, another title of the law.
fn change_office(office: &TestOffice) {
    let mut unit = first_of(&list(office, "list_unit"), "kode_unit", "DINKES");
    unit["nama"] = json!("Dinas Kesehatan dan Keluarga");
    let _ = office.call("save_unit", unit);
    let mut head =
        first_of(&list(office, "list_pejabat"), "jabatan", "Kepala Dinas Komunikasi dan Informatika");
    head["jabatan"] = json!("Kepala Badan Persandian");
    head["pangkat"] = json!("Pembina Utama Madya");
    head["golongan"] = json!("IV/d");
    head["peran"] = json!([]);
    let _ = office.call("save_pejabat", head);
    let mut law =
        first_of(&office.call("list_peraturan", json!({})), "tentang", "Standar Layanan Informasi Publik");
    law["tentang"] = json!("Standar Layanan yang Lain");
    law["tahun"] = json!(law["tahun"].to_string());
    let _ = office.call("save_peraturan", law);
}

/// Every stored file that is no paper and no picture: what papers were drawn from.
fn kept_inputs(data: &Path) -> Vec<PathBuf> {
    let files = |folder: &Path| std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path());
    let folders = files(&data.join("berkas")).filter(|path| path.is_dir());
    let all = folders.flat_map(|folder| files(&folder).collect::<Vec<_>>());
    let kunci = keys_of(data);
    all.filter(|path| open_stored(path, &kunci).starts_with(&[0x78])).collect()
}

fn newest_paper(office: &TestOffice, subjek: &str) -> Value {
    office.call("list_dokumen", json!({ "subjek_id": subjek }))[0].clone()
}

#[test]
fn copies_and_extracts_say_what_the_signed_decree_says() {
    let office = TestOffice::contoh("2026-11-20");
    let first = decree(&office, "PENETAPAN", "12");
    fill(&office, "D14-SALINAN", &first, &json!({ "pengesah": "maya anggraini" }));
    let copy = words(&office, "D14-SALINAN", &first);
    in_order(&copy, &["SALINAN", "NOMOR 12 TAHUN 2026", "ttd.", "LAMPIRAN", "Rencana operasi penertiban"]);
    assert!(copy.contains("KEPALA BAGIAN HUKUM,") && copy.contains("MAYA ANGGRAINI"), "{copy}");
    let kept = item(&office, "Rekam medis pasien");
    let extract = words(&office, "D14-PETIKAN", kept["id"].as_str().unwrap());
    in_order(&extract, &["PETIKAN", "NOMOR 12 TAHUN 2026", "Petikan nomor urut", "Rekam medis pasien"]);
    assert!(!extract.contains("Rencana operasi penertiban") && !extract.contains("DRAF"), "{extract}");
    // the decree of the first waits for ink, the other is on none: nobody certifies what isn't signed
    for title in ["Data psikotes peserta didik", "Data informan pelanggaran perizinan"] {
        let undecided = item(&office, title);
        let kode = refused(&office, "D14-PETIKAN", undecided["id"].as_str().unwrap()).0;
        assert_eq!(kode, "INFORMASI_TANPA_KEPUTUSAN", "{title}");
    }
    let waiting = decree(&office, "TAMBAHAN", "");
    assert_eq!(refused(&office, "D14-SALINAN", &waiting).0, "KEPUTUSAN_BELUM_DITANDATANGANI");

    // in other words it would be no copy either
    let own = json!({ "kode": "D14", "kalimat": { "keputusan.diktum": "Kalimat yang lebih baru." } });
    let _ = office.call("save_naskah", own);
    for (kode, subjek) in [("D14-SALINAN", first.as_str()), ("D14-PETIKAN", kept["id"].as_str().unwrap())] {
        let text = words(&office, kode, subjek);
        assert!(!text.contains("Kalimat yang lebih baru."), "{kode}: {text}");
    }
    let req = json!({ "kode": "D14-SALINAN", "subjek_id": first, "kertas": null, "naskah_terbaru": true });
    let again = office.call("print_dokumen", req);
    assert_eq!((&again["kalimat_lama"], &again["versi"]), (&json!(false), &json!(1)), "{again}");

    // whatever changes later, the copy says what was signed, word for word
    change_office(&office);
    assert_eq!(words(&office, "D14-SALINAN", &first), copy);
    assert_eq!(words(&office, "D14-PETIKAN", kept["id"].as_str().unwrap()), extract);
}

#[test]
fn a_change_of_ground_has_copies_and_the_decree_before_it_still_too() {
    let office = TestOffice::contoh("2026-11-20");
    let first = decree(&office, "PENETAPAN", "12");
    let before = words(&office, "D14-SALINAN", &first);
    let id = item(&office, "Rancangan teknis inovasi")["id"].as_str().unwrap().to_owned();
    let sheet = change_sheet(&office, &id);
    let ground = "Pasal 17 huruf i Undang-Undang Nomor 14 Tahun 2008";
    let term = "2 (dua) tahun sejak tanggal penetapan";
    let isian = json!({ format!("{id}:dasar_hukum"): ground, format!("{id}:jangka_waktu"): term });
    fill(&office, "D20", &sheet, &isian);
    let _ = words(&office, "D20", &sheet);
    let tested = newest_paper(&office, &sheet)["id"].clone();
    let mayor = person(&office, "Wali Kota Cakrawala");
    let _ =
        office.call("record_tanda_tangan", sign(tested.as_str().unwrap(), "09/PPID", "18-11-2026", &mayor));
    let ppid = person(&office, "Kepala Dinas Komunikasi dan Informatika");
    let isian = json!({ "id": null, "jenis": "PENGUBAHAN", "bentuk": "PENETAPAN", "tentang": "", "rapat_id": null,
        "penandatangan_id": ppid, "informasi_id": [] });
    let change = office.call("save_keputusan", isian)["id"].as_str().unwrap().to_owned();
    let _ = words(&office, "D21", &change);
    let paper = newest_paper(&office, &change)["id"].clone();
    let _ = office.call("record_tanda_tangan", sign(paper.as_str().unwrap(), "16", "19-11-2026", &ppid));

    change_office(&office);
    let whole = words(&office, "D14-SALINAN", &change);
    let extract = words(&office, "D14-PETIKAN", &id);
    for text in [&whole, &extract] {
        in_order(
            text,
            &["NOMOR 16 TAHUN 2026", "19 November 2026", "Rancangan teknis inovasi", "2 (dua) tahun"],
        );
        assert!(text.contains("huruf i Undang-Undang Nomor 14 Tahun 2008"), "{text}");
        assert!(!text.contains("Persandian") && !text.contains("Layanan yang Lain"), "{text}");
    }
    assert_eq!(words(&office, "D14-SALINAN", &first), before, "its annex has the ground of then");
}

/// A print as an older program made it of the addition that waits for its signature, and signed: with the version of the
/// wording that `versi` makes of the present one, and with `masukan` of what is kept by now.
fn signed_before(
    versi: impl Fn(&str) -> String,
    masukan: impl Fn(&Simpanan) -> Option<Vec<u8>>,
) -> (TestOffice, String) {
    let office = TestOffice::contoh("2026-11-20");
    let more = decree(&office, "TAMBAHAN", "");
    let _ = words(&office, "D15", &more);
    let now = newest_paper(&office, &more);
    let office = office.reopened_after("2026-11-20", |data| {
        let mut store =
            Store::open(data, StillClock::at("2026-11-21"), &keys_of(data)).unwrap().signed_in(PENGGUNA);
        let kept = dokumen::masukan(&store, now["id"].as_str().unwrap()).unwrap().unwrap();
        let older = CetakBaru {
            kode: KodeDokumen::D15,
            subjek_id: more.clone(),
            judul: "Keputusan".into(),
            pdf_bytes: b"%PDF-1.7 printed by an older program".to_vec(),
            halaman: 1,
            kertas: Kertas::A4,
            ukuran_khusus: String::new(),
            naskah_versi: versi(now["naskah_versi"].as_str().unwrap()),
            kode_lembar: None,
            kode_jejak: String::new(),
            isi_sha256: dokumen::isi_sha256(&store, KodeDokumen::D15, &more).unwrap(),
            masukan: masukan(&unpack(&kept).unwrap()),
            nomor_tercetak: String::new(),
            tanggal_tercetak: None,
            keputusan_id: None,
            draf: false,
        };
        let _ = dokumen::record_print(&mut store, older).unwrap();
    });
    let papers = office.call("list_dokumen", json!({ "subjek_id": more }));
    let older = first_of(&papers, "status", "DICETAK");
    let ppid = person(&office, "Kepala Dinas Komunikasi dan Informatika");
    let _ =
        office.call("record_tanda_tangan", sign(older["id"].as_str().unwrap(), "17", "20-11-2026", &ppid));
    (office, more)
}

/// As programs packed it that kept the data alone.
fn data_alone(kept: &Simpanan) -> Vec<u8> {
    let mut out = ZlibEncoder::new(Vec::new(), Compression::default());
    out.write_all(&serde_json::to_vec(&kept.isi).unwrap()).unwrap();
    out.finish().unwrap()
}

/// Prints of older programs have no kept input: only while nothing has changed is a copy of them drawn from the register.
#[test]
fn an_older_print_has_copies_only_while_nothing_has_changed() {
    let (office, more) = signed_before(str::to_owned, |_| None);
    in_order(&words(&office, "D14-SALINAN", &more), &["SALINAN", "NOMOR 17 TAHUN 2026", "psikotes"]);
    change_office(&office);
    assert_eq!(refused(&office, "D14-SALINAN", &more).0, "KEPUTUSAN_BERBEDA_DARI_NASKAH");
}

/// The data of a print are not its words: with them alone a copy can be had while the program says the same.
#[test]
fn a_print_whose_sentences_were_not_kept_has_no_copy_in_other_sentences() {
    let (office, more) = signed_before(str::to_owned, |kept| Some(data_alone(kept)));
    in_order(&words(&office, "D14-SALINAN", &more), &["SALINAN", "NOMOR 17 TAHUN 2026", "psikotes"]);
    for older in ["D15/1+umum/8", "D15/2+umum/7"] {
        for kept in [false, true] {
            let masukan = |simpanan: &Simpanan| kept.then(|| data_alone(simpanan));
            let (office, more) = signed_before(|_| older.to_owned(), masukan);
            assert_eq!(refused(&office, "D14-SALINAN", &more).0, "KEPUTUSAN_BERBEDA_DARI_NASKAH", "{older}");
        }
    }
}

/// A program that words decrees in another way by now certifies the words that were signed.
#[test]
fn a_copy_says_the_sentences_that_were_kept_with_the_signed_print() {
    let (office, more) = signed_before(
        |now| now.replace("D15/2", "D15/1"),
        |kept| {
            let text = serde_json::to_string(kept.kalimat.as_ref().unwrap()).unwrap();
            let older =
                text.replace("Ditetapkan di {tempat}", "Diputuskan di {tempat}").replace("D15/2", "D15/1");
            assert_ne!(older, text);
            let older: NaskahTercetak = serde_json::from_str(&older).unwrap();
            Some(pack(&kept.isi, &older).unwrap())
        },
    );
    let copy = words(&office, "D14-SALINAN", &more);
    in_order(&copy, &["SALINAN", "NOMOR 17 TAHUN 2026", "psikotes"]);
    assert!(copy.contains("Diputuskan di Cakrawala") && !copy.contains("Ditetapkan di"), "{copy}");
}

/// A sentence of the office that could not be used was printed as shipped, with a warning; a copy certifies nothing of the
/// kind.
#[test]
fn a_copy_leaves_no_sentence_aside() {
    let (office, more) =
        signed_before(|now| now.replace("D15/2", "D15/2-kantor/1"), |kept| Some(data_alone(kept)));
    let office = office.reopened_after("2026-11-20", |data| {
        let mut store =
            Store::open(data, StillClock::at("2026-11-21"), &keys_of(data)).unwrap().signed_in(PENGGUNA);
        let unusable = "Kalimat dari program lain {bidang_baru}.";
        let diktum =
            ["penetapan", "keputusan"].map(|form| (format!("{form}.tambahan.diktum"), unusable.into()));
        let usable = ("daftar.tambahan".to_owned(), "DAFTAR {badan_publik}".to_owned());
        naskah::save(&mut store, "D15", &diktum.into_iter().chain([usable]).collect()).unwrap();
        assert_eq!(naskah::list(&store, "D15").unwrap()[0].versi, 1);
    });
    assert_eq!(refused(&office, "D14-SALINAN", &more).0, "KEPUTUSAN_BERBEDA_DARI_NASKAH");
}

#[test]
fn a_kept_input_that_is_damaged_or_gone_is_said_and_nothing_else_is_drawn() {
    let office = TestOffice::contoh("2026-11-20");
    let first = decree(&office, "PENETAPAN", "12");
    let inputs = kept_inputs(&office.folder.path().join("data"));
    assert!(!inputs.is_empty(), "decrees keep what they were drawn from");
    for path in &inputs {
        std::fs::write(path, [0x78, 0x9c, 1, 2, 3]).unwrap();
    }
    assert_eq!(refused(&office, "D14-SALINAN", &first).0, "ISI_CETAKAN_RUSAK");
    for path in &inputs {
        std::fs::remove_file(path).unwrap();
    }
    assert_eq!(refused(&office, "D14-SALINAN", &first).0, "ISI_CETAKAN_RUSAK");
    assert_eq!(newest_paper(&office, &first)["status"], "DITANDATANGANI", "the paper itself is as it was");
}
