//! Packages: one file that carries a whole office (`CADANGAN`), the proposals of one unit (`USULAN`, a [`Bag`]), or what was
//! decided on them (`PUTUSAN`, a bag too).
//!
//! A backup is a .zip that any program can open: `manifest.json` first, with the length and the SHA-256 of every
//! other file, then those files by name. [`write_paket`] reads back what it wrote before it says so; [`Paket::open`]
//! believes nothing that the manifest does not name. The same content and day give the same bytes.

mod baca;
mod bag;
mod kunci_kantor;
mod list_size;
mod nama;
mod putusan;
mod segel;
mod tulis;
mod usulan;

pub use baca::Paket;
pub use bag::{Bag, IsiBag, KepalaBag, MAKS_DATA, Penanda, bag_bytes, read_file, write_bytes};
pub use kunci_kantor::KunciKantorBerkas;
pub(crate) use list_size::list_size;
pub use nama::{BERKAS, DKIP, KUNCI, PINDAIAN, PUTUSAN, REGISTER, SK, USULAN, stored_name};
pub use putusan::{KeputusanPutusan, Putusan, PutusanBaris, putusan_bytes, read_putusan};
pub use segel::Penyegel;
pub use tulis::{IsiPaket, KepalaPaket, LaporanPaket, Sumber, write_paket};
pub use usulan::{
    DasarHukumUsulan, JangkaWaktuUsulan, MatriksUsulan, PeraturanUsulan, UnitUsulan, Usulan, UsulanBaris,
    read_usulan, usulan_bytes,
};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What the manifest says it is.
const FORMAT: &str = "saksama-paket";
/// Newest layout that this program writes and reads.
const VERSI: u32 = 2;
/// Layout of a package that holds everything it names: programs that know no other still read it.
const VERSI_LENGKAP: u32 = 1;
/// Name of the manifest, always the first entry.
const MANIFEST: &str = "manifest.json";

/// First bytes of a package in an envelope, as the keys of the office seal it.
pub const AMPLOP: &[u8; 6] = b"SAKSPK";

/// What a package carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum JenisPaket {
    /// A whole office: the data file and every stored file.
    Cadangan,
    /// The proposals of one unit, for the PPID Utama.
    Usulan,
    /// What a signed decree says of the proposals of one unit, for that unit.
    Putusan,
}

impl JenisPaket {
    /// The name in the manifest.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Cadangan => "CADANGAN",
            Self::Usulan => "USULAN",
            Self::Putusan => "PUTUSAN",
        }
    }
}

/// One file of a package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BerkasPaket {
    /// Name inside the package, with `/` between folders.
    pub nama: String,
    /// Length in bytes.
    pub bita: u64,
    /// SHA-256, 64 lower-case hexadecimal digits.
    pub sha256: String,
}

/// What was not whole when an office was packed. A backup is made all the same: what is lost is lost, the rest is not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cacat {
    /// Name inside the package, of the data file or of a stored file.
    pub nama: String,
    /// How it was found.
    pub keadaan: Keadaan,
}

/// How something was found that is not whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Keadaan {
    /// Not there, or unreadable: it is not in the package.
    Hilang,
    /// Its content has changed: it is in the package as it was found.
    Rusak,
}

/// `manifest.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Always `saksama-paket`.
    pub format: String,
    /// Layout of the package.
    pub versi: u32,
    /// What it carries.
    pub jenis: JenisPaket,
    /// Day it was made.
    pub dibuat: NaiveDate,
    /// Version of the program that made it.
    pub program: String,
    /// Name of the Badan Publik.
    pub instansi: String,
    /// Always empty: of a backup of an earlier program.
    pub kode_unit: String,
    /// Whether it was made in a practice office; not written when it was not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub latihan: bool,
    /// Number and head of the trail of an office in a `CADANGAN`, as papers bear it; not written when there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub kode_jejak: String,
    /// The stored files of a `CADANGAN` are not in it: they lie in the data folder where it was made; not written when
    /// they are.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub tanpa_berkas: bool,
    /// Every other file, by name.
    pub berkas: Vec<BerkasPaket>,
    /// What was not whole in a `CADANGAN`; not written when there is nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cacat: Vec<Cacat>,
}
