//! Reading a bag: nothing is believed that its manifests don't name, and nothing may be there that they don't.

use super::{
    BAG_INFO, BAGIT, BAGIT_ISI, DATA, KepalaBag, MAKS_DATA, MAKS_TAG, MANIFEST, TAGMANIFEST, TANDA_TANGAN,
    VERSI, value_of,
};
use crate::error::{ExchangeError, Result, file_name};
use crate::paket::baca::{PK, damaged};
use crate::paket::list_size;
use crate::paket::nama::is_hash;
use crate::paket::{JenisPaket, MANIFEST as MANIFEST_CADANGAN, segel};
use saksama_durable::{Meter, Progress, is_stopped, sha256_hex};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Cursor, Read};
use std::path::Path;
use zip::ZipArchive;

/// Longest package file that is read, bytes: data, tag files, what packing and sealing add.
const MAKS_BERKAS: u64 = MAKS_DATA + 8 * MAKS_TAG;
/// Most entries: the tag files and the data files.
const MAKS_ISI: usize = 16;

/// A bag whose every byte was compared with what it says of itself. Whether its signature is right is not looked at here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bag {
    kepala: KepalaBag,
    /// The data file that a bag of its kind always holds.
    isi: Vec<u8>,
    /// The other data files, by their names in the folder of the payload.
    lampiran: BTreeMap<String, Vec<u8>>,
    tagmanifest: Vec<u8>,
    tanda_tangan: Option<[u8; 64]>,
}

/// A package file as a whole, out of the drive once: from then on the drive may be pulled out. `progress` counts bytes.
///
/// # Errors
/// `BERKAS_TIDAK_TERBACA`, `PAKET_MEMBENGKAK` when it is longer than any package, `DIBATALKAN`.
pub fn read_file(path: &Path, progress: &mut Progress<'_>) -> Result<Vec<u8>> {
    let unreadable = |e: std::io::Error| {
        if is_stopped(&e) { ExchangeError::Dibatalkan } else { ExchangeError::read(path, &e) }
    };
    let file = File::open(path).map_err(unreadable)?;
    let too_long = || ExchangeError::PaketMembengkak { berkas: file_name(path), batas: MAKS_BERKAS };
    let length = file.metadata().map_err(unreadable)?.len();
    if length > MAKS_BERKAS {
        return Err(too_long());
    }
    let mut bytes = Vec::new();
    let mut meter = Meter::new(length, progress);
    // It may grow while it is read.
    meter.watch(file.take(MAKS_BERKAS + 1)).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > MAKS_BERKAS { Err(too_long()) } else { Ok(bytes) }
}

impl Bag {
    /// Reads a bag; `berkas` names it in refusals.
    ///
    /// # Errors
    /// `PAKET_BUKAN` (any other file), `PAKET_JENIS_LAIN`, `PAKET_RUSAK` (cut off or damaged), `PAKET_LEBIH_BARU`,
    /// `PAKET_NAMA_GANDA`, `PAKET_NAMA_TERLARANG`, `PAKET_ISI_HILANG`, `PAKET_ISI_TIDAK_TERDAFTAR`, `PAKET_ISI_BERUBAH`,
    /// `PAKET_MEMBENGKAK`, `PAKET_SEGEL_SALAH`, `PAKET_TANDA_TANGAN_SALAH` when it names a key and bears no signature, or
    /// the other way round.
    pub fn read(bytes: &[u8], berkas: &str) -> Result<Self> {
        let whole = Whole { berkas };
        let mut files = whole.files(bytes)?;
        let kepala = whole.kepala(&files)?;
        let (jenis, data) = (kepala.jenis, kepala.jenis.data());
        whole.agree(&files, &[BAG_INFO, BAGIT, MANIFEST], TAGMANIFEST, jenis)?;
        let there = data.iter().copied().filter(|name| files.contains_key(*name));
        whole.agree(&files, &there.collect::<Vec<_>>(), MANIFEST, jenis)?;
        if let Some(other) = files.keys().find(|name| !is_of(name, jenis)) {
            return Err(whole.unlisted(other));
        }
        let signature = files.remove(TANDA_TANGAN);
        let tanda_tangan =
            signature.as_deref().map(|text| signature_of(text).ok_or_else(|| whole.wrong())).transpose()?;
        if tanda_tangan.is_some() == kepala.kunci.is_empty() {
            return Err(whole.wrong());
        }
        whole.seal(bytes)?;
        let tagmanifest = files.remove(TAGMANIFEST).ok_or_else(|| whole.lost(TAGMANIFEST))?;
        let main = data.first().copied().unwrap_or_default();
        let isi = files.remove(main).ok_or_else(|| whole.lost(main))?;
        let inside = |(name, content): (String, _)| Some((name.strip_prefix(DATA)?.to_owned(), content));
        let lampiran = files.into_iter().filter_map(inside).collect();
        Ok(Self { kepala, isi, lampiran, tagmanifest, tanda_tangan })
    }

    /// What it says of itself.
    #[must_use]
    pub fn kepala(&self) -> &KepalaBag {
        &self.kepala
    }

    /// The data file that a bag of its kind always holds.
    #[must_use]
    pub fn isi(&self) -> &[u8] {
        &self.isi
    }

    /// Another data file; none when it is not there.
    #[must_use]
    pub fn lampiran(&self, nama: &str) -> Option<&[u8]> {
        self.lampiran.get(nama).map(Vec::as_slice)
    }

    /// What it is known by: the SHA-256 of what is signed.
    #[must_use]
    pub fn sha256(&self) -> String {
        sha256_hex(&self.tagmanifest)
    }

    /// What is signed, and the signature; none when it is not signed.
    #[must_use]
    pub fn tanda_tangan(&self) -> Option<(&[u8], &[u8; 64])> {
        self.tanda_tangan.as_ref().map(|signature| (self.tagmanifest.as_slice(), signature))
    }
}

/// The reading of one package, by its name.
struct Whole<'a> {
    berkas: &'a str,
}

impl Whole<'_> {
    /// Every file of the .zip by name; never more of one than its place may hold.
    fn files(&self, bytes: &[u8]) -> Result<BTreeMap<String, Vec<u8>>> {
        if !bytes.starts_with(&PK) {
            return Err(ExchangeError::PaketBukan { berkas: self.berkas.into() });
        }
        let mut source = Cursor::new(bytes);
        if list_size(&mut source).map_err(|e| self.damaged(e))? > MAKS_TAG {
            return Err(self.swollen(MAKS_TAG));
        }
        let mut zip = ZipArchive::new(source).map_err(|e| damaged(self.berkas, &e))?;
        if zip.has_duplicate_names() {
            return Err(ExchangeError::PaketNamaGanda { berkas: self.berkas.into() });
        }
        let first = zip.name_for_index(0).and_then(std::result::Result::ok).map(|name| name.into_owned());
        match first.as_deref() {
            Some(BAGIT) => {}
            Some(MANIFEST_CADANGAN) => return Err(self.backup()),
            _ => return Err(ExchangeError::PaketBukan { berkas: self.berkas.into() }),
        }
        if zip.len() > MAKS_ISI {
            return Err(self.swollen(MAKS_ISI as u64));
        }
        let mut files = BTreeMap::new();
        let mut left = MAKS_DATA;
        for n in 0..zip.len() {
            let entry = zip.by_index(n).map_err(|e| damaged(self.berkas, &e))?;
            let name = entry.name().map_err(|e| damaged(self.berkas, &e))?.into_owned();
            // A device or a pipe is called a file by the reader of archives.
            let kind = entry.unix_mode().unwrap_or_default() & 0o170_000;
            let is_plain = entry.is_file() && !entry.encrypted() && matches!(kind, 0 | 0o100_000);
            if !is_plain || !is_allowed(&name) {
                return Err(self.forbidden(&name));
            }
            let is_data = name.starts_with(DATA);
            let batas = if is_data { left } else { MAKS_TAG };
            let mut content = Vec::new();
            entry.take(batas + 1).read_to_end(&mut content).map_err(|e| self.damaged(e))?;
            let length = content.len() as u64;
            if length > batas {
                return Err(self.swollen(if is_data { MAKS_DATA } else { MAKS_TAG }));
            }
            if is_data {
                left -= length;
            }
            files.insert(name, content);
        }
        Ok(files)
    }

    fn kepala(&self, files: &BTreeMap<String, Vec<u8>>) -> Result<KepalaBag> {
        let text = |name: &str| -> Result<&str> {
            let bytes = files.get(name).ok_or_else(|| self.lost(name))?;
            std::str::from_utf8(bytes).map_err(|e| self.damaged(format!("{name}: {e}")))
        };
        let info = text(BAG_INFO)?;
        let versi = value_of(info, "Versi-Paket").and_then(|versi| versi.parse::<u32>().ok());
        if let Some(versi) = versi.filter(|versi| *versi > VERSI) {
            return Err(ExchangeError::PaketLebihBaru {
                berkas: self.berkas.into(),
                versi: versi.to_string(),
                dikenal: VERSI.to_string(),
            });
        }
        if text(BAGIT)? != BAGIT_ISI {
            return Err(self.damaged(BAGIT));
        }
        let kepala = KepalaBag::read(info).ok_or_else(|| self.damaged(BAG_INFO))?;
        if let Some(main) = kepala.jenis.data().first().filter(|main| !files.contains_key(**main)) {
            return Err(self.lost(main));
        }
        let data = || files.iter().filter(|(name, _)| name.starts_with(DATA));
        let bita = data().map(|(_, content)| content.len() as u64).sum();
        if kepala.text(bita, data().count()) != info {
            return Err(self.damaged("Payload-Oxum"));
        }
        Ok(kepala)
    }

    /// The manifest `by` names these files, in this order, each once and no other, with the checksum it has.
    fn agree(
        &self,
        files: &BTreeMap<String, Vec<u8>>,
        names: &[&str],
        by: &str,
        jenis: JenisPaket,
    ) -> Result<()> {
        let manifest = files.get(by).ok_or_else(|| self.lost(by))?;
        let manifest = std::str::from_utf8(manifest).map_err(|e| self.damaged(format!("{by}: {e}")))?;
        let mut listed = Vec::new();
        for line in manifest.split_terminator('\n') {
            let (hash, name) =
                line.split_once("  ").filter(|(hash, _)| is_hash(hash)).ok_or_else(|| self.damaged(by))?;
            if !is_of(name, jenis) {
                return Err(self.forbidden(name));
            }
            if listed.contains(&name) {
                return Err(ExchangeError::PaketNamaGanda { berkas: self.berkas.into() });
            }
            let content = files.get(name).ok_or_else(|| self.lost(name))?;
            if sha256_hex(content) != hash {
                return Err(ExchangeError::PaketIsiBerubah { berkas: self.berkas.into(), isi: name.into() });
            }
            listed.push(name);
        }
        if let Some(missing) = names.iter().find(|name| !listed.contains(name)) {
            return Err(if files.contains_key(*missing) {
                self.unlisted(missing)
            } else {
                self.lost(missing)
            });
        }
        if listed == names && manifest.ends_with('\n') { Ok(()) } else { Err(self.damaged(by)) }
    }

    /// The checksum in the comment at the end is that of every byte before it.
    fn seal(&self, bytes: &[u8]) -> Result<()> {
        let broken = || ExchangeError::PaketSegelSalah { berkas: self.berkas.into() };
        let (before, seal) = bytes.split_last_chunk::<{ segel::PANJANG }>().ok_or_else(broken)?;
        let is_sealed = before.ends_with(segel::AWAL) && sha256_hex(before).as_bytes() == seal;
        if is_sealed { Ok(()) } else { Err(broken()) }
    }

    fn damaged(&self, rincian: impl std::fmt::Display) -> ExchangeError {
        ExchangeError::PaketRusak { berkas: self.berkas.into(), rincian: rincian.to_string() }
    }

    fn swollen(&self, batas: u64) -> ExchangeError {
        ExchangeError::PaketMembengkak { berkas: self.berkas.into(), batas }
    }

    fn forbidden(&self, isi: &str) -> ExchangeError {
        ExchangeError::PaketNamaTerlarang { berkas: self.berkas.into(), isi: isi.chars().take(200).collect() }
    }

    fn unlisted(&self, isi: &str) -> ExchangeError {
        ExchangeError::PaketIsiTidakTerdaftar { berkas: self.berkas.into(), isi: isi.into() }
    }

    fn lost(&self, isi: &str) -> ExchangeError {
        ExchangeError::PaketIsiHilang { berkas: self.berkas.into(), isi: isi.into() }
    }

    fn wrong(&self) -> ExchangeError {
        ExchangeError::PaketTandaTanganSalah { berkas: self.berkas.into() }
    }

    /// A backup, where a package of a unit is wanted.
    fn backup(&self) -> ExchangeError {
        ExchangeError::PaketJenisLain {
            berkas: self.berkas.into(),
            jenis: JenisPaket::Cadangan.as_str().into(),
            perlu: JenisPaket::Usulan.as_str().into(),
        }
    }
}

/// A closed list: nothing is ever unpacked by name, and no name leads elsewhere. `fetch.txt` is not on it.
fn is_allowed(name: &str) -> bool {
    is_of(name, JenisPaket::Usulan) || is_of(name, JenisPaket::Putusan)
}

/// The names of that list that a bag of this kind may hold.
fn is_of(name: &str, jenis: JenisPaket) -> bool {
    let tags = [BAGIT, BAG_INFO, MANIFEST, TAGMANIFEST, TANDA_TANGAN];
    tags.contains(&name) || jenis.data().contains(&name)
}

/// 128 lower-case hexadecimal digits and a line end.
fn signature_of(text: &[u8]) -> Option<[u8; 64]> {
    let digits = text.strip_suffix(b"\n").filter(|digits| digits.len() == 128)?;
    let digit = |byte: u8| char::from(byte).to_digit(16).filter(|_| !byte.is_ascii_uppercase());
    let mut out = [0; 64];
    for (byte, pair) in out.iter_mut().zip(digits.chunks_exact(2)) {
        let [high, low] = pair else { return None };
        *byte = u8::try_from(digit(*high)? * 16 + digit(*low)?).ok()?;
    }
    Some(out)
}
