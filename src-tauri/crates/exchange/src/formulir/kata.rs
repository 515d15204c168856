//! The words of the drop-downs for the codes of the register.

use super::KolomFormulir;
use super::kolom::{Isian, Pilihan};

pub(super) const CAKUPAN: Pilihan = &[("SELURUH", "Seluruhnya"), ("SEBAGIAN", "Hanya sebagian")];
pub(super) const BENTUK: Pilihan =
    &[("HARDCOPY", "Hardcopy"), ("SOFTCOPY", "Softcopy"), ("HARDCOPY_DAN_SOFTCOPY", "Hardcopy dan softcopy")];
pub(super) const SATUAN: Pilihan = &[("TAHUN", "tahun"), ("BULAN", "bulan"), ("HARI", "hari")];
pub(super) const YA_TIDAK: Pilihan = &[("YA", "Ya"), ("TIDAK", "Tidak")];
pub(super) const JENIS_WAKTU: Pilihan = &[
    ("DURASI", "Sekian tahun, bulan, atau hari"),
    ("SAMPAI_TANGGAL", "Sampai tanggal tertentu"),
    ("SAMPAI_PERISTIWA", "Sampai suatu peristiwa"),
    ("DURASI_SETELAH_PERISTIWA", "Sekian lama setelah suatu peristiwa"),
    ("SESUAI_PERATURAN", "Sesuai peraturan"),
    ("SELAMA_DIBUTUHKAN", "Selama dibutuhkan untuk perlindungan"),
    ("SAMPAI_PERSETUJUAN_TERTULIS", "Sampai ada persetujuan tertulis"),
    ("SAMPAI_PUTUSAN", "Sampai ada putusan"),
    ("SESUAI_JRA", "Sesuai jadwal retensi arsip"),
    ("PERMANEN", "Permanen"),
];

fn choices(kolom: KolomFormulir) -> Pilihan {
    match kolom.rupa().isian {
        Isian::Pilihan(list) => list,
        _ => &[],
    }
}

/// The word of the form for a code of the register; the code itself where the column has no such choice.
#[must_use]
pub fn word_of(kolom: KolomFormulir, kode: &str) -> &str {
    choices(kolom).iter().find(|(known, _)| *known == kode).map_or(kode, |(_, word)| word)
}

/// The code of a word, however its capitals and spaces are; none when the column has no such choice.
#[must_use]
pub fn code_of(kolom: KolomFormulir, teks: &str) -> Option<&'static str> {
    let plain = |t: &str| t.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let wanted = plain(teks);
    let is_it = |(kode, word): &&(&str, &str)| plain(word) == wanted || plain(kode) == wanted;
    choices(kolom).iter().find(is_it).map(|(kode, _)| *kode)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_leads_back_to_its_code() {
        let mut seen = 0;
        for kolom in KolomFormulir::ALL {
            for (kode, word) in choices(*kolom) {
                assert_eq!(word_of(*kolom, kode), *word);
                assert_eq!(code_of(*kolom, &format!("  {} ", word.to_uppercase())), Some(*kode));
                seen += 1;
            }
        }
        assert_eq!(seen, 2 + 3 + 3 + 3 * 2 + 10);
        assert_eq!(code_of(KolomFormulir::Bentuk, "kertas"), None);
        assert_eq!(word_of(KolomFormulir::Judul, "apa saja"), "apa saja");
    }
}
