//! The order in which ISO/IEC 29500-1 (Annex A, `wml.xsd`) wants the children of an element. docx-rs writes them in the
//! order of its own code, which Word may call a damaged file.

use crate::RenderError;

/// Elements whose children stand in a sequence, each with those that are written, in the order of the schema.
const SEQUENCES: [(&str, &[&str]); 8] = [
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:pageBreakBefore",
            "w:widowControl",
            "w:numPr",
            "w:pBdr",
            "w:shd",
            "w:tabs",
            "w:snapToGrid",
            "w:spacing",
            "w:ind",
            "w:jc",
            "w:outlineLvl",
            "w:rPr",
            "w:sectPr",
        ],
    ),
    ("w:rPr", &["w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:color", "w:spacing", "w:sz", "w:szCs", "w:u"]),
    ("w:tblPr", &["w:tblStyle", "w:tblW", "w:jc", "w:tblInd", "w:tblBorders", "w:tblLayout", "w:tblCellMar"]),
    ("w:trPr", &["w:gridAfter", "w:cantSplit", "w:trHeight", "w:tblHeader"]),
    ("w:tcPr", &["w:tcW", "w:gridSpan", "w:vMerge", "w:tcBorders", "w:shd", "w:tcMar", "w:vAlign"]),
    (
        "w:sectPr",
        &[
            "w:headerReference",
            "w:footerReference",
            "w:type",
            "w:pgSz",
            "w:pgMar",
            "w:pgNumType",
            "w:cols",
            "w:titlePg",
            "w:docGrid",
        ],
    ),
    ("w:settings", &["w:zoom", "w:defaultTabStop", "w:compat"]),
    ("w:style", &["w:name", "w:basedOn", "w:next", "w:link", "w:qFormat", "w:pPr", "w:rPr"]),
];

/// A part of the package with the children of every element in order.
pub(super) fn ordered(part: &[u8]) -> Result<Vec<u8>, RenderError> {
    let part = std::str::from_utf8(part).map_err(|error| wrong(error.to_string()))?;
    let mut out = String::with_capacity(part.len());
    let mut rest = part;
    while !rest.is_empty() {
        rest = text(rest, &mut out);
        rest = if rest.is_empty() { rest } else { element(rest, &mut out)? };
    }
    Ok(out.into_bytes())
}

fn wrong(detail: String) -> RenderError {
    RenderError::Writer { detail }
}

/// Copies the text up to the next tag; gives what follows it.
fn text<'a>(source: &'a str, out: &mut String) -> &'a str {
    let (text, rest) = source.split_at(source.find('<').unwrap_or(source.len()));
    out.push_str(text);
    rest
}

/// Copies the element that `source` begins with; gives what follows it.
fn element<'a>(source: &'a str, out: &mut String) -> Result<&'a str, RenderError> {
    let (tag, mut rest) = source.split_at(end_of_tag(source)?);
    out.push_str(tag);
    if tag.ends_with("/>") || tag.starts_with("<?") {
        return Ok(rest);
    }
    let name = name(tag);
    let sequence = SEQUENCES.iter().find(|(element, _)| *element == name).map(|(_, sequence)| *sequence);
    let mut children: Vec<(usize, String)> = vec![];
    loop {
        rest = text(rest, out);
        if rest.starts_with("</") {
            break;
        }
        match sequence {
            None => rest = element(rest, out)?,
            Some(sequence) => {
                let mut child = String::new();
                let after = element(rest, &mut child)?;
                let place = sequence.iter().position(|known| *known == self::name(rest));
                children.push((place.unwrap_or(sequence.len()), child));
                rest = after;
            }
        }
    }
    // those of one name stay as they came
    children.sort_by_key(|(place, _)| *place);
    children.iter().for_each(|(_, child)| out.push_str(child));
    let (closing, rest) = rest.split_at(end_of_tag(rest)?);
    out.push_str(closing);
    Ok(rest)
}

/// Length of the tag that `source` begins with. `>` within quotes ends none.
fn end_of_tag(source: &str) -> Result<usize, RenderError> {
    let mut quoted = false;
    for (at, c) in source.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '>' if !quoted => return Ok(at + 1),
            _ => {}
        }
    }
    Err(wrong("a tag without an end".into()))
}

fn name(tag: &str) -> &str {
    let name = tag.trim_start_matches('<');
    name.split(|c: char| c.is_whitespace() || c == '/' || c == '>').next().unwrap_or_default()
}
