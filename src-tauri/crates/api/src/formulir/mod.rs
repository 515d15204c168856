//! The Excel forms of units: made, read back, decided upon, sent back to be mended; the board of all units.

mod buat;
mod isian;
mod kembali;
mod papan;
mod pasal17;
mod periksa;
mod sel;
mod terima;
mod waktu;

pub(crate) use buat::make;
pub(crate) use kembali::send_back;
pub(crate) use papan::list;
pub(crate) use terima::{check, take};

/// First word of `asal` of everything that came in a form.
const ASAL: &str = "Formulir";
