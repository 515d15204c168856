//! Files that cross the office door: lists in, the public list out, packages both ways.

use chrono::{NaiveDate, NaiveDateTime};
use saksama_core::cadangan::{Hitungan, Perbandingan};
use saksama_core::informasi::RentangNomor;
use saksama_core::jejak::HasilKodeJejak;
use saksama_core::masalah::Masalah;
use saksama_core::paket::{KunciPihak, KunciSendiri};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

wire! {
    /// A drive the officer may export to.
    Drive {
        /// Where it is mounted.
        path: String,
        /// Its name.
        nama: String,
        /// Size in bytes.
        ukuran: u64,
        /// Free bytes.
        sisa: u64,
        /// File system as the system names it, e.g. `vfat`, `exfat`, `NTFS`.
        sistem_berkas: String,
        /// Whether it can be unplugged.
        lepas: bool,
        /// Nothing can be written to it: its lock is on, or the drive is failing.
        hanya_baca: bool,
        /// Signs of a virus at its top, the gravest first.
        tanda: Vec<TandaDrive>,
    }
    /// A sign of a virus on a drive.
    TandaDrive {
        /// `JALAN_PINTAS`, `PROGRAM`, `AUTORUN`, `FOLDER_TERSEMBUNYI`.
        jenis: String,
        /// Name of what was seen.
        nama: String,
    }
    /// Result of an export or of its verification.
    LaporanFolder {
        /// The folder.
        folder: String,
        /// Whether every file is as it should be.
        sehat: bool,
        /// How many items the list holds; none when only the files were checked.
        jumlah: Option<u32>,
        /// SHA-256 of a package as a whole, to compare with what was told when it was made; none for a folder.
        sha256: Option<String>,
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
    /// A package that was written and read back, or checked.
    LaporanPaket {
        /// The package.
        path: String,
        /// `CADANGAN` or `USULAN`.
        jenis: String,
        /// Day it was made.
        dibuat: NaiveDate,
        /// Version of the program that made it.
        program: String,
        /// Name of the Badan Publik.
        instansi: String,
        /// Code of the unit; empty in a `CADANGAN`.
        kode_unit: String,
        /// Number and head of the trail of a `CADANGAN`, as papers bear it; empty in older ones and in a `USULAN`.
        kode_jejak: String,
        /// Size of the package in bytes.
        ukuran: u64,
        /// SHA-256 of the package.
        sha256: String,
        /// What it holds.
        berkas: Vec<BerkasFolder>,
        /// What was not whole in the office when it was packed.
        temuan: Vec<Masalah>,
    }
    /// What was found when the office was opened.
    PeriksaMulai {
        /// The program was broken off before: a power cut, a crash.
        tidak_wajar: bool,
        /// Items that are there.
        catatan: u32,
        /// When the newest unfinished form was kept; none when none is.
        draf: Option<NaiveDateTime>,
        /// A week has passed since every byte was read: the full check is due.
        perlu_lengkap: bool,
        /// What is not whole.
        temuan: Vec<Masalah>,
    }
    /// What a restore would change.
    PratinjauPulih {
        /// Day of the backup.
        dibuat: NaiveDate,
        /// Name of the Badan Publik in the backup.
        instansi: String,
        /// How much the backup holds.
        isi: Hitungan,
        /// The present state beside it; none when the present data can't be opened.
        perbandingan: Option<Perbandingan>,
        /// Whether its stored files lie in the data folder, not in the backup.
        di_folder: bool,
    }
    /// Data replaced by those of a backup.
    HasilPulih {
        /// The data folder.
        folder: String,
        /// Where the old data are kept; none when there were none.
        folder_lama: Option<String>,
        /// Day of the backup.
        dibuat: NaiveDate,
        /// Name of the Badan Publik in the backup.
        instansi: String,
        /// Number and head of the trail that the backup bears; empty in older ones.
        kode_jejak: String,
        /// How that fits the restored trail; none when the backup bears none.
        jejak: Option<HasilKodeJejak>,
        /// What is not whole in the restored data, as it was not when the backup was made.
        temuan: Vec<Masalah>,
    }
    /// The proposals of a unit to pack.
    KirimReq {
        /// The unit.
        unit_id: String,
        /// The new package.
        path: String,
    }
    /// The package of a unit.
    HasilKirim {
        /// The package itself.
        #[serde(flatten)]
        paket: LaporanPaket,
        /// How many proposals it holds.
        jumlah: u32,
        /// How many items of the unit were left out because they are decided already.
        sudah_diputus: u32,
        /// Its number.
        nomor: u32,
        /// What it is known by, short enough to be read out: the receipt of the PPID Utama bears the same.
        kode_isi: String,
        /// Whether it is signed.
        bertanda_tangan: bool,
        /// Whether only the PPID Utama can open it.
        terkunci: bool,
    }
    /// A package of a unit to take in.
    TerimaReq {
        /// The package.
        path: String,
        /// Only check, save nothing.
        uji_coba: bool,
        /// Number of the letter that came with it: needed to take one that is not signed.
        #[serde(default)]
        surat_nomor: String,
        /// The officer has compared one that is not signed with that letter.
        #[serde(default)]
        sudah_dicocokkan: bool,
    }
    /// Who sent a package, how it is known, and what its number says.
    AsalPaket {
        /// Its number.
        nomor: u32,
        /// Day it was made.
        tanggal: NaiveDate,
        /// What it is known by, short enough to be read out.
        kode_isi: String,
        /// Fingerprint of the key that signed it; none when it is not signed.
        sidik: Option<String>,
        /// Whether it came in an envelope that only this office opens.
        terkunci: bool,
        /// Number of the letter, of one that is not signed.
        surat_nomor: String,
        /// What the officer should ask the sender about.
        temuan: Vec<Masalah>,
    }
    /// The keys that packages are signed and sealed with.
    KeadaanKunciPaket {
        /// Those of this office; none before any were made.
        sendiri: Option<KunciSendiri>,
        /// Those of others, which count first.
        pihak: Vec<KunciPihak>,
    }
    /// A fingerprint typed from paper.
    KunciPihakReq {
        /// The unit; none for the PPID Utama.
        unit_id: Option<String>,
        /// As typed.
        sidik: String,
        /// The letter that the card came with.
        surat_nomor: String,
        /// Why it takes the place of another.
        alasan: String,
        /// The file with the keys of the PPID Utama; none for a unit, whose keys come with its package.
        path: Option<String>,
    }
    /// Whose card.
    KartuKunciReq {
        /// The unit; none for the PPID Utama.
        unit_id: Option<String>,
    }
    /// Where the file with the public keys of this office goes.
    BerkasKunciReq {
        /// The new file; none asks for it.
        path: Option<String>,
    }
    /// Why new keys are made.
    BuatKunciReq {
        /// Why; may be empty for the first.
        alasan: String,
    }
    /// One proposal of a package.
    BarisTerima {
        /// Register number in the unit.
        nomor_asal: String,
        /// Title.
        judul: String,
        /// `DIAMBIL` or `DITOLAK`.
        jenis: String,
        /// Register number here, once it was taken in.
        nomor_register: Option<String>,
        /// Why it is refused, or what to mend.
        temuan: Vec<Masalah>,
        /// The item of this office that it is already, from an earlier package too.
        informasi_id: Option<String>,
        /// Where that item differs from the package; none when the two were not compared.
        beda: Option<Vec<BedaUsulan>>,
    }
    /// One field of a proposal that this office has otherwise.
    BedaUsulan {
        /// The field.
        medan: String,
        /// What stands here: words, a code of the register, or `YA` and `TIDAK`.
        di_sini: String,
        /// What stands in the package.
        di_paket: String,
    }
    /// A package that was checked, or taken in.
    HasilTerima {
        /// How the register names the package.
        paket: String,
        /// Name of the unit.
        unit: String,
        /// Its id.
        unit_id: String,
        /// Who sent it.
        asal: AsalPaket,
        /// The counts.
        ringkasan: RingkasanImpor,
        /// Its proposals.
        baris: Vec<BarisTerima>,
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
        /// The file; not looked at where a table was pasted.
        path: String,
        /// A table that was copied out of Excel or Word and pasted: cells between tabs, rows between line ends.
        tempelan: Option<String>,
        /// Meaning of each column; none takes the proposal.
        peta: Option<Vec<Option<String>>>,
        /// Unit that gets the items when the list names none.
        unit_id: Option<String>,
    }
    /// One row of a list as it would be taken in.
    BarisImpor {
        /// Row as a spreadsheet numbers it, from 1.
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
        /// Register numbers of what was taken in; none after a mere check.
        rentang_nomor: Option<RentangNomor>,
        /// How many of them have errors, which keep them from being decided.
        belum_lengkap: u32,
    }
    /// What could be read out of the items of a list.
    AngkaImpor {
        /// Items of which letters of Pasal 17 were read.
        huruf: u32,
        /// Items with a citation of any law.
        dasar_hukum: u32,
        /// Items whose term was read without doubt.
        jangka_waktu: u32,
        /// Headings that items stand under.
        kategori: u32,
        /// Rows that only went on with the row above, and were joined to it.
        sambungan: u32,
        /// SHA-256 over the words of the items, whatever their spacing: two files of one list give the same.
        isi_sha256: String,
    }
    /// A list checked before anything is saved.
    BacaanImpor {
        /// Its columns.
        kolom: Vec<KolomImpor>,
        /// Its rows.
        baris: Vec<BarisImpor>,
        /// The counts.
        ringkasan: RingkasanImpor,
        /// What was read out of it.
        angka: AngkaImpor,
    }
}
