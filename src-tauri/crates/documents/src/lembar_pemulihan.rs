//! Lembar Pemulihan: the recovery code of an office on paper, twice, for two sealed envelopes. It is no paper of the
//! register: nothing of it is kept.

use crate::compose::{self, Compose, Composed};
use crate::engine::model::{PageSpec, Role, Section, Text};
use crate::format::Kertas;
use crate::layout::{Office, TypedWords};
use crate::naskah::{Naskah, Source};
use crate::{Format, Printed, Progress, RenderError};

/// What stands on both sheets.
#[derive(Clone, PartialEq, Eq)]
pub struct LembarPemulihan {
    /// Name of the Badan Publik; `None` prints dots: at the first passphrase nothing is known of it yet.
    pub instansi: Option<String>,
    /// Whoever made the code.
    pub nama: String,
    /// Date in words.
    pub tanggal: String,
    /// The code: groups with `-` between. Text of the QR code.
    pub kode: String,
}

/// Shows no code, wherever it is printed.
impl std::fmt::Debug for LembarPemulihan {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "LembarPemulihan {{ nama: {:?} }}", self.nama)
    }
}

/// Sheets, each for another place.
const COPIES: usize = 2;

static NASKAH: Source = Source {
    name: "lembar_pemulihan",
    text: include_str!("../../../../assets/naskah/lembar_pemulihan.toml"),
    keys: &[
        ("judul", &[]),
        ("lembar", &["nomor", "jumlah"]),
        ("instansi", &[]),
        ("nama", &[]),
        ("tanggal", &[]),
        ("simpan", &[]),
        ("kode", &[]),
        ("guna", &[]),
        ("langkah", &[]),
        ("segel", &[]),
        ("tanda_tangan", &[]),
    ],
};

impl Compose for LembarPemulihan {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let sheet = |nomor: usize| self.sheet(nomor, office, naskah);
        let sections = (1..=COPIES).map(sheet).collect::<Result<_, _>>()?;
        Ok(Composed { title: naskah.get("judul", &[])?, kop: None, sections })
    }
}

impl LembarPemulihan {
    fn sheet(&self, nomor: usize, office: &Office<'_>, naskah: &Naskah) -> Result<Section, RenderError> {
        // Each sheet lies in an envelope of its own: no number of a page.
        let page = PageSpec { bare: true, ..office.upright() };
        let width = page.text_width();
        let word = |key: &str| naskah.get(key, &[]);
        let numbers = [("nomor", &*nomor.to_string()), ("jumlah", &*COPIES.to_string())];
        let mut blocks = vec![
            office.title(Text::bold(word("judul")?), 0.0, Role::H1),
            office.title(Text::plain(naskah.get("lembar", &numbers)?), 2.0, Role::P),
        ];
        let dots = office.or_dots(None)?.repeat(2);
        let known = [
            ("instansi", self.instansi.as_deref().unwrap_or(&dots)),
            ("nama", &*self.nama),
            ("tanggal", &*self.tanggal),
            ("simpan", &*dots),
        ];
        let words = TypedWords { kepala: "kode", guna: "guna", langkah: "langkah" };
        blocks.extend(office.typed(&known, &self.kode, &words, naskah, width)?);
        // The stamp lies over the seal of the envelope.
        blocks.push(office.stamp_and_name(
            word("segel")?,
            word("tanda_tangan")?,
            Text::bold(&self.nama),
            width,
        ));
        Ok(Section { page, blocks })
    }
}

/// Draws both sheets, on A4.
///
/// # Errors
/// As [`crate::render`].
pub fn render_lembar_pemulihan(
    lembar: &LembarPemulihan,
    progress: &mut Progress<'_>,
) -> Result<Printed, RenderError> {
    compose::render(lembar, &Format { kertas: Kertas::A4, ..Format::default() }, progress)
}
