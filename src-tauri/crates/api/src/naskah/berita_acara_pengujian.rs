//! D07 Berita Acara Pengujian Konsekuensi.

use super::istilah::Istilah;
use super::lembar::what;
use super::nomor::nomor_tahun;
use super::tanda_tangan::{pangkat_golongan, selaku};
use super::{Latar, bilangan, or_dots, waktu};
use saksama_core::dkip::BarisDkip;
use saksama_core::pejabat::Peran;
use saksama_core::tanggal;
use saksama_core::uji_konsekuensi::{HasilUji, LembarUji, Penguji};
use saksama_documents::berita_acara_pengujian::{BarisHasil, BeritaAcaraPengujian, PihakPenguji};

/// The record of the test of a sheet; `rows` are its items in its order.
pub(crate) fn berita_acara_pengujian(
    latar: &Latar,
    sheet: &LembarUji,
    rows: &[BarisDkip],
) -> BeritaAcaraPengujian {
    BeritaAcaraPengujian {
        kop: latar.kop(),
        nomor: None,
        waktu: sheet.tanggal.map(waktu),
        tempat: sheet.tempat.clone(),
        penguji: sheet.penguji.iter().map(|p| pihak(latar, p)).collect(),
        jumlah: bilangan(rows.len().try_into().unwrap_or(u32::MAX)),
        hasil: rows.iter().map(|row| hasil(&latar.istilah, sheet, row)).collect(),
        nomor_lembar: (!sheet.nomor.is_empty())
            .then(|| nomor_tahun(&latar.istilah, &sheet.nomor, sheet.tahun)),
        rangkap: bilangan(latar.rangkap),
        tempat_tanda_tangan: latar.instansi.kota_penetapan.clone(),
        tanggal: sheet.tanggal.map(tanggal::panjang),
        mengetahui: selaku(latar, Peran::AtasanPpid, "atasan_tak_terisi"),
    }
}

fn pihak(latar: &Latar, penguji: &Penguji) -> PihakPenguji {
    let person = latar.person(penguji.pejabat_id.as_deref());
    PihakPenguji {
        nama: penguji.nama.clone(),
        nip: person.and_then(|p| or_dots(&p.nip)),
        pangkat: person.and_then(pangkat_golongan),
        jabatan: penguji.jabatan.clone(),
        unit_kerja: or_dots(latar.unit_panjang(&penguji.unit_kerja)),
    }
}

fn hasil(istilah: &Istilah, sheet: &LembarUji, row: &BarisDkip) -> BarisHasil {
    let tested = sheet.baris.iter().find(|b| b.informasi_id == row.informasi_id).and_then(|b| b.hasil);
    let key = match tested {
        Some(HasilUji::Dikecualikan) => "uji_dikecualikan",
        Some(HasilUji::DikecualikanSebagian) => "uji_sebagian",
        Some(HasilUji::Terbuka) => "uji_terbuka",
        Some(HasilUji::Ditunda) => "hasil_ditunda",
        None => "tanpa_hasil",
    };
    BarisHasil {
        kelompok: or_dots(&row.kategori),
        informasi: what(istilah, row),
        dasar_hukum: row.dasar_hukum.clone(),
        hasil: istilah.get(key, &[]),
        jangka_waktu: match tested {
            Some(HasilUji::Terbuka) => istilah.get("tanpa_jangka_waktu", &[]),
            _ => row.jangka_waktu.clone(),
        },
    }
}
