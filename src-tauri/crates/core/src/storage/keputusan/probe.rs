//! What tests set directly, past the rules.

use crate::storage::Store;
use chrono::NaiveDate;

/// Moves the recorded day of a decree, and nothing that rests on it.
pub(crate) fn set_tanggal(store: &Store, id: &str, tanggal: NaiveDate) {
    store.conn().execute("UPDATE keputusan SET tanggal = ?1 WHERE id = ?2", (tanggal, id)).unwrap();
}

/// Makes a decree one that a program before schema 6 recorded.
pub(crate) fn forget_semula(store: &Store, id: &str) {
    let sql = "UPDATE keputusan_item SET berakhir_semula = NULL, kode_semula = NULL WHERE keputusan_id = ?1";
    store.conn().execute(sql, [id]).unwrap();
}
