//! Every command of Saksama, once: `name(Req) -> Res`. The window, the command line and the tests use this list.
//!
//! It is written in parts, one file each; they are joined here in this order.

mod archive;
mod office;
mod papers;
mod register;
mod rounds;
mod trail;
mod travel;

use crate::command_list::{Perintah, commands};
use crate::entity::*;
use crate::wire::*;
use crate::{ApiResult, Ctx};
use crate::{
    arsip, beranda, berkas, cadangan, contoh, dialog, dkip, dokumen, formulir, impor, informasi, jejak,
    keputusan, kesehatan, kunci, lembar_pemulihan, organisasi, panduan, pejabat, penyusunan, peraturan,
    perbandingan, publikasi, rapat, salinan_terbuka, sidang, sop, tata_naskah, uji_konsekuensi, unit, usulan,
};
use archive::archive;
use office::office;
use papers::papers;
use register::register;
use rounds::rounds;
use trail::trail;
use travel::travel;
use ts_rs::TS;

office! { [register rounds papers archive travel trail commands] }
