//! What the main office decided on a unit's proposals, on its way back: signed, sealed for that unit, numbered, and shown
//! beside the unit's own items.

use crate::journey::{first_of, met, printed, sign, staffed, tested};
use saksama_tests::office::{TestOffice, informasi_isian};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// The data of a unit and those of its main office, which know each other's keys, and the unit's item, sent and taken in.
struct Both {
    unit: TestOffice,
    utama: TestOffice,
    unit_id: Value,
    dinkes: Value,
    /// The item in the unit, and in the main office.
    item: Value,
    diambil: String,
}

fn unit_row() -> Value {
    json!({ "id": null, "nama": "Dinas Kesehatan", "singkatan": "Dinkes", "kode_unit": "DINKES",
        "jenis": "PERANGKAT_DAERAH", "aktif": true })
}

fn sidik(office: &TestOffice) -> Value {
    office.call("get_kunci_paket", json!({}))["sendiri"]["sidik"].clone()
}

fn believe(office: &TestOffice, unit_id: &Value, sidik: &Value, path: Option<&Path>) {
    let req = json!({ "unit_id": unit_id, "sidik": sidik, "surat_nomor": "B/7", "alasan": "Kartu baru", "path": path });
    let _ = office.call("record_kunci_pihak", req);
}

fn isian(office: &TestOffice, unit_id: &Value, judul: &str) -> Value {
    let laws = office.call("list_peraturan", json!({}));
    let mut isian = informasi_isian();
    isian["judul"] = judul.into();
    isian["unit_id"] = unit_id.clone();
    isian["dasar_hukum"][0]["peraturan_id"] =
        first_of(&laws, "tentang", "Keterbukaan Informasi Publik")["id"].clone();
    isian["dasar_hukum"][0]["teks"] = json!("");
    isian
}

fn all(office: &TestOffice) -> Value {
    let all = json!({ "teks": "", "status": [], "huruf": [], "unit_id": [], "hanya_bermasalah": false,
        "sampah": false, "urut": "NOMOR_REGISTER", "menurun": false, "mulai": 0, "jumlah": 500 });
    office.call("search_informasi", all)["baris"].clone()
}

fn both() -> Both {
    let (unit, utama) = (TestOffice::on("2026-11-20"), staffed());
    let unit_id = unit.call("save_unit", unit_row())["id"].clone();
    let dinkes = utama.call("save_unit", unit_row())["id"].clone();
    let item = unit.call("save_informasi", isian(&unit, &unit_id, "Rekam medis pasien rujukan"))["informasi"]
        .clone();
    let mut both = Both { unit, utama, unit_id, dinkes, item, diambil: String::new() };
    let _ = both.unit.call("make_kunci_paket", json!({ "alasan": "" }));
    let _ = both.utama.call("make_kunci_paket", json!({ "alasan": "" }));
    believe(&both.utama, &both.dinkes, &sidik(&both.unit), None);
    both.give_keys(&both.utama);
    both.propose("usulan.ppidp");
    let row = all(&both.utama)[0].clone();
    both.diambil = row["id"].as_str().unwrap().to_owned();
    both
}

impl Both {
    fn at(&self, name: &str) -> PathBuf {
        self.unit.folder.path().join(name)
    }

    /// The unit types the card of `office` and gets its key file.
    fn give_keys(&self, office: &TestOffice) {
        let path = self.at("kantor.kunci");
        let _ = office.call("save_berkas_kunci", json!({ "path": path }));
        believe(&self.unit, &Value::Null, &sidik(office), Some(&path));
    }

    fn propose(&self, name: &str) {
        let path = self.at(name);
        let _ = self.unit.call("send_usulan", json!({ "unit_id": self.unit_id, "path": path }));
        let _ = self.utama.call("receive_usulan", json!({ "path": path, "uji_coba": false }));
    }

    /// Tests, discusses and sets one item; gives the signed decree.
    fn decide(&self, informasi: &str, nomor: &str) -> String {
        let _ = tested(&self.utama, informasi);
        let meeting = met(&self.utama, informasi, 5);
        let _ = self.utama.call("finish_rapat", json!({ "id": meeting, "kuorum_dikecualikan": "" }));
        let people = self.utama.call("list_pejabat", json!({ "sampah": false }));
        let ppid = first_of(&people, "jabatan", "Kepala Dinas Komunikasi")["id"].clone();
        let decree = self.utama.call(
            "save_keputusan",
            json!({ "id": null, "jenis": "PENETAPAN", "bentuk": "KEPUTUSAN", "tentang": "", "rapat_id": meeting,
                "penandatangan_id": ppid, "informasi_id": [] }),
        );
        let id = decree["id"].as_str().unwrap().to_owned();
        let paper = printed(&self.utama, "D14", &id);
        let _ = self.utama.call("record_tanda_tangan", sign(&paper, nomor, "20-11-2026", &ppid));
        id
    }

    fn try_send(&self, keputusan: &str, folder: &Path) -> Result<Value, saksama_api::ApiError> {
        fs::create_dir_all(folder).unwrap();
        let req = json!({ "keputusan_id": keputusan, "unit_id": [self.dinkes], "folder": folder });
        self.utama.try_call("send_putusan", req)
    }

    fn send(&self, keputusan: &str) -> PathBuf {
        let sent = self.try_send(keputusan, &self.at("usb")).unwrap();
        PathBuf::from(sent["paket"][0]["path"].as_str().unwrap())
    }

    fn look(&self, path: &Path) -> Value {
        self.unit.call("receive_putusan", json!({ "path": path, "uji_coba": true }))
    }

    fn take(&self, path: &Path) -> Value {
        self.unit.call("receive_putusan", json!({ "path": path, "uji_coba": false }))
    }

    /// Why a package is not taken at the unit, and that nothing changed.
    fn refusal(&self, path: &Path) -> String {
        let before = self.rows();
        let refused = self.unit.refused("receive_putusan", json!({ "path": path, "uji_coba": false })).kode;
        assert_eq!(self.rows(), before, "{refused}");
        refused
    }

    /// Everything of the unit that a package could change.
    fn rows(&self) -> Value {
        json!([
            all(&self.unit),
            self.unit.call("list_putusan", json!({})),
            self.unit.call("get_kunci_paket", json!({})),
            self.unit.call("list_jejak", json!({ "entitas_id": null, "jumlah": 1 })),
        ])
    }
}

fn kode(temuan: &Value) -> Vec<&str> {
    temuan.as_array().unwrap().iter().map(|m| m["kode"].as_str().unwrap()).collect()
}

#[test]
fn a_decision_comes_back_to_the_unit_and_is_shown_beside_its_item() {
    let b = both();
    let keputusan = b.decide(&b.diambil, "12");
    let _ = printed(&b.utama, "D18", "dkip");
    let told = b.utama.call("list_putusan_unit", json!({ "id": keputusan }));
    assert_eq!(
        (&told[0]["kode_unit"], &told[0]["jumlah"], &told[0]["dapat_dikirim"]),
        (&json!("DINKES"), &json!(1), &json!(true))
    );
    let path = b.send(&keputusan);
    let bytes = fs::read(&path).unwrap();
    for inside in ["Rekam medis", "DINKES", "putusan.json", "%PDF", "PK\x03\x04"] {
        assert!(
            !bytes.windows(inside.len()).any(|w| w == inside.as_bytes()),
            "{inside} can be read on the stick"
        );
    }
    let before = b.rows();
    let seen = b.look(&path);
    assert_eq!(b.rows(), before, "a look changes nothing");
    assert_eq!(
        (&seen["pengirim"], &seen["asal"]["sidik"]),
        (&json!("Pemerintah Kota Uji"), &sidik(&b.utama))
    );
    assert_eq!(
        (&seen["keputusan"]["nomor"], &seen["keputusan"]["tanggal"]),
        (&json!("12"), &json!("2026-11-20"))
    );
    let row = &seen["baris"][0];
    assert_eq!((&row["informasi_id"], &row["hasil"]), (&b.item["id"], &json!("DITETAPKAN")));
    assert_eq!((&row["berakhir"], kode(&row["temuan"])), (&json!("2031-11-20"), vec![""; 0]));
    assert_eq!((&seen["asal"]["terkunci"], kode(&seen["asal"]["temuan"])), (&json!(true), vec![""; 0]));

    let taken = b.take(&path);
    assert_eq!(taken["dicatat"], true);
    let kept = b.unit.call("list_putusan_informasi", json!({ "id": b.item["id"] }));
    assert_eq!(
        (kept[0]["keputusan"]["nomor"].clone(), kept[0]["baris"][0]["hasil"].clone()),
        (json!("12"), json!("DITETAPKAN"))
    );
    let peran: Vec<&str> =
        kept[0]["berkas"].as_array().unwrap().iter().map(|f| f["peran"].as_str().unwrap()).collect();
    assert_eq!(peran, ["SK", "DKIP"]);
    assert!(kept[0]["berkas"].as_array().unwrap().iter().all(|f| f["halaman"].as_u64().unwrap() > 0));
    // What the unit has is the paper of the main office: the same length, the same first page.
    let papers = b.utama.call("list_dokumen", json!({ "subjek_id": null }));
    let of = |kode: &str| first_of(&papers, "kode", kode);
    for (peran, paper) in [("SK", of("D14")), ("DKIP", of("D18"))] {
        let here = first_of(&kept[0]["berkas"], "peran", peran);
        assert_eq!((&here["ukuran"], &here["halaman"]), (&paper["pdf"]["ukuran"], &paper["halaman"]));
        let page = |sumber: Value| json!({ "sumber": sumber, "halaman": 1, "skala": 1.0 });
        let theirs = json!(format!("dokumen:{}", paper["id"].as_str().unwrap()));
        let (here, there) = (page(here["sumber"].clone()), page(theirs));
        assert_eq!(b.unit.call("render_halaman", here), b.utama.call("render_halaman", there), "{peran}");
    }
    // The item itself stays what the unit wrote, is no proposal any more, and its trail tells of it.
    let item = b.unit.call("get_informasi", json!({ "id": b.item["id"] }))["informasi"].clone();
    assert_eq!(item, b.item);
    let trail = b.unit.call("list_jejak", json!({ "entitas_id": b.item["id"], "jumlah": 5 }));
    assert_eq!((&trail[0]["op"], &trail[0]["ke"]), (&json!("ReceivePutusan"), &json!("DITETAPKAN")));
    let again = json!({ "unit_id": b.unit_id, "path": b.at("lagi.ppidp") });
    assert_eq!(b.unit.refused("send_usulan", again).kode, "USULAN_SUDAH_DIPUTUS");
    assert_eq!(b.unit.call("check_data", json!({}))["sehat"], true);

    // Twice changes nothing and says so.
    let before = b.rows();
    let twice = b.take(&path);
    assert_eq!((&twice["dicatat"], b.rows()), (&json!(false), before));
    assert_eq!(kode(&twice["asal"]["temuan"]), ["PAKET_SUDAH_DITERIMA"]);
    // It is no proposal, and says what it is.
    let as_usulan = b.unit.refused("receive_usulan", json!({ "path": path, "uji_coba": true }));
    assert_eq!((as_usulan.kode.as_str(), as_usulan.data["jenis"].as_str()), ("PAKET_JENIS_LAIN", "PUTUSAN"));
}

/// Row S3, the other way: who poses as the main office, or gives an old or another package, is refused, and nothing changes.
#[test]
fn spoofed_and_replayed_decisions_are_refused() {
    let b = both();
    let keputusan = b.decide(&b.diambil, "12");
    let (first, second, third) = (b.send(&keputusan), b.send(&keputusan), b.send(&keputusan));
    // Another office that signs and seals as it should, with a key that nobody typed here.
    let other = both();
    let other_keputusan = other.decide(&other.diambil, "99");
    believe(&other.utama, &other.dinkes, &sidik(&b.unit), None);
    assert_eq!(
        other.try_send(&other_keputusan, &b.at("usb2")).unwrap_err().kode,
        "PUTUSAN_KUNCI_BELUM_DATANG"
    );
    b.propose_to(&other);
    let forged = other.send(&other_keputusan);
    assert_eq!(b.refusal(&forged), "PAKET_KUNCI_BERBEDA");
    // For another unit: the envelope stays closed.
    assert_eq!(other.refusal(&first), "PAKET_UNTUK_KANTOR_LAIN");
    // A number that is missing is told, an older one refused.
    assert_eq!(kode(&b.look(&third)["asal"]["temuan"]), ["PAKET_NOMOR_TERLEWAT"]);
    let _ = b.take(&second);
    assert_eq!(b.refusal(&first), "PAKET_LEBIH_LAMA");
    // Revoked.
    let id = b.unit.call("get_kunci_paket", json!({}))["pihak"][0]["id"].clone();
    let _ = b.unit.call("revoke_kunci_pihak", json!({ "id": id, "alasan": "Laptop PPID Utama hilang." }));
    assert_eq!(b.refusal(&third), "PAKET_KUNCI_DICABUT");
    let said = b.unit.refused("receive_putusan", json!({ "path": third, "uji_coba": true }));
    let said = saksama_api::sentence::of_error(&said);
    assert!(said.contains("Laptop PPID Utama hilang. ") && !said.contains(".."), "{said}");
    // New keys of the main office, not typed yet; then typed, and its numbers begin anew.
    let _ = b.utama.call("make_kunci_paket", json!({ "alasan": "Laptop hilang" }));
    let fresh = b.send(&keputusan);
    assert_eq!(b.refusal(&fresh), "PAKET_KUNCI_BELUM_DIKENAL");
    b.give_keys(&b.utama);
    assert_eq!(b.take(&fresh)["asal"]["nomor"], 1);
}

impl Both {
    /// The unit's signed package reaches another main office, which so gets its key.
    fn propose_to(&self, other: &Both) {
        let path = self.at("usulan.ppidp");
        // It is sealed for the own main office: one that is not sealed, as before its keys were recorded.
        let id = self.unit.call("get_kunci_paket", json!({}))["pihak"][0]["id"].clone();
        let _ = self.unit.call("revoke_kunci_pihak", json!({ "id": id, "alasan": "Sementara" }));
        fs::remove_file(&path).unwrap();
        let _ = self.unit.call("send_usulan", json!({ "unit_id": self.unit_id, "path": path }));
        let _ = other.utama.call("receive_usulan", json!({ "path": path, "uji_coba": false }));
        self.give_keys(&self.utama);
    }
}

#[test]
fn no_changed_byte_and_no_cut_of_a_decision_is_taken() {
    let b = both();
    let bytes = fs::read(b.send(&b.decide(&b.diambil, "12"))).unwrap();
    let path = b.at("rusak.ppidp");
    let before = b.rows();
    let step = bytes.len() / 150;
    for place in (0..bytes.len()).step_by(step) {
        let mut changed = bytes.clone();
        changed[place] ^= 1 << (place % 8);
        for bytes in [&changed[..], &bytes[..place]] {
            fs::write(&path, bytes).unwrap();
            let req = json!({ "path": path, "uji_coba": true });
            assert!(b.unit.try_call("receive_putusan", req).is_err(), "byte {place}");
        }
    }
    assert_eq!(b.rows(), before);
}

#[test]
fn a_unit_without_a_key_gets_none_and_an_unsigned_decree_sends_nothing() {
    let b = both();
    let _ = tested(&b.utama, &b.diambil);
    let folder = b.at("usb");
    let draft = json!({ "id": null, "jenis": "PENETAPAN", "bentuk": "KEPUTUSAN", "tentang": "", "rapat_id": null,
        "penandatangan_id": null, "informasi_id": [] });
    let draft = b.utama.call("save_keputusan", draft)["id"].as_str().unwrap().to_owned();
    assert_eq!(b.try_send(&draft, &folder).unwrap_err().kode, "KEPUTUSAN_BELUM_DITANDATANGANI");

    let b = both();
    let keputusan = b.decide(&b.diambil, "12");
    let id = b.utama.call("get_kunci_paket", json!({}))["pihak"][0]["id"].clone();
    let _ = b.utama.call("revoke_kunci_pihak", json!({ "id": id, "alasan": "Hilang" }));
    assert_eq!(b.try_send(&keputusan, &folder).unwrap_err().kode, "PUTUSAN_KUNCI_BELUM_DICATAT");
    let other = b.utama.call(
        "save_unit",
        json!({ "id": null, "nama": "Dinas Sosial", "singkatan": "Dinsos",
        "kode_unit": "DINSOS", "jenis": "PERANGKAT_DAERAH", "aktif": true }),
    );
    fs::create_dir_all(&folder).unwrap();
    let req = json!({ "keputusan_id": keputusan, "unit_id": [other["id"]], "folder": folder });
    assert_eq!(b.utama.refused("send_putusan", req).kode, "PUTUSAN_KOSONG");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0, "nothing was written");
}

/// What the unit changed meanwhile, what it doesn't know, and what was found open: told, and nothing of it written over.
#[test]
fn what_differs_at_the_unit_is_told_beside_the_result() {
    let b = both();
    let mut isian = isian(&b.unit, &b.unit_id, "Rekam medis pasien");
    for field in ["id", "versi"] {
        isian[field] = b.item[field].clone();
    }
    // The clock of a test stands still: what is changed in the same second as it was sent is not later.
    let own = b.unit.call("save_informasi", isian)["informasi"].clone();
    let mut second = informasi_isian();
    second["judul"] = "Didaftarkan di PPID Utama".into();
    let moved = b.utama.call("save_informasi", json!(second))["informasi"].clone();
    let keputusan = b.decide(&b.diambil, "12");
    let path = b.send(&keputusan);
    let seen = b.look(&path);
    assert_eq!(kode(&seen["baris"][0]["temuan"]), ["PUTUSAN_ISI_BERBEDA"]);
    let beda = &seen["baris"][0]["beda"][0];
    assert_eq!(
        (&beda["medan"], &beda["di_sini"], &beda["di_paket"]),
        (&json!("judul"), &json!("Rekam medis pasien"), &json!("Rekam medis pasien rujukan"))
    );
    assert_eq!(seen["baris"].as_array().unwrap().len(), 1, "nothing of others: {moved}");
    let _ = b.take(&path);
    assert_eq!(b.unit.call("get_informasi", json!({ "id": own["id"] }))["informasi"], own);

    // An item that lies in the unit's trash is told as unknown, and none is made.
    let b = both();
    let keputusan = b.decide(&b.diambil, "12");
    let _ = b.unit.call("trash_informasi", json!({ "id": [b.item["id"]] }));
    let path = b.send(&keputusan);
    let taken = b.take(&path);
    assert_eq!(
        (kode(&taken["baris"][0]["temuan"]), &taken["baris"][0]["informasi_id"]),
        (vec!["PUTUSAN_TIDAK_DIKENAL"], &json!(null))
    );
    assert_eq!(all(&b.unit), json!([]));
    assert_eq!(b.unit.call("list_putusan", json!({}))[0]["baris"].as_array().unwrap().len(), 1);
}

/// What was sealed for keys that were renewed meanwhile still opens, and says so.
#[test]
fn a_package_under_way_survives_new_keys_of_its_receiver() {
    let b = both();
    let path = b.send(&b.decide(&b.diambil, "12"));
    let _ = b.unit.call("make_kunci_paket", json!({ "alasan": "Kebijakan keamanan" }));
    let taken = b.take(&path);
    assert_eq!((&taken["dicatat"], kode(&taken["asal"]["temuan"])), (&json!(true), vec!["PAKET_KUNCI_LAMA"]));
}
