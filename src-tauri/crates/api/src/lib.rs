//! The wire of Saksama: every command once, with its types.
//!
//! A command body parses, calls the core, asks the documents crate for a paper or the exchange crate for a file, and
//! converts back. No rule lives here; a body that grows one belongs in the core.

mod akses;
mod antrean;
mod arsip;
mod beranda;
mod berkas;
mod cadangan;
pub mod clock;
mod command_list;
pub mod commands;
mod contoh;
mod data_place;
mod dialog;
mod diambil;
mod dkip;
mod dokumen;
mod drive;
mod entity;
mod error;
mod formulir;
mod host;
mod impor;
mod informasi;
pub mod izin;
mod jejak;
mod kept;
mod keputusan;
mod kesehatan;
mod kunci;
mod lembar_pemulihan;
mod naskah;
mod office;
mod organisasi;
mod panduan;
mod panics;
mod pejabat;
mod pembaca;
mod penyusunan;
mod peraturan;
mod perbandingan;
mod percobaan;
mod picture;
mod publikasi;
mod rapat;
mod salinan_terbuka;
mod sementara;
pub mod sentence;
mod sesi;
mod sidang;
mod sop;
mod tata_naskah;
mod uji_konsekuensi;
mod unit;
mod usulan;
pub mod wire;
mod work;

pub use cadangan::restore_folder;
pub use commands::dispatch;
pub use contoh::fill as fill_contoh;
pub use data_place::look as look_at_data_place;
pub use dkip::{pemeriksa_of, verify_folder};
pub use dokumen::{
    Disalin, SuratDiminta, TujuanPerUnit, print_per_unit, print_semua_rapat_to_file, print_to_file,
    word_to_file,
};
pub use error::{ApiError, ApiResult};
pub use host::{CaraCetak, Host, HostError, PaperToPrint, Underway, this_program};
pub use jejak::daftar_jejak_to_file;
pub use kesehatan::laporan_kesehatan_to_file;
pub use office::{Ctx, Office};
pub use panics::on_panic;
pub use pembaca::serve as serve_pembaca;
pub use perbandingan::perbandingan_to_file;
pub use saksama_core::storage::in_use::FolderLock;
pub use saksama_vault::{Biaya, PeranPengguna};
pub use sidang::berkas_sidang_to_file;
pub use tata_naskah::halaman_uji_to_file;

/// Every program of the office writes over what it gives back of its memory: texts on their way to the window or to a paper.
#[global_allocator]
static MEMORY: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);
