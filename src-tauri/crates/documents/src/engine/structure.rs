//! The structure tree: reading order and meaning of the content, for screen readers and clean copying.

use super::file::{FileWriter, put};
use super::model::Role;
use crate::RenderError;
use lopdf::{Dictionary, Object, ObjectId, dictionary};

/// Node of the tree.
pub(super) type Tag = usize;

#[derive(Debug)]
struct Node {
    role: Role,
    parent: u32,
    /// First and last of its kids.
    ends: Option<(u32, u32)>,
    /// Columns and rows a table cell covers.
    span: (u16, u16),
}

#[derive(Debug, Clone, Copy)]
enum Kid {
    Node(u32),
    /// Page index and mark on that page.
    Mark(u32, u32),
}

/// A thick annex has a hundred thousand nodes that live until the end: the kids of all stand in one list, for as many
/// small ones strewn over memory make all other work slower.
#[derive(Debug)]
pub(super) struct Structure {
    nodes: Vec<Node>,
    /// Each kid and the next one of the same node.
    kids: Vec<(Kid, Option<u32>)>,
}

impl Default for Structure {
    fn default() -> Self {
        let document = Node { role: Role::Document, parent: 0, ends: None, span: (1, 1) };
        Self { nodes: vec![document], kids: vec![] }
    }
}

impl Structure {
    /// New node under `parent`, or under the document.
    pub(super) fn tag(&mut self, role: Role, parent: Option<Tag>) -> Tag {
        let parent = parent.unwrap_or(0);
        let tag = self.nodes.len();
        self.nodes.push(Node { role, parent: parent as u32, ends: None, span: (1, 1) });
        self.add(parent, Kid::Node(tag as u32));
        tag
    }

    fn add(&mut self, tag: Tag, kid: Kid) {
        let new = self.kids.len() as u32;
        self.kids.push((kid, None));
        let ends = &mut self.nodes[tag].ends;
        let (first, last) = ends.unwrap_or((new, new));
        *ends = Some((first, new));
        if last != new {
            self.kids[last as usize].1 = Some(new);
        }
    }

    fn kids(&self, node: &Node) -> impl Iterator<Item = Kid> {
        let mut at = node.ends.map(|ends| ends.0);
        std::iter::from_fn(move || {
            let (kid, next) = self.kids[at? as usize];
            at = next;
            Some(kid)
        })
    }

    pub(super) fn span(&mut self, tag: Tag, columns: usize, rows: usize) {
        self.nodes[tag].span = (columns as u16, rows as u16);
    }

    pub(super) fn role(&self, tag: Tag) -> Role {
        self.nodes[tag].role
    }

    pub(super) fn mark(&mut self, tag: Tag, page: usize, mark: u32) {
        self.add(tag, Kid::Mark(page as u32, mark));
    }

    /// Number of objects the tree takes in a file: its root, the list of marks, and one a node.
    pub(super) fn objects(&self) -> u32 {
        self.nodes.len() as u32 + 2
    }

    /// Writes the tree into the file; its objects are numbered from `first`, the root is the first of them.
    pub(super) fn write(
        &self,
        file: &mut FileWriter,
        first: u32,
        pages: &[ObjectId],
        alt: &str,
    ) -> Result<(), RenderError> {
        let id = |tag: Tag| first + 2 + tag as u32;
        let mut parents: Vec<Vec<u32>> = vec![vec![]; pages.len()];
        for (tag, node) in self.nodes.iter().enumerate() {
            let page = self.kids(node).find_map(|kid| match kid {
                Kid::Mark(page, _) => Some(page as usize),
                Kid::Node(_) => None,
            });
            let mut kids = String::new();
            for kid in self.kids(node) {
                if !kids.is_empty() {
                    kids.push(' ');
                }
                match kid {
                    Kid::Node(kid) => kids.push_str(&format!("{} 0 R", id(kid as usize))),
                    Kid::Mark(on, mark) => {
                        // marks of a page are numbered from 0 in painting order, each used once
                        let (on, slot) = (on as usize, mark as usize);
                        let slots = &mut parents[on];
                        if slots.len() <= slot {
                            slots.resize(slot + 1, 0);
                        }
                        slots[slot] = id(tag);
                        if Some(on) == page {
                            kids.push_str(&mark.to_string());
                        } else {
                            kids.push_str(&format!("<</Type/MCR/Pg {} 0 R/MCID {mark}>>", pages[on].0));
                        }
                    }
                }
            }
            let parent = if tag == 0 { first } else { id(node.parent as usize) };
            let mut text = format!("<</S/{}/P {parent} 0 R/K[{kids}]", node.role.pdf_name());
            if let Some(page) = page {
                text.push_str(&format!("/Pg {} 0 R", pages[page].0));
            }
            if node.role == Role::Figure {
                text.push_str("/Alt ");
                put(&mut text, &utf16(alt));
            }
            if let Some(attributes) = cell_attributes(node) {
                text.push_str("/A ");
                put(&mut text, &attributes.into());
            }
            text.push_str(">>");
            file.object(id(tag), text)?;
        }
        let mut numbers = String::from("<</Nums[");
        for (page, slots) in parents.into_iter().enumerate() {
            numbers.push_str(&format!("{page}["));
            for slot in slots {
                numbers.push_str(&if slot == 0 { "null ".to_owned() } else { format!("{slot} 0 R ") });
            }
            numbers.push(']');
        }
        numbers.push_str("]>>");
        file.object(first + 1, numbers)?;
        let next = pages.len();
        let root = format!(
            "<</Type/StructTreeRoot/K[{} 0 R]/ParentTree {} 0 R/ParentTreeNextKey {next}>>",
            id(0),
            first + 1
        );
        file.object(first, root)
    }
}

fn cell_attributes(node: &Node) -> Option<Dictionary> {
    if !matches!(node.role, Role::Th | Role::Td) || node.role == Role::Td && node.span == (1, 1) {
        return None;
    }
    let mut attributes = dictionary! { "O" => "Table" };
    if node.role == Role::Th {
        attributes.set("Scope", "Column");
    }
    if node.span.0 > 1 {
        attributes.set("ColSpan", node.span.0 as i64);
    }
    if node.span.1 > 1 {
        attributes.set("RowSpan", node.span.1 as i64);
    }
    Some(attributes)
}

/// Text string of a PDF in UTF-16.
pub(super) fn utf16(text: &str) -> Object {
    let mut bytes = vec![0xFE, 0xFF];
    for unit in text.encode_utf16() {
        bytes.extend(unit.to_be_bytes());
    }
    Object::String(bytes, lopdf::StringFormat::Hexadecimal)
}
