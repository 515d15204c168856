//! What PDF/A-2b asks of the structure of a file (ISO 19005-2, clauses 6.1 to 6.7), as far as it can be read off it.

use crate::common::{FIXTURES, fixture, render};
use lopdf::{Dictionary, Document, Object};

fn each_dictionary(file: &Document, see: &mut impl FnMut(&Dictionary)) {
    fn walk(object: &Object, see: &mut impl FnMut(&Dictionary)) {
        match object {
            Object::Dictionary(entry) => {
                see(entry);
                entry.iter().for_each(|(_, value)| walk(value, see));
            }
            Object::Stream(stream) => {
                see(&stream.dict);
                stream.dict.iter().for_each(|(_, value)| walk(value, see));
            }
            Object::Array(list) => list.iter().for_each(|value| walk(value, see)),
            _ => {}
        }
    }
    file.objects.values().for_each(|object| walk(object, see));
}

fn name<'a>(entry: &'a Dictionary, key: &[u8]) -> &'a [u8] {
    entry.get(key).and_then(Object::as_name).unwrap_or_default()
}

#[test]
fn files_say_what_they_are_and_hold_all_they_need() {
    for fixture_name in FIXTURES {
        let mut fixture = fixture(fixture_name);
        fixture.format.identitas = Some("uji".into());
        let pdf = render(&fixture).unwrap();
        assert!(pdf.bytes.starts_with(b"%PDF-1.7\n%"), "{fixture_name}");
        assert!(
            pdf.bytes[10..14].iter().all(|byte| *byte > 127),
            "6.1.2: a comment of four high bytes follows"
        );
        let file = Document::load_mem(&pdf.bytes).unwrap();
        assert!(file.trailer.get(b"ID").is_ok() && file.trailer.get(b"Encrypt").is_err(), "6.1.3");
        let catalog = file.catalog().unwrap();
        assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"id-ID");
        let metadata = catalog.get(b"Metadata").and_then(Object::as_reference).unwrap();
        let metadata = file.get_object(metadata).unwrap().as_stream().unwrap();
        assert!(metadata.dict.get(b"Filter").is_err(), "6.6.2.1");
        let xmp = String::from_utf8(metadata.content.clone()).unwrap();
        assert!(xmp.contains("<pdfaid:part>2</pdfaid:part>") && xmp.contains("<pdfaid:conformance>B<"));
        let intents = catalog.get(b"OutputIntents").and_then(Object::as_array).unwrap();
        let intent = intents[0].as_dict().unwrap();
        assert_eq!(name(intent, b"S"), b"GTS_PDFA1", "6.2.3");
        let profile = intent.get(b"DestOutputProfile").and_then(Object::as_reference).unwrap();
        let profile = file.get_object(profile).unwrap().as_stream().unwrap();
        let profile = profile.decompressed_content().unwrap_or_else(|_| profile.content.clone());
        assert_eq!(&profile[36..40], b"acsp", "an ICC profile");
        let mut fonts = 0;
        each_dictionary(&file, &mut |entry| {
            for forbidden in
                [&b"JavaScript"[..], b"JS", b"AA", b"EmbeddedFiles", b"XFA", b"TR", b"OPI", b"Ref"]
            {
                assert!(!entry.has(forbidden), "{fixture_name}: {}", String::from_utf8_lossy(forbidden));
            }
            for key in [&b"Filter"[..], b"SMaskFilter"] {
                assert_ne!(name(entry, key), b"LZWDecode", "6.1.7.2");
            }
            if [&b"CIDFontType0"[..], b"CIDFontType2"].contains(&name(entry, b"Subtype")) {
                fonts += 1;
                let descriptor = entry.get(b"FontDescriptor").and_then(Object::as_reference).unwrap();
                let descriptor = file.get_dictionary(descriptor).unwrap();
                assert!(descriptor.has(b"FontFile2") || descriptor.has(b"FontFile3"), "6.2.11.4");
                if name(entry, b"Subtype") == b"CIDFontType2" {
                    assert_eq!(name(entry, b"CIDToGIDMap"), b"Identity", "6.2.11.3.2");
                }
            }
            if name(entry, b"Subtype") == b"Type0" {
                assert!(entry.has(b"ToUnicode") && name(entry, b"Encoding") == b"Identity-H");
            }
            if name(entry, b"Subtype") == b"Image" {
                let smoothed = entry.get(b"Interpolate").and_then(Object::as_bool).unwrap_or(false);
                assert!(!entry.has(b"Alternates") && !smoothed, "6.2.8");
            }
        });
        assert!(fonts > 0);
    }
}

#[test]
fn a_paper_of_several_parts_has_a_bookmark_for_each() {
    let file = Document::load_mem(&render(&fixture("keputusan")).unwrap().bytes).unwrap();
    let toc = file.get_toc().unwrap();
    let pages = file.get_pages().len();
    assert_eq!(toc.toc.len(), 2);
    assert_eq!(toc.toc[0].page, 1);
    assert!(toc.toc[1].page > 1 && toc.toc[1].page <= pages);
    assert!(toc.toc[1].title.contains("DAFTAR"), "{}", toc.toc[1].title);
    let single = Document::load_mem(&render(&fixture("dkip")).unwrap().bytes).unwrap();
    assert!(single.catalog().unwrap().get(b"Outlines").is_err());
}
