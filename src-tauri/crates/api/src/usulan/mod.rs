//! Packages of units: their proposals out of one office and into another, what was decided on them back again, and the keys
//! that make both trustworthy.

mod amplop;
mod beda;
mod kartu;
mod keluar;
mod kunci;
mod masuk;
mod putusan;

pub(crate) use amplop::check_bag;
pub(crate) use kartu::{preview as preview_kartu, print as print_kartu, save_as as save_kartu};
pub(crate) use keluar::send;
pub(crate) use kunci::{
    get as get_kunci, make as make_kunci, record as record_pihak, revoke as revoke_pihak, save_berkas_kunci,
};
pub(crate) use masuk::receive;
pub(crate) use putusan::{
    list as list_putusan, list_of as list_putusan_of, list_unit as list_putusan_unit,
    receive as receive_putusan, send as send_putusan,
};
