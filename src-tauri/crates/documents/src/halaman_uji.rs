//! Test page: rulers on all sides and the measures of a page setup, to be laid against a real ruler.

use crate::compose::{self, Compose, Composed};
use crate::engine::model::{Align, Block, Role, Section, Stack, Text};
use crate::layout::Office;
use crate::naskah::{Naskah, Source};
use crate::{Format, Keluaran, Printed, Progress, RenderError};

/// What a test page says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HalamanUji {
    /// Name of the paper whose page setup is tried, e.g. `Surat Undangan rapat`; none for a size alone.
    pub surat: Option<String>,
    /// The sheet, e.g. `A4 (210 × 297 mm)`.
    pub kertas: String,
    /// Each measure with its name, e.g. `Tepi atas` and `20 mm`.
    pub ukuran: Vec<(String, String)>,
}

/// Room between the frame and the text, points.
const INSET: f32 = 8.0;

pub(crate) static NASKAH: Source = Source {
    name: "halaman_uji",
    text: include_str!("../../../../assets/naskah/halaman_uji.toml"),
    keys: &[("judul", &[]), ("surat", &[]), ("kertas", &[]), ("cara", &[]), ("bingkai", &[]), ("tepi", &[])],
};

impl Compose for HalamanUji {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let word = |key: &str| naskah.get(key, &[]);
        let title = word("judul")?;
        let mut blocks = vec![below_the_frame(), office.title(Text::bold(&title), 0.0, Role::H1)];
        let mut line = |label: &str, text: &str, before: f32| {
            blocks.push(Block::Para(office.labelled(label, text, 12.0, before)));
        };
        if let Some(surat) = &self.surat {
            line(&word("surat")?, surat, 14.0);
        }
        line(&word("kertas")?, &self.kertas, 2.0);
        for (label, text) in &self.ukuran {
            line(label, text, 2.0);
        }
        for key in ["cara", "bingkai", "tepi"] {
            let mut para = office.para(word(key)?, 12.0);
            para.style.align = Align::Left;
            blocks.push(Block::Para(para));
        }
        // off the frame around the text
        for block in &mut blocks {
            if let Block::Para(para) = block {
                para.x += INSET;
                para.marks.iter_mut().for_each(|mark| mark.x += INSET);
            }
        }
        Ok(Composed { title, kop: None, sections: vec![Section { page: office.upright(), blocks }] })
    }
}

/// Room under the upper edge of the frame; space before the first text of a page would be dropped.
fn below_the_frame() -> Block {
    let (columns, rules, picture) = (vec![], vec![], None);
    Block::Stack(Stack { columns, ink: 0.0, min_height: INSET, picture, rules, before: 0.0, keep_next: true })
}

/// Makes the test page of a page setup.
///
/// # Errors
/// As [`crate::render`].
pub fn render_halaman_uji(
    uji: &HalamanUji,
    format: &Format,
    progress: &mut Progress<'_>,
) -> Result<Printed, RenderError> {
    // no paper of an office, so neither LATIHAN nor a code of the sheet
    let format = Format {
        penggaris: true,
        muat_satu_halaman: false,
        identitas: None,
        latihan: false,
        draf: false,
        keluaran: Keluaran::Pdf,
        ..format.clone()
    };
    compose::render(uji, &format, progress)
}
