//! Writes the objects of a file: small ones packed into object streams, then the table of where each is (ISO 32000-1,
//! 7.5.7 and 7.5.8). lopdf's own writer keeps every object twice; a thick annex has a hundred thousand of them.

use super::deflate;
use crate::RenderError;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use std::fmt::Write as _;

/// Objects in one object stream.
const PACK: usize = 200;
/// Object streams that are compressed together.
const BATCH: usize = 32;

/// Where an object stands.
#[derive(Debug, Clone, Copy)]
enum Place {
    Free,
    At(usize),
    Packed { stream: u32, index: usize },
}

/// A file being written.
pub(super) struct FileWriter {
    bytes: Vec<u8>,
    places: Vec<Place>,
    /// Number of the next object stream.
    next: u32,
    /// Objects that wait for their stream: number and text.
    pack: Vec<(u32, String)>,
    /// Full object streams that wait to be compressed, with their numbers.
    full: Vec<(u32, Stream)>,
}

impl FileWriter {
    /// Object numbers up to `last` are taken.
    pub(super) fn new(version: &str, last: u32) -> Self {
        let mut bytes = format!("%PDF-{version}\n%").into_bytes();
        bytes.extend([0xE2, 0xE3, 0xCF, 0xD3, b'\n']);
        Self {
            bytes,
            places: vec![Place::Free; last as usize + 1],
            next: last + 1,
            pack: vec![],
            full: vec![],
        }
    }

    /// Writes the objects of a document and lets them go one by one.
    pub(super) fn document(&mut self, document: &mut Document) -> Result<(), RenderError> {
        while let Some(((number, _), object)) = document.objects.pop_first() {
            match object {
                Object::Stream(stream) => self.stream(number, &stream),
                other => {
                    let mut text = String::new();
                    put(&mut text, &other);
                    self.object(number, text)?;
                }
            }
        }
        Ok(())
    }

    /// An object that is no stream, by its text.
    pub(super) fn object(&mut self, number: u32, text: String) -> Result<(), RenderError> {
        self.pack.push((number, text));
        if self.pack.len() >= PACK {
            self.close_pack();
        }
        if self.full.len() < BATCH { Ok(()) } else { self.write_full() }
    }

    fn stream(&mut self, number: u32, stream: &Stream) {
        let mut about = stream.dict.clone();
        about.set("Length", stream.content.len() as i64);
        let mut text = format!("{number} 0 obj\n");
        put_dictionary(&mut text, &about);
        text.push_str("\nstream\n");
        self.note(number, Place::At(self.bytes.len()));
        self.bytes.extend(text.into_bytes());
        self.bytes.extend(&stream.content);
        self.bytes.extend(b"\nendstream\nendobj\n");
    }

    fn close_pack(&mut self) {
        let pack = std::mem::take(&mut self.pack);
        if pack.is_empty() {
            return;
        }
        let stream = self.next;
        self.next += 1;
        let (mut head, mut body) = (String::new(), String::new());
        for (index, (number, text)) in pack.iter().enumerate() {
            head.push_str(&format!("{number} {} ", body.len()));
            body.push_str(text);
            body.push('\n');
            self.note(*number, Place::Packed { stream, index });
        }
        let about =
            dictionary! { "Type" => "ObjStm", "N" => pack.len() as i64, "First" => head.len() as i64 };
        self.full.push((stream, Stream::new(about, (head + &body).into_bytes())));
    }

    fn write_full(&mut self) -> Result<(), RenderError> {
        let mut full = std::mem::take(&mut self.full);
        deflate::all(full.iter_mut().map(|(_, stream)| stream))?;
        for (number, stream) in &full {
            self.stream(*number, stream);
        }
        Ok(())
    }

    fn note(&mut self, number: u32, place: Place) {
        let index = number as usize;
        if self.places.len() <= index {
            self.places.resize(index + 1, Place::Free);
        }
        self.places[index] = place;
    }

    /// Ends the file with its table.
    pub(super) fn finish(
        mut self,
        root: ObjectId,
        info: ObjectId,
        id: Object,
    ) -> Result<Vec<u8>, RenderError> {
        self.close_pack();
        self.write_full()?;
        let (number, start) = (self.next, self.bytes.len());
        self.note(number, Place::At(start));
        let mut table: Vec<u8> = vec![];
        for place in &self.places {
            let (kind, wide, narrow) = match *place {
                Place::Free => (0u8, 0, 0),
                Place::At(offset) => (1, offset as u32, 0),
                Place::Packed { stream, index } => (2, stream, index as u16),
            };
            table.push(kind);
            table.extend(wide.to_be_bytes());
            table.extend(narrow.to_be_bytes());
        }
        let about = dictionary! {
            "Type" => "XRef",
            "Size" => self.places.len() as i64,
            "W" => vec![1.into(), 4.into(), 2.into()],
            "Root" => root,
            "Info" => info,
            "ID" => vec![id.clone(), id],
        };
        let mut table = Stream::new(about, table);
        deflate::one(&mut table)?;
        self.stream(number, &table);
        self.bytes.extend(format!("startxref\n{start}\n%%EOF\n").into_bytes());
        Ok(self.bytes)
    }
}

/// The text of an object.
pub(super) fn put(out: &mut String, object: &Object) {
    match object {
        Object::Boolean(value) => out.push_str(if *value { "true" } else { "false" }),
        Object::Integer(value) => push(out, format_args!("{value}")),
        // four places: less than a hair's breadth on any sheet
        Object::Real(value) => push(out, format_args!("{:.4}", value)),
        Object::Name(name) => put_name(out, name),
        Object::String(bytes, _) => {
            out.push('<');
            bytes.iter().for_each(|byte| push(out, format_args!("{byte:02X}")));
            out.push('>');
        }
        Object::Array(list) => {
            out.push('[');
            for (i, one) in list.iter().enumerate() {
                if i > 0 {
                    out.push(' ');
                }
                put(out, one);
            }
            out.push(']');
        }
        Object::Dictionary(entries) => put_dictionary(out, entries),
        Object::Reference((number, generation)) => push(out, format_args!("{number} {generation} R")),
        // a stream stands alone and is written by its number, never inside another object
        Object::Null | Object::Stream(_) => out.push_str("null"),
    }
}

fn put_dictionary(out: &mut String, entries: &Dictionary) {
    out.push_str("<<");
    for (key, value) in entries {
        put_name(out, key);
        out.push(' ');
        put(out, value);
    }
    out.push_str(">>");
}

fn put_name(out: &mut String, name: &[u8]) {
    out.push('/');
    for byte in name {
        if byte.is_ascii_alphanumeric() || b"+-_.".contains(byte) {
            out.push(char::from(*byte));
        } else {
            push(out, format_args!("#{byte:02X}"));
        }
    }
}

fn push(out: &mut String, text: std::fmt::Arguments<'_>) {
    // writing to a String can't fail
    let _done = out.write_fmt(text);
}
