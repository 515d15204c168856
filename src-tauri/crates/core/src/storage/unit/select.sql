SELECT id, nama, singkatan, kode_unit, jenis, aktif
FROM unit
WHERE id = :id AND (dihapus_at IS NOT NULL) = :sampah;
