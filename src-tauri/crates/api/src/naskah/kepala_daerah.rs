//! Heads of region: who they are, whatever their employment says. A penjabat, pelaksana tugas or pelaksana harian is a
//! civil servant, and signs as head of region all the same.

use saksama_core::pejabat::nip::StatusKepegawaian;
use saksama_core::pejabat::{JenisKewenangan as K, Pejabat};

/// Words before a title that say by what authority it is held, where they were typed into it.
const KEWENANGAN: [&str; 8] = [
    "PENJABAT SEMENTARA ",
    "PENJABAT ",
    "PELAKSANA TUGAS ",
    "PELAKSANA HARIAN ",
    "PJS.",
    "PJ.",
    "PLT.",
    "PLH.",
];

/// Whether a person is the head of a region or stands in for one, or holds another office of the state.
pub(super) fn heads_region(p: &Pejabat) -> bool {
    is_kepala_daerah(&p.jabatan) || p.status_kepegawaian == StatusKepegawaian::PejabatNegara
}

/// Whether a title is that of a head of region, as it is written.
pub(super) fn is_kepala_daerah(title: &str) -> bool {
    let title = bare(title);
    ["GUBERNUR", "BUPATI", "WALI KOTA", "WALIKOTA"].iter().any(|head| title.starts_with(head))
}

/// Whether a name is written without gelar, NIP and pangkat: that of a penjabat, penjabat sementara, pelaksana tugas or
/// pelaksana harian of a head of region, and that of a penjabat or pelaksana harian of a Sekretaris Daerah
/// (Permendagri 1/2023 Pasal 44 ayat (4) and (5)).
pub(super) fn has_bare_name(p: &Pejabat) -> bool {
    match p.jenis_kewenangan {
        K::Pj | K::Plh => is_kepala_daerah(&p.jabatan) || bare(&p.jabatan).starts_with("SEKRETARIS DAERAH"),
        K::Pjs | K::Plt => is_kepala_daerah(&p.jabatan),
        K::Definitif | K::AtasNama | K::UntukBeliau => false,
    }
}

/// A title in capitals, without the authority.
fn bare(title: &str) -> String {
    let title = title.trim().to_uppercase();
    let own = KEWENANGAN.iter().find_map(|word| title.strip_prefix(word));
    own.map_or_else(|| title.clone(), |own| own.trim_start().to_owned())
}

#[cfg(test)]
mod tests {
    use super::is_kepala_daerah;

    #[test]
    fn heads_of_regions_are_known_by_their_title() {
        let heads = [
            "Wali Kota Sukamaju",
            "BUPATI",
            "Gubernur Banten",
            "Pj. Wali Kota Sukamaju",
            "Pjs. Bupati Banyu Biru",
            "Penjabat Sementara Gubernur Banten",
            "Plt.Bupati Banyu Biru",
        ];
        for title in heads {
            assert!(is_kepala_daerah(title), "{title}");
        }
        let others =
            ["Sekretaris Daerah", "Pj. Sekretaris Daerah", "Wakil Wali Kota", "Kepala Dinas", "Plt. Camat"];
        for title in others {
            assert!(!is_kepala_daerah(title), "{title}");
        }
    }
}
