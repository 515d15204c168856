//! Painted pages become content streams a batch at a time, so that the operations of a thick annex are never all in
//! memory. printpdf writes the streams; glyphs get their numbers in the cut fonts in the order in which they are met.

use super::deflate;
use super::fonts::FontSet;
use super::paint::PaintedPage;
use super::subset::Usages;
use crate::RenderError;
use lopdf::{Object, Stream, dictionary};
use printpdf::{
    ExternalStream, ExternalXObject, Op, PdfDocument, PdfPage, PdfSaveOptions, Pt, Px, RawImage, XObject,
    XObjectId,
};

/// Name of the paper's picture in the file.
pub(super) const LOGO: &str = "Logo";

/// The content streams of the pages so far.
pub(super) struct Contents {
    /// Compressed streams, one a page.
    streams: Vec<Stream>,
    usages: Usages,
    logo: Option<RawImage>,
}

impl Contents {
    pub(super) fn new(fonts: &FontSet, logo: Option<RawImage>) -> Self {
        Self { streams: vec![], usages: Usages::new(fonts), logo }
    }

    /// Number of pages written.
    pub(super) fn len(&self) -> usize {
        self.streams.len()
    }

    /// Writes the next pages and lets their operations go.
    pub(super) fn write(&mut self, fonts: &FontSet, pages: &mut [PaintedPage]) -> Result<(), RenderError> {
        let mut file = PdfDocument::new("");
        for page in pages {
            let mut ops = std::mem::take(&mut page.ops);
            self.usages.collect(fonts, &mut ops);
            if ops.iter().any(|op| matches!(op, Op::UseXobject { .. })) {
                self.put_stand_in(&mut file);
            }
            file.pages.push(PdfPage::new(Pt(page.spec.width).into(), Pt(page.spec.height).into(), ops));
        }
        self.usages.put(fonts, &mut file)?;
        let written = file.to_lopdf_document(&PdfSaveOptions::default(), &mut vec![]);
        let made = written.get_pages().into_values();
        let first = self.streams.len();
        self.streams.extend(made.map(|id| Stream::new(dictionary! {}, written.get_page_content(id))));
        deflate::all(&mut self.streams[first..])
    }

    /// The file with its fonts and empty pages of the right size; the streams are put in by [`Self::fill`].
    pub(super) fn file(
        &self,
        fonts: &FontSet,
        pages: &[PaintedPage],
        title: &str,
    ) -> Result<PdfDocument, RenderError> {
        let mut file = PdfDocument::new(title);
        self.put_logo(&mut file);
        self.usages.put(fonts, &mut file)?;
        // printpdf embeds the fonts that it sees in use
        let mut shown = Some(self.usages.shown(fonts));
        let page = |page: &PaintedPage| {
            let (width, height) = (Pt(page.spec.width), Pt(page.spec.height));
            PdfPage::new(width.into(), height.into(), shown.take().unwrap_or_default())
        };
        file.pages = pages.iter().map(page).collect();
        Ok(file)
    }

    /// The stream of each page, in order.
    pub(super) fn fill(self) -> impl Iterator<Item = Object> {
        self.streams.into_iter().map(|stream| Object::Stream(stream.with_compression(false)))
    }

    /// As large as the picture and empty: the pages only name it, and to compress the real one each time takes long.
    fn put_stand_in(&self, file: &mut PdfDocument) {
        if let Some(logo) = &self.logo {
            let stand_in = ExternalXObject {
                stream: ExternalStream::default(),
                width: Some(Px(logo.width)),
                height: Some(Px(logo.height)),
                dpi: None,
            };
            file.resources.xobjects.map.insert(XObjectId(LOGO.into()), XObject::External(stand_in));
        }
    }

    fn put_logo(&self, file: &mut PdfDocument) {
        if let Some(logo) = &self.logo {
            file.resources.xobjects.map.insert(XObjectId(LOGO.into()), XObject::Image(logo.clone()));
        }
    }
}
