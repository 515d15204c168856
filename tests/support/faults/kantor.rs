//! The office that a driver works on, opened and closed, and all that can be read of it.

use crate::office::{KATA_SANDI, NoDesktop, PENGGUNA};
use saksama_api::clock::SystemClock;
use saksama_api::{ApiError, Biaya, Ctx, Office, dispatch};
use saksama_core::clock::Clock;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The day of every driver.
const DAY: &str = "2026-11-20";

/// Another passphrase.
pub const BARU: &str = "perahu kayu di muara";
/// Another person.
pub const LAIN: &str = "Budi Santoso";

/// An opened data folder.
pub struct Kantor {
    office: Office,
}

/// What a command refuses: its code, and the sentence that the officer reads.
pub type Refused = Box<ApiError>;

/// File beside a data folder with the recovery code of its office.
#[must_use]
pub fn kode_file(data: &Path) -> PathBuf {
    data.with_extension("kode")
}

/// Makes the office in the empty folder `data`, or seals the plain one of an earlier program that lies there.
///
/// # Errors
/// What opening refuses.
///
/// # Panics
/// When the recovery code can't be kept.
pub fn new_kantor(data: &Path) -> Result<Kantor, Refused> {
    let kantor = Kantor::find(data, clock())?;
    let made = kantor.call("create_kunci", json!({ "nama": PENGGUNA, "kata_sandi": KATA_SANDI }))?;
    let kode = made["kode"].as_str().unwrap_or_default().to_owned();
    fs::write(kode_file(data), &kode).unwrap_or_else(|e| panic!("{e}"));
    let groups: Vec<&str> = kode.split('-').collect();
    let group = |n: &Value| n.as_u64().and_then(|n| groups.get(usize::try_from(n).ok()? - 1).copied());
    let typed: Vec<_> = made["minta"].as_array().into_iter().flatten().map(group).collect();
    drop(kantor.call("confirm_pemulihan", json!({ "kelompok": typed }))?);
    Ok(kantor)
}

/// The request that restores the backup `path` of the office in `data` elsewhere: by its recovery code, else by the
/// passphrase.
///
/// # Panics
/// When the recovery code was not kept.
#[must_use]
pub fn restore_request(data: &Path, path: &Path, by_kode: bool) -> Value {
    if by_kode {
        let kode = fs::read_to_string(kode_file(data)).unwrap_or_else(|e| panic!("{e}"));
        return json!({ "path": path, "kode": kode });
    }
    json!({ "path": path, "nama": PENGGUNA, "kata_sandi": KATA_SANDI })
}

/// The machine's clock on the day of every driver. Ids are new ones in every process.
#[must_use]
pub fn clock() -> Arc<dyn Clock> {
    Arc::new(SystemClock { hari_ini: DAY.parse().ok() })
}

impl Kantor {
    /// Opens the office in `data` with its passphrase: the only place of the faults that does.
    ///
    /// # Errors
    /// What opening refuses.
    pub fn open(data: &Path) -> Result<Self, Refused> {
        let kantor = Self::find(data, clock())?;
        // A practice office is open already.
        if kantor.keadaan()? != "TERBUKA" {
            kantor.unlock()?;
        }
        Ok(kantor)
    }

    fn unlock(&self) -> Result<(), Refused> {
        self.unlock_as(PENGGUNA, KATA_SANDI)
    }

    /// Opens what was found for somebody.
    ///
    /// # Errors
    /// What opening refuses.
    pub fn unlock_as(&self, nama: &str, kata_sandi: &str) -> Result<(), Refused> {
        self.call("unlock", json!({ "nama": nama, "kata_sandi": kata_sandi })).map(drop)
    }

    /// Locks it and opens it again, as after a pause.
    ///
    /// # Errors
    /// What a command refuses.
    pub fn lock_and_unlock(&self) -> Result<(), Refused> {
        drop(self.call("lock", json!({}))?);
        self.unlock()
    }

    /// Whether a passphrase was ever set here, and whether it is wanted now.
    ///
    /// # Errors
    /// What the command refuses.
    pub fn keadaan(&self) -> Result<String, Refused> {
        Ok(self.call("get_kunci_state", json!({}))?["keadaan"].as_str().unwrap_or_default().to_owned())
    }

    /// Finds the office in `data` without opening it.
    ///
    /// # Errors
    /// What the folder refuses.
    pub fn find(data: &Path, clock: Arc<dyn Clock>) -> Result<Self, Refused> {
        let office = Office::open(data, clock).map_err(Box::new)?;
        Ok(Self { office: office.with_biaya(Biaya::LEAST) })
    }

    /// Runs a command.
    ///
    /// # Errors
    /// What the command refuses.
    pub fn call(&self, command: &str, req: Value) -> Result<Value, Refused> {
        dispatch(&Ctx { office: &self.office, host: &NoDesktop }, command, req).map_err(Box::new)
    }

    /// Runs a command that must succeed.
    ///
    /// # Panics
    /// When it is refused.
    #[must_use]
    pub fn get(&self, command: &str, req: Value) -> Value {
        self.call(command, req).unwrap_or_else(|e| panic!("{command}: {e:?}"))
    }

    /// Fills the empty office for practice.
    ///
    /// # Panics
    /// When it is refused.
    pub fn fill_latihan(&self) {
        let ctx = Ctx { office: &self.office, host: &NoDesktop };
        saksama_api::fill_contoh(&ctx).unwrap_or_else(|e| panic!("{e:?}"));
    }

    /// Every row of the register, or of its trash.
    ///
    /// # Errors
    /// What the command refuses.
    pub fn rows(&self, sampah: bool) -> Result<Vec<Value>, Refused> {
        let mut rows = Vec::new();
        loop {
            let page = self.page("", sampah, rows.len(), 500)?;
            if page.is_empty() {
                return Ok(rows);
            }
            rows.extend(page);
        }
    }

    /// A page of the register in which `teks` stands.
    ///
    /// # Errors
    /// What the command refuses.
    pub fn page(&self, teks: &str, sampah: bool, mulai: usize, jumlah: usize) -> Result<Vec<Value>, Refused> {
        let req = json!({
            "teks": teks, "status": [], "huruf": [], "unit_id": [], "hanya_bermasalah": false, "sampah": sampah,
            "urut": "NOMOR_REGISTER", "menurun": false, "mulai": mulai, "jumlah": jumlah
        });
        Ok(self.call("search_informasi", req)?["baris"].as_array().cloned().unwrap_or_default())
    }

    /// What the full check and the check of the trail find; empty when all is whole.
    ///
    /// # Errors
    /// What can't even be checked.
    pub fn faults(&self) -> Result<Vec<Value>, Refused> {
        let mut found = self.call("check_data", json!({}))?["temuan"].as_array().cloned().unwrap_or_default();
        let trail = self.call("get_keadaan_jejak", json!({}))?["cacat"].clone();
        found.extend(Some(trail).filter(|cacat| !cacat.is_null()));
        Ok(found)
    }
}

/// All that the wire tells of the opened office; `trail` says whether the trail too.
///
/// # Errors
/// What a command refuses.
pub fn dump(kantor: &Kantor, trail: bool) -> Result<Value, Refused> {
    let mut out = serde_json::Map::new();
    for command in ["get_instansi", "list_peraturan"] {
        out.insert(command.to_owned(), kantor.call(command, json!({}))?);
    }
    for (command, each) in [
        ("list_unit", ""),
        ("list_pejabat", ""),
        ("list_lokasi_arsip", ""),
        ("list_lembar_uji", "get_lembar_uji"),
        ("list_rapat", "get_rapat"),
        ("list_keputusan", "get_keputusan"),
    ] {
        for sampah in [false, true] {
            let list = kantor.call(command, json!({ "sampah": sampah }))?;
            let rows = list.as_array().into_iter().flatten().filter(|_| !each.is_empty());
            let whole = rows.map(|row| of(kantor, each, row)).collect::<Result<Vec<_>, _>>()?;
            out.insert(format!("{command} {sampah}"), json!([list, whole]));
        }
    }
    for sampah in [false, true] {
        let rows = kantor.rows(sampah)?;
        let each = |row| Ok(json!([of(kantor, "get_informasi", row)?, of(kantor, "list_penempatan", row)?]));
        let whole = rows.iter().map(each).collect::<Result<Vec<_>, Refused>>()?;
        out.insert(format!("informasi {sampah}"), json!([rows, whole]));
    }
    out.insert("dokumen".into(), kantor.call("list_dokumen", json!({ "subjek_id": null }))?);
    if trail {
        let all = json!({ "entitas_id": null, "jumlah": 100_000 });
        out.insert("jejak".into(), kantor.call("list_jejak", all)?);
    }
    Ok(Value::Object(out))
}

fn of(kantor: &Kantor, command: &str, row: &Value) -> Result<Value, Refused> {
    kantor.call(command, json!({ "id": row["id"] }))
}

/// Copies the folder `from` to `to`, which is made.
///
/// # Panics
/// When it can't be read or written.
pub fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap_or_else(|e| panic!("{}: {e}", to.display()));
    for entry in fs::read_dir(from).unwrap_or_else(|e| panic!("{}: {e}", from.display())) {
        let path = entry.unwrap_or_else(|e| panic!("{e}")).path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            let _bytes = fs::copy(&path, &target).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        }
    }
}

/// Every file under `folder`, in order; none when it isn't there.
#[must_use]
pub fn stored_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(stored_files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}
