//! Layout engine: blocks as data in, PDF out. Knows nothing of any paper.
//!
//! `model` (what is to be printed) → `clean`, `shape`, `hyphenate`, `lines`, `even`, `paragraph` (measure and break) →
//! `table`, `plan`, `flow` (paginate), `furniture` (margins) → `prim`, `paint` (printpdf operations) → `contents`, `deflate`, `subset`,
//! `structure`, `archive`, `file`, `finish` (the file).
//! All lengths are points; y grows downwards until `paint` turns it.

mod archive;
mod cards;
mod clean;
mod contents;
mod deflate;
pub(crate) mod docx;
mod even;
mod file;
mod finish;
mod flow;
mod fonts;
mod furniture;
mod hyphenate;
mod join;
mod join_tree;
mod line_writer;
mod lines;
pub(crate) mod model;
mod paint;
mod paragraph;
mod piece;
mod plan;
mod prim;
mod qr;
mod rulers;
mod shape;
mod stack;
mod stamp;
mod structure;
mod subset;
mod table;
mod table_paint;
#[cfg(test)]
mod tests;
mod watermark;
mod widths;

pub(crate) use finish::print;
pub use join::{join, join_numbered, take_pages};
