//! `saksama-cli` as a program: what it promises in `--help`, judged by outside readers.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail by panicking"
)]

mod bandingkan;
mod cadangan;
mod cadangan_lokal;
mod export;
mod formulir;
mod hitung;
mod impor;
mod jejak;
mod kesehatan;
mod papers;
mod putusan;
mod refuse;
mod salinan;
mod sandi;
mod sidang;
mod surat;
mod targets;
mod usage;
mod usulan;
mod warnings;
