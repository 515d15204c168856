//! What can go wrong with keys: a closed list.

/// Result of this crate.
pub type Result<T> = std::result::Result<T, VaultError>;

/// Fills the bytes with randomness that nobody can guess.
pub type Acak<'a> = dyn Fn(&mut [u8]) -> std::io::Result<()> + 'a;

/// Why a key could not be made, opened or kept.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// Fewer characters than [`LEAST`](crate::LEAST).
    #[error("passphrase too short")]
    KataSandiPendek,
    /// Long enough, but a few characters over and over.
    #[error("passphrase repeats itself")]
    KataSandiBerulang,
    /// Opens no slot of this person.
    #[error("wrong passphrase")]
    KataSandiSalah,
    /// A recovery code with a wrong or swapped character, or one that is no recovery code.
    #[error("recovery code mistyped")]
    PemulihanTidakTerbaca,
    /// A recovery code that is whole and belongs to another office, or to an older sheet.
    #[error("wrong recovery code")]
    PemulihanSalah,
    /// A key file that is not whole, or was changed by somebody without the key.
    #[error("key file damaged")]
    KunciRusak,
    /// A key file of a newer program.
    #[error("key file of a newer program")]
    KunciLebihBaru,
    /// Nobody of this name has a slot.
    #[error("no such person")]
    PenggunaTidakAda,
    /// Somebody of this name has a slot already.
    #[error("person exists")]
    PenggunaSudahAda,
    /// A slot needs a name to be asked for.
    #[error("name empty")]
    NamaKosong,
    /// The last slot that may manage people must stay.
    #[error("last manager")]
    AtasanTerakhir,
    /// A fingerprint with a wrong or swapped character, or text that is none.
    #[error("fingerprint mistyped")]
    SidikTidakTerbaca,
    /// Text or bytes that are no public key.
    #[error("no public key")]
    KunciPublikSalah,
    /// Sealed for another office.
    #[error("envelope for another office")]
    AmplopLain,
    /// An envelope that is not whole: changed, or cut off.
    #[error("envelope damaged")]
    AmplopRusak,
    /// The role has no key for attached files, so it can't give one on either.
    #[error("no key for attachments")]
    TanpaKunciLampiran,
    /// Argon2id parameters below the floor, or absurdly high.
    #[error("bad cost")]
    BiayaDitolak,
    /// The system gave no randomness.
    #[error("no randomness: {0}")]
    Acak(std::io::Error),
}
