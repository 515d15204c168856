//! The hearing file of one item at one press: cover and index, sheet of the item, Lembar, Berita Acara, petikan,
//! attendance, law, history, in one file with page numbers over the whole. What isn't there is named in the index.

use super::bagian::{self, Bagian};
use super::halaman;
use crate::dokumen::write;
use crate::naskah::Latar;
use crate::sentence::{self, kata};
use crate::tata_naskah::{self, Pilihan, Tata};
use crate::wire::{BagianBerkasSidang, BerkasSidangReq, BerkasSidangRes, Satuan, Tahap};
use crate::{ApiError, ApiResult, Ctx, akses};
use saksama_core::dokumen::KodeDokumen as K;
use saksama_core::informasi::{self, CariInformasi, Informasi, RentangNomor, UrutInformasi};
use saksama_core::op::Op;
use saksama_core::sidang::{self, SiapSidang};
use saksama_core::{jejak, keputusan, tanggal, uji_konsekuensi};
use saksama_documents::berkas_sidang::{
    BagianSidang, HalamanSidang, PenilaianSidang, SampulSidang, nomor_berkas, render_halaman_sidang,
};
use saksama_documents::{Progress, join_numbered, preview::page_count};
use std::path::Path;
use std::slice;

/// The work, by its command.
const TUGAS: &str = "print_berkas_sidang";
/// How often the index is drawn until its own length is right: one more page moves all others by one.
const KALI: u32 = 3;

/// Makes the file and keeps it to be looked at, saved and printed.
pub(crate) fn print(ctx: &Ctx<'_>, req: BerkasSidangReq) -> ApiResult<BerkasSidangRes> {
    let work = ctx.work(TUGAS)?;
    let mut told = work.stage(Tahap::Menyusun, Satuan::Surat);
    make(ctx, &req, &mut told)
}

/// The same of the item with this register number, into a file; with `penilaian` as in [`BerkasSidangReq`].
///
/// # Errors
/// `INFORMASI_TIDAK_DITEMUKAN`; the codes of a file that can't be written.
pub fn berkas_sidang_to_file(
    ctx: &Ctx<'_>,
    nomor: &str,
    penilaian: bool,
    path: &Path,
) -> ApiResult<BerkasSidangRes> {
    saksama_exchange::check_file(path)?;
    let one = RentangNomor { dari: nomor.to_owned(), sampai: nomor.to_owned() };
    let found = ctx.read(|s| informasi::search(s, &CariInformasi { rentang_nomor: Some(one), ..all() }))?;
    let id = found.baris.into_iter().next().map(|row| row.id);
    let id = id.ok_or_else(|| ApiError::new("INFORMASI_TIDAK_DITEMUKAN").with("nomor", nomor))?;
    let made = print(ctx, BerkasSidangReq { id, penilaian })?;
    let bytes = ctx.office.source(&made.sumber)?;
    akses::note_paper(ctx, Op::SaveSalinanDokumen, &made.sumber, &path.display().to_string());
    write(path, &bytes)?;
    Ok(made)
}

/// The register, not narrowed.
fn all() -> CariInformasi {
    CariInformasi {
        teks: String::new(),
        status: vec![],
        huruf: vec![],
        unit_id: vec![],
        hanya_bermasalah: false,
        rentang_nomor: None,
        sampah: false,
        urut: UrutInformasi::NomorRegister,
        menurun: false,
        mulai: 0,
        jumlah: 1,
    }
}

fn make(
    ctx: &Ctx<'_>,
    req: &BerkasSidangReq,
    told: &mut saksama_durable::Progress<'_>,
) -> ApiResult<BerkasSidangRes> {
    let (item, penilaian) = ctx.read(|s| {
        let judged = if req.penilaian { sidang::check(s, slice::from_ref(&req.id))? } else { vec![] };
        Ok((informasi::get(s, &req.id)?, judged.first().map(penilaian)))
    })?;
    if item.dihapus_at.is_some() {
        return Err(ApiError::new("DI_DALAM_SAMPAH").with("nomor", &item.nomor_register));
    }
    let parts = parts(ctx, &item, told)?;
    let mut sampul = SampulSidang {
        nomor_register: item.nomor_register.clone(),
        judul: item.judul.clone(),
        penilaian,
        ..SampulSidang::default()
    };
    let (sampul_pdf, isi) = index(ctx, &mut sampul, &parts)?;
    let title = format!("{} {}", kata("berkas_sidang", "JUDUL"), item.nomor_register);
    let mut files: Vec<(&str, &[u8])> = vec![(&title, &sampul_pdf)];
    files.extend(parts.iter().filter_map(|p| Some((p.nama.as_str(), p.pdf.as_deref()?))));
    let line =
        ctx.read(|s| Ok(Tata::read(s, &Latar::read(s)?, K::D25JatuhTempo, Pilihan::default())?.format))?;
    let joined = join_numbered(&title, &files, &nomor_berkas(&item.nomor_register, &line)?)?;
    let halaman = page_count(&joined)?;
    Ok(BerkasSidangRes { sumber: ctx.office.keep_joined(joined), judul: title, halaman, bagian: isi })
}

/// Every part in order, but cover and index.
fn parts(
    ctx: &Ctx<'_>,
    item: &Informasi,
    told: &mut saksama_durable::Progress<'_>,
) -> ApiResult<Vec<Bagian>> {
    let (dasar, without_tim, sheet, pages) = ctx.read(|s| {
        let dasar = sidang::dasar(s, &item.id)?;
        let sheet = match &dasar.lembar_id {
            Some(id) => K::of_lembar(uji_konsekuensi::get(s, id)?.jenis),
            None => K::D04,
        };
        let pages = [
            ("INFORMASI", HalamanSidang::Informasi(halaman::informasi(s, item, &dasar)?)),
            ("HUKUM", HalamanSidang::Hukum(halaman::hukum(item))),
            ("RIWAYAT", HalamanSidang::Riwayat(halaman::riwayat(s, item, &dasar)?)),
        ];
        Ok((dasar, keputusan::is_without_tim(s)?, sheet, pages))
    })?;
    let meeting = if without_tim { "TANPA_TIM" } else { "BELUM_RAPAT" };
    let rapat = dasar.rapat_id.as_deref();
    let mut steps = 0;
    let mut step = |told: &mut saksama_durable::Progress<'_>| {
        steps += 1;
        if told(steps, 8).is_break() { Err(ApiError::from(saksama_durable::Stopped)) } else { Ok(()) }
    };
    let mut own = Vec::new();
    for (key, page) in pages {
        step(told)?;
        let pdf = draw(ctx, &page)?;
        own.push(Bagian { nama: kata("berkas_sidang", key), keterangan: String::new(), pdf: Some(pdf) });
    }
    let mut own = own.into_iter();
    let mut out: Vec<Bagian> = own.next().into_iter().collect();
    step(told)?;
    out.push(bagian::kept(ctx, sheet, dasar.lembar_id.as_deref(), "BELUM_DIUJI")?);
    step(told)?;
    out.push(bagian::kept(ctx, K::D12, rapat, meeting)?);
    step(told)?;
    let quiet: &mut Progress<'_> = &mut saksama_documents::quiet;
    out.push(bagian::petikan(ctx, &item.id, dasar.keputusan_id.as_deref(), quiet)?);
    step(told)?;
    out.push(bagian::kept(ctx, K::D10, rapat, meeting)?);
    out.extend(own);
    step(told)?;
    Ok(out)
}

/// Cover and index with the first page of each part, drawn until its own length fits; and the index as the window tells it.
fn index(
    ctx: &Ctx<'_>,
    sampul: &mut SampulSidang,
    parts: &[Bagian],
) -> ApiResult<(Vec<u8>, Vec<BagianBerkasSidang>)> {
    ctx.read(|s| {
        sampul.kantor = Latar::read(s)?.instansi.nama_badan_publik;
        sampul.tanggal = tanggal::panjang(s.today());
        Ok(())
    })?;
    let lengths: Vec<Option<u32>> =
        parts.iter().map(|p| p.pdf.as_deref().map(page_count).transpose()).collect::<Result<_, _>>()?;
    let (mut own, mut tries) = (1, 0);
    loop {
        let mut next = own + 1;
        sampul.isi = parts
            .iter()
            .zip(&lengths)
            .map(|(part, length)| {
                let halaman = length.map(|_| next);
                next += length.unwrap_or(0);
                BagianSidang { nama: part.nama.clone(), keterangan: part.keterangan.clone(), halaman }
            })
            .collect();
        let pdf = draw(ctx, &HalamanSidang::Sampul(sampul.clone()))?;
        let pages = page_count(&pdf)?;
        tries += 1;
        if pages == own || tries >= KALI {
            let told = sampul.isi.iter().map(|p| BagianBerkasSidang {
                nama: p.nama.clone(),
                keterangan: p.keterangan.clone(),
                halaman: p.halaman,
            });
            return Ok((pdf, told.collect()));
        }
        own = pages;
    }
}

fn draw(ctx: &Ctx<'_>, page: &HalamanSidang) -> ApiResult<Vec<u8>> {
    let tata = ctx.read(|s| {
        let latar = Latar::read(s)?;
        // The page setup of the office's own lists; the code is that of this moment, as on its other papers.
        let tata = Tata::read(s, &latar, K::D25JatuhTempo, Pilihan::default())?;
        Ok(tata.anchored(Some(&jejak::kode(s)?)))
    })?;
    let (pdf, _) = tata_naskah::render(tata, &mut saksama_documents::quiet, |format, progress| {
        render_halaman_sidang(page, format, progress)
    })?;
    Ok(pdf.bytes)
}

/// The light of the item and what it lacks, gravest first; what was set aside is told with its reason.
fn penilaian(ready: &SiapSidang) -> PenilaianSidang {
    let told = ready.kurang.iter().map(|k| {
        let lack = sentence::of_masalah(&k.masalah);
        let Some(said) = &k.jawaban else { return lack };
        let day = tanggal::panjang(said.dijawab_at.date());
        let reason = kata("berkas_sidang", "DIJAWAB").replace("{petugas}", &said.petugas);
        format!("{lack} {}", reason.replace("{tanggal}", &day).replace("{alasan}", &said.alasan))
    });
    PenilaianSidang { lampu: kata("lampu_sidang", ready.lampu.as_str()), kurang: told.collect() }
}
