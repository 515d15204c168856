//! The holiday tables that come with the program, one file a year, and more files of the same shape.

use super::{HariLibur, JenisHariLibur, StatusHariLibur};
use chrono::NaiveDate;
use serde::Deserialize;
use std::sync::LazyLock;

const BERKAS: [&str; 3] = [
    include_str!("../../../../../assets/hari_libur/2025.toml"),
    include_str!("../../../../../assets/hari_libur/2026.toml"),
    include_str!("../../../../../assets/hari_libur/2027.toml"),
];

/// One file: what holds for the whole year, then the days.
#[derive(Deserialize)]
struct Berkas {
    tahun: i32,
    status: StatusHariLibur,
    dasar: String,
    libur: Vec<Baris>,
}

#[derive(Deserialize)]
struct Baris {
    tanggal: NaiveDate,
    jenis: JenisHariLibur,
    nama: String,
    dasar: Option<String>,
}

/// The shipped holidays of 2025, 2026 and 2027.
#[must_use]
pub fn bawaan() -> Vec<HariLibur> {
    #[expect(clippy::expect_used, reason = "compiled into the program and read by the tests of this module")]
    static LIBUR: LazyLock<Vec<HariLibur>> = LazyLock::new(|| {
        BERKAS.iter().flat_map(|text| baca_berkas(text).expect("shipped holiday file").1).collect()
    });
    LIBUR.clone()
}

/// Reads a holiday file: its year and its days. Days of another year are left in, so that the caller can refuse them.
///
/// # Errors
/// The text is not a holiday file; the error names line and column.
pub fn baca_berkas(text: &str) -> Result<(i32, Vec<HariLibur>), toml::de::Error> {
    let berkas: Berkas = toml::from_str(text)?;
    let libur = berkas
        .libur
        .into_iter()
        .map(|b| HariLibur {
            tanggal: b.tanggal,
            nama: b.nama,
            jenis: b.jenis,
            dasar: b.dasar.unwrap_or_else(|| berkas.dasar.clone()),
            status: berkas.status,
        })
        .collect();
    Ok((berkas.tahun, libur))
}
