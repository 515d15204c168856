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

/// Writes what only the Daftar Informasi Publik says of an item, whatever its state: when it was made, its form, and the
/// kind of its first term.
pub(crate) fn set_dip(store: &Store, id: &str, kurun_waktu: &str, bentuk: &str, jenis: &str) {
    let sql = "UPDATE informasi SET kurun_waktu = ?1, bentuk = ?2 WHERE id = ?3";
    store.conn().execute(sql, (kurun_waktu, bentuk, id)).unwrap();
    let sql =
        "UPDATE jangka_waktu SET isi = json_set(isi, '$.jenis', ?1) WHERE informasi_id = ?2 AND urut = 0";
    assert_eq!(store.conn().execute(sql, (jenis, id)).unwrap(), 1);
}

/// What the officer confirmed about consent and public office (UU 14/2008 Pasal 18), whatever the item's state.
pub(crate) fn set_pasal18(store: &Store, id: &str, bukan: bool, persetujuan: bool, jabatan: bool) {
    let sql = "UPDATE informasi SET bukan_pasal18 = ?1, persetujuan_tertulis_subjek = ?2, terkait_jabatan_publik = ?3
        WHERE id = ?4";
    store.conn().execute(sql, (bukan, persetujuan, jabatan, id)).unwrap();
}
