//! What a locked office hands out: nothing, whatever dialog stands over it.

use crate::cadangan::register;
use saksama_api::wire::Kemajuan;
use saksama_api::{Host, HostError, PaperToPrint, Underway};
use saksama_tests::canary::files;
use saksama_tests::office::{KATA_SANDI, PENGGUNA, TestOffice, find};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// A desktop whose dialogs are answered only after the office was locked, and opened again by `back`.
struct Lunch<'a> {
    office: &'a TestOffice,
    back: Option<&'a str>,
    /// Whether a paper might still be printed.
    still: Mutex<Vec<bool>>,
    viewed: Mutex<Vec<PathBuf>>,
    underway: Underway,
    /// The command that asks, and whether it is long work still while its dialog stands.
    command: &'a str,
    held: Mutex<Vec<bool>>,
}

impl<'a> Lunch<'a> {
    fn with(office: &'a TestOffice, command: &'a str, back: Option<&'a str>) -> Self {
        let (still, viewed, held) = (Mutex::default(), Mutex::default(), Mutex::default());
        Self { office, back, still, viewed, underway: Underway::default(), command, held }
    }

    fn target(&self) -> PathBuf {
        self.office.folder.path().join("salinan.pdf")
    }

    fn go(&self) {
        let is_free = self.underway.begin(self.command);
        self.held.lock().unwrap().push(!is_free);
        if is_free {
            self.underway.end(self.command);
        }
        let state = self.office.call("lock", json!({}));
        let data = self.office.folder.path().join("data");
        // Nothing waits for the dialog: keys and data are gone, and what was readable without them.
        assert_eq!((&state["keadaan"], &state["menyelesaikan"]), (&json!("TERKUNCI"), &json!(false)));
        assert!(!data.join("sementara").exists() && !data.join("sedang-dipakai-oleh").exists());
        assert!(!data.join("register.db-wal").exists(), "the data file is closed");
        if let Some(nama) = self.back {
            let _ = self.office.call("unlock", json!({ "nama": nama, "kata_sandi": KATA_SANDI }));
        }
    }
}

impl Host for Lunch<'_> {
    fn pick_open_file(&self, _: &str, _: &[&str]) -> Result<Option<PathBuf>, HostError> {
        Ok(None)
    }

    fn pick_save_file(&self, _: &str, _: &str) -> Result<Option<PathBuf>, HostError> {
        self.go();
        Ok(Some(self.target()))
    }

    fn pick_folder(&self, _: &str) -> Result<Option<PathBuf>, HostError> {
        Ok(None)
    }

    fn open_with_viewer(&self, path: &Path) -> Result<(), HostError> {
        self.viewed.lock().unwrap().push(path.to_owned());
        Ok(())
    }

    fn print_pdf(&self, paper: &PaperToPrint<'_>) -> Result<bool, HostError> {
        self.go();
        self.still.lock().unwrap().push((paper.still)());
        Err(HostError::Unavailable)
    }

    fn progress(&self, _: Kemajuan) {}

    fn is_cancelled(&self, tugas: &str) -> bool {
        self.underway.is_cancelled(tugas)
    }

    fn cancel(&self, tugas: &str) {
        self.underway.cancel(tugas);
    }

    fn begin(&self, tugas: &str) -> bool {
        self.underway.begin(tugas)
    }

    fn end(&self, tugas: &str) {
        self.underway.end(tugas);
    }
}

/// Everything that asks where to save, and everything that asks how to print.
fn papers(office: &TestOffice) -> Vec<(&'static str, Value)> {
    let all = office.call("list_dokumen", json!({ "subjek_id": null }));
    let paper = all.as_array().unwrap().iter().find(|d| d["kode"] == "D04").unwrap();
    let sumber = format!("dokumen:{}", paper["id"].as_str().unwrap());
    let trail = json!({ "sebelum": null, "jumlah": 10, "mulai": null, "sampai": null, "pengguna": "", "op": [],
        "tentang": null, "teks": "" });
    let invitation = all.as_array().unwrap().iter().find(|d| d["kode"] == "D08").unwrap();
    let test_page = json!({ "kode": "D08", "tata_letak": null, "kertas": null });
    let _ = office.call("make_kunci_paket", json!({ "alasan": "" }));
    vec![
        ("save_kartu_kunci", json!({ "unit_id": null })),
        ("print_kartu_kunci", json!({ "unit_id": null })),
        ("save_berkas_kunci", json!({ "path": null })),
        ("save_dokumen_as", json!({ "id": paper["id"] })),
        ("save_sumber_as", json!({ "sumber": sumber, "judul": "Lembar" })),
        ("save_dokumen_word", json!({ "kode": "D08", "subjek_id": invitation["subjek_id"], "kertas": null })),
        ("save_daftar_internal", json!({})),
        ("save_daftar_jejak", trail.clone()),
        ("save_halaman_uji", test_page.clone()),
        ("save_laporan_kesehatan", json!({})),
        ("save_perbandingan", json!({})),
        (
            "print_sumber",
            json!({ "sumber": sumber, "judul": "Lembar", "rangkap": 1, "dua_sisi": false, "dari": null, "sampai": null }),
        ),
        ("print_daftar_jejak", trail),
        ("print_halaman_uji", test_page),
        ("print_laporan_kesehatan", json!({})),
        ("print_perbandingan", json!({})),
    ]
}

/// Every command whose reply says where something was saved, or how it was printed: it has asked for that.
fn asking() -> Vec<String> {
    let list = saksama_tests::root().join("ui/src/bindings/Commands.ts");
    let text = std::fs::read_to_string(list).unwrap();
    let replies = [", TersimpanRes>", ", CetakRes>"];
    let asks = |line: &&str| replies.iter().any(|reply| line.contains(reply));
    let names = text.lines().filter(asks).filter_map(|line| line.split(':').next());
    let mut names: Vec<String> = names.map(str::to_owned).collect();
    // They stand before any office is open.
    names.retain(|name| !name.ends_with("_pemulihan"));
    names.sort();
    names
}

#[test]
fn no_command_that_asks_is_forgotten_here() {
    let office = TestOffice::contoh("2026-11-20");
    let mut tried: Vec<&str> = papers(&office).into_iter().map(|(command, _)| command).collect();
    tried.sort_unstable();
    assert_eq!(tried, asking());
}

#[test]
fn a_dialog_that_stands_over_the_locked_office_gives_nothing_away() {
    let office = TestOffice::contoh("2026-11-20");
    let _ =
        office.call("add_pengguna", json!({ "nama": "Ani", "peran": "PEMBACA", "kata_sandi": KATA_SANDI }));
    for (command, req) in papers(&office) {
        // Nobody came back, or somebody else did.
        for back in [None, Some("Ani")] {
            let host = Lunch::with(&office, command, back);
            let refusal = office.try_call_watched(&host, command, req.clone()).unwrap_err();
            assert_eq!(refusal.kode, "TERKUNCI", "{command}, then {back:?}");
            assert!(!host.target().exists(), "{command}");
            assert_eq!(*host.viewed.lock().unwrap(), [] as [PathBuf; 0], "{command}");
            assert!(host.still.lock().unwrap().iter().all(|still| !still), "{command}");
            // Whoever comes back may begin it anew, whatever stands there unanswered.
            assert_eq!(*host.held.lock().unwrap(), [false], "{command}");
            let _ = office.call("lock", json!({}));
            office.unlock();
        }
        // Who began it is back: it goes on where it stood.
        let host = Lunch::with(&office, command, Some(PENGGUNA));
        let done = office.try_call_watched(&host, command, req);
        assert!(host.still.lock().unwrap().iter().all(|still| *still), "{command}");
        match done {
            // What was drawn for this alone was forgotten with the locking: it is asked for once more.
            Err(e) => {
                assert_eq!((&*e.kode, host.target().exists()), ("PRATINJAU_HILANG", false), "{command}");
            }
            Ok(_) if command.starts_with("print_") => {
                assert_eq!(host.viewed.lock().unwrap().len(), 1, "{command}");
            }
            Ok(_) => assert!(host.target().exists(), "{command}"),
        }
        drop(std::fs::remove_file(host.target()));
    }
}

#[test]
fn what_was_looked_at_is_told_and_stands_in_nobody_s_way() {
    let office = TestOffice::on("2026-11-20");
    let ops = |n: u32| -> Vec<(String, String)> {
        let trail = office.call("list_jejak", json!({ "entitas_id": null, "jumlah": n }));
        let text = |v: &Value| v.as_str().unwrap().to_owned();
        trail.as_array().unwrap().iter().map(|l| (text(&l["op"]), text(&l["ke"]))).collect()
    };
    let backup = office.folder.path().join("kantor.zip");
    let _ = office.call("backup_kantor", json!({ "path": backup }));
    assert_eq!(ops(9), [], "an office in which nothing was ever saved stays one");
    std::fs::remove_file(&backup).unwrap();
    register(&office, "Denah gedung arsip");
    let item = office.call("search_informasi", crate::any_request::search_all())["baris"][0]["id"].clone();
    let file = office.folder.path().join("denah.txt");
    std::fs::write(&file, "isi denah").unwrap();
    let _ = office.call("place_softcopy", json!({ "id": item, "path": file }));
    let kept = office.call("list_penempatan", json!({ "id": item }));
    let _ = office.call("save_unit", unit());
    let made = office.call("make_cadangan_otomatis", json!({}));
    let code = office.call("get_keadaan_jejak", json!({}))["kode"].clone();

    // No viewer here: it was asked for all the same.
    let _ = office.refused("open_softcopy", json!({ "id": kept[0]["id"] }));
    assert_eq!(ops(1), [("OpenSoftcopy".into(), "denah.txt".into())]);
    let _ = office.call("backup_kantor", json!({ "path": backup }));
    assert_eq!(ops(1), [("BackupKantor".into(), backup.display().to_string())]);
    let told = office.call("inspect_cadangan", json!({ "path": backup }))["kode_jejak"].clone();
    assert_eq!(told, office.call("get_keadaan_jejak", json!({}))["kode"], "the backup tells of itself");
    assert_ne!(told, code);

    // Nothing has changed: no backup is due, and the last change can be undone.
    let office = office.reopened("2026-11-25");
    assert_eq!(office.call("make_cadangan_otomatis", json!({}))["nomor"], made["nomor"]);
    assert_eq!(office.call("get_urungkan", json!({}))["op"], "SaveUnit");
    let _ = office.call("undo_terakhir", json!({}));
    assert_eq!(office.call("make_cadangan_otomatis", json!({}))["nomor"], 2);
}

/// A unit as the form sends it.
fn unit() -> Value {
    json!({ "id": null, "nama": "Dinas Kesehatan", "singkatan": "Dinkes", "kode_unit": "DINKES", "jenis": "PERANGKAT_DAERAH",
        "aktif": true, "alamat": "", "telepon": "", "laman": "", "pos_el": "" })
}

#[test]
fn a_reader_s_looking_is_told_once_for_each_paper() {
    let office = TestOffice::contoh("2026-11-20");
    let _ =
        office.call("add_pengguna", json!({ "nama": "Ani", "peran": "PEMBACA", "kata_sandi": KATA_SANDI }));
    let all = office.call("list_dokumen", json!({ "subjek_id": null }));
    let page = |n: usize| json!({ "sumber": format!("dokumen:{}", all[n]["id"].as_str().unwrap()), "halaman": 1, "skala": 0.1 });
    let told = || {
        let trail = office.call("list_jejak", json!({ "entitas_id": null, "jumlah": 50 }));
        let lines = trail.as_array().unwrap().clone();
        lines
            .into_iter()
            .filter(|l| l["op"] == "ViewDokumen")
            .map(|l| (l["pengguna"].clone(), l["entitas_id"].clone()))
            .collect::<Vec<_>>()
    };
    let _ = office.call("render_halaman", page(0));
    assert_eq!(told(), [], "of the others it is told what they do with it");
    let _ = office.call("lock", json!({}));
    let _ = office.call("unlock", json!({ "nama": "Ani", "kata_sandi": KATA_SANDI }));
    for n in [0, 1, 0, 1] {
        let _ = office.call("render_halaman", page(n));
    }
    assert_eq!(told(), [1, 0].map(|n| (json!("Ani"), all[n]["id"].clone())));
}

/// What the printer was given, and what lay in the data folder then.
struct Printer {
    data: PathBuf,
    seen: Mutex<Option<(Vec<u8>, Vec<PathBuf>)>>,
}

impl Host for Printer {
    fn pick_open_file(&self, _: &str, _: &[&str]) -> Result<Option<PathBuf>, HostError> {
        Ok(None)
    }

    fn pick_save_file(&self, _: &str, _: &str) -> Result<Option<PathBuf>, HostError> {
        Ok(None)
    }

    fn pick_folder(&self, _: &str) -> Result<Option<PathBuf>, HostError> {
        Ok(None)
    }

    fn open_with_viewer(&self, _: &Path) -> Result<(), HostError> {
        Err(HostError::Unavailable)
    }

    fn print_pdf(&self, paper: &PaperToPrint<'_>) -> Result<bool, HostError> {
        *self.seen.lock().unwrap() = Some((paper.bytes.to_vec(), files(&self.data)));
        Ok((paper.still)())
    }

    fn progress(&self, _: Kemajuan) {}

    fn is_cancelled(&self, _: &str) -> bool {
        false
    }

    fn cancel(&self, _: &str) {}

    fn begin(&self, _: &str) -> bool {
        true
    }

    fn end(&self, _: &str) {}
}

#[test]
fn the_recovery_code_is_printed_from_memory() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let office = find(&data, "2026-11-20");
    let host = Printer { data: data.clone(), seen: Mutex::default() };
    let call = |command: &str, req: Value| {
        saksama_api::dispatch(&saksama_api::Ctx { office: &office, host: &host }, command, req).unwrap()
    };
    let _ = call("create_kunci", json!({ "nama": "Siti", "kata_sandi": KATA_SANDI }));
    assert_eq!(call("print_pemulihan", json!({}))["cara"], "DIALOG");
    let (paper, lying) = host.seen.lock().unwrap().take().unwrap();
    assert!(paper.starts_with(b"%PDF"));
    assert_eq!(
        lying,
        [data.join("sedang-dipakai")],
        "while the dialog stands nothing of it lies on the drive"
    );
}

/// A desktop that prints at once, and looks what the trail says then.
struct Prints<'a> {
    office: &'a TestOffice,
    cancels: bool,
    told: Mutex<Vec<Value>>,
}

impl Prints<'_> {
    fn newest(&self) -> Value {
        self.office.call("list_jejak", json!({ "entitas_id": null, "jumlah": 1 }))[0]["op"].clone()
    }
}

impl Host for Prints<'_> {
    fn pick_open_file(&self, _: &str, _: &[&str]) -> Result<Option<PathBuf>, HostError> {
        Ok(None)
    }

    fn pick_save_file(&self, _: &str, _: &str) -> Result<Option<PathBuf>, HostError> {
        Ok(None)
    }

    fn pick_folder(&self, _: &str) -> Result<Option<PathBuf>, HostError> {
        Ok(None)
    }

    fn open_with_viewer(&self, _: &Path) -> Result<(), HostError> {
        self.told.lock().unwrap().push(self.newest());
        Ok(())
    }

    fn print_pdf(&self, paper: &PaperToPrint<'_>) -> Result<bool, HostError> {
        let goes = !self.cancels && (paper.still)();
        self.told.lock().unwrap().push(self.newest());
        Ok(goes)
    }

    fn progress(&self, _: Kemajuan) {}

    fn is_cancelled(&self, _: &str) -> bool {
        false
    }

    fn cancel(&self, _: &str) {}

    fn begin(&self, _: &str) -> bool {
        true
    }

    fn end(&self, _: &str) {}
}

#[test]
fn what_is_printed_or_opened_stands_in_the_trail_when_it_happens() {
    let office = TestOffice::contoh("2026-11-20");
    let host = |cancels| Prints { office: &office, cancels, told: Mutex::default() };
    let (_, print) = papers(&office).into_iter().find(|(command, _)| *command == "print_sumber").unwrap();
    let cancelled = host(true);
    let done = office.try_call_watched(&cancelled, "print_sumber", print.clone()).unwrap();
    assert_eq!(done["cara"], "BATAL");
    assert_ne!(cancelled.newest(), "PrintSalinanDokumen", "nothing was printed");
    let printed = host(false);
    let _ = office.try_call_watched(&printed, "print_sumber", print).unwrap();
    assert_eq!(*printed.told.lock().unwrap(), ["PrintSalinanDokumen"], "before the first sheet");

    let decree =
        office.call("list_publikasi", json!({ "sampah": false }))["belum"][0]["keputusan_id"].clone();
    let isian = json!({ "id": null, "sarana": "LAMAN", "alamat": "https://ppid.contoh.go.id/dik", "tanggal": "20-11-2026",
        "petugas": "Petugas PPID", "keputusan_id": [decree] });
    let id = office.call("save_publikasi", isian)["id"].clone();
    let proof = office.folder.path().join("bukti.pdf");
    let all = office.call("list_dokumen", json!({ "subjek_id": null }));
    std::fs::copy(office.stored(&all[0]["pdf"]), &proof).unwrap();
    let _ = office.call("attach_bukti", json!({ "id": id, "path": proof }));
    let opened = host(false);
    let _ = office.try_call_watched(&opened, "open_bukti", json!({ "id": id })).unwrap();
    assert_eq!(*opened.told.lock().unwrap(), ["OpenBukti"], "before it is shown");
}
