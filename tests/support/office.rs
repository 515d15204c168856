//! An office in a folder of its own, driven through the wire without a window.

use crate::folder::Content;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use saksama_api::wire::Kemajuan;
use saksama_api::{ApiError, Biaya, Ctx, Host, Office, dispatch};
use saksama_core::clock::Clock;
use saksama_vault::{KATA_SANDI_LATIHAN, KunciData, KunciKantor, ObyekReader};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use tempfile::TempDir;

/// The practice office has less ids of its day.
const IDS_OF_CONTOH: u64 = 500_000;

/// A clock that stands still and counts its ids; those of another day are others.
pub struct StillClock {
    day: NaiveDate,
    ids: AtomicU64,
}

impl StillClock {
    /// Stands at `day` (`YYYY-MM-DD`).
    ///
    /// # Panics
    /// When `day` is no date.
    #[must_use]
    pub fn at(day: &str) -> Arc<Self> {
        Self::from(day, 0)
    }

    /// The same, its ids counted on from `first`: in an office that has ids of this day.
    fn from(day: &str, first: u64) -> Arc<Self> {
        let day = day.parse().unwrap_or_else(|e| panic!("{day}: {e}"));
        Arc::new(Self { day, ids: AtomicU64::new(first) })
    }
}

impl Clock for StillClock {
    fn now(&self) -> NaiveDateTime {
        self.day.and_time(NaiveTime::MIN)
    }

    fn is_given(&self) -> bool {
        true
    }

    fn new_id(&self) -> String {
        format!("id-{}-{:06}", self.day.format("%Y%m%d"), self.ids.fetch_add(1, Ordering::Relaxed))
    }

    fn fill_random(&self, out: &mut [u8]) -> std::io::Result<()> {
        getrandom::fill(out).map_err(std::io::Error::other)
    }
}

/// The part of a `Host` that asks a person: every dialog is cancelled, nothing is opened or printed.
#[macro_export]
macro_rules! no_desktop {
    () => {
        fn pick_open_file(
            &self,
            _: &str,
            _: &[&str],
        ) -> Result<Option<std::path::PathBuf>, saksama_api::HostError> {
            Ok(None)
        }

        fn pick_save_file(
            &self,
            _: &str,
            _: &str,
        ) -> Result<Option<std::path::PathBuf>, saksama_api::HostError> {
            Ok(None)
        }

        fn pick_folder(&self, _: &str) -> Result<Option<std::path::PathBuf>, saksama_api::HostError> {
            Ok(None)
        }

        fn open_with_viewer(&self, _: &std::path::Path) -> Result<(), saksama_api::HostError> {
            Err(saksama_api::HostError::Unavailable)
        }

        fn print_pdf(&self, _: &saksama_api::PaperToPrint<'_>) -> Result<bool, saksama_api::HostError> {
            Err(saksama_api::HostError::Unavailable)
        }
    };
}

/// A host without dialogs: what would be opened or printed is refused.
pub struct NoDesktop;

impl Host for NoDesktop {
    crate::no_desktop!();

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

/// Whoever works in the offices of the tests, and with which passphrase.
pub const PENGGUNA: &str = "Petugas PPID";
/// Their passphrase.
pub const KATA_SANDI: &str = "hujan di bukit barat";

/// Finds the data folder `data`; a new passphrase costs the least that is allowed.
///
/// # Panics
/// When it can't be opened.
#[must_use]
pub fn find(data: &Path, day: &str) -> Office {
    open(data, StillClock::at(day))
}

fn open(data: &Path, clock: Arc<StillClock>) -> Office {
    Office::open(data, clock).unwrap_or_else(|e| panic!("{e}")).with_biaya(Biaya::LEAST)
}

/// Sets the passphrase of an office that has none, as the window does: the recovery code is typed back. Gives the code.
///
/// # Panics
/// When it is refused.
pub fn set_kata_sandi(office: &Office) -> String {
    let call = |command: &str, req: Value| {
        dispatch(&Ctx { office, host: &NoDesktop }, command, req).unwrap_or_else(|e| panic!("{command}: {e}"))
    };
    let made = call("create_kunci", json!({ "nama": PENGGUNA, "kata_sandi": KATA_SANDI }));
    let code = made["kode"].as_str().unwrap_or_default().to_owned();
    let _ = call("confirm_pemulihan", json!({ "kelompok": typed_back(&made) }));
    code
}

/// The groups of the recovery code `made` that are asked for.
#[must_use]
pub fn typed_back(made: &Value) -> Vec<&str> {
    let groups: Vec<&str> = made["kode"].as_str().unwrap_or_default().split('-').collect();
    let group = |n: &Value| n.as_u64().and_then(|n| groups.get(usize::try_from(n).ok()? - 1).copied());
    made["minta"].as_array().into_iter().flatten().filter_map(group).collect()
}

/// Opens an office that has the passphrase of the tests.
///
/// # Panics
/// When it is refused.
pub fn unlock(office: &Office) {
    let req = json!({ "nama": PENGGUNA, "kata_sandi": KATA_SANDI });
    let opened = dispatch(&Ctx { office, host: &NoDesktop }, "unlock", req);
    let _ = opened.unwrap_or_else(|e| panic!("unlock: {e}"));
}

/// The keys of the office in `data`, opened with the passphrase of the tests or that of every practice office.
///
/// # Panics
/// When neither opens it.
#[must_use]
pub fn keys_of(data: &Path) -> KunciData {
    let file = std::fs::read(data.join("kunci.json")).unwrap_or_else(|e| panic!("{e}"));
    let kantor = KunciKantor::read(&file).unwrap_or_else(|e| panic!("{e}"));
    let kata_sandi = if kantor.is_latihan() { KATA_SANDI_LATIHAN } else { KATA_SANDI };
    kantor.open(PENGGUNA, kata_sandi).unwrap_or_else(|e| panic!("{e}")).0
}

/// Where the file of this content hash lies in `data`.
#[must_use]
pub fn stored_path(data: &Path, kunci: &KunciData, sha256: &str) -> PathBuf {
    let name = kunci.object_name(sha256);
    data.join("berkas").join(&name[..2]).join(name)
}

/// The content of the sealed file `path`.
///
/// # Panics
/// When the keys don't open it.
#[must_use]
pub fn open_stored(path: &Path, kunci: &KunciData) -> Vec<u8> {
    let mut content = Vec::new();
    let reader = File::open(path).and_then(|sealed| ObyekReader::begin(sealed, kunci));
    let read = reader.and_then(|mut reader| reader.read_to_end(&mut content));
    let _ = read.unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    content
}

/// An office for one test.
pub struct TestOffice {
    office: Office,
    kunci: OnceLock<KunciData>,
    /// Its folder, removed at the end.
    pub folder: TempDir,
}

impl TestOffice {
    /// An empty office on `day`.
    ///
    /// # Panics
    /// When the folder can't be made.
    #[must_use]
    pub fn on(day: &str) -> Self {
        let folder = new_folder();
        let office = find(&folder.path().join("data"), day);
        set_kata_sandi(&office);
        Self { office, kunci: OnceLock::new(), folder }
    }

    /// The same office after the program was closed and opened again, on `day`.
    ///
    /// # Panics
    /// When it can't be opened.
    #[must_use]
    pub fn reopened(self, day: &str) -> Self {
        self.reopened_after(day, |_| ())
    }

    /// The same, with `meanwhile` done in its data folder.
    ///
    /// # Panics
    /// When it can't be opened.
    #[must_use]
    pub fn reopened_after(self, day: &str, meanwhile: impl FnOnce(&Path)) -> Self {
        let Self { office, folder, .. } = self;
        drop(office);
        meanwhile(&folder.path().join("data"));
        let office = find(&folder.path().join("data"), day);
        unlock(&office);
        Self { office, kunci: OnceLock::new(), folder }
    }

    /// Closes the office; its folder stays.
    #[must_use]
    pub fn close(self) -> TempDir {
        let Self { office, folder, .. } = self;
        drop(office);
        folder
    }

    /// Opens the office again after it was locked.
    pub fn unlock(&self) {
        unlock(&self.office);
    }

    /// A copy of the stored file `berkas` (as the wire names it), opened with the passphrase beside the program.
    ///
    /// # Panics
    /// When it is not there, or not what it should be.
    #[must_use]
    pub fn stored(&self, berkas: &Value) -> PathBuf {
        let data = self.folder.path().join("data");
        let kunci = self.kunci.get_or_init(|| keys_of(&data));
        let sha256 = berkas["sha256"].as_str().unwrap_or_default();
        let copy = self.folder.path().join(sha256);
        let content = open_stored(&stored_path(&data, kunci, sha256), kunci);
        std::fs::write(&copy, content).unwrap_or_else(|e| panic!("{e}"));
        copy
    }

    /// Runs a command.
    ///
    /// # Errors
    /// What the command refuses.
    pub fn try_call(&self, command: &str, req: Value) -> Result<Value, ApiError> {
        self.try_call_watched(&NoDesktop, command, req)
    }

    /// Runs a command for `host`, which sees its progress and may stop it.
    ///
    /// # Errors
    /// What the command refuses.
    pub fn try_call_watched(&self, host: &dyn Host, command: &str, req: Value) -> Result<Value, ApiError> {
        dispatch(&Ctx { office: &self.office, host }, command, req)
    }

    /// Runs a command that must succeed.
    ///
    /// # Panics
    /// When it is refused.
    #[must_use]
    pub fn call(&self, command: &str, req: Value) -> Value {
        self.try_call(command, req)
            .unwrap_or_else(|e| panic!("{command}: {}", saksama_api::sentence::of_error(&e)))
    }

    /// Runs a command that must be refused, and gives the code.
    ///
    /// # Panics
    /// When it succeeds, or the code has no sentence.
    #[must_use]
    pub fn refused(&self, command: &str, req: Value) -> ApiError {
        match self.try_call(command, req) {
            Ok(res) => panic!("{command} was done: {res}"),
            Err(e) => {
                assert!(saksama_api::sentence::has_sentence(&e.kode), "{} has no sentence", e.kode);
                for m in &e.masalah {
                    assert!(saksama_api::sentence::has_sentence(&m.kode), "{} has no sentence", m.kode);
                }
                e
            }
        }
    }

    /// The practice office as it is on `day`. It is made once for all tests of a program, which takes seconds, and copied: any
    /// two are one office.
    ///
    /// # Panics
    /// When it can't be made.
    #[must_use]
    pub fn contoh(day: &str) -> Self {
        static MADE: Mutex<BTreeMap<String, Content>> = Mutex::new(BTreeMap::new());
        let folder = new_folder();
        {
            let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
            let new = || Content::of(Self::new_contoh(day).close().path());
            made.entry(day.to_owned()).or_insert_with(new).write(folder.path());
        }
        let office = open(&folder.path().join("data"), StillClock::from(day, IDS_OF_CONTOH));
        unlock(&office);
        Self { office, kunci: OnceLock::new(), folder }
    }

    /// The same, made now: another office than any other.
    ///
    /// # Panics
    /// When it can't be made.
    #[must_use]
    pub fn new_contoh(day: &str) -> Self {
        let office = Self::on(day);
        saksama_api::fill_contoh(&Ctx { office: &office.office, host: &NoDesktop })
            .unwrap_or_else(|e| panic!("{}", saksama_api::sentence::of_error(&e)));
        office
    }
}

fn new_folder() -> TempDir {
    tempfile::tempdir().unwrap_or_else(|e| panic!("no folder: {e}"))
}

/// A complete item as the form sends it; change what a test is about.
#[must_use]
pub fn informasi_isian() -> Value {
    json!({
        "id": null, "versi": 0,
        "judul": "Rekam medis pasien rujukan",
        "uraian": "Riwayat, pemeriksaan, dan pengobatan pasien rujukan perorangan",
        "cakupan": "SELURUH", "bagian_dikecualikan": "",
        "bentuk": "HARDCOPY", "jumlah_berkas": "3", "kurun_waktu": "2025",
        "unit_id": null, "penanggung_jawab": "Kepala Bidang Pelayanan", "tanggal_usul": "02-11-2026",
        "kode_pasal17": ["h.2"],
        "dasar_hukum": [{ "peraturan_id": null, "teks": "Undang-Undang Nomor 14 Tahun 2008", "pasal": "17", "ayat": "", "huruf": "h", "angka": "2" }],
        "jangka_waktu": [{
            "jenis": "DURASI", "nilai": 5, "satuan": "TAHUN", "mulai": "", "berakhir": "", "alasan_berakhir": "",
            "peristiwa": "", "peraturan": "", "retensi_aktif": null, "retensi_inaktif": null, "tinjau_pada": "",
            "uraian_cetak": "", "teks_asal": ""
        }],
        "operator_jangka_waktu": "YANG_LEBIH_DULU",
        "usul_dibuka": "Rahasia kesehatan pasien terungkap dan dapat dipakai untuk merugikannya.",
        "usul_ditutup": "Pasien terlindungi dan berani berobat dengan jujur.",
        "bukan_pasal18": true, "persetujuan_tertulis_subjek": false, "terkait_jabatan_publik": false,
        "kka": "", "kelas_keamanan": "TERBATAS", "catatan_internal": ""
    })
}
