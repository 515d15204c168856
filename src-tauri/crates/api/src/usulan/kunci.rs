//! The keys that packages are signed and sealed with.

use crate::dokumen::write;
use crate::wire::{
    AlasanReq, BerkasKunciReq, BuatKunciReq, KeadaanKunciPaket, Kosong, KunciPihakReq, TersimpanRes,
};
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::paket::{self, KunciPihak, KunciSendiri, PihakIsian};
use saksama_core::{Error, organisasi};
use saksama_exchange::paket::KunciKantorBerkas;
use saksama_vault::KunciPublik;
use std::path::{Path, PathBuf};

/// Proposed name of the file with the public keys of this office.
const NAMA: &str = "Kunci PPID Utama.kunci";

pub(crate) fn get(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<KeadaanKunciPaket> {
    ctx.read(|s| {
        let sendiri = paket::open_own(s)?.map(|(own, _)| own);
        Ok(KeadaanKunciPaket { sendiri, pihak: paket::list_pihak(s)? })
    })
}

pub(crate) fn make(ctx: &Ctx<'_>, req: BuatKunciReq) -> ApiResult<KunciSendiri> {
    ctx.write(|s| paket::make(s, &req.alasan))
}

pub(crate) fn record(ctx: &Ctx<'_>, req: KunciPihakReq) -> ApiResult<KunciPihak> {
    let found = req.path.as_deref().map(|path| KunciKantorBerkas::read(Path::new(path))).transpose()?;
    let kunci =
        found.as_ref().map(|found| KunciPublik::read(&found.kunci)).transpose().map_err(Error::from)?;
    if req.unit_id.is_none() && kunci.is_none() {
        return Err(ApiError::new("KUNCI_KANTOR_BUKAN").with("berkas", "-"));
    }
    let isian = PihakIsian {
        unit_id: req.unit_id,
        nama: found.map(|found| found.nama).unwrap_or_default(),
        sidik: req.sidik,
        kunci,
        surat_nomor: req.surat_nomor,
        alasan: req.alasan,
    };
    ctx.write(|s| paket::record_pihak(s, &isian))
}

pub(crate) fn revoke(ctx: &Ctx<'_>, req: AlasanReq) -> ApiResult<()> {
    ctx.write(|s| paket::revoke_pihak(s, &req.id, &req.alasan))
}

pub(crate) fn save_berkas_kunci(ctx: &Ctx<'_>, req: BerkasKunciReq) -> ApiResult<TersimpanRes> {
    let path = match req.path {
        Some(path) => PathBuf::from(path),
        None => match ctx.ask_where("Simpan berkas kunci", NAMA)? {
            Some(path) => path,
            None => return Ok(TersimpanRes { path: None }),
        },
    };
    let (own, nama) = ctx.read(|s| Ok((paket::open_own(s)?, organisasi::get(s)?.nama_badan_publik)))?;
    let (_, own) = own.ok_or_else(|| ApiError::new("KUNCI_PAKET_BELUM_ADA"))?;
    // The receiver must be able to name it.
    let nama = if nama.trim().is_empty() { "PPID Utama".to_owned() } else { nama };
    let berkas = KunciKantorBerkas { nama, kunci: own.publik().text() };
    write(&path, &berkas.bytes())?;
    Ok(TersimpanRes { path: Some(path.display().to_string()) })
}
