//! Requests that many commands share, and the first screen.

use chrono::NaiveDate;
use saksama_core::dokumen::Dokumen;
use saksama_core::informasi::status::StatusInformasi;
use saksama_core::masalah::Masalah;
use saksama_core::organisasi::Instansi;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

wire! {
    /// A request without fields.
    Kosong {}
    /// A request about one thing.
    ById {
        /// Its id.
        id: String,
    }
    /// A request about several things.
    ByIdList {
        /// Their ids.
        id: Vec<String>,
    }
    /// A request for a list.
    ListReq {
        /// The trash instead of the living.
        sampah: bool,
    }
    /// A request with a file.
    PathReq {
        /// Path on this machine.
        path: String,
    }
    /// A thing and a reason.
    AlasanReq {
        /// The thing.
        id: String,
        /// Why.
        alasan: String,
    }
    /// A file for a thing.
    AttachReq {
        /// The thing.
        id: String,
        /// The file.
        path: String,
    }
    /// A day.
    TanggalReq {
        /// The day.
        tanggal: NaiveDate,
    }
    /// What the file dialog is for.
    PilihReq {
        /// `LOGO`, `PINDAIAN`, `SOFTCOPY`, `IMPOR`, `EKSPOR`, `PERIKSA`, `CADANGKAN`, `PULIHKAN`, `KIRIM`, `TERIMA`,
        /// `SALINAN`, `BACA_SALINAN`, `FORMULIR`, `TERIMA_FORMULIR`.
        tujuan: String,
    }
    /// A running task.
    TugasReq {
        /// As `Kemajuan` names it.
        tugas: String,
    }
    /// Health of the data folder.
    Pemeriksaan {
        /// Whether nothing is wrong.
        sehat: bool,
        /// What is wrong.
        temuan: Vec<Masalah>,
    }
    /// How many items are in one state.
    JumlahStatus {
        /// The state.
        status: StatusInformasi,
        /// How many.
        jumlah: u32,
    }
    /// One thing to do next; the window has its sentence and button.
    Langkah {
        /// `PUTUSKAN_PENGUBAHAN`, `SUDAH_BERAKHIR`, `TINJAU`, `ISI_INSTANSI`, `ISI_PEJABAT`, `DAFTARKAN`, `LENGKAPI`,
        /// `UJI`, `ADAKAN_RAPAT`, `LANJUTKAN_RAPAT`, `BUAT_KEPUTUSAN`, `TANDA_TANGAN`, `TEMPATKAN`, `EKSPOR_DKIP`,
        /// `UMUMKAN`.
        kode: String,
        /// How many things wait for it.
        jumlah: u32,
        /// Where to go, when it is one thing.
        id: Option<String>,
        /// Working days left for the most urgent of them, where the law counts them.
        #[ts(type = "number | null")]
        sisa_hari_kerja: Option<i64>,
    }
    /// What the first screen shows.
    Beranda {
        /// The office; empty `nama_pemerintah` at the first start.
        instansi: Instansi,
        /// The data folder.
        folder: String,
        /// Whether the practice office exists beside this one.
        ada_contoh: bool,
        /// Today.
        hari_ini: NaiveDate,
        /// Version of the program.
        versi: String,
        /// Items per state.
        jumlah_status: Vec<JumlahStatus>,
        /// Items with errors.
        jumlah_bermasalah: u32,
        /// Things to do, the most urgent first.
        langkah: Vec<Langkah>,
        /// Papers printed and not signed.
        menunggu_tanda_tangan: Vec<Dokumen>,
    }
}
