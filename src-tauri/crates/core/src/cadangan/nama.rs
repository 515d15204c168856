//! Names of backups. They bear the running number, the time and the reason, so that a list needs no other file.

use super::AlasanCadangan;
use chrono::NaiveDateTime;

/// How the time stands in a name.
const WAKTU: &str = "%Y%m%d-%H%M%S";
/// How names end.
const AKHIR: &str = ".zip";

/// What the name of a backup says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamaCadangan {
    /// Running number; 0 where there is none.
    pub nomor: u32,
    /// When it was made.
    pub waktu: NaiveDateTime,
    /// Why.
    pub alasan: AlasanCadangan,
}

impl NamaCadangan {
    /// The name in the folder: `000012-20261121-203000-OTOMATIS.zip`.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{:06}-{}-{}{AKHIR}", self.nomor, self.waktu.format(WAKTU), self.alasan.as_str())
    }

    /// Reads the name of a package, of data that a restore put aside (`sebelum-pulih-…`), or of a copy before a new schema
    /// (`sebelum-skema-…`); none of anything else.
    #[must_use]
    pub fn read(nama: &str) -> Option<Self> {
        if let Some(rest) = nama.strip_prefix("sebelum-pulih-") {
            return Self::beside(rest.split('_').next()?, AlasanCadangan::SebelumPulih);
        }
        if let Some(rest) = nama.strip_prefix("sebelum-skema-") {
            let (_, waktu) = rest.strip_suffix(".db")?.split_once('-')?;
            return Self::beside(waktu, AlasanCadangan::SebelumSkema);
        }
        let (nomor, rest) = nama.strip_suffix(AKHIR)?.split_once('-')?;
        let (day, rest) = rest.split_once('-')?;
        let (time, alasan) = rest.split_once('-')?;
        let waktu = NaiveDateTime::parse_from_str(&format!("{day}-{time}"), WAKTU).ok()?;
        let found = Self { nomor: nomor.parse().ok()?, waktu, alasan: AlasanCadangan::parse(alasan)? };
        (found.nomor > 0 && found.text() == nama).then_some(found)
    }

    fn beside(waktu: &str, alasan: AlasanCadangan) -> Option<Self> {
        let waktu = NaiveDateTime::parse_from_str(waktu, WAKTU).ok()?;
        Some(Self { nomor: 0, waktu, alasan })
    }
}
