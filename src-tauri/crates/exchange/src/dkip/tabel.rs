//! The list as CSV: UTF-8 with byte order mark and semicolons, which a spreadsheet in Indonesian locale opens at once.
//!
//! A cell that a spreadsheet would take for a formula gets an apostrophe in front (`'- rincian`): no word is lost, and
//! nothing is ever computed. Quoting alone does not prevent that.

use crate::error::{ExchangeError, Result};

/// First signs of a formula, in ASCII and in full-width form, and the blanks that some programs skip before them.
const DANGEROUS: [char; 12] =
    ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}'];

/// The cell as it is written, made harmless.
pub(crate) fn safe_cell(text: &str) -> String {
    if text.trim_start_matches(' ').starts_with(DANGEROUS) { format!("'{text}") } else { text.to_owned() }
}

/// CSV bytes of a heading and its rows.
pub(crate) fn csv_bytes<'a, const N: usize>(
    columns: [&str; N],
    rows: impl Iterator<Item = [&'a str; N]>,
) -> Result<Vec<u8>> {
    let fail = |rincian: String| ExchangeError::LembarGagalDibuat { rincian };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{FEFF}".as_bytes().to_vec());
    writer.write_record(columns).map_err(|e| fail(e.to_string()))?;
    for row in rows {
        writer.write_record(row.map(safe_cell)).map_err(|e| fail(e.to_string()))?;
    }
    writer.into_inner().map_err(|e| fail(e.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_bom_semicolons_and_crlf() {
        let bytes = csv_bytes(["No.", "Uraian"], [["1", "Data; \"contoh\"\nbaris dua"]].into_iter()).unwrap();
        assert_eq!(
            String::from_utf8(bytes).unwrap(),
            "\u{FEFF}No.;Uraian\r\n1;\"Data; \"\"contoh\"\"\nbaris dua\"\r\n"
        );
    }

    #[test]
    fn formulas_get_an_apostrophe_and_keep_their_words() {
        for text in ["=1+1", "+62", "- rincian harga", "@SUM(A1)", "\t=1", "  =1", "\u{FF1D}1"] {
            assert_eq!(safe_cell(text), format!("'{text}"));
        }
        for text in ["a. rincian", "Pasal 17", "1 (satu) tahun", "", "–"] {
            assert_eq!(safe_cell(text), text);
        }
    }
}
