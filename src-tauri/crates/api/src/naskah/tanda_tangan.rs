//! Signature blocks (domain 8.4): authority, office, name, pangkat, NIP.

use super::Latar;
use super::kepala_daerah::{has_bare_name, heads_region};
use saksama_core::pejabat::{JenisKewenangan, Pejabat, Peran, nama_lengkap};
use saksama_core::rapat::Rapat;
use saksama_documents::{Penandatangan, Persetujuan, Wewenang};

/// Which name rules a paper follows (Permendagri 1/2023 Pasal 44).
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Gaya {
    /// Keputusan and Lembar: name in capitals, without gelar.
    Penetapan,
    /// Letters and berita acara: name with gelar.
    Surat,
}

/// The block of `person` with what the office wants under a name; an absent person prints the office of `unfilled` and
/// dots.
pub(super) fn penandatangan(
    latar: &Latar,
    person: Option<&Pejabat>,
    gaya: Gaya,
    unfilled: &str,
) -> Penandatangan {
    let Some(p) = person else {
        return Penandatangan { jabatan: latar.istilah.get(unfilled, &[]), ..Penandatangan::default() };
    };
    let blok = &latar.blok;
    // Heads of regions have neither pangkat nor NIP (Pasal 44 ayat (3)); who stands in for one has no gelar, too.
    let bare = has_bare_name(p);
    let has_nip = !bare && !heads_region(p);
    let shown = |wanted: Option<bool>, text: &str| {
        (has_nip && wanted.unwrap_or(true) && !text.is_empty()).then(|| text.to_owned())
    };
    let nama = match gaya {
        Gaya::Penetapan => p.nama.to_uppercase(),
        Gaya::Surat => p.nama.clone(),
    };
    Penandatangan {
        wewenang: wewenang(p),
        jabatan: match gaya {
            Gaya::Penetapan => p.jabatan.to_uppercase(),
            Gaya::Surat => p.jabatan.clone(),
        },
        selaku: None,
        nama: Some(if blok.tampil_gelar.unwrap_or(gaya == Gaya::Surat && !bare) {
            nama_lengkap(&p.gelar_depan, &nama, &p.gelar_belakang)
        } else {
            nama
        }),
        pangkat: shown(blok.tampil_pangkat, &p.pangkat),
        nip: shown(blok.tampil_nip, &p.nip),
    }
}

/// The block of who holds a role today, said to sign in it unless their office says so already.
pub(super) fn selaku(latar: &Latar, peran: Peran, unfilled: &str) -> Penandatangan {
    named(latar, latar.holder(peran), unfilled)
}

/// The block of `person`, who signs in the role `unfilled`.
pub(super) fn named(latar: &Latar, person: Option<&Pejabat>, unfilled: &str) -> Penandatangan {
    let mut block = penandatangan(latar, person, Gaya::Surat, unfilled);
    let role = latar.istilah.get(unfilled, &[]);
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
    person.map_or_else(Penandatangan::default, |p| penandatangan(latar, Some(p), Gaya::Surat, ""))
}

/// The block of who leads a meeting, in the office by which that person writes to those who are no part of it. The
/// Atasan PPID leads the team where it has no other chair (domain 1.2).
pub(super) fn ketua(latar: &Latar, leader: Option<&Pejabat>) -> Penandatangan {
    let chair = latar.holder(Peran::KetuaTimPertimbangan);
    match leader {
        None => penandatangan(latar, None, Gaya::Surat, "ketua_tak_terisi"),
        Some(who) if chair.is_some_and(|chair| chair.id != who.id) => {
            penandatangan(latar, Some(who), Gaya::Surat, "")
        }
        who => named(latar, who, "ketua_tim"),
    }
}

/// Disusun, Diperiksa, Disetujui, where the office has them.
pub(crate) fn persetujuan(latar: &Latar) -> Option<Persetujuan> {
    let blok = &latar.blok;
    blok.has_tiga_kolom(latar.instansi.pengaturan.profil_sop).then(|| {
        let block = |chosen: &Option<String>, standard: Option<&Pejabat>, unfilled: &str| {
            let who = latar.person(chosen.as_deref()).or(standard);
            penandatangan(latar, who, Gaya::Surat, unfilled)
        };
        let staff = latar.holder(Peran::StafDokumentasi).or(latar.holder(Peran::PetugasPpid));
        let head = match &blok.disetujui_id {
            None => selaku(latar, Peran::PpidUtama, "ppid_utama"),
            chosen => block(chosen, None, "ppid_utama"),
        };
        Persetujuan {
            disusun: block(&blok.disusun_id, staff, "staf_dokumentasi"),
            diperiksa: block(&blok.diperiksa_id, latar.kepala_bidang(), "kepala_bidang"),
            disetujui: head,
        }
    })
}

fn wewenang(p: &Pejabat) -> Wewenang {
    match p.jenis_kewenangan {
        JenisKewenangan::Definitif => Wewenang::Definitif,
        JenisKewenangan::AtasNama => Wewenang::AtasNama { pejabat: p.atas_nama.clone() },
        JenisKewenangan::UntukBeliau => {
            Wewenang::UntukBeliau { atas_nama: p.atas_nama.clone(), pejabat: p.pejabat_antara.clone() }
        }
        JenisKewenangan::Plt => Wewenang::Plt,
        JenisKewenangan::Plh => Wewenang::Plh,
        JenisKewenangan::Pj => Wewenang::Pj,
        JenisKewenangan::Pjs => Wewenang::Pjs,
    }
}
