//! Receipts: D09 of an invitation, D17 of a decree.

use super::dkip::sebutan;
use super::tanda_tangan::{notulis, selaku};
use super::{Latar, hari_tanggal};
use chrono::NaiveDate;
use saksama_core::keputusan::Keputusan;
use saksama_core::pejabat::Peran;
use saksama_core::rapat::Rapat;
use saksama_core::tanggal;
use saksama_core::unit::Unit;
use saksama_documents::tanda_terima::{PenerimaKeputusan, PenerimaUndangan, TandaTerima};

/// Receipt of the invitation with its materials, a row for each who is invited; days are filled in by hand.
pub(crate) fn tanda_terima_rapat(latar: &Latar, rapat: &Rapat, nomor: &str) -> TandaTerima<PenerimaUndangan> {
    TandaTerima {
        kop: latar.kop(),
        nomor: None,
        dari: dari(latar),
        perihal: latar.istilah.get("perihal_undangan", &[("hari", &hari_tanggal(rapat.tanggal))]),
        penerima: rapat
            .undangan
            .iter()
            .map(|u| PenerimaUndangan {
                nama: u.nama.clone(),
                jabatan: u.jabatan.clone(),
                nomor_undangan: nomor.to_owned(),
                bahan: latar
                    .istilah
                    .get("bahan_rapat", &[("daftar", &latar.instansi.pengaturan.istilah_daftar)]),
                tanggal: String::new(),
            })
            .collect(),
        tempat: latar.instansi.kota_penetapan.clone(),
        tanggal: None,
        menyerahkan: notulis(latar, rapat),
        menerima: None,
    }
}

/// Receipt of a decree, a row for each of `units` with the number of its Surat Pengantar.
pub(crate) fn tanda_terima_keputusan(
    latar: &Latar,
    decree: &Keputusan,
    units: &[(Unit, String)],
    today: NaiveDate,
) -> TandaTerima<PenerimaKeputusan> {
    let dokumen =
        latar.istilah.get("kiriman_keputusan", &[("daftar", &latar.instansi.pengaturan.istilah_daftar)]);
    TandaTerima {
        kop: latar.kop(),
        nomor: None,
        dari: dari(latar),
        perihal: sebutan(latar, decree),
        penerima: units
            .iter()
            .map(|(unit, pengantar)| PenerimaKeputusan {
                unit: unit.nama.clone(),
                nomor_pengantar: pengantar.clone(),
                dokumen: dokumen.clone(),
                tanggal: String::new(),
                nama: String::new(),
            })
            .collect(),
        tempat: latar.instansi.kota_penetapan.clone(),
        tanggal: Some(tanggal::panjang(today)),
        menyerahkan: selaku(latar, Peran::PpidUtama, "ppid_utama"),
        menerima: None,
    }
}

fn dari(latar: &Latar) -> String {
    latar.istilah.get("ppid_utama_badan", &[("badan", &latar.instansi.nama_badan_publik)])
}
