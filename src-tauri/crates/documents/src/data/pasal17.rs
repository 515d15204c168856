//! Grounds of exemption.

use serde::{Deserialize, Serialize};

/// Letter of Pasal 17 of Undang-Undang Nomor 14 Tahun 2008.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum HurufPasal17 {
    /// Penegakan hukum.
    A,
    /// Hak atas kekayaan intelektual, persaingan usaha tidak sehat.
    B,
    /// Pertahanan dan keamanan negara.
    C,
    /// Kekayaan alam.
    D,
    /// Ketahanan ekonomi nasional.
    E,
    /// Hubungan luar negeri.
    F,
    /// Akta otentik pribadi, wasiat.
    G,
    /// Rahasia pribadi.
    H,
    /// Memorandum.
    I,
    /// Undang-Undang lain.
    J,
}

impl HurufPasal17 {
    /// All ten, in the order of the law.
    pub(crate) const ALL: [Self; 10] =
        [Self::A, Self::B, Self::C, Self::D, Self::E, Self::F, Self::G, Self::H, Self::I, Self::J];

    /// The letter as it is printed.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
            Self::C => "c",
            Self::D => "d",
            Self::E => "e",
            Self::F => "f",
            Self::G => "g",
            Self::H => "h",
            Self::I => "i",
            Self::J => "j",
        }
    }
}
