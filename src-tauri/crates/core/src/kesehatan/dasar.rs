//! A missing Undang-Undang, told by what stands there instead (Perki 1/2021 Pasal 49(6)a).

use crate::informasi::{Informasi, sumber_dasar};
use crate::masalah::Masalah;
use crate::peraturan::{JenisPeraturan, Peraturan};

/// The problem `DASAR_TANPA_UU` in the words of what the item does cite: only regulations below an Undang-Undang, or an
/// Undang-Undang without its article. Any other problem stays as it is.
pub(super) fn refine(masalah: Masalah, item: &Informasi, laws: &[Peraturan]) -> Masalah {
    if masalah.kode != "DASAR_TANPA_UU" {
        return masalah;
    }
    let cited = sumber_dasar(item, laws);
    let (acts, below): (Vec<_>, Vec<_>) =
        cited.iter().map(|s| s.uji()).partition(|d| d.jenis == JenisPeraturan::Uu);
    let (kode, named) = match (acts.is_empty(), below.is_empty()) {
        (true, true) => return masalah,
        (true, false) => ("DASAR_DI_BAWAH_UU", below),
        (false, _) => ("DASAR_UU_TANPA_PASAL", acts),
    };
    let mut names: Vec<String> = Vec::new();
    for d in named {
        let name = format!("{} Nomor {} Tahun {}", d.jenis.nama(), d.nomor, d.tahun).trim_start().to_owned();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    Masalah { kode: kode.to_owned(), ..masalah }.with("dasar", names.join("; "))
}
