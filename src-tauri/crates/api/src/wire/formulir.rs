//! The Excel forms of units.

use super::RingkasanImpor;
use chrono::NaiveDateTime;
use saksama_core::formulir::HitunganFormulir;
use saksama_core::masalah::Masalah;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What a row of a form is to the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum JenisBarisFormulir {
    /// Not in the register.
    Baru,
    /// In the register with other words.
    Berubah,
    /// As in the register.
    Sama,
    /// Probably in the register, or in the form, already.
    Ganda,
    /// Can't be taken.
    Salah,
}

wire! {
    /// Forms to make.
    BuatFormulirReq {
        /// The unit; none for every unit in use.
        unit_id: Option<String>,
        /// Round of proposals; empty for the year of today.
        putaran: String,
        /// Day by which they are wanted back, as typed; empty for none.
        batas: String,
        /// The folder or drive.
        path: String,
    }
    /// A form on the drive.
    BerkasFormulir {
        /// Name of the unit.
        unit: String,
        /// Its code.
        kode_unit: String,
        /// Where the form lies.
        path: String,
        /// Items that it was filled with, or rows that go back.
        jumlah: u32,
        /// SHA-256.
        sha256: String,
    }
    /// Forms that were written and read back.
    HasilBuatFormulir {
        /// The folder.
        folder: String,
        /// Their round.
        putaran: String,
        /// The forms.
        berkas: Vec<BerkasFormulir>,
    }
    /// Which board.
    PapanFormulirReq {
        /// The round; none for the newest.
        putaran: Option<String>,
    }
    /// One column in which a row differs from its item.
    BedaFormulir {
        /// The column's hidden name.
        medan: String,
        /// Its heading in the form.
        kolom: String,
        /// What stands here.
        di_sini: String,
        /// What stands in the form.
        di_formulir: String,
    }
    /// One row of a form.
    BarisFormulirTerima {
        /// Row as a spreadsheet numbers it, from 1.
        baris: u32,
        /// What it is.
        jenis: JenisBarisFormulir,
        /// Title.
        judul: String,
        /// Number of its item here.
        nomor_register: Option<String>,
        /// Its item here.
        informasi_id: Option<String>,
        /// What is wrong, or to be looked at.
        temuan: Vec<Masalah>,
        /// Where it differs from its item; of a new one every column with words.
        beda: Vec<BedaFormulir>,
        /// What the unit says beside it.
        keterangan: String,
    }
    /// A form that was checked; nothing is saved.
    PeriksaFormulir {
        /// Name of the file.
        berkas: String,
        /// Its SHA-256: taking it asks for the same.
        sha256: String,
        /// SHA-256 of what every row is to the register: taking it asks for the same.
        sha256_baris: String,
        /// When this very file was taken before.
        diterima_at: Option<NaiveDateTime>,
        /// The unit.
        unit_id: String,
        /// Its name.
        unit: String,
        /// Round of proposals.
        putaran: String,
        /// Only rows that were mended.
        perbaikan: bool,
        /// Heading of each column of the form, by its hidden name.
        kolom: BTreeMap<String, String>,
        /// The counts.
        hitungan: HitunganFormulir,
        /// Its rows.
        baris: Vec<BarisFormulirTerima>,
    }
    /// What the officer takes of a form.
    AmbilFormulirReq {
        /// The file.
        path: String,
        /// Its SHA-256 when it was checked.
        sha256: String,
        /// What its rows were to the register when it was checked.
        sha256_baris: String,
        /// Rows to take, as a spreadsheet numbers them.
        baris: Vec<u32>,
    }
    /// A form that was taken in.
    HasilFormulir {
        /// Its rows, with the numbers they got.
        periksa: PeriksaFormulir,
        /// Items that are new.
        jumlah_baru: u32,
        /// Items that were changed.
        diubah: u32,
        /// The same for what comes next; the range is that of the new ones.
        ringkasan: RingkasanImpor,
    }
    /// Rows that go back to their unit.
    KembaliFormulirReq {
        /// The file they came in.
        path: String,
        /// Its SHA-256 when it was checked.
        sha256: String,
        /// Rows to send back.
        baris: Vec<u32>,
        /// The folder or drive for the new form.
        tujuan: String,
    }
}
