//! The register, its lists and the sheets.

use chrono::{NaiveDate, NaiveDateTime};
use saksama_core::informasi::status::Transisi;
use saksama_core::uji_konsekuensi::LembarUjiBarisIsian;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

wire! {
    /// One Pasal 17 code with its official wording.
    Pasal17Baris {
        /// `h.3`.
        kode: String,
        /// `h`.
        huruf: String,
        /// Official wording of the code itself.
        bunyi: String,
        /// Official wording of its lettered head.
        induk: String,
        /// Short label of the letter.
        label: String,
    }
    /// One code of Pasal 17.
    KodePasal17Req {
        /// `h`, or `h.3`.
        kode: String,
    }
    /// A golongan with its pangkat.
    PangkatBaris {
        /// `IV/b`.
        golongan: String,
        /// `Pembina Tingkat I`.
        pangkat: String,
    }
    /// A change of state by hand.
    MoveInformasiReq {
        /// The item.
        id: String,
        /// The step.
        transisi: Transisi,
        /// Why.
        alasan: String,
    }
    /// An unfinished form.
    DrafReq {
        /// Which form, e.g. `informasi:baru`.
        kunci: String,
        /// Its fields.
        isi: serde_json::Value,
    }
    /// Which unfinished form.
    KunciReq {
        /// Which form.
        kunci: String,
    }
    /// A kept form.
    DrafRes {
        /// Its fields.
        isi: serde_json::Value,
        /// When it was kept.
        diubah_at: NaiveDateTime,
    }
    /// Items for a sheet.
    AddLembarUjiItemReq {
        /// The sheet.
        lembar_id: String,
        /// The items.
        informasi_id: Vec<String>,
    }
    /// One row of a sheet.
    LembarUjiBarisReq {
        /// The sheet.
        lembar_id: String,
        /// The row.
        baris_id: String,
    }
    /// Cells of one row.
    SaveLembarUjiBarisReq {
        /// The sheet.
        lembar_id: String,
        /// The cells.
        baris: LembarUjiBarisIsian,
    }
    /// Two days whose lists are compared.
    PerbandinganReq {
        /// The earlier day; none for the end of the year before.
        semula: Option<NaiveDate>,
        /// The later day; none for today.
        menjadi: Option<NaiveDate>,
    }
}
