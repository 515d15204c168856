//! The lines of the trail that fit, as a list on paper.

use super::rinci::{in_words, plain};
use crate::CaraCetak;
use crate::dokumen::{send, write};
use crate::naskah::Latar;
use crate::sentence::kata;
use crate::tata_naskah::{self, Pilihan, Tata};
use crate::wire::{CetakRes, PerubahanJejak, TersimpanRes};
use crate::{ApiError, ApiResult, Ctx, akses};
use saksama_core::dokumen::KodeDokumen;
use saksama_core::jejak::{self, Jejak, SaringJejak};
use saksama_core::op::Op;
use saksama_core::storage::Store;
use saksama_core::{Result, tanggal};
use saksama_documents::daftar_jejak::{BarisJejak, DaftarJejak, render_daftar_jejak};
use saksama_documents::{Printed, Progress};
use std::path::Path;

/// File name of the list.
const NAMA: &str = "Daftar Jejak.pdf";
/// The saving as long work.
const SIMPAN: &str = "save_daftar_jejak";
/// Lines read at once.
const SEKALIGUS: u32 = 500;
/// Most lines of one list: more is nothing to read on paper.
const TERBANYAK: usize = 2000;

pub(crate) fn save_as(ctx: &Ctx<'_>, saring: SaringJejak) -> ApiResult<TersimpanRes> {
    let pdf = draw_as(ctx, SIMPAN, &saring)?;
    // Held where locking forgets it.
    let sumber = ctx.office.keep_preview(pdf.bytes);
    let Some(path) = ctx.ask_where("Simpan daftar Jejak", NAMA)? else {
        return Ok(TersimpanRes { path: None });
    };
    let _work = ctx.work(SIMPAN)?;
    let bytes = ctx.office.source(&sumber)?;
    akses::note(ctx, Op::SaveDaftarJejak, ("", ""), &path.display().to_string());
    write(&path, &bytes)?;
    Ok(TersimpanRes { path: Some(path.display().to_string()) })
}

pub(crate) fn print(ctx: &Ctx<'_>, saring: SaringJejak) -> ApiResult<CetakRes> {
    let pdf = draw_as(ctx, "print_daftar_jejak", &saring)?;
    send(ctx, NAMA, &pdf.bytes, CaraCetak::rangkap(1), &|| ())
}

/// Writes the list to a file.
///
/// # Errors
/// `JEJAK_TERLALU_BANYAK`; the codes of a file that can't be written; `DIBATALKAN`.
pub fn daftar_jejak_to_file(ctx: &Ctx<'_>, saring: &SaringJejak, path: &Path) -> ApiResult<()> {
    saksama_exchange::check_file(path)?;
    let work = ctx.work(SIMPAN)?;
    let pdf = draw(ctx, saring, &mut work.paper())?;
    akses::note(ctx, Op::SaveDaftarJejak, ("", ""), &path.display().to_string());
    write(path, &pdf.bytes)
}

/// Draws it as the work `tugas`, which is over before a dialog stands: that may stand for ever.
fn draw_as(ctx: &Ctx<'_>, tugas: &str, saring: &SaringJejak) -> ApiResult<Printed> {
    let work = ctx.work(tugas)?;
    draw(ctx, saring, &mut work.paper())
}

fn draw(ctx: &Ctx<'_>, saring: &SaringJejak, progress: &mut Progress<'_>) -> ApiResult<Printed> {
    let lines = ctx.read(|s| lines(s, saring))?;
    if lines.len() > TERBANYAK {
        return Err(ApiError::new("JEJAK_TERLALU_BANYAK").with("batas", TERBANYAK));
    }
    let (daftar, tata) = ctx.read(|s| {
        let latar = Latar::read(s)?;
        let daftar = DaftarJejak {
            kantor: latar.instansi.nama_badan_publik.clone(),
            keadaan: tanggal::panjang(latar.today),
            saringan: asked(s, saring)?,
            baris: lines.iter().map(|line| row(s, line)).collect::<Result<_>>()?,
        };
        // The page setup of the office's own lists; the code is that of this moment, as on its other papers.
        let tata = Tata::read(s, &latar, KodeDokumen::D25JatuhTempo, Pilihan::default())?;
        Ok((daftar, tata.anchored(Some(&jejak::kode(s)?))))
    })?;
    let (pdf, _) = tata_naskah::render(tata, progress, |format, progress| {
        render_daftar_jejak(&daftar, format, progress)
    })?;
    Ok(pdf)
}

/// Every line that fits, up to one more than a list may have.
fn lines(store: &Store, saring: &SaringJejak) -> Result<Vec<Jejak>> {
    let mut page = SaringJejak { sebelum: None, jumlah: SEKALIGUS, ..saring.clone() };
    let mut out: Vec<Jejak> = Vec::new();
    while out.len() <= TERBANYAK {
        let found = jejak::search(store, &page)?;
        page.sebelum = found.baris.last().map(|line| line.id);
        out.extend(found.baris);
        if !found.masih_ada {
            break;
        }
    }
    Ok(out)
}

/// What was asked for, as one sentence; empty for everything.
fn asked(store: &Store, s: &SaringJejak) -> Result<String> {
    let word = |key: &str| kata("jejak", key);
    let mut parts = Vec::new();
    for (key, day) in [("MULAI", s.mulai), ("SAMPAI", s.sampai)] {
        parts.extend(day.map(|day| format!("{} {}", word(key), tanggal::panjang(day))));
    }
    let about = match &s.tentang {
        Some(id) => jejak::nama(store, id)?.unwrap_or_else(|| id.clone()),
        None => String::new(),
    };
    let op: Vec<&str> = s.op.iter().map(|op| Op::label_of(op)).collect();
    let given = [
        ("PENGGUNA", s.pengguna.clone()),
        ("OP", op.join(", ")),
        ("TENTANG", about),
        ("TEKS", s.teks.trim().to_owned()),
    ];
    parts.extend(
        given
            .iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(key, text)| format!("{} “{text}”", word(key))),
    );
    Ok(match parts.is_empty() {
        true => String::new(),
        false => format!("{}: {}.", word("SARINGAN"), parts.join("; ")),
    })
}

fn row(store: &Store, line: &Jejak) -> Result<BarisJejak> {
    let (line, rows) = jejak::get(store, line.id)?;
    let changed = rows.iter().map(|row| in_words(store, row)).collect::<Result<Vec<_>>>()?;
    let (mut sebelum, mut sesudah) = (told(&changed, "TAMBAH", false), told(&changed, "HAPUS", true));
    if sebelum.is_empty() && sesudah.is_empty() {
        (sebelum, sesudah) = (plain(&line.dari), plain(&line.ke));
    }
    let apa = match line.alasan.as_str() {
        "" => line.label,
        alasan => format!("{} ({}: {alasan})", line.label, kata("jejak", "ALASAN")),
    };
    Ok(BarisJejak {
        nomor: line.id,
        waktu: format!("{}, {}", tanggal::panjang(line.waktu.date()), line.waktu.format("%H.%M")),
        siapa: line.pengguna,
        apa,
        pada: jejak::nama(store, &line.entitas_id)?.unwrap_or_default(),
        sebelum,
        sesudah,
    })
}

/// One side of what was changed, without the rows of the kind `not`, which have none.
fn told(changed: &[PerubahanJejak], not: &str, after: bool) -> String {
    let mut out = Vec::new();
    for p in changed.iter().filter(|p| p.jenis != not) {
        for m in &p.medan {
            let text = if after { &m.sesudah } else { &m.sebelum };
            let text = if text.is_empty() { kata("jejak", "KOSONG") } else { text.replace('\n', " ") };
            out.push(format!("{}: {text}", m.label));
        }
    }
    out.join("; ")
}
