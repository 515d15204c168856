//! What PDF/A-2b asks of the structure of a file (ISO 19005-2, clauses 6.1 to 6.7), as far as it can be read off it.

use crate::bounds::read;
use crate::common::{FIXTURES, fixture, render};
use lopdf::{Dictionary, Document, Object, ObjectId};
use saksama_documents::{Printed, join};

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

fn name_in<'a>(entry: &'a Dictionary, key: &[u8]) -> &'a [u8] {
    entry.get(key).and_then(Object::as_name).unwrap_or_default()
}

/// Fails unless the file is what it claims to be.
fn assert_lasting(name: &str, bytes: &[u8]) {
    assert!(bytes.starts_with(b"%PDF-1.7\n%"), "{name}");
    assert!(bytes[10..14].iter().all(|byte| *byte > 127), "6.1.2: a comment of four high bytes follows");
    let file = Document::load_mem(bytes).unwrap();
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
    assert_eq!(name_in(intent, b"S"), b"GTS_PDFA1", "6.2.3");
    let profile = intent.get(b"DestOutputProfile").and_then(Object::as_reference).unwrap();
    let profile = file.get_object(profile).unwrap().as_stream().unwrap();
    let profile = profile.decompressed_content().unwrap_or_else(|_| profile.content.clone());
    assert_eq!(&profile[36..40], b"acsp", "an ICC profile");
    let mut fonts = 0;
    each_dictionary(&file, &mut |entry| {
        for forbidden in [&b"JavaScript"[..], b"JS", b"AA", b"EmbeddedFiles", b"XFA", b"TR", b"OPI", b"Ref"] {
            assert!(!entry.has(forbidden), "{name}: {}", String::from_utf8_lossy(forbidden));
        }
        for key in [&b"Filter"[..], b"SMaskFilter"] {
            assert_ne!(name_in(entry, key), b"LZWDecode", "6.1.7.2");
        }
        if [&b"CIDFontType0"[..], b"CIDFontType2"].contains(&name_in(entry, b"Subtype")) {
            fonts += 1;
            let descriptor = entry.get(b"FontDescriptor").and_then(Object::as_reference).unwrap();
            let descriptor = file.get_dictionary(descriptor).unwrap();
            assert!(descriptor.has(b"FontFile2") || descriptor.has(b"FontFile3"), "6.2.11.4");
            if name_in(entry, b"Subtype") == b"CIDFontType2" {
                assert_eq!(name_in(entry, b"CIDToGIDMap"), b"Identity", "6.2.11.3.2");
            }
        }
        if name_in(entry, b"Subtype") == b"Type0" {
            assert!(entry.has(b"ToUnicode") && name_in(entry, b"Encoding") == b"Identity-H");
        }
        if name_in(entry, b"Subtype") == b"Image" {
            let smoothed = entry.get(b"Interpolate").and_then(Object::as_bool).unwrap_or(false);
            assert!(!entry.has(b"Alternates") && !smoothed, "6.2.8");
        }
    });
    assert!(fonts > 0);
    assert_tagged(name, &file);
}

/// Fails unless every mark of every page leads to a node that has it, and every node to the top.
fn assert_tagged(name: &str, file: &Document) {
    let follow = |from: &Dictionary, key: &[u8]| {
        let id = from.get(key).and_then(Object::as_reference).unwrap();
        (id, file.get_dictionary(id).unwrap())
    };
    let catalog = file.catalog().unwrap();
    assert!(catalog.get(b"MarkInfo").unwrap().as_dict().unwrap().get(b"Marked").unwrap().as_bool().unwrap());
    let (top, root) = follow(catalog, b"StructTreeRoot");
    let (_, marks) = follow(root, b"ParentTree");
    let numbers = marks.get(b"Nums").unwrap().as_array().unwrap();
    let kids_of = |node: &Dictionary| node.get(b"K").unwrap().as_array().unwrap().clone();
    for (number, page) in file.get_pages() {
        let own = file.get_dictionary(page).unwrap().get(b"StructParents").unwrap();
        let at = numbers.iter().step_by(2).position(|key| key == own);
        let at = at.unwrap_or_else(|| panic!("{name}: page {number} is not in the tree"));
        for (mark, node) in numbers[2 * at + 1].as_array().unwrap().iter().enumerate() {
            let mut id = node.as_reference().unwrap();
            let node = file.get_dictionary(id).unwrap();
            let is_of_page =
                |from: &Dictionary| from.get(b"Pg").and_then(Object::as_reference).ok() == Some(page);
            let has = kids_of(node).iter().any(|kid| match kid {
                Object::Integer(kid) => *kid == mark as i64 && is_of_page(node),
                Object::Dictionary(kid) => {
                    kid.get(b"MCID").unwrap().as_i64().unwrap() == mark as i64 && is_of_page(kid)
                }
                _ => false,
            });
            assert!(has, "{name}: mark {mark} of page {number}");
            while id != top {
                let (parent, node) = follow(file.get_dictionary(id).unwrap(), b"P");
                assert!(kids_of(node).contains(&Object::Reference(id)), "{name}: {id:?}");
                id = parent;
            }
        }
    }
}

fn with_code(name: &str) -> Printed {
    let mut fixture = fixture(name);
    fixture.format.identitas = Some("uji".into());
    render(&fixture).unwrap()
}

#[test]
fn files_say_what_they_are_and_hold_all_they_need() {
    for name in FIXTURES {
        assert_lasting(name, &with_code(name).bytes);
    }
}

#[test]
fn papers_in_one_file_say_it_of_the_whole() {
    let names = ["undangan", "keputusan", "berita_acara_rapat", "tanda_terima_rapat_panjang"];
    let papers = names.map(with_code);
    let parts: Vec<(&str, &[u8])> = names.into_iter().zip(papers.iter().map(|pdf| &pdf.bytes[..])).collect();
    let bytes = join("Surat rapat", &parts).unwrap();
    assert_lasting("several papers", &bytes);
    assert_lasting("one paper", &join("Surat", &parts[..1]).unwrap());
    let pages = papers.iter().map(|pdf| pdf.pages).sum();
    let whole = read(&Printed { bytes: bytes.clone(), pages, ..papers[0].clone() });
    let each: String = papers.iter().map(|pdf| read(pdf).text).collect();
    assert_eq!(whole.text, each, "the same is read aloud");
    let file = Document::load_mem(&bytes).unwrap();
    let node = |id: ObjectId| file.get_dictionary(id).unwrap();
    let kids = |of: &Dictionary| -> Vec<ObjectId> {
        of.get(b"K").unwrap().as_array().unwrap().iter().map(|kid| kid.as_reference().unwrap()).collect()
    };
    let root = node(file.catalog().unwrap().get(b"StructTreeRoot").unwrap().as_reference().unwrap());
    let [document] = kids(root)[..] else { panic!("one document") };
    assert_eq!(name_in(node(document), b"S"), b"Document");
    let papers_in_it = kids(node(document));
    assert_eq!(papers_in_it.len(), names.len());
    assert!(papers_in_it.iter().all(|id| name_in(node(*id), b"S") == b"Part"));
}

#[test]
fn a_joined_file_promises_no_more_than_each_of_its_papers() {
    let (first, second) = (with_code("undangan"), with_code("notula"));
    // without its structure: some pages of a paper
    let second = saksama_documents::take_pages("Notula", &second.bytes, 1..=1).unwrap();
    let bytes = join("Surat", &[("Undangan", &first.bytes), ("Notula", &second)]).unwrap();
    let file = Document::load_mem(&bytes).unwrap();
    for claim in [&b"StructTreeRoot"[..], b"Metadata", b"OutputIntents", b"MarkInfo"] {
        assert!(!file.catalog().unwrap().has(claim), "{}", String::from_utf8_lossy(claim));
    }
    let dangling = |id| file.get_dictionary(id).unwrap().has(b"StructParents");
    assert!(!file.get_pages().into_values().any(dangling));
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
