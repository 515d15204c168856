//! The whole office into one file, and back out of it.

use crate::error::file_name;
use crate::wire::{BerkasFolder, HasilPulih, LaporanPaket, PathReq};
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::clock::Clock;
use saksama_core::organisasi;
use saksama_core::storage::{FILE_NAME, Store, berkas, pulih};
use saksama_durable::Written;
use saksama_exchange::paket::{
    BERKAS, IsiPaket, JenisPaket, KepalaPaket, Manifest, Paket, REGISTER, Sumber, write_paket,
};
use std::path::Path;
use std::sync::Arc;

/// Version of this program.
pub(crate) const PROGRAM: &str = env!("CARGO_PKG_VERSION");
/// The copy of the data file while it is packed, inside the data folder.
const SALINAN: &str = "cadangan-sementara.db";

pub(crate) fn backup(ctx: &Ctx<'_>, req: PathReq) -> ApiResult<LaporanPaket> {
    let store = ctx.office.lock();
    // A damaged office must not push out the last good backup while everybody believes it was kept.
    let temuan = berkas::check(&store)?;
    if !temuan.is_empty() {
        let kode: Vec<&str> = temuan.iter().map(|m| m.kode.as_str()).collect();
        return Err(ApiError::new("DATA_TIDAK_SEHAT").with("sebab", kode.join(", ")));
    }
    let copy = Passing(store.dir().join(SALINAN));
    copy.remove()?;
    store.copy_to(&copy.0)?;
    let mut isi = vec![IsiPaket { nama: REGISTER.into(), sumber: Sumber::Berkas(copy.0.clone()) }];
    for sha256 in berkas::list(&store)? {
        let nama = format!("{BERKAS}/{}/{sha256}", sha256.get(..2).unwrap_or_default());
        isi.push(IsiPaket { nama, sumber: Sumber::Berkas(berkas::path(&store, &sha256)?) });
    }
    let kepala = KepalaPaket {
        jenis: JenisPaket::Cadangan,
        dibuat: store.today(),
        program: PROGRAM.into(),
        instansi: organisasi::get(&store)?.nama_badan_publik,
        kode_unit: String::new(),
    };
    let tujuan = Path::new(&req.path);
    let done = write_paket(tujuan, kepala, isi)?;
    Ok(report(tujuan, done.manifest, &done.paket))
}

/// A file that goes when it has served.
struct Passing(std::path::PathBuf);

impl Passing {
    /// What a broken attempt left there.
    fn remove(&self) -> ApiResult<()> {
        match std::fs::remove_file(&self.0) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(ApiError::new("BERKAS_GAGAL")
                .with("berkas", self.0.display())
                .with("operasi", "remove")
                .with("sebab", e)),
            _ => Ok(()),
        }
    }
}

impl Drop for Passing {
    fn drop(&mut self) {
        // Best effort: the next backup removes what is left.
        drop(self.remove());
    }
}

/// Restores into the opened office: it is closed for the exchange and opened again, with the old data when it fails.
pub(crate) fn restore(ctx: &Ctx<'_>, req: PathReq) -> ApiResult<HasilPulih> {
    let dir = ctx.office.lock().dir().to_owned();
    let manifest = stage(&dir, Path::new(&req.path), ctx.office.clock())?;
    let exchanged = ctx.office.while_closed(|dir, clock| Ok(pulih::put_in_place(dir, clock)?));
    let kept = exchanged.inspect_err(|_| pulih::discard(&dir))?;
    Ok(result(&dir, kept.as_deref(), &manifest))
}

/// Restores into the data folder `dir`, which no program may have open; it need not exist, and what lies in it may be
/// damaged.
///
/// # Errors
/// `SEDANG_DIPAKAI`; what is wrong with the package (`PAKET_…`), with its data (`CADANGAN_TIDAK_SEHAT`,
/// `DIBUAT_PROGRAM_LEBIH_BARU`), with the folder. After an error the present data are as they were.
pub fn restore_folder(dir: &Path, paket: &Path, clock: Arc<dyn Clock>) -> ApiResult<HasilPulih> {
    if dir.join(FILE_NAME).exists() {
        // Opening tells whether another program has the data; closing puts its log into the file. Damaged data, or
        // those of a newer program, are what a backup is for.
        match Store::open(dir, Arc::clone(&clock)).map_err(ApiError::from) {
            Err(e) if matches!(&*e.kode, "SEDANG_DIPAKAI" | "FOLDER_TIDAK_BISA_DITULIS") => return Err(e),
            _ => {}
        }
    }
    let manifest = stage(dir, paket, Arc::clone(&clock))?;
    let kept = pulih::put_in_place(dir, clock.as_ref()).inspect_err(|_| pulih::discard(dir))?;
    Ok(result(dir, kept.as_deref(), &manifest))
}

/// Checks the package as a whole, unpacks it beside the present data and opens what came out.
fn stage(dir: &Path, paket: &Path, clock: Arc<dyn Clock>) -> ApiResult<Manifest> {
    let mut read = Paket::open(paket)?;
    read.expect(JenisPaket::Cadangan)?;
    let program = &read.manifest().program;
    if version(program) > version(PROGRAM) {
        return Err(ApiError::new("PAKET_LEBIH_BARU")
            .with("berkas", file_name(paket))
            .with("versi", program)
            .with("dikenal", PROGRAM));
    }
    read.check()?;
    let staged = pulih::stage(dir)?;
    let ready = read.unpack(&staged).map_err(ApiError::from);
    ready
        .and_then(|()| Ok(pulih::prepare(&staged, &paket.display().to_string(), clock)?))
        .inspect_err(|_| pulih::discard(dir))?;
    Ok(read.manifest().clone())
}

/// `1.10.2` as numbers; what is no number counts as 0.
fn version(text: &str) -> Vec<u64> {
    text.split('.').map(|part| part.parse().unwrap_or(0)).collect()
}

fn result(dir: &Path, kept: Option<&Path>, manifest: &Manifest) -> HasilPulih {
    HasilPulih {
        folder: dir.display().to_string(),
        folder_lama: kept.map(|p| p.display().to_string()),
        dibuat: manifest.dibuat,
        instansi: manifest.instansi.clone(),
    }
}

/// What is told about a written or checked package.
pub(crate) fn report(path: &Path, manifest: Manifest, paket: &Written) -> LaporanPaket {
    LaporanPaket {
        path: path.display().to_string(),
        jenis: manifest.jenis.as_str().to_owned(),
        dibuat: manifest.dibuat,
        program: manifest.program,
        instansi: manifest.instansi,
        kode_unit: manifest.kode_unit,
        ukuran: paket.bita,
        sha256: paket.sha256.clone(),
        berkas: manifest
            .berkas
            .into_iter()
            .map(|b| BerkasFolder { nama: b.nama, ukuran: b.bita, sha256: b.sha256 })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn versions_are_compared_as_numbers() {
        assert!(version("0.10.0") > version("0.9.9"));
        assert!(version("1.0.0") > version("0.99.0"));
        assert!(version("0.1.0") <= version("0.1.0"));
    }
}
