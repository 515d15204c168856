//! A package between offices, opened step by step: copied, out of its envelope, its bag compared, its signature right, its
//! sender known. Until the last nothing is believed; none of it changes anything.

use crate::wire::{Satuan, Tahap};
use crate::work::Work;
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::paket::{KunciPihak, list_pihak, open_old, open_own, pihak_of};
use saksama_core::storage::Store;
use saksama_core::{Error, tanggal};
use saksama_exchange::paket::{Bag, JenisPaket, read_file};
use saksama_vault::{KunciPublik, Sidik, VaultError, is_amplop, open_amplop};
use std::path::Path;
use zeroize::Zeroizing;

/// A package whose every byte was accounted for.
pub(super) struct Dibuka {
    /// What it holds.
    pub bag: Bag,
    /// Whether it came in an envelope for this office.
    pub terkunci: bool,
    /// Whether that was sealed for keys of this office that others took the place of.
    pub kunci_lama: bool,
    /// Public keys of who signed it, and their fingerprint; none when nobody did.
    pub penanda: Option<(String, String)>,
}

/// Reads a package into memory, where it stays: no plain copy of it is written, and its drive is not touched again.
pub(super) fn open(ctx: &Ctx<'_>, work: &Work<'_>, path: &Path) -> ApiResult<Dibuka> {
    let bytes = read_file(path, &mut work.stage(Tahap::Membaca, Satuan::Bita))?;
    let berkas = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let terkunci = is_amplop(&bytes);
    let (bag, kunci_lama) = if terkunci {
        let (plain, old) = unseal(ctx, &bytes)?;
        (Bag::read(&plain, &berkas)?, old)
    } else {
        (Bag::read(&bytes, &berkas)?, false)
    };
    let penanda = match bag.tanda_tangan() {
        None => None,
        Some((over, signature)) => {
            let kunci = KunciPublik::read(&bag.kepala().kunci).map_err(Error::from)?;
            if !kunci.verify(over, signature) {
                return Err(ApiError::new("PAKET_TANDA_TANGAN_SALAH").with("berkas", berkas));
            }
            Some((kunci.text(), Sidik::of(&kunci).text()))
        }
    };
    Ok(Dibuka { bag, terkunci, kunci_lama, penanda })
}

/// Out of its envelope: with the keys of this office, or with those that it had before, which were under way when they were
/// renewed. Says whether it was those.
fn unseal(ctx: &Ctx<'_>, bytes: &[u8]) -> ApiResult<(Zeroizing<Vec<u8>>, bool)> {
    let (own, old) = ctx.read(|s| Ok((open_own(s)?, open_old(s)?)))?;
    let keys = own.into_iter().map(|(_, own)| (own, false)).chain(old.into_iter().map(|old| (old, true)));
    for (key, is_old) in keys {
        match open_amplop(bytes, &key) {
            Err(VaultError::AmplopLain) => {}
            opened => return Ok((opened.map_err(Error::from)?, is_old)),
        }
    }
    Err(ApiError::new("PAKET_UNTUK_KANTOR_LAIN"))
}

/// Refuses a signature of a key that was not recorded from paper for this unit or (none) for the main office, and a missing
/// one where a key is recorded.
pub(super) fn check_penanda(
    store: &Store,
    dibuka: &Dibuka,
    unit_id: Option<&str>,
    nama: &str,
) -> ApiResult<()> {
    let active = pihak_of(store, unit_id)?;
    let sidik = match (&dibuka.penanda, &active) {
        (None, None) => return Ok(()),
        (None, Some(_)) => return Err(ApiError::new("PAKET_TANPA_TANDA_TANGAN").with("nama", nama)),
        (Some((_, sidik)), Some(known)) if known.sidik == *sidik => return Ok(()),
        (Some((_, sidik)), _) => sidik,
    };
    let is_it = |p: &&KunciPihak| p.unit_id.as_deref() == unit_id && p.sidik == *sidik;
    if let Some(old) = list_pihak(store)?.iter().find(is_it) {
        let day = old.dicabut_at.map(|at| tanggal::panjang(at.date())).unwrap_or_default();
        // The sentence goes on behind it.
        let alasan = old.alasan.trim_end_matches('.');
        return Err(ApiError::new("PAKET_KUNCI_DICABUT").with("tanggal", day).with("alasan", alasan));
    }
    let kode = if active.is_some() { "PAKET_KUNCI_BERBEDA" } else { "PAKET_KUNCI_BELUM_DIKENAL" };
    Err(ApiError::new(kode).with("nama", nama).with("unit_id", unit_id.unwrap_or_default()))
}

/// Refuses a package of another kind than what is wanted.
pub(super) fn check_jenis(bag: &Bag, perlu: JenisPaket, path: &str) -> ApiResult<()> {
    let jenis = bag.kepala().jenis;
    if jenis == perlu {
        return Ok(());
    }
    let berkas = Path::new(path).file_name().map(|name| name.to_string_lossy().into_owned());
    let error = ApiError::new("PAKET_JENIS_LAIN").with("berkas", berkas.unwrap_or_default());
    Err(error.with("jenis", jenis.as_str()).with("perlu", perlu.as_str()))
}

/// What a package is known by, short enough to be read out and printed: 80 bits of its hash in four groups.
pub(super) fn kode_isi(sha256: &str) -> String {
    let digits: Vec<char> = sha256.chars().take(20).map(|c| c.to_ascii_uppercase()).collect();
    digits.chunks(5).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// Compares every byte of a package that is not in an envelope with what it says of itself. Gives none when it is no package
/// between offices.
///
/// # Errors
/// `PAKET_TERKUNCI` for an envelope; `DIBATALKAN`; a file that can't be read; as [`Bag::read`].
pub(crate) fn check_bag(path: &Path, work: &Work<'_>) -> ApiResult<Option<Bag>> {
    let bytes = match read_file(path, &mut work.stage(Tahap::Membaca, Satuan::Bita)) {
        Ok(bytes) => bytes,
        // Longer than any package between offices: then it is a backup, or nothing.
        Err(e) if e.kode() == "PAKET_MEMBENGKAK" => return Ok(None),
        Err(e) => return Err(e.into()),
    };
    if is_amplop(&bytes) {
        return Err(ApiError::new("PAKET_TERKUNCI"));
    }
    let berkas = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    match Bag::read(&bytes, &berkas) {
        Ok(bag) => Ok(Some(bag)),
        Err(e) if ["PAKET_JENIS_LAIN", "PAKET_BUKAN"].contains(&e.kode().as_str()) => Ok(None),
        Err(e) => Err(e.into()),
    }
}

#[cfg(test)]
mod tests {
    use saksama_exchange::paket::AMPLOP;
    use saksama_vault::{KunciData, KunciPaket, seal_amplop};

    /// Two crates that don't know each other name the same first bytes.
    #[test]
    fn an_envelope_begins_as_the_reader_of_backups_expects() {
        let fill = |out: &mut [u8]| {
            out.fill(5);
            Ok(())
        };
        let own = KunciPaket::make(&KunciData::make(&fill).unwrap(), b"x");
        assert!(seal_amplop(b"", &own.publik(), &fill).unwrap().starts_with(AMPLOP));
        assert_eq!(super::kode_isi(&"ab12".repeat(16)), "AB12A-B12AB-12AB1-2AB12");
    }
}
