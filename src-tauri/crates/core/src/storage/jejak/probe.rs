//! What tests do to the trail past the rules, as somebody does who opens the file with another program.

use crate::storage::Store;

/// Changes a line.
pub(crate) fn alter(store: &Store, id: i64) {
    let sql =
        format!("DROP TRIGGER IF EXISTS jejak_tetap_ubah; UPDATE jejak SET alasan = 'x' WHERE id = {id}");
    store.conn().execute_batch(&sql).unwrap();
}

/// Cuts the lines from `id` on off, and the counter that would tell it.
pub(crate) fn cut(store: &Store, id: i64) {
    let sql = format!(
        "DROP TRIGGER jejak_tetap_hapus; DROP TRIGGER jejak_perubahan_tetap_hapus;
         DELETE FROM jejak WHERE id >= {id}; DELETE FROM jejak_perubahan WHERE jejak_id >= {id};
         UPDATE sqlite_sequence SET seq = {id} - 1 WHERE name = 'jejak'"
    );
    store.conn().execute_batch(&sql).unwrap();
}

/// Saves without waiting for the disk: for tests of many changes.
pub(crate) fn hurry(store: &Store) {
    store.conn().pragma_update(None, "synchronous", "OFF").unwrap();
}

/// Everything the office holds, without its trail: every row of every table, and the search index.
pub(crate) fn dump(store: &Store) -> Vec<String> {
    let mut out = Vec::new();
    for table in store.tabel() {
        let names: Vec<&str> = table.kolom.iter().map(|(name, _)| name.as_str()).collect();
        out.extend(rows(store, &table.nama, &names));
    }
    out.extend(rows(store, "informasi_cari", &["rowid", "nomor_register", "judul", "uraian", "unit"]));
    out
}

fn rows(store: &Store, table: &str, columns: &[&str]) -> Vec<String> {
    let quoted: Vec<String> = columns.iter().map(|c| format!("quote({c})")).collect();
    let sql = format!("SELECT '{table} ' || {} FROM {table} ORDER BY 1", quoted.join(" || ',' || "));
    let mut statement = store.conn().prepare(&sql).unwrap();
    statement.query_map([], |r| r.get(0)).unwrap().map(Result::unwrap).collect()
}

/// Whether the search index agrees with itself.
pub(crate) fn search_is_whole(store: &Store) -> bool {
    store.conn().execute("INSERT INTO informasi_cari (informasi_cari) VALUES ('integrity-check')", []).is_ok()
}
