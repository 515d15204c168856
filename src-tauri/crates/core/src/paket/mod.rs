//! Packages between a unit and its main office: which went out and came in, by number, and the keys they are signed with.

mod kunci;
mod nomor;
mod putusan;
#[cfg(test)]
mod tests;

pub use kunci::{
    KunciPihak, KunciSendiri, PihakIsian, list_pihak, make, open_old, open_own, pihak_of, record_pihak,
    revoke_pihak,
};
pub use nomor::{Nilai, judge, list, next, record_kirim};
pub use putusan::{
    HasilPutusan, KeputusanDiterima, PeranBerkas, PutusanDiterima, PutusanItem, PutusanKeluar, PutusanMasuk,
    SuratMasuk, berkas_putusan, list_putusan, list_putusan_of, putusan_of_unit, record_kirim_putusan,
    take_putusan,
};

use crate::sql_enum;
use crate::storage::{Tx, paket as rows};
use crate::{Error, Result};
use chrono::{NaiveDate, NaiveDateTime};

sql_enum! {
    /// Which way a package went.
    pub enum ArahPaket {
        /// Out of this office.
        Keluar = "KELUAR",
        /// Into it.
        Masuk = "MASUK",
    }
}

sql_enum! {
    /// What a package between offices carries.
    pub enum JenisPaket {
        /// Proposals of a unit.
        Usulan = "USULAN",
        /// What was decided on them.
        Putusan = "PUTUSAN",
    }
}

/// A package that went out or was taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaketTercatat {
    /// Id.
    pub id: String,
    /// Which way.
    pub arah: ArahPaket,
    /// What it carries.
    pub jenis: JenisPaket,
    /// The unit that it is from, or for.
    pub unit_id: String,
    /// Number among those of this kind, unit and key.
    pub nomor: u32,
    /// What it is known by.
    pub sha256: String,
    /// Fingerprint of the key that signed it; empty when none did.
    pub sidik: String,
    /// The letter that an unsigned one came with.
    pub surat_nomor: String,
    /// Day it was made.
    pub tanggal: NaiveDate,
    /// How many items it holds.
    pub jumlah: u32,
    /// How many of them were taken in.
    pub diambil: u32,
    /// When it was written down here.
    pub dicatat_at: NaiveDateTime,
}

/// A package that was written to a drive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaketKeluar {
    /// What it carries.
    pub jenis: JenisPaket,
    /// The unit that it is from, or for.
    pub unit_id: String,
    /// Its number.
    pub nomor: u32,
    /// What it is known by.
    pub sha256: String,
    /// Fingerprint of the key that signed it; empty when none did.
    pub sidik: String,
    /// How many items it holds.
    pub jumlah: u32,
}

/// A package on its way in, to be written down with what is taken out of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaketMasuk {
    /// What it carries.
    pub jenis: JenisPaket,
    /// The unit that it is from, or for.
    pub unit_id: String,
    /// Its number.
    pub nomor: u32,
    /// What it is known by.
    pub sha256: String,
    /// Public keys of who signed it, and their fingerprint; none when nobody did.
    pub penanda: Option<(String, String)>,
    /// The letter that an unsigned one came with.
    pub surat_nomor: String,
    /// Day it was made.
    pub tanggal: NaiveDate,
    /// How many items it holds.
    pub jumlah: u32,
}

impl PaketMasuk {
    /// Fingerprint of the key that signed it; empty when none did.
    #[must_use]
    pub fn sidik(&self) -> &str {
        self.penanda.as_ref().map(|(_, sidik)| sidik.as_str()).unwrap_or_default()
    }

    /// Writes it down inside the change `tx`, and keeps the public key with the fingerprint that it was compared with.
    /// Gives its id.
    pub(crate) fn record(&self, tx: &Tx<'_>, diambil: u32) -> Result<String> {
        if let Some((kunci, sidik)) = &self.penanda {
            // Decisions come from the main office.
            let whose = Some(self.unit_id.as_str()).filter(|_| self.jenis == JenisPaket::Usulan);
            let found = rows::pihak(tx.conn())?.into_iter().find(|p| p.is_of(whose) && p.sidik == *sidik);
            // Recorded between the check and now: what was shown no longer holds.
            let pihak =
                found.ok_or_else(|| Error::refused_with("PAKET_KUNCI_BELUM_DIKENAL", "sidik", sidik))?;
            if pihak.kunci.is_empty() {
                rows::update_pihak_kunci(tx.conn(), &pihak.id, kunci)?;
            }
        }
        let paket = PaketTercatat {
            id: tx.new_id(),
            arah: ArahPaket::Masuk,
            jenis: self.jenis,
            unit_id: self.unit_id.clone(),
            nomor: self.nomor,
            sha256: self.sha256.clone(),
            sidik: self.sidik().to_owned(),
            surat_nomor: self.surat_nomor.clone(),
            tanggal: self.tanggal,
            jumlah: self.jumlah,
            diambil,
            dicatat_at: tx.now(),
        };
        rows::insert(tx.conn(), &paket)?;
        tx.note(
            "paket",
            &paket.id,
            "",
            &format!("{} {}", paket.jenis.as_str(), paket.nomor),
            &paket.surat_nomor,
        )?;
        Ok(paket.id)
    }
}

impl PaketKeluar {
    /// Writes it down inside the change `tx`.
    fn record(&self, tx: &Tx<'_>) -> Result<()> {
        let paket = PaketTercatat {
            id: tx.new_id(),
            arah: ArahPaket::Keluar,
            jenis: self.jenis,
            unit_id: self.unit_id.clone(),
            nomor: self.nomor,
            sha256: self.sha256.clone(),
            sidik: self.sidik.clone(),
            surat_nomor: String::new(),
            tanggal: tx.today(),
            jumlah: self.jumlah,
            diambil: 0,
            dicatat_at: tx.now(),
        };
        rows::insert(tx.conn(), &paket)
    }
}
