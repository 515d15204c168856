SELECT k.id
FROM keputusan AS k
WHERE k.dihapus_at IS NULL AND k.jenis IN ('PENETAPAN','TAMBAHAN') AND k.status <> 'DIBATALKAN' AND EXISTS (
  SELECT 1 FROM keputusan_item AS b JOIN penyusunan_informasi AS a ON a.informasi_id = b.informasi_id
  WHERE b.keputusan_id = k.id AND a.penyusunan_id = :penyusunan_id
);
