SELECT id, nomor, tahun, jenis, pemicu, tanggal, tempat, penyetuju_id, status
FROM lembar_uji
WHERE id = :id;
