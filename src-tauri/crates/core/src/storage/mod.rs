//! The data file: the only place with SQL, and the one door for writes.
//!
//! Each table has a folder with one `.sql` file a statement. `Store::transact` begins, runs, writes the trail,
//! commits; any error rolls everything back.

pub(crate) mod bahan_dokumen;
pub mod berkas;
pub mod cadangan;
pub mod data_place;
pub(crate) mod dkip;
pub mod dokumen;
pub mod draf;
mod folder;
pub(crate) mod formulir;
pub(crate) mod formulir_terima;
pub mod in_use;
pub(crate) mod informasi;
pub(crate) mod informasi_publik;
pub(crate) mod instansi;
pub(crate) mod jam;
pub(crate) mod jejak;
pub mod keputusan;
pub mod kunci;
mod kunci_tercatat;
pub mod lembar_uji;
pub(crate) mod lembar_uji_nasihat;
pub mod lokasi_arsip;
mod migrate;
pub(crate) mod naskah;
pub(crate) mod paket;
pub(crate) mod panduan_uji;
pub(crate) mod pejabat;
pub(crate) mod pekerjaan;
pub mod penempatan;
pub(crate) mod penyusunan;
pub(crate) mod peraturan;
pub(crate) mod posisi_dokumen;
pub(crate) mod publikasi;
pub mod pulih;
pub(crate) mod putusan_paket;
pub(crate) mod rahasia;
pub mod rapat;
mod salinan;
mod sambungan;
pub mod sandikan;
mod sela;
pub(crate) mod sidang;
pub(crate) mod sop;
pub(crate) mod tata_letak;
pub(crate) mod temuan_publik;
pub mod terbuka;
#[cfg(test)]
mod tests;
pub(crate) mod unit;
mod wal;

use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::op::Op;
use chrono::{NaiveDate, NaiveDateTime};
use folder::folder_refused;
pub use folder::{has_register, is_lost};
use jejak::catat::Tabel;
use jejak::rantai::{Baris, KunciJejak};
use rusqlite::Connection;
use saksama_vault::{KunciData, NAMES};
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Name of the data file inside the data folder.
pub const FILE_NAME: &str = "register.db";

/// Whether plain data files are opened, and changes saved without the trail: in the benchmarks only, to measure what
/// sealing and the trail cost.
const POLOS: bool = cfg!(feature = "polos");

/// An opened data folder.
pub struct Store {
    /// None in a placeholder.
    kunci: Option<KunciData>,
    conn: Connection,
    dir: PathBuf,
    clock: Arc<dyn Clock>,
    pengguna: String,
    /// Makes the chain of the trail.
    kunci_jejak: KunciJejak,
    /// What the trail watches.
    tabel: Vec<Tabel>,
    /// What lay beside the file.
    log: wal::Log,
}

impl Store {
    /// Opens the data folder `dir` with its keys, making it and its file when they don't exist yet. It refuses every change
    /// until somebody has [signed in](Store::sign_in), whom the trail can name.
    ///
    /// # Errors
    /// `TUJUAN_BUKAN_FOLDER` when `dir` is a file, `FOLDER_TIDAK_BISA_DITULIS` when the folder refuses writing,
    /// `SEDANG_DIPAKAI` when another program has the file open, `BUKAN_BERKAS_SAKSAMA` when the file is something else
    /// or belongs to other keys, `REGISTER_HILANG` when it is gone and what it named is there, `DATA_BELUM_DISANDIKAN`
    /// when an earlier program left it in plain text, `Error::TooNew` when a newer program made it.
    pub fn open(dir: &Path, clock: Arc<dyn Clock>, kunci: &KunciData) -> Result<Self> {
        Self::check_folder(dir)?;
        Self::open_in(dir, clock, kunci, false)
    }

    /// The same of a folder that has a data file, as what came out of a backup: none is ever made.
    ///
    /// # Errors
    /// As [`Store::open`]; `REGISTER_HILANG` when it has none.
    pub fn open_existing(dir: &Path, clock: Arc<dyn Clock>, kunci: &KunciData) -> Result<Self> {
        if !has_register(dir) {
            return Err(Error::refused_with("REGISTER_HILANG", "folder", dir.display()));
        }
        Self::open_in(dir, clock, kunci, true)
    }

    fn open_in(dir: &Path, clock: Arc<dyn Clock>, kunci: &KunciData, is_there: bool) -> Result<Self> {
        pulih::settle(dir)?;
        let is_plain = sandikan::is_plain(dir)?;
        if is_plain && !POLOS && NAMES.iter().any(|name| dir.join(name).exists()) {
            // Where keys are, our data are sealed: somebody put the file of another program, or of another day, there.
            return Err(Error::refused_with("BUKAN_BERKAS_SAKSAMA", "berkas", dir.join(FILE_NAME).display()));
        }
        if is_plain && !POLOS {
            return Err(Error::refused_with("DATA_BELUM_DISANDIKAN", "folder", dir.display()));
        }
        if is_lost(dir) {
            return Err(Error::refused_with("REGISTER_HILANG", "folder", dir.display()));
        }
        let log = wal::Log::look(dir);
        let sandi = (!is_plain).then_some(kunci);
        let open = if is_there { sambungan::open_existing } else { sambungan::open };
        let mut conn = open(dir, sandi)?;
        let kunci_jejak = KunciJejak(kunci.jejak());
        migrate::run(&mut conn, dir, clock.as_ref(), &kunci_jejak, sandi)
            .map_err(|e| sambungan::refine(e, dir))?;
        let tabel = jejak::catat::watch(&conn)?;
        sandikan::sweep(dir);
        // From now on it tells a data file that is gone from one that was never made.
        saksama_durable::ensure_folder(&dir.join(berkas::FOLDER))?;
        Ok(Self {
            kunci: Some(kunci.clone()),
            conn,
            dir: dir.to_owned(),
            clock,
            pengguna: String::new(),
            kunci_jejak,
            tabel,
            log,
        })
    }

    /// Makes the data folder `dir` when it doesn't exist.
    ///
    /// # Errors
    /// `TUJUAN_BUKAN_FOLDER`, `FOLDER_TIDAK_BISA_DITULIS`.
    pub fn check_folder(dir: &Path) -> Result<()> {
        if dir.is_file() {
            return Err(Error::refused_with("TUJUAN_BUKAN_FOLDER", "tujuan", dir.display()));
        }
        saksama_durable::ensure_private_folder(dir).map_err(|_| folder_refused(dir))
    }

    /// An empty register in memory that refuses every change: holds the place of a data file while that is exchanged.
    ///
    /// # Errors
    /// SQLite's own refusal.
    pub fn placeholder(clock: Arc<dyn Clock>) -> Result<Self> {
        let mut conn = Connection::open_in_memory()?;
        let kunci_jejak = jejak::rantai::kunci_tanpa_sandi();
        migrate::run(&mut conn, Path::new(""), clock.as_ref(), &kunci_jejak, None)?;
        conn.pragma_update(None, "query_only", true)?;
        let (kunci, pengguna, tabel) = (None, String::new(), Vec::new());
        let (dir, log) = (PathBuf::new(), wal::Log::None);
        Ok(Self { kunci, conn, dir, clock, pengguna, kunci_jejak, tabel, log })
    }

    /// Who the trail names now.
    #[must_use]
    pub fn pengguna(&self) -> &str {
        &self.pengguna
    }

    /// The same, in which the trail names `pengguna`.
    #[must_use]
    pub fn signed_in(mut self, pengguna: &str) -> Self {
        self.sign_in(pengguna);
        self
    }

    /// From now on the trail names `pengguna`.
    pub fn sign_in(&mut self, pengguna: &str) {
        pengguna.clone_into(&mut self.pengguna);
    }

    /// The keys of the opened folder.
    ///
    /// # Errors
    /// `TERKUNCI` in a placeholder.
    pub fn kunci(&self) -> Result<&KunciData> {
        self.kunci.as_ref().ok_or_else(|| Error::refused("TERKUNCI"))
    }

    /// The data folder.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Today's date in the office.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.clock.today()
    }

    /// Now, in the office.
    #[must_use]
    pub fn clock_now(&self) -> NaiveDateTime {
        self.clock.now()
    }

    /// Runs `action` as one change: all of it is stored, with its line in the trail, or nothing.
    ///
    /// # Errors
    /// Whatever `action` returns, or the file's own refusal; `TERKUNCI` when nobody has signed in. Then nothing has changed.
    pub fn transact<T>(&mut self, op: Op, action: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        self.transact_for(op, None, action)
    }

    /// Runs `action` as the undoing of the change `kelompok`; it is given the tables that the trail watches.
    pub(crate) fn undoing<T>(
        &mut self,
        kelompok: i64,
        action: impl FnOnce(&Tx<'_>, &[Tabel]) -> Result<T>,
    ) -> Result<T> {
        let tables = self.tabel.clone();
        self.transact_for(Op::Urungkan, Some(kelompok), |tx| action(tx, &tables))
    }

    /// The same; `urungkan` is the change that this one undoes.
    fn transact_for<T>(
        &mut self,
        op: Op,
        urungkan: Option<i64>,
        action: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        if self.pengguna.is_empty() {
            return Err(Error::refused("TERKUNCI"));
        }
        let inner = self.conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        crate::jam::check(&inner, self.clock.as_ref(), op)?;
        jejak::catat::forget(&inner)?;
        let tx = Tx {
            kunci: self.kunci.as_ref(),
            conn: &inner,
            dir: &self.dir,
            clock: self.clock.as_ref(),
            noted: RefCell::default(),
        };
        let value = action(&tx)?;
        let mut noted = tx.noted.into_inner();
        if noted.is_empty() {
            noted.push(Default::default());
        }
        let kelompok = jejak::next_id(&inner)?;
        let waktu = jejak::waktu(self.clock.now());
        let lines = (kelompok..).zip(noted).map(|(id, isi)| Baris {
            id,
            kelompok,
            urungkan,
            waktu: waktu.clone(),
            selisih_utc: Some(i64::from(self.clock.selisih_utc())),
            pengguna: self.pengguna.clone(),
            op: op.as_str().to_owned(),
            isi,
        });
        if !(POLOS && self.tabel.is_empty()) {
            jejak::catat::write(&inner, &self.kunci_jejak, &self.tabel, lines.collect())?;
        }
        crate::jam::advance(&inner, self.clock.as_ref())?;
        inner.commit()?;
        Ok(value)
    }

    /// From now on changes are saved without a line of the trail.
    ///
    /// # Errors
    /// The file's own refusal.
    #[cfg(feature = "polos")]
    pub fn unwatch(&mut self) -> Result<()> {
        jejak::catat::unwatch(&self.conn, &self.tabel)?;
        self.tabel.clear();
        Ok(())
    }

    /// Keeps (`Some`) or forgets (`None`) the unfinished form `kunci`, beside `transact`. A form is kept
    /// every few seconds while the officer types; a line in the trail for each would bury the others, and nothing of
    /// the register changes.
    ///
    /// # Errors
    /// The file's own refusal; then the form is as it was.
    pub(crate) fn keep_draf(&mut self, kunci: &str, isi: Option<&str>) -> Result<()> {
        let tx = self.conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        match isi {
            Some(isi) => draf::upsert(&tx, kunci, isi, self.clock.now())?,
            None => draf::delete(&tx, kunci)?,
        }
        tx.commit()?;
        Ok(())
    }

    /// The office's clock.
    pub(crate) fn clock(&self) -> &dyn Clock {
        self.clock.as_ref()
    }

    /// What the trail watches.
    pub(crate) fn tabel(&self) -> &[Tabel] {
        &self.tabel
    }

    /// What the chain of the trail is made with.
    pub(crate) fn kunci_jejak(&self) -> &KunciJejak {
        &self.kunci_jejak
    }

    /// The connection, for reading.
    pub(crate) fn conn(&self) -> &Connection {
        &self.conn
    }
}

/// A change under way.
pub struct Tx<'a> {
    kunci: Option<&'a KunciData>,
    conn: &'a Connection,
    dir: &'a Path,
    clock: &'a dyn Clock,
    /// Lines for the trail: table, id, before, after, reason. Written at the end, when what was changed is known.
    noted: RefCell<Vec<[String; 5]>>,
}

impl Tx<'_> {
    /// The connection, for this crate's SQL.
    pub(crate) fn conn(&self) -> &Connection {
        self.conn
    }

    /// The data folder.
    pub(crate) fn dir(&self) -> &Path {
        self.dir
    }

    /// The keys of the opened folder.
    pub(crate) fn kunci(&self) -> Result<&KunciData> {
        self.kunci.ok_or_else(|| Error::refused("TERKUNCI"))
    }

    /// Fills `out` with bytes that nobody can guess.
    pub(crate) fn fill_random(&self, out: &mut [u8]) -> std::io::Result<()> {
        self.clock.fill_random(out)
    }

    /// Now, in the office.
    #[must_use]
    pub fn now(&self) -> NaiveDateTime {
        self.clock.now()
    }

    /// Today, in the office.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.clock.today()
    }

    /// A new id.
    #[must_use]
    pub fn new_id(&self) -> String {
        self.clock.new_id()
    }

    /// Puts a line into the trail of this change.
    ///
    /// # Errors
    /// None at present; the change itself fails when its trail can't be written.
    pub fn note(&self, entitas: &str, id: &str, dari: &str, ke: &str, alasan: &str) -> Result<()> {
        self.noted.borrow_mut().push([entitas, id, dari, ke, alasan].map(String::from));
        Ok(())
    }
}
