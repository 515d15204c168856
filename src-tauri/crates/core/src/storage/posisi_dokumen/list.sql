-- Where papers are and were, or one of them, the newest first.
WITH RECURSIVE pohon (id, kode_lengkap) AS (
  SELECT id, kode FROM lokasi_arsip WHERE induk_id IS NULL
  UNION ALL
  SELECT l.id, p.kode_lengkap || '-' || l.kode FROM lokasi_arsip AS l JOIN pohon AS p ON l.induk_id = p.id
)
SELECT t.dokumen_id, t.pada, t.lokasi_id, coalesce(p.kode_lengkap, '') AS kode_lengkap, t.sejak, t.catatan, t.petugas
FROM posisi_dokumen AS t
LEFT JOIN pohon AS p ON p.id = t.lokasi_id
WHERE :dokumen_id IS NULL OR t.dokumen_id = :dokumen_id
ORDER BY t.sejak DESC, t.dicatat_at DESC, t.id DESC;
