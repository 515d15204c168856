//! Finding the code of a sheet in a scan.

use crate::{RenderError, preview};
use image::{GrayImage, ImageReader, Limits, imageops};
use std::io::Cursor;

/// Pages of a scan that are looked at: the code stands on every sheet, and a page without one takes a second.
const MOST_PAGES: u32 = 4;
/// Dots per point at which a page of a scanned PDF is looked at: 200 per inch.
const SCALE: f32 = 200.0 / 72.0;
/// A picture of more pixels a side is looked at in a smaller size.
const MOST_SIDE: u32 = 4000;
/// Longest side of a picture that is read, pixels: A3 at 600 dots per inch has 9,900.
const LARGEST: u32 = 12_000;
/// Most memory for a picture as it is unpacked, bytes.
const MEMORY: u64 = 256 * 1024 * 1024;
/// Enlargements in which a corner is looked at.
const SIZES: [u32; 3] = [1, 2, 3];

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

/// A part of a page laid another way.
type Turn = fn(&GrayImage) -> GrayImage;

/// The corners first: between the rules of a table a small code is easily missed. A sheet may have been laid on the
/// scanner upside down or on its side, so every corner is one. A code that isn't read in one size, or lying one
/// way, often is in another.
fn find(page: &GrayImage) -> Option<String> {
    let (width, height) = page.dimensions();
    let (part_x, part_y) = (width / 3, height / 4);
    let corners = [(0, height - part_y), (0, 0), (width - part_x, height - part_y), (width - part_x, 0)];
    let corner = |turn: Turn, size: u32, (x, y)| {
        let part = turn(&imageops::crop_imm(page, x, y, part_x.max(1), part_y.max(1)).to_image());
        let (width, height) = (part.width() * size, part.height() * size);
        decode(&imageops::resize(&part, width, height, imageops::FilterType::Triangle))
    };
    let at = |turn: Turn, size: u32| corners.into_iter().find_map(|place| corner(turn, size, place));
    let turned = |turn: Turn| SIZES.into_iter().find_map(|size| at(turn, size));
    let turns: [Turn; 4] = [GrayImage::clone, imageops::rotate180, imageops::rotate90, imageops::rotate270];
    turns.into_iter().find_map(turned).or_else(|| decode(page))
}

fn decode(part: &GrayImage) -> Option<String> {
    // Nothing is printed there: most corners of most pages.
    let paper = part.as_raw().first()?;
    if part.as_raw().iter().all(|level| level == paper) {
        return None;
    }
    let (width, height) = (part.width() as usize, part.height() as usize);
    let level = |x: usize, y: usize| part.as_raw()[y * width + x];
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(width, height, level);
    let found = prepared.detect_grids();
    found.iter().filter_map(|grid| grid.decode().ok()).find_map(|(_, text)| code_in(&text))
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
