//! R6, R7: one byte is another, anywhere in what the program keeps or gives away: it is found, or changes nothing.

use crate::coba::{each, original};
use saksama_tests::faults::{
    Kantor, Kind, Luar, Random, Refused, Step, copy_folder, dump, runs, stored_files, told,
};
use serde_json::{Value, json};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

/// What a changed byte did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Effect {
    /// The program says so.
    Found,
    /// Nothing that is shown differs.
    None,
    /// The program shows other data and says nothing.
    Wrong,
    /// It panicked.
    Panic,
}

/// Files that are changed, all of one kind, in a copy of an office, and how the program looks at them.
struct Target {
    name: &'static str,
    kind: Kind,
    files: fn(&Path) -> Vec<PathBuf>,
    /// Looks, with the office that stays open where it is not what is changed.
    look: fn(&Path, &mut Option<Kantor>) -> Result<Value, Refused>,
    /// There is a copy of it: no change may keep anybody out.
    copied: bool,
}

/// The office as it is shown, unless a check finds something.
fn office(folder: &Path, _: &mut Option<Kantor>) -> Result<Value, Refused> {
    let kantor = Kantor::open(&folder.join("data"))?;
    let shown = dump(&kantor, true)?;
    if kantor.faults()?.is_empty() { Ok(shown) } else { Ok(json!("found by the check")) }
}

fn backup(folder: &Path, open: &mut Option<Kantor>) -> Result<Value, Refused> {
    let kantor = kept(folder, open)?;
    kantor.call("inspect_cadangan", json!({ "path": luar(folder).cadangan("awal") }))
}

fn package(folder: &Path, open: &mut Option<Kantor>) -> Result<Value, Refused> {
    let kantor = kept(folder, open)?;
    kantor.call("receive_usulan", json!({ "path": luar(folder).paket("1"), "uji_coba": true }))
}

fn export(folder: &Path, open: &mut Option<Kantor>) -> Result<Value, Refused> {
    let kantor = kept(folder, open)?;
    let verified = kantor.call("verify_dkip", json!({ "path": exported(folder) }))?;
    if verified["sehat"] == true { Ok(json!("whole")) } else { Ok(json!("found by the check")) }
}

/// The open copy of `folder`, read to its end: what is told of it.
fn copy(folder: &Path, open: &mut Option<Kantor>) -> Result<Value, Refused> {
    kept(folder, open)?.call("verify_dkip", json!({ "path": exported(folder) }))
}

/// The backups in the data folder, each looked at again.
fn local(folder: &Path, open: &mut Option<Kantor>) -> Result<Value, Refused> {
    let kantor = kept(folder, open)?;
    let mut shown = Vec::new();
    for one in kantor.call("list_cadangan", json!({}))?.as_array().into_iter().flatten() {
        let looked = kantor.call("check_cadangan", json!({ "nama": one["nama"] }))?;
        if looked["keadaan"] != "TERUJI" {
            return Ok(json!("found by the check"));
        }
        shown.push(looked);
    }
    Ok(Value::from(shown))
}

/// The office of `folder`, opened once.
fn kept<'a>(folder: &Path, open: &'a mut Option<Kantor>) -> Result<&'a Kantor, Refused> {
    let kantor = match open.take() {
        Some(kantor) => kantor,
        None => Kantor::open(&folder.join("data"))?,
    };
    Ok(open.insert(kantor))
}

fn luar(folder: &Path) -> Luar {
    Luar(folder.join("luar"))
}

/// The folder of the export, or of the open copy.
fn exported(folder: &Path) -> PathBuf {
    let inside = std::fs::read_dir(luar(folder).folder("uji")).unwrap();
    inside.map(|e| e.unwrap().path()).next().unwrap()
}

const TARGETS: [Target; 8] = [
    Target {
        name: "data file",
        kind: Kind::Save,
        files: |f| vec![f.join("data/register.db")],
        look: office,
        copied: false,
    },
    Target { name: "key file", kind: Kind::Save, files: keys, look: office, copied: true },
    Target {
        name: "attachment",
        kind: Kind::Save,
        files: |f| stored_files(&f.join("data/berkas")),
        look: office,
        copied: false,
    },
    Target {
        name: "backup",
        kind: Kind::Save,
        files: |f| vec![luar(f).cadangan("awal")],
        look: backup,
        copied: false,
    },
    Target {
        name: "package",
        kind: Kind::Save,
        files: |f| vec![luar(f).paket("1")],
        look: package,
        copied: false,
    },
    Target {
        name: "export",
        kind: Kind::Export,
        files: |f| stored_files(&exported(f)),
        look: export,
        copied: false,
    },
    Target {
        name: "open copy",
        kind: Kind::Copy,
        files: |f| stored_files(&exported(f)),
        look: copy,
        copied: false,
    },
    Target {
        name: "backup in the data folder and its note",
        kind: Kind::Local,
        files: |f| stored_files(&f.join("data/cadangan")),
        look: local,
        copied: false,
    },
];

fn keys(folder: &Path) -> Vec<PathBuf> {
    stored_files(&folder.join("data"))
        .into_iter()
        .filter(|p| p.extension().is_some_and(|e| e == "json"))
        .collect()
}

/// Changes one byte of `path` and looks; `shown` is what is shown of the whole ones.
fn flip(
    target: &Target,
    (folder, open): (&Path, &mut Option<Kantor>),
    path: &Path,
    random: &mut Random,
    shown: &Value,
) -> (Effect, u64) {
    let bytes = std::fs::read(path).unwrap();
    let at = random.below(bytes.len() as u64);
    let mut changed = bytes.clone();
    changed[usize::try_from(at).unwrap()] ^= 1 + u8::try_from(random.below(255)).unwrap();
    std::fs::write(path, changed).unwrap();
    let looked = catch_unwind(AssertUnwindSafe(|| (target.look)(folder, open)));
    std::fs::write(path, bytes).unwrap();
    if open.is_none() {
        let _none = std::fs::remove_file(folder.join("data/register.db-wal"));
    }
    let effect = match looked {
        Err(_) => Effect::Panic,
        Ok(Err(refused)) if refused.kode == "TUNGGU_DAHULU" => panic!("the passphrase was right each time"),
        Ok(Err(_)) => Effect::Found,
        Ok(Ok(found)) if found == "found by the check" => Effect::Found,
        Ok(Ok(found)) if found == *shown => Effect::None,
        Ok(Ok(_)) => Effect::Wrong,
    };
    (effect, at)
}

#[test]
fn a_changed_byte_is_found_or_changes_nothing() {
    for target in &TARGETS {
        let wanted = runs(60, 2_000);
        let parts: Vec<u64> = (0..2).collect();
        let seen: Vec<(Effect, String)> = each(&parts, |&part| {
            let folder = tempfile::tempdir().unwrap();
            copy_folder(original(target.kind).folder.path(), folder.path());
            if target.kind != Kind::Save {
                let step = Step::new(target.kind, "uji");
                step.lay_out(&luar(folder.path())).unwrap();
                let kantor = Kantor::open(&folder.path().join("data")).unwrap();
                let _made = step.run(&kantor, &luar(folder.path())).unwrap();
            }
            let mut open = None;
            let shown = (target.look)(folder.path(), &mut open).unwrap();
            assert_ne!(shown, "found by the check");
            let files = (target.files)(folder.path());
            let mut random = Random::new(6 + part);
            let mut seen = Vec::new();
            for _ in 0..if files.is_empty() { 0 } else { wanted / 2 } {
                let path = &files[usize::try_from(random.below(files.len() as u64)).unwrap()];
                let (effect, at) = flip(target, (folder.path(), &mut open), path, &mut random, &shown);
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                seen.push((effect, format!("byte {at} of {name}")));
            }
            assert_eq!(
                (target.look)(folder.path(), &mut open).unwrap(),
                shown,
                "put back, it is whole again"
            );
            seen
        })
        .into_iter()
        .flatten()
        .collect();
        let count = |effect: Effect| seen.iter().filter(|(e, _)| *e == effect).count();
        let bad: Vec<_> = seen.iter().filter(|(e, _)| matches!(e, Effect::Wrong | Effect::Panic)).collect();
        told(
            "R6, R7",
            &format!("a changed byte in the {}: found or without effect", target.name),
            &format!(
                "{} found, {} without effect, {} shown as good, {} panics",
                count(Effect::Found),
                count(Effect::None),
                count(Effect::Wrong),
                count(Effect::Panic)
            ),
            seen.len(),
        );
        assert!(!target.copied || count(Effect::None) == seen.len(), "{}: the copy is enough", target.name);
        assert!(
            bad.is_empty(),
            "{}: {} of {}: {:?}",
            target.name,
            bad.len(),
            seen.len(),
            &bad[..bad.len().min(20)]
        );
    }
}
