//! The source of a paper for typst.

use super::content::{Align, Block, Cell, Content, Para, Section, Span, Table};
use std::fmt::Write as _;

/// As a person would write it: one style for a table, cells by their text.
pub(crate) fn source(content: &Content) -> String {
    let mut out = String::new();
    let family = &content.family;
    // lines as high as their type, so that what lies between is the rest of the height of a line
    write!(
        out,
        "#set text(font: \"{family}\", lang: \"id\", size: 11pt, top-edge: 0.8em, bottom-edge: -0.2em)\n\
         #set par(spacing: 0pt)\n#set block(spacing: 0pt)\n#set document(title: \"Paper\")\n"
    )
    .expect("a String");
    for section in &content.sections {
        page(&mut out, section);
        for block in &section.blocks {
            match block {
                Block::Para(para) => {
                    let made = paragraph(para, content);
                    writeln!(out, "#{made}").expect("a String");
                }
                Block::Table(table) => grid(&mut out, table, content),
            }
        }
    }
    out
}

fn page(out: &mut String, section: &Section) {
    let [top, right, bottom, left] = section.margins;
    let (width, height) = (section.width, section.height);
    writeln!(
        out,
        "#set page(width: {width}pt, height: {height}pt, \
         margin: (top: {top}pt, right: {right}pt, bottom: {bottom}pt, left: {left}pt), \
         header: align(center, context counter(page).display(\"- 1 -\")))"
    )
    .expect("a String");
}

fn text(words: &str) -> String {
    format!("\"{}\"", words.replace('\\', "\\\\").replace('"', "\\\""))
}

fn spans(spans: &[Span], content: &Content) -> String {
    let made = spans.iter().map(|span| match span {
        Span::Text { text: words, size, bold, underline } => {
            let weight = if *bold { ", weight: \"bold\"" } else { "" };
            let made = format!("text(size: {size}pt{weight}, {})", text(words));
            if *underline { format!("underline({made})") } else { made }
        }
        Span::Tab => "h(1em)".to_owned(),
        Span::Break => "linebreak()".to_owned(),
        Span::Picture { width, height } => {
            let file = content.picture.as_ref().and_then(|path| path.file_name()).expect("a picture");
            format!(
                "image({:?}, width: {width}pt, height: {height}pt, alt: \"Logo\")",
                file.to_string_lossy()
            )
        }
    });
    let made: Vec<String> = made.collect();
    if made.is_empty() { "[]".to_owned() } else { made.join(" + ") }
}

fn size(para: &Para) -> f32 {
    let of = |span: &Span| if let Span::Text { size, .. } = span { Some(*size) } else { None };
    para.spans.iter().find_map(of).unwrap_or(11.0)
}

fn paragraph(para: &Para, content: &Content) -> String {
    let mut made = String::new();
    let (labels, rest) = para.labels();
    for (label, width) in labels {
        write!(made, "box(width: {width}pt, {}) + ", spans(label, content)).expect("a String");
    }
    made.push_str(&spans(rest, content));
    let size = size(para);
    let align = match para.align {
        Align::Left | Align::Justify => "left",
        Align::Center => "center",
        Align::Right => "right",
    };
    let picture = matches!(rest, [Span::Picture { .. }]);
    let inner = if picture {
        made
    } else if let Some(level) = para.heading {
        // a heading's own look is taken away: only its place in the structure stays
        made = format!("heading(level: {level}, outlined: false, text(weight: \"regular\", {made}))");
        made
    } else {
        format!(
            "par(leading: {:.2}pt, justify: {}, hanging-indent: {}pt, {made})",
            (para.line - size).max(0.0),
            para.align == Align::Justify,
            para.hang
        )
    };
    let rule = para.rule.map_or(String::new(), |rule| format!("line(length: 100%, stroke: {rule}pt) + "));
    // half of what lies between two lines also lies above the first and below the last
    let half = (para.line - size).max(0.0) / 2.0;
    let (above, left) = (para.before + half, para.indent - para.hang);
    format!(
        "block(width: 100%, sticky: {}, inset: (top: {above}pt, bottom: {half}pt, left: {left}pt), {rule}align({align}, {inner}))",
        para.keep_next
    )
}

fn grid(out: &mut String, table: &Table, content: &Content) {
    let columns: Vec<String> = table.columns.iter().map(|width| format!("{width}pt")).collect();
    let (kind, look) = if table.ruled {
        ("table", "stroke: 0.5pt, inset: (x: 5pt, y: 4pt)")
    } else {
        ("grid", "inset: 0pt")
    };
    let first = table.rows.last().and_then(|row| row.first()?.lines.first());
    let (type_size, line) = first.map_or((11.0, 13.0), |para| (size(para), para.line));
    writeln!(
        out,
        "#[#set text(size: {type_size}pt)\n#set par(leading: {:.2}pt)\n#{kind}(columns: ({},), {look},",
        (line - type_size).max(0.0),
        columns.join(", ")
    )
    .expect("a String");
    for (n, row) in table.rows.iter().enumerate() {
        if n == 0 && table.head > 0 {
            writeln!(out, "{kind}.header(").expect("a String");
        }
        for one in row.iter().filter(|one| one.down > 0) {
            cell(out, kind, one, type_size, content);
        }
        out.push('\n');
        if n + 1 == table.head {
            writeln!(out, "),").expect("a String");
        }
    }
    writeln!(out, ")]").expect("a String");
}

fn cell(out: &mut String, kind: &str, cell: &Cell, type_size: f32, content: &Content) {
    let simple = |para: &Para| para.align == Align::Left && para.before == 0.0 && para.indent == 0.0;
    let plain = |span: &Span| match span {
        Span::Text { size, bold, underline, .. } => *size == type_size && !bold && !underline,
        Span::Break => true,
        _ => false,
    };
    let made = match &cell.lines[..] {
        [para] if simple(para) && para.spans.iter().all(plain) => {
            let words = para.spans.iter().map(|span| match span {
                Span::Text { text, .. } => text.as_str(),
                _ => "\n",
            });
            text(&words.collect::<String>()).replace('\n', "\\n")
        }
        lines => lines.iter().map(|para| paragraph(para, content)).collect::<Vec<_>>().join(" + "),
    };
    if cell.span == 1 && cell.down == 1 && !cell.shaded {
        write!(out, "{made}, ").expect("a String");
    } else {
        let fill = if cell.shaded { ", fill: luma(232)" } else { "" };
        let (span, down) = (cell.span, cell.down);
        write!(out, "{kind}.cell(colspan: {span}, rowspan: {down}{fill}, {made}), ").expect("a String");
    }
}
