//! `saksama-cli` as a program: what it promises in `--help`, judged by outside readers.

mod export;
mod hitung;
mod impor;
mod papers;
mod refuse;
