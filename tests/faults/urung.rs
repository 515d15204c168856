//! R12: whatever was done and undone, the office is as it was before.

use crate::coba::{each, original};
use saksama_tests::faults::{Kantor, Kind, Random, copy_folder, dump, runs, told};
use saksama_tests::office::informasi_isian;
use serde_json::{Value, json};

/// Longest sequence of changes that is undone again.
const LONGEST: u64 = 6;

/// Makes one change, whichever; gives its name, or none when nothing was there to be changed.
fn change(kantor: &Kantor, random: &mut Random, n: u64) -> Option<&'static str> {
    let rows = kantor.rows(false).unwrap();
    let one = |random: &mut Random, rows: &[Value]| -> Option<Value> {
        let at = usize::try_from(random.below(rows.len() as u64)).unwrap();
        rows.get(at).map(|row| row["id"].clone())
    };
    match random.below(6) {
        0 => {
            let mut isian = informasi_isian();
            isian["judul"] = json!(format!("Diurungkan {n}"));
            let _ = kantor.get("save_informasi", isian);
            Some("save_informasi")
        }
        1 => {
            let id = one(random, &rows)?;
            let _ = kantor.get("trash_informasi", json!({ "id": [id] }));
            Some("trash_informasi")
        }
        2 => {
            let id = one(random, &kantor.rows(true).unwrap())?;
            let _ = kantor.get("restore_informasi", json!({ "id": [id] }));
            Some("restore_informasi")
        }
        3 => {
            let unit = json!({ "id": null, "nama": format!("Dinas {n}"), "singkatan": format!("D{n}"), "kode_unit": format!("X{n}"),
                "jenis": "LAIN", "aktif": true });
            let _ = kantor.get("save_unit", unit);
            Some("save_unit")
        }
        4 => {
            let mut instansi = kantor.get("get_instansi", json!({}));
            for field in ["nama_pemerintah", "nama_opd", "kota_penetapan"] {
                instansi[field] = json!("Kota Uji");
            }
            instansi["alamat"] = json!(format!("Jalan Melati Nomor {n}"));
            let _ = kantor.get("save_instansi", instansi);
            Some("save_instansi")
        }
        _ => {
            let tempat = json!({ "id": null, "induk_id": null, "jenis": "GEDUNG", "kode": format!("G{n}"), "nama": format!("Gedung {n}") });
            let _ = kantor.get("save_lokasi_arsip", tempat);
            Some("save_lokasi_arsip")
        }
    }
}

#[test]
fn what_was_done_and_undone_leaves_the_office_as_it_was() {
    let wanted = runs(500, 10_000) as u64;
    let parts: Vec<u64> = (0..2).collect();
    let undone: Vec<usize> = each(&parts, |&part| {
        let folder = tempfile::tempdir().unwrap();
        copy_folder(original(Kind::Save).folder.path(), folder.path());
        let kantor = Kantor::open(&folder.path().join("data")).unwrap();
        let before = dump(&kantor, false).unwrap();
        let mut random = Random::new(12 + part);
        let mut undone = 0;
        for run in 0..wanted / 2 {
            let steps = 1 + random.below(LONGEST);
            let done: Vec<_> =
                (0..steps).filter_map(|n| change(&kantor, &mut random, run * LONGEST + n)).collect();
            for _ in &done {
                let _ = kantor.get("undo_terakhir", json!({}));
            }
            undone += done.len();
            assert!(dump(&kantor, false).unwrap() == before, "run {run} of part {part}: {done:?}");
        }
        assert_eq!(kantor.faults().unwrap(), Vec::<Value>::new(), "the trail of all that is whole");
        undone
    });
    told(
        "R12",
        "changes done and undone: the office is as before",
        &format!("0 differ; {} changes undone", undone.iter().sum::<usize>()),
        usize::try_from(wanted).unwrap(),
    );
}
