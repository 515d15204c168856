//! The rounds of the practice office: one finished down to the shelf, one running.

use super::data::{Contoh, Item, Tahap};
use super::kantor::{Kantor, id};
use crate::wire::PrintDokumenReq;
use crate::{ApiResult, Ctx, dokumen as papers};
use chrono::{Datelike, Days, NaiveDate};
use saksama_core::arsip;
use saksama_core::dokumen::{self, Dokumen, KodeDokumen, TandaTanganIsian};
use saksama_core::informasi::status::Transisi;
use saksama_core::informasi::{self, Cakupan, DasarHukum, InformasiIsian, KelasKeamanan};
use saksama_core::jangka_waktu::{JangkaWaktuIsian, OperatorJangkaWaktu};
use saksama_core::keputusan::{self, JenisKeputusan, KeputusanIsian};
use saksama_core::organisasi::BentukKeputusan;
use saksama_core::peraturan;
use saksama_core::rapat::{self, HasilRapat, JenisRapat, RapatIsian};
use saksama_core::uji_konsekuensi::{
    self as uji, HasilUji, JenisLembar, LembarUjiBarisIsian, LembarUjiIsian, PemicuUji, Penguji,
};
use saksama_durable::Meter;

/// Papers that are printed on the way.
pub(super) const PAPERS: u64 = 6;

/// Items of the data file with their ids.
type Registered<'a> = Vec<(&'a Item, String)>;

/// Registers every item and plays both rounds.
pub(super) fn fill(ctx: &Ctx<'_>, data: &Contoh, kantor: &Kantor, steps: &mut Meter<'_>) -> ApiResult<()> {
    let today = ctx.office.lock().today();
    let registered = register(ctx, data, kantor, today, steps)?;
    let of = |tahap: &[Tahap]| -> Vec<&(&Item, String)> {
        registered.iter().filter(|(item, _)| tahap.contains(&item.tahap)).collect()
    };
    finished(ctx, kantor, today, &of(&[Tahap::Selesai, Tahap::Terbuka]), steps)?;
    running(ctx, kantor, today, &of(&[Tahap::Diuji]), steps)
}

fn register<'a>(
    ctx: &Ctx<'_>,
    data: &'a Contoh,
    kantor: &Kantor,
    today: NaiveDate,
    steps: &mut Meter<'_>,
) -> ApiResult<Registered<'a>> {
    let laws = ctx.read(peraturan::list)?;
    let law = |short: &str| {
        laws.iter()
            .find(|p| format!("{} {}/{}", p.jenis.as_str(), p.nomor, p.tahun) == short)
            .map(|p| p.id.clone())
    };
    let mut out = Vec::new();
    for item in &data.informasi {
        let mut dasar: Vec<DasarHukum> = Vec::new();
        if !item.kode.is_empty() {
            dasar.push(basis(law("UU 14/2008"), "17", "", &letters(&item.kode)));
        }
        dasar.extend(item.dasar.iter().map(|d| basis(law(&d.peraturan), &d.pasal, &d.ayat, &d.huruf)));
        let isian = InformasiIsian {
            id: None,
            versi: 0,
            judul: item.judul.clone(),
            uraian: item.uraian.clone(),
            cakupan: if item.bagian.is_empty() { Cakupan::Seluruh } else { Cakupan::Sebagian },
            bagian_dikecualikan: item.bagian.clone(),
            bentuk: item.bentuk,
            jumlah_berkas: "1".into(),
            kurun_waktu: item.tahun.clone(),
            unit_id: Some(id(&kantor.unit, &item.unit)?),
            penanggung_jawab: String::new(),
            tanggal_usul: (today - Days::new(170)).to_string(),
            kode_pasal17: item.kode.clone(),
            dasar_hukum: dasar,
            jangka_waktu: item.jangka_waktu.iter().map(|j| term(j, today)).collect(),
            operator_jangka_waktu: OperatorJangkaWaktu::YangLebihDulu,
            usul_dibuka: item.dibuka.clone(),
            usul_ditutup: item.ditutup.clone(),
            bukan_pasal18: item.tahap != Tahap::Draf,
            persetujuan_tertulis_subjek: false,
            terkait_jabatan_publik: false,
            kka: String::new(),
            kelas_keamanan: KelasKeamanan::Terbatas,
            catatan_internal: String::new(),
        };
        let saved = ctx.write(|s| informasi::save(s, &isian))?.informasi.id;
        let moves: &[Transisi] = match item.tahap {
            Tahap::Draf => &[],
            Tahap::Diusulkan => &[Transisi::Usulkan],
            _ => &[Transisi::Usulkan, Transisi::Rekap],
        };
        for &step in moves {
            ctx.write(|s| informasi::move_status(s, &saved, step, ""))?;
        }
        out.push((item, saved));
        steps.add(1)?;
    }
    Ok(out)
}

fn letters(kode: &[String]) -> String {
    let mut seen: Vec<&str> = Vec::new();
    for k in kode {
        let letter = k.split('.').next().unwrap_or(k);
        if !seen.contains(&letter) {
            seen.push(letter);
        }
    }
    seen.join(" dan ")
}

fn basis(peraturan_id: Option<String>, pasal: &str, ayat: &str, huruf: &str) -> DasarHukum {
    DasarHukum {
        peraturan_id,
        teks: String::new(),
        pasal: pasal.into(),
        ayat: ayat.into(),
        huruf: huruf.into(),
        angka: String::new(),
        cetak: String::new(),
    }
}

/// A term that ends on a day ends on the last of a year to come: a practice office made later isn't over at once.
fn term(j: &super::data::JangkaWaktuContoh, today: NaiveDate) -> JangkaWaktuIsian {
    let ends = j.tahun_berakhir.and_then(|n| NaiveDate::from_ymd_opt(today.year() + n, 12, 31));
    JangkaWaktuIsian {
        nilai: j.nilai,
        satuan: j.satuan,
        berakhir: ends.map(|d| d.to_string()).unwrap_or_default(),
        peristiwa: j.peristiwa.clone(),
        peraturan: j.peraturan.clone(),
        retensi_aktif: j.retensi_aktif,
        retensi_inaktif: j.retensi_inaktif,
        ..JangkaWaktuIsian::kosong(j.jenis)
    }
}

/// A complete sheet over `items`, tested 150 days (finished) or 10 days (running) ago.
fn sheet(ctx: &Ctx<'_>, kantor: &Kantor, date: NaiveDate, items: &[&(&Item, String)]) -> ApiResult<String> {
    let people = ctx.read(|s| saksama_core::pejabat::list(s, false))?;
    let mut penguji = Vec::new();
    for key in ["kadis", "notulis", "petugas", "analis"] {
        let wanted = id(&kantor.pejabat, key)?;
        if let Some(p) = people.iter().find(|p| p.id == wanted) {
            penguji.push(Penguji {
                pejabat_id: Some(p.id.clone()),
                nama: p.nama_lengkap.clone(),
                jabatan: p.jabatan.clone(),
                unit_kerja: p.unit.clone().unwrap_or_default(),
            });
        }
    }
    let isian = LembarUjiIsian {
        id: None,
        nomor: String::new(),
        jenis: JenisLembar::Awal,
        pemicu: PemicuUji::SebelumPermohonan,
        tanggal: date.to_string(),
        tempat: "Ruang Rapat Dinas Komunikasi dan Informatika".into(),
        penyetuju_id: Some(id(&kantor.pejabat, "walikota")?),
        penguji,
    };
    let ids: Vec<String> = items.iter().map(|(_, id)| id.clone()).collect();
    ctx.write(|s| {
        let lembar = uji::save(s, &isian)?;
        let lembar = uji::add_item(s, &lembar.id, &ids)?;
        for baris in &lembar.baris {
            let item = items.iter().find(|(_, id)| *id == baris.informasi_id).map(|(item, _)| *item);
            let hasil = match item {
                Some(i) if i.tahap == Tahap::Terbuka => HasilUji::Terbuka,
                Some(i) if !i.bagian.is_empty() => HasilUji::DikecualikanSebagian,
                _ => HasilUji::Dikecualikan,
            };
            let cells = LembarUjiBarisIsian {
                id: baris.id.clone(),
                konsekuensi_dibuka: baris.konsekuensi_dibuka.clone(),
                konsekuensi_ditutup: baris.konsekuensi_ditutup.clone(),
                hasil: Some(hasil),
                syarat: String::new(),
            };
            uji::save_baris(s, &lembar.id, &cells)?;
        }
        uji::complete(s, &lembar.id)?;
        Ok(lembar.id)
    })
}

fn meeting(ctx: &Ctx<'_>, kantor: &Kantor, date: NaiveDate, items: &[String]) -> ApiResult<String> {
    let isian = RapatIsian {
        id: None,
        jenis: JenisRapat::TimPertimbangan,
        tanggal: date.to_string(),
        jam_mulai: "09.00".into(),
        jam_selesai: "12.00".into(),
        tempat: "Ruang Rapat Sekretariat Daerah".into(),
        agenda: "Pembahasan Penyusunan dan Penetapan DKIP".into(),
        pimpinan_id: Some(id(&kantor.pejabat, "sekda")?),
        notulis_id: Some(id(&kantor.pejabat, "notulis")?),
    };
    ctx.write(|s| {
        let rapat = rapat::save(s, &isian)?;
        rapat::save_informasi(s, &rapat.id, items)?;
        Ok(rapat.id)
    })
}

fn finished(
    ctx: &Ctx<'_>,
    kantor: &Kantor,
    today: NaiveDate,
    items: &[&(&Item, String)],
    steps: &mut Meter<'_>,
) -> ApiResult<()> {
    let day = |n: u64| weekday_before(today, n);
    let lembar = sheet(ctx, kantor, day(150), items)?;
    sign(ctx, steps, KodeDokumen::D04, &lembar, "01/PPID", day(149), &id(&kantor.pejabat, "walikota")?)?;
    let closed: Vec<String> =
        items.iter().filter(|(i, _)| i.tahap == Tahap::Selesai).map(|(_, id)| id.clone()).collect();
    let meeting_id = meeting(ctx, kantor, day(140), &closed)?;
    ctx.write(|s| {
        let rapat = rapat::get(s, &meeting_id)?;
        let absent = ["Satuan Polisi Pamong Praja", "Dinas Kesehatan"];
        for (n, u) in rapat.undangan.iter().enumerate() {
            let here = !absent.iter().any(|a| u.jabatan.contains(a));
            rapat::record_kehadiran(s, &meeting_id, u32::try_from(n).unwrap_or(0), here, "", "")?;
        }
        for p in &rapat.putusan {
            let part = items.iter().any(|(i, id)| *id == p.informasi_id && !i.bagian.is_empty());
            let hasil = if part { HasilRapat::SetujuSebagian } else { HasilRapat::SetujuDikecualikan };
            rapat::record_putusan(s, &meeting_id, &p.informasi_id, Some(hasil), "")?;
        }
        let summary = "PPID Utama menyampaikan hasil pengujian konsekuensi. Anggota Tim Pertimbangan membahas setiap \
                       informasi berdasarkan undang-undang, kepatutan, dan kepentingan umum.";
        rapat::save_pembahasan(s, &meeting_id, summary, "secara musyawarah mufakat")?;
        rapat::finish(s, &meeting_id, "")
    })?;
    for kode in [KodeDokumen::D08, KodeDokumen::D10] {
        print(ctx, steps, kode, &meeting_id)?;
    }
    sign(ctx, steps, KodeDokumen::D12, &meeting_id, "001/BA-PPID", day(140), &id(&kantor.pejabat, "sekda")?)?;
    let isian = KeputusanIsian {
        id: None,
        jenis: JenisKeputusan::Penetapan,
        bentuk: BentukKeputusan::Keputusan,
        tentang: String::new(),
        rapat_id: Some(meeting_id),
        penandatangan_id: Some(id(&kantor.pejabat, "kadis")?),
        informasi_id: closed.clone(),
    };
    let decree = ctx.write(|s| keputusan::save(s, &isian))?.id;
    sign(ctx, steps, KodeDokumen::D14, &decree, "12", day(133), &id(&kantor.pejabat, "kadis")?)?;
    shelve(ctx, kantor, items)
}

/// Places two thirds of the decided papers in boxes by the end of their term.
fn shelve(ctx: &Ctx<'_>, kantor: &Kantor, items: &[&(&Item, String)]) -> ApiResult<()> {
    let rows = ctx.read(arsip::list_rak)?;
    let known = |id: &str| items.iter().any(|(i, known)| known == id && i.tahap == Tahap::Selesai);
    for (n, row) in rows.iter().filter(|r| known(&r.informasi_id)).enumerate() {
        if n % 3 == 2 {
            continue;
        }
        let place = match (row.berakhir.is_some(), n < 8) {
            (false, _) => "G1-R201-L1-B3",
            (true, true) => "G1-R201-L1-B1",
            (true, false) => "G1-R201-L1-B2",
        };
        let place = id(&kantor.lokasi, place)?;
        ctx.write(|s| {
            arsip::place_hardcopy(
                s,
                std::slice::from_ref(&row.informasi_id),
                &place,
                &format!("{:02}", n + 1),
            )
        })?;
    }
    Ok(())
}

fn running(
    ctx: &Ctx<'_>,
    kantor: &Kantor,
    today: NaiveDate,
    items: &[&(&Item, String)],
    steps: &mut Meter<'_>,
) -> ApiResult<()> {
    sheet(ctx, kantor, weekday_before(today, 10), items)?;
    let ids: Vec<String> = items.iter().map(|(_, id)| id.clone()).collect();
    let meeting_id = meeting(ctx, kantor, weekday_after(today, 5), &ids)?;
    print(ctx, steps, KodeDokumen::D08, &meeting_id)?;
    Ok(())
}

/// Prints a paper; one step. These are short: whoever waits can stop between them.
fn print(ctx: &Ctx<'_>, steps: &mut Meter<'_>, kode: KodeDokumen, subjek_id: &str) -> ApiResult<Dokumen> {
    let req = PrintDokumenReq { kode, subjek_id: subjek_id.into(), kertas: None, naskah_terbaru: false };
    let printed = papers::print_in(ctx, &req, &mut saksama_documents::quiet)?;
    steps.add(1)?;
    Ok(printed.dokumen)
}

fn sign(
    ctx: &Ctx<'_>,
    steps: &mut Meter<'_>,
    kode: KodeDokumen,
    subjek: &str,
    nomor: &str,
    date: NaiveDate,
    who: &str,
) -> ApiResult<()> {
    let paper = print(ctx, steps, kode, subjek)?;
    let isian = TandaTanganIsian {
        dokumen_id: paper.id,
        nomor: nomor.into(),
        tanggal: date.to_string(),
        penandatangan_id: Some(who.into()),
    };
    ctx.write(|s| dokumen::record_tanda_tangan(s, &isian, None))?;
    Ok(())
}

/// The weekday at least `n` days before `today`: a practice meeting isn't held on a Sunday.
fn weekday_before(today: NaiveDate, n: u64) -> NaiveDate {
    first_weekday(today - Days::new(n), |d| d.pred_opt())
}

fn weekday_after(today: NaiveDate, n: u64) -> NaiveDate {
    first_weekday(today + Days::new(n), |d| d.succ_opt())
}

fn first_weekday(mut day: NaiveDate, step: impl Fn(NaiveDate) -> Option<NaiveDate>) -> NaiveDate {
    use chrono::Weekday;
    while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
        match step(day) {
            Some(next) => day = next,
            None => return day,
        }
    }
    day
}
