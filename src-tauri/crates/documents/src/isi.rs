//! All papers in one list.

use crate::compose::{self, Compose};
use crate::naskah::Source;
use crate::{Format, Printed, Progress, RenderError};
use serde::{Deserialize, Serialize};

macro_rules! papers {
    ($($(#[$doc:meta])* $name:ident($data:path)),+ $(,)?) => {
        /// What a paper is made from.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "naskah", content = "data", rename_all = "snake_case")]
        #[allow(clippy::large_enum_variant, reason = "one value lives at a time; no list of them")]
        pub enum Isi {
            $($(#[$doc])* $name($data)),+
        }

        $(impl From<$data> for Isi {
            fn from(data: $data) -> Self {
                Self::$name(data)
            }
        })+

        /// Makes the file of a paper.
        ///
        /// # Errors
        /// `Stopped` by `progress`; else see [`RenderError`]: none of them comes from the texts of people, but the
        /// letterhead and the office's own wording and page setup may.
        pub fn render(
            isi: &Isi,
            format: &Format,
            progress: &mut Progress<'_>,
        ) -> Result<Printed, RenderError> {
            match isi {
                $(Isi::$name(data) => compose::render(data, format, progress)),+
            }
        }

        /// Every wording file of the program: that of all papers, the words that fill fields, and one a paper.
        pub(crate) fn sources() -> Vec<&'static Source> {
            vec![&crate::layout::UMUM, &crate::naskah::ISTILAH, $(<$data as Compose>::NASKAH),+]
        }
    };
}

papers! {
    /// D01 Surat permintaan usulan.
    PermintaanUsulan(crate::permintaan_usulan::PermintaanUsulan),
    /// D02 Formulir usulan.
    FormulirUsulan(crate::formulir_usulan::FormulirUsulan),
    /// D03 Rekapitulasi klasifikasi.
    Rekapitulasi(crate::rekapitulasi::Rekapitulasi),
    /// D04 Lembar Pengujian Konsekuensi.
    LembarPengujian(crate::lembar_pengujian::LembarPengujian),
    /// D05 Draft DKIP.
    DrafDkip(crate::draf_dkip::DrafDkip),
    /// D06 Nota Dinas.
    NotaDinas(crate::nota_dinas::NotaDinas),
    /// D07 Berita Acara Pengujian Konsekuensi.
    BeritaAcaraPengujian(crate::berita_acara_pengujian::BeritaAcaraPengujian),
    /// D08 Surat Undangan rapat Tim Pertimbangan.
    Undangan(crate::undangan::Undangan),
    /// D09 Tanda Terima undangan dan bahan rapat.
    TandaTerimaRapat(crate::tanda_terima::TandaTerima<crate::tanda_terima::PenerimaUndangan>),
    /// D10 Daftar Hadir.
    DaftarHadir(crate::daftar_hadir::DaftarHadir),
    /// D11 Notula rapat.
    Notula(crate::notula::Notula),
    /// D12 Berita Acara rapat Tim Pertimbangan.
    BeritaAcaraRapat(crate::berita_acara_rapat::BeritaAcaraRapat),
    /// D13 Hasil pertimbangan Tim Pertimbangan.
    HasilPertimbangan(crate::hasil_pertimbangan::HasilPertimbangan),
    /// D14 Penetapan/Keputusan with its annex.
    Keputusan(crate::keputusan::Keputusan),
    /// D15 Keputusan tambahan or perubahan.
    KeputusanTambahan(crate::keputusan::tambahan::KeputusanTambahan),
    /// D16 Surat Pengantar.
    SuratPengantar(crate::surat_pengantar::SuratPengantar),
    /// D17 Tanda terima SK.
    TandaTerimaKeputusan(crate::tanda_terima::TandaTerima<crate::tanda_terima::PenerimaKeputusan>),
    /// D18 Daftar Informasi yang Dikecualikan.
    Dkip(crate::dkip::Dkip),
    /// D19 Daftar arsip.
    DaftarArsip(crate::arsip::daftar::DaftarArsip),
    /// D19 Labels of boxes and folders.
    LabelArsip(crate::arsip::label::LabelArsip),
    /// D19 Kartu lokasi.
    KartuLokasi(crate::arsip::kartu_lokasi::KartuLokasi),
    /// D19 Daftar penataan by the end of the exemption.
    DaftarPenataan(crate::arsip::penataan::DaftarPenataan),
    /// D20 Lembar Pengujian Konsekuensi atas Pengubahan Klasifikasi, or the short Lembar Pertimbangan Pengubahan.
    LembarPengubahan(crate::lembar_pengubahan::LembarPengubahan),
    /// D21 Keputusan pengubahan klasifikasi or pembukaan.
    KeputusanPengubahan(crate::keputusan::pengubahan::KeputusanPengubahan),
    /// D22 Pengumuman perubahan klasifikasi with the rows of the DIP.
    Pengumuman(crate::pengumuman::Pengumuman),
    /// D23 Laporan pendokumentasian.
    LaporanPendokumentasian(crate::laporan::LaporanPendokumentasian),
    /// D24 Berita Acara Serah Terima.
    BeritaAcaraSerahTerima(crate::serah_terima::BeritaAcaraSerahTerima),
    /// D25 Formulir peminjaman.
    FormulirPeminjaman(crate::peminjaman::formulir::FormulirPeminjaman),
    /// D25 Kartu peminjaman.
    KartuPeminjaman(crate::peminjaman::kartu::KartuPeminjaman),
    /// D25 Daftar of archives that are out.
    DaftarPeminjaman(crate::peminjaman::daftar::DaftarPeminjaman),
    /// D25 Daftar jatuh tempo.
    DaftarJatuhTempo(crate::jatuh_tempo::DaftarJatuhTempo),
    /// D25 Bukti unggah.
    BuktiUnggah(crate::bukti_unggah::BuktiUnggah),
}
