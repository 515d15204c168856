-- Decided items without an end of which a condition is to be looked at on :hari or before.
SELECT i.id FROM informasi AS i
WHERE i.dihapus_at IS NULL AND i.status IN ('DITETAPKAN', 'TERDOKUMENTASI', 'MASA_PENGUBAHAN') AND i.berakhir IS NULL
  AND EXISTS (SELECT 1 FROM jangka_waktu AS j WHERE j.informasi_id = i.id AND j.isi ->> '$.tinjau_pada' <= :hari)
ORDER BY i.id;
