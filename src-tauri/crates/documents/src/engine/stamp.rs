//! One line on every page of a finished file: its number in the whole. The pages stay as they are; the line is painted
//! over them as a form of its own, as decoration (artifact).

use super::finish::{fail, print};
use super::join::from_above;
use super::model::{Family, Furniture, NumberPlace, PageNumber, PageSpec, Paper, Section};
use crate::RenderError;
use crate::progress::quiet;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

/// Distance of the line from the edges of the sheet, points.
const EDGE: f32 = 22.0;
/// Name of the form on a page; no paper uses it.
const NAME: &str = "SaksamaNomor";
/// Least side of a page that can bear the line, points.
const LEAST: f32 = 72.0;
/// A4, for a page whose size can't be read.
const A4: [f32; 4] = [0.0, 0.0, 595.28, 841.89];

/// A page as it is shown.
struct Shown {
    /// Left, bottom, right, top of the sheet, before it is turned.
    sheet: [f32; 4],
    /// By how much it is turned to the right: 0, 90, 180, 270.
    turned: i64,
}

impl Shown {
    /// Of a page that has what it may take from above as its own.
    fn of(file: &Document, page: &Dictionary) -> Self {
        let corners = |key: &[u8]| {
            let (_, list) = file.dereference(page.get(key).ok()?).ok()?;
            let list = list.as_array().ok()?.iter().map(|n| n.as_float().unwrap_or(0.0));
            let [a, b, c, d]: [f32; 4] = list.collect::<Vec<_>>().try_into().ok()?;
            Some([a.min(c), b.min(d), a.max(c), b.max(d)])
        };
        let sheet = corners(b"CropBox").or_else(|| corners(b"MediaBox"));
        let sheet = sheet.filter(|s| s[2] - s[0] >= LEAST && s[3] - s[1] >= LEAST).unwrap_or(A4);
        let turned = page.get(b"Rotate").and_then(Object::as_i64).unwrap_or(0).rem_euclid(360);
        Self { sheet, turned }
    }

    /// Width and height as it is looked at.
    fn size(&self) -> (f32, f32) {
        let [left, bottom, right, top] = self.sheet;
        match self.turned {
            90 | 270 => (top - bottom, right - left),
            _ => (right - left, top - bottom),
        }
    }

    /// From the sheet as it is looked at to the page.
    fn matrix(&self) -> [f32; 6] {
        let [left, bottom, right, top] = self.sheet;
        match self.turned {
            90 => [0.0, 1.0, -1.0, 0.0, right, bottom],
            180 => [-1.0, 0.0, 0.0, -1.0, right, top],
            270 => [0.0, -1.0, 1.0, 0.0, left, top],
            _ => [1.0, 0.0, 0.0, 1.0, left, bottom],
        }
    }
}

/// Paints `text` with the number of the page and of all pages on each of `pages`.
pub(super) fn number(out: &mut Document, pages: &[ObjectId], text: &str) -> Result<(), RenderError> {
    let mut shown = Vec::with_capacity(pages.len());
    for id in pages {
        shown.push(Shown::of(out, out.get_dictionary(*id).map_err(fail)?));
    }
    let mut lines = lines(&shown, text)?;
    lines.renumber_objects_with(out.max_id + 1);
    out.max_id = lines.max_id;
    let forms: Vec<ObjectId> = lines.get_pages().into_values().collect();
    if forms.len() != pages.len() {
        return Err(RenderError::PdfUnreadable);
    }
    for ((page, form), shown) in pages.iter().zip(forms).zip(&shown) {
        let source = lines.get_dictionary(form).map_err(fail)?;
        let resources = source.get(b"Resources").cloned().ok();
        let resources = resources.or_else(|| from_above(&lines, source, b"Resources"));
        let (width, height) = shown.size();
        let about = dictionary! {
            "Type" => "XObject",
            "Subtype" => "Form",
            "BBox" => vec![0.into(), 0.into(), width.into(), height.into()],
            "Resources" => resources.unwrap_or_else(|| Dictionary::new().into()),
        };
        let form = out.add_object(Stream::new(about, lines.get_page_content(form)));
        lay(out, *page, form, shown)?;
    }
    out.objects.append(&mut lines.objects);
    Ok(())
}

/// Pages of these sizes with nothing on them but the line.
fn lines(shown: &[Shown], text: &str) -> Result<Document, RenderError> {
    let sections = shown.iter().map(|page| {
        let (width, height) = page.size();
        let spec = PageSpec { width, height, left: EDGE, right: EDGE, top: EDGE, bottom: EDGE, bare: false };
        Section { page: spec, blocks: vec![] }
    });
    let number = PageNumber { text: text.to_owned(), place: NumberPlace::TopRight };
    let paper = Paper {
        title: String::new(),
        family: Family::Sans,
        sections: sections.collect(),
        picture: None,
        watermark: None,
        furniture: Furniture { number: Some(number), ..Furniture::default() },
    };
    let made = print(&paper, &mut quiet)?;
    Document::load_mem(&made.bytes).map_err(fail)
}

/// Lays the form over the page, whatever its own content left behind.
fn lay(out: &mut Document, page: ObjectId, form: ObjectId, shown: &Shown) -> Result<(), RenderError> {
    let [a, b, c, d, e, f] = shown.matrix();
    let before = out.add_object(Stream::new(Dictionary::new(), b"q\n".to_vec()));
    let over = format!("\nQ\n/Artifact BMC q {a} {b} {c} {d} {e} {f} cm /{NAME} Do Q EMC\n");
    let after = out.add_object(Stream::new(Dictionary::new(), over.into_bytes()));
    let dict = out.get_dictionary(page).map_err(fail)?.clone();
    let mut contents: Vec<Object> = vec![before.into()];
    match dict.get(b"Contents").ok().map(|found| (found, out.dereference(found))) {
        Some((_, Ok((_, Object::Array(list))))) => contents.extend(list.iter().cloned()),
        Some((found, Ok(_))) => contents.push(found.clone()),
        Some((_, Err(_))) | None => {}
    }
    contents.push(after.into());
    let found = dict.get(b"Resources").ok().and_then(|found| out.dereference(found).ok());
    let mut resources =
        found.and_then(|(_, value)| value.as_dict().ok().cloned()).unwrap_or_else(Dictionary::new);
    let forms = resources.get(b"XObject").ok().and_then(|found| out.dereference(found).ok());
    let mut forms =
        forms.and_then(|(_, value)| value.as_dict().ok().cloned()).unwrap_or_else(Dictionary::new);
    forms.set(NAME, form);
    resources.set("XObject", forms);
    let dict = out.get_object_mut(page).and_then(Object::as_dict_mut).map_err(fail)?;
    dict.set("Contents", contents);
    dict.set("Resources", resources);
    Ok(())
}
