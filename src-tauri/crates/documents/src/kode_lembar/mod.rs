//! Finding the code of a sheet in a scan.

mod corners;
mod finder;
mod ink;

use crate::{RenderError, preview};
use corners::Corners;
use image::{GrayImage, ImageReader, Limits, imageops};
use ink::Ink;
use std::io::Cursor;

/// Pages of a scan that are looked at: the code stands on every sheet, and one without it is looked at in several sizes.
const MOST_PAGES: u32 = 4;
/// Dots per point at which a page of a scanned PDF is looked at: 200 per inch.
const SCALE: f32 = 200.0 / 72.0;
/// A picture of more pixels a side is looked at in a smaller size.
const MOST_SIDE: u32 = 4000;
/// Longest side of a picture that is read, pixels: A3 at 600 dots per inch has 9,900.
const LARGEST: u32 = 12_000;
/// Most memory for a picture as it is unpacked, bytes.
const MEMORY: u64 = 256 * 1024 * 1024;
/// A page of more pixels a side is looked at in half the size, too.
const FINE: u32 = 2400;
/// A page of no more pixels a side is looked at in twice the size, too: A4 at 150 dots per inch has 1,754.
const COARSE: u32 = 1800;

/// The code of the sheet in a scan (PDF, PNG or JPEG), e.g. `K7Q2M-9FX3A`; `None` if none can be read.
///
/// # Errors
/// [`RenderError::PdfUnreadable`] if the bytes are neither a PDF nor a picture.
pub fn read_kode_lembar(scan: &[u8]) -> Result<Option<String>, RenderError> {
    if let Some(picture) = picture(scan)? {
        return Ok(find(&limited(picture)));
    }
    let pages = preview::page_count(scan)?.min(MOST_PAGES);
    for page in 1..=pages {
        if let Some(code) = find(&preview::grey_page(scan, page, SCALE, MOST_SIDE)?) {
            return Ok(Some(code));
        }
    }
    Ok(None)
}

/// The picture in shades of grey; `None` if it is no PNG or JPEG.
fn picture(bytes: &[u8]) -> Result<Option<GrayImage>, RenderError> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let mut reader = reader.map_err(|_| RenderError::PdfUnreadable)?;
    if reader.format().is_none() {
        return Ok(None);
    }
    // The header of a hostile picture may promise more pixels than there is memory.
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST);
    limits.max_image_height = Some(LARGEST);
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    Ok(Some(reader.decode().map_err(|_| RenderError::PdfUnreadable)?.to_luma8()))
}

fn limited(picture: GrayImage) -> GrayImage {
    let side = picture.width().max(picture.height());
    if side <= MOST_SIDE {
        return picture;
    }
    let part = |length: u32| (u64::from(length) * u64::from(MOST_SIDE) / u64::from(side)).max(1) as u32;
    imageops::resize(&picture, part(picture.width()), part(picture.height()), imageops::FilterType::Triangle)
}

/// As it is first; then smaller, where the grain of a fine scan is smoothed, or larger, where a coarse one has hardly two
/// dots for a module. Which way the sheet lay on the glass is all the same.
fn find(page: &GrayImage) -> Option<String> {
    let (width, height) = page.dimensions();
    let resized = |width: u32, height: u32| {
        at(&imageops::resize(page, width.max(1), height.max(1), imageops::FilterType::Triangle))
    };
    let side = width.max(height);
    at(page)
        .or_else(|| (side > FINE).then(|| resized(width / 2, height / 2)).flatten())
        .or_else(|| (side <= COARSE).then(|| resized(width * 2, height * 2)).flatten())
}

fn at(page: &GrayImage) -> Option<String> {
    let ink = Ink::of(page);
    Corners::among(&finder::find(&ink)).iter().find_map(|corners| corners.read(&ink, code_in))
}

/// The code without its page, if the text of a QR code is one of ours.
fn code_in(text: &str) -> Option<String> {
    let (code, page) = text.split_once('/')?;
    let (identity, words) = code.split_once('-')?;
    let five =
        |part: &str| part.len() == 5 && part.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase());
    let is_ours = five(identity) && five(words) && page.parse::<u32>().is_ok();
    is_ours.then(|| code.to_owned())
}
