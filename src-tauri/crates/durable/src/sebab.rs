//! Why the system refused a step, in the few words that help an officer.

use std::io::{Error, ErrorKind};

/// What is in the way. Its word for the officer is in `assets/teks/kata.json` under `sebab`; the system's own text is
/// English and for a log only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sebab {
    /// No room is left, or none that this user may take.
    Penuh,
    /// Nothing of this name is there.
    TidakAda,
    /// This user may not read or write it.
    TidakBerizin,
    /// The drive is write-protected.
    HanyaBaca,
    /// Another program holds it.
    SedangDipakai,
    /// Something of this name is there already.
    SudahAda,
    /// A folder where a file is needed.
    Folder,
    /// A file where a folder is needed.
    BukanFolder,
    /// The drive went away.
    Terlepas,
    /// More than the drive's file system holds in one file.
    TerlaluBesar,
    /// The name is too long, or has characters that the drive does not take.
    NamaTidakSah,
    /// Cut off or unreadable content.
    IsiRusak,
    /// Anything else.
    Lain,
}

impl Sebab {
    /// Every one, in order.
    pub const ALL: [Self; 13] = [
        Self::Penuh,
        Self::TidakAda,
        Self::TidakBerizin,
        Self::HanyaBaca,
        Self::SedangDipakai,
        Self::SudahAda,
        Self::Folder,
        Self::BukanFolder,
        Self::Terlepas,
        Self::TerlaluBesar,
        Self::NamaTidakSah,
        Self::IsiRusak,
        Self::Lain,
    ];

    /// What `error` of the system means.
    #[must_use]
    pub fn of(error: &Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Penuh,
            ErrorKind::NotFound => Self::TidakAda,
            ErrorKind::PermissionDenied => Self::TidakBerizin,
            ErrorKind::ReadOnlyFilesystem => Self::HanyaBaca,
            ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy | ErrorKind::Deadlock => {
                Self::SedangDipakai
            }
            ErrorKind::AlreadyExists => Self::SudahAda,
            ErrorKind::IsADirectory => Self::Folder,
            ErrorKind::NotADirectory => Self::BukanFolder,
            ErrorKind::NotConnected | ErrorKind::StaleNetworkFileHandle => Self::Terlepas,
            ErrorKind::FileTooLarge => Self::TerlaluBesar,
            ErrorKind::InvalidFilename => Self::NamaTidakSah,
            ErrorKind::InvalidData | ErrorKind::UnexpectedEof => Self::IsiRusak,
            _ => by_number(error),
        }
    }

    /// Its code, as it stands in the table of words.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Penuh => "PENUH",
            Self::TidakAda => "TIDAK_ADA",
            Self::TidakBerizin => "TIDAK_BERIZIN",
            Self::HanyaBaca => "HANYA_BACA",
            Self::SedangDipakai => "SEDANG_DIPAKAI",
            Self::SudahAda => "SUDAH_ADA",
            Self::Folder => "FOLDER",
            Self::BukanFolder => "BUKAN_FOLDER",
            Self::Terlepas => "TERLEPAS",
            Self::TerlaluBesar => "TERLALU_BESAR",
            Self::NamaTidakSah => "NAMA_TIDAK_SAH",
            Self::IsiRusak => "ISI_RUSAK",
            Self::Lain => "LAIN",
        }
    }
}

/// What the standard library has no kind for: the errors that a drive gives after it was pulled out.
#[cfg(unix)]
fn by_number(error: &Error) -> Sebab {
    use rustix::io::Errno;
    match Errno::from_io_error(error) {
        Some(Errno::IO | Errno::NXIO | Errno::NODEV | Errno::NOTCONN | Errno::STALE) => Sebab::Terlepas,
        _ => Sebab::Lain,
    }
}

/// What the standard library has no kind for: another program holds the file (32, 33); the drive was pulled out: not
/// ready (21), bad device (55, 433), device not connected (1167), no media (1112).
#[cfg(not(unix))]
fn by_number(error: &Error) -> Sebab {
    match error.raw_os_error() {
        Some(32 | 33) => Sebab::SedangDipakai,
        Some(21 | 55 | 433 | 1112 | 1167) => Sebab::Terlepas,
        _ => Sebab::Lain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_is_understood() {
        let of = |path: &str| Sebab::of(&std::fs::read(path).unwrap_err());
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name).to_str().unwrap().to_owned();
        std::fs::write(at("berkas"), b"x").unwrap();
        assert_eq!(of(&at("hilang")), Sebab::TidakAda);
        assert_eq!(of(&at("berkas/di dalamnya")), Sebab::BukanFolder);
        assert_eq!(of(&at(&"a".repeat(300))), Sebab::NamaTidakSah);
        let taken = std::fs::create_dir(at("berkas")).unwrap_err();
        assert_eq!(Sebab::of(&taken), Sebab::SudahAda);
        assert_eq!(Sebab::of(&Error::other("English words")), Sebab::Lain);
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_and_a_pulled_drive_are_told_apart() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(Sebab::of(&std::fs::read(dir.path()).unwrap_err()), Sebab::Folder);
        assert_eq!(Sebab::of(&Error::from(rustix::io::Errno::IO)), Sebab::Terlepas);
    }
}
