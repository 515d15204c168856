//! A list with the columns of the matrix: its rows are items and, with what is filled already, rows of a sheet.

use super::item::add;
use super::save::{insert, ready};
use super::{LembarUji, LembarUjiIsian, read};
use crate::error::Result;
use crate::informasi::{self, InformasiMasuk};
use crate::op::Op;
use crate::storage::Store;
use saksama_durable::{Meter, Progress};

/// Takes a list in and puts its items, in its order, on a new sheet with the head `isian`: all of it or nothing.
/// `progress` counts the rows twice: as items, and as rows of the sheet.
///
/// # Errors
/// As [`informasi::import`] and [`super::save`].
pub fn import(
    store: &mut Store,
    list: Vec<InformasiMasuk>,
    isian: &LembarUjiIsian,
    progress: &mut Progress<'_>,
) -> Result<LembarUji> {
    let head = ready(store, &LembarUjiIsian { id: None, ..isian.clone() })?;
    let mut meter = Meter::new(list.len() as u64 * 2, progress);
    store.transact(Op::ImportInformasi, |tx| {
        let items = informasi::import_into(tx, list, &mut meter)?;
        let id = insert(tx, head)?;
        let head = read::open_head(tx.conn(), &id)?;
        for item in &items {
            add(tx, &head, &item.id)?;
            meter.add(1)?;
        }
        read::read(tx.conn(), &id, tx.today())
    })
}

#[cfg(test)]
mod tests {
    use super::import;
    use crate::informasi::{self, InformasiMasuk};
    use crate::pekerjaan::stage;
    use crate::storage::informasi::probe::refuse_second_baris;
    use crate::testing::cari;
    use crate::uji_konsekuensi::list;
    use saksama_durable::quiet;

    #[test]
    fn a_list_becomes_items_and_a_sheet_or_nothing() {
        let mut s = stage::open();
        let row = |judul: &str| InformasiMasuk {
            judul: judul.into(),
            uraian: "Sesuai daftar".into(),
            unit_id: None,
            kode_pasal17: vec!["h.3".into()],
            dasar_hukum: Vec::new(),
            jangka_waktu: Vec::new(),
            usul_dibuka: format!("Bila {judul} dibuka"),
            usul_ditutup: String::new(),
            penanggung_jawab: String::new(),
            kategori: String::new(),
            catatan_internal: String::new(),
            asal: "daftar.csv baris 1".into(),
        };
        let (list_of_two, head) = (vec![row("Satu"), row("Dua")], s.head());
        // Its very last step fails: the row of the second item.
        refuse_second_baris(&s.store);
        assert!(import(&mut s.store, list_of_two.clone(), &head, &mut quiet).is_err());
        assert_eq!(informasi::search(&s.store, &cari("")).unwrap().jumlah, 0);
        assert_eq!(list(&s.store, false).unwrap(), []);
        assert_eq!(
            crate::jejak::list(&s.store, None, 100)
                .unwrap()
                .iter()
                .filter(|j| j.entitas == "informasi")
                .count(),
            0
        );

        let mut s = stage::open();
        let lembar = import(&mut s.store, list_of_two, &head, &mut quiet).unwrap();
        let cells: Vec<&str> = lembar.baris.iter().map(|b| b.konsekuensi_dibuka.as_str()).collect();
        assert_eq!(cells, ["Bila Satu dibuka", "Bila Dua dibuka"]);
        let known = informasi::find_same(
            &s.store,
            &[("SATU".into(), " sesuai\n daftar".into()), ("Satu".into(), "Lain".into())],
        );
        assert_eq!(known.unwrap(), [Some("R-2026-0001".to_owned()), None]);
        informasi::trash(&mut s.store, &[lembar.baris[0].informasi_id.clone()]).unwrap();
        let known = informasi::find_same(&s.store, &[("Satu".into(), "Sesuai daftar".into())]);
        assert_eq!(known.unwrap(), [None], "what lies in the trash may come again");
    }
}
