-- The living places, or those in the trash, with their full code, which the history of what lay there needs too.
WITH RECURSIVE pohon (id, kode_lengkap) AS (
  SELECT id, kode FROM lokasi_arsip WHERE induk_id IS NULL
  UNION ALL
  SELECT l.id, p.kode_lengkap || '-' || l.kode FROM lokasi_arsip AS l JOIN pohon AS p ON l.induk_id = p.id
)
SELECT l.id, l.induk_id, l.jenis, l.kode, l.nama, p.kode_lengkap,
       (SELECT count(*) FROM penempatan AS t WHERE t.lokasi_id = l.id AND t.sampai IS NULL) AS isi
FROM lokasi_arsip AS l
JOIN pohon AS p ON p.id = l.id
WHERE (l.dihapus_at IS NOT NULL) = :sampah;
