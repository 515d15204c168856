//! Pages of a finished PDF as pictures. Nothing is kept between calls: the caller keeps pages it shows again.

use crate::RenderError;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use image::GrayImage;

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

/// One page in shades of grey, at most `side` pixels long.
pub(crate) fn grey_page(pdf: &[u8], page: u32, scale: f32, side: u32) -> Result<GrayImage, RenderError> {
    let file = open(pdf)?;
    let missing = RenderError::PageMissing { page, pages: file.pages().len() as u32 };
    let found = file.pages().get(page.saturating_sub(1) as usize).ok_or(missing)?;
    let (width, height) = found.render_dimensions();
    let scale = scale.min(side as f32 / width.max(height));
    if !(scale > 0.0 && width.min(height) * scale >= 1.0) {
        return Err(RenderError::ScaleOutOfRange);
    }
    let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let (cache, reading) = (RenderCache::new(), InterpreterSettings::default());
    let picture = render(found, &cache, &reading, &RenderSettings::default(), &settings);
    let (width, height) = (u32::from(picture.width()), u32::from(picture.height()));
    // The paper is white behind everything, so no pixel lets anything through.
    let grey = picture.data_as_u8_slice().chunks_exact(4);
    let grey = grey.map(|p| ((u16::from(p[0]) + u16::from(p[1]) * 2 + u16::from(p[2])) / 4) as u8).collect();
    GrayImage::from_raw(width, height, grey).ok_or(RenderError::PdfUnreadable)
}

pub(crate) fn open(pdf: &[u8]) -> Result<Pdf, RenderError> {
    Pdf::new(pdf.to_vec()).map_err(|_| RenderError::PdfUnreadable)
}
