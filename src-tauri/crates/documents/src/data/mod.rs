//! Parts of input data that several papers share.

mod dip;
mod kop;
mod matriks;
mod pasal17;
mod penandatangan;
mod penguji;
mod persetujuan;
mod waktu;

pub use dip::BarisDip;
pub use kop::{Garis, Kop};
pub use matriks::{BarisMatriks, KolomMatriks};
pub use pasal17::HurufPasal17;
pub use penandatangan::{Penandatangan, Wewenang, format_nip};
pub use penguji::Penguji;
pub use persetujuan::Persetujuan;
pub use waktu::{Bilangan, WaktuTerbilang};
