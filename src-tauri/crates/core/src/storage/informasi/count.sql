SELECT count(*)
FROM informasi AS i
WHERE (i.dihapus_at IS NOT NULL) = :sampah
  AND (:status IS NULL OR i.status IN (SELECT value FROM json_each(:status)))
  AND (:unit_id IS NULL OR i.unit_id IN (SELECT value FROM json_each(:unit_id)))
  AND (:huruf IS NULL OR EXISTS (SELECT 1 FROM json_each(:huruf) WHERE instr(i.huruf, value) > 0))
  AND (:hanya_bermasalah = 0 OR i.jumlah_galat > 0);
