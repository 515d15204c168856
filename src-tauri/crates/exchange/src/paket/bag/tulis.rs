//! Making a bag, and writing a package of any kind to a drive.

use super::{BAG_INFO, BAGIT, BAGIT_ISI, DATA, KepalaBag, MANIFEST, TAGMANIFEST, TANDA_TANGAN, manifest_of};
use crate::dkip::space_available;
use crate::error::{ExchangeError, Result, file_name};
use crate::paket::segel::{self, Sealing};
use crate::paket::tulis::{day_of, options};
use crate::tujuan::check_file;
use saksama_durable::{self as durable, Half, Meter, Progress, Written, sha256_hex};
use std::io::{self, Write};
use std::path::Path;
use zip::ZipWriter;

/// Bytes written between two looks at whether to go on.
const BLOCK: usize = 256 * 1024;
/// Room beside the content itself: the drive's own records, bytes.
const SPARE: u64 = 1024 * 1024;

/// One data file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IsiBag {
    /// Name in the folder `data`.
    pub nama: String,
    /// Its content.
    pub bita: Vec<u8>,
}

/// Signs: an Ed25519 signature of 64 bytes over what it is given.
pub type Penanda<'a> = &'a dyn Fn(&[u8]) -> [u8; 64];

/// A bag as bytes, and what it is known by: the SHA-256 of its tagmanifest, which covers all it says. The same content,
/// day and signature give the same bytes.
///
/// # Errors
/// `GAGAL_TULIS` when it can't be packed.
pub fn bag_bytes(
    kepala: &KepalaBag,
    isi: &[IsiBag],
    tanda: Option<Penanda<'_>>,
) -> Result<(Vec<u8>, String)> {
    let named: Vec<(String, &[u8])> =
        isi.iter().map(|i| (format!("{DATA}{}", i.nama), i.bita.as_slice())).collect();
    let bita = isi.iter().map(|i| i.bita.len() as u64).sum();
    let info = kepala.text(bita, isi.len());
    let manifest = manifest_of(named.iter().map(|(nama, bita)| (nama.as_str(), *bita)));
    let tags: [(&str, &[u8]); 3] =
        [(BAG_INFO, info.as_bytes()), (BAGIT, BAGIT_ISI.as_bytes()), (MANIFEST, manifest.as_bytes())];
    let tagmanifest = manifest_of(tags.into_iter());
    let signature = tanda.map(|sign| hex(&sign(tagmanifest.as_bytes())));
    let mut files: Vec<(&str, &[u8])> = vec![
        (BAGIT, BAGIT_ISI.as_bytes()),
        (BAG_INFO, info.as_bytes()),
        (MANIFEST, manifest.as_bytes()),
        (TAGMANIFEST, tagmanifest.as_bytes()),
    ];
    files.extend(signature.as_ref().map(|text| (TANDA_TANGAN, text.as_bytes())));
    files.extend(named.iter().map(|(nama, bita)| (nama.as_str(), *bita)));
    let bytes = pack(kepala, &files).map_err(|e| ExchangeError::write("write", Path::new(BAGIT), &e))?;
    Ok((bytes, sha256_hex(tagmanifest.as_bytes())))
}

fn pack(kepala: &KepalaBag, files: &[(&str, &[u8])]) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let mut sealing = Sealing::new(&mut out);
    let mut zip = ZipWriter::new_stream(&mut sealing);
    zip.set_raw_comment(segel::comment())?;
    for (nama, bita) in files {
        zip.start_file(*nama, options(nama, bita.len() as u64, day_of(kepala.dibuat)))?;
        zip.write_all(bita)?;
    }
    let _stream = zip.finish()?;
    // A checksum, no keyed seal: who made it, the signature says.
    sealing.finish(Some(&str::to_owned))?;
    Ok(out)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>() + "\n"
}

/// Writes `bytes` to the new file `tujuan`, reads them back from the drive and compares. `progress` counts both passes.
///
/// # Errors
/// `SUDAH_ADA` (a file of this name stays as it is), `TUJUAN_TIDAK_ADA`, `TUJUAN_HILANG`, `TUJUAN_HANYA_BACA`,
/// `TUJUAN_TIDAK_BERIZIN`, `RUANG_KURANG`, `ISI_BERBEDA` when the drive gives back something else, `GAGAL_TULIS`,
/// `DIBATALKAN`. After an error no file has the name.
pub fn write_bytes(tujuan: &Path, bytes: &[u8], progress: &mut Progress<'_>) -> Result<Written> {
    let folder = check_file(tujuan)?;
    if tujuan.symlink_metadata().is_ok() {
        return Err(ExchangeError::SudahAda { berkas: file_name(tujuan) });
    }
    let perlu = SPARE + bytes.len() as u64;
    let tersedia = space_available(folder)?;
    if tersedia < perlu {
        return Err(ExchangeError::RuangKurang { tujuan: folder.display().to_string(), perlu, tersedia });
    }
    let mut meter = Meter::new((bytes.len() as u64).saturating_mul(2), progress);
    let mut half = Half::beside(tujuan)?;
    for block in bytes.chunks(BLOCK) {
        meter.add(block.len() as u64).map_err(|_| ExchangeError::Dibatalkan)?;
        half.write_all(block).map_err(|e| ExchangeError::write("write", tujuan, &e))?;
    }
    let written = half.finish()?.rename_to(tujuan)?;
    let read_back = |meter: &mut Meter<'_>| -> Result<()> {
        durable::sync_drive(folder)?;
        let is_same =
            durable::hash_from_drive(tujuan, meter)? == written && written.sha256 == sha256_hex(bytes);
        if is_same { Ok(()) } else { Err(ExchangeError::IsiBerbeda { berkas: file_name(tujuan) }) }
    };
    if let Err(error) = read_back(&mut meter) {
        // It was never announced as a package. Best effort: the first error is the one the officer needs.
        drop(std::fs::remove_file(tujuan));
        return Err(error);
    }
    Ok(written)
}
