//! The form as it came back, also out of another program than the one it was filled in with.

use super::{BarisMasuk, FormulirMasuk, KepalaFormulir, KolomFormulir, MAKS_BARIS, VERSI, lembar};
use crate::error::{ExchangeError, Result};
use crate::import::{Row, Table, parse_table};
use chrono::NaiveDate;
use saksama_durable::{Progress, quiet};
use std::collections::BTreeMap;

/// How far down the hidden names of the columns are looked for.
const MAKS_KEPALA: usize = 20;

/// Reads the bytes of a form; `berkas` is its name in errors. `progress` counts rows.
///
/// # Errors
/// `FORMULIR_BUKAN` when the file is something else, `FORMULIR_LEBIH_BARU`, `FORMULIR_RUSAK` with what is missing; as
/// [`parse_table`] for a file that can't be read at all.
pub fn parse_formulir(berkas: &str, bytes: &[u8], progress: &mut Progress<'_>) -> Result<FormulirMasuk> {
    let bukan = || ExchangeError::FormulirBukan { berkas: berkas.into() };
    let of = |name: &str, progress: &mut Progress<'_>| match parse_table(berkas, bytes, Some(name), progress)
    {
        // A CSV has no sheets: it is a list of something else.
        Ok(table) if table.lembar.is_none() => Err(bukan()),
        Err(ExchangeError::LembarTidakAda { .. }) => Err(bukan()),
        read => read,
    };
    let kepala = read_kepala(berkas, &of(lembar::KEPALA, &mut quiet)?)?;
    let table = of(lembar::ISIAN, progress)?;
    let baris = read_baris(berkas, &table)?;
    Ok(FormulirMasuk { kepala, baris })
}

fn read_kepala(berkas: &str, table: &Table) -> Result<KepalaFormulir> {
    let lines: BTreeMap<&str, &str> = table.rows.iter().map(|r| (r.get(0).trim(), r.get(1).trim())).collect();
    let rusak = |isi: &str| ExchangeError::FormulirRusak { berkas: berkas.into(), isi: isi.into() };
    let get = |name: &'static str| lines.get(name).copied().unwrap_or_default();
    let need = |name: &'static str| match get(name) {
        "" => Err(rusak(name)),
        found => Ok(found.to_owned()),
    };
    if get("format") != lembar::FORMAT {
        return Err(ExchangeError::FormulirBukan { berkas: berkas.into() });
    }
    let versi: u32 = get("versi").parse().map_err(|_| rusak("versi"))?;
    if versi > VERSI {
        return Err(ExchangeError::FormulirLebihBaru { berkas: berkas.into() });
    }
    let day = |name: &'static str| get(name).parse::<NaiveDate>();
    Ok(KepalaFormulir {
        formulir_id: need("formulir_id")?,
        kode_unit: need("kode_unit")?,
        unit: get("unit").to_owned(),
        instansi: get("instansi").to_owned(),
        putaran: need("putaran")?,
        dibuat: day("dibuat").map_err(|_| rusak("dibuat"))?,
        batas: day("batas").ok(),
        latihan: get("latihan") == "YA",
        perbaikan: get("perbaikan") == "YA",
    })
}

fn read_baris(berkas: &str, table: &Table) -> Result<Vec<BarisMasuk>> {
    let rusak = |isi: &str| ExchangeError::FormulirRusak { berkas: berkas.into(), isi: isi.into() };
    let at = |row: &Row, name: &str| row.sel.iter().position(|cell| cell.trim() == name);
    let found = table.rows.iter().take(MAKS_KEPALA).enumerate().find_map(|(n, row)| {
        let judul = KolomFormulir::Judul.kunci();
        Some((n, at(row, lembar::KUNCI_TANDA)?)).filter(|_| at(row, judul).is_some())
    });
    let (names, tanda) = found.ok_or_else(|| rusak(lembar::KUNCI_TANDA))?;
    let mut columns = Vec::new();
    for kolom in KolomFormulir::ALL {
        let column = at(&table.rows[names], kolom.kunci()).ok_or_else(|| rusak(kolom.judul()))?;
        columns.push((*kolom, column));
    }
    let known: Vec<usize> =
        lembar::KUNCI_LAIN.iter().filter_map(|name| at(&table.rows[names], name)).collect();
    let is_known = |column: usize| {
        column == tanda || known.contains(&column) || columns.iter().any(|(_, c)| *c == column)
    };
    let mut out = Vec::new();
    for row in table.rows.iter().skip(names + 1) {
        let mark = row.own(tanda).trim();
        if mark == lembar::BUKAN_ISI {
            continue;
        }
        let cell = |column: usize| row.own(column).trim().to_owned();
        let sel: super::Sel =
            columns.iter().map(|(k, c)| (*k, cell(*c))).filter(|(_, text)| !text.is_empty()).collect();
        let beside = (0..row.sel.len()).filter(|column| !is_known(*column)).map(cell);
        let lain: Vec<String> = beside.filter(|text| !text.is_empty()).collect();
        // A row that nobody filled in; one of an item that was emptied is told.
        if sel.is_empty() && lain.is_empty() && !mark.starts_with(super::TANDA_INFORMASI) {
            continue;
        }
        if out.len() == MAKS_BARIS {
            return Err(ExchangeError::TerlaluBanyakBaris { berkas: berkas.into(), batas: MAKS_BARIS });
        }
        out.push(BarisMasuk { baris: row.baris, tanda: mark.to_owned(), sel, lain });
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Somebody took the protection away, moved columns and wrote beside them.
    #[test]
    fn columns_are_known_in_any_order_and_what_stands_beside_them_is_told() {
        let mut names: Vec<String> = vec!["".into(), lembar::KUNCI_TANDA.into()];
        names.extend(KolomFormulir::ALL.iter().rev().map(|k| k.kunci().to_owned()));
        let judul = names.iter().position(|name| name == KolomFormulir::Judul.kunci()).unwrap();
        let line = |mark: &str, judul_text: &str, beside: &str| {
            let mut cells = vec![String::new(); names.len()];
            (cells[0], cells[1], cells[judul]) = (beside.into(), mark.into(), judul_text.into());
            cells
        };
        let rows = vec![
            names.clone(),
            line("-", "CONTOH", ""),
            line("b:0001", "Rekam medis", "lihat lampiran"),
            line("b:0002", "", "tertulis di luar kolom"),
            line("b:0003", "", ""),
        ];
        let read = read_baris("f.xlsx", &Table::from_texts("f.xlsx", rows)).unwrap();
        let seen: Vec<_> = read.iter().map(|b| (b.tanda.as_str(), b.sel.len(), b.lain.concat())).collect();
        let told = |words: &str| words.to_owned();
        assert_eq!(
            seen,
            [("b:0001", 1, told("lihat lampiran")), ("b:0002", 0, told("tertulis di luar kolom"))]
        );
    }

    #[test]
    fn a_form_without_one_of_its_columns_names_it() {
        let names = vec![lembar::KUNCI_TANDA.to_owned(), KolomFormulir::Judul.kunci().to_owned()];
        let error = read_baris("f.xlsx", &Table::from_texts("f.xlsx", vec![names])).unwrap_err();
        assert_eq!((error.kode(), error.data()["isi"].clone()), ("FORMULIR_RUSAK".into(), "Uraian".into()));
    }
}
