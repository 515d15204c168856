//! Where a key lies in memory: in one place, from its first byte until it is wiped there.

use crate::{Acak, Result, VaultError};
use std::ops::{Deref, DerefMut};
use zeroize::Zeroize;

/// Bytes of the stack that are written over: more than any step with a key takes.
const DEEP: usize = 32 * 1024;

/// A key of 32 bytes, wiped with the value. It lies on the heap, so that moving it leaves no copy behind.
#[derive(PartialEq, Eq)]
pub struct Key(Box<[u8; 32]>);

impl Key {
    /// Room for a key, filled in place.
    pub(crate) fn empty() -> Self {
        Self(Box::new([0; 32]))
    }

    pub(crate) fn random(acak: &Acak<'_>) -> Result<Self> {
        let mut key = Self::empty();
        acak(key.as_mut_slice()).map_err(VaultError::Acak)?;
        Ok(key)
    }

    /// A copy of `bytes`; none when they are no 32.
    pub(crate) fn copy(bytes: &[u8]) -> Option<Self> {
        let mut key = Self::empty();
        (bytes.len() == key.len()).then(|| key.copy_from_slice(bytes))?;
        Some(key)
    }
}

/// Of bytes that are no secret, or not one for long: the array itself is the caller's to wipe.
impl From<[u8; 32]> for Key {
    fn from(bytes: [u8; 32]) -> Self {
        Self(Box::new(bytes))
    }
}

impl Clone for Key {
    fn clone(&self) -> Self {
        let mut key = Self::empty();
        key.copy_from_slice(self.as_slice());
        key
    }
}

impl Deref for Key {
    type Target = [u8; 32];

    fn deref(&self) -> &[u8; 32] {
        &self.0
    }
}

impl DerefMut for Key {
    fn deref_mut(&mut self) -> &mut [u8; 32] {
        &mut self.0
    }
}

impl Drop for Key {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// Runs `work`, which has a key in its hands, and writes over what that left on the stack: hashes and ciphers copy keys
/// into values of their own, and a value that is moved leaves its bytes behind.
pub(crate) fn leaving_nothing<T>(work: impl FnOnce() -> T) -> T {
    #[inline(never)]
    fn run<T>(work: impl FnOnce() -> T) -> T {
        work()
    }
    #[inline(never)]
    fn write_over() {
        // Looked at, so that it is written.
        std::hint::black_box(&[0_u8; DEEP]);
    }
    let done = run(work);
    write_over();
    done
}
