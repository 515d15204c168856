SELECT id, nomor, tahun, jenis, pemicu, tanggal, tempat, penyetuju_id, status, dihapus_at
FROM lembar_uji
WHERE id = :id;
