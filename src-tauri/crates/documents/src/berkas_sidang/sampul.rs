//! Cover and index.

use super::{PenilaianSidang, SampulSidang};
use crate::RenderError;
use crate::compose::Composed;
use crate::engine::model::{Align, Block, Role, Section, Text};
use crate::layout::{Columns, Office, grouped, table};
use crate::naskah::Naskah;

/// The cover is the top of the first page; the index begins below it.
pub(super) fn compose<'a>(
    sampul: &'a SampulSidang,
    office: &Office<'_>,
    naskah: &Naskah,
) -> Result<Composed<'a>, RenderError> {
    let page = office.upright();
    let title = naskah.list("judul", &[])?;
    let mut blocks = Vec::new();
    for (i, line) in title.iter().enumerate() {
        let before = if i == 0 { 40.0 } else { 0.0 };
        blocks.push(office.title(Text::bold(line), before, if i == 0 { Role::H1 } else { Role::P }));
    }
    blocks.push(office.title(Text::bold(&sampul.kantor), 6.0, Role::P));
    let number = naskah.get("register", &[("nomor", &sampul.nomor_register)])?;
    blocks.push(office.title(Text::plain(number), 24.0, Role::P));
    blocks.push(office.title(Text::bold(&sampul.judul), 2.0, Role::P));
    blocks.push(office.title(Text::plain(naskah.get("sifat", &[])?), 24.0, Role::P));
    let made = naskah.get("disusun", &[("tanggal", &sampul.tanggal)])?;
    blocks.push(office.title(Text::plain(made), 2.0, Role::P));
    blocks.push(office.section(naskah.get("isi", &[])?, 14.0));
    blocks.push(office.said(naskah.get("isi_catatan", &[])?, 2.0));
    blocks.push(index(sampul, office, naskah, page.text_width())?);
    if let Some(penilaian) = &sampul.penilaian {
        judged(penilaian, office, naskah, &mut blocks)?;
    }
    Ok(Composed { title: title.join(" "), kop: None, sections: vec![Section { page, blocks }] })
}

fn judged(
    penilaian: &PenilaianSidang,
    office: &Office<'_>,
    naskah: &Naskah,
    blocks: &mut Vec<Block>,
) -> Result<(), RenderError> {
    let light = naskah.get("lampu", &[("lampu", &penilaian.lampu)])?;
    blocks.push(office.section(naskah.get("kurang", &[])?, 14.0));
    blocks.push(office.said(light, 2.0));
    if penilaian.kurang.is_empty() {
        blocks.push(office.said(naskah.get("kurang_nihil", &[])?, 2.0));
    }
    let count = penilaian.kurang.len();
    for (i, text) in penilaian.kurang.iter().enumerate() {
        let mut para = office.listed((i, count), text, 2.0);
        para.style.align = Align::Left;
        blocks.push(Block::Para(para));
    }
    Ok(())
}

fn index(
    sampul: &SampulSidang,
    office: &Office<'_>,
    naskah: &Naskah,
    width: f32,
) -> Result<Block, RenderError> {
    let word = |key: &str| naskah.get(&format!("kolom_isi.{key}"), &[]);
    let missing = naskah.get("belum_ada", &[])?;
    let style = office.table_style();
    let columns = Columns::new()
        .fixed(word("no")?, style.size * 3.3)
        .share(word("bagian")?, 1.3)
        .share(word("keterangan")?, 1.6)
        .fixed(word("halaman")?, style.size * 6.0);
    let mut list = table(columns, width, style, 5.0);
    list.rows = grouped(
        &sampul.isi,
        |_| None,
        |number, part| {
            let place = part.halaman.map_or_else(|| missing.clone(), |page| page.to_string());
            vec![number.to_string(), part.nama.clone(), part.keterangan.clone(), place]
        },
    );
    Ok(Block::Table(list))
}
