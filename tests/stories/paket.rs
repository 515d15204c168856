//! A unit and its main office: keys on paper, packages that are signed, sealed and numbered, and what is refused of them.

use saksama_tests::office::{TestOffice, informasi_isian};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The data of a unit and those of its main office, each with the unit in its list.
struct Both {
    unit: TestOffice,
    utama: TestOffice,
    unit_id: Value,
    dinkes: Value,
}

fn both() -> Both {
    let (unit, utama) = (TestOffice::on("2026-11-20"), TestOffice::on("2026-11-21"));
    let row = json!({ "id": null, "nama": "Dinas Kesehatan", "singkatan": "Dinkes", "kode_unit": "DINKES",
        "jenis": "PERANGKAT_DAERAH", "aktif": true });
    let unit_id = unit.call("save_unit", row.clone())["id"].clone();
    let dinkes = utama.call("save_unit", row)["id"].clone();
    let both = Both { unit, utama, unit_id, dinkes };
    both.register("Rekam medis pasien rujukan");
    both
}

fn sidik(office: &TestOffice) -> String {
    office.call("get_kunci_paket", json!({}))["sendiri"]["sidik"].as_str().unwrap().to_owned()
}

impl Both {
    fn register(&self, judul: &str) {
        let mut isian = informasi_isian();
        isian["judul"] = judul.into();
        isian["unit_id"] = self.unit_id.clone();
        let _ = self.unit.call("save_informasi", isian);
    }

    fn at(&self, name: &str) -> PathBuf {
        self.unit.folder.path().join(name)
    }

    fn try_send(&self, name: &str) -> Value {
        self.unit.call("send_usulan", json!({ "unit_id": self.unit_id, "path": self.at(name) }))
    }

    fn send(&self, name: &str) -> PathBuf {
        let _ = self.try_send(name);
        self.at(name)
    }

    /// The unit makes keys, and its card reaches the main office.
    fn exchange(&self) {
        let _ = self.unit.call("make_kunci_paket", json!({ "alasan": "" }));
        let _ = self.believe(&sidik(&self.unit), "");
    }

    fn believe(&self, sidik: &str, alasan: &str) -> Value {
        let req = json!({ "unit_id": self.dinkes, "sidik": sidik, "surat_nomor": "B/7", "alasan": alasan, "path": null });
        self.utama.call("record_kunci_pihak", req)
    }

    /// The main office makes keys, and its file and card reach the unit.
    fn lock(&self) {
        let _ = self.utama.call("make_kunci_paket", json!({ "alasan": "" }));
        let path = self.at("kantor.kunci");
        let _ = self.utama.call("save_berkas_kunci", json!({ "path": path }));
        let req = json!({ "unit_id": null, "sidik": sidik(&self.utama), "surat_nomor": "", "alasan": "", "path": path });
        let _ = self.unit.call("record_kunci_pihak", req);
    }

    fn look(&self, path: &Path) -> Value {
        self.utama.call("receive_usulan", json!({ "path": path, "uji_coba": true }))
    }

    fn take(&self, path: &Path) -> Value {
        self.utama.call("receive_usulan", json!({ "path": path, "uji_coba": false }))
    }

    /// Why a package is not taken, and that nothing changed.
    fn refusal(&self, path: &Path) -> String {
        let before = self.rows();
        let refused = self.utama.refused("receive_usulan", json!({ "path": path, "uji_coba": false })).kode;
        assert_eq!(self.rows(), before, "{refused}");
        refused
    }

    /// Everything that a package could change.
    fn rows(&self) -> Value {
        let all = json!({ "teks": "", "status": [], "huruf": [], "unit_id": [], "hanya_bermasalah": false,
            "sampah": false, "urut": "NOMOR_REGISTER", "menurun": false, "mulai": 0, "jumlah": 500 });
        let trail = json!({ "entitas_id": null, "jumlah": 1 });
        json!([
            self.utama.call("search_informasi", all),
            self.utama.call("get_kunci_paket", json!({})),
            self.utama.call("list_jejak", trail),
        ])
    }
}

fn kode(temuan: &Value) -> Vec<&str> {
    temuan.as_array().unwrap().iter().map(|m| m["kode"].as_str().unwrap()).collect()
}

#[test]
fn a_signed_and_sealed_package_is_known_by_the_fingerprint_on_paper() {
    let b = both();
    b.exchange();
    b.lock();
    let sent = b.try_send("satu.ppidp");
    assert_eq!(
        (&sent["nomor"], &sent["bertanda_tangan"], &sent["terkunci"]),
        (&json!(1), &json!(true), &json!(true))
    );
    let path = b.at("satu.ppidp");
    let bytes = fs::read(&path).unwrap();
    for inside in ["Rekam medis", "DINKES", "usulan.json", "PK\x03\x04"] {
        let found = bytes.windows(inside.len()).any(|w| w == inside.as_bytes());
        assert!(!found, "{inside} can be read on the stick");
    }
    let seen = b.look(&path);
    assert_eq!(seen["asal"]["sidik"], json!(sidik(&b.unit)));
    assert_eq!((&seen["asal"]["kode_isi"], &seen["asal"]["terkunci"]), (&sent["kode_isi"], &json!(true)));
    assert_eq!(seen["asal"]["temuan"], json!([]));
    let taken = b.take(&path);
    assert_eq!(taken["ringkasan"]["diambil"], 1);
    let kept = b.utama.call("get_kunci_paket", json!({}));
    assert_eq!(
        kept["pihak"][0]["kunci"].as_str().unwrap().len(),
        128,
        "its public key is kept with the fingerprint"
    );

    // Twice changes nothing and says so.
    let before = b.rows();
    let again = b.take(&path);
    assert_eq!((&again["ringkasan"]["diambil"], b.rows()), (&json!(0), before));
    assert_eq!(kode(&again["asal"]["temuan"]), ["PAKET_SUDAH_DITERIMA"]);

    // The next one follows it.
    b.register("Data kesehatan jiwa perorangan");
    let taken = b.take(&b.send("dua.ppidp"));
    assert_eq!((&taken["asal"]["nomor"], &taken["asal"]["temuan"]), (&json!(2), &json!([])));
    assert_eq!(taken["ringkasan"]["diambil"], 1);
    // The first one once more: it was taken, so it is said so, though a later one is here.
    assert_eq!(kode(&b.take(&path)["asal"]["temuan"]), ["PAKET_SUDAH_DITERIMA"]);
}

/// Row S3: who poses as a unit, or gives an old or another package, is refused, and nothing changes.
#[test]
fn spoofed_and_replayed_packages_are_refused() {
    let b = both();
    // 1, 2: a key that nobody recorded; one of another unit.
    let _ = b.unit.call("make_kunci_paket", json!({ "alasan": "" }));
    let first = b.send("satu.zip");
    assert_eq!(b.refusal(&first), "PAKET_KUNCI_BELUM_DIKENAL");
    let stranger = TestOffice::on("2026-11-22");
    let _ = stranger.call("make_kunci_paket", json!({ "alasan": "" }));
    let _ = b.believe(&sidik(&stranger), "");
    assert_eq!(b.refusal(&first), "PAKET_KUNCI_BERBEDA");
    // 3: the right one, recorded with a reason, is taken.
    let _ = b.believe(&sidik(&b.unit), "Kartu tertukar");
    let _ = b.take(&first);
    // 4: older than what was taken.
    let (second, third) = (b.send("dua.zip"), b.send("tiga.zip"));
    let seen = b.take(&third);
    assert_eq!(kode(&seen["asal"]["temuan"]), ["PAKET_NOMOR_TERLEWAT"]);
    assert_eq!(seen["asal"]["temuan"][0]["data"]["nomor"], "2");
    assert_eq!(b.refusal(&second), "PAKET_LEBIH_LAMA");
    // 5: of a unit that is not registered here, and of one whose code is another's.
    let mut row = b.unit.call("list_unit", json!({ "sampah": false }))[0].clone();
    row["kode_unit"] = "DINSOS".into();
    let _ = b.unit.call("save_unit", row.clone());
    assert_eq!(b.refusal(&b.send("asing.zip")), "UNIT_BELUM_TERDAFTAR");
    row["kode_unit"] = "DINKES".into();
    let _ = b.unit.call("save_unit", row);
    // 6: without a signature, where one is known.
    let other = both();
    let unsigned = other.send("tanpa.zip");
    assert_eq!(b.refusal(&unsigned), "PAKET_TANPA_TANDA_TANGAN");
    // 7: a key that was revoked.
    let id = b.utama.call("get_kunci_paket", json!({}))["pihak"][0]["id"].clone();
    let _ = b.utama.call("revoke_kunci_pihak", json!({ "id": id, "alasan": "Laptop unit hilang" }));
    let late = b.send("telat.zip");
    assert_eq!(b.refusal(&late), "PAKET_KUNCI_DICABUT");
    // 8: the unit makes new keys; its numbers begin anew, and the card comes again.
    let _ = b.unit.call("make_kunci_paket", json!({ "alasan": "Laptop hilang" }));
    let fresh = b.send("baru.zip");
    assert_eq!(b.refusal(&fresh), "PAKET_KUNCI_BELUM_DIKENAL");
    let _ = b.believe(&sidik(&b.unit), "");
    assert_eq!(b.take(&fresh)["asal"]["nomor"], 1);
}

/// A backup of the unit brings its counter back: the same number with other content is no replay, and stops.
#[test]
fn the_same_number_with_other_content_stops() {
    let b = both();
    b.exchange();
    let backup = b.at("cadangan.zip");
    let _ = b.unit.call("backup_kantor", json!({ "path": backup }));
    let _ = b.take(&b.send("satu.zip"));
    let _ = b.unit.call("restore_kantor", json!({ "path": backup }));
    b.register("Data kesehatan jiwa perorangan");
    assert_eq!(b.refusal(&b.send("lain.zip")), "PAKET_NOMOR_BERBEDA");
    // The next one is taken, with a question: it follows one that is not here.
    let seen = b.take(&b.send("dua.zip"));
    assert_eq!(kode(&seen["asal"]["temuan"]), ["PAKET_RANTAI_PUTUS"]);
}

#[test]
fn a_package_for_another_office_stays_closed() {
    let (b, other) = (both(), both());
    b.exchange();
    b.lock();
    let path = b.send("satu.ppidp");
    assert_eq!(other.refusal(&path), "PAKET_UNTUK_KANTOR_LAIN", "an office without keys");
    let _ = other.utama.call("make_kunci_paket", json!({ "alasan": "" }));
    assert_eq!(other.refusal(&path), "PAKET_UNTUK_KANTOR_LAIN");
    // New keys of the main office: what was under way for the old ones still opens, and says so.
    let _ = b.utama.call("make_kunci_paket", json!({ "alasan": "Kebijakan keamanan" }));
    let taken = b.take(&path);
    assert_eq!(
        (&taken["ringkasan"]["diambil"], kode(&taken["asal"]["temuan"])),
        (&json!(1), vec!["PAKET_KUNCI_LAMA"])
    );
}

/// Row S3: any changed byte and any missing end, in an envelope, signed, and plain.
#[test]
fn no_changed_byte_and_no_cut_is_taken() {
    let b = both();
    let plain = fs::read(b.send("polos.zip")).unwrap();
    b.exchange();
    let signed = fs::read(b.send("tanda.zip")).unwrap();
    b.lock();
    let sealed = fs::read(b.send("amplop.ppidp")).unwrap();
    let path = b.at("rusak");
    let before = b.rows();
    let refused = |bytes: &[u8], what: &str| {
        fs::write(&path, bytes).unwrap();
        let taken = b.utama.try_call("receive_usulan", json!({ "path": path, "uji_coba": true }));
        assert!(taken.is_err(), "{what}");
    };
    for (name, bytes, step) in [("polos", &plain, 7), ("tanda", &signed, 7), ("amplop", &sealed, 1)] {
        for place in (0..bytes.len()).step_by(step) {
            let mut changed = bytes.clone();
            changed[place] ^= 1 << (place % 8);
            refused(&changed, &format!("{name}: byte {place}"));
            refused(&bytes[..place], &format!("{name}: {place} bytes"));
        }
    }
    assert_eq!(b.rows(), before);
}

#[test]
fn an_unsigned_package_wants_its_letter_and_a_second_look() {
    let b = both();
    let sent = b.try_send("satu.zip");
    assert_eq!((&sent["bertanda_tangan"], &sent["terkunci"]), (&json!(false), &json!(false)));
    let path = b.at("satu.zip");
    let seen = b.look(&path);
    assert_eq!(
        (&seen["asal"]["sidik"], kode(&seen["asal"]["temuan"])),
        (&json!(null), vec!["PAKET_BELUM_BERTANDA_TANGAN"])
    );
    assert_eq!(b.refusal(&path), "PAKET_PERLU_SURAT");
    let take = |surat: &str, sudah: bool| json!({ "path": path, "uji_coba": false, "surat_nomor": surat, "sudah_dicocokkan": sudah });
    for req in [take("", true), take("  ", true), take("B/12", false)] {
        assert_eq!(b.utama.refused("receive_usulan", req).kode, "PAKET_PERLU_SURAT");
    }
    let taken = b.utama.call("receive_usulan", take(" B/12 ", true));
    assert_eq!((&taken["ringkasan"]["diambil"], &taken["asal"]["surat_nomor"]), (&json!(1), &json!("B/12")));
    // Taking it can be undone; then it can be taken again.
    let _ = b.utama.call("undo_terakhir", json!({}));
    assert_eq!(b.utama.call("receive_usulan", take("B/12", true))["ringkasan"]["diambil"], 1);
}

#[test]
fn a_fingerprint_comes_from_paper_and_never_from_the_stick() {
    let b = both();
    assert_eq!(
        b.utama.refused("save_berkas_kunci", json!({ "path": b.at("x") })).kode,
        "KUNCI_PAKET_BELUM_ADA"
    );
    assert_eq!(
        b.unit.refused("preview_kartu_kunci", json!({ "unit_id": null })).kode,
        "KUNCI_PAKET_BELUM_ADA"
    );
    let _ = b.utama.call("make_kunci_paket", json!({ "alasan": "" }));
    let _ = b.unit.call("make_kunci_paket", json!({ "alasan": "" }));
    let path = b.at("kantor.kunci");
    let _ = b.utama.call("save_berkas_kunci", json!({ "path": path }));
    let record = |sidik: &str, path: Option<&Path>| {
        let req = json!({ "unit_id": null, "sidik": sidik, "surat_nomor": "", "alasan": "", "path": path });
        b.unit.refused("record_kunci_pihak", req)
    };
    let stranger = TestOffice::on("2026-11-22");
    let _ = stranger.call("make_kunci_paket", json!({ "alasan": "" }));
    assert_eq!(record(&sidik(&stranger), Some(&path)).masalah[0].kode, "SIDIK_TIDAK_COCOK");
    assert_eq!(record(&sidik(&b.unit), Some(&path)).masalah[0].kode, "SIDIK_TIDAK_COCOK");
    assert_eq!(record("", Some(&path)).masalah[0].kode, "SIDIK_TIDAK_TERBACA");
    assert_eq!(record(&sidik(&b.utama), None).kode, "KUNCI_KANTOR_BUKAN");
    assert_eq!(record(&sidik(&b.utama), Some(&b.send("a.zip"))).kode, "KUNCI_KANTOR_BUKAN");
    assert_eq!(b.unit.call("get_kunci_paket", json!({}))["pihak"], json!([]));
    for unit_id in [json!(null), b.unit_id.clone()] {
        let card = b.unit.call("preview_kartu_kunci", json!({ "unit_id": unit_id }));
        assert!(card["lebar"].as_u64().unwrap() > 500);
    }
    // The secret part stands nowhere in the data, nor in a copy that leaves: only the public one does.
    let told = b.unit.call("get_kunci_paket", json!({})).to_string();
    assert!(!told.contains("garam"), "{told}");
}

/// An outside program finds the signature right: Ed25519 over the tagmanifest, by the key that the head names.
#[test]
fn openssl_agrees_with_the_signature() {
    let b = both();
    b.exchange();
    let path = b.send("satu.zip");
    let script = "import sys, zipfile\n\
        z = zipfile.ZipFile(sys.argv[1]); out = sys.argv[2]\n\
        info = dict(l.split(': ', 1) for l in z.read('bag-info.txt').decode().splitlines())\n\
        open(out + '/tag', 'wb').write(z.read('tagmanifest-sha256.txt'))\n\
        open(out + '/sig', 'wb').write(bytes.fromhex(z.read('tanda-tangan.ed25519').decode()))\n\
        der = bytes.fromhex('302a300506032b6570032100') + bytes.fromhex(info['Kunci'])[:32]\n\
        open(out + '/key', 'wb').write(der)\n";
    let folder = tempfile::tempdir().unwrap();
    let run = |program: &str, args: &[&std::ffi::OsStr]| {
        let done = Command::new(program).args(args).current_dir(folder.path()).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    };
    run("python3", &["-c".as_ref(), script.as_ref(), path.as_os_str(), folder.path().as_os_str()]);
    let verify = [
        "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", "key", "-rawin", "-in", "tag",
        "-sigfile", "sig",
    ];
    run("openssl", &verify.map(std::ffi::OsStr::new));
}
