//! What a signed decree says of the proposals of units, back to them: out of the main office (`keluar.rs`), into the office
//! of the unit (`masuk.rs`), and what is here (`daftar.rs`).

mod daftar;
mod keluar;
mod masuk;

pub(crate) use daftar::{list, list_of};
pub(crate) use keluar::{list_unit, send};
pub(crate) use masuk::receive;
