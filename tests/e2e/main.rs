//! The real window: the built program on its own screen, driven by the WebKit driver.
//!
//! `SAKSAMA_BIN` names the program, built with feature `uji` (`make e2e` does both). Every test has its own screen,
//! driver, home and data folder; tests share nothing and run at the same time.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail by panicking"
)]

mod bad_input;
mod boundary;
mod cadangan;
mod canary;
mod dua;
mod formulir;
mod import;
mod journey;
mod keyboard;
mod memori;
mod network;
mod pratinjau;
mod rusak;
mod salinan;
mod screens;
mod sesi;
mod smoke;
mod surat;
mod tata_naskah;
mod tayang;
mod terputus;
mod usulan;
