//! Looks for what must not go out in texts that are about to: numbers of people, telephones, addresses, and every text
//! that the office keeps for itself.
//!
//! Same words are found, never the same meaning: who reads the list before it goes out is not replaced by this.
//!
//! * [`Pemeriksa`] knows the office's own texts and finds them in any other, with the shapes of `pola`;
//! * [`kata_judul`] compares one row with the internal title that its public title stands for;
//! * [`potongan`] takes the texts out of a finished file.

mod judul;
mod kata;
mod pemeriksa;
mod pola;
mod potongan;

pub use judul::kata_judul;
pub use pemeriksa::{Pemeriksa, Rahasia, Umum};
pub use potongan::{Potongan, potongan};

use serde::Serialize;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum JenisTemuan {
    /// Nomor Induk Kependudukan: 16 digits.
    Nik,
    /// Nomor Induk Pegawai: 18 digits.
    Nip,
    /// A telephone number.
    Telepon,
    /// An e-mail address.
    PosEl,
    /// Name of an official, a tester, or somebody else the register names.
    NamaOrang,
    /// Where the paper or the file lies.
    LokasiArsip,
    /// Internal title or description of an item.
    JudulInternal,
    /// A word of the internal title that the public title avoids.
    KataJudul,
    /// Text of another field that is kept inside.
    IsiInternal,
    /// Number by which only the office knows an item.
    NomorInternal,
}

impl JenisTemuan {
    /// As it is stored and sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Nik => "NIK",
            Self::Nip => "NIP",
            Self::Telepon => "TELEPON",
            Self::PosEl => "POS_EL",
            Self::NamaOrang => "NAMA_ORANG",
            Self::LokasiArsip => "LOKASI_ARSIP",
            Self::JudulInternal => "JUDUL_INTERNAL",
            Self::KataJudul => "KATA_JUDUL",
            Self::IsiInternal => "ISI_INTERNAL",
            Self::NomorInternal => "NOMOR_INTERNAL",
        }
    }
}

/// A place in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kena {
    /// What it is.
    pub jenis: JenisTemuan,
    /// First byte.
    pub mulai: usize,
    /// Byte behind the last.
    pub selesai: usize,
    /// Field in which the office keeps it (`tabel.kolom`); empty for a shape.
    pub kolom: String,
}
