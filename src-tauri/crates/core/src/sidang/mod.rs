//! Whether an item would stand in a hearing of the Komisi Informasi: what it lacks, with the article, and where to mend
//! it.
//!
//! The rules on the item itself are those of the register and of the sheet ([`crate::kesehatan`]); here are those on what
//! its exemption rests on: sheet, meeting, decree, their signatures, its term and its place.

mod aturan;
mod kutipan;
#[cfg(test)]
mod tests;
mod tujuan;

pub use aturan::KODE;
pub(crate) use aturan::uji_lama;
pub use kutipan::{Kutipan, kutipan};
pub use tujuan::{LayarPerbaikan, TujuanPerbaikan};

use crate::error::{Error, Result};
use crate::hari_kerja::Kalender;
use crate::informasi::Informasi;
use crate::informasi::status::StatusInformasi as S;
use crate::kesehatan::{self, JenisTemuan, Risiko};
use crate::masalah::Masalah;
use crate::peraturan::Peraturan;
use crate::sql_enum;
use crate::storage::sidang::{self, Rangkaian};
use crate::storage::{Store, informasi as rows, instansi, peraturan};
use crate::uji_konsekuensi::{JawabanNasihat, answered};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

sql_enum! {
    /// The light of an item.
    pub enum LampuSidang {
        /// It may be shown as it is; what is left is advice.
        Siap = "SIAP",
        /// The exemption stands, but weakly.
        Lemah = "LEMAH",
        /// The law forbids it, or it has nothing to stand on.
        Belum = "BELUM",
    }
}

/// One thing that an item lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KurangSidang {
    /// How grave it is.
    pub risiko: Risiko,
    /// What is wrong and what to do, with the article, as a sentence of `assets/teks/masalah.json`.
    pub masalah: Masalah,
    /// Where it is mended.
    pub tujuan: TujuanPerbaikan,
    /// Why it was set aside on the sheet: it is shown as answered, and weighs a step less. None: it stands.
    pub jawaban: Option<JawabanNasihat>,
}

/// How an item would stand in a hearing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SiapSidang {
    /// The item.
    pub informasi_id: String,
    /// Its light.
    pub lampu: LampuSidang,
    /// What it lacks, the gravest first.
    pub kurang: Vec<KurangSidang>,
}

/// What the rules look at beside the item.
struct Acuan {
    laws: Vec<Peraturan>,
    kalender: Kalender,
    /// The SOP of the office has no Tim Pertimbangan.
    without_tim: bool,
    today: NaiveDate,
}

/// Looks at these items, in their order; those in the trash, opened or withdrawn have no light and are left out.
///
/// # Errors
/// `Error::NotFound` for an unknown item; the file's own refusal.
pub fn check(store: &Store, id: &[String]) -> Result<Vec<SiapSidang>> {
    let conn = store.conn();
    let acuan = Acuan {
        laws: peraturan::list(conn)?,
        kalender: instansi::get(conn)?.pengaturan.kalender(),
        without_tim: crate::keputusan::is_without_tim(store)?,
        today: store.today(),
    };
    let chains = sidang::list(conn, id)?;
    let mut out = Vec::with_capacity(id.len());
    for id in id {
        let item = rows::get(conn, id)?;
        if let Some(chain) = chains.get(id).filter(|_| has_light(&item)) {
            out.push(check_item(&item, chain, &acuan)?);
        }
    }
    Ok(out)
}

/// What the exemption of an item rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DasarSidang {
    /// Consequence when opened: of the sheet, else as the unit proposed it.
    pub dibuka: String,
    /// Consequence when closed.
    pub ditutup: String,
    /// The complete sheet; none yet.
    pub lembar_id: Option<String>,
    /// The meeting that was held; none yet.
    pub rapat_id: Option<String>,
    /// The signed decree; none yet.
    pub keputusan_id: Option<String>,
}

/// What the exemption of an item rests on.
///
/// # Errors
/// `Error::NotFound` for an unknown item.
pub fn dasar(store: &Store, id: &str) -> Result<DasarSidang> {
    let found = sidang::list(store.conn(), &[id.to_owned()])?.remove(id);
    let chain = found.ok_or_else(|| Error::NotFound { entitas: "informasi", id: id.to_owned() })?;
    let Rangkaian { dibuka, ditutup, lembar_id, rapat_id, keputusan_id, .. } = chain;
    Ok(DasarSidang { dibuka, ditutup, lembar_id, rapat_id, keputusan_id })
}

fn check_item(item: &Informasi, chain: &Rangkaian, acuan: &Acuan) -> Result<SiapSidang> {
    let mut found = kesehatan::check_fields(item, &acuan.laws, &chain.dibuka, &chain.ditutup, acuan.today);
    found.extend(aturan::check(item, chain, acuan));
    let mut told = Vec::with_capacity(found.len());
    for masalah in found {
        told.push((answered(&masalah, chain.jawaban.iter())?.cloned(), masalah));
    }
    // The same said of two fields is told once, and stands while it was set aside for one of them only.
    told.sort_by_key(|(jawaban, _)| jawaban.is_some());
    let mut kurang: Vec<KurangSidang> = Vec::with_capacity(told.len());
    for (jawaban, masalah) in told {
        let is_known = |k: &KurangSidang| k.masalah.kode == masalah.kode && k.masalah.data == masalah.data;
        if kurang.iter().any(is_known) {
            continue;
        }
        let risiko = risiko(&masalah.kode);
        kurang.push(KurangSidang {
            risiko: if jawaban.is_some() { lighter(risiko) } else { risiko },
            tujuan: tujuan::of(&masalah, item, chain),
            masalah,
            jawaban,
        });
    }
    kurang.sort_by_key(|k| k.risiko);
    Ok(SiapSidang { informasi_id: item.id.clone(), lampu: lampu(&kurang), kurang })
}

/// A reason answers advice, but what the law asks for is still not there.
fn lighter(risiko: Risiko) -> Risiko {
    match risiko {
        Risiko::Tinggi => Risiko::Sedang,
        Risiko::Sedang | Risiko::Rendah => Risiko::Rendah,
    }
}

/// Whether the item is closed or meant to be.
fn has_light(item: &Informasi) -> bool {
    item.dihapus_at.is_none() && !matches!(item.status, S::DiubahTerbuka | S::DitolakTerbuka | S::Dicabut)
}

/// How grave a problem is in a hearing: that of the health report, but what UU 14/2008 Pasal 18(1) says is asked first.
fn risiko(kode: &str) -> Risiko {
    match kode {
        "PASAL18_BELUM_DIPERIKSA" => Risiko::Sedang,
        kode => aturan::risiko(kode).unwrap_or_else(|| JenisTemuan::of(kode).risiko()),
    }
}

fn lampu(kurang: &[KurangSidang]) -> LampuSidang {
    match kurang.first().map(|k| k.risiko) {
        Some(Risiko::Tinggi) => LampuSidang::Belum,
        Some(Risiko::Sedang) => LampuSidang::Lemah,
        Some(Risiko::Rendah) | None => LampuSidang::Siap,
    }
}
