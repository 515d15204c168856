//! The same paper as a word processor file: the text, tables and page setup of the PDF, to be edited. The PDF stays the
//! paper; what is edited here the program doesn't know, so every page says that it is a copy.

mod block;
mod head;
mod order;
mod stack;
mod table;

use super::fonts::FontSet;
use super::furniture::code_of;
use super::lines::Breaker;
use super::model::{Block, Family, HERE, NumberPlace, PageSpec, Paper, Section, TOTAL};
use super::shape::Shaper;
use crate::RenderError;
use crate::engine::finish::Finished;
use docx_rs::{
    AlignmentType, Docx, Footer, Header, NumPages, PageMargin, PageNum, PageOrientationType, PageSize,
    Paragraph, Run, RunFonts, SectionProperty, Table,
};

/// Twentieths of a point, the unit of the format.
fn twips(points: f32) -> i32 {
    (points * 20.0).round() as i32
}

/// A length that can't be below zero.
fn length(points: f32) -> usize {
    usize::try_from(twips(points)).unwrap_or(0)
}

/// What a section is filled with.
enum Part {
    Paragraph(Box<Paragraph>),
    Table(Box<Table>),
}

/// Makes the copy; `mark` stands at the head of every page.
pub(crate) fn print(paper: &Paper, mark: &str) -> Result<Finished, RenderError> {
    let fonts = match paper.family {
        Family::Sans => "Arial",
        Family::Bookman => "Bookman Old Style",
    };
    let fonts = RunFonts::new().ascii(fonts).hi_ansi(fonts).cs(fonts);
    let mut file = Docx::new().default_fonts(fonts).default_size(22);
    let Some((last, before)) = paper.sections.split_last() else {
        return Err(RenderError::Writer { detail: "no section".into() });
    };
    file = file.header(header(paper, mark, true)).footer(footer(paper));
    let numbered = paper.furniture.number.as_ref();
    if numbered.is_some_and(|number| number.place == NumberPlace::TopCenter) {
        file = file.first_header(header(paper, mark, false)).first_footer(footer(paper));
    }
    // the sections share the heads and feet; only the first page of the first one has its own
    let shared = file.document.section_property.clone();
    let mut breaker = Breaker::new(Shaper::new(FontSet::load(paper.family)?));
    for (i, section) in before.iter().enumerate() {
        let mut end = block::gap(1.0);
        end.property.section_property = Some(setup(&shared, &section.page, i == 0));
        file = fill(file, parts(&mut breaker, section, paper)).add_paragraph(end);
    }
    file = fill(file, parts(&mut breaker, last, paper));
    file.document.section_property = setup(&shared, &last.page, before.is_empty());
    let mut package = file.build();
    package.document = head::repeat(package.document)?;
    let parts = [&mut package.document, &mut package.styles, &mut package.settings, &mut package.numberings];
    for part in parts.into_iter().chain(&mut package.headers).chain(&mut package.footers) {
        *part = order::ordered(part)?;
    }
    let mut bytes = std::io::Cursor::new(vec![]);
    package.pack(&mut bytes).map_err(|error| RenderError::Writer { detail: error.to_string() })?;
    let code = code_of(paper);
    Ok(Finished { bytes: bytes.into_inner(), pages: 0, first_section: 0, missing: vec![], code })
}

/// The sheet of a section with the shared heads and feet.
fn setup(shared: &SectionProperty, page: &PageSpec, is_first: bool) -> SectionProperty {
    let mut made = shared.clone();
    made.title_pg = is_first && shared.first_header.is_some();
    let size = PageSize::new().size(length(page.width) as u32, length(page.height) as u32);
    made.page_size(size).page_margin(margin(page)).page_orient(orientation(page))
}

fn fill(mut file: Docx, parts: Vec<Part>) -> Docx {
    for part in parts {
        file = match part {
            Part::Paragraph(paragraph) => file.add_paragraph(*paragraph),
            Part::Table(table) => file.add_table(*table),
        };
    }
    file
}

fn parts(breaker: &mut Breaker, section: &Section, paper: &Paper) -> Vec<Part> {
    let width = section.page.text_width();
    let mut parts = vec![];
    for block in &section.blocks {
        match block {
            Block::Para(para) => {
                let made = block::paragraphs(breaker, para, width);
                parts.extend(made.into_iter().map(|paragraph| Part::Paragraph(Box::new(paragraph))));
            }
            Block::Table(one) => {
                // a table right behind another would grow together with it
                parts.push(Part::Paragraph(Box::new(block::gap(one.before))));
                parts.push(Part::Table(Box::new(table::table(breaker, one, section.page.text_height()))));
            }
            Block::Stack(one) => stack::parts(breaker, one, width, paper, &mut parts),
            Block::Cards(one) => stack::cards(breaker, one, &mut parts),
        }
    }
    parts
}

fn orientation(page: &PageSpec) -> PageOrientationType {
    if page.width > page.height { PageOrientationType::Landscape } else { PageOrientationType::Portrait }
}

fn margin(page: &PageSpec) -> PageMargin {
    PageMargin::new()
        .top(twips(page.top))
        .bottom(twips(page.bottom))
        .left(twips(page.left))
        .right(twips(page.right))
        .header(twips(page.top * 0.4))
        .footer(twips(page.bottom * 0.4))
}

/// The mark of a copy, and the page number where it stands at the top.
fn header(paper: &Paper, mark: &str, numbered: bool) -> Header {
    let marks: Vec<&str> = std::iter::once(mark)
        .chain(paper.watermark.iter().map(|watermark| watermark.foot.as_str()))
        .collect();
    let line = Paragraph::new()
        .align(AlignmentType::Right)
        .add_run(Run::new().size(16).color("7F7F7F").add_text(marks.join(" · ")));
    let header = Header::new().add_paragraph(line);
    match paper.furniture.number.as_ref().filter(|number| number.place == NumberPlace::TopCenter && numbered)
    {
        Some(number) => header.add_paragraph(numbers(&number.text, AlignmentType::Center)),
        None => header,
    }
}

fn footer(paper: &Paper) -> Footer {
    let mut footer = Footer::new();
    for run in paper.furniture.foot.iter().flat_map(|text| &text.runs) {
        footer = footer.add_paragraph(numbers(&run.text, AlignmentType::Center));
    }
    match paper.furniture.number.as_ref().map(|number| (number.place, &number.text)) {
        Some((NumberPlace::BottomCenter, text)) => footer.add_paragraph(numbers(text, AlignmentType::Center)),
        Some((NumberPlace::BottomRight, text)) => footer.add_paragraph(numbers(text, AlignmentType::Right)),
        Some((NumberPlace::TopCenter | NumberPlace::TopRight, _)) | None => {
            footer.add_paragraph(Paragraph::new())
        }
    }
}

/// A text with fields that the word processor fills in.
fn numbers(text: &str, align: AlignmentType) -> Paragraph {
    let mut line = Paragraph::new().align(align);
    for part in text.split_inclusive([HERE, TOTAL].map(|mark| mark.chars().next().unwrap_or(' '))) {
        let words = part.trim_end_matches(HERE).trim_end_matches(TOTAL);
        if !words.is_empty() {
            line = line.add_run(Run::new().size(22).add_text(words));
        }
        if part.ends_with(HERE) {
            line = line.add_page_num(PageNum::new());
        } else if part.ends_with(TOTAL) {
            line = line.add_num_pages(NumPages::new());
        }
    }
    line
}
