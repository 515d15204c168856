//! Five hundred packages of units, taken in one after the other: whether the last cost what the first did.

use crate::figures::{Sorted, head, ms, row};
use crate::imported::take;
use crate::spent::Spent;
use saksama_tests::office::TestOffice;
use serde_json::{Value, json};
use std::path::PathBuf;

/// Units, each with one package.
const UNITS: usize = 500;
/// Items of each.
const ITEMS: usize = 200;
/// Packages that are compared, of the first and of the last.
const SOME: usize = 100;

/// Sends, takes in, and prints. One office stands for all units: each of its units sends by itself.
pub(crate) fn run() {
    let (units, utama) = (TestOffice::on("2026-11-20"), TestOffice::on("2026-11-21"));
    let _ = units.call("make_kunci_paket", json!({ "alasan": "" }));
    let sidik = units.call("get_kunci_paket", json!({}))["sendiri"]["sidik"].clone();
    let packages: Vec<PathBuf> = (0..UNITS).map(|n| send(&units, &utama, n, &sidik)).collect();
    let spent: Vec<Spent> = packages.iter().map(|path| receive(&utama, path)).collect();
    println!("\n{UNITS} signed packages of {ITEMS} items each, taken in one after the other:\n");
    head(&["", "median", "most", "processor, median"]);
    let line = |name: &str, some: &[Spent]| {
        let time = Sorted::new(some.iter().map(|one| one.time).collect());
        let cpu = Sorted::new(some.iter().map(|one| one.cpu).collect()).median();
        row(&[name, &ms(time.median()), &ms(time.most()), &ms(cpu)]);
        cpu
    };
    let first = line("the first 100", &spent[..SOME]);
    let last = line("the last 100", &spent[UNITS - SOME..]);
    let times = last.as_secs_f64() / first.as_secs_f64();
    row(&["the last against the first (goal: 1.2 times)", "", "", &format!("{times:.2} times")]);
}

/// The package of the unit `n`, whose key the main office knows by the fingerprint on its card.
fn send(units: &TestOffice, utama: &TestOffice, n: usize, sidik: &Value) -> PathBuf {
    let unit = json!({ "id": null, "nama": format!("Dinas Contoh {n}"), "singkatan": format!("Dinas {n}"),
        "kode_unit": format!("DC{n}"), "jenis": "PERANGKAT_DAERAH", "aktif": true });
    let own = units.call("save_unit", unit.clone())["id"].clone();
    let there = utama.call("save_unit", unit)["id"].clone();
    let key = json!({ "unit_id": there, "sidik": sidik, "surat_nomor": "B/7", "alasan": "", "path": null });
    let _ = utama.call("record_kunci_pihak", key);
    let _ = take(units, n * ITEMS + 1, ITEMS, &own);
    let path = units.folder.path().join(format!("usulan-{n}.zip"));
    let _ = units.call("send_usulan", json!({ "unit_id": own, "path": path }));
    path
}

fn receive(utama: &TestOffice, path: &PathBuf) -> Spent {
    Spent::on(|| {
        let taken = utama.call("receive_usulan", json!({ "path": path, "uji_coba": false }));
        assert_eq!(taken["ringkasan"]["diambil"], ITEMS, "every item is taken in");
    })
}
