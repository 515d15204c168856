-- Every decree about an item of the round; those that set items count.
SELECT k.id, k.jenis IN ('PENETAPAN','TAMBAHAN') AND k.status <> 'DIBATALKAN' AS dihitung
FROM keputusan AS k
WHERE k.dihapus_at IS NULL AND EXISTS (
  SELECT 1 FROM keputusan_item AS b JOIN penyusunan_informasi AS a ON a.informasi_id = b.informasi_id
  WHERE b.keputusan_id = k.id AND a.penyusunan_id = :penyusunan_id
);
