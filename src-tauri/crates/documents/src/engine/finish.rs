//! From a paper to its file: lay out, paint, embed, add what printpdf does not write.

use super::archive;
use super::contents::{Contents, LOGO};
use super::deflate;
use super::file::FileWriter;
use super::flow::Flow;
use super::fonts::FontSet;
use super::furniture::{Margins, code_of};
use super::lines::Breaker;
use super::model::Paper;
use super::paint::Painter;
use super::shape::Shaper;
use super::structure::{Structure, utf16};
use crate::RenderError;
use crate::progress::{Progress, Stage, Steps};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use printpdf::{PdfDocument, PdfSaveOptions, RawImage, XObjectId};
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
pub(super) const PRODUCER: &str = "Saksama";

/// Makes the file of a paper. Equal papers give equal bytes: names, order and identifier come from the content.
pub(crate) fn print(paper: &Paper, progress: &mut Progress<'_>) -> Result<Finished, RenderError> {
    let fonts = FontSet::load(paper.family)?;
    let mut painter = Painter::default();
    let logo = paper.picture.as_ref().map(|picture| {
        painter.picture = Some((XObjectId(LOGO.into()), picture.width as f32, picture.height as f32));
        RawImage::decode_from_bytes(&picture.bytes, &mut vec![]).map_err(|_| RenderError::LogoUnreadable)
    });
    let contents = Contents::new(&fonts, logo.transpose()?);
    let mut breaker = Breaker::new(Shaper::new(fonts));
    let code = code_of(paper);
    let total = count(paper, &mut breaker, progress)?;
    let mut flow = Flow::new(&mut breaker, &mut painter, Steps::new(Stage::Rows, paper.steps(), progress));
    (flow.contents, flow.total) = (Some(contents), total);
    let starts = flow.paper(paper, code.as_deref())?;
    let contents = flow.contents.take().ok_or(RenderError::PdfUnreadable)?;
    let Painter { pages, structure, .. } = painter;
    let count = pages.len() as u32;
    let file = contents.file(&breaker.shaper.fonts, &pages, &paper.title)?;
    let missing = std::mem::take(&mut breaker.missing).into_iter().collect();
    drop((breaker, pages));
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
    let bytes = write(file, contents, structure, &about, Steps::new(Stage::Pages, count as usize, progress))?;
    Ok(Finished { bytes, pages: count, first_section, missing, code })
}

/// The number of pages, if it is printed: then the paper is laid out twice. The few pages of separate parts wait until all
/// are there.
fn count(
    paper: &Paper,
    breaker: &mut Breaker,
    progress: &mut Progress<'_>,
) -> Result<Option<usize>, RenderError> {
    if !Margins::new(paper, None, None).counts() || paper.furniture.separate {
        return Ok(None);
    }
    let mut painter = Painter::default();
    painter.counting = true;
    let steps = Steps::new(Stage::Rows, paper.steps(), progress);
    Flow::new(breaker, &mut painter, steps).paper(paper, None)?;
    Ok(Some(painter.pages.len()))
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
    contents: Contents,
    structure: Structure,
    about: &About<'_>,
    mut steps: Steps<'_>,
) -> Result<Vec<u8>, RenderError> {
    let mut out = file.to_lopdf_document(&PdfSaveOptions::default(), &mut vec![]);
    drop(file);
    let pages: Vec<ObjectId> = out.get_pages().into_values().collect();
    let reference =
        |out: &Document, key: &[u8]| out.trailer.get(key).and_then(Object::as_reference).map_err(fail);
    let (root, info) = (reference(&out, b"Root")?, reference(&out, b"Info")?);
    // no dates: the day of a paper stands in its text, and equal data must give equal bytes
    let entry = dictionary! { "Title" => utf16(about.title), "Producer" => Object::string_literal(PRODUCER) };
    out.objects.insert(info, entry.into());
    let xmp = archive::xmp(&mut out, about.title, PRODUCER);
    let intent = archive::output_intent(&mut out);
    let bookmarks = archive::bookmarks(&mut out, &pages, &about.bookmarks);
    // the tree gets its numbers behind all others, and never becomes objects of lopdf
    let tree = out.max_id + 1;
    let catalog = dictionary_of(&mut out, root)?;
    catalog.set("Metadata", xmp);
    catalog.set("Lang", Object::string_literal("id-ID"));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("StructTreeRoot", (tree, 0));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("OutputIntents", vec![intent.into()]);
    catalog.remove(b"PageMode");
    match bookmarks {
        Some(list) => catalog.set("Outlines", list),
        None => drop(catalog.remove(b"Outlines")),
    }
    for ((number, page), content) in pages.iter().enumerate().zip(contents.fill()) {
        let page = dictionary_of(&mut out, *page)?;
        let stream = page.get(b"Contents").and_then(Object::as_reference).map_err(fail)?;
        page.set("StructParents", number as i64);
        page.set("Tabs", "S");
        page.remove(b"Annots");
        out.objects.insert(stream, content);
        steps.step()?;
    }
    deflate::all(loose(&mut out))?;
    let id = identifier(&out);
    let mut file = FileWriter::new("1.7", out.max_id + structure.objects());
    file.document(&mut out)?;
    structure.write(&mut file, tree, &pages, about.alt)?;
    file.finish(root, info, id)
}

/// The streams of a file that are still to be compressed.
pub(super) fn loose(file: &mut Document) -> impl Iterator<Item = &mut Stream> {
    file.objects.values_mut().filter_map(|object| match object {
        Object::Stream(stream) if stream.allows_compression && !stream.dict.has(b"Filter") => Some(stream),
        _ => None,
    })
}

/// Identifier from the content; printpdf would take it from a counter of the process.
pub(super) fn identifier(file: &Document) -> Object {
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

pub(super) fn fail(error: lopdf::Error) -> RenderError {
    RenderError::Writer { detail: error.to_string() }
}
