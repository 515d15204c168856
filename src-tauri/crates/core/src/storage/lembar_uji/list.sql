SELECT l.id, l.nomor, l.tahun, l.jenis, l.tanggal, l.status,
       (SELECT count(*) FROM lembar_uji_baris AS b WHERE b.lembar_id = l.id) AS jumlah_baris
FROM lembar_uji AS l
WHERE (l.dihapus_at IS NOT NULL) = :sampah
ORDER BY l.dibuat_at DESC, l.id DESC;
