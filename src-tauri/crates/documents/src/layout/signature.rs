//! Signature blocks.

use super::Office;
use super::office::given;
use crate::RenderError;
use crate::data::{Penandatangan, Wewenang, format_nip};
use crate::engine::model::{Align, Block, Column, Item, Mark, Role, Stack, Text, TextStyle};
use crate::format::MM;

/// Room for ink and stamp.
const INK: f32 = 19.0 * MM;
/// Room for ink without stamp, in lists of many who sign.
const INK_ONLY: f32 = 12.0 * MM;
/// Room that a NIP takes with its word, in em of the wider face: on a narrow sheet it is set smaller, never broken.
const NIP: f32 = 15.0;
/// Room for `a.n.` left of a block, in em.
const HANGING: f32 = 2.3;

/// Part of the text width a block takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
    /// In the middle, below two blocks (`Mengetahui`).
    Middle,
    /// One of three side by side, from 0.
    Third(u8),
}

/// How names and offices are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SignatureStyle {
    /// Offices in capitals (Keputusan).
    pub(crate) capitals: bool,
    /// Name bold and underlined (letters).
    pub(crate) underline: bool,
}

impl SignatureStyle {
    pub(crate) const LETTER: Self = Self { capitals: false, underline: true };
    /// What sets without being a decree: the name as there, the office as the official form has it.
    pub(crate) const SHEET: Self = Self { capitals: false, underline: false };
    pub(crate) const DECREE: Self = Self { capitals: true, underline: false };
}

impl Office<'_> {
    /// One block; `intro` stands above the office (`Ditetapkan di …`, `Menyetujui`), an empty text is an empty line.
    pub(crate) fn signature_column(
        &self,
        who: &Penandatangan,
        intro: &[String],
        style: SignatureStyle,
        side: Side,
        text_width: f32,
    ) -> Result<Column, RenderError> {
        let (mut x, mut width) = match side {
            Side::Left => (0.0, text_width * 0.46),
            Side::Right => (text_width * 0.52, text_width * 0.48),
            Side::Middle => (text_width * 0.28, text_width * 0.48),
            Side::Third(n) => (text_width * 0.35 * f32::from(n), text_width * 0.3),
        };
        let hangs = matches!(
            who.wewenang,
            Wewenang::AtasNama { .. }
                | Wewenang::UntukBeliau { .. }
                | Wewenang::Plt
                | Wewenang::Plh
                | Wewenang::Pj
                | Wewenang::Pjs
        );
        if matches!(side, Side::Left | Side::Third(_)) && hangs {
            x += HANGING * self.size;
            width -= HANGING * self.size;
        }
        let mut top: Vec<Item> = vec![];
        let mut before = 0.0;
        for line in intro {
            let line = Item { before, ..self.line(Text::plain(line), None) };
            before = 0.0;
            if line.text.runs.iter().all(|run| run.text.is_empty()) {
                before = line.before + line.style.line_height();
            } else {
                top.push(line);
            }
        }
        let mut lines = self.office_lines(who, style)?;
        if let (true, Some(first)) = (style.capitals, lines.first_mut()) {
            first.before = self.size * 0.6;
        }
        top.extend(lines);
        let name = match given(who.nama.as_deref()) {
            Some(name) if style.underline => Text::bold(name).underlined(),
            Some(name) => Text::bold(name),
            None => Text::plain(self.umum.get("nama_kosong", &[])?),
        };
        let mut bottom = vec![self.line(name, None)];
        bottom.extend(given(who.pangkat.as_deref()).map(|text| self.line(Text::plain(text), None)));
        if let Some(nip) = given(who.nip.as_deref()) {
            // the groups of a NIP stay on one line
            let nip = self.umum.get("nip", &[("nip", &format_nip(nip))])?.replace(' ', "\u{a0}");
            let mut line = self.line(Text::plain(nip), None);
            line.style.size = line.style.size.min(width / NIP);
            bottom.push(line);
        }
        Ok(Column { x, width, top, bottom })
    }

    fn office_lines(&self, who: &Penandatangan, style: SignatureStyle) -> Result<Vec<Item>, RenderError> {
        let set = |text: &str| if style.capitals { text.to_uppercase() } else { text.to_owned() };
        let label = |key: &str| self.umum.get(key, &[]).map(|text| Some(Text::plain(text)));
        let mut lines = vec![];
        let mut own = None;
        match &who.wewenang {
            Wewenang::Definitif => {}
            Wewenang::AtasNama { pejabat } => {
                lines.push(self.line(Text::plain(set(pejabat)), label("atas_nama")?));
            }
            Wewenang::UntukBeliau { atas_nama, pejabat } => {
                lines.push(self.line(Text::plain(set(atas_nama)), label("atas_nama")?));
                if let Some(between) = given(Some(pejabat)) {
                    lines.push(self.line(Text::plain(set(between)), None));
                }
                lines.push(self.line(Text::plain(self.umum.get("untuk_beliau", &[])?), None));
            }
            Wewenang::Plt => own = label("plt")?,
            Wewenang::Plh => own = label("plh")?,
            Wewenang::Pj => own = label("pj")?,
            Wewenang::Pjs => own = label("pjs")?,
        }
        let mut title = vec![set(who.jabatan.trim())];
        if let Some(selaku) = given(who.selaku.as_deref()) {
            let text = self.umum.get("selaku", &[("selaku", selaku)])?;
            title.push(if style.capitals { text.to_uppercase() } else { text });
        }
        title.retain(|line| !line.is_empty());
        if let Some(last) = title.last_mut().filter(|last| !last.ends_with(',')) {
            last.push(',');
        }
        for line in title {
            lines.push(self.line(Text::plain(line), own.take()));
        }
        Ok(lines)
    }

    /// Line of a block with a label hanging left of it.
    pub(crate) fn line(&self, text: Text, hanging: Option<Text>) -> Item {
        let style = TextStyle { lead: 1.2, ..self.fixed(Align::Left) };
        let marks = hanging.map(|text| Mark { x: -HANGING * self.size, text });
        Item { text, style, before: 0.0, marks: marks.into_iter().collect(), role: Role::P }
    }

    /// Line of a block with a number before it.
    pub(crate) fn numbered(&self, number: &str, text: Text) -> Item {
        let marks = vec![Mark { x: -1.9 * self.size, text: Text::plain(number) }];
        Item { marks, ..self.line(text, None) }
    }

    /// Blocks side by side.
    pub(crate) fn signatures(&self, columns: Vec<Column>, before: f32, keep_next: bool) -> Block {
        Block::Stack(Stack {
            columns,
            ink: INK,
            min_height: 0.0,
            picture: None,
            rules: vec![],
            before,
            keep_next,
        })
    }

    /// Blocks of a list of many who sign.
    pub(crate) fn small_signatures(&self, columns: Vec<Column>, before: f32, keep_next: bool) -> Block {
        let (picture, rules) = (None, vec![]);
        Block::Stack(Stack { columns, ink: INK_ONLY, min_height: 0.0, picture, rules, before, keep_next })
    }

    /// Head of an annex at the top right.
    pub(crate) fn annex_head(&self, lines: &[String], x: f32, text_width: f32) -> Block {
        let style = TextStyle { size: self.size - 1.0, lead: 1.2, ..self.fixed(Align::Left) };
        let top = lines.iter().map(|line| Item { style, ..self.line(Text::plain(line), None) }).collect();
        let column = Column { x, width: text_width - x, top, bottom: vec![] };
        self.signatures(vec![column], 0.0, true)
    }
}
