//! The package of a unit into the register: every row is checked as if it was typed, before anything is saved.

mod isian;

use super::{beda, keluar};
use crate::cadangan;
use crate::diambil::Diambil;
use crate::wire::{BarisTerima, HasilTerima, RingkasanImpor, Satuan, Tahap, TerimaReq};
use crate::work::Work;
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::cadangan::AlasanCadangan;
use saksama_core::informasi::{self, AsalTercatat, PeriksaUsulan, UsulanMasuk};
use saksama_core::masalah::Masalah;
use saksama_core::storage::Store;
use saksama_core::unit::{self, Unit};
use saksama_core::{organisasi, peraturan};
use saksama_exchange::paket::{JenisPaket, Paket, USULAN, Usulan, UsulanBaris, read_usulan};
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
    let mut paket = Paket::open(Path::new(&req.path))?;
    paket.expect(JenisPaket::Usulan)?;
    let bytes = paket.read(USULAN, &mut work.stage(Tahap::Membaca, Satuan::Bita))?;
    let usulan = read_usulan(&req.path, &bytes)?;
    let sha256 = paket.manifest().berkas.first().map(|b| b.sha256.clone()).unwrap_or_default();
    if !req.uji_coba {
        // Judged before, so that what is refused as a whole changes nothing in the data folder.
        drop(known(&ctx.office.lock(), &paket, &usulan)?);
        cadangan::make_before(ctx, &work, AlasanCadangan::SebelumImpor)?;
    }
    let mut store = ctx.office.lock();
    let unit = known(&store, &paket, &usulan)?;
    // What the package is called in the register: unit, day, and the beginning of its checksum.
    let day = usulan.tanggal.format("%Y%m%d");
    let nama = format!("{ASAL} {} {day} {}", unit.kode_unit, sha256.get(..8).unwrap_or_default());
    let mut rows = read(&store, &usulan, &unit, &nama)?;
    check(&work, &store, &mut rows)?;
    let nomor = if req.uji_coba { Vec::new() } else { take(&work, &mut store, &mut rows)? };
    let diambil = Diambil::of(&store, &nomor)?;
    Ok(HasilTerima {
        paket: nama,
        unit: unit.nama,
        ringkasan: diambil.add_to(counts(&rows)),
        baris: rows.into_iter().map(|r| r.baris).collect(),
    })
}

/// The unit whose package this office takes.
fn known(store: &Store, paket: &Paket, usulan: &Usulan) -> ApiResult<Unit> {
    if paket.manifest().latihan && !organisasi::get(store)?.latihan {
        return Err(ApiError::new("USULAN_LATIHAN"));
    }
    unit_of(store, usulan)
}

/// The unit as this office knows it.
fn unit_of(store: &Store, usulan: &Usulan) -> ApiResult<Unit> {
    let kode = &usulan.unit.kode_unit;
    let found = unit::list(store, false)?.into_iter().find(|u| u.kode_unit.eq_ignore_ascii_case(kode));
    found.ok_or_else(|| {
        ApiError::new("UNIT_BELUM_TERDAFTAR").with("kode", kode).with("nama", &usulan.unit.nama)
    })
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
fn key(b: &UsulanBaris) -> String {
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
fn take(work: &Work<'_>, store: &mut Store, rows: &mut [Row]) -> ApiResult<Vec<String>> {
    let list: Vec<UsulanMasuk> = rows.iter().filter_map(|r| r.masuk.clone()).collect();
    if list.is_empty() {
        return Ok(Vec::new());
    }
    let saved = informasi::take_usulan(store, &list, &mut work.stage(Tahap::Menyimpan, Satuan::Baris))?;
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
