//! Words of the JSON Schema: those that the trail uses for tables and fields, and for the tables that it doesn't watch.

use crate::jejak;
use saksama_exchange::terbuka::MedanSkema;

/// Tables that are no records.
const TABEL: [(&str, &str); 5] = [
    ("draf", "Isian yang belum selesai"),
    ("jam", "Saat terakhir yang dipercaya dari jam komputer"),
    ("jejak", "Jejak: siapa melakukan apa, kapan"),
    ("jejak_perubahan", "Isi baris sebelum dan sesudah setiap perubahan"),
    ("sqlite_sequence", "Nomor baris Jejak yang terakhir"),
];

pub(super) struct Kata;

impl MedanSkema for Kata {
    fn tabel(&self, tabel: &str) -> String {
        let own = TABEL.iter().find(|(nama, _)| *nama == tabel);
        own.map_or_else(|| jejak::hal(tabel), |(_, words)| (*words).to_owned())
    }

    fn medan(&self, tabel: &str, medan: &str) -> Option<String> {
        jejak::label(tabel, medan)
    }
}
