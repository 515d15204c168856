//! One package for each unit, signed, and sealed for that unit alone.

use super::super::{amplop::kode_isi, keluar::baris};
use crate::cadangan::PROGRAM;
use crate::wire::{ById, HasilKirimPutusan, KirimPutusanReq, PutusanTerkirim, PutusanUnit, Satuan, Tahap};
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::dokumen::{self, Dokumen, KodeDokumen, REGISTER, StatusDokumen};
use saksama_core::keputusan::{self, Keputusan};
use saksama_core::paket::{
    self, ArahPaket, JenisPaket, PaketKeluar, PutusanKeluar, pihak_of, putusan_of_unit,
};
use saksama_core::storage::{Store, berkas};
use saksama_core::unit::{self, Unit};
use saksama_core::{Error, informasi, organisasi, peraturan};
use saksama_exchange::paket::{
    DKIP, IsiBag, JenisPaket as IsiJenis, KepalaBag, KeputusanPutusan, MAKS_DATA, PINDAIAN, PUTUSAN, Penanda,
    Putusan, PutusanBaris, SK, UnitUsulan, bag_bytes, putusan_bytes, write_bytes,
};
use saksama_vault::{KunciPaket, KunciPublik, seal_amplop};
use std::collections::BTreeSet;
use std::path::Path;

/// Ending of a package that only one office opens.
const AKHIRAN: &str = "ppidp";

pub(crate) fn list_unit(ctx: &Ctx<'_>, req: ById) -> ApiResult<Vec<PutusanUnit>> {
    let store = ctx.office.lock();
    let k = keputusan::get(&store, &req.id)?;
    let of_item = |id: &str| Ok(informasi::get(&store, id)?.unit_id);
    let ids: ApiResult<BTreeSet<_>> = k.item.iter().map(|item| of_item(&item.informasi_id)).collect();
    let ids = ids?;
    let mut out = Vec::new();
    for unit in unit::list(&store, false)?.into_iter().filter(|u| ids.contains(&Some(u.id.clone()))) {
        let all = putusan_of_unit(&store, &k, &unit.id)?;
        let in_keputusan = |p: &&PutusanKeluar| k.item.iter().any(|i| i.informasi_id == p.item.informasi.id);
        let jumlah = all.iter().filter(in_keputusan).count();
        let pihak = pihak_of(&store, Some(&unit.id))?;
        let last = paket::list(&store, ArahPaket::Keluar, JenisPaket::Putusan, &unit.id)?.into_iter().next();
        out.push(PutusanUnit {
            jumlah: count(jumlah),
            lain: count(all.len() - jumlah),
            kunci_tercatat: pihak.is_some(),
            dapat_dikirim: pihak.is_some_and(|p| !p.kunci.is_empty()) && !all.is_empty(),
            nomor_terakhir: last.as_ref().map(|last| last.nomor),
            tanggal_terakhir: last.as_ref().map(|last| last.tanggal),
            unit_id: unit.id,
            nama: unit.nama,
            kode_unit: unit.kode_unit,
        });
    }
    Ok(out)
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

pub(crate) fn send(ctx: &Ctx<'_>, req: KirimPutusanReq) -> ApiResult<HasilKirimPutusan> {
    let work = ctx.work("send_putusan")?;
    // All of it before the first byte: a unit without a key is told while nothing was written.
    let Bahan { own, surat, untuk } = gather(&ctx.office.lock(), &req)?;
    let sidik = saksama_vault::Sidik::of(&own.publik()).text();
    let mut tanpa_pindaian = surat.pindaian.is_none();
    let mut paket = Vec::new();
    for satu in untuk {
        let mut isi = vec![IsiBag { nama: PUTUSAN.into(), bita: putusan_bytes(&satu.putusan)? }];
        isi.push(surat.sk.clone());
        let used: u64 = isi.iter().chain(&surat.dkip).map(|i| i.bita.len() as u64).sum();
        let fits = |scan: &&IsiBag| used + scan.bita.len() as u64 <= MAKS_DATA;
        let scan = surat.pindaian.as_ref().filter(fits);
        tanpa_pindaian |= scan.is_none();
        isi.extend(scan.cloned());
        isi.extend(surat.dkip.clone());
        let sign = |bytes: &[u8]| own.sign(bytes);
        let (bag, sha256) = bag_bytes(&satu.kepala, &isi, Some(&sign as Penanda<'_>))?;
        let clock = ctx.office.clock();
        let sealed = seal_amplop(&bag, &satu.untuk, &|out: &mut [u8]| clock.fill_random(out));
        let (nomor, jumlah) = (satu.kepala.nomor, count(satu.putusan.baris.len()));
        let (unit, day) = (satu.unit, satu.kepala.dibuat.format("%Y%m%d"));
        // With new keys the numbers begin anew: what it is known by tells two of one day apart.
        let kode = kode_isi(&sha256);
        let short = kode.split('-').next().unwrap_or_default();
        let name = format!("Putusan {} {day} nomor {nomor} {short}", unit.kode_unit);
        let name = dokumen::nama_berkas(&name, AKHIRAN);
        let tujuan = Path::new(&req.folder).join(name);
        let mut progress = work.stage(Tahap::Menulis, Satuan::Bita);
        drop(write_bytes(&tujuan, &sealed.map_err(Error::from)?, &mut progress)?);
        let keluar = PaketKeluar {
            jenis: JenisPaket::Putusan,
            unit_id: unit.id.clone(),
            nomor,
            sha256: sha256.clone(),
            sidik: sidik.clone(),
            jumlah,
        };
        let path = tujuan.display().to_string();
        let written = ctx.write(|s| paket::record_kirim_putusan(s, &keluar, &req.keputusan_id, &path));
        if let Err(error) = written {
            // Its number is not taken: it must not be handed over. Best effort: the officer needs the first error.
            drop(std::fs::remove_file(&tujuan));
            return Err(error);
        }
        paket.push(PutusanTerkirim {
            unit_id: unit.id,
            nama: unit.nama,
            kode_unit: unit.kode_unit,
            nomor,
            kode_isi: kode,
            path,
            jumlah,
        });
    }
    Ok(HasilKirimPutusan {
        keputusan_id: req.keputusan_id,
        paket,
        tanpa_pindaian,
        tanpa_dkip: surat.dkip.is_none(),
    })
}

/// What goes into the packages.
struct Bahan {
    own: KunciPaket,
    surat: Surat,
    untuk: Vec<Satu>,
}

/// The papers that every unit gets.
struct Surat {
    sk: IsiBag,
    pindaian: Option<IsiBag>,
    dkip: Option<IsiBag>,
}

/// What one unit gets.
struct Satu {
    unit: Unit,
    untuk: KunciPublik,
    kepala: KepalaBag,
    putusan: Putusan,
}

fn gather(store: &Store, req: &KirimPutusanReq) -> ApiResult<Bahan> {
    let k = keputusan::get(store, &req.keputusan_id)?;
    let (own, kunci) = paket::open_own(store)?.ok_or_else(|| ApiError::new("KUNCI_PAKET_BELUM_ADA"))?;
    let office = organisasi::get(store)?;
    let laws = peraturan::list(store)?;
    let mut units = unit::list(store, false)?;
    units.retain(|u| req.unit_id.contains(&u.id));
    if units.is_empty() {
        return Err(ApiError::new("TIDAK_DITEMUKAN").with("entitas", "unit"));
    }
    let mut untuk = Vec::new();
    for unit in units {
        let all = putusan_of_unit(store, &k, &unit.id)?;
        let named = |kode: &str| ApiError::new(kode).with("nama", &unit.nama).with("unit_id", &unit.id);
        if all.is_empty() {
            return Err(named("PUTUSAN_KOSONG"));
        }
        let pihak = pihak_of(store, Some(&unit.id))?.ok_or_else(|| named("PUTUSAN_KUNCI_BELUM_DICATAT"))?;
        if pihak.kunci.is_empty() {
            return Err(named("PUTUSAN_KUNCI_BELUM_DATANG"));
        }
        let (nomor, sebelumnya) = paket::next(store, JenisPaket::Putusan, &unit.id, &own.sidik)?;
        let kepala = KepalaBag {
            jenis: IsiJenis::Putusan,
            kode_unit: unit.kode_unit.clone(),
            nomor,
            sebelumnya,
            dibuat: store.today(),
            program: PROGRAM.into(),
            instansi: office.nama_badan_publik.clone(),
            latihan: office.latihan,
            kunci: kunci.publik().text(),
        };
        let putusan = Putusan {
            unit: UnitUsulan {
                kode_unit: unit.kode_unit.clone(),
                nama: unit.nama.clone(),
                singkatan: unit.singkatan.clone(),
            },
            keputusan: about(&k)?,
            baris: all.iter().map(|p| row(p, &laws)).collect(),
        };
        let key = KunciPublik::read(&pihak.kunci).map_err(Error::from)?;
        untuk.push(Satu { unit, untuk: key, kepala, putusan });
    }
    Ok(Bahan { own: kunci, surat: surat(store, &k)?, untuk })
}

fn about(k: &Keputusan) -> ApiResult<KeputusanPutusan> {
    let unsigned = || ApiError::new("KEPUTUSAN_BELUM_DITANDATANGANI");
    Ok(KeputusanPutusan {
        jenis: k.jenis.as_str().into(),
        bentuk: k.bentuk.as_str().into(),
        tentang: k.tentang.clone(),
        nomor: k.nomor.clone(),
        tahun: k.tahun,
        tanggal: k.tanggal.ok_or_else(unsigned)?,
        penandatangan: k.penandatangan.clone(),
        penandatangan_jabatan: k.pejabat_penetap().to_owned(),
    })
}

fn row(p: &PutusanKeluar, laws: &[peraturan::Peraturan]) -> PutusanBaris {
    PutusanBaris {
        asal: p.asal.clone(),
        hasil: p.hasil.as_str().into(),
        jangka_waktu: p.jangka_waktu.clone(),
        berakhir: p.item.informasi.berakhir.filter(|_| !p.jangka_waktu.is_empty()),
        alasan: p.alasan.clone(),
        isi: baris(&p.item, laws),
    }
}

/// The decree as it was printed and signed, and the list that was printed since: papers as they are kept, none drawn anew.
fn surat(store: &Store, k: &Keputusan) -> ApiResult<Surat> {
    let signed = |d: &&Dokumen| d.kode.is_keputusan() && d.status == StatusDokumen::Ditandatangani;
    let papers = dokumen::list(store, Some(&k.id))?;
    let paper = papers.iter().find(signed).ok_or_else(|| ApiError::new("KEPUTUSAN_BELUM_DITANDATANGANI"))?;
    let sk = IsiBag { nama: SK.into(), bita: berkas::read(store, &paper.pdf.sha256)? };
    let scan = |kept: &dokumen::Berkas| -> ApiResult<Option<IsiBag>> {
        let ending = kept.media.rsplit('/').next().unwrap_or_default().replace("jpeg", "jpg");
        let name = PINDAIAN.iter().find(|name| name.ends_with(&format!(".{ending}")));
        // Any other kind has no place in a package.
        let Some(name) = name else { return Ok(None) };
        Ok(Some(IsiBag { nama: (*name).into(), bita: berkas::read(store, &kept.sha256)? }))
    };
    let since = |d: &&Dokumen| {
        let is_valid = matches!(d.status, StatusDokumen::Dicetak | StatusDokumen::Ditandatangani);
        d.kode == KodeDokumen::D18 && is_valid && Some(d.dicetak_at.date()) >= k.tanggal
    };
    let lists = dokumen::list(store, Some(REGISTER))?;
    let list = lists.iter().find(since).map(|d| berkas::read(store, &d.pdf.sha256)).transpose()?;
    Ok(Surat {
        sk,
        pindaian: paper.pindaian.as_ref().map(scan).transpose()?.flatten(),
        dkip: list.map(|bita| IsiBag { nama: DKIP.into(), bita }),
    })
}
