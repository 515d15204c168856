//! The package of a unit into the register: every row is checked as if it was typed, before anything is saved.

mod isian;

use super::amplop::{self, Dibuka};
use super::{beda, keluar};
use crate::cadangan;
use crate::diambil::Diambil;
use crate::wire::{AsalPaket, BarisTerima, HasilTerima, RingkasanImpor, Satuan, Tahap, TerimaReq};
use crate::work::Work;
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::cadangan::AlasanCadangan;
use saksama_core::informasi::{self, AsalTercatat, PeriksaUsulan, UsulanMasuk};
use saksama_core::masalah::Masalah;
use saksama_core::paket::{self, JenisPaket, Nilai, PaketMasuk, PaketTercatat};
use saksama_core::storage::Store;
use saksama_core::unit::{self, Unit};
use saksama_core::{organisasi, peraturan, tanggal};
use saksama_durable::sha256_hex;
use saksama_exchange::paket::{JenisPaket as IsiJenis, Usulan, UsulanBaris, read_usulan};
use std::collections::BTreeSet;
use std::path::Path;

/// First words of `asal` of everything that came in a package.
const ASAL: &str = "Paket usulan";
/// A row that is, or would be, taken in.
const DIAMBIL: &str = "DIAMBIL";
/// A row that is not.
const DITOLAK: &str = "DITOLAK";

pub(crate) fn receive(ctx: &Ctx<'_>, req: TerimaReq) -> ApiResult<HasilTerima> {
    let work = ctx.work("receive_usulan")?;
    let dibuka = amplop::open(ctx, &work, Path::new(&req.path))?;
    amplop::check_jenis(&dibuka.bag, IsiJenis::Usulan, &req.path)?;
    let usulan = read_usulan(&req.path, dibuka.bag.isi())?;
    if !req.uji_coba {
        // Judged before, so that what is refused as a whole changes nothing in the data folder.
        let dikenal = known(&ctx.office.lock(), &dibuka, &usulan, &req)?;
        if dikenal.nilai.sudah_diterima.is_none() {
            check_surat(&dikenal.masuk, &req)?;
            cadangan::make_before(ctx, &work, AlasanCadangan::SebelumImpor)?;
        }
    }
    let mut store = ctx.office.lock();
    let Dikenal { unit, masuk, nilai } = known(&store, &dibuka, &usulan, &req)?;
    // What the package is called in the register: unit, day, and the beginning of the checksum of its proposals.
    let (day, sha256) = (usulan.tanggal.format("%Y%m%d"), sha256_hex(dibuka.bag.isi()));
    let nama = format!("{ASAL} {} {day} {}", unit.kode_unit, sha256.get(..8).unwrap_or_default());
    let mut rows = read(&store, &usulan, &unit, &nama)?;
    check(&work, &store, &mut rows)?;
    if let Some(sudah) = &nilai.sudah_diterima {
        leave_out(&mut rows, sudah);
    }
    let is_taken = !req.uji_coba && nilai.sudah_diterima.is_none();
    let nomor = if is_taken { take(&work, &mut store, &mut rows, &masuk)? } else { Vec::new() };
    let diambil = Diambil::of(&store, &nomor)?;
    Ok(HasilTerima {
        paket: nama,
        unit: unit.nama,
        unit_id: unit.id,
        asal: asal(&masuk, &nilai, &dibuka),
        ringkasan: diambil.add_to(counts(&rows)),
        baris: rows.into_iter().map(|r| r.baris).collect(),
    })
}

/// A package whose sender is known, and what its number says.
struct Dikenal {
    unit: Unit,
    masuk: PaketMasuk,
    nilai: Nilai,
}

/// Judges the package as a whole: practice or not, of which unit, signed by whom, its number.
fn known(store: &Store, dibuka: &Dibuka, usulan: &Usulan, req: &TerimaReq) -> ApiResult<Dikenal> {
    let kepala = dibuka.bag.kepala();
    if kepala.latihan && !organisasi::get(store)?.latihan {
        return Err(ApiError::new("USULAN_LATIHAN"));
    }
    if kepala.kode_unit != usulan.unit.kode_unit {
        let error = ApiError::new("PAKET_UNIT_BERBEDA").with("kode", &kepala.kode_unit);
        return Err(error.with("lain", &usulan.unit.kode_unit));
    }
    let unit = unit_of(store, &usulan.unit.kode_unit, &usulan.unit.nama)?;
    amplop::check_penanda(store, dibuka, Some(&unit.id), &unit.nama)?;
    let masuk = PaketMasuk {
        jenis: JenisPaket::Usulan,
        unit_id: unit.id.clone(),
        nomor: kepala.nomor,
        sha256: dibuka.bag.sha256(),
        penanda: dibuka.penanda.clone(),
        surat_nomor: if dibuka.penanda.is_none() { line(&req.surat_nomor) } else { String::new() },
        tanggal: kepala.dibuat,
        jumlah: u32::try_from(usulan.baris.len()).unwrap_or(u32::MAX),
    };
    let nilai = paket::judge(store, &masuk, &kepala.sebelumnya)?;
    Ok(Dikenal { unit, masuk, nilai })
}

/// One that nobody signed is taken by a letter only, with which the officer has compared it.
fn check_surat(masuk: &PaketMasuk, req: &TerimaReq) -> ApiResult<()> {
    let is_vouched = !masuk.surat_nomor.is_empty() && req.sudah_dicocokkan;
    if masuk.penanda.is_some() || is_vouched { Ok(()) } else { Err(ApiError::new("PAKET_PERLU_SURAT")) }
}

fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(200).collect()
}

/// What the officer is told of the sender.
pub(super) fn asal(masuk: &PaketMasuk, nilai: &Nilai, dibuka: &Dibuka) -> AsalPaket {
    let mut temuan = nilai.temuan.clone();
    if masuk.penanda.is_none() {
        temuan.insert(0, Masalah::peringatan("paket", "PAKET_BELUM_BERTANDA_TANGAN"));
    }
    if dibuka.kunci_lama {
        temuan.push(Masalah::peringatan("paket", "PAKET_KUNCI_LAMA"));
    }
    if let Some(sudah) = &nilai.sudah_diterima {
        temuan.push(received(sudah));
    }
    AsalPaket {
        nomor: masuk.nomor,
        tanggal: masuk.tanggal,
        kode_isi: amplop::kode_isi(&masuk.sha256),
        sidik: masuk.penanda.as_ref().map(|(_, sidik)| sidik.clone()),
        terkunci: dibuka.terkunci,
        surat_nomor: masuk.surat_nomor.clone(),
        temuan,
    }
}

fn received(sudah: &PaketTercatat) -> Masalah {
    let found = Masalah::peringatan("paket", "PAKET_SUDAH_DITERIMA").with("nomor", sudah.nomor);
    found.with("tanggal", tanggal::panjang(sudah.dicatat_at.date()))
}

/// Of a package that was taken in before nothing is taken again, also not what was refused then.
fn leave_out(rows: &mut [Row], sudah: &PaketTercatat) {
    for row in rows.iter_mut().filter(|row| row.masuk.is_some()) {
        row.masuk = None;
        row.baris.jenis = DITOLAK.to_owned();
        row.baris.temuan = vec![received(sudah)];
    }
}

/// The unit as this office knows it.
pub(super) fn unit_of(store: &Store, kode: &str, nama: &str) -> ApiResult<Unit> {
    let found = unit::list(store, false)?.into_iter().find(|u| u.kode_unit.eq_ignore_ascii_case(kode));
    found.ok_or_else(|| ApiError::new("UNIT_BELUM_TERDAFTAR").with("kode", kode).with("nama", nama))
}

/// One row on its way in.
struct Row {
    baris: BarisTerima,
    /// What to save; none when the row is refused.
    masuk: Option<UsulanMasuk>,
}

/// Every row in the shape of the form; one that is here already, or that can't be put in that shape, is refused.
fn read(store: &Store, usulan: &Usulan, unit: &Unit, nama: &str) -> ApiResult<Vec<Row>> {
    let laws = peraturan::list(store)?;
    let known = informasi::list_asal(store, &format!("{ASAL} {} ", unit.kode_unit))?;
    let here = informasi::list_usulan(store, &unit.id)?;
    let mut seen = BTreeSet::new();
    let rows = usulan.baris.iter().map(|b| {
        let key = key(b);
        let asal = format!("{nama}: {key}");
        let found = before(&known, &asal, &key);
        // The same proposal twice in one package is a fault of the package, whatever stands here.
        let twice = !seen.insert(key);
        let found = found.filter(|_| !twice);
        let item = found.and_then(|k| here.baris.iter().find(|i| i.informasi.id == k.id));
        let again = if twice {
            Some(Masalah::galat("nomor_register", "USULAN_GANDA"))
        } else {
            found.map(|k| again(k, &asal))
        };
        let read = again.map_or_else(|| isian::read(b, &unit.id, &laws), Err);
        let (masuk, temuan) = match read {
            Ok(isian) => (Some(UsulanMasuk { isian, kategori: b.kategori.clone(), asal }), vec![]),
            Err(refusal) => (None, vec![refusal]),
        };
        let baris = BarisTerima {
            nomor_asal: b.nomor_register.clone(),
            judul: b.judul.clone(),
            jenis: if masuk.is_some() { DIAMBIL } else { DITOLAK }.to_owned(),
            nomor_register: None,
            temuan,
            informasi_id: found.map(|k| k.id.clone()),
            beda: item.map(|i| beda::compare(&keluar::baris(i, &laws), b)),
        };
        Row { baris, masuk }
    });
    Ok(rows.collect())
}

/// The rules of the form and of the law over every row that is still to be taken.
fn check(work: &Work<'_>, store: &Store, rows: &mut [Row]) -> ApiResult<()> {
    let list: Vec<UsulanMasuk> = rows.iter().filter_map(|r| r.masuk.clone()).collect();
    let found = informasi::check_usulan(store, &list, &mut work.stage(Tahap::Memeriksa, Satuan::Baris))?;
    for (row, PeriksaUsulan { galat, tanda }) in rows.iter_mut().filter(|r| r.masuk.is_some()).zip(found) {
        if galat.is_empty() {
            row.baris.temuan = tanda;
        } else {
            row.masuk = None;
            row.baris.jenis = DITOLAK.to_owned();
            row.baris.temuan = galat;
        }
    }
    Ok(())
}

/// Number in the unit and the end of its id: the same item in every package of that unit, also after the unit began
/// its numbers anew.
pub(super) fn key(b: &UsulanBaris) -> String {
    let mut end: Vec<char> = b.id.chars().rev().take(6).collect();
    end.reverse();
    format!("{} #{}", b.nomor_register, end.into_iter().collect::<String>())
}

/// The item that a proposal became here before: out of this package, else out of another one.
fn before<'a>(known: &'a [AsalTercatat], asal: &str, key: &str) -> Option<&'a AsalTercatat> {
    let end = format!(": {key}");
    known.iter().find(|k| k.asal == asal).or_else(|| known.iter().find(|k| k.asal.ends_with(&end)))
}

/// Why it is not taken in again.
fn again(found: &AsalTercatat, asal: &str) -> Masalah {
    let kode = match () {
        () if found.di_sampah => "USULAN_DI_SAMPAH",
        () if found.asal == asal => "USULAN_SUDAH_DIAMBIL",
        () => "USULAN_PERNAH_DIAMBIL",
    };
    Masalah::galat("nomor_register", kode).with("nomor", &found.nomor_register)
}

/// Gives the register numbers of what it took.
fn take(work: &Work<'_>, store: &mut Store, rows: &mut [Row], paket: &PaketMasuk) -> ApiResult<Vec<String>> {
    let list: Vec<UsulanMasuk> = rows.iter().filter_map(|r| r.masuk.clone()).collect();
    let saved =
        informasi::take_usulan(store, &list, paket, &mut work.stage(Tahap::Menyimpan, Satuan::Baris))?;
    let nomor = saved.iter().map(|i| i.nomor_register.clone()).collect();
    for (row, item) in rows.iter_mut().filter(|r| r.masuk.is_some()).zip(saved) {
        row.baris.nomor_register = Some(item.nomor_register);
        row.baris.informasi_id = Some(item.id);
    }
    Ok(nomor)
}

fn counts(rows: &[Row]) -> RingkasanImpor {
    let count =
        |f: &dyn Fn(&Row) -> bool| u32::try_from(rows.iter().filter(|r| f(r)).count()).unwrap_or(u32::MAX);
    RingkasanImpor {
        baris_dibaca: count(&|_| true),
        diambil: count(&|r| r.masuk.is_some()),
        ditandai: count(&|r| r.masuk.is_some() && !r.baris.temuan.is_empty()),
        ditolak: count(&|r| r.masuk.is_none()),
        bukan_data: 0,
        lembar_id: None,
        rentang_nomor: None,
        belum_lengkap: 0,
    }
}
