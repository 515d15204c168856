//! Meetings.

use saksama_core::rapat::{HasilRapat, PendapatIsian, Undangan};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

wire! {
    /// The invitation and attendance list of a meeting.
    UndanganReq {
        /// The meeting.
        rapat_id: String,
        /// Everybody, in printed order.
        undangan: Vec<Undangan>,
    }
    /// The items of a meeting.
    RapatInformasiReq {
        /// The meeting.
        rapat_id: String,
        /// The items, in order.
        informasi_id: Vec<String>,
    }
    /// Attendance of one invited person.
    KehadiranReq {
        /// The meeting.
        rapat_id: String,
        /// Place in the list, from 0.
        urut: u32,
        /// Present, in person or represented.
        hadir: bool,
        /// Name of the representative, or empty.
        diwakili_oleh: String,
        /// Their surat tugas.
        surat_tugas_nomor: String,
    }
    /// When somebody who signed came and left.
    JamHadirReq {
        /// The meeting.
        rapat_id: String,
        /// Place in the list, from 0.
        urut: u32,
        /// Time of coming as typed, or empty.
        jam_datang: String,
        /// Time of leaving as typed; empty: has not left.
        jam_pulang: String,
        /// Leaves now, by the clock, whatever was typed.
        pulang_sekarang: bool,
    }
    /// Note, dissent and votes on one item.
    PendapatReq {
        /// The meeting.
        rapat_id: String,
        /// The item.
        informasi_id: String,
        /// What was said.
        isian: PendapatIsian,
    }
    /// One item of a meeting, to be shown in the room.
    TayanganReq {
        /// The meeting.
        rapat_id: String,
        /// The item.
        informasi_id: String,
    }
    /// Decision on one item.
    PutusanReq {
        /// The meeting.
        rapat_id: String,
        /// The item.
        informasi_id: String,
        /// The decision, none to clear it.
        hasil: Option<HasilRapat>,
        /// Note.
        catatan: String,
    }
    /// Minutes of a meeting.
    PembahasanReq {
        /// The meeting.
        rapat_id: String,
        /// Summary of the discussion.
        pembahasan: String,
        /// How it was decided.
        cara_putusan: String,
    }
    /// Closing a meeting.
    FinishRapatReq {
        /// The meeting.
        id: String,
        /// Why without quorum, or empty.
        kuorum_dikecualikan: String,
    }
}
