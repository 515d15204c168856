//! The states of an item and the only ways from one to another (domain 3.1).

use crate::sql_enum;
use StatusInformasi as S;
use Transisi as T;

sql_enum! {
    /// State of an item.
    pub enum StatusInformasi {
        /// Being written down.
        Draf = "DRAF",
        /// Handed in by the unit.
        Diusulkan = "DIUSULKAN",
        /// In the recapitulation and the draft DKIP.
        Direkap = "DIREKAP",
        /// A complete Lembar Pengujian Konsekuensi exists.
        Diuji = "DIUJI",
        /// The meeting was held with quorum and agreed.
        Dibahas = "DIBAHAS",
        /// The signed decree is recorded.
        Ditetapkan = "DITETAPKAN",
        /// The paper has its place on a shelf, the file is stored.
        Terdokumentasi = "TERDOKUMENTASI",
        /// Within 30 working days of the end.
        MasaPengubahan = "MASA_PENGUBAHAN",
        /// Opened by decision.
        DiubahTerbuka = "DIUBAH_TERBUKA",
        /// Public by law: the term passed without a decision (PP 61/2010 Pasal 11(3)).
        TerbukaDemiHukum = "TERBUKA_DEMI_HUKUM",
        /// Found not exempt by test or meeting.
        DitolakTerbuka = "DITOLAK_TERBUKA",
        /// Withdrawn, with a reason.
        Dicabut = "DICABUT",
    }
}

sql_enum! {
    /// A named step from one state to another.
    pub enum Transisi {
        /// The unit hands the item in.
        Usulkan = "USULKAN",
        /// Back to the unit, to be completed; needs a reason.
        KembalikanUntukDilengkapi = "KEMBALIKAN_UNTUK_DILENGKAPI",
        /// PPID Utama accepts it into the recapitulation.
        Rekap = "REKAP",
        /// A complete Lembar exists.
        Uji = "UJI",
        /// The meeting agreed to close it.
        Bahas = "BAHAS",
        /// Back from the meeting, to be tested again; needs a reason.
        KembalikanUntukDiujiUlang = "KEMBALIKAN_UNTUK_DIUJI_ULANG",
        /// The sheet that found it open was opened again: its result may have been a slip. Needs a reason.
        BukaKembaliUji = "BUKA_KEMBALI_UJI",
        /// The signed decree is recorded.
        Tetapkan = "TETAPKAN",
        /// Paper and file have their place.
        Dokumentasikan = "DOKUMENTASIKAN",
        /// The 30 working days have begun.
        MulaiMasaPengubahan = "MULAI_MASA_PENGUBAHAN",
        /// The decision to open is recorded.
        UbahTerbuka = "UBAH_TERBUKA",
        /// The term passed without a decision.
        TerbukaDemiHukum = "TERBUKA_DEMI_HUKUM",
        /// Test or meeting found it not exempt.
        TolakTerbuka = "TOLAK_TERBUKA",
        /// Withdrawn; needs a reason.
        Cabut = "CABUT",
    }
}

impl Transisi {
    /// The state this step leads to from `from`, or none when it is not allowed there.
    #[must_use]
    pub fn from(self, from: S) -> Option<S> {
        let to = match (self, from) {
            (T::Usulkan, S::Draf) => S::Diusulkan,
            (T::KembalikanUntukDilengkapi, S::Diusulkan | S::Direkap) => S::Draf,
            (T::Rekap, S::Diusulkan) => S::Direkap,
            // A desk officer who registers on behalf of the unit goes straight to the test.
            (T::Uji, S::Draf | S::Diusulkan | S::Direkap | S::Diuji) => S::Diuji,
            (T::Bahas, S::Diuji) => S::Dibahas,
            (T::KembalikanUntukDiujiUlang, S::Diuji | S::Dibahas) => S::Direkap,
            (T::BukaKembaliUji, S::DitolakTerbuka) => S::Direkap,
            (T::Tetapkan, S::Dibahas | S::Diuji) => S::Ditetapkan,
            (T::Dokumentasikan, S::Ditetapkan) => S::Terdokumentasi,
            (T::MulaiMasaPengubahan, S::Ditetapkan | S::Terdokumentasi) => S::MasaPengubahan,
            (T::UbahTerbuka, S::Ditetapkan | S::Terdokumentasi | S::MasaPengubahan) => S::DiubahTerbuka,
            (T::TerbukaDemiHukum, S::Ditetapkan | S::Terdokumentasi | S::MasaPengubahan) => {
                S::TerbukaDemiHukum
            }
            (T::TolakTerbuka, S::Direkap | S::Diuji | S::Dibahas) => S::DitolakTerbuka,
            (T::Cabut, S::Draf | S::Diusulkan | S::Direkap | S::Diuji | S::Dibahas) => S::Dicabut,
            _ => return None,
        };
        Some(to)
    }

    /// Whether the officer must say why.
    #[must_use]
    pub fn needs_alasan(self) -> bool {
        matches!(
            self,
            T::KembalikanUntukDilengkapi
                | T::KembalikanUntukDiujiUlang
                | T::BukaKembaliUji
                | T::TolakTerbuka
                | T::Cabut
        )
    }

    /// Whether the officer may take it by hand; the others follow from a sheet, a meeting, a signature or a date.
    #[must_use]
    pub fn by_hand(self) -> bool {
        matches!(
            self,
            T::Usulkan | T::KembalikanUntukDilengkapi | T::Rekap | T::KembalikanUntukDiujiUlang | T::Cabut
        )
    }
}

impl S {
    /// Whether the fields may be edited: until the test (Perki 1/2021 Pasal 49). What was tested and discussed is what
    /// is decided; to change it, it is tested again.
    #[must_use]
    pub fn is_editable(self) -> bool {
        matches!(self, S::Draf | S::Diusulkan | S::Direkap)
    }

    /// Whether no decision has been taken yet: neither set, opened nor withdrawn.
    #[must_use]
    pub fn is_undecided(self) -> bool {
        self.is_editable() || matches!(self, S::Diuji | S::Dibahas)
    }

    /// Why the fields of an item in this state can't be edited; none while they can.
    #[must_use]
    pub fn kode_terkunci(self) -> Option<&'static str> {
        match self {
            S::Draf | S::Diusulkan | S::Direkap => None,
            S::Diuji | S::Dibahas => Some("INFORMASI_SUDAH_DIUJI"),
            S::Ditetapkan | S::Terdokumentasi | S::MasaPengubahan => Some("SUDAH_DITETAPKAN"),
            S::DiubahTerbuka | S::TerbukaDemiHukum | S::DitolakTerbuka => Some("INFORMASI_SUDAH_TERBUKA"),
            S::Dicabut => Some("INFORMASI_SUDAH_DICABUT"),
        }
    }

    /// Whether the item stands in the final list (domain 5.1).
    #[must_use]
    pub fn is_in_dkip(self) -> bool {
        matches!(self, S::Ditetapkan | S::Terdokumentasi | S::MasaPengubahan)
    }

    /// Steps the officer may take by hand from here.
    #[must_use]
    pub fn transisi_by_hand(self) -> Vec<T> {
        T::ALL.iter().copied().filter(|t| t.by_hand() && t.from(self).is_some()).collect()
    }
}
