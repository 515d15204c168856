//! Scans of the signed decisions, one file each.

use super::nama::fat_name;
use super::publik::SkPublik;
use crate::error::Result;

/// Kind of a scan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaPindaian {
    /// `.pdf`
    Pdf,
    /// `.jpg`
    Jpg,
    /// `.png`
    Png,
}

impl MediaPindaian {
    /// The kind of a stored file; none for what is no scan.
    #[must_use]
    pub fn of_media(media: &str) -> Option<Self> {
        match media {
            "application/pdf" => Some(Self::Pdf),
            "image/jpeg" => Some(Self::Jpg),
            "image/png" => Some(Self::Png),
            _ => None,
        }
    }

    fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpg => "jpg",
            Self::Png => "png",
        }
    }
}

/// The scan of a signed decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PindaianSk {
    /// What it is.
    pub media: MediaPindaian,
    /// Its bytes.
    pub isi: Vec<u8>,
}

/// File name of each decision that has a scan: `sk_188.45_12_2026.pdf`. FAT takes `A` and `a` for the same name, so a
/// number that comes twice (in two years) gets `_2`.
pub(super) fn names(sk: &[SkPublik], scans: &[Option<PindaianSk>]) -> Result<Vec<Option<String>>> {
    let mut taken: Vec<String> = vec![];
    let mut out = vec![];
    for (i, decision) in sk.iter().enumerate() {
        let Some(Some(scan)) = scans.get(i) else {
            out.push(None);
            continue;
        };
        let stem = fat_name(&format!("sk_{}", decision.nomor))?;
        let mut free = stem.clone();
        let mut n = 1;
        while taken.contains(&free.to_lowercase()) {
            n += 1;
            free = format!("{stem}_{n}");
        }
        taken.push(free.to_lowercase());
        out.push(Some(format!("{free}.{}", scan.media.extension())));
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scan_has_a_name_of_its_own_that_any_drive_takes() {
        let sk = |nomor: &str| SkPublik { sebutan: String::new(), nomor: nomor.into() };
        let scan = |media| Some(PindaianSk { media, isi: vec![] });
        let list = [sk("188.45/12/2026"), sk("7"), sk("188.45 12 2026"), sk("8"), sk("")];
        let scans = [
            scan(MediaPindaian::Pdf),
            None,
            scan(MediaPindaian::Jpg),
            scan(MediaPindaian::Png),
            scan(MediaPindaian::Pdf),
        ];
        let found: Vec<_> =
            names(&list, &scans).unwrap().into_iter().map(Option::unwrap_or_default).collect();
        assert_eq!(found, ["sk_188.45_12_2026.pdf", "", "sk_188.45_12_2026_2.jpg", "sk_8.png", "sk.pdf"]);
        assert_eq!(names(&list, &[]).unwrap(), [const { None }; 5]);
    }
}
