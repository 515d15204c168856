//! Texts out of a finished file of the public folder, each as a reader would meet it: a cell, a line, a part of a page.
//! Of a PDF nothing is taken here: that is the business of who can read one.

use std::io::{Cursor, Read};

/// One text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Potongan {
    /// Where in the file: a line, a part of a workbook.
    pub tempat: String,
    /// The text.
    pub teks: String,
}

/// Every text of the file `nama`; none of a PDF or a picture.
#[must_use]
pub fn potongan(nama: &str, bytes: &[u8]) -> Vec<Potongan> {
    let end = nama.rsplit_once('.').map_or("", |(_, end)| end).to_ascii_lowercase();
    match end.as_str() {
        "csv" => cells(bytes),
        "xlsx" => workbook(bytes),
        "json" => serde_json::from_slice(bytes).map_or_else(|_| lines(bytes), |value| leaves(&value)),
        "html" => marked_up(&String::from_utf8_lossy(bytes), ""),
        "txt" => lines(bytes),
        _ => vec![],
    }
}

fn one(tempat: impl Into<String>, teks: impl Into<String>) -> Potongan {
    Potongan { tempat: tempat.into(), teks: teks.into() }
}

fn lines(bytes: &[u8]) -> Vec<Potongan> {
    let text = String::from_utf8_lossy(bytes);
    let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(n, line): (u32, &str)| one(format!("baris {n}"), line)).collect()
}

fn cells(bytes: &[u8]) -> Vec<Potongan> {
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(true).from_reader(bytes);
    let mut out = Vec::new();
    for (n, record) in (1..).zip(reader.byte_records().flatten()) {
        let n: u32 = n;
        let filled = record.iter().filter(|cell| !cell.is_empty());
        out.extend(filled.map(|cell| one(format!("baris {n}"), String::from_utf8_lossy(cell))));
    }
    out
}

fn leaves(value: &serde_json::Value) -> Vec<Potongan> {
    use serde_json::Value as V;
    let mut out = Vec::new();
    let mut open: Vec<(String, &V)> = vec![(String::new(), value)];
    while let Some((path, value)) = open.pop() {
        match value {
            V::String(text) => out.push(one(path, text)),
            V::Array(list) => open.extend((1..).zip(list).map(|(n, v): (u32, _)| (format!("{path} {n}"), v))),
            V::Object(fields) => {
                for (name, v) in fields {
                    out.push(one(path.clone(), name));
                    open.push((format!("{path} {name}"), v));
                }
            }
            V::Number(n) => out.push(one(path, n.to_string())),
            V::Null | V::Bool(_) => {}
        }
    }
    out
}

/// Every part, also those that no sheet shows: properties, styles, relations.
fn workbook(bytes: &[u8]) -> Vec<Potongan> {
    let mut out = Vec::new();
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else { return out };
    for n in 0..archive.len() {
        let Ok(mut part) = archive.by_index(n) else { continue };
        let name = part.name().map_or_else(|_| String::new(), |name| name.into_owned());
        let mut text = String::new();
        if part.read_to_string(&mut text).is_ok() {
            out.extend(marked_up(&text, &name));
        }
        out.push(one(name.clone(), name));
    }
    out
}

/// Texts between marks, and in the marks the values in quotes.
fn marked_up(text: &str, tempat: &str) -> Vec<Potongan> {
    let mut out = Vec::new();
    let mut rest = text;
    let mut add = |words: &str| {
        let words = unescape(words);
        if !words.trim().is_empty() {
            out.push(one(tempat, words));
        }
    };
    while let Some((before, behind)) = rest.split_once('<') {
        add(before);
        let (mark, after) = behind.split_once('>').unwrap_or((behind, ""));
        if let Some(comment) = mark.strip_prefix("!--") {
            add(comment.strip_suffix("--").unwrap_or(comment));
        } else {
            mark.split('"').skip(1).step_by(2).for_each(&mut add);
        }
        rest = after;
    }
    add(rest);
    out
}

fn unescape(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let named =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&#10;", "\n")];
    let plain = named.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    plain.replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::potongan;

    fn texts(nama: &str, bytes: &[u8]) -> Vec<String> {
        potongan(nama, bytes).into_iter().map(|p| p.teks).collect()
    }

    #[test]
    fn every_text_of_a_file_is_met_as_its_reader_meets_it() {
        assert_eq!(texts("a.csv", "a;\"b\nc\"\r\n;d\r\n".as_bytes()), ["a", "b\nc", "d"]);
        assert_eq!(texts("a.txt", b"satu\r\n\r\ndua"), ["satu", "dua"]);
        assert_eq!(texts("a.html", b"<p class=\"x\">a &lt;b&gt;</p><!--c-->"), ["x", "a <b>", "c"]);
        assert_eq!(texts("a.json", br#"{"k":["v",1]}"#), ["k", "1", "v"]);
        assert!(texts("a.pdf", b"%PDF").is_empty());
    }
}
