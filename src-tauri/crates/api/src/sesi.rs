//! Who works in the office: from the passphrase to the locking.

use crate::percobaan::Percobaan;
use crate::wire::{KeadaanKunci, KunciState, PenggunaBaris};
use crate::{ApiError, ApiResult, Office};
use saksama_core::storage::{Store, is_lost, kunci as berkas_kunci, sandikan};
use saksama_vault::{Biaya, KodePemulihan, KunciData, KunciKantor, PeranPengguna};
use std::path::Path;
use std::sync::{Arc, MutexGuard, PoisonError};
use std::time::Duration;

/// Name in the trail of whoever works in the practice office.
pub(crate) const PENGGUNA_LATIHAN: &str = "Petugas PPID";

/// Longest that the end of the program waits for what is under way: a print dialog may stand open for ever.
const CLOSING: Duration = Duration::from_secs(10);

/// Somebody who has opened the office.
#[derive(Clone)]
pub(crate) struct Masuk {
    pub(crate) kunci: KunciData,
    pub(crate) pengguna: String,
    pub(crate) peran: PeranPengguna,
}

/// A recovery code that was shown and not typed back yet.
pub(crate) struct Menunggu {
    pub(crate) kode: KodePemulihan,
    /// Numbers (from 0) of the groups that are asked for.
    pub(crate) minta: [usize; 2],
    /// What is written once they were typed.
    pub(crate) kantor: KunciKantor,
    pub(crate) masuk: Masuk,
}

/// The session.
#[derive(Default)]
pub(crate) struct Sesi {
    /// Who has opened the officer's own data.
    pub(crate) masuk: Option<Masuk>,
    /// The practice office is open, whoever is there.
    pub(crate) latihan: Option<Masuk>,
    pub(crate) menunggu: Option<Menunggu>,
    /// Who gave the right passphrase for data that can't be opened: their backups can be looked at with these keys.
    pub(crate) rusak: Option<Masuk>,
    /// Commands under way that work on the data.
    berjalan: usize,
    /// Locked; the data stay open until those are done.
    menutup: bool,
}

impl Sesi {
    /// Nobody is there any more. What is under way still counts.
    fn forget(&mut self) {
        *self = Self { berjalan: self.berjalan, ..Self::default() };
    }
}

/// A command that works on the data, until it is dropped.
pub(crate) struct Bekerja<'a>(&'a Office);

impl Drop for Bekerja<'_> {
    fn drop(&mut self) {
        let is_last = {
            let mut sesi = self.0.sesi();
            sesi.berjalan -= 1;
            self.0.selesai.notify_all();
            sesi.menutup && sesi.berjalan == 0
        };
        if is_last {
            // Every command is refused already; what can't be closed now is closed with the program.
            drop(self.0.leave());
        }
    }
}

/// The built-in person of a practice office.
pub(crate) fn open_latihan(kantor: &KunciKantor) -> ApiResult<Masuk> {
    let opened = kantor.open(PENGGUNA_LATIHAN, saksama_vault::KATA_SANDI_LATIHAN);
    let (kunci, peran) = opened.map_err(saksama_core::Error::from)?;
    Ok(Masuk { kunci, pengguna: PENGGUNA_LATIHAN.into(), peran })
}

impl Office {
    pub(crate) fn sesi(&self) -> MutexGuard<'_, Sesi> {
        self.sesi.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Who works in what is open now.
    pub(crate) fn masuk(&self) -> ApiResult<Masuk> {
        let sesi = self.sesi();
        let masuk = sesi.latihan.as_ref().or(sesi.masuk.as_ref());
        masuk.cloned().ok_or_else(|| ApiError::new("TERKUNCI"))
    }

    /// Whose keys open the backups: of who works here, or who gave the right passphrase for damaged data.
    pub(crate) fn masuk_cadangan(&self) -> ApiResult<Masuk> {
        self.masuk().or_else(|e| self.sesi().rusak.clone().ok_or(e))
    }

    /// Opens the officer's own data as [`Office::enter`]; keys of data that turn out to be damaged are kept for their
    /// backups.
    pub(crate) fn enter_or_keep(&self, masuk: Masuk) -> ApiResult<()> {
        self.enter(masuk.clone()).inspect_err(|e| {
            if matches!(e.kode.as_str(), "BUKAN_BERKAS_SAKSAMA" | "BERKAS_DATA_RUSAK" | "GALAT_BERKAS_DATA") {
                self.sesi().rusak = Some(masuk);
            }
        })
    }

    /// The key file of the officer's own data.
    pub(crate) fn kantor(&self) -> ApiResult<Option<KunciKantor>> {
        Ok(berkas_kunci::load(self.root())?)
    }

    /// The state of the session without reading a file: enough to allow or refuse a command.
    pub(crate) fn state(&self) -> State {
        let sesi = self.sesi();
        match sesi.latihan.as_ref().or(sesi.masuk.as_ref()) {
            _ if sesi.menutup => State { keadaan: KeadaanKunci::Terkunci, peran: None },
            Some(masuk) => State { keadaan: KeadaanKunci::Terbuka, peran: Some(masuk.peran) },
            None if self.has_kunci() => State { keadaan: KeadaanKunci::Terkunci, peran: None },
            None => State { keadaan: KeadaanKunci::BelumAda, peran: None },
        }
    }

    fn has_kunci(&self) -> bool {
        saksama_vault::NAMES.iter().any(|name| self.root().join(name).exists())
    }

    /// The whole state, for the window.
    pub(crate) fn kunci_state(&self) -> ApiResult<KunciState> {
        let state = self.state();
        let kantor = self.kantor()?;
        let row = |(nama, peran): (&str, PeranPengguna)| PenggunaBaris { nama: nama.to_owned(), peran };
        let daftar = kantor.iter().flat_map(|k| k.pengguna().map(row).collect::<Vec<_>>()).collect();
        let sesi = self.sesi();
        let masuk = sesi.latihan.as_ref().or(sesi.masuk.as_ref()).filter(|_| !sesi.menutup);
        Ok(KunciState {
            keadaan: state.keadaan,
            pengguna: masuk.map(|m| m.pengguna.clone()),
            peran: state.peran,
            tidak_boleh: state.peran.map(crate::izin::refused).unwrap_or_default(),
            menyelesaikan: sesi.menutup,
            latihan: sesi.latihan.is_some() || kantor.is_some_and(|k| k.is_latihan()),
            daftar,
            tunggu_detik: Percobaan::load(self.root())?.wait(self.clock().now()),
            // Never looked at while the data file is open: to close another handle of it would end its locks, and a
            // second program could write. Plain data have no keys.
            data_lama: !self.has_kunci() && sandikan::is_plain(self.root())?,
            tempat_rawan: crate::data_place::look(self.root()),
            data_rusak: sesi.rusak.is_some(),
            boleh_pulih: sesi.rusak.as_ref().is_some_and(|m| m.peran == PeranPengguna::Atasan),
            data_hilang: sesi.masuk.is_none() && is_lost(self.root()),
        })
    }

    /// The command `name` begins: locking waits for its end when it works on the data.
    pub(crate) fn begin_work(&self, name: &str) -> Option<Bekerja<'_>> {
        crate::izin::is_work(name).then(|| {
            self.sesi().berjalan += 1;
            Bekerja(self)
        })
    }

    /// Refuses to exchange what is open while it is worked on, although it is locked.
    pub(crate) fn check_settled(&self) -> ApiResult<()> {
        if self.sesi().menutup { Err(ApiError::new("PEKERJAAN_DISELESAIKAN")) } else { Ok(()) }
    }

    /// Opens the officer's own data for `masuk`. Wrong passphrases before it are told in the trail.
    pub(crate) fn enter(&self, masuk: Masuk) -> ApiResult<()> {
        if self.come_back(&masuk)? {
            return Percobaan::settle(self.root(), &mut self.lock());
        }
        let mut store = self.lock();
        // Closed first: the same file can't be open twice.
        *store = Store::placeholder(self.clock())?;
        let mut opened = Store::open(self.root(), self.clock(), &masuk.kunci)?;
        opened.sign_in(&masuk.pengguna);
        Percobaan::settle(self.root(), &mut opened)?;
        *store = opened;
        self.tell_open(&masuk.pengguna);
        let mut sesi = self.sesi();
        sesi.forget();
        sesi.masuk = Some(masuk);
        drop((sesi, store));
        self.clear_previews();
        Ok(())
    }

    /// Whether `masuk` comes back to the work that locking waits for: the data are open still. Nobody else gets in before
    /// its end, or it would go on under another name.
    fn come_back(&self, masuk: &Masuk) -> ApiResult<bool> {
        let mut sesi = self.sesi();
        if !sesi.menutup {
            return Ok(false);
        }
        let is_own =
            sesi.latihan.is_none() && sesi.masuk.as_ref().is_some_and(|m| m.pengguna == masuk.pengguna);
        if is_own {
            sesi.menutup = false;
            Ok(true)
        } else {
            Err(ApiError::new("PEKERJAAN_DISELESAIKAN"))
        }
    }

    /// Locks: no command is let in any more. The data are closed at once, or at the end of what is under way.
    pub(crate) fn lock_up(&self) -> ApiResult<()> {
        {
            let mut sesi = self.sesi();
            sesi.menunggu = None;
            sesi.menutup = sesi.berjalan > 0;
            if sesi.menutup {
                return Ok(());
            }
        }
        self.leave()
    }

    /// Closes everything before the program ends: once what is under way is done, at most after `CLOSING`.
    ///
    /// # Errors
    /// The memory's own refusal.
    pub fn close(&self) -> ApiResult<()> {
        self.lock_up()?;
        let sesi = self.sesi();
        let waited = self.selesai.wait_timeout_while(sesi, CLOSING, |sesi| sesi.berjalan > 0);
        drop(waited);
        self.leave()
    }

    /// Closes everything and forgets the keys.
    pub(crate) fn leave(&self) -> ApiResult<()> {
        let mut store = self.lock();
        *store = Store::placeholder(self.clock())?;
        self.sesi().forget();
        drop(store);
        self.tell_closed();
        self.remove_copies();
        self.clear_previews();
        Ok(())
    }

    /// Opens the practice office in `dir`, with keys of its own; made when they don't exist. Plain data of an earlier
    /// program are sealed.
    pub(crate) fn latihan_of(&self, dir: &Path) -> ApiResult<Masuk> {
        saksama_core::storage::pulih::settle(dir)?;
        if let Some(kantor) = berkas_kunci::load(dir)? {
            return open_latihan(&kantor);
        }
        let clock = self.clock();
        let made = KunciKantor::make_latihan(PENGGUNA_LATIHAN, &|out: &mut [u8]| clock.fill_random(out));
        let (kantor, kunci) = made.map_err(saksama_core::Error::from)?;
        if sandikan::is_plain(dir)? {
            sandikan::take_over(dir, &kantor, &kunci, Arc::clone(&clock), &mut saksama_durable::quiet)?;
        } else {
            berkas_kunci::save(dir, &kantor)?;
        }
        Ok(Masuk { kunci, pengguna: PENGGUNA_LATIHAN.into(), peran: PeranPengguna::Atasan })
    }

    /// What one guess of a new passphrase costs: measured on this computer, unless a test says.
    pub(crate) fn biaya(&self) -> Biaya {
        self.biaya.unwrap_or_else(|| {
            saksama_vault::calibrate(|biaya| {
                let begun = std::time::Instant::now();
                // Only parameters out of range are refused, and none of those is tried.
                drop(biaya.spend());
                begun.elapsed()
            })
        })
    }
}

/// The part of the state that commands depend on.
pub(crate) struct State {
    pub(crate) keadaan: KeadaanKunci,
    pub(crate) peran: Option<PeranPengguna>,
}
