//! What the tests came to, by unit and by letter of Pasal 17.

use super::{HasilUji, InformasiUji, UnitUji};
use crate::RenderError;
use crate::data::HurufPasal17;
use crate::engine::model::{Block, Cell, Para, Table, TableRow, Text};
use crate::layout::{Columns, Office, table, total_row, under_one_heading};
use crate::naskah::Naskah;

/// Both tables with their sentences. Items without a letter leave the second one out.
pub(super) fn summary(
    units: &[UnitUji],
    office: &Office<'_>,
    naskah: &Naskah,
    width: f32,
) -> Result<Vec<Block>, RenderError> {
    let mut tables = vec![("menurut_unit", by_unit(units, office, naskah, width)?)];
    tables.extend(by_letter(units, office, naskah, width)?.map(|list| ("menurut_huruf", list)));
    let several = tables.len() > 1;
    let mut blocks = vec![];
    for (i, (key, list)) in tables.into_iter().enumerate() {
        let text = naskah.get(key, &[])?;
        let line = match several {
            true => office.item(format!("{}.", i + 1), &text, 0.0, if i == 0 { 4.0 } else { 10.0 }),
            false => office.para(text, 4.0),
        };
        blocks.push(Block::Para(Para { keep_next: true, ..line }));
        blocks.push(Block::Table(list));
    }
    Ok(blocks)
}

/// All items of a unit, then those of each result.
fn counts(items: &[InformasiUji]) -> [usize; 5] {
    let of = |what: HasilUji| items.iter().filter(|item| item.hasil_uji == what).count();
    [
        items.len(),
        of(HasilUji::Dikecualikan),
        of(HasilUji::DikecualikanSebagian),
        of(HasilUji::Terbuka),
        of(HasilUji::Ditunda),
    ]
}

fn by_unit(
    units: &[UnitUji],
    office: &Office<'_>,
    naskah: &Naskah,
    width: f32,
) -> Result<Table, RenderError> {
    let word = |key: &str| naskah.get(&format!("unit.{key}"), &[]);
    let style = office.people_style(2.0);
    let columns = Columns::new()
        .fixed(word("no")?, style.size * 3.3)
        .share(word("unit")?, 1.0)
        .fixed(word("jumlah")?, style.size * 5.2)
        .fixed(word("dikecualikan")?, style.size * 8.5)
        .fixed(word("sebagian")?, style.size * 8.5)
        .fixed(word("terbuka")?, style.size * 5.8)
        .fixed(word("ditunda")?, style.size * 5.8);
    let mut list = table(columns, width, style, 5.0);
    under_one_heading(&mut list, 3..7, word("hasil")?);
    let zero = naskah.get("nol", &[])?;
    let cells = |number: String, name: String, counted: [usize; 5]| {
        let counted = counted.map(|count| if count == 0 { zero.clone() } else { count.to_string() });
        [number, name].into_iter().chain(counted).collect::<Vec<_>>()
    };
    let mut sum = [0; 5];
    for (i, unit) in units.iter().enumerate() {
        let counted = counts(&unit.informasi);
        sum.iter_mut().zip(counted).for_each(|(sum, count)| *sum += count);
        list.rows.push(row(cells((i + 1).to_string(), unit.nama.clone(), counted)));
    }
    list.rows.push(total_row(cells(String::new(), naskah.get("jumlah", &[])?, sum)));
    // the sums never stand alone on a page
    list.keep_next = true;
    Ok(list)
}

fn by_letter(
    units: &[UnitUji],
    office: &Office<'_>,
    naskah: &Naskah,
    width: f32,
) -> Result<Option<Table>, RenderError> {
    let word = |key: &str| naskah.get(&format!("dasar.{key}"), &[]);
    let style = office.people_style(2.0);
    let columns = Columns::new()
        .fixed(word("huruf")?, style.size * 5.2)
        .share(word("dasar")?, 1.0)
        .fixed(word("jumlah")?, style.size * 5.8);
    let mut list = table(columns, width, style, 5.0);
    for letter in HurufPasal17::ALL {
        let items = units.iter().flat_map(|unit| &unit.informasi);
        let count = items.filter(|item| item.huruf.contains(&letter)).count();
        if count > 0 {
            let name = naskah.get(&format!("huruf.{}", letter.as_str()), &[])?;
            list.rows.push(row(vec![letter.as_str().to_owned(), name, count.to_string()]));
        }
    }
    Ok(if list.rows.is_empty() { None } else { Some(list) })
}

fn row(texts: Vec<String>) -> TableRow {
    let cells = texts.into_iter().map(|text| Cell { text: Text::plain(text), indent: 0.0 });
    TableRow::Cells { cells: cells.collect(), min_height: 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use HasilUji::{Dikecualikan, DikecualikanSebagian, Ditunda, Terbuka};

    #[test]
    fn each_item_counts_for_one_result() {
        let item = |hasil_uji| InformasiUji { huruf: vec![], hasil_uji };
        let items =
            [Dikecualikan, Terbuka, Dikecualikan, DikecualikanSebagian, Ditunda, Terbuka, Dikecualikan];
        assert_eq!(counts(&items.map(item)), [7, 3, 1, 2, 1]);
        assert_eq!(counts(&[]), [0; 5]);
    }
}
