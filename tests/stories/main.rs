//! Journeys of an officer through the wire, without a window.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail by panicking"
)]

mod any_request;
mod atas_nama;
mod bad_input;
mod beredar;
mod berjalan;
mod berkas_kunci;
mod blok;
mod cadangan;
mod cadangan_lokal;
mod cadangan_uji;
mod contoh;
mod dasar_penetapan;
mod ekspor_jam;
mod formulir;
mod hentikan;
mod impor;
mod jejak;
mod journey;
mod kalimat;
mod kertas;
mod koreksi;
mod kunci;
mod kunci_hilang;
mod kunci_lama;
mod lanjutan;
mod naskah;
mod paket;
mod panduan;
mod per_unit;
mod publik;
mod pulih_kunci;
mod pulih_lokal;
mod putusan;
mod rusak;
mod salinan;
mod sampah;
mod sementara;
mod sesi;
mod sop;
mod sop_kantor;
mod surat_rapat;
mod tata_naskah;
mod terbuka;
mod terkunci;
mod ukuran;
mod usulan;
