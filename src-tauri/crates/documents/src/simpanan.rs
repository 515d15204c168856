//! What a paper was made from, as bytes to be kept beside it: a certified copy is drawn from the very words that were
//! signed, whatever has changed in the office since.

use crate::{Isi, RenderError};
use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use std::io::{Read, Write};

/// Longest kept input when unpacked, bytes: an annex of 10,000 long rows has some 20 MB. Damaged or foreign bytes must
/// not fill the memory.
const MAKS: u64 = 512 * 1024 * 1024;

/// Packs the input of a paper; the same input gives the same bytes.
///
/// # Errors
/// `Writer` when it can't be written down.
pub fn pack_isi(isi: &Isi) -> Result<Vec<u8>, RenderError> {
    let refused = |detail: String| RenderError::Writer { detail };
    let text = serde_json::to_vec(isi).map_err(|e| refused(e.to_string()))?;
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::default());
    packed.write_all(&text).and_then(|()| packed.finish()).map_err(|e| refused(e.to_string()))
}

/// Reads what [`pack_isi`] gave, also of an older program.
///
/// # Errors
/// `IsiUnreadable` when the bytes are damaged, or hold something this program doesn't know.
pub fn unpack_isi(bytes: &[u8]) -> Result<Isi, RenderError> {
    let mut text = Vec::new();
    let read = ZlibDecoder::new(bytes).take(MAKS + 1).read_to_end(&mut text);
    if read.is_err() || text.len() as u64 > MAKS {
        return Err(RenderError::IsiUnreadable);
    }
    serde_json::from_slice(&text).map_err(|_| RenderError::IsiUnreadable)
}

#[cfg(test)]
mod tests {
    use super::{pack_isi, unpack_isi};
    use crate::{Isi, RenderError};

    fn decree() -> Isi {
        let text = include_str!("../tests/fixtures/keputusan_petikan.json");
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn what_was_packed_is_read_back_the_same() {
        let packed = pack_isi(&decree()).unwrap();
        assert_eq!(unpack_isi(&packed).unwrap(), decree());
        assert_eq!(pack_isi(&decree()).unwrap(), packed, "the same input, the same bytes");
    }

    #[test]
    fn damaged_bytes_are_refused() {
        let packed = pack_isi(&decree()).unwrap();
        let foreign = {
            use std::io::Write;
            let mut out = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
            out.write_all(br#"{"naskah":"surat_kaleng","data":{}}"#).unwrap();
            out.finish().unwrap()
        };
        let mut flipped = packed.clone();
        flipped[packed.len() / 2] ^= 0xFF;
        for bytes in [&[] as &[u8], b"%PDF-1.7", &packed[..packed.len() / 2], &flipped, &foreign] {
            assert_eq!(unpack_isi(bytes), Err(RenderError::IsiUnreadable));
        }
    }
}
