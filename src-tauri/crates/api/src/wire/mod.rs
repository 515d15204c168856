//! Requests and replies that are not already entities of the core.

macro_rules! wire {
    ($($(#[$meta:meta])* $name:ident { $($(#[$fmeta:meta])* $field:ident : $ty:ty),* $(,)? })+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
        #[ts(export)]
        pub struct $name { $($(#[$fmeta])* pub $field: $ty),* }
    )+};
}

mod berkas;
mod cetak;
mod dokumen;
mod formulir;
mod jejak;
mod kemajuan;
mod kunci;
mod penyusunan;
mod publik;
mod putusan;
mod rapat;
mod register;
mod salinan;
mod tata_naskah;
mod umum;

pub use berkas::*;
pub use cetak::*;
pub use dokumen::*;
pub use formulir::*;
pub use jejak::*;
pub use kemajuan::*;
pub use kunci::*;
pub use penyusunan::*;
pub use publik::*;
pub use putusan::*;
pub use rapat::*;
pub use register::*;
pub use salinan::*;
pub use tata_naskah::*;
pub use umum::*;
