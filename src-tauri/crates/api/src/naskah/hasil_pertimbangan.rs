//! D13 Hasil pertimbangan of the Tim Pertimbangan.

use super::berita_acara::{hasil, is_disetujui};
use super::istilah::Istilah;
use super::lembar::titled;
use super::nomor::nomor_tahun;
use super::tanda_tangan::ketua;
use super::{Latar, bilangan, hari_tanggal};
use chrono::{Datelike, NaiveDate};
use saksama_core::dokumen::BahanDokumen;
use saksama_core::rapat::{HasilRapat, Putusan, Rapat};
use saksama_core::tanggal;
use saksama_documents::hasil_pertimbangan::{HasilPertimbangan, Pertimbangan};

/// What the team came to in a closed meeting, dated `today`; `nomor` is that of the signed Berita Acara, or empty. What
/// the team considered is in `bahan`; beside the law that an exempt item rests on it is left to be written by hand.
pub(crate) fn hasil_pertimbangan(
    latar: &Latar,
    rapat: &Rapat,
    nomor: &str,
    bahan: &BahanDokumen,
    today: NaiveDate,
) -> HasilPertimbangan {
    let jumlah = u32::try_from(rapat.putusan.len()).unwrap_or(u32::MAX);
    let leader = latar.person(rapat.pimpinan_id.as_deref());
    HasilPertimbangan {
        kop: latar.kop_of(leader),
        nomor: None,
        sifat: latar.istilah.get("sifat_terbatas", &[]),
        lampiran: None,
        tempat_surat: latar.instansi.kota_penetapan.clone(),
        tanggal_surat: Some(tanggal::panjang(today)),
        kepada: vec![],
        dasar: vec![dasar(&latar.istilah, rapat, nomor)],
        jumlah: bilangan(jumlah),
        pertimbangan: rapat.putusan.iter().map(|p| pertimbangan(&latar.istilah, p, bahan)).collect(),
        penandatangan: ketua(latar, leader),
        anggota: vec![],
        paraf: latar.paraf(),
        tembusan: latar.tembusan(bahan, "tembusan"),
    }
}

fn dasar(istilah: &Istilah, rapat: &Rapat, nomor: &str) -> String {
    let hari = hari_tanggal(rapat.tanggal);
    if nomor.is_empty() {
        return istilah.get("dasar_rapat", &[("hari", &hari), ("tempat", &rapat.tempat)]);
    }
    let nomor_tahun = nomor_tahun(istilah, nomor, rapat.tanggal.year().unsigned_abs());
    let tanggal = tanggal::panjang(rapat.tanggal);
    istilah.get("dasar_berita_acara", &[("nomor_tahun", &nomor_tahun), ("tanggal", &tanggal)])
}

fn pertimbangan(istilah: &Istilah, p: &Putusan, bahan: &BahanDokumen) -> Pertimbangan {
    let typed = |nama| bahan.informasi(&p.informasi_id, nama).unwrap_or_default().to_owned();
    let mut undang_undang = typed("undang_undang");
    if undang_undang.is_empty() && p.hasil.is_some_and(is_disetujui) {
        undang_undang.clone_from(&p.dasar_hukum);
    }
    Pertimbangan {
        informasi: titled(&p.judul, &p.uraian),
        undang_undang,
        kepatutan: typed("kepatutan"),
        kepentingan_umum: typed("kepentingan_umum"),
        kesimpulan: p.hasil.map(|h| hasil(istilah, h)).unwrap_or_default(),
        jangka_waktu: match p.hasil {
            Some(HasilRapat::Terbuka) => istilah.get("tanpa_jangka_waktu", &[]),
            _ => p.jangka_waktu.clone(),
        },
    }
}
