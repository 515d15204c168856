//! The people, units and shelves of the practice office.

use super::data::Contoh;
use crate::picture::prepare_logo;
use crate::{ApiError, ApiResult, Ctx};
use chrono::{Datelike, NaiveDate};
use saksama_core::arsip::{self, LokasiArsipIsian};
use saksama_core::organisasi;
use saksama_core::pejabat::{self, JenisKewenangan, PejabatIsian, PeranIsian};
use saksama_core::unit::{self, UnitIsian};
use saksama_durable::Meter;
use std::collections::BTreeMap;

/// Ids by the keys of the data files.
pub(super) struct Kantor {
    pub(super) unit: BTreeMap<String, String>,
    pub(super) pejabat: BTreeMap<String, String>,
    pub(super) lokasi: BTreeMap<String, String>,
}

/// Looks a key of the data files up.
pub(super) fn id(map: &BTreeMap<String, String>, key: &str) -> ApiResult<String> {
    map.get(key).cloned().ok_or_else(|| ApiError::new("GALAT_DATA").with("rincian", key))
}

/// Fills office, units, people and shelves.
pub(super) fn fill(ctx: &Ctx<'_>, data: &Contoh, steps: &mut Meter<'_>) -> ApiResult<Kantor> {
    let src = &data.kantor.instansi;
    let shipped = include_bytes!("../../../../../assets/contoh/logo.png");
    let logo =
        prepare_logo(shipped).ok_or_else(|| ApiError::new("GALAT_DATA").with("rincian", "logo.png"))?;
    ctx.write(|s| {
        let mut instansi = organisasi::get(s)?;
        instansi.nama_pemerintah.clone_from(&src.nama_pemerintah);
        instansi.nama_opd.clone_from(&src.nama_opd);
        instansi.nama_badan_publik.clone_from(&src.nama_badan_publik);
        instansi.alamat.clone_from(&src.alamat);
        instansi.telepon.clone_from(&src.telepon);
        instansi.laman.clone_from(&src.laman);
        instansi.pos_el.clone_from(&src.pos_el);
        instansi.kode_pos.clone_from(&src.kode_pos);
        instansi.kota_penetapan.clone_from(&src.kota_penetapan);
        instansi.pengaturan.kka = "000.8".into();
        organisasi::save(s, &instansi)?;
        organisasi::save_logo(s, &logo)?;
        organisasi::set_latihan(s, true)
    })?;
    let mut units = BTreeMap::new();
    for u in &data.kantor.unit {
        let isian = UnitIsian {
            id: None,
            nama: u.nama.clone(),
            singkatan: u.singkatan.clone(),
            kode_unit: u.kode.clone(),
            jenis: u.jenis,
            aktif: true,
            alamat: u.alamat.clone(),
            telepon: u.telepon.clone(),
            laman: u.laman.clone(),
            pos_el: u.pos_el.clone(),
            kode_pos: u.kode_pos.clone(),
        };
        units.insert(u.kode.clone(), ctx.write(|s| unit::save(s, &isian))?.id);
        steps.add(1)?;
    }
    let since = first_working_day_of_last_year(ctx.office.lock().today());
    let mut people = BTreeMap::new();
    for p in &data.kantor.pejabat {
        let isian = PejabatIsian {
            id: None,
            nama: p.nama.clone(),
            gelar_depan: p.gelar_depan.clone(),
            gelar_belakang: p.gelar_belakang.clone(),
            nip: p.nip.clone(),
            status_kepegawaian: p.status,
            golongan: p.golongan.clone(),
            jabatan: p.jabatan.clone(),
            unit_id: Some(id(&units, &p.unit)?),
            jenis_kewenangan: JenisKewenangan::Definitif,
            atas_nama: String::new(),
            pejabat_antara: String::new(),
            peran: p
                .peran
                .iter()
                .map(|&peran| PeranIsian {
                    peran,
                    berlaku_mulai: since.to_string(),
                    berlaku_sampai: String::new(),
                })
                .collect(),
        };
        people.insert(p.kunci.clone(), ctx.write(|s| pejabat::save(s, &isian))?.id);
        steps.add(1)?;
    }
    let mut places: BTreeMap<String, String> = BTreeMap::new();
    for l in &data.kantor.lokasi {
        let (parent, own) = match l.kode.rsplit_once('-') {
            Some((parent, own)) => (Some(id(&places, parent)?), own),
            None => (None, l.kode.as_str()),
        };
        let isian = LokasiArsipIsian {
            id: None,
            induk_id: parent,
            jenis: l.jenis,
            kode: own.into(),
            nama: l.nama.clone(),
        };
        places.insert(l.kode.clone(), ctx.write(|s| arsip::save_lokasi(s, &isian))?.id);
        steps.add(1)?;
    }
    Ok(Kantor { unit: units, pejabat: people, lokasi: places })
}

fn first_working_day_of_last_year(today: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(today.year() - 1, 1, 2).unwrap_or(today)
}
