//! Who works in the office: from the passphrase to the locking.

mod ask;
mod keadaan;
mod kunci_lama;
mod tukar;

use crate::{ApiError, ApiResult, Office};
use saksama_core::storage::{Store, kunci as berkas_kunci, sandikan};
use saksama_vault::{Biaya, KodePemulihan, KunciData, KunciKantor, PeranPengguna, SalinanKunci};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, MutexGuard, PoisonError};
use std::time::Duration;

/// Name in the trail of whoever works in the practice office.
pub(crate) const PENGGUNA_LATIHAN: &str = "Petugas PPID";
/// Name in the trail of whoever restored a backup by its recovery code: the paper says nobody's name.
pub(crate) const KODE_PEMULIHAN: &str = "Kode pemulihan";

/// Longest that the end of the program waits for what is under way.
const CLOSING: Duration = Duration::from_secs(10);

/// Somebody who has opened the office.
#[derive(Clone)]
pub(crate) struct Masuk {
    pub(crate) kunci: KunciData,
    pub(crate) pengguna: String,
    pub(crate) peran: PeranPengguna,
}

/// A recovery code that was shown and not typed back yet.
#[derive(Clone)]
pub(crate) struct Menunggu {
    pub(crate) kode: KodePemulihan,
    /// Numbers (from 0) of the groups that are asked for.
    pub(crate) minta: [usize; 2],
    /// The first key file, of an office that begins with this code. None in one that has its keys: what becomes of them
    /// meanwhile stays.
    pub(crate) baru: Option<KunciKantor>,
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
    /// The last change of the keys counts, and the trail could not take its line: the next opening writes it.
    pub(crate) belum_tercatat: bool,
    /// Commands under way that work on the data.
    running: usize,
    /// Those of them that wait for a person to answer a dialog.
    waiting: usize,
    /// Kept papers that a PEMBACA has looked at since the office was opened.
    pub(crate) viewed: BTreeSet<String>,
    /// Other data are being made ready to take the place of these.
    exchanging: bool,
    /// Locked; the data stay open until those are done.
    closing: bool,
}

impl Sesi {
    /// Something works on the data now. A dialog may stand unanswered for ever, and holds nothing open.
    fn is_busy(&self) -> bool {
        self.running > self.waiting
    }

    /// The same beside the command that asks, which is work itself.
    fn is_busy_beside_one(&self) -> bool {
        self.running > self.waiting + 1
    }

    /// Locked, and nothing is under way any more.
    fn is_done(&self) -> bool {
        self.closing && !self.is_busy()
    }

    /// Who is here, with which right, in which office; none when it is locked.
    fn present(&self) -> Option<(String, PeranPengguna, bool)> {
        let masuk = self.latihan.as_ref().or(self.masuk.as_ref()).filter(|_| !self.closing)?;
        Some((masuk.pengguna.clone(), masuk.peran, self.latihan.is_some()))
    }

    /// Nobody is there any more. What is under way still counts.
    fn forget(&mut self) {
        let Self { running, waiting, exchanging, .. } = *self;
        *self = Self { running, waiting, exchanging, ..Self::default() };
    }
}

/// A command that works on the data, until it is dropped.
pub(crate) struct Busy<'a>(&'a Office);

impl Drop for Busy<'_> {
    fn drop(&mut self) {
        let is_last = {
            let mut sesi = self.0.sesi();
            sesi.running -= 1;
            self.0.idle.notify_all();
            sesi.is_done()
        };
        if is_last {
            // Every command is refused already; what can't be closed now is closed with the program.
            drop(self.0.leave_when(Sesi::is_done));
        }
    }
}

/// Whether the keys were right and the data file is at fault.
pub(crate) fn is_damage(e: &ApiError) -> bool {
    matches!(e.kode.as_str(), "BUKAN_BERKAS_SAKSAMA" | "BERKAS_DATA_RUSAK")
}

/// Held by the one who reads, changes and writes the key file. Taken before the store, never after it.
pub(crate) type HeldKunci<'a> = MutexGuard<'a, ()>;
/// The built-in person of a practice office.
pub(crate) fn open_latihan(kantor: &SalinanKunci) -> ApiResult<Masuk> {
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
        self.enter(masuk.clone()).inspect_err(|e| self.keep_damaged(masuk, e))
    }

    /// The same of who holds the key file already.
    pub(crate) fn enter_or_keep_holding(
        &self,
        masuk: Masuk,
        slot: &str,
        held: &HeldKunci<'_>,
    ) -> ApiResult<()> {
        self.enter_holding(masuk.clone(), slot, held).inspect_err(|e| self.keep_damaged(masuk, e))
    }

    fn keep_damaged(&self, masuk: Masuk, e: &ApiError) {
        if is_damage(e) {
            self.sesi().rusak = Some(masuk);
        }
    }

    /// The copies of the key file of the officer's own data.
    pub(crate) fn kantor(&self) -> ApiResult<Option<SalinanKunci>> {
        Ok(berkas_kunci::copies(self.root())?)
    }

    /// The command `name` begins: locking waits for its end when it works on the data.
    pub(crate) fn begin_work(&self, name: &str) -> Option<Busy<'_>> {
        crate::izin::is_work(name).then(|| {
            self.sesi().running += 1;
            Busy(self)
        })
    }

    /// Refuses to exchange what is open while it is worked on, although it is locked.
    pub(crate) fn check_settled(&self) -> ApiResult<()> {
        if self.sesi().closing { Err(ApiError::new("PEKERJAAN_DISELESAIKAN")) } else { Ok(()) }
    }

    /// Opens the officer's own data for `masuk`. Wrong passphrases before it are told in the trail.
    pub(crate) fn enter(&self, masuk: Masuk) -> ApiResult<()> {
        if self.come_back(&masuk)? {
            return self.percobaan.settle(&mut self.lock());
        }
        // A restore holds it for minutes: whoever opens is told so.
        let held = self.try_kunci().ok_or_else(|| ApiError::new("PEKERJAAN_DISELESAIKAN"))?;
        let slot = masuk.pengguna.clone();
        self.enter_holding(masuk, &slot, &held)
    }

    /// The same of who holds the key file already and came by `slot` of it. It is compared with what the trail knows of it.
    ///
    /// # Errors
    /// `KUNCI_BUKAN_TERAKHIR`; what `Store::open` refuses.
    pub(crate) fn enter_holding(&self, masuk: Masuk, slot: &str, held: &HeldKunci<'_>) -> ApiResult<()> {
        let mut store = self.lock();
        // Closed first: the same file can't be open twice.
        *store = Store::placeholder(self.clock())?;
        let mut opened = Store::open(self.root(), self.clock(), &masuk.kunci)?.signed_in(&masuk.pengguna);
        let noted = self.settle_kunci_lama(&mut opened, &masuk, slot, held)?;
        self.percobaan.settle(&mut opened)?;
        let kantor = berkas_kunci::load_of(self.root(), &masuk.kunci)?;
        berkas_kunci::heal(self.root(), &masuk.kunci);
        // A drive that takes no line keeps nobody out: the next opening tells it.
        let belum_tercatat = match noted {
            Some(noted) => !noted,
            None => opened.reconcile_kunci(&kantor).is_err(),
        };
        *store = opened;
        self.tell_open(&masuk.pengguna);
        let mut sesi = self.sesi();
        sesi.forget();
        (sesi.masuk, sesi.belum_tercatat) = (Some(masuk), belum_tercatat);
        drop((sesi, store));
        self.clear_previews();
        Ok(())
    }

    /// Whether `masuk` comes back to the work that locking waits for: the data are open still. Nobody else gets in before
    /// its end, or it would go on under another name.
    fn come_back(&self, masuk: &Masuk) -> ApiResult<bool> {
        let mut sesi = self.sesi();
        if !sesi.closing {
            return Ok(false);
        }
        // The name alone is nobody's: a key file of another office may say the same one.
        let is_own = sesi.latihan.is_none()
            && sesi
                .masuk
                .as_ref()
                .is_some_and(|m| m.pengguna == masuk.pengguna && m.kunci.is_same_office(&masuk.kunci));
        if is_own {
            sesi.closing = false;
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
            sesi.closing = true;
        }
        // What can be read without the keys goes at once, whatever is still under way.
        self.remove_copies();
        self.clear_previews();
        self.leave_when(Sesi::is_done)
    }

    /// Closes everything before the program ends: once what is under way is done, at most after `CLOSING`.
    ///
    /// # Errors
    /// The memory's own refusal.
    pub fn close(&self) -> ApiResult<()> {
        self.lock_up()?;
        let sesi = self.sesi();
        let waited = self.idle.wait_timeout_while(sesi, CLOSING, |sesi| sesi.is_busy());
        drop(waited);
        self.leave()
    }

    /// Closes everything and forgets the keys.
    pub(crate) fn leave(&self) -> ApiResult<()> {
        self.leave_when(|_| true)
    }

    /// The same when that still `holds`: who locked may have come back meanwhile.
    fn leave_when(&self, holds: impl FnOnce(&Sesi) -> bool) -> ApiResult<()> {
        let closed = Store::placeholder(self.clock())?;
        let mut store = self.lock();
        {
            let mut sesi = self.sesi();
            if !holds(&sesi) {
                return Ok(());
            }
            sesi.forget();
        }
        *store = closed;
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
        if let Some(kantor) = berkas_kunci::copies(dir)? {
            let masuk = open_latihan(&kantor)?;
            berkas_kunci::heal(dir, &masuk.kunci);
            return Ok(masuk);
        }
        let clock = self.clock();
        let made = KunciKantor::make_latihan(PENGGUNA_LATIHAN, &|out: &mut [u8]| clock.fill_random(out));
        let (kantor, kunci) = made.map_err(saksama_core::Error::from)?;
        if sandikan::is_plain(dir)? {
            let who = (&kunci, PENGGUNA_LATIHAN);
            sandikan::take_over(dir, &kantor, who, Arc::clone(&clock), &mut saksama_durable::quiet)?;
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

#[cfg(test)]
mod tests {
    use super::{Masuk, Sesi};
    use crate::Office;
    use crate::clock::SystemClock;
    use saksama_core::clock::Clock;
    use saksama_vault::{KunciKantor, PeranPengguna};
    use std::sync::Arc;

    /// The last work under way has ended and is about to close what is locked; before it does, who locked is back.
    #[test]
    fn who_comes_back_in_time_is_not_thrown_out() {
        let dir = tempfile::tempdir().unwrap();
        let clock = Arc::new(SystemClock::default());
        let acak = |out: &mut [u8]| clock.fill_random(out);
        let (kantor, kunci) = KunciKantor::make_latihan("Sari Utami", &acak).unwrap();
        saksama_core::storage::kunci::save(dir.path(), &kantor).unwrap();
        let masuk = Masuk { kunci, pengguna: "Sari Utami".into(), peran: PeranPengguna::Petugas };
        let office = Office::begin(dir.path(), Arc::clone(&clock) as _, masuk.clone()).unwrap();
        let work = office.begin_work("check_data");
        office.lock_up().unwrap();
        let (_, foreign) = KunciKantor::make_latihan("Sari Utami", &acak).unwrap();
        let namesake = Masuk { kunci: foreign, ..masuk.clone() };
        assert_eq!(
            office.come_back(&namesake).unwrap_err().kode,
            "PEKERJAAN_DISELESAIKAN",
            "keys of another office"
        );
        assert!(office.come_back(&masuk).unwrap());
        office.leave_when(Sesi::is_done).unwrap();
        assert!(office.masuk().is_ok() && office.lock().kunci().is_ok(), "still in");
        // Locked once more, its end closes the office.
        office.lock_up().unwrap();
        assert!(office.lock().kunci().is_ok());
        drop(work);
        assert!(office.masuk().is_err() && office.lock().kunci().is_err());
    }
}
