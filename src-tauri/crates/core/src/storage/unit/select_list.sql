SELECT id, nama, singkatan, kode_unit, jenis, aktif, alamat, telepon, laman, pos_el, kode_pos
FROM unit
WHERE (dihapus_at IS NOT NULL) = :sampah
ORDER BY nama COLLATE NOCASE, id;
