//! The office's own sentences: read, checked, saved, as shipped again.

use crate::wire::{KalimatBaris, Naskah, NaskahReq, ResetNaskahReq, SaveNaskahReq};
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::Error;
use saksama_core::masalah::Masalah;
use saksama_core::naskah;
use saksama_documents::{self as papers, Kalimat, KalimatSalah};
use std::collections::BTreeMap;

pub(crate) fn list(ctx: &Ctx<'_>, req: NaskahReq) -> ApiResult<Naskah> {
    let shipped = shipped(&req.kode)?;
    let versi = ctx.read(|s| naskah::list(s, &req.kode))?;
    let own = versi.first().map(|v| v.kalimat.clone()).unwrap_or_default();
    let row = |k: Kalimat| KalimatBaris {
        kantor: own.get(&k.kunci).cloned(),
        kunci: k.kunci,
        bawaan: k.bawaan,
        bidang: k.bidang,
        daftar: k.daftar,
    };
    Ok(Naskah {
        kalimat: shipped.into_iter().map(row).collect(),
        utuh: versi.first().is_none_or(|v| v.utuh),
        kode: req.kode,
        versi,
    })
}

pub(crate) fn save(ctx: &Ctx<'_>, req: SaveNaskahReq) -> ApiResult<Naskah> {
    let kalimat = check(&req)?;
    ctx.write(|s| naskah::save(s, &req.kode, &kalimat))?;
    list(ctx, NaskahReq { kode: req.kode })
}

pub(crate) fn reset(ctx: &Ctx<'_>, req: ResetNaskahReq) -> ApiResult<Naskah> {
    shipped(&req.kode)?;
    ctx.write(|s| {
        let mut kalimat = naskah::current(s, &req.kode)?.map(|v| v.kalimat).unwrap_or_default();
        match &req.kunci {
            Some(kunci) => drop(kalimat.remove(kunci)),
            None => kalimat.clear(),
        }
        naskah::save(s, &req.kode, &kalimat)
    })?;
    list(ctx, NaskahReq { kode: req.kode })
}

/// The sentences that differ from the shipped ones, each checked; a sentence of no known key is refused.
pub(super) fn check(req: &SaveNaskahReq) -> ApiResult<BTreeMap<String, String>> {
    let shipped: BTreeMap<String, String> =
        shipped(&req.kode)?.into_iter().map(|k| (k.kunci, k.bawaan)).collect();
    let mut out = Vec::new();
    let mut kalimat = BTreeMap::new();
    for (kunci, teks) in &req.kalimat {
        // an empty last line is no sentence, and breaks none
        let teks = teks.replace("\r\n", "\n").trim_end_matches('\n').to_owned();
        if shipped.get(kunci) == Some(&teks) {
            continue;
        }
        match papers::check_kalimat(&req.kode, kunci, &teks) {
            Ok(()) => drop(kalimat.insert(kunci.clone(), teks)),
            Err(salah) => out.push(masalah(kunci, salah)),
        }
    }
    Error::check(out)?;
    Ok(kalimat)
}

fn shipped(kode: &str) -> ApiResult<Vec<Kalimat>> {
    papers::naskah_bawaan(kode).map_err(|_| ApiError::new("DOKUMEN_TIDAK_DIKENAL").with("jenis", kode))
}

fn masalah(kunci: &str, salah: KalimatSalah) -> Masalah {
    let at = |kode: &str| Masalah::galat(format!("kalimat.{kunci}"), kode);
    match salah {
        KalimatSalah::TakDikenal(_) => at("KALIMAT_TIDAK_DIKENAL"),
        KalimatSalah::Kosong => at("KALIMAT_KOSONG"),
        KalimatSalah::TerlaluPanjang => at("TERLALU_PANJANG").with("maks", 10_000),
        KalimatSalah::KarakterKendali { baris, kolom } => {
            at("KALIMAT_KARAKTER_KENDALI").with("baris", baris).with("huruf_ke", kolom)
        }
        KalimatSalah::BidangTakDikenal { bidang, baris, kolom } => at("BIDANG_TIDAK_DIKENAL")
            .with("bidang", format!("{{{bidang}}}"))
            .with("baris", baris)
            .with("huruf_ke", kolom),
        KalimatSalah::TakTerbaca { baris, kolom } => {
            at("KALIMAT_TIDAK_TERBACA").with("baris", baris).with("huruf_ke", kolom)
        }
    }
}

/// A key as the officer reads it: `daftar.judul` → `Daftar, judul`.
pub(super) fn nama_kalimat(kunci: &str) -> String {
    let words = kunci.replace('.', ", ").replace('_', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
