//! `kunci.json`: every way into one office. Two copies lie in the data folder; either is enough.

use crate::kunci_data::KunciData;
use crate::slot::{Slot, SlotPemulihan};
use crate::{Acak, Biaya, KodePemulihan, PeranPengguna, Result, VaultError, check_kata_sandi, heks};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The two copies, in the order in which they are written.
pub const NAMES: [&str; 2] = ["kunci.json", "kunci-salinan.json"];

/// Passphrase of every practice office: it holds invented data and opens without being asked for.
pub const KATA_SANDI_LATIHAN: &str = "kantor latihan saksama";

/// The slot of the recovery code among those of people, none of whom has an empty name.
pub const SLOT_PEMULIHAN: &str = "";

const FORMAT: &str = "saksama-kunci";
const VERSI: u32 = 1;

/// The key file of an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KunciKantor(Isi);

/// Its content. The seal and the checksum are over the same text without them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Isi {
    format: String,
    versi: u32,
    /// Grows with every change: of two whole copies the newer one counts.
    urutan: u64,
    /// A practice office: opens with [`KATA_SANDI_LATIHAN`].
    latihan: bool,
    slot: Vec<Slot>,
    pemulihan: Option<SlotPemulihan>,
    /// HMAC by a key of the office: found changed by whoever opened it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    segel: String,
    /// SHA-256: found damaged before a passphrase is asked for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    periksa: String,
}

impl KunciKantor {
    /// A new office with its first person, who may manage people.
    ///
    /// # Errors
    /// What is wrong with the name or the passphrase; `Acak`.
    pub fn make(
        pengguna: &str,
        kata_sandi: &str,
        biaya: Biaya,
        kode: &KodePemulihan,
        acak: &Acak<'_>,
    ) -> Result<(Self, KunciData)> {
        let kunci = KunciData::make(acak)?;
        let pemulihan = Some(SlotPemulihan::seal(kode, &kunci, acak)?);
        let mut made = Self::empty(false, pemulihan);
        made.add(&kunci, pengguna, PeranPengguna::Atasan, kata_sandi, biaya, acak)?;
        Ok((made, kunci))
    }

    /// The keys of a new practice office: the built-in passphrase, at the least cost.
    ///
    /// # Errors
    /// `Acak`.
    pub fn make_latihan(pengguna: &str, acak: &Acak<'_>) -> Result<(Self, KunciData)> {
        let kunci = KunciData::make(acak)?;
        let mut made = Self::empty(true, None);
        made.add(&kunci, pengguna, PeranPengguna::Atasan, KATA_SANDI_LATIHAN, Biaya::LEAST, acak)?;
        Ok((made, kunci))
    }

    fn empty(latihan: bool, pemulihan: Option<SlotPemulihan>) -> Self {
        let (segel, periksa) = (String::new(), String::new());
        Self(Isi {
            format: FORMAT.into(),
            versi: VERSI,
            urutan: 0,
            latihan,
            slot: Vec::new(),
            pemulihan,
            segel,
            periksa,
        })
    }

    /// Reads one copy.
    ///
    /// # Errors
    /// `KunciRusak` when a single bit is not as it was written, `KunciLebihBaru`.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        #[derive(Deserialize)]
        struct Head {
            format: String,
            versi: u32,
        }
        let head: Head = serde_json::from_slice(bytes).map_err(|_| VaultError::KunciRusak)?;
        if head.format == FORMAT && head.versi > VERSI {
            return Err(VaultError::KunciLebihBaru);
        }
        let isi: Isi = serde_json::from_slice(bytes).map_err(|_| VaultError::KunciRusak)?;
        let read = Self(isi);
        // Compared as bytes: a file that says the same in other words was not written by this program.
        if read.checksum() == read.0.periksa && read.bytes() == bytes && read.0.format == FORMAT {
            Ok(read)
        } else {
            Err(VaultError::KunciRusak)
        }
    }

    /// The file as it is written.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = text(&self.0);
        bytes.push(b'\n');
        bytes
    }

    /// Whether this is a practice office.
    #[must_use]
    pub fn is_latihan(&self) -> bool {
        self.0.latihan
    }

    /// Grows with every change.
    #[must_use]
    pub fn urutan(&self) -> u64 {
        self.0.urutan
    }

    /// Everybody with a slot, in the order in which they were added.
    pub fn pengguna(&self) -> impl Iterator<Item = (&str, PeranPengguna)> {
        self.0.slot.iter().map(|s| (s.pengguna.as_str(), s.peran))
    }

    /// Opens the slot of `pengguna`. Takes as long as its cost says.
    ///
    /// # Errors
    /// `PenggunaTidakAda`, `KataSandiSalah`; `KunciRusak` when the passphrase is right and the file was changed.
    pub fn open(&self, pengguna: &str, kata_sandi: &str) -> Result<(KunciData, PeranPengguna)> {
        let slot = self.slot(pengguna)?;
        let kunci = slot.open(kata_sandi)?;
        self.verify(&kunci)?;
        Ok((kunci, slot.peran))
    }

    /// Opens the slot of the recovery code.
    ///
    /// # Errors
    /// `PemulihanSalah`; `KunciRusak` when the code is right and the file was changed.
    pub fn open_with_pemulihan(&self, kode: &KodePemulihan) -> Result<KunciData> {
        let kunci = self.0.pemulihan.as_ref().ok_or(VaultError::PemulihanSalah)?.open(kode)?;
        self.verify(&kunci)?;
        Ok(kunci)
    }

    /// Whether `kunci` are the keys of this file, and nobody without them has changed it.
    ///
    /// # Errors
    /// `KunciRusak`.
    pub fn verify(&self, kunci: &KunciData) -> Result<()> {
        if self.seal(kunci) == self.0.segel { Ok(()) } else { Err(VaultError::KunciRusak) }
    }

    /// Gives `pengguna` a slot. The data stay as they are.
    ///
    /// # Errors
    /// `NamaKosong`, `PenggunaSudahAda`, what is wrong with the passphrase, `TanpaKunciLampiran`, `Acak`.
    pub fn add(
        &mut self,
        kunci: &KunciData,
        pengguna: &str,
        peran: PeranPengguna,
        kata_sandi: &str,
        biaya: Biaya,
        acak: &Acak<'_>,
    ) -> Result<()> {
        let pengguna = pengguna.trim();
        if pengguna.is_empty() {
            return Err(VaultError::NamaKosong);
        }
        if self.slot(pengguna).is_ok() {
            return Err(VaultError::PenggunaSudahAda);
        }
        check_kata_sandi(kata_sandi)?;
        self.0.slot.push(Slot::seal(pengguna, peran, kata_sandi, biaya, kunci, acak)?);
        self.changed(kunci);
        Ok(())
    }

    /// Gives `pengguna` another passphrase; name and role stay.
    ///
    /// # Errors
    /// `PenggunaTidakAda`, what is wrong with the passphrase, `TanpaKunciLampiran`, `Acak`.
    pub fn change(
        &mut self,
        kunci: &KunciData,
        pengguna: &str,
        kata_sandi: &str,
        biaya: Biaya,
        acak: &Acak<'_>,
    ) -> Result<()> {
        check_kata_sandi(kata_sandi)?;
        let peran = self.slot(pengguna)?.peran;
        self.put(kunci, Slot::seal(pengguna, peran, kata_sandi, biaya, kunci, acak)?);
        Ok(())
    }

    /// Gives `pengguna` another role. What the slot holds depends on the role, and only a passphrase seals it: a new one,
    /// told to that person.
    ///
    /// # Errors
    /// `PenggunaTidakAda`, `AtasanTerakhir`, what is wrong with the passphrase, `TanpaKunciLampiran`, `Acak`.
    pub fn change_peran(
        &mut self,
        kunci: &KunciData,
        pengguna: &str,
        peran: PeranPengguna,
        kata_sandi: &str,
        biaya: Biaya,
        acak: &Acak<'_>,
    ) -> Result<()> {
        check_kata_sandi(kata_sandi)?;
        self.slot(pengguna)?;
        if peran != PeranPengguna::Atasan && !self.is_managed_without(pengguna) {
            return Err(VaultError::AtasanTerakhir);
        }
        self.put(kunci, Slot::seal(pengguna, peran, kata_sandi, biaya, kunci, acak)?);
        Ok(())
    }

    /// Seals the slot of `pengguna` again under the same passphrase, at the cost of today.
    ///
    /// # Errors
    /// `PenggunaTidakAda`, `TanpaKunciLampiran`, `Acak`.
    pub fn strengthen(
        &mut self,
        kunci: &KunciData,
        pengguna: &str,
        kata_sandi: &str,
        biaya: Biaya,
        acak: &Acak<'_>,
    ) -> Result<()> {
        let peran = self.slot(pengguna)?.peran;
        self.put(kunci, Slot::seal(pengguna, peran, kata_sandi, biaya, kunci, acak)?);
        Ok(())
    }

    /// What one guess of the passphrase of `pengguna` costs.
    #[must_use]
    pub fn biaya(&self, pengguna: &str) -> Option<Biaya> {
        self.slot(pengguna).ok().map(|slot| slot.argon2id)
    }

    /// Takes the slot of `pengguna` away. Whoever copied the keys before keeps them.
    ///
    /// # Errors
    /// `PenggunaTidakAda`; `AtasanTerakhir` when nobody would be left who may manage people.
    pub fn remove(&mut self, kunci: &KunciData, pengguna: &str) -> Result<()> {
        self.slot(pengguna)?;
        if !self.is_managed_without(pengguna) {
            return Err(VaultError::AtasanTerakhir);
        }
        self.0.slot.retain(|s| s.pengguna != pengguna);
        self.changed(kunci);
        Ok(())
    }

    /// Puts another recovery code in the place of the old one, which opens nothing any more.
    ///
    /// # Errors
    /// `TanpaKunciLampiran`, `Acak`.
    pub fn renew_pemulihan(
        &mut self,
        kunci: &KunciData,
        kode: &KodePemulihan,
        acak: &Acak<'_>,
    ) -> Result<()> {
        self.0.pemulihan = Some(SlotPemulihan::seal(kode, kunci, acak)?);
        self.changed(kunci);
        Ok(())
    }

    /// A digest of the slot of each person, and of that of the recovery code under [`SLOT_PEMULIHAN`]: enough to tell whether
    /// a slot is the one that counts, and nothing that opens it.
    #[must_use]
    pub fn sidik_slot(&self) -> BTreeMap<String, String> {
        let people = self.0.slot.iter().map(|slot| (slot.pengguna.clone(), digest(slot)));
        let pemulihan = self.0.pemulihan.iter().map(|slot| (SLOT_PEMULIHAN.to_owned(), digest(slot)));
        people.chain(pemulihan).collect()
    }

    /// Takes away every slot that `sidik` doesn't name, of a file that lies before the one with the number `urutan`, and
    /// numbers it after that.
    ///
    /// # Errors
    /// `AtasanTerakhir` when neither somebody who may manage people nor the recovery code would be left; then nothing was
    /// changed.
    pub fn keep_only(
        &mut self,
        kunci: &KunciData,
        sidik: &BTreeMap<String, String>,
        urutan: u64,
    ) -> Result<()> {
        let counts = |name: &str, digest: &str| sidik.get(name).is_some_and(|known| known == digest);
        let mut kept = self.clone();
        kept.0.slot.retain(|slot| counts(&slot.pengguna, &digest(slot)));
        kept.0.pemulihan = kept.0.pemulihan.filter(|slot| counts(SLOT_PEMULIHAN, &digest(slot)));
        if kept.0.pemulihan.is_none() && !kept.is_managed_without(SLOT_PEMULIHAN) {
            return Err(VaultError::AtasanTerakhir);
        }
        kept.0.urutan = kept.0.urutan.max(urutan);
        kept.changed(kunci);
        *self = kept;
        Ok(())
    }

    fn slot(&self, pengguna: &str) -> Result<&Slot> {
        self.0.slot.iter().find(|s| s.pengguna == pengguna).ok_or(VaultError::PenggunaTidakAda)
    }

    /// Puts a slot in the place of the one of the same person.
    fn put(&mut self, kunci: &KunciData, sealed: Slot) {
        for slot in self.0.slot.iter_mut().filter(|s| s.pengguna == sealed.pengguna) {
            slot.clone_from(&sealed);
        }
        self.changed(kunci);
    }

    /// Whether somebody else may manage people.
    fn is_managed_without(&self, pengguna: &str) -> bool {
        self.pengguna().any(|(name, peran)| name != pengguna && peran == PeranPengguna::Atasan)
    }

    fn changed(&mut self, kunci: &KunciData) {
        self.0.urutan += 1;
        self.0.segel = self.seal(kunci);
        self.0.periksa = self.checksum();
    }

    fn seal(&self, kunci: &KunciData) -> String {
        let open = Isi { segel: String::new(), periksa: String::new(), ..self.0.clone() };
        heks::write(&kunci.seal_kunci(&text(&open)))
    }

    fn checksum(&self) -> String {
        let open = Isi { periksa: String::new(), ..self.0.clone() };
        heks::write(&Sha256::digest(text(&open)))
    }
}

#[cfg(test)]
impl KunciKantor {
    /// What somebody writes who has no key and can compute a checksum.
    pub(crate) fn forge(value: serde_json::Value) -> serde_json::Result<Self> {
        let mut forged = Self(serde_json::from_value(value)?);
        forged.0.periksa = forged.checksum();
        Ok(forged)
    }
}

#[allow(clippy::expect_used, reason = "text, numbers and lists of them always become JSON")]
fn digest(slot: &impl Serialize) -> String {
    heks::write(&Sha256::digest(serde_json::to_vec(slot).expect("plain data")))
}

#[allow(clippy::expect_used, reason = "text, numbers and lists of them always become JSON")]
fn text(isi: &Isi) -> Vec<u8> {
    serde_json::to_vec_pretty(isi).expect("plain data")
}
