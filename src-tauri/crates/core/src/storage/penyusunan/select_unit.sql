-- Units that own items of the round which were neither withdrawn nor found open.
SELECT DISTINCT i.unit_id
FROM penyusunan_informasi AS a JOIN informasi AS i ON i.id = a.informasi_id
WHERE a.penyusunan_id = :penyusunan_id AND i.unit_id IS NOT NULL AND i.dihapus_at IS NULL
  AND i.status NOT IN ('DITOLAK_TERBUKA','DICABUT');
