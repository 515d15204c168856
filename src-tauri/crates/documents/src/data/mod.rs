//! Parts of input data that several papers share.

mod kop;
mod matriks;
mod penandatangan;
mod persetujuan;
mod waktu;

pub use kop::{Garis, Kop};
pub use matriks::{BarisMatriks, KolomMatriks};
pub use penandatangan::{Penandatangan, Wewenang, format_nip};
pub use persetujuan::Persetujuan;
pub use waktu::{Bilangan, WaktuTerbilang};
