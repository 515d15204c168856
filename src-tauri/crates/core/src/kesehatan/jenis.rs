//! Kinds of findings: which rule leads to which, and how grave it is.

use crate::sql_enum;

sql_enum! {
    /// How soon a finding must be mended.
    pub enum Risiko {
        /// The law forbids it, or the exemption has nothing to stand on.
        Tinggi = "TINGGI",
        /// It stands, but weakly.
        Sedang = "SEDANG",
        /// To be looked at once.
        Rendah = "RENDAH",
    }
}

sql_enum! {
    /// What a Komisi Informasi would ask for, the gravest first.
    pub enum JenisTemuan {
        /// Permanent, or without end, under huruf a–f (UU 14/2008 Pasal 20(1)).
        PermanenDilarang = "PERMANEN_DILARANG",
        /// No letter of Pasal 17 (UU 14/2008 Pasal 17).
        TanpaHuruf = "TANPA_HURUF",
        /// Every ground is below an Undang-Undang (Perki 1/2021 Pasal 49(6)a).
        DasarDiBawahUu = "DASAR_DI_BAWAH_UU",
        /// No Undang-Undang with its article, or none beside UU 14/2008 for huruf j.
        TanpaUu = "TANPA_UU",
        /// One side of the matrix is empty, or both (Perki 1/2021 Pasal 49(6)b).
        MatriksKosong = "MATRIKS_KOSONG",
        /// No term, or one that never ends (Perki 1/2021 Pasal 49(5)e).
        TanpaAkhir = "TANPA_AKHIR",
        /// Longer than 30 years under huruf a (PP 61/2010 Pasal 5(1)).
        MelebihiBatas = "MELEBIHI_BATAS",
        /// Open by consent, by public office, or because its term has passed.
        SudahTerbuka = "SUDAH_TERBUKA",
        /// Cites a revoked regulation.
        DasarDicabut = "DASAR_DICABUT",
        /// The term is not clear and definite (Perki 1/2021 Pasal 49(5)e).
        JangkaWaktuKabur = "JANGKA_WAKTU_KABUR",
        /// The kind of the term doesn't fit the letter (PP 61/2010 Pasal 5–9).
        JangkaWaktuTidakSesuai = "JANGKA_WAKTU_TIDAK_SESUAI",
        /// Both sides of the matrix are filled, but say too little or the same (Perki 1/2021 Pasal 49(6)b).
        MatriksLemah = "MATRIKS_LEMAH",
        /// The bases name another letter than the item (UU 14/2008 Pasal 17).
        HurufBerbeda = "HURUF_BERBEDA",
        /// What is closed is not described clearly (Perki 1/2021 Pasal 49(2)b).
        UraianTidakJelas = "URAIAN_TIDAK_JELAS",
        /// A part is closed, but not said which (Perki 1/2021 Pasal 22(2)b).
        BagianKosong = "BAGIAN_KOSONG",
        /// Probably stands in the register twice.
        MungkinGanda = "MUNGKIN_GANDA",
        /// A rule that has no kind of its own.
        Lainnya = "LAINNYA",
        /// A whole document is closed where a part may be enough (Perki 1/2021 Pasal 22(2)).
        SeluruhDokumen = "SELURUH_DOKUMEN",
        /// A letter without its number, or one named twice (UU 14/2008 Pasal 17).
        HurufTidakRinci = "HURUF_TIDAK_RINCI",
        /// Not said that the head of the body sets the term (PP 61/2010 Pasal 7(5)).
        PimpinanBelumDisebut = "PIMPINAN_BELUM_DISEBUT",
        /// Not compared with UU 14/2008 Pasal 18(1).
        Pasal18BelumDiperiksa = "PASAL18_BELUM_DIPERIKSA",
        /// A security class that means open.
        KelasKeamanan = "KELAS_KEAMANAN",
    }
}

impl JenisTemuan {
    /// The kind of a problem, by its code: the rules themselves are those of the register and of the sheet.
    pub(crate) fn of(kode: &str) -> Self {
        match kode {
            "PERMANEN_DILARANG" | "TANPA_AKHIR_DILARANG" => Self::PermanenDilarang,
            "PASAL17_KOSONG" | "KODE_PASAL17_TIDAK_DIKENAL" => Self::TanpaHuruf,
            "DASAR_DI_BAWAH_UU" => Self::DasarDiBawahUu,
            "DASAR_TANPA_UU" | "DASAR_UU_TANPA_PASAL" | "HURUF_J_TANPA_UU_LAIN" => Self::TanpaUu,
            "KONSEKUENSI_DIBUKA_KOSONG" | "KONSEKUENSI_DITUTUP_KOSONG" => Self::MatriksKosong,
            "JANGKA_WAKTU_KOSONG" | "JANGKA_WAKTU_TANPA_AKHIR" => Self::TanpaAkhir,
            "BATAS_30_TAHUN" => Self::MelebihiBatas,
            "TERBUKA_PERSETUJUAN" | "TERBUKA_JABATAN_PUBLIK" | "JANGKA_WAKTU_SUDAH_LEWAT" => {
                Self::SudahTerbuka
            }
            "DASAR_DICABUT" => Self::DasarDicabut,
            "JANGKA_WAKTU_KABUR" | "LAMA_BELUM_JELAS" => Self::JangkaWaktuKabur,
            "JENIS_TIDAK_UNTUK_KODE" | "JENIS_TIDAK_UNTUK_SEMUA_KODE" => Self::JangkaWaktuTidakSesuai,
            "KONSEKUENSI_TERLALU_PENDEK"
            | "KONSEKUENSI_SAMA"
            | "KONSEKUENSI_FRASA_KOSONG"
            | "CONTOH_BELUM_DISESUAIKAN" => Self::MatriksLemah,
            "DASAR_PASAL17_BERBEDA" => Self::HurufBerbeda,
            "URAIAN_KOSONG" | "URAIAN_TERLALU_PENDEK" | "URAIAN_UMUM" => Self::UraianTidakJelas,
            "BAGIAN_DIKECUALIKAN_KOSONG" => Self::BagianKosong,
            "MUNGKIN_GANDA" => Self::MungkinGanda,
            "SELURUH_DOKUMEN" => Self::SeluruhDokumen,
            "HURUF_TANPA_ANGKA" | "KODE_PASAL17_GANDA" => Self::HurufTidakRinci,
            "PIMPINAN_BADAN_PUBLIK_BELUM" => Self::PimpinanBelumDisebut,
            "PASAL18_BELUM_DIPERIKSA" => Self::Pasal18BelumDiperiksa,
            "KELAS_KEAMANAN_BIASA" => Self::KelasKeamanan,
            _ => Self::Lainnya,
        }
    }

    /// How grave it is.
    #[must_use]
    pub fn risiko(self) -> Risiko {
        match self {
            kind if kind <= Self::SudahTerbuka => Risiko::Tinggi,
            kind if kind <= Self::Lainnya => Risiko::Sedang,
            _ => Risiko::Rendah,
        }
    }
}
