//! Page setup: how an office wants each of its papers to look, by measure. Nothing set is as shipped.

mod check;
mod tanda_tangan;

pub use tanda_tangan::{BlokTandaTangan, can_tiga_kolom, has_gelar, has_paraf, has_tembusan, is_tiga_kolom};

use crate::dokumen::KodeDokumen;
use crate::error::{Error, Result};
use crate::op::Op;
use crate::organisasi::{self, Huruf, Kertas};
use crate::sql_enum;
use crate::storage::{Store, tata_letak as rows};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

sql_enum! {
    /// Where and how pages are numbered.
    pub enum NomorHalaman {
        /// `- 2 -` at the top centre from the second page.
        AtasTengah = "ATAS_TENGAH",
        /// `2` at the bottom centre.
        BawahTengah = "BAWAH_TENGAH",
        /// `Halaman 2 dari 5` at the bottom right.
        HalamanDari = "HALAMAN_DARI",
        /// None.
        Tanpa = "TANPA",
    }
}

sql_enum! {
    /// How pages lie.
    pub enum Arah {
        /// Upright.
        Tegak = "TEGAK",
        /// Lying.
        Rebah = "REBAH",
    }
}

sql_enum! {
    /// What of the letterhead is printed.
    pub enum GayaKop {
        /// Emblem, government, office, address.
        Penuh = "PENUH",
        /// The same without address.
        TanpaAlamat = "TANPA_ALAMAT",
        /// None, and no room for it.
        Tanpa = "TANPA",
    }
}

/// Margins of a sheet, millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct Tepi {
    /// Above the text.
    pub atas: Option<f64>,
    /// Below the text.
    pub bawah: Option<f64>,
    /// Left of the text.
    pub kiri: Option<f64>,
    /// Right of the text.
    pub kanan: Option<f64>,
}

impl Tepi {
    /// Every side, `standar` where nothing is set: above, below, left, right.
    #[must_use]
    pub fn or(self, standar: [f64; 4]) -> [f64; 4] {
        let [atas, bawah, kiri, kanan] = standar;
        [
            self.atas.unwrap_or(atas),
            self.bawah.unwrap_or(bawah),
            self.kiri.unwrap_or(kiri),
            self.kanan.unwrap_or(kanan),
        ]
    }
}

/// Standard margins of upright pages, millimetres: above, below, left, right.
pub const TEPI_TEGAK: [f64; 4] = [20.0, 25.0, 30.0, 20.0];
/// Standard margins of lying pages.
pub const TEPI_REBAH: [f64; 4] = [20.0; 4];

/// Page setup of one kind of paper; every field that isn't set is as shipped.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct TataLetak {
    /// Paper size; standard: that of the office.
    pub kertas: Option<Kertas>,
    /// Width of a sheet of the office's own, millimetres, 100 to 450; with `tinggi` it takes the place of `kertas`.
    pub lebar: Option<f64>,
    /// Its height, 100 to 450.
    pub tinggi: Option<f64>,
    /// Margins of upright pages, 5 to 100.
    pub tepi: Tepi,
    /// Margins of lying pages.
    pub tepi_rebah: Tepi,
    /// Type face; standard: that of the office for this kind of paper.
    pub huruf: Option<Huruf>,
    /// Size of running text in points, 8 to 16; standard 11.
    pub ukuran_huruf: Option<f64>,
    /// Line height as a multiple of the size, 1 to 2; standard 1.3.
    pub spasi: Option<f64>,
    /// Page numbers; standard: top centre.
    pub nomor_halaman: Option<NomorHalaman>,
    /// How all pages lie; standard: as is usual for this kind of paper, wide tables on lying pages.
    pub arah: Option<Arah>,
    /// What of the letterhead is printed; standard: all of it.
    pub gaya_kop: Option<GayaKop>,
    /// Whether the letterhead is printed; standard: it is. Without it the room is left free, for paper that bears one.
    pub kop_dicetak: Option<bool>,
    /// Whether the first word of the next page stands at the foot of a page; standard: not.
    pub kata_penyambung: Option<bool>,
    /// Whether type may shrink so that the paper fits one page; standard: not.
    pub muat_satu_halaman: Option<bool>,
    /// Whether sheets bear a code by which the program finds the paper again; standard: they do.
    pub kode_lembar: Option<bool>,
    /// Originals that are printed and that the paper names, 1 to 99; standard: [`rangkap_standar`].
    pub rangkap: Option<u32>,
    /// How it ends: names, initials, copies.
    pub tanda_tangan: BlokTandaTangan,
}

/// Originals of a kind of paper: of a berita acara one for each of two who keep it, else one.
#[must_use]
pub const fn rangkap_standar(kode: KodeDokumen) -> u32 {
    match kode {
        KodeDokumen::D07 | KodeDokumen::D12 | KodeDokumen::D24 => 2,
        _ => 1,
    }
}

/// A stored page setup.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TataTersimpan {
    /// It, or the standard.
    pub tata: TataLetak,
    /// False when what is stored can't be read by this program; then `tata` is the standard.
    pub utuh: bool,
}

/// The page setup of a kind of paper.
///
/// # Errors
/// The file's own refusal.
pub fn get(store: &Store, kode: KodeDokumen) -> Result<TataTersimpan> {
    let stored = rows::get(store.conn(), kode)?;
    let read = stored.map_or_else(|| Ok(TataLetak::default()), |isi| serde_json::from_str(&isi));
    Ok(match read {
        Ok(tata) => TataTersimpan { tata, utuh: true },
        Err(_) => TataTersimpan { tata: TataLetak::default(), utuh: false },
    })
}

/// Checks a page setup of papers of the kind `kode`, or of any; saves nothing.
///
/// # Errors
/// Fields out of their limits (`ANGKA_TERLALU_KECIL`, `ANGKA_TERLALU_BESAR`), `UKURAN_KERTAS_SEPARUH`,
/// `RUANG_TULISAN_SEMPIT`; of the signature block `PEJABAT_TIDAK_ADA`, `PARAF_GANDA`, `PARAF_TERLALU_BANYAK`,
/// `TIGA_KOLOM_TIDAK_ADA`.
pub fn check(store: &Store, kode: Option<KodeDokumen>, tata: &TataLetak) -> Result<()> {
    let office = organisasi::get(store)?.pengaturan.kertas;
    let mut found = check::check(tata, office);
    found.extend(tanda_tangan::check(store, kode, &tata.tanda_tangan)?);
    Error::check(found).map(drop)
}

/// Saves the page setup of a kind of paper; one in which nothing is set is the standard.
///
/// # Errors
/// As [`check`].
pub fn save(store: &mut Store, kode: KodeDokumen, tata: &TataLetak) -> Result<()> {
    check(store, Some(kode), tata)?;
    if *tata == TataLetak::default() {
        return reset(store, kode);
    }
    let isi = serde_json::to_string(tata)?;
    store.transact(Op::SaveTataLetak, |tx| {
        rows::upsert(tx.conn(), kode, &isi)?;
        tx.note("tata_letak", kode.as_str(), "", "", "")
    })
}

/// Back to the standard. Nothing happens where it is in use already.
///
/// # Errors
/// The file's own refusal.
pub fn reset(store: &mut Store, kode: KodeDokumen) -> Result<()> {
    if rows::get(store.conn(), kode)?.is_none() {
        return Ok(());
    }
    store.transact(Op::ResetTataLetak, |tx| {
        rows::delete(tx.conn(), kode)?;
        tx.note("tata_letak", kode.as_str(), "", "", "")
    })
}
