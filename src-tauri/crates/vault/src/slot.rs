//! One way into an office: a passphrase or the recovery code, and the keys it opens.

use crate::key::leaving_nothing;
use crate::kunci_data::{KunciData, derive, random};
use crate::{Acak, Biaya, Key, KodePemulihan, Result, VaultError, heks};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

/// What a person may do with the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[ts(export)]
pub enum PeranPengguna {
    /// Officer: fills the register, prints, keeps the archive.
    Petugas,
    /// PPID Utama or the Atasan PPID: all that, and people, restore, and what can't be taken back.
    Atasan,
    /// Reads the register. The slot holds no key for attached files.
    Pembaca,
}

/// A person's slot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Slot {
    /// Name of the person, also in the trail.
    pub(crate) pengguna: String,
    /// What the person may do.
    pub(crate) peran: PeranPengguna,
    /// What one guess costs.
    pub(crate) argon2id: Biaya,
    #[serde(with = "heks")]
    salt: [u8; 16],
    #[serde(with = "heks")]
    nonce: [u8; 24],
    #[serde(with = "heks")]
    isi: Vec<u8>,
}

/// The slot of the recovery code. 160 random bits need no stretching.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SlotPemulihan {
    #[serde(with = "heks")]
    salt: [u8; 16],
    #[serde(with = "heks")]
    nonce: [u8; 24],
    #[serde(with = "heks")]
    isi: Vec<u8>,
}

impl Slot {
    pub(crate) fn seal(
        pengguna: &str,
        peran: PeranPengguna,
        kata_sandi: &str,
        biaya: Biaya,
        kunci: &KunciData,
        acak: &Acak<'_>,
    ) -> Result<Self> {
        let salt = *random::<16>(acak)?;
        let nonce = *random::<24>(acak)?;
        let kek = biaya.stretch(kata_sandi, &salt)?;
        let isi = seal(&kek, &nonce, &bound(pengguna, peran, biaya), kunci, peran != PeranPengguna::Pembaca)?;
        Ok(Self { pengguna: pengguna.to_owned(), peran, argon2id: biaya, salt, nonce, isi })
    }

    pub(crate) fn open(&self, kata_sandi: &str) -> Result<KunciData> {
        let kek = self.argon2id.stretch(kata_sandi, &self.salt)?;
        let bound = bound(&self.pengguna, self.peran, self.argon2id);
        open(&kek, &self.nonce, &bound, &self.isi).ok_or(VaultError::KataSandiSalah)
    }
}

impl SlotPemulihan {
    pub(crate) fn seal(kode: &KodePemulihan, kunci: &KunciData, acak: &Acak<'_>) -> Result<Self> {
        let salt = *random::<16>(acak)?;
        let nonce = *random::<24>(acak)?;
        let isi = seal(&key_of(kode, &salt), &nonce, RECOVERY, kunci, true)?;
        Ok(Self { salt, nonce, isi })
    }

    pub(crate) fn open(&self, kode: &KodePemulihan) -> Result<KunciData> {
        let kek = key_of(kode, &self.salt);
        open(&kek, &self.nonce, RECOVERY, &self.isi).ok_or(VaultError::PemulihanSalah)
    }
}

/// What the recovery slot is bound to.
const RECOVERY: &[u8] = b"saksama/1/slot pemulihan";

/// What a slot is bound to: nobody moves its content under another name or role.
fn bound(pengguna: &str, peran: PeranPengguna, biaya: Biaya) -> Vec<u8> {
    let (memori, putaran) = (biaya.memori_kib, biaya.putaran);
    format!("saksama/1/slot/{peran:?}/{memori}/{putaran}/{pengguna}").into_bytes()
}

fn key_of(kode: &KodePemulihan, salt: &[u8; 16]) -> Key {
    derive(Some(salt), kode.secret(), b"pemulihan")
}

fn seal(kek: &Key, nonce: &[u8; 24], bound: &[u8], kunci: &KunciData, with_att: bool) -> Result<Vec<u8>> {
    // Room for both from the start: one that grew would leave the first behind.
    let mut plain = Zeroizing::new(Vec::with_capacity(2 * kunci.dek.len()));
    plain.extend_from_slice(kunci.dek.as_slice());
    if with_att {
        plain.extend_from_slice(kunci.att.as_ref().ok_or(VaultError::TanpaKunciLampiran)?.as_slice());
    }
    let payload = Payload { msg: plain.as_slice(), aad: bound };
    leaving_nothing(|| {
        let sealed = XChaCha20Poly1305::new(kek.as_slice().try_into().map_err(|_| VaultError::KunciRusak)?)
            .encrypt(&XNonce::from(*nonce), payload);
        // Refused only beyond 256 GiB.
        sealed.map_err(|_| VaultError::KunciRusak)
    })
}

fn open(kek: &Key, nonce: &[u8; 24], bound: &[u8], isi: &[u8]) -> Option<KunciData> {
    let payload = Payload { msg: isi, aad: bound };
    leaving_nothing(|| {
        let cipher = XChaCha20Poly1305::new(kek.as_slice().try_into().ok()?);
        let plain = Zeroizing::new(cipher.decrypt(&XNonce::from(*nonce), payload).ok()?);
        let (dek, att) = plain.split_at_checked(32)?;
        let att = if att.is_empty() { None } else { Some(Key::copy(att)?) };
        Some(KunciData { dek: Key::copy(dek)?, att })
    })
}
