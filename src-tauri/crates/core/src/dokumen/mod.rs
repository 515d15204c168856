//! The life of every paper: `DRAF → DICETAK → DITANDATANGANI → DIGANTI | DIBATALKAN`. Printing is not signing; a
//! signed paper never changes; what was printed is kept. What is recorded of its ink may be corrected, with a reason.

mod bahan;
mod catatan;
mod isi;
mod isi_semula;
mod jenis;
mod kode_lembar;
mod koreksi;
mod medan;
mod nomor;
mod nomor_sama;
pub mod penomoran;
mod pindaian;
mod posisi;
mod print;
mod read;
mod sesudah;
mod sign;
mod subjek;
mod tercetak;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_isi;
#[cfg(test)]
mod tests_isi_dahulu;
#[cfg(test)]
mod tests_isi_semula;
#[cfg(test)]
mod tests_kode_lembar;
#[cfg(test)]
mod tests_koreksi;
#[cfg(test)]
mod tests_posisi;
#[cfg(test)]
mod tests_tercetak;

pub(crate) use bahan::read_bahan;
pub use bahan::{BahanDokumen, berakhir_bahan, get_bahan, informasi_bahan, list_bahan, save_bahan};
pub(crate) use catatan::Penandatangan;
pub use isi::isi_sha256;
pub use jenis::JenisDokumen;
pub use kode_lembar::find_by_kode;
pub use koreksi::correct_tanda_tangan;
pub use medan::{JenisMedan, Medan, medan_bahan};
pub use nomor::propose_nomor;
pub(crate) use pindaian::PINDAIAN;
pub use pindaian::{attach_pindaian, cancel};
pub use posisi::{
    DokumenBeredar, PosisiDokumen, PosisiDokumenIsian, TahapDokumen, list_beredar, record_posisi,
};
pub use print::{CetakBaru, file_name, nama_berkas, record_print};
pub(crate) use print::{refuse_papers, replace_print};
pub(crate) use read::is_signed;
pub use read::{
    KodeJejak, get, is_unchanged, kode_jejak_of, kode_jejak_tercetak, list, masukan, naskah_versi_of,
    versi_isi,
};
pub use sign::record_tanda_tangan;
pub use subjek::check_subjek;
pub use tercetak::{NOMOR_SURAT, NomorTercetak, TANGGAL_SURAT, TANGGAL_TITIK, refuse_nomor, tahun_nomor};

use crate::keputusan::JenisKeputusan;
use crate::organisasi::Kertas;
use crate::sql_enum;
use crate::uji_konsekuensi::JenisLembar;
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
    /// The papers of domain 9.
    pub enum KodeDokumen {
        /// Surat permintaan usulan; subject: a unit, or all of them.
        D01 = "D01",
        /// Formulir usulan; subject: a unit, or all of them for a blank form.
        D02 = "D02",
        /// Rekapitulasi klasifikasi; subject: the register.
        D03 = "D03",
        /// Lembar Pengujian Konsekuensi; subject: a sheet of kind `AWAL` or `ULANG`.
        D04 = "D04",
        /// Draft DKIP; subject: the register.
        D05 = "D05",
        /// Nota Dinas to the Tim Pertimbangan; subject: a sheet.
        D06 = "D06",
        /// Berita Acara Pengujian Konsekuensi; subject: a sheet.
        D07 = "D07",
        /// Undangan rapat; subject: a meeting.
        D08 = "D08",
        /// Tanda terima undangan dan bahan rapat; subject: a meeting.
        D09 = "D09",
        /// Daftar hadir; subject: a meeting.
        D10 = "D10",
        /// Notula; subject: a meeting.
        D11 = "D11",
        /// Berita Acara rapat; subject: a meeting.
        D12 = "D12",
        /// Hasil pertimbangan; subject: a meeting.
        D13 = "D13",
        /// Keputusan with annex; subject: a decree of kind `PENETAPAN`.
        D14 = "D14",
        /// Petikan of a decree; subject: one of its items.
        D14Petikan = "D14-PETIKAN",
        /// Salinan of a decree; subject: the decree.
        D14Salinan = "D14-SALINAN",
        /// Keputusan tambahan; subject: a decree of kind `TAMBAHAN`.
        D15 = "D15",
        /// Surat pengantar of a decree; subject: the decree, or the decree for one unit.
        D16 = "D16",
        /// Tanda terima SK; subject: the decree, or the decree for one unit.
        D17 = "D17",
        /// DKIP; subject: the register (all items set), stored under `dkip`.
        D18 = "D18",
        /// Daftar arsip; subject: a place, or all of them.
        D19 = "D19",
        /// Labels; subject: a place, or all of them.
        D19Label = "D19-LABEL",
        /// Kartu lokasi; subject: a place, or all of them.
        D19Kartu = "D19-KARTU",
        /// Daftar penataan by the end of the exemption; subject: the register.
        D19Penataan = "D19-PENATAAN",
        /// Lembar Pengujian atas Pengubahan Klasifikasi; subject: a sheet of kind `PENGUBAHAN`.
        D20 = "D20",
        /// Keputusan pengubahan klasifikasi or pembukaan; subject: a decree of these kinds.
        D21 = "D21",
        /// Pengumuman perubahan klasifikasi; subject: a decree.
        D22 = "D22",
        /// Laporan pendokumentasian; subject: the register.
        D23 = "D23",
        /// Berita Acara Serah Terima; subject: a unit.
        D24 = "D24",
        /// Formulir peminjaman; subject: an item.
        D25 = "D25",
        /// Kartu peminjaman; subject: an item.
        D25Kartu = "D25-KARTU",
        /// Daftar of archives that are out; subject: the register.
        D25Peminjaman = "D25-PEMINJAMAN",
        /// Daftar jatuh tempo; subject: the register.
        D25JatuhTempo = "D25-JATUH-TEMPO",
        /// Bukti unggah; subject: the register.
        D25Unggah = "D25-UNGGAH",
    }
}

/// What a paper is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JenisSubjek {
    /// One item.
    Informasi,
    /// A unit, or [`SEMUA`].
    Unit,
    /// A sheet of the uji konsekuensi.
    Lembar,
    /// A meeting.
    Rapat,
    /// A decree.
    Keputusan,
    /// A decree, or `decree/unit` for the copy of one unit.
    KeputusanUnit,
    /// A place of the archive, or [`SEMUA`].
    Lokasi,
    /// The whole register; there is one, [`REGISTER`].
    Register,
}

/// Subject of a paper about all units or all places.
pub const SEMUA: &str = "semua";

/// Subject of a paper about the whole register.
pub const REGISTER: &str = "dkip";

/// Decree and unit of a subject [`JenisSubjek::KeputusanUnit`]; no unit for all of them.
#[must_use]
pub fn keputusan_unit(subjek_id: &str) -> (&str, Option<&str>) {
    subjek_id.split_once('/').map_or((subjek_id, None), |(keputusan, unit)| (keputusan, Some(unit)))
}

impl KodeDokumen {
    /// What the paper is about.
    #[must_use]
    pub const fn subjek(self) -> JenisSubjek {
        match self {
            Self::D01 | Self::D02 | Self::D24 => JenisSubjek::Unit,
            Self::D04 | Self::D06 | Self::D07 | Self::D20 => JenisSubjek::Lembar,
            Self::D08 | Self::D09 | Self::D10 | Self::D11 | Self::D12 | Self::D13 => JenisSubjek::Rapat,
            Self::D14 | Self::D14Salinan | Self::D15 | Self::D21 | Self::D22 => JenisSubjek::Keputusan,
            Self::D14Petikan | Self::D25 | Self::D25Kartu => JenisSubjek::Informasi,
            Self::D16 | Self::D17 => JenisSubjek::KeputusanUnit,
            Self::D19 | Self::D19Label | Self::D19Kartu => JenisSubjek::Lokasi,
            Self::D03
            | Self::D05
            | Self::D18
            | Self::D19Penataan
            | Self::D23
            | Self::D25Peminjaman
            | Self::D25JatuhTempo
            | Self::D25Unggah => JenisSubjek::Register,
        }
    }

    /// Whether it is of its day or of one event (a list, a loan, a handover, an extract that is asked for), and may be
    /// made anew after one was signed. Other papers say what a sheet, a meeting or a decree said, once.
    #[must_use]
    pub const fn is_of_its_day(self) -> bool {
        matches!(
            self.subjek(),
            JenisSubjek::Register | JenisSubjek::Unit | JenisSubjek::Lokasi | JenisSubjek::Informasi
        )
    }

    /// The paper of a decree of this kind.
    #[must_use]
    pub const fn of_keputusan(jenis: JenisKeputusan) -> Self {
        match jenis {
            JenisKeputusan::Penetapan => Self::D14,
            JenisKeputusan::Tambahan => Self::D15,
            JenisKeputusan::Pengubahan | JenisKeputusan::Pembukaan | JenisKeputusan::Pencabutan => Self::D21,
        }
    }

    /// Whether it is a decree itself, whose signature sets or opens items; not an extract or a copy of one.
    #[must_use]
    pub const fn is_keputusan(self) -> bool {
        matches!(self, Self::D14 | Self::D15 | Self::D21)
    }

    /// The paper of a sheet of this kind.
    #[must_use]
    pub const fn of_lembar(jenis: JenisLembar) -> Self {
        match jenis {
            JenisLembar::Awal | JenisLembar::Ulang => Self::D04,
            JenisLembar::Pengubahan => Self::D20,
        }
    }

    /// Whether it is a sheet itself, whose signature gives it its number.
    #[must_use]
    pub const fn is_lembar(self) -> bool {
        matches!(self, Self::D04 | Self::D20)
    }

    /// The paper whose numbers it shares: all decrees of an office are numbered in one row, and so are its sheets.
    #[must_use]
    pub const fn penomoran(self) -> Self {
        match self {
            Self::D15 | Self::D21 => Self::D14,
            Self::D20 => Self::D04,
            other => other,
        }
    }

    /// The paper whose wording and page setup it shares: petikan and salinan say what their decree says.
    #[must_use]
    pub const fn asal(self) -> Self {
        match self {
            Self::D14Petikan | Self::D14Salinan => Self::D14,
            other => other,
        }
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
    /// Whether another one may be made after it was signed, by [`KodeDokumen::is_of_its_day`].
    pub dibuat_berulang: bool,
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
    /// Size of a sheet of the office's own, e.g. `200 × 300 mm`; empty: the size in `kertas`.
    pub ukuran_khusus: String,
    /// Version of the wording.
    pub naskah_versi: String,
    /// Code on each sheet, e.g. `K7Q2M-9FX3A`; empty where sheets bear none.
    pub kode_lembar: String,
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
    /// Office on whose behalf it was signed (a.n.), as recorded; empty for none.
    pub penandatangan_atas_nama: String,
    /// The scan.
    pub pindaian: Option<Berkas>,
    /// Why it was replaced or cancelled.
    pub alasan: String,
    /// Number printed on it; empty for dots, and for a print of an older program.
    pub nomor_tercetak: String,
    /// Day printed on it; none for dots, and for a print of an older program.
    pub tanggal_tercetak: Option<NaiveDate>,
    /// The decree that an extract or a certified copy repeats.
    pub keputusan_id: Option<String>,
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
    /// The officer was asked and says so: number and day are these, other ones than were printed.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub walau_berbeda: bool,
}
