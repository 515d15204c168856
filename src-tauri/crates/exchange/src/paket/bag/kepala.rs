//! `bag-info.txt`: what a bag says of itself. Written in one way only, so that what is read can be compared with it.

use super::JenisPaket;
use crate::paket::nama::is_hash;
use chrono::NaiveDate;

/// What is said about a bag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KepalaBag {
    /// What it carries.
    pub jenis: JenisPaket,
    /// Code of the unit that sends it, or that it is for.
    pub kode_unit: String,
    /// Number among the packages of this kind between the two, from 1.
    pub nomor: u32,
    /// What the package before it is known by ([`super::Bag::sha256`]); empty in the first.
    pub sebelumnya: String,
    /// Day it was made.
    pub dibuat: NaiveDate,
    /// Version of the program.
    pub program: String,
    /// Name of the Badan Publik.
    pub instansi: String,
    /// Made in a practice office.
    pub latihan: bool,
    /// Public keys of the sender, 128 hexadecimal digits; empty when it has none and the bag is not signed.
    pub kunci: String,
}

/// The other fields have no value.
const TANPA: &str = "-";

impl KepalaBag {
    /// The text; `bita` and `jumlah` are those of the data files.
    pub(super) fn text(&self, bita: u64, jumlah: usize) -> String {
        let line = |text: &str| text.replace(char::is_control, " ");
        let or_none = |text: &str| if text.is_empty() { TANPA.to_owned() } else { line(text) };
        format!(
            "Bag-Software-Agent: Saksama {}\nBagging-Date: {}\nPayload-Oxum: {bita}.{jumlah}\n\
             Source-Organization: {}\nVersi-Paket: {}\nJenis-Paket: {}\nKode-Unit: {}\nNomor-Paket: {}\n\
             Paket-Sebelumnya: {}\nLatihan: {}\nKunci: {}\n",
            line(&self.program),
            self.dibuat,
            or_none(&self.instansi),
            self.jenis.versi(),
            self.jenis.as_str(),
            or_none(&self.kode_unit),
            self.nomor,
            or_none(&self.sebelumnya),
            if self.latihan { "ya" } else { "tidak" },
            or_none(&self.kunci),
        )
    }

    /// Reads what [`KepalaBag::text`] writes; none for anything else.
    pub(super) fn read(text: &str) -> Option<Self> {
        let value = |label: &str| value_of(text, label);
        let or_none = |text: &str| if text == TANPA { String::new() } else { text.to_owned() };
        let kepala = Self {
            jenis: match value("Jenis-Paket")? {
                "USULAN" => JenisPaket::Usulan,
                "PUTUSAN" => JenisPaket::Putusan,
                _ => return None,
            },
            kode_unit: or_none(value("Kode-Unit")?),
            nomor: value("Nomor-Paket")?.parse().ok().filter(|nomor| *nomor > 0)?,
            sebelumnya: or_none(value("Paket-Sebelumnya")?),
            dibuat: value("Bagging-Date")?.parse().ok()?,
            program: value("Bag-Software-Agent")?.strip_prefix("Saksama ")?.to_owned(),
            instansi: or_none(value("Source-Organization")?),
            latihan: value("Latihan")? == "ya",
            kunci: or_none(value("Kunci")?),
        };
        let (bita, jumlah) = value("Payload-Oxum")?.split_once('.')?;
        let is_known = kepala.sebelumnya.is_empty() || is_hash(&kepala.sebelumnya);
        let is_same = kepala.text(bita.parse().ok()?, jumlah.parse().ok()?) == text;
        (is_known && is_same).then_some(kepala)
    }
}

/// The value of a line `label: value`.
pub(in crate::paket) fn value_of<'a>(text: &'a str, label: &str) -> Option<&'a str> {
    text.lines().find_map(|line| line.strip_prefix(label)?.strip_prefix(": "))
}
