//! Requests and replies that are not already entities of the core.

use chrono::{NaiveDate, NaiveDateTime};
use saksama_core::dokumen::{Dokumen, KodeDokumen};
use saksama_core::informasi::status::{StatusInformasi, Transisi};
use saksama_core::masalah::Masalah;
use saksama_core::organisasi::{Instansi, Kertas};
use saksama_core::rapat::{HasilRapat, Undangan};
use saksama_core::uji_konsekuensi::LembarUjiBarisIsian;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! wire {
    ($($(#[$meta:meta])* $name:ident { $($(#[$fmeta:meta])* $field:ident : $ty:ty),* $(,)? })+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
        #[ts(export)]
        pub struct $name { $($(#[$fmeta])* pub $field: $ty),* }
    )+};
}

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
    /// How many items are in one state.
    JumlahStatus {
        /// The state.
        status: StatusInformasi,
        /// How many.
        jumlah: u32,
    }
    /// One thing to do next; the window has its sentence and button.
    Langkah {
        /// `ISI_INSTANSI`, `ISI_PEJABAT`, `DAFTARKAN`, `LENGKAPI`, `UJI`, `ADAKAN_RAPAT`, `LANJUTKAN_RAPAT`, `BUAT_KEPUTUSAN`,
        /// `TANDA_TANGAN`, `TEMPATKAN`, `EKSPOR_DKIP`.
        kode: String,
        /// How many things wait for it.
        jumlah: u32,
        /// Where to go, when it is one thing.
        id: Option<String>,
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
    /// A golongan with its pangkat.
    PangkatBaris {
        /// `IV/b`.
        golongan: String,
        /// `Pembina Tingkat I`.
        pangkat: String,
    }
    /// A day.
    TanggalReq {
        /// The day.
        tanggal: NaiveDate,
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
    /// A thing and a reason.
    AlasanReq {
        /// The thing.
        id: String,
        /// Why.
        alasan: String,
    }
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
    /// Papers of one thing, or all.
    ListDokumenReq {
        /// The sheet, meeting, decree or `dkip`; none for all.
        subjek_id: Option<String>,
    }
    /// A paper to make.
    PrintDokumenReq {
        /// Which paper.
        kode: KodeDokumen,
        /// About what: id, or `dkip`.
        subjek_id: String,
        /// Paper size; none takes the office's.
        kertas: Option<Kertas>,
    }
    /// A preview that has not been printed.
    Pratinjau {
        /// Name for `render_halaman`.
        sumber: String,
        /// Number of pages.
        halaman: u32,
    }
    /// One page as a picture.
    HalamanReq {
        /// `dokumen:<id>` or the `sumber` of a preview.
        sumber: String,
        /// Page from 1.
        halaman: u32,
        /// Pixels per point; 1.5 is sharp at 100 % on an ordinary screen.
        skala: f32,
    }
    /// A picture.
    Gambar {
        /// PNG in base64.
        png: String,
        /// Width in pixels.
        lebar: u32,
        /// Height in pixels.
        tinggi: u32,
    }
    /// A file that was saved or made, none when the officer cancelled.
    TersimpanRes {
        /// Its path.
        path: Option<String>,
    }
    /// How a paper was handed to the printer.
    CetakRes {
        /// `DIALOG` the system's print dialog, `PENAMPIL` opened in the viewer instead, `BATAL` cancelled.
        cara: String,
    }
    /// The signature with its scan.
    RecordTandaTanganReq {
        /// What stands on the paper.
        isian: saksama_core::dokumen::TandaTanganIsian,
        /// The scan, if there is one already.
        pindaian: Option<String>,
    }
    /// A file for a thing.
    AttachReq {
        /// The thing.
        id: String,
        /// The file.
        path: String,
    }
    /// Items for a place.
    PlaceHardcopyReq {
        /// The items.
        informasi_id: Vec<String>,
        /// The place.
        lokasi_id: String,
        /// Number in the folder, may be empty.
        nomor_item: String,
    }
    /// A drive the officer may export to.
    Drive {
        /// Where it is mounted.
        path: String,
        /// Its name.
        nama: String,
        /// Free bytes.
        sisa: u64,
        /// Whether it can be unplugged.
        lepas: bool,
    }
    /// Result of an export or of its verification.
    LaporanFolder {
        /// The folder.
        folder: String,
        /// Whether every file is as it should be.
        sehat: bool,
        /// How many items the list holds; none when only the files were checked.
        jumlah: Option<u32>,
        /// Files with their hash.
        berkas: Vec<BerkasFolder>,
        /// What is wrong.
        temuan: Vec<Masalah>,
    }
    /// A file in an exported folder.
    BerkasFolder {
        /// Name.
        nama: String,
        /// Size in bytes.
        ukuran: u64,
        /// SHA-256.
        sha256: String,
    }
    /// One column of a list to import.
    KolomImpor {
        /// Its place, from 0.
        indeks: u32,
        /// Its heading.
        kepala: String,
        /// What it means, or none: `NOMOR`, `KATEGORI`, `JUDUL`, `URAIAN`, `DASAR_HUKUM`, `DIBUKA`, `DITUTUP`, `JANGKA_WAKTU`,
        /// `UNIT`, `PENANGGUNG_JAWAB`, `BENTUK`, `KETERANGAN`.
        kolom: Option<String>,
        /// The first cell below it.
        contoh: String,
    }
    /// A list to import, with the officer's own column choice.
    ImporReq {
        /// The file.
        path: String,
        /// Meaning of each column; none takes the proposal.
        peta: Option<Vec<Option<String>>>,
        /// Unit that gets the items when the list names none.
        unit_id: Option<String>,
    }
    /// One row of a list as it would be taken in.
    BarisImpor {
        /// Line in the file.
        nomor_baris: u32,
        /// `DIAMBIL`, `DITOLAK` or `BUKAN_DATA`.
        jenis: String,
        /// Title.
        judul: String,
        /// Description.
        uraian: String,
        /// Pasal 17 letters read out of the text.
        huruf: String,
        /// Legal basis as written.
        dasar_hukum: String,
        /// Consequence when opened as written.
        dibuka: String,
        /// Consequence when closed as written.
        ditutup: String,
        /// Term as written.
        jangka_waktu: String,
        /// What is flagged.
        temuan: Vec<Masalah>,
    }
    /// Counts of an import; `baris_dibaca = diambil + ditolak + bukan_data`.
    RingkasanImpor {
        /// Rows read.
        baris_dibaca: u32,
        /// Rows taken in.
        diambil: u32,
        /// Rows among the taken that are flagged.
        ditandai: u32,
        /// Rows refused.
        ditolak: u32,
        /// Headings, categories, continued rows.
        bukan_data: u32,
        /// The sheet made from the list, when it has the columns of the matrix and was taken in.
        lembar_id: Option<String>,
    }
    /// A list checked before anything is saved.
    BacaanImpor {
        /// Its columns.
        kolom: Vec<KolomImpor>,
        /// Its rows.
        baris: Vec<BarisImpor>,
        /// The counts.
        ringkasan: RingkasanImpor,
    }
    /// What the file dialog is for.
    PilihReq {
        /// `LOGO`, `PINDAIAN`, `SOFTCOPY`, `IMPOR`, `EKSPOR`, `PERIKSA`.
        tujuan: String,
    }
    /// Lines of the trail.
    ListJejakReq {
        /// Of one thing, or of all.
        entitas_id: Option<String>,
        /// At most so many, newest first.
        jumlah: u32,
    }
    /// Health of the data folder.
    Pemeriksaan {
        /// Whether nothing is wrong.
        sehat: bool,
        /// What is wrong.
        temuan: Vec<Masalah>,
    }
    /// A running task.
    TugasReq {
        /// Its name, given by the window with the request as `_tugas`.
        tugas: String,
    }
    /// A number.
    NomorRes {
        /// The proposal.
        nomor: String,
    }
}
