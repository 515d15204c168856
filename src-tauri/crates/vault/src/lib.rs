//! The keys of an office, and what they seal.
//!
//! ```text
//! DEK (32 random bytes) ──HKDF──► data file · trail · backup · names of objects · papers · seal of the key file
//! ATT (32 random bytes) ──HKDF──► attached files
//! DEK + salt ──HKDF──► Ed25519 and X25519 keys of packages between offices
//! slot = pengguna, peran, salt, Argon2id parameters, XChaCha20-Poly1305(key of the passphrase; DEK [+ ATT])
//! ```
//!
//! Pure: no file, no clock, no randomness of its own. Random bytes come from the caller ([`Acak`]), files are bytes.
//! Every primitive is RustCrypto's or dalek's.

mod amplop;
mod biaya;
mod error;
mod heks;
mod huruf;
mod kata_sandi;
mod key;
mod kunci;
mod kunci_data;
mod kunci_paket;
mod obyek;
mod pemulihan;
mod salinan_kunci;
mod sidik;
mod slot;
#[cfg(test)]
mod tests;

pub use amplop::{is_amplop, open_amplop, seal_amplop};
pub use biaya::{Biaya, calibrate};
pub use error::{Acak, Result, VaultError};
pub use kata_sandi::{LEAST, check_kata_sandi, make_kata_sandi};
pub use key::Key;
pub use kunci::{KATA_SANDI_LATIHAN, KunciKantor, NAMES, SLOT_PEMULIHAN};
pub use kunci_data::KunciData;
pub use kunci_paket::{KunciPaket, KunciPublik};
pub use obyek::{KelasObyek, ObyekReader, ObyekWriter};
pub use pemulihan::KodePemulihan;
pub use salinan_kunci::SalinanKunci;
pub use sidik::Sidik;
pub use slot::PeranPengguna;
