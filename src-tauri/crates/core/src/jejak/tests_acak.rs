//! Any work, undone, leaves the office as it was; brought back, as it was after it.

use super::{redo, undo_last};
use crate::arsip::{JenisLokasi, LokasiArsipIsian, save_lokasi, trash_lokasi};
use crate::dokumen::KodeDokumen;
use crate::error::{Error, Result};
use crate::informasi::{self, InformasiIsian};
use crate::pekerjaan::stage::{self, Stage, cells, decree_isian, plan};
use crate::rapat::{self, HasilRapat};
use crate::storage::jejak::probe::{dump, hurry, search_is_whole};
use crate::testing::{informasi_lengkap, unit_isian};
use crate::uji_konsekuensi::{self as uji, HasilUji};
use crate::unit::{self, UnitIsian};
use crate::{keputusan, pejabat};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

/// Sequences in one office before a new one is opened.
const PER_OFFICE: u32 = 50;

/// What the sequence made, by kind.
#[derive(Default)]
struct Made {
    items: Vec<String>,
    units: Vec<String>,
    sheets: Vec<String>,
    meetings: Vec<String>,
    decrees: Vec<String>,
    places: Vec<String>,
}

fn pick(list: &[String], n: usize) -> String {
    list.get(n % list.len().max(1)).cloned().unwrap_or_default()
}

/// The form of an item as it stands, with another title.
fn edited(s: &Stage, id: &str, n: usize) -> Result<InformasiIsian> {
    let item = informasi::get(&s.store, id)?;
    let isian = informasi_lengkap(&s.store);
    Ok(InformasiIsian {
        id: Some(id.to_owned()),
        versi: item.versi,
        judul: format!("Judul {n}"),
        kode_pasal17: vec![["h.3", "a.1", "j"][n % 3].into()],
        ..isian
    })
}

/// One step of work; what the rules refuse is no step.
fn step(s: &mut Stage, m: &mut Made, kind: u8, n: usize) -> Result<()> {
    let (item, unit_id) = (pick(&m.items, n), pick(&m.units, n));
    let (sheet, meeting) = (pick(&m.sheets, n), pick(&m.meetings, n));
    match kind {
        0..=3 => {
            let unit_id = m.units.get(n % (m.units.len() + 1)).cloned();
            let isian =
                InformasiIsian { judul: format!("Daftar {n}"), unit_id, ..informasi_lengkap(&s.store) };
            m.items.push(informasi::save(&mut s.store, &isian)?.informasi.id);
        }
        4 => {
            let isian = edited(s, &item, n)?;
            informasi::save(&mut s.store, &isian)?;
        }
        5 => informasi::trash(&mut s.store, &[item])?,
        6 => informasi::restore(&mut s.store, &[item])?,
        7 => {
            let isian = UnitIsian {
                id: Some(unit_id).filter(|id| n.is_multiple_of(2) && !id.is_empty()),
                aktif: !n.is_multiple_of(5),
                ..unit_isian(&format!("Dinas {n}"), &format!("U{n}"))
            };
            m.units.push(unit::save(&mut s.store, &isian)?.id);
        }
        8 => unit::trash(&mut s.store, &unit_id)?,
        9 => unit::restore(&mut s.store, &unit_id)?,
        10 => {
            let head = s.head();
            m.sheets.push(uji::save(&mut s.store, &head)?.id);
        }
        11..=12 => drop(uji::add_item(&mut s.store, &sheet, &[item])?),
        13..=15 => {
            for b in uji::get(&s.store, &sheet)?.baris {
                uji::save_baris(&mut s.store, &sheet, &cells(&b, Some(HasilUji::Dikecualikan)))?;
            }
            uji::complete(&mut s.store, &sheet)?;
        }
        16 => drop(uji::reopen(&mut s.store, &sheet, "Salah ketik")?),
        17 => uji::trash(&mut s.store, &sheet)?,
        18 => uji::restore(&mut s.store, &sheet)?,
        19 => {
            let id = rapat::save(&mut s.store, &plan())?.id;
            m.meetings.push(id.clone());
            rapat::save_informasi(&mut s.store, &id, &m.items.clone())?;
        }
        20 => {
            let mut items = m.items.clone();
            items.reverse();
            rapat::save_informasi(&mut s.store, &meeting, &items)?;
        }
        21..=22 => {
            s.attend_as_far_as_possible(&meeting)?;
            for p in rapat::get(&s.store, &meeting)?.putusan {
                let hasil = [HasilRapat::SetujuDikecualikan, HasilRapat::UjiUlang][n % 2];
                rapat::record_putusan(&mut s.store, &meeting, &p.informasi_id, Some(hasil), "")?;
            }
            rapat::finish(&mut s.store, &meeting, "")?;
        }
        23 => rapat::trash(&mut s.store, &meeting)?,
        24 => rapat::restore(&mut s.store, &meeting)?,
        25 => m.decrees.push(keputusan::save(&mut s.store, &decree_isian(Some(&meeting)))?.id),
        26 => keputusan::trash(&mut s.store, &pick(&m.decrees, n))?,
        27 => keputusan::restore(&mut s.store, &pick(&m.decrees, n))?,
        28 => {
            let isian = LokasiArsipIsian {
                id: None,
                induk_id: m.places.first().cloned(),
                jenis: JenisLokasi::Ruang,
                kode: format!("R{n}"),
                nama: "Ruang".into(),
            };
            m.places.push(save_lokasi(&mut s.store, &isian)?.id);
        }
        29 => trash_lokasi(&mut s.store, &pick(&m.places, n))?,
        30 => {
            let notulis = s.notulis.clone();
            pejabat::trash(&mut s.store, &notulis)?;
        }
        _ => drop(s.print_if_possible(KodeDokumen::D08, &meeting)),
    }
    Ok(())
}

impl Stage {
    fn attend_as_far_as_possible(&mut self, id: &str) -> Result<()> {
        for urut in 0..10 {
            rapat::record_kehadiran(&mut self.store, id, urut, true, "", "")?;
        }
        Ok(())
    }

    fn print_if_possible(&mut self, kode: KodeDokumen, id: &str) -> Result<()> {
        let isi_sha256 = crate::dokumen::isi_sha256(&self.store, kode, id)?;
        let baru = crate::dokumen::CetakBaru { isi_sha256, ..stage::cetak(kode, id, id) };
        crate::dokumen::record_print(&mut self.store, baru).map(drop)
    }
}

/// The office after each step of work that changed something, oldest first: the first is the beginning.
fn work(s: &mut Stage, steps: &[(u8, usize)]) -> Vec<Vec<String>> {
    let mut states = vec![dump(&s.store)];
    let mut made = Made::default();
    for (kind, n) in steps {
        // A step of several changes may be refused at its second: what it did counts.
        let _refused = step(s, &mut made, *kind, *n);
        states.push(dump(&s.store));
    }
    states
}

/// Gives how many changes were undone.
fn sequence(s: &mut Stage, steps: &[(u8, usize)]) -> std::result::Result<usize, TestCaseError> {
    let begin = super::list(&s.store, None, 1).unwrap().first().map_or(0, |j| j.id);
    let states = work(s, steps);
    let mut undone = Vec::new();
    loop {
        let newest_that_stands = super::list(&s.store, None, 1000)
            .unwrap()
            .into_iter()
            .find(|j| j.urungkan.is_none() && !j.diurungkan && j.id > begin);
        if newest_that_stands.is_none() {
            prop_assert_eq!(&dump(&s.store), &states[0], "everything is undone");
            break;
        }
        let before = dump(&s.store);
        match undo_last(&mut s.store) {
            Ok(_) => undone.push(before),
            // Printed papers stay, and with them what is before them.
            Err(Error::Refused { kode, .. }) => {
                prop_assert!(
                    ["URUNGKAN_BERKAS", "URUNGKAN_TERLALU_LAMA", "URUNGKAN_TIDAK_ADA"].contains(&kode),
                    "{kode}"
                );
                prop_assert_eq!(&dump(&s.store), &before, "a refusal changes nothing");
                break;
            }
            Err(other) => prop_assert!(false, "{other:?}"),
        }
    }
    prop_assert!(search_is_whole(&s.store));
    let count = undone.len();
    for expected in undone.into_iter().rev() {
        redo(&mut s.store).map_err(|e| TestCaseError::fail(format!("{e:?}")))?;
        prop_assert_eq!(&dump(&s.store), &expected, "brought back");
    }
    prop_assert_eq!(&dump(&s.store), states.last().unwrap());
    prop_assert_eq!(super::keadaan(&s.store).unwrap().cacat, None);
    Ok(count)
}

#[test]
fn any_work_is_undone_and_brought_back() {
    let cases: u32 = std::env::var("SAKSAMA_URUNGKAN").ok().map_or(500, |n| n.parse().unwrap());
    let steps = prop::collection::vec((0_u8..32, 0_usize..12), 1..14);
    let undone = std::cell::Cell::new(0);
    let mut left = cases;
    while left > 0 {
        let mut s = stage::open();
        hurry(&s.store);
        let now = left.min(PER_OFFICE);
        left -= now;
        let office = std::cell::RefCell::new(&mut s);
        let config = Config { cases: now, max_shrink_iters: 64, ..Config::default() };
        let outcome = TestRunner::new(config).run(&steps, |steps| {
            undone.set(undone.get() + sequence(&mut office.borrow_mut(), &steps)?);
            Ok(())
        });
        if let Err(e) = outcome {
            panic!("{e}");
        }
    }
    let undone = undone.get();
    assert!(undone > 3 * cases as usize, "most steps are work, not refusals: {undone} undone");
}
