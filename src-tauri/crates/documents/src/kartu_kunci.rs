//! Kartu Kunci: the fingerprint of the keys of an office on paper, for the other office to type once. It is no paper of
//! the register: nothing of it is kept.

use crate::compose::{self, Compose, Composed};
use crate::engine::model::{PageSpec, Role, Section, Text};
use crate::format::Kertas;
use crate::layout::{Office, TypedWords};
use crate::naskah::{Naskah, Source};
use crate::{Format, Printed, Progress, RenderError};

/// What stands on the card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KartuKunci {
    /// Name of the Badan Publik.
    pub instansi: String,
    /// Name and code of the unit; none on the card of the main office.
    pub unit: Option<(String, String)>,
    /// Which key of this office it is, from 1.
    pub nomor: u32,
    /// Date in words.
    pub tanggal: String,
    /// The fingerprint: groups with `-` between. Text of the QR code.
    pub sidik: String,
}

static NASKAH: Source = Source {
    name: "kartu_kunci",
    text: include_str!("../../../../assets/naskah/kartu_kunci.toml"),
    keys: &[
        ("judul_unit", &[]),
        ("judul_kantor", &[]),
        ("instansi", &[]),
        ("unit", &[]),
        ("kode_unit", &[]),
        ("kunci_ke", &[]),
        ("tanggal", &[]),
        ("sidik", &[]),
        ("guna_unit", &[]),
        ("guna_kantor", &[]),
        ("langkah_unit", &[]),
        ("langkah_kantor", &[]),
        ("cap", &[]),
        ("tanda_tangan", &[]),
    ],
};

impl Compose for KartuKunci {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let page = PageSpec { bare: true, ..office.upright() };
        let width = page.text_width();
        let word = |key: &str| naskah.get(key, &[]);
        let (judul, guna, langkah) = match self.unit {
            Some(_) => ("judul_unit", "guna_unit", "langkah_unit"),
            None => ("judul_kantor", "guna_kantor", "langkah_kantor"),
        };
        let dots = office.or_dots(None)?.repeat(2);
        let instansi = if self.instansi.is_empty() { dots.as_str() } else { self.instansi.as_str() };
        let nomor = self.nomor.to_string();
        let mut known = vec![("instansi", instansi)];
        if let Some((nama, kode)) = &self.unit {
            known.extend([("unit", nama.as_str()), ("kode_unit", kode.as_str())]);
        }
        known.extend([("kunci_ke", nomor.as_str()), ("tanggal", self.tanggal.as_str())]);
        let words = TypedWords { kepala: "sidik", guna, langkah };
        let mut blocks = vec![office.title(Text::bold(word(judul)?), 0.0, Role::H1)];
        blocks.extend(office.typed(&known, &self.sidik, &words, naskah, width)?);
        blocks.push(office.stamp_and_name(word("cap")?, word("tanda_tangan")?, Text::plain(dots), width));
        Ok(Composed { title: word(judul)?, kop: None, sections: vec![Section { page, blocks }] })
    }
}

/// Draws the card, on A4.
///
/// # Errors
/// As [`crate::render`].
pub fn render_kartu_kunci(kartu: &KartuKunci, progress: &mut Progress<'_>) -> Result<Printed, RenderError> {
    compose::render(kartu, &Format { kertas: Kertas::A4, ..Format::default() }, progress)
}
