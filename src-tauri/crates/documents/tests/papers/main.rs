//! Every paper as a file: its text and look, the page setup of an office, what makes it last.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "clippy's exemption of tests does not reach their helpers"
)]

mod archive;
mod bounds;
mod columns;
mod common;
mod daftar;
mod files;
mod fill;
mod formulir;
mod golden;
mod jejak;
mod kartu_kunci;
mod keputusan;
mod kesehatan;
mod label;
mod longest;
mod odd;
mod page_setup;
mod pemulihan;
mod perbandingan;
mod permintaan_usulan;
mod salinan;
mod sheets;
mod sidang;
mod signature;
mod sop;
mod urutan;
