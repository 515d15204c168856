//! Number and day of a paper, wherever it has them: what is not given prints as dots.

use crate::{Isi, WaktuTerbilang};

/// The places of number and day on one paper; none where it has no such place, or takes it from its event.
#[derive(Debug, Default)]
pub struct Penomoran<'a> {
    /// Number.
    pub nomor: Option<&'a mut Option<String>>,
    /// Year behind the number.
    pub tahun: Option<&'a mut Option<String>>,
    /// Day of signing, `20 November 2026`.
    pub tanggal: Option<&'a mut Option<String>>,
    /// The same day in the opening sentence; not that of a meeting or a test.
    pub waktu: Option<&'a mut Option<WaktuTerbilang>>,
}

impl Isi {
    /// Where number and day stand on this paper.
    pub fn penomoran(&mut self) -> Penomoran<'_> {
        macro_rules! places {
            ($($place:ident: $value:expr),*) => {
                Penomoran { $($place: Some($value),)* ..Penomoran::default() }
            };
        }
        match self {
            Self::PermintaanUsulan(p) => places!(nomor: &mut p.nomor, tanggal: &mut p.tanggal_surat),
            Self::Undangan(p) => places!(nomor: &mut p.nomor, tanggal: &mut p.tanggal_surat),
            Self::HasilPertimbangan(p) => places!(nomor: &mut p.nomor, tanggal: &mut p.tanggal_surat),
            Self::NotaDinas(p) => places!(nomor: &mut p.nomor, tanggal: &mut p.tanggal),
            Self::SuratPengantar(p) => places!(nomor: &mut p.nomor, tanggal: &mut p.tanggal),
            Self::BeritaAcaraPengujian(p) => places!(nomor: &mut p.nomor, tanggal: &mut p.tanggal),
            Self::BeritaAcaraRapat(p) => places!(nomor: &mut p.nomor, tanggal: &mut p.tanggal),
            Self::Notula(p) => places!(nomor: &mut p.nomor, tanggal: &mut p.tanggal),
            Self::TandaTerimaRapat(p) => places!(nomor: &mut p.nomor, tanggal: &mut p.tanggal),
            Self::TandaTerimaKeputusan(p) => places!(nomor: &mut p.nomor, tanggal: &mut p.tanggal),
            Self::LaporanPendokumentasian(p) => places!(nomor: &mut p.nomor, tanggal: &mut p.tanggal),
            Self::BuktiUnggah(p) => places!(nomor: &mut p.nomor, tanggal: &mut p.tanggal),
            Self::FormulirPeminjaman(p) => places!(nomor: &mut p.nomor, tanggal: &mut p.tanggal),
            Self::BeritaAcaraSerahTerima(p) => {
                places!(nomor: &mut p.nomor, tanggal: &mut p.tanggal, waktu: &mut p.waktu)
            }
            Self::LembarPengujian(p) => places!(nomor: &mut p.nomor, tahun: &mut p.tahun),
            Self::LembarPengubahan(p) => places!(nomor: &mut p.nomor, tahun: &mut p.tahun),
            Self::Pengumuman(p) => {
                places!(nomor: &mut p.nomor, tahun: &mut p.tahun, tanggal: &mut p.tanggal)
            }
            Self::Keputusan(p) => decree(p),
            Self::KeputusanTambahan(p) => decree(&mut p.keputusan),
            Self::KeputusanPengubahan(p) => decree(&mut p.keputusan),
            Self::Rekapitulasi(p) => places!(tanggal: &mut p.tanggal),
            Self::Dkip(p) => places!(tanggal: &mut p.tanggal),
            Self::FormulirUsulan(_)
            | Self::DrafDkip(_)
            | Self::DaftarHadir(_)
            | Self::DaftarArsip(_)
            | Self::LabelArsip(_)
            | Self::KartuLokasi(_)
            | Self::DaftarPenataan(_)
            | Self::KartuPeminjaman(_)
            | Self::DaftarPeminjaman(_)
            | Self::DaftarJatuhTempo(_) => Penomoran::default(),
        }
    }
}

fn decree(k: &mut crate::keputusan::Keputusan) -> Penomoran<'_> {
    Penomoran {
        nomor: Some(&mut k.nomor),
        tahun: Some(&mut k.tahun),
        tanggal: Some(&mut k.tanggal),
        waktu: None,
    }
}
