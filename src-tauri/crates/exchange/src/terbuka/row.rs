//! One row of a table, read no further than to its first fault: a row may be long, and what is no column of the table, or a
//! value of its own with more in it, would take many times its room.

use super::TabelTerbuka;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde_json::Value;
use std::fmt;

/// Reads the values of a row of this table in the order of its columns: each column once, none beside.
pub(super) struct Row<'a>(pub(super) &'a TabelTerbuka);

impl<'de> Visitor<'de> for Row<'_> {
    type Value = Vec<Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a row of this table")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut row: A) -> Result<Self::Value, A::Error> {
        let columns = &self.0.kolom;
        let mut values: Vec<Option<Value>> = vec![None; columns.len()];
        while let Some(name) = row.next_key::<String>()? {
            let place = columns.iter().position(|column| column.nama == name);
            let place = place.and_then(|at| values.get_mut(at)).filter(|value| value.is_none());
            let place = place.ok_or_else(|| A::Error::custom("not a column, or twice"))?;
            *place = Some(row.next_value_seed(Plain)?);
        }
        values.into_iter().collect::<Option<_>>().ok_or_else(|| A::Error::custom("a column is missing"))
    }
}

/// A value without others in it.
struct Plain;

impl<'de> DeserializeSeed<'de> for Plain {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Value, D::Error> {
        source.deserialize_any(self)
    }
}

impl Visitor<'_> for Plain {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a number, yes, no or nothing")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }
}

#[cfg(test)]
mod tests {
    use super::Row;
    use crate::terbuka::{JenisIsi, KolomTerbuka, TabelTerbuka};
    use serde::Deserializer;
    use serde_json::{Value, json};

    fn read(row: &str) -> Option<Vec<Value>> {
        let column = |nama: &str| KolomTerbuka { nama: nama.into(), jenis: JenisIsi::Bebas };
        let tabel =
            TabelTerbuka { nama: "uji".into(), jumlah: 1, kolom: vec![column("id"), column("judul")] };
        let mut source = serde_json::Deserializer::from_str(row);
        source.deserialize_map(Row(&tabel)).ok()
    }

    #[test]
    fn a_row_has_each_column_once_and_plain_values() {
        assert_eq!(read(r#"{"judul":"a","id":1}"#), Some(vec![json!(1), json!("a")]));
        assert_eq!(read(r#"{"id":null,"judul":-1.5}"#), Some(vec![Value::Null, json!(-1.5)]));
        for bad in [
            r#"{"id":1}"#,
            r#"{"id":1,"id":1,"judul":"a"}"#,
            r#"{"id":1,"judul":"a","lain":1}"#,
            r#"{"id":[1],"judul":"a"}"#,
            r#"{"id":{"a":1},"judul":"a"}"#,
        ] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
