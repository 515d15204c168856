//! Folder names that every drive takes: FAT32, exFAT, NTFS, and any system that reads them.

use crate::error::{ExchangeError, Result};
use std::path::Path;

/// Longest name made here, in characters; leaves room for the suffixes within FAT's 255.
const MAX_NAME: usize = 80;
/// Device names that Windows refuses as file names, whatever their extension.
const RESERVED: [&str; 4] = ["CON", "PRN", "AUX", "NUL"];
/// Most folders of one name tried on a drive.
const MAX_SUFFIX: u32 = 999;

/// `wanted` with only letters, digits, `-`, `_` and `.`; other signs become one `_`. Reserved device names get a `_`
/// in front, dots and blanks at the end go, and what is too long is cut.
///
/// # Errors
/// `NAMA_TIDAK_SAH` when no letter or digit is left.
pub fn fat_name(wanted: &str) -> Result<String> {
    let mut name = String::new();
    for c in wanted.trim().chars() {
        let keep = c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
        match (keep, name.ends_with('_')) {
            (true, _) => name.push(c),
            (false, false) => name.push('_'),
            (false, true) => {}
        }
    }
    let cut: String = name.chars().take(MAX_NAME).collect();
    let name = cut.trim_start_matches('.').trim_end_matches(['.', '_', '-']);
    if !name.chars().any(|c| c.is_ascii_alphanumeric()) {
        return Err(ExchangeError::NamaTidakSah { nama: wanted.into() });
    }
    let stem = name.split('.').next().unwrap_or("").to_ascii_uppercase();
    let numbered = matches!(stem.get(..3), Some("COM" | "LPT"))
        && stem.len() == 4
        && stem.ends_with(|c: char| c.is_ascii_digit());
    let reserved = RESERVED.contains(&stem.as_str()) || numbered;
    Ok(if reserved { format!("_{name}") } else { name.to_owned() })
}

/// The first of `name`, `name_2`, `name_3`, … that is free in `folder`. FAT takes `A` and `a` for the same name, so
/// that is compared everywhere.
pub(crate) fn free_name(folder: &Path, name: &str) -> Result<String> {
    let fail = |e: std::io::Error| ExchangeError::write("list", folder, &e);
    let mut taken = std::collections::HashSet::new();
    for entry in std::fs::read_dir(folder).map_err(fail)? {
        taken.insert(entry.map_err(fail)?.file_name().to_string_lossy().to_lowercase());
    }
    (1..=MAX_SUFFIX)
        .map(|n| if n == 1 { name.to_owned() } else { format!("{name}_{n}") })
        .find(|candidate| !taken.contains(&candidate.to_lowercase()))
        .ok_or_else(|| ExchangeError::SudahAda { berkas: name.into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_made_safe() {
        let table = [
            ("DKIP_Kota Contoh_20261121", "DKIP_Kota_Contoh_20261121"),
            ("Dinas Kominfo/Statistik: \"Kota\" *?", "Dinas_Kominfo_Statistik_Kota"),
            ("DKIP Kabupaten...", "DKIP_Kabupaten"),
            ("CON", "_CON"),
            ("con.2026", "_con.2026"),
            ("COM1", "_COM1"),
            ("LPT9.daftar", "_LPT9.daftar"),
            ("COMMUNIQUE", "COMMUNIQUE"),
            ("../..", ""),
            ("???", ""),
        ];
        for (wanted, name) in table {
            match fat_name(wanted) {
                Ok(found) => assert_eq!(found, name, "{wanted}"),
                Err(error) => {
                    assert_eq!(error, ExchangeError::NamaTidakSah { nama: wanted.into() });
                    assert_eq!(name, "", "{wanted}");
                }
            }
        }
        assert_eq!(fat_name(&"a".repeat(300)).unwrap().len(), MAX_NAME);
    }

    #[test]
    fn a_name_that_differs_only_in_case_is_taken() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir(dir.path().join("DKIP_kota")).unwrap();
        assert_eq!(free_name(dir.path(), "dkip_KOTA").unwrap(), "dkip_KOTA_2");
    }
}
