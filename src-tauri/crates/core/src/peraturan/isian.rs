//! What the form of a regulation sends.

use super::{JenisPeraturan, Peraturan};
use crate::masalah::Masalah;
use crate::teks::{NAMA, baris, baris_wajib};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Oldest and newest year of a regulation still cited: the civil code is of 1847.
const TAHUN: std::ops::RangeInclusive<i32> = 1800..=2200;

/// Longest subject, characters: titles of regional regulations run to several lines.
const MAKS_TENTANG: usize = 1000;

/// A regulation as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PeraturanIsian {
    /// Id, or none for a new one.
    pub id: Option<String>,
    /// Kind.
    pub jenis: JenisPeraturan,
    /// Kind with its body, e.g. `Peraturan Menteri Dalam Negeri`.
    pub nama_jenis: String,
    /// Number.
    pub nomor: String,
    /// Year, as typed.
    pub tahun: String,
    /// Subject.
    pub tentang: String,
    /// Gazette numbers.
    pub lembaran: String,
    /// Last change.
    pub diubah_oleh: String,
    /// What revoked it.
    pub dicabut_oleh: String,
    /// Offered for new citations.
    pub aktif: bool,
}

impl PeraturanIsian {
    /// Checks the form and gives the regulation under `id`; problems are added to `out`, errors give none.
    pub fn read(&self, id: String, out: &mut Vec<Masalah>) -> Option<Peraturan> {
        let mut found = Vec::new();
        let p = Peraturan {
            id,
            jenis: self.jenis,
            nama_jenis: baris("nama_jenis", &self.nama_jenis, NAMA, &mut found),
            nomor: baris_wajib("nomor", &self.nomor, 100, &mut found),
            tahun: self.read_tahun(&mut found),
            tentang: strip_tentang(baris_wajib("tentang", &self.tentang, MAKS_TENTANG, &mut found)),
            lembaran: baris("lembaran", &self.lembaran, NAMA, &mut found),
            diubah_oleh: baris("diubah_oleh", &self.diubah_oleh, MAKS_TENTANG, &mut found),
            dicabut_oleh: baris("dicabut_oleh", &self.dicabut_oleh, NAMA, &mut found),
            aktif: self.aktif,
            bawaan: false,
        };
        if p.nama_jenis.is_empty() && p.jenis == JenisPeraturan::Lain {
            found.push(Masalah::galat("nama_jenis", "WAJIB_DIISI"));
        } else if p.nama_jenis.is_empty() && p.jenis.butuh_nama() {
            found.push(Masalah::peringatan("nama_jenis", "NAMA_JENIS_KOSONG").with("jenis", p.jenis.nama()));
        }
        let ok = !crate::masalah::has_galat(&found);
        out.append(&mut found);
        ok.then_some(p)
    }

    fn read_tahun(&self, out: &mut Vec<Masalah>) -> i32 {
        let text = self.tahun.trim();
        match text.parse::<i32>() {
            Ok(year) if TAHUN.contains(&year) => return year,
            Ok(_) => out.push(
                Masalah::galat("tahun", "TAHUN_DI_LUAR_BATAS")
                    .with("terawal", TAHUN.start())
                    .with("terakhir", TAHUN.end()),
            ),
            Err(_) if text.is_empty() => out.push(Masalah::galat("tahun", "WAJIB_DIISI")),
            Err(_) => out.push(Masalah::galat("tahun", "TAHUN_TIDAK_TERBACA")),
        }
        0
    }
}

/// `tentang` is printed by the program; typed twice it would stand twice.
fn strip_tentang(text: String) -> String {
    match text.get(..8) {
        Some(word) if word.eq_ignore_ascii_case("tentang ") => {
            text.get(8..).unwrap_or_default().trim().to_owned()
        }
        _ => text,
    }
}
