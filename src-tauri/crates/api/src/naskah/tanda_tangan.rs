//! Signature blocks (domain 8.4): authority, office, name, pangkat, NIP.

use super::Latar;
use super::istilah::istilah;
use saksama_core::pejabat::nip::StatusKepegawaian;
use saksama_core::pejabat::{JenisKewenangan, Pejabat, Peran};
use saksama_core::rapat::Rapat;
use saksama_documents::{Penandatangan, Wewenang};

/// Which name rules a paper follows (Permendagri 1/2023 Pasal 44).
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Gaya {
    /// Keputusan and Lembar: name in capitals, without gelar.
    Penetapan,
    /// Letters and berita acara: name with gelar.
    Surat,
}

/// The block of `person`; an absent person prints the office of `unfilled` and dots.
pub(super) fn penandatangan(person: Option<&Pejabat>, gaya: Gaya, unfilled: &str) -> Penandatangan {
    let Some(p) = person else {
        return Penandatangan { jabatan: istilah(unfilled, &[]), ..Penandatangan::default() };
    };
    // Heads of regions have neither pangkat nor NIP (Pasal 44 ayat (3)).
    let has_nip = p.status_kepegawaian != StatusKepegawaian::PejabatNegara;
    Penandatangan {
        wewenang: wewenang(p),
        jabatan: match gaya {
            Gaya::Penetapan => p.jabatan.to_uppercase(),
            Gaya::Surat => p.jabatan.clone(),
        },
        selaku: None,
        nama: Some(match gaya {
            Gaya::Penetapan => p.nama.to_uppercase(),
            Gaya::Surat => p.nama_lengkap.clone(),
        }),
        pangkat: (has_nip && !p.pangkat.is_empty()).then(|| p.pangkat.clone()),
        nip: (has_nip && !p.nip.is_empty()).then(|| p.nip.clone()),
    }
}

/// The block of who holds a role today, said to sign in it unless their office says so already.
pub(super) fn selaku(latar: &Latar, peran: Peran, unfilled: &str) -> Penandatangan {
    named(latar.holder(peran), unfilled)
}

/// The block of `person`, who signs in the role `unfilled`.
pub(super) fn named(person: Option<&Pejabat>, unfilled: &str) -> Penandatangan {
    let mut block = penandatangan(person, Gaya::Surat, unfilled);
    let role = istilah(unfilled, &[]);
    if !block.jabatan.contains(&role) {
        block.selaku = Some(role);
    }
    block
}

/// `Pembina Tingkat I (IV/b)`, for the line `Pangkat/Golongan`; a PPPK has a golongan and no pangkat (domain 12.3).
pub(super) fn pangkat_golongan(p: &Pejabat) -> Option<String> {
    match (p.pangkat.as_str(), p.golongan.as_str()) {
        ("", "") => None,
        (one, "") | ("", one) => Some(one.to_owned()),
        (pangkat, golongan) => Some(format!("{pangkat} ({golongan})")),
    }
}

/// The block of the minute-taker. The word `Notulis` stands above it already, so nobody chosen gives dots alone.
pub(super) fn notulis(latar: &Latar, rapat: &Rapat) -> Penandatangan {
    let person = latar.person(rapat.notulis_id.as_deref());
    person.map_or_else(Penandatangan::default, |p| penandatangan(Some(p), Gaya::Surat, ""))
}

fn wewenang(p: &Pejabat) -> Wewenang {
    match p.jenis_kewenangan {
        JenisKewenangan::Definitif => Wewenang::Definitif,
        JenisKewenangan::AtasNama => Wewenang::AtasNama { pejabat: p.atas_nama.clone() },
        JenisKewenangan::UntukBeliau => {
            // Two offices, the higher first: `WALI KOTA …; SEKRETARIS DAERAH`.
            let (atas_nama, pejabat) = p.atas_nama.split_once(';').unwrap_or((p.atas_nama.as_str(), ""));
            Wewenang::UntukBeliau { atas_nama: atas_nama.trim().into(), pejabat: pejabat.trim().into() }
        }
        JenisKewenangan::Plt => Wewenang::Plt,
        JenisKewenangan::Plh => Wewenang::Plh,
        JenisKewenangan::Pj => Wewenang::Pj,
        JenisKewenangan::Pjs => Wewenang::Pjs,
    }
}
