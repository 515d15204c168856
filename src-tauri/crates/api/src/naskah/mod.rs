//! From the core's data to the input of each paper. What is printed in words (weekday, number words, terms) is made
//! here from dates and numbers; nothing is typed.

mod arsip;
mod berita_acara;
mod berita_acara_pengujian;
mod dkip;
mod hasil_pertimbangan;
mod istilah;
mod jatuh_tempo;
mod kepala_daerah;
mod keputusan;
mod kop;
mod label;
mod laporan;
mod latar;
mod lembar;
mod nomor;
mod nota_dinas;
mod notula;
mod pembukaan;
mod peminjaman;
mod pengubahan;
mod permintaan;
mod rapat;
mod rekapitulasi;
mod serah_terima;
mod sop;
mod surat_pengantar;
mod tanda_tangan;
mod tanda_terima;
mod unggah;

pub(crate) use arsip::{Gudang, daftar_arsip, kartu_lokasi, penataan};
pub(crate) use berita_acara::berita_acara;
pub(crate) use berita_acara_pengujian::berita_acara_pengujian;
pub(crate) use dkip::{decrees_of, dkip, ended_list, public_list, public_title, sebutan};
pub(crate) use hasil_pertimbangan::hasil_pertimbangan;
pub(crate) use istilah::Istilah;
pub(crate) use jatuh_tempo::jatuh_tempo;
pub(crate) use keputusan::{keputusan, tambahan, turunan};
pub(crate) use label::label_arsip;
pub(crate) use laporan::{BahanLaporan, Periode, laporan, uraian_lembar};
pub(crate) use latar::Latar;
pub(crate) use lembar::lembar;
pub(crate) use nomor::tahun;
pub(crate) use nota_dinas::nota_dinas;
pub(crate) use notula::notula;
pub(crate) use pembukaan::{Diubah, dip_tambahan, keputusan_pengubahan, pengumuman};
pub(crate) use peminjaman::{Dipinjam, daftar_peminjaman, formulir_peminjaman, kartu_peminjaman};
pub(crate) use pengubahan::{Semula, is_pengujian, lembar_pengubahan};
pub(crate) use permintaan::{Untuk, batas_usulan, formulir, is_own, permintaan};
pub(crate) use rapat::{daftar_hadir, undangan};
pub(crate) use rekapitulasi::{draf_dkip, rekapitulasi};
pub(crate) use serah_terima::serah_terima;
pub(crate) use sop::lembar_sop;
pub(crate) use surat_pengantar::surat_pengantar;
pub(crate) use tanda_tangan::persetujuan;
pub(crate) use tanda_terima::{tanda_terima_keputusan, tanda_terima_rapat};
pub(crate) use unggah::bukti_unggah;

use chrono::NaiveDate;
use saksama_core::{tanggal, terbilang};
use saksama_documents::{Bilangan, WaktuTerbilang};

/// A text, or none when empty: an empty field prints as dots.
pub(crate) fn or_dots(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| text.trim().to_owned())
}

/// A day in words for the opening sentence, with its digits.
fn waktu(day: NaiveDate) -> WaktuTerbilang {
    let words = tanggal::terbilang_tanggal(day);
    WaktuTerbilang {
        hari: words.hari,
        tanggal: words.tanggal,
        bulan: words.bulan,
        tahun: words.tahun,
        angka: Some(tanggal::angka(day)),
    }
}

/// A number with its words.
fn bilangan(n: u32) -> Bilangan {
    Bilangan { angka: n, terbilang: terbilang::terbilang(u64::from(n)).unwrap_or_default() }
}

/// `Jumat, 20 November 2026`.
fn hari_tanggal(day: NaiveDate) -> String {
    format!("{}, {}", tanggal::hari(day), tanggal::panjang(day))
}
