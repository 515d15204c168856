//! What a paper was made from, as bytes to be kept beside it: a certified copy is drawn from the very words that were
//! signed, whatever has changed in the office or in the program since.

use crate::{Isi, NaskahTercetak, RenderError};
use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use serde::{Deserialize, Serialize};
use std::io::{Read, Write};

/// Longest kept input when unpacked, bytes: an annex of 10,000 long rows has some 20 MB. Damaged or foreign bytes must
/// not fill the memory.
const MAKS: u64 = 512 * 1024 * 1024;

/// What is kept with a print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Simpanan {
    /// Its data.
    pub isi: Isi,
    /// Its sentences; none in what an older program kept.
    pub kalimat: Option<NaskahTercetak>,
}

#[derive(Serialize)]
struct Written<'a> {
    isi: &'a Isi,
    kalimat: &'a NaskahTercetak,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    isi: Isi,
    kalimat: NaskahTercetak,
}

/// Packs the input of a paper; the same input gives the same bytes.
///
/// # Errors
/// `Writer` when it can't be written down.
pub fn pack(isi: &Isi, kalimat: &NaskahTercetak) -> Result<Vec<u8>, RenderError> {
    let refused = |detail: String| RenderError::Writer { detail };
    let text = serde_json::to_vec(&Written { isi, kalimat }).map_err(|e| refused(e.to_string()))?;
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::default());
    packed.write_all(&text).and_then(|()| packed.finish()).map_err(|e| refused(e.to_string()))
}

/// Reads what [`pack`] gave, also of an older program, which kept the data alone.
///
/// # Errors
/// `IsiUnreadable` when the bytes are damaged, or hold something this program doesn't know.
pub fn unpack(bytes: &[u8]) -> Result<Simpanan, RenderError> {
    let mut text = Vec::new();
    let read = ZlibDecoder::new(bytes).take(MAKS + 1).read_to_end(&mut text);
    if read.is_err() || text.len() as u64 > MAKS {
        return Err(RenderError::IsiUnreadable);
    }
    if let Ok(Kept { isi, kalimat }) = serde_json::from_slice(&text) {
        return Ok(Simpanan { isi, kalimat: Some(kalimat) });
    }
    let isi = serde_json::from_slice(&text).map_err(|_| RenderError::IsiUnreadable)?;
    Ok(Simpanan { isi, kalimat: None })
}

#[cfg(test)]
mod tests {
    use super::{Simpanan, pack, unpack};
    use crate::{Format, Isi, NaskahTercetak, RenderError, quiet, render};
    use flate2::Compression;
    use flate2::write::ZlibEncoder;
    use std::io::Write;

    fn decree() -> Isi {
        let text = include_str!("../tests/fixtures/keputusan_petikan.json");
        serde_json::from_str(text).unwrap()
    }

    fn sentences() -> NaskahTercetak {
        render(&decree(), &Format::default(), &mut quiet).unwrap().kalimat
    }

    fn zlib(text: &[u8]) -> Vec<u8> {
        let mut out = ZlibEncoder::new(Vec::new(), Compression::default());
        out.write_all(text).unwrap();
        out.finish().unwrap()
    }

    #[test]
    fn what_was_packed_is_read_back_the_same() {
        let packed = pack(&decree(), &sentences()).unwrap();
        assert_eq!(unpack(&packed).unwrap(), Simpanan { isi: decree(), kalimat: Some(sentences()) });
        assert_eq!(pack(&decree(), &sentences()).unwrap(), packed, "the same input, the same bytes");
    }

    #[test]
    fn an_older_program_kept_the_data_alone() {
        let older = zlib(&serde_json::to_vec(&decree()).unwrap());
        assert_eq!(unpack(&older).unwrap(), Simpanan { isi: decree(), kalimat: None });
    }

    #[test]
    fn damaged_bytes_are_refused() {
        let packed = pack(&decree(), &sentences()).unwrap();
        let foreign = zlib(br#"{"naskah":"surat_kaleng","data":{}}"#);
        let mut flipped = packed.clone();
        flipped[packed.len() / 2] ^= 0xFF;
        for bytes in [&[] as &[u8], b"%PDF-1.7", &packed[..packed.len() / 2], &flipped, &foreign] {
            assert_eq!(unpack(bytes), Err(RenderError::IsiUnreadable));
        }
    }

    /// A later program words its decrees anew: the copy says what was printed all the same, or nothing.
    #[test]
    fn what_was_kept_is_said_whatever_the_program_says_by_now() {
        let kept = |from: &str, to: &str| {
            let text = serde_json::to_string(&sentences()).unwrap();
            assert!(text.contains(from), "{from}");
            serde_json::from_str::<NaskahTercetak>(&text.replace(from, to)).unwrap()
        };
        let drawn = |naskah_tercetak: NaskahTercetak| {
            let format = Format { naskah_tercetak: Some(naskah_tercetak), ..Format::default() };
            render(&decree(), &format, &mut quiet)
        };
        let now = render(&decree(), &Format::default(), &mut quiet).unwrap();
        assert_eq!(drawn(sentences()).unwrap(), now);
        let older = drawn(kept("Ditetapkan di {tempat}", "Diputuskan di {tempat}")).unwrap();
        assert_ne!(older.bytes, now.bytes);
        let said = drawn(kept(now.naskah_versi.split('+').next().unwrap(), "D14/1")).unwrap();
        assert!(said.naskah_versi.starts_with("D14/1+"), "{}", said.naskah_versi);
        let lacking = drawn(kept("\"ditetapkan_di\"", "\"dahulu_bernama_lain\""));
        assert!(matches!(lacking, Err(RenderError::Wording { .. })), "{lacking:?}");
    }
}
