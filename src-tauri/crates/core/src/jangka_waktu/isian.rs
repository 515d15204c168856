//! What the form sends, and its way into a checked term.

use super::hitung::tambah;
use super::{JangkaWaktu, JenisJangkaWaktu as J, SatuanWaktu};
use crate::masalah::Masalah;
use crate::tanggal::{TAHUN_TERAKHIR, TAHUN_TERAWAL, read_opsional};
use crate::teks;
use chrono::Datelike;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Longest text of a field, characters.
const MAKS_TEKS: usize = 2000;
/// Longest duration, years.
const MAKS_TAHUN: u32 = 100;

/// A term as typed. Fields that don't belong to its kind are ignored: the form hides them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct JangkaWaktuIsian {
    /// Kind.
    pub jenis: J,
    /// Length.
    #[ts(type = "number | null")]
    pub nilai: Option<i64>,
    /// Unit of the length.
    pub satuan: Option<SatuanWaktu>,
    /// First day, as typed; empty for the day of the penetapan.
    pub mulai: String,
    /// Last day, as typed.
    pub berakhir: String,
    /// Why the last day is not the computed one.
    pub alasan_berakhir: String,
    /// Event; what is protected; or whose consent.
    pub peristiwa: String,
    /// Regulation.
    pub peraturan: String,
    /// Active retention, years.
    #[ts(type = "number | null")]
    pub retensi_aktif: Option<i64>,
    /// Inactive retention, years.
    #[ts(type = "number | null")]
    pub retensi_inaktif: Option<i64>,
    /// Review date, as typed; empty for one year after the start.
    pub tinjau_pada: String,
    /// As printed; empty to have it made from the fields.
    pub uraian_cetak: String,
    /// Original words of an imported list.
    pub teks_asal: String,
}

impl JangkaWaktuIsian {
    /// An empty form of this kind.
    #[must_use]
    pub fn kosong(jenis: J) -> Self {
        Self {
            jenis,
            nilai: None,
            satuan: None,
            mulai: String::new(),
            berakhir: String::new(),
            alasan_berakhir: String::new(),
            peristiwa: String::new(),
            peraturan: String::new(),
            retensi_aktif: None,
            retensi_inaktif: None,
            tinjau_pada: String::new(),
            uraian_cetak: String::new(),
            teks_asal: String::new(),
        }
    }

    /// Reads the term at path `medan` for an item with these codes. None, and its problems in `out`, when a field can't
    /// be read or is missing; what the law allows is told by [`super::periksa`], so that a draft can show the rest.
    pub fn read(&self, medan: &str, kode_pasal17: &[String], out: &mut Vec<Masalah>) -> Option<JangkaWaktu> {
        let mut pembaca = Pembaca { medan, galat: Vec::new() };
        let term = self.fields(&mut pembaca, kode_pasal17);
        let ok = pembaca.galat.is_empty();
        out.append(&mut pembaca.galat);
        ok.then_some(term)
    }

    fn fields(&self, p: &mut Pembaca<'_>, kode: &[String]) -> JangkaWaktu {
        let mut j = JangkaWaktu::kosong(self.jenis);
        j.teks_asal = Some(teks::bersihkan(&self.teks_asal)).filter(|t| !t.is_empty());
        j.mulai = read_opsional(&p.at("mulai"), &self.mulai, &mut p.galat);
        if self.jenis != J::Permanen {
            j.berakhir = read_opsional(&p.at("berakhir"), &self.berakhir, &mut p.galat);
        }
        if matches!(self.jenis, J::Durasi | J::DurasiSetelahPeristiwa) {
            (j.nilai, j.satuan) = self.lama(p);
        }
        if matches!(
            self.jenis,
            J::SampaiPeristiwa
                | J::DurasiSetelahPeristiwa
                | J::SelamaDibutuhkan
                | J::SampaiPersetujuanTertulis
        ) {
            j.peristiwa = p.text("peristiwa", &self.peristiwa);
        }
        match self.jenis {
            J::SampaiPeristiwa | J::DurasiSetelahPeristiwa => p.need("peristiwa", &self.peristiwa),
            J::SampaiTanggal => p.need("berakhir", &self.berakhir),
            J::SesuaiPeraturan => {
                p.need("peraturan", &self.peraturan);
                j.peraturan = p.text("peraturan", &self.peraturan);
            }
            J::SelamaDibutuhkan if j.peristiwa.is_none() => j.peristiwa = kepentingan(kode),
            J::SesuaiJra => (j.retensi_aktif, j.retensi_inaktif) = self.retensi(p),
            _ => {}
        }
        // Also beside a day that can't be read: the form asks for it as soon as something stands there.
        if !self.berakhir.trim().is_empty() && self.jenis != J::SampaiTanggal {
            j.alasan_berakhir = p.text("alasan_berakhir", &self.alasan_berakhir);
            if j.alasan_berakhir.is_none() {
                p.push("alasan_berakhir", "ALASAN_BERAKHIR_WAJIB");
            }
        }
        self.review(&mut j, p);
        check_order(&j, p);
        j.uraian_cetak = p.text("uraian_cetak", &self.uraian_cetak).unwrap_or_else(|| j.uraian());
        j
    }

    fn lama(&self, p: &mut Pembaca<'_>) -> (Option<u32>, Option<SatuanWaktu>) {
        let Some(satuan) = self.satuan else {
            p.push("satuan", "WAJIB_DIISI");
            return (None, None);
        };
        let maks = match satuan {
            SatuanWaktu::Tahun => MAKS_TAHUN,
            SatuanWaktu::Bulan => MAKS_TAHUN * 12,
            SatuanWaktu::Hari => MAKS_TAHUN * 365,
        };
        if self.nilai.is_none() {
            p.push("nilai", "WAJIB_DIISI");
        }
        (p.number("nilai", self.nilai, 1, maks), Some(satuan))
    }

    /// Both parts of the retention, or neither.
    fn retensi(&self, p: &mut Pembaca<'_>) -> (Option<u32>, Option<u32>) {
        match (self.retensi_aktif, self.retensi_inaktif) {
            (Some(_), None) => p.push("retensi_inaktif", "WAJIB_DIISI"),
            (None, Some(_)) => p.push("retensi_aktif", "WAJIB_DIISI"),
            (Some(0), Some(0)) => {
                p.galat.push(Masalah::galat(p.at("retensi_aktif"), "ANGKA_TERLALU_KECIL").with("min", 1));
            }
            _ => {}
        }
        (
            p.number("retensi_aktif", self.retensi_aktif, 0, MAKS_TAHUN),
            p.number("retensi_inaktif", self.retensi_inaktif, 0, MAKS_TAHUN),
        )
    }

    /// A term without a known end is looked at again: on the given day, else a year after its start. When the start is
    /// the day of the penetapan, the day follows then ([`JangkaWaktu::tinjau`]).
    fn review(&self, j: &mut JangkaWaktu, p: &mut Pembaca<'_>) {
        let typed = read_opsional(&p.at("tinjau_pada"), &self.tinjau_pada, &mut p.galat);
        if !j.punya_akhir() {
            j.tinjau_pada = typed.or_else(|| j.mulai.and_then(|m| tambah(m, 1, SatuanWaktu::Tahun)));
        }
    }
}

/// The interest protected, as PP 61/2010 Pasal 7–8 names it, of the first code that has one.
fn kepentingan(kode: &[String]) -> Option<String> {
    kode.iter()
        .find_map(|k| match k.chars().next()? {
            'c' => Some("perlindungan pertahanan dan keamanan negara"),
            'd' => Some("perlindungan kekayaan alam Indonesia"),
            'e' => Some("perlindungan ketahanan ekonomi nasional"),
            'f' => Some("perlindungan kepentingan hubungan luar negeri"),
            'h' => Some("perlindungan rahasia pribadi"),
            _ => None,
        })
        .map(str::to_owned)
}

fn check_order(j: &JangkaWaktu, p: &mut Pembaca<'_>) {
    if j.mulai.zip(j.berakhir).is_some_and(|(mulai, berakhir)| berakhir <= mulai) {
        p.push("berakhir", "TANGGAL_TERBALIK");
    }
    if j.mulai.zip(j.tinjau_pada).is_some_and(|(mulai, tinjau)| tinjau <= mulai) {
        p.push("tinjau_pada", "TANGGAL_TERBALIK");
    }
    let end = j.mulai.and_then(|mulai| j.hitung_berakhir(mulai));
    if end.is_some_and(|e| e.year() > TAHUN_TERAKHIR) {
        let masalah = Masalah::galat(p.at("nilai"), "TAHUN_DI_LUAR_BATAS");
        p.galat.push(masalah.with("terawal", TAHUN_TERAWAL).with("terakhir", TAHUN_TERAKHIR));
    }
}

/// Collects what can't be read, with the path of its field.
struct Pembaca<'a> {
    medan: &'a str,
    galat: Vec<Masalah>,
}

impl Pembaca<'_> {
    fn at(&self, name: &str) -> String {
        format!("{}.{name}", self.medan)
    }

    fn push(&mut self, name: &str, kode: &str) {
        self.galat.push(Masalah::galat(self.at(name), kode));
    }

    fn need(&mut self, name: &str, text: &str) {
        if text.trim().is_empty() {
            self.push(name, "WAJIB_DIISI");
        }
    }

    fn number(&mut self, name: &str, value: Option<i64>, min: u32, maks: u32) -> Option<u32> {
        let value = value?;
        if value > i64::from(maks) {
            self.galat.push(Masalah::galat(self.at(name), "ANGKA_TERLALU_BESAR").with("maks", maks));
        } else if value < i64::from(min) {
            self.galat.push(Masalah::galat(self.at(name), "ANGKA_TERLALU_KECIL").with("min", min));
        }
        u32::try_from(value).ok()
    }

    /// One line; empty is none.
    fn text(&mut self, name: &str, text: &str) -> Option<String> {
        let text = teks::baris(&self.at(name), text, MAKS_TEKS, &mut self.galat);
        (!text.is_empty()).then_some(text)
    }
}
