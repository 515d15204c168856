//! The four SOPs, step by step: what a step is given, what comes out of it, in which paper.

use crate::journey::{first_of, met, sign_otherwise, staffed, status, tested};
use saksama_tests::office::{TestOffice, informasi_isian};
use serde_json::{Value, json};

/// Papers about the whole register have this subject.
const DAFTAR: &str = "dkip";
const HARI_INI: &str = "20-11-2026";

/// An office that works by an SOP, its round, and one unit.
struct Putaran {
    office: TestOffice,
    id: Value,
    unit: String,
}

impl Putaran {
    /// A round over what is registered by then.
    fn begun(office: TestOffice, unit: String) -> Self {
        let isian = json!({ "id": null, "nama": "", "tahun": "", "jenis": "TAHUNAN", "mulai": "2-11-2026" });
        let id = office.call("save_penyusunan", isian)["id"].clone();
        Self { office, id, unit }
    }

    /// The step `kode` as the board shows it.
    fn row(&self, kode: &str) -> Value {
        let papan = self.office.call("get_papan", json!({ "id": self.id }));
        let all = papan["kegiatan"].as_array().unwrap();
        all.iter().find(|k| k["kegiatan"]["kode"] == kode).unwrap_or_else(|| panic!("{kode}")).clone()
    }

    /// It is the turn of `kode`, with what its SOP names as given (`kelengkapan`); its output is not there yet.
    fn begins(&self, kode: &str, kelengkapan: &[&str]) {
        let papan = self.office.call("get_papan", json!({ "id": self.id }));
        assert_eq!(papan["berikutnya"], kode);
        let row = self.row(kode);
        assert_eq!(row["kegiatan"]["kelengkapan"], json!(kelengkapan), "{kode}");
        assert_ne!(row["keadaan"], "LENGKAP", "{kode}: {}", row["syarat"]);
    }

    /// All of its output (`keluaran`) is there, in the papers `naskah`; it is closed.
    fn ends(&self, kode: &str, keluaran: &[&str], naskah: &[&str]) {
        let row = self.row(kode);
        assert_eq!(row["keadaan"], "LENGKAP", "{kode}: {}", row["syarat"]);
        assert_eq!(row["kegiatan"]["keluaran"], json!(keluaran), "{kode}");
        for paper in naskah {
            let found = first_of(&row["naskah"], "kode", paper);
            let made = found["tercetak"].as_u64().unwrap() + found["ditandatangani"].as_u64().unwrap();
            assert!(made > 0, "{kode}: {paper} in {}", row["naskah"]);
        }
        let req = json!({ "id": self.id, "kode": kode, "selesai": HARI_INI, "catatan": "" });
        let _ = self.office.call("close_kegiatan", req);
        assert_eq!(self.row(kode)["keadaan"], "SELESAI");
    }

    /// The round is over.
    fn finished(&self) {
        let papan = self.office.call("finish_penyusunan", json!({ "id": self.id }));
        assert_eq!(papan["penyusunan"]["selesai"], "2026-11-20");
        assert_eq!(self.office.call("check_data", json!({}))["sehat"], true);
    }

    fn print(&self, kode: &str, subjek: &str) -> String {
        let paper =
            self.office.call("print_dokumen", json!({ "kode": kode, "subjek_id": subjek, "kertas": null }));
        // A draft of the list bears no signature.
        assert_eq!(paper["status"], if kode == "D05" { "DRAF" } else { "DICETAK" }, "{kode}");
        paper["id"].as_str().unwrap().to_owned()
    }

    /// Prints a paper and records its signature.
    fn sign(&self, kode: &str, subjek: &str, nomor: &str) {
        let paper = self.print(kode, subjek);
        let signed =
            self.office.call("record_tanda_tangan", sign_otherwise(&paper, nomor, HARI_INI, &Value::Null));
        assert_eq!(signed["status"], "DITANDATANGANI", "{kode}");
    }

    fn move_to(&self, item: &str, transisi: &str) {
        let req = json!({ "id": item, "transisi": transisi, "alasan": "" });
        let _ = self.office.call("move_informasi", req);
    }

    fn decree(&self, rapat: Option<&str>, items: &[&str]) -> String {
        let isian = json!({
            "id": null, "jenis": "PENETAPAN", "bentuk": "KEPUTUSAN", "tentang": "", "rapat_id": rapat,
            "penandatangan_id": null, "informasi_id": items
        });
        self.office.call("save_keputusan", isian)["id"].as_str().unwrap().to_owned()
    }

    /// A place on the shelf; the item lies in it from now on.
    fn shelve(&self, item: &str) -> String {
        let isian = json!({ "id": null, "induk_id": null, "jenis": "BOKS", "kode": "B1", "nama": "Boks 1" });
        let place = self.office.call("save_lokasi_arsip", isian)["id"].as_str().unwrap().to_owned();
        let req = json!({ "informasi_id": [item], "lokasi_id": place, "nomor_item": "01" });
        let _ = self.office.call("place_hardcopy", req);
        assert_eq!(status(&self.office, item), "TERDOKUMENTASI");
        place
    }
}

/// The office by `profil`, with a unit and an item of it.
fn office(profil: &str) -> (TestOffice, String, String) {
    let office = staffed();
    let mut instansi = office.call("get_instansi", json!({}));
    instansi["pengaturan"]["profil_sop"] = json!(profil);
    let _ = office.call("save_instansi", instansi);
    let unit = office.call(
        "save_unit",
        json!({
            "id": null, "nama": "Dinas Kesehatan", "singkatan": "Dinkes", "kode_unit": "DINKES",
            "jenis": "PERANGKAT_DAERAH", "aktif": true, "alamat": "", "telepon": "", "laman": "", "pos_el": "",
            "kode_pos": ""
        }),
    );
    let unit = unit["id"].as_str().unwrap().to_owned();
    let laws = office.call("list_peraturan", json!({}));
    let mut isian = informasi_isian();
    isian["unit_id"] = json!(unit);
    isian["dasar_hukum"][0]["peraturan_id"] =
        first_of(&laws, "tentang", "Keterbukaan Informasi Publik")["id"].clone();
    isian["dasar_hukum"][0]["teks"] = json!("");
    let saved = office.call("save_informasi", isian);
    let item = saved["informasi"]["id"].as_str().unwrap().to_owned();
    (office, unit, item)
}

#[test]
fn t_kota_tangerang() {
    let (office, unit, item) = office("TANGERANG");
    let p = Putaran::begun(office, unit);
    p.begins(
        "T1",
        &["Tata peraturan KIP dan peraturan perundangan terkait", "Form/matriks informasi yang dikecualikan"],
    );
    let _ = (p.print("D01", &p.unit), p.print("D02", &p.unit));
    p.move_to(&item, "USULKAN");
    p.move_to(&item, "REKAP");
    let _ = p.print("D03", DAFTAR);
    let rekap = "Rekapitulasi klasifikasi informasi yang dikecualikan dari PPID Pembantu SKPD";
    p.ends("T1", &[rekap], &["D01", "D02", "D03"]);

    let aturan = "Tata peraturan terkait KIP dan aturan terkait sebagai bahan pertimbangan awal pengklasifikasian informasi";
    p.begins("T2", &[rekap, aturan]);
    let _ = p.print("D05", DAFTAR);
    p.ends("T2", &["Draft DKIP"], &["D05"]);

    p.begins("T3a", &["Tata peraturan KIP dan peraturan perundangan terkait", "Draft DKIP"]);
    let sheet = tested(&p.office, &item);
    let internal = evaluated(&p, &item);
    for kode in ["D08", "D10", "D11"] {
        let _ = p.print(kode, &internal);
    }
    p.sign("D04", &sheet, "01/PPID");
    p.ends(
        "T3a",
        &["Draft DKIP yang sudah dievaluasi di tingkat internal/SKPD"],
        &["D08", "D10", "D11", "D04"],
    );

    p.begins("T3b", &["Undangan rapat", "Kelengkapan bahan rapat"]);
    let rapat = met(&p.office, &item, 5);
    let _ = p.print("D08", &rapat);
    p.sign("D09", &rapat, "");
    p.ends("T3b", &["Tanda terima undangan rapat dan bahan rapat"], &["D08", "D09"]);

    p.begins("T4", &["Bahan Rapat berupa Draft DKIP"]);
    let held = p.office.call("finish_rapat", json!({ "id": rapat, "kuorum_dikecualikan": "" }));
    assert_eq!(held["kuorum"]["terpenuhi"], true);
    let decree = p.decree(Some(&rapat), &[]);
    p.sign("D10", &rapat, "");
    for (kode, subjek) in [("D11", &rapat), ("D12", &rapat), ("D14", &decree)] {
        let _ = p.print(kode, subjek);
    }
    p.ends("T4", &["Draft Berita Acara Rapat dan Surat Keputusan"], &["D10", "D11", "D12", "D14"]);

    p.begins("T5", &["Draft Berita Acara Rapat dan Surat Keputusan"]);
    p.sign("D12", &rapat, "001/BA");
    p.sign("D14", &decree, "12");
    assert_eq!(status(&p.office, &item), "DITETAPKAN");
    let signed = "Berita Acara Rapat dan Surat Keputusan yang telah ditandatangani";
    p.ends("T5", &[signed], &["D12", "D14"]);

    p.begins("T6", &["Surat Pengantar dan SK DKIP"]);
    let _ = p.print("D16", &format!("{decree}/{}", p.unit));
    p.sign("D17", &format!("{decree}/{}", p.unit), "");
    let _ = p.print("D18", DAFTAR);
    p.ends("T6", &["DKIP didokumentasikan pada masing-masing SKPD"], &["D16", "D17", "D18"]);

    p.begins("T7", &["Dokumen Informasi Publik yang dikecualikan", "Tempat penyimpanan arsip"]);
    let place = p.shelve(&item);
    let _ = (p.print("D19", &place), p.print("D23", DAFTAR));
    p.ends("T7", &["Informasi publik yang dikecualikan didokumentasikan"], &["D19", "D23"]);
    p.finished();
}

/// The evaluation inside the office, with an expert; it sends nothing back. Its id.
fn evaluated(p: &Putaran, item: &str) -> String {
    let isian = json!({
        "id": null, "jenis": "INTERNAL", "tanggal": "18-11-2026", "jam_mulai": "9.00", "jam_selesai": "",
        "tempat": "Ruang Dinas", "agenda": "Pembahasan draft awal DKIP", "pimpinan_id": null, "notulis_id": null
    });
    let id = p.office.call("save_rapat", isian)["id"].as_str().unwrap().to_owned();
    let ahli = json!({
        "pejabat_id": null, "nama": "Ahli Hukum, S.H.", "nip": "", "jabatan": "Akademisi", "sebagai": "AHLI",
        "hadir": true, "diwakili_oleh": "", "surat_tugas_nomor": "", "jam_datang": "", "jam_pulang": ""
    });
    let _ = p.office.call("save_undangan", json!({ "rapat_id": id, "undangan": [ahli] }));
    let _ = p.office.call("save_rapat_informasi", json!({ "rapat_id": id, "informasi_id": [item] }));
    let said = json!({
        "rapat_id": id, "informasi_id": item, "hasil": "SETUJU_DIKECUALIKAN", "catatan": "Dasar hukum sudah tepat."
    });
    let _ = p.office.call("record_putusan", said);
    let _ = p.office.call("finish_rapat", json!({ "id": id, "kuorum_dikecualikan": "" }));
    assert_eq!(status(&p.office, item), "DIUJI");
    id
}

#[test]
fn b_provinsi_banten() {
    let (office, unit, item) = office("BANTEN");
    let p = Putaran::begun(office, unit);
    p.begins("B1", &["Usulan daftar informasi yang dikecualikan"]);
    let _ = p.print("D02", &p.unit);
    p.move_to(&item, "USULKAN");
    p.move_to(&item, "REKAP");
    let _ = p.print("D05", DAFTAR);
    p.ends("B1", &["Draft informasi yang dikecualikan"], &["D02", "D05"]);

    p.begins("B2", &["Draft daftar informasi yang dikecualikan", "Matriks uji konsekuensi"]);
    let sheet = tested(&p.office, &item);
    p.sign("D04", &sheet, "01/PPID");
    p.sign("D07", &sheet, "02/PPID");
    p.sign("D06", &sheet, "03/PPID");
    let (ba, nota) = ("Berita acara klasifikasi informasi publik", "Nota dinas");
    p.ends("B2", &[ba, nota], &["D04", "D07", "D06"]);

    p.begins("B3", &[ba, nota]);
    let rapat = met(&p.office, &item, 5);
    let _ = p.office.call("finish_rapat", json!({ "id": rapat, "kuorum_dikecualikan": "" }));
    considered(&p.office, &rapat, &item);
    p.sign("D13", &rapat, "04/TP");
    let hasil = "Hasil pertimbangan tentang informasi yang dikecualikan";
    p.ends("B3", &[hasil], &["D13"]);

    p.begins("B4", &[hasil, ba]);
    let decree = p.decree(Some(&rapat), &[]);
    p.sign("D12", &rapat, "05/BA");
    p.sign("D14", &decree, "12");
    let _ = p.shelve(&item);
    p.ends("B4", &["Surat keputusan klasifikasi informasi yang dikecualikan"], &["D14"]);

    p.begins("B5", &["Surat keputusan klasifikasi informasi yang dikecualikan"]);
    uploaded(&p);
    let _ = p.print("D23", DAFTAR);
    let file = "Dokumen/file yang diunggah di website resmi perangkat daerah";
    p.ends("B5", &["Arsip", file], &["D18", "D25-UNGGAH", "D23"]);
    p.finished();
}

/// What the team considered beside the law (UU 14/2008 Pasal 2 ayat (4)).
fn considered(office: &TestOffice, rapat: &str, item: &str) {
    let isian = json!({
        format!("{item}:kepatutan"): "Pasien percaya kepada dokternya.",
        format!("{item}:kepentingan_umum"): "Orang berani berobat."
    });
    let req = json!({ "kode": "D13", "subjek_id": rapat, "isian": isian });
    let _ = office.call("save_bahan_dokumen", req);
}

/// The list goes to the web site: the folder for it is written, the proof printed.
fn uploaded(p: &Putaran) {
    let drive = p.office.folder.path().join("usb");
    std::fs::create_dir(&drive).unwrap();
    let _ = p.office.call("export_dkip", json!({ "path": drive }));
    let _ = (p.print("D18", DAFTAR), p.print("D25-UNGGAH", DAFTAR));
}

#[test]
fn k_kota_kupang() {
    let (office, unit, item) = office("KUPANG");
    let p = Putaran::begun(office, unit);
    // An item is registered when the round begins: the first output is there.
    let _ = p.print("D02", &p.unit);
    p.ends("K1", &["Informasi yang dikecualikan tersimpan per Unit Kerja"], &["D02"]);

    p.begins("K2", &["Daftar Informasi yang dikecualikan, hardcopy dan softcopy"]);
    p.move_to(&item, "USULKAN");
    let given =
        json!({ "barang": "Daftar informasi yang dikecualikan, 1 (satu) berkas dan salinan digitalnya" });
    let _ =
        p.office.call("save_bahan_dokumen", json!({ "kode": "D24", "subjek_id": p.unit, "isian": given }));
    p.sign("D24", &p.unit, "01/ST");
    p.ends("K2", &["Hardcopy dan softcopy diterima PPID"], &["D24"]);

    p.begins("K3", &["Daftar Informasi yang dikecualikan per unit kerja"]);
    p.move_to(&item, "REKAP");
    let sheet = tested(&p.office, &item);
    p.sign("D04", &sheet, "01/PPID");
    p.ends("K3", &["Uji konsekuensi per unit kerja"], &["D04"]);

    p.begins("K4", &["Hasil uji konsekuensi"]);
    let decree = p.decree(None, &[&item]);
    p.sign("D14", &decree, "12");
    let place = p.shelve(&item);
    let _ = (p.print("D18", DAFTAR), p.print("D19", &place));
    p.ends("K4", &["Dokumen Daftar Informasi yang Dikecualikan"], &["D14", "D18", "D19"]);
    p.finished();
}

#[test]
fn p_kota_bontang() {
    let (office, unit, item) = office("TANGERANG");
    // Set before this round, by the decree of an earlier year.
    let sheet = tested(&office, &item);
    let rapat = met(&office, &item, 5);
    let _ = office.call("finish_rapat", json!({ "id": rapat, "kuorum_dikecualikan": "" }));
    let mut instansi = office.call("get_instansi", json!({}));
    let before = Putaran { office, id: Value::Null, unit: unit.clone() };
    before.sign("D12", &rapat, "001/BA");
    let decree = before.decree(Some(&rapat), &[]);
    before.sign("D14", &decree, "12");
    instansi["pengaturan"]["profil_sop"] = json!("BONTANG");
    let _ = before.office.call("save_instansi", instansi);

    let p = Putaran::begun(before.office, unit);
    p.begins("P1", &["Form daftar informasi yang dikecualikan", "Lembar pengujian konsekuensi"]);
    let _ = (p.print("D02", &p.unit), p.print("D04", &sheet), p.print("D18", DAFTAR));
    p.ends("P1", &["Daftar informasi yang dikecualikan"], &["D02", "D04", "D18"]);

    p.begins("P2", &["Daftar informasi yang dikecualikan"]);
    let _ = p.print("D19-PENATAAN", DAFTAR);
    p.ends("P2", &["Daftar informasi yang dikecualikan menurut jangka waktu"], &["D19-PENATAAN"]);

    // Nothing ends within thirty working days, so nothing waits to be changed.
    p.ends("P3", &["Daftar informasi yang dikecualikan yang dimutakhirkan"], &["D18"]);

    p.begins("P4", &["Alat tulis kantor"]);
    let place = p.shelve(&item);
    let _ = p.print("D19", &place);
    p.ends("P4", &["Daftar informasi yang dikecualikan"], &["D19"]);

    p.begins("P5", &["Website dan sarana informasi lainnya yang dimiliki oleh komponen pemerintah daerah"]);
    uploaded(&p);
    let konten = "Konten Daftar informasi yang dikecualikan di website resmi pemerintah daerah";
    p.ends("P5", &[konten], &["D18", "D25-UNGGAH"]);
    p.finished();
}
