//! D25: lending of archives that hold exempt information.

pub mod daftar;
pub mod formulir;
pub mod kartu;
