SELECT id, nama, singkatan, kode_unit, jenis, aktif
FROM unit
WHERE (dihapus_at IS NOT NULL) = :sampah
ORDER BY nama COLLATE NOCASE, id;
