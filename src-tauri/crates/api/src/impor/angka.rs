//! Figures of a list: what could be read out of its items, and a fingerprint to compare two files of one list.

use super::codes;
use super::judul::title_and_text;
use crate::wire::AngkaImpor;
use saksama_core::jangka_waktu;
use saksama_core::peraturan::kutipan;
use saksama_durable::sha256_hex;
use saksama_exchange::import::{BarisBacaan, Kolom};
use std::collections::BTreeSet;

/// The figures of the items that are taken.
pub(super) fn of<'a>(items: impl Iterator<Item = &'a BarisBacaan>) -> AngkaImpor {
    let (mut huruf, mut dasar_hukum, mut terms, mut sambungan) = (0_u32, 0_u32, 0_u32, 0_usize);
    let mut headings = BTreeSet::new();
    let mut said = String::new();
    for b in items {
        let found = codes(b);
        huruf += u32::from(!found.is_empty());
        let cited = kutipan::baca_peraturan(b.get(Kolom::DasarHukum));
        dasar_hukum += u32::from(cited.iter().any(|k| k.tahun.is_some()));
        let term = b.get(Kolom::JangkaWaktu);
        let read = jangka_waktu::baca(term);
        terms += u32::from(!read.is_empty() && read.iter().all(|t| t.jenis.is_some() && !t.kabur));
        sambungan += b.gabungan.len();
        let heading = b.kategori.as_ref().map(|k| format!("{} {}", k.nomor, k.teks)).unwrap_or_default();
        let (judul, uraian) = title_and_text(b);
        let sides = [b.get(Kolom::Dibuka), b.get(Kolom::Ditutup)];
        for text in [&heading, &judul, &uraian, b.get(Kolom::DasarHukum), sides[0], sides[1], term] {
            said.extend(text.chars().filter(|c| !c.is_whitespace()));
            said.push('\n');
        }
        if !heading.is_empty() {
            headings.insert(heading);
        }
    }
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    AngkaImpor {
        huruf,
        dasar_hukum,
        jangka_waktu: terms,
        kategori: count(headings.len()),
        sambungan: count(sambungan),
        isi_sha256: sha256_hex(said.as_bytes()),
    }
}
