//! The structure tree: reading order and meaning of the content, for screen readers and clean copying.

use super::model::Role;
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

/// Node of the tree.
pub(super) type Tag = usize;

#[derive(Debug)]
struct Node {
    role: Role,
    parent: Tag,
    kids: Vec<Kid>,
    /// Columns and rows a table cell covers.
    span: (usize, usize),
}

#[derive(Debug, Clone, Copy)]
enum Kid {
    Node(Tag),
    /// Page index and mark on that page.
    Mark(usize, i64),
}

#[derive(Debug)]
pub(super) struct Structure {
    nodes: Vec<Node>,
}

impl Default for Structure {
    fn default() -> Self {
        Self { nodes: vec![Node { role: Role::Document, parent: 0, kids: vec![], span: (1, 1) }] }
    }
}

impl Structure {
    /// New node under `parent`, or under the document.
    pub(super) fn tag(&mut self, role: Role, parent: Option<Tag>) -> Tag {
        let parent = parent.unwrap_or(0);
        let tag = self.nodes.len();
        self.nodes.push(Node { role, parent, kids: vec![], span: (1, 1) });
        self.nodes[parent].kids.push(Kid::Node(tag));
        tag
    }

    pub(super) fn span(&mut self, tag: Tag, columns: usize, rows: usize) {
        self.nodes[tag].span = (columns, rows);
    }

    pub(super) fn role(&self, tag: Tag) -> Role {
        self.nodes[tag].role
    }

    pub(super) fn mark(&mut self, tag: Tag, page: usize, mark: i64) {
        self.nodes[tag].kids.push(Kid::Mark(page, mark));
    }

    /// Writes the tree into the file; gives its root.
    pub(super) fn write(&self, file: &mut Document, pages: &[ObjectId], alt: &str) -> ObjectId {
        let root = file.new_object_id();
        let ids: Vec<ObjectId> = self.nodes.iter().map(|_| file.new_object_id()).collect();
        let mut parents: Vec<Vec<Object>> = vec![vec![]; pages.len()];
        for (tag, node) in self.nodes.iter().enumerate() {
            let page = node.kids.iter().find_map(|kid| match kid {
                Kid::Mark(page, _) => Some(*page),
                Kid::Node(_) => None,
            });
            let mut kids: Vec<Object> = vec![];
            for kid in &node.kids {
                match *kid {
                    Kid::Node(kid) => kids.push(ids[kid].into()),
                    Kid::Mark(on, mark) => {
                        // marks of a page are numbered from 0 in painting order, each used once
                        let slots = &mut parents[on];
                        let slot = mark.unsigned_abs() as usize;
                        if slots.len() <= slot {
                            slots.resize(slot + 1, Object::Null);
                        }
                        slots[slot] = ids[tag].into();
                        kids.push(if Some(on) == page {
                            Object::Integer(mark)
                        } else {
                            dictionary! { "Type" => "MCR", "Pg" => pages[on], "MCID" => mark }.into()
                        });
                    }
                }
            }
            let parent = if tag == 0 { root } else { ids[node.parent] };
            let mut entry = dictionary! { "S" => node.role.pdf_name(), "P" => parent, "K" => kids };
            if let Some(page) = page {
                entry.set("Pg", pages[page]);
            }
            if node.role == Role::Figure {
                entry.set("Alt", utf16(alt));
            }
            if let Some(attributes) = cell_attributes(node) {
                entry.set("A", attributes);
            }
            file.objects.insert(ids[tag], entry.into());
        }
        let mut numbers: Vec<Object> = vec![];
        for (page, slots) in parents.into_iter().enumerate() {
            numbers.push((page as i64).into());
            numbers.push(slots.into());
        }
        let parent_tree = file.add_object(dictionary! { "Nums" => numbers });
        let kids: Vec<Object> = vec![ids[0].into()];
        let entry = dictionary! { "Type" => "StructTreeRoot", "K" => kids, "ParentTree" => parent_tree,
        "ParentTreeNextKey" => pages.len() as i64 };
        file.objects.insert(root, entry.into());
        root
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
