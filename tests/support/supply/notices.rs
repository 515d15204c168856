//! The texts of the licences, for the folder of documents that a package installs.

use super::{Crate, Jenis, crates, list};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// Beginnings of the names of files that hold a licence or name its owners.
const NAMES: [&str; 6] = ["license", "licence", "copying", "notice", "copyright", "unlicense"];

/// Licence files in a folder, by name.
fn files(folder: &Path) -> Vec<PathBuf> {
    let is_licence = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        path.is_file() && NAMES.iter().any(|begin| name.starts_with(begin))
    };
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = entries.map(|e| e.path()).filter(is_licence).collect();
    found.sort();
    found
}

/// Every licence text once, each with the parts it belongs to; then the parts that bring no text, with the name of
/// their licence.
#[must_use]
pub fn notices() -> String {
    let root = crate::root();
    let mut parts: Vec<(String, Vec<PathBuf>, String)> = Vec::new();
    for Crate { name, version, folder, license, .. } in crates() {
        let mut paths = files(&folder);
        paths.extend(files(&folder.join("assets"))); // fonts and tables inside a crate
        parts.push((format!("{name} {version}"), paths, license));
    }
    for part in list() {
        let paths = match part.jenis {
            Jenis::Rust | Jenis::Program => continue,
            Jenis::Npm => files(&root.join("ui/node_modules").join(&part.nama)),
            Jenis::Fon => {
                // LICENSE-TeXGyre.txt is that of TeX Gyre Bonum
                let name = part.nama.replace(' ', "");
                let is_own = |path: &PathBuf| {
                    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
                    stem.split_once('-').is_some_and(|(_, family)| name.starts_with(family))
                };
                files(&root.join("assets/fonts")).into_iter().filter(is_own).collect()
            }
            Jenis::Bawaan => Vec::new(), // its text lies in the crate that carries it
        };
        parts.push((format!("{} {}", part.nama, part.versi).trim().to_owned(), paths, part.lisensi));
    }
    let mut texts = BTreeMap::<String, Vec<String>>::new();
    let mut bare = Vec::new();
    for (owner, paths, licence) in parts {
        let read: Vec<String> = paths.iter().filter_map(|p| std::fs::read_to_string(p).ok()).collect();
        if read.is_empty() {
            bare.push(format!("{owner}: {licence}"));
        }
        for text in read {
            texts.entry(text.replace('\r', "").trim().to_owned()).or_default().push(owner.clone());
        }
    }
    let mut out = String::from("Saksama memuat karya pihak lain dengan lisensi berikut.\n");
    for (text, owners) in &texts {
        let _infallible = write!(out, "\n{}\n{}\n\n{text}\n", "=".repeat(78), owners.join(", "));
    }
    let _infallible =
        write!(out, "\n{}\nTanpa berkas lisensi tersendiri:\n{}\n", "=".repeat(78), bare.join("\n"));
    out
}
