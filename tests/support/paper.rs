//! What outside readers say of a finished paper.

use crate::cli::{oracle, pdf_text};
use std::path::Path;

/// Fails unless qpdf accepts the paper and every font of it is embedded and subset.
pub fn assert_fit_to_print(pdf: &Path) {
    let _ = oracle("qpdf", &["--check".as_ref(), pdf.as_os_str()]);
    let fonts = oracle("pdffonts", &[pdf.as_os_str()]);
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(!rows.is_empty(), "{} has no fonts", pdf.display());
    for row in rows {
        // name  type  encoding  emb sub uni  object
        let cells: Vec<&str> = row.split_whitespace().collect();
        let flags = &cells[cells.len() - 5..cells.len() - 2];
        assert_eq!(flags, ["yes", "yes", "yes"], "{}: {row}", pdf.display());
    }
}

/// Fails unless the paper says all of `phrases` in this order; capitals and line ends don't matter.
pub fn assert_says(pdf: &Path, phrases: &[&str]) {
    let text = pdf_text(pdf).to_lowercase();
    let mut from = 0;
    for phrase in phrases {
        let found = text[from..].find(&phrase.to_lowercase());
        assert!(found.is_some(), "{}: {phrase:?} is missing after byte {from} of: {text}", pdf.display());
        from += found.unwrap_or(0);
    }
}
