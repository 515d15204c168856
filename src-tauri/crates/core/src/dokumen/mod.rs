//! The life of every paper: `DRAF → DICETAK → DITANDATANGANI → DIGANTI | DIBATALKAN`. Printing is not signing; a
//! signed paper never changes; what was printed is kept. What is recorded of its ink may be corrected, with a reason.

mod catatan;
mod isi;
mod koreksi;
mod nomor;
mod nomor_sama;
pub mod penomoran;
mod pindaian;
mod print;
mod read;
mod sign;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_isi;
#[cfg(test)]
mod tests_koreksi;

pub(crate) use catatan::Penandatangan;
pub use isi::isi_sha256;
pub use koreksi::correct_tanda_tangan;
pub use nomor::propose_nomor;
pub use pindaian::{attach_pindaian, cancel};
pub use print::{CetakBaru, record_print};
pub(crate) use print::{refuse_papers, replace_print};
pub(crate) use read::is_signed;
pub use read::{get, list};
pub use sign::record_tanda_tangan;

use crate::organisasi::Kertas;
use crate::sql_enum;
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

sql_enum! {
    /// State of a paper.
    pub enum StatusDokumen {
        /// Printed while it was not final; nobody signs it.
        Draf = "DRAF",
        /// Printed, waiting for ink.
        Dicetak = "DICETAK",
        /// Signed; number, date and signatory recorded.
        Ditandatangani = "DITANDATANGANI",
        /// Replaced by a later print or paper.
        Diganti = "DIGANTI",
        /// Cancelled, with a reason.
        Dibatalkan = "DIBATALKAN",
    }
}

sql_enum! {
    /// The papers of domain 9 that this program prints.
    pub enum KodeDokumen {
        /// Lembar Pengujian Konsekuensi; subject: a sheet.
        D04 = "D04",
        /// Undangan rapat; subject: a meeting.
        D08 = "D08",
        /// Daftar hadir; subject: a meeting.
        D10 = "D10",
        /// Berita Acara rapat; subject: a meeting.
        D12 = "D12",
        /// Keputusan with annex; subject: a decree.
        D14 = "D14",
        /// DKIP; subject: none (all items set), stored under `dkip`.
        D18 = "D18",
    }
}

/// A stored file: its content is named by its hash.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Berkas {
    /// SHA-256 of the content, hexadecimal.
    pub sha256: String,
    /// Name when it was attached.
    pub nama: String,
    /// Kind: `application/pdf`, `image/png`, …
    pub media: String,
    /// Size in bytes.
    pub ukuran: u64,
}

/// One paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Dokumen {
    /// Id.
    pub id: String,
    /// Which paper.
    pub kode: KodeDokumen,
    /// What it is about: id of the sheet, meeting or decree, or `dkip`.
    pub subjek_id: String,
    /// Title for lists.
    pub judul: String,
    /// Number, empty until given.
    pub nomor: String,
    /// Year in which the number counts.
    pub tahun: u32,
    /// Date on the paper, once recorded.
    pub tanggal: Option<NaiveDate>,
    /// State.
    pub status: StatusDokumen,
    /// Print number, from 1.
    pub versi: u32,
    /// What was printed.
    pub pdf: Berkas,
    /// Number of pages.
    pub halaman: u32,
    /// Paper.
    pub kertas: Kertas,
    /// Version of the wording.
    pub naskah_versi: String,
    /// When it was printed.
    pub dicetak_at: NaiveDateTime,
    /// Who signed: the row of the person, who may have another office by now.
    pub penandatangan_id: Option<String>,
    /// Who signed, with titles, as recorded.
    pub penandatangan: String,
    /// NIP of who signed, digits only, as it was when the signature was recorded; empty for a record of an older
    /// program or a person without NIP.
    pub penandatangan_nip: String,
    /// Pangkat of who signed, as it was then.
    pub penandatangan_pangkat: String,
    /// Office of who signed, as it was then.
    pub penandatangan_jabatan: String,
    /// The scan.
    pub pindaian: Option<Berkas>,
    /// Why it was replaced or cancelled.
    pub alasan: String,
}

/// The signature as recorded from the paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TandaTanganIsian {
    /// The printed paper.
    pub dokumen_id: String,
    /// Number given by the registry.
    pub nomor: String,
    /// Date on the paper, as typed.
    pub tanggal: String,
    /// Who signed.
    pub penandatangan_id: Option<String>,
}
