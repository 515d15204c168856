SELECT k.nomor, k.tahun, k.tanggal, k.tentang
FROM keputusan_item AS i
JOIN keputusan AS k ON k.id = i.keputusan_id
WHERE i.informasi_id = :informasi_id AND k.status IN ('DITANDATANGANI', 'DIGANTI')
ORDER BY k.tanggal DESC, k.dibuat_at DESC;
