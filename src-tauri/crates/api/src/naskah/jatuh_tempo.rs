//! D25 Daftar jatuh tempo.

use super::Latar;
use super::dkip::penetapan_of;
use super::istilah::Istilah;
use super::tanda_tangan::selaku;
use chrono::NaiveDate;
use saksama_core::arsip::BarisArsip;
use saksama_core::hari_kerja::Kalender;
use saksama_core::jangka_waktu::{Fase, tenggat};
use saksama_core::pejabat::Peran;
use saksama_core::tanggal;
use saksama_documents::jatuh_tempo::{BarisJatuhTempo, DaftarJatuhTempo};

/// Every decided item with a known end; `rows` has the first to end first.
pub(crate) fn jatuh_tempo(latar: &Latar, rows: &[BarisArsip]) -> DaftarJatuhTempo {
    let kalender = latar.instansi.pengaturan.kalender();
    let today = Some(tanggal::panjang(latar.today));
    DaftarJatuhTempo {
        judul: vec![latar.judul()],
        keadaan: today.clone(),
        baris: rows
            .iter()
            .filter_map(|r| Some(baris(&latar.istilah, r, r.berakhir?, latar.today, &kalender)))
            .collect(),
        tempat: latar.instansi.kota_penetapan.clone(),
        tanggal: today,
        penandatangan: selaku(latar, Peran::PpidUtama, "ppid_utama"),
    }
}

fn baris(
    istilah: &Istilah,
    r: &BarisArsip,
    berakhir: NaiveDate,
    today: NaiveDate,
    kalender: &Kalender,
) -> BarisJatuhTempo {
    let t = tenggat(berakhir, today, kalender);
    let (kelompok, tindakan) = match t.fase {
        Fase::TerbukaDemiHukum => ("kelompok_lewat", "tindakan_lewat"),
        Fase::MasaPengubahan => ("kelompok_pengubahan", "tindakan_pengubahan"),
        Fase::AkanBerakhir => ("kelompok_akan", "tindakan_akan"),
        Fase::Aktif => ("kelompok_aktif", "tindakan_aktif"),
    };
    BarisJatuhTempo {
        kelompok: Some(istilah.get(kelompok, &[])),
        nomor_register: r.nomor_register.clone(),
        informasi: r.judul.clone(),
        penetapan: penetapan_of(istilah, &r.keputusan_nomor, r.keputusan_tanggal),
        mulai: r.mulai.or(r.keputusan_tanggal).map(tanggal::panjang).unwrap_or_default(),
        berakhir: tanggal::panjang(berakhir),
        batas: t.batas.map(tanggal::panjang).unwrap_or_default(),
        sisa: t
            .batas
            .and_then(|batas| kalender.sisa_hari_kerja(today, batas))
            .map(|hari| sisa(istilah, hari))
            .unwrap_or_default(),
        tindakan: istilah.get(tindakan, &[]),
    }
}

/// Working days left, or passed, in words.
fn sisa(istilah: &Istilah, hari: i64) -> String {
    let count = hari.unsigned_abs().to_string();
    match hari {
        0 => istilah.get("sisa_hari_ini", &[]),
        1.. => istilah.get("sisa_hari", &[("hari", &count)]),
        _ => istilah.get("lewat_hari", &[("hari", &count)]),
    }
}
