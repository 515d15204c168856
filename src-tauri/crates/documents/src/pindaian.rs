//! A scan as pages of a file: a picture becomes a page of its own, a PDF stays as it is.

use crate::{RenderError, join};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use std::io::Cursor;

/// Longest and shortest side of the sheet a picture is laid on (A4), points: a picture says nothing of its true size.
const SHEET: (f32, f32) = (841.89, 595.28);
/// Largest side of a picture, dots: A3 at 600 dots an inch.
const LARGEST: u32 = 10_000;
/// Most memory for a picture, bytes.
const MEMORY: u64 = 400_000_000;

/// The scan as a PDF of its pages.
///
/// # Errors
/// [`RenderError::PdfUnreadable`] for what is neither a PDF with pages nor a PNG or JPEG picture, or too large a one.
pub fn pages_of_scan(bytes: &[u8]) -> Result<Vec<u8>, RenderError> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let mut reader = reader.map_err(|_| RenderError::PdfUnreadable)?;
    let Some(format) = reader.format() else { return join("", &[("", bytes)]) };
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST);
    limits.max_image_height = Some(LARGEST);
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| RenderError::PdfUnreadable)?;
    let turned = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let colours = decoder.color_type().channel_count();
    let (width, height) = decoder.dimensions();
    // The dots of a JPEG go into the file as they are; one that lies on its side, or is in colours of print, is painted anew.
    let stands = turned == Orientation::NoTransforms;
    if format == ImageFormat::Jpeg && stands && matches!(colours, 1 | 3) && components(bytes) == Some(colours)
    {
        return page(picture(width, height, colours, bytes.to_vec(), true), width, height);
    }
    let mut image = DynamicImage::from_decoder(decoder).map_err(|_| RenderError::PdfUnreadable)?;
    image.apply_orientation(turned);
    let (width, height) = (image.width(), image.height());
    let object = match image {
        DynamicImage::ImageLuma8(grey) => picture(width, height, 1, grey.into_raw(), false),
        other => picture(width, height, 3, on_white(&other), false),
    };
    page(object, width, height)
}

/// Red, green and blue of every dot; what can be seen through is white.
fn on_white(image: &DynamicImage) -> Vec<u8> {
    let mut out = Vec::with_capacity(image.width() as usize * image.height() as usize * 3);
    for pixel in image.to_rgba8().pixels() {
        let [red, green, blue, alpha] = pixel.0.map(u32::from);
        out.extend([red, green, blue].map(|c| ((c * alpha + 255 * (255 - alpha)) / 255) as u8));
    }
    out
}

/// How many colours the dots of a JPEG have: the frame header says so (ITU-T T.81, B.2.2).
fn components(jpeg: &[u8]) -> Option<u8> {
    let mut at = 2;
    loop {
        let [255, marker, high, low] = *jpeg.get(at..at + 4)? else { return None };
        if matches!(marker, 0xC0..=0xC2) {
            return jpeg.get(at + 9).copied();
        }
        at += 2 + usize::from(u16::from_be_bytes([high, low]));
    }
}

fn picture(width: u32, height: u32, colours: u8, bytes: Vec<u8>, jpeg: bool) -> Stream {
    let space: &[u8] = if colours == 1 { b"DeviceGray" } else { b"DeviceRGB" };
    let mut about = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Image",
        "Width" => i64::from(width),
        "Height" => i64::from(height),
        "ColorSpace" => Object::Name(space.to_vec()),
        "BitsPerComponent" => 8,
    };
    if jpeg {
        about.set("Filter", "DCTDecode");
    }
    let mut stream = Stream::new(about, bytes).with_compression(!jpeg);
    if !jpeg {
        // Left as it is when it doesn't get smaller.
        drop(stream.compress());
    }
    stream
}

/// One page with the picture as large as the sheet allows.
fn page(picture: Stream, width: u32, height: u32) -> Result<Vec<u8>, RenderError> {
    let (long, short) = SHEET;
    let (sheet_width, sheet_height) = if width > height { (long, short) } else { (short, long) };
    let scale = (sheet_width / width as f32).min(sheet_height / height as f32);
    let (w, h) = (width as f32 * scale, height as f32 * scale);
    let (x, y) = ((sheet_width - w) / 2.0, (sheet_height - h) / 2.0);
    let mut file = Document::with_version("1.7");
    let tree = file.new_object_id();
    let picture = file.add_object(picture);
    let content = format!("q {w} 0 0 {h} {x} {y} cm /Pindaian Do Q");
    let content = file.add_object(Stream::new(Dictionary::new(), content.into_bytes()));
    let page = file.add_object(dictionary! {
        "Type" => "Page",
        "Parent" => tree,
        "MediaBox" => vec![0.into(), 0.into(), sheet_width.into(), sheet_height.into()],
        "Resources" => dictionary! { "XObject" => dictionary! { "Pindaian" => picture } },
        "Contents" => content,
    });
    let kids: Vec<Object> = vec![page.into()];
    file.objects.insert(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => 1 }.into());
    let root = file.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    file.trailer.set("Root", root);
    let mut out = Vec::new();
    file.save_to(&mut out).map_err(|_| RenderError::PdfUnreadable)?;
    Ok(out)
}
