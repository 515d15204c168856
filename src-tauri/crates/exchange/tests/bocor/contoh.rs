//! An invented office of any size: what it publishes, in the words that such lists are written in, and what it keeps.

use saksama_exchange::bocor::{JenisTemuan as J, Pemeriksa, Rahasia, Umum};

/// Cells of a row.
pub(crate) const CELLS: usize = 7;

/// What is found by its shape alone.
pub(crate) const SHAPES: [(J, &str); 6] = [
    (J::Nik, "3674014107850001"),
    (J::Nik, "36.74.01.410785.0001"),
    (J::Nip, "19850101 201001 1 001"),
    (J::Telepon, "0812-3456-7890"),
    (J::Telepon, "(0341) 551234"),
    (J::PosEl, "budi.s@contoh.go.id"),
];

const THINGS: [&str; 12] = [
    "Data pribadi pemohon layanan",
    "Hasil pemeriksaan disiplin pegawai",
    "Dokumen penawaran penyedia",
    "Rencana operasi penertiban",
    "Rekam medis pasien",
    "Soal seleksi jabatan",
    "Topologi jaringan dan kata kunci sistem",
    "Memorandum antar perangkat daerah",
    "Laporan hasil pengawasan yang belum ditindaklanjuti",
    "Data wajib pajak daerah",
    "Identitas pelapor dugaan pelanggaran",
    "Perhitungan harga perkiraan sendiri",
];
const LAWS: [&str; 4] = [
    "Pasal 17 huruf h angka 3 Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik",
    "Pasal 17 huruf a angka 1 UU 14/2008; Pasal 6 ayat (3) PP 61/2010",
    "Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi Pasal 65 ayat (2)",
    "Peraturan Menteri Dalam Negeri Nomor 3 Tahun 2017 Pasal 8, Nomor 188.45/0812/2026",
];
const HARMS: [&str; 5] = [
    "Mengungkap rahasia pribadi seseorang dan dapat disalahgunakan pihak lain",
    "Menghambat proses penegakan hukum yang sedang berjalan di ruang sidang",
    "Mengganggu persaingan usaha yang sehat dalam pemilihan penyedia",
    "Membahayakan keamanan sistem dan gedung kantor",
    "Mengganggu kebijakan karena pembahasannya belum selesai dan arsip belum lengkap",
];
const GIVEN: [&str; 10] =
    ["Rahayu", "Wirya", "Sekar", "Bagas", "Ratih", "Damar", "Laras", "Gilang", "Ningsih", "Arya"];
const FAMILY: [&str; 10] = [
    "Lestari",
    "Adiguna",
    "Prawira",
    "Wijayanti",
    "Hadikusuma",
    "Maheswari",
    "Sasongko",
    "Pranata",
    "Utami",
    "Suryadi",
];
const NOTES: [&str; 6] = ["menunggu", "konfirmasi", "lisan", "ajudan", "sekretaris", "camat"];

pub(crate) struct Office {
    rows: usize,
}

/// An office with so many items.
pub(crate) fn office(rows: usize) -> Office {
    Office { rows }
}

impl Office {
    /// What it publishes, cell by cell.
    pub(crate) fn rows(&self) -> impl Iterator<Item = [String; CELLS]> {
        (0..self.rows).map(|n| {
            let year = 2020 + n % 10;
            [
                format!("{} tahun {year} nomor {}", THINGS[n % 12], n + 1),
                LAWS[n % 4].to_owned(),
                format!("{}, terutama pada berkas {}", HARMS[n % 5], n % 97),
                format!("{} dapat dicegah", HARMS[(n + 2) % 5]),
                format!("{} (lima) tahun, sampai 0{}-0{}-{year}", n % 30, n % 9 + 1, n % 7 + 1),
                format!("Dinas {}\nKepala Bidang {}", n % 40, n % 5),
                format!("Nomor 188.45/{}/{year}, {} November {year}", n % 900, n % 28 + 1),
            ]
        })
    }

    /// What it keeps: names, places, titles, notes, register numbers.
    pub(crate) fn secrets(&self) -> Vec<(J, String)> {
        let mut out = Vec::new();
        for n in 0..100 {
            out.push((J::NamaOrang, format!("{} {}", GIVEN[n % 10], FAMILY[n / 10])));
            out.push((J::LokasiArsip, format!("Lemari besi {}", n + 1)));
            out.push((J::LokasiArsip, format!("G{}-R{}-B{}", n % 3 + 1, 200 + n, n % 7)));
        }
        for n in 0..self.rows {
            out.push((J::NomorInternal, format!("R-2026-{n:05}")));
            let who = format!("{} {}", GIVEN[n % 10], FAMILY[n / 10 % 10]);
            out.push((J::JudulInternal, format!("Kasus {} atas nama {who} perkara {n}", THINGS[n % 12])));
            let words: Vec<&str> = (0..9).map(|k| NOTES[(n / 6_usize.pow(k % 5) + k as usize) % 6]).collect();
            out.push((J::IsiInternal, format!("Catatan {n} petugas: {}", words.join(" "))));
        }
        out
    }

    pub(crate) fn pemeriksa(&self) -> Pemeriksa {
        let secret = |(jenis, teks)| Rahasia { jenis, kolom: "tabel.kolom".into(), teks };
        let umum = Umum { teks: LAWS.map(str::to_owned).to_vec(), ..Umum::default() };
        Pemeriksa::new(self.secrets().into_iter().map(secret).collect(), &umum)
    }
}
