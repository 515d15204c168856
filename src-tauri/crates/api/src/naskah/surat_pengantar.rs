//! D16 Surat Pengantar of a decree.

use super::Latar;
use super::dkip::sebutan;
use super::permintaan::names;
use super::tanda_tangan::selaku;
use chrono::NaiveDate;
use saksama_core::dokumen::BahanDokumen;
use saksama_core::keputusan::Keputusan;
use saksama_core::pejabat::Peran;
use saksama_core::tanggal;
use saksama_core::unit::Unit;
use saksama_documents::surat_pengantar::{BarisKiriman, SuratPengantar};

/// The letter that goes with a decree to the PPID Pelaksana of `unit`, or of all units; dated `today`.
pub(crate) fn surat_pengantar(
    latar: &Latar,
    decree: &Keputusan,
    unit: Option<&Unit>,
    bahan: &BahanDokumen,
    today: NaiveDate,
) -> SuratPengantar {
    let banyaknya = latar.istilah.get("satu_berkas", &[]);
    let keterangan = bahan.teks("keterangan").map(str::to_owned);
    let tentang = decree.tentang.trim_end_matches(['.', ';', ' ']);
    let mut kiriman = vec![BarisKiriman {
        jenis: latar
            .istilah
            .get("kiriman_sebutan", &[("sebutan", &sebutan(latar, decree)), ("tentang", tentang)]),
        banyaknya: banyaknya.clone(),
        keterangan: keterangan.clone(),
    }];
    // the list follows what a decree sets; an opening has its own list in the annex
    if decree.jenis.is_penetapan() {
        let words =
            [("badan", latar.instansi.nama_badan_publik.as_str()), ("tahun", &decree.tahun.to_string())];
        kiriman.push(BarisKiriman {
            jenis: latar.istilah.get("kiriman_daftar", &words),
            banyaknya,
            keterangan,
        });
    }
    SuratPengantar {
        kop: latar.kop(),
        nomor: None,
        kepada: kepada(latar, unit),
        kiriman,
        tempat: latar.instansi.kota_penetapan.clone(),
        tanggal: Some(tanggal::panjang(today)),
        penandatangan: selaku(latar, Peran::PpidUtama, "ppid_utama"),
        paraf: latar.paraf(),
        tembusan: latar.tembusan(bahan, "tembusan"),
    }
}

fn kepada(latar: &Latar, unit: Option<&Unit>) -> Vec<String> {
    let kota = latar.istilah.get("di_kota", &[("kota", &latar.instansi.kota_penetapan)]);
    let Some(unit) = unit else {
        let badan = latar.istilah.get("di_lingkungan", &[("badan", &latar.instansi.nama_badan_publik)]);
        return vec![latar.istilah.get("para_ppid_pelaksana", &[]), badan, kota];
    };
    match latar.pelaksana(&unit.id) {
        Some(p) => {
            let mut lines = vec![p.jabatan.clone()];
            if !names(&p.jabatan, unit) {
                lines.push(unit.nama.clone());
            }
            lines.extend([latar.istilah.get("selaku_ppid_pelaksana", &[]), kota]);
            lines
        }
        None => vec![latar.istilah.get("ppid_pelaksana_unit", &[("unit", &unit.nama)]), kota],
    }
}
