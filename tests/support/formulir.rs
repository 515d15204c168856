//! The Excel form of a unit, filled in by LibreOffice.
#![allow(clippy::unwrap_used, reason = "a helper of a test fails by panicking, like the test itself")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What LibreOffice makes of a file when it saves it as another kind, in the folder `out`.
///
/// # Panics
/// When it can't.
#[must_use]
pub fn saved(file: &Path, kind: &str, out: &Path) -> PathBuf {
    let home = format!("-env:UserInstallation=file://{}", out.join("home").display());
    let mut office = Command::new("soffice");
    office.args([home.as_str(), "--headless", "--convert-to", kind, "--outdir"]).arg(out).arg(file);
    let done = office.output().unwrap_or_else(|e| panic!("soffice: {e}; install libreoffice-calc-nogui"));
    let made = out.join(file.with_extension(kind).file_name().unwrap());
    assert!(made.is_file(), "{}", String::from_utf8_lossy(&done.stderr));
    made
}

/// The columns to fill in, by their hidden names; LibreOffice's own file has a cell for each.
pub const KOLOM: usize = 23;

/// Opens the form in LibreOffice, changes words, writes rows behind the marks given, and saves it as a workbook.
///
/// # Panics
/// When the form has no such word or mark.
#[must_use]
pub fn filled(form: &Path, words: &[(&str, &str)], rows: &[(&str, [&str; KOLOM])]) -> PathBuf {
    let dir = tempfile::tempdir_in(form.parent().unwrap()).unwrap().keep();
    let flat = saved(form, "fods", &dir);
    let mut text = fs::read_to_string(&flat).unwrap();
    for (from, to) in words {
        assert!(text.contains(from), "{from}");
        text = text.replace(from, to);
    }
    for (mark, cells) in rows {
        let at = text.find(&format!("<text:p>{mark}</text:p>")).unwrap_or_else(|| panic!("{mark}"));
        let begin = at + text[at..].find("</table:table-cell>").unwrap() + "</table:table-cell>".len();
        let end = begin + text[begin..].find("</table:table-row>").unwrap();
        let cell = |words: &&str| {
            format!(
                r#"<table:table-cell office:value-type="string"><text:p>{words}</text:p></table:table-cell>"#
            )
        };
        let row: String = ["", ""].iter().chain(cells).map(cell).collect();
        text.replace_range(begin..end, &row);
    }
    fs::write(&flat, text).unwrap();
    saved(&flat, "xlsx", &dir)
}

/// A new row with these first words, complete enough to be taken.
#[must_use]
pub fn row(judul: &'static str) -> [&'static str; KOLOM] {
    let mut cells = [""; KOLOM];
    cells[0] = judul;
    cells[1] = "Rincian lengkap yang hanya diketahui oleh unit yang menyimpannya";
    cells[2] = "Seluruhnya";
    cells[4] = "h.2";
    cells[6] = "Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi Pasal 4";
    cells[7] = "Data pribadi seseorang dapat disalahgunakan oleh pihak lain";
    cells[8] = "Data pribadi seseorang terlindungi dari penyalahgunaan";
    cells[9] = "Sekian tahun, bulan, atau hari";
    cells[10] = "5";
    cells[11] = "tahun";
    cells[15] = "Hardcopy dan softcopy";
    cells[19] = "Ya";
    cells
}
