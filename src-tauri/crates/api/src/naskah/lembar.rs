//! D04 Lembar Pengujian Konsekuensi.

use super::istilah::Istilah;
use super::nomor::tahun;
use super::tanda_tangan::{Gaya, penandatangan};
use super::{Latar, or_dots, waktu};
use saksama_core::dkip::BarisDkip;
use saksama_core::uji_konsekuensi::{LembarUji, LembarUjiBaris};
use saksama_documents::lembar_pengujian::{LembarPengujian, Penguji};
use saksama_documents::{BarisMatriks, KolomMatriks, Penandatangan};

/// The sheet; `rows` are its items in its order.
pub(crate) fn lembar(latar: &Latar, sheet: &LembarUji, rows: &[BarisDkip]) -> LembarPengujian {
    LembarPengujian {
        nomor: or_dots(&sheet.nomor),
        tahun: tahun(&sheet.nomor, sheet.tahun),
        waktu: sheet.tanggal.map(waktu),
        tempat: sheet.tempat.clone(),
        kolom: KolomMatriks::PerkiNo,
        baris: rows
            .iter()
            .map(|row| with_syarat(&latar.istilah, matriks(&latar.istilah, row), sheet, &row.informasi_id))
            .collect(),
        penguji: penguji(latar, sheet),
        menyetujui: menyetujui(latar, sheet),
    }
}

/// The form has no column for a condition of the result: it stands below the term, which it limits too.
fn with_syarat(
    istilah: &Istilah,
    mut row: BarisMatriks,
    sheet: &LembarUji,
    informasi_id: &str,
) -> BarisMatriks {
    if let Some(syarat) = tested(sheet, informasi_id).and_then(|b| or_dots(&b.syarat)) {
        row.jangka_waktu.push('\n');
        row.jangka_waktu.push_str(&istilah.get("syarat", &[("syarat", &syarat)]));
    }
    row
}

/// The row of an item on its sheet.
pub(super) fn tested<'a>(sheet: &'a LembarUji, informasi_id: &str) -> Option<&'a LembarUjiBaris> {
    sheet.baris.iter().find(|b| b.informasi_id == informasi_id)
}

/// One row of the matrix.
pub(super) fn matriks(istilah: &Istilah, row: &BarisDkip) -> BarisMatriks {
    BarisMatriks {
        kelompok: or_dots(&row.kategori),
        informasi: what(istilah, row),
        dasar_hukum: row.dasar_hukum.clone(),
        konsekuensi_dibuka: row.dibuka.clone(),
        pertimbangan_ditutup: row.ditutup.clone(),
        jangka_waktu: row.jangka_waktu.clone(),
        penanggung_jawab: responsible(row).to_owned(),
    }
}

/// Who tested, as both kinds of sheet name them.
pub(super) fn penguji(latar: &Latar, sheet: &LembarUji) -> Vec<Penguji> {
    let named = |p: &saksama_core::uji_konsekuensi::Penguji| Penguji {
        nama: p.nama.clone(),
        jabatan: p.jabatan.clone(),
        unit_kerja: latar.unit_panjang(&p.unit_kerja).to_owned(),
    };
    sheet.penguji.iter().map(named).collect()
}

/// Who approves a sheet (UU 14/2008 Pasal 19).
pub(super) fn menyetujui(latar: &Latar, sheet: &LembarUji) -> Penandatangan {
    penandatangan(latar, latar.person(sheet.penyetuju_id.as_deref()), Gaya::Penetapan, "pimpinan_tak_terisi")
}

/// Column "Penanggung Jawab" of a matrix: the one named, else the unit.
pub(super) fn responsible(row: &BarisDkip) -> &str {
    if row.penanggung_jawab.is_empty() { &row.unit } else { &row.penanggung_jawab }
}

/// Title and description; a description that begins with the title already says it.
pub(super) fn titled(judul: &str, uraian: &str) -> String {
    if uraian.trim() == judul.trim() || uraian.is_empty() {
        judul.to_owned()
    } else if uraian.starts_with(judul) {
        uraian.to_owned()
    } else {
        format!("{judul}\n{uraian}")
    }
}

/// What is closed: title, description, and the part when only a part is.
pub(super) fn what(istilah: &Istilah, row: &BarisDkip) -> String {
    let mut text = titled(&row.judul, &row.uraian);
    if !row.bagian_dikecualikan.is_empty() {
        text.push('\n');
        text.push_str(&istilah.get("bagian", &[("bagian", &row.bagian_dikecualikan)]));
    }
    text
}
