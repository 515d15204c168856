//! Single steps of the rounds: a sheet, a meeting, a decree, a paper with its signature.

use super::data::Tahap;
use super::kantor::{Kantor, id};
use super::putaran::Terdaftar;
use crate::wire::PrintDokumenReq;
use crate::{ApiResult, Ctx, dokumen as papers};
use chrono::{Datelike, Days, NaiveDate};
use saksama_core::dokumen::{self, Dokumen, KodeDokumen, TandaTanganIsian};
use saksama_core::keputusan::{self, JenisKeputusan, KeputusanIsian};
use saksama_core::organisasi::BentukKeputusan;
use saksama_core::rapat::{self, JenisRapat, RapatIsian};
use saksama_core::uji_konsekuensi::{
    self as uji, HasilUji, JenisLembar, LembarUjiBarisIsian, LembarUjiIsian, PemicuUji, Penguji,
};
use saksama_durable::Meter;

/// A complete sheet of a kind over `items`; those of a sheet about a change are found open.
pub(super) fn sheet(
    ctx: &Ctx<'_>,
    kantor: &Kantor,
    jenis: JenisLembar,
    date: NaiveDate,
    items: &[Terdaftar<'_>],
) -> ApiResult<String> {
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
        jenis,
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
                _ if jenis == JenisLembar::Pengubahan => HasilUji::Terbuka,
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

/// A planned meeting over `items`.
pub(super) fn meeting(
    ctx: &Ctx<'_>,
    kantor: &Kantor,
    date: NaiveDate,
    items: &[String],
) -> ApiResult<String> {
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

/// A decree of the person who sets the list.
pub(super) fn decree(
    ctx: &Ctx<'_>,
    kantor: &Kantor,
    jenis: JenisKeputusan,
    rapat_id: Option<&str>,
    informasi_id: Vec<String>,
) -> ApiResult<String> {
    let isian = KeputusanIsian {
        id: None,
        jenis,
        bentuk: BentukKeputusan::Keputusan,
        tentang: String::new(),
        rapat_id: rapat_id.map(str::to_owned),
        penandatangan_id: Some(id(&kantor.pejabat, "kadis")?),
        informasi_id,
    };
    Ok(ctx.write(|s| keputusan::save(s, &isian))?.id)
}

/// Prints a paper; one step. These are short: whoever waits can stop between them.
pub(super) fn print(
    ctx: &Ctx<'_>,
    steps: &mut Meter<'_>,
    kode: KodeDokumen,
    subjek_id: &str,
) -> ApiResult<Dokumen> {
    let req = PrintDokumenReq { kode, subjek_id: subjek_id.into(), kertas: None, naskah_terbaru: false };
    let printed = papers::print_in(ctx, &req, &mut saksama_documents::quiet)?;
    steps.add(1)?;
    Ok(printed.dokumen)
}

/// Prints a paper and records its signature; one step.
pub(super) fn sign(
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
        // the story of the practice office goes through weeks in one day
        walau_berbeda: true,
    };
    ctx.write(|s| dokumen::record_tanda_tangan(s, &isian, None))?;
    Ok(())
}

/// The weekday at least `n` days before `today`: a practice meeting isn't held on a Sunday.
pub(super) fn weekday_before(today: NaiveDate, n: u64) -> NaiveDate {
    first_weekday(today - Days::new(n), |d| d.pred_opt())
}

/// The weekday at least `n` days after `today`.
pub(super) fn weekday_after(today: NaiveDate, n: u64) -> NaiveDate {
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
