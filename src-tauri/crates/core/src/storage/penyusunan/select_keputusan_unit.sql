-- Which decrees that set items of the round set those of which units.
SELECT DISTINCT k.id, i.unit_id
FROM penyusunan_informasi AS a
JOIN informasi AS i ON i.id = a.informasi_id
JOIN keputusan_item AS b ON b.informasi_id = i.id
JOIN keputusan AS k ON k.id = b.keputusan_id
WHERE a.penyusunan_id = :penyusunan_id AND i.unit_id IS NOT NULL AND i.dihapus_at IS NULL
  AND k.dihapus_at IS NULL AND k.jenis IN ('PENETAPAN','TAMBAHAN') AND k.status <> 'DIBATALKAN';
