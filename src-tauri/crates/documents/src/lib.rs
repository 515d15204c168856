//! Printed papers of Saksama: plain data in, PDF bytes out.
//!
//! No database, no clock, no file access: fonts and wording are part of the program, dates come as finished
//! words. Equal data give equal bytes. Every paper has its own file with an input struct and a `render`:
//!
//! | paper | module |
//! |---|---|
//! | D04 Lembar Pengujian Konsekuensi (Perki 1/2021 Lampiran II) | [`lembar_pengujian`] |
//! | D08 Surat Undangan rapat Tim Pertimbangan | [`undangan`] |
//! | D10 Daftar Hadir | [`daftar_hadir`] |
//! | D12 Berita Acara rapat Tim Pertimbangan | [`berita_acara_rapat`] |
//! | D14 Penetapan/Keputusan with Lampiran (Perki 1/2021 Lampiran III, and the regional practice) | [`keputusan`] |
//! | D18 Daftar Informasi yang Dikecualikan | [`dkip`] |

pub mod berita_acara_rapat;
pub mod daftar_hadir;
mod data;
pub mod dkip;
mod engine;
mod error;
mod format;
pub mod keputusan;
mod layout;
pub mod lembar_pengujian;
mod naskah;
pub mod preview;
mod progress;
pub mod undangan;

pub use data::{
    BarisMatriks, Bilangan, Garis, KolomMatriks, Kop, Penandatangan, WaktuTerbilang, Wewenang, format_nip,
};
pub use error::RenderError;
pub use format::{Format, Huruf, Kertas, Margin};
pub use progress::{Progress, Stage, quiet};

/// A finished paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file, PDF 1.7.
    pub bytes: Vec<u8>,
    /// Number of pages.
    pub pages: u32,
    /// Version of the wording it was made from, e.g. `D04/1+umum/1`; kept with the printed paper.
    pub naskah_versi: String,
    /// Characters of the data that no font of the program has, each once, in order; `■` stands for them on the paper.
    /// Whoever shows the paper must say so.
    pub tak_tercetak: Vec<char>,
}
