//! The signature block of a kind of paper: what stands under a name, who initials, who gets copies.

use crate::dokumen::KodeDokumen;
use crate::error::{Error, Result};
use crate::masalah::Masalah;
use crate::organisasi::ProfilSop;
use crate::storage::{Store, pejabat};
use crate::teks;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Officials that may initial one paper.
const PARAF: usize = 10;

/// How papers of a kind end; nothing set is as shipped.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct BlokTandaTangan {
    /// Whether names bear their titles; standard: not in a Keputusan and a Lembar (Permendagri 1/2023 Pasal 44).
    pub tampil_gelar: Option<bool>,
    /// Whether the pangkat stands below the name; standard: it does.
    pub tampil_pangkat: Option<bool>,
    /// Whether the NIP stands below the name; standard: it does.
    pub tampil_nip: Option<bool>,
    /// Ids of the officials who initial the paper before it is signed, in the order of the box; standard: no box.
    pub paraf: Vec<String>,
    /// Who gets copies where none are typed for the paper, one a line; standard: nobody.
    pub tembusan: String,
    /// Whether three sign side by side: Disusun, Diperiksa, Disetujui; standard: where the SOP of the office has it.
    pub tiga_kolom: Option<bool>,
    /// Id of who made it; standard: the Staf Dokumentasi, else the Petugas PPID.
    pub disusun_id: Option<String>,
    /// Id of who checked and proposed it; standard: a Kepala Bidang of the unit of the PPID Utama.
    pub diperiksa_id: Option<String>,
    /// Id of who approved it; standard: the PPID Utama.
    pub disetujui_id: Option<String>,
}

impl BlokTandaTangan {
    /// The receivers of copies, without empty lines.
    #[must_use]
    pub fn baris_tembusan(&self) -> Vec<String> {
        let lines = self.tembusan.lines().map(str::trim);
        lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }

    /// Whether three sign in an office that works by the SOP `profil`.
    #[must_use]
    pub fn has_tiga_kolom(&self, profil: ProfilSop) -> bool {
        self.tiga_kolom.unwrap_or(is_tiga_kolom(profil))
    }
}

/// Whether an SOP ends in Disusun, Diperiksa, Disetujui (Kota Kupang, `31.h/Kominfo/066/II/2022`).
#[must_use]
pub const fn is_tiga_kolom(profil: ProfilSop) -> bool {
    matches!(profil, ProfilSop::Kupang)
}

/// Whether names bear titles on papers of a kind as shipped: not on what sets (Permendagri 1/2023 Pasal 44 ayat (1)).
#[must_use]
pub const fn has_gelar(kode: KodeDokumen) -> bool {
    use KodeDokumen as K;
    !matches!(kode.asal(), K::D04 | K::D14 | K::D15 | K::D18 | K::D20 | K::D21)
}

/// Whether papers of a kind have a box for initials.
#[must_use]
pub const fn has_paraf(kode: KodeDokumen) -> bool {
    use KodeDokumen as K;
    matches!(kode, K::D01 | K::D06 | K::D08 | K::D13 | K::D14 | K::D15 | K::D16 | K::D21 | K::D23)
}

/// Whether papers of a kind are copied to others.
#[must_use]
pub const fn has_tembusan(kode: KodeDokumen) -> bool {
    has_paraf(kode)
}

/// Whether papers of a kind can be signed by three side by side.
#[must_use]
pub const fn can_tiga_kolom(kode: KodeDokumen) -> bool {
    matches!(kode, KodeDokumen::D18)
}

/// What is wrong with a block: people that aren't there, a name twice, a list that is too long.
/// On papers of the kind `kode`, if it is one, also three who sign where that has no effect.
pub(super) fn check(
    store: &Store,
    kode: Option<KodeDokumen>,
    blok: &BlokTandaTangan,
) -> Result<Vec<Masalah>> {
    let mut out = Vec::new();
    let three = blok.tiga_kolom == Some(true);
    if let Some(kode) = kode.filter(|kode| three && !can_tiga_kolom(kode.asal())) {
        out.push(
            Masalah::galat("tanda_tangan.tiga_kolom", "TIGA_KOLOM_TIDAK_ADA").with("kode", kode.as_str()),
        );
    }
    let mut named: Vec<(String, &str)> = Vec::new();
    for (i, id) in blok.paraf.iter().enumerate() {
        let medan = format!("tanda_tangan.paraf.{i}");
        if blok.paraf[..i].contains(id) {
            out.push(Masalah::galat(&medan, "PARAF_GANDA"));
        }
        named.push((medan, id));
    }
    if blok.paraf.len() > PARAF {
        out.push(Masalah::galat("tanda_tangan.paraf", "PARAF_TERLALU_BANYAK").with("maks", PARAF));
    }
    let three = [
        ("disusun_id", &blok.disusun_id),
        ("diperiksa_id", &blok.diperiksa_id),
        ("disetujui_id", &blok.disetujui_id),
    ];
    for (name, id) in three {
        named.extend(id.as_deref().map(|id| (format!("tanda_tangan.{name}"), id)));
    }
    for (medan, id) in named {
        match pejabat::get(store.conn(), id, None) {
            Err(Error::NotFound { .. }) => out.push(Masalah::galat(medan, "PEJABAT_TIDAK_ADA")),
            found => drop(found?),
        }
    }
    teks::paragraf("tanda_tangan.tembusan", &blok.tembusan, &mut out);
    Ok(out)
}
