//! Words on the pages of a finished PDF, with the places where they stand.

use crate::RenderError;
use crate::progress::{Progress, Stage, Steps};
use hayro::hayro_interpret::font::{Glyph, GlyphRun};
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::util::TransformExt;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, interpret_page,
};
use hayro::hayro_syntax::page::Page;
use hayro::kurbo::{BezPath, Rect};

/// A part of a page, points from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// From the left edge.
    pub x: f32,
    /// From the upper edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// One place where the words stand.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Page from 1.
    pub page: u32,
    /// What they cover: a part for each line.
    pub areas: Vec<Area>,
}

/// Every place where `words` stand, in the order of the pages. Capitals don't matter, nor how many spaces or line ends
/// lie between the words, nor a hyphen at the end of a line.
///
/// # Errors
/// [`RenderError::PdfUnreadable`]; [`RenderError::Stopped`] by `progress`, which counts pages.
pub fn find(pdf: &[u8], words: &str, progress: &mut Progress<'_>) -> Result<Vec<Hit>, RenderError> {
    let wanted: Vec<char> =
        words.split_whitespace().collect::<Vec<_>>().join(" ").chars().flat_map(fold).collect();
    if wanted.is_empty() {
        return Ok(vec![]);
    }
    let file = crate::preview::open(pdf)?;
    let cache = InterpreterCache::new();
    let pages = file.pages();
    let mut steps = Steps::new(Stage::Pages, pages.len(), progress);
    let mut hits = vec![];
    for (page, number) in pages.iter().zip(1u32..) {
        let text = read(page, &cache);
        hits.extend(text.find(&wanted).map(|areas| Hit { page: number, areas }));
        steps.step()?;
    }
    Ok(hits)
}

/// What a PDF says: the words of each page in painting order, and those about itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TeksPdf {
    /// Words of each page, in small letters, without the hyphens at the ends of lines.
    pub halaman: Vec<String>,
    /// Title, author, subject, keywords and the programs that made it.
    pub keterangan: Vec<String>,
}

/// The words of a PDF. A page that is a picture has none.
///
/// # Errors
/// [`RenderError::PdfUnreadable`]; [`RenderError::Stopped`] by `progress`, which counts pages.
pub fn read_text(pdf: &[u8], progress: &mut Progress<'_>) -> Result<TeksPdf, RenderError> {
    let file = crate::preview::open(pdf)?;
    let about = file.metadata();
    let fields =
        [&about.title, &about.author, &about.subject, &about.keywords, &about.creator, &about.producer];
    let keterangan = fields.into_iter().flatten().map(|bytes| plain(bytes)).collect();
    let cache = InterpreterCache::new();
    let pages = file.pages();
    let mut steps = Steps::new(Stage::Pages, pages.len(), progress);
    let mut halaman = vec![];
    for page in pages.iter() {
        let text = read(page, &cache);
        halaman.push(text.0.iter().filter(|l| !l.optional).map(|l| l.letter).collect());
        steps.step()?;
    }
    Ok(TeksPdf { halaman, keterangan })
}

/// A text of the file about itself: UTF-16 where it says so.
fn plain(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, wide @ ..] => {
            let units: Vec<u16> =
                wide.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

fn fold(c: char) -> impl Iterator<Item = char> {
    c.to_lowercase()
}

fn read<'a>(page: &'a Page<'a>, cache: &InterpreterCache<'a>) -> Text {
    let (width, height) = page.render_dimensions();
    let target = Rect::new(0.0, 0.0, width.into(), height.into());
    let transform = page.initial_transform(true).to_kurbo();
    let settings = InterpreterSettings::default();
    let mut context = Context::new(transform, target, cache, page.xref(), settings);
    let mut text = Text::default();
    interpret_page(page, &mut context, &mut text);
    text
}

/// A character of a page.
struct Letter {
    letter: char,
    place: Rect,
    /// It may be left out: a hyphen at the end of a line, and the line end behind it.
    optional: bool,
}

/// The characters of a page in painting order, with a space wherever one is seen.
#[derive(Default)]
struct Text(Vec<Letter>);

impl Text {
    fn add(&mut self, text: &str, place: Rect) {
        if let Some(last) = self.0.last() {
            let size = place.height();
            let other_line = (last.place.y1 - place.y1).abs() > size * 0.3;
            let gap = place.x0 - last.place.x1;
            if other_line || gap > size * 0.15 || gap < -size {
                self.space(other_line);
            }
        }
        for letter in text.chars().flat_map(fold) {
            match letter.is_whitespace() {
                true => self.space(false),
                // follows a word's own hyphen at the end of a line
                false if letter == '\u{200b}' => {}
                false => self.0.push(Letter { letter, place, optional: false }),
            }
        }
    }

    /// A space behind the last character; none behind another.
    fn space(&mut self, line_end: bool) {
        let Some(last) = self.0.last_mut().filter(|last| last.letter != ' ') else { return };
        let hyphen = line_end && matches!(last.letter, '-' | '\u{2010}' | '\u{ad}');
        last.optional = hyphen;
        let place = Rect::new(last.place.x1, last.place.y0, last.place.x1, last.place.y1);
        self.0.push(Letter { letter: ' ', place, optional: hyphen });
    }

    fn find(&self, wanted: &[char]) -> impl Iterator<Item = Vec<Area>> {
        let mut from = 0;
        std::iter::from_fn(move || {
            while from < self.0.len() {
                let start = from;
                from += 1;
                if let Some(end) = self.end_of(start, wanted) {
                    from = end;
                    return self.0.get(start..end).map(areas);
                }
            }
            None
        })
    }

    /// End of the words that begin at `start`.
    fn end_of(&self, start: usize, wanted: &[char]) -> Option<usize> {
        let mut at = start;
        for letter in wanted {
            while self.0.get(at)?.letter != *letter {
                if at == start || !self.0.get(at)?.optional {
                    return None;
                }
                at += 1;
            }
            at += 1;
        }
        Some(at)
    }
}

/// One part for each line.
fn areas(letters: &[Letter]) -> Vec<Area> {
    let mut lines: Vec<Rect> = vec![];
    for letter in letters.iter().filter(|l| l.letter != ' ') {
        match lines.last_mut().filter(|line| (line.y1 - letter.place.y1).abs() < line.height() * 0.3) {
            Some(line) => *line = line.union(letter.place),
            None => lines.push(letter.place),
        }
    }
    let area = |r: &Rect| Area {
        x: r.x0 as f32,
        y: r.y0 as f32,
        width: r.width() as f32,
        height: r.height() as f32,
    };
    lines.iter().map(area).collect()
}

impl<'a> Device<'a> for Text {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for glyph in run.glyphs() {
            let width = match &**glyph {
                Glyph::Outline(outline) => outline.advance_width(),
                Glyph::Type3(drawn) => drawn.advance_width(),
            };
            // in thousandths of the type size: from below the base line to the top of the capitals
            let body = Rect::new(0.0, -220.0, width.unwrap_or(500.0).into(), 780.0);
            let place = (props.transform * glyph.transform()).transform_rect_bbox(body);
            match glyph.as_unicode() {
                Some(BfString::Char(letter)) => self.add(letter.encode_utf8(&mut [0; 4]), place),
                Some(BfString::String(letters)) => self.add(&letters, place),
                None => {}
            }
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
