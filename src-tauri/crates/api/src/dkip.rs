//! The public list to a drive, and its verification.

use crate::cadangan::{faults, hash_of_file};
use crate::naskah::{self, Latar};
use crate::tata_naskah::{self, Pilihan, Tata};
use crate::wire::{BerkasFolder, Drive, Kosong, LaporanFolder, PathReq, Satuan, Tahap};
use crate::work::Work;
use crate::{ApiError, ApiResult, Ctx, Host, salinan_terbuka};
use saksama_core::dkip::{self, BerkasEkspor, Lingkup};
use saksama_core::dokumen::{self, KodeDokumen, StatusDokumen};
use saksama_core::keputusan::{self, Keputusan};
use saksama_core::masalah::Masalah;
use saksama_core::storage::{Store, berkas};
use saksama_documents as papers;
use saksama_durable::Progress;
use saksama_exchange::dkip as public;
use saksama_exchange::dkip::{BerkasJadi, DkipPublik, MediaPindaian, PindaianSk, SkPublik};
use saksama_exchange::jalan_pintas::shortcut_beside_folder;
use saksama_exchange::paket::{JenisPaket, Paket, USULAN, read_usulan};
use saksama_exchange::terbuka::{SalinanTerbuka, is_salinan};
use std::path::Path;

pub(crate) fn list_drive(_: &Ctx<'_>, _: Kosong) -> ApiResult<Vec<Drive>> {
    let drives = public::list_drive()?;
    let usable = drives.into_iter().filter(|d| !d.hanya_baca);
    Ok(usable
        .map(|d| Drive {
            jalan_pintas: if d.lepasan { shortcut_beside_folder(&d.lokasi) } else { None },
            path: d.lokasi.display().to_string(),
            nama: d.nama,
            sisa: d.tersedia,
            lepas: d.lepasan,
        })
        .collect())
}

pub(crate) fn export(ctx: &Ctx<'_>, req: PathReq) -> ApiResult<LaporanFolder> {
    let work = ctx.work("export_dkip")?;
    let ready = ctx.read(gather)?;
    let Some(ready) = ready else { return Err(ApiError::new("DKIP_MASIH_KOSONG")) };
    let draw =
        |format: &_, progress: &mut papers::Progress<'_>| papers::render(&ready.paper, format, progress);
    let (pdf, left_aside) = tata_naskah::render(ready.tata, &mut work.paper(), draw)?;
    let files = BerkasJadi { dkip_pdf: &pdf.bytes, sk: &ready.scans };
    let mut progress = work.stage(Tahap::Menulis, Satuan::Bita);
    let done = public::export_dkip(&ready.list, files, Path::new(&req.path), &ready.folder, &mut progress)?;
    let folder = done.folder.display().to_string();
    let jumlah = u32::try_from(ready.list.baris.len()).unwrap_or(u32::MAX);
    let unscanned = ready.list.sk.iter().zip(&ready.scans).filter(|(_, scan)| scan.is_none());
    let mut temuan: Vec<Masalah> = unscanned
        .map(|(sk, _)| Masalah::peringatan("berkas", "SK_BELUM_DIPINDAI").with("keputusan", &sk.sebutan))
        .collect();
    temuan.extend(left_aside);
    temuan.extend(ready.peringatan);
    if !pdf.tak_tercetak.is_empty() {
        let huruf: Vec<String> = pdf.tak_tercetak.iter().map(char::to_string).collect();
        temuan.push(Masalah::peringatan("berkas", "HURUF_TAK_TERCETAK").with("huruf", huruf.join(" ")));
    }
    let files: Vec<BerkasEkspor> = done
        .berkas
        .iter()
        .map(|b| BerkasEkspor { nama: b.nama.clone(), ukuran: b.bita, sha256: b.sha256.clone() })
        .collect();
    ctx.write(|s| dkip::record_export(s, &folder, jumlah, &files))?;
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
    let mut paket = Paket::open(path)?;
    paket.check(progress)?;
    if paket.manifest().jenis == JenisPaket::Usulan {
        read_usulan(&path.display().to_string(), &paket.read(USULAN, progress)?)?;
    }
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

/// Everything the export needs, read in one go.
struct Ready {
    list: DkipPublik,
    paper: papers::Isi,
    tata: Tata,
    /// Scan of each decree of `list`, none while it isn't scanned.
    scans: Vec<Option<PindaianSk>>,
    folder: String,
    /// What could not be used of the words that fill the list.
    peringatan: Vec<Masalah>,
}

fn gather(store: &Store) -> saksama_core::Result<Option<Ready>> {
    let today = store.today();
    let (rows, ended) = (dkip::list(store, Lingkup::Ditetapkan)?, dkip::list_berakhir(store)?);
    if rows.is_empty() && ended.is_empty() {
        return Ok(None);
    }
    let latar = Latar::read(store)?;
    let all = keputusan::list(store, false)?;
    let decrees = naskah::decrees_of(&all, &rows);
    let mark = if latar.instansi.latihan { "LATIHAN_" } else { "" };
    let body = latar.instansi.nama_badan_publik.replace(' ', "_");
    Ok(Some(Ready {
        list: DkipPublik {
            judul: naskah::public_title(&latar.istilah, today),
            instansi: latar.instansi.nama_badan_publik.clone(),
            tanggal: today,
            sk: decrees
                .iter()
                .map(|k| SkPublik { sebutan: naskah::sebutan(&latar, k), nomor: k.nomor.clone() })
                .collect(),
            baris: naskah::public_list(&latar.istilah, &rows),
            berakhir: naskah::ended_list(&ended),
            dip_tambahan: vec![],
        },
        // no code on its sheets: this list isn't kept as a print, so nothing would be found by it
        tata: Tata::read(store, &latar, KodeDokumen::D18, Pilihan::default())?,
        paper: naskah::dkip(&latar, &rows, false, &all, None, today).into(),
        scans: decrees.iter().map(|k| scan(store, k)).collect::<saksama_core::Result<_>>()?,
        folder: format!("{mark}DKIP_{body}_{}", today.format("%Y%m%d")),
        // after all that takes words
        peringatan: latar.istilah.peringatan(),
    }))
}

/// The scan of a signed decree. Its print isn't given out in place of it: nobody signed that.
fn scan(store: &Store, decree: &Keputusan) -> saksama_core::Result<Option<PindaianSk>> {
    let signed = dokumen::list(store, Some(&decree.id))?
        .into_iter()
        .find(|d| d.kode.is_keputusan() && d.status == StatusDokumen::Ditandatangani);
    let Some(stored) = signed.and_then(|d| d.pindaian) else { return Ok(None) };
    let Some(media) = MediaPindaian::of_media(&stored.media) else { return Ok(None) };
    Ok(Some(PindaianSk { media, isi: berkas::read(store, &stored.sha256)? }))
}
