//! Looks for known words in files.

use std::path::{Path, PathBuf};

/// Every file under `dir`, hidden ones too.
#[must_use]
pub fn files(dir: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for entry in std::fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() && !path.is_symlink() {
            out.extend(files(&path));
        } else if path.is_file() {
            out.push(path);
        }
    }
    out
}

/// Files under `dir` that say `word`, however its letters are stored. One that went away meanwhile says nothing.
#[must_use]
pub fn saying(dir: &Path, word: &str) -> Vec<PathBuf> {
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let forms = [word.as_bytes().to_vec(), word.to_lowercase().into_bytes(), wide];
    let says = |path: &PathBuf| {
        let bytes = std::fs::read(path).unwrap_or_default();
        forms.iter().any(|form| bytes.windows(form.len()).any(|w| w == form))
    };
    files(dir).into_iter().filter(says).collect()
}
