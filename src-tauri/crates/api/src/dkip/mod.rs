//! The public list: checked, written to a drive, verified; and the drives.

mod berkas;
mod internal;
mod periksa;
mod siapkan;
mod verifikasi;

pub(crate) use internal::save_internal;
pub use periksa::pemeriksa_of;
pub(crate) use periksa::{allow_temuan, check, get_kata, save_uraian_publik};
pub(crate) use verifikasi::verify;
pub use verifikasi::verify_folder;

use crate::wire::{BerkasFolder, Drive, Kosong, LaporanFolder, PathReq, Satuan, Tahap, TandaDrive};
use crate::{ApiError, ApiResult, Ctx};
use berkas::Prepared;
use saksama_core::dkip::{self, BerkasEkspor};
use saksama_core::masalah::Masalah;
use saksama_exchange::check_folder;
use saksama_exchange::dkip as public;
use saksama_exchange::jalan_pintas::{JenisTanda, Tanda, signs};
use std::path::Path;

pub(crate) fn list_drive(_: &Ctx<'_>, _: Kosong) -> ApiResult<Vec<Drive>> {
    let drives = public::list_drive()?;
    // A write-protected disk of the computer is no place to write to, and nobody can change that.
    let usable = drives.into_iter().filter(|d| d.lepasan || !d.hanya_baca);
    Ok(usable
        .map(|d| Drive {
            tanda: if d.lepasan { signs(&d.lokasi).into_iter().map(tanda).collect() } else { vec![] },
            path: d.lokasi.display().to_string(),
            nama: d.nama,
            ukuran: d.ukuran,
            sisa: d.tersedia,
            sistem_berkas: d.sistem_berkas,
            lepas: d.lepasan,
            hanya_baca: d.hanya_baca,
        })
        .collect())
}

fn tanda(sign: Tanda) -> TandaDrive {
    let jenis = match sign.jenis {
        JenisTanda::JalanPintas => "JALAN_PINTAS",
        JenisTanda::Program => "PROGRAM",
        JenisTanda::Autorun => "AUTORUN",
        JenisTanda::FolderTersembunyi => "FOLDER_TERSEMBUNYI",
    };
    TandaDrive { jenis: jenis.to_owned(), nama: sign.nama }
}

/// Writes the folder, unless something that was found in it waits for a decision.
pub(crate) fn export(ctx: &Ctx<'_>, req: PathReq) -> ApiResult<LaporanFolder> {
    let work = ctx.work("export_dkip")?;
    check_folder(Path::new(&req.path))?;
    let made = Prepared::make(ctx, &work)?;
    let undecided = periksa::look(&made, &work)?.into_iter().filter(|t| t.alasan.is_none()).count();
    if undecided > 0 {
        return Err(ApiError::new("TEMUAN_BELUM_DIPUTUSKAN").with("jumlah", undecided));
    }
    let Prepared { ready, folder: files, .. } = &made;
    ctx.write(|s| dkip::begin_export(s, &req.path))?;
    let mut progress = work.stage(Tahap::Menulis, Satuan::Bita);
    let done = files.write(Path::new(&req.path), &ready.folder, &mut progress)?;
    let folder = done.folder.display().to_string();
    let jumlah = u32::try_from(ready.list.baris.len()).unwrap_or(u32::MAX);
    let unscanned = ready.list.sk.iter().zip(&ready.scans).filter(|(_, scan)| scan.is_none());
    let mut temuan: Vec<Masalah> = unscanned
        .map(|(sk, _)| Masalah::peringatan("berkas", "SK_BELUM_DIPINDAI").with("keputusan", &sk.sebutan))
        .collect();
    temuan.extend(made.peringatan.iter().cloned());
    let files: Vec<BerkasEkspor> = done
        .berkas
        .iter()
        .map(|b| BerkasEkspor { nama: b.nama.clone(), ukuran: b.bita, sha256: b.sha256.clone() })
        .collect();
    // Without its line it must not be handed over. The officer needs the first error.
    ctx.write(|s| dkip::record_export(s, &folder, jumlah, &files)).inspect_err(|_| done.remove())?;
    Ok(LaporanFolder {
        folder,
        sehat: true,
        jumlah: Some(jumlah),
        sha256: None,
        berkas: done
            .berkas
            .into_iter()
            .map(|b| BerkasFolder { nama: b.nama, ukuran: b.bita, sha256: b.sha256 })
            .collect(),
        temuan,
    })
}
