//! What tests look up or set directly, past the rules.

use crate::storage::Store;

/// The legal bases of an item as they will be printed.
pub(crate) fn dasar_hukum_cetak(store: &Store, id: &str) -> String {
    let sql = "SELECT dasar_hukum_cetak FROM informasi WHERE id = ?1";
    store.conn().query_row(sql, [id], |r| r.get(0)).unwrap()
}

/// Lets the second row of any sheet fail, as a full disk would.
pub(crate) fn refuse_second_baris(store: &Store) {
    let sql = "CREATE TEMP TRIGGER refused BEFORE INSERT ON lembar_uji_baris WHEN new.urut = 2
        BEGIN SELECT raise(ABORT, 'refused'); END";
    store.conn().execute_batch(sql).unwrap();
}

/// Sets the last day of an item's term without a decree.
pub(crate) fn set_berakhir(store: &Store, id: &str, berakhir: Option<&str>) {
    let sql = "UPDATE informasi SET berakhir = ?1 WHERE id = ?2";
    store.conn().execute(sql, (berakhir, id)).unwrap();
}

/// Gives an item one term, up to a day, whatever its state.
pub(crate) fn set_sampai_tanggal(store: &Store, id: &str, sampai: &str) {
    let sql = "UPDATE jangka_waktu SET isi = json_set(isi, '$.jenis', 'SAMPAI_TANGGAL', '$.berakhir', ?1,
        '$.nilai', NULL, '$.satuan', NULL, '$.mulai', NULL) WHERE informasi_id = ?2";
    store.conn().execute(sql, (sampai, id)).unwrap();
}

/// Writes another description into an item, whatever its state.
pub(crate) fn set_uraian(store: &Store, id: &str, uraian: &str) {
    let sql = "UPDATE informasi SET uraian = ?1 WHERE id = ?2";
    store.conn().execute(sql, (uraian, id)).unwrap();
}
