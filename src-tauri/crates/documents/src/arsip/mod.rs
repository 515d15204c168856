//! D19: what stands on the shelves and on the boxes. Internal papers: where exempt information lies is not published.

pub mod daftar;
pub mod kartu_lokasi;
pub mod label;
pub mod penataan;
mod ukuran;
