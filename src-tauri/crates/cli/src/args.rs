//! What the command line takes.

use clap::{ArgAction, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Saksama tanpa jendela.
#[derive(Parser)]
#[command(
    name = "saksama-cli",
    version,
    about = "Saksama tanpa jendela: perintah yang sama dengan program berjendela",
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
pub(crate) struct Args {
    /// Folder data.
    #[arg(long, global = true, value_name = "FOLDER")]
    pub(crate) data: Option<PathBuf>,
    /// Jawaban sebagai JSON.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Nama pengguna; tanpa ini dipakai satu-satunya yang ada.
    #[arg(long, global = true, value_name = "NAMA")]
    pub(crate) pengguna: Option<String>,
    /// Berkas yang baris pertamanya kata sandi; tanpa ini kata sandi diminta, atau dibaca dari masukan.
    #[arg(long, global = true, value_name = "BERKAS")]
    pub(crate) kata_sandi_berkas: Option<PathBuf>,
    /// Menampilkan bantuan ini.
    #[arg(long, short = 'h', global = true, action = ArgAction::Help)]
    help: Option<bool>,
    /// Menampilkan versi program.
    #[arg(long, short = 'V', action = ArgAction::Version)]
    version: Option<bool>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Membuat kata sandi pertama dan kode pemulihan, lalu menyandikan data yang sudah ada.
    BuatKataSandi,
    /// Mengganti kata sandi Anda sendiri.
    GantiKataSandi {
        #[command(flatten)]
        baru: Baru,
    },
    /// Siapa yang boleh membuka kantor ini, dan perannya.
    Pengguna,
    /// Memberi seseorang kata sandi pertama dan peran.
    TambahPengguna {
        /// Nama orangnya.
        nama: String,
        /// Perannya.
        #[arg(long, value_enum)]
        peran: Peran,
        #[command(flatten)]
        baru: Baru,
    },
    /// Mengubah peran seseorang; orang itu mendapat kata sandi baru.
    UbahPeran {
        /// Nama orangnya.
        nama: String,
        /// Perannya yang baru.
        #[arg(long, value_enum)]
        peran: Peran,
        #[command(flatten)]
        baru: Baru,
    },
    /// Mencabut kata sandi seseorang.
    CabutPengguna {
        /// Nama orangnya.
        nama: String,
    },
    /// Membuat kode pemulihan baru; yang lama tidak berlaku lagi sesudah yang baru diketik ulang.
    KodePemulihanBaru,
    /// Mengisi folder data yang kosong dengan kantor latihan.
    Contoh,
    /// Memeriksa lalu mengambil daftar dari berkas CSV atau Excel.
    Impor {
        /// Berkas daftar.
        berkas: PathBuf,
        /// Kode unit pemilik informasi.
        #[arg(long, value_name = "KODE")]
        unit: Option<String>,
        /// Berkas JSON: arti setiap kolom, berurutan (null bila tidak dipakai).
        #[arg(long, value_name = "BERKAS")]
        peta: Option<PathBuf>,
        /// Hanya memeriksa, tidak menyimpan.
        #[arg(long)]
        uji_coba: bool,
    },
    /// Menyusun berkas sidang satu informasi: sampul dan daftar isi, lembar informasi, surat-suratnya, kutipan peraturan, riwayat.
    BerkasSidang {
        /// Nomor register, misalnya R-2026-0001.
        nomor: String,
        /// Memuat penilaian program di sampul: lampu siap sidang dan yang masih kurang. Untuk dipakai sendiri.
        #[arg(long)]
        penilaian: bool,
        /// Berkas PDF baru.
        #[arg(long, value_name = "BERKAS")]
        keluar: PathBuf,
    },
    /// Memeriksa seluruh daftar: apa yang akan ditanyakan Komisi Informasi, berapa banyak, dan mana yang didahulukan.
    Kesehatan {
        /// Berkas PDF baru untuk laporannya.
        #[arg(long, value_name = "BERKAS")]
        keluar: Option<PathBuf>,
    },
    /// Membandingkan daftar yang ditetapkan pada dua hari: yang baru, yang berubah, yang tidak lagi dikecualikan.
    Bandingkan {
        /// Hari yang lebih awal; tanpa ini akhir tahun sebelumnya.
        #[arg(long, value_name = "TTTT-BB-HH")]
        semula: Option<chrono::NaiveDate>,
        /// Hari yang lebih akhir; tanpa ini hari ini.
        #[arg(long, value_name = "TTTT-BB-HH")]
        menjadi: Option<chrono::NaiveDate>,
        /// Berkas PDF baru untuk perbandingannya.
        #[arg(long, value_name = "BERKAS")]
        keluar: Option<PathBuf>,
    },
    /// Mencetak satu dokumen (D01 sampai D25) ke berkas PDF, surat untuk semua unit, semua surat satu rapat, atau
    /// halaman uji printer.
    Cetak {
        /// Jenis dokumen, misalnya D12 atau D19-LABEL; RAPAT dengan --semua untuk semua surat satu rapat.
        #[arg(required_unless_present = "halaman_uji")]
        jenis: Option<String>,
        /// Id lembar, rapat, keputusan, unit, informasi, atau tempat simpan; tanpa ini dipakai yang terbaru.
        #[arg(long)]
        id: Option<String>,
        /// Ukuran kertas: F4, F4_210x330, FOLIO_8.5x13in, A4, LEGAL. Label (D19-LABEL) selalu di lembar label A4.
        #[arg(long)]
        kertas: Option<String>,
        /// Salinan Word untuk penyuntingan, bukan PDF; dari data sekarang.
        #[arg(long)]
        docx: bool,
        /// Memakai kalimat kantor yang terbaru, juga bila datanya sama dengan yang pernah dicetak.
        #[arg(long, conflicts_with_all = ["halaman_uji", "semua", "semua_unit"])]
        kalimat_terbaru: bool,
        /// Semua surat rapat dan Keputusannya dalam satu berkas, menurut urutan tanda tangannya.
        #[arg(long, conflicts_with = "docx")]
        semua: bool,
        /// Halaman uji dengan penggaris di keempat sisinya.
        #[arg(long, conflicts_with_all = ["docx", "id", "semua"])]
        halaman_uji: bool,
        /// Satu surat untuk tiap unit yang aktif (D01, D02, D16, D17, D24); --keluar berakhiran .pdf menghasilkan satu
        /// berkas untuk semua, selain itu folder dengan satu berkas tiap unit.
        #[arg(long, conflicts_with_all = ["docx", "halaman_uji", "semua"])]
        semua_unit: bool,
        /// Berkas yang dibuat.
        #[arg(long, value_name = "BERKAS")]
        keluar: PathBuf,
    },
    /// Mencari surat dari kode di lembarnya, atau dari berkas pindaian lembar itu.
    CariKode {
        /// Kode, misalnya K7Q2M-9FX3A, atau berkas pindaian (PDF, PNG, JPG).
        kode: String,
    },
    /// Memeriksa daftar publik sebelum diekspor: nomor orang, telepon, surel, nama, tempat simpan, isi internal.
    PeriksaDkip {
        /// Nomor temuan yang dibiarkan tertulis; wajib dengan --alasan.
        #[arg(long, value_name = "NOMOR", requires = "alasan")]
        biarkan: Option<usize>,
        /// Mengapa temuan itu boleh tertulis.
        #[arg(long, value_name = "TEKS", default_value = "", requires = "biarkan")]
        alasan: String,
    },
    /// Mengekspor DKIP ke folder atau USB, lalu membaca ulang dan membandingkannya.
    Dkip {
        /// Folder tujuan.
        #[arg(long, value_name = "FOLDER")]
        ke: PathBuf,
    },
    /// Memeriksa folder DKIP yang sudah diekspor, salinan terbuka, atau berkas paket (cadangan, paket antarkantor).
    Verifikasi {
        /// Folder hasil ekspor, atau berkas paket.
        folder: PathBuf,
    },
    /// Menyimpan usulan satu unit ke berkas paket, untuk diserahkan kepada PPID Utama.
    Kirim {
        /// Kode unit.
        #[arg(long, value_name = "KODE")]
        unit: String,
        /// Berkas paket yang dibuat; yang sudah ada tidak ditimpa.
        #[arg(long, value_name = "BERKAS")]
        keluar: PathBuf,
    },
    /// Menyimpan putusan sebuah SK yang sudah ditandatangani, satu berkas paket untuk setiap unit yang informasinya diputus.
    KirimPutusan {
        /// Nomor SK.
        #[arg(long, value_name = "NOMOR")]
        sk: String,
        /// Tahun SK, bila nomor yang sama ada pada tahun lain.
        #[arg(long, value_name = "TAHUN")]
        tahun: Option<u32>,
        /// Kode unit; tanpa ini semua unit dalam SK yang kuncinya sudah dikenal.
        #[arg(long, value_name = "KODE")]
        unit: Option<String>,
        /// Folder atau USB; berkas yang sudah ada tidak ditimpa.
        #[arg(long, value_name = "FOLDER")]
        ke: PathBuf,
    },
    /// Memeriksa lalu mengambil isi berkas paket: usulan unit, atau putusan PPID Utama.
    Terima {
        /// Berkas paket dari unit, atau dari PPID Utama.
        berkas: PathBuf,
        /// Hanya memeriksa, tidak menyimpan.
        #[arg(long)]
        uji_coba: bool,
        /// Nomor surat pengantar, untuk paket yang tidak bertanda tangan; menyatakan isinya sudah dicocokkan dengan surat itu.
        #[arg(long, value_name = "NOMOR")]
        surat: Option<String>,
    },
    /// Membuat formulir Excel usulan, satu berkas untuk setiap unit, berisi informasi unit itu yang sudah terdaftar.
    BuatFormulir {
        /// Kode unit; tanpa ini semua unit yang aktif.
        #[arg(long, value_name = "KODE")]
        unit: Option<String>,
        /// Putaran usulan; tanpa ini tahun sekarang.
        #[arg(long, default_value = "", hide_default_value = true)]
        putaran: String,
        /// Tanggal paling lambat dikembalikan, misalnya 31-12-2026.
        #[arg(long, value_name = "TANGGAL", default_value = "", hide_default_value = true)]
        batas: String,
        /// Folder atau USB; berkas yang sudah ada tidak ditimpa.
        #[arg(long, value_name = "FOLDER")]
        ke: PathBuf,
    },
    /// Memeriksa formulir Excel yang kembali dari unit baris demi baris, lalu mengambil yang dipilih.
    TerimaFormulir {
        /// Formulir yang sudah diisi.
        berkas: PathBuf,
        /// Yang diambil: baru, berubah, ganda, atau nomor baris; dengan koma. Tanpa ini hanya memeriksa.
        #[arg(long, value_delimiter = ',', value_name = "BARIS")]
        ambil: Vec<String>,
        /// Folder atau USB untuk formulir berisi baris yang salah, dengan keterangan yang perlu diperbaiki.
        #[arg(long, value_name = "FOLDER")]
        kembalikan: Option<PathBuf>,
    },
    /// Unit mana yang sudah diberi formulir, sudah mengembalikan, dan berapa isinya.
    PapanFormulir {
        /// Putaran usulan; tanpa ini yang terbaru.
        #[arg(long)]
        putaran: Option<String>,
    },
    /// Menyimpan seluruh data kantor ke satu berkas cadangan, lalu membaca ulang dan memeriksanya.
    Cadangkan {
        /// Berkas cadangan yang dibuat; yang sudah ada tidak ditimpa.
        berkas: PathBuf,
    },
    /// Cadangan di folder data: daftar, membuat, memeriksa, menipiskan.
    Cadangan {
        #[command(subcommand)]
        aksi: AksiCadangan,
    },
    /// Mengganti data di folder data dengan isi cadangan; data yang lama tetap disimpan.
    Pulihkan {
        /// Berkas cadangan, atau nama cadangan di folder data (lihat: cadangan daftar).
        berkas: PathBuf,
        /// Hanya menunjukkan apa yang akan hilang dan kembali; tidak mengubah apa pun.
        #[arg(long)]
        pratinjau: bool,
    },
    /// Menyalin seluruh isi kantor ke folder baru yang dapat dibaca program apa pun. Tidak disandikan.
    SalinanTerbuka {
        /// Folder atau USB tempat folder salinan dibuat.
        folder: PathBuf,
    },
    /// Membaca kembali salinan terbuka ke kantor yang masih kosong dan sudah punya kata sandi.
    BacaSalinanTerbuka {
        /// Folder salinan.
        folder: PathBuf,
        /// Hanya memeriksa, tidak menyimpan.
        #[arg(long)]
        uji_coba: bool,
    },
    /// Memeriksa berkas data, lampiran, dan rantai Jejak.
    Periksa {
        /// Kode jejak dari kaki surat: cocokkan dengan Jejak di sini.
        #[arg(long, value_name = "KODE")]
        kode: Option<String>,
    },
    /// Membaca Jejak: siapa mengubah apa, kapan, dari apa menjadi apa.
    Jejak {
        /// Satu baris dengan seluruh isinya sebelum dan sesudah.
        nomor: Option<i64>,
        /// Hari pertama, misalnya 2026-11-01.
        #[arg(long, value_name = "TANGGAL")]
        mulai: Option<chrono::NaiveDate>,
        /// Hari terakhir.
        #[arg(long, value_name = "TANGGAL")]
        sampai: Option<chrono::NaiveDate>,
        /// Kata yang dicari.
        #[arg(long, default_value = "")]
        teks: String,
        /// Paling banyak sekian baris, yang terbaru dahulu.
        #[arg(long, default_value_t = 50)]
        jumlah: u32,
        /// Berkas PDF baru untuk daftar baris yang cocok.
        #[arg(long, value_name = "BERKAS", conflicts_with_all = ["nomor", "jumlah"])]
        keluar: Option<PathBuf>,
        /// Mengurungkan perubahan baris ini.
        #[arg(long, requires = "nomor")]
        urungkan: bool,
    },
    /// Menghitung tanggal N hari kerja sesudah (atau sebelum, bila negatif) suatu tanggal.
    HariKerja {
        /// Tanggal awal, tidak ikut dihitung.
        tanggal: String,
        /// Jumlah hari kerja.
        #[arg(long, allow_hyphen_values = true)]
        geser: i32,
        /// Lima atau enam hari kerja seminggu.
        #[arg(long, value_enum, default_value = "lima")]
        pola: Pola,
        /// Cuti bersama dihitung sebagai hari kerja.
        #[arg(long)]
        tanpa_cuti_bersama: bool,
        /// Hari libur tidak diperhitungkan sama sekali.
        #[arg(long)]
        tanpa_libur: bool,
    },
    /// Menulis bilangan dengan kata.
    Terbilang {
        /// Bilangan.
        n: u64,
    },
    /// Membaca huruf Pasal 17 dari teks bebas.
    BacaKutipan {
        /// Teks.
        teks: String,
    },
    /// Membaca jenis jangka waktu dari teks bebas.
    BacaJangkaWaktu {
        /// Teks.
        teks: String,
    },
    /// Menjalankan perintah apa pun dari daftar perintah.
    Rpc {
        /// Nama perintah.
        perintah: String,
        /// Permintaan sebagai JSON.
        #[arg(default_value = "{}")]
        isi: String,
    },
}

#[derive(Subcommand)]
pub(crate) enum AksiCadangan {
    /// Semua cadangan di folder data, yang terbaru dahulu.
    Daftar,
    /// Membuat cadangan sekarang, membaca ulang, dan membukanya.
    Buat,
    /// Membuat cadangan bila sudah waktunya: ada perubahan dan yang terakhir sudah empat jam.
    Otomatis,
    /// Memeriksa satu cadangan dari awal sampai akhir.
    Periksa {
        /// Namanya, seperti dalam daftar.
        nama: String,
    },
    /// Menghapus cadangan otomatis yang berlebih: tetap ada 14 harian, 8 mingguan, 12 bulanan.
    Tipiskan,
}

/// Where a new passphrase comes from.
#[derive(clap::Args)]
pub(crate) struct Baru {
    /// Berkas yang baris pertamanya kata sandi baru; tanpa ini diminta, atau dibaca dari masukan.
    #[arg(long, value_name = "BERKAS")]
    pub(crate) kata_sandi_baru_berkas: Option<PathBuf>,
}

/// What somebody may do.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Peran {
    Petugas,
    Atasan,
    Pembaca,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Pola {
    Lima,
    Enam,
}
