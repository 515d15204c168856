//! The trail.

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
}
