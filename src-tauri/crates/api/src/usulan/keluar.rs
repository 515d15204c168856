//! The proposals of a unit into a package: named fields only, each copied by hand.

use crate::cadangan::{PROGRAM, report};
use crate::wire::{HasilKirim, KirimReq, Satuan, Tahap};
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::informasi::{self, DasarHukum, UsulanKeluar, UsulanUnit};
use saksama_core::jangka_waktu::JangkaWaktu;
use saksama_core::peraturan::{self, Peraturan};
use saksama_core::storage::Store;
use saksama_core::{organisasi, unit};
use saksama_exchange::paket::{
    DasarHukumUsulan, IsiPaket, JangkaWaktuUsulan, JenisPaket, KepalaPaket, MatriksUsulan, PeraturanUsulan,
    Sumber, USULAN, UnitUsulan, Usulan, UsulanBaris, usulan_bytes, write_paket,
};
use std::path::Path;

pub(crate) fn send(ctx: &Ctx<'_>, req: KirimReq) -> ApiResult<HasilKirim> {
    let work = ctx.work("send_usulan")?;
    // the data file is free while the drive is written: a slow stick holds up nobody
    let Bahan { usulan, kepala, sudah_diputus } = gather(&ctx.office.lock(), &req.unit_id)?;
    let jumlah = usulan.baris.len();
    let isi = IsiPaket { nama: USULAN.into(), sumber: Sumber::Bita(usulan_bytes(&usulan)?) };
    let tujuan = Path::new(&req.path);
    let done = write_paket(tujuan, kepala, vec![isi], None, &mut work.stage(Tahap::Menulis, Satuan::Bita))?;
    ctx.write(|s| informasi::record_kirim(s, &req.unit_id, &req.path, jumlah))?;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(HasilKirim {
        paket: report(tujuan, done.manifest, &done.paket),
        jumlah: count(jumlah),
        sudah_diputus: count(sudah_diputus),
    })
}

/// What goes into the package.
struct Bahan {
    usulan: Usulan,
    kepala: KepalaPaket,
    /// Items of the unit that stay: they are decided.
    sudah_diputus: usize,
}

fn gather(store: &Store, unit_id: &str) -> ApiResult<Bahan> {
    let found = unit::list(store, false)?.into_iter().find(|u| u.id == unit_id);
    let unit = found.ok_or_else(|| ApiError::new("TIDAK_DITEMUKAN").with("entitas", "unit"))?;
    let UsulanUnit { baris: items, sudah_diputus } = informasi::list_usulan(store, &unit.id)?;
    if items.is_empty() {
        let kode = if sudah_diputus == 0 { "USULAN_KOSONG" } else { "USULAN_SUDAH_DIPUTUS" };
        return Err(ApiError::new(kode).with("kode", unit.kode_unit).with("jumlah", sudah_diputus));
    }
    let laws = peraturan::list(store)?;
    let usulan = Usulan {
        unit: UnitUsulan {
            kode_unit: unit.kode_unit.clone(),
            nama: unit.nama.clone(),
            singkatan: unit.singkatan.clone(),
        },
        tanggal: store.today(),
        baris: items.iter().map(|item| baris(item, &laws)).collect(),
    };
    let office = organisasi::get(store)?;
    let kepala = KepalaPaket {
        kode_jejak: String::new(),
        tanpa_berkas: false,
        cacat: Vec::new(),
        jenis: JenisPaket::Usulan,
        dibuat: store.today(),
        program: PROGRAM.into(),
        instansi: office.nama_badan_publik,
        kode_unit: unit.kode_unit,
        latihan: office.latihan,
    };
    Ok(Bahan { usulan, kepala, sudah_diputus })
}

/// An item as it travels.
pub(super) fn baris(item: &UsulanKeluar, laws: &[Peraturan]) -> UsulanBaris {
    let i = &item.informasi;
    UsulanBaris {
        id: i.id.clone(),
        nomor_register: i.nomor_register.clone(),
        judul: i.judul.clone(),
        uraian: i.uraian.clone(),
        cakupan: i.cakupan.as_str().into(),
        bagian_dikecualikan: i.bagian_dikecualikan.clone(),
        bentuk: i.bentuk.as_str().into(),
        jumlah_berkas: i.jumlah_berkas,
        kurun_waktu: i.kurun_waktu.clone(),
        penanggung_jawab: i.penanggung_jawab.clone(),
        tanggal_usul: i.tanggal_usul,
        kode_pasal17: i.kode_pasal17.clone(),
        dasar_hukum: i.dasar_hukum.iter().map(|d| dasar(d, laws)).collect(),
        jangka_waktu: i.jangka_waktu.iter().map(jangka_waktu).collect(),
        operator_jangka_waktu: i.operator_jangka_waktu.as_str().into(),
        matriks: MatriksUsulan { dibuka: item.dibuka.clone(), ditutup: item.ditutup.clone() },
        bukan_pasal18: i.bukan_pasal18,
        persetujuan_tertulis_subjek: i.persetujuan_tertulis_subjek,
        terkait_jabatan_publik: i.terkait_jabatan_publik,
        kka: i.kka.clone(),
        kelas_keamanan: i.kelas_keamanan.as_str().into(),
        kategori: i.kategori.clone(),
    }
}

fn dasar(d: &DasarHukum, laws: &[Peraturan]) -> DasarHukumUsulan {
    let law = d.peraturan_id.as_ref().and_then(|id| laws.iter().find(|p| p.id == *id));
    DasarHukumUsulan {
        peraturan: law.map(|p| PeraturanUsulan {
            jenis: p.jenis.as_str().into(),
            nama_jenis: p.nama_jenis.clone(),
            nomor: p.nomor.clone(),
            tahun: p.tahun,
        }),
        teks: d.teks.clone(),
        pasal: d.pasal.clone(),
        ayat: d.ayat.clone(),
        huruf: d.huruf.clone(),
        angka: d.angka.clone(),
        cetak: d.cetak.clone(),
    }
}

fn jangka_waktu(j: &JangkaWaktu) -> JangkaWaktuUsulan {
    JangkaWaktuUsulan {
        jenis: j.jenis.as_str().into(),
        nilai: j.nilai,
        satuan: j.satuan.map(|s| s.as_str().into()),
        mulai: j.mulai,
        berakhir: j.berakhir,
        alasan_berakhir: j.alasan_berakhir.clone(),
        peristiwa: j.peristiwa.clone(),
        peraturan: j.peraturan.clone(),
        retensi_aktif: j.retensi_aktif,
        retensi_inaktif: j.retensi_inaktif,
        tinjau_pada: j.tinjau_pada,
        uraian_cetak: j.uraian_cetak.clone(),
        teks_asal: j.teks_asal.clone(),
    }
}
