//! Pictures on the wire: the logo as it is stored, and the size of a PNG.

use image::{DynamicImage, ImageFormat, ImageReader, Limits};
use std::io::Cursor;

/// Longest side of a stored logo, pixels: 600 dpi at the printed height of 2.5 cm.
const MAX_SIDE: u32 = 600;

/// Longest side of a picture that is read, pixels: a scan of A4 at 600 dpi has 7,000.
const MAX_PIXELS: u32 = 8_000;

/// A PNG or JPEG as it is stored: a PNG, at most `MAX_SIDE` pixels on its longest side; none when it is no picture.
pub(crate) fn prepare_logo(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    // The header of a hostile picture may promise more pixels than there is memory.
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_PIXELS);
    limits.max_image_height = Some(MAX_PIXELS);
    limits.max_alloc = Some(128 * 1024 * 1024);
    reader.limits(limits);
    let picture = reader.decode().ok()?;
    let picture: DynamicImage = if picture.width().max(picture.height()) > MAX_SIDE {
        picture.resize(MAX_SIDE, MAX_SIDE, image::imageops::FilterType::Lanczos3)
    } else {
        picture
    };
    let mut out = Cursor::new(Vec::new());
    picture.to_rgba8().write_to(&mut out, ImageFormat::Png).ok()?;
    Some(out.into_inner())
}

/// Width and height of a PNG in pixels; none when it is none.
pub(crate) fn png_size(png: &[u8]) -> Option<(u32, u32)> {
    // Signature (8), length (4), "IHDR" (4), width, height: the first chunk of every PNG.
    let number = |at: usize| Some(u32::from_be_bytes(png.get(at..at + 4)?.try_into().ok()?));
    (png.get(12..16)? == b"IHDR").then_some((number(16)?, number(20)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        DynamicImage::new_rgb8(width, height).write_to(&mut out, ImageFormat::Png).unwrap();
        out.into_inner()
    }

    #[test]
    fn a_large_logo_is_scaled_and_keeps_its_shape() {
        let stored = prepare_logo(&png(2000, 1000)).unwrap();
        assert_eq!(png_size(&stored), Some((600, 300)));
        assert_eq!(png_size(&prepare_logo(&png(90, 120)).unwrap()), Some((90, 120)));
    }

    #[test]
    fn what_is_no_picture_is_none() {
        assert_eq!(prepare_logo(b"%PDF-1.7"), None);
        assert_eq!(prepare_logo(&png(50, 50)[..40]), None);
        assert_eq!(png_size(b"GIF89a"), None);
    }
}
