//! Reads our copy for word processors: only what our own program writes into one.

use super::content::{Align, Block, Cell, Content, Para, Section, Span, Table};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::Read;
use std::path::Path;

/// Twentieths of a point, and English metric units, in a point.
const TWIPS: f32 = 20.0;
const EMU: f32 = 12_700.0;

/// The content of a copy; its picture is put into `folder`.
pub(crate) fn copy(file: &Path, folder: &Path) -> Content {
    let file = std::fs::File::open(file).expect("the copy");
    let mut archive = zip::ZipArchive::new(file).expect("a package");
    let names: Vec<String> = archive.file_names().map(|name| name.expect("a name").into_owned()).collect();
    let mut read = |name: &str| {
        let mut bytes = vec![];
        archive.by_name(name).expect("a part").read_to_end(&mut bytes).expect("a whole part");
        bytes
    };
    let mut content = Content::default();
    if let Some(name) = names.iter().find(|name| name.starts_with("word/media/") && !name.ends_with('/')) {
        let picture = folder.join("picture.png");
        std::fs::write(&picture, read(name)).expect("room");
        content.picture = Some(picture);
    }
    let styles = String::from_utf8(read("word/styles.xml")).expect("text");
    let bookman = styles.contains("Bookman");
    content.family = if bookman { "TeX Gyre Bonum" } else { "Liberation Sans" }.to_owned();
    let text = String::from_utf8(read("word/document.xml")).expect("text");
    let mut reader = Reader::from_str(&text);
    let mut state = State::default();
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(tag) => state.start(&tag, false),
            Event::Empty(tag) => state.start(&tag, true),
            Event::Text(text) => state.text(&text.xml10_content()),
            Event::GeneralRef(name) => state.text(match name.xml10_content().as_ref() {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                "apos" => "'",
                other => panic!("&{other};"),
            }),
            Event::End(tag) => state.end(tag.name().as_ref(), &mut content),
            Event::Eof => return content,
            _ => {}
        }
    }
}

/// What has been read and isn't closed yet.
#[derive(Default)]
struct State {
    section: Section,
    para: Option<Para>,
    table: Option<Table>,
    /// Size, bold, underlined.
    run: (f32, bool, bool),
    /// Inside w:t.
    words: bool,
    /// The paragraph or the body ends with the setup of its pages.
    closes_section: bool,
}

fn value(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.try_get_attribute(name).expect("an attribute")?;
    Some(found.value.into_owned())
}

fn number(tag: &BytesStart<'_>, name: &str) -> f32 {
    value(tag, name).and_then(|text| text.parse().ok()).unwrap_or(0.0)
}

fn points(tag: &BytesStart<'_>, name: &str) -> f32 {
    number(tag, name) / TWIPS
}

impl State {
    fn start(&mut self, tag: &BytesStart<'_>, empty: bool) {
        match tag.name().as_ref() {
            "w:p" => self.para = Some(Para { line: 13.0, ..Para::default() }),
            "w:tbl" => self.table = Some(Table::default()),
            "w:sectPr" => self.closes_section = true,
            "w:pgSz" => {
                (self.section.width, self.section.height) = (points(tag, "w:w"), points(tag, "w:h"));
            }
            "w:pgMar" => {
                self.section.margins =
                    ["w:top", "w:right", "w:bottom", "w:left"].map(|side| points(tag, side));
            }
            "w:r" => self.run = (11.0, false, false),
            "w:t" => self.words = !empty,
            _ if self.table.is_some() && self.in_table(tag) => {}
            _ => self.in_para(tag),
        }
    }

    /// Whether the tag belongs to a table.
    fn in_table(&mut self, tag: &BytesStart<'_>) -> bool {
        let Some(table) = &mut self.table else { return false };
        let cell = table.rows.last_mut().and_then(|row| row.last_mut());
        match (tag.name().as_ref(), cell) {
            ("w:gridCol", _) => table.columns.push(points(tag, "w:w")),
            ("w:tr", _) => table.rows.push(vec![]),
            ("w:tblHeader", _) => table.head = table.rows.len(),
            ("w:tc", _) => {
                let cell = Cell { span: 1, down: 1, ..Cell::default() };
                table.rows.last_mut().expect("a row").push(cell);
            }
            ("w:gridSpan", Some(cell)) => cell.span = number(tag, "w:val") as usize,
            ("w:shd", Some(cell)) => cell.shaded = true,
            ("w:vMerge", Some(cell)) if value(tag, "w:val").as_deref() != Some("restart") => {
                cell.down = 0;
            }
            ("w:insideH", _) => table.ruled = true,
            _ => return false,
        }
        true
    }

    fn in_para(&mut self, tag: &BytesStart<'_>) {
        let Some(para) = &mut self.para else { return };
        match tag.name().as_ref() {
            "w:jc" => {
                para.align = match value(tag, "w:val").as_deref() {
                    Some("center") => Align::Center,
                    Some("right" | "end") => Align::Right,
                    Some("both") => Align::Justify,
                    _ => Align::Left,
                }
            }
            "w:spacing" => (para.before, para.line) = (points(tag, "w:before"), points(tag, "w:line")),
            "w:ind" => (para.indent, para.hang) = (points(tag, "w:left"), points(tag, "w:hanging")),
            "w:tab" if value(tag, "w:pos").is_some() => para.stops.push(points(tag, "w:pos")),
            "w:tab" => para.spans.push(Span::Tab),
            "w:keepNext" => para.keep_next = true,
            "w:outlineLvl" => para.heading = Some(number(tag, "w:val") as u8 + 1),
            "w:top" => para.rule = Some(number(tag, "w:sz") / 8.0),
            "w:br" => para.spans.push(Span::Break),
            // half points
            "w:sz" => self.run.0 = number(tag, "w:val") / 2.0,
            "w:b" => self.run.1 = true,
            "w:u" => self.run.2 = true,
            "wp:extent" => {
                let (width, height) = (number(tag, "cx") / EMU, number(tag, "cy") / EMU);
                para.spans.push(Span::Picture { width, height });
            }
            _ => {}
        }
    }

    fn text(&mut self, words: &str) {
        let (size, bold, underline) = self.run;
        let (Some(para), true) = (&mut self.para, self.words) else { return };
        match para.spans.last_mut() {
            Some(Span::Text { text, size: s, bold: b, underline: u }) if (*s, *b, *u) == self.run => {
                text.push_str(words);
            }
            _ => para.spans.push(Span::Text { text: words.to_owned(), size, bold, underline }),
        }
    }

    fn end(&mut self, name: &str, content: &mut Content) {
        match name {
            "w:t" => self.words = false,
            "w:p" => {
                let Some(para) = self.para.take() else { return };
                let cell = self.table.as_mut().and_then(|table| table.rows.last_mut()?.last_mut());
                match cell {
                    Some(cell) => cell.lines.push(para),
                    None => self.section.blocks.push(Block::Para(para)),
                }
                self.close_section(content);
            }
            "w:tbl" => {
                let Some(mut table) = self.table.take() else { return };
                join(&mut table);
                self.section.blocks.push(Block::Table(table));
            }
            "w:body" => self.close_section(content),
            _ => {}
        }
    }

    fn close_section(&mut self, content: &mut Content) {
        if std::mem::take(&mut self.closes_section) {
            content.sections.push(std::mem::take(&mut self.section));
        }
    }
}

/// Counts how many rows the cells of the head reach over.
fn join(table: &mut Table) {
    for row in (1..table.head).rev() {
        let mut at = 0;
        let joined: Vec<(usize, usize)> = table.rows[row]
            .iter()
            .map(|cell| {
                at += cell.span;
                (at - cell.span, cell.down)
            })
            .filter(|(_, down)| *down == 0)
            .collect();
        for (column, _) in joined {
            let mut at = 0;
            for cell in &mut table.rows[row - 1] {
                if at == column {
                    cell.down += 1;
                }
                at += cell.span;
            }
        }
    }
}
