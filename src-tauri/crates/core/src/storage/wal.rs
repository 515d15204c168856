//! The log beside the data file, as whoever had it open before has left it.
//!
//! SQLite takes over what is whole, from its beginning up to the first damaged place, and says nothing of what stands behind
//! it: changes that were told as done would be gone without a word.

use super::{FILE_NAME, Store};
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

/// Length of the head of the log, and of the head of each page in it.
const HEAD: usize = 32;
const FRAME: usize = 24;
/// First bytes of a log whose sums are made of words with the low byte first; one more for the high byte first.
const MAGIC: u32 = 0x377f_0682;
/// Largest page of a data file.
const LARGEST: usize = 65_536;

/// What lay beside the data file when it was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Log {
    /// Nothing: whoever had it open before has closed it.
    None,
    /// Changes, all of them whole: the program was broken off.
    Whole,
    /// Something of this log can't be read, and what stands behind it is not taken over. A power cut in the middle of a
    /// change that nobody was told of may look the same.
    Broken,
}

impl Log {
    /// Looks at the log of `dir`, before SQLite does.
    pub(super) fn look(dir: &Path) -> Self {
        let Ok(file) = File::open(dir.join(format!("{FILE_NAME}-wal"))) else { return Self::None };
        match file.metadata() {
            Ok(about) if about.len() == 0 => Self::None,
            // What can't be read here, opening refuses.
            _ => match is_whole(&mut BufReader::new(file)) {
                Ok(false) => Self::Broken,
                _ => Self::Whole,
            },
        }
    }
}

impl Store {
    /// Whether whoever had the file open before was broken off: a power cut, a crash.
    #[must_use]
    pub fn is_unclean(&self) -> bool {
        self.log != Log::None
    }

    /// Whether what that one saved last may be lost, since its log was damaged.
    #[must_use]
    pub fn is_log_broken(&self) -> bool {
        self.log == Log::Broken
    }
}

/// Whether each page that was written to this log since it began anew is as it was written.
fn is_whole(log: &mut impl Read) -> io::Result<bool> {
    let mut head = [0; HEAD];
    if !fill(log, &mut head)? || head == [0; HEAD] {
        return Ok(true);
    }
    let magic = word(&head, 0);
    let is_high_first = magic & 1 == 1;
    let page = usize::try_from(word(&head, 8)).unwrap_or(usize::MAX);
    let mut sum = sum_of(&head[..24], [0, 0], is_high_first);
    if magic & !1 != MAGIC || page > LARGEST || sum != [word(&head, 24), word(&head, 28)] {
        // A head by itself holds no change.
        return Ok(!fill(log, &mut [0; FRAME])?);
    }
    let mut frame = vec![0; FRAME + page];
    // The last one may have been cut off while it was written: nobody was told of it.
    while fill(log, &mut frame)? {
        let salts = [8, 12].map(|at| word(&frame, at) == word(&head, at + 8));
        sum = sum_of(&frame[..8], sum, is_high_first);
        sum = sum_of(&frame[FRAME..], sum, is_high_first);
        if salts == [true, true] && sum == [word(&frame, 16), word(&frame, 20)] {
            continue;
        }
        // Pages of an earlier round have other salts, both of them.
        return Ok(salts == [false, false]);
    }
    Ok(true)
}

/// Fills `bytes`; no when the log ends before.
fn fill(log: &mut impl Read, bytes: &mut [u8]) -> io::Result<bool> {
    match log.read_exact(bytes) {
        Ok(()) => Ok(true),
        Err(e) if e.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
        Err(e) => Err(e),
    }
}

/// The number at `at`, high byte first.
fn word(bytes: &[u8], at: usize) -> u32 {
    bytes[at..].first_chunk().map_or(0, |four| u32::from_be_bytes(*four))
}

/// Goes on with the sum of the log over `bytes`, a multiple of eight of them.
fn sum_of(bytes: &[u8], mut sum: [u32; 2], is_high_first: bool) -> [u32; 2] {
    let read = if is_high_first { u32::from_be_bytes } else { u32::from_le_bytes };
    let (pairs, _) = bytes.as_chunks::<4>();
    for pair in pairs.chunks_exact(2) {
        sum[0] = sum[0].wrapping_add(read(pair[0])).wrapping_add(sum[1]);
        sum[1] = sum[1].wrapping_add(read(pair[1])).wrapping_add(sum[0]);
    }
    sum
}
