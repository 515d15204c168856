//! Heads of tables that stand on each page.

use super::table::HEAD_FILL;
use crate::RenderError;

const ROW: &str = "<w:tr>";
const PROPERTIES: &str = "<w:trPr>";
/// Text begins here; what is before it only the program writes.
const TEXT: &str = "<w:p";

/// Marks the head rows in the text of a document, which docx-rs can't: the rows whose first cell is filled.
pub(super) fn repeat(document: Vec<u8>) -> Result<Vec<u8>, RenderError> {
    let document =
        String::from_utf8(document).map_err(|error| RenderError::Writer { detail: error.to_string() })?;
    let fill = format!("w:fill=\"{HEAD_FILL}\"");
    let mut out = String::with_capacity(document.len());
    for (i, part) in document.split(ROW).enumerate() {
        if i == 0 {
            out.push_str(part);
            continue;
        }
        out.push_str(ROW);
        let cell = part.split(TEXT).next().unwrap_or_default();
        match part.strip_prefix(PROPERTIES) {
            Some(rest) if cell.contains(&fill) => {
                out.push_str(PROPERTIES);
                out.push_str("<w:tblHeader />");
                out.push_str(rest);
            }
            _ => out.push_str(part),
        }
    }
    Ok(out.into_bytes())
}
