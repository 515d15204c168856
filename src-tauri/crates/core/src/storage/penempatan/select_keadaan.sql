-- What decides whether an item is documented: its form, its state, its present paper and files.
SELECT i.bentuk, i.status,
       EXISTS (SELECT 1 FROM penempatan AS t
               WHERE t.informasi_id = i.id AND t.lokasi_id IS NOT NULL AND t.sampai IS NULL) AS ada_hardcopy,
       EXISTS (SELECT 1 FROM penempatan AS t
               WHERE t.informasi_id = i.id AND t.berkas_sha256 IS NOT NULL AND t.sampai IS NULL) AS ada_softcopy
FROM informasi AS i
WHERE i.id = :informasi_id AND i.dihapus_at IS NULL;
