//! The page of a paper for WeasyPrint and Chromium.

use super::content::{Align, Block, Cell, Content, Para, Span, Table};
use saksama_tests::root;
use std::fmt::Write as _;

/// With the paper's own fonts and pages of its sizes.
pub(crate) fn source(content: &Content) -> String {
    let mut out = String::from(
        "<!doctype html><html lang=\"id\"><head><meta charset=\"utf-8\"><title>Paper</title><style>\n",
    );
    let fonts = root().join("assets/fonts");
    let files = match content.family.as_str() {
        "TeX Gyre Bonum" => ["texgyrebonum-regular.otf", "texgyrebonum-bold.otf"],
        _ => ["LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"],
    };
    for (file, weight) in files.into_iter().zip(["normal", "bold"]) {
        let file = fonts.join(file);
        writeln!(
            out,
            "@font-face {{ font-family: paper; font-weight: {weight}; src: url(\"file://{}\") }}",
            file.display()
        )
        .expect("a String");
    }
    for (n, section) in content.sections.iter().enumerate() {
        let [top, right, bottom, left] = section.margins;
        writeln!(
            out,
            "@page s{n} {{ size: {}pt {}pt; margin: {top}pt {right}pt {bottom}pt {left}pt; \
             @top-center {{ content: \"- \" counter(page) \" -\" }} }}\n.s{n} {{ page: s{n} }}",
            section.width, section.height
        )
        .expect("a String");
    }
    out.push_str(
        "body { margin: 0; font-family: paper; hyphens: auto }\np, h1, h2 { margin: 0; font-weight: inherit }\n\
         table { border-collapse: collapse; table-layout: fixed }\nthead { display: table-header-group }\n\
         td { padding: 0; vertical-align: top; overflow-wrap: anywhere }\n.r td { border: 0.5pt solid; padding: 3pt 5pt }\n\
         i { display: inline-block; font-style: normal; text-indent: 0 }\n</style></head><body>\n",
    );
    for (n, section) in content.sections.iter().enumerate() {
        writeln!(out, "<section class=\"s{n}\">").expect("a String");
        for block in &section.blocks {
            match block {
                Block::Para(para) => paragraph(&mut out, para, content),
                Block::Table(table) => grid(&mut out, table, content),
            }
        }
        out.push_str("</section>\n");
    }
    out.push_str("</body></html>\n");
    out
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;")
}

fn spans(out: &mut String, spans: &[Span], content: &Content) {
    for span in spans {
        match span {
            Span::Text { text, bold, underline, .. } => {
                let words = escaped(text);
                let words = if *underline { format!("<u>{words}</u>") } else { words };
                out.push_str(&if *bold { format!("<b>{words}</b>") } else { words });
            }
            Span::Tab => out.push(' '),
            Span::Break => out.push_str("<br>"),
            Span::Picture { width, height } => {
                let file = content.picture.as_ref().expect("a picture").display();
                write!(
                    out,
                    "<img alt=\"Logo\" src=\"file://{file}\" style=\"width:{width}pt;height:{height}pt\">"
                )
                .expect("a String");
            }
        }
    }
}

fn paragraph(out: &mut String, para: &Para, content: &Content) {
    let name = match para.heading {
        Some(1) => "h1",
        Some(_) => "h2",
        None => "p",
    };
    let of = |span: &Span| if let Span::Text { size, .. } = span { Some(*size) } else { None };
    let size = para.spans.iter().find_map(of).unwrap_or(2.0);
    let align = match para.align {
        Align::Left => "",
        Align::Center => ";text-align:center",
        Align::Right => ";text-align:right",
        Align::Justify => ";text-align:justify",
    };
    write!(out, "<{name} style=\"font-size:{size}pt;line-height:{}pt{align}", para.line).expect("a String");
    if para.spans.is_empty() {
        write!(out, ";height:{}pt", para.line).expect("a String");
    }
    for (what, value) in [
        ("margin-top", para.before),
        ("padding-left", para.indent),
        ("text-indent", -para.hang),
        ("border-top", para.rule.unwrap_or(0.0)),
    ] {
        if value != 0.0 {
            let solid = if what == "border-top" { " solid" } else { "" };
            write!(out, ";{what}:{value}pt{solid}").expect("a String");
        }
    }
    out.push_str(if para.keep_next { ";break-after:avoid\">" } else { "\">" });
    let (labels, rest) = para.labels();
    for (label, width) in labels {
        write!(out, "<i style=\"width:{width}pt\">").expect("a String");
        spans(out, label, content);
        out.push_str("</i>");
    }
    spans(out, rest, content);
    writeln!(out, "</{name}>").expect("a String");
}

fn grid(out: &mut String, table: &Table, content: &Content) {
    let width: f32 = table.columns.iter().sum();
    let class = if table.ruled { " class=\"r\"" } else { "" };
    write!(out, "<table{class} style=\"width:{width}pt\"><colgroup>").expect("a String");
    for column in &table.columns {
        write!(out, "<col style=\"width:{column}pt\">").expect("a String");
    }
    out.push_str("</colgroup>\n");
    for (n, row) in table.rows.iter().enumerate() {
        if n == 0 && table.head > 0 {
            out.push_str("<thead>");
        }
        if n == table.head {
            out.push_str("<tbody>");
        }
        out.push_str("<tr>");
        for one in row.iter().filter(|one| one.down > 0) {
            cell(out, one, content);
        }
        out.push_str("</tr>\n");
        if n + 1 == table.head {
            out.push_str("</thead>");
        }
    }
    out.push_str("</tbody></table>\n");
}

fn cell(out: &mut String, cell: &Cell, content: &Content) {
    let fill = if cell.shaded { " style=\"background:#e8e8e8\"" } else { "" };
    write!(out, "<td colspan=\"{}\" rowspan=\"{}\"{fill}>", cell.span, cell.down).expect("a String");
    for para in &cell.lines {
        paragraph(out, para, content);
    }
    out.push_str("</td>");
}
