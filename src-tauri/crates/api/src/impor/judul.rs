//! The title of a row that came in: what a list, whose lines were broken by the width of its column, calls an item.

use saksama_exchange::import::{BarisBacaan, Kolom};

/// Longest title of a row, letters; what is longer stands in the text as well.
const JUDUL: usize = 200;

/// Title and text of a row, the text with every word of the list.
///
/// A list with one information column gives it as both: the title is its first paragraph, whatever rows and lines it was
/// broken over. With two, the title is the whole cell.
pub(super) fn title_and_text(b: &BarisBacaan) -> (String, String) {
    let (judul, uraian) = (b.get(Kolom::Judul).trim(), b.get(Kolom::Uraian).trim());
    if judul.is_empty() || uraian.is_empty() {
        let only = if judul.is_empty() { uraian } else { judul };
        return (cut(&first_paragraph(only)), only.to_owned());
    }
    let whole = one_line(judul.lines());
    match cut(&whole) {
        title if title == whole => (title, uraian.to_owned()),
        title => (title, format!("{whole}\n{uraian}")),
    }
}

/// The lines up to an empty one, to a list, or to the next part of the list that it begins with.
fn first_paragraph(text: &str) -> String {
    let mut open = true;
    one_line(text.lines().enumerate().map_while(|(n, line)| {
        let goes_on = open && !line.trim().is_empty() && (n == 0 || !begins_part(line));
        open = !line.trim_end().ends_with(':');
        goes_on.then_some(line)
    }))
}

/// `a.`, `2)`, a dash or a bullet.
fn begins_part(line: &str) -> bool {
    let line = line.trim_start();
    if line.starts_with(['-', '–', '•', '*']) {
        return true;
    }
    let mark: String = line.chars().take_while(char::is_ascii_alphanumeric).take(3).collect();
    let is_mark = mark.len() == 1 || !mark.is_empty() && mark.chars().all(|c| c.is_ascii_digit());
    is_mark && line.get(mark.len()..).is_some_and(|rest| rest.starts_with(['.', ')']))
}

fn one_line<'t>(lines: impl Iterator<Item = &'t str>) -> String {
    lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

/// As much of `text` as a title has room for, to the end of a word.
fn cut(text: &str) -> String {
    let Some((end, next)) = text.char_indices().nth(JUDUL) else { return text.to_owned() };
    let room = text.get(..end).unwrap_or_default();
    let whole_words = if next == ' ' { room } else { room.rsplit_once(' ').map_or(room, |(words, _)| words) };
    whole_words.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{cut, first_paragraph};

    #[test]
    fn a_title_goes_on_over_its_lines_and_ends_where_a_list_begins() {
        let table = [
            ("Hasil pemeriksaan", "Hasil pemeriksaan"),
            (
                "Identitas peserta lelang dan\nnarahubung Unit\nPengadaan",
                "Identitas peserta lelang dan narahubung Unit Pengadaan",
            ),
            ("Berkas pengaduan :\na. Identitas pelapor\nb. Isi laporan", "Berkas pengaduan :"),
            (
                "a. Denah ruang arsip dan\nruang peladen\nb. Kata kunci",
                "a. Denah ruang arsip dan ruang peladen",
            ),
            ("Rincian gaji\n1) pokok\n2) tunjangan", "Rincian gaji"),
            ("Rekaman kamera\n- gerbang\n- lobi", "Rekaman kamera"),
            ("Naskah soal\n\nDisimpan bagian umum", "Naskah soal"),
            (
                "Laporan keuangan tahun\n2023 sebelum diperiksa",
                "Laporan keuangan tahun 2023 sebelum diperiksa",
            ),
            ("", ""),
        ];
        for (text, want) in table {
            assert_eq!(first_paragraph(text), want, "{text:?}");
        }
    }

    #[test]
    fn a_title_that_has_no_room_ends_with_a_word() {
        let long = "Rincian lokasi ".repeat(20);
        assert_eq!(cut(long.trim()), "Rincian lokasi ".repeat(13).trim());
        assert_eq!(cut(&"é".repeat(300)), "é".repeat(200));
        assert_eq!(cut(&"é".repeat(200)), "é".repeat(200));
        let exact = format!("{} {}", "a".repeat(199), "b");
        assert_eq!(cut(&exact), "a".repeat(199));
        assert_eq!(cut(&format!("{} b", "a".repeat(200))), "a".repeat(200));
    }
}
