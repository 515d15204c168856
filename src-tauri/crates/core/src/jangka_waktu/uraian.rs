//! The printed text of a term.

use super::{JangkaWaktu, JenisJangkaWaktu as J, OperatorJangkaWaktu, SatuanWaktu, dari_teks};
use crate::tanggal;
use crate::terbilang::angka_dan_kata;

impl JangkaWaktu {
    /// The text to print, made from the fields, e.g. `5 (lima) tahun sejak tanggal penetapan`.
    #[must_use]
    pub fn uraian(&self) -> String {
        let peristiwa = self.peristiwa.as_deref().unwrap_or_default().trim();
        let text = match self.jenis {
            J::Durasi => format!("{} sejak {}", self.lama(), self.sejak()),
            J::SampaiTanggal => {
                let date = self.berakhir.map(tanggal::panjang).unwrap_or_default();
                return format!("sampai dengan tanggal {date}").trim_end().to_owned();
            }
            J::SampaiPeristiwa if starts_itself(peristiwa) => peristiwa.to_owned(),
            J::SampaiPeristiwa => format!("sampai dengan {peristiwa}"),
            J::DurasiSetelahPeristiwa => {
                join(&self.lama(), &[("setelah", &["sesudah", "sejak", "pasca"])], peristiwa)
            }
            J::SesuaiPeraturan => {
                let own = &[
                    "menurut",
                    "mengikuti",
                    "menyesuaikan",
                    "berdasarkan",
                    "sebagaimana",
                    "sampai",
                    "selama",
                ];
                join(
                    "",
                    &[("sesuai", own), ("ketentuan", &[])],
                    self.peraturan.as_deref().unwrap_or_default(),
                )
            }
            J::SelamaDibutuhkan if peristiwa.is_empty() => "selama jangka waktu yang dibutuhkan".to_owned(),
            J::SelamaDibutuhkan if starts_itself(peristiwa) => peristiwa.to_owned(),
            J::SelamaDibutuhkan => join(
                "selama jangka waktu yang dibutuhkan",
                &[("untuk", &["guna", "bagi", "demi"])],
                peristiwa,
            ),
            J::SampaiPersetujuanTertulis if starts_itself(peristiwa) => peristiwa.to_owned(),
            J::SampaiPersetujuanTertulis => {
                let who = if peristiwa.is_empty() { "yang bersangkutan" } else { peristiwa };
                let parts: &[(&str, &[&str])] = &[
                    ("ada", &["adanya"]),
                    ("persetujuan", &["izin"]),
                    ("tertulis", &[]),
                    ("dari", &["oleh"]),
                ];
                join("sampai", parts, who)
            }
            J::SampaiPutusan => "sampai ada putusan Komisi Informasi atau pengadilan".to_owned(),
            J::SesuaiJra => self.jra(),
            J::Permanen => return "permanen".to_owned(),
        };
        match self.berakhir {
            Some(date) => format!("{}, berakhir tanggal {}", text.trim_end(), tanggal::panjang(date)),
            None => text.trim_end().to_owned(),
        }
    }

    /// `5 (lima) tahun`.
    fn lama(&self) -> String {
        let satuan = match self.satuan {
            Some(SatuanWaktu::Bulan) => "bulan",
            Some(SatuanWaktu::Hari) => "hari",
            Some(SatuanWaktu::Tahun) | None => "tahun",
        };
        format!("{} {satuan}", self.nilai.map(angka_dan_kata).unwrap_or_default())
    }

    fn sejak(&self) -> String {
        match self.mulai {
            Some(date) => format!("tanggal {}", tanggal::panjang(date)),
            None => "tanggal penetapan".to_owned(),
        }
    }

    fn jra(&self) -> String {
        match (self.retensi_aktif, self.retensi_inaktif) {
            (Some(aktif), Some(inaktif)) => format!(
                "mengikuti jadwal retensi arsip: aktif {} tahun, inaktif {} tahun",
                angka_dan_kata(aktif),
                angka_dan_kata(inaktif)
            ),
            _ => "mengikuti jadwal retensi arsip".to_owned(),
        }
    }
}

/// `head` and the words of `parts`, then `typed`. A part that `typed` begins with (or with another word for it) is not
/// said a second time, nor are those before it: they are taken to be said.
fn join(head: &str, parts: &[(&str, &[&str])], typed: &str) -> String {
    let typed = typed.trim();
    let first = typed.split_whitespace().next().unwrap_or_default().to_lowercase();
    let said = parts.iter().position(|(word, same)| first == *word || same.contains(&first.as_str()));
    let before = parts.iter().take(said.unwrap_or(parts.len())).map(|(word, _)| *word);
    let words: Vec<&str> =
        std::iter::once(head).chain(before).chain([typed]).filter(|w| !w.is_empty()).collect();
    words.join(" ")
}

/// Whether an event is worded with its own beginning, so that no `sampai dengan` is put before it.
fn starts_itself(peristiwa: &str) -> bool {
    let first = peristiwa.split_whitespace().next().unwrap_or_default().to_lowercase();
    matches!(first.as_str(), "selama" | "sampai" | "hingga" | "sejak" | "setelah")
}

/// The printed text of all conditions of an item. An imported cell that nobody has touched is printed as it was, with
/// its own marks and punctuation.
#[must_use]
pub fn uraian_gabungan(list: &[JangkaWaktu], operator: OperatorJangkaWaktu) -> String {
    if let Some(asal) = asal_utuh(list) {
        return asal.to_owned();
    }
    let texts: Vec<&str> = list.iter().map(|j| j.uraian_cetak.trim()).filter(|t| !t.is_empty()).collect();
    match operator {
        OperatorJangkaWaktu::YangLebihDulu if texts.len() > 1 => {
            format!("{}, mana yang lebih dahulu", texts.join(" atau "))
        }
        OperatorJangkaWaktu::YangLebihDulu | OperatorJangkaWaktu::Semua => texts.join(" dan "),
    }
}

/// The origin of all conditions, when reading it again gives the very texts that are printed.
fn asal_utuh(list: &[JangkaWaktu]) -> Option<&str> {
    let asal = list.first()?.teks_asal.as_deref()?;
    let read = dari_teks(asal);
    let same = read.len() == list.len()
        && list.iter().zip(&read).all(|(kept, read)| {
            kept.teks_asal.as_deref() == Some(asal) && kept.uraian_cetak == read.uraian_cetak
        });
    same.then_some(asal)
}
