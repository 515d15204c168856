//! One step in a copy of an office while something fails, and what is judged afterwards.

use crate::PROGRAM;
use saksama_tests::faults::{
    Kantor, Kind, Line, Luar, Model, copy_folder, driver, dump, prepare, prepare_latihan, unfinished,
};
use serde_json::json;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use tempfile::TempDir;

/// An office and what lies beside it, made once and copied for each fault.
pub(crate) struct Original {
    pub(crate) folder: TempDir,
    pub(crate) model: Model,
    pub(crate) dump: serde_json::Value,
}

/// The office that the step is tried in: only the practice office has a list to export.
pub(crate) fn original(kind: Kind) -> &'static Original {
    static OWN: OnceLock<Original> = OnceLock::new();
    static LATIHAN: OnceLock<Original> = OnceLock::new();
    let make = || {
        let folder = tempfile::tempdir().unwrap();
        let (data, luar) = (folder.path().join("data"), Luar(folder.path().join("luar")));
        if kind == Kind::Export {
            prepare_latihan(&data, &luar)
        } else {
            prepare(&data, &luar, 2)
        }
        let kantor = Kantor::open(&data).unwrap();
        let (model, dump) = (Model::of(&kantor, &luar), dump(&kantor, false).unwrap());
        Original { folder, model, dump }
    };
    if kind == Kind::Export { LATIHAN.get_or_init(make) } else { OWN.get_or_init(make) }
}

/// The name of the step that is tried.
pub(crate) fn tag(kind: Kind) -> &'static str {
    if kind == Kind::Receive { "1" } else { "uji" }
}

/// A copy of the office, and what a driver told that did the step there.
pub(crate) struct Trial {
    pub(crate) folder: TempDir,
    pub(crate) kind: Kind,
    out: Output,
}

impl Trial {
    /// A copy for the step `kind`.
    pub(crate) fn copy(kind: Kind) -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        copy_folder(original(kind).folder.path(), folder.path());
        folder
    }

    /// Does the step by `command`, which runs the driver on the copy `folder`.
    pub(crate) fn run(kind: Kind, folder: TempDir, command: &mut Command) -> Self {
        let out = command.output().unwrap_or_else(|e| panic!("{command:?}: {e}"));
        Self { folder, kind, out }
    }

    /// A command that runs the driver on the copy in `folder`.
    pub(crate) fn driver(folder: &Path) -> Command {
        driver(Path::new(PROGRAM), &folder.join("data"), &folder.join("luar"))
    }

    pub(crate) fn lines(&self) -> Vec<Line> {
        String::from_utf8_lossy(&self.out.stdout).lines().map(Line::read).collect()
    }

    pub(crate) fn stderr(&self) -> String {
        String::from_utf8_lossy(&self.out.stderr).into_owned()
    }

    pub(crate) fn is_refused(&self) -> bool {
        self.lines().iter().any(|line| matches!(line, Line::Refused(..)))
    }

    /// What is wrong with how it went and with what is left.
    pub(crate) fn judge(&self) -> Vec<String> {
        let lines = self.lines();
        let mut wrong = Vec::new();
        if !self.out.status.success() || lines.last() != Some(&Line::End) {
            wrong.push(format!("crashed: {}: {}", self.out.status, self.stderr()));
        }
        if !lines.iter().any(|line| matches!(line, Line::Done(..))) {
            wrong.push(format!("doesn't go on when the fault is over: {lines:?}"));
        }
        wrong.extend(without_sentence(&lines));
        let mut beside: Vec<_> = fs::read_dir(self.folder.path().join("luar")).unwrap().collect();
        beside.retain(|e| e.as_ref().is_ok_and(|e| e.file_name() != "masuk" && e.file_name() != "keluar"));
        if !beside.is_empty() {
            wrong.push(format!("written to the working folder: {beside:?}"));
        }
        wrong.extend(self.judge_office(&lines));
        wrong
    }

    fn judge_office(&self, lines: &[Line]) -> Vec<String> {
        let original = original(self.kind);
        let kantor = match Kantor::open(&self.folder.path().join("data")) {
            Ok(kantor) => kantor,
            Err(e) => return vec![format!("can't be opened: {e:?}")],
        };
        if self.kind != Kind::Restore {
            let luar = Luar(self.folder.path().join("luar"));
            let mut wrong = original.model.clone().judge(lines, &kantor, &luar);
            // What is left of an open copy in plain text goes at the latest now.
            if self.kind == Kind::Copy {
                wrong.extend(kantor.call("check_sisa_salinan", json!({})).err().map(|e| format!("{e:?}")));
                wrong.extend(unfinished(&luar).iter().map(|left| format!("left in plain text: {left:?}")));
            }
            return wrong;
        }
        // The backup is of the office just as it is: old and new are the same.
        match (kantor.faults(), dump(&kantor, false)) {
            (Ok(found), Ok(dump)) if found.is_empty() && dump == original.dump => Vec::new(),
            (Ok(found), Ok(_)) => vec![format!("neither the old office nor the new one: {found:?}")],
            (faults, dump) => vec![format!("can't be read: {faults:?} {:?}", dump.err())],
        }
    }
}

/// Refusals that tell the officer nothing of use.
pub(crate) fn without_sentence(lines: &[Line]) -> Vec<String> {
    let refused = lines.iter().filter_map(|line| match line {
        Line::Refused(kode, sentence) if sentence.is_empty() || kode == "GALAT_DATA" => {
            Some(format!("no sentence for {kode}: {sentence}"))
        }
        _ => None,
    });
    refused.collect()
}

/// How often each code was told, for the table.
pub(crate) fn codes<'a>(lines: impl IntoIterator<Item = &'a Line>) -> String {
    let mut codes = std::collections::BTreeMap::<&str, usize>::new();
    for line in lines {
        if let Line::Refused(kode, _) = line {
            *codes.entry(kode).or_default() += 1;
        }
    }
    codes.iter().map(|(kode, n)| format!("{n} {kode}")).collect::<Vec<_>>().join(", ")
}

/// Held by whoever mounts: a name space that another test makes meanwhile would keep a file system that was unmounted, and
/// mounting it again would give the same one, not what lies on the drive.
pub(crate) fn alone() -> MutexGuard<'static, ()> {
    static MOUNTS: Mutex<()> = Mutex::new(());
    MOUNTS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Does `job` for each of `jobs` on two threads, and gives what each gave, in any order.
pub(crate) fn each<J: Sync, T: Send>(jobs: &[J], job: impl Fn(&J) -> T + Sync) -> Vec<T> {
    let job = &job;
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..2)
            .map(|own| scope.spawn(move || jobs.iter().skip(own).step_by(2).map(job).collect::<Vec<_>>()))
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    })
}
