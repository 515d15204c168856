//! Whether the office can be worked in, and what stands in the way.

use crate::wire::{KeadaanKunci, KunciState, PenggunaBaris};
use crate::{ApiResult, Office};
use saksama_core::storage::{has_register, is_lost, sandikan};
use saksama_vault::{PeranPengguna, SalinanKunci};

/// The part of the state that commands depend on.
pub(crate) struct State {
    pub(crate) keadaan: KeadaanKunci,
    pub(crate) peran: Option<PeranPengguna>,
}

impl Office {
    /// The state of the session without reading a file: enough to allow or refuse a command.
    pub(crate) fn state(&self) -> State {
        let sesi = self.sesi();
        match sesi.latihan.as_ref().or(sesi.masuk.as_ref()) {
            _ if sesi.closing => State { keadaan: KeadaanKunci::Terkunci, peran: None },
            Some(masuk) => State { keadaan: KeadaanKunci::Terbuka, peran: Some(masuk.peran) },
            None if self.has_kunci() => State { keadaan: KeadaanKunci::Terkunci, peran: None },
            None => State { keadaan: KeadaanKunci::BelumAda, peran: None },
        }
    }

    fn has_kunci(&self) -> bool {
        saksama_vault::NAMES.iter().any(|name| self.root().join(name).exists())
    }

    /// Whether the officer's own data can't be opened for want of their key file: it is gone, or no copy of it is whole.
    /// Only a backup helps. Never so while they are open: their file is not looked at then.
    pub(crate) fn is_kunci_lost(&self) -> ApiResult<bool> {
        if self.sesi().masuk.is_some() {
            return Ok(false);
        }
        match self.kantor() {
            Err(e) if e.kode == "KUNCI_RUSAK" => Ok(true),
            Ok(None) => Ok(has_register(self.root()) && !sandikan::is_plain(self.root())?),
            found => found.map(|_| false),
        }
    }

    /// The whole state, for the window.
    pub(crate) fn kunci_state(&self) -> ApiResult<KunciState> {
        let state = self.state();
        let kunci_hilang = self.is_kunci_lost()?;
        let kantor = if kunci_hilang { None } else { self.kantor()? };
        let tunggu_detik = self.percobaan.wait(self.clock().as_ref())?;
        let row = |(nama, peran): (&str, PeranPengguna)| PenggunaBaris { nama: nama.to_owned(), peran };
        let sesi = self.sesi();
        // Whose office it is, whoever is in it knows; before that, everybody who may be meant is named.
        let own = sesi.masuk.as_ref().zip(kantor.as_ref()).and_then(|(m, k)| k.of(&m.kunci).ok());
        let people =
            own.map(|k| k.pengguna().collect()).or_else(|| kantor.as_ref().map(SalinanKunci::pengguna));
        let daftar = people.unwrap_or_default().into_iter().map(row).collect();
        let masuk = sesi.latihan.as_ref().or(sesi.masuk.as_ref()).filter(|_| !sesi.closing);
        Ok(KunciState {
            keadaan: state.keadaan,
            pengguna: masuk.map(|m| m.pengguna.clone()),
            peran: state.peran,
            tidak_boleh: state.peran.map(crate::izin::refused).unwrap_or_default(),
            menyelesaikan: sesi.closing,
            latihan: sesi.latihan.is_some() || kantor.as_ref().is_some_and(SalinanKunci::is_latihan),
            daftar,
            belum_tercatat: sesi.belum_tercatat,
            tunggu_detik,
            // Never looked at while the data file is open: to close another handle of it would end its locks, and a
            // second program could write. Plain data have no keys.
            data_lama: !self.has_kunci() && sandikan::is_plain(self.root())?,
            tempat_rawan: crate::data_place::look(self.root()),
            data_rusak: sesi.rusak.is_some(),
            boleh_pulih: sesi.rusak.as_ref().is_some_and(|m| m.peran == PeranPengguna::Atasan),
            data_hilang: sesi.masuk.is_none() && is_lost(self.root()),
            kunci_hilang,
            kantor_terbuka: sesi.masuk.is_some() && !sesi.closing,
        })
    }
}
