//! Forms out: one file for each unit, written, flushed, read back.

use super::{pasal17, sel};
use crate::wire::{BerkasFormulir, BuatFormulirReq, HasilBuatFormulir, Satuan, Tahap};
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::formulir::{self, Formulir};
use saksama_core::informasi::status::StatusInformasi as S;
use saksama_core::informasi::{self, Informasi, IsiFormulir};
use saksama_core::jangka_waktu::uraian_gabungan;
use saksama_core::organisasi::{self, Instansi};
use saksama_core::storage::Store;
use saksama_core::unit::{self, Unit};
use saksama_exchange::formulir::{
    BarisFormulir, BarisTetap, FormulirKeluar, KepalaFormulir, TANDA_INFORMASI, TANDA_KOSONG, formulir_bytes,
    write_formulir,
};
use std::path::Path;

/// Empty rows of a form: as many as it has filled ones, within these.
const KOSONG: std::ops::RangeInclusive<usize> = 40..=200;

pub(crate) fn make(ctx: &Ctx<'_>, req: BuatFormulirReq) -> ApiResult<HasilBuatFormulir> {
    let work = ctx.work("make_formulir")?;
    let made = gather(ctx, &req)?;
    let mut progress = work.stage(Tahap::Menyusun, Satuan::Langkah);
    let mut files = Vec::with_capacity(made.len());
    for (done, (form, _)) in (0..).zip(&made) {
        if progress(done, made.len() as u64).is_break() {
            return Err(saksama_durable::Stopped.into());
        }
        files.push((stem(&form.kepala), formulir_bytes(form)?));
    }
    // The data file is free while the drive is written: a slow stick holds up nobody.
    let written =
        write_formulir(Path::new(&req.path), &files, &mut work.stage(Tahap::Menulis, Satuan::Bita))?;
    let mut records = Vec::with_capacity(made.len());
    let mut berkas = Vec::with_capacity(made.len());
    for ((form, unit), file) in made.into_iter().zip(written) {
        let name = file.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let filled = form.baris.iter().filter(|b| b.tanda.starts_with(TANDA_INFORMASI)).count();
        let jumlah = u32::try_from(filled).unwrap_or(u32::MAX);
        berkas.push(BerkasFormulir {
            unit: unit.nama,
            kode_unit: unit.kode_unit,
            path: file.path.display().to_string(),
            jumlah,
            sha256: file.sha256,
        });
        records.push(Formulir {
            id: form.kepala.formulir_id,
            unit_id: unit.id,
            putaran: form.kepala.putaran,
            batas: form.kepala.batas,
            jumlah,
            berkas: name,
            dibuat_at: chrono::NaiveDateTime::MIN,
        });
    }
    ctx.write(|s| formulir::record(s, &records))?;
    let putaran = records.first().map(|r| r.putaran.clone()).unwrap_or_default();
    Ok(HasilBuatFormulir { folder: req.path, putaran, berkas })
}

/// Name of the file without its ending.
pub(super) fn stem(k: &KepalaFormulir) -> String {
    let mark = if k.latihan { "LATIHAN " } else { "" };
    let kind = if k.perbaikan { "Perbaikan usulan" } else { "Formulir usulan" };
    format!("{mark}{} {kind} {}", k.kode_unit, k.putaran)
}

/// Every form that was asked for, of one moment, with its unit.
fn gather(ctx: &Ctx<'_>, req: &BuatFormulirReq) -> ApiResult<Vec<(FormulirKeluar, Unit)>> {
    let store = ctx.office.lock();
    let putaran = formulir::read_putaran(&store, &req.putaran)?;
    let batas = formulir::read_batas(&store, &req.batas)?;
    let units = unit::list(&store, false)?;
    let units: Vec<Unit> = match &req.unit_id {
        Some(id) => units.into_iter().filter(|u| u.id == *id).collect(),
        None => units.into_iter().filter(|u| u.aktif).collect(),
    };
    if units.is_empty() {
        return Err(match req.unit_id {
            Some(_) => ApiError::new("TIDAK_DITEMUKAN").with("entitas", "unit"),
            None => ApiError::new("BELUM_ADA_UNIT"),
        });
    }
    let office = organisasi::get(&store)?;
    let clock = ctx.office.clock();
    let mut out = Vec::with_capacity(units.len());
    for unit in units {
        let kepala = KepalaFormulir {
            formulir_id: clock.new_id(),
            batas,
            ..kepala(&office, &unit, &putaran, store.today())
        };
        out.push((form(&store, &unit, kepala)?, unit));
    }
    Ok(out)
}

fn kepala(office: &Instansi, unit: &Unit, putaran: &str, dibuat: chrono::NaiveDate) -> KepalaFormulir {
    KepalaFormulir {
        formulir_id: String::new(),
        kode_unit: unit.kode_unit.clone(),
        unit: unit.nama.clone(),
        instansi: office.nama_badan_publik.clone(),
        putaran: putaran.to_owned(),
        dibuat,
        batas: None,
        latihan: office.latihan,
        perbaikan: false,
    }
}

fn form(store: &Store, unit: &Unit, kepala: KepalaFormulir) -> ApiResult<FormulirKeluar> {
    let IsiFormulir { dapat_diubah, tetap } = informasi::list_formulir(store, &unit.id)?;
    let mut tetap: Vec<BarisTetap> = tetap.iter().map(fixed).collect();
    let mut baris = Vec::with_capacity(dapat_diubah.len());
    for item in &dapat_diubah {
        let cells = sel::of(item);
        if sel::has_room(&cells) {
            baris.push(BarisFormulir {
                tanda: mark(item),
                nomor: item.nomor_register.clone(),
                sel: cells,
                perbaiki: String::new(),
            });
        } else {
            tetap.push(fixed(item));
        }
    }
    let empty = baris.len().clamp(*KOSONG.start(), *KOSONG.end());
    baris.extend(
        (1..=empty)
            .map(|n| BarisFormulir { tanda: format!("{TANDA_KOSONG}{n:04}"), ..BarisFormulir::default() }),
    );
    Ok(FormulirKeluar { kepala, baris, tetap, pasal17: pasal17::choices() })
}

/// The hidden mark of an item: its id and the version that the unit sees.
fn mark(i: &Informasi) -> String {
    format!("{TANDA_INFORMASI}{}@{}", i.id, i.versi)
}

fn fixed(i: &Informasi) -> BarisTetap {
    let keadaan = match i.status {
        S::Draf | S::Diusulkan | S::Direkap => "Isinya terlalu panjang untuk formulir",
        S::Diuji | S::Dibahas => "Sudah diuji",
        S::Ditetapkan | S::Terdokumentasi | S::MasaPengubahan => "Ditetapkan dikecualikan",
        S::DiubahTerbuka | S::TerbukaDemiHukum | S::DitolakTerbuka => "Terbuka untuk umum",
        S::Dicabut => "Dicabut",
    };
    BarisTetap {
        nomor: i.nomor_register.clone(),
        judul: i.judul.clone(),
        keadaan: keadaan.into(),
        jangka_waktu: uraian_gabungan(&i.jangka_waktu, i.operator_jangka_waktu),
    }
}
