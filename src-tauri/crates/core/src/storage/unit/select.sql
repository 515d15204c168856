SELECT id, nama, singkatan, kode_unit, jenis, aktif, alamat, telepon, laman, pos_el, kode_pos
FROM unit
WHERE id = :id AND (dihapus_at IS NOT NULL) = :sampah;
