//! Pages of a finished PDF as pictures. Nothing is kept between calls: the caller keeps pages it shows again.

use crate::RenderError;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

/// Longest side of a picture in pixels.
const LARGEST: f32 = 8000.0;

/// Number of pages.
///
/// # Errors
/// [`RenderError::PdfUnreadable`] if the bytes are no PDF.
pub fn page_count(pdf: &[u8]) -> Result<u32, RenderError> {
    Ok(open(pdf)?.pages().len() as u32)
}

/// PNG of one page; the first page is 1. Scale 1 gives one pixel a point (72 a inch); drawn anew at each scale,
/// so it is sharp at any zoom.
///
/// # Errors
/// [`RenderError::PdfUnreadable`], [`RenderError::PageMissing`], [`RenderError::ScaleOutOfRange`].
pub fn render_page(pdf: &[u8], page: u32, scale: f32) -> Result<Vec<u8>, RenderError> {
    let file = open(pdf)?;
    let pages = file.pages();
    let missing = || RenderError::PageMissing { page, pages: pages.len() as u32 };
    let index = page.checked_sub(1).ok_or_else(missing)? as usize;
    let found = pages.get(index).ok_or_else(missing)?;
    let (width, height) = found.render_dimensions();
    let (short, long) = (width.min(height) * scale, width.max(height) * scale);
    if !(short >= 1.0 && long <= LARGEST) {
        return Err(RenderError::ScaleOutOfRange);
    }
    let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let picture = render(
        found,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &settings,
    );
    picture.into_png().map_err(|error| RenderError::Writer { detail: error.to_string() })
}

pub(crate) fn open(pdf: &[u8]) -> Result<Pdf, RenderError> {
    Pdf::new(pdf.to_vec()).map_err(|_| RenderError::PdfUnreadable)
}
