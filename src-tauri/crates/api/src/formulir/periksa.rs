//! What every row of a form is to the register: new, changed, the same, probably a double, wrong.

use super::ASAL;
use super::isian::{self, Untuk, plain};
use crate::ApiResult;
use crate::wire::{BarisFormulirTerima, JenisBarisFormulir as J};
use crate::wire::{Satuan, Tahap};
use crate::work::Work;
use saksama_core::Error;
use saksama_core::formulir::HitunganFormulir;
use saksama_core::informasi::mirip::{Indeks, Kata};
use saksama_core::informasi::{self, FormulirMasuk, Informasi, PeriksaUsulan, UsulanMasuk};
use saksama_core::masalah::Masalah;
use saksama_core::storage::Store;
use saksama_core::tanggal;
use saksama_core::unit::Unit;
use saksama_durable::sha256_hex;
use saksama_exchange::formulir::{BarisMasuk, FormulirMasuk as Berkas, KolomFormulir as K, TANDA_INFORMASI};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// One row on its way in.
pub(super) struct Baris {
    pub(super) lapor: BarisFormulirTerima,
    /// Its hidden mark; none when it is a copy, whose mark is that of another row.
    pub(super) tanda: Option<String>,
    /// What taking it would save; none when it can't be taken, or there is nothing to take.
    pub(super) masuk: Option<FormulirMasuk>,
}

/// What the register says to a row.
enum Asal {
    /// An item that may be changed; with the version that the form was filled from, where it says so.
    Ada(Box<Informasi>, Option<u32>),
    /// Why, and the item: it is there, and can't be changed.
    Tertutup(&'static str, Box<Informasi>),
    /// Not in the register.
    Baru,
}

/// Judges every row, in order; saves nothing.
pub(super) fn judge(work: &Work<'_>, store: &Store, unit: &Unit, form: &Berkas) -> ApiResult<Vec<Baris>> {
    let known = informasi::list_asal(store, &format!("{ASAL} {} ", unit.kode_unit))?;
    // Of several the first.
    let known: HashMap<&str, &str> = known.iter().rev().map(|k| (k.asal.as_str(), k.id.as_str())).collect();
    let hari = tanggal::angka(store.today());
    let untuk = Untuk { unit_id: &unit.id, putaran: &form.kepala.putaran, hari };
    let register: Vec<(String, Kata)> =
        informasi::list_kata(store)?.into_iter().map(|(nomor, judul, _)| (nomor, Kata::of(&judul))).collect();
    let titles: Vec<Kata> = form.baris.iter().map(|b| Kata::of(&title(b))).collect();
    let mut doubles = Ganda::new(&register, &titles);
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut copies = Vec::new();
    let mut rows = Vec::with_capacity(form.baris.len());
    let mut progress = work.stage(Tahap::Memeriksa, Satuan::Baris);
    for (done, b) in (0..).zip(&form.baris) {
        if progress(done, form.baris.len() as u64).is_break() {
            return Err(saksama_durable::Stopped.into());
        }
        let first = *seen.entry(b.tanda.as_str()).or_insert(rows.len());
        let is_copy = !b.tanda.is_empty() && first != rows.len();
        let tanda = if is_copy { "" } else { b.tanda.as_str() };
        let asal = asal_of(unit, form, tanda, b);
        let mut row = match find(store, unit, tanda, &asal, &known)? {
            Asal::Ada(item, versi) => changed(&item, versi, b, &untuk),
            Asal::Tertutup(kode, item) => closed(&item, b, kode, &untuk),
            Asal::Baru => new(b, asal, &untuk),
        };
        if row.lapor.jenis == J::Baru
            && let Some(found) = titles.get(rows.len()).and_then(|kata| doubles.find(kata, b.baris))
        {
            row.lapor.jenis = J::Ganda;
            row.lapor.temuan.insert(0, found);
        }
        if is_copy {
            row.tanda = None;
            copies.push((first, rows.len()));
        }
        rows.push(row);
    }
    check(work, store, &mut rows)?;
    warn_of_copies(&mut rows, copies);
    for (row, b) in rows.iter_mut().zip(&form.baris).filter(|(_, b)| !b.lain.is_empty()) {
        let teks = shortened(&b.lain.join("; "), 200);
        row.lapor.temuan.push(Masalah::peringatan("lain", "FORMULIR_KOLOM_LAIN").with("teks", teks));
    }
    Ok(rows)
}

/// The first `maks` characters; three dots tell of more.
fn shortened(text: &str, maks: usize) -> String {
    match text.char_indices().nth(maks) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// Tells of every copy, and of the row above it too where that one changes an item: it may be the copy.
fn warn_of_copies(rows: &mut [Baris], copies: Vec<(usize, usize)>) {
    let mut told = BTreeSet::new();
    for (first, copy) in copies {
        let above =
            rows.get(first).is_some_and(|r| r.lapor.informasi_id.is_some() && r.lapor.jenis != J::Sama);
        told.extend(above.then_some(first));
        told.insert(copy);
    }
    for row in told {
        if let Some(row) = rows.get_mut(row) {
            row.lapor.temuan.push(Masalah::peringatan("tanda", "FORMULIR_BARIS_SALINAN"));
        }
    }
}

/// What a new row is called in the register: unit, round, form and mark; without a mark the beginning of a hash of its
/// words, so that the same file twice is known again.
fn asal_of(unit: &Unit, form: &Berkas, tanda: &str, b: &BarisMasuk) -> String {
    let words = |k: K| b.sel.get(&k).map(|t| plain(t).to_lowercase()).unwrap_or_default();
    let is_blank_row = !tanda.is_empty() && !tanda.starts_with(TANDA_INFORMASI);
    let key = if is_blank_row {
        tanda.chars().take(20).collect()
    } else {
        let hash = sha256_hex(format!("{}\n{}", words(K::Judul), words(K::Uraian)).as_bytes());
        format!("#{}", hash.get(..12).unwrap_or_default())
    };
    let k = &form.kepala;
    let id: String = k.formulir_id.chars().rev().take(8).collect::<Vec<_>>().into_iter().rev().collect();
    format!("{ASAL} {} {} {id}: {key}", unit.kode_unit, k.putaran)
}

fn find(store: &Store, unit: &Unit, tanda: &str, asal: &str, known: &HashMap<&str, &str>) -> ApiResult<Asal> {
    let marked = tanda.strip_prefix(TANDA_INFORMASI).and_then(|mark| {
        let (id, versi) = mark.rsplit_once('@')?;
        Some((id, versi.parse::<u32>().ok()))
    });
    let before = known.get(asal).map(|id| (*id, None));
    // A mark of another office, or that somebody wrote, belongs to nothing here; its row may have been taken before.
    for (id, versi) in marked.into_iter().chain(before) {
        let item = match informasi::get_rinci(store, id) {
            Ok(found) => Box::new(found.informasi),
            Err(Error::NotFound { .. }) => continue,
            Err(e) => return Err(e.into()),
        };
        return Ok(match () {
            () if item.dihapus_at.is_some() => Asal::Tertutup("USULAN_DI_SAMPAH", item),
            () if item.unit_id.as_ref() != Some(&unit.id) => Asal::Tertutup("FORMULIR_UNIT_LAIN", item),
            () if !item.status.is_editable() => Asal::Tertutup("FORMULIR_SUDAH_DIUJI", item),
            () => Asal::Ada(item, versi),
        });
    }
    Ok(Asal::Baru)
}

fn title(b: &BarisMasuk) -> String {
    b.sel.get(&K::Judul).map(|t| shortened(&plain(t), 500)).unwrap_or_default()
}

fn report(b: &BarisMasuk, jenis: J) -> BarisFormulirTerima {
    BarisFormulirTerima {
        baris: u32::try_from(b.baris).unwrap_or(u32::MAX),
        jenis,
        judul: title(b),
        nomor_register: None,
        informasi_id: None,
        temuan: Vec::new(),
        beda: Vec::new(),
        keterangan: b.sel.get(&K::Keterangan).cloned().unwrap_or_default(),
    }
}

fn wrong(b: &BarisMasuk, item: Option<&Informasi>, temuan: Vec<Masalah>) -> Baris {
    let mut lapor = BarisFormulirTerima { temuan, ..report(b, J::Salah) };
    if let Some(item) = item {
        lapor.nomor_register = Some(item.nomor_register.clone());
        lapor.informasi_id = Some(item.id.clone());
        if lapor.judul.is_empty() {
            lapor.judul.clone_from(&item.judul);
        }
    }
    Baris { lapor, tanda: Some(b.tanda.clone()), masuk: None }
}

/// A row of an item that may be changed.
fn changed(item: &Informasi, versi: Option<u32>, b: &BarisMasuk, untuk: &Untuk<'_>) -> Baris {
    if b.sel.is_empty() {
        let told = Masalah::galat("judul", "FORMULIR_DIKOSONGKAN").with("nomor", &item.nomor_register);
        return wrong(b, Some(item), vec![told]);
    }
    let read = isian::read(Some(item), &b.sel, untuk);
    let mut row = wrong(b, Some(item), read.galat);
    row.lapor.beda = read.beda;
    if !row.lapor.temuan.is_empty() {
        return row;
    }
    if row.lapor.beda.is_empty() {
        row.lapor.jenis = J::Sama;
        return row;
    }
    row.lapor.jenis = J::Berubah;
    if versi.is_some_and(|seen| seen < item.versi) {
        row.lapor.temuan.push(Masalah::peringatan("tanda", "FORMULIR_DIUBAH_DI_SINI"));
    }
    let usulan = UsulanMasuk { isian: read.isian, kategori: item.kategori.clone(), asal: item.asal.clone() };
    let lama = Some((item.id.clone(), item.versi));
    row.masuk = Some(FormulirMasuk { lama, usulan, waktu_tetap: read.waktu_tetap });
    row
}

/// A row of an item that a form can't change: the same where the unit left it so.
fn closed(item: &Informasi, b: &BarisMasuk, kode: &'static str, untuk: &Untuk<'_>) -> Baris {
    let told = Masalah::galat("tanda", kode).with("nomor", &item.nomor_register);
    let read = isian::read(Some(item), &b.sel, untuk);
    let mut row = wrong(b, Some(item), vec![told]);
    if read.beda.is_empty() && kode == "FORMULIR_SUDAH_DIUJI" {
        row.lapor.jenis = J::Sama;
        row.lapor.temuan.clear();
    }
    row.lapor.beda = read.beda;
    row
}

fn new(b: &BarisMasuk, asal: String, untuk: &Untuk<'_>) -> Baris {
    let read = isian::read(None, &b.sel, untuk);
    let mut row = wrong(b, None, read.galat);
    row.lapor.beda = read.beda;
    if !row.lapor.temuan.is_empty() {
        return row;
    }
    row.lapor.jenis = J::Baru;
    let usulan = UsulanMasuk { isian: read.isian, kategori: String::new(), asal };
    row.masuk = Some(FormulirMasuk { lama: None, usulan, waktu_tetap: false });
    row
}

/// What a new row may be the double of: the register, then the new rows above it.
struct Ganda<'t> {
    register: &'t [(String, Kata)],
    indeks: Indeks<'t>,
    /// Line of each new row.
    baris: Vec<usize>,
}

impl<'t> Ganda<'t> {
    /// Of a register, and of the titles of all rows.
    fn new(register: &'t [(String, Kata)], titles: &'t [Kata]) -> Self {
        let mut indeks = Indeks::new(register.iter().map(|(_, kata)| kata).chain(titles));
        register.iter().for_each(|(_, kata)| indeks.add(kata));
        Self { register, indeks, baris: Vec::new() }
    }

    /// What the row of this line is probably the double of; later rows may be that of it.
    fn find(&mut self, kata: &'t Kata, baris: usize) -> Option<Masalah> {
        let found = self.indeks.first_like(kata).map(|at| match self.register.get(at) {
            Some((nomor, _)) => Masalah::peringatan("judul", "FORMULIR_MIRIP").with("nomor", nomor),
            None => {
                let line = self.baris.get(at - self.register.len()).copied().unwrap_or_default();
                Masalah::peringatan("judul", "FORMULIR_MIRIP_BARIS").with("baris", line)
            }
        });
        self.indeks.add(kata);
        self.baris.push(baris);
        found
    }
}

/// The rules of the form and of the law over every row that could be taken.
fn check(work: &Work<'_>, store: &Store, rows: &mut [Baris]) -> ApiResult<()> {
    let list: Vec<FormulirMasuk> = rows.iter().filter_map(|r| r.masuk.clone()).collect();
    let found = informasi::check_formulir(store, &list, &mut work.stage(Tahap::Memeriksa, Satuan::Baris))?;
    for (row, PeriksaUsulan { galat, tanda }) in rows.iter_mut().filter(|r| r.masuk.is_some()).zip(found) {
        if galat.is_empty() {
            row.lapor.temuan.extend(tanda);
        } else {
            row.masuk = None;
            row.lapor.jenis = J::Salah;
            row.lapor.temuan = galat;
        }
    }
    Ok(())
}

/// How many rows are what.
pub(super) fn counts(rows: &[Baris]) -> HitunganFormulir {
    let n =
        |jenis: J| u32::try_from(rows.iter().filter(|r| r.lapor.jenis == jenis).count()).unwrap_or(u32::MAX);
    HitunganFormulir {
        dibaca: u32::try_from(rows.len()).unwrap_or(u32::MAX),
        baru: n(J::Baru),
        berubah: n(J::Berubah),
        sama: n(J::Sama),
        ganda: n(J::Ganda),
        salah: n(J::Salah),
    }
}
