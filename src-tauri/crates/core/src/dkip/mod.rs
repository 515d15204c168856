//! The list of exempt information (DKIP/DIK): one row for each item, with all that the annex of a decree, the printed
//! list and the public export need (domain 5.1).

mod perbandingan;
mod publik;
mod rahasia;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_perbandingan;

pub use perbandingan::{BedaDkip, HariBanding, InformasiBanding, PerbandinganDkip, compare};
pub use publik::{
    KataInformasi, TemuanDibiarkan, UraianPublik, allow_temuan, get_kata, list_temuan_dibiarkan,
    save_uraian_publik,
};
pub use rahasia::{SifatTeks, TeksInternal, TeksKantor, list_kolom_teks, list_rahasia, sifat};

use crate::error::Result;
use crate::informasi::status::StatusInformasi;
use crate::informasi::{BentukInformasi, Cakupan};
use crate::op::Op;
use crate::storage::{Store, jejak};
use chrono::{NaiveDate, NaiveDateTime};

/// One row of the list. Internal: the public export copies named fields out of it.
#[derive(Debug, Clone, PartialEq)]
pub struct BarisDkip {
    /// The item.
    pub informasi_id: String,
    /// Its register number.
    pub nomor_register: String,
    /// Its title.
    pub judul: String,
    /// Its description.
    pub uraian: String,
    /// What the public is told in place of its own words.
    pub publik: UraianPublik,
    /// Whole or part.
    pub cakupan: Cakupan,
    /// Which part.
    pub bagian_dikecualikan: String,
    /// Its form.
    pub bentuk: BentukInformasi,
    /// Its state.
    pub status: StatusInformasi,
    /// Reason given with the last change of state.
    pub status_alasan: String,
    /// Pasal 17 letters, `h, j`.
    pub huruf: String,
    /// Heading of an imported list.
    pub kategori: String,
    /// Legal bases as printed, one a line.
    pub dasar_hukum: String,
    /// Consequence when opened: from the sheet it rests on, else as proposed.
    pub dibuka: String,
    /// Consequence when closed.
    pub ditutup: String,
    /// Term as printed.
    pub jangka_waktu: String,
    /// Id of the unit.
    pub unit_id: Option<String>,
    /// Full name of the unit.
    pub unit: String,
    /// Who answers for it.
    pub penanggung_jawab: String,
    /// Number of the decree, empty while there is none.
    pub keputusan_nomor: String,
    /// Date of the decree.
    pub keputusan_tanggal: Option<NaiveDate>,
    /// E.
    pub berakhir: Option<NaiveDate>,
}

impl BarisDkip {
    /// The row as the public gets it. Beside a title for the public the internal description never goes out.
    #[must_use]
    pub fn for_publik(&self) -> Self {
        let told =
            |own: &String, publik: &String| if publik.is_empty() { own.clone() } else { publik.clone() };
        let p = &self.publik;
        let (judul, uraian) = kata_publik(&self.judul, &self.uraian, &p.judul, &p.uraian);
        Self {
            judul: judul.to_owned(),
            uraian: uraian.to_owned(),
            bagian_dikecualikan: told(&self.bagian_dikecualikan, &p.bagian_dikecualikan),
            dibuka: told(&self.dibuka, &p.konsekuensi_dibuka),
            ditutup: told(&self.ditutup, &p.konsekuensi_ditutup),
            penanggung_jawab: told(&self.penanggung_jawab, &p.penanggung_jawab),
            ..self.clone()
        }
    }
}

fn kata_publik<'a>(
    judul: &'a str,
    uraian: &'a str,
    judul_publik: &'a str,
    uraian_publik: &'a str,
) -> (&'a str, &'a str) {
    match (judul_publik.is_empty(), uraian_publik.is_empty()) {
        (true, true) => (judul, uraian),
        (true, false) => (judul, uraian_publik),
        (false, _) => (judul_publik, uraian_publik),
    }
}

/// Which rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lingkup<'a> {
    /// Items set by a signed decree whose term has not ended: the final list.
    Ditetapkan,
    /// What was exempt and is open again, by a decision or by law.
    Terbuka,
    /// Everything not yet decided: the draft (D05).
    Rancangan,
    /// The items of one decree, in its order.
    Keputusan(&'a str),
    /// The items of one sheet, in its order.
    Lembar(&'a str),
}

/// The rows, sorted by Pasal 17 letter, then unit, then number (a decree and a sheet keep their own order). What has
/// ended is public and no longer in the final list (PP 61/2010 Pasal 11 ayat (3)): [`list_berakhir`] has it.
///
/// # Errors
/// The file's own refusal.
pub fn list(store: &Store, lingkup: Lingkup<'_>) -> Result<Vec<BarisDkip>> {
    let mut rows = crate::storage::dkip::list(store.conn(), lingkup)?;
    if lingkup == Lingkup::Ditetapkan {
        rows.retain(|b| !is_over(b, store.today()));
    }
    Ok(rows)
}

/// The decided items whose last day of exemption is before today and that no decision opened: the export names them
/// apart from the list. In the order of the list.
///
/// # Errors
/// The file's own refusal.
pub fn list_berakhir(store: &Store) -> Result<Vec<BarisDkip>> {
    let mut rows = crate::storage::dkip::list(store.conn(), Lingkup::Ditetapkan)?;
    rows.retain(|b| is_over(b, store.today()));
    Ok(rows)
}

/// The last day itself is still exempt (domain 6.1).
fn is_over(b: &BarisDkip, today: NaiveDate) -> bool {
    b.berakhir.is_some_and(|e| e < today)
}

/// One file of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BerkasEkspor {
    /// Its name.
    pub nama: String,
    /// Its size in bytes.
    pub ukuran: u64,
    /// SHA-256, hexadecimal.
    pub sha256: String,
}

/// An export as the trail tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ekspor {
    /// When.
    pub waktu: NaiveDateTime,
    /// Its folder.
    pub folder: String,
    /// Its files; none of an export of an older program.
    pub berkas: Vec<BerkasEkspor>,
}

/// Things of an export in the trail: the list, and each file.
const DAFTAR: &str = "dkip";
const BERKAS: &str = "berkas_dkip";
/// An export that begins.
const MULAI: &str = "ekspor_dkip";

/// Writes the export of `jumlah` items to `folder` into the trail, with the fingerprint of each file: what was given
/// out can be told from what was not.
///
/// # Errors
/// The file's own refusal.
pub fn record_export(store: &mut Store, folder: &str, jumlah: u32, berkas: &[BerkasEkspor]) -> Result<()> {
    store.transact(Op::ExportDkip, |tx| {
        for file in berkas.iter().rev() {
            tx.note(BERKAS, folder, &file.ukuran.to_string(), &file.sha256, &file.nama)?;
        }
        tx.note(DAFTAR, folder, "", &jumlah.to_string(), "")
    })
}

/// Notes in the trail that an export to `tujuan` begins: nothing leaves the office under a wrong date, or without a line
/// for want of room.
///
/// # Errors
/// `JAM_MUNDUR`; the file's own refusal.
pub fn begin_export(store: &mut Store, tujuan: &str) -> Result<()> {
    store.transact(Op::BeginExportDkip, |tx| tx.note(MULAI, tujuan, "", "", ""))
}

/// Notes in the trail that the internal list of `jumlah` items was written to `path`.
///
/// # Errors
/// The file's own refusal.
pub fn record_internal(store: &mut Store, path: &str, jumlah: u32) -> Result<()> {
    store.transact(Op::SaveDaftarInternal, |tx| tx.note("daftar_internal", path, "", &jumlah.to_string(), ""))
}

/// The last export, if there was one.
///
/// # Errors
/// The file's own refusal.
pub fn last_export(store: &Store) -> Result<Option<Ekspor>> {
    let Some(last) = jejak::last(store.conn(), DAFTAR)? else { return Ok(None) };
    let lines = jejak::list(store.conn(), Some(&last.entitas_id), u32::MAX)?;
    // Newest first: the line of the list, then its files, then what was exported to a folder of that name before.
    let files = lines.into_iter().skip_while(|j| j.id >= last.id).take_while(|j| j.entitas == BERKAS);
    let berkas = files.map(|j| BerkasEkspor {
        nama: j.alasan,
        ukuran: j.dari.parse().unwrap_or_default(),
        sha256: j.ke,
    });
    Ok(Some(Ekspor { waktu: last.waktu, folder: last.entitas_id, berkas: berkas.collect() }))
}
