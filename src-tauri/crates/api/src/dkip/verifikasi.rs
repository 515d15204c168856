//! Checking what was written before: an exported folder, an open copy, a package.

use crate::cadangan::{faults, hash_of_file};
use crate::usulan::check_bag;
use crate::wire::{BerkasFolder, LaporanFolder, PathReq, Satuan, Tahap};
use crate::work::Work;
use crate::{ApiError, ApiResult, Ctx, Host, salinan_terbuka};
use saksama_core::masalah::Masalah;
use saksama_durable::{Progress, sha256_hex};
use saksama_exchange::dkip as public;
use saksama_exchange::paket::{Paket, USULAN, read_usulan};
use saksama_exchange::terbuka::{SalinanTerbuka, is_salinan};
use std::path::Path;

pub(crate) fn verify(ctx: &Ctx<'_>, req: PathReq) -> ApiResult<LaporanFolder> {
    verify_folder(Path::new(&req.path), ctx.host)
}

/// Checks an exported folder, an open copy, or a package, against its own checksums.
///
/// # Errors
/// `BERKAS_TIDAK_ADA` when nothing is there, `TUJUAN_BUKAN_FOLDER` when it is a device, `TUJUAN_HILANG` when the drive
/// goes away; `PAKET_…` when a file is no whole package, `PAKET_…` and `SALINAN_…` when an open copy is not whole;
/// `DIBATALKAN`.
pub fn verify_folder(folder: &Path, host: &dyn Host) -> ApiResult<LaporanFolder> {
    let work = Work::begin(host, "verify_dkip")?;
    let mut progress = work.stage(Tahap::Memeriksa, Satuan::Bita);
    if folder.is_file() {
        return verify_paket(folder, &work, &mut progress);
    }
    if folder.symlink_metadata().is_err() {
        return Err(ApiError::new("BERKAS_TIDAK_ADA").with("berkas", folder.display()));
    }
    if is_salinan(folder) {
        return verify_salinan(folder, &mut progress);
    }
    let report = public::verify_folder(folder, &mut progress)?;
    let temuan = report.temuan.into_iter().map(|t| {
        let kode =
            serde_json::to_value(t.kode).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default();
        Masalah::galat("berkas", &format!("PERIKSA_{kode}")).with("berkas", t.berkas)
    });
    Ok(LaporanFolder {
        folder: folder.display().to_string(),
        sehat: report.sehat,
        jumlah: None,
        sha256: None,
        berkas: vec![],
        temuan: temuan.collect(),
    })
}

/// Reads every file of an open copy and compares it with its list.
fn verify_salinan(folder: &Path, progress: &mut Progress<'_>) -> ApiResult<LaporanFolder> {
    let copy = SalinanTerbuka::open(folder)?;
    copy.check(progress)?;
    let temuan = salinan_terbuka::faults(copy.daftar());
    Ok(LaporanFolder {
        folder: folder.display().to_string(),
        sehat: temuan.is_empty(),
        jumlah: None,
        sha256: Some(copy.sha256().to_owned()),
        berkas: vec![],
        temuan,
    })
}

/// Reads every file of a package and compares it with the manifest.
fn verify_paket(path: &Path, work: &Work<'_>, progress: &mut Progress<'_>) -> ApiResult<LaporanFolder> {
    if let Some(bag) = check_bag(path, work)? {
        read_usulan(&path.display().to_string(), bag.isi())?;
        let whole = hash_of_file(path, &mut work.stage(Tahap::Membaca, Satuan::Bita))?;
        let (ukuran, sha256) = (bag.isi().len() as u64, sha256_hex(bag.isi()));
        return Ok(LaporanFolder {
            sha256: Some(whole.sha256),
            folder: path.display().to_string(),
            sehat: true,
            jumlah: None,
            berkas: vec![BerkasFolder { nama: USULAN.into(), ukuran, sha256 }],
            temuan: vec![],
        });
    }
    let mut paket = Paket::open(path)?;
    paket.check(progress)?;
    let files = paket.manifest().berkas.iter();
    let temuan = faults(paket.manifest());
    let whole = hash_of_file(path, &mut work.stage(Tahap::Membaca, Satuan::Bita))?;
    Ok(LaporanFolder {
        sha256: Some(whole.sha256),
        folder: path.display().to_string(),
        sehat: temuan.is_empty(),
        jumlah: None,
        berkas: files
            .map(|b| BerkasFolder { nama: b.nama.clone(), ukuran: b.bita, sha256: b.sha256.clone() })
            .collect(),
        temuan,
    })
}
