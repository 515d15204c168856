SELECT r.tanggal, r.jenis, p.hasil, p.catatan
FROM rapat_putusan AS p
JOIN rapat AS r ON r.id = p.rapat_id
WHERE p.informasi_id = :informasi_id AND p.rapat_id <> :rapat_id AND r.status = 'SELESAI' AND p.hasil IS NOT NULL
ORDER BY r.tanggal DESC, r.dibuat_at DESC;
