//! Forms in: read, judged row by row, and what the officer chose taken in one change.

use super::periksa::{Baris, counts, judge};
use crate::cadangan;
use crate::diambil::Diambil;
use crate::error::file_name;
use crate::pembaca;
use crate::wire::{AmbilFormulirReq, HasilFormulir, PathReq, PeriksaFormulir, RingkasanImpor, Satuan, Tahap};
use crate::work::Work;
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::cadangan::AlasanCadangan;
use saksama_core::formulir::{self, FormulirTerima};
use saksama_core::informasi::{self, FormulirMasuk};
use saksama_core::organisasi;
use saksama_core::storage::Store;
use saksama_core::unit::{self, Unit};
use saksama_exchange::formulir::{FormulirMasuk as Berkas, KolomFormulir};
use saksama_exchange::import::open_list;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Seek, SeekFrom};
use std::path::Path;

/// A form that was read, and what it is to this office.
pub(super) struct Terbaca {
    pub(super) form: Berkas,
    pub(super) unit: Unit,
    pub(super) rows: Vec<Baris>,
    pub(super) sha256: String,
    pub(super) berkas: String,
}

pub(crate) fn check(ctx: &Ctx<'_>, req: PathReq) -> ApiResult<PeriksaFormulir> {
    let work = ctx.work("check_formulir")?;
    let (form, sha256) = open(ctx, &work, &req.path)?;
    let store = ctx.office.lock();
    let read = look(&work, &store, form, sha256, &req.path)?;
    report(&store, read)
}

pub(crate) fn take(ctx: &Ctx<'_>, req: AmbilFormulirReq) -> ApiResult<HasilFormulir> {
    let work = ctx.work("take_formulir")?;
    let (form, sha256) = open_same(ctx, &work, &req.path, &req.sha256)?;
    // Judged before, so that what is refused as a whole changes nothing in the data folder.
    drop(known(&ctx.office.lock(), &form)?);
    cadangan::make_before(ctx, &work, AlasanCadangan::SebelumImpor)?;
    let mut store = ctx.office.lock();
    let mut read = look(&work, &store, form, sha256, &req.path)?;
    // Rows are chosen by their line: each must be what the officer saw there.
    if hash_of_rows(&read.rows)? != req.sha256_baris {
        return Err(changed(&req.path));
    }
    let chosen = pick(&read.rows, &req.baris)?;
    let list: Vec<FormulirMasuk> = chosen.iter().filter_map(|n| read.rows.get(*n)?.masuk.clone()).collect();
    let terima = FormulirTerima {
        formulir_id: read.form.kepala.formulir_id.clone(),
        unit_id: read.unit.id.clone(),
        putaran: read.form.kepala.putaran.clone(),
        berkas: read.berkas.clone(),
        sha256: read.sha256.clone(),
        hitungan: counts(&read.rows),
        diambil: u32::try_from(list.len()).unwrap_or(u32::MAX),
        diterima_at: chrono::NaiveDateTime::MIN,
    };
    let mut saving = work.stage(Tahap::Menyimpan, Satuan::Baris);
    let saved = informasi::take_formulir(&mut store, &terima, &list, &mut saving)?;
    let mut baru = Vec::new();
    for ((place, masuk), item) in chosen.iter().zip(&list).zip(saved) {
        if masuk.lama.is_none() {
            baru.push(item.nomor_register.clone());
        }
        if let Some(row) = read.rows.get_mut(*place) {
            row.lapor.nomor_register = Some(item.nomor_register);
            row.lapor.informasi_id = Some(item.id);
        }
    }
    let n = |v: usize| u32::try_from(v).unwrap_or(u32::MAX);
    let ringkasan = Diambil::of(&store, &baru)?.add_to(RingkasanImpor {
        baris_dibaca: terima.hitungan.dibaca,
        diambil: terima.diambil,
        ditandai: 0,
        ditolak: terima.hitungan.dibaca.saturating_sub(terima.diambil),
        bukan_data: 0,
        lembar_id: None,
        rentang_nomor: None,
        belum_lengkap: 0,
    });
    let (jumlah_baru, diubah) = (n(baru.len()), terima.diambil.saturating_sub(n(baru.len())));
    Ok(HasilFormulir { periksa: report(&store, read)?, jumlah_baru, diubah, ringkasan })
}

/// The places of the rows that were chosen by their line.
fn pick(rows: &[Baris], baris: &[u32]) -> ApiResult<Vec<usize>> {
    let wanted: BTreeSet<u32> = baris.iter().copied().collect();
    for line in &wanted {
        let found = rows.iter().find(|r| r.lapor.baris == *line);
        if found.is_none_or(|r| r.masuk.is_none()) {
            return Err(ApiError::new("FORMULIR_BARIS_TIDAK_DAPAT_DIAMBIL").with("baris", line));
        }
    }
    Ok((0..).zip(rows).filter(|(_, r)| wanted.contains(&r.lapor.baris)).map(|(n, _)| n).collect())
}

/// Reads the file in a process of its own; gives its hash too.
fn open(ctx: &Ctx<'_>, work: &Work<'_>, path: &str) -> ApiResult<(Berkas, String)> {
    let place = Path::new(path);
    let mut file = open_list(place)?;
    let unreadable = |e: std::io::Error| ApiError::io("read", path, &e);
    let sha256 = saksama_durable::hash_of(&mut file).map_err(unreadable)?.sha256;
    file.seek(SeekFrom::Start(0)).map_err(unreadable)?;
    let form = pembaca::read(ctx.host, place, file, &mut work.stage(Tahap::Membaca, Satuan::Langkah))?;
    Ok((form, sha256))
}

/// The same, when it is still the file that the officer looked at.
pub(super) fn open_same(
    ctx: &Ctx<'_>,
    work: &Work<'_>,
    path: &str,
    seen: &str,
) -> ApiResult<(Berkas, String)> {
    let (form, sha256) = open(ctx, work, path)?;
    if sha256 != seen {
        return Err(changed(path));
    }
    Ok((form, sha256))
}

fn changed(path: &str) -> ApiError {
    ApiError::new("FORMULIR_BERUBAH").with("berkas", file_name(Path::new(path)))
}

/// SHA-256 over everything that the officer is shown of every row, and the version of the item that taking it changes.
fn hash_of_rows(rows: &[Baris]) -> ApiResult<String> {
    let shown: Vec<_> =
        rows.iter().map(|r| (&r.lapor, r.masuk.as_ref().and_then(|m| m.lama.as_ref()))).collect();
    Ok(saksama_durable::sha256_hex(&serde_json::to_vec(&shown)?))
}

/// Every row of a form that this office takes.
pub(super) fn look(
    work: &Work<'_>,
    store: &Store,
    form: Berkas,
    sha256: String,
    path: &str,
) -> ApiResult<Terbaca> {
    let unit = known(store, &form)?;
    let rows = judge(work, store, &unit, &form)?;
    Ok(Terbaca { form, unit, rows, sha256, berkas: file_name(Path::new(path)) })
}

/// The unit whose form this office takes: given by this office, in the round that runs.
fn known(store: &Store, form: &Berkas) -> ApiResult<Unit> {
    let k = &form.kepala;
    let office = organisasi::get(store)?;
    if k.latihan && !office.latihan {
        return Err(ApiError::new("FORMULIR_LATIHAN"));
    }
    let given = formulir::list(store)?;
    // A form that is not in the list may have been made after the backup that these data come from.
    let is_ours = given.iter().any(|f| f.id == k.formulir_id) || k.instansi == office.nama_badan_publik;
    if !is_ours {
        return Err(ApiError::new("FORMULIR_KANTOR_LAIN").with("instansi", &k.instansi));
    }
    let units = unit::list(store, false)?;
    let by_form = given.iter().find(|f| f.id == k.formulir_id).map(|f| f.unit_id.as_str());
    let found = units.into_iter().find(|u| match by_form {
        Some(id) => u.id == id,
        None => u.kode_unit.eq_ignore_ascii_case(&k.kode_unit),
    });
    let unit = found.ok_or_else(|| {
        ApiError::new("FORMULIR_UNIT_TIDAK_ADA").with("kode", &k.kode_unit).with("unit", &k.unit)
    })?;
    let running = given.iter().find(|f| f.unit_id == unit.id).map_or(k.putaran.as_str(), |f| &f.putaran);
    if running != k.putaran {
        let refusal = ApiError::new("FORMULIR_PUTARAN_LAIN").with("unit", &unit.nama);
        return Err(refusal.with("putaran", &k.putaran).with("berjalan", running));
    }
    Ok(unit)
}

fn report(store: &Store, read: Terbaca) -> ApiResult<PeriksaFormulir> {
    let Terbaca { form, unit, rows, sha256, berkas } = read;
    let before = formulir::list_terima(store)?;
    Ok(PeriksaFormulir {
        berkas,
        diterima_at: before.into_iter().find(|f| f.sha256 == sha256).map(|f| f.diterima_at),
        sha256,
        sha256_baris: hash_of_rows(&rows)?,
        unit_id: unit.id,
        unit: unit.nama,
        putaran: form.kepala.putaran,
        perbaikan: form.kepala.perbaikan,
        kolom: headings(),
        hitungan: counts(&rows),
        baris: rows.into_iter().map(|r| r.lapor).collect(),
    })
}

/// Heading of each column, and of the term as a whole.
fn headings() -> BTreeMap<String, String> {
    let own = KolomFormulir::ALL.iter().map(|k| (k.kunci().to_owned(), k.judul().to_owned()));
    own.chain([(WAKTU.0.to_owned(), WAKTU.1.to_owned())]).collect()
}

/// What a finding about the term as a whole names, and how the form calls it.
pub(super) const WAKTU: (&str, &str) = ("jangka_waktu", "Jangka waktu");
