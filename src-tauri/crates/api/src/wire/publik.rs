//! The check of the public list before it is written, and what was made known.

use chrono::NaiveDateTime;
use saksama_core::masalah::Masalah;
use saksama_core::publikasi::{KeputusanBelum, Publikasi};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

wire! {
    /// What the public list would say, and what in it must be decided first.
    PeriksaDkip {
        /// Each row beside the item's own title.
        baris: Vec<BarisBanding>,
        /// What was found, decided or not.
        temuan: Vec<TemuanPublik>,
        /// How many of them wait for a decision.
        belum: u32,
        /// What no program can look through.
        tak_terbaca: Vec<Masalah>,
    }
    /// A row of the public list beside what the register calls it.
    BarisBanding {
        /// The item.
        informasi_id: String,
        /// Number in the list.
        nomor: String,
        /// Register number.
        nomor_register: String,
        /// Internal title.
        judul: String,
        /// What the public reads.
        publik: String,
        /// The public gets other words than the register has.
        berbeda: bool,
    }
    /// Words in the public list, or in a file of it, that may have to stay inside.
    TemuanPublik {
        /// Fingerprint, by which it is decided on.
        sidik: String,
        /// What it is: `NIK`, `NIP`, `TELEPON`, `POS_EL`, `NAMA_ORANG`, `LOKASI_ARSIP`, `JUDUL_INTERNAL`,
        /// `KATA_JUDUL`, `ISI_INTERNAL`, `NOMOR_INTERNAL`.
        jenis: String,
        /// Field where the office keeps it (`tabel.kolom`); empty for a shape.
        kolom: String,
        /// File, when it is in none of the cells of the list.
        berkas: String,
        /// Number of the row; empty outside the rows.
        nomor: String,
        /// Which cell.
        medan: String,
        /// The item of the row.
        informasi_id: Option<String>,
        /// Its internal title.
        judul: String,
        /// Words before it.
        sebelum: String,
        /// The words.
        kata: String,
        /// Words behind it.
        sesudah: String,
        /// Why it may stay; none while nobody decided.
        alasan: Option<String>,
    }
    /// A finding that may stay.
    IzinTemuanReq {
        /// Its fingerprint.
        sidik: String,
        /// Its words.
        kata: String,
        /// Why.
        alasan: String,
    }
    /// What was made known, and what was not.
    DaftarPublikasi {
        /// Publications, or those in the trash; the newest first.
        publikasi: Vec<Publikasi>,
        /// Signed decrees that none of them names.
        belum: Vec<KeputusanBelum>,
        /// The last export.
        ekspor: Option<EksporTerakhir>,
        /// Web site of the office.
        laman: String,
        /// Who is working.
        petugas: String,
    }
    /// When and where the public list was exported last.
    EksporTerakhir {
        /// When.
        waktu: NaiveDateTime,
        /// Its folder.
        folder: String,
    }
}
