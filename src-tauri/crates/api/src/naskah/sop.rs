//! The sheet of the office's own SOP.

use super::tanda_tangan::{Gaya, penandatangan};
use super::{Latar, or_dots};
use saksama_core::pejabat::Pejabat;
use saksama_core::sop::{Kegiatan, Sop, SopKantor};
use saksama_core::tanggal;
use saksama_documents::Penandatangan;
use saksama_documents::lembar_sop::{KegiatanSop, LembarSop};

/// The sheet with the activities that the office works by; `pengesah` approves it, nobody chosen gives dots.
pub(crate) fn lembar_sop(latar: &Latar, own: &SopKantor, pengesah: Option<&Pejabat>) -> LembarSop {
    let isi = &own.isi;
    let sop = isi.in_use();
    LembarSop {
        kop: latar.kop(),
        nomor: or_dots(&isi.nomor),
        tanggal_pembuatan: isi.tanggal_pembuatan.map(tanggal::panjang),
        tanggal_revisi: isi.tanggal_revisi.map(tanggal::panjang),
        tanggal_efektif: isi.tanggal_efektif.map(tanggal::panjang),
        pengesah: pengesah
            .map_or_else(Penandatangan::default, |p| penandatangan(latar, Some(p), Gaya::Surat, "")),
        pelaksana: sop.pelaksana.iter().map(|p| p.nama.clone()).collect(),
        kegiatan: sop.kegiatan.iter().map(|k| kegiatan(&sop, k)).collect(),
        nama: sop.nama,
        dasar_hukum: sop.dasar_hukum,
        kualifikasi: sop.kualifikasi,
        keterkaitan: sop.keterkaitan,
        peralatan: sop.peralatan,
        peringatan: sop.peringatan,
        pencatatan: sop.pencatatan,
    }
}

fn kegiatan(sop: &Sop, k: &Kegiatan) -> KegiatanSop {
    KegiatanSop {
        uraian: k.uraian.clone(),
        pelaksana: sop.pelaksana.iter().map(|p| k.pelaksana.contains(&p.peran)).collect(),
        kelengkapan: k.kelengkapan.clone(),
        waktu: k.waktu.clone(),
        keluaran: k.keluaran.clone(),
        keterangan: k.keterangan.clone(),
    }
}
