//! The trail.

use crate::ApiError;
use saksama_core::jejak::Jejak;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

wire! {
    /// Lines of the trail.
    ListJejakReq {
        /// Of one thing, or of all.
        entitas_id: Option<String>,
        /// At most so many, newest first.
        jumlah: u32,
    }
    /// Why damage of the trail is known.
    AlasanJejakReq {
        /// Why.
        alasan: String,
    }
    /// A code of the trail.
    KodeJejakReq {
        /// As on paper.
        kode: String,
    }
    /// A line of the trail.
    NomorJejakReq {
        /// Its number.
        nomor: i64,
    }
    /// One line with all that it changed, in plain words.
    JejakRinci {
        /// The line.
        jejak: Jejak,
        /// Name of what it is about; empty for what has none.
        tentang: String,
        /// What it changed.
        perubahan: Vec<PerubahanJejak>,
        /// Why its change can't be undone now; none when it can.
        tetap: Option<ApiError>,
    }
    /// One changed row.
    PerubahanJejak {
        /// What kind of thing it is, e.g. `Dasar hukum`.
        hal: String,
        /// Its name, if it has one.
        nama: String,
        /// `TAMBAH`, `UBAH` or `HAPUS`.
        jenis: String,
        /// Its fields.
        medan: Vec<MedanJejak>,
    }
    /// One field of a changed row.
    MedanJejak {
        /// Its name on the screens.
        label: String,
        /// What stood there; empty for nothing.
        sebelum: String,
        /// What stands there after.
        sesudah: String,
    }
}
