SELECT id, jenis, bentuk, tentang, rapat_id, penandatangan_id, nomor, tahun, tanggal, status
FROM keputusan
WHERE id = :id;
