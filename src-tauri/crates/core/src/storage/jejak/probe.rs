//! What tests do to the trail past the rules, as somebody does who opens the file with another program.

use crate::storage::Store;

/// Changes a line.
pub(crate) fn alter(store: &Store, id: i64) {
    let sql = format!("DROP TRIGGER jejak_tetap_ubah; UPDATE jejak SET alasan = 'x' WHERE id = {id}");
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
