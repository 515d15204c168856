//! Storing a file under a name made of the hash of its content.

use super::{FOLDER, object_name, path_in};
use crate::error::{Error, Result};
use crate::storage::Tx;
use saksama_durable::{self as durable, Half, ensure_folder, hash_of};
use saksama_vault::{KelasObyek, KunciData, ObyekReader, ObyekWriter};
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

/// How much of the beginning is kept to tell the kind, bytes.
const HEAD: u64 = 2048;

/// Seals a copy of `source` in the opened folder. Gives hash, size and the first bytes of its content.
pub(super) fn store(tx: &Tx<'_>, kelas: KelasObyek, source: impl Read) -> Result<(String, u64, Vec<u8>)> {
    store_in(tx.dir(), kelas, tx.kunci()?, &|out: &mut [u8]| tx.fill_random(out), source)
}

/// Seals the plain file of the hash `sha256` in the data folder `dir`, under its name whatever its content says. Gives
/// whether that was what the hash says.
pub(in crate::storage) fn seal_as(
    dir: &Path,
    sha256: &str,
    kelas: KelasObyek,
    kunci: &KunciData,
    acak: &saksama_vault::Acak<'_>,
    source: impl Read,
) -> Result<bool> {
    let (found, _, _) = store_in(dir, kelas, kunci, acak, source)?;
    let is_whole = found == sha256;
    if !is_whole {
        let to = path_in(dir, &object_name(kunci, sha256)?)?;
        if let Some(own) = to.parent() {
            ensure_folder(own)?;
        }
        saksama_durable::rename(&path_in(dir, &object_name(kunci, &found)?)?, &to)?;
    }
    Ok(is_whole)
}

/// The same in the data folder `dir`.
fn store_in(
    dir: &Path,
    kelas: KelasObyek,
    kunci: &KunciData,
    acak: &saksama_vault::Acak<'_>,
    mut source: impl Read,
) -> Result<(String, u64, Vec<u8>)> {
    let folder = dir.join(FOLDER);
    ensure_folder(&folder)?;
    // One program writes here (the data file is locked), so one passing name is enough.
    let passing = folder.join("sementara");
    let failed = |source: io::Error| match source.get_ref().and_then(|e| e.downcast_ref()) {
        Some(saksama_vault::VaultError::TanpaKunciLampiran) => Error::refused("PERAN_TIDAK_BOLEH"),
        _ => Error::io("write", &passing, source),
    };
    let half = Half::create(passing.clone())?;
    let mut sealed = ObyekWriter::begin(half, kelas, kunci, acak).map_err(failed)?;
    let mut head = Vec::new();
    source.by_ref().take(HEAD).read_to_end(&mut head).map_err(failed)?;
    let content = head.as_slice().chain(source);
    let written = hash_of(Copied { source: content, copy: &mut sealed }).map_err(failed)?;
    let whole = sealed.finish().map_err(failed)?.finish()?;
    let target = path_in(dir, &object_name(kunci, &written.sha256)?)?;
    if let Some(own) = target.parent() {
        ensure_folder(own)?;
    }
    if stands(&target, kelas, kunci, &written.sha256) {
        // Maybe only in memory: a try that was broken off after the renaming made neither it nor its name durable.
        durable::sync_whole(&target)?;
        target.parent().and_then(Path::parent).map_or(Ok(()), durable::sync_names)?;
    } else {
        whole.rename_to(&target)?;
    }
    Ok((written.sha256, written.bita, head))
}

/// Whether the file of this hash lies at `path` already, whole and for everybody who may read `kelas`. It stays then: a
/// paper that is attached once more is still a paper, and nothing that is stored is ever half replaced.
fn stands(path: &Path, kelas: KelasObyek, kunci: &KunciData, sha256: &str) -> bool {
    let read = File::open(path).and_then(|file| {
        let reader = ObyekReader::begin(file, kunci)?;
        let own = reader.kelas();
        Ok((own, hash_of(reader)?))
    });
    // What can't be read is not whole: it is written anew.
    read.is_ok_and(|(own, found)| {
        found.sha256 == sha256 && (own == Some(KelasObyek::Surat) || own == Some(kelas))
    })
}

/// Writes what is read from it to a copy.
struct Copied<'a, R, W> {
    source: R,
    copy: &'a mut W,
}

impl<R: Read, W: Write> Read for Copied<'_, R, W> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let n = self.source.read(out)?;
        self.copy.write_all(&out[..n])?;
        Ok(n)
    }
}
