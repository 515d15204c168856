//! The meeting of the Tim Pertimbangan: who was asked, who came, whether it may decide, what it decided (domain 10).

mod bahan;
mod finish;
mod hadir;
mod jam;
pub mod kuorum;
mod ready;
mod save;
mod tayangan;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_ruang;
mod trash;
mod ulang;
mod undangan;

pub use bahan::{PendapatIsian, record_pendapat, record_putusan, save_informasi, save_pembahasan};
pub use finish::{except_kuorum, finish, postpone};
pub use ready::{
    ReadyBeritaAcara, ReadyDaftarHadir, ReadyNotula, ReadyUndangan, prepare_berita_acara,
    prepare_daftar_hadir, prepare_notula, prepare_undangan,
};
pub use save::{get, list, save};
pub use tayangan::{KeputusanSebelumnya, PasalTayangan, PutusanSebelumnya, Tayangan, get_tayangan};
pub use trash::{restore, trash};
pub use ulang::repeat;
pub use undangan::{record_jam, record_kehadiran, record_pulang, save_undangan};

use crate::sql_enum;
use crate::uji_konsekuensi::HasilUji;
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

sql_enum! {
    /// Kind of meeting.
    pub enum JenisRapat {
        /// Evaluation inside the office (SOP T, step 3a).
        Internal = "INTERNAL",
        /// The deciding meeting.
        TimPertimbangan = "TIM_PERTIMBANGAN",
    }
}

sql_enum! {
    /// State of a meeting.
    pub enum StatusRapat {
        /// Planned.
        Dijadwalkan = "DIJADWALKAN",
        /// Attendance is being taken.
        Berlangsung = "BERLANGSUNG",
        /// Held and closed.
        Selesai = "SELESAI",
        /// Not enough members; to be held again.
        Ditunda = "DITUNDA",
        /// Cancelled.
        Batal = "BATAL",
    }
}

sql_enum! {
    /// In what capacity someone is invited; only members and the chair can count.
    pub enum SebagaiUndangan {
        /// Chair.
        Pimpinan = "PIMPINAN",
        /// Member.
        Anggota = "ANGGOTA",
        /// Expert.
        Ahli = "AHLI",
        /// Guest.
        Undangan = "UNDANGAN",
        /// Secretariat.
        Sekretariat = "SEKRETARIAT",
    }
}

sql_enum! {
    /// What the meeting decided on one item.
    pub enum HasilRapat {
        /// Closed.
        SetujuDikecualikan = "SETUJU_DIKECUALIKAN",
        /// Closed in part.
        SetujuSebagian = "SETUJU_SEBAGIAN",
        /// Open.
        Terbuka = "TERBUKA",
        /// Later.
        Ditunda = "DITUNDA",
        /// Test again.
        UjiUlang = "UJI_ULANG",
    }
}

/// One invited person and their attendance.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Undangan {
    /// Person of the list, or none for a guest.
    pub pejabat_id: Option<String>,
    /// Name as printed.
    pub nama: String,
    /// NIP, digits only, or empty.
    pub nip: String,
    /// Office as printed.
    pub jabatan: String,
    /// Capacity.
    pub sebagai: SebagaiUndangan,
    /// Signed the attendance list, in person or by a representative.
    pub hadir: bool,
    /// Name of the representative, or empty.
    pub diwakili_oleh: String,
    /// Number of the representative's surat tugas; without it a representative doesn't count.
    pub surat_tugas_nomor: String,
    /// When they came, `09.05`; empty where nobody wrote it down.
    #[serde(default)]
    pub jam_datang: String,
    /// When they left; empty for who stayed. Who has left doesn't vote and makes no quorum any more.
    #[serde(default)]
    pub jam_pulang: String,
}

/// Whether the meeting may decide, with its sum.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Kuorum {
    /// Members in office on the day.
    pub anggota: u32,
    /// How many must be present.
    pub dibutuhkan: u32,
    /// How many of those who signed count.
    pub hadir: u32,
    /// How many of them are in the room: those who left don't decide.
    #[serde(default)]
    pub di_ruang: u32,
    /// While the meeting goes on, `di_ruang >= dibutuhkan`; of a closed one, `hadir >= dibutuhkan`.
    pub terpenuhi: bool,
    /// The formula in words.
    pub uraian: String,
}

/// The decision on one item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Putusan {
    /// The item.
    pub informasi_id: String,
    /// Its register number.
    #[serde(default)]
    pub nomor_register: String,
    /// Its title.
    #[serde(default)]
    pub judul: String,
    /// Its description: items of an imported list often share one title.
    #[serde(default)]
    pub uraian: String,
    /// Its legal basis as printed.
    #[serde(default)]
    pub dasar_hukum: String,
    /// Its term as printed.
    #[serde(default)]
    pub jangka_waktu: String,
    /// What its test found: the sheet that was completed last. None when no complete sheet holds it.
    #[serde(default)]
    pub hasil_uji: Option<HasilUji>,
    /// Decision, none while open.
    pub hasil: Option<HasilRapat>,
    /// Note.
    pub catatan: String,
    /// Who disagreed, and why; empty: nobody.
    #[serde(default)]
    pub pendapat_berbeda: String,
    /// Votes in favour; none where it was decided without a vote.
    #[serde(default)]
    pub suara_setuju: Option<u32>,
    /// Votes against.
    #[serde(default)]
    pub suara_tidak_setuju: Option<u32>,
    /// Abstentions.
    #[serde(default)]
    pub suara_abstain: Option<u32>,
}

/// One meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Rapat {
    /// Id.
    pub id: String,
    /// Kind.
    pub jenis: JenisRapat,
    /// Day.
    pub tanggal: NaiveDate,
    /// Start, `09.00`.
    pub jam_mulai: String,
    /// End, or empty for `selesai`.
    pub jam_selesai: String,
    /// Place.
    pub tempat: String,
    /// Agenda.
    pub agenda: String,
    /// Chair.
    pub pimpinan_id: Option<String>,
    /// Minute taker.
    pub notulis_id: Option<String>,
    /// Summary of the discussion.
    pub pembahasan: String,
    /// How it was decided; default `secara musyawarah mufakat`.
    pub cara_putusan: String,
    /// State.
    pub status: StatusRapat,
    /// Why it decides without quorum, or empty.
    pub kuorum_dikecualikan: String,
    /// The postponed meeting that this one is held in place of.
    #[serde(default)]
    pub mengulang_id: Option<String>,
    /// The meeting that is held in place of this one.
    #[serde(default)]
    pub diulang_id: Option<String>,
    /// When it was thrown away; none while it is in use.
    pub dihapus_at: Option<NaiveDateTime>,
    /// Invited people.
    pub undangan: Vec<Undangan>,
    /// Items and decisions.
    pub putusan: Vec<Putusan>,
    /// The sum.
    pub kuorum: Kuorum,
}

/// A meeting in the list of meetings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RapatRingkas {
    /// Id.
    pub id: String,
    /// Kind.
    pub jenis: JenisRapat,
    /// Day.
    pub tanggal: NaiveDate,
    /// Place.
    pub tempat: String,
    /// State.
    pub status: StatusRapat,
    /// Number of items.
    pub jumlah_informasi: u32,
    /// Number of present people.
    pub jumlah_hadir: u32,
}

/// A meeting as typed. Attendance and decisions have commands of their own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RapatIsian {
    /// Id, or none for a new meeting.
    pub id: Option<String>,
    /// Kind.
    pub jenis: JenisRapat,
    /// Day, as typed.
    pub tanggal: String,
    /// Start, as typed.
    pub jam_mulai: String,
    /// End, as typed.
    pub jam_selesai: String,
    /// Place.
    pub tempat: String,
    /// Agenda.
    pub agenda: String,
    /// Chair.
    pub pimpinan_id: Option<String>,
    /// Minute taker.
    pub notulis_id: Option<String>,
}
