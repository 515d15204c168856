//! The rounds of the practice office: one finished down to the shelf with what followed it, one that
//! waits for ink, one running.

use super::data::{Contoh, Item, Tahap};
use super::kantor::{Kantor, id};
use super::langkah::{meeting, print, sheet, weekday_after, weekday_before};
use super::lanjutan::{added, opened};
use super::menunggu::waiting;
use super::selesai::finished;
use crate::{ApiResult, Ctx};
use chrono::{Datelike, Days, NaiveDate};
use saksama_core::dokumen::{self, KodeDokumen};
use saksama_core::informasi::status::Transisi;
use saksama_core::informasi::{self, Cakupan, DasarHukum, InformasiIsian, KelasKeamanan};
use saksama_core::jangka_waktu::{JangkaWaktuIsian, OperatorJangkaWaktu};
use saksama_core::penyusunan::{self, JenisPenyusunan, PenyusunanIsian};
use saksama_core::peraturan;
use saksama_core::uji_konsekuensi::JenisLembar;
use saksama_durable::Meter;

/// Papers that are printed on the way.
pub(super) const PAPERS: u64 = 10;

/// Items of the data file with their ids.
type Registered<'a> = Vec<(&'a Item, String)>;

/// One of them.
pub(super) type Terdaftar<'a> = &'a (&'a Item, String);

/// Registers every item and plays the rounds.
pub(super) fn fill(ctx: &Ctx<'_>, data: &Contoh, kantor: &Kantor, steps: &mut Meter<'_>) -> ApiResult<()> {
    let today = ctx.office.lock().today();
    let registered = register(ctx, data, kantor, today, steps)?;
    let of = |tahap: &[Tahap]| -> Vec<Terdaftar<'_>> {
        registered.iter().filter(|(item, _)| tahap.contains(&item.tahap)).collect()
    };
    let set = [Tahap::Selesai, Tahap::Tambahan, Tahap::Dibuka, Tahap::DibukaNanti, Tahap::Terbuka];
    let meeting = finished(ctx, kantor, today, &of(&set), steps)?;
    added(ctx, kantor, &meeting, &of(&[Tahap::Tambahan]), steps)?;
    opened(ctx, kantor, today, &of(&[Tahap::Dibuka, Tahap::DibukaNanti]), steps)?;
    waiting(ctx, kantor, today, &of(&[Tahap::Menunggu]))?;
    running(ctx, kantor, today, &of(&[Tahap::Diuji]), steps)?;
    round(ctx, today)?;
    reported(ctx)
}

/// The round of this year under way: two activities are closed, the third is late.
fn round(ctx: &Ctx<'_>, today: NaiveDate) -> ApiResult<()> {
    let isian = PenyusunanIsian {
        id: None,
        nama: String::new(),
        tahun: String::new(),
        jenis: JenisPenyusunan::Tahunan,
        mulai: weekday_before(today, 30).to_string(),
    };
    let closed = [
        ("T1", 27, "Rekapitulasi disusun di Excel sebelum kantor memakai Saksama."),
        ("T2", 24, "Draf dibagikan lewat surat elektronik."),
    ];
    ctx.write(|s| {
        let id = penyusunan::save(s, &isian)?.id;
        for (kode, days, catatan) in closed {
            let day = weekday_before(today, days).to_string();
            penyusunan::close_kegiatan(s, &id, kode, &day, catatan)?;
        }
        Ok(())
    })
}

/// What the report on the year says in the officer's own words.
fn reported(ctx: &Ctx<'_>) -> ApiResult<()> {
    let texts = [
        (
            "kendala",
            "Sebagian unit terlambat mengirim usulan.\nBelum semua arsip kertas mempunyai tempat simpan.",
        ),
        (
            "rekomendasi",
            "Mengingatkan unit dua minggu sebelum batas waktu.\nMenempatkan arsip yang belum berlokasi.",
        ),
    ];
    let isian = texts.map(|(medan, text)| (medan.to_owned(), text.to_owned())).into();
    ctx.write(|s| dokumen::save_bahan(s, KodeDokumen::D23, "dkip", &isian))?;
    Ok(())
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

fn running(
    ctx: &Ctx<'_>,
    kantor: &Kantor,
    today: NaiveDate,
    items: &[Terdaftar<'_>],
    steps: &mut Meter<'_>,
) -> ApiResult<()> {
    sheet(ctx, kantor, JenisLembar::Awal, weekday_before(today, 10), items)?;
    let ids: Vec<String> = items.iter().map(|(_, id)| id.clone()).collect();
    let meeting_id = meeting(ctx, kantor, weekday_after(today, 5), &ids)?;
    print(ctx, steps, KodeDokumen::D08, &meeting_id)?;
    Ok(())
}
