//! Copies for word processors stand in the order of the schema: Word calls other files damaged.

use crate::common::{FIXTURES, fixture};
use crate::salinan::{copy_of, parts};
use std::collections::BTreeSet;

/// Children of elements in the order of ISO/IEC 29500-1, Annex A (`wml.xsd`).
const SCHEMA: [(&str, &str); 17] = [
    (
        "w:pPr",
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs \
         suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd \
         snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment \
         textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    ),
    (
        "w:rPr",
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid \
         vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs \
         em lang eastAsianLayout specVanish oMath",
    ),
    (
        "w:tblPr",
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd \
         tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange",
    ),
    (
        "w:trPr",
        "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden ins \
         del trPrChange",
    ),
    (
        "w:tcPr",
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark \
         headers cellIns cellDel cellMerge tcPrChange",
    ),
    (
        "w:sectPr",
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType \
         cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange",
    ),
    ("w:tblBorders", "top left start bottom right end insideH insideV"),
    ("w:tcBorders", "top left start bottom right end insideH insideV tl2br tr2bl"),
    ("w:tblCellMar", "top left start bottom right end"),
    ("w:pBdr", "top left bottom right between bar"),
    ("w:tbl", "tblPr tblGrid tr"),
    ("w:tr", "tblPrEx trPr tc"),
    ("w:tc", "tcPr p"),
    (
        "w:style",
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked \
         personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    ),
    ("w:settings", "zoom defaultTabStop characterSpacingControl compat"),
    ("w:lvl", "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr"),
    ("w:docDefaults", "rPrDefault pPrDefault"),
];

/// Parts of a copy that are text.
const PARTS: [&str; 8] =
    ["document", "header", "footer", "styles", "settings", "numbering", "footnotes", "comments"];

/// Every element of a part with the names of its children, in their order.
fn elements(part: &str) -> Vec<(String, Vec<String>)> {
    let mut open: Vec<(String, Vec<String>)> = vec![];
    let mut out = vec![];
    for tag in part.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap();
        let name: String = tag.chars().take_while(|c| !c.is_whitespace() && *c != '/').collect();
        if tag.starts_with('/') {
            out.extend(open.pop());
            continue;
        }
        if let Some((_, children)) = open.last_mut() {
            children.push(name.clone());
        }
        if !tag.ends_with('/') && !tag.starts_with('?') {
            open.push((name, vec![]));
        }
    }
    assert!(open.is_empty(), "{open:?}");
    out
}

#[test]
fn everything_in_a_copy_stands_in_the_order_of_the_schema() {
    let mut met = BTreeSet::new();
    for name in FIXTURES {
        let copy = copy_of(&mut fixture(name));
        for part in PARTS.iter().flat_map(|prefix| parts(&copy, &format!("word/{prefix}"))) {
            for (element, children) in elements(&part) {
                let first = |name: &str| children.iter().position(|child| child == name).unwrap_or(0) == 0;
                if element == "w:p" || element == "w:r" {
                    assert!(first("w:pPr") && first("w:rPr"), "{name}: {element} {children:?}");
                }
                let Some((_, schema)) = SCHEMA.iter().find(|(known, _)| *known == element) else { continue };
                met.insert(element.clone());
                let places: Vec<Option<usize>> = children
                    .iter()
                    .map(|child| {
                        schema.split_whitespace().position(|known| child.strip_prefix("w:") == Some(known))
                    })
                    .collect();
                assert!(places.iter().all(Option::is_some), "{name}: unknown in {element}: {children:?}");
                assert!(places.is_sorted(), "{name}: {element}: {children:?}");
            }
        }
    }
    let known: BTreeSet<String> = SCHEMA.iter().map(|(element, _)| (*element).to_owned()).collect();
    assert_eq!(met, known, "every one of them is tried");
}
