//! From a paper to its file: lay out, paint, embed, add what printpdf does not write.

use super::archive;
use super::flow::Flow;
use super::fonts::FontSet;
use super::furniture::code_of;
use super::lines::Breaker;
use super::model::Paper;
use super::paint::{PaintedPage, Painter};
use super::shape::Shaper;
use super::structure::{Structure, utf16};
use super::subset;
use crate::RenderError;
use crate::progress::{Progress, Stage, Steps};
use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat, dictionary};
use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, Pt, RawImage, XObject, XObjectId};
use sha2::{Digest, Sha256};

/// A finished file.
#[derive(Debug)]
pub(crate) struct Finished {
    pub(crate) bytes: Vec<u8>,
    pub(crate) pages: u32,
    /// Pages of the first section.
    pub(crate) first_section: u32,
    /// Characters no font has, in order.
    pub(crate) missing: Vec<char>,
    /// Code on the sheets.
    pub(crate) code: Option<String>,
}

/// Name of the program in the file.
const PRODUCER: &str = "Saksama";

/// Makes the file of a paper. Equal papers give equal bytes: names, order and identifier come from the content.
pub(crate) fn print(paper: &Paper, progress: &mut Progress<'_>) -> Result<Finished, RenderError> {
    let mut file = PdfDocument::new(&paper.title);
    let fonts = FontSet::load(paper.family)?;
    let mut breaker = Breaker::new(Shaper::new(fonts));
    let mut painter = Painter::default();
    if let Some(picture) = &paper.picture {
        let image = RawImage::decode_from_bytes(&picture.bytes, &mut vec![])
            .map_err(|_| RenderError::LogoUnreadable)?;
        let id = XObjectId("Logo".into());
        file.resources.xobjects.map.insert(id.clone(), XObject::Image(image));
        painter.picture = Some((id, picture.width as f32, picture.height as f32));
    }
    let code = code_of(paper);
    let steps = Steps::new(Stage::Rows, paper.steps(), progress);
    let starts = Flow::new(&mut breaker, &mut painter, steps).paper(paper, code.as_deref())?;
    let Painter { mut pages, structure, .. } = painter;
    subset::embed(&mut file, &breaker.shaper.fonts, &mut pages)?;
    let missing = std::mem::take(&mut breaker.missing).into_iter().collect();
    drop(breaker);
    let count = pages.len() as u32;
    let page =
        |page: PaintedPage| PdfPage::new(Pt(page.spec.width).into(), Pt(page.spec.height).into(), page.ops);
    file.pages = pages.into_iter().map(page).collect();
    let about = About {
        title: &paper.title,
        alt: paper.picture.as_ref().map_or("", |picture| picture.alt.as_str()),
        bookmarks: match paper.sections.len() {
            0 | 1 => vec![],
            _ => starts
                .iter()
                .zip(&paper.sections)
                .filter_map(|(page, s)| Some((*page, s.heading()?)))
                .collect(),
        },
    };
    let first_section = starts.get(1).map_or(count, |page| *page as u32);
    let bytes = write(file, structure, &about, Steps::new(Stage::Pages, count as usize, progress))?;
    Ok(Finished { bytes, pages: count, first_section, missing, code })
}

/// What the file says of itself.
struct About<'a> {
    title: &'a str,
    /// What the picture shows.
    alt: &'a str,
    /// Heading of each part with the index of its first page.
    bookmarks: Vec<(usize, String)>,
}

/// Takes what it needs for good: the parts of a thick annex are let go of as soon as the next form of them is there.
fn write(
    file: PdfDocument,
    structure: Structure,
    about: &About<'_>,
    mut steps: Steps<'_>,
) -> Result<Vec<u8>, RenderError> {
    let mut out = file.to_lopdf_document(&PdfSaveOptions::default(), &mut vec![]);
    drop(file);
    out.version = "1.7".into();
    let pages: Vec<ObjectId> = out.get_pages().into_values().collect();
    let reference =
        |out: &Document, key: &[u8]| out.trailer.get(key).and_then(Object::as_reference).map_err(fail);
    let (root, info) = (reference(&out, b"Root")?, reference(&out, b"Info")?);
    // no dates: the day of a paper stands in its text, and equal data must give equal bytes
    let entry = dictionary! { "Title" => utf16(about.title), "Producer" => Object::string_literal(PRODUCER) };
    out.objects.insert(info, entry.into());
    let xmp = archive::xmp(&mut out, about.title, PRODUCER);
    let intent = archive::output_intent(&mut out);
    let tree = structure.write(&mut out, &pages, about.alt);
    drop(structure);
    let bookmarks = archive::bookmarks(&mut out, &pages, &about.bookmarks);
    let catalog = dictionary_of(&mut out, root)?;
    catalog.set("Metadata", xmp);
    catalog.set("Lang", Object::string_literal("id-ID"));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("StructTreeRoot", tree);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("OutputIntents", vec![intent.into()]);
    catalog.remove(b"PageMode");
    match bookmarks {
        Some(list) => catalog.set("Outlines", list),
        None => drop(catalog.remove(b"Outlines")),
    }
    for (number, page) in pages.iter().enumerate() {
        let page = dictionary_of(&mut out, *page)?;
        page.set("StructParents", number as i64);
        page.set("Tabs", "S");
        page.remove(b"Annots");
    }
    for object in out.objects.values_mut() {
        if let Object::Stream(stream) = object
            && stream.allows_compression
        {
            stream.compress().map_err(fail)?;
            steps.step()?;
        }
    }
    let id = identifier(&out);
    out.trailer.set("ID", vec![id.clone(), id]);
    let mut bytes = vec![];
    out.save_modern(&mut bytes).map_err(|error| RenderError::Writer { detail: error.to_string() })?;
    Ok(bytes)
}

/// Identifier from the content; printpdf would take it from a counter of the process.
fn identifier(file: &Document) -> Object {
    let mut hash = Sha256::new();
    for object in file.objects.values() {
        if let Object::Stream(stream) = object {
            hash.update(&stream.content);
        }
    }
    Object::String(hash.finalize()[..16].to_vec(), StringFormat::Hexadecimal)
}

fn dictionary_of(file: &mut Document, id: ObjectId) -> Result<&mut Dictionary, RenderError> {
    file.get_object_mut(id).and_then(Object::as_dict_mut).map_err(fail)
}

fn fail(error: lopdf::Error) -> RenderError {
    RenderError::Writer { detail: error.to_string() }
}
