//! What one guess of a passphrase costs: Argon2id.

use crate::key::leaving_nothing;
use crate::{Key, Result, VaultError};
use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Argon2id parameters of a slot; one lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Biaya {
    /// Memory in KiB.
    pub memori_kib: u32,
    /// Passes over it.
    pub putaran: u32,
}

impl Biaya {
    /// Nothing below this is written or accepted: 19 MiB, two passes (OWASP's least for Argon2id).
    pub const LEAST: Self = Self { memori_kib: 19 * 1024, putaran: 2 };
    /// What an office gets unless its computer is too slow: 64 MiB, three passes (RFC 9106, second choice).
    pub const PREFERRED: Self = Self { memori_kib: 64 * 1024, putaran: 3 };
    /// A key file from elsewhere must not make a computer stand still: twice the memory that any office is given, and as
    /// many passes as the slowest choice.
    const MOST: Self = Self { memori_kib: 128 * 1024, putaran: 16 };

    /// Whether `other` costs a guesser more, and in nothing less.
    #[must_use]
    pub fn is_below(self, other: Self) -> bool {
        self != other && self.memori_kib <= other.memori_kib && self.putaran <= other.putaran
    }

    /// How many times as long a guess takes at `other`: what is written and read, over the same.
    #[must_use]
    pub fn factor(self, other: Self) -> f64 {
        let work = |b: Self| f64::from(b.memori_kib) * f64::from(b.putaran);
        work(other) / work(self).max(1.0)
    }

    /// Refuses parameters that are too cheap or absurd.
    pub(crate) fn check(self) -> Result<()> {
        let is_enough = self.memori_kib >= Self::LEAST.memori_kib && self.putaran >= Self::LEAST.putaran;
        let is_bearable = self.memori_kib <= Self::MOST.memori_kib && self.putaran <= Self::MOST.putaran;
        if is_enough && is_bearable { Ok(()) } else { Err(VaultError::BiayaDitolak) }
    }

    /// The key of a passphrase.
    pub(crate) fn stretch(self, kata_sandi: &str, salt: &[u8]) -> Result<Key> {
        self.check()?;
        let params = Params::new(self.memori_kib, self.putaran, 1, Some(32));
        let params = params.map_err(|_| VaultError::BiayaDitolak)?;
        let mut key = Key::empty();
        leaving_nothing(|| {
            Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
                .hash_password_into(kata_sandi.as_bytes(), salt, key.as_mut_slice())
                .map_err(|_| VaultError::BiayaDitolak)
        })?;
        Ok(key)
    }

    /// Spends what one guess would cost, for measuring.
    ///
    /// # Errors
    /// `BiayaDitolak`.
    pub fn spend(self) -> Result<()> {
        self.stretch("ukur", &[0; 16]).map(drop)
    }
}

/// Parameters that take half a second to a second on this computer; `measure` says how long one guess takes.
/// [`Biaya::PREFERRED`] with as many passes as fit, fewer passes or less memory on a slow computer, and never less than
/// [`Biaya::LEAST`].
pub fn calibrate(mut measure: impl FnMut(Biaya) -> Duration) -> Biaya {
    const LONGEST: Duration = Duration::from_millis(1000);
    let preferred = Biaya::PREFERRED;
    let taken = measure(preferred);
    if taken <= LONGEST {
        // As many passes as make at least half a second, without measuring each of them.
        let passes = (500_u128 * u128::from(preferred.putaran)).div_ceil(taken.as_millis().max(1));
        let passes = u32::try_from(passes).unwrap_or(u32::MAX).clamp(preferred.putaran, 16);
        return Biaya { putaran: passes, ..preferred };
    }
    for memori_kib in [46 * 1024, 32 * 1024] {
        let cheaper = Biaya { memori_kib, putaran: 2 };
        if measure(cheaper) <= LONGEST {
            return cheaper;
        }
    }
    Biaya::LEAST
}
