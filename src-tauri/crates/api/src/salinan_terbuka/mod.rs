//! Everything of the office into a folder that any program can read, and back into a new office. Nothing in such a folder
//! is encrypted.

mod baca;
mod kata;
mod remains;
#[cfg(test)]
mod tests;

pub(crate) use baca::{inspect, read};
pub(crate) use remains::{check as check_sisa, forget as forget_sisa};

use crate::cadangan::PROGRAM;
use crate::wire::{LaporanSalinan, PathReq, Satuan, Tahap};
use crate::work::Work;
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::jejak;
use saksama_core::masalah::Masalah;
use saksama_core::op::Op;
use saksama_core::organisasi;
use saksama_core::storage::cadangan as catatan;
use saksama_core::storage::kunci;
use saksama_core::storage::terbuka::{BerkasBernama, JenisKolom, Potret};
use saksama_durable::Meter;
use saksama_exchange::check_largest;
use saksama_exchange::terbuka::{
    BerkasCacat, BerkasTerbuka, DaftarTerbuka, JenisIsi, KepalaTerbuka, KolomTerbuka, PenggunaTerbuka,
    Penulis, Rencana,
};
use saksama_vault::KunciData;
use std::path::Path;

/// How much longer rows are as JSON and CSV than in the data file, at most.
const MELEBAR: u64 = 4;

/// Writes the copy into a new folder inside the chosen one. The trail tells of it before the first byte leaves, so that
/// no copy can be without its line there, and once more when it is whole. A sealed note in the data folder tells where it is
/// being written, so that what is left of a copy that was broken off is found again ([`remains`]).
pub(crate) fn write(ctx: &Ctx<'_>, req: PathReq) -> ApiResult<LaporanSalinan> {
    let work = ctx.work("write_salinan_terbuka")?;
    let tujuan = Path::new(&req.path);
    refuse_data_folder(ctx, tujuan)?;
    saksama_exchange::check_folder(tujuan)?;
    let mut alone = ctx.office.one_salinan();
    // What an earlier one left may lie in the way. What can't be known or removed now is told by `check_sisa_salinan`.
    drop(remains::settle(ctx, &mut alone));
    note(ctx, "dimulai", &req.path)?;
    let done = write_noted(ctx, &work, tujuan);
    if done.is_err() {
        drop(remains::settle(ctx, &mut alone));
    }
    done
}

/// The same, once the trail tells of it.
fn write_noted(ctx: &Ctx<'_>, work: &Work<'_>, tujuan: &Path) -> ApiResult<LaporanSalinan> {
    // Read in one go, then let go of: the rest of the program goes on while files are written.
    let (potret, kantor) = ctx.read(|s| {
        let office = organisasi::get(s)?;
        let keadaan = jejak::keadaan(s)?;
        let kepala = KepalaTerbuka {
            dibuat: s.today(),
            program: PROGRAM.into(),
            skema: 0,
            instansi: office.nama_badan_publik,
            latihan: office.latihan,
            kode_jejak: keadaan.kode,
            cacat_jejak: keadaan.cacat.as_ref().map_or_else(String::new, tanda),
            pengguna: Vec::new(),
        };
        Ok((s.potret()?, kepala))
    })?;
    let pengguna = people(&ctx.office.open_dir(&ctx.office.lock()), &ctx.office.masuk()?.kunci)?;
    let kantor = KepalaTerbuka { skema: potret.skema()?, pengguna, ..kantor };
    let berkas = potret.berkas()?;
    let stored: u64 = berkas.iter().map(|b| b.ukuran).sum();
    let perlu = stored.saturating_add(potret.bita()?.saturating_mul(MELEBAR));
    check_largest(tujuan, berkas.iter().map(|b| (told(b), b.ukuran)))?;
    let kode = catatan::new_kode(ctx.office.clock().as_ref())?;
    let rencana = Rencana::new(tujuan, &folder_name(&kantor), &kode, perlu)?;
    let dir = remains::begin(ctx, &kode, tujuan, &rencana)?;
    let mut penulis = Penulis::begin(rencana)?;
    write_tables(work, &potret, &mut penulis)?;
    let mut progress = work.stage(Tahap::Menyalin, Satuan::Bita);
    let mut meter = Meter::new(stored, &mut progress);
    for b in berkas {
        // Asked before each: a long one is not begun in vain.
        meter.add(0)?;
        let ukuran = b.ukuran;
        write_stored(&potret, &mut penulis, b)?;
        meter.add(ukuran)?;
    }
    let mut progress = work.stage(Tahap::Memeriksa, Satuan::Bita);
    let done = penulis.finish(kantor, &kata::Kata, &potret.skema_sql()?, &mut progress)?;
    let folder = done.folder.display().to_string();
    note(ctx, "selesai", &format!("{folder} (sidik {})", done.sha256))?;
    // Best effort: with the note left, the copy is only told once more, as the whole one it is.
    drop(catatan::forget_berjalan(&dir, &kode));
    Ok(report(&folder, &done.daftar, done.bita, &done.sha256))
}

fn write_tables(work: &Work<'_>, potret: &Potret, penulis: &mut Penulis) -> ApiResult<()> {
    let tables = potret.tabel()?;
    let mut progress = work.stage(Tahap::Menulis, Satuan::Baris);
    let total = tables.iter().map(|t| potret.count(t)).sum::<saksama_core::Result<u64>>()?;
    let mut meter = Meter::new(total, &mut progress);
    for t in tables {
        let kolom = t.kolom.iter().map(|k| KolomTerbuka { nama: k.nama.clone(), jenis: jenis(k.jenis) });
        let mut out = penulis.tabel(&t.nama, kolom.collect())?;
        potret.each_row::<ApiError>(&t, |row| {
            out.row(&row)?;
            Ok(meter.add(1)?)
        })?;
        penulis.end_tabel(out)?;
    }
    Ok(())
}

/// A stored file under its readable name; one that is lost or damaged is named and must not keep the rest from leaving.
fn write_stored(potret: &Potret, penulis: &mut Penulis, b: BerkasBernama) -> ApiResult<()> {
    let nama = match (b.kelompok.as_str(), b.nama.is_empty()) {
        ("BAHAN_CETAKAN", _) => format!("{}.zlib", b.nama.trim_end_matches(".pdf")),
        (_, true) => b.sha256.get(..8).unwrap_or_default().to_owned(),
        _ => b.nama,
    };
    match potret.read_berkas(&b.sha256).map_err(ApiError::from) {
        Ok(isi) => {
            let (letak, bita) = (String::new(), b.ukuran);
            let entry = BerkasTerbuka { letak, sha256: b.sha256, bita, media: b.media, nama, milik: b.milik };
            Ok(penulis.berkas(&b.kelompok.to_lowercase(), entry, &isi)?)
        }
        Err(e) if e.kode == "PERAN_TIDAK_BOLEH" => Err(e),
        Err(e) => {
            let is_lost = e.kode == "BERKAS_SIMPANAN_HILANG";
            let kode = if is_lost { "BERKAS_SIMPANAN_HILANG" } else { "BERKAS_SIMPANAN_RUSAK" };
            penulis.cacat(BerkasCacat { sha256: b.sha256, nama, kode: kode.into() });
            Ok(())
        }
    }
}

/// What the officer knows a stored file by.
fn told(b: &BerkasBernama) -> &str {
    if b.nama.is_empty() { b.sha256.get(..8).unwrap_or_default() } else { &b.nama }
}

fn jenis(jenis: JenisKolom) -> JenisIsi {
    match jenis {
        JenisKolom::Angka => JenisIsi::Angka,
        JenisKolom::Teks => JenisIsi::Teks,
        JenisKolom::Bita => JenisIsi::Bita,
        JenisKolom::Bebas => JenisIsi::Bebas,
    }
}

/// Who may use the office: names and roles, never what opens it.
fn people(dir: &Path, own: &KunciData) -> ApiResult<Vec<PenggunaTerbuka>> {
    let mut people = Vec::new();
    for (nama, peran) in kunci::load_of(dir, own)?.pengguna() {
        let peran = serde_json::to_value(peran)?.as_str().unwrap_or_default().to_owned();
        people.push(PenggunaTerbuka { nama: nama.to_owned(), peran });
    }
    Ok(people)
}

/// A plain copy inside the data folder would lie beside what it was to be kept apart from.
fn refuse_data_folder(ctx: &Ctx<'_>, tujuan: &Path) -> ApiResult<()> {
    let whole = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    if whole(tujuan).starts_with(whole(ctx.office.root())) {
        return Err(ApiError::new("TUJUAN_DI_FOLDER_DATA").with("tujuan", tujuan.display()));
    }
    Ok(())
}

fn folder_name(kantor: &KepalaTerbuka) -> String {
    let latihan = if kantor.latihan { "LATIHAN_" } else { "" };
    // The name is cut when it is long; the day must not be.
    let instansi: String = kantor.instansi.chars().take(40).collect();
    format!("{latihan}Salinan_Terbuka_{instansi}_{}", kantor.dibuat.format("%Y%m%d"))
}

fn note(ctx: &Ctx<'_>, ke: &str, keterangan: &str) -> ApiResult<()> {
    ctx.write(|s| s.transact(Op::WriteSalinanTerbuka, |tx| tx.note("kantor", "", "", ke, keterangan)))
}

/// A fault of the trail as the copy tells it: code and number of the line.
fn tanda(cacat: &Masalah) -> String {
    format!("{}:{}", cacat.kode, cacat.data.get("nomor").map_or("", String::as_str))
}

/// What was not whole, as the check of an office names it.
pub(crate) fn faults(daftar: &DaftarTerbuka) -> Vec<Masalah> {
    let lost =
        |c: &BerkasCacat| Masalah::galat("berkas", &c.kode).with("nama", &c.nama).with("berkas", &c.sha256);
    let mut found: Vec<Masalah> = daftar.cacat.iter().map(lost).collect();
    if let Some((kode, nomor)) = daftar.kantor.cacat_jejak.split_once(':') {
        found.push(Masalah::galat("jejak", kode).with("nomor", nomor).with("sampai", nomor));
    }
    found
}

fn report(folder: &str, daftar: &DaftarTerbuka, ukuran: u64, sha256: &str) -> LaporanSalinan {
    let kantor = &daftar.kantor;
    LaporanSalinan {
        folder: folder.to_owned(),
        dibuat: kantor.dibuat,
        program: kantor.program.clone(),
        instansi: kantor.instansi.clone(),
        latihan: kantor.latihan,
        kode_jejak: kantor.kode_jejak.clone(),
        jumlah_tabel: u32::try_from(daftar.tabel.len()).unwrap_or(u32::MAX),
        jumlah_baris: daftar.tabel.iter().map(|t| t.jumlah).sum(),
        jumlah_lampiran: u32::try_from(daftar.berkas.len()).unwrap_or(u32::MAX),
        ukuran,
        sha256: sha256.to_owned(),
        temuan: faults(daftar),
    }
}
