//! What is to be printed, as plain data.

/// Horizontal placing of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Center,
    Right,
    Justify,
}

/// Which words may be broken at syllables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hyphenate {
    /// None: titles, names, offices.
    Never,
    /// Long words of running text.
    Running,
    /// Only words that nearly fill a narrow column or do not fit it, so that the others stay whole for copying.
    Narrow,
}

/// Look of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct TextStyle {
    /// Font size in points.
    pub(crate) size: f32,
    /// Line height as a multiple of the size.
    pub(crate) lead: f32,
    pub(crate) align: Align,
    pub(crate) hyphenate: Hyphenate,
}

impl TextStyle {
    pub(crate) fn line_height(&self) -> f32 {
        self.size * self.lead
    }
}

/// Characters of one look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) text: String,
    pub(crate) bold: bool,
    pub(crate) underline: bool,
}

/// Text of mixed looks; `\n` begins a new line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Text {
    pub(crate) runs: Vec<Run>,
}

impl Text {
    pub(crate) fn plain(text: impl Into<String>) -> Self {
        Self { runs: vec![Run { text: text.into(), bold: false, underline: false }] }
    }

    pub(crate) fn bold(text: impl Into<String>) -> Self {
        Self { runs: vec![Run { text: text.into(), bold: true, underline: false }] }
    }

    pub(crate) fn underlined(mut self) -> Self {
        for run in &mut self.runs {
            run.underline = true;
        }
        self
    }
}

/// Meaning of a piece of text for screen readers (PDF structure types).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Document,
    H1,
    H2,
    P,
    Figure,
    Table,
    Tr,
    Th,
    Td,
    L,
    Li,
    Lbl,
    LBody,
}

/// A label that hangs left of the first line of a paragraph: `Menimbang`, `:`, `a.`.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Mark {
    /// Distance from the left text edge.
    pub(crate) x: f32,
    pub(crate) text: Text,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Para {
    pub(crate) text: Text,
    pub(crate) style: TextStyle,
    /// Indent from the left text edge.
    pub(crate) x: f32,
    /// Space before, dropped at the top of a page.
    pub(crate) before: f32,
    pub(crate) marks: Vec<Mark>,
    /// Stay on one page with the beginning of the next block.
    pub(crate) keep_next: bool,
    pub(crate) role: Role,
}

/// A cell of the table head; ranges are half open.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct HeadCell {
    pub(crate) text: Text,
    pub(crate) columns: std::ops::Range<usize>,
    pub(crate) rows: std::ops::Range<usize>,
}

/// A cell of the table body.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Cell {
    pub(crate) text: Text,
    /// Extra indent inside the cell (zig-zag signature numbers).
    pub(crate) indent: f32,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum TableRow {
    /// Group heading over the full width; stays with the next row.
    Heading(Text),
    Cells {
        cells: Vec<Cell>,
        /// Room to sign; 0 if none is needed.
        min_height: f32,
    },
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Table {
    /// Width of each column.
    pub(crate) columns: Vec<f32>,
    pub(crate) aligns: Vec<Align>,
    /// Repeated on each page.
    pub(crate) head: Vec<HeadCell>,
    pub(crate) head_rows: usize,
    pub(crate) style: TextStyle,
    pub(crate) rows: Vec<TableRow>,
    pub(crate) before: f32,
    /// The end of the table stays with the next block (signature block).
    pub(crate) keep_next: bool,
    /// All rows stand on one page as long as a page can hold them.
    pub(crate) whole: bool,
    /// Its rows are there to be written on: no more than the page has room for, unless that is next to none.
    pub(crate) fill: bool,
}

/// One text of a [`Column`].
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Item {
    pub(crate) text: Text,
    pub(crate) style: TextStyle,
    pub(crate) before: f32,
    /// Labels beside the first line, such as `a.n.` or `Nomor :`; `x` counts from the left edge of the column.
    pub(crate) marks: Vec<Mark>,
    pub(crate) role: Role,
}

/// A column of a [`Stack`]; the `bottom` parts of all columns begin at the same height.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Column {
    pub(crate) x: f32,
    pub(crate) width: f32,
    pub(crate) top: Vec<Item>,
    pub(crate) bottom: Vec<Item>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rule {
    /// Distance below the end of the stack's text.
    pub(crate) y: f32,
    pub(crate) thickness: f32,
}

/// Picture at the top left of a stack.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct PictureBox {
    pub(crate) width: f32,
    pub(crate) height: f32,
}

/// Things side by side that never break over pages: letterhead, signature blocks.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Stack {
    pub(crate) columns: Vec<Column>,
    /// Space between top and bottom parts (ink and stamp).
    pub(crate) ink: f32,
    /// Least height of the text part.
    pub(crate) min_height: f32,
    pub(crate) picture: Option<PictureBox>,
    pub(crate) rules: Vec<Rule>,
    /// Space before, dropped at the top of a page.
    pub(crate) before: f32,
    pub(crate) keep_next: bool,
}

/// A label or card: its text stands in the middle of its height and is set smaller until it fits.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Card {
    /// Left edge, from the left text edge.
    pub(crate) x: f32,
    pub(crate) width: f32,
    pub(crate) items: Vec<Item>,
    /// Text of the QR code at its right.
    pub(crate) code: Option<String>,
    /// Thin rule around it, for cutting.
    pub(crate) frame: bool,
}

/// Cards of one height side by side, never torn.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Cards {
    pub(crate) height: f32,
    pub(crate) cards: Vec<Card>,
    /// Space before, dropped at the top of a page.
    pub(crate) before: f32,
    pub(crate) keep_next: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Block {
    Para(Para),
    Table(Table),
    Stack(Stack),
    Cards(Cards),
}

/// A sheet with its margins.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct PageSpec {
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) left: f32,
    pub(crate) right: f32,
    pub(crate) top: f32,
    pub(crate) bottom: f32,
    /// Nothing stands in its margins: sheets of labels, whose margins are the labels' own.
    pub(crate) bare: bool,
}

impl PageSpec {
    pub(crate) fn text_width(&self) -> f32 {
        self.width - self.left - self.right
    }

    pub(crate) fn text_height(&self) -> f32 {
        self.height - self.top - self.bottom
    }
}

/// Pages of one kind of sheet; begins on a new page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Section {
    pub(crate) page: PageSpec,
    pub(crate) blocks: Vec<Block>,
}

impl Section {
    /// Its heading, for the bookmarks of a file.
    pub(crate) fn heading(&self) -> Option<String> {
        let heading = self.blocks.iter().find_map(|block| match block {
            Block::Para(para) if para.role == Role::H1 => Some(&para.text.runs),
            _ => None,
        });
        heading.map(|runs| runs.iter().map(|run| run.text.replace('\n', " ")).collect())
    }
}

/// Type family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    Sans,
    Bookman,
}

/// Marking of every page of a practice paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Watermark {
    /// Large, pale, across the page; drawn as outlines, so that it does not mix with copied text.
    pub(crate) word: String,
    /// Small text at the foot, which survives copying.
    pub(crate) foot: String,
}

/// A decoded picture.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Picture {
    pub(crate) bytes: Vec<u8>,
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// What it shows, for screen readers.
    pub(crate) alt: String,
}

/// Where page numbers stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NumberPlace {
    /// Not on the first page.
    TopCenter,
    BottomCenter,
    BottomRight,
    TopRight,
}

/// Number of each page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PageNumber {
    /// Text with [`HERE`] for the page and [`TOTAL`] for the number of pages.
    pub(crate) text: String,
    pub(crate) place: NumberPlace,
}

/// Stands in a text where the page number goes; cleaned text cannot hold it.
pub(crate) const HERE: &str = "\u{1}";
/// Stands in a text where the number of pages goes.
pub(crate) const TOTAL: &str = "\u{2}";

/// What stands in the margins of the pages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Furniture {
    pub(crate) number: Option<PageNumber>,
    /// Kata penyambung: the first word of the next page at the lower right, followed by this text.
    pub(crate) catchword: Option<String>,
    /// Identity of the sheet, printed with a QR code; the paper's code begins with it.
    pub(crate) identity: Option<String>,
    /// One small line above the code of the sheet, on every page.
    pub(crate) trail: Option<String>,
    /// One line below the text of every page, which tells this print from another: its version, its copy.
    pub(crate) foot: Option<Text>,
    /// Each section is numbered by itself, its heading again on every page after its first.
    pub(crate) separate: bool,
    pub(crate) rulers: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Paper {
    pub(crate) title: String,
    pub(crate) family: Family,
    pub(crate) sections: Vec<Section>,
    pub(crate) picture: Option<Picture>,
    pub(crate) watermark: Option<Watermark>,
    pub(crate) furniture: Furniture,
}

impl Paper {
    /// Every text of the paper in order, labels included.
    pub(crate) fn each_text<'a>(&'a self, see: &mut impl FnMut(&'a Text)) {
        for block in self.sections.iter().flat_map(|section| &section.blocks) {
            match block {
                Block::Para(para) => {
                    para.marks.iter().for_each(|mark| see(&mark.text));
                    see(&para.text);
                }
                Block::Table(table) => {
                    table.head.iter().for_each(|cell| see(&cell.text));
                    for row in &table.rows {
                        match row {
                            TableRow::Heading(text) => see(text),
                            TableRow::Cells { cells, .. } => cells.iter().for_each(|cell| see(&cell.text)),
                        }
                    }
                }
                Block::Stack(stack) => {
                    for item in
                        stack.columns.iter().flat_map(|column| column.top.iter().chain(&column.bottom))
                    {
                        item.marks.iter().for_each(|mark| see(&mark.text));
                        see(&item.text);
                    }
                }
                Block::Cards(cards) => {
                    for item in cards.cards.iter().flat_map(|card| &card.items) {
                        item.marks.iter().for_each(|mark| see(&mark.text));
                        see(&item.text);
                    }
                }
            }
        }
        self.furniture.foot.iter().for_each(see);
    }

    /// Steps of laying it out: one for each block and each row of a table.
    pub(crate) fn steps(&self) -> usize {
        let of = |block: &Block| match block {
            Block::Table(table) => table.rows.len() + 1,
            Block::Para(_) | Block::Stack(_) | Block::Cards(_) => 1,
        };
        self.sections.iter().flat_map(|section| &section.blocks).map(of).sum()
    }
}
