//! How much a .zip asks to be read before one of its files is looked at.

use std::io::{Read, Seek, SeekFrom};

/// Length of the list of files of a .zip as its end says it; 0 when it has no end. All of it is read into memory when
/// the archive is opened, and room is made for as many files as it claims, so it is asked for before. An end that no
/// program writes (a wide record somewhere else, more files than the list has room for) gives `u64::MAX`.
pub(crate) fn list_size(file: &mut (impl Read + Seek)) -> std::io::Result<u64> {
    /// The end of the list and its longest comment; before it, the wide record and what points to it.
    const END: u64 = 22 + 65_535 + (WIDE + LOCATOR) as u64;
    const WIDE: usize = 56;
    const LOCATOR: usize = 20;
    /// Shortest entry of the list.
    const ENTRY: u64 = 46;
    let length = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(length.saturating_sub(END)))?;
    let mut end = Vec::new();
    file.by_ref().take(END).read_to_end(&mut end)?;
    // One that is cut off is refused as no end at all.
    let mut until = end.len().saturating_sub(21);
    let at = loop {
        let Some(at) = end[..until].iter().rposition(|byte| *byte == b'P') else { return Ok(0) };
        if end[at..].starts_with(b"PK\x05\x06") {
            break at;
        }
        until = at;
    };
    let short =
        |from: usize| end.get(from..from + 2).and_then(|b| b.try_into().ok()).map_or(0, u16::from_le_bytes);
    let long =
        |from: usize| end.get(from..from + 4).and_then(|b| b.try_into().ok()).map_or(0, u32::from_le_bytes);
    let wide =
        |from: usize| end.get(from..from + 8).and_then(|b| b.try_into().ok()).map_or(0, u64::from_le_bytes);
    let (mut files, mut list) = (u64::from(short(at + 10)), u64::from(long(at + 12)));
    // More than 4 GiB, or more than 65,535 files: both stand in a record of their own, just before what points to it.
    let locator = at.checked_sub(LOCATOR).filter(|from| end[*from..].starts_with(b"PK\x06\x07"));
    if let Some(locator) = locator {
        let record = locator.checked_sub(WIDE).filter(|from| end[*from..].starts_with(b"PK\x06\x06"));
        let Some(record) = record else { return Ok(u64::MAX) };
        let begins = length - end.len() as u64 + record as u64;
        if wide(locator + 8) != begins {
            return Ok(u64::MAX);
        }
        (files, list) = (wide(record + 32), wide(record + 40));
    }
    if files.saturating_mul(ENTRY) > list { Ok(u64::MAX) } else { Ok(list.min(length)) }
}

#[cfg(test)]
mod tests {
    use super::list_size;
    use std::io::{Cursor, Write};
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn archive(files: usize) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for n in 0..files {
            zip.start_file(format!("{n:06}"), SimpleFileOptions::default()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn size(bytes: &[u8]) -> u64 {
        list_size(&mut Cursor::new(bytes)).unwrap()
    }

    #[test]
    fn an_honest_list_tells_its_length_however_many_files_it_has() {
        for files in [0, 1, 70_000] {
            let size = size(&archive(files));
            assert!(size >= 52 * files as u64 && size <= 80 * files as u64, "{files} files: {size}");
        }
        assert_eq!(size(b"no archive at all"), 0);
    }

    #[test]
    fn an_end_that_claims_what_is_not_there_is_no_list() {
        let mut many = archive(1);
        let end = many.len() - 22;
        many[end + 10..end + 12].copy_from_slice(&9_999_u16.to_le_bytes());
        assert_eq!(size(&many), u64::MAX, "more files than the list has room for");

        let wide = archive(70_000);
        let end = wide.len() - 22;
        // The wide record 70 KiB further to the front, with room behind it that nothing stands in.
        let (before, rest) = wide.split_at(end - 20);
        let mut moved = before.to_vec();
        moved.write_all(&[0; 70 * 1024]).unwrap();
        moved.extend_from_slice(rest);
        assert_eq!(size(&moved), u64::MAX);

        let mut many = wide.clone();
        many[end - 76 + 32..end - 76 + 40].copy_from_slice(&u64::from(u32::MAX).to_le_bytes());
        assert_eq!(size(&many), u64::MAX);
    }
}
