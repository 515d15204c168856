//! Lines of the trail, as a list on paper.

use crate::compose::{self, Compose, Composed};
use crate::engine::model::{Align, Block, Role, Section, Text};
use crate::layout::{Columns, Office, grouped, table};
use crate::naskah::{Naskah, Source};
use crate::{Format, Printed, Progress, RenderError};
use serde::{Deserialize, Serialize};

/// Most characters of what stood in a line before or after; the rest is read on the screen.
const TERPANJANG: usize = 220;

/// Input of the list; the caller orders it, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DaftarJejak {
    /// Name of the office.
    pub kantor: String,
    /// Day of the list.
    pub keadaan: String,
    /// Which lines were asked for, as one sentence; empty for all.
    pub saringan: String,
    /// Rows.
    pub baris: Vec<BarisJejak>,
}

/// One line of the trail.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BarisJejak {
    /// Its number.
    pub nomor: i64,
    /// Day and time.
    pub waktu: String,
    /// Who.
    pub siapa: String,
    /// What was done, with its reason.
    pub apa: String,
    /// To what.
    pub pada: String,
    /// What stood there before.
    pub sebelum: String,
    /// What stands there after.
    pub sesudah: String,
}

static NASKAH: Source = Source {
    name: "daftar_jejak",
    text: include_str!("../../../../assets/naskah/daftar_jejak.toml"),
    keys: &[
        ("judul", &[]),
        ("sifat", &[]),
        ("keadaan", &["tanggal", "jumlah", "saringan"]),
        ("nihil", &[]),
        ("dipendekkan", &[]),
        ("kolom.nomor", &[]),
        ("kolom.waktu", &[]),
        ("kolom.siapa", &[]),
        ("kolom.apa", &[]),
        ("kolom.pada", &[]),
        ("kolom.sebelum", &[]),
        ("kolom.sesudah", &[]),
    ],
};

impl Compose for DaftarJejak {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let page = office.lying();
        let title = naskah.get("judul", &[])?;
        let count = self.baris.len().to_string();
        let fields = [
            ("tanggal", self.keadaan.as_str()),
            ("jumlah", count.as_str()),
            ("saringan", self.saringan.as_str()),
        ];
        let state = naskah.get("keadaan", &fields)?;
        let mut blocks = vec![
            office.title(Text::bold(&title), 0.0, Role::H1),
            office.title(Text::bold(&self.kantor), 0.0, Role::P),
            office.title(Text::plain(naskah.get("sifat", &[])?), 2.0, Role::P),
        ];
        let mut plain = |text: String| {
            let mut para = office.para(text, 8.0);
            para.style.align = Align::Left;
            blocks.push(Block::Para(para));
        };
        plain(state.trim_end().to_owned());
        if self.baris.is_empty() {
            plain(naskah.get("nihil", &[])?);
        } else {
            if self.baris.iter().any(|row| is_long(&row.sebelum) || is_long(&row.sesudah)) {
                plain(naskah.get("dipendekkan", &[])?);
            }
            blocks.push(self.rows(office, naskah, page.text_width())?);
        }
        Ok(Composed { title, kop: None, sections: vec![Section { page, blocks }] })
    }
}

impl DaftarJejak {
    fn rows(&self, office: &Office<'_>, naskah: &Naskah, width: f32) -> Result<Block, RenderError> {
        let word = |key: &str| naskah.get(&format!("kolom.{key}"), &[]);
        let style = office.table_style();
        let columns = Columns::new()
            .fixed(word("nomor")?, style.size * 5.0)
            .share(word("waktu")?, 1.1)
            .share(word("siapa")?, 1.0)
            .share(word("apa")?, 1.5)
            .share(word("pada")?, 1.7)
            .share(word("sebelum")?, 2.2)
            .share(word("sesudah")?, 2.2);
        let mut list = table(columns, width, style, 6.0);
        list.rows = grouped(
            &self.baris,
            |_| None,
            |_, row| {
                vec![
                    row.nomor.to_string(),
                    row.waktu.clone(),
                    row.siapa.clone(),
                    row.apa.clone(),
                    row.pada.clone(),
                    shortened(&row.sebelum),
                    shortened(&row.sesudah),
                ]
            },
        );
        Ok(Block::Table(list))
    }
}

fn is_long(text: &str) -> bool {
    text.chars().count() > TERPANJANG
}

/// A long text up to its last whole word, with the sign that more stands on the screen.
fn shortened(text: &str) -> String {
    if !is_long(text) {
        return text.to_owned();
    }
    let start: String = text.chars().take(TERPANJANG).collect();
    let whole = start.rsplit_once(char::is_whitespace).map_or(start.as_str(), |(words, _)| words);
    format!("{} …", whole.trim_end())
}

/// Makes the list. It is no paper of the round: it has no number, no signature, and is not kept.
///
/// # Errors
/// As [`crate::render`].
pub fn render_daftar_jejak(
    daftar: &DaftarJejak,
    format: &Format,
    progress: &mut Progress<'_>,
) -> Result<Printed, RenderError> {
    compose::render(daftar, &format.unkept(), progress)
}
