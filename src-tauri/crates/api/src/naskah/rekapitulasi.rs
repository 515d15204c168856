//! D03 Rekapitulasi klasifikasi and D05 Draft DKIP: what is proposed and not decided yet.

use super::Latar;
use super::dkip::baris;
use super::istilah::Istilah;
use super::lembar::what;
use super::tanda_tangan::selaku;
use chrono::Datelike;
use saksama_core::dkip::BarisDkip;
use saksama_core::dokumen::BahanDokumen;
use saksama_core::informasi::status::StatusInformasi as S;
use saksama_core::pejabat::Peran;
use saksama_core::tanggal;
use saksama_core::unit::Unit;
use saksama_documents::HurufPasal17;
use saksama_documents::draf_dkip::{DrafDkip, Salinan};
use saksama_documents::rekapitulasi::{InformasiRekap, Rekapitulasi, TindakLanjut, UnitRekap};

/// The recapitulation of `rows` by unit: every unit in use, and those that are not but have proposed.
pub(crate) fn rekapitulasi(latar: &Latar, units: &[Unit], rows: &[BarisDkip]) -> Rekapitulasi {
    let of = |id: Option<&str>| -> Vec<InformasiRekap> {
        rows.iter().filter(|r| r.unit_id.as_deref() == id).map(|r| informasi(&latar.istilah, r)).collect()
    };
    let mut unit = Vec::new();
    for u in units {
        let informasi = of(Some(&u.id));
        if u.aktif || !informasi.is_empty() {
            unit.push(UnitRekap { nama: u.nama.clone(), keterangan: String::new(), informasi });
        }
    }
    // A unit in the trash, or none.
    let known = |r: &&BarisDkip| units.iter().any(|u| r.unit_id.as_deref() == Some(&u.id));
    let rest: Vec<InformasiRekap> =
        rows.iter().filter(|r| !known(r)).map(|r| informasi(&latar.istilah, r)).collect();
    if !rest.is_empty() {
        unit.push(UnitRekap {
            nama: latar.istilah.get("tanpa_unit", &[]),
            keterangan: String::new(),
            informasi: rest,
        });
    }
    Rekapitulasi {
        kop: None,
        judul: judul(latar),
        unit,
        tempat: latar.instansi.kota_penetapan.clone(),
        tanggal: Some(tanggal::panjang(latar.today)),
        penandatangan: selaku(latar, Peran::PpidUtama, "ppid_utama"),
    }
}

fn informasi(istilah: &Istilah, r: &BarisDkip) -> InformasiRekap {
    let (tindak_lanjut, keterangan) = match r.status {
        // Given back to be completed: the reason tells it from what was never handed in.
        S::Draf if !r.status_alasan.is_empty() => (TindakLanjut::Dikembalikan, r.status_alasan.clone()),
        S::Draf | S::Diusulkan => (TindakLanjut::Belum, String::new()),
        _ => (TindakLanjut::Diteruskan, String::new()),
    };
    InformasiRekap {
        uraian: what(istilah, r),
        huruf: r.huruf.chars().filter_map(huruf).collect(),
        dasar_hukum: r.dasar_hukum.clone(),
        jangka_waktu: r.jangka_waktu.clone(),
        tindak_lanjut,
        keterangan,
    }
}

/// A letter of Pasal 17; none for the signs between them.
pub(super) fn huruf(c: char) -> Option<HurufPasal17> {
    use HurufPasal17 as H;
    let all = [H::A, H::B, H::C, H::D, H::E, H::F, H::G, H::H, H::I, H::J];
    ('a'..='j').position(|letter| letter == c).map(|i| all[i])
}

/// The draft list in its version `versi`.
pub(crate) fn draf_dkip(latar: &Latar, rows: &[BarisDkip], versi: u32, bahan: &BahanDokumen) -> DrafDkip {
    DrafDkip {
        judul: judul(latar),
        versi,
        tanggal_cetak: Some(tanggal::panjang(latar.today)),
        salinan: match (bahan.angka("salinan_ke"), bahan.angka("salinan_dari")) {
            (Some(ke), Some(dari)) => Some(Salinan { ke, dari }),
            _ => None,
        },
        baris: rows.iter().map(|r| baris(&latar.istilah, r)).collect(),
    }
}

fn judul(latar: &Latar) -> Vec<String> {
    vec![latar.judul(), latar.istilah.get("tahun", &[("tahun", &latar.today.year().to_string())])]
}
