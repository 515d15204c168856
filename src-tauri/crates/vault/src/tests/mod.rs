//! Tests of what the parts do together; each with a counting source of randomness.

mod kunci;
mod obyek;
mod paket;
mod pemulihan;
mod sandi;

use std::cell::Cell;

/// Bytes that look random and are the same in every run.
pub(crate) fn counting() -> impl Fn(&mut [u8]) -> std::io::Result<()> {
    let state = Cell::new(0x9E37_79B9_7F4A_7C15_u64);
    move |out| {
        for byte in out {
            // xorshift64
            let mut x = state.get();
            x ^= x << 13;
            x ^= x >> 7;
            x ^= x << 17;
            state.set(x);
            *byte = (x >> 24) as u8;
        }
        Ok(())
    }
}
