//! Out of an open copy comes the same office, in an empty folder.

use crate::coba::each;
use saksama_tests::faults::{Kantor, Kind, Luar, Random, Step, dump, new_kantor, prepare, runs, told};
use serde_json::json;

/// Steps before the copy is written.
const STEPS: usize = 12;

#[test]
fn out_of_an_open_copy_comes_the_same_office() {
    let jobs: Vec<u64> = (0..runs(2, 20) as u64).collect();
    let rows = each(&jobs, |&n| {
        let folder = tempfile::tempdir().unwrap();
        let (data, luar) = (folder.path().join("data"), Luar(folder.path().join("luar")));
        prepare(&data, &luar, 3);
        let kantor = Kantor::open(&data).unwrap();
        let mut random = Random::new(n);
        for at in 0..STEPS {
            let kind = Kind::MIXED[usize::try_from(random.below(Kind::MIXED.len() as u64)).unwrap()];
            let tag = if kind == Kind::Receive { (1 + at % 3).to_string() } else { format!("kerja-{at}") };
            let step = Step::new(kind, tag);
            step.lay_out(&luar).unwrap();
            let _gave = step.run(&kantor, &luar).unwrap();
        }
        let step = Step::new(Kind::Copy, "semua");
        step.lay_out(&luar).unwrap();
        let made = luar.folder("semua").join(step.run(&kantor, &luar).unwrap());

        let other = new_kantor(&folder.path().join("kosong")).unwrap();
        let read = other.get("read_salinan_terbuka", json!({ "path": made }));
        assert!(dump(&other, false).unwrap() == dump(&kantor, false).unwrap(), "run {n}: another office");
        assert!(other.faults().unwrap().is_empty(), "run {n}");
        read["salinan"]["jumlah_baris"].as_u64().unwrap()
    });
    told(
        "R9",
        "open copy, empty office, read back: the same office",
        &format!("equal each time; {} rows", rows.iter().sum::<u64>()),
        jobs.len(),
    );
}
