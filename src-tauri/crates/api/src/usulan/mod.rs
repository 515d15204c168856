//! Packages of units: their proposals out of one office and into another.

mod beda;
mod keluar;
mod masuk;

pub(crate) use keluar::send;
pub(crate) use masuk::receive;
