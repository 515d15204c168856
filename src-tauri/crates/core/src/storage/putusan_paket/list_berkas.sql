SELECT f.peran, f.sha256, f.nama, b.media, b.ukuran
FROM putusan_paket_berkas AS f
JOIN berkas AS b ON b.sha256 = f.sha256
WHERE f.putusan_id = :putusan_id
ORDER BY CASE f.peran WHEN 'SK' THEN 1 WHEN 'PINDAIAN' THEN 2 ELSE 3 END;
