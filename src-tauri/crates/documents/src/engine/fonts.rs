//! The embedded fonts.

use super::model::Family;
use crate::RenderError;
use rustybuzz::Face;

/// Index into [`FontSet::faces`].
pub(super) type FontIx = u8;

static SANS: &[u8] = include_bytes!("../../../../../assets/fonts/LiberationSans-Regular.ttf");
static SANS_BOLD: &[u8] = include_bytes!("../../../../../assets/fonts/LiberationSans-Bold.ttf");
static BONUM: &[u8] = include_bytes!("../../../../../assets/fonts/texgyrebonum-regular.otf");
static BONUM_BOLD: &[u8] = include_bytes!("../../../../../assets/fonts/texgyrebonum-bold.otf");

/// One face with the metrics the layout needs.
pub(super) struct FontFace {
    /// Six capitals: resource name and tag of the subset.
    pub(super) tag: &'static str,
    /// PostScript name.
    pub(super) name: &'static str,
    pub(super) data: &'static [u8],
    pub(super) face: Face<'static>,
    /// 1000 / units per em.
    pub(super) scale: f32,
    /// Ascender and descender (positive) in em.
    pub(super) ascent: f32,
    pub(super) descent: f32,
    /// A hyphen with the look and width of the usual one and a number of its own: that of the soft hyphen, which is
    /// never printed.
    pub(super) lasting_hyphen: Option<u16>,
    /// Position and thickness of the underline in em.
    pub(super) underline: (f32, f32),
}

/// Regular and bold of a family, then the fallback for characters it lacks.
pub(super) struct FontSet {
    pub(super) faces: Vec<FontFace>,
}

impl FontSet {
    pub(super) fn load(family: Family) -> Result<Self, RenderError> {
        let sans = [("SANSRG", "LiberationSans", SANS), ("SANSBD", "LiberationSans-Bold", SANS_BOLD)];
        let bonum = [("BONMRG", "TeXGyreBonum-Regular", BONUM), ("BONMBD", "TeXGyreBonum-Bold", BONUM_BOLD)];
        let list: Vec<_> = match family {
            Family::Sans => sans.to_vec(),
            Family::Bookman => bonum.into_iter().chain(sans).collect(),
        };
        let faces = list.into_iter().map(|(tag, name, data)| load_face(tag, name, data));
        Ok(Self { faces: faces.collect::<Result<_, _>>()? })
    }

    /// Face for a character in a weight: the family's own, else the fallback's, else `None`.
    pub(super) fn index_for(&self, c: char, bold: bool) -> Option<FontIx> {
        let weight = FontIx::from(bold);
        let mut candidates = (weight..self.faces.len() as FontIx).step_by(2);
        candidates.find(|ix| self.face(*ix).face.glyph_index(c).is_some())
    }

    pub(super) fn face(&self, ix: FontIx) -> &FontFace {
        &self.faces[usize::from(ix)]
    }
}

fn load_face(tag: &'static str, name: &'static str, data: &'static [u8]) -> Result<FontFace, RenderError> {
    let face = Face::from_slice(data, 0).ok_or(RenderError::Font { name })?;
    let em = face.units_per_em() as f32;
    let underline = face
        .underline_metrics()
        .map_or((-0.1, 0.05), |m| (f32::from(m.position) / em, f32::from(m.thickness) / em));
    Ok(FontFace {
        tag,
        name,
        data,
        scale: 1000.0 / em,
        ascent: f32::from(face.ascender()) / em,
        descent: -f32::from(face.descender()) / em,
        lasting_hyphen: face.glyph_index('\u{ad}').map(|glyph| glyph.0),
        underline,
        face,
    })
}
