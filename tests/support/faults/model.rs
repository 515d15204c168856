//! What must be there: every step that was told as done, whole; and of a step that was cut off all or nothing.

use super::kantor::{Kantor, Refused};
use super::langkah::{Kind, Luar, Step, first_item, lampiran};
use super::{Line, stored_files};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// What an office was told to have.
#[derive(Debug, Default, Clone)]
pub struct Model {
    done: BTreeMap<Step, String>,
    /// Records, papers, attachments and backups that are no step's.
    before: [usize; 4],
    /// Steps that nobody was told to be done and yet are there whole.
    pub silent: BTreeSet<Step>,
}

impl Model {
    /// The office as it is before the first step.
    ///
    /// # Panics
    /// When it can't be read.
    #[must_use]
    pub fn of(kantor: &Kantor, luar: &Luar) -> Self {
        let seen = Seen::of(kantor, luar).unwrap_or_else(|e| panic!("{e:?}"));
        Self { before: seen.counts(), ..Self::default() }
    }

    /// Steps told as done.
    #[must_use]
    pub fn done(&self) -> usize {
        self.done.len()
    }

    /// How many steps of this kind were told as done.
    #[must_use]
    pub fn count(&self, kind: Kind) -> usize {
        self.done.keys().filter(|step| step.kind == kind).count()
    }

    /// Takes what a driver told, then holds the office to it. Gives what is wrong, in words for the tester.
    #[must_use]
    pub fn judge(&mut self, told: &[Line], kantor: &Kantor, luar: &Luar) -> Vec<String> {
        let mut wrong = Vec::new();
        let (mut cut, mut open) = (None, Vec::new());
        for line in told {
            match line {
                Line::Begin(step) => {
                    if let Some(before) = cut.replace(step.clone()) {
                        wrong.push(format!("neither done nor refused: {before:?}"));
                    }
                }
                Line::Done(step, gave) => {
                    self.done.insert(step.clone(), gave.clone());
                    cut = None;
                }
                Line::Refused(..) => open.extend(cut.take()),
                Line::Ready | Line::Sealed | Line::End => {}
            }
        }
        open.extend(cut);
        match kantor.faults() {
            Ok(found) => wrong.extend(found.iter().map(|m| format!("found by the check: {m}"))),
            Err(e) => wrong.push(format!("can't be checked: {e:?}")),
        }
        let seen = match Seen::of(kantor, luar) {
            Ok(seen) => seen,
            Err(e) => {
                wrong.push(format!("can't be read: {e:?}"));
                return wrong;
            }
        };
        for step in open {
            match self.state(&seen, &step) {
                State::Whole(gave) => {
                    self.silent.insert(step.clone());
                    self.done.insert(step, gave);
                }
                State::Absent => {}
                State::Half(what) => wrong.push(format!("half made: {step:?}: {what}")),
            }
        }
        wrong.extend(self.missing(&seen));
        wrong.extend(seen.strange(self));
        wrong
    }

    /// Papers of the office that no step was told of, oldest first.
    fn untold_papers(&self, seen: &Seen) -> Vec<String> {
        let told = |id: &String| self.done.iter().any(|(step, gave)| step.kind == Kind::Print && gave == id);
        seen.papers.iter().filter(|id| !told(id)).cloned().collect()
    }

    fn state(&self, seen: &Seen, step: &Step) -> State {
        if step.kind != Kind::Print {
            return seen.state(step);
        }
        match (self.done.get(step), self.untold_papers(seen).as_slice()) {
            (Some(id), _) if seen.papers.contains(id) => State::Whole(id.clone()),
            (None, untold) if untold.len() > self.before[1] => {
                State::Whole(untold.last().cloned().unwrap_or_default())
            }
            _ => State::Absent,
        }
    }

    fn missing(&self, seen: &Seen) -> Vec<String> {
        let mut wrong = Vec::new();
        for (step, gave) in &self.done {
            match self.state(seen, step) {
                State::Whole(found) if found == *gave => {}
                State::Whole(found) => wrong.push(format!("other than told: {step:?}: {found}, told {gave}")),
                state => wrong.push(format!("told as done and not there: {step:?} {gave}: {state:?}")),
            }
        }
        wrong
    }
}

/// What an office has of a step.
#[derive(Debug)]
enum State {
    Whole(String),
    Absent,
    Half(String),
}

/// What an office has.
struct Seen {
    /// Id, by title; a title twice is told.
    titles: BTreeMap<String, Vec<String>>,
    /// Name of each attached file, with its hash.
    attached: BTreeMap<String, String>,
    papers: BTreeSet<String>,
    /// Hash of every backup under its final name, or why it is none.
    backups: BTreeMap<String, Result<String, String>>,
    /// The folder that each export made, or what is wrong with it.
    exports: BTreeMap<String, Result<String, String>>,
}

impl Seen {
    fn of(kantor: &Kantor, luar: &Luar) -> Result<Self, Refused> {
        let text = |v: &Value| v.as_str().unwrap_or_default().to_owned();
        let mut titles: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for row in kantor.rows(false)? {
            titles.entry(text(&row["judul"])).or_default().push(text(&row["id"]));
        }
        let placed = kantor.call("list_penempatan", json!({ "id": first_item(kantor)? }))?;
        let files = placed.as_array().into_iter().flatten().map(|p| &p["berkas"]).filter(|b| !b.is_null());
        let attached = files.map(|b| (text(&b["nama"]), text(&b["sha256"]))).collect();
        let papers = kantor.call("list_dokumen", json!({ "subjek_id": null }))?;
        let papers = papers.as_array().into_iter().flatten().map(|d| text(&d["id"])).collect();
        let zip = |path: &std::path::PathBuf| path.extension().is_some_and(|e| e == "zip");
        let backups = stored_files(&luar.keluar()).into_iter().filter(zip).map(|path| {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let read = kantor.call("inspect_cadangan", json!({ "path": path }));
            (name, read.map(|told| text(&told["sha256"])).map_err(|e| e.kode.clone()))
        });
        let backups = backups.collect();
        Ok(Self { titles, attached, papers, backups, exports: exports(kantor, luar) })
    }

    fn state(&self, step: &Step) -> State {
        let tag = &step.tag;
        match step.kind {
            Kind::Save => match self.ids(&step.titles()).as_slice() {
                [] => State::Absent,
                [one] => State::Whole((*one).clone()),
                more => State::Half(format!("{} records", more.len())),
            },
            Kind::Receive | Kind::Import => match self.ids(&step.titles()).len() {
                0 => State::Absent,
                n if n == step.titles().len() => State::Whole(n.to_string()),
                n => State::Half(format!("{n} records")),
            },
            Kind::Attach => match self.attached.get(&format!("{tag}.txt")) {
                None => State::Absent,
                Some(hash) if *hash == saksama_durable::sha256_hex(&lampiran(tag)) => {
                    State::Whole(hash.clone())
                }
                Some(hash) => State::Half(hash.clone()),
            },
            Kind::Backup => match self.backups.get(tag) {
                None => State::Absent,
                Some(Ok(hash)) => State::Whole(hash.clone()),
                Some(Err(kode)) => State::Half(kode.clone()),
            },
            Kind::Export => match self.exports.get(tag) {
                None => State::Absent,
                Some(Ok(folder)) => State::Whole(folder.clone()),
                Some(Err(why)) => State::Half(why.clone()),
            },
            Kind::Print | Kind::Restore => State::Half("judged elsewhere".into()),
        }
    }

    fn ids(&self, titles: &[String]) -> Vec<&String> {
        titles.iter().filter_map(|title| self.titles.get(title)).flatten().collect()
    }

    fn counts(&self) -> [usize; 4] {
        [self.titles.values().map(Vec::len).sum(), self.papers.len(), self.attached.len(), self.backups.len()]
    }

    /// What nobody asked for.
    fn strange(&self, model: &Model) -> Vec<String> {
        let records = model.done.keys().map(|step| step.titles().len()).sum();
        let more = [records, model.count(Kind::Print), model.count(Kind::Attach), model.count(Kind::Backup)];
        let names = ["records", "papers", "attachments", "backups"];
        let mut wrong = Vec::new();
        for (at, found) in self.counts().into_iter().enumerate() {
            let wanted = model.before[at] + more[at];
            if found != wanted {
                wrong.push(format!("{found} {}, {wanted} expected", names[at]));
            }
        }
        wrong
    }
}

/// Every folder of an export under its final name: one that is being written has another.
fn exports(kantor: &Kantor, luar: &Luar) -> BTreeMap<String, Result<String, String>> {
    let list = |folder: &std::path::Path| {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|e| e.path()).filter(|p| p.is_dir()).collect::<Vec<_>>()
    };
    let mut found = BTreeMap::new();
    for step in list(&luar.keluar()) {
        for folder in list(&step) {
            let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.ends_with(".sementara") {
                continue;
            }
            let state = match kantor.call("verify_dkip", json!({ "path": folder })) {
                Ok(told) if told["sehat"] == true => Ok(name),
                Ok(told) => Err(told["temuan"].to_string()),
                Err(e) => Err(e.kode),
            };
            let tag = step.file_name().unwrap_or_default().to_string_lossy().into_owned();
            found.insert(tag, state);
        }
    }
    found
}
