//! The structure trees of several papers as one: each paper a part of the whole, in their order.

use super::finish::fail;
use super::structure::utf16;
use crate::RenderError;
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

/// What a paper of this program says of itself, so far as the file it is joined to can say it, too.
#[derive(Debug)]
pub(super) struct Tree {
    /// The nodes at its top.
    kids: Vec<ObjectId>,
    /// The nodes of the marks of each page: number of the page in the tree, list of nodes.
    numbers: Vec<(i64, Object)>,
}

impl Tree {
    /// Of a file that has a tree as this program writes it and promises PDF/A-2b; of any other none, for it could not be
    /// taken over whole.
    pub(super) fn of(file: &Document) -> Option<Self> {
        let catalog = file.catalog().ok()?;
        let follow = |from: &Dictionary, key: &[u8]| {
            Some(file.get_dictionary(from.get(key).ok()?.as_reference().ok()?).ok()?.clone())
        };
        let metadata = catalog.get(b"Metadata").and_then(Object::as_reference).ok()?;
        let metadata = file.get_object(metadata).and_then(Object::as_stream).ok()?;
        let promise = b"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B<";
        let promised = metadata.content.windows(promise.len()).any(|text| text == promise);
        let root = follow(catalog, b"StructTreeRoot")?;
        let known = [&b"Type"[..], b"K", b"ParentTree", b"ParentTreeNextKey"];
        let plain = root.iter().all(|(key, _)| known.contains(&key.as_slice()));
        if !promised || !plain || !catalog.has(b"OutputIntents") {
            return None;
        }
        let kids = root.get(b"K").and_then(Object::as_array).ok()?;
        let kids = kids.iter().map(|kid| kid.as_reference().ok()).collect::<Option<_>>()?;
        let numbers = follow(&root, b"ParentTree")?;
        let numbers = numbers.get(b"Nums").and_then(Object::as_array).ok()?;
        let pairs = numbers.chunks(2).map(|pair| match pair {
            [number, nodes] => Some((number.as_i64().ok()?, nodes.clone())),
            _ => None,
        });
        Some(Self { kids, numbers: pairs.collect::<Option<_>>()? })
    }
}

/// Puts the trees under one root and gives it. `parts`: heading, tree and pages of each paper; the marks of a page keep
/// their numbers, the page gets another.
pub(super) fn join(
    out: &mut Document,
    parts: Vec<(&str, Tree, &[ObjectId])>,
) -> Result<ObjectId, RenderError> {
    let (root, whole) = (out.new_object_id(), out.new_object_id());
    let (mut kids, mut numbers): (Vec<Object>, Vec<Object>) = (vec![], vec![]);
    let mut next = 0;
    for (heading, tree, pages) in parts {
        for kid in tree.kids {
            let node = out.get_object_mut(kid).and_then(Object::as_dict_mut).map_err(fail)?;
            node.set("S", "Part");
            node.set("T", utf16(heading));
            node.set("P", whole);
            kids.push(kid.into());
        }
        let first = next;
        for (number, nodes) in tree.numbers {
            numbers.extend([(first + number).into(), nodes]);
            next = next.max(first + number + 1);
        }
        for page in pages {
            let page = out.get_object_mut(*page).and_then(Object::as_dict_mut).map_err(fail)?;
            let own = page.get(b"StructParents").and_then(Object::as_i64).map_err(fail)?;
            page.set("StructParents", first + own);
        }
    }
    let marks = out.add_object(dictionary! { "Nums" => numbers });
    out.objects.insert(whole, dictionary! { "S" => "Document", "P" => root, "K" => kids }.into());
    let entry = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => vec![whole.into()],
        "ParentTree" => marks,
        "ParentTreeNextKey" => next,
    };
    out.objects.insert(root, entry.into());
    Ok(root)
}
