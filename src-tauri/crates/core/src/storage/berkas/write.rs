//! Writing a file so that after a power cut it is whole or not there.

use super::hex;
use crate::error::{Error, Result};
use sha2::{Digest, Sha256};
use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// How much of the beginning is kept to tell the kind.
const HEAD: usize = 2048;

/// Copies `source` into `folder` under the hash of its content. Gives hash, size and the first bytes.
pub(super) fn store(folder: &Path, source: impl Read) -> Result<(String, u64, Vec<u8>)> {
    let at = |operation: &'static str, path: &Path| {
        let path = path.display().to_string();
        move |source| Error::Io { operation, path: path.clone(), source }
    };
    std::fs::create_dir_all(folder).map_err(at("create", folder))?;
    let half = Half(folder.join("sementara"));
    // One program writes here (the data file is locked), so what lies under this name is left of a power cut.
    match std::fs::remove_file(&half.0) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => return Err(at("remove", &half.0)(e)),
        _ => {}
    }
    let mut file =
        OpenOptions::new().write(true).create_new(true).open(&half.0).map_err(at("create", &half.0))?;
    let (sha256, ukuran, head) = copy(source, &mut file).map_err(at("write", &half.0))?;
    file.sync_all().map_err(at("sync", &half.0))?;
    drop(file);
    let own = folder.join(sha256.get(..2).unwrap_or_default());
    std::fs::create_dir_all(&own).map_err(at("create", &own))?;
    let target = own.join(&sha256);
    std::fs::rename(&half.0, &target).map_err(at("rename", &target))?;
    for dir in [own.as_path(), folder] {
        sync_dir(dir).map_err(at("sync", dir))?;
    }
    Ok((sha256, ukuran, head))
}

fn copy(mut source: impl Read, target: &mut File) -> std::io::Result<(String, u64, Vec<u8>)> {
    let mut hash = Sha256::new();
    let mut head = Vec::new();
    let mut ukuran = 0_u64;
    let mut buffer = vec![0_u8; 64 * 1024];
    loop {
        let n = match source.read(&mut buffer) {
            Ok(n) => n,
            Err(e) if e.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(e) => return Err(e),
        };
        let Some(part) = buffer.get(..n).filter(|p| !p.is_empty()) else { break };
        target.write_all(part)?;
        hash.update(part);
        head.extend(part.iter().take(HEAD.saturating_sub(head.len())));
        ukuran += part.len() as u64;
    }
    Ok((hex(&hash.finalize()), ukuran, head))
}

/// A half-written file, removed when it is left behind.
struct Half(PathBuf);

impl Drop for Half {
    fn drop(&mut self) {
        // Renamed away when all went well; otherwise the next write removes it, should this fail too.
        let _ = std::fs::remove_file(&self.0);
    }
}

/// Makes the names in `dir` survive a power cut. Windows has no such call and journals names itself.
fn sync_dir(dir: &Path) -> std::io::Result<()> {
    if cfg!(unix) { File::open(dir)?.sync_all() } else { Ok(()) }
}
