//! The office itself: its name, its letterhead and its own ways (settings that the law leaves open).

mod save;
#[cfg(test)]
mod tests;

pub use save::{get, logo, remove_logo, save, save_logo, set_latihan};
pub(crate) use save::{read_kode_pos, read_pos_el};

use crate::hari_kerja::{self, Kalender, PolaHariKerja};
use crate::rapat::kuorum::RumusKuorum;
use crate::sql_enum;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use ts_rs::TS;

sql_enum! {
    /// Kind of public body.
    pub enum JenisInstansi {
        /// Province.
        Provinsi = "PROVINSI",
        /// Regency.
        Kabupaten = "KABUPATEN",
        /// City.
        Kota = "KOTA",
        /// Ministry.
        Kementerian = "KEMENTERIAN",
        /// Any other public body.
        Lain = "LAIN",
    }
}

sql_enum! {
    /// Time zone printed after a time (`pukul 09.00 WIB`).
    pub enum ZonaWaktu {
        /// UTC+7.
        Wib = "WIB",
        /// UTC+8.
        Wita = "WITA",
        /// UTC+9.
        Wit = "WIT",
    }
}

sql_enum! {
    /// Which of the four seed SOPs the office follows.
    pub enum ProfilSop {
        /// Kota Tangerang, SOP/05-PPID/2021: all steps.
        Tangerang = "TANGERANG",
        /// Provinsi Banten: no quorum step.
        Banten = "BANTEN",
        /// Kota Kupang: no Tim Pertimbangan.
        Kupang = "KUPANG",
        /// Kota Bontang: begins with items that were set as exempt before, so that its SOP names no meeting of its own; the
        /// steps here are those of `TANGERANG`.
        Bontang = "BONTANG",
    }
}

sql_enum! {
    /// Who approves the Lembar Pengujian Konsekuensi: PP 61/2010 Pasal 3(2) and Lampiran II of Perki 1/2021 say the
    /// head of the body, Perki 1/2021 Pasal 10(2)e says the Atasan PPID.
    pub enum Penyetuju {
        /// Pimpinan Badan Publik (default).
        PimpinanBadanPublik = "PIMPINAN_BADAN_PUBLIK",
        /// Atasan PPID.
        AtasanPpid = "ATASAN_PPID",
    }
}

sql_enum! {
    /// Paper sold as "F4" has three sizes; offices use all of them.
    pub enum Kertas {
        /// 215 × 330 mm, the default in regions.
        F4215x330 = "F4_215x330",
        /// 210 × 330 mm.
        F4210x330 = "F4_210x330",
        /// 8.5 × 13 inch.
        Folio = "FOLIO_8.5x13in",
        /// 210 × 297 mm.
        A4 = "A4",
        /// 8.5 × 14 inch.
        Legal = "LEGAL_8.5x14in",
    }
}

impl Kertas {
    /// Width and height of the upright sheet, millimetres.
    #[must_use]
    pub const fn ukuran_mm(self) -> (f64, f64) {
        match self {
            Self::F4215x330 => (215.0, 330.0),
            Self::F4210x330 => (210.0, 330.0),
            Self::Folio => (215.9, 330.2),
            Self::A4 => (210.0, 297.0),
            Self::Legal => (215.9, 355.6),
        }
    }
}

sql_enum! {
    /// Type face of a paper.
    pub enum Huruf {
        /// Arial-like, for letters and berita acara.
        Sans = "SANS",
        /// Bookman-like, for a Keputusan.
        Bookman = "BOOKMAN",
    }
}

sql_enum! {
    /// Rule under the letterhead.
    pub enum GarisKop {
        /// Thick over thin, the usual practice.
        TebalTipis = "TEBAL_TIPIS",
        /// One line.
        Tunggal = "TUNGGAL",
    }
}

sql_enum! {
    /// Form of D14.
    pub enum BentukKeputusan {
        /// The official form, Lampiran III Perki 1/2021.
        Penetapan = "PENETAPAN",
        /// The practice of regions (`KEPUTUSAN … SELAKU …`).
        Keputusan = "KEPUTUSAN",
    }
}

/// The office's own ways. New settings get a default here, so that an older file needs no migration.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct Pengaturan {
    /// Five or six working days a week.
    pub pola_hari_kerja: PolaHariKerja,
    /// Whether cuti bersama is a day off.
    pub cuti_bersama_libur: bool,
    /// Which SOP is followed.
    pub profil_sop: ProfilSop,
    /// Printed name of the list: `DKIP`, `DIK`, or the office's own.
    pub istilah_daftar: String,
    /// Paper of every document unless chosen otherwise.
    pub kertas: Kertas,
    /// Face of letters, attendance lists and berita acara.
    pub huruf_surat: Huruf,
    /// Face of a Keputusan.
    pub huruf_keputusan: Huruf,
    /// Rule under the letterhead.
    pub garis_kop: GarisKop,
    /// Who approves the Lembar.
    pub penyetuju: Penyetuju,
    /// How 50%+1 is computed for an odd number of members.
    pub rumus_kuorum: RumusKuorum,
    /// Whether the chair counts as a member.
    pub ketua_dihitung: bool,
    /// Whether a representative with a surat tugas counts.
    pub wakil_dihitung: bool,
    /// Form of the decree.
    pub bentuk_keputusan: BentukKeputusan,
    /// Whether a regional Keputusan prints `DENGAN RAHMAT TUHAN YANG MAHA ESA`.
    pub rahmat_tuhan: bool,
    /// Number pattern per document code, e.g. `D08` → `{kka}/{no}/{unit}/{bulan_romawi}/{tahun}` (domain 8.5).
    pub pola_nomor: BTreeMap<String, String>,
    /// Kode klasifikasi arsip used in letter numbers; the office's own.
    pub kka: String,
    /// Minutes without a key or a movement after which the office is locked, [`MENIT_KUNCI`].
    pub menit_kunci: u32,
}

/// What [`Pengaturan::menit_kunci`] may be. Less than a minute locks while somebody reads; after an hour everybody has
/// left the room.
pub const MENIT_KUNCI: RangeInclusive<u32> = 1..=60;

impl Pengaturan {
    /// The working days of this office.
    #[must_use]
    pub fn kalender(&self) -> Kalender {
        Kalender::new(hari_kerja::bawaan(), self.pola_hari_kerja, self.cuti_bersama_libur)
    }
}

impl Default for Pengaturan {
    fn default() -> Self {
        Self {
            pola_hari_kerja: PolaHariKerja::LimaHari,
            cuti_bersama_libur: true,
            profil_sop: ProfilSop::Tangerang,
            istilah_daftar: "DKIP".into(),
            kertas: Kertas::F4215x330,
            huruf_surat: Huruf::Sans,
            huruf_keputusan: Huruf::Bookman,
            garis_kop: GarisKop::TebalTipis,
            penyetuju: Penyetuju::PimpinanBadanPublik,
            rumus_kuorum: RumusKuorum::LebihDariSeparuh,
            ketua_dihitung: true,
            wakil_dihitung: true,
            bentuk_keputusan: BentukKeputusan::Keputusan,
            rahmat_tuhan: true,
            pola_nomor: BTreeMap::from(
                [
                    ("D04", "{no}/PPID/{bulan_romawi}/{tahun}"),
                    ("D08", "{kka}/{no3}/{unit}/{bulan_romawi}/{tahun}"),
                    ("D12", "{no3}/BA-PPID/{bulan_romawi}/{tahun}"),
                    ("D14", "{no}"),
                ]
                .map(|(k, v)| (k.to_owned(), v.to_owned())),
            ),
            kka: String::new(),
            menit_kunci: 10,
        }
    }
}

/// The office. There is one row; an empty `nama_pemerintah` means that the first start has not been finished.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Instansi {
    /// First line of the letterhead, e.g. `PEMERINTAH KOTA …`.
    pub nama_pemerintah: String,
    /// Second line, the office in full, e.g. `DINAS KOMUNIKASI DAN INFORMATIKA`.
    pub nama_opd: String,
    /// Name of the public body in running text, e.g. `Pemerintah Kota …`.
    pub nama_badan_publik: String,
    /// Kind of body.
    pub jenis: JenisInstansi,
    /// Street address.
    pub alamat: String,
    /// Telephone.
    pub telepon: String,
    /// Fax.
    pub faksimile: String,
    /// Web site.
    pub laman: String,
    /// E-mail.
    pub pos_el: String,
    /// Postal code.
    pub kode_pos: String,
    /// Place printed before the date of a decree (`Ditetapkan di …`).
    pub kota_penetapan: String,
    /// Time zone.
    pub zona_waktu: ZonaWaktu,
    /// Whether a logo is stored (read-only for the window; set by `save_logo` and `remove_logo`).
    pub ada_logo: bool,
    /// Whether this file is the practice office: every page says LATIHAN.
    pub latihan: bool,
    /// The office's own ways.
    pub pengaturan: Pengaturan,
}
