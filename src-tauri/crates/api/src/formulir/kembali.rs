//! Rows back to their unit: the same form with what is to be mended beside each.

use super::buat::stem;
use super::pasal17;
use super::terima::{WAKTU, look, open_same};
use crate::wire::{BerkasFormulir, KembaliFormulirReq, Satuan, Tahap};
use crate::{ApiError, ApiResult, Ctx, sentence};
use saksama_core::formulir;
use saksama_core::masalah::Masalah;
use saksama_durable::sha256_hex;
use saksama_exchange::formulir::{
    BarisFormulir, FormulirKeluar, KepalaFormulir, KolomFormulir, TANDA_KOSONG, formulir_bytes,
    write_formulir,
};
use std::path::Path;

pub(crate) fn send_back(ctx: &Ctx<'_>, req: KembaliFormulirReq) -> ApiResult<BerkasFormulir> {
    let work = ctx.work("return_formulir")?;
    let KembaliFormulirReq { path, sha256, baris, tujuan } = req;
    let (form, sha256) = open_same(ctx, &work, &path, &sha256)?;
    let read = look(&work, &ctx.office.lock(), form, sha256, &path)?;
    let mut rows = Vec::new();
    for (row, typed) in read.rows.iter().zip(&read.form.baris) {
        if baris.contains(&row.lapor.baris) {
            rows.push(BarisFormulir {
                tanda: row.tanda.clone().unwrap_or_else(|| own_mark(&read.sha256, row.lapor.baris)),
                nomor: row.lapor.nomor_register.clone().unwrap_or_default(),
                sel: typed.sel.clone(),
                perbaiki: to_mend(&row.lapor.temuan),
            });
        }
    }
    if rows.is_empty() {
        return Err(ApiError::new("FORMULIR_TANPA_BARIS_KEMBALI"));
    }
    let count = rows.len();
    let kepala =
        KepalaFormulir { perbaikan: true, dibuat: ctx.office.lock().today(), ..read.form.kepala.clone() };
    let keluar = FormulirKeluar { kepala, baris: rows, tetap: Vec::new(), pasal17: pasal17::choices() };
    let files = vec![(stem(&keluar.kepala), formulir_bytes(&keluar)?)];
    let written = write_formulir(Path::new(&tujuan), &files, &mut work.stage(Tahap::Menulis, Satuan::Bita))?;
    let Some(file) = written.into_iter().next() else {
        return Err(ApiError::new("FORMULIR_TANPA_BARIS_KEMBALI"));
    };
    let jumlah = u32::try_from(count).unwrap_or(u32::MAX);
    let name = file.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    ctx.write(|s| formulir::record_kembali(s, &read.unit.id, &name, jumlah))?;
    Ok(BerkasFormulir {
        unit: read.unit.nama,
        kode_unit: read.unit.kode_unit,
        path: file.path.display().to_string(),
        jumlah,
        sha256: file.sha256,
    })
}

/// The mark of a row that was copied: of this file and line only, so that mending it never changes what it was copied
/// from, and the same whenever it is sent back.
fn own_mark(sha256: &str, baris: u32) -> String {
    let hash = sha256_hex(format!("{sha256} {baris}").as_bytes());
    format!("{TANDA_KOSONG}{}", hash.get(..12).unwrap_or_default())
}

/// What the unit mends, one sentence a line, each after the heading of its column.
fn to_mend(temuan: &[Masalah]) -> String {
    let said = temuan.iter().map(|m| {
        let medan = m.medan.split('.').next().unwrap_or_default();
        let kolom = KolomFormulir::ALL.iter().find(|k| k.kunci() == medan).map(|k| k.judul());
        let kolom = kolom.or_else(|| (medan == WAKTU.0).then_some(WAKTU.1));
        let kata = sentence::of_masalah(m);
        kolom.map_or_else(|| kata.clone(), |kolom| format!("{kolom}: {kata}"))
    });
    let mut lines: Vec<String> = Vec::new();
    for line in said {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    if lines.is_empty() {
        lines.push("Periksa kembali baris ini.".to_owned());
    }
    lines.join("\n")
}
