//! The columns of the form: what each is called, what it wants, an example.

use super::kata;
use serde::{Deserialize, Serialize};

/// A choice: code of the register, word of the form.
pub(super) type Pilihan = &'static [(&'static str, &'static str)];

/// How a cell is filled in.
#[derive(Debug, Clone, Copy)]
pub(super) enum Isian {
    /// Words.
    Teks,
    /// One of these words, nothing else.
    Pilihan(Pilihan),
    /// A Pasal 17 code.
    Pasal17,
    /// Pasal 17 codes; several may be typed.
    BanyakPasal17,
    /// A whole number.
    Angka,
}

/// A column as the form shows it.
pub(super) struct Rupa {
    /// Heading.
    pub(super) judul: &'static str,
    /// Guidance below it.
    pub(super) petunjuk: &'static str,
    /// Cell of the example row; of a choice its code.
    pub(super) contoh: &'static str,
    /// Width in characters.
    pub(super) lebar: f64,
    /// Must be filled in.
    pub(super) wajib: bool,
    /// How.
    pub(super) isian: Isian,
}

macro_rules! kolom {
    ($($(#[$meta:meta])* $name:ident = $kunci:literal { $judul:literal, $petunjuk:literal, $contoh:literal, $lebar:literal,
        $wajib:literal, $isian:expr })+) => {
        /// A column of the form.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum KolomFormulir { $($(#[$meta])* #[serde(rename = $kunci)] $name),+ }

        impl KolomFormulir {
            /// Every column, from left to right.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its hidden name in the file; where a field of the register is meant, the name of that field.
            #[must_use]
            pub fn kunci(self) -> &'static str {
                match self { $(Self::$name => $kunci),+ }
            }

            pub(super) fn rupa(self) -> Rupa {
                match self { $(Self::$name => Rupa {
                    judul: $judul, petunjuk: $petunjuk, contoh: $contoh, lebar: $lebar, wajib: $wajib, isian: $isian,
                }),+ }
            }
        }
    };
}

kolom! {
    /// Title.
    Judul = "judul" { "Judul informasi", "Nama singkat, satu baris.", "Rincian gaji dan tunjangan per pegawai", 30.0, true,
        Isian::Teks }
    /// Description.
    Uraian = "uraian" { "Uraian", "Apa tepatnya yang ditutup, dan dalam dokumen apa. Bukan satu kata saja.",
        "Kolom gaji pokok, tunjangan, dan nomor rekening setiap pegawai dalam daftar gaji bulanan", 42.0, true, Isian::Teks }
    /// Whole or part.
    Cakupan = "cakupan" { "Seluruhnya atau sebagian", "Pilih dari daftar.", "SEBAGIAN", 18.0, true,
        Isian::Pilihan(kata::CAKUPAN) }
    /// Which part.
    Bagian = "bagian_dikecualikan" { "Bagian yang dikecualikan", "Isi bila hanya sebagian: bagian mana.",
        "Kolom gaji, tunjangan, dan nomor rekening", 28.0, false, Isian::Teks }
    /// First Pasal 17 code.
    Pasal17 = "kode_pasal17" { "Alasan: huruf Pasal 17", "Pilih satu huruf Pasal 17 UU 14/2008.", "h.3", 28.0, true,
        Isian::Pasal17 }
    /// Further Pasal 17 codes.
    Pasal17Lain = "kode_pasal17_lain" { "Huruf Pasal 17 lainnya",
        "Bila ada. Pilih satu, atau ketik beberapa dengan koma, misalnya: h.4, j.", "", 24.0, false,
        Isian::BanyakPasal17 }
    /// Legal bases, one a line.
    DasarHukum = "dasar_hukum" { "Dasar hukum",
        "Undang-undang dengan pasalnya. Satu dasar hukum satu baris (Alt+Enter di Excel, Ctrl+Enter di LibreOffice).",
        "Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, Pasal 4 ayat (2)", 38.0, true, Isian::Teks }
    /// Consequence when opened.
    Dibuka = "usul_dibuka" { "Akibat bila dibuka", "Kerugian apa, bagi siapa.",
        "Rincian penghasilan dan rekening pegawai dapat dipakai untuk penipuan terhadap pegawai dan keluarganya", 38.0, true,
        Isian::Teks }
    /// Consequence when closed.
    Ditutup = "usul_ditutup" { "Pertimbangan bila ditutup", "Kepentingan apa yang terlindungi.",
        "Data keuangan pribadi pegawai terlindungi; jumlah belanja pegawai tetap dapat diketahui dari laporan keuangan",
        38.0, true, Isian::Teks }
    /// Kind of the term.
    JenisWaktu = "jenis_waktu" { "Jenis jangka waktu", "Pilih dari daftar. Huruf a sampai f tidak boleh permanen.",
        "DURASI", 26.0, true, Isian::Pilihan(kata::JENIS_WAKTU) }
    /// Length of a duration.
    Lama = "lama" { "Lama", "Angka saja, bila jenisnya memakai lama waktu.", "5", 14.0, false, Isian::Angka }
    /// Unit of the length.
    Satuan = "satuan" { "Satuan", "Tahun, bulan, atau hari.", "TAHUN", 12.0, false, Isian::Pilihan(kata::SATUAN) }
    /// Last day.
    SampaiTanggal = "sampai_tanggal" { "Sampai tanggal", "Untuk jenis Sampai tanggal tertentu. Tulis 31-12-2030.", "",
        20.0, false, Isian::Teks }
    /// Event, consent, interest or regulation, by the kind.
    Peristiwa = "peristiwa" { "Peristiwa atau peraturannya",
        "Peristiwa yang mengakhirinya; atau persetujuan siapa; atau peraturan yang menentukan.", "", 28.0, false,
        Isian::Teks }
    /// Term in the unit's own words.
    WaktuLain = "waktu_lain" { "Jangka waktu dengan kata-kata sendiri",
        "Hanya bila tidak cocok dengan jenis di kiri, misalnya ada beberapa syarat. Kosongkan jenisnya.", "", 28.0, false,
        Isian::Teks }
    /// Form.
    Bentuk = "bentuk" { "Bentuk", "Hardcopy (kertas), softcopy (berkas komputer), atau keduanya.",
        "HARDCOPY_DAN_SOFTCOPY", 24.0, true, Isian::Pilihan(kata::BENTUK) }
    /// Number of files or folders.
    JumlahBerkas = "jumlah_berkas" { "Jumlah berkas", "Angka saja.", "12", 10.0, false, Isian::Angka }
    /// Period.
    KurunWaktu = "kurun_waktu" { "Tahun atau kurun waktu", "Tahun dokumennya.", "2021-2026", 14.0, false, Isian::Teks }
    /// Who answers for it.
    PenanggungJawab = "penanggung_jawab" { "Penanggung jawab", "Bagian atau jabatan yang menyimpan informasi ini.",
        "Subbagian Keuangan", 22.0, false, Isian::Teks }
    /// Checked against Pasal 18(1).
    BukanPasal18 = "bukan_pasal18" { "Sudah dipastikan bukan informasi Pasal 18 ayat (1)?",
        "Putusan, ketetapan, peraturan, surat edaran, dan sejenisnya tidak boleh ditutup. Pilih Ya bila sudah diperiksa.",
        "YA", 34.0, true, Isian::Pilihan(kata::YA_TIDAK) }
    /// The person concerned has agreed in writing.
    Persetujuan = "persetujuan_tertulis_subjek" { "Yang bersangkutan sudah menyetujui dibuka?",
        "Untuk huruf g dan h: ada persetujuan tertulis?", "TIDAK", 22.0, false, Isian::Pilihan(kata::YA_TIDAK) }
    /// Concerns somebody's public office.
    JabatanPublik = "terkait_jabatan_publik" { "Berkaitan dengan jabatan publik seseorang?", "Untuk huruf g dan h.",
        "TIDAK", 22.0, false, Isian::Pilihan(kata::YA_TIDAK) }
    /// What the unit wants to say beside it.
    Keterangan = "keterangan" { "Keterangan", "Catatan untuk petugas PPID Utama.", "", 28.0, false, Isian::Teks }
}

impl KolomFormulir {
    /// Heading in the form.
    #[must_use]
    pub fn judul(self) -> &'static str {
        self.rupa().judul
    }
}
