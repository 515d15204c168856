//! `skema.json`: the JSON Schema of the data files, with the words that the screens use.

use super::{JenisIsi, TabelTerbuka};
use serde_json::{Map, Value, json};

/// The words for tables and their fields.
pub trait MedanSkema {
    /// What a table is about.
    fn tabel(&self, tabel: &str) -> String;
    /// What a field is called; none when nobody sees it.
    fn medan(&self, tabel: &str, medan: &str) -> Option<String>;
}

/// The schema: one definition a table, a property a column. Every column is there in every row.
pub(super) fn schema(tabel: &[TabelTerbuka], words: &dyn MedanSkema) -> Value {
    let each = |t: &TabelTerbuka| {
        let mut properties = Map::new();
        for kolom in &t.kolom {
            let mut property = match kolom.jenis {
                JenisIsi::Angka => json!({ "type": ["integer", "null"] }),
                JenisIsi::Teks => json!({ "type": ["string", "null"] }),
                JenisIsi::Bita => json!({ "type": ["string", "null"], "pattern": "^([0-9a-f]{2})*$" }),
                JenisIsi::Bebas => json!({ "type": ["string", "integer", "null"] }),
            };
            if let Some(title) = words.medan(&t.nama, &kolom.nama) {
                property["title"] = title.into();
            }
            properties.insert(kolom.nama.clone(), property);
        }
        let names: Vec<&str> = t.kolom.iter().map(|kolom| kolom.nama.as_str()).collect();
        let row = json!({
            "type": "object", "additionalProperties": false, "required": names, "properties": properties,
        });
        let file = json!({
            "title": words.tabel(&t.nama),
            "type": "object",
            "required": ["tabel", "kolom", "baris"],
            "properties": {
                "tabel": { "const": t.nama },
                "kolom": { "type": "array", "items": { "$ref": "#/$defs/kolom" } },
                "baris": { "type": "array", "items": row },
            },
        });
        (t.nama.clone(), file)
    };
    let mut definitions: Map<String, Value> = tabel.iter().map(each).collect();
    definitions.insert(
        "kolom".into(),
        json!({
            "type": "object",
            "required": ["nama", "jenis"],
            "properties": {
                "nama": { "type": "string" },
                "jenis": { "enum": ["ANGKA", "TEKS", "BITA", "BEBAS"] },
            },
        }),
    );
    let files: Vec<Value> = tabel.iter().map(|t| json!({ "$ref": format!("#/$defs/{}", t.nama) })).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Salinan terbuka Saksama",
        "description": "Setiap berkas data/<tabel>.json. Tanggal ditulis TTTT-BB-HH, waktu TTTT-BB-HH JJ:MM:DD, \
                        ya dan tidak sebagai 1 dan 0, bita sebagai heksadesimal. Kolom berakhiran _sha256 menunjuk \
                        berkas di salinan.json. Nilai yang boleh ada di skema.sql.",
        "oneOf": files,
        "$defs": definitions,
    })
}
