//! Who signs, and with what authority.

use serde::{Deserialize, Serialize};

/// Authority to sign, printed before the office.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(tag = "jenis", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Wewenang {
    /// Holder of the office.
    #[default]
    Definitif,
    /// `a.n.` another official, one level up.
    AtasNama {
        /// Office on whose behalf, e.g. `WALI KOTA …`.
        pejabat: String,
    },
    /// `u.b.`, two levels down, always below an `a.n.`.
    UntukBeliau {
        /// Office on whose behalf.
        atas_nama: String,
        /// Office between.
        pejabat: String,
    },
    /// `Plt.`: the post is not filled.
    Plt,
    /// `Plh.`: the holder is absent for a while.
    Plh,
    /// `Pj.`: penjabat.
    Pj,
    /// `Pjs.`: penjabat sementara.
    Pjs,
}

/// A signature block. Toggles (gelar, pangkat, NIP) are decided by the caller: an absent line is not printed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Penandatangan {
    /// Authority.
    #[serde(default)]
    pub wewenang: Wewenang,
    /// Office, without prefix and closing comma; may hold several lines.
    pub jabatan: String,
    /// Office by which it is signed, printed under `SELAKU`, e.g. `PEJABAT PENGELOLA …`.
    #[serde(default)]
    pub selaku: Option<String>,
    /// Name as it is to be printed, with or without gelar; `None` prints dots.
    #[serde(default)]
    pub nama: Option<String>,
    /// Pangkat, e.g. `Pembina Tingkat I (IV/b)`.
    #[serde(default)]
    pub pangkat: Option<String>,
    /// NIP in any spacing; printed as `NIP. 19700101 199503 1 001`.
    #[serde(default)]
    pub nip: Option<String>,
}

/// An 18-digit NIP grouped 8 6 1 3; anything else is given back trimmed, as it was typed.
#[must_use]
pub fn format_nip(nip: &str) -> String {
    let digits: Vec<char> = nip.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.len() != 18 || !digits.iter().all(char::is_ascii_digit) {
        return nip.trim().to_owned();
    }
    let part = |from: usize, to: usize| digits[from..to].iter().collect::<String>();
    format!("{} {} {} {}", part(0, 8), part(8, 14), part(14, 15), part(15, 18))
}

#[cfg(test)]
mod tests {
    use super::format_nip;

    #[test]
    fn a_nip_is_grouped_whatever_its_spacing() {
        assert_eq!(format_nip("197001011995031001"), "19700101 199503 1 001");
        assert_eq!(format_nip(" 19700101 199503 1 001"), "19700101 199503 1 001");
        assert_eq!(format_nip("1970 "), "1970");
        assert_eq!(format_nip("1970010119950310é1"), "1970010119950310é1");
    }
}
