//! From rows of text to items: what each row is, and where its words go.

use super::bacaan::{
    AlasanBukanData, Bacaan, BarisBacaan, JenisBaris, Kategori, KodeTemuan, Ringkasan, SelLain,
};
use super::kepala;
use super::kolom::{Kolom, normalise};
use super::lanjutan::Habit;
use super::peta::{PaksaBaris, Peta};
use super::table::{Row, Table};
use super::{judul_bagian, temuan};
use crate::error::{ExchangeError, Result};
use saksama_durable::{Meter, Progress};

/// Understands a table with the proposed mapping, or with the officer's. `progress` counts rows.
///
/// # Errors
/// `DIBATALKAN`, `KOLOM_INFORMASI_TIDAK_ADA` when no column holds the information, `PETA_DI_LUAR_TABEL` when the
/// mapping names a column that is not there.
pub fn read_table(table: &Table, peta: Option<&Peta>, progress: &mut Progress<'_>) -> Result<Bacaan> {
    let (found, peta) = header(table, peta)?;
    let first_data = found.rows.iter().max().map_or(0, |last| last + 1);
    let mut reading = Reading {
        habit: Habit::measure(&table.rows[first_data..], &peta),
        peta: &peta,
        table,
        header: &found.rows,
        texts: &found.texts,
        out: Vec::with_capacity(table.rows.len()),
        last: None,
        after_break: false,
        closing: false,
        kategori: None,
    };
    let mut meter = Meter::new(table.rows.len() as u64, progress);
    for index in 0..table.rows.len() {
        meter.add(1)?;
        reading.take(index, first_data);
    }
    let (baris, numbered) = (reading.out, reading.habit.numbered);
    let mut bacaan = Bacaan {
        berkas: table.berkas.clone(),
        kepala: found.texts,
        peta,
        baris,
        ringkasan: Ringkasan::default(),
    };
    temuan::add(&mut bacaan, numbered);
    bacaan.ringkasan = count(&bacaan.baris);
    Ok(bacaan)
}

fn header(table: &Table, peta: Option<&Peta>) -> Result<(kepala::Kepala, Peta)> {
    let Some(given) = peta else {
        let found = kepala::find(table).ok_or_else(|| ExchangeError::KolomInformasiTidakAda {
            berkas: table.berkas.clone(),
            kepala: table.rows.first().map_or_else(Vec::new, |row| row.sel.clone()),
        })?;
        let peta = found.to_peta(table);
        return Ok((found, peta));
    };
    let width = table.width();
    if let Some(bad) = given.kolom.iter().find(|k| k.indeks >= width) {
        let berkas = table.berkas.clone();
        return Err(ExchangeError::PetaDiLuarTabel { berkas, indeks: bad.indeks, jumlah_kolom: width });
    }
    let found = match &given.kepala {
        Some(lines) => {
            let rows: Vec<usize> =
                (0..table.rows.len()).filter(|&i| lines.contains(&table.rows[i].baris)).collect();
            kepala::from_rows(table, &rows)
        }
        None => kepala::find(table).unwrap_or_else(|| kepala::from_rows(table, &[])),
    };
    if !given.has(Kolom::Judul) && !given.has(Kolom::Uraian) {
        return Err(ExchangeError::KolomInformasiTidakAda {
            berkas: table.berkas.clone(),
            kepala: found.texts,
        });
    }
    Ok((found, given.clone()))
}

fn count(rows: &[BarisBacaan]) -> Ringkasan {
    let mut sum = Ringkasan { baris_dibaca: rows.len(), ..Ringkasan::default() };
    for row in rows {
        match row.jenis {
            JenisBaris::Data => {
                sum.diambil += 1;
                sum.ditandai += usize::from(!row.temuan.is_empty());
            }
            JenisBaris::Ditolak => sum.ditolak += 1,
            JenisBaris::BukanData => sum.bukan_data += 1,
        }
    }
    sum
}

/// What is known while going down the rows.
struct Reading<'a> {
    table: &'a Table,
    peta: &'a Peta,
    habit: Habit,
    header: &'a [usize],
    texts: &'a [String],
    out: Vec<BarisBacaan>,
    /// Position in `out` of the row that continued text would belong to.
    last: Option<usize>,
    /// Only repeated headers stand between that row and this one.
    after_break: bool,
    /// Below the table: place, date, signatures.
    closing: bool,
    kategori: Option<Kategori>,
}

impl Reading<'_> {
    fn take(&mut self, index: usize, first_data: usize) {
        let row = &self.table.rows[index];
        if self.header.contains(&index) {
            return self.push_other(row, AlasanBukanData::Kepala);
        }
        if index < first_data {
            let reason = if row.is_blank() { AlasanBukanData::Kosong } else { AlasanBukanData::Judul };
            return self.push_other(row, reason);
        }
        if let Some(word) = self.peta.paksa.get(&row.baris) {
            return match word {
                PaksaBaris::Data => self.push_item(row),
                PaksaBaris::Lanjutan => self.push_rest(row, false),
                PaksaBaris::Kategori => self.push_kategori(row),
                PaksaBaris::BukanData => self.push_other(row, AlasanBukanData::Penutup),
            };
        }
        if row.is_blank() {
            return self.push_other(row, AlasanBukanData::Kosong);
        }
        if self.repeats_header(row) || is_column_numbers(row) {
            self.after_break = true;
            return self.push_other(row, AlasanBukanData::Kepala);
        }
        if self.is_page_furniture(row) {
            return self.push_other(row, AlasanBukanData::Judul);
        }
        let nomor = self.own(row, Kolom::Nomor);
        let informasi = format!("{}{}", self.own(row, Kolom::Judul), self.own(row, Kolom::Uraian));
        let (numbered, informed) = (!nomor.trim().is_empty(), !temuan::is_blank(&informasi));
        self.closing = judul_bagian::is_closing(row) || (self.closing && !(numbered && informed));
        if self.closing {
            return self.push_other(row, AlasanBukanData::Penutup);
        }
        if judul_bagian::is_kategori(row, self.peta, &self.habit, self.after_break) {
            return self.push_kategori(row);
        }
        match (informed, numbered) {
            (true, true) => self.push_item(row),
            (true, false) if self.last.is_some() && self.habit.continues(row, self.after_break) => {
                self.push_rest(row, true);
            }
            (true, false) => self.push_item(row),
            (false, true) if self.has_only_number(row) => self.push_other(row, AlasanBukanData::Kosong),
            (false, true) => self.push_refused(row),
            (false, false) => {
                let whole = !self.after_break && self.habit.is_complete_without_informasi(row);
                if self.last.is_some() && !whole {
                    self.push_rest(row, false)
                } else {
                    self.push_refused(row)
                }
            }
        }
    }

    fn own(&self, row: &Row, kolom: Kolom) -> String {
        join(self.peta.columns(kolom).map(|column| row.own(column)))
    }

    fn repeats_header(&self, row: &Row) -> bool {
        let same = |other: &Row| {
            (0..row.sel.len().max(other.sel.len())).all(|c| normalise(row.get(c)) == normalise(other.get(c)))
        };
        self.header.iter().any(|&i| same(&self.table.rows[i]))
    }

    /// A page number, or a title of the first page printed again.
    fn is_page_furniture(&self, row: &Row) -> bool {
        let mut cells = row.sel.iter().filter(|cell| !cell.trim().is_empty());
        let (Some(cell), None) = (cells.next(), cells.next()) else { return false };
        let text = normalise(cell);
        let page = text.strip_prefix("halaman").or_else(|| text.strip_prefix("hal ")).map(str::trim);
        if page.is_some_and(|p| p.chars().next().is_some_and(|c| c.is_ascii_digit()) && p.len() <= 12) {
            return true;
        }
        let first = self.header.first().copied().unwrap_or(0);
        let is_title = |r: &Row| r.sel.iter().any(|c| !c.trim().is_empty() && normalise(c) == text);
        text.len() > 8 && self.table.rows[..first].iter().any(is_title)
    }

    fn has_only_number(&self, row: &Row) -> bool {
        let number: Vec<usize> = self.peta.columns(Kolom::Nomor).collect();
        (0..row.sel.len()).all(|c| number.contains(&c) || row.own(c).trim().is_empty())
    }

    fn push_item(&mut self, row: &Row) {
        let mut item = self.row_of(row, JenisBaris::Data, None);
        for (indeks, text) in row.sel.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            self.put(&mut item, indeks, text);
            let kolom = self.peta.kolom_at(indeks);
            if row.diwarisi.contains(&indeks) && kolom != Kolom::Lain {
                item.diwarisi.push(kolom);
            }
        }
        self.inherit(&mut item);
        self.set_kategori(&mut item);
        self.last = Some(self.out.len());
        self.after_break = false;
        self.closing = false;
        self.out.push(item);
    }

    /// An essence written once stands for the rows below it, with its number.
    fn inherit(&self, item: &mut BarisBacaan) {
        let Some(above) = self.last.map(|i| &self.out[i]) else { return };
        if !self.peta.has(Kolom::Uraian) || !item.get(Kolom::Judul).trim().is_empty() {
            return;
        }
        for kolom in [Kolom::Judul, Kolom::Nomor] {
            if item.get(kolom).trim().is_empty() && !above.get(kolom).is_empty() {
                item.sel.insert(kolom, above.get(kolom).to_owned());
                item.diwarisi.push(kolom);
            }
        }
    }

    /// A category column, where there is one, says it for the row; empty cells of it repeat the one above.
    fn set_kategori(&mut self, item: &mut BarisBacaan) {
        let nomor = item.get(Kolom::KategoriNomor).trim().to_owned();
        let teks = item.get(Kolom::Kategori).trim().to_owned();
        if !nomor.is_empty() || !teks.is_empty() {
            self.kategori = Some(Kategori { nomor, teks });
        }
        item.kategori = self.kategori.clone();
    }

    /// Continued text: every cell is added below the same cell of the row it belongs to.
    fn push_rest(&mut self, row: &Row, guessed: bool) {
        let Some(target) = self.last else { return self.push_refused(row) };
        let mut item = self.out[target].clone();
        for indeks in 0..row.sel.len() {
            if !row.own(indeks).is_empty() {
                self.put(&mut item, indeks, row.own(indeks));
            }
        }
        item.gabungan.push(row.baris);
        if guessed {
            temuan::flag(&mut item, KodeTemuan::LanjutanDitebak, None, Some(row.baris));
        }
        let line = item.baris;
        self.out[target] = item;
        self.after_break = false;
        self.push_other(row, AlasanBukanData::Lanjutan);
        if let Some(rest) = self.out.last_mut() {
            rest.lanjutan_dari = Some(line);
        }
    }

    fn push_kategori(&mut self, row: &Row) {
        let nomor = self.own(row, Kolom::Nomor);
        let number: Vec<usize> = self.peta.columns(Kolom::Nomor).collect();
        let text = join((0..row.sel.len()).filter(|c| !number.contains(c)).map(|c| row.own(c)));
        let (nomor, teks) = if text.trim().is_empty() { (String::new(), nomor) } else { (nomor, text) };
        self.kategori = Some(Kategori { nomor: nomor.trim().into(), teks: teks.trim().into() });
        self.last = None;
        self.after_break = false;
        self.push_other(row, AlasanBukanData::Kategori);
    }

    fn push_refused(&mut self, row: &Row) {
        let mut item = self.row_of(row, JenisBaris::Ditolak, None);
        for (indeks, text) in row.sel.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            self.put(&mut item, indeks, text);
        }
        self.set_kategori(&mut item);
        self.last = Some(self.out.len());
        self.after_break = false;
        self.out.push(item);
    }

    fn push_other(&mut self, row: &Row, reason: AlasanBukanData) {
        let mut other = self.row_of(row, JenisBaris::BukanData, Some(reason));
        other.lain = (0..row.sel.len())
            .filter(|&c| !row.own(c).is_empty())
            .map(|c| SelLain { indeks: c, kepala: self.header_text(c), teks: row.own(c).to_owned() })
            .collect();
        self.out.push(other);
    }

    fn put(&self, item: &mut BarisBacaan, indeks: usize, text: &str) {
        match self.peta.kolom_at(indeks) {
            Kolom::Lain => {
                item.lain.push(SelLain { indeks, kepala: self.header_text(indeks), teks: text.to_owned() });
            }
            kolom => {
                let cell = item.sel.entry(kolom).or_default();
                if !cell.is_empty() {
                    cell.push('\n');
                }
                cell.push_str(text);
            }
        }
    }

    fn header_text(&self, column: usize) -> String {
        self.texts.get(column).cloned().unwrap_or_default()
    }

    fn row_of(&self, row: &Row, jenis: JenisBaris, alasan: Option<AlasanBukanData>) -> BarisBacaan {
        BarisBacaan {
            baris: row.baris,
            jenis,
            alasan,
            lanjutan_dari: None,
            kategori: self.kategori.clone(),
            sel: std::collections::BTreeMap::new(),
            lain: Vec::new(),
            diwarisi: Vec::new(),
            gabungan: Vec::new(),
            temuan: Vec::new(),
        }
    }
}

fn join<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    texts.filter(|t| !t.trim().is_empty()).collect::<Vec<_>>().join("\n")
}

/// The row "1 | 2 | 3 | …" that many tables print below their header.
fn is_column_numbers(row: &Row) -> bool {
    let mut expected = 0_usize;
    for cell in row.sel.iter().map(|cell| normalise(cell)).filter(|cell| !cell.is_empty()) {
        expected += 1;
        if cell != expected.to_string() {
            return false;
        }
    }
    expected >= 3
}
