//! Storing a file under the hash of its content.

use crate::error::{Error, Result};
use saksama_durable::{Half, ensure_folder};
use std::io::{self, Read, Write};
use std::path::Path;

/// How much of the beginning is kept to tell the kind, bytes.
const HEAD: u64 = 2048;

/// Copies `source` into `folder` under the hash of its content. Gives hash, size and the first bytes.
pub(super) fn store(folder: &Path, mut source: impl Read) -> Result<(String, u64, Vec<u8>)> {
    ensure_folder(folder)?;
    // One program writes here (the data file is locked), so one passing name is enough.
    let passing = folder.join("sementara");
    let mut half = Half::create(passing.clone())?;
    let mut head = Vec::new();
    let copied = source
        .by_ref()
        .take(HEAD)
        .read_to_end(&mut head)
        .and_then(|_| half.write_all(&head))
        .and_then(|()| io::copy(&mut source, &mut half));
    copied.map_err(|source| Error::io("write", &passing, source))?;
    let whole = half.finish()?;
    let own = folder.join(whole.written.sha256.get(..2).unwrap_or_default());
    ensure_folder(&own)?;
    let target = own.join(&whole.written.sha256);
    let written = whole.rename_to(&target)?;
    Ok((written.sha256, written.bita, head))
}
