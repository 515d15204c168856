//! Printed papers of Saksama: plain data in, PDF bytes out.
//!
//! No database, no clock, no file access: fonts and wording are part of the program, dates come as finished
//! words. Equal data give equal bytes. Every paper has its own file with its input struct; [`render`] makes the file:
//!
//! | paper | module |
//! |---|---|
//! | D01 Surat permintaan usulan pengklasifikasian | [`permintaan_usulan`] |
//! | D02 Formulir usulan | [`formulir_usulan`] |
//! | D03 Rekapitulasi klasifikasi informasi yang dikecualikan | [`rekapitulasi`] |
//! | D04 Lembar Pengujian Konsekuensi (Perki 1/2021 Lampiran II) | [`lembar_pengujian`] |
//! | D05 Draft DKIP | [`draf_dkip`] |
//! | D06 Nota Dinas | [`nota_dinas`] |
//! | D07 Berita Acara Pengujian Konsekuensi | [`berita_acara_pengujian`] |
//! | D08 Surat Undangan rapat Tim Pertimbangan | [`undangan`] |
//! | D09 Tanda Terima undangan dan bahan rapat | [`tanda_terima`] |
//! | D10 Daftar Hadir | [`daftar_hadir`] |
//! | D11 Notula rapat | [`notula`] |
//! | D12 Berita Acara rapat Tim Pertimbangan | [`berita_acara_rapat`] |
//! | D13 Hasil pertimbangan Tim Pertimbangan | [`hasil_pertimbangan`] |
//! | D14 Penetapan/Keputusan with Lampiran (Perki 1/2021 Lampiran III, and the regional practice) | [`keputusan`] |
//! | D15 Keputusan tambahan or perubahan | [`keputusan::tambahan`] |
//! | D16 Surat Pengantar | [`surat_pengantar`] |
//! | D17 Tanda terima SK | [`tanda_terima`] |
//! | D18 Daftar Informasi yang Dikecualikan | [`dkip`] |
//! | D19 Daftar arsip, labels, kartu lokasi, shelving list | [`arsip`] |
//! | D20 Lembar Pengujian Konsekuensi atas Pengubahan Klasifikasi (Perki 1/2021 Lampiran IV), and the short form | [`lembar_pengubahan`] |
//! | D21 Keputusan pengubahan (Perki 1/2021 Lampiran V), and the decree of opening | [`keputusan::pengubahan`] |
//! | D22 Pengumuman perubahan klasifikasi with the rows of the DIP | [`pengumuman`] |
//! | D23 Laporan pendokumentasian | [`laporan`] |
//! | D24 Berita Acara Serah Terima | [`serah_terima`] |
//! | D25 Formulir, kartu and list of loans; daftar jatuh tempo; bukti unggah | [`peminjaman`], [`jatuh_tempo`], [`bukti_unggah`] |

pub mod arsip;
pub mod berita_acara_pengujian;
pub mod berita_acara_rapat;
pub mod berkas_sidang;
pub mod bukti_unggah;
mod compose;
pub mod daftar_hadir;
pub mod daftar_jejak;
mod data;
pub mod dkip;
pub mod draf_dkip;
mod engine;
mod error;
mod find;
mod format;
pub mod formulir_usulan;
mod halaman_uji;
pub mod hasil_pertimbangan;
mod isi;
pub mod jatuh_tempo;
mod kartu_kunci;
pub mod keputusan;
mod kode_lembar;
pub mod laporan;
pub mod laporan_kesehatan;
mod layout;
mod lembar_pemulihan;
pub mod lembar_pengubahan;
pub mod lembar_pengujian;
pub mod lembar_sop;
mod naskah;
pub mod nota_dinas;
pub mod notula;
pub mod peminjaman;
pub mod pengumuman;
mod penomoran;
pub mod perbandingan;
pub mod permintaan_usulan;
pub mod pindaian;
pub mod preview;
mod progress;
pub mod rekapitulasi;
pub mod serah_terima;
mod simpanan;
pub mod surat_pengantar;
pub mod tanda_terima;
pub mod undangan;

pub use data::{
    BarisDip, BarisMatriks, Bilangan, Garis, HurufPasal17, KolomMatriks, Kop, Penandatangan, Penguji,
    Persetujuan, WaktuTerbilang, Wewenang, format_nip,
};
pub use engine::{join, join_numbered, take_pages};
pub use error::RenderError;
pub use find::{Area, Hit, TeksPdf, find, read_text};
pub use format::{Arah, Format, GayaKop, Huruf, Keluaran, Kertas, Margin, NomorHalaman, UkuranKhusus};
pub use halaman_uji::{HalamanUji, render_halaman_uji};
pub use isi::{Isi, render};
pub use kartu_kunci::{KartuKunci, render_kartu_kunci};
pub use kode_lembar::read_kode_lembar;
pub use lembar_pemulihan::{LembarPemulihan, render_lembar_pemulihan};
pub use naskah::{
    Istilah, Kalimat, KalimatSalah, NaskahKantor, NaskahTercetak, check_kalimat, naskah_bawaan,
};
pub use penomoran::Penomoran;
pub use progress::{Progress, Stage, quiet};
pub use simpanan::{Simpanan, pack, unpack};

/// A finished paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The file: PDF 1.7, or a copy in Office Open XML.
    pub bytes: Vec<u8>,
    /// Number of pages; 0 for a copy, whose pages the word processor makes.
    pub pages: u32,
    /// Version of the wording it was made from, e.g. `D04/1+umum/1`; kept with the printed paper.
    pub naskah_versi: String,
    /// The sentences it was made from, shipped and own.
    pub kalimat: NaskahTercetak,
    /// Characters of the data that no font of the program has, each once, in order; `■` stands for them on the paper.
    /// Whoever shows the paper must say so.
    pub tak_tercetak: Vec<char>,
    /// Pages of the paper itself, without its annexes, where it was to fit one page and does not.
    pub tak_muat_satu_halaman: Option<u32>,
    /// Code on each sheet, e.g. `K7Q2M-9FX3A`, by which the program finds the paper again; none without an identity.
    pub kode_lembar: Option<String>,
}
