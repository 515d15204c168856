//! Parts of input data that several papers share.

mod kop;
mod matriks;
mod penandatangan;
mod waktu;

pub use kop::{Garis, Kop};
pub use matriks::{BarisMatriks, KolomMatriks};
pub use penandatangan::{Penandatangan, Wewenang, format_nip};
pub use waktu::{Bilangan, WaktuTerbilang};
