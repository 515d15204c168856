//! From a paper to its file: lay out, paint, embed, add what printpdf does not write.

use super::flow::Flow;
use super::fonts::FontSet;
use super::lines::Breaker;
use super::model::Paper;
use super::paint::{PaintedPage, Painter};
use super::shape::Shaper;
use super::structure::{Structure, utf16};
use super::subset;
use crate::RenderError;
use crate::progress::{Progress, Stage, Steps};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, Pt, RawImage, XObject, XObjectId};
use sha2::{Digest, Sha256};

/// A finished file.
#[derive(Debug)]
pub(crate) struct Finished {
    pub(crate) bytes: Vec<u8>,
    pub(crate) pages: u32,
    /// Characters no font has, in order.
    pub(crate) missing: Vec<char>,
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
    Flow::new(&mut breaker, &mut painter, Steps::new(Stage::Rows, paper.steps(), progress)).paper(paper)?;
    let Painter { mut pages, structure, .. } = painter;
    subset::embed(&mut file, &breaker.shaper.fonts, &mut pages)?;
    let missing = std::mem::take(&mut breaker.missing).into_iter().collect();
    drop(breaker);
    let count = pages.len();
    let page =
        |page: PaintedPage| PdfPage::new(Pt(page.spec.width).into(), Pt(page.spec.height).into(), page.ops);
    file.pages = pages.into_iter().map(page).collect();
    let alt = paper.picture.as_ref().map_or("", |picture| picture.alt.as_str());
    let bytes = write(file, structure, &paper.title, alt, Steps::new(Stage::Pages, count, progress))?;
    Ok(Finished { bytes, pages: count as u32, missing })
}

/// Takes what it needs for good: the parts of a thick annex are let go of as soon as the next form of them is there.
fn write(
    file: PdfDocument,
    structure: Structure,
    title: &str,
    alt: &str,
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
    let about = dictionary! { "Title" => utf16(title), "Producer" => Object::string_literal(PRODUCER) };
    out.objects.insert(info, about.into());
    let xmp = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp(title).into_bytes());
    let xmp = out.add_object(xmp.with_compression(false));
    let tree = structure.write(&mut out, &pages, alt);
    drop(structure);
    let catalog = dictionary_of(&mut out, root)?;
    catalog.set("Metadata", xmp);
    catalog.set("Lang", Object::string_literal("id"));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("StructTreeRoot", tree);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.remove(b"OutputIntents");
    catalog.remove(b"PageMode");
    catalog.remove(b"Outlines");
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

fn xmp(title: &str) -> String {
    let title: String = title.chars().filter(|c| !c.is_control()).collect();
    let title = title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\
         <pdf:Producer>{PRODUCER}</pdf:Producer></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>"
    )
}
