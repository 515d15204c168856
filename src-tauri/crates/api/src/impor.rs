//! Lists coming in: exchange reads the file, the core reads the law out of its words, the officer decides.

mod angka;
mod judul;

use crate::cadangan;
use crate::diambil::Diambil;
use crate::pembaca;
use crate::wire::{BacaanImpor, BarisImpor, ImporReq, KolomImpor, RingkasanImpor, Satuan, Tahap};
use crate::work::Work;
use crate::{ApiError, ApiResult, Ctx};
use judul::title_and_text;
use saksama_core::cadangan::AlasanCadangan;
use saksama_core::informasi::{self, DasarHukum, InformasiMasuk};
use saksama_core::jangka_waktu::{self, JangkaWaktu};
use saksama_core::masalah::Masalah;
use saksama_core::peraturan::kutipan;
use saksama_core::storage::Store;
use saksama_core::uji_konsekuensi::{self, JenisLembar, LembarUjiIsian, PemicuUji};
use saksama_core::unit::{self, Unit};
use saksama_durable::Meter;
use saksama_exchange::ExchangeError;
use saksama_exchange::import::{
    Bacaan, BarisBacaan, JenisBaris, Kolom, KolomPeta, Peta, Table, open_list, parse_pasted, read_table,
};
use std::path::Path;

/// What a pasted table is called where a file has its name.
const TEMPELAN: &str = "Tabel yang ditempel";

impl From<ExchangeError> for ApiError {
    fn from(error: ExchangeError) -> Self {
        Self { kode: error.kode(), data: error.data(), masalah: Vec::new() }
    }
}

pub(crate) fn read(ctx: &Ctx<'_>, req: ImporReq) -> ApiResult<BacaanImpor> {
    let work = ctx.work("read_impor")?;
    let bacaan = read_list(ctx, &req, &work)?;
    let kolom = bacaan.peta.kolom.iter().map(|k| column(&bacaan, k)).collect();
    let rows = ctx.read(|s| judge(s, &bacaan, &req, &work))?;
    let baris: Vec<BarisImpor> = rows.iter().map(row).collect();
    let ringkasan = counts(&bacaan, &rows);
    let angka = angka::of(rows.iter().filter(|r| r.jenis() == JenisBaris::Data).map(|r| r.bacaan));
    Ok(BacaanImpor { kolom, baris, ringkasan, angka })
}

pub(crate) fn take(ctx: &Ctx<'_>, req: ImporReq) -> ApiResult<RingkasanImpor> {
    let work = ctx.work("take_impor")?;
    let bacaan = read_list(ctx, &req, &work)?;
    let rows = ctx.read(|s| judge(s, &bacaan, &req, &work))?;
    let taken = rows.iter().filter(|r| r.jenis() == JenisBaris::Data);
    let masuk: Vec<InformasiMasuk> = taken.map(|r| incoming(&bacaan.berkas, r.bacaan, &r.milik)).collect();
    cadangan::make_before(ctx, &work, AlasanCadangan::SebelumImpor)?;
    let is_matrix = bacaan.peta.has(Kolom::Dibuka) || bacaan.peta.has(Kolom::Ditutup);
    let ringkasan = counts(&bacaan, &rows);
    // Each row of a sheet is saved twice, as item and as row: a count would be twice what the officer sees.
    let satuan = if is_matrix { Satuan::Langkah } else { Satuan::Baris };
    let mut saving = work.stage(Tahap::Menyimpan, satuan);
    let (lembar_id, nomor): (_, Vec<String>) = if is_matrix && !masuk.is_empty() {
        let lembar = ctx.write(|s| uji_konsekuensi::import(s, masuk, &head(), &mut saving))?;
        (Some(lembar.id), lembar.baris.into_iter().map(|b| b.nomor_register).collect())
    } else {
        let items = ctx.write(|s| informasi::import(s, masuk, &mut saving))?;
        (None, items.into_iter().map(|i| i.nomor_register).collect())
    };
    let diambil = ctx.read(|s| Diambil::of(s, &nomor))?;
    Ok(diambil.add_to(RingkasanImpor { lembar_id, ..ringkasan }))
}

/// A list with the columns of the matrix is an unfinished Lembar: it becomes one, so that it can be completed there.
fn head() -> LembarUjiIsian {
    LembarUjiIsian {
        id: None,
        nomor: String::new(),
        jenis: JenisLembar::Awal,
        pemicu: PemicuUji::SebelumPermohonan,
        tanggal: String::new(),
        tempat: String::new(),
        penyetuju_id: None,
        penguji: vec![],
    }
}

/// A row with what the register says to it.
struct Baris<'a> {
    bacaan: &'a BarisBacaan,
    /// Whose it is.
    milik: Milik,
    /// Number of the item that stands in the register with the same words.
    known: Option<String>,
    /// What keeps it from being stored, by the rules of the save: it is refused before anything is taken.
    refused: Vec<Masalah>,
    /// What the officer should mend.
    flags: Vec<Masalah>,
}

/// Whose a row is.
struct Milik {
    /// The unit it names, else the one the officer chose for the whole list.
    unit_id: Option<String>,
    /// It names a unit that the register doesn't have: the words stay as a note.
    is_unknown: bool,
    /// Nobody said whose it is, though the row does.
    is_lost: bool,
}

impl Milik {
    fn of(b: &BarisBacaan, units: &[Unit], chosen: Option<&String>) -> Self {
        let named = b.get(Kolom::Unit).trim().to_lowercase();
        let is_named =
            |u: &&Unit| [&u.nama, &u.singkatan, &u.kode_unit].iter().any(|n| n.to_lowercase() == named);
        let found = units.iter().find(is_named).filter(|_| !named.is_empty());
        let is_unknown = found.is_none() && !named.is_empty();
        let unit_id = found.map(|u| &u.id).or(chosen).cloned();
        Self { is_lost: is_unknown && unit_id.is_none(), unit_id, is_unknown }
    }
}

impl Baris<'_> {
    fn jenis(&self) -> JenisBaris {
        if self.refused.is_empty() { self.bacaan.jenis } else { JenisBaris::Ditolak }
    }
}

fn judge<'a>(
    store: &Store,
    bacaan: &'a Bacaan,
    req: &ImporReq,
    work: &Work<'_>,
) -> saksama_core::Result<Vec<Baris<'a>>> {
    let units = unit::list(store, false)?;
    let words: Vec<(String, String)> = bacaan.baris.iter().map(title_and_text).collect();
    let known = informasi::find_same(store, &words)?;
    let mut progress = work.stage(Tahap::Memeriksa, Satuan::Baris);
    let mut meter = Meter::new(bacaan.baris.len() as u64, &mut progress);
    let each = |(b, known): (&'a BarisBacaan, Option<String>)| {
        let milik = Milik::of(b, &units, req.unit_id.as_ref());
        let refused = match b.jenis {
            JenisBaris::Data => informasi::check_masuk(&incoming(&bacaan.berkas, b, &milik)),
            _ => Vec::new(),
        };
        meter.add(1)?;
        let row = Baris { bacaan: b, milik, known, refused, flags: Vec::new() };
        Ok(Baris { flags: flags(&row), ..row })
    };
    bacaan.baris.iter().zip(known).map(each).collect()
}

fn read_list(ctx: &Ctx<'_>, req: &ImporReq, work: &Work<'_>) -> ApiResult<Bacaan> {
    let mut reading = work.stage(Tahap::Membaca, Satuan::Langkah);
    let table: Table = match &req.tempelan {
        Some(text) => parse_pasted(TEMPELAN, text, &mut reading)?,
        None => {
            let path = Path::new(&req.path);
            pembaca::read(ctx.host, path, open_list(path)?, &mut reading)?
        }
    };
    let proposed = read_table(&table, None, &mut work.stage(Tahap::Mencocokkan, Satuan::Baris));
    let Some(chosen) = &req.peta else { return Ok(proposed?) };
    // The officer's choice replaces the meaning of each column; header place and sheet stay as found.
    let base = match proposed {
        Ok(b) => b.peta,
        Err(ExchangeError::KolomInformasiTidakAda { .. }) => Peta::default(),
        Err(e) => return Err(e.into()),
    };
    let mut kolom = Vec::new();
    for (indeks, name) in chosen.iter().enumerate() {
        let meaning = match name.as_deref() {
            None => Kolom::Lain,
            Some(text) => serde_json::from_value(serde_json::Value::from(text))
                .map_err(|_| ApiError::new("KOLOM_TIDAK_DIKENAL").with("kolom", text))?,
        };
        let judul =
            base.kolom.iter().find(|k| k.indeks == indeks).map(|k| k.judul.clone()).unwrap_or_default();
        kolom.push(KolomPeta { indeks, kolom: meaning, judul });
    }
    let mut progress = work.stage(Tahap::Mencocokkan, Satuan::Baris);
    Ok(read_table(&table, Some(&Peta { kolom, ..base }), &mut progress)?)
}

fn column(bacaan: &Bacaan, k: &KolomPeta) -> KolomImpor {
    let contoh = bacaan.baris.iter().filter(|b| b.jenis == JenisBaris::Data).find_map(|b| match k.kolom {
        Kolom::Lain => b.lain.iter().find(|s| s.indeks == k.indeks).map(|s| s.teks.clone()),
        known => Some(b.get(known).to_owned()).filter(|t| !t.is_empty()),
    });
    KolomImpor {
        indeks: u32::try_from(k.indeks).unwrap_or(u32::MAX),
        kepala: bacaan.kepala.get(k.indeks).cloned().unwrap_or_default(),
        kolom: (k.kolom != Kolom::Lain).then(|| name(k.kolom)),
        contoh: contoh.unwrap_or_default(),
    }
}

fn name(kolom: Kolom) -> String {
    serde_json::to_value(kolom).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

fn row(r: &Baris<'_>) -> BarisImpor {
    let b = r.bacaan;
    let text = |k: Kolom| b.get(k).to_owned();
    let (judul, uraian) = title_and_text(b);
    BarisImpor {
        nomor_baris: u32::try_from(b.baris).unwrap_or(u32::MAX),
        jenis: match r.jenis() {
            JenisBaris::Data => "DIAMBIL",
            JenisBaris::Ditolak => "DITOLAK",
            JenisBaris::BukanData => "BUKAN_DATA",
        }
        .to_owned(),
        judul: if b.jenis == JenisBaris::BukanData {
            b.lain.iter().map(|s| s.teks.as_str()).collect::<Vec<_>>().join(" | ")
        } else {
            judul
        },
        uraian,
        huruf: codes(b).join(", "),
        dasar_hukum: text(Kolom::DasarHukum),
        dibuka: text(Kolom::Dibuka),
        ditutup: text(Kolom::Ditutup),
        jangka_waktu: text(Kolom::JangkaWaktu),
        temuan: r.flags.clone(),
    }
}

/// Flags of the shape (exchange) and of the law (core): what the officer should mend.
fn flags(r: &Baris<'_>) -> Vec<Masalah> {
    let b = r.bacaan;
    // What to mend after the taking would mislead about a row that isn't taken.
    if !r.refused.is_empty() {
        return r.refused.clone();
    }
    let mut out: Vec<Masalah> = b
        .temuan
        .iter()
        .map(|t| {
            let kode = serde_json::to_value(t.kode).ok().and_then(|v| v.as_str().map(str::to_owned));
            let medan = t.kolom.map(name).unwrap_or_default().to_lowercase();
            let flag = Masalah::peringatan(medan, &format!("IMPOR_{}", kode.unwrap_or_default()));
            match t.baris_lain {
                Some(line) => flag.with("baris", line),
                None => flag,
            }
        })
        .collect();
    if b.jenis != JenisBaris::Data {
        return out;
    }
    if let Some(nomor) = &r.known {
        out.push(Masalah::peringatan("judul", "IMPOR_MUNGKIN_SUDAH_ADA").with("nomor", nomor));
    }
    if r.milik.is_lost {
        let named = b.get(Kolom::Unit).trim();
        out.push(Masalah::peringatan("unit", "IMPOR_UNIT_TIDAK_DIKENAL").with("unit", named));
    }
    if codes(b).is_empty() {
        out.push(Masalah::peringatan("dasar_hukum", "IMPOR_TANPA_HURUF_PASAL17"));
    }
    let term = b.get(Kolom::JangkaWaktu);
    if !term.is_empty() && jangka_waktu::baca(term).iter().any(|t| t.jenis.is_none() || t.kabur) {
        out.push(Masalah::peringatan("jangka_waktu", "IMPOR_JANGKA_WAKTU_TIDAK_JELAS"));
    }
    out
}

fn counts(bacaan: &Bacaan, rows: &[Baris<'_>]) -> RingkasanImpor {
    let n = |v: usize| u32::try_from(v).unwrap_or(u32::MAX);
    let flagged = rows.iter().filter(|r| r.jenis() == JenisBaris::Data && !r.flags.is_empty()).count();
    let refused = rows.iter().filter(|r| !r.refused.is_empty()).count();
    let r = bacaan.ringkasan;
    RingkasanImpor {
        baris_dibaca: n(r.baris_dibaca),
        diambil: n(r.diambil.saturating_sub(refused)),
        ditandai: n(flagged),
        ditolak: n(r.ditolak.saturating_add(refused)),
        bukan_data: n(r.bukan_data),
        lembar_id: None,
        rentang_nomor: None,
        belum_lengkap: 0,
    }
}

fn codes(b: &BarisBacaan) -> Vec<String> {
    let mut text = b.get(Kolom::DasarHukum).to_owned();
    text.push('\n');
    text.push_str(b.get(Kolom::Pasal17));
    kutipan::baca_pasal17(&text)
}

fn incoming(berkas: &str, b: &BarisBacaan, milik: &Milik) -> InformasiMasuk {
    let text = |k: Kolom| b.get(k).trim().to_owned();
    let (judul, uraian) = title_and_text(b);
    let dasar = text(Kolom::DasarHukum);
    // Columns nobody understood, and notes, are kept beside the item; no word is lost.
    let mut notes: Vec<String> = b
        .lain
        .iter()
        .filter(|s| !s.teks.trim().is_empty())
        .map(|s| format!("{}: {}", s.kepala, s.teks))
        .collect();
    if milik.is_unknown {
        notes.push(format!("{}: {}", name(Kolom::Unit), text(Kolom::Unit)));
    }
    for k in [
        Kolom::Konsekuensi,
        Kolom::WaktuTempat,
        Kolom::Retensi,
        Kolom::Keterangan,
        Kolom::Pasal17,
        Kolom::Bentuk,
    ] {
        if !text(k).is_empty() {
            notes.push(format!("{}: {}", name(k), text(k)));
        }
    }
    InformasiMasuk {
        judul,
        uraian,
        unit_id: milik.unit_id.clone(),
        kode_pasal17: codes(b),
        dasar_hukum: if dasar.is_empty() { vec![] } else { vec![DasarHukum::dari_teks(&dasar)] },
        jangka_waktu: terms(b.get(Kolom::JangkaWaktu)),
        usul_dibuka: text(Kolom::Dibuka),
        usul_ditutup: text(Kolom::Ditutup),
        penanggung_jawab: text(Kolom::PenanggungJawab),
        kategori: b
            .kategori
            .as_ref()
            .map(|k| format!("{} {}", k.nomor, k.teks).trim().to_owned())
            .unwrap_or_default(),
        catatan_internal: notes.join("\n"),
        asal: format!("{berkas} baris {}", b.baris),
    }
}

/// The proposed term conditions, each with the original words beside it.
fn terms(text: &str) -> Vec<JangkaWaktu> {
    jangka_waktu::dari_teks(text)
}
