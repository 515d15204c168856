//! Packages of units: their proposals out of one office and into another, and the keys that make them trustworthy.

mod amplop;
mod beda;
mod kartu;
mod keluar;
mod kunci;
mod masuk;

pub(crate) use amplop::check_bag;
pub(crate) use kartu::{preview as preview_kartu, print as print_kartu, save_as as save_kartu};
pub(crate) use keluar::send;
pub(crate) use kunci::{
    get as get_kunci, make as make_kunci, record as record_pihak, revoke as revoke_pihak, save_berkas_kunci,
};
pub(crate) use masuk::receive;
