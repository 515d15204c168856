//! Letterhead.

use super::Office;
use super::office::given;
use crate::RenderError;
use crate::data::{Garis, Kop};
use crate::engine::model::{
    Align, Block, Column, Hyphenate, Item, PageSpec, Picture, PictureBox, Role, Rule, Stack, Text, TextStyle,
};
use crate::format::{GayaKop, MM};

/// Place of the emblem.
const LOGO_WIDTH: f32 = 21.0 * MM;
const LOGO_HEIGHT: f32 = 24.0 * MM;
/// Room that a letterhead printed beforehand takes.
const PRINTED_KOP: f32 = 32.0 * MM;
/// A picture of more pixels is refused before it is decoded.
const MOST_PIXELS: u64 = 50_000_000;

impl Office<'_> {
    /// Letterhead: emblem at left, centred lines, rule.
    pub(crate) fn kop(&self, kop: &Kop, page: &PageSpec) -> Block {
        let item = |text: &str, size: f32, bold: bool, before: f32| Item {
            text: if bold { Text::bold(text) } else { Text::plain(text) },
            style: TextStyle { size, lead: 1.18, align: Align::Center, hyphenate: Hyphenate::Never },
            before,
            marks: vec![],
            role: Role::P,
        };
        // what the office hasn't filled in takes no line
        let mut top: Vec<Item> =
            given(Some(&kop.pemerintah)).map(|line| item(line, 14.0, false, 0.0)).into_iter().collect();
        let instansi: Vec<&str> = kop.instansi.iter().filter_map(|line| given(Some(line))).collect();
        // long names of offices take a smaller size before they take a third line
        let longest = instansi.iter().map(|line| line.chars().count()).max().unwrap_or(0);
        let size = if longest > 70 {
            13.0
        } else if longest > 34 {
            14.5
        } else {
            17.0
        };
        top.extend(instansi.iter().map(|line| item(line, size, true, 0.0)));
        let addressed = self.format.gaya_kop == GayaKop::Penuh;
        for (i, line) in kop.alamat.iter().filter(|_| addressed).enumerate() {
            top.push(item(line, 9.0, false, if i == 0 { 2.0 } else { 0.0 }));
        }
        let left = LOGO_WIDTH + 3.0 * MM;
        // without an emblem the lines stand in the middle of the page
        let (x, width) = match kop.logo {
            Some(_) => (left, page.text_width() - left),
            None => (0.0, page.text_width()),
        };
        let rules = match kop.garis {
            // a rule under nothing is no letterhead
            _ if top.is_empty() && kop.logo.is_none() => vec![],
            Garis::TebalTipis => {
                vec![Rule { y: 5.0, thickness: 2.2 }, Rule { y: 8.4, thickness: 0.7 }]
            }
            Garis::Tunggal => vec![Rule { y: 5.0, thickness: 1.5 }],
        };
        let nothing = self.format.gaya_kop == GayaKop::Tanpa;
        if nothing || !self.format.kop_dicetak {
            return Block::Stack(Stack {
                columns: vec![],
                ink: 0.0,
                min_height: if nothing { 0.0 } else { PRINTED_KOP },
                picture: None,
                rules: vec![],
                before: 0.0,
                keep_next: true,
            });
        }
        Block::Stack(Stack {
            columns: vec![Column { x, width, top, bottom: vec![] }],
            ink: 0.0,
            min_height: 0.0,
            picture: kop.logo.as_ref().map(|_| PictureBox { width: LOGO_WIDTH, height: LOGO_HEIGHT }),
            rules,
            before: 0.0,
            keep_next: true,
        })
    }
}

/// Checks that the bytes are a picture of bearable size.
pub(super) fn decode(bytes: &[u8], alt: String) -> Result<Picture, RenderError> {
    let unreadable = |_| RenderError::LogoUnreadable;
    let reader = image::ImageReader::new(std::io::Cursor::new(bytes));
    let reader = reader.with_guessed_format().map_err(|_| RenderError::LogoUnreadable)?;
    let (width, height) = reader.into_dimensions().map_err(unreadable)?;
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(RenderError::LogoTooLarge { width, height });
    }
    if width == 0 || height == 0 {
        return Err(RenderError::LogoUnreadable);
    }
    image::load_from_memory(bytes).map_err(unreadable)?;
    Ok(Picture { bytes: bytes.to_vec(), width, height, alt })
}
