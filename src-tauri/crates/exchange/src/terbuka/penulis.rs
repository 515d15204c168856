//! Writing an open copy: beside its final name first, read back and compared, then renamed.

use super::baris::PenulisTabel;
use super::manifest::{self, MANIFEST, Sidik};
use super::skema::MedanSkema;
use super::{
    BerkasCacat, BerkasTerbuka, DaftarTerbuka, FORMAT, KEPALA, KepalaTerbuka, KolomTerbuka, TIDAK_IKUT,
    TabelTerbuka, VERSI, baca_dulu, nama, skema,
};
use crate::dkip::{csv_bytes, fat_name, free_name, space_available};
use crate::error::{ExchangeError, Result};
use crate::tujuan::check_folder;
use saksama_durable::{self as durable, Existing, Meter, Progress, Written};
use std::fs;
use std::path::{Path, PathBuf};

/// Room beside the content: names, lists, the drive's own records, bytes.
const SPARE: u64 = 4 * 1024 * 1024;

/// A copy that was written and read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaporanTerbuka {
    /// Its folder.
    pub folder: PathBuf,
    /// What it holds.
    pub daftar: DaftarTerbuka,
    /// Number of its files.
    pub jumlah: usize,
    /// Length of all of them, bytes.
    pub bita: u64,
    /// SHA-256 of the manifest: it stands for the whole copy.
    pub sha256: String,
}

/// An open copy that is being written. Dropped before [`Penulis::finish`], all of it is removed.
pub struct Penulis {
    tujuan: PathBuf,
    nama: String,
    sementara: Sementara,
    tabel: Vec<TabelTerbuka>,
    berkas: Vec<BerkasTerbuka>,
    /// Stored files so far, by folder.
    nomor: [usize; nama::KELOMPOK.len()],
    cacat: Vec<BerkasCacat>,
    tulisan: Vec<(String, Written)>,
}

/// The folder while it has no final name.
struct Sementara(PathBuf);

impl Drop for Sementara {
    fn drop(&mut self) {
        // Renamed away when all went well. Else best effort, on a drive that may be failing already: the first error is
        // the one the officer needs.
        drop(fs::remove_dir_all(&self.0));
    }
}

/// Where a copy will be written: looked at, and nothing written yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rencana {
    tujuan: PathBuf,
    nama: String,
    sementara: String,
}

impl Rencana {
    /// Plans a new folder `nama_folder` in `tujuan` (with `_2`, `_3`, … when that is taken) for about `perlu` bytes. Its
    /// passing name bears `kode`, so that nobody else's folder is ever taken for it.
    ///
    /// # Errors
    /// `TUJUAN_TIDAK_ADA`, `TUJUAN_BUKAN_FOLDER`, `TUJUAN_HILANG`, `TUJUAN_TIDAK_BERIZIN`, `RUANG_KURANG`,
    /// `NAMA_TIDAK_SAH`, `SUDAH_ADA`.
    pub fn new(tujuan: &Path, nama_folder: &str, kode: &str, perlu: u64) -> Result<Self> {
        let wanted = fat_name(nama_folder)?;
        check_folder(tujuan)?;
        let (perlu, tersedia) = (perlu.saturating_add(SPARE), space_available(tujuan)?);
        if tersedia < perlu {
            return Err(ExchangeError::RuangKurang { tujuan: tujuan.display().to_string(), perlu, tersedia });
        }
        let nama = free_name(tujuan, &wanted)?;
        let sementara = format!("{nama}-{kode}.sementara");
        Ok(Self { tujuan: tujuan.to_owned(), nama, sementara })
    }

    /// Name of the folder while it is written.
    #[must_use]
    pub fn sementara(&self) -> &str {
        &self.sementara
    }

    /// Its name once it is whole.
    #[must_use]
    pub fn jadi(&self) -> &str {
        &self.nama
    }
}

impl Penulis {
    /// Begins the copy.
    ///
    /// # Errors
    /// `TUJUAN_HILANG`, `TUJUAN_HANYA_BACA`, `TUJUAN_TIDAK_BERIZIN`, `SUDAH_ADA`.
    pub fn begin(rencana: Rencana) -> Result<Self> {
        let sementara = rencana.tujuan.join(rencana.sementara);
        durable::create_folder(&sementara)?;
        let own = Self {
            tujuan: rencana.tujuan,
            nama: rencana.nama,
            sementara: Sementara(sementara),
            tabel: Vec::new(),
            berkas: Vec::new(),
            nomor: [0; nama::KELOMPOK.len()],
            cacat: Vec::new(),
            tulisan: Vec::new(),
        };
        durable::create_folder(&own.sementara.0.join("data"))?;
        for folder in nama::KELOMPOK {
            durable::create_folder(&own.sementara.0.join(folder))?;
        }
        Ok(own)
    }

    /// Begins a table.
    ///
    /// # Errors
    /// What the drive refuses; `NAMA_TIDAK_SAH`.
    pub fn tabel(&self, nama: &str, kolom: Vec<KolomTerbuka>) -> Result<PenulisTabel> {
        if !nama::is_table(nama) {
            return Err(ExchangeError::NamaTidakSah { nama: nama.into() });
        }
        PenulisTabel::begin(&self.sementara.0.join("data"), nama, kolom)
    }

    /// Ends a table.
    ///
    /// # Errors
    /// What the drive refuses.
    pub fn end_tabel(&mut self, tabel: PenulisTabel) -> Result<()> {
        let (tabel, files) = tabel.finish()?;
        for (path, written) in files {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            self.tulisan.push((format!("data/{name}"), written));
        }
        self.tabel.push(tabel);
        Ok(())
    }

    /// Writes a stored file into the folder of its `kelompok` (one of [`super::KELOMPOK`]); `letak` and `sha256` of
    /// `berkas` are filled in.
    ///
    /// # Errors
    /// What the drive refuses; `ISI_BERBEDA` when the bytes are not those of `sha256`.
    pub fn berkas(&mut self, kelompok: &str, berkas: BerkasTerbuka, isi: &[u8]) -> Result<()> {
        let at = nama::KELOMPOK.iter().position(|known| *known == kelompok);
        let nomor = at.and_then(|at| self.nomor.get_mut(at));
        let nomor = nomor.ok_or_else(|| ExchangeError::NamaTidakSah { nama: kelompok.into() })?;
        *nomor += 1;
        let nomor = *nomor;
        let letak = format!("{kelompok}/{}", nama::stored(nomor, &berkas.nama, &berkas.media));
        let written = self.write(&letak, isi)?;
        if written.sha256 != berkas.sha256 {
            return Err(ExchangeError::IsiBerbeda { berkas: letak });
        }
        self.berkas.push(BerkasTerbuka { letak, bita: written.bita, ..berkas });
        Ok(())
    }

    /// Names a stored file that is not whole.
    pub fn cacat(&mut self, cacat: BerkasCacat) {
        self.cacat.push(cacat);
    }

    /// Writes what describes the copy, flushes, reads every file back from the drive, and gives the folder its name.
    /// `progress` counts the bytes read back.
    ///
    /// # Errors
    /// What the drive refuses; `ISI_BERBEDA` when it gives back something else; `DIBATALKAN`. After an error no folder
    /// has the final name.
    pub fn finish(
        mut self,
        kantor: KepalaTerbuka,
        medan: &dyn MedanSkema,
        sql: &str,
        progress: &mut Progress<'_>,
    ) -> Result<LaporanTerbuka> {
        let daftar = DaftarTerbuka {
            format: FORMAT.into(),
            versi: VERSI,
            kantor,
            tabel: std::mem::take(&mut self.tabel),
            berkas: std::mem::take(&mut self.berkas),
            cacat: std::mem::take(&mut self.cacat),
            tidak_ikut: TIDAK_IKUT.map(str::to_owned).to_vec(),
        };
        self.write("skema.json", &json(&skema::schema(&daftar.tabel, medan))?)?;
        self.write("skema.sql", sql.as_bytes())?;
        self.write("daftar_berkas.csv", &files_csv(&daftar)?)?;
        self.write("BACA_DULU.txt", &baca_dulu::text(&daftar))?;
        self.write(KEPALA, &json(&daftar)?)?;
        let sidik: Sidik = self.tulisan.iter().map(|(letak, w)| (letak.clone(), w.sha256.clone())).collect();
        self.read_back(&self.tulisan, progress)?;
        // Only now: whatever ends the program before leaves a folder that no reader takes for a copy.
        let list = self.write(MANIFEST, manifest::text(&sidik).as_bytes())?;
        self.read_back(&[(MANIFEST.into(), list.clone())], &mut durable::quiet)?;
        let folder = self.tujuan.join(&self.nama);
        durable::rename(&self.sementara.0, &folder)?;
        // Seen on a FAT driver: renaming a folder emptied it without an error. So it is looked at once more.
        durable::sync_drive(&self.tujuan)
            .map_err(ExchangeError::from)
            .and_then(|()| self.check_present(&folder))
            .inspect_err(|_| drop(fs::remove_dir_all(&folder)))?;
        let bita = self.tulisan.iter().map(|(_, w)| w.bita).sum();
        Ok(LaporanTerbuka { folder, daftar, jumlah: self.tulisan.len(), bita, sha256: list.sha256 })
    }

    fn write(&mut self, letak: &str, bytes: &[u8]) -> Result<Written> {
        let written = durable::write_file(&self.sementara.0.join(letak), bytes, Existing::Refuse)?;
        self.tulisan.push((letak.to_owned(), written.clone()));
        Ok(written)
    }

    fn read_back(&self, files: &[(String, Written)], progress: &mut Progress<'_>) -> Result<()> {
        let mut meter = Meter::new(files.iter().map(|(_, w)| w.bita).sum(), progress);
        // Told before the flushing, too: a slow drive takes its time for it.
        meter.add(0)?;
        durable::sync_drive(&self.sementara.0)?;
        for (letak, written) in files {
            if durable::hash_from_drive(&self.sementara.0.join(letak), &mut meter)? != *written {
                return Err(ExchangeError::IsiBerbeda { berkas: letak.clone() });
            }
        }
        Ok(())
    }

    /// Every file is there with its length, under the folder's final name.
    fn check_present(&self, folder: &Path) -> Result<()> {
        let is_there = |(letak, w): &&(String, Written)| {
            fs::symlink_metadata(folder.join(letak)).is_ok_and(|m| m.is_file() && m.len() == w.bita)
        };
        match self.tulisan.iter().find(|file| !is_there(file)) {
            None => Ok(()),
            Some((letak, _)) => Err(ExchangeError::IsiBerbeda { berkas: letak.clone() }),
        }
    }
}

fn json(value: &impl serde::Serialize) -> Result<Vec<u8>> {
    let mut text = serde_json::to_vec_pretty(value)
        .map_err(|e| ExchangeError::LembarGagalDibuat { rincian: e.to_string() })?;
    text.push(b'\n');
    Ok(text)
}

/// `daftar_berkas.csv`: what each stored file is and belongs to.
fn files_csv(daftar: &DaftarTerbuka) -> Result<Vec<u8>> {
    let columns = ["letak", "nama", "milik", "jenis", "bita", "sha256"];
    let rows: Vec<[String; 6]> = daftar
        .berkas
        .iter()
        .map(|b| [&b.letak, &b.nama, &b.milik, &b.media, &b.bita.to_string(), &b.sha256].map(String::clone))
        .collect();
    csv_bytes(columns, rows.iter().map(|row| row.each_ref().map(String::as_str)))
}
