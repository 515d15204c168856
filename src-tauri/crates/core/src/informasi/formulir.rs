//! Items of a unit that travel in an Excel form: what goes out, and what the officer takes of what came back.

use super::nomor::Penomor;
use super::save::{changed, rinci};
use super::usulan::{PeriksaUsulan, UsulanMasuk, read};
use super::{Informasi, InformasiIsian, turunan};
use crate::error::{Error, Result};
use crate::formulir::FormulirTerima;
use crate::jangka_waktu::{JangkaWaktu, JangkaWaktuIsian};
use crate::op::Op;
use crate::storage::{Store, formulir_terima, informasi as rows, peraturan};
use crate::tanggal;
use saksama_durable::{Meter, Progress};

/// The living items of a unit.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct IsiFormulir {
    /// Those that a form may change; their legal bases carry their printed form.
    pub dapat_diubah: Vec<Informasi>,
    /// The others.
    pub tetap: Vec<Informasi>,
}

/// A row of a form, in the shape of the form on the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct FormulirMasuk {
    /// The item that it changes, with the version that was looked at; none for a new one.
    pub lama: Option<(String, u32)>,
    /// The fields.
    pub usulan: UsulanMasuk,
    /// The term is left as it is stored.
    pub waktu_tetap: bool,
}

impl InformasiIsian {
    /// The form of a stored item.
    #[must_use]
    pub fn of(i: &Informasi) -> Self {
        let day = |d: Option<chrono::NaiveDate>| d.map(tanggal::angka).unwrap_or_default();
        Self {
            id: Some(i.id.clone()),
            versi: i.versi,
            judul: i.judul.clone(),
            uraian: i.uraian.clone(),
            cakupan: i.cakupan,
            bagian_dikecualikan: i.bagian_dikecualikan.clone(),
            bentuk: i.bentuk,
            jumlah_berkas: i.jumlah_berkas.map(|n| n.to_string()).unwrap_or_default(),
            kurun_waktu: i.kurun_waktu.clone(),
            unit_id: i.unit_id.clone(),
            penanggung_jawab: i.penanggung_jawab.clone(),
            tanggal_usul: day(i.tanggal_usul),
            kode_pasal17: i.kode_pasal17.clone(),
            dasar_hukum: i.dasar_hukum.clone(),
            jangka_waktu: i.jangka_waktu.iter().map(JangkaWaktuIsian::of).collect(),
            operator_jangka_waktu: i.operator_jangka_waktu,
            usul_dibuka: i.usul_dibuka.clone(),
            usul_ditutup: i.usul_ditutup.clone(),
            bukan_pasal18: i.bukan_pasal18,
            persetujuan_tertulis_subjek: i.persetujuan_tertulis_subjek,
            terkait_jabatan_publik: i.terkait_jabatan_publik,
            kka: i.kka.clone(),
            kelas_keamanan: i.kelas_keamanan,
            catatan_internal: i.catatan_internal.clone(),
        }
    }
}

impl JangkaWaktuIsian {
    /// The form of a stored term.
    #[must_use]
    pub fn of(j: &JangkaWaktu) -> Self {
        let day = |d: Option<chrono::NaiveDate>| d.map(tanggal::angka).unwrap_or_default();
        let text = |t: &Option<String>| t.clone().unwrap_or_default();
        Self {
            jenis: j.jenis,
            nilai: j.nilai.map(i64::from),
            satuan: j.satuan,
            mulai: day(j.mulai),
            berakhir: day(j.berakhir),
            alasan_berakhir: text(&j.alasan_berakhir),
            peristiwa: text(&j.peristiwa),
            peraturan: text(&j.peraturan),
            retensi_aktif: j.retensi_aktif.map(i64::from),
            retensi_inaktif: j.retensi_inaktif.map(i64::from),
            tinjau_pada: day(j.tinjau_pada),
            uraian_cetak: j.uraian_cetak.clone(),
            teks_asal: text(&j.teks_asal),
        }
    }
}

/// The living items of a unit by register number, apart those that a form may change.
///
/// # Errors
/// The file's own refusal.
pub fn list_formulir(store: &Store, unit_id: &str) -> Result<IsiFormulir> {
    let conn = store.conn();
    let mut out = IsiFormulir::default();
    for (id, ..) in rows::of_unit(conn, unit_id)? {
        let item = rinci(conn, &id, store.today())?.informasi;
        if item.status.is_editable() { out.dapat_diubah.push(item) } else { out.tetap.push(item) }
    }
    Ok(out)
}

/// Register number, title and description of every living item: what a new row may be the double of.
///
/// # Errors
/// The file's own refusal.
pub fn list_kata(store: &Store) -> Result<Vec<(String, String, String)>> {
    rows::words(store.conn())
}

/// Checks the rows of a form one by one, in order; saves nothing. `progress` counts them.
///
/// # Errors
/// `DIBATALKAN`; the file's own refusal.
pub fn check_formulir(
    store: &Store,
    list: &[FormulirMasuk],
    progress: &mut Progress<'_>,
) -> Result<Vec<PeriksaUsulan>> {
    let laws = peraturan::list(store.conn())?;
    let mut meter = Meter::new(list.len() as u64, progress);
    let each = |masuk: &FormulirMasuk| {
        meter.add(1)?;
        let lama = lama(store, masuk)?;
        Ok(read(store.conn(), &masuk.usulan, lama.as_ref(), masuk.waktu_tetap, &laws, store.today())?.1)
    };
    list.iter().map(each).collect()
}

fn lama(store: &Store, masuk: &FormulirMasuk) -> Result<Option<Informasi>> {
    masuk.lama.as_ref().map(|(id, _)| rows::get(store.conn(), id)).transpose()
}

/// Takes rows of a form, all of them or none: new ones as `DRAF`, the others into their items. Writes down that the form
/// came back, also when no row is taken; a file that came before and of which nothing is taken now changes nothing.
/// `progress` counts rows.
///
/// # Errors
/// Rows that can't be stored, as [`check_formulir`] finds them; `VERSI_BERUBAH` when an item was saved meanwhile, or can't
/// be changed any more; `DIBATALKAN`.
pub fn take_formulir(
    store: &mut Store,
    terima: &FormulirTerima,
    list: &[FormulirMasuk],
    progress: &mut Progress<'_>,
) -> Result<Vec<Informasi>> {
    if list.is_empty() && formulir_terima::list(store.conn())?.iter().any(|f| f.sha256 == terima.sha256) {
        return Ok(Vec::new());
    }
    let mut meter = Meter::new(list.len() as u64, progress);
    store.transact(Op::ReceiveFormulir, |tx| {
        let laws = peraturan::list(tx.conn())?;
        let mut nomor = Penomor::new(tx)?;
        let mut out = Vec::new();
        let mut items = Vec::with_capacity(list.len());
        for masuk in list {
            let old = match &masuk.lama {
                Some((id, versi)) => Some(super::save::changeable(tx.conn(), id, *versi)?),
                None => None,
            };
            let (item, periksa) =
                read(tx.conn(), &masuk.usulan, old.as_ref(), masuk.waktu_tetap, &laws, tx.today())?;
            out.extend(periksa.galat);
            let item = match &old {
                Some(old) => Informasi { versi: old.versi.saturating_add(1), ..item },
                None => Informasi { id: tx.new_id(), nomor_register: nomor.berikut(), versi: 1, ..item },
            };
            items.push((old, Informasi { diubah_at: tx.now(), ..item }));
        }
        Error::check(out)?;
        for (old, item) in &items {
            rows::upsert(tx.conn(), item, &turunan(item, &laws, tx.today()))?;
            match old {
                Some(old) => tx.note("informasi", &item.id, "", &changed(old, item)?, &terima.berkas)?,
                None => tx.note("informasi", &item.id, "", item.status.as_str(), &item.asal)?,
            }
            meter.add(1)?;
        }
        formulir_terima::insert(tx.conn(), &tx.new_id(), terima, tx.now())?;
        tx.note("unit", &terima.unit_id, "", &terima.diambil.to_string(), &terima.berkas)?;
        Ok(items.into_iter().map(|(_, item)| item).collect())
    })
}
