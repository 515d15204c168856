//! Why a file could not be read or written: a closed list of codes with data, never sentences.

use saksama_durable::{Sebab, is_stopped};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::Error as IoError;
use std::path::Path;

/// Result of this crate.
pub type Result<T> = std::result::Result<T, ExchangeError>;

/// Everything that can go wrong at the office door. Lines and rows count from 1, sizes are bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "kode", rename_all = "SCREAMING_SNAKE_CASE")]
#[error("{self:?}")]
#[expect(missing_docs, reason = "fields are the named places of a sentence; each variant explains its own")]
pub enum ExchangeError {
    /// The file can't be opened or read; `sebab` is a code of [`Sebab`], `rincian` the system's own text for a log.
    BerkasTidakTerbaca { berkas: String, sebab: String, rincian: String },
    /// The file, or every sheet of it, holds nothing.
    BerkasKosong { berkas: String },
    /// The file is larger than this program reads.
    BerkasTerlaluBesar { berkas: String, bita: u64, batas: u64 },
    /// Neither text nor a workbook (a picture, a program, a Word document).
    BukanLembarKerja { berkas: String },
    /// A known kind that must first be saved as .xlsx or CSV: `xls`, `ods`, `html`, `pdf`.
    FormatTidakDidukung { berkas: String, format: String },
    /// The workbook is protected by a password.
    BerkasTerenkripsi { berkas: String },
    /// The workbook is cut off or damaged.
    BerkasRusak { berkas: String, rincian: String },
    /// The workbook unpacks to far more than it holds (zip bomb); `batas` is the allowance.
    BomZip { berkas: String, batas: u64 },
    /// The workbook has a part that an honest program does not write: a name that leads elsewhere, the same name twice, a
    /// link or device, another archive.
    ArsipTerlarang { berkas: String, isi: String },
    /// A file of this kind is not kept; `jenis` is the ending of its name.
    LampiranTidakDiterima { berkas: String, jenis: String },
    /// The content is not what the ending of the name says.
    LampiranPalsu { berkas: String, jenis: String },
    /// A document that carries a program.
    LampiranBermakro { berkas: String },
    /// No sheet has this name; `lembar_list` names those that exist.
    LembarTidakAda { berkas: String, lembar: String, lembar_list: Vec<String> },
    /// A quotation mark opened in the cell that begins near this line is never closed.
    KutipTidakDitutup { berkas: String, baris: usize },
    /// More rows than this program reads.
    TerlaluBanyakBaris { berkas: String, batas: usize },
    /// A cell lies further right than this program reads.
    TerlaluBanyakKolom { berkas: String, baris: usize, batas: usize },
    /// No column holds the information itself; `kepala` is what the best header row said.
    KolomInformasiTidakAda { berkas: String, kepala: Vec<String> },
    /// The mapping names a column that the list does not have (`indeks` counts from 0).
    PetaDiLuarTabel { berkas: String, indeks: usize, jumlah_kolom: usize },

    /// A workbook, or a list, that is no form of Saksama.
    FormulirBukan { berkas: String },
    /// A part of the form is gone; `isi` is its name.
    FormulirRusak { berkas: String, isi: String },
    /// The form was made by a newer program.
    FormulirLebihBaru { berkas: String },

    /// Nothing usable is left of the wanted folder name.
    NamaTidakSah { nama: String },
    /// The chosen drive or folder does not exist.
    TujuanTidakAda { tujuan: String },
    /// A file stands where a drive or folder was chosen.
    TujuanBukanFolder { tujuan: String },
    /// A folder stands where a file was to be made.
    TujuanAdalahFolder { tujuan: String },
    /// A device or a pipe stands where a file was to be made.
    TujuanBukanBerkas { tujuan: String },
    /// The drive went away while it was being written (pulled out, cable, defect).
    TujuanHilang { tujuan: String },
    /// The drive is write-protected.
    TujuanHanyaBaca { tujuan: String },
    /// This user may not write there.
    TujuanTidakBerizin { tujuan: String },
    /// Not enough room; `tersedia` is what was free when it was asked.
    RuangKurang { tujuan: String, perlu: u64, tersedia: u64 },
    /// A file of this name is already there and was left alone.
    SudahAda { berkas: String },
    /// A single file is larger than the drive's file system can hold (FAT32: 4 GiB - 1).
    BerkasTerlaluBesarUntukMedia { berkas: String },
    /// What was read back differs from what was written: the drive is broken or fake.
    IsiBerbeda { berkas: String },
    /// The officer pressed cancel; nothing is left behind.
    Dibatalkan,
    /// The .xlsx could not be built.
    LembarGagalDibuat { rincian: String },

    /// A file that is no package of Saksama.
    PaketBukan { berkas: String },
    /// The package is cut off or damaged.
    PaketRusak { berkas: String, rincian: String },
    /// A byte of the package has changed since it was sealed, or the seal is missing or of other keys.
    PaketSegelSalah { berkas: String },
    /// Not the file in which a main office gives its public keys.
    KunciKantorBukan { berkas: String },
    /// The signature is not one of the key that the package names, or one of the two is missing.
    PaketTandaTanganSalah { berkas: String },
    /// The package was made by a newer program; `versi` is its own, `dikenal` the newest known here.
    PaketLebihBaru { berkas: String, versi: String, dikenal: String },
    /// The package carries `jenis`, asked for was `perlu` (`CADANGAN`, `USULAN`).
    PaketJenisLain { berkas: String, jenis: String, perlu: String },
    /// A name in the package that has no place there, e.g. one that leads out of the folder.
    PaketNamaTerlarang { berkas: String, isi: String },
    /// The same name twice.
    PaketNamaGanda { berkas: String },
    /// A file of the manifest is not in the package.
    PaketIsiHilang { berkas: String, isi: String },
    /// A file of the package is not in the manifest.
    PaketIsiTidakTerdaftar { berkas: String, isi: String },
    /// A file is not as the manifest says.
    PaketIsiBerubah { berkas: String, isi: String },
    /// A file unpacks to more than the manifest says, or all of them to more than this program unpacks (`batas`).
    PaketMembengkak { berkas: String, batas: u64 },

    /// A folder that is no open copy.
    SalinanBukan { berkas: String },
    /// An open copy without its manifest: it was never finished, or is not all there.
    SalinanBelumSelesai { berkas: String },
    /// A part of an open copy can't be understood.
    SalinanRusak { berkas: String, isi: String },

    /// Any other failure of the system while doing `operasi`.
    GagalTulis { operasi: String, berkas: String, sebab: String, rincian: String },
}

impl From<saksama_durable::Fault> for ExchangeError {
    fn from(fault: saksama_durable::Fault) -> Self {
        Self::write(fault.operation, &fault.path, &fault.source)
    }
}

impl From<saksama_durable::Stopped> for ExchangeError {
    fn from(_: saksama_durable::Stopped) -> Self {
        Self::Dibatalkan
    }
}

impl ExchangeError {
    /// The code alone, as it stands in the table of sentences, e.g. `RUANG_KURANG`.
    #[must_use]
    pub fn kode(&self) -> String {
        self.parts().0
    }

    /// The values for the `{named}` places of the sentence; lists are joined with `, `.
    #[must_use]
    pub fn data(&self) -> BTreeMap<String, String> {
        self.parts().1
    }

    fn parts(&self) -> (String, BTreeMap<String, String>) {
        let mut data = BTreeMap::new();
        let mut kode = String::new();
        // Serialising this enum can't fail: it has only strings, numbers and lists of strings.
        if let Ok(serde_json::Value::Object(map)) = serde_json::to_value(self) {
            for (key, value) in map {
                let text = match value {
                    serde_json::Value::String(text) => text,
                    serde_json::Value::Array(list) => {
                        list.iter().filter_map(|v| v.as_str()).collect::<Vec<_>>().join(", ")
                    }
                    other => other.to_string(),
                };
                if key == "kode" {
                    kode = text;
                } else {
                    data.insert(key, text);
                }
            }
        }
        (kode, data)
    }

    /// Failure of the system while reading `path`.
    pub(crate) fn read(path: &Path, error: &IoError) -> Self {
        if is_stopped(error) {
            return Self::Dibatalkan;
        }
        Self::BerkasTidakTerbaca {
            berkas: file_name(path),
            sebab: Sebab::of(error).as_str().into(),
            rincian: error.to_string(),
        }
    }

    /// Failure of the system while writing `path`, told by what the officer can do about it.
    pub(crate) fn write(operasi: &str, path: &Path, error: &IoError) -> Self {
        if is_stopped(error) {
            return Self::Dibatalkan;
        }
        let tujuan = path.display().to_string();
        match Sebab::of(error) {
            Sebab::Penuh => Self::RuangKurang { tujuan, perlu: 0, tersedia: 0 },
            Sebab::HanyaBaca => Self::TujuanHanyaBaca { tujuan },
            Sebab::TidakBerizin => Self::TujuanTidakBerizin { tujuan },
            Sebab::SudahAda => Self::SudahAda { berkas: file_name(path) },
            Sebab::TerlaluBesar => Self::BerkasTerlaluBesarUntukMedia { berkas: file_name(path) },
            Sebab::TidakAda | Sebab::Terlepas => Self::TujuanHilang { tujuan },
            sebab => Self::GagalTulis {
                operasi: operasi.into(),
                berkas: file_name(path),
                sebab: sebab.as_str().into(),
                rincian: error.to_string(),
            },
        }
    }
}

/// The last part of a path: what the officer knows the file by.
pub(crate) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::ErrorKind;

    #[test]
    fn kode_and_data_come_from_the_same_value() {
        let error = ExchangeError::LembarTidakAda {
            berkas: "daftar.xlsx".into(),
            lembar: "2025".into(),
            lembar_list: vec!["2023".into(), "2024".into()],
        };
        assert_eq!(error.kode(), "LEMBAR_TIDAK_ADA");
        assert_eq!(error.data()["lembar_list"], "2023, 2024");
        assert_eq!(ExchangeError::Dibatalkan.kode(), "DIBATALKAN");
    }

    #[test]
    fn full_and_read_only_drives_have_their_own_code() {
        let path = Path::new("stick/dkip.pdf");
        let kode = |kind: ErrorKind| ExchangeError::write("write", path, &IoError::from(kind)).kode();
        assert_eq!(kode(ErrorKind::StorageFull), "RUANG_KURANG");
        assert_eq!(kode(ErrorKind::ReadOnlyFilesystem), "TUJUAN_HANYA_BACA");
        assert_eq!(kode(ErrorKind::PermissionDenied), "TUJUAN_TIDAK_BERIZIN");
        assert_eq!(kode(ErrorKind::NotFound), "TUJUAN_HILANG");
        assert_eq!(kode(ErrorKind::Other), "GAGAL_TULIS");
    }

    #[test]
    fn every_code_has_a_sentence_that_says_what_to_do() {
        let table: BTreeMap<String, BTreeMap<String, String>> =
            serde_json::from_str(include_str!("../../../../assets/teks/galat.json")).unwrap();
        let source = include_str!("error.rs");
        let body = source.split_once("pub enum ExchangeError {").unwrap().1.split_once("\n}").unwrap().0;
        let names: Vec<&str> = body
            .lines()
            .map(str::trim)
            .filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase()))
            .map(|line| line.split([' ', ',']).next().unwrap())
            .collect();
        assert!(names.contains(&"Dibatalkan") && names.contains(&"PaketRusak"), "{names:?}");
        for name in names {
            let mut kode = String::new();
            for c in name.chars() {
                if c.is_ascii_uppercase() && !kode.is_empty() {
                    kode.push('_');
                }
                kode.push(c.to_ascii_uppercase());
            }
            let sentence = table.get(&kode).unwrap_or_else(|| panic!("{kode} has no sentence"));
            assert!(sentence["tindakan"].ends_with('.'), "{kode}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_pulled_drive_is_gone() {
        let error = IoError::from(rustix::io::Errno::IO);
        assert_eq!(ExchangeError::write("fsync", Path::new("stick"), &error).kode(), "TUJUAN_HILANG");
    }
}
