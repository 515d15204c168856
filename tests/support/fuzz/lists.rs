//! Lists coming in.

use crate::zip_file::{Entry, build};
use saksama_durable::quiet;
use saksama_exchange::import::{Table, parse_table, read_table};

/// A CSV file, or whatever is taken for one.
pub(super) fn csv(bytes: &[u8]) {
    read(bytes);
}

/// A workbook: raw when it begins as one, else its parts between lines `----`, put into a sound archive so that what
/// is inside is reached.
pub(super) fn xlsx(bytes: &[u8]) {
    if bytes.starts_with(b"PK") {
        return read(bytes);
    }
    const NAMES: [&str; 6] = [
        "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "_rels/.rels",
    ];
    const USUAL: [&str; 6] = [
        "",
        "",
        "",
        r#"<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        r#"<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>"#,
        r#"<Relationships><Relationship Id="rId1" Target="xl/workbook.xml"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"#,
    ];
    let given = super::parts(bytes);
    let part = |index: usize| given.get(index).copied().filter(|p| !p.is_empty());
    let entries = NAMES.iter().zip(USUAL).enumerate().filter_map(|(index, (name, usual))| {
        let data = part(index).unwrap_or(usual.as_bytes());
        (!data.is_empty()).then(|| Entry::stored(name, data))
    });
    read(&build(&entries.collect::<Vec<_>>()));
}

/// Rows of cells, straight to the search for the header.
pub(super) fn kepala(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let row = |line: &str| line.split('\t').map(|cell| cell.replace('\u{1}', "\n")).collect();
    let table = Table::from_texts("daftar", text.lines().map(row).collect());
    judge(&table);
}

fn read(bytes: &[u8]) {
    if let Ok(table) = parse_table("daftar", bytes, None, &mut quiet) {
        judge(&table);
    }
}

/// Nothing is dropped: what was read is taken, refused, or named as something else.
fn judge(table: &Table) {
    if let Ok(read) = read_table(table, None, &mut quiet) {
        let count = read.ringkasan;
        assert_eq!(count.baris_dibaca, count.diambil + count.ditolak + count.bukan_data);
    }
}
