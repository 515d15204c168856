//! The list as one page that any browser shows from any place: nothing is fetched, which its own Content-Security-Policy
//! makes sure of. Its frame, style and script stand in `naskah/dkip.{html,css,js}`.

use super::publik::{DIP_COLUMNS, DKIP_COLUMNS, DkipPublik};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

const FRAME: &str = include_str!("../../naskah/dkip.html");
const STYLE: &str = include_str!("../../naskah/dkip.css");
const SCRIPT: &str = include_str!("../../naskah/dkip.js");

/// Bytes of `dkip.html`.
pub(super) fn bytes(list: &DkipPublik) -> Vec<u8> {
    let mut out = String::with_capacity(FRAME.len() + STYLE.len() + SCRIPT.len() + list.baris.len() * 1024);
    let mut rest = FRAME;
    while let Some((before, behind)) = rest.split_once("{{") {
        let Some((place, after)) = behind.split_once("}}") else { break };
        out.push_str(before);
        fill(&mut out, place, list);
        rest = after;
    }
    out.push_str(rest);
    out.into_bytes()
}

fn fill(out: &mut String, place: &str, list: &DkipPublik) {
    match place {
        "style_src" => out.push_str(&source(STYLE)),
        "script_src" => out.push_str(&source(SCRIPT)),
        "css" => out.push_str(STYLE),
        "js" => out.push_str(SCRIPT),
        "judul" => text(out, &list.judul),
        "instansi" => text(out, &list.instansi),
        "tanggal" => text(out, &list.tanggal.format("%d-%m-%Y").to_string()),
        "jumlah" => text(out, &list.baris.len().to_string()),
        "latihan" if list.latihan => {
            out.push_str("<p class=\"latihan\">LATIHAN. Data rekaan, bukan untuk diumumkan.</p>\n");
        }
        "sk" if !list.sk.is_empty() => {
            out.push_str("<ul class=\"sk\">\n");
            for sk in &list.sk {
                out.push_str("<li>");
                text(out, &sk.sebutan);
                out.push_str("</li>\n");
            }
            out.push_str("</ul>\n");
        }
        "kepala" => heads(out, &DKIP_COLUMNS),
        "baris" => list.baris.iter().for_each(|b| row(out, &b.cells())),
        "berakhir" if !list.berakhir.is_empty() => {
            out.push_str("<section>\n<h2>Tidak lagi dikecualikan (PP 61/2010 Pasal 11 ayat (3))</h2>\n");
            let rows = list.berakhir.iter().map(|b| [b.uraian.as_str(), b.berakhir.as_str()]);
            table(out, &["Informasi", "Berakhir"], rows);
        }
        "dip" if !list.dip_tambahan.is_empty() => {
            out.push_str("<section>\n<h2>Tambahan Daftar Informasi Publik</h2>\n");
            table(out, &DIP_COLUMNS, list.dip_tambahan.iter().map(super::publik::DipBaris::cells));
        }
        _ => {}
    }
}

/// A further table, and the end of its section.
fn table<'a, const N: usize>(
    out: &mut String,
    columns: &[&str; N],
    rows: impl Iterator<Item = [&'a str; N]>,
) {
    out.push_str("<div class=\"bingkai\">\n<table>\n<thead><tr>");
    heads(out, columns);
    out.push_str("</tr></thead>\n<tbody>\n");
    rows.for_each(|cells| row(out, &cells));
    out.push_str("</tbody>\n</table>\n</div>\n</section>\n");
}

fn heads(out: &mut String, columns: &[&str]) {
    for name in columns {
        out.push_str("<th scope=\"col\">");
        text(out, name);
        out.push_str("</th>");
    }
}

fn row(out: &mut String, cells: &[&str]) {
    out.push_str("<tr>");
    for cell in cells {
        out.push_str("<td>");
        text(out, cell);
        out.push_str("</td>");
    }
    out.push_str("</tr>\n");
}

/// Words as text of the page. What no page may hold (control characters) becomes the mark of an unknown letter.
fn text(out: &mut String, words: &str) {
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\r' => {}
            '\n' | '\t' => out.push(c),
            c if c.is_control() => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
}

/// What the policy lets in: exactly these bytes.
fn source(inline: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(inline.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn typed_words_stay_words() {
        let mut out = String::new();
        text(&mut out, "<script>alert('a')</script> & \"b\"\u{0}\r\nx");
        assert_eq!(out, "&lt;script&gt;alert(&#39;a&#39;)&lt;/script&gt; &amp; &quot;b&quot;\u{FFFD}\nx");
    }
}
