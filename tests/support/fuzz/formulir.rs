//! The Excel form of a unit coming back.

use crate::zip_file::{Entry, build};
use saksama_durable::quiet;
use saksama_exchange::formulir::parse_formulir;
use std::fmt::Write;

/// A workbook raw when it begins as one, else the rows of the sheet that says what the form is and, behind a line `----`,
/// those to fill in, cells between tabs: put into a sound workbook, so that what is behind its layout is reached.
pub(super) fn formulir(bytes: &[u8]) {
    if bytes.starts_with(b"PK") {
        return read(bytes);
    }
    let given = super::parts(bytes);
    let sheet = |index: usize| sheet(given.get(index).copied().unwrap_or_default());
    let (head, rows) = (sheet(0), sheet(1));
    let entries = [
        ("_rels/.rels", RELS),
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", SHEETS),
        ("xl/worksheets/sheet1.xml", &head),
        ("xl/worksheets/sheet2.xml", &rows),
    ];
    read(&build(&entries.map(|(name, data)| Entry::stored(name, data.as_bytes()))));
}

const RELS: &str = r#"<Relationships><Relationship Id="rId1" Target="xl/workbook.xml"
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"#;
const WORKBOOK: &str = r#"<workbook xmlns:r="r"><sheets><sheet name="Saksama" sheetId="1" r:id="rId1"/>
    <sheet name="Isian" sheetId="2" r:id="rId2"/></sheets></workbook>"#;
const SHEETS: &str = r#"<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>
    <Relationship Id="rId2" Target="worksheets/sheet2.xml"
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>"#;

/// A sheet of these rows, as a spreadsheet writes it.
fn sheet(bytes: &[u8]) -> String {
    let mut out = String::from("<worksheet><sheetData>");
    for line in String::from_utf8_lossy(bytes).lines() {
        out.push_str("<row>");
        for cell in line.split('\t') {
            let cell = cell.replace('&', "&amp;").replace('<', "&lt;");
            let _ = write!(out, r#"<c t="inlineStr"><is><t xml:space="preserve">{cell}</t></is></c>"#);
        }
        out.push_str("</row>");
    }
    out + "</sheetData></worksheet>"
}

/// Every row has something to be judged, and stands where the file has it.
fn read(bytes: &[u8]) {
    if let Ok(form) = parse_formulir("formulir", bytes, &mut quiet) {
        for row in &form.baris {
            let is_filled = !row.sel.is_empty() || !row.lain.is_empty() || !row.tanda.is_empty();
            assert!(is_filled && row.baris > 0, "{row:?}");
        }
    }
}
