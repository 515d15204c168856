//! No request, however odd, makes the program fall over: every one is answered or refused with a sentence.
//!
//! Requests grow by what the program says of them: a field it misses is added, a value it can't take is replaced by
//! another one. So they reach the rules behind the types, on the data of the practice office.

use saksama_api::ApiError;
use saksama_tests::office::TestOffice;
use serde_json::{Value, json};
use std::path::Path;

/// How often each command is begun anew.
const ROUNDS: usize = 3;
/// How often, when none of its requests has been understood yet.
const MOST: usize = 30;
/// How many requests follow from one another.
const STEPS: usize = 80;

/// Random numbers that are the same in every run (Knuth's linear congruence).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % n
    }

    fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

/// Every id that the practice office shows.
fn collect_ids(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(list) => list.iter().for_each(|v| collect_ids(v, found)),
        Value::Object(map) => {
            found.extend(map.get("id").and_then(Value::as_str).map(str::to_owned));
            map.values().for_each(|v| collect_ids(v, found));
        }
        _ => {}
    }
}

fn ids(office: &TestOffice) -> Vec<String> {
    let mut found = Vec::new();
    for command in
        ["list_unit", "list_pejabat", "list_rapat", "list_keputusan", "list_lembar_uji", "list_lokasi_arsip"]
    {
        collect_ids(&office.try_call(command, json!({"sampah": false})).unwrap_or_default(), &mut found);
        collect_ids(&office.try_call(command, json!({})).unwrap_or_default(), &mut found);
    }
    collect_ids(&office.call("search_informasi", search_all()), &mut found);
    found
}

/// A value for a place that can't take the last one. What stands there may be taken for a file name: none of these
/// makes a file outside the office's own folder.
fn value(dice: &mut Dice, ids: &[String]) -> Value {
    match dice.below(15) {
        0 => json!(""),
        1 => json!("/proc/tidak-ada"),
        2 => json!(-1),
        3 => json!(0),
        4 => json!(i64::MAX),
        5 => json!(1.5e300),
        6 => Value::Null,
        7 => json!(dice.pick(&[json!([]), json!([{}]), json!(["h.3"])])),
        8 => json!({}),
        9 => json!(true),
        10 => json!("28-02-2026"),
        11 => json!("31-02-2026"),
        12 => json!("\u{0}\u{7}\u{202E}\u{FEFF}💥 ' OR 1=1; --"),
        13 => json!("x".repeat(100_000)),
        _ => json!(dice.pick(ids)),
    }
}

/// A value of the type that a message asks for, five times out of six.
fn wanted(said: &str, dice: &mut Dice) -> Option<Value> {
    let (_, kind) = said.split_once("expected ")?;
    let kinds = [
        ("a string", json!("x")),
        ("a boolean", json!(true)),
        ("a sequence", json!([])),
        ("a map", json!({})),
        ("struct", json!({})),
        ("u", json!(1)),
        ("i", json!(1)),
        ("a formatted date", json!("2026-11-21")),
    ];
    let (_, value) = kinds.into_iter().find(|(name, _)| kind.starts_with(name))?;
    (dice.below(6) > 0).then_some(value)
}

/// The words between backticks of a message.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// Replaces the leaf number `n` of the request (counted in order) by `with`.
fn replace(value: &mut Value, n: &mut usize, with: &Value) -> bool {
    match value {
        Value::Object(map) if !map.is_empty() => {
            map.iter_mut().any(|(name, v)| name != "path" && replace(v, n, with))
        }
        Value::Array(list) if !list.is_empty() => list.iter_mut().any(|v| replace(v, n, with)),
        leaf if *n == 0 => {
            *leaf = with.clone();
            true
        }
        _ => {
            *n -= 1;
            false
        }
    }
}

fn leaves(value: &Value) -> usize {
    match value {
        Value::Object(map) if !map.is_empty() => {
            map.iter().filter(|(name, _)| *name != "path").map(|(_, v)| leaves(v)).sum()
        }
        Value::Array(list) if !list.is_empty() => list.iter().map(leaves).sum(),
        _ => 1,
    }
}

/// Adds a field to the object that lies `depth` levels inside the request, or to the innermost one.
fn add(value: &mut Value, depth: usize, name: &str, with: Value) {
    let nested = |v: &Value| v.is_object() || v.is_array();
    match value {
        Value::Object(map) if depth > 0 && map.values().any(nested) => {
            let inner = map.values_mut().find(|v| nested(v)).unwrap();
            add(inner, depth - 1, name, with);
        }
        Value::Object(map) => drop(map.insert(name.to_owned(), with)),
        Value::Array(list) => {
            if let Some(inner) = list.last_mut() {
                add(inner, depth, name, with);
            }
        }
        _ => {}
    }
}

/// A request on its way to be understood.
struct Growing<'a> {
    request: Value,
    /// Where the last field was added: what is wrong now is wrong with it.
    last: (usize, String),
    dice: &'a mut Dice,
    ids: &'a [String],
    folder: &'a Path,
}

impl Growing<'_> {
    /// Changes the request by what was said of it.
    fn grow(&mut self, said: &ApiError) {
        let text = said.data.get("rincian").map_or("", String::as_str);
        let words = quoted(text);
        if let Some(name) = words.first().filter(|_| text.starts_with("missing field")) {
            self.last = (self.dice.below(3), (*name).to_owned());
        }
        let with = match self.last.1.as_str() {
            "path" => json!(self.folder.join(self.dice.pick(&["", "x", "tidak/ada", "register.db"]))),
            _ if text.starts_with("unknown variant") && words.len() > 1 => json!(self.dice.pick(&words[1..])),
            _ => wanted(text, self.dice).unwrap_or_else(|| value(self.dice, self.ids)),
        };
        add(&mut self.request, self.last.0, &self.last.1, with);
    }

    /// Puts something else into one place of a request that was understood.
    fn disturb(&mut self) {
        let mut at = self.dice.below(leaves(&self.request).max(1));
        let with = value(self.dice, self.ids);
        let _ = replace(&mut self.request, &mut at, &with);
        // A list stands for the fields in their order, a path among them: no word in it may become a file somewhere.
        if let Value::Array(list) = &mut self.request {
            list.retain(|value| !value.is_string());
        }
    }
}

/// Requests of many fields begin whole; the others grow from nothing.
fn beginning(command: &str, office: &TestOffice) -> Value {
    let first = |list: Value| list.as_array().unwrap()[0].clone();
    match command {
        "save_instansi" => office.call("get_instansi", json!({})),
        "save_informasi" | "check_informasi" => saksama_tests::office::informasi_isian(),
        "search_informasi" => search_all(),
        "save_peraturan" => {
            let mut law = first(office.call("list_peraturan", json!({})));
            law["tahun"] = json!(law["tahun"].to_string());
            law
        }
        "save_pejabat" => {
            let mut pejabat = first(office.call("list_pejabat", json!({ "sampah": false })));
            pejabat["peran"] = json!([]);
            pejabat
        }
        "move_informasi" => json!({ "id": "", "transisi": "CABUT", "alasan": "" }),
        "save_sop" => json!({
            "profil": "TANGERANG", "nomor": "", "tanggal_pembuatan": "", "tanggal_revisi": "",
            "tanggal_efektif": "", "pengesah_id": null, "nama": "x", "dasar_hukum": "", "kualifikasi": "",
            "keterkaitan": "", "peralatan": "", "peringatan": "", "pencatatan": "", "pelaksana": [], "kegiatan": []
        }),
        "save_undangan" => {
            let id = first(office.call("list_rapat", json!({ "sampah": false })))["id"].clone();
            let rapat = office.call("get_rapat", json!({ "id": id }));
            json!({ "rapat_id": id, "undangan": rapat["undangan"] })
        }
        "list_tim_pertimbangan" => json!({ "tanggal": "2026-11-21" }),
        "pick_file" | "pick_folder" => json!({ "tujuan": "PERIKSA" }),
        _ => json!({}),
    }
}

fn is_leaving(command: &str) -> bool {
    command.contains("contoh") || command == "lock"
}

/// How many requests of a command follow from one another: fewer where each one writes the whole office.
fn steps(command: &str) -> usize {
    match command {
        "backup_kantor" | "restore_kantor" | "write_salinan_terbuka" | "export_dkip" => STEPS / 4,
        _ => STEPS,
    }
}

pub(crate) fn search_all() -> Value {
    json!({"teks": "", "status": [], "huruf": [], "unit_id": [], "hanya_bermasalah": false, "sampah": false,
        "urut": "JUDUL", "menurun": false, "mulai": 0, "jumlah": 100})
}

#[test]
fn every_command_answers_or_refuses() {
    let office = TestOffice::contoh("2026-11-21");
    let ids = ids(&office);
    assert!(ids.len() > 80, "{} ids", ids.len());
    let mut dice = Dice(2026);
    let mut understood = std::collections::BTreeSet::new();
    for &command in saksama_api::commands::NAMES {
        // These leave the office or make it anew; they have stories of their own.
        if is_leaving(command) {
            continue;
        }
        for round in 0..MOST {
            if round >= ROUNDS && understood.contains(command) {
                break;
            }
            let last = (0, String::new());
            let folder = office.folder.path();
            let mut growing =
                Growing { request: beginning(command, &office), last, dice: &mut dice, ids: &ids, folder };
            for _ in 0..steps(command) {
                match office.try_call(command, growing.request.clone()) {
                    Err(refusal) if refusal.kode == "PERMINTAAN_TIDAK_TERBACA" => growing.grow(&refusal),
                    answer => {
                        if let Err(ApiError { kode, .. }) = answer {
                            let known = saksama_api::sentence::has_sentence(&kode);
                            assert!(known, "{command}: {kode} has no sentence");
                        }
                        understood.insert(command);
                        growing.disturb();
                    }
                }
            }
        }
    }
    let never: Vec<_> = saksama_api::commands::NAMES
        .iter()
        .filter(|name| !is_leaving(name) && !understood.contains(*name))
        .collect();
    assert!(never.is_empty(), "no request of this test was understood by {never:?}");
    // After all of it the office is still sound.
    assert_eq!(office.call("check_data", json!({}))["sehat"], json!(true));
}
