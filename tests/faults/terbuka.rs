//! R8: an open copy, or a backup in the data folder, that was killed is never taken for one. R9: out of an open copy comes the
//! same office, in an empty folder.

use crate::coba::{Trial, each, original};
use crate::start;
use saksama_tests::faults::{
    Kantor, Kind, Line, Luar, Random, Step, dump, new_kantor, prepare, runs, told, unfinished,
};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

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

/// How long the step takes here; the kills are spread over that time.
fn duration(kind: Kind) -> Duration {
    let folder = Trial::copy(kind);
    let args = ["step", kind.word(), "uji"];
    let child = start(&folder.path().join("data"), &folder.path().join("luar"), &args);
    while !matches!(child.next(), Some(Line::Begin(_))) {}
    let begin = Instant::now();
    assert!(matches!(child.next(), Some(Line::Done(..))));
    begin.elapsed()
}

/// What the office says when it is asked for what is left of open copies. Afterwards nothing is, and it says so once.
fn swept(kantor: &Kantor, luar: &Luar) -> Vec<String> {
    let codes = || {
        let said = kantor.get("check_sisa_salinan", json!({}));
        let kode = |sisa: &Value| sisa["masalah"]["kode"].as_str().unwrap().to_owned();
        said.as_array().unwrap().iter().map(kode).collect::<Vec<_>>()
    };
    let said = codes();
    assert_eq!(unfinished(luar), Vec::<PathBuf>::new());
    assert_eq!(codes(), [""; 0]);
    said
}

#[test]
fn what_is_killed_on_its_way_is_never_taken_for_whole() {
    for kind in [Kind::Copy, Kind::Local] {
        let longest = u64::try_from(duration(kind).as_micros()).unwrap();
        let jobs: Vec<u64> = (0..runs(10, 200) as u64).collect();
        let whole = each(&jobs, |&n| {
            let folder = Trial::copy(kind);
            let (data, luar) = (folder.path().join("data"), Luar(folder.path().join("luar")));
            let child = start(&data, &luar.0, &["step", kind.word(), "uji"]);
            while !matches!(child.next(), Some(Line::Begin(_))) {}
            let mut lines = vec![Line::Ready, Line::Begin(Step::new(kind, "uji"))];
            lines.extend(child.kill_after(Duration::from_micros(Random::new(n).below(longest))));
            let left = unfinished(&luar);
            let kantor = Kantor::open(&data).unwrap();
            let said = swept(&kantor, &luar);
            let mut model = original(kind).model.clone();
            assert_eq!(model.judge(&lines, &kantor, &luar), [""; 0], "{kind:?}, run {n}");
            let is_told = lines.iter().any(|line| matches!(line, Line::Done(..)));
            match said.as_slice() {
                [one] if one == "SISA_SALINAN_DIHAPUS" => assert_eq!(left.len(), 1, "run {n}"),
                [one] if one == "SISA_SALINAN_UTUH" => assert!(model.done() > 0 && !is_told, "run {n}"),
                _ => assert!(said.is_empty() && left.is_empty(), "run {n}: {said:?} {left:?}"),
            }
            (model.done() > 0, !left.is_empty())
        });
        assert!(
            kind != Kind::Copy || whole.iter().any(|seen| seen.1),
            "no kill came while a copy was written"
        );
        let count = |f: fn(&(bool, bool)) -> bool| whole.iter().filter(|seen| f(seen)).count();
        let left = match kind {
            Kind::Copy => {
                format!("; {} left a folder, removed and told at the next opening", count(|seen| seen.1))
            }
            _ => String::new(),
        };
        told(
            "R8",
            &format!("killed ({}): none is taken for a whole one, nothing stays in plain text", kind.word()),
            &format!("0 taken; {} were whole{left}", count(|seen| seen.0)),
            jobs.len(),
        );
    }
}

/// Ends the driver while it writes an open copy. Gives the folder that is left.
fn cut_off(data: &Path, luar: &Luar) -> PathBuf {
    for n in 0.. {
        let child = start(data, &luar.0, &["step", Kind::Copy.word(), &format!("uji-{n}")]);
        let mut lines = Vec::new();
        while unfinished(luar).is_empty() && !lines.iter().any(|line| matches!(line, Line::Done(..))) {
            lines.extend(child.lines_for(Duration::from_micros(100)));
        }
        let _told = child.kill_after(Duration::ZERO);
        if let Some(left) = unfinished(luar).pop() {
            return left;
        }
    }
    unreachable!("a copy is cut off at last")
}

#[test]
fn what_is_left_of_a_copy_is_told_until_its_place_is_there_again() {
    let folder = Trial::copy(Kind::Copy);
    let (data, luar) = (folder.path().join("data"), Luar(folder.path().join("luar")));
    let left = cut_off(&data, &luar);
    let (place, away) = (left.parent().unwrap(), folder.path().join("dicabut"));
    std::fs::rename(place, &away).unwrap();
    let kantor = Kantor::open(&data).unwrap();
    let said = || kantor.get("check_sisa_salinan", json!({}));
    for _ in 0..2 {
        let said = said();
        assert_eq!(said[0]["masalah"]["kode"], "SISA_SALINAN_TIDAK_TERJANGKAU", "{said}");
        assert_eq!(said[0]["masalah"]["data"]["folder"], left.to_str().unwrap());
        assert_eq!((&said[0]["tuntas"], said.as_array().unwrap().len()), (&json!(false), 1));
    }
    drop(kantor);
    std::fs::rename(&away, place).unwrap();
    let kantor = Kantor::open(&data).unwrap();
    assert_eq!(swept(&kantor, &luar), ["SISA_SALINAN_DIHAPUS"]);
    let newest = kantor.get("list_jejak", json!({ "entitas_id": null, "jumlah": 1 }));
    assert_eq!((&newest[0]["op"], &newest[0]["ke"]), (&json!("WriteSalinanTerbuka"), &json!("sisa dihapus")));
    drop(kantor);

    // The officer removes it elsewhere, and says so.
    let left = cut_off(&data, &luar);
    std::fs::remove_dir_all(left.parent().unwrap()).unwrap();
    let kantor = Kantor::open(&data).unwrap();
    let said = || kantor.get("check_sisa_salinan", json!({}));
    let kode = said()[0]["kode"].clone();
    let _none = kantor.get("forget_sisa_salinan", json!({ "nama": kode }));
    assert_eq!(said(), json!([]));
    assert_eq!(
        kantor.call("forget_sisa_salinan", json!({ "nama": kode })).unwrap_err().kode,
        "SALINAN_TIDAK_DIKENAL"
    );
}

#[test]
fn the_next_copy_removes_what_an_earlier_one_left() {
    let folder = Trial::copy(Kind::Copy);
    let (data, luar) = (folder.path().join("data"), Luar(folder.path().join("luar")));
    let left = cut_off(&data, &luar);
    let kantor = Kantor::open(&data).unwrap();
    let made = kantor.get("write_salinan_terbuka", json!({ "path": left.parent().unwrap() }));
    assert!(Path::new(made["folder"].as_str().unwrap()).is_dir() && !left.exists());
    // Told once, also then.
    assert_eq!(swept(&kantor, &luar), ["SISA_SALINAN_DIHAPUS"]);
    assert!(kantor.faults().unwrap().is_empty());
}
