//! Regulations that come with the program.

use super::{JenisPeraturan, Peraturan};
use crate::clock::Clock;
use crate::error::Result;
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Deserialize)]
struct Berkas {
    peraturan: Vec<Baris>,
}

#[derive(Deserialize)]
struct Baris {
    jenis: JenisPeraturan,
    #[serde(default)]
    nama_jenis: String,
    nomor: String,
    tahun: i32,
    tentang: String,
    lembaran: String,
    #[serde(default)]
    diubah_oleh: String,
    #[serde(default)]
    dicabut_oleh: String,
}

#[expect(clippy::expect_used, reason = "compiled into the program and read by the tests of this module")]
static BARIS: LazyLock<Vec<Baris>> = LazyLock::new(|| {
    let text = include_str!("../../../../../assets/peraturan/bawaan.toml");
    toml::from_str::<Berkas>(text).expect("shipped list of regulations").peraturan
});

/// The shipped regulations with new ids, in the order of *Mengingat*. Revoked ones are not active.
///
/// # Errors
/// None today; the signature leaves room for a list read from a file.
pub fn daftar(clock: &dyn Clock) -> Result<Vec<Peraturan>> {
    let row = |b: &Baris| Peraturan {
        id: clock.new_id(),
        jenis: b.jenis,
        nama_jenis: b.nama_jenis.clone(),
        nomor: b.nomor.clone(),
        tahun: b.tahun,
        tentang: b.tentang.clone(),
        lembaran: b.lembaran.clone(),
        diubah_oleh: b.diubah_oleh.clone(),
        dicabut_oleh: b.dicabut_oleh.clone(),
        aktif: b.dicabut_oleh.is_empty(),
        bawaan: true,
    };
    Ok(BARIS.iter().map(row).collect())
}
