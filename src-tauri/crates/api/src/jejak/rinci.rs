//! One change in plain words: the fields as the screens name them, before and after.

use crate::wire::{JejakRinci, MedanJejak, NomorJejakReq, PerubahanJejak};
use crate::{ApiError, ApiResult, Ctx};
use chrono::{NaiveDate, NaiveDateTime};
use saksama_core::jejak::{self, Jejak, PerubahanBaris};
use saksama_core::storage::Store;
use saksama_core::{Result, tanggal};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Names of tables (under the empty name) and of their fields; a field without a name is not shown.
static MEDAN: LazyLock<BTreeMap<String, BTreeMap<String, Option<String>>>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../../../assets/teks/medan.json")).unwrap_or_default()
});

/// Fields that hold yes or no.
const YA_TIDAK: [&str; 8] = [
    "aktif",
    "hadir",
    "latihan",
    "bukan_pasal18",
    "persetujuan_tertulis_subjek",
    "terkait_jabatan_publik",
    "bawaan",
    "draf",
];

/// The kind of thing a person is in the trail.
const PENGGUNA: &str = "pengguna";

pub(crate) fn get(ctx: &Ctx<'_>, req: NomorJejakReq) -> ApiResult<JejakRinci> {
    ctx.read(|s| {
        let (jejak, rows) = jejak::get(s, req.nomor)?;
        let tentang = jejak::nama(s, &jejak.entitas_id)?.unwrap_or_else(|| own_name(&jejak));
        let perubahan = rows.iter().map(|row| in_words(s, row)).collect::<Result<Vec<_>>>()?;
        let tetap = jejak::why_not_undo(s, req.nomor)?.map(ApiError::from);
        let mut perubahan: Vec<_> = perubahan.into_iter().filter(|p| !p.medan.is_empty()).collect();
        if perubahan.is_empty() {
            perubahan.extend(noted(&jejak));
        }
        Ok(JejakRinci { jejak, tentang, perubahan, tetap })
    })
}

/// A person is named by their name, not by an id; empty for everything else.
pub(super) fn own_name(jejak: &Jejak) -> String {
    if jejak.entitas == PENGGUNA { jejak.entitas_id.clone() } else { String::new() }
}

/// What a line says by itself that changes no table: who may open the office, what was written to a file.
fn noted(jejak: &Jejak) -> Option<PerubahanJejak> {
    if jejak.dari.is_empty() && jejak.ke.is_empty() {
        return None;
    }
    let medan =
        MedanJejak { label: "Catatan".into(), sebelum: plain(&jejak.dari), sesudah: plain(&jejak.ke) };
    let hal = if jejak.entitas.is_empty() { jejak.label.clone() } else { hal(&jejak.entitas) };
    Some(PerubahanJejak { hal, nama: own_name(jejak), jenis: String::new(), medan: vec![medan] })
}

/// What the officer calls a table.
pub(crate) fn hal(tabel: &str) -> String {
    label(tabel, "").unwrap_or_else(|| tabel.replace('_', " "))
}

/// What the officer calls a field of a table; none when it is not shown.
pub(crate) fn label(tabel: &str, medan: &str) -> Option<String> {
    MEDAN.get(tabel).and_then(|fields| fields.get(medan)).cloned().flatten()
}

pub(super) fn in_words(store: &Store, row: &PerubahanBaris) -> Result<PerubahanJejak> {
    let jenis = match (&row.sebelum, &row.sesudah) {
        (None, _) => "TAMBAH",
        (_, None) => "HAPUS",
        _ => "UBAH",
    };
    let empty = Map::new();
    let (was, now) = (row.sebelum.as_ref().unwrap_or(&empty), row.sesudah.as_ref().unwrap_or(&empty));
    let mut names: Vec<&String> = was.keys().chain(now.keys()).collect();
    names.sort();
    names.dedup();
    let mut medan = Vec::new();
    for name in names {
        let Some(label) = label(&row.tabel, name) else { continue };
        let (sebelum, sesudah) = (word(store, name, was.get(name))?, word(store, name, now.get(name))?);
        if sebelum != sesudah {
            medan.push(MedanJejak { label, sebelum, sesudah });
        }
    }
    let nama = jejak::nama(store, &row.kunci)?.unwrap_or_default();
    Ok(PerubahanJejak { hal: hal(&row.tabel), nama, jenis: jenis.into(), medan })
}

/// A stored value as the officer would write it; empty for none.
fn word(store: &Store, medan: &str, value: Option<&Value>) -> Result<String> {
    Ok(match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::Number(n)) if YA_TIDAK.contains(&medan) => {
            if n.as_i64() == Some(0) { "Tidak" } else { "Ya" }.into()
        }
        Some(Value::String(text)) if medan == "logo" => format!("gambar, {} bita", text.len() / 2),
        Some(Value::String(text)) if medan.ends_with("_id") => {
            jejak::nama(store, text)?.unwrap_or_else(|| text.clone())
        }
        Some(Value::String(text)) => plain(text),
        Some(other) => other.to_string(),
    })
}

pub(super) fn plain(text: &str) -> String {
    if let Ok(day) = text.parse::<NaiveDate>() {
        return tanggal::panjang(day);
    }
    if let Ok(at) = NaiveDateTime::parse_from_str(text, "%F %T%.f") {
        return format!("{}, {}", tanggal::panjang(at.date()), at.format("%H.%M"));
    }
    if let Ok(Value::Object(fields)) = serde_json::from_str(text) {
        return listed(&fields);
    }
    match crate::sentence::status(text) {
        Some(word) => word.to_owned(),
        None if is_code(text) => from_code(text),
        None => text.to_owned(),
    }
}

/// Whether it is a closed value of the program, e.g. `HARDCOPY_DAN_SOFTCOPY`.
fn is_code(text: &str) -> bool {
    text.len() > 3 && text.contains('_') && text.chars().all(|c| c.is_ascii_uppercase() || c == '_')
}

fn from_code(text: &str) -> String {
    let words = text.replace('_', " ").to_lowercase();
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Fields of a value that has fields itself; empty ones are left out.
fn listed(fields: &Map<String, Value>) -> String {
    let one = |(name, value): (&String, &Value)| {
        let text = match value {
            Value::Null => return None,
            Value::String(text) if text.is_empty() => return None,
            Value::String(text) => plain(text),
            other => other.to_string(),
        };
        Some(format!("{}: {text}", name.replace('_', " ")))
    };
    fields.iter().filter_map(one).collect::<Vec<_>>().join("; ")
}
