//! The health of the register: of each item what a Komisi Informasi would ask for, how often, and in which order to mend.
//!
//! The rules are those of the register and of the sheet ([`crate::informasi::lengkap`]); here are only what a single item
//! can't know of itself (a double), what is no fault but worth a look (a whole document), and words that say more.

mod dasar;
mod ganda;
mod jenis;
mod seluruh;
mod tanpa_akhir;
#[cfg(test)]
mod tests;

pub use jenis::{JenisTemuan, Risiko};

use crate::error::Result;
use crate::informasi::mirip::Kata;
use crate::informasi::status::StatusInformasi;
use crate::informasi::{Informasi, periksa_baris};
use crate::jangka_waktu::berakhir_gabungan;
use crate::masalah::Masalah;
use crate::peraturan::Peraturan;
use crate::storage::{Store, informasi as rows, peraturan};
use chrono::NaiveDate;
use saksama_durable::{Meter, Progress};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use ts_rs::TS;

/// Problem codes of this module, beside those of the rules.
pub const KODE: &[&str] = &[
    "DASAR_DI_BAWAH_UU",
    "DASAR_UU_TANPA_PASAL",
    "JANGKA_WAKTU_TANPA_AKHIR",
    "MUNGKIN_GANDA",
    "SELURUH_DOKUMEN",
];

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TemuanKesehatan {
    /// Its kind.
    pub jenis: JenisTemuan,
    /// Of that kind.
    pub risiko: Risiko,
    /// What is wrong, with what to do next and the article, as a sentence of `assets/teks/masalah.json`.
    pub masalah: Masalah,
}

/// An item with findings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct InformasiTemuan {
    /// Id.
    pub informasi_id: String,
    /// Register number.
    pub nomor_register: String,
    /// Title.
    pub judul: String,
    /// How its description begins, where it says more than the title: lists give many items one title.
    pub ringkas: String,
    /// Name of its unit, or empty.
    pub unit: String,
    /// State.
    pub status: StatusInformasi,
    /// The gravest of its findings.
    pub risiko: Risiko,
    /// Its findings, the gravest first.
    pub temuan: Vec<TemuanKesehatan>,
}

/// How many items have findings of a kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HitungTemuan {
    /// The kind.
    pub jenis: JenisTemuan,
    /// Of that kind.
    pub risiko: Risiko,
    /// Items; one with two findings of a kind counts once.
    pub jumlah: u32,
}

/// The register as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Kesehatan {
    /// Day of the check.
    pub tanggal: NaiveDate,
    /// Items that are closed or meant to be.
    pub jumlah: u32,
    /// Those without any finding.
    pub bersih: u32,
    /// Those whose last day can't be computed: they end with an event, a regulation, or never.
    pub tanpa_tanggal: u32,
    /// How many items by their gravest finding, the gravest first.
    pub per_risiko: Vec<(Risiko, u32)>,
    /// The kinds that were found, the gravest first.
    pub per_jenis: Vec<HitungTemuan>,
    /// The work plan: items with findings, those with most grave ones first.
    pub rencana: Vec<InformasiTemuan>,
}

/// Checks every item that is closed or meant to be. `progress` counts items.
///
/// # Errors
/// `DIBATALKAN`; the file's own refusal.
pub fn check(store: &Store, progress: &mut Progress<'_>) -> Result<Kesehatan> {
    let (conn, today) = (store.conn(), store.today());
    let laws = peraturan::list(conn)?;
    let list = rows::list_diperiksa(conn)?;
    let mut meter = Meter::new(list.len() as u64, progress);
    let mut tanpa_tanggal = 0;
    let (mut checked, mut texts) = (Vec::with_capacity(list.len()), Vec::with_capacity(list.len()));
    for row in &list {
        let item = rows::get(conn, &row.informasi_id)?;
        let found = check_item(&item, &laws, &row.dibuka, &row.ditutup, today);
        let end = item
            .berakhir
            .or_else(|| berakhir_gabungan(&item.jangka_waktu, item.operator_jangka_waktu, today));
        tanpa_tanggal += u32::from(end.is_none());
        texts.push(Kata::of(&format!("{}\n{}", item.judul, item.uraian)));
        checked.push((item, found));
        meter.add(1)?;
    }
    let numbers: Vec<String> = checked.iter().map(|(i, _)| i.nomor_register.clone()).collect();
    for ((_, found), like) in checked.iter_mut().zip(ganda::find(&texts)) {
        let first = like.and_then(|place| numbers.get(place));
        found.extend(first.map(|n| Masalah::peringatan("judul", "MUNGKIN_GANDA").with("nomor", n)));
    }
    let rencana = checked.into_iter().filter(|(_, found)| !found.is_empty()).map(row).collect();
    Ok(sum(today, numbers.len(), tanpa_tanggal, rencana))
}

/// What is wrong or weak in one item by itself, each once.
pub(crate) fn check_item(
    item: &Informasi,
    laws: &[Peraturan],
    dibuka: &str,
    ditutup: &str,
    today: NaiveDate,
) -> Vec<Masalah> {
    let mut once: Vec<Masalah> = Vec::new();
    for m in check_fields(item, laws, dibuka, ditutup, today) {
        if !once.iter().any(|known| known.kode == m.kode && known.data == m.data) {
            once.push(m);
        }
    }
    once
}

/// What is wrong or weak in one item by itself, at each field that it is about: for those who mend it there.
pub(crate) fn check_fields(
    item: &Informasi,
    laws: &[Peraturan],
    dibuka: &str,
    ditutup: &str,
    today: NaiveDate,
) -> Vec<Masalah> {
    // One tester: who tested is a matter of the sheet, not of the item.
    let mut found: Vec<Masalah> = periksa_baris(item, laws, dibuka, ditutup, 1, today)
        .into_iter()
        .map(|m| tanpa_akhir::refine(dasar::refine(m, item, laws), item))
        .collect();
    tanpa_akhir::drop_doubled(&mut found);
    found.extend(seluruh::check(item));
    found
}

fn row((item, found): (Informasi, Vec<Masalah>)) -> InformasiTemuan {
    let mut temuan: Vec<TemuanKesehatan> = found
        .into_iter()
        .map(|masalah| {
            let jenis = JenisTemuan::of(&masalah.kode);
            TemuanKesehatan { jenis, risiko: jenis.risiko(), masalah }
        })
        .collect();
    temuan.sort_by_key(|t| t.jenis);
    InformasiTemuan {
        risiko: temuan.first().map_or(Risiko::Rendah, |t| t.risiko),
        informasi_id: item.id,
        nomor_register: item.nomor_register,
        ringkas: ringkas(&item.judul, &item.uraian),
        judul: item.judul,
        unit: item.unit.unwrap_or_default(),
        status: item.status,
        temuan,
    }
}

/// Longest beginning of a description, letters.
const RINGKAS: usize = 140;

/// The first words of a description in one line; empty when they only repeat the title.
fn ringkas(judul: &str, uraian: &str) -> String {
    let line = uraian.split_whitespace().collect::<Vec<_>>().join(" ");
    if judul.to_lowercase().starts_with(&line.to_lowercase()) {
        return String::new();
    }
    match line.char_indices().nth(RINGKAS) {
        None => line,
        Some((at, _)) => {
            let start = line.get(..at).unwrap_or_default();
            format!("{} …", start.rsplit_once(' ').map_or(start, |(words, _)| words))
        }
    }
}

/// The totals, and the items in the order of the work: by how many findings of each risk they have.
fn sum(today: NaiveDate, all: usize, tanpa_tanggal: u32, mut rencana: Vec<InformasiTemuan>) -> Kesehatan {
    let of = |item: &InformasiTemuan, risk| item.temuan.iter().filter(|t| t.risiko == risk).count();
    rencana.sort_by_cached_key(|item| {
        let weight: Vec<_> = Risiko::ALL.iter().map(|risk| Reverse(of(item, *risk))).collect();
        (weight, item.nomor_register.clone())
    });
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let with = |jenis| rencana.iter().filter(|i| i.temuan.iter().any(|t| t.jenis == jenis)).count();
    let per_jenis = JenisTemuan::ALL
        .iter()
        .map(|jenis| HitungTemuan { jenis: *jenis, risiko: jenis.risiko(), jumlah: count(with(*jenis)) })
        .filter(|h| h.jumlah > 0)
        .collect();
    let per_risiko = Risiko::ALL
        .iter()
        .map(|risk| (*risk, count(rencana.iter().filter(|i| i.risiko == *risk).count())))
        .collect();
    Kesehatan {
        tanggal: today,
        jumlah: count(all),
        bersih: count(all.saturating_sub(rencana.len())),
        tanpa_tanggal,
        per_risiko,
        per_jenis,
        rencana,
    }
}
