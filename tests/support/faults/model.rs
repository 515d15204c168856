//! What must be there: every step that was told as done, whole; and of a step that was cut off all or nothing.

use super::kantor::{Kantor, Refused};
use super::langkah::{Kind, Luar, Step, first_item, lampiran};
use super::{Line, stored_files};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What an office was told to have.
#[derive(Debug, Default, Clone)]
pub struct Model {
    done: BTreeMap<Step, String>,
    /// Records, papers, attachments and backups that are no step's.
    before: [usize; 4],
    /// Steps that nobody was told to be done and yet are there whole.
    pub silent: BTreeSet<Step>,
    /// Backups in the data folder that were read once more and found whole.
    looked: BTreeSet<String>,
}

impl Model {
    /// The office as it is before the first step.
    ///
    /// # Panics
    /// When it can't be read.
    #[must_use]
    pub fn of(kantor: &Kantor, luar: &Luar) -> Self {
        let mut model = Self::default();
        let seen = Seen::of(kantor, luar, &mut model.looked).unwrap_or_else(|e| panic!("{e:?}"));
        Self { before: seen.counts(), ..model }
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
        // What an officer believes not to have left the office must not have.
        let mut refused = BTreeSet::new();
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
                Line::Refused(..) => {
                    refused.extend(cut.clone().filter(|step| step.kind == Kind::Export));
                    open.extend(cut.take());
                }
                Line::Ready | Line::Sealed | Line::Told(_) | Line::End => {}
            }
        }
        open.extend(cut);
        match kantor.faults() {
            // A change that was cut off in the middle may look as if its log were damaged. What was told is looked for below.
            Ok(found) => wrong.extend(
                found
                    .iter()
                    .filter(|m| m["kode"] != "CATATAN_DATA_TERPUTUS")
                    .map(|m| format!("found by the check: {m}")),
            ),
            Err(e) => wrong.push(format!("can't be checked: {e:?}")),
        }
        let seen = match Seen::of(kantor, luar, &mut self.looked) {
            Ok(seen) => seen,
            Err(e) => {
                wrong.push(format!("can't be read: {e:?}"));
                return wrong;
            }
        };
        for step in open {
            match self.state(&seen, &step) {
                State::Whole(_) if refused.contains(&step) => {
                    wrong.push(format!("refused, and done: {step:?}"))
                }
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
        match step.kind {
            Kind::Print => {}
            Kind::Local | Kind::Auto => return seen.local(self.done.get(step)),
            _ => return seen.state(step),
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
    /// The folder that each export or open copy made, or what is wrong with it.
    exports: BTreeMap<String, Result<String, String>>,
    /// Backups in the data folder: what is said of each once it was read again.
    local: BTreeMap<String, String>,
}

impl Seen {
    fn of(kantor: &Kantor, luar: &Luar, looked: &mut BTreeSet<String>) -> Result<Self, Refused> {
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
        let zip = |path: &PathBuf| path.extension().is_some_and(|e| e == "zip");
        let backups = stored_files(&luar.keluar()).into_iter().filter(zip).map(|path| {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let read = kantor.call("inspect_cadangan", json!({ "path": path }));
            (name, read.map(|told| text(&told["sha256"])).map_err(|e| e.kode.clone()))
        });
        let backups = backups.collect();
        let (exports, local) = (exports(kantor, luar), local(kantor, looked)?);
        Ok(Self { titles, attached, papers, backups, exports, local })
    }

    /// A backup in the data folder, by the name that was told. Whether any other is half made is looked at beside it.
    fn local(&self, told: Option<&String>) -> State {
        match told.and_then(|nama| Some((nama, self.local.get(nama)?))) {
            None => State::Absent,
            Some((nama, keadaan)) if keadaan == TERUJI => State::Whole(nama.clone()),
            Some((nama, keadaan)) => State::Half(format!("{nama} {keadaan}")),
        }
    }

    fn state(&self, step: &Step) -> State {
        let tag = &step.tag;
        match step.kind {
            Kind::Save => match self.ids(&step.titles()).as_slice() {
                [] => State::Absent,
                [one] => State::Whole((*one).clone()),
                more => State::Half(format!("{} records", more.len())),
            },
            Kind::Receive | Kind::Import | Kind::Long => match self.ids(&step.titles()).len() {
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
            Kind::Export | Kind::Copy => match self.exports.get(tag) {
                None => State::Absent,
                Some(Ok(folder)) => State::Whole(folder.clone()),
                Some(Err(why)) => State::Half(why.clone()),
            },
            Kind::Print | Kind::Restore | Kind::Local | Kind::Auto => State::Half("judged elsewhere".into()),
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
        let half = self.local.iter().filter(|(_, keadaan)| *keadaan != TERUJI);
        let mut wrong: Vec<String> = half.map(|(nama, keadaan)| format!("{nama} is {keadaan}")).collect();
        for (at, found) in self.counts().into_iter().enumerate() {
            let wanted = model.before[at] + more[at];
            if found != wanted {
                wrong.push(format!("{found} {}, {wanted} expected", names[at]));
            }
        }
        wrong
    }
}

/// What is said of a backup that was read back and opened.
const TERUJI: &str = "TERUJI";

/// Every backup in the data folder. One that was not looked at yet is read again: the program may have been ended between
/// its last byte and the note of what was found in it.
fn local(kantor: &Kantor, looked: &mut BTreeSet<String>) -> Result<BTreeMap<String, String>, Refused> {
    let mut found = BTreeMap::new();
    for one in kantor.call("list_cadangan", json!({}))?.as_array().into_iter().flatten() {
        let nama = one["nama"].as_str().unwrap_or_default().to_owned();
        let one = if looked.contains(&nama) {
            one.clone()
        } else {
            kantor.call("check_cadangan", json!({ "nama": nama }))?
        };
        let keadaan = one["keadaan"].as_str().unwrap_or_default().to_owned();
        if keadaan == TERUJI {
            looked.insert(nama.clone());
        }
        found.insert(nama, keadaan);
    }
    Ok(found)
}

/// Folders of exports and open copies that are under their passing name.
#[must_use]
pub fn unfinished(luar: &Luar) -> Vec<PathBuf> {
    let is_passing = |path: &PathBuf| path.to_string_lossy().ends_with(".sementara");
    folders(&luar.keluar()).iter().flat_map(|step| folders(step)).filter(is_passing).collect()
}

fn folders(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|e| e.path()).filter(|p| p.is_dir()).collect()
}

/// Every folder of an export or an open copy under its final name: one that is being written has another.
fn exports(kantor: &Kantor, luar: &Luar) -> BTreeMap<String, Result<String, String>> {
    let mut found = BTreeMap::new();
    for step in folders(&luar.keluar()) {
        for folder in folders(&step) {
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
