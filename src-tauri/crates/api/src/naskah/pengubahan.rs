//! D20, the sheet about a change of what is exempt.

use super::istilah::Istilah;
use super::lembar::{menyetujui, penguji, responsible, tested, what};
use super::nomor::tahun;
use super::{Latar, or_dots, waktu};
use chrono::NaiveDate;
use saksama_core::dkip::BarisDkip;
use saksama_core::keputusan::Pengubahan;
use saksama_core::tanggal;
use saksama_core::uji_konsekuensi::{HasilUji, LembarUji, LembarUjiBaris};
use saksama_documents::lembar_pengubahan::{
    BarisPengubahan, BarisPertimbangan, LembarPengubahan, TabelPengubahan,
};

/// What D20 prints of one item beside its row on the sheet.
pub(crate) struct Semula {
    /// The item as it stands on this sheet, with its present ground and term.
    pub(crate) kini: BarisDkip,
    /// Consequences as they were when it was set: opened, closed.
    pub(crate) dahulu: (String, String),
    /// The decree that set it, as it is cited.
    pub(crate) keputusan: String,
    /// Day by which it must be opened: 30 working days before its end (PP 61/2010 Pasal 11 ayat (2)).
    pub(crate) batas: Option<NaiveDate>,
    /// Its new ground and term.
    pub(crate) baru: Pengubahan,
}

/// The sheet; `list` are its items in its order. Where nothing stays exempt on a new ground, the short form.
pub(crate) fn lembar_pengubahan(latar: &Latar, sheet: &LembarUji, list: &[Semula]) -> LembarPengubahan {
    let tabel = if is_pengujian(sheet) {
        let baris = list.iter().map(|s| changed(&latar.istilah, sheet, s)).collect();
        TabelPengubahan::Pengujian { bernomor: true, baris }
    } else {
        TabelPengubahan::Pertimbangan {
            baris: list.iter().map(|s| considered(&latar.istilah, sheet, s)).collect(),
        }
    };
    LembarPengubahan {
        nomor: or_dots(&sheet.nomor),
        tahun: tahun(&sheet.nomor, sheet.tahun),
        waktu: sheet.tanggal.map(waktu),
        tempat: sheet.tempat.clone(),
        tabel,
        penguji: penguji(latar, sheet),
        menyetujui: menyetujui(latar, sheet),
    }
}

/// Whether the sheet has the form of Lampiran IV: something on it stays exempt, on a new ground.
pub(crate) fn is_pengujian(sheet: &LembarUji) -> bool {
    sheet.baris.iter().any(stays)
}

fn stays(b: &LembarUjiBaris) -> bool {
    matches!(b.hasil, Some(HasilUji::Dikecualikan | HasilUji::DikecualikanSebagian))
}

fn changed(istilah: &Istilah, sheet: &LembarUji, s: &Semula) -> BarisPengubahan {
    let row = &s.kini;
    let found = tested(sheet, &row.informasi_id);
    let (dasar, mut jangka_waktu) = match found.and_then(|b| b.hasil) {
        Some(HasilUji::Terbuka) => (istilah.get("tanpa_dasar_hukum", &[]), istilah.get("saran_dibuka", &[])),
        Some(HasilUji::Ditunda) => (istilah.get("tanpa_dasar_hukum", &[]), istilah.get("hasil_ditunda", &[])),
        _ => (s.baru.dasar_hukum.clone(), s.baru.jangka_waktu.clone()),
    };
    if let Some(syarat) = found.and_then(|b| or_dots(&b.syarat)) {
        jangka_waktu.push('\n');
        jangka_waktu.push_str(&istilah.get("syarat", &[("syarat", &syarat)]));
    }
    BarisPengubahan {
        informasi: what(istilah, row),
        dasar_hukum_semula: row.dasar_hukum.clone(),
        dasar_hukum_pengubahan: dasar,
        sebelumnya_dibuka: s.dahulu.0.clone(),
        sebelumnya_ditutup: s.dahulu.1.clone(),
        pengubahan_dibuka: row.dibuka.clone(),
        pengubahan_ditutup: row.ditutup.clone(),
        jangka_waktu,
    }
}

fn considered(istilah: &Istilah, sheet: &LembarUji, s: &Semula) -> BarisPertimbangan {
    let row = &s.kini;
    let day =
        |day: Option<NaiveDate>| day.map_or_else(|| istilah.get("tanpa_tanggal", &[]), tanggal::panjang);
    BarisPertimbangan {
        informasi: what(istilah, row),
        keputusan: s.keputusan.clone(),
        jangka_waktu: row.jangka_waktu.clone(),
        berakhir: day(row.berakhir),
        batas: day(s.batas),
        penanggung_jawab: responsible(row).to_owned(),
        saran: match tested(sheet, &row.informasi_id).and_then(|b| b.hasil) {
            Some(HasilUji::Terbuka) => istilah.get("saran_dibuka", &[]),
            Some(HasilUji::Ditunda) => istilah.get("hasil_ditunda", &[]),
            _ => String::new(),
        },
    }
}
