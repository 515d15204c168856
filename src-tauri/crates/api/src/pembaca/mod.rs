//! Reading files from elsewhere in a process of its own: the same program once more, with little memory, little time and
//! no way to write a file. A library below us that runs out of memory, or never ends, takes only that process along.
//!
//! The file is its standard input, the answer its standard output: lines of JSON, how far it is and at last the result.
//! Where the host names no program (tests that call commands directly), the same work is done here.

mod ask;
mod serve;

pub use serve::serve;

use crate::picture::prepare_logo;
use crate::{ApiError, ApiResult};
use saksama_documents::pindaian::pages_of_scan;
use saksama_documents::{RenderError, read_kode_lembar};
use saksama_durable::Progress;
use saksama_exchange::formulir::{FormulirMasuk, parse_formulir};
use saksama_exchange::import::{MAX_BITA, Table, parse_table};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

pub(crate) use ask::{read, read_bytes};

/// What is read.
pub(crate) trait Bacaan: Serialize + DeserializeOwned + Send + 'static {
    /// Name of the kind in the arguments of the process.
    const JENIS: &'static str;
    /// Largest file, bytes.
    const MAKS: u64;

    /// Reads the content of `berkas`.
    ///
    /// # Errors
    /// What the reader refuses.
    fn of(berkas: &str, bytes: &[u8], progress: &mut Progress<'_>) -> ApiResult<Self>;
}

/// A list of information.
impl Bacaan for Table {
    const JENIS: &'static str = "DAFTAR";
    const MAKS: u64 = MAX_BITA;

    fn of(berkas: &str, bytes: &[u8], progress: &mut Progress<'_>) -> ApiResult<Self> {
        Ok(parse_table(berkas, bytes, None, progress)?)
    }
}

/// The form of a unit that came back.
impl Bacaan for FormulirMasuk {
    const JENIS: &'static str = "FORMULIR";
    const MAKS: u64 = MAX_BITA;

    fn of(berkas: &str, bytes: &[u8], progress: &mut Progress<'_>) -> ApiResult<Self> {
        Ok(parse_formulir(berkas, bytes, progress)?)
    }
}

/// A logo as it is stored, PNG; none when the file is no picture.
#[derive(Serialize, Deserialize)]
pub(crate) struct Logo(pub(crate) Option<Vec<u8>>);

impl Bacaan for Logo {
    const JENIS: &'static str = "LOGO";
    const MAKS: u64 = 20 * 1024 * 1024;

    fn of(_: &str, bytes: &[u8], _: &mut Progress<'_>) -> ApiResult<Self> {
        Ok(Self(prepare_logo(bytes)))
    }
}

/// The code on a scanned sheet.
#[derive(Serialize, Deserialize)]
pub(crate) struct KodePindaian(pub(crate) String);

impl Bacaan for KodePindaian {
    const JENIS: &'static str = "PINDAIAN";
    const MAKS: u64 = 100_000_000;

    fn of(berkas: &str, bytes: &[u8], _: &mut Progress<'_>) -> ApiResult<Self> {
        match read_kode_lembar(bytes) {
            Ok(Some(kode)) => Ok(Self(kode)),
            Ok(None) => Err(ApiError::new("PINDAIAN_TANPA_KODE").with("berkas", berkas)),
            Err(RenderError::PdfUnreadable) => {
                Err(ApiError::new("PINDAIAN_TIDAK_TERBACA").with("berkas", berkas))
            }
            Err(error) => Err(error.into()),
        }
    }
}

/// A scan as a PDF of its pages, to be joined with other papers.
#[derive(Serialize, Deserialize)]
pub(crate) struct HalamanPindaian(pub(crate) Vec<u8>);

impl Bacaan for HalamanPindaian {
    const JENIS: &'static str = "HALAMAN_PINDAIAN";
    const MAKS: u64 = KodePindaian::MAKS;

    fn of(berkas: &str, bytes: &[u8], _: &mut Progress<'_>) -> ApiResult<Self> {
        let pages = pages_of_scan(bytes);
        Ok(Self(pages.map_err(|_| ApiError::new("PINDAIAN_TIDAK_TERBACA").with("berkas", berkas))?))
    }
}

/// One line of the answer.
#[derive(Serialize, Deserialize)]
enum Baris<T> {
    /// How far it is: done, of all.
    Maju(u64, u64),
    Hasil(T),
    Galat(ApiError),
}
