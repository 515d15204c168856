//! An open copy into a new office: looked at first, then made beside the empty data and put in their place.

use super::{faults, report};
use crate::contoh;
use crate::wire::{HasilSalinan, LaporanSalinan, PathReq, Satuan, Tahap};
use crate::work::Work;
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::clock::Clock;
use saksama_core::jejak;
use saksama_core::masalah::Masalah;
use saksama_core::organisasi;
use saksama_core::storage::terbuka::{Asal, JenisKolom, Muat, TabelData};
use saksama_core::storage::{Store, berkas, kunci, pulih};
use saksama_durable::Meter;
use saksama_exchange::terbuka::{BerkasTerbuka, JenisIsi, KolomTerbuka, SalinanTerbuka};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

/// Reads a copy to its end and tells what it holds.
pub(crate) fn inspect(ctx: &Ctx<'_>, req: PathReq) -> ApiResult<LaporanSalinan> {
    let work = ctx.work("inspect_salinan_terbuka")?;
    let copy = open(ctx, Path::new(&req.path))?;
    copy.check(&mut work.stage(Tahap::Memeriksa, Satuan::Bita))?;
    Ok(report(&req.path, copy.daftar(), copy.bita()?, copy.sha256()))
}

/// Opens a copy and refuses it where it has no place: the practice office and an officer's own never take each other's
/// place, and an office that holds anything is not written over.
fn open(ctx: &Ctx<'_>, folder: &Path) -> ApiResult<SalinanTerbuka> {
    let copy = SalinanTerbuka::open(folder)?;
    let (is_used, is_own) = ctx.read(|s| Ok((!contoh::is_unused(s)?, !organisasi::get(s)?.latihan)))?;
    if is_used && is_own && copy.daftar().kantor.latihan {
        return Err(ApiError::new("SALINAN_LATIHAN"));
    }
    if is_used {
        return Err(ApiError::new("KANTOR_SUDAH_BERISI"));
    }
    Ok(copy)
}

/// Takes a copy into the opened office, in which nothing was ever saved. Its keys stay; the empty data are put aside.
pub(crate) fn read(ctx: &Ctx<'_>, req: PathReq) -> ApiResult<HasilSalinan> {
    let work = ctx.work("read_salinan_terbuka")?;
    let _exchange = ctx.office.begin_exchange();
    let folder = Path::new(&req.path);
    let copy = open(ctx, folder)?;
    copy.check(&mut work.stage(Tahap::Memeriksa, Satuan::Bita))?;
    let dir = ctx.office.open_dir(&ctx.office.lock());
    let temuan = stage(ctx, &work, &dir, &copy).inspect_err(|_| pulih::discard(&dir))?;
    let masuk = ctx.office.masuk()?;
    // Somebody may have begun to work here meanwhile. What they still save from here on is put aside, never removed.
    let begun = ctx.read(|s| Ok(!contoh::is_unused(s)?))?;
    let ready = if begun { Err(ApiError::new("KANTOR_SUDAH_BERISI")) } else { work.commit(Tahap::Mengganti) };
    ready.inspect_err(|_| pulih::discard(&dir))?;
    let exchanged = ctx.office.while_closed(masuk, |dir, clock| Ok(pulih::put_in_place(dir, clock)?));
    exchanged.inspect_err(|_| pulih::discard(&dir))?;
    let kode_jejak = ctx.read(jejak::kode)?;
    let salinan = report(&req.path, copy.daftar(), copy.bita()?, copy.sha256());
    Ok(HasilSalinan { folder: dir.display().to_string(), salinan, kode_jejak, temuan })
}

/// Makes the office of the copy beside the present data, with the same keys. Gives what is not whole in it: only what the
/// copy names.
fn stage(ctx: &Ctx<'_>, work: &Work<'_>, dir: &Path, copy: &SalinanTerbuka) -> ApiResult<Vec<Masalah>> {
    let staged = pulih::stage(dir)?;
    let (masuk, clock) = (ctx.office.masuk()?, ctx.office.clock());
    kunci::save(&staged, &kunci::load_of(dir, &masuk.kunci)?)?;
    let muat = Muat::begin(&staged, &masuk.kunci, copy.daftar().kantor.skema)?;
    fill(work, copy, &muat)?;
    seal(work, copy, &muat, clock.as_ref())?;
    let head = &copy.daftar().kantor;
    let keterangan = format!("Salinan terbuka {}, sidik {}", head.dibuat.format("%d-%m-%Y"), copy.sha256());
    let asal = Asal {
        pengguna: &masuk.pengguna,
        kode_jejak: &head.kode_jejak,
        cacat_jejak: &head.cacat_jejak,
        keterangan: &keterangan,
    };
    muat.finish(clock.as_ref(), &asal)?;
    let mut lost: Vec<String> = Vec::new();
    for c in &copy.daftar().cacat {
        lost.push(berkas::name_of(&masuk.kunci, &c.sha256)?);
    }
    let is_named = |found: &Masalah| match found.data.get("berkas") {
        Some(name) => lost.contains(name),
        None => found.medan == "jejak" && !head.cacat_jejak.is_empty(),
    };
    let mut progress = work.stage(Tahap::Memeriksa, Satuan::Bita);
    let checked = pulih::inspect(&staged, Arc::clone(&clock), &masuk.kunci, is_named, &mut progress);
    let temuan = checked.map_err(|e| match ApiError::from(e) {
        e if e.kode == "CADANGAN_TIDAK_SEHAT" => ApiError { kode: "SALINAN_TIDAK_SEHAT".into(), ..e },
        e => e,
    })?;
    // Settings that can't be read would keep every screen from opening.
    let store = Store::open(&staged, clock, &masuk.kunci)?;
    organisasi::get(&store).map_err(|_| ApiError::new("SALINAN_ISI_DITOLAK").with("tabel", "instansi"))?;
    drop(store);
    // In the words of whoever made the copy: the lost ones have no other name here.
    Ok(if temuan.is_empty() { temuan } else { faults(copy.daftar()) })
}

/// Every table, in one transaction with what follows. A table that is missing, or one too many, is refused.
fn fill(work: &Work<'_>, copy: &SalinanTerbuka, muat: &Muat) -> ApiResult<()> {
    let wanted: Vec<TabelData> = muat.tabel().cloned().collect();
    let refused = |tabel: &str| ApiError::new("SALINAN_ISI_DITOLAK").with("tabel", tabel);
    let known = |nama: &str| wanted.iter().any(|t| t.nama == nama);
    if let Some(odd) = copy.daftar().tabel.iter().find(|t| !known(&t.nama)) {
        return Err(refused(&odd.nama));
    }
    let mut progress = work.stage(Tahap::Menyimpan, Satuan::Baris);
    let mut meter = Meter::new(copy.daftar().tabel.iter().map(|t| t.jumlah).sum(), &mut progress);
    meter.add(0)?;
    for t in &wanted {
        let found = copy.tabel(&t.nama).ok_or_else(|| refused(&t.nama))?;
        let is_same = found.kolom.len() == t.kolom.len()
            && found.kolom.iter().zip(&t.kolom).all(|(a, b)| a.nama == b.nama && is_kind(a, b.jenis));
        if !is_same {
            return Err(refused(&t.nama));
        }
        copy.rows::<ApiError>(found, &mut meter, |row| Ok(muat.insert(t, &row)?))?;
    }
    Ok(())
}

fn is_kind(kolom: &KolomTerbuka, jenis: JenisKolom) -> bool {
    matches!(
        (kolom.jenis, jenis),
        (JenisIsi::Angka, JenisKolom::Angka)
            | (JenisIsi::Teks, JenisKolom::Teks)
            | (JenisIsi::Bita, JenisKolom::Bita)
            | (JenisIsi::Bebas, JenisKolom::Bebas)
    )
}

/// Every stored file that the rows name is in the copy, or named as lost.
fn seal(work: &Work<'_>, copy: &SalinanTerbuka, muat: &Muat, clock: &dyn Clock) -> ApiResult<()> {
    let rows = muat.berkas()?;
    let daftar = copy.daftar();
    let refused = || ApiError::new("SALINAN_ISI_DITOLAK").with("tabel", "berkas");
    let mut there: BTreeMap<&str, &BerkasTerbuka> = daftar.berkas.iter().map(|b| (&*b.sha256, b)).collect();
    let lost: BTreeSet<&str> = daftar.cacat.iter().map(|c| &*c.sha256).collect();
    let mut progress = work.stage(Tahap::Menyalin, Satuan::Bita);
    let mut meter = Meter::new(rows.iter().map(|(_, bita)| *bita).sum(), &mut progress);
    meter.add(0)?;
    for (sha256, bita) in &rows {
        let Some(b) = there.remove(sha256.as_str()) else {
            if lost.contains(sha256.as_str()) {
                continue;
            }
            return Err(refused());
        };
        if b.bita != *bita || b.bita > berkas::MAKS {
            return Err(copy.changed(&b.letak).into());
        }
        let source = std::io::Read::take(meter.watch(copy.isi(&b.letak)?), b.bita + 1);
        if !muat.seal(clock, sha256, source)? {
            return Err(copy.changed(&b.letak).into());
        }
    }
    // One that no row names would never be seen again.
    if there.is_empty() { Ok(()) } else { Err(refused()) }
}
