//! What makes a file last (PDF/A-2b, ISO 19005-2): metadata in XMP, the meaning of its colours, bookmarks.
//!
//! The claim is level B and no more: that is what the tests check. The structure tree is there all the same.

use super::structure::utf16;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

/// sRGB, from the Compact ICC Profiles (CC0).
const SRGB: &[u8] = include_bytes!("../../../../../assets/warna/sRGB-v2-magic.icc");

/// Metadata, uncompressed as the standard asks.
pub(super) fn xmp(file: &mut Document, title: &str, producer: &str) -> ObjectId {
    let title: String = title.chars().filter(|c| !c.is_control()).collect();
    let title = title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let text = format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
         xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"><pdfaid:part>2</pdfaid:part>\
         <pdfaid:conformance>B</pdfaid:conformance>\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\
         <pdf:Producer>{producer}</pdf:Producer></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>"
    );
    let stream = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, text.into_bytes());
    file.add_object(stream.with_compression(false))
}

/// What the colours of the file mean.
pub(super) fn output_intent(file: &mut Document) -> Dictionary {
    let profile = file.add_object(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()));
    dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    }
}

/// A bookmark for each part; none for a paper of one part.
pub(super) fn bookmarks(
    file: &mut Document,
    pages: &[ObjectId],
    parts: &[(usize, String)],
) -> Option<ObjectId> {
    if parts.is_empty() {
        return None;
    }
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = parts.iter().map(|_| file.new_object_id()).collect();
    for (i, (page, heading)) in parts.iter().enumerate() {
        let target = pages.get(*page)?;
        let place: Vec<Object> =
            vec![(*target).into(), "XYZ".into(), Object::Null, Object::Null, Object::Null];
        let mut entry = dictionary! { "Title" => utf16(heading), "Parent" => root, "Dest" => place };
        if let Some(before) = i.checked_sub(1).and_then(|before| ids.get(before)) {
            entry.set("Prev", *before);
        }
        if let Some(next) = ids.get(i + 1) {
            entry.set("Next", *next);
        }
        file.objects.insert(ids[i], entry.into());
    }
    let (first, last) = (*ids.first()?, *ids.last()?);
    let count = ids.len() as i64;
    let entry = dictionary! { "Type" => "Outlines", "First" => first, "Last" => last, "Count" => count };
    file.objects.insert(root, entry.into());
    Some(root)
}
