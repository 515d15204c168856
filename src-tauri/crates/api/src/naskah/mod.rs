//! From the core's data to the input of each paper. What is printed in words (weekday, number words, terms) is made
//! here from dates and numbers; nothing is typed.

mod berita_acara;
mod berita_acara_pengujian;
mod dkip;
mod istilah;
mod keputusan;
mod latar;
mod lembar;
mod nomor;
mod notula;
mod rapat;
mod tanda_tangan;
mod tanda_terima;

pub(crate) use berita_acara::berita_acara;
pub(crate) use berita_acara_pengujian::berita_acara_pengujian;
pub(crate) use dkip::{decrees_of, dkip, ended_list, public_list, public_title, sebutan};
pub(crate) use keputusan::keputusan;
pub(crate) use latar::Latar;
pub(crate) use lembar::lembar;
pub(crate) use notula::notula;
pub(crate) use rapat::{daftar_hadir, undangan};
pub(crate) use tanda_terima::{tanda_terima_keputusan, tanda_terima_rapat};

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
