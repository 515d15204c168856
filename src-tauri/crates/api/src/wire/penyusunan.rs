//! Rounds by the SOP.

use saksama_core::organisasi::ProfilSop;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

wire! {
    /// Items of a round.
    PenyusunanInformasiReq {
        /// The round.
        id: String,
        /// The items.
        informasi_id: Vec<String>,
    }
    /// A page of the items of a round.
    PenyusunanHalamanReq {
        /// The round.
        id: String,
        /// Items to skip.
        mulai: u32,
        /// Items to give, at most 500.
        jumlah: u32,
    }
    /// An activity of a round.
    KegiatanReq {
        /// The round.
        id: String,
        /// The activity, e.g. `T3a`.
        kode: String,
        /// The day its output was there, as typed; empty for today.
        selesai: String,
        /// Why it is closed without its output, or a note.
        catatan: String,
    }
    /// A shipped SOP.
    ProfilSopReq {
        /// Which.
        profil: ProfilSop,
    }
}
