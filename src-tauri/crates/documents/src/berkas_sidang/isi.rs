//! Sheet of the item, excerpts of the law, history.

use super::{BarisRiwayat, KutipanHukum, LembarInformasi};
use crate::RenderError;
use crate::compose::Composed;
use crate::engine::model::{Align, Block, Para, Role, Section, Text};
use crate::layout::{Columns, Office, grouped, table};
use crate::naskah::Naskah;

/// Width of the names of the fields, in letters.
const NAMA: f32 = 15.0;

pub(super) fn informasi<'a>(
    lembar: &'a LembarInformasi,
    office: &Office<'_>,
    naskah: &Naskah,
) -> Result<Composed<'a>, RenderError> {
    let title = naskah.get("informasi", &[])?;
    let mut blocks = head(office, &title);
    blocks.push(office.title(Text::plain(&lembar.judul), 2.0, Role::P));
    for (i, (nama, isi)) in lembar.medan.iter().enumerate() {
        let mut para = office.labelled(nama, isi, NAMA, if i == 0 { 16.0 } else { 5.0 });
        para.style.align = Align::Left;
        blocks.push(Block::Para(para));
    }
    Ok(composed(title, office, blocks))
}

pub(super) fn hukum<'a>(
    kutipan: &'a [KutipanHukum],
    office: &Office<'_>,
    naskah: &Naskah,
) -> Result<Composed<'a>, RenderError> {
    let title = naskah.get("hukum", &[])?;
    let mut blocks = head(office, &title);
    blocks.push(office.title(Text::plain(naskah.get("hukum_catatan", &[])?), 2.0, Role::P));
    for one in kutipan {
        let named = Para { text: Text::bold(&one.sebutan), ..office.para("", 12.0) };
        let mut named = Para { keep_next: true, role: Role::H2, ..named };
        named.style.align = Align::Left;
        blocks.push(Block::Para(named));
        for line in &one.bunyi {
            blocks.push(Block::Para(Para { x: office.size, ..office.para(line, 3.0) }));
        }
    }
    Ok(composed(title, office, blocks))
}

pub(super) fn riwayat<'a>(
    baris: &'a [BarisRiwayat],
    office: &Office<'_>,
    naskah: &Naskah,
) -> Result<Composed<'a>, RenderError> {
    let title = naskah.get("riwayat", &[])?;
    let mut blocks = head(office, &title);
    if baris.is_empty() {
        blocks.push(office.said(naskah.get("riwayat_nihil", &[])?, 10.0));
        return Ok(composed(title, office, blocks));
    }
    blocks.push(office.said(naskah.get("riwayat_catatan", &[])?, 8.0));
    let word = |key: &str| naskah.get(&format!("kolom_riwayat.{key}"), &[]);
    let style = office.table_style();
    let columns = Columns::new()
        .share(word("waktu")?, 1.1)
        .share(word("siapa")?, 1.1)
        .share(word("apa")?, 1.7)
        .share(word("rincian")?, 2.4);
    let mut list = table(columns, office.upright().text_width(), style, 5.0);
    list.rows = grouped(
        baris,
        |_| None,
        |_, row| vec![row.waktu.clone(), row.siapa.clone(), row.apa.clone(), row.rincian.clone()],
    );
    blocks.push(Block::Table(list));
    Ok(composed(title, office, blocks))
}

fn head(office: &Office<'_>, title: &str) -> Vec<Block> {
    vec![office.title(Text::bold(title), 0.0, Role::H1)]
}

fn composed<'a>(title: String, office: &Office<'_>, blocks: Vec<Block>) -> Composed<'a> {
    Composed { title, kop: None, sections: vec![Section { page: office.upright(), blocks }] }
}
