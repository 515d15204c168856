//! The proposals of a unit into a package: named fields only, each copied by hand.

use super::amplop::kode_isi;
use crate::cadangan::PROGRAM;
use crate::wire::{BerkasFolder, HasilKirim, KirimReq, LaporanPaket, Satuan, Tahap};
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::informasi::{self, DasarHukum, UsulanKeluar, UsulanUnit};
use saksama_core::jangka_waktu::JangkaWaktu;
use saksama_core::paket::{self, JenisPaket, KunciSendiri, PaketKeluar};
use saksama_core::peraturan::{self, Peraturan};
use saksama_core::storage::Store;
use saksama_core::{Error, organisasi, unit};
use saksama_durable::sha256_hex;
use saksama_exchange::paket::{
    DasarHukumUsulan, IsiBag, JangkaWaktuUsulan, JenisPaket as IsiJenis, KepalaBag, MatriksUsulan, Penanda,
    PeraturanUsulan, USULAN, UnitUsulan, Usulan, UsulanBaris, bag_bytes, usulan_bytes, write_bytes,
};
use saksama_vault::{KunciPaket, KunciPublik, seal_amplop};
use std::path::Path;

pub(crate) fn send(ctx: &Ctx<'_>, req: KirimReq) -> ApiResult<HasilKirim> {
    let work = ctx.work("send_usulan")?;
    // the data file is free while the drive is written: a slow stick holds up nobody
    let Bahan { usulan, kepala, sudah_diputus, own, untuk } = gather(&ctx.office.lock(), &req.unit_id)?;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let jumlah = count(usulan.baris.len());
    let isi = usulan_bytes(&usulan)?;
    let berkas = BerkasFolder { nama: USULAN.into(), ukuran: isi.len() as u64, sha256: sha256_hex(&isi) };
    let isi = [IsiBag { nama: USULAN.into(), bita: isi }];
    let sign = own.as_ref().map(|(_, kunci)| |bytes: &[u8]| kunci.sign(bytes));
    let (mut bytes, sha256) = bag_bytes(&kepala, &isi, sign.as_ref().map(|sign| sign as Penanda<'_>))?;
    if let Some(untuk) = &untuk {
        let clock = ctx.office.clock();
        bytes = seal_amplop(&bytes, untuk, &|out: &mut [u8]| clock.fill_random(out)).map_err(Error::from)?;
    }
    let tujuan = Path::new(&req.path);
    let done = write_bytes(tujuan, &bytes, &mut work.stage(Tahap::Menulis, Satuan::Bita))?;
    let keluar = PaketKeluar {
        jenis: JenisPaket::Usulan,
        unit_id: req.unit_id.clone(),
        nomor: kepala.nomor,
        sha256: sha256.clone(),
        sidik: own.as_ref().map(|(own, _)| own.sidik.clone()).unwrap_or_default(),
        jumlah,
    };
    if let Err(error) = ctx.write(|s| paket::record_kirim(s, &keluar, &req.path)) {
        // Its number is not taken: it must not be handed over. Best effort: the officer needs the first error.
        drop(std::fs::remove_file(tujuan));
        return Err(error);
    }
    Ok(HasilKirim {
        nomor: kepala.nomor,
        kode_isi: kode_isi(&sha256),
        bertanda_tangan: own.is_some(),
        terkunci: untuk.is_some(),
        jumlah,
        sudah_diputus: count(sudah_diputus),
        paket: LaporanPaket {
            path: tujuan.display().to_string(),
            jenis: JenisPaket::Usulan.as_str().into(),
            dibuat: kepala.dibuat,
            program: kepala.program,
            instansi: kepala.instansi,
            kode_unit: kepala.kode_unit,
            kode_jejak: String::new(),
            ukuran: done.bita,
            sha256: done.sha256,
            berkas: vec![berkas],
            temuan: Vec::new(),
        },
    })
}

/// What goes into the package.
struct Bahan {
    usulan: Usulan,
    kepala: KepalaBag,
    /// Who signs it; none when this office has no keys.
    own: Option<(KunciSendiri, KunciPaket)>,
    /// Whom it is sealed for; none when the keys of the PPID Utama are not known.
    untuk: Option<KunciPublik>,
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
    let own = paket::open_own(store)?;
    let sidik = own.as_ref().map(|(own, _)| own.sidik.as_str()).unwrap_or_default();
    let (nomor, sebelumnya) = paket::next(store, JenisPaket::Usulan, &unit.id, sidik)?;
    let utama = paket::pihak_of(store, None)?.filter(|utama| !utama.kunci.is_empty());
    let untuk = utama.map(|utama| KunciPublik::read(&utama.kunci)).transpose().map_err(Error::from)?;
    let kepala = KepalaBag {
        jenis: IsiJenis::Usulan,
        kode_unit: unit.kode_unit,
        nomor,
        sebelumnya,
        dibuat: store.today(),
        program: PROGRAM.into(),
        instansi: office.nama_badan_publik,
        latihan: office.latihan,
        kunci: own.as_ref().map(|(_, kunci)| kunci.publik().text()).unwrap_or_default(),
    };
    Ok(Bahan { usulan, kepala, own, untuk, sudah_diputus })
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
