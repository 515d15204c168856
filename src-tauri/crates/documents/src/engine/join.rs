//! One file out of finished ones: several papers in a row, or some pages of one. The pages stay as they are. Papers
//! joined whole keep their structure and the promise of PDF/A-2b if each of them made it; of some pages of a paper it
//! would no longer be true, so there it is left out.

use super::archive;
use super::deflate;
use super::file::FileWriter;
use super::finish::{PRODUCER, fail, identifier, loose};
use super::join_tree::{self, Tree};
use super::stamp;
use super::structure::utf16;
use crate::RenderError;
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};
use std::ops::RangeInclusive;

/// What a page may take from the node above it (ISO 32000-1, 7.7.3.4).
const INHERITED: [&[u8]; 4] = [b"Resources", b"MediaBox", b"CropBox", b"Rotate"];

/// Pages of one file, with their bookmark.
struct Part<'a> {
    heading: &'a str,
    pdf: &'a [u8],
    /// Pages from 1; none takes all.
    pages: Option<RangeInclusive<u32>>,
}

/// The papers one behind the other, each with a bookmark of its name.
///
/// # Errors
/// [`RenderError::PdfUnreadable`] if one is no PDF or has no page; [`RenderError::Writer`].
pub fn join(title: &str, papers: &[(&str, &[u8])]) -> Result<Vec<u8>, RenderError> {
    let parts = papers.iter().map(|(heading, pdf)| Part { heading, pdf, pages: None });
    write(title, &parts.collect::<Vec<_>>(), None)
}

/// The same, with `line` at the upper right of every page: `HERE` in it is the number of the page in the whole file,
/// `TOTAL` that of all pages.
///
/// # Errors
/// As [`join`].
pub fn join_numbered(title: &str, papers: &[(&str, &[u8])], line: &str) -> Result<Vec<u8>, RenderError> {
    let parts = papers.iter().map(|(heading, pdf)| Part { heading, pdf, pages: None });
    write(title, &parts.collect::<Vec<_>>(), Some(line))
}

/// Some pages of a paper; the first page is 1.
///
/// # Errors
/// [`RenderError::PdfUnreadable`]; [`RenderError::PageMissing`] for a range that has no page or goes beyond the last.
pub fn take_pages(title: &str, pdf: &[u8], pages: RangeInclusive<u32>) -> Result<Vec<u8>, RenderError> {
    write(title, &[Part { heading: "", pdf, pages: Some(pages) }], None)
}

fn write(title: &str, parts: &[Part<'_>], line: Option<&str>) -> Result<Vec<u8>, RenderError> {
    let mut out = Document::with_version("1.7");
    let tree = out.new_object_id();
    let mut pages: Vec<ObjectId> = vec![];
    let mut starts = vec![];
    let mut trees = vec![];
    for part in parts {
        starts.push((pages.len(), part.heading.to_owned()));
        let (taken, structure) = add(&mut out, tree, part)?;
        trees.push((part.heading, structure, pages.len()..pages.len() + taken.len()));
        pages.extend(taken);
    }
    if starts.len() == 1 {
        starts.clear();
    }
    if let Some(line) = line {
        stamp::number(&mut out, &pages, line)?;
    }
    let count = pages.len() as i64;
    let kids: Vec<Object> = pages.iter().map(|id| (*id).into()).collect();
    out.objects.insert(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    let mut catalog = dictionary! {
        "Type" => "Catalog",
        "Pages" => tree,
        "Lang" => Object::string_literal("id-ID"),
        "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
    };
    if let Some(list) = archive::bookmarks(&mut out, &pages, &starts) {
        catalog.set("Outlines", list);
        catalog.set("PageMode", "UseOutlines");
    }
    let trees: Option<Vec<_>> =
        trees.into_iter().map(|(heading, tree, own)| Some((heading, tree?, pages.get(own)?))).collect();
    if let Some(trees) = trees {
        let structure = join_tree::join(&mut out, trees)?;
        catalog.set("StructTreeRoot", structure);
        catalog.set("MarkInfo", dictionary! { "Marked" => true });
        catalog.set("Metadata", archive::xmp(&mut out, title, PRODUCER));
        catalog.set("OutputIntents", vec![archive::output_intent(&mut out).into()]);
    } else {
        for page in &pages {
            let page = out.get_object_mut(*page).and_then(Object::as_dict_mut).map_err(fail)?;
            page.remove(b"StructParents");
            page.remove(b"Tabs");
        }
    }
    let producer = Object::string_literal(PRODUCER);
    let info = out.add_object(dictionary! { "Title" => utf16(title), "Producer" => producer });
    let root = out.add_object(catalog);
    out.trailer.set("Root", root);
    out.trailer.set("Info", info);
    // the metadata of each paper, its colours and its bookmarks: nothing leads to them any more
    out.prune_objects();
    deflate::all(loose(&mut out))?;
    let id = identifier(&out);
    let mut file = FileWriter::new("1.7", out.max_id);
    file.document(&mut out)?;
    file.finish(root, info, id)
}

/// Takes the objects of a part over and gives its pages, which hang on `tree` from then on, and its structure if it is
/// there whole.
fn add(
    out: &mut Document,
    tree: ObjectId,
    part: &Part<'_>,
) -> Result<(Vec<ObjectId>, Option<Tree>), RenderError> {
    let mut file = Document::load_mem(part.pdf).map_err(|_| RenderError::PdfUnreadable)?;
    file.renumber_objects_with(out.max_id + 1);
    let all: Vec<ObjectId> = file.get_pages().into_values().collect();
    let taken = match &part.pages {
        None if all.is_empty() => return Err(RenderError::PdfUnreadable),
        None => all,
        Some(range) => {
            let missing = || RenderError::PageMissing { page: *range.end(), pages: all.len() as u32 };
            let first = range.start().checked_sub(1).ok_or_else(missing)? as usize;
            let chosen = all.get(first..*range.end() as usize).filter(|chosen| !chosen.is_empty());
            chosen.ok_or_else(missing)?.to_vec()
        }
    };
    for id in &taken {
        let mut page = file.get_dictionary(*id).map_err(fail)?.clone();
        for key in INHERITED {
            if let Some(value) = from_above(&file, &page, key).filter(|_| !page.has(key)) {
                page.set(key, value);
            }
        }
        page.set("Parent", tree);
        file.objects.insert(*id, page.into());
    }
    let structure = if part.pages.is_none() { Tree::of(&file) } else { None };
    out.max_id = file.max_id;
    out.objects.append(&mut file.objects);
    Ok((taken, structure))
}

/// What stands at `key` in the nearest node above a page.
pub(super) fn from_above(file: &Document, page: &Dictionary, key: &[u8]) -> Option<Object> {
    let mut node = page;
    // no tree of pages is deeper; a broken one may go round in a ring
    for _ in 0..32 {
        node = file.get_dictionary(node.get(b"Parent").and_then(Object::as_reference).ok()?).ok()?;
        if let Ok(value) = node.get(key) {
            return Some(value.clone());
        }
    }
    None
}
